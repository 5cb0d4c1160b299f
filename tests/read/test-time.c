/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-time.h"

#include <locale.h>
#include <string.h>

#include "plaza-timeslot.h"

/* Times as people type them into the cells of a sheet. */

static char *
times_say (const char      *start,
           const char      *end,
           PlazaClockStyle  style)
{
  g_autoptr(PlazaReadTimes) times = plaza_read_times (start, end, style);
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < times->ranges->len; i++)
    {
      const PlazaTimeRange *range = &g_array_index (times->ranges, PlazaTimeRange, i);
      g_autofree char *from = plaza_clock_format (range->start);
      g_autofree char *to = plaza_clock_format (range->end);

      g_string_append_printf (said, "%s%s%s%s", i > 0 ? " " : "", from != NULL ? from : "", to != NULL ? "-" : "", to != NULL ? to : "");
    }
  g_string_append (said, times->all_day ? "all" : "");
  g_string_append (said, times->unknown ? "open" : "");
  for (guint i = 0; i < times->problems->len; i++)
    g_string_append (said, ((PlazaProblem *) times->problems->pdata[i])->level == PLAZA_PROBLEM_BAD ? "!" : "?");
  g_string_append (said, times->inferred ? "~" : "");
  g_string_append (said, times->words ? "w" : "");
  if (times->zone != NULL)
    g_string_append_printf (said, "|%s", times->zone);
  return g_string_free_and_steal (said);
}

/* What is wanted: the ranges; "?" for a question, "!" for what cannot be, "~" for what was concluded, "w" where words are kept; "|" and the zone. */
typedef struct
{
  const char *start, *end, *wanted;
  PlazaClockStyle style;
} Case;

static void
times_check (const Case *cases,
             gsize       n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *said = times_say (cases[i].start, cases[i].end, cases[i].style);

      if (strcmp (said, cases[i].wanted) != 0)
        {
          g_test_message ("“%s” “%s” was read as “%s” and not “%s”", cases[i].start, cases[i].end != NULL ? cases[i].end : "", said, cases[i].wanted);
          g_test_fail ();
        }
    }
}

#define CHECK(cases) times_check (cases, G_N_ELEMENTS (cases))

static void
test_one (void)
{
  static const Case cases[] = {
    { "7 PM", NULL, "19:00" }, { "7pm", NULL, "19:00" }, { "7p", NULL, "19:00" }, { "7:30 p.m.", NULL, "19:30" }, { "7:30 p. m.", NULL, "19:30" },
    { "7:30\u00A0p.\u00A0m.", NULL, "19:30" }, { "7:30\u202Fp.\u202Fm.", NULL, "19:30" }, { "7.30 pm", NULL, "19:30" }, { "12 PM", NULL, "12:00" },
    { "12am", NULL, "00:00" }, { "10a", NULL, "10:00" }, { "10 a.m.", NULL, "10:00" }, { "730pm", NULL, "19:30" }, { "1130 am", NULL, "11:30" },
    { "19:00", NULL, "19:00" }, { "19:00:00", NULL, "19:00" }, { "07:30", NULL, "07:30" }, { "18h30", NULL, "18:30" }, { "18 h", NULL, "18:00" },
    { "18h", NULL, "18:00" }, { "9h", NULL, "09:00" }, { "18:30 hrs", NULL, "18:30" }, { "1930", NULL, "19:30" }, { "0730", NULL, "07:30" }, { "1900 hours", NULL, "19:00" },
    { "noon", NULL, "12:00" }, { "12 noon", NULL, "12:00" }, { "Midnight", NULL, "00:00" }, { "mediodía", NULL, "12:00" }, { "al mediodía", NULL, "12:00" },
    { "@ 7 pm", NULL, "19:00" }, { "at 7:00 PM", NULL, "19:00" }, { ", 7 PM", NULL, "19:00" }, { "T19:30:00", NULL, "19:30" }, { "T193000", NULL, "19:30" },
    { "a las 7 p. m.", NULL, "19:00" }, { "a las 7 de la noche", NULL, "19:00" }, { "7 de la tarde", NULL, "19:00" }, { "10 de la mañana", NULL, "10:00" },
    { "7 in the evening", NULL, "19:00" }, { "a las siete de la noche", NULL, "19:00" }, { "7 o’clock pm", NULL, "19:00" },
    { "starting at 7pm", NULL, "19:00" }, { "7pm sharp", NULL, "19:00" }, { "7 p.m. en punto", NULL, "19:00" }, { "7pm onwards", NULL, "19:00" },
    { "7 p. m. en adelante", NULL, "19:00" }, { "0.791666666666667", NULL, "19:00" }, { ".5", NULL, "12:00" }, { "0.40625", NULL, "09:45" },
    { "13:00 PM", NULL, "13:00" }, { "0:30 pm", NULL, "12:30" }, { "7:30:15.123 PM", NULL, "19:30" }, { "٧:٣٠ pm", NULL, "19:30" },
  };

  CHECK (cases);
}

static void
test_range (void)
{
  static const Case cases[] = {
    { "7-9p", NULL, "19:00-21:00" }, { "10:45 - 12:15 PM", NULL, "10:45-12:15" }, { "8pm-midnight", NULL, "20:00-00:00" },
    { "7 - 9 PM", NULL, "19:00-21:00" }, { "7–9pm", NULL, "19:00-21:00" }, { "7 to 9 p.m.", NULL, "19:00-21:00" }, { "7pm-9", NULL, "19:00-21:00" },
    { "11-1p", NULL, "11:00-13:00" }, { "11am-1", NULL, "11:00-13:00" }, { "9-5pm", NULL, "09:00-17:00" }, { "9am - 5", NULL, "09:00-17:00" },
    { "10pm-2am", NULL, "22:00-02:00" }, { "10-2am", NULL, "22:00-02:00" }, { "10 pm - 2", NULL, "22:00-02:00" }, { "12-1pm", NULL, "12:00-13:00" },
    { "11:30a-12:30p", NULL, "11:30-12:30" }, { "noon-2", NULL, "12:00-14:00" }, { "noon to 1:30", NULL, "12:00-13:30" }, { "11 - noon", NULL, "11:00-12:00" },
    { "10 a.m. until noon", NULL, "10:00-12:00" }, { "19:00-21:00", NULL, "19:00-21:00" }, { "9:00 - 17:00", NULL, "09:00-17:00" }, { "18h30 - 20h", NULL, "18:30-20:00" },
    { "7 a 9 p. m.", NULL, "19:00-21:00" }, { "de 7 a 9 de la noche", NULL, "19:00-21:00" }, { "de 10 a. m. a 2 p. m.", NULL, "10:00-14:00" },
    { "desde las 6 hasta las 8 pm", NULL, "18:00-20:00" }, { "entre las 6 y las 8 pm", NULL, "18:00-20:00" }, { "between 6 and 8 pm", NULL, "18:00-20:00" },
    { "From 5:00pm to 7:00pm", NULL, "17:00-19:00" }, { "(5 - 7 pm)", NULL, "17:00-19:00" }, { "1900-2100", NULL, "19:00-21:00" }, { "6-6pm", NULL, "06:00-18:00" },
    { "7PM - 7PM", NULL, "19:00" }, { "8 pm - 12 am", NULL, "20:00-00:00" }, { "20:00 - 24:00", NULL, "20:00-00:00" },
    { "9 PM - 7 PM", NULL, "21:00?" }, { "11:00-09:00", NULL, "11:00?" },
    { "7 PM", "9 PM", "19:00-21:00" }, { "7", "9 PM", "19:00-21:00" }, { "7 PM", "9", "19:00-21:00" }, { "19:00", "21:30", "19:00-21:30" },
    { "10:45", "12:15 PM", "10:45-12:15" }, { "7-9 PM", "9 PM", "19:00-21:00" }, { "7 PM EST", "9 PM EST", "19:00-21:00|EST" },
    { "", "9 PM", "-21:00" }, { "7 PM", "", "19:00" }, { "7 PM", "TBD", "19:00" }, { "7 PM", "when we are done", "19:00?w" }, { "TBD", "9 PM", "-21:00" },
    { "12:00:00 AM", "12:00:00 AM", "00:00" },
  };

  CHECK (cases);
}

static void
test_several (void)
{
  static const Case cases[] = {
    { "4pm and 7pm", NULL, "16:00 19:00" }, { "10-11am, 1-2pm", NULL, "10:00-11:00 13:00-14:00" }, { "4 pm & 7 pm", NULL, "16:00 19:00" },
    { "9 a. m. y 6 p. m.", NULL, "09:00 18:00" }, { "7pm\n9pm", NULL, "19:00 21:00" }, { "7pm ET / 4pm PT", NULL, "19:00|ET" },
    { "8 PM Eastern (5 PM Pacific)", NULL, "20:00|Eastern" }, { "7-9pm ET/4-6pm PT", NULL, "19:00-21:00|ET" },
  };

  CHECK (cases);
}

static void
test_zone (void)
{
  static const Case cases[] = {
    { "7 PM PT", NULL, "19:00|PT" }, { "7pm EST", NULL, "19:00|EST" }, { "7:00 PM (ET)", NULL, "19:00|(ET)" }, { "7-9 PM CST", NULL, "19:00-21:00|CST" },
    { "7 pm Eastern Time", NULL, "19:00|Eastern Time" }, { "7 p. m. hora del Este", NULL, "19:00|hora del Este" }, { "19:30:00Z", NULL, "19:30|Z" },
    { "7pm E.S.T.", NULL, "19:00|E.S.T." }, { "19:00 UTC", NULL, "19:00|UTC" },
    { "EST", NULL, "open?|EST" }, { "Pacific Time", NULL, "open?|Pacific Time" }, { "(CST)", NULL, "open?|(CST)" },
  };

  CHECK (cases);
}

static void
test_bare (void)
{
  static const Case cases[] = {
    { "7", NULL, "19:00?~" }, { "7:30", NULL, "19:30?~" }, { "9:30", NULL, "09:30?~" }, { "7-9", NULL, "19:00-21:00?~" }, { "9-5", NULL, "09:00-17:00?~" },
    { "a las 4", NULL, "16:00?~" }, { "a las cuatro y media", NULL, "16:30?~" }, { "12", NULL, "12:00?~" }, { "12:00", NULL, "12:00?~" },
    { "4", NULL, "16:00?~", PLAZA_CLOCK_STYLE_PM }, { "4:00", NULL, "16:00?~", PLAZA_CLOCK_STYLE_PM | PLAZA_CLOCK_STYLE_AM }, { "9", NULL, "21:00?~", PLAZA_CLOCK_STYLE_PM },
    { "9:00", NULL, "09:00", PLAZA_CLOCK_STYLE_24 }, { "7:30", NULL, "07:30", PLAZA_CLOCK_STYLE_24 }, { "9:00", "11:00", "09:00-11:00", PLAZA_CLOCK_STYLE_24 },
    { "4:00", NULL, "04:00?~", PLAZA_CLOCK_STYLE_24 }, { "07:30", NULL, "19:30?~", PLAZA_CLOCK_STYLE_PM }, { "06:00", NULL, "06:00", PLAZA_CLOCK_STYLE_24 },
  };

  CHECK (cases);
}

static void
test_none (void)
{
  static const Case cases[] = {
    { "", NULL, "open" }, { " ", NULL, "open" }, { "TBD", NULL, "open" }, { "tba", NULL, "open" }, { "por confirmar", NULL, "open" }, { "-", NULL, "open" },
    { "all day", NULL, "all" }, { "Todo el día", NULL, "all" },
    { "sometime after lunch", NULL, "?w" }, { "evening", NULL, "?w" }, { "por la tarde", NULL, "?w" }, { "after church", NULL, "?w" }, { "lunch", NULL, "?w" },
    { "2 hours", NULL, "?w" }, { "90 minutes", NULL, "?w" }, { "2017", NULL, "?w" }, { "2/22", NULL, "?w" }, { "Hall 5", NULL, "?w" }, { "555-0100", NULL, "?w" },
    { "doors at 6:30pm", NULL, "18:30?w" }, { "7pm (doors 6:30pm)", NULL, "19:00?w" }, { "after 7 PM", NULL, "19:00?w" },
    { "25:00", NULL, "!" }, { "7:75 pm", NULL, "!" }, { "19:60", NULL, "!" }, { "99:99", NULL, "!" }, { "14:00 AM", NULL, "!" }, { "7pm - 25:00", NULL, "!" },
    { "99999999999999 pm", NULL, "?w" }, { "\xF0\x9F\x95\x8A", NULL, "open" },
  };

  CHECK (cases);
}

static void
test_style (void)
{
  static const struct { const char *text; int style; } cases[] = {
    { "7 PM", PLAZA_CLOCK_STYLE_PM }, { "10am - 2pm", PLAZA_CLOCK_STYLE_AM | PLAZA_CLOCK_STYLE_PM }, { "19:00", PLAZA_CLOCK_STYLE_24 },
    { "7:00", 0 }, { "noon", 0 }, { "", 0 }, { "after lunch", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (plaza_read_times_style (cases[i].text), ==, cases[i].style);
}

static void
test_sentence (void)
{
  g_autoptr(PlazaReadTimes) words = plaza_read_times ("sometime after lunch", NULL, 0);
  g_autoptr(PlazaReadTimes) bad = plaza_read_times ("25:00", NULL, 0);

  g_assert_cmpstr (((PlazaProblem *) words->problems->pdata[0])->text, ==, "“sometime after lunch” is no time; kept in the details");
  g_assert_cmpstr (((PlazaProblem *) bad->problems->pdata[0])->text, ==, "“25:00” is no time of day");
}

static void
test_hostile (void)
{
  static const char * const parts[] = { "7-", "7 pm ", "at ", ":", "12:00:", "noon ", "EST ", "(", "7 a ", "\u202E", "9999999999 ", "\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(PlazaReadTimes) times = NULL;

      while (text->len < 8 * 1024)
        g_string_append (text, parts[i]);
      times = plaza_read_times (text->str, text->str, 0);
      g_assert_cmpuint (times->ranges->len, <=, 12);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/time/one", test_one);
  g_test_add_func ("/read/time/range", test_range);
  g_test_add_func ("/read/time/several", test_several);
  g_test_add_func ("/read/time/zone", test_zone);
  g_test_add_func ("/read/time/bare", test_bare);
  g_test_add_func ("/read/time/none", test_none);
  g_test_add_func ("/read/time/style", test_style);
  g_test_add_func ("/read/time/sentence", test_sentence);
  g_test_add_func ("/read/time/hostile", test_hostile);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-wording.h"

/* When an event is, in few words and in both languages; the tests' own clock is Detroit's. */

#define NONE PLAZA_TIME_UNKNOWN
#define DETROIT "America/Detroit"

/* "DATE START END", "DATE all", "DATE ?", by commas; times in hours. */
static PlazaEventRecord *
make_event (const char *slots,
            const char *zone)
{
  PlazaEventRecord *event = plaza_event_record_new ();
  g_auto(GStrv) list = g_strsplit (slots, ", ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (list[i], " ", 3);
      PlazaTimeslot *slot = plaza_timeslot_new ();

      slot->date = g_strdup (parts[0]);
      slot->all_day = strcmp (parts[1], "all") == 0;
      if (g_ascii_isdigit (*parts[1]))
        slot->start = 60 * atoi (parts[1]);
      if (parts[1] != NULL && parts[2] != NULL)
        slot->end = 60 * atoi (parts[2]);
      slot->zone = g_strdup (zone);
      g_ptr_array_add (event->timeslots, slot);
    }

  return event;
}

static void
test_when (void)
{
  static const struct { const char *day, *slots, *english, *spanish; } cases[] = {
    { "2017-02-22", "2017-02-22 18", "Wed 6 PM EST", "mié 6 p. m. EST" },
    { "2017-02-22", "2017-02-22 18 18", "Wed 6 PM EST", "mié 6 p. m. EST" },
    { "2017-02-22", "2017-02-22 all, 2017-02-24 all", "Wed 22 and Fri 24, all day", "mié 22 y vie 24, todo el día" },
    { "2017-02-22", "2017-02-24 ?, 2017-02-22 ?", "Wed 22 and Fri 24", "mié 22 y vie 24" },
    { "2017-02-22", "2017-02-20 18, 2017-02-22 18, 2017-02-24 18", "Mon 20, Wed 22 and Fri 24, 6 PM EST",
      "lun 20, mié 22 y vie 24, 6 p. m. EST" },
    { "2017-02-22", "2017-02-21 18, 2017-02-22 18, 2017-02-23 18", "Tue–Thu, 6 PM EST", "mar–jue, 6 p. m. EST" },
    { "2017-02-22", "2017-02-20 9, 2017-02-21 9, 2017-02-23 9", "Mon 20–Tue 21 and Thu 23, 9 AM EST",
      "lun 20–mar 21 y jue 23, 9 a. m. EST" },
    { "2017-02-22", "2017-02-21 18, 2017-02-23 9 12", "Tue 6 PM EST, Thu 9 AM–12 PM EST",
      "mar 6 p. m. EST, jue 9 a. m.–12 p. m. EST" },
    { "2017-02-22", "2017-02-22 9 12, 2017-02-22 14 17, 2017-02-23 9 12, 2017-02-23 14 17",
      "Wed–Thu, 9 AM–12 PM EST, 2–5 PM EST", "mié–jue, 9 a. m.–12 p. m. EST, 2–5 p. m. EST" },
    { "2017-02-22", "2017-02-20 9, 2017-02-21 10, 2017-02-22 11, 2017-02-23 12, 2017-02-24 13",
      "Mon–Fri, at different times", "lun–vie, a distintas horas" },
    /* A weekday does not settle it: too far, another year, no campaign's day. */
    { "2017-02-22", "2017-03-01 18", "Wed Mar 1, 6 PM EST", "mié 1 de mar, 6 p. m. EST" },
    { "2017-02-22", "2017-02-25 18", "Sat 6 PM EST", "sáb 6 p. m. EST" },
    { "2017-02-22", "2017-02-26 18", "Sun Feb 26, 6 PM EST", "dom 26 de feb, 6 p. m. EST" },
    { "2017-02-22", "2017-02-18 ?", "Sat Feb 18", "sáb 18 de feb" },
    { "2017-02-22", "2018-02-22 all", "Thu Feb 22, 2018, all day", "jue 22 de feb de 2018, todo el día" },
    { NULL, "2017-02-22 18", "Wed Feb 22, 2017, 6 PM EST", "mié 22 de feb de 2017, 6 p. m. EST" },
    { "2017-02-22", "2017-02-22 18, 2017-03-01 18", "Wed Feb 22 and Wed Mar 1, 6 PM EST",
      "mié 22 de feb y mié 1 de mar, 6 p. m. EST" },
    { "2017-02-22", "2017-02-27 all, 2017-02-28 all, 2017-03-01 all", "Mon Feb 27–Wed Mar 1, all day",
      "lun 27 de feb–mié 1 de mar, todo el día" },
    { "2017-02-22", "2017-01-04 18, 2017-01-11 18, 2017-01-18 18, 2017-01-25 18, 2017-02-01 18",
      "Wed Jan 4, Wed 11, Wed 18, Wed 25 and Wed Feb 1, 6 PM EST",
      "mié 4, mié 11, mié 18, mié 25 de ene y mié 1 de feb, 6 p. m. EST" },
    /* The month once, with the first of its days or the last, as the language has it. */
    { "2017-02-22", "2017-02-20 18, 2017-02-22 18, 2017-02-24 18, 2017-03-01 18",
      "Mon Feb 20, Wed 22, Fri 24 and Wed Mar 1, 6 PM EST", "lun 20, mié 22, vie 24 de feb y mié 1 de mar, 6 p. m. EST" },
    { "2017-02-22", "2017-02-20 18, 2017-02-22 18, 2017-02-24 19, 2017-03-01 18",
      "Mon Feb 20, 6 PM EST; Wed 22, 6 PM EST; Fri 24, 7 PM EST; Wed Mar 1, 6 PM EST",
      "lun 20 de feb, 6 p. m. EST; mié 22, 6 p. m. EST; vie 24, 7 p. m. EST; mié 1 de mar, 6 p. m. EST" },
    { "2017-02-22", "2017-02-18 9, 2017-02-19 9, 2017-02-26 9, 2017-03-04 9, 2017-03-05 9",
      "Sat Feb 18–Sun 19, Sun 26 and Sat Mar 4–Sun 5, 9 AM EST",
      "sáb 18–dom 19, dom 26 de feb y sáb 4–dom 5 de mar, 9 a. m. EST" },
    { "2017-02-22", "2017-02-27 all, 2017-02-28 all", "Mon Feb 27–Tue 28, all day", "lun 27–mar 28 de feb, todo el día" },
    { "2017-12-20", "2017-12-30 18, 2018-01-03 18", "Sat Dec 30 and Wed Jan 3, 2018, 6 PM EST",
      "sáb 30 de dic y mié 3 de ene de 2018, 6 p. m. EST" },
    { NULL, "2017-02-20 18, 2017-02-22 18", "Mon Feb 20, 2017 and Wed Feb 22, 2017, 6 PM EST",
      "lun 20 de feb de 2017 y mié 22 de feb de 2017, 6 p. m. EST" },
    /* Too many for a line are counted, and are no span. */
    { "2017-02-22", "2017-01-04 18, 2017-01-11 18, 2017-01-18 18, 2017-01-25 18, 2017-02-01 18, 2017-02-08 18",
      "6 days between Wed Jan 4 and Wed Feb 8, 6 PM EST", "6 días entre el mié 4 de ene y el mié 8 de feb, 6 p. m. EST" },
    { "2017-02-22", "2017-02-02 18, 2017-02-04 17, 2017-02-06 18, 2017-02-08 18, 2017-02-10 18, 2017-02-26 18",
      "6 days between Thu Feb 2 and Sun 26, at different times", "6 días entre el jue 2 y el dom 26 de feb, a distintas horas" },
    { "2017-02-22", "2017-02-21 9 12, 2017-02-21 14 17, 2017-02-23 18", "Tue 9 AM–12 PM EST, 2–5 PM EST; Thu 6 PM EST",
      "mar 9 a. m.–12 p. m. EST, 2–5 p. m. EST; jue 6 p. m. EST" },
    { "2017-02-22", "2017-02-21 all, 2017-02-23 18", "Tue, all day; Thu 6 PM EST", "mar, todo el día; jue 6 p. m. EST" },
    /* The clocks change in the night to 12 March 2017, and in that to 5 November. */
    { "2017-03-11", "2017-03-11 20 6", "Sat 8 PM EST–6 AM EDT", "sáb 8 p. m. EST–6 a. m. EDT" },
    { "2017-11-04", "2017-11-04 20 6", "Sat 8 PM EDT–6 AM EST", "sáb 8 p. m. EDT–6 a. m. EST" },
    { "2017-03-11", "2017-03-10 20 6", "Fri 8 PM–6 AM EST", "vie 8 p. m.–6 a. m. EST" },
    { "2017-03-11", "2017-03-11 18, 2017-03-12 18", "Sat 6 PM EST, Sun 6 PM EDT", "sáb 6 p. m. EST, dom 6 p. m. EDT" },
    { "2017-02-22", "2017-02-22 6 18, 2017-02-22 18 6", "Wed 6 AM–6 PM EST, 6 PM–6 AM EST",
      "mié 6 a. m.–6 p. m. EST, 6 p. m.–6 a. m. EST" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEventRecord) event = make_event (cases[i].slots, DETROIT);
      g_autofree char *english = plaza_wording_when (plaza_words_for ("en"), event, cases[i].day, TRUE);
      g_autofree char *spanish = plaza_wording_when (plaza_words_for ("es"), event, cases[i].day, FALSE);
      g_auto(GStrv) parts = g_strsplit (spanish, "\u00A0", -1);
      g_autofree char *plain = g_strjoinv (" ", parts);

      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (plain, ==, cases[i].spanish);
    }
}

/* All days, over a page that is read on another one. */
static void
test_days (void)
{
  static const struct { const char *slots, *days, *spanish, *dated; } cases[] = {
    { "2017-02-22 18", "Wednesday, February 22, 2017", "Miércoles 22 de febrero de 2017", "Wed Feb 22, 6 PM EST" },
    { "2017-02-22 12 18, 2017-02-22 18 19", "Wednesday, February 22, 2017", "Miércoles 22 de febrero de 2017",
      "Wed Feb 22, 12–7 PM EST" },
    { "2017-02-22 18, 2017-02-21 18", "February 21–22, 2017", "21–22 de febrero de 2017", "Tue Feb 21–Wed 22, 6 PM EST" },
    { "2017-02-27 all, 2017-02-28 all, 2017-03-01 all", "February 27–March 1, 2017",
      "27 de febrero–1 de marzo de 2017", "Mon Feb 27–Wed Mar 1, all day" },
    { "2017-02-20 18, 2017-02-22 18, 2017-02-24 19", "Mon Feb 20, Wed 22 and Fri 24", "lun 20, mié 22 y vie 24 de feb",
      "Mon Feb 20, 6 PM EST; Wed 22, 6 PM EST; Fri 24, 7 PM EST" },
    { "2017-12-30 ?, 2018-01-03 ?", "Sat Dec 30 and Wed Jan 3, 2018", "sáb 30 de dic y mié 3 de ene de 2018",
      "Sat Dec 30 and Wed Jan 3, 2018" },
  };
  g_autoptr(PlazaEventRecord) none = plaza_event_record_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEventRecord) event = make_event (cases[i].slots, DETROIT);
      g_autofree char *days = plaza_wording_event_days (plaza_words_for ("en"), event, "2017-02-22");
      g_autofree char *spanish = plaza_wording_event_days (plaza_words_for ("es"), event, "2017-02-22");
      g_autofree char *dated = plaza_wording_when_dated (plaza_words_for ("en"), event, "2017-02-22");

      g_assert_cmpstr (days, ==, cases[i].days);
      g_assert_cmpstr (spanish, ==, cases[i].spanish);
      g_assert_cmpstr (dated, ==, cases[i].dated);
    }

  g_assert_null (plaza_wording_event_days (plaza_words_for ("en"), none, "2017-02-22"));
}

/* What is true of one of several days is not said of all. */
static void
test_here (void)
{
  static const struct { const char *slots, *zone, *words; } cases[] = {
    { "2017-02-21 18, 2017-02-23 18", "America/Phoenix", "Tue 21 and Thu 23, 6 PM MST (8 PM your time)" },
    { "2017-02-21 22", "America/Los_Angeles", "Tue 10 PM PST (Wed 1 AM your time)" },
    { "2017-02-21 22, 2017-02-23 22", "America/Los_Angeles", "Tue 21 and Thu 23, 10 PM PST" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEventRecord) event = make_event (cases[i].slots, cases[i].zone);
      g_autofree char *words = plaza_wording_when (plaza_words_for ("en"), event, "2017-02-22", TRUE);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Where a span is said, the event has each day of it. */
static void
test_spans (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (22);

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr(GString) slots = g_string_new (NULL);
      g_autoptr(PlazaEventRecord) event = NULL;
      g_autofree char *words = NULL;
      guint bits = g_rand_int_range (rand, 1, 1 << 7);
      guint first = __builtin_ctz (bits), run = bits >> first;

      for (int day = 0; day < 7; day++)
        if (bits & (1u << day))
          g_string_append_printf (slots, "%s2017-02-%d 18", slots->len > 0 ? ", " : "", 19 + day);

      event = make_event (slots->str, DETROIT);
      words = plaza_wording_when (plaza_words_for ("en"), event, "2017-02-22", TRUE);
      /* Days without a gap are a power of two less one. */
      g_assert_cmpint (strcmp (plaza_event_record_span_end (event), plaza_event_record_last_date (event)) == 0, ==,
                       (run & (run + 1)) == 0);
      g_assert_cmpint (strstr (words, " and ") != NULL, ==, (run & (run + 1)) != 0);
      g_assert_true (g_str_has_suffix (words, "6 PM EST"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording-when/words", test_when);
  g_test_add_func ("/wording-when/days", test_days);
  g_test_add_func ("/wording-when/here", test_here);
  g_test_add_func ("/wording-when/spans", test_spans);
  return g_test_run ();
}

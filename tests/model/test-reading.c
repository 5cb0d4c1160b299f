/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-reading.h"

#define NONE -1
#define AT(hour, minute) ((hour) * 60 + (minute))

static void
test_time (void)
{
  static const struct { const char *text; int minutes; } cases[] = {
    { "6 pm", AT (18, 0) }, { "6PM", AT (18, 0) }, { " 6 p.m. ", AT (18, 0) }, { "6:30 p. m.", AT (18, 30) },
    { "6:30\u00A0p.\u00A0m.", AT (18, 30) }, { "6.30 pm", AT (18, 30) }, { "6p", AT (18, 0) }, { "12 am", AT (0, 0) },
    { "12:05 a. m.", AT (0, 5) }, { "12 PM", AT (12, 0) }, { "11:59 pm", AT (23, 59) }, { "9 a.m.", AT (9, 0) },
    { "18:00", AT (18, 0) }, { "06:30", AT (6, 30) }, { "00:00", AT (0, 0) }, { "18h30", AT (18, 30) }, { "18 h", AT (18, 0) },
    { "noon", AT (12, 0) }, { "Mediodía", AT (12, 0) }, { "midnight", AT (0, 0) }, { "medianoche", AT (0, 0) },
    { "１８：００", AT (18, 0) }, { "٦:٣٠ pm", AT (18, 30) },
    { "6:30", NONE }, { "6", NONE }, { "18", NONE }, { "24:00", NONE }, { "12:60", NONE }, { "13 pm", NONE }, { "0 am", NONE },
    { "6:3 pm", NONE }, { "6:300 pm", NONE }, { "6 pmx", NONE }, { "6 xm", NONE }, { "six pm", NONE }, { "6 pm EST", NONE },
    { "25 h", NONE }, { "noon o’clock", NONE }, { "", NONE }, { "pm", NONE }, { ":30 pm", NONE }, { "-6 pm", NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minutes = NONE;

      if (plaza_reading_time (cases[i].text, &minutes) != (cases[i].minutes != NONE) || minutes != cases[i].minutes)
        g_error ("“%s” is %d", cases[i].text, minutes);
    }
}

static void
test_day (void)
{
  /* In English and in Spanish, where that is not the same. */
  static const struct { const char *text, *english, *spanish; } cases[] = {
    { "2017-02-22", "2017-02-22" }, { "2018/2/22", "2018-02-22" }, { "Feb 22", "2017-02-22" }, { "feb. 22nd", "2017-02-22" },
    { "February 22, 2018", "2018-02-22" }, { "22 February", "2017-02-22" }, { "22 de febrero", "2017-02-22" },
    { "22 de febrero de 2018", "2018-02-22" }, { "el 1º de marzo", "2017-03-01" }, { "MIÉRCOLES 22 DE FEBRERO", "2017-02-22" },
    { "Wed, Feb 22", "2017-02-22" }, { "Wednesday, February 22, 2017", "2017-02-22" }, { "mié 22 de feb", "2017-02-22" },
    { "mar 21 de feb", "2017-02-21" }, { "mar 21", "2017-03-21" }, { "mar 21 de mar", "2017-03-21" }, { "Sept 1", "2017-09-01" },
    { "the 3rd of May", "2017-05-03" }, { "2/22/2017", "2017-02-22" }, { "22/2/2017", "2017-02-22" }, { "2/22/18", "2018-02-22" },
    { "2/3", "2017-02-03", "2017-03-02" }, { "12-11-2017", "2017-12-11", "2017-11-12" }, { "２/２２", "2017-02-22" },
    { "29 feb 2016", "2016-02-29" },
    { "Thu, Feb 22", NULL }, { "Feb 30", NULL }, { "29 feb", NULL }, { "Feb", NULL }, { "22", NULL }, { "32/13", NULL }, { "13/13", NULL },
    { "Feb 22 Mar", NULL }, { "Febtober 22", NULL }, { "fe 22", NULL }, { "tomorrow", NULL }, { "Feb 22 23", NULL },
    { "1/2/3/4", NULL }, { "", NULL }, { "2017", NULL }, { "Feb 22th x", NULL }, { "22 of", NULL }, { "99999/2/2", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *english = plaza_reading_day (plaza_words_for ("en"), cases[i].text, "2017-02-20");
      g_autofree char *spanish = plaza_reading_day (plaza_words_for ("es"), cases[i].text, "2017-02-20");

      if (g_strcmp0 (english, cases[i].english) != 0 ||
          g_strcmp0 (spanish, cases[i].spanish != NULL ? cases[i].spanish : cases[i].english) != 0)
        g_error ("“%s” is %s, %s", cases[i].text, english, spanish);
    }
}

/* Without a year to go by, one must be said. */
static void
test_no_year (void)
{
  g_autofree char *with = plaza_reading_day (NULL, "Feb 22, 2017", NULL);

  g_assert_cmpstr (with, ==, "2017-02-22");
  g_assert_null (plaza_reading_day (NULL, "Feb 22", NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/time", test_time);
  g_test_add_func ("/reading/day", test_day);
  g_test_add_func ("/reading/no-year", test_no_year);
  return g_test_run ();
}

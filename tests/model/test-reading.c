/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-reading.h"

#define NONE -1
#define AT(hour, minute) ((hour) * 60 + (minute))

#define N PLAZA_READING_NONE
#define T PLAZA_READING_TIME
#define L PLAZA_READING_LIKELY
#define ALL PLAZA_READING_ALL_DAY
#define UNKNOWN PLAZA_READING_UNKNOWN

static void
test_time (void)
{
  static const struct { const char *text; PlazaReading reading; int minutes; } cases[] = {
    { "6 pm", T, AT (18, 0) }, { "6PM", T, AT (18, 0) }, { " 6 p.m. ", T, AT (18, 0) }, { "6:30 p. m.", T, AT (18, 30) },
    { "6:30\u00A0p.\u00A0m.", T, AT (18, 30) }, { "6.30 pm", T, AT (18, 30) }, { "6p", T, AT (18, 0) }, { "12 am", T, AT (0, 0) },
    { "12:05 a. m.", T, AT (0, 5) }, { "12 PM", T, AT (12, 0) }, { "11:59 pm", T, AT (23, 59) }, { "9 a.m.", T, AT (9, 0) },
    { "18:00", T, AT (18, 0) }, { "06:30", T, AT (6, 30) }, { "00:00", T, AT (0, 0) }, { "18h30", T, AT (18, 30) }, { "18 h", T, AT (18, 0) },
    { "noon", T, AT (12, 0) }, { "Mediodía", T, AT (12, 0) }, { "midnight", T, AT (0, 0) }, { "medianoche", T, AT (0, 0) },
    { "at noon", T, AT (12, 0) }, { "al mediodía", T, AT (12, 0) }, { "a medianoche", T, AT (0, 0) },
    { "１８：００", T, AT (18, 0) }, { "٦:٣٠ pm", T, AT (18, 30) }, { "4pm", T, AT (16, 0) }, { "at 4pm", T, AT (16, 0) },
    { "a las 4 de la tarde", T, AT (16, 0) }, { "4 de la tarde", T, AT (16, 0) }, { "A las 7:30 de la noche", T, AT (19, 30) },
    { "a las 12 de la noche", T, AT (0, 0) }, { "a las 12 del mediodía", T, AT (12, 0) }, { "a las 2 de la madrugada", T, AT (2, 0) },
    { "9 de la mañana", T, AT (9, 0) }, { "9 in the morning", T, AT (9, 0) }, { "7 in the evening", T, AT (19, 0) },
    { "10 at night", T, AT (22, 0) }, { "12 in the afternoon", T, AT (12, 0) }, { "a las 16 horas", T, AT (16, 0) }, { "a las 16", T, AT (16, 0) },
    { "a las 04:00", T, AT (4, 0) }, { "a las cuatro y media de la tarde", T, AT (16, 30) }, { "a la una en punto p. m.", T, AT (13, 0) },
    { "a la 1 menos cuarto de la tarde", T, AT (12, 45) }, { "a las 4 en punto de la tarde", T, AT (16, 0) },
    { "a las 4", L, AT (16, 0) }, { "A LAS 4:30", L, AT (16, 30) }, { "a las cuatro", L, AT (16, 0) }, { "a la una", L, AT (13, 0) },
    { "at 4", L, AT (16, 0) }, { "at 4 o’clock", L, AT (16, 0) }, { "at six", L, AT (18, 0) }, { "a las 10", L, AT (10, 0) },
    { "a las 12", L, AT (12, 0) }, { "a las 5 menos cuarto", L, AT (16, 45) }, { "a las 8", L, AT (8, 0) }, { "a las 7", L, AT (19, 0) },
    { "all day", ALL }, { "All-Day", ALL }, { "todo el día", ALL }, { "unknown", UNKNOWN }, { "TBA", UNKNOWN }, { "por confirmar", UNKNOWN },
    { "6:30", N }, { "6", N }, { "18", N }, { "24:00", N }, { "25:00", N }, { "12:60", N }, { "13 pm", N }, { "0 am", N },
    { "6:3 pm", N }, { "6:300 pm", N }, { "6 pmx", N }, { "6 xm", N }, { "six pm", N }, { "6 pm EST", N },
    { "25 h", N }, { "noon o’clock", N }, { "", N }, { "pm", N }, { ":30 pm", N }, { "-6 pm", N }, { "a las", N }, { "a las 25", N },
    { "at", N }, { "a las cuatro y", N }, { "4 de la", N }, { "2 de la noche", N }, { "13 de la tarde", N }, { "a las 4 y 99", N },
    { "all", N }, { "at all day", N }, { "twelve noon", N }, { "a las catorce y", N }, { "4 pm all day", N }, { "123456789012 pm", N },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minutes = NONE, wanted = cases[i].reading == T || cases[i].reading == L ? cases[i].minutes : NONE;
      PlazaReading reading = plaza_reading_time (cases[i].text, &minutes);

      if (reading != cases[i].reading || minutes != wanted)
        g_error ("“%s” is of the kind %d, %d", cases[i].text, reading, minutes);
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
    { "Thu, Feb 22", NULL }, { "Feb 30", NULL }, { "29 feb", NULL }, { "Feb", NULL }, { "22", NULL }, { "0001-01-01", NULL }, { "1/1/0001", NULL }, { "feb 22 017", NULL }, { "32/13", NULL }, { "13/13", NULL },
    { "Feb 22 Mar", NULL }, { "Febtober 22", NULL }, { "fe 22", NULL }, { "tomorrow", NULL }, { "Feb 22 23", NULL },
    { "1/2/3/4", NULL }, { "", NULL }, { "2017", NULL }, { "Feb 22th x", NULL }, { "22 of", NULL }, { "99999/2/2", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *english = plaza_reading_day (plaza_words_for ("en"), cases[i].text, "2017-02-20", NULL);
      g_autofree char *spanish = plaza_reading_day (plaza_words_for ("es"), cases[i].text, "2017-02-20", NULL);

      if (g_strcmp0 (english, cases[i].english) != 0 ||
          g_strcmp0 (spanish, cases[i].spanish != NULL ? cases[i].spanish : cases[i].english) != 0)
        g_error ("“%s” is %s, %s", cases[i].text, english, spanish);
    }
}

/* Without a year to go by, one must be said. */
static void
test_no_year (void)
{
  g_autofree char *with = plaza_reading_day (NULL, "Feb 22, 2017", NULL, NULL);

  g_assert_cmpstr (with, ==, "2017-02-22");
  g_assert_null (plaza_reading_day (NULL, "Feb 22", NULL, NULL));
}

/* 2026-12-02 is a Wednesday. */
static void
test_from_today (void)
{
  static const struct { const char *text, *day; } cases[] = {
    { "next Friday", "2026-12-04" }, { "Friday", "2026-12-04" }, { "this Friday", "2026-12-04" }, { "on Fri", "2026-12-04" },
    { "el próximo viernes", "2026-12-04" }, { "viernes", "2026-12-04" }, { "el viernes que viene", "2026-12-04" },
    { "Wednesday", "2026-12-09" }, { "next Wednesday", "2026-12-09" }, { "this Wednesday", "2026-12-02" }, { "este miércoles", "2026-12-02" },
    { "Tuesday", "2026-12-08" }, { "domingo", "2026-12-06" }, { "Monday", "2026-12-07" },
    { "today", "2026-12-02" }, { "Hoy", "2026-12-02" }, { "tomorrow", "2026-12-03" }, { "mañana", "2026-12-03" },
    { "pasado mañana", "2026-12-04" }, { "ayer", "2026-12-01" },
    { "Feb 22", "2017-02-22" }, { "Wed, Feb 22", "2017-02-22" },
    { "next", NULL }, { "next Feb", NULL }, { "next Friday Saturday", NULL }, { "this", NULL }, { "mañana viernes", NULL }, { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = plaza_reading_day (plaza_words_for ("en"), cases[i].text, "2017-02-20", "2026-12-02");

      if (g_strcmp0 (day, cases[i].day) != 0)
        g_error ("“%s” is %s", cases[i].text, day);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/time", test_time);
  g_test_add_func ("/reading/day", test_day);
  g_test_add_func ("/reading/no-year", test_no_year);
  g_test_add_func ("/reading/from-today", test_from_today);
  return g_test_run ();
}

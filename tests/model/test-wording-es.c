/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-wording.h"

/* What the Spanish catalogue makes of dates, times and numbers, whatever
 * language the test itself runs in. */

static void
test_days (void)
{
  static const struct { const char *date, *in_full, *in_short; } cases[] = {
    { "2017-02-22", "Miércoles 22 de febrero de 2017", "Mié 22 de feb" },
    { "2017-03-01", "Miércoles 1 de marzo de 2017", "Mié 1 de mar" },
    { "2017-12-31", "Domingo 31 de diciembre de 2017", "Dom 31 de dic" },
    { NULL, "Fecha no indicada", "Fecha no indicada" },
  };
  const PlazaWords *es = plaza_words_for ("es");

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *in_full = plaza_wording_day_long (es, cases[i].date);
      g_autofree char *in_short = plaza_wording_day_short (es, cases[i].date);

      g_assert_cmpstr (in_full, ==, cases[i].in_full);
      g_assert_cmpstr (in_short, ==, cases[i].in_short);
    }
}

static void
test_times (void)
{
  static const struct { int start, end; const char *text; } cases[] = {
    { 1050, PLAZA_TIME_UNKNOWN, "5:30 p. m." },
    { 720, 1080, "12–6 p. m." },
    { 540, 1020, "9 a. m.–5 p. m." },
    { 0, PLAZA_TIME_UNKNOWN, "12 a. m." },
  };
  const PlazaWords *es = plaza_words_for ("es");

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = plaza_wording_time_range (es, cases[i].start, cases[i].end);
      g_auto(GStrv) parts = g_strsplit (text, "\u00a0", -1);
      g_autofree char *spaced = g_strjoinv (" ", parts);

      g_assert_cmpstr (spaced, ==, cases[i].text);
    }
}

static void
test_numbers (void)
{
  static const struct { int number; const char *text; } cases[] = {
    { 0, "0" }, { 999, "999" }, { 1000, "1,000" }, { 110000, "110,000" }, { 1234567, "1,234,567" }, { -1000, "-1,000" },
    { -100, "-100" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *english = plaza_wording_number (plaza_words_for ("en"), cases[i].number);
      g_autofree char *spanish = plaza_wording_number (plaza_words_for ("es"), cases[i].number);

      g_assert_cmpstr (english, ==, cases[i].text);
      /* As in the United States. */
      g_assert_cmpstr (spanish, ==, cases[i].text);
    }
}

static void
test_percents (void)
{
  static const struct { long percent; const char *english, *spanish; } cases[] = {
    { 79, "79%", "79\u00a0%" }, { 0, "0%", "0\u00a0%" }, { 100, "100%", "100\u00a0%" },
  };
  g_autofree char *less = plaza_wording_percent_change (plaza_words_for ("es"), -55);
  g_autofree char *more = plaza_wording_percent_change (plaza_words_for ("en"), 120);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *english = plaza_wording_percent (plaza_words_for ("en"), cases[i].percent);
      g_autofree char *spanish = plaza_wording_percent (plaza_words_for ("es"), cases[i].percent);

      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (spanish, ==, cases[i].spanish);
    }
  g_assert_cmpstr (less, ==, "−55\u00a0%");
  g_assert_cmpstr (more, ==, "+120%");
}

static void
test_events (void)
{
  static const struct { const char *state; guint n; const char *text; } cases[] = {
    { "MI", 1, "1 evento en algún lugar de Michigan" },
    { "NJ", 3, "3 eventos en algún lugar de Nueva Jersey" },
    { "PR", 2, "2 eventos en algún lugar de Puerto Rico" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = plaza_wording_events_in (plaza_words_for ("es"), cases[i].n, cases[i].state);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_vocabularies (void)
{
  const PlazaWords *es = plaza_words_for ("es");

  g_assert_cmpstr (plaza_wording_kind (es, PLAZA_KIND_MARCH), ==, "Marcha");
  g_assert_cmpstr (plaza_wording_kind (es, PLAZA_KIND_TOWN_HALL), ==, "Asamblea pública");
  g_assert_cmpstr (plaza_wording_state (es, "NC"), ==, "Carolina del Norte");
  /* No catalogue: the language of the sources. */
  g_assert_cmpstr (plaza_wording_kind (plaza_words_for ("fr"), PLAZA_KIND_MARCH), ==, "March");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording-es/days", test_days);
  g_test_add_func ("/wording-es/times", test_times);
  g_test_add_func ("/wording-es/numbers", test_numbers);
  g_test_add_func ("/wording-es/percents", test_percents);
  g_test_add_func ("/wording-es/events", test_events);
  g_test_add_func ("/wording-es/vocabularies", test_vocabularies);
  return g_test_run ();
}

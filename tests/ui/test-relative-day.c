/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "plaza-relative-day.h"

static void
assert_words (const char *date,
              int         year,
              int         month,
              int         day,
              const char *expected)
{
  g_autofree char *words = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, day, month, year);
  words = plaza_relative_day (date, &today);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_words (void)
{
  assert_words ("2017-02-22", 2017, 2, 22, "Today");
  assert_words ("2017-02-22", 2017, 2, 21, "Tomorrow");
  assert_words ("2017-02-22", 2017, 2, 20, "In 2 days");
  assert_words ("2017-02-22", 2017, 2, 23, "Yesterday");
  assert_words ("2017-02-22", 2017, 3, 22, "28 days ago");
  assert_words ("2017-02-22", 2018, 2, 21, "364 days ago");
  assert_words ("2017-02-22", 2018, 2, 22, "1 year ago");
  assert_words ("2017-02-22", 2026, 2, 21, "8 years ago");
  assert_words ("2017-02-22", 2026, 2, 22, "9 years ago");
  assert_words ("2016-02-29", 2017, 2, 28, "365 days ago");
  assert_words ("2016-02-29", 2017, 3, 1, "1 year ago");
}

/* Until the first of several days, on each of them, and since the last. */
static void
test_several (void)
{
  static const struct { const char *last; int day; const char *expected; } cases[] = {
    { "2017-02-24", 20, "In 2 days" }, { "2017-02-24", 22, "Today" }, { "2017-02-24", 23, "Today" }, { "2017-02-24", 24, "Today" },
    { "2017-02-24", 25, "Yesterday" }, { NULL, 23, "Yesterday" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate today;
      g_autofree char *words = NULL;

      g_date_clear (&today, 1);
      g_date_set_dmy (&today, cases[i].day, 2, 2017);
      words = plaza_relative_days ("2017-02-22", cases[i].last, &today);
      g_assert_cmpstr (words, ==, cases[i].expected);
    }
}

static void
test_no_date (void)
{
  assert_words (NULL, 2017, 2, 22, NULL);
  assert_words ("", 2017, 2, 22, NULL);
  assert_words ("2017-02-30", 2017, 2, 22, NULL);
  assert_words ("soon", 2017, 2, 22, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/relative-day/words", test_words);
  g_test_add_func ("/relative-day/several", test_several);
  g_test_add_func ("/relative-day/no-date", test_no_date);

  return g_test_run ();
}

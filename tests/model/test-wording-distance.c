/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-wording.h"

#define EXACT PLAZA_PRECISION_EXACT
#define POSTAL PLAZA_PRECISION_POSTAL
#define CITY PLAZA_PRECISION_CITY
#define STATE PLAZA_PRECISION_STATE
#define MILES PLAZA_UNIT_MILES
#define KILOMETRES PLAZA_UNIT_KILOMETRES

static void
test_distance (void)
{
  static const struct { double km; PlazaUnit unit; PlazaPrecision near, precision; const char *words; } cases[] = {
    { 101.389, MILES, POSTAL, EXACT, "63 mi" },
    { 101.389, KILOMETRES, POSTAL, EXACT, "101 km" },
    { 19.3, MILES, POSTAL, POSTAL, "about 12 mi" },
    { 19.3, KILOMETRES, CITY, CITY, "about 19 km" },
    { 2681.2, MILES, POSTAL, EXACT, "1,666 mi" },
    { 2681.2, MILES, POSTAL, CITY, "about 1,666 mi" },
    { 1609.344, MILES, CITY, EXACT, "1,000 mi" },
    { 1608, MILES, CITY, EXACT, "999 mi" },
    { 0, MILES, POSTAL, POSTAL, "Same ZIP" },
    { 0.01, KILOMETRES, POSTAL, POSTAL, "Same ZIP" },
    { 0, MILES, CITY, CITY, "Same city" },
    { 0, MILES, POSTAL, CITY, "less than 1 mi" },
    { 0, MILES, POSTAL, EXACT, "less than 1 mi" },
    { 0, KILOMETRES, CITY, POSTAL, "less than 1 km" },
    { 1.5, MILES, POSTAL, EXACT, "less than 1 mi" },
    { 1.6, MILES, POSTAL, EXACT, "1 mi" },
    { -1, MILES, POSTAL, EXACT, NULL },
    { -1, MILES, POSTAL, STATE, NULL },
    { 3, MILES, POSTAL, STATE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = plaza_wording_distance (plaza_words_for ("en"), cases[i].km, cases[i].unit,
                                                       cases[i].near, cases[i].precision);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_bands (void)
{
  static const struct { double km; PlazaUnit unit; const char *words; } cases[] = {
    { 0, MILES, "Within 5 miles" },
    { 8, MILES, "Within 5 miles" },
    { 8.1, MILES, "Within 10 miles" },
    { 8.1, KILOMETRES, "Within 10 kilometers" },
    { 40, MILES, "Within 25 miles" },
    { 402, MILES, "Within 250 miles" },
    { 403, MILES, "Farther than 250 miles" },
    { 20000, KILOMETRES, "Farther than 250 kilometers" },
    { -1, MILES, "Not on the map" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = plaza_wording_band (plaza_words_for ("en"), cases[i].unit,
                                                   plaza_unit_find_band (cases[i].unit, cases[i].km));

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording-distance/distance", test_distance);
  g_test_add_func ("/wording-distance/bands", test_bands);
  return g_test_run ();
}

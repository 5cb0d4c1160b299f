/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "plaza-place.h"
#include "plaza-unit.h"

static void
test_points (void)
{
  static const struct { double latitude, longitude; const char *state; int code; } cases[] = {
    { 42.28, -83.52, "MI", -1 },
    { 42.28, -83.52, NULL, -1 },
    { 24.55, -81.78, "FL", -1 },   /* Key West */
    { 44.81, -66.95, "ME", -1 },   /* Lubec */
    { 48.38, -124.72, "WA", -1 },  /* Cape Flattery */
    { 71.29, -156.79, "AK", -1 },  /* Utqiaġvik */
    { 52.83, 173.17, "AK", -1 },   /* Attu */
    { 19.73, -155.09, "HI", -1 },
    { 18.47, -66.11, "PR", -1 },
    { 17.73, -64.73, "VI", -1 },
    { 13.47, 144.75, "GU", -1 },
    { 15.19, 145.75, "MP", -1 },
    { -14.28, -170.70, "AS", -1 },
    { 48.85, 2.35, NULL, -1 },     /* Paris, for solidarity */
    { -90, 180, NULL, -1 },
    { 42.28, -83.52, "OH", -1 },   /* The border is near. */
    { 0, 0, NULL, PLAZA_PLACE_ERROR_ZERO },
    { 0, 0, "MI", PLAZA_PLACE_ERROR_ZERO },
    { 90.1, 0, NULL, PLAZA_PLACE_ERROR_OUTSIDE },
    { 0, -180.1, NULL, PLAZA_PLACE_ERROR_OUTSIDE },
    { NAN, 0, NULL, PLAZA_PLACE_ERROR_OUTSIDE },
    { 0, NAN, NULL, PLAZA_PLACE_ERROR_OUTSIDE },
    { INFINITY, -83.52, "MI", PLAZA_PLACE_ERROR_OUTSIDE },
    { -83.52, 42.28, "MI", PLAZA_PLACE_ERROR_SWAPPED },
    { -118.24, 34.05, "CA", PLAZA_PLACE_ERROR_SWAPPED },
    { -118.24, 34.05, NULL, PLAZA_PLACE_ERROR_SWAPPED },
    { -66.11, 18.47, "PR", PLAZA_PLACE_ERROR_SWAPPED },
    { 144.75, 13.47, "GU", PLAZA_PLACE_ERROR_SWAPPED },
    { -170.70, -14.28, "AS", PLAZA_PLACE_ERROR_SWAPPED },
    { -156.79, 71.29, "AK", PLAZA_PLACE_ERROR_SWAPPED },
    { 42.28, 83.52, "MI", PLAZA_PLACE_ERROR_SIGN },
    { 48.85, 2.35, "TX", PLAZA_PLACE_ERROR_FAR },
    { 14.6, 121, "CA", PLAZA_PLACE_ERROR_FAR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      gboolean good = plaza_place_check_point (cases[i].latitude, cases[i].longitude, cases[i].state, &error);

      g_assert_cmpint (good, ==, cases[i].code < 0);
      if (good)
        g_assert_no_error (error);
      else
        g_assert_error (error, PLAZA_PLACE_ERROR, cases[i].code);
    }
}

static void
test_sentences (void)
{
  g_autoptr(GError) swapped = NULL;
  g_autoptr(GError) far = NULL;

  plaza_place_check_point (-83.52, 42.28, "MI", &swapped);
  plaza_place_check_point (48.85, 2.35, "TX", &far);
  g_assert_nonnull (strstr (swapped->message, "atitude and longitude look swapped"));
  g_assert_nonnull (strstr (far->message, "Texas"));
}

static void
test_units (void)
{
  g_assert_cmpfloat_with_epsilon (plaza_unit_to_km (PLAZA_UNIT_MILES, 25), 40.2336, 1e-9);
  g_assert_cmpfloat_with_epsilon (plaza_unit_from_km (PLAZA_UNIT_MILES, 40.2336), 25, 1e-9);
  g_assert_cmpfloat (plaza_unit_to_km (PLAZA_UNIT_KILOMETRES, 25), ==, 25);
  /* The test's own locale says nothing of metres. */
  g_assert_cmpint (plaza_unit_of_locale (), ==, PLAZA_UNIT_MILES);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place-check/points", test_points);
  g_test_add_func ("/place-check/sentences", test_sentences);
  g_test_add_func ("/place-check/units", test_units);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-albers.h"

/* The same as us-atlas draws, whose states the outline has: corners of states as
 * they are in its file, Alaska and Hawaii too. */
static void
test_places (void)
{
  static const struct { double latitude, longitude, x, y; } places[] = {
    { 41.002, -107.627, 301.1, 240.3 },  /* the north of Colorado */
    { 49.002, -122.760, 100.0, 14.4 },  /* the north of Washington */
    { 47.460, -69.225, 905.9, 47.6 },  /* the north of Maine */
    { 31.001, -85.004, 710.8, 468.8 },  /* the north of Florida */
    { 42.010, -123.147, 49.8, 164.8 },  /* the north of California */
    { 71.353, -156.567, 90.1, 465.0 },  /* the north of Alaska */
    { 20.268, -155.874, 308.9, 572.9 },  /* the north of Hawaii */
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      double x, y;

      g_assert_true (plaza_albers_project (places[i].latitude, places[i].longitude, &x, &y));
      g_assert_cmpfloat_with_epsilon (x, places[i].x, 1);
      g_assert_cmpfloat_with_epsilon (y, places[i].y, 1);
    }
}

static void
test_puerto_rico (void)
{
  double x, y, east_x, east_y;

  g_assert_true (plaza_albers_project (18.2, -66.4, &x, &y));
  g_assert_true (plaza_albers_project (18.4, -65.7, &east_x, &east_y));
  g_assert_cmpfloat (east_x, >, x);
  g_assert_cmpfloat (east_y, <, y);
  g_assert_cmpfloat (east_x, <, PLAZA_ALBERS_WIDTH);
}

/* What the picture has no place for, and what is nowhere near the country. */
static void
test_outside (void)
{
  static const double places[][2] = { { 13.4, 144.8 }, { -14.3, -170.7 }, { 51.5, 0 }, { 45.5, -150 }, { 0, 0 }, { 90, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      double x, y;

      g_assert_false (plaza_albers_project (places[i][0], places[i][1], &x, &y));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/albers/places", test_places);
  g_test_add_func ("/albers/puerto-rico", test_puerto_rico);
  g_test_add_func ("/albers/outside", test_outside);

  return g_test_run ();
}

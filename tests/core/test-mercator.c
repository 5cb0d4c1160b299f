/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-mercator.h"

#include <math.h>

#include "plaza-place.h"

#define N_ROUNDS 2000

static void
test_project (void)
{
  static const struct { double latitude, longitude, x, y; } points[] = {
    { 0, 0, 0.5, 0.5 },
    { 0, -180, 0, 0.5 },
    { 85.0511287798, 180, 1, 0 },
    { -85.0511287798, 0, 0.5, 1 },
    { 89, 0, 0.5, 0 },                    /* beyond the map: at its edge */
    { -90, 0, 0.5, 1 },
    { 42.3314, -83.0458, 0.269317, 0.369975 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      double x, y;

      plaza_mercator_project (points[i].latitude, points[i].longitude, &x, &y);
      g_assert_cmpfloat_with_epsilon (x, points[i].x, 1e-6);
      g_assert_cmpfloat_with_epsilon (y, points[i].y, 1e-6);
    }
}

/* The world goes on beyond 180°. */
static void
test_unproject (void)
{
  for (double latitude = -85; latitude <= 85; latitude += 2.5)
    for (double longitude = -180; longitude < 180; longitude += 7.5)
      {
        double x, y, there_latitude, there_longitude;

        plaza_mercator_project (latitude, longitude, &x, &y);
        plaza_mercator_unproject (x + 1, y, &there_latitude, &there_longitude);
        g_assert_cmpfloat_with_epsilon (there_latitude, latitude, 1e-9);
        g_assert_cmpfloat_with_epsilon (there_longitude, longitude, 1e-9);
      }
}

static void
test_corners (void)
{
  static const struct { double latitude, longitude; guint32 x, y; } cases[] = {
    { 0, 0, 1u << 29, 1u << 29 },
    { 0, -180, 0, 1u << 29 },
    { 0, 180, (1u << 30) - 1, 1u << 29 },
    { 90, 0, 1u << 29, 0 },
    { -90, 0, 1u << 29, (1u << 30) - 1 },
    { -90, 180, (1u << 30) - 1, (1u << 30) - 1 },
  };
  guint32 x, y;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      plaza_mercator_split (plaza_mercator_point (cases[i].latitude, cases[i].longitude), &x, &y);
      g_assert_cmpuint (x, ==, cases[i].x);
      g_assert_cmpuint (y, ==, cases[i].y);
    }

  /* The corner of the map is a point, and 0 is none. */
  g_assert_cmpuint (plaza_mercator_point (90, -180), !=, 0);
}

static void
test_bits (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      guint32 x = g_test_rand_int_range (0, 1 << 30), y = g_test_rand_int_range (0, 1 << 30), x_again, y_again;
      guint64 point = plaza_mercator_join (x, y);

      plaza_mercator_split (point, &x_again, &y_again);
      g_assert_cmpuint (x, ==, x_again);
      g_assert_cmpuint (y, ==, y_again);
      /* A cell is the points that begin with the same bits. */
      for (guint bits = 0; bits <= 30; bits += 3)
        g_assert_cmpuint (point >> (2 * bits), ==, plaza_mercator_join (x >> bits, y >> bits));
    }
}

static void
test_back (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double latitude = g_test_rand_double_range (-85, 85), longitude = g_test_rand_double_range (-180, 180);
      double latitude_again, longitude_again;
      guint32 x, y;

      plaza_mercator_split (plaza_mercator_point (latitude, longitude), &x, &y);
      plaza_mercator_to_degrees (x, y, &latitude_again, &longitude_again);
      g_assert_cmpfloat_with_epsilon (latitude, latitude_again, 4e-7);
      g_assert_cmpfloat_with_epsilon (longitude, longitude_again, 4e-7);
    }
}

/* The haversine formula, which the map's points are measured without. */
static double
haversine_km (double a,
              double b,
              double c,
              double d)
{
  const double radians = G_PI / 180;
  double north = sin ((c - a) * radians / 2), east = sin ((d - b) * radians / 2);
  double h = north * north + cos (a * radians) * cos (c * radians) * east * east;

  return 2 * PLAZA_EARTH_RADIUS_KM * asin (fmin (1, sqrt (h)));
}

/* Measured on the map's points as by the formula on the sphere. */
static void
test_distance (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double a = g_test_rand_double_range (-80, 80), b = g_test_rand_double_range (-180, 180);
      double near = i % 2 ? 1 : 0.01;
      double c = a + near * g_test_rand_double_range (-5, 5), d = b + near * g_test_rand_double_range (-200, 200);
      double km, measured;
      PlazaOrigin origin;

      d = fmod (d + 540, 360) - 180;
      km = haversine_km (a, b, c, d);
      plaza_origin_init (&origin, a, b);
      measured = plaza_measure_to_km (plaza_origin_measure (&origin, plaza_mercator_point (c, d)));
      g_assert_cmpfloat_with_epsilon (measured, km, 0.0001 + km * 1e-8);
      g_assert_cmpfloat (plaza_place_distance_km (a, b, c, d), ==, measured);
      g_assert_cmpfloat_with_epsilon (plaza_measure_to_km (plaza_measure_from_km (km)), km, km * 1e-6);
    }
}

static void
test_same_point (void)
{
  PlazaOrigin origin;

  plaza_origin_init (&origin, 42.28, -83.52);
  g_assert_cmpfloat (plaza_origin_measure (&origin, plaza_mercator_point (42.28, -83.52)), ==, 0);
}

/* Nothing within a cell is nearer than the cell is said to be. */
static void
test_cells (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      int bits = g_test_rand_int_range (0, 31);
      guint64 mask = (G_GUINT64_CONSTANT (1) << (2 * bits)) - 1;
      guint64 point = plaza_mercator_point (g_test_rand_double_range (-85, 85), g_test_rand_double_range (-180, 180));
      PlazaOrigin origin;
      double least;

      plaza_origin_init (&origin, g_test_rand_double_range (-85, 85), g_test_rand_double_range (-180, 180));
      least = plaza_origin_measure_cell (&origin, point & ~mask, bits);
      g_assert_cmpfloat (plaza_origin_measure (&origin, point), >=, least * (1 - 1e-12));
      if (bits == 0)
        g_assert_cmpfloat_with_epsilon (plaza_origin_measure (&origin, point), least, 1e-12);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mercator/project", test_project);
  g_test_add_func ("/mercator/unproject", test_unproject);
  g_test_add_func ("/mercator/corners", test_corners);
  g_test_add_func ("/mercator/bits", test_bits);
  g_test_add_func ("/mercator/back", test_back);
  g_test_add_func ("/mercator/distance", test_distance);
  g_test_add_func ("/mercator/same-point", test_same_point);
  g_test_add_func ("/mercator/cells", test_cells);
  return g_test_run ();
}

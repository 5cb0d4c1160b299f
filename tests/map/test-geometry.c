/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "plaza-map-geometry.h"
#include "plaza-mercator.h"

#define assert_near(a, b, e) g_assert_cmpfloat_with_epsilon (a, b, e)

static void
test_scale (void)
{
  double before = 0;

  g_assert_cmpfloat (plaza_map_zoom_to_scale (0), ==, 512);
  g_assert_cmpfloat (plaza_map_zoom_to_scale (3), ==, 4096);
  assert_near (plaza_map_zoom_to_scale (3.5), 5792.618751, 1e-6);

  for (double zoom = 0; zoom < 13; zoom += 0.05)
    {
      double scale = plaza_map_zoom_to_scale (zoom);

      g_assert_cmpfloat (scale, >, before);
      assert_near (plaza_map_scale_to_zoom (scale), zoom, 1e-9);
      before = scale;
    }
}

typedef struct
{
  const char     *what;
  PlazaMapBounds  bounds;
  double          width;
  double          height;
  double          max_zoom;
} Fit;

static const Fit fits[] = {
  { "the country", { 24.5, -124.8, 49.4, -66.9 }, 800, 700, 9 },
  { "the country in a narrow window", { 24.5, -124.8, 49.4, -66.9 }, 360, 600, 9 },
  { "a county", { 42.0, -83.6, 42.5, -83.0 }, 800, 700, 9 },
  { "a point", { 42.3, -83.05, 42.3, -83.05 }, 800, 700, 9 },
  { "across 180°", { 51, 172, 56, -160 }, 800, 300, 9 },
  { "Guam to Maine", { 13, 144, 47, -67 }, 800, 700, 9 },
  { "a window smaller than its padding", { 30, -100, 40, -90 }, 60, 50, 9 },
};

/* What was asked for is in view, inside of the padding where there is room. */
static void
test_fit (void)
{
  static const PlazaMapPadding padding = { 36, 64, 84, 36 };

  for (guint i = 0; i < G_N_ELEMENTS (fits); i++)
    {
      const Fit *fit = &fits[i];
      PlazaMapCamera camera = plaza_map_fit (&fit->bounds, fit->width, fit->height, &padding, fit->max_zoom);
      PlazaMapBounds view = plaza_map_view_bounds (&camera, fit->width, fit->height);
      double scale = plaza_map_zoom_to_scale (camera.zoom), x, y, west, north, left, top;

      g_test_message ("%s: %g, %g at %g", fit->what, camera.latitude, camera.longitude, camera.zoom);
      g_assert_cmpfloat (camera.zoom, >=, PLAZA_MAP_MIN_ZOOM);
      g_assert_cmpfloat (camera.zoom, <=, fit->max_zoom);
      g_assert_true (plaza_map_bounds_hold (&view, &fit->bounds));
      if (fit->width < 200 || camera.zoom == PLAZA_MAP_MIN_ZOOM)
        continue;

      plaza_mercator_project (camera.latitude, camera.longitude, &x, &y);
      plaza_mercator_project (fit->bounds.north, fit->bounds.west, &west, &north);
      left = fit->width / 2 - remainder (x - west, 1) * scale;
      top = fit->height / 2 - (y - north) * scale;
      g_assert_cmpfloat (left, >, padding.left - 0.01);
      g_assert_cmpfloat (top, >, padding.top - 0.01);
    }
}

static void
test_fit_point (void)
{
  static const PlazaMapPadding none = { 0 };
  static const PlazaMapBounds point = { 42.3, -83.05, 42.3, -83.05 };
  PlazaMapCamera camera = plaza_map_fit (&point, 800, 700, &none, 9);

  g_assert_cmpfloat (camera.zoom, ==, 9);
  assert_near (camera.latitude, 42.3, 1e-9);
  assert_near (camera.longitude, -83.05, 1e-9);
}

static void
test_view_bounds (void)
{
  PlazaMapCamera camera = { 0, 0, 1 };
  PlazaMapBounds view = plaza_map_view_bounds (&camera, 512, 512);

  assert_near (view.west, -90, 1e-9);
  assert_near (view.east, 90, 1e-9);
  assert_near (view.north, 66.513260, 1e-6);
  assert_near (view.south, -66.513260, 1e-6);

  /* All around the world, and across its edge. */
  view = plaza_map_view_bounds (&camera, 5000, 512);
  g_assert_cmpfloat (view.west, ==, -180);
  g_assert_cmpfloat (view.east, ==, 180);
  camera.longitude = 179;
  view = plaza_map_view_bounds (&camera, 512, 512);
  g_assert_cmpfloat (view.west, >, view.east);
}

static void
test_hold (void)
{
  static const PlazaMapBounds world = { -85, -180, 85, 180 }, country = { 24, -125, 50, -66 }, aleutians = { 51, 172, 56, -160 },
                              pacific = { 10, 140, 60, -60 }, county = { 42, -83.6, 42.5, -83 };
  static const struct { const PlazaMapBounds *outer, *inner; gboolean held; } cases[] = {
    { &world, &country, TRUE }, { &world, &aleutians, TRUE }, { &country, &county, TRUE }, { &county, &country, FALSE },
    { &country, &country, TRUE }, { &pacific, &aleutians, TRUE }, { &aleutians, &pacific, FALSE },
    { &country, &aleutians, FALSE }, { &pacific, &country, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (plaza_map_bounds_hold (cases[i].outer, cases[i].inner), ==, cases[i].held);
    }
}

static void
test_extend (void)
{
  PlazaMapBounds bounds = { 40, -80, 41, -79 };

  plaza_map_bounds_extend (&bounds, 45, -90);
  plaza_map_bounds_extend (&bounds, 40.5, -79.5);
  g_assert_cmpfloat (bounds.north, ==, 45);
  g_assert_cmpfloat (bounds.west, ==, -90);
  g_assert_cmpfloat (bounds.south, ==, 40);
  g_assert_cmpfloat (bounds.east, ==, -79);
}

static void
test_metres (void)
{
  assert_near (plaza_map_metres (512, 0), 78271.5, 0.1);
  assert_near (plaza_map_metres (512, 60), 39135.8, 0.1);
}

static void
test_around (void)
{
  static const struct { double latitude, km, size, zoom; } cases[] = {
    { 0, 20037.508343, 512, PLAZA_MAP_MIN_ZOOM },   /* zoom 0 would show all of the equator */
    { 0, 5009.377086, 512, 2 },
    { 0, 5009.377086, 1024, 3 },
    { 60, 2504.688543, 512, 2 },
    { 42.3, 40, 600, 8.762184 },
    { 42.3, 130, 600, 7.061744 },
    { 42.3, 0.1, 600, PLAZA_MAP_MAX_ZOOM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%g km at %g° on %g pixels", cases[i].km, cases[i].latitude, cases[i].size);
      assert_near (plaza_map_zoom_around (cases[i].latitude, cases[i].km, cases[i].size), cases[i].zoom, 1e-5);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-geometry/scale", test_scale);
  g_test_add_func ("/map-geometry/fit", test_fit);
  g_test_add_func ("/map-geometry/fit-point", test_fit_point);
  g_test_add_func ("/map-geometry/view-bounds", test_view_bounds);
  g_test_add_func ("/map-geometry/hold", test_hold);
  g_test_add_func ("/map-geometry/extend", test_extend);
  g_test_add_func ("/map-geometry/metres", test_metres);
  g_test_add_func ("/map-geometry/around", test_around);

  return g_test_run ();
}

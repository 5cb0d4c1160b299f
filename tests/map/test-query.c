/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-query.h"

#include "near-fixture.h"

#define WIDTH 1280
#define HEIGHT 800

/* A map shows at most so many, around what is in view too. */
#define MOST 200

static guint
count (GArray *cells)
{
  guint n = 0;

  for (guint i = 0; i < cells->len; i++)
    n += g_array_index (cells, PlazaMapCell, i).count;

  return n;
}

static void
test_zoom (NearFixture   *fixture,
           gconstpointer  data)
{
  PlazaMapQuery query = PLAZA_MAP_QUERY_INIT;

  plaza_map_query_set (&query, fixture->campaign, &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
  for (double zoom = PLAZA_MAP_MIN_ZOOM; zoom <= PLAZA_MAP_MAX_ZOOM; zoom += 0.25)
    {
      PlazaMapCamera camera = { 40, -97, zoom };
      g_autoptr(GArray) cells = plaza_map_query_look_up (&query, &camera, WIDTH, HEIGHT);
      PlazaMapBounds view = plaza_map_view_bounds (&camera, WIDTH, HEIGHT);
      double side = plaza_map_zoom_to_scale (zoom) / (1 << (query.zoom + PLAZA_MAP_CELL_BITS));

      g_assert_cmpuint (cells->len, <=, MOST);
      g_assert_true (plaza_map_bounds_hold (&query.bounds, &view));
      if (zoom >= 2 && zoom < 12)
        g_assert_cmpfloat (side, >=, 64);
      if (query.zoom == (int) zoom + 1)
        g_assert_cmpfloat (side, <=, 128);
    }

  plaza_map_query_clear (&query);
}

/* Seen from above, all that have a point are there. */
static void
test_all (NearFixture   *fixture,
          gconstpointer  data)
{
  PlazaMapQuery query = PLAZA_MAP_QUERY_INIT;
  PlazaMapCamera camera = { 20, -140, 1 };
  g_autoptr(GArray) cells = NULL;
  guint n_pointed = 0;

  plaza_map_query_set (&query, fixture->campaign, &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
  cells = plaza_map_query_look_up (&query, &camera, WIDTH, HEIGHT);
  for (guint i = 0; i < fixture->pack->events->len; i++)
    n_pointed += near_fixture_get (fixture, i + 1)->review == PLAZA_REVIEW_APPROVED &&
                 plaza_event_record_has_point (near_fixture_get (fixture, i + 1));

  g_assert_cmpuint (count (cells), ==, n_pointed);
  plaza_map_query_clear (&query);
}

/* Each cluster has the events that it says, and an extent that holds them. */
static void
test_spots (NearFixture   *fixture,
            gconstpointer  data)
{
  PlazaMapQuery query = PLAZA_MAP_QUERY_INIT;
  PlazaMapCamera camera = { 40, -97, 3.4 };
  g_autoptr(GArray) cells = NULL;
  g_autoptr(GPtrArray) spots = NULL;

  plaza_map_query_set (&query, fixture->campaign, &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
  cells = plaza_map_query_look_up (&query, &camera, WIDTH, HEIGHT);
  spots = plaza_map_spots_new (cells, plaza_map_zoom_to_scale (camera.zoom));
  for (guint i = 0; i < spots->len; i++)
    {
      const PlazaMapSpot *spot = g_ptr_array_index (spots, i);
      g_autoptr(GArray) ids = plaza_map_query_list_events (&query, spot);
      PlazaMapBounds extent;

      g_assert_cmpuint (ids->len, ==, spot->count);
      g_assert_true (plaza_map_query_find_extent (&query, spot, &extent));
      for (guint j = 0; j < ids->len; j++)
        {
          const PlazaPlace *place =
            plaza_event_record_first_point (near_fixture_get (fixture, g_array_index (ids, guint32, j)));

          /* The middles of small squares: within one of them, at zoom 8. */
          g_assert_cmpfloat (place->latitude, >, extent.south - 0.4);
          g_assert_cmpfloat (place->latitude, <, extent.north + 0.4);
          g_assert_cmpfloat (place->longitude, >, extent.west - 0.4);
          g_assert_cmpfloat (place->longitude, <, extent.east + 0.4);
        }
    }

  g_assert_cmpuint (spots->len, >, 10);
  plaza_map_query_clear (&query);
}

/* Opened again and again, a cluster comes to pins or to events at one spot. */
static void
test_open (NearFixture   *fixture,
           gconstpointer  data)
{
  static const PlazaMapPadding padding = { 36, 64, 84, 36 };
  PlazaMapQuery query = PLAZA_MAP_QUERY_INIT;
  PlazaMapCamera camera = { 40, -97, 3.4 };

  plaza_map_query_set (&query, fixture->campaign, &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
  for (guint step = 0; step < 12; step++)
    {
      g_autoptr(GArray) cells = plaza_map_query_look_up (&query, &camera, WIDTH, HEIGHT);
      g_autoptr(GPtrArray) spots = plaza_map_spots_new (cells, plaza_map_zoom_to_scale (camera.zoom));
      const PlazaMapSpot *largest = NULL;
      PlazaMapBounds extent;
      double zoom = camera.zoom;

      for (guint i = 0; i < spots->len; i++)
        {
          const PlazaMapSpot *spot = g_ptr_array_index (spots, i);

          if (!spot->one_spot && (largest == NULL || spot->count > largest->count))
            largest = spot;
        }

      if (largest == NULL || zoom >= PLAZA_MAP_MAX_ZOOM)
        break;

      g_assert_true (plaza_map_query_find_extent (&query, largest, &extent));
      camera = plaza_map_fit (&extent, WIDTH, HEIGHT, &padding, PLAZA_MAP_MAX_ZOOM);
      camera.zoom = MAX (camera.zoom, MIN (zoom + 1, PLAZA_MAP_MAX_ZOOM));
      g_assert_cmpuint (step, <, 11);
    }

  plaza_map_query_clear (&query);
}

static void
add (const char *path,
     void      (*test) (NearFixture *, gconstpointer))
{
  g_test_add (path, NearFixture, NULL, near_fixture_set_up, test, near_fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/map-query/zoom", test_zoom);
  add ("/map-query/all", test_all);
  add ("/map-query/spots", test_spots);
  add ("/map-query/open", test_open);

  return g_test_run ();
}

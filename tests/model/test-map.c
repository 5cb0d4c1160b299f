/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "near-fixture.h"

#define N_ROUNDS 60

static GArray *
ask_cells (NearFixture           *fixture,
           const PlazaEventQuery *query,
           int                    zoom,
           const PlazaMapBounds  *bounds)
{
  g_autoptr(GError) error = NULL;
  GArray *cells = plaza_campaign_map_cells (fixture->campaign, query, zoom, bounds, &error);

  g_assert_no_error (error);
  return cells;
}

static void
choose_query (PlazaEventQuery *query,
              guint            round)
{
  static const char * const texts[] = { NULL, "refugees", "example", NULL, "nowhere" };

  *query = (PlazaEventQuery) PLAZA_EVENT_QUERY_INIT;
  query->text = (char *) texts[round % G_N_ELEMENTS (texts)];
  query->review = round % PLAZA_N_REVIEW_CHOICES;
  if (round % 3 == 1)
    query->kinds = g_test_rand_int ();
  if (round % 7 == 1)
    {
      near_fixture_choose_place (query);
      query->within_km = 800;
    }
}

static guint
count_pointed (NearFixture *fixture,
               GArray      *ids)
{
  guint n = 0;

  for (guint i = 0; i < ids->len; i++)
    n += plaza_event_record_has_point (near_fixture_get (fixture, g_array_index (ids, guint32, i)));
  return n;
}

/* Every event of the list is on the map once: in a square, at a state, or
 * among those that are nowhere. */
static void
test_sum (NearFixture   *fixture,
          gconstpointer  data)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      int zoom = PLAZA_MAP_FIRST_ZOOM + round % (PLAZA_MAP_LAST_ZOOM - PLAZA_MAP_FIRST_ZOOM + 1);
      PlazaEventQuery query;
      g_autoptr(GArray) ids = NULL;
      g_autoptr(GArray) cells = NULL;
      g_autoptr(GArray) states = NULL;
      g_autoptr(GArray) nowhere = NULL;
      guint in_cells = 0, in_states = 0, n_nowhere;

      choose_query (&query, round);
      ids = near_fixture_ask (fixture, &query);
      cells = ask_cells (fixture, &query, zoom, NULL);
      states = plaza_campaign_map_states (fixture->campaign, &query, NULL);
      nowhere = plaza_campaign_map_nowhere (fixture->campaign, &query, NULL);
      g_assert_true (plaza_campaign_map_count_nowhere (fixture->campaign, &query, &n_nowhere, NULL));
      g_assert_cmpuint (n_nowhere, ==, nowhere->len);
      for (guint i = 0; i < cells->len; i++)
        in_cells += g_array_index (cells, PlazaMapCell, i).count;
      for (guint i = 0; i < states->len; i++)
        in_states += g_array_index (states, PlazaMapState, i).count;

      g_assert_cmpuint (in_cells, ==, count_pointed (fixture, ids));
      g_assert_cmpuint (in_cells + in_states + nowhere->len, ==, ids->len);
    }
}

/* What the file has counted is what counting the keys gives. */
static void
test_same (NearFixture   *fixture,
           gconstpointer  data)
{
  const PlazaEventQuery all = { .attendance = -1, .kinds = G_MAXUINT32 };

  for (int zoom = PLAZA_MAP_FIRST_ZOOM; zoom <= PLAZA_MAP_LAST_ZOOM; zoom++)
    {
      g_autoptr(GArray) stored = ask_cells (fixture, NULL, zoom, NULL);
      g_autoptr(GArray) counted = ask_cells (fixture, &all, zoom, NULL);

      g_assert_cmpuint (stored->len, ==, counted->len);
      for (guint i = 0; i < stored->len; i++)
        {
          PlazaMapCell *one = &g_array_index (stored, PlazaMapCell, i), *other = &g_array_index (counted, PlazaMapCell, i);

          g_assert_cmpuint (one->x, ==, other->x);
          g_assert_cmpuint (one->y, ==, other->y);
          g_assert_cmpuint (one->count, ==, other->count);
          g_assert_cmpuint (one->first, ==, other->first);
          g_assert_cmpint (one->one_spot, ==, other->one_spot);
          g_assert_cmpint (one->kind, ==, other->kind);
          g_assert_cmpint (one->precision, ==, other->precision);
          g_assert_cmpfloat (one->latitude, ==, other->latitude);
          g_assert_cmpfloat (one->longitude, ==, other->longitude);
        }
    }
}

static void
test_cell_events (NearFixture   *fixture,
                  gconstpointer  data)
{
  for (guint round = 0; round < 20; round++)
    {
      int zoom = PLAZA_MAP_FIRST_ZOOM + round % 10;
      PlazaEventQuery query;
      g_autoptr(GArray) cells = NULL;

      choose_query (&query, round);
      cells = ask_cells (fixture, &query, zoom, NULL);
      for (guint i = 0; i < cells->len; i += 7)
        {
          PlazaMapCell *cell = &g_array_index (cells, PlazaMapCell, i);
          g_autoptr(GArray) ids = plaza_campaign_map_cell_events (fixture->campaign, &query, zoom, cell, NULL);
          const PlazaPlace *first = plaza_event_record_first_point (near_fixture_get (fixture, cell->first));
          gboolean one_spot = TRUE;

          g_assert_cmpuint (ids->len, ==, cell->count);
          for (guint j = 0; j < ids->len; j++)
            {
              const PlazaPlace *place =
                plaza_event_record_first_point (near_fixture_get (fixture, g_array_index (ids, guint32, j)));

              one_spot &= place->latitude == first->latitude && place->longitude == first->longitude;
            }

          g_assert_cmpint (cell->one_spot, ==, one_spot);
          g_assert_cmpint (cell->precision, ==, first->precision);
        }
    }
}

static gboolean
is_between (double value,
            double west,
            double east)
{
  return west <= east ? value >= west && value <= east : value >= west || value <= east;
}

/* A view has every square that it touches, and no event twice. */
static void
test_bounds (NearFixture   *fixture,
             gconstpointer  data)
{
  const PlazaMapBounds views[] = {
    { 40, -90, 45, -80 }, { 10, 140, 60, -150 }, { -20, 170, 75, 169 }, { -90, -180, 90, 180 }, { 42.28, -83.52, 42.28, -83.52 },
    { 0, 179.99, 60, -179.99 },
  };

  for (guint v = 0; v < G_N_ELEMENTS (views); v++)
    for (int zoom = 0; zoom <= 14; zoom++)
      {
        const PlazaEventQuery counted = { .attendance = -1, .kinds = G_MAXUINT32 };
        g_autoptr(GArray) cells = ask_cells (fixture, zoom % 2 ? NULL : &counted, zoom, &views[v]);
        guint sum = 0, in_view = 0, n_pointed = 0;

        for (guint i = 0; i < cells->len; i++)
          sum += g_array_index (cells, PlazaMapCell, i).count;
        for (guint32 id = 1; id <= fixture->pack->events->len; id++)
          {
            const PlazaPlace *place = plaza_event_record_first_point (near_fixture_get (fixture, id));

            if (near_fixture_get (fixture, id)->review != PLAZA_REVIEW_APPROVED)
              continue;

            n_pointed += place != NULL;
            in_view += place != NULL && place->latitude >= views[v].south &&
                       place->latitude <= views[v].north && is_between (place->longitude, views[v].west, views[v].east);
          }

        g_assert_cmpuint (sum, >=, in_view);
        g_assert_cmpuint (sum, <=, n_pointed);
      }
}

static void
test_states (NearFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr(GArray) states = plaza_campaign_map_states (fixture->campaign, NULL, NULL);

  for (guint i = 0; i < states->len; i++)
    {
      PlazaMapState *state = &g_array_index (states, PlazaMapState, i);
      guint n = 0;

      for (guint32 id = 1; id <= fixture->pack->events->len; id++)
        {
          const PlazaPlace *place = &near_fixture_get (fixture, id)->place;

          n += place->precision == PLAZA_PRECISION_STATE && strcmp (place->state, state->state) == 0 &&
               near_fixture_get (fixture, id)->review == PLAZA_REVIEW_APPROVED &&
               !plaza_event_record_has_point (near_fixture_get (fixture, id));
        }

      g_assert_cmpuint (state->count, ==, n);
      g_assert_cmpstr (near_fixture_get (fixture, state->first)->place.state, ==, state->state);
    }
}

/* The box holds every point, and the shorter way round the world. */
static void
test_extent (NearFixture   *fixture,
             gconstpointer  data)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      PlazaEventQuery query;
      PlazaMapBounds bounds;
      g_autoptr(GArray) ids = NULL;
      gboolean found;

      choose_query (&query, round);
      ids = near_fixture_ask (fixture, &query);
      found = plaza_campaign_map_extent (fixture->campaign, &query, &bounds);
      g_assert_cmpint (found, ==, count_pointed (fixture, ids) > 0);
      for (guint i = 0; found && i < ids->len; i++)
        {
          const PlazaPlace *place =
            plaza_event_record_first_point (near_fixture_get (fixture, g_array_index (ids, guint32, i)));

          if (place == NULL)
            continue;

          g_assert_cmpfloat (place->latitude, >, bounds.south - 1e-6);
          g_assert_cmpfloat (place->latitude, <, bounds.north + 1e-6);
          g_assert_true (is_between (place->longitude, bounds.west - 1e-6, bounds.east + 1e-6));
        }
    }
}

static void
test_extent_over_180 (NearFixture   *fixture,
                      gconstpointer  data)
{
  PlazaEventQuery query = { .attendance = -1, .has_near = TRUE, .latitude = 55, .longitude = 180, .within_km = 2500 };
  PlazaMapBounds bounds;

  g_assert_true (plaza_campaign_map_extent (fixture->campaign, &query, &bounds));
  /* Some have but a further place near there. */
  g_assert_cmpfloat (bounds.west, >, 140);
  g_assert_cmpfloat (bounds.east, <, -60);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  NEAR_ADD ("/map/sum", test_sum);
  NEAR_ADD ("/map/same", test_same);
  NEAR_ADD ("/map/cell-events", test_cell_events);
  NEAR_ADD ("/map/bounds", test_bounds);
  NEAR_ADD ("/map/states", test_states);
  NEAR_ADD ("/map/extent", test_extent);
  NEAR_ADD ("/map/extent-over-180", test_extent_over_180);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Run in each language. */
#include "map-fixture.h"
#include "plaza-map-names.h"

#define N_LANGUAGES 2

static guint language;

#define FSI "\u2068"
#define PDI "\u2069"

static void
test_events (void)
{
  static const struct { const char *uid; const char *names[N_LANGUAGES]; } cases[] = {
    { "canton-march",
      { FSI "Interfaith Solidarity March" PDI ", Canton, Wed 5:30 PM EST. Placed by ZIP code",
        FSI "Interfaith Solidarity March" PDI ", Canton, mié 5:30\u00a0p.\u00a0m. EST. Según el código postal" } },
    { "lansing-vigil",
      { FSI "Solidarity Vigil" PDI ", Lansing, Date not given. Placed by city",
        FSI "Solidarity Vigil" PDI ", Lansing, Fecha no indicada. Según la ciudad" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEvent) event = map_fixture_event (cases[i].uid);
      g_autofree char *name = plaza_map_name_event (event);

      g_assert_cmpstr (name, ==, cases[i].names[language]);
    }
}

static void
test_spots (void)
{
  static const struct { guint count; gboolean has_first; const char *names[N_LANGUAGES]; } cases[] = {
    { 2, TRUE, { "2 events at one spot in " FSI "Chicago" PDI ", Illinois", "2 eventos en un mismo punto de " FSI "Chicago" PDI ", Illinois" } },
    { 1234, TRUE, { "1,234 events at one spot in " FSI "Chicago" PDI ", Illinois",
                    "1,234 eventos en un mismo punto de " FSI "Chicago" PDI ", Illinois" } },
    { 7, FALSE, { "7 events", "7 eventos" } },
  };
  g_autoptr(PlazaEvent) chicago = map_fixture_event ("chicago-call-in");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlazaMapSpot spot = { .count = cases[i].count, .one_spot = TRUE };
      g_autofree char *name = plaza_map_name_spot (&spot, cases[i].has_first ? chicago : NULL);

      g_assert_cmpstr (name, ==, cases[i].names[language]);
    }
}

/* Each cluster by the place where most of it is, and by a large one: not by the
 * city of whichever event comes first. */
static void
test_clusters (void)
{
  static const struct { const char *uid; double zoom; const char *names[N_LANGUAGES]; const char *state; } cases[] = {
    { "charlotte-visit", 5, { "2 events near " FSI "Charlotte" PDI ", North Carolina", "2 eventos cerca de " FSI "Charlotte" PDI ", Carolina del Norte" } },
    { "glendale-conversation", 5,
      { "3 events near " FSI "Los Angeles" PDI ", California", "3 eventos cerca de " FSI "Los Angeles" PDI ", California" } },
    { "greensboro-meeting", 3.4, { "3 events near " FSI "Charlotte" PDI ", North Carolina", "3 eventos cerca de " FSI "Charlotte" PDI ", Carolina del Norte" } },
    /* By what the filters leave, where there are any. */
    { "greensboro-meeting", 3.4,
      { "3 events near " FSI "Charlotte" PDI ", North Carolina", "3 eventos cerca de " FSI "Charlotte" PDI ", Carolina del Norte" }, "NC" },
    { "glendale-conversation", 3, { "3 events near " FSI "Los Angeles" PDI ", California", "3 eventos cerca de " FSI "Los Angeles" PDI ", California" }, "CA" },
  };
  g_autoptr(PlazaPlaces) places = plaza_places_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlazaMapQuery query = PLAZA_MAP_QUERY_INIT;
      g_autoptr(PlazaEvent) event = map_fixture_event (cases[i].uid);
      const PlazaPlace *place = &plaza_event_get_record (event)->place;
      PlazaMapCamera camera = { place->latitude, place->longitude, cases[i].zoom };
      const PlazaMapSpot *spot;
      g_autoptr(GPtrArray) spots = NULL;
      g_autoptr(GArray) cells = NULL;
      g_autofree char *name = NULL;

      plaza_map_query_set (&query, map_fixture_campaign (), &(PlazaEventQuery) { .attendance = -1, .state = (char *) cases[i].state });
      cells = plaza_map_query_look_up (&query, &camera, 200, 200);
      spots = plaza_map_spots_new (cells, plaza_map_zoom_to_scale (camera.zoom));
      spot = plaza_map_spots_find (spots, query.zoom, place->latitude, place->longitude);
      g_assert_nonnull (spot);
      name = plaza_map_name_cluster (spot, &query, places);
      g_assert_cmpstr (name, ==, cases[i].names[language]);
      plaza_map_query_clear (&query);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  map_fixture_init ();
  language = g_strcmp0 (g_getenv ("LANGUAGE"), "es") == 0 ? 1 : 0;

  g_test_add_func ("/map-names/events", test_events);
  g_test_add_func ("/map-names/spots", test_spots);
  g_test_add_func ("/map-names/clusters", test_clusters);

  status = g_test_run ();
  map_fixture_clean ();
  return status;
}

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
    { "canton-interfaith-solidarity-march",
      { FSI "Interfaith Solidarity March" PDI ", Canton, Wed 5:30 PM EST. Placed by ZIP code",
        FSI "Interfaith Solidarity March" PDI ", Canton, mié 5:30\u00a0p.\u00a0m. EST. Ubicación según el código postal" } },
    { "lansing-solidarity-vigil",
      { FSI "Solidarity Vigil" PDI ", Lansing, Date not given. Placed by city",
        FSI "Solidarity Vigil" PDI ", Lansing, Fecha no indicada. Ubicación según la ciudad" } },
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
  static const struct { guint count; gboolean one_spot; gboolean has_first; const char *names[N_LANGUAGES]; } cases[] = {
    { 5, FALSE, TRUE, { "5 events near " FSI "Chicago" PDI, "5 eventos cerca de " FSI "Chicago" PDI } },
    { 1234, FALSE, TRUE, { "1,234 events near " FSI "Chicago" PDI, "1,234 eventos cerca de " FSI "Chicago" PDI } },
    { 2, TRUE, TRUE, { "2 events at one spot in " FSI "Chicago" PDI, "2 eventos en un mismo punto de " FSI "Chicago" PDI } },
    { 7, FALSE, FALSE, { "7 events", "7 eventos" } },
  };
  g_autoptr(PlazaEvent) chicago = map_fixture_event ("chicago-call-in-day");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlazaMapSpot spot = { .count = cases[i].count, .one_spot = cases[i].one_spot };
      g_autofree char *name = plaza_map_name_spot (&spot, cases[i].has_first ? chicago : NULL);

      g_assert_cmpstr (name, ==, cases[i].names[language]);
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

  status = g_test_run ();
  map_fixture_clean ();
  return status;
}

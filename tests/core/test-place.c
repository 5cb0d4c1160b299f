/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-record.h"

static void
test_distance (void)
{
  /* Detroit to Chicago, New York to Los Angeles, a point to itself, half way
   * round the world: by the angle between two vectors, not by the formula under test. */
  static const struct { double a, b, c, d, km; } cases[] = {
    { 42.3314, -83.0458, 41.8781, -87.6298, 381.5 },
    { 40.7128, -74.0060, 34.0522, -118.2437, 3935.7 },
    { 42.28, -83.52, 42.28, -83.52, 0 },
    { 0, 0, 0, 180, 20015.1 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (plaza_place_distance_km (cases[i].a, cases[i].b, cases[i].c, cases[i].d),
                                    cases[i].km, cases[i].km * 0.002 + 0.05);
}

static void
test_distance_is_symmetric (void)
{
  for (int i = 0; i < 200; i++)
    {
      double a = g_test_rand_double_range (-90, 90), b = g_test_rand_double_range (-180, 180);
      double c = g_test_rand_double_range (-90, 90), d = g_test_rand_double_range (-180, 180);
      double there = plaza_place_distance_km (a, b, c, d);

      g_assert_cmpfloat_with_epsilon (there, plaza_place_distance_km (c, d, a, b), 1e-6);
      g_assert_cmpfloat (there, >=, 0);
      g_assert_cmpfloat (there, <=, 20016);
    }
}

static void
test_state (void)
{
  g_assert_cmpstr (plaza_state_name ("ME"), ==, "Maine");
  g_assert_cmpstr (plaza_state_name ("PR"), ==, "Puerto Rico");
  g_assert_cmpstr (plaza_state_name ("AK"), ==, "Alaska");
  g_assert_cmpstr (plaza_state_name ("WY"), ==, "Wyoming");
  g_assert_null (plaza_state_name ("me"));
  g_assert_null (plaza_state_name (""));
  g_assert_null (plaza_state_name ("AA"));
  g_assert_null (plaza_state_name ("ZZ"));
  g_assert_null (plaza_state_name ("XX"));
  g_assert_null (plaza_state_name (NULL));
}

/* Every state is found, whatever its place in the table. */
static void
test_all_states (void)
{
  guint n_known = 0;

  for (char first = 'A'; first <= 'Z'; first++)
    for (char second = 'A'; second <= 'Z'; second++)
      n_known += plaza_state_is_known ((char[]) { first, second, '\0' });

  /* Fifty states, the District, five territories. */
  g_assert_cmpuint (n_known, ==, 56);
}

static void
test_address (void)
{
  g_autoptr(PlazaEventRecord) event = plaza_event_record_new ();
  PlazaPlace place = event->place;

  g_assert_false (plaza_place_has_address (&place));
  g_assert_false (plaza_place_has_point (&place));

  place.venue = (char *) "Hall";
  place.precision = PLAZA_PRECISION_CITY;
  g_assert_true (plaza_place_has_address (&place));
  g_assert_true (plaza_place_has_point (&place));

  place.to_be_announced = TRUE;
  g_assert_false (plaza_place_has_address (&place));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place/distance", test_distance);
  g_test_add_func ("/place/distance-is-symmetric", test_distance_is_symmetric);
  g_test_add_func ("/place/state", test_state);
  g_test_add_func ("/place/all-states", test_all_states);
  g_test_add_func ("/place/address", test_address);
  return g_test_run ();
}

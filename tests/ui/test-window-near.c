/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "plaza-window-filters.h"
#include "plaza-window-state.h"

#define MARCH "canton-march"

static PlazaNear *
find_near (PlazaWindowState *state,
           const char       *postal_code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPlaceMatch) match = plaza_places_zip (plaza_window_state_get_places (state), postal_code, &error);

  g_assert_no_error (error);
  g_assert_nonnull (match);

  return plaza_near_new_match (match);
}

static const char *
first_uid (PlazaWindowState *state)
{
  g_autoptr(PlazaEvent) event = g_list_model_get_item (G_LIST_MODEL (plaza_window_state_get_events (state)), 0);

  return plaza_event_get_uid (event);
}

static void
assert_no_near (PlazaWindowState *state)
{
  gboolean has_near;

  g_object_get (state, "has-near", &has_near, NULL);
  g_assert_false (has_near);
  g_assert_null (plaza_window_state_get_near (state));
  g_assert_cmpint (plaza_window_state_get_order (state), !=, PLAZA_EVENT_ORDER_DISTANCE);
}

static void
test_choose (void)
{
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (fixture_campaign ());
  g_autoptr(PlazaNear) near = find_near (state, "48188");
  guint *has = fixture_count_notify (state, "has-near");
  guint *order = fixture_count_notify (state, "order");
  g_autofree char *label = NULL;

  assert_no_near (state);
  plaza_window_state_set_order (state, PLAZA_EVENT_ORDER_DAY);
  plaza_window_state_set_near (state, near);
  plaza_window_state_set_near (state, near);

  g_assert_cmpuint (*has, ==, 1);
  g_assert_cmpuint (*order, ==, 2);
  g_object_get (state, "near-label", &label, NULL);
  g_assert_cmpstr (label, ==, "48188");
  g_assert_cmpfloat_with_epsilon (plaza_window_state_get_near (state)->latitude, 42.27, 0.1);
  g_assert_cmpfloat_with_epsilon (plaza_window_state_get_near (state)->longitude, -83.5, 0.1);
  g_assert_cmpint (plaza_window_state_get_order (state), ==, PLAZA_EVENT_ORDER_DISTANCE);
  g_assert_cmpstr (first_uid (state), ==, MARCH);
  g_assert_cmpuint (plaza_window_state_get_n_events (state), ==, 17);
  g_assert_false (plaza_window_state_get_filtered (state));

  plaza_window_state_clear_near (state);
  assert_no_near (state);
  g_assert_cmpint (plaza_window_state_get_order (state), ==, PLAZA_EVENT_ORDER_DAY);
}

static void
test_order_stays (void)
{
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (fixture_campaign ());
  g_autoptr(PlazaNear) near = find_near (state, "48188");

  /* There is nothing to be near. */
  plaza_window_state_set_order (state, PLAZA_EVENT_ORDER_DISTANCE);
  assert_no_near (state);

  plaza_window_state_set_near (state, near);
  g_object_set (state, "order", "state", NULL);
  g_assert_cmpint (plaza_window_state_get_order (state), ==, PLAZA_EVENT_ORDER_STATE);
  g_object_set (state, "order", "distance", NULL);
  g_assert_cmpint (plaza_window_state_get_order (state), ==, PLAZA_EVENT_ORDER_DISTANCE);
}

static void
test_within (void)
{
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (fixture_campaign ());
  g_autoptr(PlazaNear) near = find_near (state, "48188");
  guint n;

  plaza_window_state_set_within (state, 40);
  g_assert_cmpfloat (plaza_window_state_get_within (state), ==, 0);

  plaza_window_state_set_near (state, near);
  plaza_window_state_set_within (state, 40);
  n = plaza_window_state_get_n_events (state);
  g_assert_cmpuint (n, >=, 1);
  g_assert_cmpuint (n, <, 17);
  g_assert_true (plaza_window_state_has_filter (state, PLAZA_FILTER_WITHIN));
  g_assert_cmpuint (plaza_window_state_count_without (state, PLAZA_FILTER_WITHIN), ==, 17);

  plaza_window_state_clear_filters (state);
  g_assert_cmpuint (plaza_window_state_get_n_events (state), ==, 17);
  g_assert_nonnull (plaza_window_state_get_near (state));

  plaza_window_state_set_within (state, 40);
  plaza_window_state_set_near (state, NULL);
  g_assert_false (plaza_window_state_get_filtered (state));
  g_assert_cmpfloat (plaza_window_state_get_within (state), ==, 0);
}

/* A ZIP code is where somebody is, and no word of an event. */
static void
test_typed (void)
{
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (fixture_campaign ());

  plaza_window_state_set_text (state, "4818");
  assert_no_near (state);
  plaza_window_state_set_text (state, "48188");
  g_assert_cmpstr (plaza_window_state_get_text (state), ==, "48188");
  g_assert_cmpstr (plaza_window_state_get_near (state)->label, ==, "48188");
  g_assert_cmpint (plaza_window_state_get_order (state), ==, PLAZA_EVENT_ORDER_DISTANCE);
  g_assert_cmpuint (plaza_window_state_get_n_events (state), ==, 17);
  g_assert_cmpstr (first_uid (state), ==, MARCH);
  g_assert_false (plaza_window_state_get_filtered (state));

  /* The next digit makes another number of it. */
  plaza_window_state_set_text (state, "481889");
  assert_no_near (state);

  plaza_window_state_set_text (state, " 48188-1234 ");
  g_assert_cmpstr (first_uid (state), ==, MARCH);
  plaza_window_state_clear_near (state);
  g_assert_cmpstr (plaza_window_state_get_text (state), ==, "");
  assert_no_near (state);

  /* No such ZIP code: words, of which there is none. */
  plaza_window_state_set_text (state, "00001");
  assert_no_near (state);
  g_assert_cmpuint (plaza_window_state_get_n_events (state), ==, 0);
}

static void
test_typed_over_chosen (void)
{
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (fixture_campaign ());
  g_autoptr(PlazaNear) chosen = find_near (state, "85016");

  plaza_window_state_set_near (state, chosen);
  plaza_window_state_set_order (state, PLAZA_EVENT_ORDER_STATE);
  plaza_window_state_set_text (state, "48188");
  g_assert_cmpstr (plaza_window_state_get_near (state)->label, ==, "48188");
  g_assert_cmpint (plaza_window_state_get_order (state), ==, PLAZA_EVENT_ORDER_DISTANCE);

  plaza_window_state_set_text (state, "rally");
  g_assert_cmpstr (plaza_window_state_get_near (state)->label, ==, "85016");
  g_assert_cmpint (plaza_window_state_get_order (state), ==, PLAZA_EVENT_ORDER_STATE);

  plaza_window_state_set_text (state, "48188");
  g_assert_true (plaza_window_state_keep_near (state));
  g_assert_cmpstr (plaza_window_state_get_text (state), ==, "");
  g_assert_cmpstr (plaza_window_state_get_near (state)->label, ==, "48188");
  g_assert_false (plaza_window_state_keep_near (state));
}

static void
test_remembered (void)
{
  PlazaCampaign *campaign = fixture_campaign ();
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (campaign);
  g_autoptr(PlazaWindowState) later = NULL;
  g_autoptr(PlazaWindowState) last = NULL;
  g_autoptr(PlazaNear) near = find_near (state, "48188");
  g_autoptr(GError) error = NULL;

  plaza_window_state_set_near (state, near);
  plaza_window_state_set_within (state, plaza_unit_to_km (PLAZA_UNIT_MILES, 25));
  g_assert_true (plaza_window_state_save_near (state, &error));
  g_assert_no_error (error);

  later = plaza_window_state_new (campaign);
  g_assert_cmpstr (plaza_window_state_get_near (later)->label, ==, "48188");
  g_assert_cmpfloat_with_epsilon (plaza_window_state_get_near (later)->latitude, near->latitude, 1e-5);
  g_assert_cmpint (plaza_window_state_get_near (later)->precision, ==, PLAZA_PRECISION_POSTAL);
  g_assert_cmpfloat_with_epsilon (plaza_window_state_get_within (later), 40.2336, 0.01);
  g_assert_cmpint (plaza_window_state_get_order (later), ==, PLAZA_EVENT_ORDER_DISTANCE);
  g_assert_cmpstr (first_uid (later), ==, MARCH);

  plaza_window_state_clear_near (later);
  g_assert_true (plaza_window_state_save_near (later, &error));
  last = plaza_window_state_new (campaign);
  assert_no_near (last);
}

/* A file from outside may hold anything. */
static void
test_remembered_nonsense (void)
{
  const char *texts[] = { "", "48188", "1 2 3", "200 10 city Nowhere", "0 0 city Nowhere", "nan nan city Nowhere",
                          "42.2 -83.4 colour Canton", "42.2 -83.4 city ", "x y city Canton", "42.2x -83.4 city Canton" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(PlazaNear) near = plaza_near_new_parsed (texts[i]);

      g_assert_null (near);
    }

  g_assert_null (plaza_near_new_parsed (NULL));
}

static void
test_days (void)
{
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (fixture_campaign ());
  guint *days = fixture_count_notify (state, "day");
  guint one;

  plaza_window_state_set_day (state, "2017-02-23");
  one = plaza_window_state_get_n_events (state);
  plaza_window_state_set_days (state, "2017-02-22", "2017-02-23");
  g_assert_cmpuint (*days, ==, 2);
  g_assert_cmpstr (plaza_window_state_get_day (state), ==, "2017-02-22");
  g_assert_cmpstr (plaza_window_state_get_last_day (state), ==, "2017-02-23");
  g_assert_cmpuint (plaza_window_state_get_n_events (state), >, one);
  g_assert_true (plaza_window_state_has_filter (state, PLAZA_FILTER_DAY));

  plaza_window_state_set_day (state, "2017-02-23");
  g_assert_null (plaza_window_state_get_last_day (state));
  g_assert_cmpuint (plaza_window_state_get_n_events (state), ==, one);

  plaza_window_state_clear_filters (state);
  g_assert_false (plaza_window_state_get_filtered (state));
}

static void
test_without_place (void)
{
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (fixture_campaign ());
  g_autoptr(PlazaEvent) event = NULL;

  plaza_window_state_set_without_place (state, TRUE);
  g_assert_cmpuint (plaza_window_state_get_n_events (state), ==, 5);
  event = g_list_model_get_item (G_LIST_MODEL (plaza_window_state_get_events (state)), 0);
  g_assert_false (plaza_place_has_point (&plaza_event_get_record (event)->place));
  plaza_window_state_clear_filter (state, PLAZA_FILTER_WITHOUT_PLACE);
  g_assert_cmpuint (plaza_window_state_get_n_events (state), ==, 17);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/window-near/choose", test_choose);
  g_test_add_func ("/window-near/order-stays", test_order_stays);
  g_test_add_func ("/window-near/within", test_within);
  g_test_add_func ("/window-near/typed", test_typed);
  g_test_add_func ("/window-near/typed-over-chosen", test_typed_over_chosen);
  g_test_add_func ("/window-near/remembered", test_remembered);
  g_test_add_func ("/window-near/remembered-nonsense", test_remembered_nonsense);
  g_test_add_func ("/window-near/days", test_days);
  g_test_add_func ("/window-near/without-place", test_without_place);

  return fixture_run ();
}

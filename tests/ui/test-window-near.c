/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "plaza-filter.h"
#include "plaza-asked.h"

#define MARCH "canton-march"

static PlazaNear *
find_near (PlazaAsked *asked,
           const char *postal_code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPlaceMatch) match = plaza_places_zip (plaza_asked_get_places (asked), postal_code, &error);

  g_assert_no_error (error);
  g_assert_nonnull (match);

  return plaza_near_new_match (match);
}

static const char *
first_uid (PlazaAsked *asked)
{
  g_autoptr(PlazaEvent) event = g_list_model_get_item (G_LIST_MODEL (plaza_asked_get_events (asked)), 0);

  return plaza_event_get_uid (event);
}

static void
assert_no_near (PlazaAsked *asked)
{
  gboolean has_near;

  g_object_get (asked, "has-near", &has_near, NULL);
  g_assert_false (has_near);
  g_assert_null (plaza_asked_get_near (asked));
  g_assert_cmpint (plaza_asked_get_order (asked), !=, PLAZA_EVENT_ORDER_DISTANCE);
}

static void
test_choose (void)
{
  g_autoptr(PlazaAsked) asked = plaza_asked_new (fixture_campaign ());
  g_autoptr(PlazaNear) near = find_near (asked, "48188");
  guint *has = fixture_count_notify (asked, "has-near");
  guint *order = fixture_count_notify (asked, "order");
  g_autofree char *label = NULL;

  assert_no_near (asked);
  plaza_asked_set_order (asked, PLAZA_EVENT_ORDER_DAY);
  plaza_asked_set_near (asked, near);
  plaza_asked_set_near (asked, near);

  g_assert_cmpuint (*has, ==, 1);
  g_assert_cmpuint (*order, ==, 2);
  g_object_get (asked, "near-label", &label, NULL);
  g_assert_cmpstr (label, ==, "48188");
  g_assert_cmpfloat_with_epsilon (plaza_asked_get_near (asked)->latitude, 42.27, 0.1);
  g_assert_cmpfloat_with_epsilon (plaza_asked_get_near (asked)->longitude, -83.5, 0.1);
  g_assert_cmpint (plaza_asked_get_order (asked), ==, PLAZA_EVENT_ORDER_DISTANCE);
  g_assert_cmpstr (first_uid (asked), ==, MARCH);
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 17);
  g_assert_false (plaza_asked_get_filtered (asked));

  plaza_asked_clear_near (asked);
  assert_no_near (asked);
  g_assert_cmpint (plaza_asked_get_order (asked), ==, PLAZA_EVENT_ORDER_DAY);
}

static void
test_order_stays (void)
{
  g_autoptr(PlazaAsked) asked = plaza_asked_new (fixture_campaign ());
  g_autoptr(PlazaNear) near = find_near (asked, "48188");

  /* There is nothing to be near. */
  plaza_asked_set_order (asked, PLAZA_EVENT_ORDER_DISTANCE);
  assert_no_near (asked);

  plaza_asked_set_near (asked, near);
  g_object_set (asked, "order", "state", NULL);
  g_assert_cmpint (plaza_asked_get_order (asked), ==, PLAZA_EVENT_ORDER_STATE);
  g_object_set (asked, "order", "distance", NULL);
  g_assert_cmpint (plaza_asked_get_order (asked), ==, PLAZA_EVENT_ORDER_DISTANCE);
}

static void
test_within (void)
{
  g_autoptr(PlazaAsked) asked = plaza_asked_new (fixture_campaign ());
  g_autoptr(PlazaNear) near = find_near (asked, "48188");
  guint n;

  plaza_asked_set_within (asked, 40);
  g_assert_cmpfloat (plaza_asked_get_within (asked), ==, 0);

  plaza_asked_set_near (asked, near);
  plaza_asked_set_within (asked, 40);
  n = plaza_asked_get_n_events (asked);
  g_assert_cmpuint (n, >=, 1);
  g_assert_cmpuint (n, <, 17);
  g_assert_true (plaza_asked_has_filter (asked, PLAZA_FILTER_WITHIN));
  g_assert_cmpuint (plaza_asked_count_without (asked, PLAZA_FILTER_WITHIN), ==, 17);

  plaza_asked_clear_filters (asked);
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 17);
  g_assert_nonnull (plaza_asked_get_near (asked));

  plaza_asked_set_within (asked, 40);
  plaza_asked_set_near (asked, NULL);
  g_assert_false (plaza_asked_get_filtered (asked));
  g_assert_cmpfloat (plaza_asked_get_within (asked), ==, 0);
}

/* A ZIP code is where somebody is, and no word of an event. */
static void
test_typed (void)
{
  g_autoptr(PlazaAsked) asked = plaza_asked_new (fixture_campaign ());

  plaza_asked_set_text (asked, "4818");
  assert_no_near (asked);
  plaza_asked_set_text (asked, "48188");
  g_assert_cmpstr (plaza_asked_get_text (asked), ==, "48188");
  g_assert_cmpstr (plaza_asked_get_near (asked)->label, ==, "48188");
  g_assert_cmpint (plaza_asked_get_order (asked), ==, PLAZA_EVENT_ORDER_DISTANCE);
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 17);
  g_assert_cmpstr (first_uid (asked), ==, MARCH);
  g_assert_false (plaza_asked_get_filtered (asked));

  /* The next digit makes another number of it. */
  plaza_asked_set_text (asked, "481889");
  assert_no_near (asked);

  plaza_asked_set_text (asked, " 48188-1234 ");
  g_assert_cmpstr (first_uid (asked), ==, MARCH);
  plaza_asked_clear_near (asked);
  g_assert_cmpstr (plaza_asked_get_text (asked), ==, "");
  assert_no_near (asked);

  /* No such ZIP code: words, of which there is none. */
  plaza_asked_set_text (asked, "00001");
  assert_no_near (asked);
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 0);
}

static void
test_typed_over_chosen (void)
{
  g_autoptr(PlazaAsked) asked = plaza_asked_new (fixture_campaign ());
  g_autoptr(PlazaNear) chosen = find_near (asked, "85016");

  plaza_asked_set_near (asked, chosen);
  plaza_asked_set_order (asked, PLAZA_EVENT_ORDER_STATE);
  plaza_asked_set_text (asked, "48188");
  g_assert_cmpstr (plaza_asked_get_near (asked)->label, ==, "48188");
  g_assert_cmpint (plaza_asked_get_order (asked), ==, PLAZA_EVENT_ORDER_DISTANCE);

  plaza_asked_set_text (asked, "rally");
  g_assert_cmpstr (plaza_asked_get_near (asked)->label, ==, "85016");
  g_assert_cmpint (plaza_asked_get_order (asked), ==, PLAZA_EVENT_ORDER_STATE);

  plaza_asked_set_text (asked, "48188");
  g_assert_true (plaza_asked_keep_near (asked));
  g_assert_cmpstr (plaza_asked_get_text (asked), ==, "");
  g_assert_cmpstr (plaza_asked_get_near (asked)->label, ==, "48188");
  g_assert_false (plaza_asked_keep_near (asked));
}

static void
test_remembered (void)
{
  PlazaCampaign *campaign = fixture_campaign ();
  g_autoptr(PlazaAsked) asked = plaza_asked_new (campaign);
  g_autoptr(PlazaAsked) later = NULL;
  g_autoptr(PlazaAsked) last = NULL;
  g_autoptr(PlazaNear) near = find_near (asked, "48188");
  g_autoptr(GError) error = NULL;

  plaza_asked_set_near (asked, near);
  plaza_asked_set_within (asked, plaza_unit_to_km (PLAZA_UNIT_MILES, 25));
  g_assert_true (plaza_asked_save_near (asked, &error));
  g_assert_no_error (error);

  later = plaza_asked_new (campaign);
  g_assert_cmpstr (plaza_asked_get_near (later)->label, ==, "48188");
  g_assert_cmpfloat_with_epsilon (plaza_asked_get_near (later)->latitude, near->latitude, 1e-5);
  g_assert_cmpint (plaza_asked_get_near (later)->precision, ==, PLAZA_PRECISION_POSTAL);
  g_assert_cmpfloat_with_epsilon (plaza_asked_get_within (later), 40.2336, 0.01);
  g_assert_cmpint (plaza_asked_get_order (later), ==, PLAZA_EVENT_ORDER_DISTANCE);
  g_assert_cmpstr (first_uid (later), ==, MARCH);

  plaza_asked_clear_near (later);
  g_assert_true (plaza_asked_save_near (later, &error));
  last = plaza_asked_new (campaign);
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
  g_autoptr(PlazaAsked) asked = plaza_asked_new (fixture_campaign ());
  guint *days = fixture_count_notify (asked, "day");
  guint one;

  plaza_asked_set_day (asked, "2017-02-23");
  one = plaza_asked_get_n_events (asked);
  plaza_asked_set_days (asked, "2017-02-22", "2017-02-23");
  g_assert_cmpuint (*days, ==, 2);
  g_assert_cmpstr (plaza_asked_get_day (asked), ==, "2017-02-22");
  g_assert_cmpstr (plaza_asked_get_last_day (asked), ==, "2017-02-23");
  g_assert_cmpuint (plaza_asked_get_n_events (asked), >, one);
  g_assert_true (plaza_asked_has_filter (asked, PLAZA_FILTER_DAY));

  plaza_asked_set_day (asked, "2017-02-23");
  g_assert_null (plaza_asked_get_last_day (asked));
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, one);

  plaza_asked_clear_filters (asked);
  g_assert_false (plaza_asked_get_filtered (asked));
}

static void
test_without_place (void)
{
  g_autoptr(PlazaAsked) asked = plaza_asked_new (fixture_campaign ());
  g_autoptr(PlazaEvent) event = NULL;

  plaza_asked_set_without_place (asked, TRUE);
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 5);
  event = g_list_model_get_item (G_LIST_MODEL (plaza_asked_get_events (asked)), 0);
  g_assert_false (plaza_place_has_point (&plaza_event_get_record (event)->place));
  plaza_asked_clear_filter (asked, PLAZA_FILTER_WITHOUT_PLACE);
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 17);
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

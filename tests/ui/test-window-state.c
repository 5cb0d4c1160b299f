/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "plaza-window-filters.h"
#include "plaza-window-state.h"

static void
test_defaults (void)
{
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (fixture_campaign ());

  g_assert_cmpstr (plaza_window_state_get_text (state), ==, "");
  g_assert_cmpuint (plaza_window_state_get_n_events (state), ==, 17);
  g_assert_false (plaza_window_state_get_filtered (state));
  g_assert_null (plaza_window_state_get_event (state));
  g_assert_cmpstr (plaza_window_state_get_language (state), ==, plaza_language_of_ui ());
}

static void
test_search (void)
{
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (fixture_campaign ());
  guint *texts = fixture_count_notify (state, "text");
  guint *counts = fixture_count_notify (state, "n-events");
  g_autoptr(PlazaEvent) found = NULL;

  plaza_window_state_set_text (state, "canton");
  g_assert_cmpuint (*texts, ==, 1);
  g_assert_cmpuint (*counts, ==, 1);
  g_assert_cmpuint (plaza_window_state_get_n_events (state), ==, 1);
  found = g_list_model_get_item (G_LIST_MODEL (plaza_window_state_get_events (state)), 0);
  g_assert_cmpstr (plaza_event_get_uid (found), ==, "canton-march");

  plaza_window_state_set_text (state, "canton");
  g_assert_cmpuint (*texts, ==, 1);

  plaza_window_state_set_text (state, NULL);
  g_assert_cmpuint (*texts, ==, 2);
  g_assert_cmpuint (plaza_window_state_get_n_events (state), ==, 17);
}

static void
test_filters (void)
{
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (fixture_campaign ());
  guint california, open;

  plaza_window_state_set_state (state, "CA");
  california = plaza_window_state_get_n_events (state);
  g_assert_cmpuint (california, >, 1);
  g_assert_true (plaza_window_state_has_filter (state, PLAZA_FILTER_STATE));

  plaza_window_state_set_open_only (state, TRUE);
  open = plaza_window_state_get_n_events (state);
  g_assert_cmpuint (open, <, california);
  g_assert_cmpuint (plaza_window_state_count_without (state, PLAZA_FILTER_OPEN), ==, california);
  g_assert_cmpuint (plaza_window_state_count_without (state, PLAZA_FILTER_STATE), >, open);

  plaza_window_state_set_kinds (state, 1u << PLAZA_KIND_MARCH);
  g_assert_cmpuint (plaza_window_state_get_n_events (state), ==, 0);

  plaza_window_state_clear_filters (state);
  g_assert_false (plaza_window_state_get_filtered (state));
  g_assert_cmpuint (plaza_window_state_get_n_events (state), ==, 17);
}

static void
test_each_filter_notifies_once (void)
{
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (fixture_campaign ());
  guint *day = fixture_count_notify (state, "day");
  guint *attention = fixture_count_notify (state, "attention");
  guint *order = fixture_count_notify (state, "order");
  guint *language = fixture_count_notify (state, "language");

  plaza_window_state_set_day (state, "2017-02-22");
  plaza_window_state_set_day (state, "2017-02-22");
  plaza_window_state_set_attention (state, TRUE);
  plaza_window_state_set_attention (state, TRUE);
  g_object_set (state, "order", "day", NULL);
  g_object_set (state, "order", "day", "language", "es", NULL);
  plaza_window_state_set_language (state, "es");

  g_assert_cmpuint (*day, ==, 1);
  g_assert_cmpuint (*attention, ==, 1);
  g_assert_cmpuint (*order, ==, 1);
  g_assert_cmpuint (*language, <=, 1);
  g_assert_cmpint (plaza_window_state_get_order (state), ==, PLAZA_EVENT_ORDER_DAY);
}

/* A name that there is not changes nothing, whoever binds it. */
static void
test_unknown_order (void)
{
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (fixture_campaign ());
  guint *order = fixture_count_notify (state, "order");

  g_object_set (state, "order", "colour", NULL);
  g_object_set (state, "order", NULL, NULL);

  g_assert_cmpuint (*order, ==, 0);
  g_assert_cmpint (plaza_window_state_get_order (state), ==, PLAZA_EVENT_ORDER_STATE);
}

static void
test_events (void)
{
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (fixture_campaign ());
  g_autoptr(PlazaEvent) march = fixture_event ("canton-march");
  guint *events = fixture_count_notify (state, "event");
  guint *handouts = fixture_count_notify (state, "handout-event");

  plaza_window_state_set_event (state, march);
  plaza_window_state_set_event (state, march);
  g_assert_cmpuint (*events, ==, 1);
  g_assert_true (plaza_window_state_get_event (state) == march);

  /* What a filter leaves on the list stays open; what it takes off does not. */
  plaza_window_state_set_state (state, "MI");
  g_assert_true (plaza_window_state_get_event (state) == march);
  plaza_window_state_set_state (state, "CA");
  g_assert_null (plaza_window_state_get_event (state));
  g_assert_cmpuint (*events, ==, 2);

  plaza_window_state_set_handout_event (state, march);
  plaza_window_state_set_handout_event (state, NULL);
  g_assert_cmpuint (*handouts, ==, 2);
}

/* Text from outside is text, whatever it looks like. */
static void
test_hostile_text (void)
{
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (fixture_campaign ());
  const char *texts[] = { "\"", "'; DROP TABLE event; --", "*", "a* OR b", "<b>", "(", "\xe2\x80\xae",
                          "NEAR(", "title:x", "-" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      plaza_window_state_set_text (state, texts[i]);
      g_assert_cmpuint (plaza_window_state_get_n_events (state), <=, 17);
    }

  plaza_window_state_set_text (state, "");
  g_assert_cmpuint (plaza_window_state_get_n_events (state), ==, 17);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/window-state/defaults", test_defaults);
  g_test_add_func ("/window-state/search", test_search);
  g_test_add_func ("/window-state/filters", test_filters);
  g_test_add_func ("/window-state/each-filter-notifies-once", test_each_filter_notifies_once);
  g_test_add_func ("/window-state/unknown-order", test_unknown_order);
  g_test_add_func ("/window-state/events", test_events);
  g_test_add_func ("/window-state/hostile-text", test_hostile_text);

  return fixture_run ();
}

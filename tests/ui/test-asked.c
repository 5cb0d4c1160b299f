/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "plaza-filter.h"
#include "plaza-printed.h"
#include "plaza-asked.h"

static void
test_defaults (void)
{
  g_autoptr(PlazaOpened) opened = fixture_new_opened (fixture_campaign ());
  PlazaAsked *asked = plaza_opened_get_asked (opened);

  g_assert_cmpstr (plaza_asked_get_text (asked), ==, "");
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 17);
  g_assert_false (plaza_asked_get_filtered (asked));
  g_assert_null (plaza_opened_get_event (opened));
  g_assert_cmpstr (plaza_opened_get_language (opened), ==, plaza_language_of_ui ());
}

static void
test_search (void)
{
  g_autoptr(PlazaAsked) asked = plaza_asked_new (fixture_campaign ());
  guint *texts = fixture_count_notify (asked, "text");
  guint *counts = fixture_count_notify (asked, "n-events");
  g_autoptr(PlazaEvent) found = NULL;

  plaza_asked_set_text (asked, "canton");
  g_assert_cmpuint (*texts, ==, 1);
  g_assert_cmpuint (*counts, ==, 1);
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 1);
  found = g_list_model_get_item (G_LIST_MODEL (plaza_asked_get_events (asked)), 0);
  g_assert_cmpstr (plaza_event_get_uid (found), ==, "canton-march");

  plaza_asked_set_text (asked, "canton");
  g_assert_cmpuint (*texts, ==, 1);

  plaza_asked_set_text (asked, NULL);
  g_assert_cmpuint (*texts, ==, 2);
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 17);
}

static void
test_filters (void)
{
  g_autoptr(PlazaAsked) asked = plaza_asked_new (fixture_campaign ());
  guint california, open;

  plaza_asked_set_state (asked, "CA");
  california = plaza_asked_get_n_events (asked);
  g_assert_cmpuint (california, >, 1);
  g_assert_true (plaza_asked_has_filter (asked, PLAZA_FILTER_STATE));

  plaza_asked_set_open_only (asked, TRUE);
  open = plaza_asked_get_n_events (asked);
  g_assert_cmpuint (open, <, california);
  g_assert_cmpuint (plaza_asked_count_without (asked, PLAZA_FILTER_OPEN), ==, california);
  g_assert_cmpuint (plaza_asked_count_without (asked, PLAZA_FILTER_STATE), >, open);

  plaza_asked_set_kinds (asked, 1u << PLAZA_KIND_MARCH);
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 0);

  plaza_asked_clear_filters (asked);
  g_assert_false (plaza_asked_get_filtered (asked));
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 17);
}

static void
test_each_filter_notifies_once (void)
{
  g_autoptr(PlazaOpened) opened = fixture_new_opened (fixture_campaign ());
  PlazaAsked *asked = plaza_opened_get_asked (opened);
  guint *day = fixture_count_notify (asked, "day");
  guint *attention = fixture_count_notify (asked, "attention");
  guint *order = fixture_count_notify (asked, "order");
  guint *language = fixture_count_notify (opened, "language");

  plaza_asked_set_day (asked, "2017-02-22");
  plaza_asked_set_day (asked, "2017-02-22");
  plaza_asked_set_attention (asked, TRUE);
  plaza_asked_set_attention (asked, TRUE);
  g_object_set (asked, "order", "day", NULL);
  g_object_set (asked, "order", "day", NULL);
  g_object_set (opened, "language", "es", NULL);
  plaza_opened_set_language (opened, "es");

  g_assert_cmpuint (*day, ==, 1);
  g_assert_cmpuint (*attention, ==, 1);
  g_assert_cmpuint (*order, ==, 1);
  g_assert_cmpuint (*language, <=, 1);
  g_assert_cmpint (plaza_asked_get_order (asked), ==, PLAZA_EVENT_ORDER_DAY);
}

/* A name that there is not changes nothing, whoever binds it. */
static void
test_unknown_order (void)
{
  g_autoptr(PlazaAsked) asked = plaza_asked_new (fixture_campaign ());
  guint *order = fixture_count_notify (asked, "order");

  g_object_set (asked, "order", "colour", NULL);
  g_object_set (asked, "order", NULL, NULL);

  g_assert_cmpuint (*order, ==, 0);
  g_assert_cmpint (plaza_asked_get_order (asked), ==, PLAZA_EVENT_ORDER_STATE);
}

static void
test_events (void)
{
  g_autoptr(PlazaOpened) opened = fixture_new_opened (fixture_campaign ());
  PlazaAsked *asked = plaza_opened_get_asked (opened);
  g_autoptr(PlazaPrinted) printed = plaza_printed_new (fixture_campaign ());
  g_autoptr(PlazaEvent) march = fixture_event ("canton-march");
  guint *events = fixture_count_notify (opened, "event");
  guint *handouts = fixture_count_notify (printed, "event");

  plaza_opened_set_event (opened, march);
  plaza_opened_set_event (opened, march);
  g_assert_cmpuint (*events, ==, 1);
  g_assert_true (plaza_opened_get_event (opened) == march);

  /* What a filter leaves on the list stays open; what it takes off does not. */
  plaza_asked_set_state (asked, "MI");
  g_assert_true (plaza_opened_get_event (opened) == march);
  plaza_asked_set_state (asked, "CA");
  g_assert_null (plaza_opened_get_event (opened));
  g_assert_cmpuint (*events, ==, 2);

  plaza_printed_set_event (printed, march);
  plaza_printed_set_event (printed, NULL);
  g_assert_cmpuint (*handouts, ==, 2);
}

/* Text from outside is text, whatever it looks like. */
static void
test_hostile_text (void)
{
  g_autoptr(PlazaAsked) asked = plaza_asked_new (fixture_campaign ());
  const char *texts[] = { "\"", "'; DROP TABLE event; --", "*", "a* OR b", "<b>", "(", "\xe2\x80\xae",
                          "NEAR(", "title:x", "-" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      plaza_asked_set_text (asked, texts[i]);
      g_assert_cmpuint (plaza_asked_get_n_events (asked), <=, 17);
    }

  plaza_asked_set_text (asked, "");
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 17);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/asked/defaults", test_defaults);
  g_test_add_func ("/asked/search", test_search);
  g_test_add_func ("/asked/filters", test_filters);
  g_test_add_func ("/asked/each-filter-notifies-once", test_each_filter_notifies_once);
  g_test_add_func ("/asked/unknown-order", test_unknown_order);
  g_test_add_func ("/asked/events", test_events);
  g_test_add_func ("/asked/hostile-text", test_hostile_text);

  return fixture_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "plaza-asked.h"
#include "plaza-event-selection.h"

typedef struct
{
  PlazaAsked          *asked;
  PlazaEventSelection *selection;
} Pair;

static void
set_up (Pair         *pair,
        gconstpointer data)
{
  pair->asked = plaza_asked_new (fixture_campaign ());
  pair->selection = plaza_event_selection_new (plaza_asked_get_events (pair->asked));
}

static void
tear_down (Pair         *pair,
           gconstpointer data)
{
  g_clear_object (&pair->selection);
  g_clear_object (&pair->asked);
}

static gint64
id_at (Pair *pair,
       guint position)
{
  g_autoptr(PlazaEvent) event = g_list_model_get_item (G_LIST_MODEL (pair->selection), position);

  return plaza_event_get_id (event);
}

static void
test_select (Pair         *pair,
             gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (pair->selection);
  guint *ids = fixture_count_notify (pair->selection, "id");

  g_assert_true (gtk_selection_model_select_item (model, 3, TRUE));
  g_assert_true (gtk_selection_model_is_selected (model, 3));
  g_assert_cmpint (plaza_event_selection_get_id (pair->selection), ==, id_at (pair, 3));

  g_assert_true (gtk_selection_model_select_item (model, 5, TRUE));
  g_assert_false (gtk_selection_model_is_selected (model, 3));
  g_assert_true (gtk_selection_model_is_selected (model, 5));
  g_assert_cmpuint (*ids, ==, 2);

  g_assert_false (gtk_selection_model_select_item (model, 4000, TRUE));
  g_assert_cmpuint (*ids, ==, 2);
}

/* The selection is an event, not a row: it is found again after the order changed. */
static void
test_survives_change (Pair         *pair,
                      gconstpointer data)
{
  gint64 id = id_at (pair, 14);

  plaza_event_selection_set_id (pair->selection, id);
  plaza_asked_set_order (pair->asked, PLAZA_EVENT_ORDER_DAY);
  g_assert_cmpint (id_at (pair, plaza_event_selection_get_position (pair->selection)), ==, id);

  plaza_asked_set_text (pair->asked, "zzzz");
  g_assert_cmpuint (plaza_event_selection_get_position (pair->selection), ==,
                    GTK_INVALID_LIST_POSITION);

  plaza_asked_set_text (pair->asked, NULL);
  g_assert_cmpint (id_at (pair, plaza_event_selection_get_position (pair->selection)), ==, id);
}

/* Sections cover the list without a gap, and no two neighbours have one state. */
static void
test_sections (Pair         *pair,
               gconstpointer data)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (pair->selection));
  g_autofree char *last_state = NULL;
  guint start, end, position = 0;

  while (position < n)
    {
      g_autoptr(PlazaEvent) event = g_list_model_get_item (G_LIST_MODEL (pair->selection), position);
      const char *state = plaza_event_get_record (event)->place.state;

      gtk_section_model_get_section (GTK_SECTION_MODEL (pair->selection), position, &start, &end);
      g_assert_cmpuint (start, ==, position);
      g_assert_cmpuint (end, >, start);
      g_assert_cmpuint (end, <=, n);
      if (position > 0)
        g_assert_cmpstr (state, !=, last_state);

      g_set_str (&last_state, state);
      position = end;
    }

  gtk_section_model_get_section (GTK_SECTION_MODEL (pair->selection), n, &start, &end);
  g_assert_cmpuint (start, ==, n);
  g_assert_cmpuint (end, ==, G_MAXUINT);
}

/* What the list says it holds, by its changes alone. */
static void
count_cb (GListModel *model,
          guint       position,
          guint       removed,
          guint       added,
          guint      *n_items)
{
  *n_items += added - removed;
  g_assert_cmpuint (*n_items, ==, g_list_model_get_n_items (model));
}

static void
test_limit (Pair         *pair,
            gconstpointer data)
{
  GListModel *model = G_LIST_MODEL (pair->selection);
  guint all = g_list_model_get_n_items (model);
  guint n_items = all;
  guint start, end;

  g_signal_connect (model, "items-changed", G_CALLBACK (count_cb), &n_items);
  plaza_event_selection_set_limit (pair->selection, 4);
  g_assert_cmpuint (n_items, ==, 4);
  g_assert_null (g_list_model_get_item (model, 4));
  gtk_section_model_get_section (GTK_SECTION_MODEL (model), 3, &start, &end);
  g_assert_cmpuint (end, ==, 4);

  plaza_event_selection_set_limit (pair->selection, 0);
  g_assert_cmpuint (n_items, ==, all);

  /* Another list is shown whole. */
  plaza_event_selection_set_limit (pair->selection, 4);
  plaza_asked_set_text (pair->asked, "march");
  g_assert_cmpuint (n_items, ==, g_list_model_get_n_items (G_LIST_MODEL (plaza_asked_get_events (pair->asked))));
  plaza_asked_set_text (pair->asked, "");
  g_assert_cmpuint (n_items, ==, all);
}

static void
changed_cb (GtkSelectionModel *model,
            guint              position,
            guint              n_items,
            guint             *n_changes)
{
  g_assert_cmpuint (position + n_items, <=, g_list_model_get_n_items (G_LIST_MODEL (model)));
  *n_changes += 1;
}

/* An event can be chosen on the map before the list has grown down to it. */
static void
test_select_past_limit (Pair         *pair,
                        gconstpointer data)
{
  g_autoptr(GtkBitset) selected = NULL;
  gint64 far_id = id_at (pair, 14);
  guint n_changes = 0;

  plaza_event_selection_set_limit (pair->selection, 4);
  g_signal_connect (pair->selection, "selection-changed", G_CALLBACK (changed_cb), &n_changes);

  plaza_event_selection_set_id (pair->selection, far_id);
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_cmpuint (plaza_event_selection_get_position (pair->selection), ==, GTK_INVALID_LIST_POSITION);
  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (pair->selection));
  g_assert_true (gtk_bitset_is_empty (selected));

  plaza_event_selection_set_id (pair->selection, id_at (pair, 2));
  g_assert_cmpuint (n_changes, ==, 1);
  plaza_event_selection_set_id (pair->selection, far_id);
  g_assert_cmpuint (n_changes, ==, 2);

  plaza_event_selection_set_limit (pair->selection, 0);
  g_assert_cmpuint (plaza_event_selection_get_position (pair->selection), ==, 14);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add ("/event-selection/select", Pair, NULL, set_up, test_select, tear_down);
  g_test_add ("/event-selection/survives-change", Pair, NULL, set_up, test_survives_change,
              tear_down);
  g_test_add ("/event-selection/limit", Pair, NULL, set_up, test_limit, tear_down);
  g_test_add ("/event-selection/select-past-limit", Pair, NULL, set_up, test_select_past_limit, tear_down);
  g_test_add ("/event-selection/sections", Pair, NULL, set_up, test_sections, tear_down);

  return fixture_run ();
}

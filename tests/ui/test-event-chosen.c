/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several events of the list are chosen, by a button and by Control and Shift, and changed as one. */
#include "fixture.h"

#include "plaza-chosen-bar.h"
#include "plaza-event-browser.h"
#include "plaza-event-selection.h"
#include "plaza-window.h"

typedef struct
{
  PlazaWindow         *window;
  GtkWidget           *browser;
  GtkListView         *list;
  GtkSelectionModel   *model;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer width)
{
  f->window = PLAZA_WINDOW (plaza_window_new (NULL, fixture_campaign ()));
  gtk_window_set_default_size (GTK_WINDOW (f->window), GPOINTER_TO_INT (width), 800);
  gtk_window_present (GTK_WINDOW (f->window));
  plaza_window_set_view (f->window, "events");
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  f->browser = fixture_find (GTK_WIDGET (f->window), PLAZA_TYPE_EVENT_BROWSER);
  f->list = GTK_LIST_VIEW (fixture_find (f->browser, GTK_TYPE_LIST_VIEW));
  f->model = gtk_list_view_get_model (f->list);
}

static void
tear_down (Fixture      *f,
           gconstpointer width)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
}

static PlazaEventSelection *
get_selection (Fixture *f)
{
  return PLAZA_EVENT_SELECTION (f->model);
}

static GtkWidget *
get_bar (Fixture *f)
{
  return fixture_find (f->browser, PLAZA_TYPE_CHOSEN_BAR);
}

static const char *
read_bar (Fixture *f)
{
  return gtk_label_get_label (GTK_LABEL (fixture_find (get_bar (f), GTK_TYPE_LABEL)));
}

static guint
count_status (Fixture    *f,
              PlazaStatus status)
{
  guint n = 0;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(PlazaEvent) event = g_list_model_get_item (G_LIST_MODEL (f->model), i);

      n += plaza_event_get_record (event)->status == status;
    }

  return n;
}

/* As GTK does with Control and with Shift; what was selected is one of them. */
static void
test_modifiers (Fixture      *f,
                gconstpointer width)
{
  g_assert_null (get_bar (f));
  gtk_selection_model_select_item (f->model, 0, TRUE);
  g_assert_false (plaza_event_selection_get_choosing (get_selection (f)));
  gtk_selection_model_select_item (f->model, 2, FALSE);
  g_assert_true (plaza_event_selection_get_choosing (get_selection (f)));
  g_assert_true (gtk_selection_model_is_selected (f->model, 0));
  g_assert_false (gtk_selection_model_is_selected (f->model, 1));
  g_assert_cmpstr (read_bar (f), ==, "2 events chosen");
  gtk_selection_model_select_range (f->model, 0, 3, TRUE);
  g_assert_cmpstr (read_bar (f), ==, "3 events chosen");

  /* The arrow keys take nothing away. */
  gtk_selection_model_select_item (f->model, 5, TRUE);
  g_assert_cmpuint (plaza_event_selection_get_n_chosen (get_selection (f)), ==, 3);

  for (guint i = 0; i < 3; i++)
    gtk_selection_model_unselect_item (f->model, i);
  g_assert_false (plaza_event_selection_get_choosing (get_selection (f)));
  g_assert_false (gtk_widget_get_visible (get_bar (f)));
}

/* By the button: a row is chosen as it is activated, and nothing is opened. */
static void
test_button (Fixture      *f,
             gconstpointer width)
{
  PlazaOpened *opened = plaza_window_get_opened (f->window);
  PlazaEvent *event = plaza_opened_get_event (opened);

  gtk_widget_activate_action (f->browser, "browser.choose-several", NULL);
  g_assert_cmpstr (read_bar (f), ==, "Choose events");
  g_signal_emit_by_name (f->list, "activate", 1);
  g_signal_emit_by_name (f->list, "activate", 2);
  g_signal_emit_by_name (f->list, "activate", 1);
  g_assert_cmpstr (read_bar (f), ==, "1 event chosen");
  g_assert_true (plaza_opened_get_event (opened) == event);
  gtk_widget_activate_action (get_bar (f), "chosen.leave", NULL);
  g_assert_false (plaza_event_selection_get_choosing (get_selection (f)));
}

static void
undo (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_campaign_undo (fixture_campaign (), plaza_campaign_find_undo (fixture_campaign ()), &error));
  g_assert_no_error (error);
}

/* One change, taken back as one. */
static void
test_change (Fixture      *f,
             gconstpointer width)
{
  gint64 before = plaza_campaign_find_undo (fixture_campaign ());
  guint cancelled = count_status (f, PLAZA_STATUS_CANCELLED);
  g_autoptr(PlazaEvent) event = NULL;

  gtk_selection_model_select_range (f->model, 0, 3, FALSE);
  gtk_widget_activate_action (get_bar (f), "chosen.cancel", NULL);
  g_assert_cmpuint (count_status (f, PLAZA_STATUS_CANCELLED), ==, 3);
  undo ();
  g_assert_cmpuint (count_status (f, PLAZA_STATUS_CANCELLED), ==, cancelled);
  g_assert_cmpint (plaza_campaign_find_undo (fixture_campaign ()), ==, before);

  gtk_widget_activate_action (get_bar (f), "chosen.kind", "s", "march");
  event = g_list_model_get_item (G_LIST_MODEL (f->model), 1);
  g_assert_cmpint (plaza_event_get_record (event)->kind, ==, PLAZA_KIND_MARCH);
  undo ();
  g_assert_cmpint (plaza_campaign_find_undo (fixture_campaign ()), ==, before);
}

static guint
count_chosen_rows (Fixture *f)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (f->model)); i++)
    n += gtk_selection_model_is_selected (f->model, i);

  return n;
}

/* What a search leaves out is not chosen any more: nothing is done to what one does not see. */
static void
test_search (Fixture      *f,
             gconstpointer width)
{
  gtk_selection_model_select_all (f->model);
  g_assert_cmpuint (plaza_event_selection_get_n_chosen (get_selection (f)), ==, g_list_model_get_n_items (G_LIST_MODEL (f->model)));
  plaza_asked_set_text (plaza_window_get_asked (f->window), "denver");
  fixture_settle ();
  g_assert_cmpuint (plaza_event_selection_get_n_chosen (get_selection (f)), ==, g_list_model_get_n_items (G_LIST_MODEL (f->model)));
  g_assert_cmpuint (count_chosen_rows (f), ==, plaza_event_selection_get_n_chosen (get_selection (f)));
  plaza_asked_set_text (plaza_window_get_asked (f->window), NULL);
  fixture_settle ();
  g_assert_cmpuint (count_chosen_rows (f), ==, plaza_event_selection_get_n_chosen (get_selection (f)));
  plaza_event_selection_set_choosing (get_selection (f), FALSE);
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define ADD(name, test) g_test_add ("/event-chosen/" name, Fixture, GINT_TO_POINTER (1280), set_up, test, tear_down)
  ADD ("modifiers", test_modifiers);
  ADD ("button", test_button);
  ADD ("change", test_change);
  ADD ("search", test_search);
#undef ADD

  return fixture_run ();
}

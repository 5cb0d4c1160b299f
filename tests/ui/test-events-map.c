/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "plaza-event-map.h"
#include "plaza-event-page.h"
#include "plaza-event-place.h"
#include "plaza-events-dialog.h"
#include "plaza-events-page.h"
#include "plaza-window.h"

#define MARCH "canton-march"
#define RALLY "phoenix-rally"
#define NOWHERE "michigan-visit"

static PlazaWindow *
present (int width)
{
  PlazaWindow *window = PLAZA_WINDOW (plaza_window_new (NULL, fixture_campaign ()));

  gtk_window_set_default_size (GTK_WINDOW (window), width, 800);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();

  return window;
}

static void
choose (PlazaWindow *window,
        PlazaLayout  layout)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_opened_choose_layout (plaza_window_get_opened (window), layout, &error));
  g_assert_no_error (error);
}

static void
destroy (PlazaWindow *window)
{
  g_autoptr(GError) error = NULL;

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (plaza_campaign_set_value (fixture_campaign (), "layout", NULL, &error));
  g_assert_no_error (error);
}

/* Its type comes with its module. */
static GtkWidget *
find_map (GtkWidget *window)
{
  GType type = g_type_from_name ("PlazaMapView");

  return type != G_TYPE_INVALID ? fixture_find (window, type) : NULL;
}

static gboolean
has_map (gpointer window)
{
  return find_map (window) != NULL;
}

static GtkWidget *
wait_for_map (PlazaWindow *window)
{
  fixture_wait_until (has_map, window);

  return find_map (GTK_WIDGET (window));
}

static guint
get_selected (GtkWidget *map)
{
  guint selected;

  g_object_get (map, "selected", &selected, NULL);

  return selected;
}

static AdwNavigationSplitView *
get_split (PlazaWindow *window)
{
  GtkWidget *page = fixture_find (GTK_WIDGET (window), PLAZA_TYPE_EVENTS_PAGE);

  return ADW_NAVIGATION_SPLIT_VIEW (fixture_find (page, ADW_TYPE_NAVIGATION_SPLIT_VIEW));
}

static GtkWidget *
get_list (PlazaWindow *window)
{
  return fixture_find (fixture_find (GTK_WIDGET (window), PLAZA_TYPE_EVENTS_PAGE), GTK_TYPE_LIST_VIEW);
}

static GtkWidget *
find_by_class (GtkWidget  *widget,
               const char *css_class)
{
  if (gtk_widget_has_css_class (widget, css_class))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_class (child, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The first test: nothing has asked for a map yet. */
static void
test_not_before (void)
{
  PlazaWindow *window = present (1280);

  g_assert_null (fixture_find (GTK_WIDGET (window), PLAZA_TYPE_EVENT_MAP));
  g_assert_cmpuint (g_type_from_name ("ShumateMap"), ==, 0);
  destroy (window);
}

static int
x_of (PlazaWindow *window,
      GtkWidget   *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &bounds));

  return (int) bounds.origin.x;
}

/* Typing a ZIP code moves nothing; and where somebody asks for the map, the
 * entry stays where it is, and whoever types in it notices nothing. */
static void
test_entry_stays (void)
{
  PlazaWindow *window = present (1280);
  GtkWidget *entry = fixture_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY);
  int x = x_of (window, entry);
  GtkWidget *focus;
  int start, end;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL));
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  for (int length = 0; length < 5;)
    {
      gtk_editable_insert_text (GTK_EDITABLE (entry), "48188" + length, 1, &length);
      gtk_editable_set_position (GTK_EDITABLE (entry), length);
      fixture_wait_for_frames (GTK_WIDGET (window));
      g_assert_cmpint (x_of (window, entry), ==, x);
    }
  g_assert_null (fixture_find (GTK_WIDGET (window), PLAZA_TYPE_EVENT_MAP));

  choose (window, PLAZA_LAYOUT_BOTH);
  wait_for_map (window);
  g_assert_cmpint (x_of (window, entry), ==, x);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == focus);
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (entry), &start, &end));
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (entry)), ==, 5);
  g_assert_true (gtk_widget_get_mapped (get_list (window)));
  destroy (window);
}

/* What is selected in the list is selected on the map, and the other way round;
 * neither opens the event. */
static void
test_share_selection (void)
{
  PlazaWindow *window = present (1280);
  PlazaAsked *asked = plaza_window_get_asked (window);
  PlazaOpened *opened = plaza_window_get_opened (window);
  g_autoptr(PlazaEvent) march = fixture_event (MARCH);
  g_autoptr(PlazaEvent) rally = fixture_event (RALLY);
  GtkWidget *map;
  guint position;

  choose (window, PLAZA_LAYOUT_BOTH);
  map = wait_for_map (window);
  position = plaza_event_list_find (plaza_asked_get_events (asked), plaza_event_get_id (march));
  g_assert_true (gtk_widget_activate_action (get_list (window), "list.select-item", "(ubb)", position, FALSE, FALSE));
  g_assert_cmpuint (get_selected (map), ==, plaza_event_get_id (march));
  g_assert_true (plaza_opened_get_event (opened) == march);

  g_signal_emit_by_name (map, "event-activated", (guint) plaza_event_get_id (rally));
  g_assert_true (plaza_opened_get_event (opened) == rally);
  g_assert_cmpuint (get_selected (map), ==, plaza_event_get_id (rally));
  position = plaza_event_list_find (plaza_asked_get_events (asked), plaza_event_get_id (rally));
  g_assert_true (gtk_selection_model_is_selected (gtk_list_view_get_model (GTK_LIST_VIEW (get_list (window))), position));
  g_assert_false (adw_navigation_split_view_get_show_content (get_split (window)));
  destroy (window);
}

/* An event without a point is none of the map's. */
static void
test_select_nowhere (void)
{
  PlazaWindow *window = present (1280);
  PlazaAsked *asked = plaza_window_get_asked (window);
  PlazaOpened *opened = plaza_window_get_opened (window);
  g_autoptr(PlazaEvent) rally = fixture_event (RALLY);
  g_autoptr(PlazaEvent) nowhere = NULL;
  GtkWidget *map;

  choose (window, PLAZA_LAYOUT_BOTH);
  map = wait_for_map (window);
  plaza_opened_set_event (opened, rally);
  g_assert_cmpuint (get_selected (map), ==, plaza_event_get_id (rally));
  plaza_asked_set_without_place (asked, TRUE);
  nowhere = g_list_model_get_item (G_LIST_MODEL (plaza_asked_get_events (asked)), 0);
  plaza_opened_set_event (opened, nowhere);
  g_assert_cmpuint (get_selected (map), ==, 0);
  destroy (window);
}

static void
test_open (void)
{
  PlazaWindow *window = present (1280);
  g_autoptr(PlazaEvent) march = fixture_event (MARCH);
  GtkWidget *map;

  choose (window, PLAZA_LAYOUT_MAP);
  map = wait_for_map (window);
  g_assert_false (gtk_widget_get_mapped (get_list (window)));
  g_signal_emit_by_name (map, "event-opened", (guint) plaza_event_get_id (march));
  fixture_settle ();
  g_assert_true (adw_navigation_split_view_get_show_content (get_split (window)));
  g_assert_true (PLAZA_IS_EVENT_PAGE (adw_navigation_split_view_get_content (get_split (window))));

  /* Back, and to the list: the page stands beside it. */
  adw_navigation_split_view_set_show_content (get_split (window), FALSE);
  choose (window, PLAZA_LAYOUT_LIST);
  fixture_settle ();
  g_assert_false (adw_navigation_split_view_get_collapsed (get_split (window)));
  g_assert_true (gtk_widget_get_mapped (get_list (window)));

  /* No event, no page. */
  plaza_opened_set_event (plaza_window_get_opened (window), NULL);
  fixture_settle ();
  g_assert_false (PLAZA_IS_EVENT_PAGE (adw_navigation_split_view_get_content (get_split (window))));
  destroy (window);
}

static void
test_nowhere (void)
{
  PlazaWindow *window = present (1280);
  PlazaAsked *asked = plaza_window_get_asked (window);
  PlazaOpened *opened = plaza_window_get_opened (window);
  g_autoptr(GArray) ids = NULL;
  GtkWidget *dialog, *list;

  choose (window, PLAZA_LAYOUT_BOTH);
  ids = plaza_campaign_map_nowhere (fixture_campaign (), plaza_asked_get_query (asked), NULL);
  g_assert_cmpuint (ids->len, ==, 2);
  g_signal_emit_by_name (wait_for_map (window), "nowhere-activated", ids);
  fixture_settle ();

  dialog = fixture_find (GTK_WIDGET (window), PLAZA_TYPE_EVENTS_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, "2 events without a place");
  list = fixture_find (dialog, GTK_TYPE_LIST_VIEW);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))), ==, 2);
  g_assert_true (gtk_widget_activate_action (list, "list.activate-item", "u", 1));
  fixture_settle ();
  g_assert_cmpint (plaza_event_get_id (plaza_opened_get_event (opened)), ==, g_array_index (ids, guint32, 1));
  g_assert_true (adw_navigation_split_view_get_show_content (get_split (window)));
  destroy (window);
}

static void
assert_title (PlazaWindow *window,
              GArray      *ids,
              const char  *start)
{
  AdwDialog *dialog = plaza_events_dialog_new (fixture_campaign (), ids);

  adw_dialog_present (dialog, GTK_WIDGET (window));
  g_assert_true (g_str_has_prefix (adw_dialog_get_title (dialog), start));
  adw_dialog_force_close (dialog);
}

static void
test_titles (void)
{
  PlazaWindow *window = present (1280);
  g_autoptr(PlazaEvent) march = fixture_event (MARCH);
  g_autoptr(GArray) states = NULL;
  g_autoptr(GArray) spot = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr(GArray) state = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 id = plaza_event_get_id (march);

  g_array_append_val (spot, id);
  g_array_append_val (spot, id);
  assert_title (window, spot, "2 events at one spot in \u2068Canton\u2069");

  states = plaza_campaign_map_states (fixture_campaign (), &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT, NULL);
  g_assert_cmpuint (states->len, >, 0);
  g_array_append_val (state, g_array_index (states, PlazaMapState, 0).first);
  assert_title (window, state, "1 event somewhere in ");
  destroy (window);
}

static gboolean
has_error (gpointer map)
{
  g_autofree char *error = NULL;

  g_object_get (map, "error", &error, NULL);

  return error != NULL;
}

/* One sentence in the map's place; the list does not care. */
static void
test_no_map_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("plaza-test-XXXXXX", NULL);
  g_autoptr(PlazaEvent) march = fixture_event (MARCH);
  PlazaWindow *window;
  PlazaAsked *asked;

  g_setenv ("PLAZA_DATA_DIR", folder, TRUE);
  window = present (1280);
  asked = plaza_window_get_asked (window);
  choose (window, PLAZA_LAYOUT_BOTH);
  fixture_wait_until (has_error, wait_for_map (window));
  plaza_asked_set_text (asked, "canton");
  plaza_opened_set_event (plaza_window_get_opened (window), march);
  fixture_settle ();
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 1);

  choose (window, PLAZA_LAYOUT_LIST);
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (fixture_find (GTK_WIDGET (window), PLAZA_TYPE_EVENT_PAGE)));
  destroy (window);
  g_unsetenv ("PLAZA_DATA_DIR");
  g_rmdir (folder);
}

static void
test_remembered (void)
{
  PlazaWindow *window = present (1280);

  choose (window, PLAZA_LAYOUT_BOTH);
  gtk_window_destroy (GTK_WINDOW (window));
  window = present (1280);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (wait_for_map (window))));
  g_assert_true (adw_navigation_split_view_get_collapsed (get_split (window)));

  choose (window, PLAZA_LAYOUT_MAP);
  gtk_window_destroy (GTK_WINDOW (window));
  window = present (1280);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (wait_for_map (window))));
  g_assert_false (gtk_widget_get_mapped (get_list (window)));
  destroy (window);
}

static void
test_narrow (void)
{
  PlazaWindow *window = present (420);
  GtkWidget *pill = find_by_class (GTK_WIDGET (window), "layout-pill");

  g_assert_nonnull (pill);
  g_signal_emit_by_name (pill, "clicked");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (wait_for_map (window))));
  g_assert_false (gtk_widget_get_mapped (get_list (window)));
  g_signal_emit_by_name (pill, "clicked");
  g_assert_true (gtk_widget_get_mapped (get_list (window)));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (wait_for_map (window))));
  destroy (window);
}

static void
test_nothing (void)
{
  PlazaWindow *window = present (1280);
  PlazaAsked *asked = plaza_window_get_asked (window);
  GtkWidget *note, *button;

  choose (window, PLAZA_LAYOUT_MAP);
  wait_for_map (window);
  plaza_asked_set_text (asked, "xylophone");
  note = find_by_class (GTK_WIDGET (window), "no-events-note");
  g_assert_true (gtk_widget_get_visible (note));
  button = fixture_find (note, GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 17);
  g_assert_false (gtk_widget_get_visible (note));
  destroy (window);
}

/* To and fro, with the map in the middle of its work. */
static void
test_to_and_fro (void)
{
  static const PlazaLayout layouts[] = {
    PLAZA_LAYOUT_BOTH, PLAZA_LAYOUT_LIST, PLAZA_LAYOUT_MAP, PLAZA_LAYOUT_BOTH, PLAZA_LAYOUT_MAP, PLAZA_LAYOUT_LIST,
  };
  PlazaWindow *window = present (1280);
  GtkWidget *page = fixture_find (GTK_WIDGET (window), PLAZA_TYPE_EVENTS_PAGE);

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      choose (window, layouts[i]);
      plaza_asked_set_text (plaza_window_get_asked (window), i % 2 == 0 ? "rally" : NULL);
      fixture_settle ();
      g_assert_cmpint (gtk_widget_get_mapped (get_list (window)), ==, layouts[i] != PLAZA_LAYOUT_MAP);
    }

  g_assert_true (gtk_widget_activate_action (page, "page.toggle-map", NULL));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (wait_for_map (window))));
  g_assert_true (gtk_widget_activate_action (page, "page.toggle-map", NULL));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (wait_for_map (window))));
  destroy (window);
}

/* A page shows where its event is, if that is known. */
static void
test_page (void)
{
  PlazaWindow *window = present (1280);
  PlazaOpened *opened = plaza_window_get_opened (window);
  g_autoptr(PlazaEvent) march = fixture_event (MARCH);
  g_autoptr(PlazaEvent) nowhere = NULL;
  GtkWidget *place;

  plaza_opened_set_event (opened, march);
  fixture_settle ();
  place = fixture_find (GTK_WIDGET (window), PLAZA_TYPE_EVENT_PLACE);
  g_assert_true (gtk_widget_get_visible (place));
  fixture_wait_until (has_map, place);

  nowhere = fixture_event (NOWHERE);
  plaza_opened_set_event (opened, nowhere);
  fixture_settle ();
  g_assert_false (gtk_widget_get_visible (place));
  plaza_opened_set_event (opened, march);
  fixture_settle ();
  g_assert_true (gtk_widget_get_visible (place));
  destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/events-map/not-before", test_not_before);
  g_test_add_func ("/events-map/entry-stays", test_entry_stays);
  g_test_add_func ("/events-map/share-selection", test_share_selection);
  g_test_add_func ("/events-map/select-nowhere", test_select_nowhere);
  g_test_add_func ("/events-map/open", test_open);
  g_test_add_func ("/events-map/nowhere", test_nowhere);
  g_test_add_func ("/events-map/titles", test_titles);
  g_test_add_func ("/events-map/no-map-file", test_no_map_file);
  g_test_add_func ("/events-map/remembered", test_remembered);
  g_test_add_func ("/events-map/narrow", test_narrow);
  g_test_add_func ("/events-map/nothing", test_nothing);
  g_test_add_func ("/events-map/to-and-fro", test_to_and_fro);
  g_test_add_func ("/events-map/page", test_page);

  return fixture_run ();
}

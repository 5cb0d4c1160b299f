/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "plaza-event-browser.h"
#include "plaza-fact-row.h"
#include "plaza-shortcuts.h"
#include "plaza-views.h"
#include "plaza-filter.h"
#include "plaza-window.h"

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
test_every_view (void)
{
  PlazaWindow *window = present (1280);
  guint *views = fixture_count_notify (window, "view");

  for (guint i = 0; i < plaza_n_views; i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s",
                                                 plaza_views[i].name));
      g_assert_cmpstr (plaza_window_get_view (window), ==, plaza_views[i].name);
      fixture_settle ();
    }

  g_assert_cmpuint (*views, ==, plaza_n_views - 1);
  plaza_window_set_view (window, "no such view");
  g_assert_cmpuint (*views, ==, plaza_n_views - 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Typing filters at once: there is nothing to wait for. */
static void
test_search_entry (void)
{
  PlazaWindow *window = present (1280);
  PlazaAsked *asked = plaza_window_get_asked (window);
  GtkWidget *entry = fixture_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL));
  gtk_editable_set_text (GTK_EDITABLE (entry), "canton");
  fixture_settle ();
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 1);

  plaza_asked_clear_filters (asked);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* From the search into the list: the row is selected, shown, and has the keys. */
static void
test_into_list (void)
{
  PlazaWindow *window = present (1280);
  PlazaAsked *asked = plaza_window_get_asked (window);
  PlazaOpened *opened = plaza_window_get_opened (window);
  GtkWidget *browser = fixture_find (GTK_WIDGET (window), PLAZA_TYPE_EVENT_BROWSER);
  GtkWidget *list = fixture_find (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL));
  plaza_asked_set_text (asked, "canton");
  fixture_settle ();
  plaza_event_browser_focus_list (PLAZA_EVENT_BROWSER (browser));
  fixture_settle ();

  g_assert_nonnull (plaza_opened_get_event (opened));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), list));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_activate_row (void)
{
  PlazaWindow *window = present (420);
  PlazaOpened *opened = plaza_window_get_opened (window);
  GtkWidget *list = fixture_find (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW);

  g_assert_true (gtk_widget_activate_action (list, "list.activate-item", "u", 2));
  fixture_settle ();
  g_assert_nonnull (plaza_opened_get_event (opened));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Beside its page, a row that is selected is shown. */
static void
test_select_row (void)
{
  PlazaWindow *window = present (1280);
  PlazaOpened *opened = plaza_window_get_opened (window);
  GtkWidget *list = fixture_find (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW);

  g_assert_true (gtk_widget_activate_action (list, "list.select-item", "(ubb)", 4, FALSE, FALSE));
  fixture_settle ();
  g_assert_nonnull (plaza_opened_get_event (opened));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* In one column a row that is only selected is what the keys act on. */
static void
test_selected_row (void)
{
  PlazaWindow *window = present (420);
  PlazaOpened *opened = plaza_window_get_opened (window);
  GtkWidget *list = fixture_find (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW);

  gtk_list_view_scroll_to (GTK_LIST_VIEW (list), 3, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  gtk_widget_grab_focus (list);
  fixture_settle ();
  g_assert_null (plaza_opened_get_event (opened));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.copy-text", NULL));
  g_assert_nonnull (plaza_opened_get_event (opened));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_print (void)
{
  PlazaWindow *window = present (1280);
  PlazaOpened *opened = plaza_window_get_opened (window);
  PlazaPrinted *printed = plaza_window_get_printed (window);
  g_autoptr(PlazaEvent) march = fixture_event ("canton-march");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.print-leave-behind", NULL);
  g_assert_null (plaza_printed_get_event (printed));

  plaza_opened_set_event (opened, march);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print-leave-behind", NULL);
  fixture_settle ();
  g_assert_true (plaza_printed_get_event (printed) == march);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_within (PlazaWindow *window,
           GType        type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && (g_type_is_a (G_OBJECT_TYPE (focus), type) || gtk_widget_get_ancestor (focus, type) != NULL);
}

/* The keyboard is in the view that was opened, never in one that is gone. */
static void
test_keyboard_follows (void)
{
  PlazaWindow *window = present (1280);

  g_assert_true (is_within (window, GTK_TYPE_SEARCH_ENTRY));
  for (guint i = plaza_n_views; i-- > 0;)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", plaza_views[i].name);
      fixture_settle ();
      g_assert_true (is_within (window, plaza_views[i].get_type ()));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Every control that has an action with a key tells its key. */
static guint
count_told (GtkWidget *widget)
{
  const char *action = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;
  guint n = 0;

  if (plaza_shortcuts_find (action) != NULL)
    {
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS));
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
      n = 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_told (child);

  return n;
}

static void
test_keys_are_told (void)
{
  PlazaWindow *window = present (1280);
  g_autoptr(PlazaEvent) march = fixture_event ("canton-march");
  guint n = 0;

  plaza_opened_set_event (plaza_window_get_opened (window), march);
  for (guint i = 0; i < plaza_n_views; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", plaza_views[i].name);
      fixture_wait_for_frames (GTK_WIDGET (window));
      n += count_told (GTK_WIDGET (window));
    }
  /* Print, copy and calendar of the event; the guide's print; print and save of the sheet and of the handouts. */
  g_assert_cmpuint (n, >=, 8);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* As ARIA writes it. */
static void
test_key_as_said (void)
{
  g_autoptr(GtkWidget) button = g_object_ref_sink (gtk_button_new_with_label ("Print"));
  const char *key = plaza_shortcuts_find ("win.print-agenda");

  plaza_shortcuts_say (button, key);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "Control+Shift+P");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Shift+Ctrl+P");
  g_assert_null (plaza_shortcuts_find (NULL));
  g_assert_null (plaza_shortcuts_find ("win.no-such-thing"));
}

static void
test_nothing_found (void)
{
  PlazaWindow *window = present (1280);
  PlazaAsked *asked = plaza_window_get_asked (window);

  plaza_asked_set_text (asked, "<b>candle & co");
  plaza_asked_set_state (asked, "MI");
  plaza_asked_set_day (asked, "");
  plaza_asked_set_kinds (asked, 3);
  plaza_asked_set_attention (asked, TRUE);
  plaza_asked_set_open_only (asked, TRUE);
  fixture_settle ();
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 0);
  g_assert_nonnull (fixture_find (GTK_WIDGET (window), ADW_TYPE_STATUS_PAGE));

  plaza_asked_clear_filters (asked);
  fixture_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A row of the empty list takes one filter away, and says truly what that brings. */
static void
test_way_out (void)
{
  PlazaWindow *window = present (1280);
  PlazaAsked *asked = plaza_window_get_asked (window);
  GtkWidget *row;
  guint promised;

  plaza_asked_set_text (asked, "interfaith");
  plaza_asked_set_state (asked, "CA");
  fixture_settle ();
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 0);

  promised = plaza_asked_count_without (asked, PLAZA_FILTER_TEXT);
  row = fixture_find (fixture_find (GTK_WIDGET (window), ADW_TYPE_STATUS_PAGE), PLAZA_TYPE_FACT_ROW);
  g_assert_true (gtk_widget_activate (row));
  fixture_settle ();
  g_assert_false (plaza_asked_has_filter (asked, PLAZA_FILTER_TEXT));
  g_assert_true (plaza_asked_has_filter (asked, PLAZA_FILTER_STATE));
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, promised);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_shortcuts (void)
{
  PlazaWindow *window = present (1280);

  adw_dialog_present (plaza_shortcuts_dialog_new (), GTK_WIDGET (window));
  fixture_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Closed windows leave nothing behind that still follows the campaign. */
static gboolean
has_words (GtkWidget  *widget,
           const char *words)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_words (child, words))
      return TRUE;

  return FALSE;
}

/* A window that stays open sees the day come. */
static void
test_day_comes (void)
{
  GtkWidget *window = plaza_window_new (NULL, fixture_campaign ());
  PlazaAsked *asked = plaza_window_get_asked (PLAZA_WINDOW (window));

  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  plaza_asked_set_today (asked, "2017-02-20");
  g_assert_true (has_words (window, "In 2 days"));
  plaza_asked_set_today (asked, "2017-02-21");
  g_assert_false (has_words (window, "In 2 days"));
  g_assert_true (has_words (window, "Tomorrow"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
set_text_scale (PlazaWindow *window,
                int          per_cent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * per_cent / 100, NULL);
  fixture_wait_for_frames (GTK_WIDGET (window));
}

/* While it is shown: whatever GTK complains of on the way ends the test. In the view of the
 * handouts GTK 4.18 itself complains, of labels of a layout that is not shown. */
static void
test_text_size (void)
{
  static const int widths[] = { 1280, 1024, 420 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      PlazaWindow *window = present (widths[i]);

      fixture_wait_for_frames (GTK_WIDGET (window));
      for (guint view = 0; view < plaza_n_views; view++)
        {
          if (strcmp (plaza_views[view].name, "handouts") == 0)
            continue;

          plaza_window_set_view (window, plaza_views[view].name);
          fixture_wait_for_frames (GTK_WIDGET (window));
          set_text_scale (window, 150);
          set_text_scale (window, 125);
          set_text_scale (window, 100);
        }
      gtk_window_destroy (GTK_WINDOW (window));
      fixture_settle ();
    }
}

static void
test_closed (void)
{
  PlazaWindow *window = present (1280);
  PlazaAsked *asked = plaza_window_get_asked (window);

  g_object_add_weak_pointer (G_OBJECT (asked), (gpointer *) &asked);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
  g_assert_null (asked);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/window/every-view", test_every_view);
  g_test_add_func ("/window/search-entry", test_search_entry);
  g_test_add_func ("/window/into-list", test_into_list);
  g_test_add_func ("/window/activate-row", test_activate_row);
  g_test_add_func ("/window/select-row", test_select_row);
  g_test_add_func ("/window/selected-row", test_selected_row);
  g_test_add_func ("/window/print", test_print);
  g_test_add_func ("/window/keyboard-follows", test_keyboard_follows);
  g_test_add_func ("/window/keys-are-told", test_keys_are_told);
  g_test_add_func ("/window/key-as-said", test_key_as_said);
  g_test_add_func ("/window/nothing-found", test_nothing_found);
  g_test_add_func ("/window/way-out", test_way_out);
  g_test_add_func ("/window/shortcuts", test_shortcuts);
  g_test_add_func ("/window/day-comes", test_day_comes);
  g_test_add_func ("/window/text-size", test_text_size);
  g_test_add_func ("/window/closed", test_closed);

  return fixture_run ();
}

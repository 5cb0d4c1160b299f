/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <adwaita.h>
#include <string.h>

#include "plaza-event-browser.h"
#include "plaza-event-row.h"
#include "plaza-test-pack.h"
#include "plaza-window-undo.h"
#include "plaza-window.h"

/* A window, and another connection to its file. */
typedef struct
{
  char             *folder;
  char             *path;
  PlazaCampaign    *here;
  PlazaCampaign    *there;
  PlazaWindow      *window;
  PlazaAsked       *asked;
  PlazaOpened      *opened;
  PlazaPrinted     *printed;
  GtkWidget        *browser;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GError) error = NULL;

  f->folder = plaza_test_folder_new ();
  f->path = g_build_filename (f->folder, "example.plaza", NULL);
  f->here = plaza_campaign_create (f->path, pack, &error);
  g_assert_no_error (error);
  f->there = plaza_campaign_open (f->path, &error);
  g_assert_no_error (error);
  f->window = PLAZA_WINDOW (plaza_window_new (NULL, f->here));
  f->asked = plaza_window_get_asked (f->window);
  f->opened = plaza_window_get_opened (f->window);
  f->printed = plaza_window_get_printed (f->window);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  f->browser = fixture_find (GTK_WIDGET (f->window), PLAZA_TYPE_EVENT_BROWSER);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
  g_object_unref (f->here);
  g_object_unref (f->there);
  g_free (f->path);
  plaza_test_folder_free (f->folder);
}

static void
commit (PlazaCampaign *campaign,
        const char    *uid,
        gpointer       after,
        int            revision)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, uid, revision, after));
  g_assert_true (plaza_campaign_commit (campaign, "edit-event", edits, &error));
  g_assert_no_error (error);
}

/* In another state where @state is not NULL, with another title where @title is not. */
static void
change (PlazaCampaign *campaign,
        const char    *uid,
        const char    *title,
        const char    *state)
{
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (campaign, uid, NULL);
  PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (event));

  if (title != NULL)
    g_set_str (&after->title, title);
  if (state != NULL)
    g_set_str (&after->place.state, state);
  commit (campaign, uid, after, plaza_record_get_revision (plaza_event_get_record (event)));
}

static void
discard (PlazaCampaign *campaign,
         const char    *uid)
{
  commit (campaign, uid, NULL, PLAZA_REVISION_ANY);
}

static void
choose (Fixture    *f,
        const char *uid)
{
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (f->here, uid, NULL);

  plaza_opened_set_event (f->opened, event);
  fixture_wait_for_frames (GTK_WIDGET (f->window));
}

static gboolean
event_is_called (Fixture    *f,
                 const char *title)
{
  PlazaEvent *event = plaza_opened_get_event (f->opened);

  return event != NULL && g_str_equal (plaza_event_get_title (event), title);
}

static gboolean
is_renamed (gpointer data)
{
  return event_is_called (data, "Another");
}

/* The row that has the keyboard; NULL for none. */
static PlazaEventRow *
find_focused_row (Fixture *f)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));

  return focus != NULL ? PLAZA_EVENT_ROW (fixture_find (focus, PLAZA_TYPE_EVENT_ROW)) : NULL;
}

/* Whole, or from @text on where that ends with "…". */
static gboolean
says (GtkWidget  *label,
      const char *text)
{
  g_autofree char *part = g_str_has_suffix (text, "…") ? g_strndup (text, strlen (text) - strlen ("…")) : NULL;
  const char *said = gtk_label_get_text (GTK_LABEL (label));

  return part != NULL ? strstr (said, part) != NULL : g_str_equal (said, text);
}

static gboolean
has_label (GtkWidget  *widget,
           const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && says (widget, text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;

  return FALSE;
}

static void
assert_says (Fixture    *f,
             const char *text)
{
  if (!has_label (GTK_WIDGET (f->window), text))
    g_error ("The window does not say “%s”", text);
}

/* What another program wrote is in the list and on the page, without that anybody asked. */
static void
test_elsewhere (Fixture      *f,
                gconstpointer data)
{
  PlazaEventRow *row;

  choose (f, "canton");
  plaza_event_browser_focus_list (PLAZA_EVENT_BROWSER (f->browser));
  fixture_settle ();
  g_assert_nonnull (find_focused_row (f));

  change (f->there, "canton", "Another", NULL);
  fixture_wait_until (is_renamed, f);
  fixture_wait_for_frames (GTK_WIDGET (f->window));

  row = find_focused_row (f);
  g_assert_nonnull (row);
  g_assert_cmpstr (plaza_event_row_get_title (row), ==, "Another");
  assert_says (f, "Another");
}

/* The event keeps the keyboard also where its row goes to another place of the list. */
static void
test_moved (Fixture      *f,
            gconstpointer data)
{
  choose (f, "canton");
  plaza_event_browser_focus_list (PLAZA_EVENT_BROWSER (f->browser));
  fixture_settle ();

  change (f->here, "canton", NULL, "AZ");
  fixture_wait_for_frames (GTK_WIDGET (f->window));

  g_assert_cmpint (plaza_event_row_get_id (find_focused_row (f)), ==,
                   plaza_event_get_id (plaza_opened_get_event (f->opened)));
  assert_says (f, "Arizona  3");
}

/* An event that is gone has no page, is not listed and is not counted. */
static void
test_removed (Fixture      *f,
              gconstpointer data)
{
  choose (f, "canton");
  plaza_printed_set_event (f->printed, plaza_opened_get_event (f->opened));
  discard (f->here, "canton");
  fixture_wait_for_frames (GTK_WIDGET (f->window));

  g_assert_null (plaza_opened_get_event (f->opened));
  g_assert_null (plaza_printed_get_event (f->printed));
  g_assert_cmpuint (plaza_asked_get_n_events (f->asked), ==, PLAZA_TEST_N_EVENTS - 1);
  assert_says (f, "8");

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  g_assert_cmpuint (plaza_asked_get_n_events (f->asked), ==, PLAZA_TEST_N_EVENTS);
  assert_says (f, "9");
}

/* The first screen counts what there is now. */
static void
test_first_screen (Fixture      *f,
                   gconstpointer data)
{
  assert_says (f, "9\u00a0events…");
  discard (f->there, "canton");
  g_assert_true (plaza_campaign_refresh (f->here, NULL));
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  assert_says (f, "8\u00a0events…");
}

/* The page stays while one makes its event other than what the list is of. */
static void
test_out_of_filter (Fixture      *f,
                    gconstpointer data)
{
  plaza_asked_set_text (f->asked, "canton");
  choose (f, "canton");
  change (f->here, "canton", "Lansing march", NULL);
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  assert_says (f, "Lansing march");
}

/* Undo says what it undid, and offers to put it back. */
static void
test_undo (Fixture      *f,
           gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  assert_says (f, "There is nothing to undo.");

  choose (f, "canton");
  change (f->here, "canton", "Another", NULL);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  g_assert_false (event_is_called (f, "Another"));
  assert_says (f, "Undone: Edit Event");

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.redo", NULL);
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  g_assert_true (event_is_called (f, "Another"));
  assert_says (f, "Redone: Edit Event");
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);

  return found;
}

/* A notice undoes what it tells of; where a later change stands upon that, it says so and changes nothing. */
static void
test_refused (Fixture      *f,
              gconstpointer data)
{
  GtkWidget *button;

  choose (f, "canton");
  change (f->here, "canton", "Another", NULL);
  plaza_window_undo_offer (plaza_window_get_page (f->window), f->here, NULL, "Changed");
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  button = find_button (GTK_WIDGET (f->window), "_Undo");
  g_assert_nonnull (button);

  change (f->there, "canton", "Yet Another", NULL);
  g_assert_true (plaza_campaign_refresh (f->here, NULL));
  g_signal_emit_by_name (button, "clicked");
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  g_assert_true (event_is_called (f, "Yet Another"));
  g_assert_null (find_button (GTK_WIDGET (f->window), "_Redo"));
}

static gboolean
is_title (PlazaCampaign *campaign,
          const char    *uid,
          const char    *title)
{
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (campaign, uid, NULL);

  return g_strcmp0 (plaza_event_get_record (event)->title, title) == 0;
}

/* A notice takes back its own change, also where another window changed something else since; and puts
 * back nothing that another window has undone since. */
static void
test_own_batch (Fixture      *f,
                gconstpointer data)
{
  GtkWidget *redo;

  change (f->here, "canton", "Ours", NULL);
  plaza_window_undo_offer (plaza_window_get_page (f->window), f->here, NULL, "Changed");
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  g_assert_true (plaza_campaign_refresh (f->there, NULL));
  change (f->there, "denver", "Theirs", NULL);
  g_assert_true (plaza_campaign_refresh (f->here, NULL));
  g_signal_emit_by_name (find_button (GTK_WIDGET (f->window), "_Undo"), "clicked");
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  g_assert_false (is_title (f->here, "canton", "Ours"));
  g_assert_true (is_title (f->here, "denver", "Theirs"));

  redo = find_button (GTK_WIDGET (f->window), "_Redo");
  g_assert_nonnull (redo);
  g_assert_true (plaza_campaign_refresh (f->there, NULL));
  g_assert_true (plaza_campaign_undo (f->there, 0, NULL));
  g_signal_emit_by_name (redo, "clicked");
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  g_assert_false (is_title (f->here, "canton", "Ours"));
  g_assert_false (is_title (f->here, "denver", "Theirs"));
  assert_says (f, "This cannot be put back any more: something else was changed or undone since.");
}

static char *
menu_label (GMenu *menu,
            int    index)
{
  char *label = NULL;

  g_assert_true (g_menu_model_get_item_attribute (G_MENU_MODEL (menu), index, "label", "s", &label));
  return label;
}

static void
test_menu (Fixture      *f,
           gconstpointer data)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  g_assert_true (plaza_sheet_add (plaza_campaign_get_sheet (f->here), "unity", &error));
  plaza_window_undo_list (menu, f->here);
  undo = menu_label (menu, 0);
  g_assert_cmpstr (undo, ==, "_Undo Add Point");

  g_assert_true (plaza_campaign_undo (f->here, 0, &error));
  plaza_window_undo_list (menu, f->here);
  redo = menu_label (menu, 1);
  g_assert_cmpstr (redo, ==, "_Redo Add Point");
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add ("/changes/elsewhere", Fixture, NULL, set_up, test_elsewhere, tear_down);
  g_test_add ("/changes/moved", Fixture, NULL, set_up, test_moved, tear_down);
  g_test_add ("/changes/removed", Fixture, NULL, set_up, test_removed, tear_down);
  g_test_add ("/changes/first-screen", Fixture, NULL, set_up, test_first_screen, tear_down);
  g_test_add ("/changes/out-of-filter", Fixture, NULL, set_up, test_out_of_filter, tear_down);
  g_test_add ("/changes/own-batch", Fixture, NULL, set_up, test_own_batch, tear_down);
  g_test_add ("/changes/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/changes/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/changes/menu", Fixture, NULL, set_up, test_menu, tear_down);

  return fixture_run ();
}

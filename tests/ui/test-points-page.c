/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "fixture.h"
#include "plaza-event-picker.h"
#include "plaza-handout-output.h"
#include "plaza-language-toggle.h"
#include "plaza-part-form.h"
#include "plaza-point-row.h"
#include "plaza-points-library.h"
#include "plaza-points-page.h"
#include "plaza-sheet-edit.h"
#include "plaza-sheet-print.h"
#include "plaza-sheet-row.h"
#include "plaza-sheet-total.h"
#include "plaza-sheet-view.h"

typedef struct
{
  PlazaOpened        *opened;
  PlazaPrinted       *printed;
  PlazaPointsPage    *page;
  GtkWidget          *window;
  PlazaPointsLibrary *library;
  PlazaSheetView     *sheet;
} Fixture;

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GListModel *
get_sheet (void)
{
  return G_LIST_MODEL (plaza_campaign_get_sheet (fixture_campaign ()));
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->opened = fixture_new_opened (fixture_campaign ());
  f->printed = plaza_printed_new (fixture_campaign ());
  plaza_opened_set_language (f->opened, "en");
  f->page = g_object_new (PLAZA_TYPE_POINTS_PAGE, "opened", f->opened, "printed", f->printed, NULL);
  f->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (f->window), GTK_WIDGET (f->page));
  gtk_window_set_default_size (GTK_WINDOW (f->window), GPOINTER_TO_INT (data), 700);
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_settle ();
  f->library = PLAZA_POINTS_LIBRARY (find_widget (GTK_WIDGET (f->page), PLAZA_TYPE_POINTS_LIBRARY));
  g_assert_nonnull (f->library);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  PlazaSheet *sheet = plaza_campaign_get_sheet (fixture_campaign ());

  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
  g_assert_finalize_object (f->printed);
  g_assert_finalize_object (f->opened);

  while (g_list_model_get_n_items (get_sheet ()) > 0)
    {
      g_autoptr(PlazaSheetItem) item = g_list_model_get_item (get_sheet (), 0);
      g_autoptr(GError) error = NULL;

      plaza_sheet_remove (sheet, plaza_sheet_item_get_line (item)->part, &error);
      g_assert_no_error (error);
    }
}

static void
assert_sheet (const char *expected)
{
  g_autoptr(GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (get_sheet ()); i++)
    {
      g_autoptr(PlazaSheetItem) item = g_list_model_get_item (get_sheet (), i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", plaza_sheet_item_get_point (item)->id);
    }

  g_assert_cmpstr (ids->str, ==, expected);
}

static void
add_three (Fixture *f)
{
  static const char * const points[] = { "keep-in-touch", "fund-the-program", "children" };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    g_assert_true (plaza_sheet_edit_add (GTK_WIDGET (f->page), plaza_campaign_get_sheet (fixture_campaign ()), points[i]));
  assert_sheet ("keep-in-touch fund-the-program children");
  fixture_settle ();
}

static void
test_search (Fixture      *f,
             gconstpointer data)
{
  guint all = plaza_campaign_get_points (fixture_campaign ())->len;
  guint en;

  g_assert_cmpuint (plaza_points_library_get_n (f->library), ==, all);
  plaza_points_library_search (f->library, "public");
  en = plaza_points_library_get_n (f->library);
  g_assert_cmpuint (en, >, 0);
  g_assert_cmpuint (en, <, all);

  /* The search goes on in the language of the texts, without regard to accents. */
  plaza_opened_set_language (f->opened, "es");
  plaza_points_library_search (f->library, "PUBLICA");
  g_assert_cmpuint (plaza_points_library_get_n (f->library), >, 0);
  plaza_points_library_search (f->library, "zzzz");
  g_assert_cmpuint (plaza_points_library_get_n (f->library), ==, 0);
  plaza_points_library_search (f->library, "");
  g_assert_cmpuint (plaza_points_library_get_n (f->library), ==, all);
}

static void
test_open_row (Fixture      *f,
               gconstpointer data)
{
  GtkWidget *list = find_widget (GTK_WIDGET (f->library), GTK_TYPE_LIST_BOX);
  GtkListBoxRow *row;

  /* Every point can be read. */
  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i)) != NULL; i++)
    plaza_point_row_toggle (PLAZA_POINT_ROW (row));
  fixture_settle ();
  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i)) != NULL; i++)
    plaza_point_row_toggle (PLAZA_POINT_ROW (row));
}

static PlazaSheetRow *
get_row (Fixture *f,
         int      index)
{
  GtkWidget *view = find_widget (GTK_WIDGET (f->page), PLAZA_TYPE_SHEET_VIEW);
  GtkWidget *list = GTK_WIDGET (gtk_widget_get_template_child (view, PLAZA_TYPE_SHEET_VIEW, "list"));

  return PLAZA_SHEET_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index));
}

static void
test_keys (Fixture      *f,
           gconstpointer data)
{
  GtkWidget *view = find_widget (GTK_WIDGET (f->page), PLAZA_TYPE_SHEET_VIEW);

  add_three (f);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (f, 2)));
  gtk_widget_activate_action (view, "sheet.move-up", NULL);
  assert_sheet ("keep-in-touch children fund-the-program");
  /* The focus goes with the point. */
  gtk_widget_activate_action (view, "sheet.move-up", NULL);
  assert_sheet ("children keep-in-touch fund-the-program");
  gtk_widget_activate_action (view, "sheet.move-up", NULL);
  assert_sheet ("children keep-in-touch fund-the-program");
  gtk_widget_activate_action (view, "sheet.move-down", NULL);
  assert_sheet ("keep-in-touch children fund-the-program");
  gtk_widget_activate_action (view, "sheet.remove", NULL);
  assert_sheet ("keep-in-touch fund-the-program");
}

static GtkWidget *
find_undo (GtkWidget *widget)
{
  const char *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;

  if (label != NULL && g_str_has_suffix (label, "Undo"))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_undo (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_undo (Fixture      *f,
           gconstpointer data)
{
  GtkWidget *undo = NULL;

  add_three (f);
  g_signal_emit_by_name (get_row (f, 1), "remove");
  assert_sheet ("keep-in-touch children");

  undo = find_undo (GTK_WIDGET (f->page));
  g_assert_nonnull (undo);
  g_signal_emit_by_name (undo, "clicked");
  assert_sheet ("keep-in-touch fund-the-program children");
}

static void
test_actions (Fixture      *f,
              gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (f->page), "page.search", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (f->window)), GTK_WIDGET (f->library)));
}

/* What "Save PDF" writes once it was said where: the sheet in the language of
 * the screen, on the paper of the handouts. GTK's own dialog loses memory. */
static void
test_save (Fixture      *f,
           gconstpointer data)
{
  PlazaCampaign *campaign = fixture_campaign ();
  g_autofree char *folder = g_dir_make_tmp ("plaza-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "Sheet.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "gone", "x.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autofree char *text = NULL;
  g_autofree char *heading = NULL;
  g_autoptr(PlazaHandoutOptions) options = NULL;
  g_autoptr(PlazaPages) pages = NULL;
  double width, height;

  add_three (f);
  plaza_campaign_set_value (campaign, "handout.paper", "a4", NULL);
  options = plaza_sheet_make_options (campaign, "es");
  pages = plaza_sheet_lay_out (GTK_WIDGET (f->page), campaign, NULL, "es");
  g_assert_nonnull (pages);
  plaza_pages_get_size (pages, &width, &height);
  g_assert_cmpfloat (height, >, 830);
  text = plaza_pages_get_text (pages, 0);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(PlazaSheetItem) item = g_list_model_get_item (get_sheet (), i);
      const char *headline = plaza_texts_get (plaza_sheet_item_get_point (item)->headlines, "es");

      g_assert_nonnull (strstr (text, headline));
    }

  plaza_handout_output_write (GTK_WIDGET (f->page), campaign, NULL, options, path);
  fixture_wait_for_file (path);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  plaza_handout_output_write (GTK_WIDGET (f->page), campaign, NULL, options, nowhere);
  heading = fixture_wait_for_alert ();
  g_assert_cmpstr (heading, ==, "The PDF Was Not Saved");

  plaza_campaign_set_value (campaign, "handout.paper", NULL, NULL);
  g_unlink (path);
  g_rmdir (folder);
}

static const char *
label_of (Fixture    *f,
          const char *child)
{
  GtkWidget *view = find_widget (GTK_WIDGET (f->page), PLAZA_TYPE_SHEET_VIEW);

  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (view, PLAZA_TYPE_SHEET_VIEW, child)));
}

/* In the dialog that the sheet's button opens. */
static void
pick (Fixture    *f,
      PlazaEvent *event)
{
  GtkWidget *view = find_widget (GTK_WIDGET (f->page), PLAZA_TYPE_SHEET_VIEW);
  GtkWidget *heading = GTK_WIDGET (gtk_widget_get_template_child (view, PLAZA_TYPE_SHEET_VIEW, "heading"));
  g_autoptr(GList) windows = NULL;
  GtkWidget *picker = NULL;

  g_signal_emit_by_name (gtk_widget_get_next_sibling (gtk_widget_get_parent (heading)), "clicked");
  windows = gtk_window_list_toplevels ();
  for (GList *window = windows; window != NULL && picker == NULL; window = window->next)
    picker = find_widget (window->data, PLAZA_TYPE_EVENT_PICKER);

  g_object_add_weak_pointer (G_OBJECT (picker), (gpointer *) &picker);
  g_signal_emit_by_name (picker, "picked", event);
  while (picker != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* The page says whose visit the sheet is for, and it is chosen and cleared there. */
static void
test_visit (Fixture      *f,
            gconstpointer data)
{
  g_autoptr(PlazaEvent) canton = fixture_event ("canton-march");
  g_autofree char *name = plaza_sheet_file_name (canton, "en");
  g_autofree char *bare = plaza_sheet_file_name (NULL, "es");

  add_three (f);
  g_assert_cmpstr (label_of (f, "heading"), ==, "The Campaign’s Own Sheet");
  g_assert_cmpstr (label_of (f, "summary"), ==, "For no event in particular");

  pick (f, canton);
  g_assert_cmpstr (label_of (f, "heading"), ==, plaza_event_get_short_title (canton));
  g_assert_true (g_str_has_prefix (label_of (f, "summary"), "Canton"));
  g_assert_true (plaza_printed_get_event (f->printed) == canton);
  g_assert_cmpstr (plaza_campaign_get_value (fixture_campaign (), "handout.event"), ==, plaza_event_get_uid (canton));

  pick (f, NULL);
  g_assert_cmpstr (label_of (f, "heading"), ==, "The Campaign’s Own Sheet");
  g_assert_null (plaza_campaign_get_value (fixture_campaign (), "handout.event"));

  g_assert_cmpstr (name, ==, "Sheet, Canton, English.pdf");
  g_assert_cmpstr (bare, ==, "Sheet, Español.pdf");
}

/* The first change of an event's sheet makes it its own, which one can see and take back. */
static void
test_own_sheet (Fixture      *f,
                gconstpointer data)
{
  g_autoptr(PlazaEvent) canton = fixture_event ("canton-march");
  GtkWidget *view = find_widget (GTK_WIDGET (f->page), PLAZA_TYPE_SHEET_VIEW);

  add_three (f);
  g_assert_cmpstr (label_of (f, "kind"), ==, "Events that have no sheet of their own use this one.");
  pick (f, canton);
  g_assert_true (g_str_has_prefix (label_of (f, "kind"), "This is the campaign’s own sheet."));

  g_signal_emit_by_name (get_row (f, 0), "remove");
  g_signal_emit_by_name (get_row (f, 0), "remove");
  assert_sheet ("keep-in-touch fund-the-program children");
  g_assert_nonnull (get_row (f, 0));
  g_assert_null (get_row (f, 1));
  g_assert_cmpstr (label_of (f, "kind"), ==, "This event has a sheet of its own.");

  gtk_widget_activate_action (view, "sheet.use-general", NULL);
  g_assert_nonnull (get_row (f, 2));
  g_assert_true (plaza_campaign_undo (fixture_campaign (), 0, NULL));
  g_assert_null (get_row (f, 1));

  gtk_widget_activate_action (view, "sheet.empty", NULL);
  g_assert_null (get_row (f, 0));
  g_assert_cmpstr (label_of (f, "kind"), ==, "This event has a sheet of its own.");

  pick (f, NULL);
  g_assert_nonnull (get_row (f, 2));
  pick (f, canton);
  g_assert_null (get_row (f, 0));
  gtk_widget_activate_action (view, "sheet.use-general", NULL);
  g_assert_nonnull (get_row (f, 2));
  pick (f, NULL);
}

static const char *
part_label (PlazaSheetRow *row,
            const char    *child)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (row), PLAZA_TYPE_SHEET_ROW, child)));
}

static PlazaDraftField *
field_of (PlazaSheetRow *row,
          const char    *name)
{
  PlazaDraft *draft = NULL;

  g_object_get (find_widget (GTK_WIDGET (row), PLAZA_TYPE_PART_FORM), "draft", &draft, NULL);
  g_object_unref (draft);
  return plaza_draft_get_field (draft, name);
}

/* A part that is added is open, with the keyboard in it; what is typed in it is there when the sheet is printed. A march
 * has a programme, of which the times begin with it. */
static void
test_parts (Fixture      *f,
            gconstpointer data)
{
  g_autoptr(PlazaEvent) canton = fixture_event ("canton-march");
  GtkWidget *view = find_widget (GTK_WIDGET (f->page), PLAZA_TYPE_SHEET_VIEW);
  g_autoptr(GError) error = NULL;

  add_three (f);
  pick (f, canton);
  gtk_widget_activate_action (view, "sheet.add-part", "s", "closing");
  gtk_widget_activate_action (view, "sheet.add-part", "s", "opening");
  g_assert_nonnull (get_row (f, 4));
  g_assert_true (plaza_sheet_row_get_open (get_row (f, 0)));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (view)), GTK_WIDGET (get_row (f, 0))));
  g_assert_cmpstr (plaza_draft_field_get_text (field_of (get_row (f, 0), "role")), ==, "Moderator");
  plaza_draft_field_set_text (field_of (get_row (f, 0), "title"), "Welcome");
  plaza_draft_field_set_text (field_of (get_row (f, 0), "speaker"), "Example Person");
  plaza_draft_field_set_text (field_of (get_row (f, 0), "minutes"), "12");
  g_assert_true (plaza_sheet_view_save (PLAZA_SHEET_VIEW (view), &error));
  g_assert_no_error (error);
  g_assert_cmpstr (part_label (get_row (f, 0), "title"), ==, "Welcome");
  g_assert_cmpstr (part_label (get_row (f, 0), "speaker"), ==, "Example Person");
  g_assert_cmpstr (part_label (get_row (f, 0), "number"), ==, "5:30 PM");
  g_assert_cmpstr (part_label (get_row (f, 1), "number"), ==, "5:42 PM");

  gtk_widget_grab_focus (GTK_WIDGET (get_row (f, 0)));
  gtk_widget_activate_action (view, "sheet.longer", NULL);
  g_assert_cmpstr (part_label (get_row (f, 0), "minutes"), ==, "13 min");
  g_assert_cmpstr (part_label (get_row (f, 1), "number"), ==, "5:43 PM");
  g_assert_cmpstr (plaza_draft_field_get_text (field_of (get_row (f, 0), "minutes")), ==, "13");
  assert_sheet ("keep-in-touch fund-the-program children");
  gtk_widget_activate_action (view, "sheet.use-general", NULL);
  pick (f, NULL);
}

/* An event that was chosen before the program was last closed is not a secret. */
static void
test_visit_from_before (Fixture      *f,
                        gconstpointer data)
{
  g_autoptr(PlazaEvent) canton = fixture_event ("canton-march");
  g_autoptr(PlazaPrinted) printed = plaza_printed_new (fixture_campaign ());
  GtkWidget *page;

  plaza_campaign_set_value (fixture_campaign (), "handout.event", plaza_event_get_uid (canton), NULL);
  page = g_object_ref_sink (g_object_new (PLAZA_TYPE_POINTS_PAGE, "opened", f->opened, "printed", printed, NULL));
  g_assert_cmpstr (plaza_event_get_uid (plaza_printed_get_event (printed)), ==, plaza_event_get_uid (canton));
  plaza_campaign_set_value (fixture_campaign (), "handout.event", NULL, NULL);
  g_assert_finalize_object (page);
}

/* In both languages: the page stays in one, and the button says it. */
static void
test_both_languages (Fixture      *f,
                     gconstpointer data)
{
  GtkWidget *toggle = find_widget (GTK_WIDGET (f->page), PLAZA_TYPE_LANGUAGE_TOGGLE);
  AdwToggleGroup *group = ADW_TOGGLE_GROUP (find_widget (toggle, ADW_TYPE_TOGGLE_GROUP));
  GtkWidget *view = find_widget (GTK_WIDGET (f->page), PLAZA_TYPE_SHEET_VIEW);
  AdwButtonContent *print = ADW_BUTTON_CONTENT (gtk_widget_get_template_child (view, PLAZA_TYPE_SHEET_VIEW, "print"));
  g_autofree char *name = plaza_sheet_file_name (NULL, "en,es");
  g_autoptr(PlazaPages) pages = NULL;

  add_three (f);
  g_assert_cmpstr (adw_button_content_get_label (print), ==, "_Print in English…");
  adw_toggle_group_set_active_name (group, "both");
  g_assert_cmpstr (adw_button_content_get_label (print), ==, "_Print in Both Languages…");
  g_assert_cmpstr (plaza_opened_get_language (f->opened), ==, "en");

  /* Another page's choice of a language is this page's too. */
  plaza_opened_set_language (f->opened, "es");
  g_assert_cmpstr (adw_button_content_get_label (print), ==, "_Print in Spanish…");

  pages = plaza_sheet_lay_out (GTK_WIDGET (f->page), fixture_campaign (), NULL, "en,es");
  g_assert_cmpuint (plaza_pages_get_n (pages), ==, 2);
  g_assert_cmpstr (name, ==, "Sheet.pdf");
}

static void
press_right (GtkWidget *group)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (group);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Right, 0, 0, &handled);
    }
}

/* Right goes on from one language to the next, and the keyboard with it. */
static void
test_arrows_to_both (Fixture      *f,
                     gconstpointer data)
{
  GtkWidget *toggle = find_widget (GTK_WIDGET (f->page), PLAZA_TYPE_LANGUAGE_TOGGLE);
  GtkWidget *group = find_widget (toggle, ADW_TYPE_TOGGLE_GROUP);
  const char *names[] = { "en", "es", "both" };

  g_assert_true (gtk_widget_grab_focus (group));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));

      g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (group)), ==, names[i]);
      g_assert_true (GTK_IS_TOGGLE_BUTTON (focus) && gtk_widget_is_ancestor (focus, group));
      g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (focus)));
      press_right (group);
    }
}

/* Back from the last point that was ticked to the language of the sheet: nothing holds the keyboard. */
static void
test_back_to_language (Fixture      *f,
                       gconstpointer data)
{
  GtkWidget *toggle = find_widget (GTK_WIDGET (f->page), PLAZA_TYPE_LANGUAGE_TOGGLE);
  GtkWidget *list = find_widget (GTK_WIDGET (f->library), GTK_TYPE_LIST_BOX);
  guint n = 0;

  add_three (f);
  plaza_view_page_begin (PLAZA_VIEW_PAGE (f->page));
  g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_BUFFER_ENDS, 1, FALSE, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (f->library), "library.tick", NULL);
  while (!gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (f->window)), toggle))
    {
      GtkWidget *before = gtk_window_get_focus (GTK_WINDOW (f->window));

      gtk_widget_child_focus (f->window, GTK_DIR_TAB_BACKWARD);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) != before);
      g_assert_cmpuint (n++, <, 20);
    }
}

static GtkWidget *
library_row (Fixture *f,
             int      index)
{
  GtkWidget *list = find_widget (GTK_WIDGET (f->library), GTK_TYPE_LIST_BOX);

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index));
}

/* Space ticks, and the row that has the focus says so. */
static void
test_tick (Fixture      *f,
           gconstpointer data)
{
  plaza_view_page_begin (PLAZA_VIEW_PAGE (f->page));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == library_row (f, 0));
  gtk_test_accessible_assert_state (library_row (f, 0), GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->library), "library.tick", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (get_sheet ()), ==, 1);
  gtk_test_accessible_assert_state (library_row (f, 0), GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->library), "library.tick", NULL));
  assert_sheet ("");
}

static void
test_down_from_search (Fixture      *f,
                       gconstpointer data)
{
  GtkWidget *entry = find_widget (GTK_WIDGET (f->library), GTK_TYPE_SEARCH_ENTRY);
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (entry);
  GtkWidget *focus;

  gtk_widget_activate_action (GTK_WIDGET (f->page), "page.search", NULL);
  plaza_points_library_search (f->library, "public");
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Down, 0, 0, &handled);
    }

  focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_true (PLAZA_IS_POINT_ROW (focus));
  g_assert_true (gtk_widget_get_child_visible (focus));
}

static const char *
row_label (GtkWidget  *row,
           const char *child)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (row, PLAZA_TYPE_POINT_ROW, child)));
}

/* No fact hides its figure, in either language. */
static void
test_figures (Fixture      *f,
              gconstpointer data)
{
  static const char * const languages[] = { "en", "es" };
  guint n_facts = 0, n_amounts = 0;

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      GtkWidget *row;

      plaza_opened_set_language (f->opened, languages[l]);
      for (int i = 0; (row = library_row (f, i)) != NULL; i++)
        {
          const PlazaPoint *point = plaza_point_row_get_point (PLAZA_POINT_ROW (row));
          const char *headline = plaza_texts_get (point->headlines, languages[l]);

          if (point->kind != PLAZA_POINT_FACT)
            {
              g_assert_cmpstr (row_label (row, "title"), ==, headline);
              continue;
            }
          n_facts++;
          g_assert_cmpstr (row_label (row, "about"), !=, "");
          if (point->amounts == NULL || point->amounts->len == 0)
            g_assert_cmpstr (row_label (row, "title"), ==, headline);
          else
            {
              g_assert_cmpstr (row_label (row, "title"), ==, "110,000 → 50,000");
              g_assert_cmpstr (row_label (row, "about"), ==, headline);
              n_amounts++;
            }
        }
    }

  g_assert_cmpuint (n_facts, >, 10);
  g_assert_cmpuint (n_amounts, ==, 2);
}

static const char *
total_label (GtkWidget  *total,
             const char *child)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (total, PLAZA_TYPE_SHEET_TOTAL, child)));
}

/* The minutes of the points are those of the sheet, and what they leave is said. */
static void
test_minutes (Fixture      *f,
              gconstpointer data)
{
  PlazaSheet *sheet = plaza_campaign_get_sheet (fixture_campaign ());
  GPtrArray *points = plaza_campaign_get_points (fixture_campaign ());
  g_autofree char *expected = NULL;
  GtkWidget *total;
  int minutes = 0;

  add_three (f);
  for (guint i = 0; i < g_list_model_get_n_items (get_sheet ()); i++)
    {
      g_autoptr(PlazaSheetItem) item = g_list_model_get_item (get_sheet (), i);

      minutes += plaza_sheet_item_get_minutes (item);
    }
  g_assert_cmpint (plaza_sheet_count_minutes (sheet), ==, minutes);
  expected = g_strdup_printf ("%d of 30 minutes", minutes);
  total = find_widget (GTK_WIDGET (f->page), PLAZA_TYPE_SHEET_TOTAL);
  g_assert_cmpstr (total_label (total, "minutes"), ==, expected);
  g_assert_true (g_str_has_suffix (total_label (total, "left"), "left for their answers"));

  for (guint i = 0; i < points->len; i++)
    plaza_sheet_edit_add (GTK_WIDGET (f->page), plaza_campaign_get_sheet (fixture_campaign ()), ((const PlazaPoint *) points->pdata[i])->id);
  g_assert_cmpint (plaza_sheet_count_minutes (sheet), >, 30);
  g_assert_true (g_str_has_suffix (total_label (total, "left"), "shorten a part, or take one off"));
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

#define add(path, width, test) g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, test, tear_down)
  add ("/points/page/search", 1100, test_search);
  add ("/points/page/search-narrow", 360, test_search);
  add ("/points/page/open-row", 1100, test_open_row);
  add ("/points/page/keys", 1100, test_keys);
  add ("/points/page/undo", 1100, test_undo);
  add ("/points/page/actions", 1100, test_actions);
  add ("/points/page/actions-narrow", 360, test_actions);
  add ("/points/page/save", 1100, test_save);
  add ("/points/page/visit", 1100, test_visit);
  add ("/points/page/visit-narrow", 360, test_visit);
  add ("/points/page/own-sheet", 1100, test_own_sheet);
  add ("/points/page/own-sheet-narrow", 360, test_own_sheet);
  add ("/points/page/parts", 1100, test_parts);
  add ("/points/page/visit-from-before", 1100, test_visit_from_before);
  add ("/points/page/both-languages", 1100, test_both_languages);
  add ("/points/page/arrows-to-both", 1100, test_arrows_to_both);
  add ("/points/page/back-to-language", 1100, test_back_to_language);
  add ("/points/page/tick", 1100, test_tick);
  add ("/points/page/tick-narrow", 360, test_tick);
  add ("/points/page/down-from-search", 1100, test_down_from_search);
  add ("/points/page/figures", 1100, test_figures);
  add ("/points/page/minutes", 1100, test_minutes);
#undef add

  return fixture_run ();
}

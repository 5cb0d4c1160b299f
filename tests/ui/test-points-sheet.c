/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet of Talking Points: for which event it is, its parts, what is printed of it. */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "plaza-event-picker.h"
#include "plaza-handout-output.h"
#include "plaza-part-form.h"
#include "plaza-sheet-edit.h"
#include "plaza-sheet-print.h"
#include "plaza-sheet-row.h"
#include "plaza-sheet-total.h"
#include "points-fixture.h"

static PlazaSheetRow *
get_row (PointsFixture *f,
         int            index)
{
  GtkWidget *view = fixture_find (GTK_WIDGET (f->page), PLAZA_TYPE_SHEET_VIEW);
  GtkWidget *list = GTK_WIDGET (gtk_widget_get_template_child (view, PLAZA_TYPE_SHEET_VIEW, "list"));

  return PLAZA_SHEET_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index));
}

static void
test_keys (PointsFixture *f,
           gconstpointer  data)
{
  GtkWidget *view = fixture_find (GTK_WIDGET (f->page), PLAZA_TYPE_SHEET_VIEW);

  points_add_three (f);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (f, 2)));
  gtk_widget_activate_action (view, "sheet.move-up", NULL);
  points_assert_sheet ("keep-in-touch children fund-the-program");
  /* The focus goes with the point. */
  gtk_widget_activate_action (view, "sheet.move-up", NULL);
  points_assert_sheet ("children keep-in-touch fund-the-program");
  gtk_widget_activate_action (view, "sheet.move-up", NULL);
  points_assert_sheet ("children keep-in-touch fund-the-program");
  gtk_widget_activate_action (view, "sheet.move-down", NULL);
  points_assert_sheet ("keep-in-touch children fund-the-program");
  gtk_widget_activate_action (view, "sheet.remove", NULL);
  points_assert_sheet ("keep-in-touch fund-the-program");
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
test_undo (PointsFixture *f,
           gconstpointer  data)
{
  GtkWidget *undo = NULL;

  points_add_three (f);
  g_signal_emit_by_name (get_row (f, 1), "remove");
  points_assert_sheet ("keep-in-touch children");

  undo = find_undo (GTK_WIDGET (f->page));
  g_assert_nonnull (undo);
  g_signal_emit_by_name (undo, "clicked");
  points_assert_sheet ("keep-in-touch fund-the-program children");
}

/* What "Save PDF" writes once it was said where: the sheet in the language of
 * the screen, on the paper of the handouts. GTK's own dialog loses memory. */
static void
test_save (PointsFixture *f,
           gconstpointer  data)
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

  points_add_three (f);
  plaza_campaign_set_value (campaign, "handout.paper", "a4", NULL);
  options = plaza_sheet_make_options (campaign, "es");
  pages = plaza_sheet_lay_out (GTK_WIDGET (f->page), campaign, NULL, "es");
  g_assert_nonnull (pages);
  plaza_pages_get_size (pages, &width, &height);
  g_assert_cmpfloat (height, >, 830);
  text = plaza_pages_get_text (pages, 0);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(PlazaSheetItem) item = g_list_model_get_item (points_get_sheet (), i);
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
label_of (PointsFixture *f,
          const char    *child)
{
  GtkWidget *view = fixture_find (GTK_WIDGET (f->page), PLAZA_TYPE_SHEET_VIEW);

  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (view, PLAZA_TYPE_SHEET_VIEW, child)));
}

/* In the dialog that the sheet's button opens. */
static void
pick (PointsFixture *f,
      PlazaEvent    *event)
{
  GtkWidget *view = fixture_find (GTK_WIDGET (f->page), PLAZA_TYPE_SHEET_VIEW);
  GtkWidget *heading = GTK_WIDGET (gtk_widget_get_template_child (view, PLAZA_TYPE_SHEET_VIEW, "heading"));
  g_autoptr(GList) windows = NULL;
  GtkWidget *picker = NULL;

  g_signal_emit_by_name (gtk_widget_get_next_sibling (gtk_widget_get_parent (heading)), "clicked");
  windows = gtk_window_list_toplevels ();
  for (GList *window = windows; window != NULL && picker == NULL; window = window->next)
    picker = fixture_find (window->data, PLAZA_TYPE_EVENT_PICKER);

  g_object_add_weak_pointer (G_OBJECT (picker), (gpointer *) &picker);
  g_signal_emit_by_name (picker, "picked", event);
  while (picker != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* The page says whose visit the sheet is for, and it is chosen and cleared there. */
static void
test_visit (PointsFixture *f,
            gconstpointer  data)
{
  g_autoptr(PlazaEvent) canton = fixture_event ("canton-march");
  g_autofree char *name = plaza_sheet_file_name (canton, "en");
  g_autofree char *bare = plaza_sheet_file_name (NULL, "es");

  points_add_three (f);
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

static void
show_again (PointsFixture *f)
{
  gtk_widget_set_visible (GTK_WIDGET (f->page), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (f->page), TRUE);
  fixture_settle ();
}

/* The event whose row is selected is the one that Talking Points is for when it is shown; what is chosen there stays until
 * another row is. */
static void
test_follows_row (PointsFixture *f,
                  gconstpointer  data)
{
  g_autoptr(PlazaEvent) canton = fixture_event ("canton-march");
  g_autoptr(PlazaEvent) phoenix = fixture_event ("phoenix-rally");

  plaza_opened_set_event (f->opened, canton);
  g_assert_null (plaza_printed_get_event (f->printed));
  show_again (f);
  g_assert_true (plaza_printed_get_event (f->printed) == canton);
  g_assert_cmpstr (label_of (f, "heading"), ==, plaza_event_get_short_title (canton));
  g_assert_null (plaza_campaign_get_value (fixture_campaign (), "handout.event"));

  pick (f, phoenix);
  show_again (f);
  g_assert_true (plaza_printed_get_event (f->printed) == phoenix);
  plaza_opened_set_event (f->opened, NULL);
  show_again (f);
  g_assert_true (plaza_printed_get_event (f->printed) == phoenix);
  plaza_opened_set_event (f->opened, canton);
  show_again (f);
  g_assert_true (plaza_printed_get_event (f->printed) == canton);
  pick (f, NULL);
}

/* The first change of an event's sheet makes it its own, which one can see and take back. */
static void
test_own_sheet (PointsFixture *f,
                gconstpointer  data)
{
  g_autoptr(PlazaEvent) canton = fixture_event ("canton-march");
  GtkWidget *view = fixture_find (GTK_WIDGET (f->page), PLAZA_TYPE_SHEET_VIEW);

  points_add_three (f);
  g_assert_cmpstr (label_of (f, "kind"), ==, "Events that have no sheet of their own use this one.");
  pick (f, canton);
  g_assert_true (g_str_has_prefix (label_of (f, "kind"), "This is the campaign’s own sheet."));

  g_signal_emit_by_name (get_row (f, 0), "remove");
  g_signal_emit_by_name (get_row (f, 0), "remove");
  points_assert_sheet ("keep-in-touch fund-the-program children");
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

  g_object_get (fixture_find (GTK_WIDGET (row), PLAZA_TYPE_PART_FORM), "draft", &draft, NULL);
  g_object_unref (draft);
  return plaza_draft_get_field (draft, name);
}

/* A part that is added is open, with the keyboard in it; what is typed in it is there when the sheet is printed. A march
 * has a programme, of which the times begin with it. */
static void
test_parts (PointsFixture *f,
            gconstpointer  data)
{
  g_autoptr(PlazaEvent) canton = fixture_event ("canton-march");
  GtkWidget *view = fixture_find (GTK_WIDGET (f->page), PLAZA_TYPE_SHEET_VIEW);
  g_autoptr(GError) error = NULL;

  points_add_three (f);
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
  points_assert_sheet ("keep-in-touch fund-the-program children");
  gtk_widget_activate_action (view, "sheet.use-general", NULL);
  pick (f, NULL);
}

/* An event that was chosen before the program was last closed is not a secret. */
static void
test_visit_from_before (PointsFixture *f,
                        gconstpointer  data)
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

static const char *
total_label (GtkWidget  *total,
             const char *child)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (total, PLAZA_TYPE_SHEET_TOTAL, child)));
}

/* The minutes of the points are those of the sheet, and what they leave is said. */
static void
test_minutes (PointsFixture *f,
              gconstpointer  data)
{
  PlazaSheet *sheet = plaza_campaign_get_sheet (fixture_campaign ());
  GPtrArray *points = plaza_campaign_get_points (fixture_campaign ());
  g_autofree char *expected = NULL;
  GtkWidget *total;
  int minutes = 0;

  points_add_three (f);
  for (guint i = 0; i < g_list_model_get_n_items (points_get_sheet ()); i++)
    {
      g_autoptr(PlazaSheetItem) item = g_list_model_get_item (points_get_sheet (), i);

      minutes += plaza_sheet_item_get_minutes (item);
    }
  g_assert_cmpint (plaza_sheet_count_minutes (sheet), ==, minutes);
  expected = g_strdup_printf ("%d of 30 minutes", minutes);
  total = fixture_find (GTK_WIDGET (f->page), PLAZA_TYPE_SHEET_TOTAL);
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

  POINTS_TEST ("/points/sheet/keys", 1100, test_keys);
  POINTS_TEST ("/points/sheet/undo", 1100, test_undo);
  POINTS_TEST ("/points/sheet/save", 1100, test_save);
  POINTS_TEST ("/points/sheet/visit", 1100, test_visit);
  POINTS_TEST ("/points/sheet/visit-narrow", 360, test_visit);
  POINTS_TEST ("/points/sheet/follows-row", 1100, test_follows_row);
  POINTS_TEST ("/points/sheet/own-sheet", 1100, test_own_sheet);
  POINTS_TEST ("/points/sheet/own-sheet-narrow", 360, test_own_sheet);
  POINTS_TEST ("/points/sheet/parts", 1100, test_parts);
  POINTS_TEST ("/points/sheet/visit-from-before", 1100, test_visit_from_before);
  POINTS_TEST ("/points/sheet/minutes", 1100, test_minutes);

  return fixture_run ();
}

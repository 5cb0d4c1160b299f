/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "fixture.h"
#include "plaza-ask-chooser.h"
#include "plaza-ask-row.h"
#include "plaza-event-picker.h"
#include "plaza-handout-desk.h"
#include "plaza-handout-form.h"
#include "plaza-handout-output.h"
#include "plaza-handouts-page.h"
#include "plaza-proof-wait.h"

#define CANTON "canton-march"

typedef struct
{
  GtkWidget          *window;
  PlazaOpened        *opened;
  PlazaPrinted       *printed;
  PlazaHandoutsPage  *page;
  PlazaHandoutDraft  *draft;
  PlazaHandoutProofs *proofs;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  int width = GPOINTER_TO_INT (data);

  fixture->opened = fixture_new_opened (fixture_campaign ());
  fixture->printed = plaza_printed_new (fixture_campaign ());
  plaza_opened_set_language (fixture->opened, "en");
  fixture->page = g_object_new (PLAZA_TYPE_HANDOUTS_PAGE, "opened", fixture->opened, "printed", fixture->printed, NULL);
  fixture->draft = plaza_handouts_page_get_draft (fixture->page);
  fixture->proofs = plaza_handouts_page_get_proofs (fixture->page);
  g_object_set (fixture->draft, "handout", PLAZA_HANDOUT_LEAVE_BEHIND, "event", NULL, "languages", "en",
                "facts", TRUE, "paper", PLAZA_PAPER_LETTER, "organizations", "", "web-address", "", NULL);

  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle ();
  g_assert_null (fixture->page);
  g_assert_finalize_object (fixture->printed);
  g_assert_finalize_object (fixture->opened);
}

static gboolean
are_current (gpointer proofs)
{
  return plaza_handout_proofs_is_current (proofs, PLAZA_HANDOUT_LEAVE_BEHIND) &&
         plaza_handout_proofs_is_current (proofs, PLAZA_HANDOUT_SHEET) &&
         plaza_handout_proofs_is_current (proofs, PLAZA_HANDOUT_GUIDE) &&
         plaza_handout_proofs_is_current (proofs, PLAZA_HANDOUT_AGENDA);
}

/* Until every handout shows what the draft says. */
static void
wait_for_proofs (Fixture *fixture)
{
  fixture_wait_until (are_current, fixture->proofs);
}

static PlazaPages *
pages_in_view (Fixture *fixture)
{
  GtkWidget *desk = fixture_find (GTK_WIDGET (fixture->page), PLAZA_TYPE_HANDOUT_DESK);

  return plaza_pages_view_get_pages (plaza_handout_desk_get_view (PLAZA_HANDOUT_DESK (desk)));
}

static char *
text_in_view (Fixture *fixture)
{
  wait_for_proofs (fixture);

  return plaza_pages_get_text (pages_in_view (fixture), 0);
}

static void
choose_no_asks (Fixture *fixture,
                gboolean chosen)
{
  GListModel *asks = G_LIST_MODEL (plaza_handout_draft_get_asks (fixture->draft));

  for (guint i = 0; i < g_list_model_get_n_items (asks); i++)
    {
      g_autoptr(PlazaAskItem) item = g_list_model_get_item (asks, i);

      plaza_ask_item_set_chosen (item, chosen && i < 4);
    }
}

static void
test_preview_follows (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr(PlazaEvent) canton = fixture_event (CANTON);
  g_autofree char *english = text_in_view (fixture);
  g_autofree char *spanish = NULL;
  g_autofree char *with_event = NULL;
  g_autofree char *with_names = NULL;
  double width, height;

  g_object_set (fixture->draft, "languages", "es", NULL);
  spanish = text_in_view (fixture);
  g_assert_cmpstr (english, !=, spanish);

  plaza_handout_draft_set_event (fixture->draft, canton);
  with_event = text_in_view (fixture);
  g_assert_nonnull (strstr (with_event, "Example Neighbors"));

  g_object_set (fixture->draft, "organizations", "Example Coalition", "paper", PLAZA_PAPER_A4, NULL);
  with_names = text_in_view (fixture);
  g_assert_nonnull (strstr (with_names, "Example Coalition"));
  plaza_pages_get_size (pages_in_view (fixture), &width, &height);
  g_assert_cmpfloat (height, >, 830);
}

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;

  return FALSE;
}

/* What would print as a box is told beside the preview, until it is gone. */
static void
test_tells_boxes (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_object_set (fixture->draft, "organizations", "Coalition \uE003", NULL);
  before = text_in_view (fixture);
  g_assert_true (says (GTK_WIDGET (fixture->page), "No installed font has U+E003"));

  g_object_set (fixture->draft, "organizations", "Coalition", NULL);
  after = text_in_view (fixture);
  g_assert_false (says (GTK_WIDGET (fixture->page), "No installed font has"));
}

/* Of many changes at once, only the last one is laid out. */
static void
count_cb (gpointer object,
          guint    handout,
          guint   *count)
{
  *count += handout == PLAZA_HANDOUT_LEAVE_BEHIND;
}

static void
test_last_one_wins (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *text = NULL;
  guint n_proofs = 0;

  wait_for_proofs (fixture);
  g_signal_connect (fixture->proofs, "proof", G_CALLBACK (count_cb), &n_proofs);
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("Example %u", i);

      g_object_set (fixture->draft, "organizations", name, NULL);
    }

  text = text_in_view (fixture);
  g_assert_nonnull (strstr (text, "Example 199"));
  g_assert_cmpuint (n_proofs, ==, 1);
}

static void
test_no_asks (Fixture      *fixture,
              gconstpointer data)
{
  choose_no_asks (fixture, FALSE);
  wait_for_proofs (fixture);
  g_assert_null (pages_in_view (fixture));
  g_assert_null (plaza_handout_proofs_get_error (fixture->proofs, PLAZA_HANDOUT_LEAVE_BEHIND));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.choose-asks", NULL));
  choose_no_asks (fixture, TRUE);
  wait_for_proofs (fixture);
  g_assert_nonnull (pages_in_view (fixture));
}

/* By the keyboard, which stays on the ask that it moves. */
static void
test_order_asks (Fixture      *fixture,
                 gconstpointer data)
{
  PlazaAskList *asks = plaza_handout_draft_get_asks (fixture->draft);
  GtkWidget *chooser = fixture_find (GTK_WIDGET (fixture->page), PLAZA_TYPE_ASK_CHOOSER);
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (fixture_find (chooser, PLAZA_TYPE_ASK_ROW)));
  g_autoptr(PlazaAskItem) first = g_list_model_get_item (G_LIST_MODEL (asks), 0);
  g_autoptr(PlazaAskItem) second = NULL;
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0));

  g_assert_true (gtk_widget_activate_action (row, "ask.move-up", NULL));
  g_assert_true (gtk_widget_activate_action (row, "ask.move-down", NULL));
  second = g_list_model_get_item (G_LIST_MODEL (asks), 1);
  g_assert_true (second == first);

  row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1));
  g_assert_true (plaza_ask_row_get_item (PLAZA_ASK_ROW (row)) == first);
  g_assert_true (gtk_widget_activate_action (row, "ask.move-up", NULL));
  wait_for_proofs (fixture);
}

static void
test_print_for_event (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr(PlazaEvent) canton = fixture_event (CANTON);
  g_autoptr(PlazaEvent) phoenix = fixture_event ("phoenix-rally");
  GtkWidget *picker = fixture_find (GTK_WIDGET (fixture->page), PLAZA_TYPE_EVENT_PICKER);

  plaza_handout_draft_set_handout (fixture->draft, PLAZA_HANDOUT_GUIDE);
  plaza_handouts_page_show (fixture->page, PLAZA_HANDOUT_LEAVE_BEHIND, canton, NULL);
  g_assert_cmpuint (plaza_handout_draft_get_handout (fixture->draft), ==, PLAZA_HANDOUT_LEAVE_BEHIND);
  g_assert_true (plaza_printed_get_event (fixture->printed) == canton);

  /* Talking Points may choose another for its sheet; the kind in view stays. */
  plaza_handout_draft_set_handout (fixture->draft, PLAZA_HANDOUT_GUIDE);
  plaza_printed_set_event (fixture->printed, phoenix);
  g_assert_true (plaza_handout_draft_get_event (fixture->draft) == phoenix);
  g_assert_cmpuint (plaza_handout_draft_get_handout (fixture->draft), ==, PLAZA_HANDOUT_GUIDE);

  /* And the other way round. */
  g_signal_emit_by_name (picker, "picked", NULL);
  g_assert_null (plaza_handout_draft_get_event (fixture->draft));
  g_assert_null (plaza_printed_get_event (fixture->printed));
}

static gboolean
finds_print_dialog (gpointer found)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();
  GtkWindow **dialog = found;

  for (GList *window = windows; window != NULL; window = window->next)
    if (g_str_equal (G_OBJECT_TYPE_NAME (window->data), "GtkPrintUnixDialog"))
      *dialog = window->data;

  return *dialog != NULL;
}

/* Whoever prints what is still being laid out waits for it, and the window does not. */
static void
test_print_waits (Fixture      *fixture,
                  gconstpointer data)
{
  GtkWindow *dialog = NULL;

  wait_for_proofs (fixture);
  g_object_set (fixture->draft, "paper", PLAZA_PAPER_A4, NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.print", NULL));
  g_assert_false (plaza_handout_proofs_is_current (fixture->proofs, PLAZA_HANDOUT_LEAVE_BEHIND));
  g_assert_false (finds_print_dialog (&dialog));

  /* What is chosen meanwhile is printed, and once. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.print", NULL));
  g_object_set (fixture->draft, "facts", FALSE, NULL);
  fixture_wait_until (finds_print_dialog, &dialog);
  g_assert_true (plaza_handout_proofs_is_current (fixture->proofs, PLAZA_HANDOUT_LEAVE_BEHIND));
  gtk_window_close (dialog);
  wait_for_proofs (fixture);
}

static void
cancelled_cb (GObject      *job,
              GAsyncResult *result,
              gpointer      cancelled)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (plaza_job_finish (PLAZA_JOB (job), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *) cancelled = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* Who no longer wants to print stops waiting; the page goes on to show what is chosen. */
static void
test_waiting_is_cancelled (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr(PlazaJob) job = NULL;
  gboolean cancelled = FALSE;

  wait_for_proofs (fixture);
  g_object_set (fixture->draft, "paper", PLAZA_PAPER_A4, NULL);
  /* Nobody lays anything out until it was cancelled. */
  plaza_handout_proofs_set_active (fixture->proofs, FALSE);
  job = plaza_proof_wait_new (fixture->proofs, PLAZA_HANDOUT_LEAVE_BEHIND);
  plaza_handout_proofs_unwait (fixture->proofs, PLAZA_HANDOUT_LEAVE_BEHIND);
  plaza_job_start (job, cancelled_cb, &cancelled);
  plaza_job_cancel (job);
  fixture_wait_until (is_true, &cancelled);
  g_assert_false (plaza_handout_proofs_is_current (fixture->proofs, PLAZA_HANDOUT_LEAVE_BEHIND));
  plaza_handout_proofs_wait (fixture->proofs, PLAZA_HANDOUT_LEAVE_BEHIND);
  g_clear_object (&job);

  plaza_handout_proofs_set_active (fixture->proofs, TRUE);
  wait_for_proofs (fixture);
}

/* It is laid out also for who has gone to another page meanwhile. */
static void
test_waits_out_of_sight (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr(PlazaJob) job = NULL;

  wait_for_proofs (fixture);
  plaza_handout_proofs_set_active (fixture->proofs, FALSE);
  g_object_set (fixture->draft, "paper", PLAZA_PAPER_A4, NULL);
  job = plaza_proof_wait_new (fixture->proofs, PLAZA_HANDOUT_LEAVE_BEHIND);
  g_assert_true (plaza_job_wait (job, NULL));
  g_assert_true (plaza_handout_proofs_is_current (fixture->proofs, PLAZA_HANDOUT_LEAVE_BEHIND));
  g_assert_false (plaza_handout_proofs_is_current (fixture->proofs, PLAZA_HANDOUT_SHEET));
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *icon)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, icon);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
is_unmapped (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

/* Who opened the list of events finds the way back by the eye, and has changed nothing. */
static void
test_picker_closes (Fixture      *fixture,
                    gconstpointer data)
{
  GtkWidget *button = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->page), PLAZA_TYPE_HANDOUTS_PAGE,
                                                                 "event_button"));
  GtkWidget *picker = fixture_find (button, PLAZA_TYPE_EVENT_PICKER);
  g_autoptr(PlazaEvent) canton = fixture_event (CANTON);
  GtkWidget *close;

  plaza_handout_draft_set_event (fixture->draft, canton);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_wait_until (is_mapped, picker);
  close = find_button (picker, "window-close-symbolic");
  g_assert_true (gtk_widget_get_mapped (close));
  g_signal_emit_by_name (close, "clicked");
  fixture_wait_until (is_unmapped, picker);
  g_assert_true (plaza_handout_draft_get_event (fixture->draft) == canton);
}

/* The picker in the dialog over the page; NULL for none. */
static GtkWidget *
find_dialog_picker (Fixture *fixture)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();
  GtkWidget *picker = NULL;

  for (GList *window = windows; window != NULL && picker == NULL; window = window->next)
    if (window->data != fixture->window)
      picker = fixture_find (window->data, PLAZA_TYPE_EVENT_PICKER);

  return picker;
}

/* Where there is no room for a popover it is a dialog, with a title and a button that closes it. */
static void
test_picker_narrow (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr(PlazaEvent) canton = fixture_event (CANTON);
  GtkWidget *picker, *dialog, *entry;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.choose-event", NULL));
  picker = find_dialog_picker (fixture);
  g_assert_nonnull (picker);
  g_object_add_weak_pointer (G_OBJECT (picker), (gpointer *) &picker);
  dialog = gtk_widget_get_ancestor (picker, ADW_TYPE_DIALOG);
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, "Event of the Handout");
  g_assert_nonnull (fixture_find (dialog, ADW_TYPE_HEADER_BAR));
  entry = fixture_find (picker, GTK_TYPE_SEARCH_ENTRY);
  g_signal_emit_by_name (entry, "stop-search");
  while (picker != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (plaza_handout_draft_get_event (fixture->draft));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.choose-event", NULL));
  picker = find_dialog_picker (fixture);
  g_object_add_weak_pointer (G_OBJECT (picker), (gpointer *) &picker);
  g_signal_emit_by_name (picker, "picked", canton);
  while (picker != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (plaza_handout_draft_get_event (fixture->draft) == canton);
}

static void
test_show_guide (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *text = NULL;

  plaza_handouts_page_show (fixture->page, PLAZA_HANDOUT_GUIDE, NULL, "no-such-guide");
  plaza_handouts_page_show (fixture->page, PLAZA_HANDOUT_GUIDE, NULL, "march");
  g_assert_cmpstr (plaza_handout_draft_get_guide (fixture->draft)->id, ==, "march");
  text = text_in_view (fixture);
  g_assert_nonnull (strstr (text, plaza_texts_get (plaza_handout_draft_get_guide (fixture->draft)->titles, "en")));
}

static void
test_sheet_follows_its_points (Fixture      *fixture,
                               gconstpointer data)
{
  PlazaSheet *sheet = plaza_campaign_get_sheet (fixture_campaign ());
  g_autoptr(GError) error = NULL;

  wait_for_proofs (fixture);
  g_assert_true (plaza_sheet_add (sheet, "fund-the-program", &error));
  g_assert_no_error (error);
  g_assert_false (plaza_handout_proofs_is_current (fixture->proofs, PLAZA_HANDOUT_SHEET));
  g_assert_true (plaza_handout_proofs_is_current (fixture->proofs, PLAZA_HANDOUT_LEAVE_BEHIND));
  wait_for_proofs (fixture);
  g_assert_true (plaza_sheet_remove (sheet, "fund-the-program", &error));
  g_assert_no_error (error);
}

static void
test_save (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("plaza-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "Leave-behind.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "gone", "x.pdf", NULL);
  GtkWidget *desk = fixture_find (GTK_WIDGET (fixture->page), PLAZA_TYPE_HANDOUT_DESK);
  g_autoptr(PlazaHandoutOptions) options = plaza_handout_draft_make_options (fixture->draft, PLAZA_HANDOUT_LEAVE_BEHIND);
  g_autofree char *heading = NULL;
  g_autofree char *contents = NULL;

  wait_for_proofs (fixture);
  plaza_handout_output_write (desk, fixture_campaign (), NULL, options, path);
  fixture_wait_for_file (path);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  plaza_handout_output_write (desk, fixture_campaign (), NULL, options, nowhere);
  heading = fixture_wait_for_alert ();
  g_assert_cmpstr (heading, ==, "The PDF Was Not Saved");

  g_unlink (path);
  g_rmdir (folder);
}

static void
test_layouts (Fixture      *fixture,
              gconstpointer data)
{
  AdwMultiLayoutView *layouts = ADW_MULTI_LAYOUT_VIEW (fixture_find (GTK_WIDGET (fixture->page), ADW_TYPE_MULTI_LAYOUT_VIEW));
  int width = GPOINTER_TO_INT (data);

  wait_for_proofs (fixture);
  /* The breakpoint takes a frame or two. */
  fixture_wait_for_frames (fixture->window);

  g_assert_cmpstr (adw_multi_layout_view_get_layout_name (layouts), ==,
                   width < 600 ? "narrow" : width < 900 ? "medium" : "wide");
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, width);
  g_assert_nonnull (fixture_find (GTK_WIDGET (fixture->page), PLAZA_TYPE_HANDOUT_FORM));
  g_assert_nonnull (pages_in_view (fixture));
}

#define ADD(path, width, name) \
  g_test_add ("/handouts/page/" path, Fixture, GINT_TO_POINTER (width), set_up, test_##name, tear_down)

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

  ADD ("preview-follows", 1050, preview_follows);
  ADD ("tells-boxes", 1050, tells_boxes);
  ADD ("tells-boxes-narrow", 360, tells_boxes);
  ADD ("last-one-wins", 1050, last_one_wins);
  ADD ("no-asks", 1050, no_asks);
  ADD ("no-asks-narrow", 360, no_asks);
  ADD ("order-asks", 1050, order_asks);
  ADD ("print-for-event", 1050, print_for_event);
  ADD ("print-waits", 1050, print_waits);
  ADD ("waiting-is-cancelled", 1050, waiting_is_cancelled);
  ADD ("waits-out-of-sight", 1050, waits_out_of_sight);
  ADD ("picker-closes", 1050, picker_closes);
  ADD ("picker-narrow", 360, picker_narrow);
  ADD ("show-guide", 1050, show_guide);
  ADD ("sheet-follows-its-points", 1050, sheet_follows_its_points);
  ADD ("save", 1050, save);
  ADD ("wide", 1050, layouts);
  ADD ("medium", 800, layouts);
  ADD ("narrow", 360, layouts);

  return fixture_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "fixture.h"
#include "plaza-agenda-bar.h"
#include "plaza-filter.h"
#include "plaza-handout-desk.h"
#include "plaza-handout-hints.h"
#include "plaza-handout-output.h"
#include "plaza-handouts-page.h"
#include "plaza-test-pack.h"
#include "plaza-window.h"
#include "plaza-proof-wait.h"

typedef struct
{
  PlazaWindow        *window;
  PlazaAsked         *asked;
  PlazaHandoutsPage  *page;
  PlazaHandoutDraft  *draft;
  PlazaHandoutProofs *proofs;
} Fixture;

static void
open_window (Fixture       *f,
             PlazaCampaign *campaign,
             int            width)
{
  f->window = PLAZA_WINDOW (plaza_window_new (NULL, campaign));
  f->asked = plaza_window_get_asked (f->window);
  gtk_window_set_default_size (GTK_WINDOW (f->window), width, 800);
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  open_window (f, fixture_campaign (), GPOINTER_TO_INT (data));
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  plaza_handout_draft_set_handout (f->draft, PLAZA_HANDOUT_LEAVE_BEHIND);
  g_object_set (f->draft, "languages", "en", "paper", PLAZA_PAPER_LETTER, NULL);
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
}

static gboolean
is_current (gpointer proofs)
{
  return plaza_handout_proofs_is_current (proofs, PLAZA_HANDOUT_AGENDA);
}

/* Returns: how many times the main loop went round meanwhile */
static guint
wait_for_agenda (Fixture *f)
{
  return fixture_wait_until (is_current, f->proofs);
}

static void
print_list (Fixture *f)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), "win.print-agenda", NULL));
  f->page = PLAZA_HANDOUTS_PAGE (fixture_find (GTK_WIDGET (f->window), PLAZA_TYPE_HANDOUTS_PAGE));
  g_assert_nonnull (f->page);
  f->draft = plaza_handouts_page_get_draft (f->page);
  f->proofs = plaza_handouts_page_get_proofs (f->page);
  g_assert_cmpuint (plaza_handout_draft_get_handout (f->draft), ==, PLAZA_HANDOUT_AGENDA);
  fixture_settle ();
  wait_for_agenda (f);
}

static PlazaHandoutDesk *
get_desk (Fixture *f)
{
  return PLAZA_HANDOUT_DESK (fixture_find (GTK_WIDGET (f->page), PLAZA_TYPE_HANDOUT_DESK));
}

static PlazaPages *
pages_in_view (Fixture *f)
{
  return plaza_pages_view_get_pages (plaza_handout_desk_get_view (get_desk (f)));
}

/* What the first page begins with, and what the form says of the list. */
static void
assert_list (Fixture    *f,
             const char *on_page,
             const char *in_form)
{
  g_autofree char *text = plaza_pages_get_text (pages_in_view (f), 0);
  g_autofree char *hint = plaza_hint_of_events (f->draft);

  g_assert_nonnull (strstr (text, on_page));
  g_assert_cmpstr (hint, ==, in_form);
}

static const char *
what_is_shown (Fixture *f)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (fixture_find (GTK_WIDGET (get_desk (f)), GTK_TYPE_STACK)));
}

/* Returns: whether a button for the action can be pressed */
static gboolean
is_offered (GtkWidget  *widget,
            const char *action)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return gtk_widget_is_sensitive (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_offered (child, action))
      return TRUE;

  return FALSE;
}

static void
test_follows_list (Fixture      *f,
                   gconstpointer data)
{
  g_autofree char *whole = NULL;
  g_autofree char *part = NULL;
  guint n_whole;

  print_list (f);
  whole = plaza_handout_draft_file_name (f->draft, PLAZA_HANDOUT_AGENDA);
  g_assert_cmpstr (whole, ==, "Agenda, Example Day.pdf");
  g_assert_cmpstr (plaza_window_get_view (f->window), ==, "handouts");
  assert_list (f, "Tuesday, February 21\n1 event\n", "All 17 events");
  n_whole = plaza_pages_get_n (pages_in_view (f));

  /* Filtered in the other view, */
  plaza_window_set_view (f->window, "events");
  fixture_settle ();
  plaza_asked_set_state (f->asked, "MI");
  print_list (f);
  assert_list (f, "3 of the campaign’s 17 events. All times are Eastern Time.", "Michigan, February 21–22 · 3 of 17");
  g_assert_cmpuint (plaza_pages_get_n (pages_in_view (f)), <, n_whole);
  g_assert_cmpstr (plaza_pages_get_title (pages_in_view (f)), ==, "Michigan, February 21–22");
  part = plaza_handout_draft_file_name (f->draft, PLAZA_HANDOUT_AGENDA);
  g_assert_cmpstr (part, ==, "Agenda, Michigan, February 21–22.pdf");

  /* and while it is in view. */
  plaza_asked_clear_filters (f->asked);
  fixture_settle ();
  wait_for_agenda (f);
  assert_list (f, "Tuesday, February 21\n1 event\n", "All 17 events");
}

static void
test_options (Fixture      *f,
              gconstpointer data)
{
  g_autofree char *spanish = NULL;
  double width, height;
  guint n_spanish;

  print_list (f);
  g_object_set (f->draft, "languages", "es", "paper", PLAZA_PAPER_A4, NULL);
  wait_for_agenda (f);
  spanish = plaza_pages_get_text (pages_in_view (f), 0);
  g_assert_nonnull (strstr (spanish, "La agenda, día por día"));
  plaza_pages_get_size (pages_in_view (f), &width, &height);
  g_assert_cmpfloat (height, >, 830);
  n_spanish = plaza_pages_get_n (pages_in_view (f));

  g_object_set (f->draft, "languages", "en,es", "large-print", TRUE, NULL);
  wait_for_agenda (f);
  g_assert_cmpuint (plaza_pages_get_n (pages_in_view (f)), >, 2 * n_spanish);
  g_object_set (f->draft, "large-print", FALSE, NULL);
}

static void
finish (Fixture      *f,
        PlazaHandout  handout)
{
  g_autoptr(PlazaJob) job = plaza_proof_wait_new (f->proofs, handout);

  g_assert_true (plaza_job_wait (job, NULL));
  g_assert_true (plaza_handout_proofs_is_current (f->proofs, handout));
}

/* What is typed for one handout lays out no other again. */
static void
test_is_left_alone (Fixture      *f,
                    gconstpointer data)
{
  g_autoptr(GArray) none = g_array_new (FALSE, FALSE, sizeof (guint32));

  print_list (f);
  finish (f, PLAZA_HANDOUT_LEAVE_BEHIND);
  g_object_set (f->draft, "contact-name", "Example Person", NULL);
  g_assert_true (plaza_handout_proofs_is_current (f->proofs, PLAZA_HANDOUT_AGENDA));
  g_assert_false (plaza_handout_proofs_is_current (f->proofs, PLAZA_HANDOUT_LEAVE_BEHIND));
  g_object_set (f->draft, "contact-name", "", NULL);

  finish (f, PLAZA_HANDOUT_LEAVE_BEHIND);
  plaza_handout_draft_set_events (f->draft, none);
  g_assert_false (plaza_handout_proofs_is_current (f->proofs, PLAZA_HANDOUT_AGENDA));
  g_assert_true (plaza_handout_proofs_is_current (f->proofs, PLAZA_HANDOUT_LEAVE_BEHIND));
}

static void
test_nothing (Fixture      *f,
              gconstpointer data)
{
  const GError *error;
  g_autofree char *hint = NULL;

  plaza_asked_set_text (f->asked, "zzzz");
  print_list (f);
  error = plaza_handout_proofs_get_error (f->proofs, PLAZA_HANDOUT_AGENDA);
  g_assert_cmpstr (error->message, ==, "There is no event to print.");
  g_assert_cmpstr (what_is_shown (f), ==, "problem");
  g_assert_null (pages_in_view (f));
  hint = plaza_hint_of_events (f->draft);
  g_assert_cmpstr (hint, ==, "None is listed under Events");
  /* Neither is there anything to save. */
  g_assert_false (is_offered (GTK_WIDGET (f->page), "page.save"));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), "win.choose-events", NULL));
  g_assert_cmpstr (plaza_window_get_view (f->window), ==, "events");
  plaza_asked_set_text (f->asked, NULL);
  print_list (f);
  g_assert_cmpstr (what_is_shown (f), ==, "pages");
  g_assert_true (is_offered (GTK_WIDGET (f->page), "page.save"));
}

/* From the agenda one goes to the list, and from there back with what is listed. */
static void
test_way_back (Fixture      *f,
               gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (f->window);

  print_list (f);
  g_assert_null (fixture_find (window, PLAZA_TYPE_AGENDA_BAR));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), "win.choose-events", NULL));
  fixture_settle ();
  g_assert_cmpstr (plaza_window_get_view (f->window), ==, "events");
  g_assert_true (gtk_widget_get_mapped (fixture_find (window, PLAZA_TYPE_AGENDA_BAR)));
  g_assert_true (GTK_IS_EDITABLE (gtk_root_get_focus (GTK_ROOT (window))));

  /* What nothing is listed of cannot be used. */
  plaza_asked_set_text (f->asked, "nothing of the sort");
  g_assert_false (is_offered (fixture_find (window, PLAZA_TYPE_AGENDA_BAR), "win.print-agenda"));
  plaza_asked_set_text (f->asked, NULL);
  plaza_asked_set_state (f->asked, "MI");
  g_assert_true (is_offered (fixture_find (window, PLAZA_TYPE_AGENDA_BAR), "win.print-agenda"));
  print_list (f);
  assert_list (f, "3 of the campaign’s 17 events.", "Michigan, February 21–22 · 3 of 17");

  /* Who goes to the list by themselves chooses nothing. */
  plaza_window_set_view (f->window, "events");
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (fixture_find (window, PLAZA_TYPE_AGENDA_BAR)));
  plaza_asked_clear_filters (f->asked);
}

static void
test_save (Fixture      *f,
           gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("plaza-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "Agenda.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autofree char *name = NULL;
  g_autoptr(PlazaHandoutOptions) options = NULL;
  g_autoptr(PlazaEvent) canton = fixture_event ("canton-march");

  print_list (f);
  /* An event that was chosen for another handout is not this one's. */
  plaza_handout_draft_set_event (f->draft, canton);
  plaza_handout_draft_set_handout (f->draft, PLAZA_HANDOUT_AGENDA);
  name = plaza_handout_draft_file_name (f->draft, PLAZA_HANDOUT_AGENDA);
  g_assert_cmpstr (name, ==, "Agenda, Example Day.pdf");
  options = plaza_handout_draft_make_options (f->draft, PLAZA_HANDOUT_AGENDA);
  plaza_handout_output_write (GTK_WIDGET (get_desk (f)), fixture_campaign (), NULL, options, path);
  fixture_wait_for_file (path);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  plaza_handout_draft_set_event (f->draft, NULL);

  g_unlink (path);
  g_rmdir (folder);
}

/* Another handout's pages are not shown for long under this one's name. */
static void
test_late (Fixture      *f,
           gconstpointer data)
{
  print_list (f);
  plaza_handout_draft_set_handout (f->draft, PLAZA_HANDOUT_GUIDE);
  finish (f, PLAZA_HANDOUT_GUIDE);
  g_object_set (f->draft, "paper", PLAZA_PAPER_LETTER, NULL);
  g_object_set (f->draft, "paper", PLAZA_PAPER_A4, NULL);
  plaza_handout_draft_set_handout (f->draft, PLAZA_HANDOUT_AGENDA);
  g_signal_emit_by_name (f->proofs, "late", PLAZA_HANDOUT_AGENDA);
  g_assert_cmpstr (what_is_shown (f), ==, "working");
  g_assert_false (is_offered (GTK_WIDGET (f->page), "page.print"));

  wait_for_agenda (f);
  g_assert_cmpstr (what_is_shown (f), ==, "pages");

  /* Its own last pages stay until there are others. */
  g_object_set (f->draft, "paper", PLAZA_PAPER_LETTER, NULL);
  g_signal_emit_by_name (f->proofs, "late", PLAZA_HANDOUT_AGENDA);
  g_assert_cmpstr (what_is_shown (f), ==, "pages");
  wait_for_agenda (f);
}

/* A campaign of its own, with made-up events. */
static void
set_up_long (Fixture      *f,
             gconstpointer data)
{
  g_autofree char *folder = plaza_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "long.plaza", NULL);
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(GError) error = NULL;

  plaza_test_pack_grow (pack, GPOINTER_TO_UINT (data));
  campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
  open_window (f, campaign, 1280);
  g_object_set_data_full (G_OBJECT (f->window), "folder", g_steal_pointer (&folder), (GDestroyNotify) plaza_test_folder_free);
}

/* In small portions, between which the window draws and takes keys. */
static void
test_long (Fixture      *f,
           gconstpointer data)
{
  guint n_rounds;

  print_list (f);
  plaza_handout_draft_set_handout (f->draft, PLAZA_HANDOUT_LEAVE_BEHIND);
  g_object_set (f->draft, "black-and-white", TRUE, NULL);
  plaza_handout_draft_set_handout (f->draft, PLAZA_HANDOUT_AGENDA);
  n_rounds = wait_for_agenda (f);
  g_assert_cmpuint (plaza_pages_get_n (pages_in_view (f)), >, 40);
  g_assert_cmpuint (n_rounds, >, 10);

  /* Left in the middle, it is begun anew. */
  g_object_set (f->draft, "black-and-white", FALSE, NULL);
  fixture_settle ();
  plaza_asked_set_state (f->asked, "MI");
  wait_for_agenda (f);
  g_assert_cmpuint (plaza_handout_draft_get_events (f->draft)->len, ==, plaza_asked_get_n_events (f->asked));
}

static void
test_too_long (Fixture      *f,
               gconstpointer data)
{
  print_list (f);
  g_assert_cmpstr (plaza_handout_proofs_get_error (f->proofs, PLAZA_HANDOUT_AGENDA)->message, ==,
                   "These are 2,609 events, and an agenda has 2,500 at most. Print fewer of them: one state, or one day.");
  g_assert_cmpstr (what_is_shown (f), ==, "problem");
}

#define ADD(path, width, name) \
  g_test_add ("/handouts/agenda/" path, Fixture, GINT_TO_POINTER (width), set_up, test_##name, tear_down)
#define ADD_LONG(path, n_events, name) \
  g_test_add ("/handouts/agenda/" path, Fixture, GUINT_TO_POINTER (n_events), set_up_long, test_##name, tear_down)

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

  ADD ("follows-list", 1280, follows_list);
  ADD ("follows-list-narrow", 360, follows_list);
  ADD ("way-back", 1280, way_back);
  ADD ("way-back-narrow", 360, way_back);
  ADD ("options", 1280, options);
  ADD ("is-left-alone", 1280, is_left_alone);
  ADD ("nothing", 1280, nothing);
  ADD ("nothing-narrow", 360, nothing);
  ADD ("save", 1280, save);
  ADD ("late", 1280, late);
  ADD_LONG ("long", 1000, long);
  ADD_LONG ("too-long", 2600, too_long);

  return fixture_run ();
}

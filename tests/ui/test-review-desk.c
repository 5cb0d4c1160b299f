/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desk: what waits is listed, with what may be the same beside it; it is approved, merged field by field, declined
 * and taken back, and all of that is undone. */
#include <adwaita.h>

#include "fixture.h"
#include "plaza-edit.h"
#include "plaza-notice.h"
#include "plaza-reply-dialog.h"
#include "plaza-review-fields.h"
#include "plaza-review-page.h"
#include "plaza-review-queue.h"
#include "plaza-review-table.h"
#include "plaza-review-view.h"
#include "plaza-sidebar.h"
#include "plaza-test-pack.h"
#include "plaza-window.h"
#include "reach.h"

typedef struct
{
  char          *folder;
  PlazaCampaign *campaign;
  GtkWidget     *window;
} Fixture;

static void
commit (Fixture          *f,
        PlazaEventRecord *event)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, event->uid, 0, event));
  g_assert_true (plaza_campaign_commit (f->campaign, "import-events", edits, &error));
  g_assert_no_error (error);
}

/* The march that is listed, an hour later and in another hall. */
static PlazaEventRecord *
send_march (Fixture    *f,
            const char *uid)
{
  g_autoptr(PlazaEvent) listed = plaza_campaign_find_event (f->campaign, "canton", NULL);
  PlazaEventRecord *sent = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (listed));

  sent->id = 0;
  g_set_str (&sent->uid, uid);
  sent->review = PLAZA_REVIEW_PENDING;
  ((PlazaTimeslot *) g_ptr_array_index (sent->timeslots, 0))->start = 18 * 60 + 30;
  g_set_str (&sent->place.venue, "Example Hall");
  return sent;
}

static void
set_up (Fixture      *f,
        gconstpointer width)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autofree char *path = NULL;
  PlazaEventRecord *tucson = plaza_test_pack_find (pack, "tucson");

  tucson->review = PLAZA_REVIEW_PENDING;
  f->folder = plaza_test_folder_new ();
  path = g_build_filename (f->folder, "example.plaza", NULL);
  f->campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
  commit (f, send_march (f, "sent"));

  f->window = plaza_window_new (NULL, f->campaign);
  gtk_window_set_default_size (GTK_WINDOW (f->window), GPOINTER_TO_INT (width), 800);
  gtk_window_present (GTK_WINDOW (f->window));
  plaza_window_set_view (PLAZA_WINDOW (f->window), "review");
  fixture_settle ();
}

static void
tear_down (Fixture      *f,
           gconstpointer width)
{
  /* A notice that offers to undo holds what it is shown in. */
  plaza_notice_show (fixture_find (f->window, PLAZA_TYPE_REVIEW_QUEUE), "");
  fixture_settle ();
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
  g_object_unref (f->campaign);
  plaza_test_folder_free (f->folder);
}

static GtkWidget *
page_of (Fixture *f)
{
  return plaza_window_get_page (PLAZA_WINDOW (f->window));
}

static PlazaReviewQueue *
queue_of (Fixture *f)
{
  return PLAZA_REVIEW_QUEUE (fixture_find (f->window, PLAZA_TYPE_REVIEW_QUEUE));
}

static const char *
uid_of_selected (Fixture *f)
{
  PlazaReviewItem *item = plaza_review_queue_get_item (queue_of (f));

  return item != NULL ? plaza_review_item_get_record (item)->uid : NULL;
}

static void
do_action (Fixture    *f,
           const char *name)
{
  g_assert_true (gtk_widget_activate_action (page_of (f), name, NULL));
  fixture_settle ();
}

static void
select_uid (Fixture    *f,
            const char *uid)
{
  while (plaza_review_queue_step (queue_of (f), -1))
    continue;
  while (g_strcmp0 (uid_of_selected (f), uid) != 0)
    g_assert_true (plaza_review_queue_step (queue_of (f), 1));
  fixture_settle ();
}

static PlazaReview
review_of (Fixture    *f,
           const char *uid)
{
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (f->campaign, uid, NULL);

  g_assert_nonnull (event);
  return plaza_event_get_record (event)->review;
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
undo (Fixture *f)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_campaign_undo (f->campaign, plaza_campaign_find_undo (f->campaign), &error));
  g_assert_no_error (error);
  fixture_settle ();
}

static void
test_sidebar (Fixture      *f,
              gconstpointer width)
{
  GtkWidget *sidebar = fixture_find (f->window, PLAZA_TYPE_SIDEBAR);

  g_assert_nonnull (find_label (sidebar, "Staff"));
  g_assert_nonnull (find_label (sidebar, "2"));
}

/* Whoever has nothing to decide does without. */
static void
test_volunteer (void)
{
  GtkWidget *window = plaza_window_new (NULL, fixture_campaign ());
  GtkWidget *sidebar = fixture_find (window, PLAZA_TYPE_SIDEBAR);

  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  g_assert_null (find_label (sidebar, "Staff"));
  g_assert_null (find_label (sidebar, "Review"));
  plaza_window_set_view (PLAZA_WINDOW (window), "review");
  fixture_settle ();
  g_assert_nonnull (find_label (sidebar, "Review"));
  g_assert_nonnull (find_label (window, "Nothing Waits"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* In a narrow window only the queue is there, so that it says what to do. */
static void
test_empty_narrow (void)
{
  GtkWidget *window = plaza_window_new (NULL, fixture_campaign ());

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 720);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  plaza_window_set_view (PLAZA_WINDOW (window), "review");
  fixture_settle ();
  g_assert_nonnull (find_label (window, "Nothing Waits"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_approve (Fixture      *f,
              gconstpointer width)
{
  select_uid (f, "tucson");
  do_action (f, "page.approve");
  g_assert_cmpint (review_of (f, "tucson"), ==, PLAZA_REVIEW_APPROVED);
  g_assert_cmpstr (uid_of_selected (f), ==, "sent");
  undo (f);
  g_assert_cmpint (review_of (f, "tucson"), ==, PLAZA_REVIEW_PENDING);
}

/* What is listed has the hall that was sent and the hour that it had, as somebody chose. */
static void
test_merge (Fixture      *f,
            gconstpointer width)
{
  PlazaReviewView *view = PLAZA_REVIEW_VIEW (fixture_find (f->window, PLAZA_TYPE_REVIEW_VIEW));
  PlazaReviewTable *table = PLAZA_REVIEW_TABLE (fixture_find (f->window, PLAZA_TYPE_REVIEW_TABLE));
  g_autoptr(PlazaEvent) listed = NULL;
  const PlazaEventRecord *record;

  select_uid (f, "sent");
  g_assert_nonnull (plaza_review_view_get_listed (view));
  g_assert_cmpstr (plaza_event_get_uid (plaza_review_view_get_listed (view)), ==, "canton");
  g_assert_false (plaza_review_table_keeps (table, "venue"));
  g_assert_true (plaza_review_table_keeps (table, "title"));
  g_assert_false (plaza_review_table_keeps (table, "time"));
  plaza_review_table_choose (table, "time", TRUE);
  do_action (f, "page.merge");

  g_assert_null (plaza_campaign_find_event (f->campaign, "sent", NULL));
  listed = plaza_campaign_find_event (f->campaign, "canton", NULL);
  record = plaza_event_get_record (listed);
  g_assert_cmpstr (record->place.venue, ==, "Example Hall");
  g_assert_cmpint (((PlazaTimeslot *) g_ptr_array_index (record->timeslots, 0))->start, ==, 17 * 60 + 30);
  undo (f);
  g_assert_cmpint (review_of (f, "sent"), ==, PLAZA_REVIEW_PENDING);
}

/* It can be another one all the same. */
static void
test_approve_as_new (Fixture      *f,
                     gconstpointer width)
{
  g_autoptr(PlazaEvent) listed = NULL;

  select_uid (f, "sent");
  do_action (f, "page.approve");
  g_assert_cmpint (review_of (f, "sent"), ==, PLAZA_REVIEW_APPROVED);
  listed = plaza_campaign_find_event (f->campaign, "canton", NULL);
  g_assert_cmpstr (plaza_event_get_record (listed)->place.venue, !=, "Example Hall");
}

static void
decline (Fixture    *f,
         const char *action,
         const char *reason)
{
  AdwDialog *dialog;

  do_action (f, action);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
  g_assert_true (PLAZA_IS_REPLY_DIALOG (dialog));
  g_signal_emit_by_name (dialog, "decided", reason);
  adw_dialog_force_close (dialog);
  fixture_settle ();
}

static void
test_decline (Fixture      *f,
              gconstpointer width)
{
  g_autoptr(PlazaEvent) event = NULL;
  AdwToggleGroup *which = ADW_TOGGLE_GROUP (fixture_find (f->window, ADW_TYPE_TOGGLE_GROUP));

  select_uid (f, "tucson");
  decline (f, "page.decline", "It is not ours.");
  g_assert_cmpint (review_of (f, "tucson"), ==, PLAZA_REVIEW_DECLINED);
  event = plaza_campaign_find_event (f->campaign, "tucson", NULL);
  g_assert_cmpstr (plaza_event_get_record (event)->decline_reason, ==, "It is not ours.");

  /* It is found among the declined ones, and taken back. */
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (which)));
  adw_toggle_group_set_active_name (which, "declined");
  fixture_settle ();
  g_assert_cmpstr (uid_of_selected (f), ==, "tucson");
  do_action (f, "page.restore");
  g_assert_cmpint (review_of (f, "tucson"), ==, PLAZA_REVIEW_PENDING);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (which)));
}

/* All of one sender at once, and nobody else's. */
static void
test_decline_sender (Fixture      *f,
                     gconstpointer width)
{
  commit (f, send_march (f, "sent-again"));
  fixture_settle ();
  select_uid (f, "sent");
  decline (f, "page.decline-sender", "No more of these.");
  g_assert_cmpint (review_of (f, "sent"), ==, PLAZA_REVIEW_DECLINED);
  g_assert_cmpint (review_of (f, "sent-again"), ==, PLAZA_REVIEW_DECLINED);
  g_assert_cmpint (review_of (f, "tucson"), ==, PLAZA_REVIEW_PENDING);
  undo (f);
  g_assert_cmpint (review_of (f, "sent"), ==, PLAZA_REVIEW_PENDING);
  g_assert_cmpint (review_of (f, "sent-again"), ==, PLAZA_REVIEW_PENDING);
}

/* What may be listed already, or lacks something, waits for somebody who looks at it. */
static void
test_approve_clean (Fixture      *f,
                    gconstpointer width)
{
  PlazaEventRecord *whole = send_march (f, "whole");

  g_set_str (&whole->title, "Candles for Everybody");
  g_set_str (&((PlazaTimeslot *) g_ptr_array_index (whole->timeslots, 0))->date, "2017-03-30");
  g_set_str (&whole->place.city, "Elsewhere");
  g_set_str (&whole->place.address, "1 Other Street");
  g_set_str (&whole->place.state, "WY");
  g_set_str (&whole->place.venue, "Another Hall");
  g_set_str (&whole->place.postal_code, "82001");
  g_strfreev (whole->lead_organizations);
  whole->lead_organizations = g_strdupv ((char *[]) { (char *) "Example Sisters", NULL });
  g_set_str (&whole->contact_name, "Somebody Example");
  g_strfreev (whole->contact_emails);
  whole->contact_emails = g_strdupv ((char *[]) { (char *) "somebody@example.org", NULL });
  commit (f, whole);
  fixture_settle ();
  do_action (f, "page.approve-clean");
  g_assert_cmpint (review_of (f, "whole"), ==, PLAZA_REVIEW_APPROVED);
  g_assert_cmpint (review_of (f, "sent"), ==, PLAZA_REVIEW_PENDING);
}

/* What the keyboard comes to has all that can be pressed, wide and narrow. */
static void
test_reach (Fixture      *f,
            gconstpointer width)
{
  g_autoptr(GHashTable) reached = NULL;
  GtkWidget *view = fixture_find (f->window, PLAZA_TYPE_REVIEW_VIEW);

  select_uid (f, "sent");
  g_signal_emit_by_name (queue_of (f), "opened");
  fixture_settle ();
  reached = reach_walk (f->window, GTK_DIR_TAB_FORWARD);
  reach_assert_all (view, reached);
  reach_assert_whole (view);
}

static void
test_fields (void)
{
  static const struct { const char *field, *sent, *listed; gboolean keeps; } cases[] = {
    { "venue", "North Salem High School", "North Salem High School Gym", TRUE },
    { "venue", "North Salem High School Gym", "North Salem High School", FALSE },
    { "venue", NULL, "Gym", TRUE },
    { "venue", "Gym", NULL, FALSE },
    { "title", "Town Hall with Rep. Schrader", "Rep. Schrader Town Hall", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEventRecord) sent = plaza_event_record_new ();
      g_autoptr(PlazaEventRecord) listed = plaza_event_record_new ();
      g_autoptr(GPtrArray) fields = NULL;
      gboolean is_title = g_str_equal (cases[i].field, "title");

      g_set_str (is_title ? &sent->title : &sent->place.venue, cases[i].sent);
      g_set_str (is_title ? &listed->title : &listed->place.venue, cases[i].listed);
      fields = plaza_review_fields_list (fixture_campaign (), sent, listed);
      for (guint j = 0; j < fields->len; j++)
        {
          const PlazaReviewField *field = g_ptr_array_index (fields, j);

          if (!g_str_equal (field->name, cases[i].field))
            {
              g_assert_false (field->differs);
              continue;
            }
          g_assert_true (field->differs);
          g_assert_cmpint (field->keeps, ==, cases[i].keeps);
          plaza_review_fields_take (listed, sent, field->name);
        }
      g_assert_cmpstr (is_title ? listed->title : listed->place.venue, ==, cases[i].sent);
    }
}

/* Each of an event's fields can be taken, and then both say the same. */
static void
test_take_all (void)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();

  for (guint i = 0; i < pack->events->len; i++)
    for (guint j = 0; j < pack->events->len; j++)
      {
        const PlazaEventRecord *from = g_ptr_array_index (pack->events, i);
        g_autoptr(PlazaEventRecord) to = plaza_record_copy (&plaza_event_record_type, g_ptr_array_index (pack->events, j));
        g_autoptr(GPtrArray) fields = plaza_review_fields_list (fixture_campaign (), from, to);
        g_autoptr(GPtrArray) after = NULL;

        for (guint k = 0; k < fields->len; k++)
          plaza_review_fields_take (to, from, ((PlazaReviewField *) g_ptr_array_index (fields, k))->name);
        after = plaza_review_fields_list (fixture_campaign (), from, to);
        for (guint k = 0; k < after->len; k++)
          {
            const PlazaReviewField *field = g_ptr_array_index (after, k);

            if (field->sent != NULL)
              g_assert_cmpstr (field->sent, ==, field->listed);
          }
      }
}

#define ADD(name, width, func) g_test_add ("/review-desk/" name, Fixture, GINT_TO_POINTER (width), set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  fixture_use_style ();
  g_test_add_func ("/review-desk/fields", test_fields);
  g_test_add_func ("/review-desk/take-all", test_take_all);
  g_test_add_func ("/review-desk/volunteer", test_volunteer);
  g_test_add_func ("/review-desk/empty-narrow", test_empty_narrow);
  ADD ("sidebar", 1280, test_sidebar);
  ADD ("approve", 1280, test_approve);
  ADD ("merge", 1280, test_merge);
  ADD ("approve-as-new", 1280, test_approve_as_new);
  ADD ("decline", 1280, test_decline);
  ADD ("decline-sender", 1280, test_decline_sender);
  ADD ("approve-clean", 1280, test_approve_clean);
  ADD ("reach-wide", 1280, test_reach);
  ADD ("reach-narrow", 360, test_reach);
  return fixture_run ();
}

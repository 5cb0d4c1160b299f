/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens-views-private.h"

#include <adwaita.h>

#include "plaza-edit.h"
#include "screens-widgets.h"

static PlazaCampaign *
review_get_campaign (PlazaWindow *window)
{
  return plaza_asked_get_campaign (plaza_window_get_asked (window));
}

static void
review_commit (PlazaWindow      *window,
               PlazaEventRecord *event,
               int               revision)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, event->uid, revision, event));
  g_assert_true (plaza_campaign_commit (review_get_campaign (window), "import-events", edits, &error));
}

/* A registration of an event of the campaign, with another uid. */
static PlazaEventRecord *
review_register (PlazaWindow *window,
                 const char  *uid,
                 const char  *like,
                 int          hours)
{
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (review_get_campaign (window), like, NULL);
  PlazaEventRecord *sent = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (event));
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) then = g_date_time_add_hours (now, -hours);
  g_autofree char *since = g_date_time_format (then, "%Y-%m-%dT%H:%M:%SZ");

  g_set_str (&sent->uid, uid);
  sent->id = 0;
  sent->review = PLAZA_REVIEW_PENDING;
  g_ptr_array_add (sent->sources, plaza_source_new (uid, "registrations.csv", since));
  ((PlazaSource *) g_ptr_array_index (sent->sources, 0))->received = g_strdup ("{}");
  return sent;
}

/* One that is listed under another title and at another hour, and two others. */
static void
review_fill (PlazaWindow *window)
{
  PlazaEventRecord *town_hall = review_register (window, "sent-1", "salem-schrader-town-hall", 1);
  PlazaEventRecord *light = review_register (window, "sent-2", "omaha-light-the-way", 3);
  PlazaEventRecord *visit = review_register (window, "sent-3", "denver-gardner-staff-visit", 70);

  g_set_str (&town_hall->title, "Town Hall with Rep. Schrader");
  ((PlazaTimeslot *) g_ptr_array_index (town_hall->timeslots, 0))->start = 18 * 60 + 30;
  g_set_str (&town_hall->place.venue, "North Salem High School");
  g_strfreev (town_hall->lead_organizations);
  town_hall->lead_organizations = g_strdupv ((char *[]) { (char *) "Oregon DACA Coalition", NULL });
  g_set_str (&light->title, "Light the Way, Together");
  g_clear_pointer (&light->place.venue, g_free);
  g_clear_pointer (&light->place.address, g_free);
  g_set_str (&light->place.postal_code, "97301");
  g_ptr_array_set_size (light->timeslots, 0);
  g_set_str (&visit->title, "Legislative Visit with the Senator’s Staff");
  review_commit (window, visit, 0);
  review_commit (window, light, 0);
  review_commit (window, town_hall, 0);
}

/* In a narrow window the list is shown first, and what waits behind it. */
static void
review_likely (PlazaWindow *window)
{
  GtkWidget *queue;

  review_fill (window);
  screens_settle (GTK_WIDGET (window));
  queue = screens_find_type (GTK_WIDGET (window), "PlazaReviewQueue");
  g_signal_emit_by_name (queue, "opened");
}

static void
review_queue (PlazaWindow *window)
{
  review_fill (window);
}

static void
review_lacking (PlazaWindow *window)
{
  review_likely (window);
  screens_settle (GTK_WIDGET (window));
  gtk_widget_activate_action (GTK_WIDGET (plaza_window_get_page (window)), "page.next", NULL);
}

static void
review_declines (PlazaWindow *window)
{
  review_likely (window);
  screens_settle (GTK_WIDGET (window));
  gtk_widget_activate_action (GTK_WIDGET (plaza_window_get_page (window)), "page.decline", NULL);
}

static void
review_asks (PlazaWindow *window)
{
  review_lacking (window);
  screens_settle (GTK_WIDGET (window));
  gtk_widget_activate_action (GTK_WIDGET (plaza_window_get_page (window)), "page.ask", NULL);
}

static const Screen views[] = {
  { "review", "review", review_likely },
  { "review-queue", "review", review_queue },
  { "review-lacking", "review", review_lacking },
  { "review-decline", "review", review_declines },
  { "review-ask", "review", review_asks },
  { "review-empty", "review", NULL },
};

const Screen *
screens_list_review_views (gsize *n_screens)
{
  *n_screens = G_N_ELEMENTS (views);
  return views;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens-views-private.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "plaza-edit.h"
#include "plaza-review-page.h"
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
review_send (PlazaWindow *window)
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

/* The views have one campaign between them. */
static void
review_fill (PlazaWindow *window)
{
  g_autoptr(PlazaEvent) sent = plaza_campaign_find_event (review_get_campaign (window), "sent-1", NULL);

  if (sent == NULL)
    review_send (window);
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

/* What is read in a process of its own comes when it comes. */
static void
review_wait_for (PlazaWindow *window,
                 const char  *type)
{
  while (screens_find_type (GTK_WIDGET (window), type) == NULL)
    g_main_context_iteration (NULL, TRUE);
  screens_settle (GTK_WIDGET (window));
}

static void
paste_mail (PlazaWindow *window)
{
  static const char mail[] =
    "From: organizer@example.org\nSubject: events for the list\n\nHello,\n\n"
    "Interfaith Solidarity March\nWed 2/22/17 at 5:30pm ET\n"
    "Cherry Hill United Methodist Church, 321 Ridge Rd S, Canton, MI 48188\n"
    "Michigan United, APIA Vote Michigan, Bilal Masjid\nAdonis Flores, adonis@miunited.org\n\n"
    "Rep. Schrader Town Hall\n2/22/17 at 6:00pm PT\nNorth Salem High School Gym, 765 14th Street NE, Salem, OR 97301\n"
    "Causa Oregon, Oregon DACA Coalition\nCristina Marquez, cristinam@causaoregon.org\n\nThank you all,\nthe organizers\n";

  plaza_review_page_paste (PLAZA_REVIEW_PAGE (plaza_window_get_page (window)), mail);
  review_wait_for (window, "PlazaPasteCard");
}

static void
paste_begin (PlazaWindow *window)
{
  plaza_review_page_paste (PLAZA_REVIEW_PAGE (plaza_window_get_page (window)), NULL);
}

static void
import_text (PlazaWindow *window,
             const char  *name,
             const char  *text)
{
  g_autofree char *folder = g_dir_make_tmp ("plaza-screens-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_list_store_append (files, file);
  plaza_review_page_import (PLAZA_REVIEW_PAGE (plaza_window_get_page (window)), G_LIST_MODEL (files));
  review_wait_for (window, "PlazaImportLine");
  g_file_delete (file, NULL, NULL);
  g_rmdir (folder);
}

/* A form's answers: new ones, one that is listed, doubts, and one that cannot be. */
static void
import_sheet (PlazaWindow *window)
{
  import_text (window, "registrations.csv",
               "Event title,What day is it?,Time,Where? (address),Your organization,How did you hear of us?\n"
               "Example Call-In Evening,2/23/2017,7-9p,Online,Example Coalition,a friend\n"
               "Rep. Schrader Town Hall,2/22/2017,6 pm,\"North Salem High School Gym, 765 14th Street NE, Salem, OR 97301\",Causa Oregon,\n"
               "Example Interfaith Breakfast,2/24/2017,10:45 - 12:15 PM,\"Dearborn, MI 48126\",Example Center,\n"
               "Letter Writing for Refugees,2/21/2017,after lunch,to be announced,Example Friends,\n"
               "Vigil at Example Park,\"Monday, February 22, 2017\",6 pm,\"Lansing, MI\",Example Coalition,\n"
               "March of Congregations,2/22/2017,11 am PST,\"100 Example St, Toledo, OH 43604\",Example Church,\n"
               "Example Evening of Stories,2/30/2017,8pm-midnight,\"Example Hall, Tucson, AZ 85701\",Example Coalition,\n");
}

/* A calendar: new ones, one that is there, one with a doubt and one that cannot be. */
static void
import_calendar (PlazaWindow *window)
{
  import_text (window, "events.ics",
               "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:example\nX-WR-TIMEZONE:America/New_York\n"
               "BEGIN:VEVENT\nUID:1@example.org\nSUMMARY:Example Call-In Evening\nDTSTART;TZID=America/New_York:20170223T190000\n"
               "DTEND;TZID=America/New_York:20170223T210000\nLOCATION:Example Hall\\, 100 Example St\\, Toledo\\, OH 43604\nEND:VEVENT\n"
               "BEGIN:VEVENT\nUID:2@example.org\nSUMMARY:Rep. Schrader Town Hall\nDTSTART;TZID=America/Los_Angeles:20170222T180000\n"
               "LOCATION:North Salem High School Gym\\, 765 14th Street NE\\, Salem\\, OR 97301\nEND:VEVENT\n"
               "BEGIN:VEVENT\nUID:3@example.org\nSUMMARY:Example Interfaith Breakfast\nDTSTART;TZID=America/Detroit:20170224T100000\n"
               "DTEND;TZID=America/Detroit:20170224T090000\nLOCATION:Dearborn\\, MI 48126\nEND:VEVENT\n"
               "BEGIN:VEVENT\nUID:4@example.org\nSUMMARY:Vigil of Lights\nDTSTART:20170230T173000\nLOCATION:Newark\\, NJ 07102\nEND:VEVENT\n"
               "BEGIN:VEVENT\nUID:5@example.org\nSUMMARY:Letter Writing for Refugees\nDTSTART;VALUE=DATE:20170221\nLOCATION:TBA\nEND:VEVENT\n"
               "END:VCALENDAR\n");
}

/* The empty one is first, before something was sent in. */
static const Screen views[] = {
  { "review-empty", "review", NULL },
  { "review", "review", review_likely },
  { "review-queue", "review", review_queue },
  { "review-lacking", "review", review_lacking },
  { "review-decline", "review", review_declines },
  { "review-ask", "review", review_asks },
  { "import", "review", import_sheet },
  { "import-calendar", "review", import_calendar },
  { "paste", "review", paste_mail },
  { "paste-begin", "review", paste_begin },
};

const Screen *
screens_list_review_views (gsize *n_screens)
{
  *n_screens = G_N_ELEMENTS (views);
  return views;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens-views-private.h"

#include <adwaita.h>

#include "plaza-edit.h"
#include "plaza-event-filters.h"
#include "plaza-job-bar.h"
#include "plaza-new-campaign-dialog.h"
#include "plaza-new-draft.h"
#include "plaza-backups-dialog.h"
#include "plaza-campaign-editor.h"
#include "plaza-campaign-jobs.h"
#include "screens-widgets.h"

static void
show_no_backups (PlazaWindow *window)
{
  adw_dialog_present (plaza_backups_dialog_new (plaza_asked_get_campaign (plaza_window_get_asked (window))),
                      GTK_WIDGET (window));
}

static void
show_backups (PlazaWindow *window)
{
  g_autoptr(PlazaJob) job = plaza_backup_job_new (plaza_asked_get_campaign (plaza_window_get_asked (window)));

  if (!plaza_job_wait (job, NULL))
    g_warning ("no backup could be made");
  show_no_backups (window);
}

/* A name that is typed, and an accent that will not do. */
static void
begin_campaign (PlazaWindow *window)
{
  PlazaCampaign *campaign = plaza_asked_get_campaign (plaza_window_get_asked (window));
  AdwDialog *dialog = plaza_new_campaign_dialog_new (plaza_campaign_get_record (campaign), plaza_campaign_get_path (campaign),
                                                     g_get_tmp_dir ());
  PlazaDraft *draft = plaza_new_campaign_dialog_get_draft (PLAZA_NEW_CAMPAIGN_DIALOG (dialog));

  plaza_draft_field_set_text (plaza_draft_get_field (draft, "name"), "Example Lobby Day");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "day"), "2017-04-04");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "accent"), "#0f5c60");
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static void
edit_campaign (PlazaWindow *window)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-campaign", NULL));
}

/* A language more: what that means stands beside it. */
static void
edit_campaign_languages (PlazaWindow *window)
{
  PlazaDraft *draft;
  GtkWidget *dialog;
  GtkWidget *group;

  edit_campaign (window);
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  draft = plaza_campaign_editor_get_draft (PLAZA_CAMPAIGN_EDITOR (dialog));
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "languages"), "English\nSpanish\nArabic");
  screens_settle (GTK_WIDGET (window));
  group = screens_find_type (dialog, "PlazaLinesGroup");
  gtk_widget_child_focus (group, GTK_DIR_TAB_FORWARD);
}

static void
ask_for_pack (PlazaWindow *window)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.write-pack", NULL));
}

static void
ask_to_close (PlazaWindow *window)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.close-campaign", NULL));
}

/* What it is made from. */
static void
begin_campaign_from (PlazaWindow *window)
{
  GtkWidget *scrolled;
  GtkAdjustment *position;

  begin_campaign (window);
  screens_settle (GTK_WIDGET (window));
  scrolled = screens_find_type (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))), "GtkScrolledWindow");
  position = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_adjustment_set_value (position, gtk_adjustment_get_upper (position));
}

static void
begin_campaign_wrongly (PlazaWindow *window)
{
  PlazaDraft *draft;

  begin_campaign (window);
  draft = plaza_new_campaign_dialog_get_draft (PLAZA_NEW_CAMPAIGN_DIALOG (
            adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))));
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "day"), "soon");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "accent"), "#f6d32d");
  plaza_new_draft_set_file (PLAZA_NEW_DRAFT (draft), "/nowhere/example-lobby-day.plaza");
}

static void
review_event (PlazaCampaign *campaign,
              GPtrArray     *edits,
              const char    *uid,
              PlazaReview    review)
{
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (campaign, uid, NULL);
  PlazaEventRecord *record = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (event));

  record->review = review;
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, uid, PLAZA_REVISION_ANY, record));
}

/* Two events that the public does not see, and the choice of them. */
static void
choose_review (PlazaWindow *window)
{
  PlazaAsked *asked = plaza_window_get_asked (window);
  PlazaCampaign *campaign = plaza_asked_get_campaign (asked);
  GtkWidget *filters = gtk_widget_get_ancestor (screens_find_class (GTK_WIDGET (window), "chip"), PLAZA_TYPE_EVENT_FILTERS);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  review_event (campaign, edits, "springdale-rally", PLAZA_REVIEW_PENDING);
  review_event (campaign, edits, "phoenix-rally-and-prayer-vigil", PLAZA_REVIEW_DECLINED);
  g_assert_true (plaza_campaign_commit (campaign, "edit", edits, &error));
  g_assert_no_error (error);
  plaza_asked_set_review (asked, PLAZA_REVIEW_CHOICE_ALL);
  screens_settle (GTK_WIDGET (window));
  plaza_event_filters_open_more (PLAZA_EVENT_FILTERS (filters));
}

static gboolean
wait_run (PlazaProgress *progress,
          gpointer       data,
          GError       **error)
{
  plaza_progress_begin (progress, g_dgettext (GETTEXT_PACKAGE, "Writing the PDF…"), 0, 1);
  while (plaza_progress_step (progress, 57, 100, error))
    g_usleep (1000);

  return FALSE;
}

static void
waited_cb (GObject      *job,
           GAsyncResult *result,
           gpointer      data)
{
}

/* How far it is, where it takes long. */
static void
wait_for_job (PlazaWindow *window)
{
  g_autoptr(PlazaJob) job = plaza_job_new (wait_run, NULL, NULL);
  GtkWidget *overlay = screens_find_type (GTK_WIDGET (window), "GtkOverlay");

  plaza_job_start (job, waited_cb, NULL);
  while (plaza_job_get_words (job) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), plaza_job_bar_new (job));
  g_signal_connect_object (window, "destroy", G_CALLBACK (plaza_job_cancel), job, G_CONNECT_SWAPPED);
}

/* A page with all that few events have. */
static void
show_full (PlazaWindow *window)
{
  PlazaCampaign *campaign = plaza_asked_get_campaign (plaza_window_get_asked (window));
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (campaign, "canton-interfaith-solidarity-march", NULL);
  PlazaEventRecord *record = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (event));
  PlazaFurtherPlace *further = plaza_record_new (&plaza_further_place_type);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  /* On the way to the end that it has. */
  further->place.venue = g_strdup ("Example Park");
  further->place.city = g_strdup ("Canton");
  further->place.state = g_strdup ("MI");
  further->place.precision = PLAZA_PRECISION_EXACT;
  further->place.latitude = 42.32;
  further->place.longitude = -83.44;
  g_ptr_array_insert (record->further_places, 0, further);
  plaza_texts_set (record->titles, "es", "#WeAreAllAmerica: Marcha interreligiosa de solidaridad");
  g_strfreev (record->languages);
  record->languages = g_strsplit ("en ar es", " ", -1);
  g_strfreev (record->access);
  record->access = g_strsplit ("wheelchair,sign-language,child-care", ",", -1);
  record->hashtag = g_strdup ("#CantonMarch");
  record->web_address = g_strdup ("https://example.org/canton-march");
  record->online = TRUE;
  record->confirmed_on = g_strdup ("2017-02-20");
  record->note = g_strdup ("Ask about parking before noon.");
  record->contact_published = FALSE;
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, record->uid, PLAZA_REVISION_ANY, record));
  g_assert_true (plaza_campaign_commit (campaign, "edit", edits, &error));
  g_assert_no_error (error);
  screens_open_event (window, "canton-interfaith-solidarity-march");
}

static const Screen views[] = {
  { "backups-empty", "events", show_no_backups },
  { "campaign-close", "events", ask_to_close },
  { "campaign-edit", "events", edit_campaign },
  { "campaign-languages", "events", edit_campaign_languages },
  { "campaign-pack", "events", ask_for_pack },
  { "new-campaign", "events", begin_campaign },
  { "new-campaign-from", "events", begin_campaign_from },
  { "new-campaign-wrong", "events", begin_campaign_wrongly },
  { "backups", "events", show_backups },
  { "events-review", "events", choose_review },
  { "events-job", "events", wait_for_job },
  { "event-page-full", "events", show_full },
};

const Screen *
screens_list_campaigns_views (gsize *n_screens)
{
  *n_screens = G_N_ELEMENTS (views);
  return views;
}

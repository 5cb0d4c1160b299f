/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-window-backup.h"

#include "plaza-campaign-jobs.h"
#include "plaza-notice.h"

/* A copy an hour at most; and nothing while somebody is in the middle of changing much. */
#define HOUR (60 * 60 * G_TIME_SPAN_SECOND)
#define REST_S 10

/* Of a window: when the next copy is due. */
typedef struct
{
  PlazaWindow *window;
  gint64       due;      /* by the monotonic clock */
  guint        source;
  char        *sentence; /* said last; the same is not said each hour */
  gboolean     changed;  /* since the window was opened */
  gboolean     gone;     /* whether the window was closed, though somebody still holds it */
} WindowBackup;

static void
window_backup_free (gpointer data)
{
  WindowBackup *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self->sentence);
  g_free (self);
}

static WindowBackup *
window_backup_of (PlazaWindow *window)
{
  return g_object_get_data (G_OBJECT (window), "plaza-window-backup");
}

static void
backup_done_cb (GObject      *job,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(PlazaWindow) window = data;
  WindowBackup *self = window_backup_of (window);
  g_autoptr(GError) error = NULL;

  if (plaza_job_finish (PLAZA_JOB (job), result, &error))
    g_clear_pointer (&self->sentence, g_free);
  else if (g_set_str (&self->sentence, error->message) && !self->gone)
    plaza_notice_show (plaza_window_get_page (window), error->message);
}

static void
backup_start (WindowBackup *self)
{
  PlazaCampaign *campaign = plaza_asked_get_campaign (plaza_window_get_asked (self->window));
  g_autoptr(PlazaJob) job = plaza_backup_job_new (campaign);

  self->due = g_get_monotonic_time () + HOUR;
  plaza_job_start (job, backup_done_cb, g_object_ref (self->window));
}

/* What could not be tidied is found all the same, and is tried again after the next change. */
static void
backup_tidied_cb (GObject      *job,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr(PlazaWindow) window = data;
  WindowBackup *self = window_backup_of (window);

  plaza_job_finish (PLAZA_JOB (job), result, NULL);
  if (self->changed && !self->gone && g_get_monotonic_time () >= self->due)
    backup_start (self);
}

static void
backup_rested_cb (gpointer data)
{
  WindowBackup *self = data;
  PlazaCampaign *campaign = plaza_asked_get_campaign (plaza_window_get_asked (self->window));
  g_autoptr(PlazaJob) job = NULL;

  self->source = 0;
  if (!self->changed && plaza_campaign_is_tidy (campaign))
    return;

  job = plaza_tidy_job_new (campaign);
  plaza_job_start (job, backup_tidied_cb, g_object_ref (self->window));
}

static void
window_destroyed_cb (PlazaWindow *window)
{
  WindowBackup *self = window_backup_of (window);

  self->gone = TRUE;
  g_clear_handle_id (&self->source, g_source_remove);
}

static void
backup_campaign_changed_cb (PlazaWindow *window)
{
  WindowBackup *self = window_backup_of (window);

  self->changed = TRUE;
  if (!self->gone && self->source == 0)
    self->source = g_timeout_add_seconds_once (REST_S, backup_rested_cb, self);
}

/**
 * plaza_window_backup_attach:
 *
 * From now on copies of the window's campaign are kept while it is changed, by whomever. Where that cannot be, it is
 * said; the change is made all the same. What the search needs is done then, and once after the window was opened.
 */
void
plaza_window_backup_attach (PlazaWindow *window)
{
  WindowBackup *self;

  g_return_if_fail (PLAZA_IS_WINDOW (window));

  self = g_new0 (WindowBackup, 1);
  self->window = window;
  g_object_set_data_full (G_OBJECT (window), "plaza-window-backup", self, window_backup_free);
  self->source = g_timeout_add_seconds_once (REST_S, backup_rested_cb, self);
  g_signal_connect (window, "destroy", G_CALLBACK (window_destroyed_cb), NULL);
  g_signal_connect_object (plaza_asked_get_campaign (plaza_window_get_asked (window)), "changed",
                           G_CALLBACK (backup_campaign_changed_cb), window, G_CONNECT_SWAPPED);
}

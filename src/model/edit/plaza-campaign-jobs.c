/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-jobs.h"

#include <glib/gi18n.h>

#include "plaza-backups.h"
#include "plaza-campaign-file.h"
#include "plaza-campaign-private.h"
#include "plaza-tidy.h"
#include "plaza-working-copy.h"

typedef struct
{
  PlazaCampaignFile *file;
  gint64             batch;  /* to take back or put back; 0 for the newest */
} CampaignJob;

static CampaignJob *
campaign_job_new (PlazaCampaign *campaign)
{
  CampaignJob *self = g_new0 (CampaignJob, 1);

  self->file = plaza_campaign_file_new (campaign);
  return self;
}

static void
campaign_job_free (gpointer data)
{
  CampaignJob *self = data;

  plaza_campaign_file_free (self->file);
  g_free (self);
}

static gboolean
undo_job_run (PlazaProgress  *progress,
              gpointer        data,
              GError        **error)
{
  CampaignJob *self = data;
  g_autoptr(PlazaCampaign) campaign = plaza_campaign_file_open (self->file, progress, error);

  plaza_progress_begin (progress, _("Undoing…"), 0, 1);
  return campaign != NULL && plaza_campaign_undo (campaign, self->batch, error);
}

static gboolean
redo_job_run (PlazaProgress  *progress,
              gpointer        data,
              GError        **error)
{
  CampaignJob *self = data;
  g_autoptr(PlazaCampaign) campaign = plaza_campaign_file_open (self->file, progress, error);

  plaza_progress_begin (progress, _("Redoing…"), 0, 1);
  return campaign != NULL && plaza_campaign_redo (campaign, self->batch, error);
}

static gboolean
backup_job_run (PlazaProgress  *progress,
                gpointer        data,
                GError        **error)
{
  CampaignJob *self = data;
  g_autoptr(PlazaCampaign) campaign = plaza_campaign_file_open (self->file, progress, error);

  plaza_progress_begin (progress, _("Making a backup…"), 0, 1);
  return campaign != NULL && plaza_campaign_begin_reading (campaign, error) &&
         plaza_backups_make (campaign->store, g_get_real_time () / G_USEC_PER_SEC, error);
}

/**
 * plaza_backup_job_new:
 *
 * Returns: (transfer full): the keeping of a copy, where there is none of the last hour, which was not begun
 */
PlazaJob *
plaza_backup_job_new (PlazaCampaign *campaign)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  return plaza_job_new (backup_job_run, campaign_job_new (campaign), campaign_job_free);
}

/* A working copy is tidied by whoever opens the file where SQLite can work on it. */
static gboolean
tidy_job_may (PlazaCampaign *campaign)
{
  return plaza_campaign_may_change (campaign, NULL) && !plaza_working_copy_is_open (campaign->store);
}

static gboolean
tidy_job_run (PlazaProgress  *progress,
              gpointer        data,
              GError        **error)
{
  CampaignJob *self = data;
  g_autoptr(PlazaCampaign) campaign = plaza_campaign_file_open (self->file, progress, error);
  gboolean is_stamped, any = TRUE;

  if (campaign == NULL)
    return FALSE;
  if (!tidy_job_may (campaign))
    return TRUE;

  if (!plaza_tidy_is_stamped (campaign->store, &is_stamped, error) ||
      (!is_stamped && !plaza_tidy_words (campaign->store, error)))
    return FALSE;

  while (any)
    if (!plaza_progress_check (progress, error) || !plaza_tidy_merge (campaign->store, &any, error))
      return FALSE;

  return TRUE;
}

/**
 * plaza_campaign_is_tidy:
 *
 * Returns: %FALSE where the search index has other words than this program has of kinds, states and the like, so that
 *   plaza_tidy_job_new() is to be run some time though nothing was changed
 */
gboolean
plaza_campaign_is_tidy (PlazaCampaign *campaign)
{
  gboolean is_stamped;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), TRUE);

  return !tidy_job_may (campaign) || !plaza_tidy_is_stamped (campaign->store, &is_stamped, NULL) || is_stamped;
}

/**
 * plaza_tidy_job_new:
 *
 * Returns: (transfer full): what is to be done for the search while nothing is asked, some time after the campaign was
 *   changed; it was not begun
 */
PlazaJob *
plaza_tidy_job_new (PlazaCampaign *campaign)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  return plaza_job_new (tidy_job_run, campaign_job_new (campaign), campaign_job_free);
}

/**
 * plaza_campaign_tidy_a_little:
 *
 * Where nothing is asked for no longer than some milliseconds: after a command's change. What fails is done another time.
 */
void
plaza_campaign_tidy_a_little (PlazaCampaign *campaign)
{
  gboolean any;

  g_return_if_fail (PLAZA_IS_CAMPAIGN (campaign));

  if (tidy_job_may (campaign))
    plaza_tidy_merge (campaign->store, &any, NULL);
}

static PlazaJob *
campaign_job_new_for (PlazaJobFunc   run,
                      PlazaCampaign *campaign,
                      gint64         batch)
{
  CampaignJob *self = campaign_job_new (campaign);

  self->batch = batch;
  return plaza_job_new (run, self, campaign_job_free);
}

/**
 * plaza_undo_job_new:
 * @batch: which; 0 for the newest that stands
 *
 * Returns: (transfer full): plaza_campaign_undo() in a thread, which was not begun
 */
PlazaJob *
plaza_undo_job_new (PlazaCampaign *campaign,
                    gint64         batch)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  return campaign_job_new_for (undo_job_run, campaign, batch);
}

/**
 * plaza_redo_job_new:
 * @batch: which; 0 for what was undone last
 *
 * Returns: (transfer full): plaza_campaign_redo() in a thread, which was not begun
 */
PlazaJob *
plaza_redo_job_new (PlazaCampaign *campaign,
                    gint64         batch)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  return campaign_job_new_for (redo_job_run, campaign, batch);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-card-job.h"

#include "plaza-campaign-table.h"
#include "plaza-store.h"

typedef struct
{
  char                *path;
  PlazaCampaignRecord *record;  /* once it was read */
  guint                n_events;
  gboolean             is_missing;
} CardJob;

static void
card_job_free (gpointer data)
{
  CardJob *self = data;

  g_clear_pointer (&self->record, plaza_record_unref);
  g_free (self->path);
  g_free (self);
}

static gboolean
card_job_run (PlazaProgress  *progress,
              gpointer        data,
              GError        **error)
{
  CardJob *self = data;
  g_autoptr(GError) problem = NULL;
  g_autoptr(PlazaStore) store = plaza_store_open_as (self->path, PLAZA_STORE_HOW_LOOK, progress, &problem);

  if (store == NULL)
    {
      self->is_missing = g_error_matches (problem, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOT_FOUND);
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  if (!plaza_store_count (store, &self->n_events, error))
    return FALSE;

  self->record = plaza_campaign_table_look (store, error);
  return self->record != NULL;
}

/**
 * plaza_card_job_new:
 * @path: a campaign file of any version
 *
 * The file, and all that lies beside it, stays as it is.
 *
 * Returns: (transfer full): the reading of it, which was not begun
 */
PlazaJob *
plaza_card_job_new (const char *path)
{
  CardJob *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (CardJob, 1);
  self->path = g_strdup (path);
  return plaza_job_new (card_job_run, self, card_job_free);
}

/**
 * plaza_card_job_get_record:
 * @job: one that ended well
 *
 * Returns: (transfer none): the campaign itself, without texts and lists but for its languages
 */
const PlazaCampaignRecord *
plaza_card_job_get_record (PlazaJob *job)
{
  return ((CardJob *) plaza_job_get_data (job))->record;
}

/**
 * plaza_card_job_get_n_events:
 * @job: one that ended well
 *
 * Returns: how many events it has, whatever became of them
 */
guint
plaza_card_job_get_n_events (PlazaJob *job)
{
  return ((CardJob *) plaza_job_get_data (job))->n_events;
}

/**
 * plaza_card_job_is_missing:
 * @job: one that ended
 *
 * Returns: whether there is no file of that name any more
 */
gboolean
plaza_card_job_is_missing (PlazaJob *job)
{
  return ((CardJob *) plaza_job_get_data (job))->is_missing;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-card-job.h"

#include "plaza-campaign-table.h"
#include "plaza-store.h"

typedef struct
{
  char      *path;
  PlazaCard  card;
} CardJob;

static void
card_job_free (gpointer data)
{
  CardJob *self = data;

  plaza_card_clear (&self->card);
  g_free (self->path);
  g_free (self);
}

static gboolean
card_job_run (PlazaProgress  *progress,
              gpointer        data,
              GError        **error)
{
  CardJob *self = data;

  return plaza_card_read (&self->card, self->path, progress, error);
}

void
plaza_card_clear (PlazaCard *self)
{
  g_clear_pointer (&self->record, plaza_record_unref);
}

/**
 * plaza_card_read:
 * @self: one that is empty
 * @path: a campaign file of any version
 * @progress: (nullable): asked whether it is to stop
 *
 * The file, and all that lies beside it, stays as it is.
 *
 * Returns: whether @self has it now; clear it in any case
 */
gboolean
plaza_card_read (PlazaCard      *self,
                 const char     *path,
                 PlazaProgress  *progress,
                 GError        **error)
{
  g_autoptr(GError) problem = NULL;
  g_autoptr(PlazaStore) store = plaza_store_open_as (path, PLAZA_STORE_HOW_LOOK, progress, &problem);
  guint counts[4];

  if (store == NULL)
    {
      self->is_missing = g_error_matches (problem, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOT_FOUND);
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  if (!plaza_campaign_table_count (store, counts, error))
    return FALSE;

  self->n_events = counts[0];
  self->n_guides = counts[1];
  self->n_points = counts[2];
  self->n_messages = counts[3];
  self->record = plaza_campaign_table_look (store, error);
  return self->record != NULL;
}

/**
 * plaza_card_job_new:
 * @path: a campaign file of any version
 *
 * Returns: (transfer full): plaza_card_read() in a thread, which was not begun
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
 * plaza_card_job_get:
 * @job: one that ended
 *
 * Returns: (transfer none): what it read
 */
const PlazaCard *
plaza_card_job_get (PlazaJob *job)
{
  return &((CardJob *) plaza_job_get_data (job))->card;
}

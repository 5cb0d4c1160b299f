/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-check-job.h"

#include <glib/gi18n.h>

#include "plaza-backups.h"

/* How often a file is looked at that somebody writes meanwhile. */
#define TRIES 3

typedef struct
{
  PlazaCheck  result;
  char       *path;
  gboolean    repair;
} CheckJob;

static void
check_job_free (gpointer data)
{
  CheckJob *self = data;

  g_clear_pointer (&self->result.findings, g_ptr_array_unref);
  g_clear_pointer (&self->result.repaired, g_ptr_array_unref);
  g_free (self->path);
  g_free (self);
}

/* A file so damaged that its events cannot be counted has findings. */
static gboolean
check_job_look_once (CheckJob       *self,
                     PlazaProgress  *progress,
                     gboolean       *still,
                     GError        **error)
{
  g_autoptr(PlazaStore) store = plaza_store_open_as (self->path, PLAZA_STORE_HOW_LOOK, progress, error);

  if (store == NULL)
    return FALSE;

  g_clear_pointer (&self->result.findings, g_ptr_array_unref);
  self->result.findings = plaza_store_check (store, error);
  self->result.version = plaza_store_get_version (store);
  *still = plaza_store_is_still (store);
  return self->result.findings != NULL &&
         (plaza_store_count (store, &self->result.n_events, NULL) || self->result.findings->len > 0);
}

static gboolean
check_job_look (CheckJob       *self,
                PlazaProgress  *progress,
                GError        **error)
{
  gboolean still = FALSE;

  for (guint i = 0; i < TRIES && !still; i++)
    if (!check_job_look_once (self, progress, &still, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_job_can_repair (CheckJob *self)
{
  for (guint i = 0; i < self->result.findings->len; i++)
    if (((PlazaFinding *) g_ptr_array_index (self->result.findings, i))->derived)
      return TRUE;

  return FALSE;
}

static gboolean
check_job_repair (CheckJob       *self,
                  PlazaProgress  *progress,
                  GError        **error)
{
  g_autoptr(PlazaStore) store = plaza_store_open_as (self->path, PLAZA_STORE_HOW_UPDATE, progress, error);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  if (store == NULL || !plaza_store_may_change (store, error))
    return FALSE;

  plaza_progress_begin (progress, _("Making a backup…"), 0, 0.2);
  if (!plaza_backups_keep (store, now, error))
    return FALSE;

  plaza_progress_begin (progress, _("Repairing the file…"), 0.2, 1);
  return plaza_store_repair (store, error);
}

static gboolean
check_job_run (PlazaProgress  *progress,
               gpointer        data,
               GError        **error)
{
  CheckJob *self = data;

  if (!check_job_look (self, progress, error))
    return FALSE;
  if (!self->repair || !check_job_can_repair (self))
    return TRUE;

  self->result.repaired = g_ptr_array_ref (self->result.findings);
  return check_job_repair (self, progress, error) && check_job_look (self, progress, error);
}

/**
 * plaza_check_job_new:
 * @path: a campaign file of any version
 * @repair: whether what can be made anew is, where it is wrong, after a backup
 *
 * Without @repair nothing changes, neither the file nor what lies beside it.
 *
 * Returns: (transfer full): the check, which was not begun
 */
PlazaJob *
plaza_check_job_new (const char *path,
                     gboolean    repair)
{
  CheckJob *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (CheckJob, 1);
  self->path = g_strdup (path);
  self->repair = repair;
  return plaza_job_new (check_job_run, self, check_job_free);
}

/**
 * plaza_check_job_get_result:
 * @job: a check that was done
 *
 * Returns: (transfer none): what it found
 */
const PlazaCheck *
plaza_check_job_get_result (PlazaJob *job)
{
  const CheckJob *self = plaza_job_get_data (job);

  return &self->result;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-backups.h"

#include <glib/gi18n.h>

#include "plaza-backups.h"

static void
campaign_backup_free (gpointer data)
{
  PlazaCampaignBackup *self = data;

  g_free (self->path);
  g_free (self->time);
  g_free (self);
}

/**
 * plaza_campaign_list_backups:
 *
 * Returns: (transfer full) (element-type PlazaCampaignBackup): the copies that are kept of it, the newest first
 */
GPtrArray *
plaza_campaign_list_backups (PlazaCampaign *self)
{
  g_autoptr(GPtrArray) files = NULL;
  GPtrArray *backups = g_ptr_array_new_with_free_func (campaign_backup_free);

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), backups);

  files = plaza_backups_list (plaza_campaign_get_path (self));
  for (guint i = files->len; i-- > 0;)
    {
      const PlazaBackupFile *file = g_ptr_array_index (files, i);
      g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (file->time);
      PlazaCampaignBackup *backup = g_new (PlazaCampaignBackup, 1);

      *backup = (PlazaCampaignBackup) { g_strdup (file->path), g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ"), (guint64) file->size };
      g_ptr_array_add (backups, backup);
    }

  return backups;
}

/* From one path to another. */
static gboolean
backups_restore_job_run (PlazaProgress  *progress,
                         gpointer        data,
                         GError        **error)
{
  char **paths = data;

  plaza_progress_begin (progress, _("Restoring the backup…"), 0, 1);
  return plaza_backups_restore (paths[0], paths[1], progress, error);
}

/**
 * plaza_restore_job_new:
 * @backup: the path of a backup
 * @path: where a copy of it is to be; nothing may be there
 *
 * Returns: (transfer full): the making of that copy, which was not begun
 */
PlazaJob *
plaza_restore_job_new (const char *backup,
                       const char *path)
{
  const char *paths[] = { backup, path, NULL };

  g_return_val_if_fail (backup != NULL && path != NULL, NULL);

  return plaza_job_new (backups_restore_job_run, g_strdupv ((GStrv) paths), (GDestroyNotify) g_strfreev);
}

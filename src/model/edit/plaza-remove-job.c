/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-remove-job.h"

#include <glib/gi18n.h>

#include "plaza-store-remove.h"

static gboolean
remove_job_run (PlazaProgress  *progress,
                gpointer        path,
                GError        **error)
{
  plaza_progress_begin (progress, _("Removing the campaign…"), 0, 1);
  return plaza_store_remove (path, error);
}

/**
 * plaza_remove_job_new:
 * @path: a campaign file, which nobody has open
 *
 * Returns: (transfer full): the removing of it, of its backups and of its drafts, which was not begun
 */
PlazaJob *
plaza_remove_job_new (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return plaza_job_new (remove_job_run, g_strdup (path), g_free);
}

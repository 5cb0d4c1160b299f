/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-update-job.h"

#include "plaza-store.h"

static gboolean
update_job_run (PlazaProgress  *progress,
                gpointer        path,
                GError        **error)
{
  g_autoptr(PlazaStore) store = plaza_store_open_as (path, PLAZA_STORE_HOW_UPDATE, progress, error);

  return store != NULL;
}

/**
 * plaza_update_job_new:
 * @path: a campaign file that plaza_campaign_open_current() says is an older one
 *
 * Where it is stopped, the file is what it was.
 *
 * Returns: (transfer full): the making of a file of this version of the program from it, which was not begun
 */
PlazaJob *
plaza_update_job_new (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return plaza_job_new (update_job_run, g_strdup (path), g_free);
}

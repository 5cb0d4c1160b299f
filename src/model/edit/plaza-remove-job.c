/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-remove-job.h"

#include <glib/gi18n.h>

#include "plaza-store-error.h"
#include "plaza-store-remove.h"

/* Two seconds, in which a window that was closed lets go of the file, and a job of its ends. */
#define MOST_TRIES 20
#define PAUSE (100 * G_TIME_SPAN_MILLISECOND)

static gboolean
remove_job_run (PlazaProgress  *progress,
                gpointer        path,
                GError        **error)
{
  g_autoptr(GError) local = NULL;

  plaza_progress_begin (progress, _("Removing the campaign…"), 0, 1);
  for (guint i = 1; !plaza_store_remove (path, &local); i++)
    {
      if (!g_error_matches (local, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_LOCKED) || i == MOST_TRIES)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      g_clear_error (&local);
      g_usleep (PAUSE);
    }

  return TRUE;
}

/**
 * plaza_remove_job_new:
 * @path: a campaign file, which nobody has open, or will have in a moment
 *
 * Returns: (transfer full): the removing of it, of its backups and of its drafts, which was not begun
 */
PlazaJob *
plaza_remove_job_new (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return plaza_job_new (remove_job_run, g_strdup (path), g_free);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-default-campaign.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "plaza-pack-reader.h"
#include "plaza-store.h"
#include "plaza-write-failure.h"

#define PACK "resource:///org/weareallamerica/Plaza/campaigns/we-are-all-america"

/**
 * plaza_default_campaign_path:
 *
 * Returns: (transfer full): where the default campaign is or will be: in the
 *   user's data folder
 */
char *
plaza_default_campaign_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "plaza", "we-are-all-america.plaza", NULL);
}

/* Contacts are private: nobody else may look into the folder. */
static gboolean
campaign_make_folder (const char  *path,
                      GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = NULL;
  int number;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  number = errno;
  name = g_filename_display_name (folder);
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (number),
               /* Translators: %1$s is a folder, %2$s why, such as “the disk is full”. */
               _("The folder “%1$s”, where campaigns are kept, could not be made: %2$s."), name,
               plaza_write_failure_reason_errno (number));

  return FALSE;
}

static gboolean
default_campaign_make (PlazaProgress  *progress,
                       gpointer        data,
                       GError        **error)
{
  const char *path = data;
  g_autoptr(PlazaPack) pack = NULL;
  g_autoptr(PlazaStore) store = NULL;
  g_autoptr(GError) problem = NULL;

  if (!campaign_make_folder (path, error))
    return FALSE;

  pack = plaza_pack_read (PACK, error);
  if (pack == NULL)
    return FALSE;

  /* Another Plaza that started at the same moment may have been quicker. */
  store = plaza_store_create (path, pack, progress, &problem);
  if (store != NULL || g_error_matches (problem, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_EXISTS))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));

  return FALSE;
}

/**
 * plaza_default_campaign_job_new:
 *
 * On first use the default campaign is made from the pack that the program carries, in a folder (mode 0700) and a
 * file (0600) of the user's own.
 *
 * Returns: (transfer full): the making of it, which was not begun; plaza_default_campaign_open() opens it
 */
PlazaJob *
plaza_default_campaign_job_new (void)
{
  return plaza_job_new (default_campaign_make, plaza_default_campaign_path (), g_free);
}

/**
 * plaza_default_campaign_open:
 * @error: return location for an error of the store: %PLAZA_STORE_ERROR_NOT_FOUND where it is still to be made,
 *   %PLAZA_STORE_ERROR_OLDER where it is to be brought up to date first
 *
 * Returns: (transfer full): the default campaign, or %NULL with @error set
 */
PlazaCampaign *
plaza_default_campaign_open (GError **error)
{
  g_autofree char *path = plaza_default_campaign_path ();

  return plaza_campaign_open_current (path, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-kept-folder.h"

#define ENDING ".plaza"

/**
 * plaza_kept_folder:
 * @what: "backups", "drafts"
 * @path: where a campaign file is, without symbolic links
 *
 * What is kept beside a campaign is in the user's own data folder: a shared folder in which the campaign may be must
 * not fill with people's telephone numbers.
 *
 * Returns: (transfer full): where that is: two files of one name have two folders
 */
char *
plaza_kept_folder (const char *what,
                   const char *path)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *stem = g_str_has_suffix (name, ENDING) ? g_strndup (name, strlen (name) - strlen (ENDING)) : g_strdup (name);
  g_autofree char *folder = g_strdup_printf ("%s-%.12s", stem, hash);

  return g_build_filename (g_get_user_data_dir (), "plaza", what, folder, NULL);
}

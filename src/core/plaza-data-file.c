/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-data-file.h"

#include "plaza-config.h"

static gboolean
program_is_installed (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *build = g_path_get_dirname (PLAZA_BUILD_LOCALE_DIR);
  g_autofree char *prefix = g_strconcat (build, G_DIR_SEPARATOR_S, NULL);

  return program == NULL || !g_str_has_prefix (program, prefix);
}

/**
 * plaza_data_file:
 * @name: name of a file of data/places: "places.sqlite", "map.mbtiles"
 *
 * A program that was not installed finds the files of its own checkout. The
 * folder in $PLAZA_DATA_DIR comes before both.
 *
 * Returns: (transfer full): the path at which the file should be, there or not
 */
char *
plaza_data_file (const char *name)
{
  const char *folder = g_getenv ("PLAZA_DATA_DIR");

  if (folder == NULL || *folder == '\0')
    folder = program_is_installed () ? PLAZA_DATA_DIR : PLAZA_SOURCE_DATA_DIR;

  return g_build_filename (folder, name, NULL);
}

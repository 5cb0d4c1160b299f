/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-data-file.h"

#include "plaza-program.h"

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
  const char *chosen = g_getenv ("PLAZA_DATA_DIR");
  g_autofree char *folder = chosen != NULL && *chosen != '\0' ? g_strdup (chosen) : plaza_program_data_folder ();

  return g_build_filename (folder, name, NULL);
}

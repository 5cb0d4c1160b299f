/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-file-write.h"

#include <glib/gstdio.h>

/* As many as Linux follows (path_resolution(7)). */
#define MOST_LINKS 40

/* What a symbolic link leads to, also where nothing is there yet. */
static char *
file_write_follow_links (const char *path)
{
  g_autofree char *target = g_strdup (path);

  for (guint i = 0; i < MOST_LINKS; i++)
    {
      g_autofree char *link = g_file_read_link (target, NULL);
      g_autofree char *folder = NULL;

      if (link == NULL)
        break;

      folder = g_path_get_dirname (target);
      g_free (target);
      target = g_path_is_absolute (link) ? g_steal_pointer (&link) : g_build_filename (folder, link, NULL);
    }

  return g_steal_pointer (&target);
}

/**
 * plaza_file_write:
 * @path: a plain file or none; where it is a symbolic link, the file that it
 *   leads to is written, and the link stays
 * @size: the length of @data in bytes
 * @error: return location for a #GFileError
 *
 * Writes the file whole or not at all: what is there stays until the new one is
 * on the disk. A new file is for its owner alone.
 *
 * Returns: whether the file is on the disk
 */
gboolean
plaza_file_write (const char  *path,
                  const char  *data,
                  gsize        size,
                  GError     **error)
{
  g_autofree char *target = file_write_follow_links (path);

  return g_file_set_contents_full (target, data, size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}

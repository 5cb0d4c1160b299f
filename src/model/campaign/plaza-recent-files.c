/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-recent-files.h"

#include <glib/gstdio.h>

#include "plaza-file-write.h"

/* Nobody looks further back. */
#define MOST 48

static void
recent_file_free (gpointer data)
{
  PlazaRecentFile *self = data;

  g_free (self->path);
  g_free (self->name);
  g_free (self->day);
  g_free (self->last_day);
  g_free (self);
}

static PlazaRecentFile *
recent_file_new (const char *path,
                 const char *name,
                 const char *day,
                 const char *last_day,
                 gint64      opened)
{
  PlazaRecentFile *self = g_new0 (PlazaRecentFile, 1);

  self->path = g_strdup (path);
  self->name = g_strdup (name);
  self->day = g_strdup (day);
  self->last_day = g_strdup (last_day);
  self->opened = opened;
  return self;
}

/* NULL for what is no entry: whoever wrote the file by hand may have left something out. */
static PlazaRecentFile *
recent_file_read (GKeyFile   *keys,
                  const char *group)
{
  g_autofree char *path = g_key_file_get_string (keys, group, "path", NULL);
  g_autofree char *name = g_key_file_get_string (keys, group, "name", NULL);
  g_autofree char *day = g_key_file_get_string (keys, group, "day", NULL);
  g_autofree char *last_day = g_key_file_get_string (keys, group, "last-day", NULL);

  if (path == NULL || name == NULL || !g_path_is_absolute (path))
    return NULL;

  return recent_file_new (path, name, day, last_day, g_key_file_get_int64 (keys, group, "opened", NULL));
}

static gboolean
recent_files_write (GPtrArray  *files,
                    GError    **error)
{
  g_autoptr(GKeyFile) keys = g_key_file_new ();
  g_autofree char *path = plaza_recent_files_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = NULL;
  gsize length;

  for (guint i = 0; i < files->len && i < MOST; i++)
    {
      const PlazaRecentFile *file = g_ptr_array_index (files, i);
      g_autofree char *group = g_strdup_printf ("%u", i + 1);

      g_key_file_set_string (keys, group, "path", file->path);
      g_key_file_set_string (keys, group, "name", file->name);
      if (file->day != NULL)
        g_key_file_set_string (keys, group, "day", file->day);
      if (file->last_day != NULL)
        g_key_file_set_string (keys, group, "last-day", file->last_day);
      g_key_file_set_int64 (keys, group, "opened", file->opened);
    }

  text = g_key_file_to_data (keys, &length, NULL);
  g_mkdir_with_parents (folder, 0700);
  return plaza_file_write (path, text, length, error);
}

static void
recent_files_drop (GPtrArray  *files,
                   const char *path)
{
  for (guint i = files->len; i > 0; i--)
    if (g_str_equal (((PlazaRecentFile *) g_ptr_array_index (files, i - 1))->path, path))
      g_ptr_array_remove_index (files, i - 1);
}

/**
 * plaza_recent_files_path:
 *
 * Returns: (transfer full): where the list is kept
 */
char *
plaza_recent_files_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "plaza", "recent.ini", NULL);
}

/**
 * plaza_recent_files_list:
 *
 * Returns: (transfer full) (element-type PlazaRecentFile): what was opened, the newest first, also what is gone by
 *   now; empty where the list cannot be read
 */
GPtrArray *
plaza_recent_files_list (void)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (recent_file_free);
  g_autoptr(GKeyFile) keys = g_key_file_new ();
  g_autofree char *path = plaza_recent_files_path ();
  g_auto(GStrv) groups = NULL;

  if (!g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL))
    return files;

  groups = g_key_file_get_groups (keys, NULL);
  for (guint i = 0; groups[i] != NULL && files->len < MOST; i++)
    {
      PlazaRecentFile *file = recent_file_read (keys, groups[i]);

      if (file != NULL)
        g_ptr_array_add (files, file);
    }

  return files;
}

/**
 * plaza_recent_files_add:
 * @path: where the campaign is
 * @name: what it is called
 * @day: (nullable): its day, "YYYY-MM-DD"
 * @last_day: (nullable): the last of several
 * @opened: when, in seconds since 1970
 *
 * Puts it first; one of that path is there once.
 *
 * Returns: whether the list was written
 */
gboolean
plaza_recent_files_add (const char  *path,
                        const char  *name,
                        const char  *day,
                        const char  *last_day,
                        gint64       opened,
                        GError     **error)
{
  g_autoptr(GPtrArray) files = NULL;

  g_return_val_if_fail (path != NULL && name != NULL, FALSE);

  files = plaza_recent_files_list ();
  recent_files_drop (files, path);
  g_ptr_array_insert (files, 0, recent_file_new (path, name, day, last_day, opened));
  return recent_files_write (files, error);
}

/**
 * plaza_recent_files_remove:
 *
 * Returns: whether the list is without @path now; the campaign itself stays where it is
 */
gboolean
plaza_recent_files_remove (const char  *path,
                           GError     **error)
{
  g_autoptr(GPtrArray) files = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  files = plaza_recent_files_list ();
  recent_files_drop (files, path);
  return recent_files_write (files, error);
}

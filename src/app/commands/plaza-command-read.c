/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-command-read.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

/**
 * plaza_command_read_name:
 * @path: a file, or "-"
 *
 * Returns: (transfer full): how sentences call it
 */
char *
plaza_command_read_name (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);

  return g_str_equal (path, "-") ? g_strdup (_("the standard input")) : g_filename_display_name (base);
}

static GInputStream *
read_open (const char *path)
{
  g_autoptr(GFile) file = NULL;

  if (g_str_equal (path, "-"))
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);

  file = g_file_new_for_path (path);
  return G_INPUT_STREAM (g_file_read (file, NULL, NULL));
}

/**
 * plaza_command_read:
 * @path: a file, or "-" for the standard input
 * @most: how many bytes are read at most, and one more, by which its reader sees that it is too large
 * @length: (out): how many there are
 *
 * Returns: (transfer full) (nullable): what is in it, with a 0 behind it; or %NULL with @error set
 */
char *
plaza_command_read (const char  *path,
                    gsize        most,
                    gsize       *length,
                    GError     **error)
{
  g_autoptr(GInputStream) stream = read_open (path);
  g_autofree char *name = plaza_command_read_name (path);
  g_autoptr(GByteArray) all = g_byte_array_new ();
  guint8 part[16 * 1024];
  gssize n = stream != NULL ? 0 : -1;

  do
    {
      g_byte_array_append (all, part, MAX (n, 0));
      if (stream != NULL)
        n = g_input_stream_read (stream, part, MIN (sizeof part, most + 1 - all->len), NULL, NULL);
    }
  while (n > 0);

  if (n < 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("“%s” cannot be read. Look whether it is there, and may be read."), name);
      return NULL;
    }

  *length = all->len;
  g_byte_array_append (all, (const guint8 *) "", 1);
  return (char *) g_byte_array_free (g_steal_pointer (&all), FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-command-output.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <linux/magic.h>
#include <stdio.h>
#include <string.h>
#include <sys/vfs.h>

#include "plaza-file-write.h"
#include "plaza-write-failure.h"

/* What a flatpak finds about its sandbox there. */
#define SANDBOX "/.flatpak-info"

/* Folders of its own that it keeps. */
static gboolean
output_is_own (const char *folder)
{
  const char *own[] = { g_get_user_data_dir (), g_get_user_cache_dir (), g_get_user_config_dir () };

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (g_str_has_prefix (folder, own[i]))
      return TRUE;

  return FALSE;
}

/**
 * plaza_command_output_goes:
 * @sandbox: the file that says what the sandbox may do; there is none outside of one
 * @path: where something is to be written
 *
 * In a sandbox most folders are its own, in memory, and are gone when the command ends. Where it was given some of the user's,
 * whoever gave them knows.
 *
 * Returns: whether what is written there would be gone
 */
gboolean
plaza_command_output_goes (const char *sandbox,
                           const char *path)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);
  struct statfs system;

  return g_key_file_load_from_file (file, sandbox, G_KEY_FILE_NONE, NULL) &&
         !g_key_file_has_key (file, "Context", "filesystems", NULL) && !output_is_own (folder) &&
         statfs (folder, &system) == 0 && (guint32) system.f_type == TMPFS_MAGIC;
}

/**
 * plaza_command_output_check:
 * @path: where something is to be written
 *
 * Returns: whether it would stay there when the command ends
 */
gboolean
plaza_command_output_check (const char  *path,
                            GError     **error)
{
  g_autofree char *name = NULL;

  if (!plaza_command_output_goes (SANDBOX, path))
    return TRUE;

  name = g_filename_display_name (path);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               /* Translators: %s is the name of a file. */
               _("“%s” would be gone when this command ends, because Plaza runs in a sandbox that keeps nothing there. Write to standard output (-), or give Plaza the folder."),
               name);
  return FALSE;
}

/**
 * plaza_command_output_is_standard:
 *
 * Returns: whether what was typed is standard output
 */
gboolean
plaza_command_output_is_standard (const char *typed)
{
  return g_str_equal (typed, "-");
}

/**
 * plaza_command_output_begin:
 * @typed: the file, or "-"; it lives as long as @self
 * @ending: what the name of a file with the result ends in: ".csv"
 *
 * Returns: whether there is a path to which the result can be written: plaza_command_output_end() sends it on where that is
 *   not the file that was asked for
 */
gboolean
plaza_command_output_begin (PlazaCommandOutput  *self,
                            const char          *typed,
                            const char          *ending,
                            GError             **error)
{
  g_autofree char *name = g_strconcat ("result", ending, NULL);
  g_autofree char *lower = g_ascii_strdown (typed, -1);

  self->typed = typed;
  if (!plaza_command_output_is_standard (typed) && !plaza_command_output_check (typed, error))
    return FALSE;

  if (!plaza_command_output_is_standard (typed) && g_str_has_suffix (lower, ending))
    {
      self->path = g_strdup (typed);
      return TRUE;
    }

  self->folder = g_dir_make_tmp ("plaza-XXXXXX", error);
  self->path = self->folder != NULL ? g_build_filename (self->folder, name, NULL) : NULL;
  return self->path != NULL;
}

/* What cannot be written is said by plaza_command_finish(). */
static void
output_send (const char *bytes,
             gsize       length)
{
  fwrite (bytes, 1, length, stdout);
}

/**
 * plaza_command_output_end:
 *
 * Returns: whether the result is where it was wanted
 */
gboolean
plaza_command_output_end (PlazaCommandOutput  *self,
                          GError             **error)
{
  g_autofree char *bytes = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr(GError) cause = NULL;
  gsize length;

  if (self->folder == NULL)
    return TRUE;
  if (!g_file_get_contents (self->path, &bytes, &length, error))
    return FALSE;

  if (plaza_command_output_is_standard (self->typed))
    output_send (bytes, length);
  else if (!plaza_file_write (self->typed, bytes, length, &cause))
    {
      sentence = plaza_write_failure_sentence (self->typed, plaza_write_failure_reason (cause));
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, sentence);
      return FALSE;
    }

  return TRUE;
}

void
plaza_command_output_clear (PlazaCommandOutput *self)
{
  if (self->folder != NULL)
    {
      g_unlink (self->path);
      g_rmdir (self->folder);
    }
  g_free (self->folder);
  g_free (self->path);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-write-failure.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

/* A whole file is written by GLib, a device through a stream. */
static const struct
{
  int         of_file, of_stream;
  const char *reason;
} reasons[] = {
  { G_FILE_ERROR_NOSPC, G_IO_ERROR_NO_SPACE, N_("the disk is full") },
  { G_FILE_ERROR_ACCES, G_IO_ERROR_PERMISSION_DENIED, N_("there is no permission to write there") },
  { G_FILE_ERROR_PERM, G_IO_ERROR_PERMISSION_DENIED, N_("there is no permission to write there") },
  { G_FILE_ERROR_ROFS, G_IO_ERROR_READ_ONLY, N_("there is no permission to write there") },
  { G_FILE_ERROR_NOENT, G_IO_ERROR_NOT_FOUND, N_("there is no such folder") },
  { G_FILE_ERROR_NOTDIR, G_IO_ERROR_NOT_DIRECTORY, N_("there is no such folder") },
  { G_FILE_ERROR_NAMETOOLONG, G_IO_ERROR_FILENAME_TOO_LONG, N_("the name is too long") },
};

/**
 * plaza_write_failure_reason:
 * @cause: what GLib or GIO says
 *
 * Their own words would not do: they name the file that is first written beside the user's.
 *
 * Returns: (nullable): why, for the end of a sentence; %NULL where people would not understand it
 */
const char *
plaza_write_failure_reason (const GError *cause)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_error_matches (cause, G_FILE_ERROR, reasons[i].of_file) ||
        g_error_matches (cause, G_IO_ERROR, reasons[i].of_stream))
      return _(reasons[i].reason);

  return NULL;
}

/**
 * plaza_write_failure_reason_errno:
 * @number: an errno
 *
 * Returns: why, for the end of a sentence; the system's words where there are no others
 */
const char *
plaza_write_failure_reason_errno (int number)
{
  GFileError code = g_file_error_from_errno (number);

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if ((int) code == reasons[i].of_file)
      return _(reasons[i].reason);

  return g_strerror (number);
}

/**
 * plaza_write_failure_sentence:
 * @path: what was to be written
 * @reason: (nullable): why it was not
 *
 * Returns: (transfer full): one sentence that names the user's file
 */
char *
plaza_write_failure_sentence (const char *path,
                              const char *reason)
{
  g_autofree char *name = g_filename_display_name (path);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return g_strdup_printf (_("“%s” is a folder; give the name of a file."), name);
  if (reason == NULL)
    return g_strdup_printf (_("“%s” could not be written."), name);

  /* Translators: %1$s is a file name and %2$s why, such as “the disk is full”. */
  return g_strdup_printf (_("“%1$s” could not be written: %2$s."), name, reason);
}

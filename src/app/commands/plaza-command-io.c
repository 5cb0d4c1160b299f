/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-command-io.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "plaza-store-error.h"
#include "plaza-texts.h"
#include "plaza-write-failure.h"

/* A complaint is a sentence, not a page. */
#define MAX_SENTENCE 500
#define MAX_QUOTED 60

/* Why the first write failed; what comes after may say something else. */
static int output_error = 0;

static void
io_write_bytes (FILE       *stream,
                const char *bytes)
{
  errno = 0;
  if (fputs (bytes, stream) == EOF && stream == stdout && output_error == 0)
    output_error = errno;
}

/* The plain C locale says ASCII, and is set where nobody chose one; the
 * terminals there show UTF-8 all the same. Another charset was chosen. */
static void
io_write_text (FILE       *stream,
               const char *text)
{
  const char *charset = NULL;
  g_autofree char *converted = NULL;

  if (!g_get_charset (&charset) && g_strcmp0 (charset, "ANSI_X3.4-1968") != 0 && g_strcmp0 (charset, "US-ASCII") != 0)
    converted = g_convert_with_fallback (text, -1, charset, "UTF-8", "?", NULL, NULL, NULL);

  io_write_bytes (stream, converted != NULL ? converted : text);
}

/**
 * plaza_command_print:
 * @text: UTF-8
 *
 * Writes a result.
 */
void
plaza_command_print (const char *text)
{
  io_write_text (stdout, text);
}

/**
 * plaza_command_write:
 * @text: UTF-8
 *
 * Writes a result for programs, as it is.
 */
void
plaza_command_write (const char *text)
{
  io_write_bytes (stdout, text);
}

/**
 * plaza_command_note:
 * @sentence: UTF-8, possibly with words from outside in it
 *
 * Writes a complaint of one line.
 */
void
plaza_command_note (const char *sentence)
{
  g_autofree char *visible = plaza_text_visible (sentence);
  g_autofree char *cut = NULL;

  g_strdelimit (visible, "\n\t", ' ');
  if (g_utf8_strlen (visible, -1) > MAX_SENTENCE)
    {
      g_autofree char *start = g_utf8_substring (visible, 0, MAX_SENTENCE);

      cut = g_strconcat (start, "…", NULL);
    }

  io_write_text (stderr, "plaza: ");
  io_write_text (stderr, cut != NULL ? cut : visible);
  io_write_text (stderr, "\n");
}

/**
 * plaza_command_flash:
 * @text: UTF-8, ours
 *
 * Writes something for a moment to whoever looks: neither a result nor a complaint.
 */
void
plaza_command_flash (const char *text)
{
  io_write_text (stderr, text);
  fflush (stderr);
}

/**
 * plaza_command_finish:
 *
 * Ends a command that went well: a result that could not be written (the disk
 * is full, the pipe is closed) is a failure after all.
 *
 * Returns: how the program ends
 */
PlazaCommandStatus
plaza_command_finish (void)
{
  g_autofree char *sentence = NULL;
  int number;

  errno = 0;
  if (fflush (stdout) == 0 && !ferror (stdout))
    return PLAZA_COMMAND_DONE;

  number = output_error != 0 ? output_error : errno != 0 ? errno : EIO;
  /* Translators: %s is why, such as “the disk is full”. */
  sentence = g_strdup_printf (_("The result could not be written: %s."), plaza_write_failure_reason_errno (number));
  plaza_command_note (sentence);

  return PLAZA_COMMAND_FAILED;
}

/**
 * plaza_command_fail:
 * @error: why a command cannot do what it should
 *
 * Returns: how the program ends
 */
PlazaCommandStatus
plaza_command_fail (const GError *error)
{
  plaza_command_note (error->message);
  if (g_error_matches (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_DAMAGED))
    plaza_command_note (_("“plaza check --repair” mends what can be made anew, and “plaza backups” lists earlier copies."));

  return PLAZA_COMMAND_FAILED;
}

/**
 * plaza_command_misuse:
 * @format: a sentence that says what is wrong with the call
 * @...: its arguments
 *
 * Returns: how the program ends
 */
PlazaCommandStatus
plaza_command_misuse (const char *format,
                      ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  plaza_command_note (sentence);

  return PLAZA_COMMAND_MISUSED;
}

/**
 * plaza_command_has_bold:
 *
 * Returns: whether headings may be bold: on a terminal that can, unless the
 *   user does not want it (https://no-color.org)
 */
gboolean
plaza_command_has_bold (void)
{
  const char *no_color = g_getenv ("NO_COLOR");

  return isatty (STDOUT_FILENO) && (no_color == NULL || *no_color == '\0') &&
         g_getenv ("TERM") != NULL && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
}

/**
 * plaza_command_to_utf8:
 * @argument: the bytes of an argument
 *
 * Returns: (transfer full) (nullable): the argument as text; %NULL where it is
 *   text neither in UTF-8 nor in the locale's charset
 */
char *
plaza_command_to_utf8 (const char *argument)
{
  if (g_utf8_validate (argument, -1, NULL))
    return g_strdup (argument);

  return g_locale_to_utf8 (argument, -1, NULL, NULL, NULL);
}

/**
 * plaza_command_quote:
 * @text: any bytes
 *
 * Returns: (transfer full): what a sentence can name of them
 */
char *
plaza_command_quote (const char *text)
{
  g_autofree char *visible = plaza_text_visible (text);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (visible, -1) <= MAX_QUOTED)
    return g_steal_pointer (&visible);

  start = g_utf8_substring (visible, 0, MAX_QUOTED);

  return g_strconcat (start, "…", NULL);
}

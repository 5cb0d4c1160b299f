/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>

#include "plaza-intake-facts.h"
#include "plaza-point.h"
#include "plaza-program.h"
#include "plaza-reader-limits.h"
#include "plaza-readers.h"

/* The process that reads one file of a stranger. The file is its standard input, what it is told of the campaign
 * is on descriptor 3, and what it read goes to standard output (formats/intake/plaza-intake-job.c).
 * It never sees the campaign's file, and gives up most of what a process may do before it looks at the first byte. */

#define FACTS_FD 3
#define READ_BYTES (256 * 1024)
#define STATUS_REFUSED 1
#define STATUS_MEMORY 12

static void
reader_set_language (void)
{
  g_autofree char *folder = plaza_program_locale_folder ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  /* Opens the catalogue while files may be opened. */
  gettext ("file");
}

/* GLib ends a process whose memory does not suffice. Here that is an answer. */
static GLogWriterOutput
reader_log_cb (GLogLevelFlags   level,
               const GLogField *fields,
               gsize            n_fields,
               gpointer         data)
{
  for (gsize i = 0; i < n_fields && (level & G_LOG_LEVEL_ERROR) != 0; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && strstr (fields[i].value, "failed to allocate") != NULL)
      _exit (STATUS_MEMORY);

  /* Not g_log_writer_standard_streams(): that one writes what is for debugging into the answer. */
  return g_log_writer_default (level, fields, n_fields, data);
}

/* Grows by as much as there may be at most: where the file says how large it is, no byte is taken twice. */
static GByteArray *
reader_take (int   fd,
             gsize expected)
{
  GByteArray *bytes = g_byte_array_sized_new ((guint) expected + 1);
  guint8 *piece = g_malloc (READ_BYTES);
  gssize n;

  while ((n = read (fd, piece, READ_BYTES)) > 0 && bytes->len <= PLAZA_INTAKE_MOST_BYTES)
    g_byte_array_append (bytes, piece, (guint) n);
  g_free (piece);

  g_byte_array_append (bytes, (const guint8 *) "", 1);
  g_byte_array_set_size (bytes, bytes->len - 1);
  return bytes;
}

static gsize
reader_expect (int fd)
{
  off_t end = lseek (fd, 0, SEEK_END);

  if (end <= 0 || lseek (fd, 0, SEEK_SET) < 0)
    return READ_BYTES;

  return MIN ((gsize) end, PLAZA_INTAKE_MOST_BYTES) + 1;
}

/* For tests: until somebody changes the file. */
static void
reader_hold (void)
{
  struct stat before;
  struct stat now;

  if (fstat (STDIN_FILENO, &before) == 0)
    while (fstat (STDIN_FILENO, &now) == 0 && now.st_size == before.st_size)
      g_usleep (1000);
}

static void
reader_fill_context (PlazaReaderContext     *context,
                     const PlazaIntakeFacts *facts,
                     PlazaGazetteer         *places)
{
  PlazaReaderOfficial *officials = g_new (PlazaReaderOfficial, facts->officials->len + 1);

  for (guint i = 0; i < facts->officials->len; i++)
    {
      const PlazaIntakeOfficial *official = g_ptr_array_index (facts->officials, i);

      officials[i] = (PlazaReaderOfficial) { official->id, official->name, official->title, official->state };
    }
  *context = (PlazaReaderContext) {
    facts->name, places, facts->day, facts->today, facts->hashtag,
    (const char * const *) facts->languages, officials, facts->officials->len,
  };
  if (facts->mapping->len == 0)
    return;

  context->mapping = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < facts->mapping->len; i++)
    {
      const PlazaColumn *column = g_ptr_array_index (facts->mapping, i);

      if (column->heading != NULL)
        g_hash_table_insert (context->mapping, column->heading, column->field != NULL ? column->field : (char *) "");
    }
}

static int
reader_refuse (const GError *error)
{
  gssize written = write (STDOUT_FILENO, error->message, strlen (error->message));

  return written >= 0 ? STATUS_REFUSED : STATUS_MEMORY + 1;
}

static int
reader_read (const PlazaIntakeFacts  *facts,
             PlazaGazetteer          *places,
             GOutputStream           *output,
             GError                 **error)
{
  GByteArray *bytes = reader_take (STDIN_FILENO, reader_expect (STDIN_FILENO));
  PlazaReaderContext context;
  PlazaIntake *intake;

  if (bytes->len > PLAZA_INTAKE_MOST_BYTES)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_TOO_LARGE,
                   _("%1$s could not be read: %2$s"), facts->name, _("it is larger than 64 MiB. Divide it into several files."));
      return STATUS_REFUSED;
    }
  if (plaza_point_reach ("reader"))
    reader_hold ();

  reader_fill_context (&context, facts, places);
  intake = plaza_readers_read (facts->kind, (const char *) bytes->data, bytes->len, &context, error);
  g_byte_array_unref (bytes);
  if (intake == NULL)
    return STATUS_REFUSED;

  return plaza_intake_send (intake, output, error) ? 0 : STATUS_REFUSED;
}

static int
reader_run (GError **error)
{
  g_autoptr(GByteArray) told = reader_take (FACTS_FD, READ_BYTES);
  g_autoptr(PlazaIntakeFacts) facts = plaza_intake_facts_read ((const char *) told->data, told->len, error);
  g_autoptr(PlazaGazetteer) places = NULL;
  g_autoptr(GOutputStream) output = NULL;

  if (facts == NULL)
    return STATUS_REFUSED;
  places = plaza_gazetteer_open (facts->places, error);
  if (places == NULL)
    return STATUS_REFUSED;

  /* Asks the kernel what kind of file that is, which is not allowed later. */
  output = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  plaza_reader_limits_set (facts->limit_ms);
  return reader_read (facts, places, output, error);
}

int
main (void)
{
  g_autoptr(GError) error = NULL;
  int status;

  reader_set_language ();
  g_set_prgname ("plaza-reader");
  g_log_set_writer_func (reader_log_cb, NULL, NULL);
  status = reader_run (&error);
  if (error != NULL)
    status = reader_refuse (error);

  /* What it holds goes with it: nothing is gained by giving it back piece by piece. */
  _exit (status);
}

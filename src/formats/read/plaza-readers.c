/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-readers.h"

#include <string.h>

#include <glib/gi18n.h>

#include "plaza-read-bytes.h"
#include "plaza-read-clean.h"
#include "plaza-read-csv.h"
#include "plaza-read-text.h"
#include "plaza-text-rules.h"

/* Where two fit as well, the first one reads. */
static const PlazaReader * const readers[] = {
  &plaza_reader_registration,
  &plaza_reader_plaza,
  &plaza_reader_osdi,
  &plaza_reader_mobilize,
  &plaza_reader_geojson,
  &plaza_reader_json_ld,
  &plaza_reader_ics,
  &plaza_reader_csv,
  &plaza_text_reader,
};

/**
 * plaza_readers_find:
 * @kind: as `plaza import --as` takes it
 *
 * Returns: (nullable): the reader
 */
const PlazaReader *
plaza_readers_find (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (g_str_equal (readers[i]->kind, kind))
      return readers[i];

  return NULL;
}

/**
 * plaza_readers_tell:
 * @bytes: of a file
 * @length: how many
 *
 * Returns: (nullable): the reader whose kind they look like most; %NULL where they look like none
 */
const PlazaReader *
plaza_readers_tell (const char *bytes,
                    gsize       length)
{
  const PlazaReader *best = NULL;
  int most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      int fits = readers[i]->fits (bytes, length);

      if (fits > most)
        {
          most = fits;
          best = readers[i];
        }
    }

  return best;
}

static gboolean
readers_is_empty (const char *bytes,
                  gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (strchr (" \t\r\n", bytes[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* The row of a long list is where reading ends, and that is said. */
static void
readers_check_length (PlazaIntake *intake)
{
  if (intake->drafts->len <= PLAZA_MAX_ROWS)
    return;

  g_ptr_array_set_size (intake->drafts, PLAZA_MAX_ROWS);
  g_ptr_array_add (intake->problems, plaza_problem_new (PLAZA_PROBLEM_BAD, 0, NULL,
                                                        g_strdup (_("the list is longer than 100,000; what comes after is left out"))));
}

/**
 * plaza_readers_read:
 * @kind: (nullable): as what it is to be read; %NULL: as what it looks like
 * @bytes: of a file
 * @length: how many
 * @context: for whom it is read
 * @error: return location for a #PlazaFormatError, one sentence that names the file
 *
 * Returns: (transfer full) (nullable): what was read, all of which can be taken into a campaign
 */
PlazaIntake *
plaza_readers_read (const char                *kind,
                    const char                *bytes,
                    gsize                      length,
                    const PlazaReaderContext  *context,
                    GError                   **error)
{
  const PlazaReader *reader = kind != NULL ? plaza_readers_find (kind) : plaza_readers_tell (bytes, length);
  /* Translators: stands where a file’s name does: “What was pasted could not be read: …” */
  g_autofree char *quoted = plaza_text_rules_quote (context->name[0] != '\0' ? context->name : _("What was pasted"));
  PlazaReaderContext named = *context;
  PlazaIntake *intake;

  if (readers_is_empty (bytes, length))
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT, _("%s could not be read: it is empty."), quoted);
      return NULL;
    }
  if (reader == NULL)
    {
      g_autoptr(GBytes) text = plaza_read_bytes (bytes, length, quoted, error);

      if (text != NULL)
        g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_UNKNOWN,
                     /* Translators: %s is a file’s name. */
                     _("%s could not be read: it looks like no kind of file that Plaza knows. If it is plain text, paste it."), quoted);
      return NULL;
    }

  named.name = quoted;
  intake = reader->read (bytes, length, &named, error);
  if (intake == NULL)
    return NULL;

  g_set_str (&intake->name, context->name);

  readers_check_length (intake);
  plaza_read_clean (intake, context);
  return intake;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-incoming.h"

#include <string.h>

#include <glib/gi18n.h>

#include "plaza-event-fields.h"
#include "plaza-json-parts.h"
#include "plaza-record-json.h"

/* Pieces of this size are sent. */
#define WRITE_BYTES (256 * 1024)

/**
 * plaza_intake_new:
 * @name: the file's name, without its folder; "" of a paste
 * @kind: what it is read as
 *
 * Returns: (transfer full): nothing read yet
 */
PlazaIntake *
plaza_intake_new (const char *name,
                  const char *kind)
{
  PlazaIntake *self = g_new (PlazaIntake, 1);

  self->name = g_strdup (name);
  self->kind = g_strdup (kind);
  self->drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_incoming_free);
  self->problems = g_ptr_array_new_with_free_func (plaza_record_unref);
  self->columns = g_ptr_array_new_with_free_func (plaza_record_unref);

  return self;
}

void
plaza_intake_free (PlazaIntake *self)
{
  g_free (self->name);
  g_free (self->kind);
  g_ptr_array_unref (self->drafts);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->columns);
  g_free (self);
}

static void
intake_write_records (PlazaJsonWriter       *writer,
                      const char            *name,
                      const PlazaRecordType *type,
                      GPtrArray             *records)
{
  plaza_json_writer_key (writer, name);
  plaza_json_writer_begin (writer, '[');
  for (guint i = 0; i < records->len; i++)
    plaza_record_json_write (writer, type, g_ptr_array_index (records, i));
  plaza_json_writer_end (writer, ']');
}

/* Before it is put into a campaign a draft has no uid of its own; each of a list needs one to be read. */
static void
intake_name_draft (PlazaIncoming *draft,
                   guint          number)
{
  g_free (draft->event->uid);
  draft->event->uid = g_strdup_printf ("draft-%u", number + 1);
}

static void
intake_write_draft (PlazaJsonWriter *writer,
                    PlazaIncoming   *draft)
{
  plaza_json_writer_begin (writer, '{');
  plaza_json_writer_key (writer, "event");
  plaza_record_json_write (writer, &plaza_event_record_type, draft->event);
  plaza_json_writer_key (writer, "key");
  plaza_json_writer_string (writer, draft->key);
  plaza_json_writer_key (writer, "order");
  plaza_json_writer_number (writer, draft->order);
  plaza_json_writer_key (writer, "line");
  plaza_json_writer_number (writer, draft->line);
  intake_write_records (writer, "problems", &plaza_problem_type, draft->problems);
  intake_write_records (writer, "spans", &plaza_span_type, draft->spans);
  plaza_json_writer_end (writer, '}');
}

/* Where @stream is given, what was written goes there, and each draft is let go of: a long list
 * is never whole twice. */
static gboolean
intake_flush (PlazaJsonWriter  *writer,
              GOutputStream    *stream,
              GError          **error)
{
  if (stream == NULL || writer->text->len < WRITE_BYTES)
    return TRUE;
  if (!g_output_stream_write_all (stream, writer->text->str, writer->text->len, NULL, NULL, error))
    return FALSE;

  g_string_truncate (writer->text, 0);
  return TRUE;
}

static gboolean
intake_write_all (PlazaIntake      *self,
                  PlazaJsonWriter  *writer,
                  GOutputStream    *stream,
                  GError          **error)
{
  plaza_json_writer_begin (writer, '{');
  plaza_json_writer_key (writer, "kind");
  plaza_json_writer_string (writer, self->kind);
  plaza_json_writer_key (writer, "drafts");
  plaza_json_writer_begin (writer, '[');
  for (guint i = 0; i < self->drafts->len; i++)
    {
      intake_name_draft (g_ptr_array_index (self->drafts, i), i);
      intake_write_draft (writer, g_ptr_array_index (self->drafts, i));
      if (stream != NULL)
        g_clear_pointer (&g_ptr_array_index (self->drafts, i), plaza_incoming_free);
      if (!intake_flush (writer, stream, error))
        return FALSE;
    }
  plaza_json_writer_end (writer, ']');
  intake_write_records (writer, "problems", &plaza_problem_type, self->problems);
  intake_write_records (writer, "columns", &plaza_column_type, self->columns);
  plaza_json_writer_end (writer, '}');

  return TRUE;
}

/**
 * plaza_intake_write:
 *
 * Returns: (transfer full): all of it as JSON, which plaza_intake_parse() reads: so it travels
 *   from the process that reads files of strangers
 */
char *
plaza_intake_write (PlazaIntake *self)
{
  PlazaJsonWriter writer;

  plaza_json_writer_init_compact (&writer);
  intake_write_all (self, &writer, NULL, NULL);

  return plaza_json_writer_steal (&writer);
}

/**
 * plaza_intake_send:
 * @self: (transfer full): what was read
 * @stream: where to
 * @error: return location for what the stream says
 *
 * As plaza_intake_write(), a piece at a time.
 *
 * Returns: whether all of it was written
 */
gboolean
plaza_intake_send (PlazaIntake    *self,
                   GOutputStream  *stream,
                   GError        **error)
{
  g_autoptr(PlazaIntake) intake = self;
  g_autofree char *rest = NULL;
  PlazaJsonWriter writer;
  gboolean sent;

  plaza_json_writer_init_compact (&writer);
  sent = intake_write_all (intake, &writer, stream, error);
  if (!sent)
    {
      g_string_free (writer.text, TRUE);
      return FALSE;
    }

  rest = plaza_json_writer_steal (&writer);
  return g_output_stream_write_all (stream, rest, strlen (rest), NULL, NULL, error);
}

static void
intake_read_records (PlazaFields           *fields,
                     const char            *name,
                     const PlazaRecordType *type,
                     GPtrArray             *records)
{
  g_autoptr(GPtrArray) objects = plaza_fields_get_objects (fields, name);

  for (guint i = 0; i < objects->len; i++)
    {
      gpointer record = plaza_record_new (type);

      plaza_fields_read_record (g_ptr_array_index (objects, i), type, record);
      g_ptr_array_add (records, record);
    }
}

static PlazaIncoming *
intake_read_fields (PlazaFields *fields)
{
  g_autoptr(PlazaIncoming) draft = plaza_incoming_new (plaza_fields_get_integer (fields, "line", 0, G_MAXINT, 0));
  g_autoptr(PlazaFields) event = plaza_fields_get_object (fields, "event");

  draft->key = plaza_fields_get_prose_or_null (fields, "key");
  draft->order = plaza_fields_get_integer (fields, "order", G_MININT, G_MAXINT, 0);
  intake_read_records (fields, "problems", &plaza_problem_type, draft->problems);
  intake_read_records (fields, "spans", &plaza_span_type, draft->spans);
  plaza_fields_end (fields);
  if (event != NULL)
    {
      plaza_record_unref (draft->event);
      draft->event = plaza_event_fields_read (event, PLAZA_EVENT_FIELDS_PACK);
    }

  return g_steal_pointer (&draft);
}

static PlazaIncoming *
intake_read_draft (const char           *name,
                   const char           *text,
                   const PlazaJsonPart  *part,
                   GError              **error)
{
  g_autoptr(PlazaJsonFile) file = plaza_json_file_new_part (name, text, part->text, part->length, error);
  g_autoptr(PlazaFields) fields = NULL;
  g_autoptr(PlazaIncoming) draft = NULL;

  if (file == NULL)
    return NULL;

  /* Translators: a part of “form.csv, file: …”; it is never seen unless something is badly wrong. */
  fields = plaza_fields_new (file, _("file"), "drafts", plaza_json_file_get_root (file));
  draft = intake_read_fields (fields);
  return plaza_json_file_finish (file, error) ? g_steal_pointer (&draft) : NULL;
}

static gboolean
intake_read_drafts (PlazaIntake  *self,
                    const char   *text,
                    GArray       *parts,
                    GError      **error)
{
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      PlazaIncoming *draft = intake_read_draft (self->name, text, &g_array_index (parts, PlazaJsonPart, i), error);

      if (draft == NULL)
        return FALSE;
      g_ptr_array_add (self->drafts, draft);
    }

  return TRUE;
}

static gboolean
intake_read_rest (PlazaIntake  *self,
                  const char   *rest,
                  GError      **error)
{
  g_autoptr(PlazaJsonFile) file = plaza_json_file_new (self->name, rest, strlen (rest), error);
  g_autoptr(PlazaFields) fields = NULL;
  g_autoptr(GPtrArray) drafts = NULL;

  if (file == NULL)
    return FALSE;

  fields = plaza_fields_new (file, _("file"), "", plaza_json_file_get_root (file));
  self->kind = plaza_fields_get_line (fields, "kind");
  drafts = plaza_fields_get_objects (fields, "drafts");
  intake_read_records (fields, "problems", &plaza_problem_type, self->problems);
  intake_read_records (fields, "columns", &plaza_column_type, self->columns);
  plaza_fields_end (fields);
  return plaza_json_file_finish (file, error);
}

/**
 * plaza_intake_parse:
 * @name: the file's name, for messages
 * @text: what plaza_intake_write() made
 * @length: its bytes
 * @error: return location for a #PlazaFormatError
 *
 * Everything is checked as if it came from a stranger, since the process that wrote it
 * may have been taken over by the file that it read.
 *
 * Returns: (transfer full) (nullable): what was read
 */
PlazaIntake *
plaza_intake_parse (const char  *name,
                    const char  *text,
                    gsize        length,
                    GError     **error)
{
  static const char * const path[] = { "drafts", NULL };
  g_autoptr(PlazaIntake) self = plaza_intake_new (name, NULL);
  g_autoptr(GArray) parts = NULL;
  g_autofree char *rest = NULL;

  if (!plaza_json_parts_find (name, text, length, path, &parts, &rest, error))
    return NULL;
  if (rest == NULL)
    rest = g_strndup (text, length);
  if (!intake_read_rest (self, rest, error) || !intake_read_drafts (self, text, parts, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-incoming.h"

static const PlazaField span_fields[] = {
  { "field", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaSpan, field) },
  { "begin", PLAZA_FIELD_NUMBER, G_STRUCT_OFFSET (PlazaSpan, begin), -1 },
  { "end", PLAZA_FIELD_NUMBER, G_STRUCT_OFFSET (PlazaSpan, end), -1 },
};

const PlazaRecordType plaza_span_type = { sizeof (PlazaSpan), span_fields, G_N_ELEMENTS (span_fields) };

static const PlazaField column_fields[] = {
  { "heading", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaColumn, heading) },
  { "field", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaColumn, field) },
  { "sample", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaColumn, sample) },
};

const PlazaRecordType plaza_column_type = { sizeof (PlazaColumn), column_fields, G_N_ELEMENTS (column_fields) };

/**
 * plaza_incoming_new:
 * @line: of the file, from 1; 0 where there is none
 *
 * Returns: (transfer full): a draft of which nothing is known, pending
 */
PlazaIncoming *
plaza_incoming_new (int line)
{
  PlazaIncoming *self = g_new0 (PlazaIncoming, 1);

  self->event = plaza_event_record_new ();
  self->event->review = PLAZA_REVIEW_PENDING;
  self->line = line;
  self->problems = g_ptr_array_new_with_free_func (plaza_record_unref);
  self->spans = g_ptr_array_new_with_free_func (plaza_record_unref);

  return self;
}

void
plaza_incoming_free (PlazaIncoming *self)
{
  if (self == NULL)
    return;

  plaza_record_unref (self->event);
  g_free (self->key);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->spans);
  g_free (self);
}

/**
 * plaza_incoming_question:
 * @field: (nullable): what it is about, as the file calls it
 * @text: (transfer full): a sentence that quotes what stands there
 *
 * Says that two readings are sensible, or that something would be lost.
 */
void
plaza_incoming_question (PlazaIncoming *self,
                         const char    *field,
                         char          *text)
{
  g_ptr_array_add (self->problems, plaza_problem_new (PLAZA_PROBLEM_QUESTION, self->line, field, text));
}

/**
 * plaza_incoming_refuse:
 * @field: (nullable): what it is about, as the file calls it
 * @text: (transfer full): a sentence that quotes what stands there
 *
 * Says that the row cannot be right.
 */
void
plaza_incoming_refuse (PlazaIncoming *self,
                       const char    *field,
                       char          *text)
{
  g_ptr_array_add (self->problems, plaza_problem_new (PLAZA_PROBLEM_BAD, self->line, field, text));
}

/**
 * plaza_incoming_infer:
 * @field: a name that an event's "inferred" may have: "zone", "state"
 *
 * Notes that @field was concluded and not read.
 */
void
plaza_incoming_infer (PlazaIncoming *self,
                      const char    *field)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (g_strv_contains ((const char *const *) self->event->inferred, field))
    return;

  g_strv_builder_addv (builder, (const char **) self->event->inferred);
  g_strv_builder_add (builder, field);
  g_strfreev (self->event->inferred);
  self->event->inferred = g_strv_builder_end (builder);
}

/**
 * plaza_incoming_mark:
 * @field: JSON path of a field
 * @begin: first character of the text from which it was read
 * @end: the one behind its last
 */
void
plaza_incoming_mark (PlazaIncoming *self,
                     const char    *field,
                     int            begin,
                     int            end)
{
  PlazaSpan *span = plaza_record_new (&plaza_span_type);

  span->field = g_strdup (field);
  span->begin = begin;
  span->end = end;
  g_ptr_array_add (self->spans, span);
}

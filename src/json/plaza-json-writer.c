/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-json-writer.h"

#include <math.h>

void
plaza_json_writer_init (PlazaJsonWriter *self)
{
  *self = (PlazaJsonWriter) { .text = g_string_new (NULL), .first = TRUE };
}

/**
 * plaza_json_writer_init_compact:
 *
 * For what programs keep: without spaces and line breaks.
 */
void
plaza_json_writer_init_compact (PlazaJsonWriter *self)
{
  plaza_json_writer_init (self);
  self->compact = TRUE;
}

/**
 * plaza_json_writer_steal:
 * @self: a writer at the end of its document
 *
 * Returns: (transfer full): the document, which ends in a line break unless it is compact
 */
char *
plaza_json_writer_steal (PlazaJsonWriter *self)
{
  g_assert (self->depth == 0);

  if (!self->compact)
    g_string_append_c (self->text, '\n');

  return g_string_free_and_steal (g_steal_pointer (&self->text));
}

static void
writer_new_line (PlazaJsonWriter *self)
{
  if (self->compact)
    return;

  g_string_append_c (self->text, '\n');
  for (int i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

/* What stands between the last value and the next. */
static void
writer_separate (PlazaJsonWriter *self)
{
  if (self->after_key)
    {
      self->after_key = FALSE;
      return;
    }

  if (!self->first)
    g_string_append_c (self->text, ',');
  if (self->depth > 0)
    writer_new_line (self);
  self->first = FALSE;
}

void
plaza_json_writer_begin (PlazaJsonWriter *self,
                         char             bracket)
{
  writer_separate (self);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->first = TRUE;
}

void
plaza_json_writer_end (PlazaJsonWriter *self,
                       char             bracket)
{
  self->depth--;
  if (!self->first)
    writer_new_line (self);
  g_string_append_c (self->text, bracket);
  self->first = FALSE;
}

/* Terminals obey C0 and C1 controls alike; the latter are two bytes of UTF-8. */
static gboolean
writer_is_c1_control (const char *p)
{
  return (guchar) p[0] == 0xC2 && (guchar) p[1] >= 0x80 && (guchar) p[1] <= 0x9F;
}

static gboolean
writer_must_escape (const char *p)
{
  return (guchar) *p < 0x20 || *p == '"' || *p == '\\' || *p == 0x7F || writer_is_c1_control (p);
}

static void
writer_append_escape (GString *text,
                      guchar   c)
{
  if (c == '"' || c == '\\')
    g_string_append_printf (text, "\\%c", c);
  else if (c == '\n')
    g_string_append (text, "\\n");
  else if (c == '\t')
    g_string_append (text, "\\t");
  else
    g_string_append_printf (text, "\\u%04x", c);
}

/* What needs no escape is taken as it stands, all of it at once. */
static void
writer_append_quoted (GString    *text,
                      const char *value)
{
  const char *start = value, *p;

  g_string_append_c (text, '"');
  for (p = value; *p != '\0'; p++)
    if (writer_must_escape (p))
      {
        g_string_append_len (text, start, p - start);
        p += writer_is_c1_control (p);
        writer_append_escape (text, *p);
        start = p + 1;
      }
  g_string_append_len (text, start, p - start);
  g_string_append_c (text, '"');
}

void
plaza_json_writer_key (PlazaJsonWriter *self,
                       const char      *key)
{
  writer_separate (self);
  writer_append_quoted (self->text, key);
  g_string_append (self->text, self->compact ? ":" : ": ");
  self->after_key = TRUE;
}

/**
 * plaza_json_writer_string:
 * @self: a writer
 * @value: (nullable): UTF-8
 *
 * Writes a text, or null where there is none or it is empty.
 */
void
plaza_json_writer_string (PlazaJsonWriter *self,
                          const char      *value)
{
  writer_separate (self);
  if (value != NULL && *value != '\0')
    writer_append_quoted (self->text, value);
  else
    g_string_append (self->text, "null");
}

void
plaza_json_writer_bool (PlazaJsonWriter *self,
                        gboolean         value)
{
  writer_separate (self);
  g_string_append (self->text, value ? "true" : "false");
}

/**
 * plaza_json_writer_number:
 * @self: a writer
 * @value: a number; NAN for null
 *
 * Writes @value with as few digits as read back to the same number.
 */
void
plaza_json_writer_number (PlazaJsonWriter *self,
                          double           value)
{
  /* The first is for whole numbers, which readers want without an exponent. */
  static const char * const formats[] = { "%.0f", "%.6g", "%.8g", "%.10g", "%.15g", "%.16g", "%.17g" };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE] = "null";

  for (guint i = fabs (value) < 1e15 ? 0 : 1; isfinite (value) && i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (buffer, sizeof buffer, formats[i], value);
      if (g_ascii_strtod (buffer, NULL) == value)
        break;
    }

  writer_separate (self);
  g_string_append (self->text, buffer);
}

/**
 * plaza_json_writer_json:
 * @json: a value that is written already, on one line
 */
void
plaza_json_writer_json (PlazaJsonWriter *self,
                        const char      *json)
{
  writer_separate (self);
  g_string_append (self->text, json);
}

void
plaza_json_writer_strv (PlazaJsonWriter    *self,
                        const char * const *values)
{
  plaza_json_writer_begin (self, '[');
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    plaza_json_writer_string (self, values[i]);
  plaza_json_writer_end (self, ']');
}

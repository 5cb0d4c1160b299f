/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-xliff.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-format-error.h"
#include "plaza-text-rules.h"
#include "plaza-texts.h"

/* Where the reader is in the file. */
typedef struct
{
  const char     *name;
  PlazaXliff     *xliff;
  PlazaXliffUnit *unit;     /* the one that is open */
  GString        *text;     /* of its source or its target, while that is open */
  guint           depth;
  guint           unit_depth;
  guint           text_depth;
} XliffReader;

static void
xliff_unit_free (gpointer data)
{
  PlazaXliffUnit *unit = data;

  g_free (unit->id);
  g_free (unit->source);
  g_free (unit->target);
  g_free (unit->was);
  g_free (unit->state);
  g_free (unit);
}

void
plaza_xliff_free (PlazaXliff *self)
{
  if (self == NULL)
    return;

  g_free (self->source);
  g_free (self->target);
  g_ptr_array_unref (self->units);
  g_free (self);
}

/**
 * plaza_xliff_sum:
 * @text: (nullable): a translation
 *
 * Returns: (transfer full): by which it is told whether it is another one
 */
char *
plaza_xliff_sum (const char *text)
{
  return text != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1) : g_strdup ("");
}

/* "xlf:target" of a program that gives each element a prefix. */
static const char *
xliff_bare (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

static const char *
xliff_find_attribute (const char **names,
                      const char **values,
                      const char  *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];

  return NULL;
}

static void
xliff_begin_root (XliffReader  *self,
                  const char   *element,
                  const char   *version,
                  GError      **error)
{
  g_autofree char *quoted = version != NULL ? plaza_text_rules_quote (version) : NULL;

  if (!g_str_equal (element, "xliff"))
    g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_UNKNOWN,
                 _("“%s” is no XLIFF file. Choose one that “plaza texts export” wrote, or a translator made of it."), self->name);
  else if (version == NULL || !g_str_has_prefix (version, "1."))
    g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_UNKNOWN,
                 /* Translators: a file, and a number such as 2.0. */
                 _("“%1$s” is XLIFF of the version %2$s, and only 1.2 can be read. Save it as that."), self->name,
                 quoted != NULL ? quoted : "?");
}

/* A translator's program may make several of one, all in the same languages. */
static void
xliff_begin_file (XliffReader  *self,
                  const char   *source,
                  const char   *target,
                  GError      **error)
{
  if (source == NULL || target == NULL)
    g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
                 _("“%s” does not say from which language into which it is."), self->name);
  else if (self->xliff->target != NULL && (!g_str_equal (self->xliff->target, target) || !g_str_equal (self->xliff->source, source)))
    g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
                 _("“%s” is in more than two languages. Import one file for each language."), self->name);

  g_set_str (&self->xliff->source, source);
  g_set_str (&self->xliff->target, target);
}

static void
xliff_begin_unit (XliffReader          *self,
                  GMarkupParseContext  *context,
                  const char           *id,
                  const char           *was,
                  GError              **error)
{
  int line;

  g_markup_parse_context_get_position (context, &line, NULL);
  if (self->unit != NULL || id == NULL)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
                   _("“%1$s”, line %2$d: a text without an id, or one within another."), self->name, line);
      return;
    }
  if (self->xliff->units->len >= PLAZA_MAX_ROWS)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_TOO_LARGE,
                   _("“%1$s” has more than %2$d texts."), self->name, PLAZA_MAX_ROWS);
      return;
    }

  self->unit = g_new0 (PlazaXliffUnit, 1);
  self->unit->id = g_strdup (id);
  self->unit->line = line;
  self->unit->was = g_strdup (was);
  self->unit_depth = self->depth;
  g_ptr_array_add (self->xliff->units, self->unit);
}

static void
xliff_start_cb (GMarkupParseContext  *context,
                const char           *element,
                const char          **names,
                const char          **values,
                gpointer              data,
                GError              **error)
{
  XliffReader *self = data;
  const char *bare = xliff_bare (element);

  self->depth++;
  if (self->depth > PLAZA_MAX_DEPTH)
    g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_TOO_LARGE, _("“%s” is nested too deeply."), self->name);
  else if (self->depth == 1)
    xliff_begin_root (self, bare, xliff_find_attribute (names, values, "version"), error);
  else if (g_str_equal (bare, "file") && self->depth == 2)
    xliff_begin_file (self, xliff_find_attribute (names, values, "source-language"),
                      xliff_find_attribute (names, values, "target-language"), error);
  else if (g_str_equal (bare, "trans-unit"))
    xliff_begin_unit (self, context, xliff_find_attribute (names, values, "id"),
                      xliff_find_attribute (names, values, "extradata"), error);
  /* Deeper ones are other proposals (<alt-trans>). */
  else if (self->unit != NULL && self->text == NULL && self->depth == self->unit_depth + 1 &&
           (g_str_equal (bare, "source") || g_str_equal (bare, "target")))
    {
      self->text = g_string_new (NULL);
      self->text_depth = self->depth;
      if (g_str_equal (bare, "target"))
        g_set_str (&self->unit->state, xliff_find_attribute (names, values, "state"));
    }
}

static void
xliff_end_text (XliffReader *self,
                const char  *bare)
{
  g_autofree char *text = g_string_free_and_steal (g_steal_pointer (&self->text));

  if (g_str_equal (bare, "source"))
    g_set_str (&self->unit->source, text);
  else
    g_set_str (&self->unit->target, text[strspn (text, " \t\n")] != '\0' ? text : NULL);
}

static void
xliff_end_cb (GMarkupParseContext  *context,
              const char           *element,
              gpointer              data,
              GError              **error)
{
  XliffReader *self = data;

  if (self->text != NULL && self->depth == self->text_depth)
    xliff_end_text (self, xliff_bare (element));
  if (self->unit != NULL && self->depth == self->unit_depth)
    self->unit = NULL;
  self->depth--;
}

/* Also what marks stand around: programs mark the sentences (<mrk>). */
static void
xliff_text_cb (GMarkupParseContext  *context,
               const char           *text,
               gsize                 length,
               gpointer              data,
               GError              **error)
{
  XliffReader *self = data;

  if (self->text != NULL)
    g_string_append_len (self->text, text, length);
}

/* A document type may name files, and texts that grow without end. */
static void
xliff_passthrough_cb (GMarkupParseContext  *context,
                      const char           *text,
                      gsize                 length,
                      gpointer              data,
                      GError              **error)
{
  XliffReader *self = data;

  if (length > 2 && text[0] == '<' && text[1] == '!' && text[2] != '-')
    g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
                 _("“%s” has a document type of its own, which is not read. Save it without one."), self->name);
}

static void
xliff_say_syntax (XliffReader  *self,
                  int           line,
                  GError      **error)
{
  g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_SYNTAX,
               _("“%1$s” is no XML that can be read: something is wrong in line %2$d."), self->name, line);
}

/* First, since GLib's parser stumbles over what is no UTF-8. */
static gboolean
xliff_check_utf8 (XliffReader  *self,
                  const char   *text,
                  gsize         length,
                  GError      **error)
{
  const char *end;
  int line = 1;

  if (g_utf8_validate_len (text, length, &end))
    return TRUE;

  for (const char *p = text; p < end; p++)
    line += *p == '\n';
  xliff_say_syntax (self, line, error);
  return FALSE;
}

static gboolean
xliff_parse (XliffReader  *self,
             const char   *text,
             gsize         length,
             GError      **error)
{
  static const GMarkupParser parser = { xliff_start_cb, xliff_end_cb, xliff_text_cb, xliff_passthrough_cb, NULL };
  g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, self, NULL);
  g_autoptr(GError) local = NULL;
  gboolean parsed = g_markup_parse_context_parse (context, text, length, &local) && g_markup_parse_context_end_parse (context, &local);
  int line;

  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
  if (parsed)
    return TRUE;

  /* GLib's own sentences are for programmers. */
  g_markup_parse_context_get_position (context, &line, NULL);
  if (local->domain == G_MARKUP_ERROR)
    xliff_say_syntax (self, line, error);
  else
    g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
xliff_check (XliffReader  *self,
             GError      **error)
{
  if (self->xliff->target == NULL)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT, _("Nothing is in “%s”."), self->name);
      return FALSE;
    }

  return TRUE;
}

/**
 * plaza_xliff_read:
 * @name: of the file, for sentences
 * @text: what is in it
 * @length: of @text in bytes
 *
 * Returns: (transfer full) (nullable): the texts in it, or %NULL with @error set to one sentence
 */
PlazaXliff *
plaza_xliff_read (const char  *name,
                  const char  *text,
                  gsize        length,
                  GError     **error)
{
  static const char byte_order_mark[] = "\xEF\xBB\xBF";
  g_autoptr(PlazaXliff) xliff = g_new0 (PlazaXliff, 1);
  g_autofree char *visible = plaza_text_visible (name);
  XliffReader self = { .name = visible, .xliff = xliff };

  xliff->units = g_ptr_array_new_with_free_func (xliff_unit_free);
  if (length > PLAZA_MAX_FILE_BYTES)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_TOO_LARGE, _("“%s” is larger than the 16 MiB that a file may have."), visible);
      return NULL;
    }
  if (length >= strlen (byte_order_mark) && memcmp (text, byte_order_mark, strlen (byte_order_mark)) == 0)
    {
      text += strlen (byte_order_mark);
      length -= strlen (byte_order_mark);
    }

  return xliff_check_utf8 (&self, text, length, error) && xliff_parse (&self, text, length, error) && xliff_check (&self, error) ? g_steal_pointer (&xliff) : NULL;
}

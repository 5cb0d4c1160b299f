/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pack-text.h"

#include <cmark.h>
#include <string.h>

#include "plaza-text-rules.h"

/* For messages that nobody sees: what cannot be read is written otherwise. */
#define NO_NAME "-"

gboolean
plaza_pack_text_is_empty (const PlazaPackText *self)
{
  for (guint i = 0; self->sections != NULL && i < self->sections->len; i++)
    {
      const PlazaPackPart *part = g_ptr_array_index (self->sections, i);

      if (part->title != NULL || part->text != NULL)
        return FALSE;
    }

  return self->title == NULL && self->text == NULL;
}

/* A heading is plain text in the campaign, and Markdown in a file: "5 * 3" needs no mark, "*5*" does. */
static char *
pack_text_escape (const char *text)
{
  cmark_node *paragraph = cmark_node_new (CMARK_NODE_PARAGRAPH);
  cmark_node *plain = cmark_node_new (CMARK_NODE_TEXT);
  char *rendered, *escaped;

  cmark_node_set_literal (plain, text);
  cmark_node_append_child (paragraph, plain);
  rendered = cmark_render_commonmark (paragraph, CMARK_OPT_DEFAULT, 0);
  escaped = g_strchomp (g_strdup (rendered));
  free (rendered);
  cmark_node_free (paragraph);
  return escaped;
}

/* As it is, where it is read as what it is. */
static char *
pack_text_write_heading (const char *text)
{
  g_autofree char *line = g_strconcat ("# ", text, NULL);
  g_autoptr(PlazaPackProse) prose = plaza_pack_prose_parse (NO_NAME, line, NULL);

  if (prose != NULL && g_strcmp0 (prose->title, text) == 0 && *prose->lead == '\0')
    return g_strdup (text);

  return pack_text_escape (text);
}

static void
pack_text_append (GString    *file,
                  const char *mark,
                  const char *title,
                  const char *text)
{
  g_autofree char *heading = title != NULL ? pack_text_write_heading (title) : NULL;

  if (file->len > 0)
    g_string_append_c (file, '\n');
  if (heading != NULL)
    g_string_append_printf (file, "%s %s\n", mark, heading);
  else if (mark != NULL)
    g_string_append_printf (file, "%s\n", mark);
  if (text != NULL)
    g_string_append_printf (file, "%s%s\n", mark != NULL ? "\n" : "", text);
}

static gboolean
pack_text_is_same (const char *written,
                   const char *read)
{
  return g_strcmp0 (written != NULL ? written : "", read != NULL ? read : "") == 0;
}

/* Whether the reader makes of @file what was written. */
static gboolean
pack_text_reads (const PlazaPackText *self,
                 const char          *file,
                 PlazaPackTextForm    form,
                 gboolean             whole)
{
  g_autofree char *text = g_strchomp (g_strdup (file));
  g_autofree char *problem = plaza_text_rules_problem_of_prose (text);
  g_autoptr(PlazaPackProse) prose = NULL;
  guint n_sections = self->sections != NULL ? self->sections->len : 0;

  if (problem != NULL || *text == '\0' || strstr (text, "\r\n") != NULL)
    return FALSE;
  if (form == PLAZA_PACK_TEXT_PLAIN)
    return pack_text_is_same (self->text, text);

  prose = plaza_pack_build_parse (NO_NAME, text, form, whole, NULL);
  if (prose == NULL || prose->sections->len != n_sections ||
      !pack_text_is_same (self->title, prose->title) || !pack_text_is_same (self->text, prose->lead))
    return FALSE;

  for (guint i = 0; i < n_sections; i++)
    {
      const PlazaPackPart *part = g_ptr_array_index (self->sections, i);
      const PlazaPackSection *section = g_ptr_array_index (prose->sections, i);

      if (!pack_text_is_same (part->title, section->heading) || !pack_text_is_same (part->text, section->body))
        return FALSE;
    }

  return TRUE;
}

/**
 * plaza_pack_text_to_file:
 * @form: what the file must hold
 * @whole: whether the reader wants title and first paragraph
 *
 * Returns: (transfer full) (nullable): a Markdown file; %NULL where none would be read as what @self is
 */
char *
plaza_pack_text_to_file (const PlazaPackText *self,
                         PlazaPackTextForm    form,
                         gboolean             whole)
{
  g_autoptr(GString) file = g_string_new (NULL);

  pack_text_append (file, form >= PLAZA_PACK_TEXT_TITLED ? "#" : NULL, self->title, self->text);
  for (guint i = 0; self->sections != NULL && i < self->sections->len; i++)
    {
      const PlazaPackPart *part = g_ptr_array_index (self->sections, i);

      pack_text_append (file, "##", part->title, part->text);
    }

  return pack_text_reads (self, file->str, form, whole) ? g_string_free_and_steal (g_steal_pointer (&file)) : NULL;
}

static void
pack_text_write_member (PlazaJsonWriter *writer,
                        const char      *name,
                        const char      *text)
{
  plaza_json_writer_key (writer, name);
  plaza_json_writer_string (writer, text);
}

/**
 * plaza_pack_text_to_json:
 *
 * Writes what no file can hold as an object.
 */
void
plaza_pack_text_to_json (const PlazaPackText *self,
                         PlazaPackTextForm    form,
                         PlazaJsonWriter     *writer)
{
  plaza_json_writer_begin (writer, '{');
  if (form >= PLAZA_PACK_TEXT_TITLED)
    pack_text_write_member (writer, "title", self->title);
  pack_text_write_member (writer, "text", self->text);
  if (self->sections != NULL)
    {
      plaza_json_writer_key (writer, "sections");
      plaza_json_writer_begin (writer, '[');
      for (guint i = 0; i < self->sections->len; i++)
        {
          const PlazaPackPart *part = g_ptr_array_index (self->sections, i);

          plaza_json_writer_begin (writer, '{');
          pack_text_write_member (writer, "title", part->title);
          pack_text_write_member (writer, "text", part->text);
          plaza_json_writer_end (writer, '}');
        }
      plaza_json_writer_end (writer, ']');
    }
  plaza_json_writer_end (writer, '}');
}

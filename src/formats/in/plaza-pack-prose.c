/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pack-prose.h"

#include <cmark.h>
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-prose-rules.h"
#include "plaza-text-rules.h"

typedef cmark_node PlazaCmarkNode;
typedef cmark_iter PlazaCmarkIter;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaCmarkNode, cmark_node_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaCmarkIter, cmark_iter_free)

static void
prose_section_free (PlazaPackSection *section)
{
  g_free (section->heading);
  g_free (section->body);
  g_free (section);
}

void
plaza_pack_prose_free (PlazaPackProse *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->lead);
  g_ptr_array_unref (self->sections);
  g_free (self);
}

static gboolean
prose_check_nodes (const char  *name,
                   cmark_node  *document,
                   GError     **error)
{
  int line;
  const char *problem = plaza_prose_rules_check_document (document, 2, &line);

  if (problem == NULL)
    return TRUE;

  g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
               /* Translators: “en/guides/rally.md, line 12: HTML is not allowed” */
               _("%1$s, line %2$d: %3$s"), name, line, problem);
  return FALSE;
}

static char *
prose_plain_text_of (cmark_node *heading)
{
  g_autoptr(PlazaCmarkIter) iter = cmark_iter_new (heading);
  GString *text = g_string_new (NULL);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);
      cmark_node_type type = cmark_node_get_type (node);

      if (event != CMARK_EVENT_ENTER)
        continue;
      if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
        g_string_append (text, cmark_node_get_literal (node));
      else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
        g_string_append_c (text, ' ');
    }

  return g_string_free_and_steal (text);
}

/* Lines @from to @to, counted from 1, without the empty ones around them. */
static char *
prose_slice (GStrv lines,
             int   n_lines,
             int   from,
             int   to)
{
  GString *text = g_string_new (NULL);
  char *slice_text;

  for (int line = from; line <= MIN (to, n_lines); line++)
    {
      const char *p = lines[line - 1];

      /* Indentation means something in Markdown, empty lines at the start do not. */
      if (text->len > 0 || p[strspn (p, " \t")] != '\0')
        {
          g_string_append (text, p);
          g_string_append_c (text, '\n');
        }
    }
  slice_text = g_string_free_and_steal (text);

  return g_strchomp (slice_text);
}

static gboolean
prose_set_heading_error (const char  *name,
                         cmark_node  *node,
                         const char  *problem,
                         GError     **error)
{
  g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
               _("%1$s, line %2$d: %3$s"), name, cmark_node_get_start_line (node), problem);

  return FALSE;
}

/* An empty heading is one that is not translated yet. */
static gboolean
prose_take_heading (PlazaPackProse  *self,
                    const char      *name,
                    cmark_node      *node,
                    GError         **error)
{
  g_autofree char *heading = prose_plain_text_of (node);
  g_autofree char *problem = plaza_text_rules_problem_of_line (heading);

  if (problem != NULL)
    return prose_set_heading_error (name, node, problem, error);
  g_strstrip (heading);
  if (cmark_node_get_heading_level (node) == 1)
    {
      if (self->title != NULL || self->sections->len > 0)
        return prose_set_heading_error (name, node, _("there is a second title"), error);
      if (cmark_node_previous (node) != NULL)
        return prose_set_heading_error (name, node, _("the title is not at the start"), error);
      self->title = g_steal_pointer (&heading);
    }
  else
    {
      PlazaPackSection *section = g_new0 (PlazaPackSection, 1);

      section->heading = g_steal_pointer (&heading);
      g_ptr_array_add (self->sections, section);
    }

  return TRUE;
}

static void
prose_close_text (PlazaPackProse *self,
                  char           *text)
{
  if (self->sections->len > 0)
    {
      PlazaPackSection *section = g_ptr_array_index (self->sections, self->sections->len - 1);

      section->body = text;
    }
  else
    {
      g_free (self->lead);
      self->lead = text;
    }
}

/**
 * plaza_pack_prose_parse:
 * @name: the file's name, for messages
 * @text: Markdown in UTF-8 with LF line ends
 * @error: return location for a #PlazaFormatError
 *
 * Cuts @text at its headings of the first and the second level. What the
 * house does not print is an error that names the line: HTML, images, code,
 * deeper headings, links to other places than the web, mail and telephone.
 *
 * Returns: (transfer full): the parts, or %NULL with @error set
 */
PlazaPackProse *
plaza_pack_prose_parse (const char  *name,
                        const char  *text,
                        GError     **error)
{
  g_autoptr(PlazaPackProse) self = g_new0 (PlazaPackProse, 1);
  g_autoptr(PlazaCmarkNode) document = cmark_parse_document (text, strlen (text), CMARK_OPT_DEFAULT);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  int n_lines = g_strv_length (lines);
  int from = 1;

  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) prose_section_free);
  if (!prose_check_nodes (name, document, error))
    return NULL;

  for (cmark_node *node = cmark_node_first_child (document); node != NULL; node = cmark_node_next (node))
    {
      if (cmark_node_get_type (node) != CMARK_NODE_HEADING)
        continue;

      prose_close_text (self, prose_slice (lines, n_lines, from, cmark_node_get_start_line (node) - 1));
      if (!prose_take_heading (self, name, node, error))
        return NULL;
      from = cmark_node_get_end_line (node) + 1;
    }
  prose_close_text (self, prose_slice (lines, n_lines, from, n_lines));

  return g_steal_pointer (&self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-prose-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-text-rules.h"

static const char *
prose_rules_of_heading (int level,
                        int deepest)
{
  if (level <= deepest)
    return NULL;

  return level > 2 ? _("headings below the second level are not allowed")
                   : _("a heading would begin a section of its own, so it is not allowed here");
}

/* Why the house does not print this node; NULL where it does. */
static const char *
prose_rules_of_node (cmark_node *node,
                     int         deepest)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_HTML_INLINE:
      return _("HTML is not allowed");
    case CMARK_NODE_IMAGE:
      return _("images are not allowed");
    case CMARK_NODE_CODE_BLOCK:
      return _("blocks of code are not allowed");
    case CMARK_NODE_HEADING:
      return prose_rules_of_heading (cmark_node_get_heading_level (node), deepest);
    case CMARK_NODE_LINK:
      return plaza_text_rules_is_link (cmark_node_get_url (node)) ? NULL : _("a link must be https, mailto or tel");
    default:
      return NULL;
    }
}

/* Inline nodes know no line in some versions of cmark: the block around them does. */
static int
prose_rules_line_of (cmark_node *node)
{
  while (node != NULL && cmark_node_get_start_line (node) == 0)
    node = cmark_node_parent (node);

  return node != NULL ? cmark_node_get_start_line (node) : 1;
}

/**
 * plaza_prose_rules_check_document:
 * @deepest: which level of headings is allowed at most; 0 for none
 * @line: (out): where it is, from 1
 *
 * Returns: (nullable): the first thing in it that is not printed, as the end of a sentence
 */
const char *
plaza_prose_rules_check_document (cmark_node *document,
                                  int         deepest,
                                  int        *line)
{
  cmark_iter *iter = cmark_iter_new (document);
  const char *problem = NULL;
  cmark_event_type event;

  while (problem == NULL && (event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    if (event == CMARK_EVENT_ENTER)
      {
        problem = prose_rules_of_node (cmark_iter_get_node (iter), deepest);
        *line = prose_rules_line_of (cmark_iter_get_node (iter));
      }

  cmark_iter_free (iter);
  return problem;
}

/**
 * plaza_prose_rules_check:
 * @markdown: UTF-8
 * @deepest: which level of headings is allowed at most; 0 for none
 * @line: (out): where it is, from 1
 *
 * Returns: (nullable): the first thing in it that is not printed, as the end of a sentence
 */
const char *
plaza_prose_rules_check (const char *markdown,
                         int         deepest,
                         int        *line)
{
  cmark_node *document = cmark_parse_document (markdown, strlen (markdown), CMARK_OPT_DEFAULT);
  const char *problem = plaza_prose_rules_check_document (document, deepest, line);

  cmark_node_free (document);
  return problem;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-prose.h"

#include <cmark.h>
#include <stdlib.h>
#include <string.h>

#include "plaza-link-rule.h"

/* Where the walk through the document is. */
typedef struct
{
  GPtrArray       *blocks;
  PlazaProseBlock *block;        /* that takes text; NULL between blocks */
  GString         *text;
  guint            strong;
  guint            emphasis;
  const char      *link;         /* that may be opened */
  guint            link_start;   /* where the text of a link begins, in bytes */
  guint            lists;        /* how deep in lists */
  guint            quotes;
  gboolean         item_started; /* the item's first paragraph was seen */
  guint            number;       /* of the item; 0 in a bullet list */
} Walk;

static void
prose_clear_span (PlazaProseSpan *span)
{
  g_free (span->link);
}

static void
prose_free_block (PlazaProseBlock *block)
{
  g_free (block->text);
  g_array_unref (block->spans);
  g_free (block);
}

static gboolean
prose_has_scheme (const char *link,
                  const char *scheme)
{
  return g_ascii_strncasecmp (link, scheme, strlen (scheme)) == 0;
}

static char *
prose_digits_of (const char *text)
{
  g_autoptr(GString) digits = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text))
      g_string_append_c (digits, *text);

  return g_string_free_and_steal (g_steal_pointer (&digits));
}

/* Where @link leads, as somebody would type it: without "mailto:" and what is to be written in the mail. */
static char *
prose_shown_address (const char *link)
{
  const char *colon = strchr (link, ':');

  if (prose_has_scheme (link, "mailto:"))
    return g_strndup (colon + 1, strcspn (colon + 1, "?"));

  return g_strdup (prose_has_scheme (link, "tel:") ? colon + 1 : link);
}

/* Whether @text is the end of a number, from its exchange on, or all of it. */
static gboolean
prose_says_number (const char *text,
                   const char *number)
{
  g_autofree char *said = prose_digits_of (text);
  g_autofree char *whole = prose_digits_of (number);

  return (strlen (said) >= strlen ("5550100") && g_str_has_suffix (whole, said)) ||
         (*said != '\0' && g_str_equal (whole, said));
}

/* Whether a reader sees in @text where the link leads: "www.house.gov", "1-866-957-2612". */
static gboolean
prose_says_address (const char *text,
                    const char *link)
{
  g_autofree char *shown = prose_shown_address (link);
  const char *slashes = strstr (shown, "://");
  g_autofree char *address = g_ascii_strdown (slashes != NULL ? slashes + strlen ("://") : shown, -1);
  g_autofree char *said = g_ascii_strdown (text, -1);
  gsize length = strlen (address);

  if (prose_has_scheme (link, "tel:"))
    return prose_says_number (text, shown);
  if (length > 0 && address[length - 1] == '/')
    address[length - 1] = '\0';

  return strstr (said, address) != NULL;
}

static void
prose_open_block (Walk           *walk,
                  PlazaProseKind  kind,
                  guint           level)
{
  walk->block = g_new0 (PlazaProseBlock, 1);
  walk->block->kind = kind;
  walk->block->level = level;
  walk->block->spans = g_array_new (FALSE, TRUE, sizeof (PlazaProseSpan));
  g_array_set_clear_func (walk->block->spans, (GDestroyNotify) prose_clear_span);
  g_string_truncate (walk->text, 0);
  if (kind == PLAZA_PROSE_NUMBERED)
    walk->block->number = walk->number;
}

static void
prose_close_block (Walk *walk)
{
  if (walk->block == NULL)
    return;

  walk->block->text = g_strdup (walk->text->str);
  if (*walk->block->text != '\0')
    g_ptr_array_add (walk->blocks, walk->block);
  else
    prose_free_block (walk->block);
  walk->block = NULL;
}

static gboolean
prose_span_continues (const PlazaProseSpan *span,
                      const Walk           *walk,
                      guint                 start)
{
  return span->end == start && span->strong == (walk->strong > 0) &&
         span->emphasis == (walk->emphasis > 0) && g_strcmp0 (span->link, walk->link) == 0;
}

static void
prose_append (Walk       *walk,
              const char *text)
{
  guint start = walk->text->len;
  GArray *spans;

  if (walk->block == NULL || text == NULL || *text == '\0')
    return;

  g_string_append (walk->text, text);
  if (walk->strong == 0 && walk->emphasis == 0 && walk->link == NULL)
    return;

  spans = walk->block->spans;
  if (spans->len > 0 && prose_span_continues (&g_array_index (spans, PlazaProseSpan, spans->len - 1), walk, start))
    {
      g_array_index (spans, PlazaProseSpan, spans->len - 1).end = walk->text->len;
      return;
    }

  g_array_append_val (spans, ((PlazaProseSpan) {
                               .start = start, .end = walk->text->len, .strong = walk->strong > 0,
                               .emphasis = walk->emphasis > 0, .link = g_strdup (walk->link) }));
}

static void
prose_append_code (Walk       *walk,
                   const char *code)
{
  g_autofree char *trimmed = g_strchomp (g_strdup (code));

  prose_append (walk, trimmed);
}

static void
prose_open_paragraph (Walk *walk)
{
  if (walk->lists > 0 && !walk->item_started)
    {
      prose_open_block (walk, walk->number > 0 ? PLAZA_PROSE_NUMBERED : PLAZA_PROSE_BULLET, walk->lists);
      walk->item_started = TRUE;
    }
  else
    prose_open_block (walk, walk->quotes > 0 ? PLAZA_PROSE_QUOTE : PLAZA_PROSE_PARAGRAPH, 0);
}

/* An item's number is its place in the list, from the list's own first number. */
static void
prose_enter_item (Walk       *walk,
                  cmark_node *item)
{
  cmark_node *list = cmark_node_parent (item);

  walk->item_started = FALSE;
  walk->number = 0;
  if (cmark_node_get_list_type (list) != CMARK_ORDERED_LIST)
    return;

  walk->number = MAX (1, cmark_node_get_list_start (list));
  for (cmark_node *before = cmark_node_previous (item); before != NULL; before = cmark_node_previous (before))
    walk->number++;
}

static void
prose_enter_link (Walk       *walk,
                  const char *address)
{
  walk->link = plaza_link_rule_is_allowed (address) ? address : NULL;
  walk->link_start = walk->text->len;
}

/* What is no address that somebody could type: a place on the same page, or a program. */
static gboolean
prose_is_no_address (const char *address)
{
  return address == NULL || *address == '\0' || *address == '#' || prose_has_scheme (address, "javascript:") ||
         prose_has_scheme (address, "vbscript:") || prose_has_scheme (address, "data:");
}

/* A link that may not be opened is text, with its address behind it; one without a text says its address. */
static void
prose_leave_link (Walk       *walk,
                  const char *address)
{
  g_autofree char *text = g_strdup (walk->text->str + walk->link_start);
  g_autofree char *shown = NULL;
  g_autofree char *behind = NULL;

  if (!prose_is_no_address (address))
    {
      shown = prose_shown_address (address);
      behind = g_strdup_printf (" (%s)", shown);
      if (*text == '\0')
        prose_append (walk, shown);
      else if (walk->link == NULL && !prose_says_address (text, address))
        prose_append (walk, behind);
    }

  walk->link = NULL;
}

static void
prose_enter (Walk       *walk,
             cmark_node *node)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_LIST:
      walk->lists++;
      break;
    case CMARK_NODE_ITEM:
      prose_enter_item (walk, node);
      break;
    case CMARK_NODE_BLOCK_QUOTE:
      walk->quotes++;
      break;
    case CMARK_NODE_HEADING:
      prose_open_block (walk, PLAZA_PROSE_HEADING, cmark_node_get_heading_level (node));
      break;
    case CMARK_NODE_PARAGRAPH:
      prose_open_paragraph (walk);
      break;
    case CMARK_NODE_CODE_BLOCK:
      prose_open_paragraph (walk);
      prose_append_code (walk, cmark_node_get_literal (node));
      prose_close_block (walk);
      break;
    case CMARK_NODE_STRONG:
      walk->strong++;
      break;
    case CMARK_NODE_EMPH:
      walk->emphasis++;
      break;
    case CMARK_NODE_LINK:
      prose_enter_link (walk, cmark_node_get_url (node));
      break;
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
      prose_append (walk, cmark_node_get_literal (node));
      break;
    case CMARK_NODE_SOFTBREAK:
      prose_append (walk, " ");
      break;
    case CMARK_NODE_LINEBREAK:
      prose_append (walk, "\n");
      break;
    default:
      /* HTML is dropped; of an image its description stays. */
      break;
    }
}

static void
prose_leave (Walk       *walk,
             cmark_node *node)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_LIST:
      walk->lists--;
      walk->item_started = TRUE;
      break;
    case CMARK_NODE_BLOCK_QUOTE:
      walk->quotes--;
      break;
    case CMARK_NODE_HEADING:
    case CMARK_NODE_PARAGRAPH:
      prose_close_block (walk);
      break;
    case CMARK_NODE_STRONG:
      walk->strong--;
      break;
    case CMARK_NODE_EMPH:
      walk->emphasis--;
      break;
    case CMARK_NODE_LINK:
      prose_leave_link (walk, cmark_node_get_url (node));
      break;
    default:
      break;
    }
}

/**
 * plaza_prose_parse:
 * @markdown: CommonMark, from anywhere
 *
 * Returns: (transfer full) (element-type PlazaProseBlock): its blocks in order;
 *   none is empty
 */
GPtrArray *
plaza_prose_parse (const char *markdown)
{
  g_autofree char *valid = g_utf8_make_valid (markdown, -1);
  g_autoptr(GString) text = g_string_new (NULL);
  Walk walk = { .text = text };
  cmark_node *document = cmark_parse_document (valid, strlen (valid), CMARK_OPT_DEFAULT);
  cmark_iter *iter = cmark_iter_new (document);
  cmark_event_type event;

  walk.blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) prose_free_block);
  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    if (event == CMARK_EVENT_ENTER)
      prose_enter (&walk, cmark_iter_get_node (iter));
    else
      prose_leave (&walk, cmark_iter_get_node (iter));

  cmark_iter_free (iter);
  cmark_node_free (document);
  return walk.blocks;
}

/**
 * plaza_prose_first_paragraph:
 * @markdown: CommonMark
 *
 * Returns: (transfer full): the text of its first paragraph, without marks; "" where there is none
 */
char *
plaza_prose_first_paragraph (const char *markdown)
{
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (markdown);

  for (guint i = 0; i < blocks->len; i++)
    {
      PlazaProseBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == PLAZA_PROSE_PARAGRAPH)
        return g_steal_pointer (&block->text);
    }

  return g_strdup ("");
}

static gboolean
prose_is_item (const PlazaProseBlock *block)
{
  return block->kind == PLAZA_PROSE_BULLET || block->kind == PLAZA_PROSE_NUMBERED;
}

/**
 * plaza_prose_block_spell:
 * @spans: (out) (optional) (transfer full) (element-type PlazaProseSpan): its marked runs, where they are then
 *
 * For paper, a terminal and other programs, where nothing can be clicked.
 *
 * Returns: (transfer full): the text, with the address behind each link that does not say it: "our
 *   page (https://example.org/page)"
 */
char *
plaza_prose_block_spell (const PlazaProseBlock  *self,
                         GArray                **spans)
{
  g_autoptr(GArray) moved = g_array_new (FALSE, FALSE, sizeof (PlazaProseSpan));
  g_autoptr(GString) text = g_string_new (NULL);
  guint done = 0, link_start = 0;

  for (guint i = 0; self->spans != NULL && i < self->spans->len; i++)
    {
      PlazaProseSpan span = g_array_index (self->spans, PlazaProseSpan, i);
      const PlazaProseSpan *next = i + 1 < self->spans->len ? &g_array_index (self->spans, PlazaProseSpan, i + 1) : NULL;
      gboolean goes_on = next != NULL && next->start == span.end && g_strcmp0 (next->link, span.link) == 0;
      g_autofree char *linked = NULL;

      if (done != span.start || i == 0 || g_strcmp0 (span.link, g_array_index (self->spans, PlazaProseSpan, i - 1).link) != 0)
        link_start = span.start;
      linked = g_strndup (self->text + link_start, span.end - link_start);
      g_string_append_len (text, self->text + done, span.end - done);
      done = span.end;
      span.start = text->len - (span.end - span.start);
      span.end = text->len;
      if (span.link != NULL && !goes_on && !prose_says_address (linked, span.link))
        {
          g_autofree char *shown = prose_shown_address (span.link);

          g_string_append_printf (text, " (%s)", shown);
        }
      span.link = NULL;
      g_array_append_val (moved, span);
    }

  g_string_append (text, self->text + done);
  if (spans != NULL)
    *spans = g_steal_pointer (&moved);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
prose_append_plain (GString               *plain,
                    const PlazaProseBlock *last,
                    const PlazaProseBlock *block)
{
  g_autofree char *text = plaza_prose_block_spell (block, NULL);

  if (last != NULL)
    g_string_append (plain, prose_is_item (last) && prose_is_item (block) ? "\n" : "\n\n");

  if (prose_is_item (block))
    for (guint i = 1; i < block->level; i++)
      g_string_append (plain, "  ");
  if (block->kind == PLAZA_PROSE_BULLET)
    g_string_append (plain, "• ");
  if (block->kind == PLAZA_PROSE_NUMBERED)
    g_string_append_printf (plain, "%u. ", block->number);
  g_string_append (plain, text);
}

/**
 * plaza_prose_to_plain:
 * @markdown: CommonMark
 *
 * Returns: (transfer full): its text: paragraphs apart, items of lists with their bullets and
 *   numbers, links with their addresses
 */
char *
plaza_prose_to_plain (const char *markdown)
{
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (markdown);
  g_autoptr(GString) plain = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    prose_append_plain (plain, i > 0 ? g_ptr_array_index (blocks, i - 1) : NULL, g_ptr_array_index (blocks, i));

  return g_string_free_and_steal (g_steal_pointer (&plain));
}

/**
 * plaza_prose_to_html:
 *
 * Returns: (transfer full): @markdown for a browser, without the HTML that may stand in it
 */
char *
plaza_prose_to_html (const char *markdown)
{
  char *html = cmark_markdown_to_html (markdown, strlen (markdown), CMARK_OPT_DEFAULT);
  char *own = g_strdup (html);

  free (html);
  return own;
}

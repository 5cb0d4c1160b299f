/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-link-rule.h"
#include "plaza-prose.h"
#include "plaza-site-private.h"

/* Deeper lists are written as if they were this deep. */
#define DEEPEST 4

/* A text while it is written: the lists in which we are, and how deep its headings are. */
typedef struct
{
  PlazaHtml      *html;
  PlazaProseKind  lists[DEEPEST + 1];  /* of each depth from 1 */
  guint           depth;
  guint           first_level;   /* of the text's own headings; 0: none came yet */
  guint           heading;       /* what that is on the page */
  guint           last_heading;
} Prose;

static gboolean
site_prose_is_item (const PlazaProseBlock *block)
{
  return block->kind == PLAZA_PROSE_BULLET || block->kind == PLAZA_PROSE_NUMBERED;
}

static void
site_prose_write_span (PlazaHtml            *html,
                       const char           *text,
                       const PlazaProseSpan *span)
{
  gboolean linked = plaza_link_rule_is_allowed (span->link);

  if (linked)
    plaza_html_open (html, "a", "href", span->link, NULL);
  if (span->strong)
    plaza_html_open (html, "strong", NULL);
  if (span->emphasis)
    plaza_html_open (html, "em", NULL);
  plaza_html_text_n (html, text + span->start, span->end - span->start);
  for (guint n = linked + span->strong + span->emphasis; n > 0; n--)
    plaza_html_close (html);
}

static void
site_prose_write_runs (PlazaHtml             *html,
                       const PlazaProseBlock *block)
{
  guint done = 0;

  for (guint i = 0; block->spans != NULL && i < block->spans->len; i++)
    {
      const PlazaProseSpan *span = &g_array_index (block->spans, PlazaProseSpan, i);

      if (span->start < done || span->end <= span->start)
        continue;
      plaza_html_text_n (html, block->text + done, span->start - done);
      site_prose_write_span (html, block->text, span);
      done = span->end;
    }
  plaza_html_text (html, block->text + done);
}

/* Ends lists until we are at @depth: each has an item that is open. */
static void
site_prose_close_lists (Prose *self,
                        guint  depth)
{
  for (; self->depth > depth; self->depth--)
    {
      plaza_html_close (self->html);
      plaza_html_close (self->html);
    }
}

static void
site_prose_write_item (Prose                 *self,
                       const PlazaProseBlock *block)
{
  guint depth = CLAMP (block->level, 1, DEEPEST);
  g_autofree char *start = block->number != 1 ? g_strdup_printf ("%u", block->number) : NULL;

  site_prose_close_lists (self, depth);
  if (self->depth == depth && self->lists[depth] != block->kind)
    site_prose_close_lists (self, depth - 1);
  if (self->depth == depth)
    plaza_html_close (self->html);
  while (self->depth < depth)
    {
      self->lists[++self->depth] = block->kind;
      if (block->kind == PLAZA_PROSE_NUMBERED)
        plaza_html_open (self->html, "ol", "start", start, NULL);
      else
        plaza_html_open (self->html, "ul", NULL);
      if (self->depth < depth)
        plaza_html_open (self->html, "li", NULL);
    }
  plaza_html_open (self->html, "li", NULL);
  site_prose_write_runs (self->html, block);
}

/* A heading of the text becomes one of the page, and none is left out on the way down. */
static guint
site_prose_find_heading (Prose                 *self,
                         const PlazaProseBlock *block)
{
  guint level;

  if (self->first_level == 0)
    self->first_level = block->level;
  level = self->heading + (block->level > self->first_level ? block->level - self->first_level : 0);
  self->last_heading = MIN (MIN (level, self->last_heading + 1), 6);
  return self->last_heading;
}

static void
site_prose_write_block (Prose                 *self,
                        const PlazaProseBlock *block)
{
  static const char * const headings[] = { "h1", "h2", "h3", "h4", "h5", "h6" };
  const char *tag = block->kind == PLAZA_PROSE_QUOTE ? "blockquote" : "p";

  if (site_prose_is_item (block))
    {
      site_prose_write_item (self, block);
      return;
    }

  site_prose_close_lists (self, 0);
  if (block->kind == PLAZA_PROSE_HEADING)
    tag = headings[site_prose_find_heading (self, block) - 1];
  plaza_html_open (self->html, tag, NULL);
  site_prose_write_runs (self->html, block);
  plaza_html_close (self->html);
}

/**
 * plaza_site_prose_write:
 * @markdown: CommonMark, from outside
 * @heading: which heading of the page, 2 to 6, the first of the text's becomes
 */
void
plaza_site_prose_write (PlazaSiteView *view,
                        const char    *markdown,
                        guint          heading)
{
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (markdown);
  Prose self = { .html = view->html, .heading = heading, .last_heading = heading - 1 };

  for (guint i = 0; i < blocks->len; i++)
    site_prose_write_block (&self, g_ptr_array_index (blocks, i));
  site_prose_close_lists (&self, 0);
}

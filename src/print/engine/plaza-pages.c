/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pages-private.h"

#include "plaza-direction.h"
#include "plaza-draw.h"
#include "plaza-gaps.h"

struct _PlazaPages
{
  GObject                   parent_instance;

  PlazaPagesInfo            info;
  PlazaPalette              palette;
  const PlazaPaperMeasures *paper;
  GPtrArray                *pages;
  GStrv                     gaps;
};

G_DEFINE_FINAL_TYPE (PlazaPages, plaza_pages, G_TYPE_OBJECT)

static void
plaza_pages_finalize (GObject *object)
{
  PlazaPages *self = PLAZA_PAGES (object);

  g_free (self->info.title);
  g_free (self->info.author);
  g_free (self->info.subject);
  g_free (self->info.keywords);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_strfreev (self->gaps);
  G_OBJECT_CLASS (plaza_pages_parent_class)->finalize (object);
}

static void
plaza_pages_class_init (PlazaPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_pages_finalize;
}

static void
plaza_pages_init (PlazaPages *self)
{
}

/**
 * plaza_pages_new:
 * @press: the press that they were laid out on
 * @info: what they are
 * @pages: (transfer full) (element-type PlazaPage): the pages
 * @events: (nullable) (element-type PlazaEvent): the events that they are of
 *
 * Returns: (transfer full): the pages, which belong to this thread as their fonts do
 */
PlazaPages *
plaza_pages_new (const PlazaPress     *press,
                 const PlazaPagesInfo *info,
                 GPtrArray            *pages,
                 GPtrArray            *events)
{
  PlazaPages *self = g_object_new (PLAZA_TYPE_PAGES, NULL);

  self->info.title = plaza_text_bare (info->title);
  self->info.author = g_strdup (info->author);
  self->info.subject = g_strdup (info->subject);
  self->info.keywords = g_strdup (info->keywords);
  self->palette = press->palette;
  self->paper = press->paper;
  self->pages = pages;
  self->gaps = plaza_gaps_describe (pages, events);
  return self;
}

/**
 * plaza_pages_get_n:
 * @self: the pages
 *
 * Returns: how many there are
 */
guint
plaza_pages_get_n (PlazaPages *self)
{
  g_return_val_if_fail (PLAZA_IS_PAGES (self), 0);

  return self->pages->len;
}

/**
 * plaza_pages_get_paper:
 * @self: pages
 *
 * Returns: the paper that they were laid out for
 */
PlazaPaper
plaza_pages_get_paper (PlazaPages *self)
{
  g_return_val_if_fail (PLAZA_IS_PAGES (self), PLAZA_PAPER_LETTER);

  return self->paper->paper;
}

/**
 * plaza_pages_get_size:
 * @self: the pages
 * @width_pt: (out): their width, in points of 1/72 inch
 * @height_pt: (out): their height
 */
void
plaza_pages_get_size (PlazaPages *self,
                      double     *width_pt,
                      double     *height_pt)
{
  g_return_if_fail (PLAZA_IS_PAGES (self));

  *width_pt = self->paper->width;
  *height_pt = self->paper->height;
}

/**
 * plaza_pages_draw:
 * @self: the pages
 * @page: which, from 0
 * @cr: where, one unit a point; its current point is lost
 *
 * Draws a page on white that is not drawn: a window paints its own paper.
 */
void
plaza_pages_draw (PlazaPages *self,
                  guint       page,
                  cairo_t    *cr)
{
  g_return_if_fail (PLAZA_IS_PAGES (self));
  g_return_if_fail (page < self->pages->len);

  plaza_draw_page (g_ptr_array_index (self->pages, page), &self->palette, self->paper->width, FALSE, cr);
}

/* The same with the structure for a PDF. */
void
plaza_pages_draw_tagged (PlazaPages *self,
                         guint       page,
                         cairo_t    *cr)
{
  plaza_draw_page (g_ptr_array_index (self->pages, page), &self->palette, self->paper->width, TRUE, cr);
}

/**
 * plaza_pages_get_title:
 * @self: the pages
 *
 * Returns: (transfer none): what the whole is called
 */
const char *
plaza_pages_get_title (PlazaPages *self)
{
  g_return_val_if_fail (PLAZA_IS_PAGES (self), NULL);

  return self->info.title;
}

/**
 * plaza_pages_get_gaps:
 * @self: the pages
 *
 * Returns: (transfer none): what no installed font has and is printed as boxes: a sentence of the
 *   user's language for each text; empty where there is no such thing
 */
GStrv
plaza_pages_get_gaps (PlazaPages *self)
{
  g_return_val_if_fail (PLAZA_IS_PAGES (self), NULL);

  return self->gaps;
}

/**
 * plaza_pages_get_text:
 * @self: the pages
 * @page: which, from 0
 *
 * Returns: (transfer full): the text of a page as it is read, a paragraph a line
 */
char *
plaza_pages_get_text (PlazaPages *self,
                      guint       page)
{
  g_return_val_if_fail (PLAZA_IS_PAGES (self), NULL);
  g_return_val_if_fail (page < self->pages->len, NULL);

  return plaza_page_get_text (g_ptr_array_index (self->pages, page));
}

const PlazaPagesInfo *
plaza_pages_get_info (PlazaPages *self)
{
  return &self->info;
}

const PlazaPage *
plaza_pages_get_page (PlazaPages *self,
                      guint       page)
{
  return g_ptr_array_index (self->pages, page);
}

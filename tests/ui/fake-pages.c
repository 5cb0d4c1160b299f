/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fake-pages.h"

struct _PlazaPages
{
  GObject parent_instance;

  guint   n;
  guint   n_drawn;
};

G_DEFINE_FINAL_TYPE (PlazaPages, plaza_pages, G_TYPE_OBJECT)

static void
plaza_pages_class_init (PlazaPagesClass *klass)
{
}

static void
plaza_pages_init (PlazaPages *self)
{
}

PlazaPages *
fake_pages_new (guint n_pages)
{
  PlazaPages *self = g_object_new (PLAZA_TYPE_PAGES, NULL);

  self->n = n_pages;

  return self;
}

guint
fake_pages_get_n_drawn (PlazaPages *self)
{
  return self->n_drawn;
}

guint
plaza_pages_get_n (PlazaPages *self)
{
  return self->n;
}

void
plaza_pages_get_size (PlazaPages *self,
                      double     *width_pt,
                      double     *height_pt)
{
  *width_pt = 612;
  *height_pt = 792;
}

/* Black from the left edge to the middle, so that a picture shows that it was drawn. */
void
plaza_pages_draw (PlazaPages *self,
                  guint       page,
                  cairo_t    *cr)
{
  g_assert_cmpuint (page, <, self->n);

  self->n_drawn++;
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_rectangle (cr, 0, 0, 306, 792);
  cairo_fill (cr);
}

char *
plaza_pages_get_text (PlazaPages *self,
                      guint       page)
{
  return g_strdup_printf ("Text of page %u", page + 1);
}

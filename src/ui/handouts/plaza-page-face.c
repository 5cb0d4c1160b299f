/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-page-face.h"

#include <glib/gi18n.h>
#include <math.h>

/* One page of paper as large as it is allocated. The picture is kept at the
 * resolution of the screen, so that scrolling past it draws nothing anew. */
struct _PlazaPageFace
{
  GtkWidget   parent_instance;

  PlazaPages *pages;
  guint       page;
  GdkTexture *texture;
};

G_DEFINE_FINAL_TYPE (PlazaPageFace, plaza_page_face, GTK_TYPE_WIDGET)

/* 96 MB: above it a page is drawn coarser rather than taking all memory. */
#define MAX_PIXELS (24.0 * 1024 * 1024)

static double
face_get_scale (PlazaPageFace *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : 1.0;
}

static GdkTexture *
face_draw_texture (PlazaPageFace *self,
                   int            width,
                   int            height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(GBytes) bytes = NULL;
  double page_width, page_height;
  gsize stride;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  plaza_pages_get_size (self->pages, &page_width, &page_height);
  cairo_scale (cr, width / page_width, height / page_height);
  plaza_pages_draw (self->pages, self->page, cr);
  cairo_destroy (cr);

  cairo_surface_flush (surface);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
face_ensure_texture (PlazaPageFace *self)
{
  double scale = face_get_scale (self);
  double pixels = gtk_widget_get_width (GTK_WIDGET (self)) * scale
                  * gtk_widget_get_height (GTK_WIDGET (self)) * scale;
  int width, height;

  if (pixels > MAX_PIXELS)
    scale *= sqrt (MAX_PIXELS / pixels);

  width = MAX (1, (int) round (gtk_widget_get_width (GTK_WIDGET (self)) * scale));
  height = MAX (1, (int) round (gtk_widget_get_height (GTK_WIDGET (self)) * scale));

  if (self->texture != NULL &&
      gdk_texture_get_width (self->texture) == width &&
      gdk_texture_get_height (self->texture) == height)
    return;

  g_clear_object (&self->texture);
  self->texture = face_draw_texture (self, width, height);
}

static void
plaza_page_face_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  PlazaPageFace *self = PLAZA_PAGE_FACE (widget);

  if (self->pages == NULL || gtk_widget_get_width (widget) < 1 || gtk_widget_get_height (widget) < 1)
    return;

  face_ensure_texture (self);
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                    gtk_widget_get_height (widget)));
}

static void
plaza_page_face_dispose (GObject *object)
{
  PlazaPageFace *self = PLAZA_PAGE_FACE (object);

  g_clear_object (&self->pages);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (plaza_page_face_parent_class)->dispose (object);
}

static void
plaza_page_face_class_init (PlazaPageFaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_page_face_dispose;
  widget_class->snapshot = plaza_page_face_snapshot;

  gtk_widget_class_set_css_name (widget_class, "pageface");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
plaza_page_face_init (PlazaPageFace *self)
{
}

/* A picture of text is worth nothing to who cannot see it: its name is the text. */
static void
face_describe (PlazaPageFace *self)
{
  g_autofree char *text = plaza_pages_get_text (self->pages, self->page);
  /* Translators: %1$u is the number of a printed page, %2$u how many there are. */
  g_autofree char *number = g_strdup_printf (_("Page %1$u of %2$u"), self->page + 1,
                                             plaza_pages_get_n (self->pages));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, number,
                                  -1);
}

/**
 * plaza_page_face_new:
 *
 * Returns: (transfer floating): a page whose text a screen reader can read
 */
GtkWidget *
plaza_page_face_new (void)
{
  return g_object_new (PLAZA_TYPE_PAGE_FACE, NULL);
}

/**
 * plaza_page_face_new_thumbnail:
 *
 * Returns: (transfer floating): a page that decorates what words beside it say
 */
GtkWidget *
plaza_page_face_new_thumbnail (void)
{
  return g_object_new (PLAZA_TYPE_PAGE_FACE,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       NULL);
}

/**
 * plaza_page_face_set_page:
 * @pages: (nullable): laid-out pages; %NULL shows blank paper
 * @page: which one of them, from 0
 */
void
plaza_page_face_set_page (PlazaPageFace *self,
                          PlazaPages    *pages,
                          guint          page)
{
  g_return_if_fail (PLAZA_IS_PAGE_FACE (self));
  g_return_if_fail (pages == NULL || page < plaza_pages_get_n (pages));

  if (!g_set_object (&self->pages, pages) && self->page == page)
    return;

  self->page = page;
  g_clear_object (&self->texture);
  if (pages != NULL && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (self)) == GTK_ACCESSIBLE_ROLE_IMG)
    face_describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

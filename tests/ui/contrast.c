/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "contrast.h"

#include <math.h>

/* So large that the inside of a letter's stroke has the text's own colour. */
#define SCALE 6
/* Less of one colour, beside the ground, is the edge of something. */
#define LEAST_TEXT 0.02

static GdkTexture *
paint (GtkWidget             *window,
       const graphene_rect_t *area)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  g_autoptr(GskRenderNode) node = NULL;

  gtk_snapshot_scale (snapshot, SCALE, SCALE);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-area->origin.x, -area->origin.y));
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);

  return gsk_renderer_render_texture (renderer, node,
                                      &GRAPHENE_RECT_INIT (0, 0, area->size.width * SCALE, area->size.height * SCALE));
}

static GHashTable *
count_colors (GdkTexture *texture)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);
  gsize stride = gdk_texture_get_width (texture) * 4;
  g_autofree guchar *pixels = g_malloc (stride * gdk_texture_get_height (texture));

  gdk_texture_download (texture, pixels, stride);
  for (gsize i = 0; i < stride * gdk_texture_get_height (texture); i += 4)
    {
      guint32 color = pixels[i + 2] << 16 | pixels[i + 1] << 8 | pixels[i];
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (color)));

      g_hash_table_insert (counts, GUINT_TO_POINTER (color), GUINT_TO_POINTER (n + 1));
    }

  return counts;
}

/* The most frequent colour but @other, and how many pixels have it. */
static guint32
find_most (GHashTable *counts,
           gint64      other,
           guint      *n_pixels)
{
  GHashTableIter iter;
  gpointer color, n;
  guint32 found = 0;
  guint most = 0;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &color, &n))
    if (GPOINTER_TO_UINT (n) > most && (gint64) GPOINTER_TO_UINT (color) != other)
      {
        most = GPOINTER_TO_UINT (n);
        found = GPOINTER_TO_UINT (color);
      }

  *n_pixels = most;

  return found;
}

static double
luminance (guint32 color)
{
  double sum = 0;
  static const double weights[] = { 0.2126, 0.7152, 0.0722 };

  for (int i = 0; i < 3; i++)
    {
      double c = (color >> (16 - 8 * i) & 0xff) / 255.0;

      sum += weights[i] * (c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4));
    }

  return sum;
}

double
contrast_of_text (GtkWidget             *widget,
                  const graphene_rect_t *area)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_native (widget));
  graphene_rect_t part = *area;
  graphene_point_t corner;
  g_autoptr(GdkTexture) texture = NULL;
  g_autoptr(GHashTable) counts = NULL;
  guint32 ground, text;
  guint n_ground, n_text;
  double one, other;

  g_assert_true (gtk_widget_compute_point (widget, window, &area->origin, &corner));
  part.origin = corner;
  texture = paint (window, &part);
  counts = count_colors (texture);
  ground = find_most (counts, -1, &n_ground);
  text = find_most (counts, ground, &n_text);
  if (n_text < n_ground * LEAST_TEXT)
    return 0;

  one = luminance (ground);
  other = luminance (text);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

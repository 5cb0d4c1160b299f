/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-marker.h"

/* A marker that is drawn once, into a picture, for as long as it looks the same: the map moves
 * under a hundred of them in each frame. */
struct _PlazaMapMarker
{
  ShumateMarker parent_instance;
};

G_DEFINE_FINAL_TYPE (PlazaMapMarker, plaza_map_marker, SHUMATE_TYPE_MARKER)

/* Returns: (transfer full): what it shows, in the display's pixels; where they are, in the window's */
static GdkTexture *
map_marker_draw (GskRenderer     *renderer,
                 GskRenderNode   *node,
                 double           pixels,
                 graphene_rect_t *bounds)
{
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) scaled = NULL;
  graphene_rect_t extent;

  gtk_snapshot_scale (snapshot, pixels, pixels);
  gtk_snapshot_append_node (snapshot, node);
  scaled = gtk_snapshot_to_node (snapshot);
  gsk_render_node_get_bounds (scaled, &extent);
  graphene_rect_round_extents (&extent, &extent);
  graphene_rect_scale (&extent, 1 / pixels, 1 / pixels, bounds);

  return gsk_renderer_render_texture (renderer, scaled, &extent);
}

/* Only where the processor draws: it takes as long for each rounded area and each number as for
 * the whole picture. GTK asks again when something is to look otherwise. */
static void
plaza_map_marker_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GskRenderer *renderer = gtk_native_get_renderer (native);
  g_autoptr(GtkSnapshot) own = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  graphene_rect_t bounds;

  GTK_WIDGET_CLASS (plaza_map_marker_parent_class)->snapshot (widget, own);
  node = gtk_snapshot_to_node (own);
  if (node == NULL)
    return;

  if (!GSK_IS_CAIRO_RENDERER (renderer))
    {
      gtk_snapshot_append_node (snapshot, node);
      return;
    }

  texture = map_marker_draw (renderer, node, gdk_surface_get_scale (gtk_native_get_surface (native)), &bounds);
  gtk_snapshot_append_texture (snapshot, texture, &bounds);
}

static void
plaza_map_marker_class_init (PlazaMapMarkerClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = plaza_map_marker_snapshot;
}

static void
plaza_map_marker_init (PlazaMapMarker *self)
{
}

/**
 * plaza_map_marker_new:
 *
 * Returns: (transfer floating): a marker without a child
 */
ShumateMarker *
plaza_map_marker_new (void)
{
  return g_object_new (PLAZA_TYPE_MAP_MARKER, NULL);
}

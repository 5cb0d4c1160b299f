/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-route.h"

#include "plaza-place.h"

struct _PlazaMapRoute
{
  ShumateLayer  parent_instance;

  GArray       *corners;   /* of graphene_point_t: longitude and latitude, in degrees */
};

G_DEFINE_FINAL_TYPE (PlazaMapRoute, plaza_map_route, SHUMATE_TYPE_LAYER)

/* In pixels: the line, and with the rim that parts it from whatever is below. */
#define WIDTH 3
#define RIM_WIDTH 7
static const float dashes[] = { 7, 6 };

static graphene_point_t
route_corner_at (PlazaMapRoute *self,
                 guint          i)
{
  const graphene_point_t *corner = &g_array_index (self->corners, graphene_point_t, i);
  double x, y;

  shumate_viewport_location_to_widget_coords (shumate_layer_get_viewport (SHUMATE_LAYER (self)), GTK_WIDGET (self),
                                              corner->y, corner->x, &x, &y);
  return GRAPHENE_POINT_INIT (x, y);
}

/* The part of the line between two corners that is before @edge, by Liang and Barsky (1984).
 * @step: along one axis; @room: to the edge, along it; @from, @to: (inout): parts of the line */
static gboolean
route_cut (double  step,
           double  room,
           double *from,
           double *to)
{
  if (step == 0)
    return room >= 0;
  if (step > 0)
    *to = MIN (*to, room / step);
  else
    *from = MAX (*from, room / step);
  return *from <= *to;
}

static gboolean
route_is_stretch_in_view (PlazaMapRoute *self,
                          guint          i)
{
  graphene_point_t a = route_corner_at (self, i), b = route_corner_at (self, i + 1);
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  double from = 0, to = 1;

  return route_cut (a.x - b.x, a.x, &from, &to) && route_cut (b.x - a.x, width - a.x, &from, &to) &&
         route_cut (a.y - b.y, a.y, &from, &to) && route_cut (b.y - a.y, height - a.y, &from, &to);
}

static GskPath *
route_trace (PlazaMapRoute *self)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();

  for (guint i = 0; i < self->corners->len; i++)
    {
      graphene_point_t corner = route_corner_at (self, i);

      if (i == 0)
        gsk_path_builder_move_to (builder, corner.x, corner.y);
      else
        gsk_path_builder_line_to (builder, corner.x, corner.y);
    }

  return gsk_path_builder_to_path (builder);
}

/* The rim is what the style calls the background, so that both follow it. */
static void
plaza_map_route_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  PlazaMapRoute *self = PLAZA_MAP_ROUTE (widget);
  gboolean dark = gtk_widget_has_css_class (widget, "dark");
  GdkRGBA rim = dark ? (GdkRGBA) { 27 / 255.0, 27 / 255.0, 31 / 255.0, 1 } : (GdkRGBA) { 1, 1, 1, 1 };
  g_autoptr(GskStroke) wide = gsk_stroke_new (RIM_WIDTH);
  g_autoptr(GskStroke) line = gsk_stroke_new (WIDTH);
  g_autoptr(GskPath) path = NULL;
  GdkRGBA color;

  if (!plaza_map_route_is_in_view (self))
    return;

  path = route_trace (self);
  gtk_widget_get_color (widget, &color);
  gsk_stroke_set_line_join (wide, GSK_LINE_JOIN_ROUND);
  gsk_stroke_set_line_join (line, GSK_LINE_JOIN_ROUND);
  gsk_stroke_set_dash (line, dashes, G_N_ELEMENTS (dashes));
  gtk_snapshot_append_stroke (snapshot, path, wide, &rim);
  gtk_snapshot_append_stroke (snapshot, path, line, &color);
}

static void
plaza_map_route_finalize (GObject *object)
{
  g_array_unref (PLAZA_MAP_ROUTE (object)->corners);

  G_OBJECT_CLASS (plaza_map_route_parent_class)->finalize (object);
}

static void
plaza_map_route_class_init (PlazaMapRouteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plaza_map_route_finalize;
  widget_class->snapshot = plaza_map_route_snapshot;
  gtk_widget_class_set_css_name (widget_class, "maproute");
}

static void
plaza_map_route_init (PlazaMapRoute *self)
{
  self->corners = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * plaza_map_route_new:
 *
 * Returns: (transfer floating): a layer without a line
 */
PlazaMapRoute *
plaza_map_route_new (ShumateViewport *viewport)
{
  PlazaMapRoute *self = g_object_new (PLAZA_TYPE_MAP_ROUTE, "viewport", viewport, NULL);

  g_signal_connect_object (viewport, "notify", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * plaza_map_route_set_places:
 * @places: (element-type PlazaPlace): in order; what has no point is left out; less than two are no line
 */
void
plaza_map_route_set_places (PlazaMapRoute *self,
                            GPtrArray     *places)
{
  g_return_if_fail (PLAZA_IS_MAP_ROUTE (self));
  g_return_if_fail (places != NULL);

  g_array_set_size (self->corners, 0);
  for (guint i = 0; i < places->len; i++)
    {
      const PlazaPlace *place = places->pdata[i];
      graphene_point_t corner = GRAPHENE_POINT_INIT (place->longitude, place->latitude);

      if (plaza_place_has_point (place))
        g_array_append_val (self->corners, corner);
    }

  gtk_widget_set_visible (GTK_WIDGET (self), self->corners->len > 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * plaza_map_route_is_in_view:
 *
 * Returns: whether some of the line is to be seen, also where none of its ends is
 */
gboolean
plaza_map_route_is_in_view (PlazaMapRoute *self)
{
  g_return_val_if_fail (PLAZA_IS_MAP_ROUTE (self), FALSE);

  for (guint i = 0; i + 1 < self->corners->len; i++)
    if (route_is_stretch_in_view (self, i))
      return TRUE;

  return FALSE;
}

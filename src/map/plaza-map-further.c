/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-further.h"

#include "plaza-map-geometry.h"
#include "plaza-map-names.h"
#include "plaza-map-route.h"
#include "plaza-map-spots.h"

/* Half of a mark, in pixels. */
#define RADIUS 7

struct _PlazaMapFurther
{
  PlazaMapRoute      *route;
  ShumateMarkerLayer *layer;
  GCallback           clicked;
  GObject            *owner;     /* not owned: it owns this */
  PlazaEvent         *event;     /* nullable */
  GPtrArray          *markers;
};

/**
 * plaza_map_further_new:
 * @map: gets the layers
 * @clicked: for each mark's signal, swapped
 * @owner: to which @clicked belongs; outlives this
 *
 * Returns: (transfer full): the marks of no event
 */
PlazaMapFurther *
plaza_map_further_new (ShumateMap *map,
                       GCallback   clicked,
                       GObject    *owner)
{
  PlazaMapFurther *self = g_new0 (PlazaMapFurther, 1);
  ShumateViewport *viewport = shumate_map_get_viewport (map);

  self->route = g_object_ref_sink (plaza_map_route_new (viewport));
  self->layer = g_object_ref_sink (shumate_marker_layer_new (viewport));
  self->clicked = clicked;
  self->owner = owner;
  self->markers = g_ptr_array_new_with_free_func (g_object_unref);
  shumate_map_add_layer (map, SHUMATE_LAYER (self->route));
  shumate_map_add_layer (map, SHUMATE_LAYER (self->layer));
  return self;
}

static void
map_further_clear (PlazaMapFurther *self)
{
  for (guint i = 0; i < self->markers->len; i++)
    if (gtk_widget_get_parent (self->markers->pdata[i]) == GTK_WIDGET (self->layer))
      shumate_marker_layer_remove_marker (self->layer, self->markers->pdata[i]);

  g_ptr_array_set_size (self->markers, 0);
  g_clear_object (&self->event);
}

void
plaza_map_further_free (PlazaMapFurther *self)
{
  map_further_clear (self);
  g_ptr_array_unref (self->markers);
  g_object_unref (self->route);
  g_object_unref (self->layer);
  g_free (self);
}

static const PlazaPlace *
further_place_at (PlazaEvent *event,
                  guint       i)
{
  const PlazaEventRecord *record = plaza_event_get_record (event);

  return i == 0 ? &record->place : &((const PlazaFurtherPlace *) g_ptr_array_index (record->further_places, i - 1))->place;
}

static GtkWidget *
further_create_mark (PlazaMapFurther *self,
                     PlazaPrecision   precision,
                     gboolean         is_picture)
{
  GtkWidget *mark = g_object_new (GTK_TYPE_BUTTON, "css-name", "mapplace",
                                  "accessible-role", is_picture ? GTK_ACCESSIBLE_ROLE_PRESENTATION : GTK_ACCESSIBLE_ROLE_BUTTON,
                                  "can-target", !is_picture, "focusable", !is_picture,
                                  "child", g_object_new (GTK_TYPE_BOX, "css-name", "mapdot", NULL), NULL);

  if (precision != PLAZA_PRECISION_EXACT)
    gtk_widget_add_css_class (mark, "ring");
  if (!is_picture)
    g_signal_connect_object (mark, "clicked", self->clicked, self->owner, G_CONNECT_SWAPPED);
  return mark;
}

static void
further_add_mark (PlazaMapFurther *self,
                  guint            further,
                  gboolean         is_picture)
{
  const PlazaPlace *place = further_place_at (self->event, further + 1);
  ShumateMarker *marker;
  GtkWidget *mark;

  /* That of an event whose own place is not known is where its pin is. */
  if (!plaza_place_has_point (place) ||
      (!is_picture && place == plaza_event_record_first_point (plaza_event_get_record (self->event))))
    return;

  marker = g_object_ref_sink (shumate_marker_new ());
  mark = further_create_mark (self, place->precision, is_picture);
  if (!is_picture)
    {
      g_autofree char *name = plaza_map_name_further (self->event, further);

      gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_widget_set_tooltip_text (mark, name);
    }
  shumate_marker_set_child (marker, mark);
  shumate_location_set_location (SHUMATE_LOCATION (marker), place->latitude, place->longitude);
  shumate_marker_layer_add_marker (self->layer, marker);
  g_ptr_array_add (self->markers, marker);
}

/**
 * plaza_map_further_show:
 * @event: (nullable): whose further places are shown, instead of those of another
 * @is_picture: whether they are only looked at, on a map whose name says them
 */
void
plaza_map_further_show (PlazaMapFurther *self,
                        PlazaEvent      *event,
                        gboolean         is_picture)
{
  g_autoptr(GPtrArray) route = NULL;
  guint n;

  if (self->event == event)
    return;

  map_further_clear (self);
  g_set_object (&self->event, event);
  route = g_ptr_array_new ();
  n = event != NULL ? plaza_event_get_record (event)->further_places->len : 0;
  for (guint i = 0; i < n; i++)
    further_add_mark (self, i, is_picture);
  for (guint i = 0; i <= n && event != NULL && plaza_event_get_record (event)->kind == PLAZA_KIND_MARCH; i++)
    g_ptr_array_add (route, (gpointer) further_place_at (event, i));
  plaza_map_route_set_places (self->route, route);
}

void
plaza_map_further_set_dark (PlazaMapFurther *self,
                            gboolean         dark)
{
  if (dark)
    gtk_widget_add_css_class (GTK_WIDGET (self->route), "dark");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->route), "dark");
}

/**
 * plaza_map_further_extend:
 * @bounds: (inout): grows so that it holds the marks
 * @any: whether @bounds holds anything yet
 *
 * Returns: whether it does now
 */
gboolean
plaza_map_further_extend (PlazaMapFurther *self,
                          PlazaMapBounds  *bounds,
                          gboolean         any)
{
  for (guint i = 0; i < self->markers->len; i++)
    {
      double latitude = shumate_location_get_latitude (self->markers->pdata[i]);
      double longitude = shumate_location_get_longitude (self->markers->pdata[i]);

      if (!any)
        *bounds = (PlazaMapBounds) { latitude, longitude, latitude, longitude };
      else if (bounds->west <= bounds->east)
        plaza_map_bounds_extend (bounds, latitude, longitude);
      any = TRUE;
    }

  return any;
}

/**
 * plaza_map_further_append_discs:
 * @discs: (element-type PlazaMapDisc): gets what the marks cover
 */
void
plaza_map_further_append_discs (PlazaMapFurther *self,
                                GArray          *discs)
{
  for (guint i = 0; i < self->markers->len; i++)
    {
      PlazaMapDisc disc = {
        shumate_location_get_latitude (self->markers->pdata[i]), shumate_location_get_longitude (self->markers->pdata[i]),
        RADIUS, PLAZA_MAP_SHAPE_FURTHER,
      };

      g_array_append_val (discs, disc);
    }
}

/**
 * plaza_map_further_has_route:
 *
 * Returns: whether some of a march's line is in view
 */
gboolean
plaza_map_further_has_route (PlazaMapFurther *self)
{
  return plaza_map_route_is_in_view (self->route);
}

/**
 * plaza_map_further_get_first:
 *
 * Returns: (transfer none) (nullable): the first mark, for an event whose own place has no point
 */
ShumateMarker *
plaza_map_further_get_first (PlazaMapFurther *self)
{
  return self->markers->len > 0 ? self->markers->pdata[0] : NULL;
}

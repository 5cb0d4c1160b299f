/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-view-private.h"

#include "plaza-map-spots.h"

/* Between the card and the map's edge, in pixels. */
#define MARGIN 12

static graphene_point_t
get_point (PlazaMapView *self,
           double        latitude,
           double        longitude)
{
  double x, y;

  shumate_viewport_location_to_widget_coords (shumate_map_get_viewport (self->map), GTK_WIDGET (self->map),
                                              latitude, longitude, &x, &y);
  return GRAPHENE_POINT_INIT (x, y);
}

/* Where neither the controls nor the legend are. */
static GdkRectangle
get_space (PlazaMapView *self)
{
  int right = gtk_widget_get_width (self->controls) + 2 * MARGIN;
  int bottom = gtk_widget_get_height (GTK_WIDGET (self->legend)) + 2 * MARGIN;
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return (GdkRectangle) {
    mirrored ? right : MARGIN, MARGIN,
    MAX (1, self->width - right - MARGIN), MAX (1, self->height - bottom - MARGIN),
  };
}

static GArray *
list_points (PlazaMapView *self)
{
  GPtrArray *spots = plaza_map_pins_list (self->pins);
  GArray *points = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));

  for (guint i = 0; spots != NULL && i < spots->len; i++)
    {
      const PlazaMapSpot *spot = g_ptr_array_index (spots, i);
      graphene_point_t point = get_point (self, spot->latitude, spot->longitude);

      g_array_append_val (points, point);
    }

  return points;
}

static gboolean
get_pin (PlazaMapView     *self,
         graphene_point_t *point)
{
  GtkWidget *button = plaza_map_pins_get_selected_button (self->pins);
  GtkWidget *marker = button != NULL ? gtk_widget_get_parent (button) : NULL;

  if (marker == NULL)
    return FALSE;

  *point = get_point (self, shumate_location_get_latitude (SHUMATE_LOCATION (marker)),
                      shumate_location_get_longitude (SHUMATE_LOCATION (marker)));
  return point->x >= 0 && point->x <= self->width && point->y >= 0 && point->y <= self->height;
}

/**
 * plaza_map_view_update_card:
 *
 * Shows the card while the selected event's pin is in view.
 */
void
plaza_map_view_update_card (PlazaMapView *self)
{
  graphene_point_t pin;
  gboolean shown = !self->plain && self->campaign != NULL && self->width > 0 && get_pin (self, &pin);

  gtk_widget_set_visible (GTK_WIDGET (self->card), shown);
  if (shown)
    gtk_widget_queue_allocate (GTK_WIDGET (self->overlay));
}

/**
 * plaza_map_view_place_card:
 *
 * Returns: whether @widget is the card, and @place says where it goes
 */
gboolean
plaza_map_view_place_card (PlazaMapView *self,
                           GtkWidget    *widget,
                           GdkRectangle *place)
{
  g_autoptr(GArray) points = NULL;
  GdkRectangle space;
  graphene_point_t pin;
  int width, height;

  if (widget != GTK_WIDGET (self->card) || !get_pin (self, &pin))
    return FALSE;

  space = get_space (self);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  width = MIN (width, space.width);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  points = list_points (self);
  *place = plaza_map_card_place (&space, &pin, width, height, (const graphene_point_t *) points->data, points->len);
  return TRUE;
}

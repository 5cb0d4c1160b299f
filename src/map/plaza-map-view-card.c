/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-view-private.h"

#include "plaza-map-clear.h"

/* Between the card and the map's edge, in pixels. */
#define MARGIN 12

static graphene_point_t
view_card_get_point (PlazaMapView *self,
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
view_card_get_space (PlazaMapView *self)
{
  int right = gtk_widget_get_width (self->controls) + 2 * MARGIN;
  int bottom = gtk_widget_get_height (GTK_WIDGET (self->legend)) +
               gtk_widget_get_margin_bottom (GTK_WIDGET (self->legend)) + MARGIN;
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return (GdkRectangle) {
    mirrored ? right : MARGIN, MARGIN,
    MAX (1, self->width - right - MARGIN), MAX (1, self->height - bottom - MARGIN),
  };
}

/* All marks, in view and around it. */
static GArray *
view_card_list_discs (PlazaMapView *self)
{
  GArray *discs = plaza_map_pins_list (self->pins, self->mark != NULL ? self->mark->spot : NULL);

  plaza_map_further_append_discs (self->further, discs);
  return discs;
}

/* What the marks in view cover, in the map's coordinates. */
static GArray *
view_card_list_marks (PlazaMapView *self)
{
  g_autoptr(GArray) discs = view_card_list_discs (self);
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  for (guint i = 0; i < discs->len; i++)
    {
      const PlazaMapDisc *disc = &g_array_index (discs, PlazaMapDisc, i);
      graphene_point_t middle = view_card_get_point (self, disc->latitude, disc->longitude);
      graphene_rect_t mark = GRAPHENE_RECT_INIT (middle.x - disc->radius, middle.y - disc->radius,
                                                 2 * disc->radius, 2 * disc->radius);

      if (graphene_rect_intersection (&mark, &GRAPHENE_RECT_INIT (0, 0, self->width, self->height), NULL))
        g_array_append_val (marks, mark);
    }

  return marks;
}

static gboolean
view_card_get_pin (PlazaMapView     *self,
                   graphene_point_t *point)
{
  GtkWidget *button = plaza_map_pins_get_selected_button (self->pins);
  GtkWidget *marker = button != NULL ? gtk_widget_get_parent (button) : (GtkWidget *) plaza_map_further_get_first (self->further);

  if (marker == NULL)
    return FALSE;

  *point = view_card_get_point (self, shumate_location_get_latitude (SHUMATE_LOCATION (marker)),
                                shumate_location_get_longitude (SHUMATE_LOCATION (marker)));
  return point->x >= 0 && point->x <= self->width && point->y >= 0 && point->y <= self->height;
}

/**
 * plaza_map_view_update_card:
 *
 * Shows the card while the selected event's pin is in view, or its mark where it has no pin.
 */
void
plaza_map_view_update_card (PlazaMapView *self)
{
  graphene_point_t pin;
  gboolean shown = !self->plain && self->campaign != NULL && self->width > 0 && view_card_get_pin (self, &pin);

  gtk_widget_set_visible (GTK_WIDGET (self->card), shown);
  if (shown)
    gtk_widget_queue_allocate (GTK_WIDGET (self->overlay));
}

/**
 * plaza_map_view_place_card:
 *
 * While the map moves the card goes with its pin, and a better place is looked
 * for when it rests.
 *
 * Returns: whether @widget is the card, and @place says where it goes
 */
gboolean
plaza_map_view_place_card (PlazaMapView *self,
                           GtkWidget    *widget,
                           GdkRectangle *place)
{
  g_autoptr(GArray) marks = NULL;
  GdkRectangle space;
  graphene_point_t pin;
  int least, width, height;

  if (widget != GTK_WIDGET (self->card) || !view_card_get_pin (self, &pin))
    return FALSE;

  space = view_card_get_space (self);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &width, NULL, NULL);
  /* While the text grows a map may be too narrow, until the window is laid out another way. */
  width = MAX (MIN (width, space.width), least);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  if (self->card_placed)
    {
      *place = (GdkRectangle) { pin.x + self->card_offset.x, pin.y + self->card_offset.y, width, height };
      return TRUE;
    }

  marks = view_card_list_marks (self);
  *place = plaza_map_card_place (&space, &pin, width, height, (const graphene_rect_t *) marks->data, marks->len);
  self->card_offset = GRAPHENE_POINT_INIT (place->x - pin.x, place->y - pin.y);
  self->card_placed = TRUE;
  return TRUE;
}

/**
 * plaza_map_view_update_legend:
 *
 * Has the legend name the marks that are in view, and no others.
 */
void
plaza_map_view_update_legend (PlazaMapView *self)
{
  g_autoptr(GArray) discs = view_card_list_discs (self);
  PlazaMapCamera camera = plaza_map_view_get_camera (self);
  PlazaMapBounds view = plaza_map_view_bounds (&camera, self->width, self->height);
  PlazaMapShapes shapes = plaza_map_further_has_route (self->further) ? PLAZA_MAP_SHAPE_ROUTE : 0;

  for (guint i = 0; i < discs->len; i++)
    {
      const PlazaMapDisc *disc = &g_array_index (discs, PlazaMapDisc, i);
      PlazaMapBounds there = { disc->latitude, disc->longitude, disc->latitude, disc->longitude };

      if (plaza_map_bounds_hold (&view, &there))
        shapes |= disc->shape;
    }

  plaza_map_legend_set_shapes (self->legend, shapes);
}

/**
 * plaza_map_view_clear_names:
 *
 * Hides the names on the ground that a mark lies on.
 */
void
plaza_map_view_clear_names (PlazaMapView *self)
{
  ShumateLayer *ground = self->ground != NULL ? plaza_map_ground_get_layer (self->ground) : NULL;
  g_autoptr(GArray) marks = ground != NULL ? view_card_list_marks (self) : NULL;

  if (ground != NULL)
    plaza_map_clear_names (GTK_WIDGET (ground), GTK_WIDGET (self->map), (const graphene_rect_t *) marks->data, marks->len);
}

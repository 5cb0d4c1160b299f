/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-view-private.h"

#include "plaza-map-names.h"
#include "plaza-map-spots.h"

/* A county and what is around it: the reader recognizes a town or two. */
#define EVENT_ZOOM 8.0

static PlazaMapSpot *
view_event_new_spot (PlazaEvent *event)
{
  const PlazaEventRecord *record = plaza_event_get_record (event);
  PlazaMapSpot *spot = g_new0 (PlazaMapSpot, 1);

  spot->count = 1;
  spot->latitude = record->place.latitude;
  spot->longitude = record->place.longitude;
  spot->one_spot = TRUE;
  spot->first = plaza_event_get_id (event);
  spot->precision = record->place.precision;
  spot->cells = g_array_new (FALSE, FALSE, sizeof (PlazaMapCell));
  return spot;
}

/* It is a picture, whose name says what its pin would: that is neither pressed
 * nor reached. */
static void
view_event_show_pin (PlazaMapView *self,
                     PlazaEvent   *event)
{
  PlazaMapSpot *spot = view_event_new_spot (event);
  PlazaMapCamera camera = plaza_map_view_get_camera (self);

  self->mark = plaza_map_mark_new_picture (spot, self->near_layer);
  plaza_map_mark_take_spot (self->mark, spot, plaza_map_metres (plaza_map_zoom_to_scale (camera.zoom), spot->latitude));
  plaza_map_spot_free (spot);
}

/* One place with its surroundings; of several no more than it takes to tell them apart. */
static void
view_event_show_places (PlazaMapView     *self,
                        const PlazaPlace *place)
{
  gboolean has_point = plaza_place_has_point (place);
  PlazaMapBounds bounds = { place->latitude, place->longitude, place->latitude, place->longitude };

  if (plaza_map_further_extend (self->further, &bounds, has_point) && (bounds.south < bounds.north || bounds.west < bounds.east))
    plaza_map_view_show_bounds (self, &bounds);
  else
    plaza_map_view_center (self, bounds.south, bounds.west, EVENT_ZOOM);
}

/**
 * plaza_map_view_show_event:
 * @self: a map that is plain
 * @event: any event
 *
 * Shows where one event is: a pin for an address, a ring in the middle of what
 * a ZIP code or a city may be, and its further places. Of an event without a point
 * there is nothing to show, and the map is not visible.
 */
void
plaza_map_view_show_event (PlazaMapView *self,
                           PlazaEvent   *event)
{
  const PlazaEventRecord *record;
  g_autofree char *name = NULL;

  g_return_if_fail (PLAZA_IS_MAP_VIEW (self));
  g_return_if_fail (PLAZA_IS_EVENT (event));

  record = plaza_event_get_record (event);
  g_clear_pointer (&self->mark, plaza_map_mark_free);
  plaza_map_further_show (self->further, event, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), plaza_event_record_has_point (record));
  if (!plaza_event_record_has_point (record))
    return;

  name = plaza_map_name_places (event);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  view_event_show_places (self, &record->place);
  if (plaza_place_has_point (&record->place))
    view_event_show_pin (self, event);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "plaza-campaign.h"
#include "plaza-map-geometry.h"
#include "plaza-map-spots.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_MAP_PINS (plaza_map_pins_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMapPins, plaza_map_pins, PLAZA, MAP_PINS, GObject)

/* The events of a query as pins and clusters on a map: those in view, two
 * hundred at most. They are buttons of their own, kept as long as they show the
 * same, so that neither the keyboard nor a screen reader loses its place.
 *
 * Properties:
 *   "n-nowhere"  uint, read-only: how many events the map cannot show
 * Signals:
 *   "event-activated" (uint): an event's id
 *   "events-activated" (GArray of guint32): ids of events that no zoom parts
 *   "fit" (pointer): a PlazaMapBounds, to be shown in full
 */

PlazaMapPins *plaza_map_pins_new                 (ShumateMap            *map);
void          plaza_map_pins_set_query           (PlazaMapPins          *self,
                                                  PlazaCampaign         *campaign,
                                                  const PlazaEventQuery *query);
gboolean      plaza_map_pins_get_extent          (PlazaMapPins          *self,
                                                  PlazaMapBounds        *bounds);
GArray       *plaza_map_pins_list_nowhere        (PlazaMapPins          *self);
void          plaza_map_pins_set_selected        (PlazaMapPins          *self,
                                                  guint32                id);
guint32       plaza_map_pins_get_selected        (PlazaMapPins          *self);
PlazaEvent   *plaza_map_pins_get_parted          (PlazaMapPins          *self);
GtkWidget    *plaza_map_pins_get_selected_button (PlazaMapPins          *self);
gboolean      plaza_map_pins_update              (PlazaMapPins          *self,
                                                  const PlazaMapCamera  *camera,
                                                  double                 width,
                                                  double                 height);
gboolean      plaza_map_pins_name                (PlazaMapPins          *self);
GArray       *plaza_map_pins_list                (PlazaMapPins          *self,
                                                  const PlazaMapSpot    *more);

G_END_DECLS

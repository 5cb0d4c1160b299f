/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_MAP_VIEW (plaza_map_view_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMapView, plaza_map_view, PLAZA, MAP_VIEW, GtkWidget)

/* The events of a query on a map of the country, from files that come with the
 * program. Arrow keys move it, plus and minus zoom, Home shows all events.
 *
 * Properties:
 *   "dark"      boolean: which of the map's two styles
 *   "plain"     boolean: a picture of one place, without controls and legend
 *   "selected"  uint: id of the event whose pin is larger, beside which a card
 *               says what it is; 0 for none
 *   "error"     string, read-only: why there is no map, in one sentence; or NULL
 *   "loaded"    boolean, read-only: whether all that is in view has been drawn
 * Signals:
 *   "event-activated" (uint): a pin was chosen: the event's id
 *   "event-opened" (uint): by the card, or the selected pin once more: its id
 *   "events-activated" (GArray of guint32): events at one spot, or of a state: their ids
 *   "nowhere-activated" (GArray of guint32): events that the map cannot show
 *   "pin-moved" (double, double): the pin of a plain map was put elsewhere: degrees north and east
 *   "copied" (string): the contact's e-mail address is to be copied
 */

GtkWidget  *plaza_map_view_new          (void);
void        plaza_map_view_set_query    (PlazaMapView          *self,
                                         PlazaCampaign         *campaign,
                                         const PlazaEventQuery *query);
void        plaza_map_view_show_event   (PlazaMapView          *self,
                                         PlazaEvent            *event);
void        plaza_map_view_place_pin    (PlazaMapView          *self,
                                         double                 latitude,
                                         double                 longitude,
                                         PlazaPrecision         precision);
void        plaza_map_view_set_near     (PlazaMapView          *self,
                                         const char            *label,
                                         double                 latitude,
                                         double                 longitude);
void        plaza_map_view_clear_near   (PlazaMapView          *self);
void        plaza_map_view_set_dark     (PlazaMapView          *self,
                                         gboolean               dark);
void        plaza_map_view_set_selected (PlazaMapView          *self,
                                         guint32                id);
guint32     plaza_map_view_get_selected (PlazaMapView          *self);
void        plaza_map_view_center       (PlazaMapView          *self,
                                         double                 latitude,
                                         double                 longitude,
                                         double                 zoom);
void        plaza_map_view_show_around  (PlazaMapView          *self,
                                         double                 latitude,
                                         double                 longitude,
                                         double                 km);
void        plaza_map_view_reveal       (PlazaMapView          *self,
                                         double                 latitude,
                                         double                 longitude);
void        plaza_map_view_fit          (PlazaMapView          *self);
const char *plaza_map_view_get_error    (PlazaMapView          *self);
gboolean    plaza_map_view_get_loaded   (PlazaMapView          *self);

G_END_DECLS

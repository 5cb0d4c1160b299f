/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "plaza-basemap.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_MAP_GROUND (plaza_map_ground_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMapGround, plaza_map_ground, PLAZA, MAP_GROUND, GObject)

/* What lies beneath the events: the lowest layer of a map, drawn in a light or
 * a dark style.
 *
 * Properties:
 *   "loaded"  boolean, read-only: whether all has been drawn that libshumate
 *             asked for; it asks in the frame after a move
 * Signals:
 *   "failed" (GError): the map cannot be drawn; one sentence
 */

PlazaMapGround *plaza_map_ground_new        (ShumateMap      *map,
                                             PlazaBasemap    *basemap);
gboolean        plaza_map_ground_show       (PlazaMapGround  *self,
                                             GError         **error);
void            plaza_map_ground_leap       (PlazaMapGround  *self);
void            plaza_map_ground_set_dark   (PlazaMapGround  *self,
                                             gboolean         dark);
ShumateLayer   *plaza_map_ground_get_layer  (PlazaMapGround  *self);
gboolean        plaza_map_ground_get_loaded (PlazaMapGround  *self);

G_END_DECLS

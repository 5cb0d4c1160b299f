/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "plaza-map-query.h"
#include "plaza-places.h"

G_BEGIN_DECLS

/**
 * PlazaMapMark:
 * @key: what it shows, in a word: a mark that shows the same is kept; of a state
 *   its two letters
 * @layer: (not owned): that it is in
 * @marker: (owned): gives its button a place
 * @button: a #PlazaMapPin or #PlazaMapCluster
 * @spot: what it stands for, unless it stands for a state
 * @name: (nullable): what a screen reader says: plaza_map_mark_ensure_name()
 *
 * A pin or a cluster that is on the map.
 */
typedef struct
{
  char               *key;
  ShumateMarkerLayer *layer;
  ShumateMarker      *marker;
  GtkWidget          *button;
  PlazaMapSpot       *spot;
  char               *name;
} PlazaMapMark;

char         *plaza_map_mark_key_of_spot  (const PlazaMapSpot  *spot);
PlazaMapMark *plaza_map_mark_new_spot     (const PlazaMapSpot  *spot,
                                           ShumateMarkerLayer  *layer);
PlazaMapMark *plaza_map_mark_new_picture  (const PlazaMapSpot  *spot,
                                           ShumateMarkerLayer  *layer);
PlazaMapMark *plaza_map_mark_new_state    (const PlazaMapState *state,
                                           double               latitude,
                                           double               longitude,
                                           ShumateMarkerLayer  *layer);
void          plaza_map_mark_move         (PlazaMapMark        *self,
                                           double               latitude,
                                           double               longitude);
void          plaza_map_mark_take_spot    (PlazaMapMark        *self,
                                           const PlazaMapSpot  *spot,
                                           double               metres);
void          plaza_map_mark_take_state   (PlazaMapMark        *self,
                                           const PlazaMapState *state);
gboolean      plaza_map_mark_can_turn     (PlazaMapMark        *self,
                                           const PlazaMapSpot  *spot);
void          plaza_map_mark_turn         (PlazaMapMark        *self,
                                           const PlazaMapSpot  *spot);
gboolean      plaza_map_mark_ensure_name  (PlazaMapMark        *self,
                                           PlazaMapQuery       *query,
                                           PlazaPlaces         *places);
void          plaza_map_mark_set_selected (PlazaMapMark        *self,
                                           gboolean             selected);
void          plaza_map_mark_free         (PlazaMapMark        *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "plaza-campaign.h"
#include "plaza-map-geometry.h"
#include "plaza-places.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_MAP_STATES (plaza_map_states_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMapStates, plaza_map_states, PLAZA, MAP_STATES, GObject)

/* The events of which nothing but the state is known: a count where the state's
 * name is, and no pin. A state whose middle cannot be looked up has none; its
 * events are among those without a place.
 *
 * Signals:
 *   "activated" (GArray of guint32): ids of a state's events
 */

PlazaMapStates *plaza_map_states_new           (ShumateMap            *map,
                                                PlazaPlaces           *places);
void            plaza_map_states_set_query     (PlazaMapStates        *self,
                                                PlazaCampaign         *campaign,
                                                const PlazaEventQuery *query);
void            plaza_map_states_show          (PlazaMapStates        *self,
                                                GPtrArray             *spots,
                                                double                 scale);
gboolean        plaza_map_states_extend        (PlazaMapStates        *self,
                                                PlazaMapBounds        *bounds,
                                                gboolean               any);
void            plaza_map_states_append_places (PlazaMapStates        *self,
                                                GPtrArray             *locations);
void            plaza_map_states_append_hidden (PlazaMapStates        *self,
                                                GArray                *ids);
guint           plaza_map_states_get_n_hidden  (PlazaMapStates        *self);

G_END_DECLS

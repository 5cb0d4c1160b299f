/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-map-query.h"
#include "plaza-places.h"

G_BEGIN_DECLS

/* What a screen reader says of what is on the map. */

char *plaza_map_name_event   (PlazaEvent         *event);
char *plaza_map_name_places  (PlazaEvent         *event);
char *plaza_map_name_further (PlazaEvent         *event,
                              guint               further);
char *plaza_map_name_spot    (const PlazaMapSpot *spot,
                              PlazaEvent         *first);
char *plaza_map_name_cluster (const PlazaMapSpot *spot,
                              PlazaMapQuery      *query,
                              PlazaPlaces        *places);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-map-spots.h"

G_BEGIN_DECLS

/* What a screen reader says of what is on the map. */

char *plaza_map_name_event (PlazaEvent         *event);
char *plaza_map_name_spot  (const PlazaMapSpot *spot,
                            PlazaEvent         *first);

G_END_DECLS

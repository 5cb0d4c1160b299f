/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-record.h"
#include "plaza-places.h"

G_BEGIN_DECLS

/* Where on the map an event is, after somebody typed its place. */

PlazaPlaceMatch *plaza_event_locate_find (PlazaPlaces           *places,
                                          const char            *city,
                                          const char            *state,
                                          const char            *postal_code);
void             plaza_event_locate      (PlazaPlace            *place,
                                          const PlazaPlace      *before,
                                          const PlazaPlaceMatch *match);
void             plaza_event_locate_move (PlazaEventRecord      *event,
                                          const PlazaPlace      *before,
                                          const PlazaPlaceMatch *match);

G_END_DECLS

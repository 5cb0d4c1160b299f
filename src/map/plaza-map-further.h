/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "plaza-event.h"
#include "plaza-map.h"

G_BEGIN_DECLS

/* The further places of one event on the map: smaller marks of another shape than pins have, and a line
 * where the event is a march. */
typedef struct _PlazaMapFurther PlazaMapFurther;

PlazaMapFurther *plaza_map_further_new            (ShumateMap      *map,
                                                   GCallback        clicked,
                                                   GObject         *owner);
void             plaza_map_further_free           (PlazaMapFurther *self);
void             plaza_map_further_show           (PlazaMapFurther *self,
                                                   PlazaEvent      *event,
                                                   gboolean         is_picture);
void             plaza_map_further_set_dark       (PlazaMapFurther *self,
                                                   gboolean         dark);
gboolean         plaza_map_further_extend         (PlazaMapFurther *self,
                                                   PlazaMapBounds  *bounds,
                                                   gboolean         any);
void             plaza_map_further_append_discs   (PlazaMapFurther *self,
                                                   GArray          *discs);
gboolean         plaza_map_further_has_route      (PlazaMapFurther *self);
ShumateMarker   *plaza_map_further_get_first      (PlazaMapFurther *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaMapFurther, plaza_map_further_free)

G_END_DECLS

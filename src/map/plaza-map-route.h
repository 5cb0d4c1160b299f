/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_MAP_ROUTE (plaza_map_route_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMapRoute, plaza_map_route, PLAZA, MAP_ROUTE, ShumateLayer)

/* A line from place to place, broken, since nobody has said along which streets a march goes. */

PlazaMapRoute *plaza_map_route_new        (ShumateViewport *viewport);
void           plaza_map_route_set_places (PlazaMapRoute   *self,
                                           GPtrArray       *places);
gboolean       plaza_map_route_is_in_view (PlazaMapRoute   *self);

G_END_DECLS

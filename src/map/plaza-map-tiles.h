/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "plaza-basemap.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_MAP_TILES (plaza_map_tiles_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMapTiles, plaza_map_tiles, PLAZA, MAP_TILES, ShumateDataSource)

/* Gives libshumate the squares of a file, at once and without a network.
 *
 * Signals:
 *   "asked": for a square
 *   "failed" (GError): the file turned out to be damaged
 */

PlazaMapTiles *plaza_map_tiles_new       (PlazaBasemap  *basemap);
gboolean       plaza_map_tiles_get_asked (PlazaMapTiles *self);

G_END_DECLS

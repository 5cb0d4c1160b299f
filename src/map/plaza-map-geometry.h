/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-map.h"

G_BEGIN_DECLS

/* Where the map may go: the world in one square at zoom 0, and a step beyond
 * the deepest squares at the other end. */
#define PLAZA_MAP_MIN_ZOOM 1.0
#define PLAZA_MAP_MAX_ZOOM 12.0

/**
 * PlazaMapCamera:
 * @latitude: of the middle, degrees north
 * @longitude: of the middle, degrees east
 * @zoom: how many times the world was halved; the binary logarithm of its size
 */
typedef struct
{
  double latitude;
  double longitude;
  double zoom;
} PlazaMapCamera;

/* Space at the edges where nothing should be that is shown, in pixels. */
typedef struct
{
  double top;
  double right;
  double bottom;
  double left;
} PlazaMapPadding;

double         plaza_map_zoom_to_scale (double                 zoom);
double         plaza_map_scale_to_zoom (double                 scale);
PlazaMapCamera plaza_map_fit           (const PlazaMapBounds  *bounds,
                                        double                 width,
                                        double                 height,
                                        const PlazaMapPadding *padding,
                                        double                 max_zoom);
PlazaMapBounds plaza_map_view_bounds   (const PlazaMapCamera  *camera,
                                        double                 width,
                                        double                 height);
void           plaza_map_bounds_extend (PlazaMapBounds        *bounds,
                                        double                 latitude,
                                        double                 longitude);
gboolean       plaza_map_bounds_hold   (const PlazaMapBounds  *bounds,
                                        const PlazaMapBounds  *inner);
double         plaza_map_metres        (double                 scale,
                                        double                 latitude);
double         plaza_map_zoom_around   (double                 latitude,
                                        double                 km,
                                        double                 size);

G_END_DECLS

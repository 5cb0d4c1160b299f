/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-geometry.h"

#include <math.h>

#include "plaza-mercator.h"

/* Of the vector renderer's squares, in pixels. */
#define TILE 512.0
/* Round the equator, in metres. */
#define EQUATOR 40075016.686

/**
 * plaza_map_zoom_to_scale:
 *
 * Returns: how wide the world is, in pixels
 */
double
plaza_map_zoom_to_scale (double zoom)
{
  return TILE * exp2 (zoom);
}

double
plaza_map_scale_to_zoom (double scale)
{
  return log2 (scale / TILE);
}

/* Where the padding leaves less than a quarter, it gives way. */
static double
geometry_squeeze (double  size,
                  double *before,
                  double *after)
{
  double part = 0.75 * size / MAX (*before + *after, 1);

  if (part < 1)
    {
      *before *= part;
      *after *= part;
    }

  return size - *before - *after;
}

/**
 * plaza_map_fit:
 * @bounds: what to show; may be one point
 * @width: of the map, in pixels
 * @height: of the map, in pixels
 * @max_zoom: no closer than this, since a single point would fit at any zoom
 *
 * Returns: from where all of @bounds is seen, as large as it fits
 */
PlazaMapCamera
plaza_map_fit (const PlazaMapBounds  *bounds,
               double                 width,
               double                 height,
               const PlazaMapPadding *padding,
               double                 max_zoom)
{
  PlazaMapPadding pad = *padding;
  double free_width = geometry_squeeze (width, &pad.left, &pad.right);
  double free_height = geometry_squeeze (height, &pad.top, &pad.bottom);
  double west, north, east, south, scale;
  PlazaMapCamera camera;

  plaza_mercator_project (bounds->north, bounds->west, &west, &north);
  plaza_mercator_project (bounds->south, bounds->east, &east, &south);
  if (east < west)
    east += 1;

  scale = MIN (free_width / MAX (east - west, 1e-9), free_height / MAX (south - north, 1e-9));
  camera.zoom = CLAMP (plaza_map_scale_to_zoom (scale), PLAZA_MAP_MIN_ZOOM, max_zoom);
  scale = plaza_map_zoom_to_scale (camera.zoom);

  plaza_mercator_unproject ((west + east) / 2 + (pad.right - pad.left) / (2 * scale),
                            (north + south) / 2 + (pad.bottom - pad.top) / (2 * scale),
                            &camera.latitude, &camera.longitude);
  return camera;
}

/**
 * plaza_map_view_bounds:
 *
 * Returns: what a map of this size shows from @camera
 */
PlazaMapBounds
plaza_map_view_bounds (const PlazaMapCamera *camera,
                       double                width,
                       double                height)
{
  double scale = plaza_map_zoom_to_scale (camera->zoom);
  double half_width = width / scale / 2, half_height = height / scale / 2;
  PlazaMapBounds bounds;
  double x, y;

  plaza_mercator_project (camera->latitude, camera->longitude, &x, &y);
  plaza_mercator_unproject (x - half_width, y - half_height, &bounds.north, &bounds.west);
  plaza_mercator_unproject (x + half_width, y + half_height, &bounds.south, &bounds.east);

  if (half_width >= 0.5)
    {
      bounds.west = -180;
      bounds.east = 180;
    }

  return bounds;
}

/**
 * plaza_map_bounds_extend:
 * @bounds: (inout): grows so that it holds the point; not across 180°
 */
void
plaza_map_bounds_extend (PlazaMapBounds *bounds,
                         double          latitude,
                         double          longitude)
{
  bounds->south = MIN (bounds->south, latitude);
  bounds->north = MAX (bounds->north, latitude);
  bounds->west = MIN (bounds->west, longitude);
  bounds->east = MAX (bounds->east, longitude);
}

static gboolean
geometry_longitude_is_in (const PlazaMapBounds *bounds,
                          double                longitude)
{
  if (bounds->west <= bounds->east)
    return longitude >= bounds->west && longitude <= bounds->east;

  return longitude >= bounds->west || longitude <= bounds->east;
}

/**
 * plaza_map_bounds_hold:
 *
 * Returns: whether @inner lies in @bounds
 */
gboolean
plaza_map_bounds_hold (const PlazaMapBounds *bounds,
                       const PlazaMapBounds *inner)
{
  return inner->south >= bounds->south && inner->north <= bounds->north &&
         geometry_longitude_is_in (bounds, inner->west) && geometry_longitude_is_in (bounds, inner->east) &&
         ((bounds->west <= bounds->east) <= (inner->west <= inner->east) || bounds->east - bounds->west >= 360);
}

/**
 * plaza_map_metres:
 * @scale: as from plaza_map_zoom_to_scale()
 *
 * Returns: how many metres a pixel is at that latitude
 */
double
plaza_map_metres (double scale,
                  double latitude)
{
  return EQUATOR * cos (latitude * G_PI / 180) / scale;
}

/**
 * plaza_map_zoom_around:
 * @km: to be seen to all sides of a place at @latitude
 * @size: of the map's shorter side, in pixels
 *
 * Returns: the zoom at which it is, within what the map can
 */
double
plaza_map_zoom_around (double latitude,
                       double km,
                       double size)
{
  /* How wide the world is there, in metres, is what a scale of one says. */
  double scale = plaza_map_metres (1, latitude) * size / (2 * km * 1000);

  return CLAMP (plaza_map_scale_to_zoom (scale), PLAZA_MAP_MIN_ZOOM, PLAZA_MAP_MAX_ZOOM);
}

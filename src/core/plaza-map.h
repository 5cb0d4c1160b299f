/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-enums.h"
#include "plaza-mercator.h"

G_BEGIN_DECLS

/* The map is counted in squares of 64 pixels: four times four in a tile. At
 * zoom z there are 2^(z + 2) of them from west to east. */
#define PLAZA_MAP_FIRST_ZOOM 3
#define PLAZA_MAP_LAST_ZOOM 12
#define PLAZA_MAP_CELL_BITS 2

/**
 * plaza_map_shift:
 * @zoom: %PLAZA_MAP_FIRST_ZOOM to %PLAZA_MAP_LAST_ZOOM
 *
 * Returns: how many of the lower bits of a point's x and y vary within a square
 */
static inline int
plaza_map_shift (int zoom)
{
  return PLAZA_MERCATOR_BITS - PLAZA_MAP_CELL_BITS - zoom;
}

/**
 * PlazaMapBounds:
 * @south: degrees north
 * @west: degrees east; greater than @east where 180° lies between
 * @north: degrees north
 * @east: degrees east
 */
typedef struct
{
  double south;
  double west;
  double north;
  double east;
} PlazaMapBounds;

/**
 * PlazaMapCell:
 * @x: which square, from the west
 * @y: which square, from the north
 * @count: how many events have their point in it
 * @latitude: of the middle of these points, degrees north
 * @longitude: degrees east
 * @one_spot: whether all of them are at the same point, so that no zoom parts them
 * @first: the id of one of them, always the same
 * @kind: of the first
 * @precision: of the first
 *
 * The events of a square of the map: a pin where there is one, a cluster where
 * there are more.
 */
typedef struct
{
  guint32        x;
  guint32        y;
  guint          count;
  double         latitude;
  double         longitude;
  gboolean       one_spot;
  guint32        first;
  PlazaKind      kind;
  PlazaPrecision precision;
} PlazaMapCell;

G_END_DECLS

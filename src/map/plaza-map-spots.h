/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-map.h"
#include "plaza-place.h"

G_BEGIN_DECLS

/**
 * PlazaMapSpot:
 * @count: how many events
 * @latitude: of the middle of their points, degrees north
 * @longitude: degrees east
 * @x: of the same on the map, as from plaza_mercator_project()
 * @y: likewise
 * @one_spot: whether all of them are at the same point
 * @first: the id of one of them
 * @precision: of the first
 * @cells: (element-type PlazaMapCell): the squares that it stands for
 *
 * What one pin or cluster shows: squares so close that two would overlap.
 */
typedef struct
{
  guint           count;
  double          latitude;
  double          longitude;
  double          x;
  double          y;
  gboolean        one_spot;
  guint32         first;
  PlazaPrecision  precision;
  GArray         *cells;
} PlazaMapSpot;

/**
 * PlazaMapShapes:
 * @PLAZA_MAP_SHAPE_ADDRESS: a filled dot
 * @PLAZA_MAP_SHAPE_AREA: a ring: somewhere in a city or a ZIP code
 * @PLAZA_MAP_SHAPE_SEVERAL: a number
 * @PLAZA_MAP_SHAPE_STATE: a number in a ring: somewhere in a state
 * @PLAZA_MAP_SHAPE_FURTHER: a small square: a further place of the event that is chosen
 * @PLAZA_MAP_SHAPE_ROUTE: a broken line between them
 *
 * Which marks there are.
 */
typedef enum
{
  PLAZA_MAP_SHAPE_ADDRESS = 1 << 0,
  PLAZA_MAP_SHAPE_AREA = 1 << 1,
  PLAZA_MAP_SHAPE_SEVERAL = 1 << 2,
  PLAZA_MAP_SHAPE_STATE = 1 << 3,
  PLAZA_MAP_SHAPE_FURTHER = 1 << 4,
  PLAZA_MAP_SHAPE_ROUTE = 1 << 5,
} PlazaMapShapes;

/**
 * PlazaMapDisc:
 * @latitude: of its middle, degrees north
 * @longitude: degrees east
 * @radius: in pixels
 * @shape: what it is
 *
 * What a mark covers.
 */
typedef struct
{
  double         latitude;
  double         longitude;
  double         radius;
  PlazaMapShapes shape;
} PlazaMapDisc;

/* The middle of a label that is no spot: the count of a state. */
typedef struct
{
  double latitude;
  double longitude;
  double x;
  double y;
} PlazaMapLabel;

/* As large as the count of a state, in pixels. */
#define PLAZA_MAP_LABEL_RADIUS 11

GPtrArray      *plaza_map_spots_new        (const GArray        *cells,
                                            double               scale);
PlazaMapSpot   *plaza_map_spots_find       (GPtrArray           *spots,
                                            int                  zoom,
                                            double               latitude,
                                            double               longitude);
PlazaMapSpot   *plaza_map_spots_find_event (GPtrArray           *spots,
                                            guint32              id);
void            plaza_map_spots_part       (GPtrArray           *spots,
                                            PlazaMapSpot        *spot,
                                            guint32              id,
                                            const PlazaPlace    *place,
                                            double               scale);
PlazaMapLabel   plaza_map_spots_avoid      (GPtrArray           *spots,
                                            const GArray        *labels,
                                            double               scale,
                                            const PlazaMapLabel *label);
double          plaza_map_spots_radius     (guint                count);
void            plaza_map_spot_free        (PlazaMapSpot        *self);
PlazaMapLabel   plaza_map_label_at         (double               latitude,
                                            double               longitude);
PlazaMapLabel   plaza_map_label_below      (const PlazaMapLabel *name,
                                            double               scale);

G_END_DECLS

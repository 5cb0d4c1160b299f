/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-map.h"

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
 * @kind: of the first
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
  PlazaKind       kind;
  PlazaPrecision  precision;
  GArray         *cells;
} PlazaMapSpot;

/* The middle of a label that is no spot: the count of a state. */
typedef struct
{
  double latitude;
  double longitude;
  double x;
  double y;
} PlazaMapLabel;

GPtrArray     *plaza_map_spots_new   (const GArray        *cells,
                                      double               scale);
PlazaMapSpot  *plaza_map_spots_find  (GPtrArray           *spots,
                                      int                  zoom,
                                      double               latitude,
                                      double               longitude);
PlazaMapLabel  plaza_map_spots_avoid (GPtrArray           *spots,
                                      const GArray        *labels,
                                      double               scale,
                                      const PlazaMapLabel *label);
void           plaza_map_spot_free   (PlazaMapSpot        *self);
PlazaMapLabel  plaza_map_label_at    (double               latitude,
                                      double               longitude);

G_END_DECLS

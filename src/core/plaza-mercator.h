/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A point of the Earth as one number: x (from the west) and y (from the north)
 * on the square of the Web Mercator projection, 30 bits each, which is less
 * than four centimetres, with their bits interleaved. So a cell of the map at
 * any zoom is the points that begin with the same bits, one stretch of the
 * sorted points. 0 stands for no point. Beyond 85° the map ends, and points
 * are put at its edge. */

#define PLAZA_MERCATOR_BITS 30

void    plaza_mercator_project    (double    latitude,
                                   double    longitude,
                                   double   *x,
                                   double   *y);
void    plaza_mercator_unproject  (double    x,
                                   double    y,
                                   double   *latitude,
                                   double   *longitude);
guint64 plaza_mercator_point      (double    latitude,
                                   double    longitude);
guint64 plaza_mercator_join       (guint32   x,
                                   guint32   y);
void    plaza_mercator_split      (guint64   point,
                                   guint32  *x,
                                   guint32  *y);
void    plaza_mercator_to_degrees (double    x,
                                   double    y,
                                   double   *latitude,
                                   double   *longitude);

/**
 * PlazaOrigin:
 *
 * Where distances are measured from, prepared for many of them.
 */
typedef struct
{
  double x;
  double y;
  double root;   /* of e^t, where t is the isometric latitude */
  double cosine; /* of the latitude */
} PlazaOrigin;

void    plaza_origin_init         (PlazaOrigin       *self,
                                   double             latitude,
                                   double             longitude);
double  plaza_origin_measure      (const PlazaOrigin *self,
                                   guint64            point);
double  plaza_origin_measure_cell (const PlazaOrigin *self,
                                   guint64            point,
                                   int                bits);
double  plaza_measure_to_km       (double             measure);
double  plaza_measure_from_km     (double             km);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-mercator.h"

#include <math.h>

#include "plaza-place.h"

#define SIDE ((double) (1u << PLAZA_MERCATOR_BITS))

/**
 * plaza_mercator_project:
 * @latitude: degrees north, −90 to 90; beyond the map at its edge
 * @longitude: degrees east
 * @x: (out): from the west edge of the map, 0 to 1
 * @y: (out): from its north edge, 0 to 1
 */
void
plaza_mercator_project (double  latitude,
                        double  longitude,
                        double *x,
                        double *y)
{
  double sine = sin (CLAMP (latitude, -89.9, 89.9) * G_PI / 180);

  *x = longitude / 360 + 0.5;
  *y = CLAMP (0.5 - atanh (sine) / (2 * G_PI), 0, 1);
}

/**
 * plaza_mercator_unproject:
 * @x: from the west; 0 to 1 is the world, and beyond it the world again
 * @y: from the north; beyond 0 to 1 the map's edge
 * @latitude: (out): degrees north
 * @longitude: (out): degrees east, from −180 to below 180
 */
void
plaza_mercator_unproject (double  x,
                          double  y,
                          double *latitude,
                          double *longitude)
{
  *longitude = (x - floor (x)) * 360 - 180;
  *latitude = asin (tanh ((0.5 - CLAMP (y, 0, 1)) * 2 * G_PI)) * 180 / G_PI;
}

/* Puts a zero between each two of the 30 bits. */
static guint64
mercator_spread (guint32 bits)
{
  guint64 spread = bits;

  spread = (spread | spread << 16) & G_GUINT64_CONSTANT (0x0000ffff0000ffff);
  spread = (spread | spread << 8) & G_GUINT64_CONSTANT (0x00ff00ff00ff00ff);
  spread = (spread | spread << 4) & G_GUINT64_CONSTANT (0x0f0f0f0f0f0f0f0f);
  spread = (spread | spread << 2) & G_GUINT64_CONSTANT (0x3333333333333333);
  return (spread | spread << 1) & G_GUINT64_CONSTANT (0x5555555555555555);
}

static guint32
mercator_gather (guint64 bits)
{
  bits &= G_GUINT64_CONSTANT (0x5555555555555555);
  bits = (bits | bits >> 1) & G_GUINT64_CONSTANT (0x3333333333333333);
  bits = (bits | bits >> 2) & G_GUINT64_CONSTANT (0x0f0f0f0f0f0f0f0f);
  bits = (bits | bits >> 4) & G_GUINT64_CONSTANT (0x00ff00ff00ff00ff);
  bits = (bits | bits >> 8) & G_GUINT64_CONSTANT (0x0000ffff0000ffff);
  return (guint32) (bits | bits >> 16);
}

/**
 * plaza_mercator_join:
 *
 * Returns: the bits of x and y in turns, those of y first
 */
guint64
plaza_mercator_join (guint32 x,
                     guint32 y)
{
  return mercator_spread (x) | mercator_spread (y) << 1;
}

void
plaza_mercator_split (guint64  point,
                      guint32 *x,
                      guint32 *y)
{
  *x = mercator_gather (point);
  *y = mercator_gather (point >> 1);
}

static guint32
mercator_clamp (double coordinate)
{
  return (guint32) CLAMP (coordinate, 0, SIDE - 1);
}

/**
 * plaza_mercator_point:
 * @latitude: degrees north, −90 to 90
 * @longitude: degrees east, −180 to 180
 *
 * Returns: the point, never 0
 */
guint64
plaza_mercator_point (double latitude,
                      double longitude)
{
  double x, y;

  plaza_mercator_project (latitude, longitude, &x, &y);
  return MAX (plaza_mercator_join (mercator_clamp (x * SIDE), mercator_clamp (y * SIDE)), 1);
}

/**
 * plaza_mercator_to_degrees:
 * @x: from the west edge of the map, 0 to 2^30
 * @y: from its north edge
 */
void
plaza_mercator_to_degrees (double  x,
                           double  y,
                           double *latitude,
                           double *longitude)
{
  plaza_mercator_unproject (x / SIDE, y / SIDE, latitude, longitude);
}

static double
mercator_root_at (double y)
{
  return exp ((0.5 - y / SIDE) * G_PI);
}

static double
mercator_cosine_of (double root)
{
  return 2 / (root * root + 1 / (root * root));
}

/**
 * plaza_origin_init:
 * @latitude: degrees north, −90 to 90
 * @longitude: degrees east, −180 to 180
 */
void
plaza_origin_init (PlazaOrigin *self,
                   double       latitude,
                   double       longitude)
{
  guint32 x, y;

  /* Rounded as every other point: an event at the same place is at distance 0. */
  plaza_mercator_split (plaza_mercator_point (latitude, longitude), &x, &y);
  self->x = x;
  self->y = y;
  self->root = mercator_root_at (y);
  self->cosine = mercator_cosine_of (self->root);
}

/* The haversine formula in Mercator's coordinates, where the cosine of a
 * latitude is 1 / cosh t: (sinh² Δt/2 + sin² Δλ/2) / (cosh t₁ cosh t₂). */
static inline double
mercator_measure (const PlazaOrigin *self,
                  double             width,
                  double             root,
                  double             cosine)
{
  double north = (self->root / root - root / self->root) / 2;
  double east = sin (width * (G_PI / SIDE));

  return (north * north + east * east) * self->cosine * cosine;
}

/**
 * plaza_origin_measure:
 * @point: from plaza_mercator_point()
 *
 * Returns: the square of the sine of half the angle to @point, 0 to 1, which
 *   grows with the distance; plaza_measure_to_km() makes kilometres of it
 */
double
plaza_origin_measure (const PlazaOrigin *self,
                      guint64            point)
{
  guint32 x, y;
  double root;

  plaza_mercator_split (point, &x, &y);
  root = mercator_root_at (y);
  return mercator_measure (self, x - self->x, root, mercator_cosine_of (root));
}

/* How far @value is from the stretch that begins at @low. */
static double
mercator_outside (double value,
                  double low,
                  double high)
{
  return value < low ? low - value : value > high ? value - high : 0;
}

/**
 * plaza_origin_measure_cell:
 * @point: the first point of a cell of the map
 * @bits: how many bits of x and y vary within it, 0 to 30
 *
 * Returns: a measure that no point of the cell falls below
 */
double
plaza_origin_measure_cell (const PlazaOrigin *self,
                           guint64            point,
                           int                bits)
{
  double size = (double) (1u << bits) - 1, width, y;
  guint32 left, top;

  plaza_mercator_split (point, &left, &top);
  y = CLAMP (self->y, top, top + size);
  width = mercator_outside (self->x, left, left + size);
  /* The other way round the world may be shorter. */
  width = MIN (width, mercator_outside (self->x - SIDE, left, left + size));
  width = MIN (width, mercator_outside (self->x + SIDE, left, left + size));
  return mercator_measure (self, width, mercator_root_at (y), MIN (mercator_cosine_of (mercator_root_at (top)), mercator_cosine_of (mercator_root_at (top + size))));
}

/**
 * plaza_measure_to_km:
 * @measure: from plaza_origin_measure()
 *
 * Returns: kilometres on the great circle
 */
double
plaza_measure_to_km (double measure)
{
  return 2 * PLAZA_EARTH_RADIUS_KM * asin (sqrt (CLAMP (measure, 0, 1)));
}

/**
 * plaza_measure_from_km:
 * @km: kilometres on the great circle, at least 0
 *
 * Returns: the measure that is reached at this distance
 */
double
plaza_measure_from_km (double km)
{
  double sine = sin (MIN (km / (2 * PLAZA_EARTH_RADIUS_KM), G_PI_2));

  return sine * sine;
}

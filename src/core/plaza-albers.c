/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-albers.h"

#include <math.h>

#define RADIANS (G_PI / 180)

/* How wide a radian is in the country's middle, in the frame's units, and where
 * the middle is: those of us-atlas, whose file the outline is made from. */
#define SCALE 1300.0
#define MIDDLE_X 487.5
#define MIDDLE_Y 305.0

/* Puerto Rico, as tools/lib/make_outline.py places it: its middle in the frame
 * and on the earth, and how large a degree is. */
#define PR_X 905
#define PR_Y 545
#define PR_LATITUDE 18.2
#define PR_LONGITUDE -66.4
#define PR_SCALE 36

/* A part of the country, drawn by itself: where it is on the earth, by which
 * parallels it is true to scale, around which point, and where that comes to. */
typedef struct
{
  double south, west, north, east;
  double parallels[2];
  double latitude, longitude;
  double meridian;
  double scale;
  double x, y;
} Part;

static const Part parts[] = {
  { 24, -125.5, 50, -66, { 29.5, 45.5 }, 38.7, -96.6, -96, 1, 0, 0 },
  /* Alaska, beyond 180° too, and Hawaii: at the lower left. */
  { 50, -180, 72, -129.5, { 55, 65 }, 58.5, -156, -154, 0.35, -0.307, 0.201 },
  { 50, 172, 55, 180, { 55, 65 }, 58.5, -156, -154, 0.35, -0.307, 0.201 },
  { 18, -161, 23, -154, { 8, 18 }, 19.9, -160, -157, 1, -0.205, 0.212 },
};

/* Albers' conic projection, which keeps areas (Snyder, Map Projections: A Working
 * Manual, 1987, chapter 14); on a sphere whose radius is 1. */
static void
albers_project_conic (const Part *part,
                      double      latitude,
                      double      longitude,
                      double     *x,
                      double     *y)
{
  double sine = sin (part->parallels[0] * RADIANS);
  double n = (sine + sin (part->parallels[1] * RADIANS)) / 2;
  double constant = 1 + sine * (2 * n - sine);
  double radius = sqrt (constant - 2 * n * sin (latitude * RADIANS)) / n;
  double angle = remainder (longitude - part->meridian, 360) * RADIANS * n;

  *x = radius * sin (angle);
  *y = radius * cos (angle);
}

static gboolean
albers_project_part (const Part *part,
                     double      latitude,
                     double      longitude,
                     double     *x,
                     double     *y)
{
  double middle_x, middle_y;

  if (latitude < part->south || latitude > part->north || longitude < part->west || longitude > part->east)
    return FALSE;

  albers_project_conic (part, part->latitude, part->longitude, &middle_x, &middle_y);
  albers_project_conic (part, latitude, longitude, x, y);
  *x = MIDDLE_X + SCALE * (part->x + (*x - middle_x) * part->scale);
  *y = MIDDLE_Y + SCALE * (part->y + (*y - middle_y) * part->scale);
  return TRUE;
}

/**
 * plaza_albers_project:
 * @latitude: degrees north
 * @longitude: degrees east
 * @x: (out): from the left, 0 to %PLAZA_ALBERS_WIDTH
 * @y: (out): from above, 0 to %PLAZA_ALBERS_HEIGHT
 *
 * Says where a place is in the picture of the country: Alaska, Hawaii and Puerto
 * Rico are in insets.
 *
 * Returns: %FALSE for what is not in the picture
 */
gboolean
plaza_albers_project (double  latitude,
                      double  longitude,
                      double *x,
                      double *y)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (albers_project_part (&parts[i], latitude, longitude, x, y))
      return TRUE;

  *x = PR_X + (longitude - PR_LONGITUDE) * cos (PR_LATITUDE * RADIANS) * PR_SCALE;
  *y = PR_Y - (latitude - PR_LATITUDE) * PR_SCALE;
  return latitude >= 17.6 && latitude <= 18.8 && longitude >= -68 && longitude <= -65.1;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-gazetteer-private.h"

#include <math.h>

#include "plaza-place.h"

/* Further from any place than this, a point is not in the United States: the
 * loneliest corners of Alaska are 200 km from one. */
#define FARTHEST_KM 300.0
#define KM_PER_DEGREE 111.195

static int
compare_latitudes (gconstpointer a,
                   gconstpointer b)
{
  const PlazaGazetteerPoint *one = a;
  const PlazaGazetteerPoint *other = b;

  return one->latitude != other->latitude ? (one->latitude > other->latitude) - (one->latitude < other->latitude)
                                          : (one->place > other->place) - (one->place < other->place);
}

/* 36,000 points of 12 bytes: read once, and a search looks at a few hundred. */
static gboolean
need_points (PlazaGazetteer  *self,
             GError         **error)
{
  sqlite3_stmt *row = plaza_gazetteer_statement (self, PLAZA_GAZETTEER_POINTS);
  g_autoptr(GArray) points = NULL;
  g_autoptr(GError) local_error = NULL;

  if (self->points != NULL)
    return TRUE;

  points = g_array_new (FALSE, FALSE, sizeof (PlazaGazetteerPoint));
  while (plaza_gazetteer_next (row, &local_error))
    {
      PlazaGazetteerPoint point = {
        sqlite3_column_int (row, 0), sqlite3_column_int (row, 1), sqlite3_column_int (row, 2),
      };

      g_array_append_val (points, point);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  g_array_sort (points, compare_latitudes);
  self->points = g_steal_pointer (&points);
  return TRUE;
}

static const PlazaGazetteerPoint *
point_at (PlazaGazetteer *self,
          guint           position)
{
  return &g_array_index (self->points, PlazaGazetteerPoint, position);
}

/* The first point that is not south of it. */
static guint
find_latitude (PlazaGazetteer *self,
               double          latitude)
{
  guint low = 0, high = self->points->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (point_at (self, middle)->latitude < latitude * PLAZA_GAZETTEER_SCALE)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* @best_km: (inout): how near the nearest one so far is
 * Returns: whether a point further in this direction can be nearer */
static gboolean
look_at (const PlazaGazetteerPoint *point,
         double                     latitude,
         double                     longitude,
         double                    *best_km,
         int                       *best)
{
  double point_latitude = point->latitude / PLAZA_GAZETTEER_SCALE;
  double point_longitude = point->longitude / PLAZA_GAZETTEER_SCALE;
  double km;

  if (fabs (point_latitude - latitude) * KM_PER_DEGREE > *best_km)
    return FALSE;

  km = plaza_place_distance_km (latitude, longitude, point_latitude, point_longitude);
  if (km < *best_km)
    {
      *best_km = km;
      *best = point->place;
    }
  return TRUE;
}

/**
 * plaza_gazetteer_nearest:
 * @latitude: degrees north
 * @longitude: degrees east
 *
 * For the time zone of a point, and to say in words where it is.
 *
 * Returns: (transfer full) (nullable): the city nearest to the point; %NULL without an
 *   error where there is none within 300 km
 */
PlazaPlaceMatch *
plaza_gazetteer_nearest (PlazaGazetteer  *self,
                         double           latitude,
                         double           longitude,
                         GError         **error)
{
  double best_km = FARTHEST_KM;
  int best = 0;
  guint start;

  /* Also what is no number fails this. */
  if (!(fabs (latitude) <= 90 && fabs (longitude) <= 180))
    return NULL;
  if (!need_points (self, error))
    return NULL;

  start = find_latitude (self, latitude);
  for (guint i = start; i < self->points->len; i++)
    if (!look_at (point_at (self, i), latitude, longitude, &best_km, &best))
      break;
  for (guint i = start; i > 0; i--)
    if (!look_at (point_at (self, i - 1), latitude, longitude, &best_km, &best))
      break;

  return best != 0 ? plaza_gazetteer_load_place (self, best, error) : NULL;
}

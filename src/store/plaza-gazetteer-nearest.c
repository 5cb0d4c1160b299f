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
                   gconstpointer b,
                   gpointer      data)
{
  int one = *(const int *) a;
  int other = *(const int *) b;
  int latitude = plaza_gazetteer_get_place (data, one)->latitude;
  int other_latitude = plaza_gazetteer_get_place (data, other)->latitude;

  if (latitude != other_latitude)
    return latitude < other_latitude ? -1 : 1;
  return (one > other) - (one < other);
}

static gboolean
need_northwards (PlazaGazetteer  *self,
                 GError         **error)
{
  if (self->northwards != NULL)
    return TRUE;
  if (!plaza_gazetteer_need_places (self, error))
    return FALSE;

  self->northwards = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 1; i <= self->places->len; i++)
    {
      int place = i;

      g_array_append_val (self->northwards, place);
    }
  g_array_sort_with_data (self->northwards, compare_latitudes, self);
  return TRUE;
}

static int
place_at (PlazaGazetteer *self,
          guint           position)
{
  return g_array_index (self->northwards, int, position);
}

/* The position of the first place that is not south of it. */
static guint
find_latitude (PlazaGazetteer *self,
               double          latitude)
{
  guint low = 0, high = self->northwards->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (plaza_gazetteer_get_place (self, place_at (self, middle))->latitude < latitude * PLAZA_GAZETTEER_SCALE)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* @best_km: (inout): how near the nearest one so far is
 * Returns: whether a place further in this direction can be nearer */
static gboolean
look_at (PlazaGazetteer *self,
         int             place,
         double          latitude,
         double          longitude,
         double         *best_km,
         int            *best)
{
  const PlazaGazetteerPlace *point = plaza_gazetteer_get_place (self, place);
  double point_latitude = point->latitude / PLAZA_GAZETTEER_SCALE;
  double point_longitude = point->longitude / PLAZA_GAZETTEER_SCALE;
  double km;

  if (fabs (point_latitude - latitude) * KM_PER_DEGREE > *best_km)
    return FALSE;

  km = plaza_place_distance_km (latitude, longitude, point_latitude, point_longitude);
  if (km < *best_km)
    {
      *best_km = km;
      *best = place;
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
  if (!need_northwards (self, error))
    return NULL;

  start = find_latitude (self, latitude);
  for (guint i = start; i < self->northwards->len; i++)
    if (!look_at (self, place_at (self, i), latitude, longitude, &best_km, &best))
      break;
  for (guint i = start; i > 0; i--)
    if (!look_at (self, place_at (self, i - 1), latitude, longitude, &best_km, &best))
      break;

  return best != 0 ? plaza_gazetteer_load_place (self, best, error) : NULL;
}

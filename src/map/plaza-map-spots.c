/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-spots.h"

#include <math.h>

#include "plaza-map-geometry.h"
#include "plaza-mercator.h"

void
plaza_map_spot_free (PlazaMapSpot *self)
{
  g_array_unref (self->cells);
  g_free (self);
}

static double
get_distance (double latitude_a,
              double longitude_a,
              double latitude_b,
              double longitude_b,
              double scale)
{
  double ax, ay, bx, by, across;

  plaza_map_project (latitude_a, longitude_a, &ax, &ay);
  plaza_map_project (latitude_b, longitude_b, &bx, &by);
  /* The world goes on beyond 180°. */
  across = remainder (ax - bx, 1);
  return hypot (across, ay - by) * scale;
}

static PlazaMapSpot *
spot_new (const PlazaMapCell *cell)
{
  PlazaMapSpot *spot = g_new0 (PlazaMapSpot, 1);

  spot->count = cell->count;
  spot->latitude = cell->latitude;
  spot->longitude = cell->longitude;
  spot->one_spot = cell->one_spot || cell->count == 1;
  spot->first = cell->first;
  spot->kind = cell->kind;
  spot->precision = cell->precision;
  spot->cells = g_array_new (FALSE, FALSE, sizeof (PlazaMapCell));
  g_array_append_vals (spot->cells, cell, 1);
  return spot;
}

/* The middle moves by its share; within a few pixels a degree is a degree. */
static void
spot_add (PlazaMapSpot       *self,
          const PlazaMapCell *cell)
{
  double share = (double) cell->count / (self->count + cell->count);
  double across = remainder (cell->longitude - self->longitude, 360);

  self->one_spot = self->one_spot && (cell->one_spot || cell->count == 1) &&
                   self->latitude == cell->latitude && self->longitude == cell->longitude;
  self->latitude += (cell->latitude - self->latitude) * share;
  self->longitude = remainder (self->longitude + across * share, 360);
  self->count += cell->count;
  g_array_append_vals (self->cells, cell, 1);
}

static int
compare_cells (gconstpointer a,
               gconstpointer b)
{
  const PlazaMapCell *one = a, *other = b;

  if (one->count != other->count)
    return one->count > other->count ? -1 : 1;

  return one->first < other->first ? -1 : one->first > other->first;
}

/**
 * plaza_map_spots_new:
 * @cells: (element-type PlazaMapCell): the squares in view
 * @scale: as from plaza_map_zoom_to_scale()
 * @distance: those nearer to each other than this many pixels become one
 *
 * The largest squares come first and keep their place, so that the same
 * squares always give the same spots.
 *
 * Returns: (transfer full) (element-type PlazaMapSpot): what to show for them
 */
GPtrArray *
plaza_map_spots_new (const GArray *cells,
                     double        scale,
                     double        distance)
{
  GPtrArray *spots = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_map_spot_free);
  g_autoptr(GArray) sorted = g_array_copy ((GArray *) cells);

  g_array_sort (sorted, compare_cells);
  for (guint i = 0; i < sorted->len; i++)
    {
      const PlazaMapCell *cell = &g_array_index (sorted, PlazaMapCell, i);
      PlazaMapSpot *near = NULL;

      for (guint j = 0; j < spots->len && near == NULL; j++)
        {
          PlazaMapSpot *spot = g_ptr_array_index (spots, j);

          if (get_distance (spot->latitude, spot->longitude, cell->latitude, cell->longitude, scale) < distance)
            near = spot;
        }

      if (near != NULL)
        spot_add (near, cell);
      else
        g_ptr_array_add (spots, spot_new (cell));
    }

  return spots;
}

/**
 * plaza_map_spots_find:
 * @zoom: of the squares
 * @latitude: of an event's point
 * @longitude: of an event's point
 *
 * Returns: (transfer none) (nullable): the spot that shows what is there
 */
PlazaMapSpot *
plaza_map_spots_find (GPtrArray *spots,
                      int        zoom,
                      double     latitude,
                      double     longitude)
{
  int shift = PLAZA_MERCATOR_BITS - PLAZA_MAP_CELL_BITS - zoom;
  guint32 x, y;

  plaza_mercator_split (plaza_mercator_point (latitude, longitude), &x, &y);
  for (guint i = 0; i < spots->len; i++)
    {
      PlazaMapSpot *spot = g_ptr_array_index (spots, i);

      for (guint j = 0; j < spot->cells->len; j++)
        {
          const PlazaMapCell *cell = &g_array_index (spot->cells, PlazaMapCell, j);

          if (cell->x == x >> shift && cell->y == y >> shift)
            return spot;
        }
    }

  return NULL;
}

static gboolean
is_free (GPtrArray *spots,
         double     scale,
         double     distance,
         double     latitude,
         double     longitude)
{
  for (guint i = 0; i < spots->len; i++)
    {
      const PlazaMapSpot *spot = g_ptr_array_index (spots, i);

      if (get_distance (spot->latitude, spot->longitude, latitude, longitude, scale) < distance)
        return FALSE;
    }

  return TRUE;
}

/**
 * plaza_map_spots_avoid:
 * @scale: as from plaza_map_zoom_to_scale()
 * @distance: to keep from every spot, in pixels
 * @latitude: (inout): a place that may be moved a little
 * @longitude: (inout): likewise
 *
 * Moves a place that is not exact anyway, as the middle of a state, to where
 * it covers no spot. It stays where there is no such place nearby.
 */
void
plaza_map_spots_avoid (GPtrArray *spots,
                       double     scale,
                       double     distance,
                       double    *latitude,
                       double    *longitude)
{
  static const struct { int x, y; } steps[] = { { 0, 0 }, { 0, 1 }, { 0, -1 }, { 1, 0 }, { -1, 0 }, { 1, 1 }, { -1, 1 } };
  double x, y;

  plaza_map_project (*latitude, *longitude, &x, &y);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double there_latitude, there_longitude;

      plaza_map_unproject (x + steps[i].x * distance / scale, y + steps[i].y * distance / scale,
                           &there_latitude, &there_longitude);
      if (is_free (spots, scale, distance, there_latitude, there_longitude))
        {
          *latitude = there_latitude;
          *longitude = there_longitude;
          return;
        }
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-spots.h"

#include <math.h>

#include "plaza-map-geometry.h"
#include "plaza-mercator.h"

/* Between two that do not touch, in pixels. */
#define GAP 1
/* Half of a state's count, with some air. */
#define LABEL_WIDTH 13
#define LABEL_HEIGHT 11
/* How far a label is moved at a time, and how often: no further than it can be
 * told from where it belongs. */
#define LABEL_STEP 13
#define LABEL_RINGS 4
/* Between a state's count and the middle of its name, in pixels. */
#define BELOW_NAME 23
/* Of a pin that is drawn larger. */
#define SELECTED_RADIUS 15

void
plaza_map_spot_free (PlazaMapSpot *self)
{
  g_array_unref (self->cells);
  g_free (self);
}

/* For the room: as large as data/style-map.css makes a pin, and clusters of one
 * to four digits; in pixels. */
double
plaza_map_spots_radius (guint count)
{
  if (count == 1)
    return 13;
  if (count < 10)
    return 16;
  if (count < 100)
    return 19;
  if (count < 1000)
    return 24;

  return 30;
}

/* In pixels. The world goes on beyond 180°. */
static double
spots_get_across (double x,
                  double other_x,
                  double scale)
{
  return remainder (x - other_x, 1) * scale;
}

static PlazaMapSpot *
spot_new (const PlazaMapCell *cell,
          double              x,
          double              y)
{
  PlazaMapSpot *spot = g_new0 (PlazaMapSpot, 1);

  spot->count = cell->count;
  spot->latitude = cell->latitude;
  spot->longitude = cell->longitude;
  spot->x = x;
  spot->y = y;
  spot->one_spot = cell->one_spot || cell->count == 1;
  spot->first = cell->first;
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
  plaza_mercator_project (self->latitude, self->longitude, &self->x, &self->y);
  self->count += cell->count;
  g_array_append_vals (self->cells, cell, 1);
}

static int
spots_compare_cells (gconstpointer a,
                     gconstpointer b)
{
  const PlazaMapCell *one = a, *other = b;

  if (one->count != other->count)
    return one->count > other->count ? -1 : 1;

  return one->first < other->first ? -1 : one->first > other->first;
}

/* The first that a mark for so many events there would touch. */
static PlazaMapSpot *
spots_find_touching (GPtrArray *spots,
                     double     x,
                     double     y,
                     guint      count,
                     double     scale)
{
  double radius = plaza_map_spots_radius (count) + GAP;

  for (guint i = 0; i < spots->len; i++)
    {
      PlazaMapSpot *spot = g_ptr_array_index (spots, i);

      if (hypot (spots_get_across (spot->x, x, scale), (spot->y - y) * scale) < plaza_map_spots_radius (spot->count) + radius)
        return spot;
    }

  return NULL;
}

/**
 * plaza_map_spots_new:
 * @cells: (element-type PlazaMapCell): the squares in view
 * @scale: as from plaza_map_zoom_to_scale()
 *
 * Those that would cover each other become one. The largest squares come first
 * and keep their place, so that the same squares always give the same spots.
 *
 * Returns: (transfer full) (element-type PlazaMapSpot): what to show for them
 */
GPtrArray *
plaza_map_spots_new (const GArray *cells,
                     double        scale)
{
  GPtrArray *spots = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_map_spot_free);
  g_autoptr(GArray) sorted = g_array_copy ((GArray *) cells);

  g_array_sort (sorted, spots_compare_cells);
  for (guint i = 0; i < sorted->len; i++)
    {
      const PlazaMapCell *cell = &g_array_index (sorted, PlazaMapCell, i);
      PlazaMapSpot *near;
      double x, y;

      plaza_mercator_project (cell->latitude, cell->longitude, &x, &y);
      near = spots_find_touching (spots, x, y, cell->count, scale);
      if (near != NULL)
        spot_add (near, cell);
      else
        g_ptr_array_add (spots, spot_new (cell, x, y));
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
  int shift = plaza_map_shift (zoom);
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

/**
 * plaza_map_spots_find_event:
 * @id: of an event
 *
 * Returns: (transfer none) (nullable): the pin that shows it
 */
PlazaMapSpot *
plaza_map_spots_find_event (GPtrArray *spots,
                            guint32    id)
{
  for (guint i = 0; i < spots->len; i++)
    {
      PlazaMapSpot *spot = g_ptr_array_index (spots, i);

      if (spot->count == 1 && spot->first == id)
        return spot;
    }

  return NULL;
}

static gboolean
spots_touches_another (GPtrArray          *spots,
                       const PlazaMapSpot *moved,
                       double              x,
                       double              y,
                       double              scale)
{
  for (guint i = 0; i < spots->len; i++)
    {
      const PlazaMapSpot *spot = g_ptr_array_index (spots, i);

      if (spot != moved && hypot (spots_get_across (spot->x, x, scale), (spot->y - y) * scale) <
                           plaza_map_spots_radius (spot->count) + plaza_map_spots_radius (moved->count))
        return TRUE;
    }

  return FALSE;
}

/* So far from the pin that both are seen whole: where it is anyway, or else in
 * the direction in which it covers nothing. */
static void
spots_push_away (GPtrArray          *spots,
                 PlazaMapSpot       *rest,
                 const PlazaMapSpot *pin,
                 double              scale)
{
  double needed = SELECTED_RADIUS + plaza_map_spots_radius (rest->count) + GAP;
  double across = spots_get_across (rest->x, pin->x, scale), down = (rest->y - pin->y) * scale;
  double angle = hypot (across, down) > GAP ? atan2 (down, across) : 0;
  double x, y;

  if (hypot (across, down) >= needed)
    return;

  for (int turn = 0; turn < 8; turn++)
    {
      x = pin->x + cos (angle + turn * G_PI_4) * needed / scale;
      y = pin->y + sin (angle + turn * G_PI_4) * needed / scale;
      if (!spots_touches_another (spots, rest, x, y, scale))
        break;
    }

  plaza_mercator_unproject (x, y, &rest->latitude, &rest->longitude);
  plaza_mercator_project (rest->latitude, rest->longitude, &rest->x, &rest->y);
}

/**
 * plaza_map_spots_part:
 * @spots: get one more
 * @spot: one of them, of more than one event
 * @id: of one of its events
 * @place: where that is
 * @scale: as from plaza_map_zoom_to_scale()
 *
 * Takes the event out of @spot and gives it a pin at its true place. The rest
 * keeps its place, or gives way where the two would touch.
 */
void
plaza_map_spots_part (GPtrArray        *spots,
                      PlazaMapSpot     *spot,
                      guint32           id,
                      const PlazaPlace *place,
                      double            scale)
{
  PlazaMapSpot *pin = g_new0 (PlazaMapSpot, 1);
  double share = 1.0 / (spot->count - 1);

  pin->count = 1;
  pin->one_spot = TRUE;
  pin->first = id;
  pin->precision = place->precision;
  pin->latitude = place->latitude;
  pin->longitude = place->longitude;
  plaza_mercator_project (pin->latitude, pin->longitude, &pin->x, &pin->y);
  pin->cells = g_array_new (FALSE, FALSE, sizeof (PlazaMapCell));

  spot->count--;
  spot->latitude += (spot->latitude - pin->latitude) * share;
  spot->longitude = remainder (spot->longitude + remainder (spot->longitude - pin->longitude, 360) * share, 360);
  plaza_mercator_project (spot->latitude, spot->longitude, &spot->x, &spot->y);
  g_ptr_array_add (spots, pin);
  spots_push_away (spots, spot, pin, scale);
}

static gboolean
spots_is_free (GPtrArray           *spots,
               const GArray        *labels,
               double               scale,
               const PlazaMapLabel *place)
{
  for (guint i = 0; i < spots->len; i++)
    {
      const PlazaMapSpot *spot = g_ptr_array_index (spots, i);
      double radius = plaza_map_spots_radius (spot->count);

      if (fabs (spots_get_across (spot->x, place->x, scale)) < radius + LABEL_WIDTH &&
          fabs (spot->y - place->y) * scale < radius + LABEL_HEIGHT)
        return FALSE;
    }

  for (guint i = 0; i < labels->len; i++)
    {
      const PlazaMapLabel *label = &g_array_index (labels, PlazaMapLabel, i);

      if (fabs (spots_get_across (label->x, place->x, scale)) < 2 * LABEL_WIDTH &&
          fabs (label->y - place->y) * scale < 2 * LABEL_HEIGHT)
        return FALSE;
    }

  return TRUE;
}

/**
 * plaza_map_spots_avoid:
 * @labels: (element-type PlazaMapLabel): where others are
 * @scale: as from plaza_map_zoom_to_scale()
 * @label: whose place is not exact anyway, as the middle of a state
 *
 * Returns: where to put it: where it covers neither a spot nor another label,
 *   or where it is if there is no such place nearby
 */
PlazaMapLabel
plaza_map_spots_avoid (GPtrArray           *spots,
                       const GArray        *labels,
                       double               scale,
                       const PlazaMapLabel *label)
{
  for (guint ring = 0; ring <= LABEL_RINGS; ring++)
    for (guint i = 0; i < 8 * MAX (1, ring); i++)
      {
        double angle = G_PI_2 + i * G_PI / (4 * MAX (1, ring)), reach = ring * LABEL_STEP / scale;
        PlazaMapLabel place = {
          .x = label->x + cos (angle) * reach * LABEL_WIDTH / LABEL_HEIGHT,
          .y = label->y + sin (angle) * reach,
        };

        if (!spots_is_free (spots, labels, scale, &place))
          continue;

        plaza_mercator_unproject (place.x, place.y, &place.latitude, &place.longitude);
        return place;
      }

  return *label;
}

/**
 * plaza_map_label_below:
 * @name: the middle of a name on the ground
 * @scale: as from plaza_map_zoom_to_scale()
 *
 * Returns: where a label goes that belongs to the name, and leaves it readable
 */
PlazaMapLabel
plaza_map_label_below (const PlazaMapLabel *name,
                       double               scale)
{
  PlazaMapLabel label = { .x = name->x, .y = name->y + BELOW_NAME / scale };

  plaza_mercator_unproject (label.x, label.y, &label.latitude, &label.longitude);
  return label;
}

PlazaMapLabel
plaza_map_label_at (double latitude,
                    double longitude)
{
  PlazaMapLabel label = { .latitude = latitude, .longitude = longitude };

  plaza_mercator_project (latitude, longitude, &label.x, &label.y);
  return label;
}

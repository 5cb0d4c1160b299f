/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-tally.h"

#include "plaza-mercator.h"

/* A hash table of its own: there may be a hundred thousand points to count
 * before a frame is due, and GHashTable takes five times as long. */
#define FIRST_SIZE 256

struct _PlazaMapTally
{
  int            shift;
  PlazaMapCount *places;  /* 2^bits */
  guint          bits;
  guint          n_used;
};

/**
 * plaza_map_shift:
 * @zoom: %PLAZA_MAP_FIRST_ZOOM to %PLAZA_MAP_LAST_ZOOM
 *
 * Returns: how many of the lower bits of x and y vary within a square
 */
int
plaza_map_shift (int zoom)
{
  return PLAZA_MERCATOR_BITS - PLAZA_MAP_CELL_BITS - zoom;
}

PlazaMapTally *
plaza_map_tally_new (int zoom)
{
  PlazaMapTally *self = g_new0 (PlazaMapTally, 1);

  self->shift = plaza_map_shift (zoom);
  self->bits = g_bit_storage (FIRST_SIZE - 1);
  self->places = g_new0 (PlazaMapCount, 1u << self->bits);
  return self;
}

void
plaza_map_tally_free (PlazaMapTally *self)
{
  g_free (self->places);
  g_free (self);
}

/* The place of a square, or the free one where it belongs (linear probing,
 * Fibonacci hashing: Knuth, TAOCP 3, 6.4). */
static PlazaMapCount *
find (PlazaMapTally *self,
      guint32        x,
      guint32        y)
{
  guint64 hash = ((guint64) x << 32 | y) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  guint mask = (1u << self->bits) - 1, i = hash >> (64 - self->bits);

  while (self->places[i].count != 0 && (self->places[i].x != x || self->places[i].y != y))
    i = (i + 1) & mask;

  return &self->places[i];
}

static void
grow (PlazaMapTally *self)
{
  g_autofree PlazaMapCount *old = g_steal_pointer (&self->places);
  guint n_old = 1u << self->bits;

  self->bits++;
  self->places = g_new0 (PlazaMapCount, 1u << self->bits);
  for (guint i = 0; i < n_old; i++)
    if (old[i].count != 0)
      *find (self, old[i].x, old[i].y) = old[i];
}

/**
 * plaza_map_tally_add:
 * @id: an event
 * @point: its point, not 0
 */
void
plaza_map_tally_add (PlazaMapTally *self,
                     guint32        id,
                     guint64        point)
{
  PlazaMapCount *count;
  guint32 x, y;

  plaza_mercator_split (point, &x, &y);
  count = find (self, x >> self->shift, y >> self->shift);
  if (count->count == 0)
    {
      *count = (PlazaMapCount) { .x = x >> self->shift, .y = y >> self->shift, .first = id, .first_point = point };
      self->n_used++;
    }
  else if (point < count->first_point || (point == count->first_point && id < count->first))
    {
      count->first = id;
      count->first_point = point;
    }

  count->count++;
  count->sum_x += x;
  count->sum_y += y;
  count->last_point = MAX (count->last_point, point);
  if (self->n_used > 1u << (self->bits - 1))
    grow (self);
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const PlazaMapCount *one = a, *other = b;

  if (one->x != other->x)
    return one->x < other->x ? -1 : 1;

  return one->y < other->y ? -1 : one->y > other->y;
}

/**
 * plaza_map_tally_finish:
 *
 * Returns: (transfer full) (element-type PlazaMapCount): the squares that have
 *   events, by x, then y
 */
GArray *
plaza_map_tally_finish (PlazaMapTally *self)
{
  GArray *counts = g_array_sized_new (FALSE, FALSE, sizeof (PlazaMapCount), self->n_used);

  for (guint i = 0; i < 1u << self->bits; i++)
    if (self->places[i].count != 0)
      g_array_append_val (counts, self->places[i]);

  g_array_sort (counts, compare_counts);
  return counts;
}

/**
 * plaza_map_count_to_cell:
 * @cell: (out): all but kind and precision
 */
void
plaza_map_count_to_cell (const PlazaMapCount *self,
                         PlazaMapCell        *cell)
{
  *cell = (PlazaMapCell) {
    .x = self->x,
    .y = self->y,
    .count = self->count,
    .one_spot = self->first_point == self->last_point,
    .first = self->first,
    .kind = PLAZA_KIND_OTHER,
    .precision = PLAZA_PRECISION_NONE,
  };
  plaza_mercator_to_degrees ((double) self->sum_x / self->count, (double) self->sum_y / self->count,
                             &cell->latitude, &cell->longitude);
}

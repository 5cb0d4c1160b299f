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
tally_find (PlazaMapTally *self,
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
tally_grow (PlazaMapTally *self)
{
  g_autofree PlazaMapCount *old = g_steal_pointer (&self->places);
  guint n_old = 1u << self->bits;

  self->bits++;
  self->places = g_new0 (PlazaMapCount, 1u << self->bits);
  for (guint i = 0; i < n_old; i++)
    if (old[i].count != 0)
      *tally_find (self, old[i].x, old[i].y) = old[i];
}

/**
 * plaza_map_count_add:
 * @self: the square in which it is, or one with a count of 0
 * @shift: from plaza_map_shift()
 * @id: an event
 * @point: its point, not 0
 * @x: from plaza_mercator_split() of the point
 * @y: likewise
 */
void
plaza_map_count_add (PlazaMapCount *self,
                     int            shift,
                     guint32        id,
                     guint64        point,
                     guint32        x,
                     guint32        y)
{
  if (self->count == 0)
    *self = (PlazaMapCount) { .x = x >> shift, .y = y >> shift, .first = id, .first_point = point };
  else if (point < self->first_point || (point == self->first_point && id < self->first))
    {
      self->first = id;
      self->first_point = point;
    }

  self->count++;
  self->sum_x += x;
  self->sum_y += y;
  self->last_point = MAX (self->last_point, point);
}

/**
 * plaza_map_tally_add:
 * @id: an event
 * @point: its point, not 0
 * @x: from plaza_mercator_split() of the point: who counts has looked already
 *   whether the point is wanted
 * @y: likewise
 */
void
plaza_map_tally_add (PlazaMapTally *self,
                     guint32        id,
                     guint64        point,
                     guint32        x,
                     guint32        y)
{
  PlazaMapCount *count = tally_find (self, x >> self->shift, y >> self->shift);

  if (count->count == 0)
    self->n_used++;
  plaza_map_count_add (count, self->shift, id, point, x, y);
  if (self->n_used > 1u << (self->bits - 1))
    tally_grow (self);
}

/* Squares do not overlap: they sort as any of their points. */
static int
tally_compare_counts (gconstpointer a,
                      gconstpointer b)
{
  const PlazaMapCount *one = a, *other = b;

  return one->first_point < other->first_point ? -1 : one->first_point > other->first_point;
}

/**
 * plaza_map_tally_finish:
 *
 * Returns: (transfer full) (element-type PlazaMapCount): the squares that have
 *   events, in the order of their points
 */
GArray *
plaza_map_tally_finish (PlazaMapTally *self)
{
  GArray *counts = g_array_sized_new (FALSE, FALSE, sizeof (PlazaMapCount), self->n_used);

  for (guint i = 0; i < 1u << self->bits; i++)
    if (self->places[i].count != 0)
      g_array_append_val (counts, self->places[i]);

  g_array_sort (counts, tally_compare_counts);
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

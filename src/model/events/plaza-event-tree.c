/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-tree.h"

#include "plaza-event-sort.h"

/* A stretch with no more events than this is not divided any further. */
#define FEW 8

struct _PlazaEventTree
{
  PlazaEventIndex *index;   /* not owned */
  PlazaEventSpot  *spots;
  guint            n_spots;
};

/* What waits to be looked at: a square of the map, or an event. */
typedef struct
{
  double  measure;  /* that nothing in it falls below */
  guint32 first;    /* in the spots; of an event, its position */
  guint32 last;     /* behind the square's last spot */
  int     bits;     /* that vary within the square; EVENT for an event */
} Waiting;

#define EVENT (-1)

typedef struct
{
  PlazaEventTree         *tree;
  const PlazaEventFilter *filter;
  guint64                *marks;
  GArray                 *heap;   /* of Waiting, the nearest first */
} Walk;

/**
 * plaza_event_tree_new:
 * @index: must outlive the tree, and have its points
 */
PlazaEventTree *
plaza_event_tree_new (PlazaEventIndex *index)
{
  PlazaEventTree *self = g_new0 (PlazaEventTree, 1);
  guint n = plaza_event_index_get_size (index);
  GArray *further = plaza_event_index_get_further (index);

  self->index = index;
  self->spots = g_new (PlazaEventSpot, n + further->len);
  for (guint32 i = 0; i < n; i++)
    {
      guint64 point = plaza_event_index_get_point (index, i);

      if (point != 0)
        self->spots[self->n_spots++] = (PlazaEventSpot) { point, i };
    }

  for (guint i = 0; i < further->len; i++)
    self->spots[self->n_spots++] = g_array_index (further, PlazaEventSpot, i);

  plaza_event_spots_sort (self->spots, self->n_spots);
  return self;
}

void
plaza_event_tree_free (PlazaEventTree *self)
{
  if (self == NULL)
    return;

  g_free (self->spots);
  g_free (self);
}

/* Events at the same distance in the order of the index; a square before
 * them, since it may have one that comes first. */
static gboolean
tree_comes_before (const Waiting *a,
                   const Waiting *b)
{
  if (a->measure != b->measure)
    return a->measure < b->measure;
  if ((a->bits == EVENT) != (b->bits == EVENT))
    return b->bits == EVENT;

  return a->first < b->first;
}

static void
tree_push (GArray  *heap,
           Waiting  waiting)
{
  Waiting *items;
  guint i = heap->len;

  g_array_append_val (heap, waiting);
  items = (Waiting *) heap->data;
  for (; i > 0 && tree_comes_before (&waiting, &items[(i - 1) / 2]); i = (i - 1) / 2)
    items[i] = items[(i - 1) / 2];
  items[i] = waiting;
}

static Waiting
tree_pop (GArray *heap)
{
  Waiting *items = (Waiting *) heap->data;
  Waiting first = items[0], last = items[heap->len - 1];
  guint n = heap->len - 1, i = 0, child;

  g_array_set_size (heap, n);
  for (; (child = 2 * i + 1) < n; i = child)
    {
      if (child + 1 < n && tree_comes_before (&items[child + 1], &items[child]))
        child++;
      if (!tree_comes_before (&items[child], &last))
        break;
      items[i] = items[child];
    }

  if (n > 0)
    items[i] = last;
  return first;
}

static gboolean
tree_is_wanted (Walk    *walk,
                guint32  position)
{
  if (walk->marks != NULL && !(walk->marks[position / 64] >> (position % 64) & 1))
    return FALSE;

  return plaza_event_filter_matches (walk->filter, plaza_event_index_get_key (walk->tree->index, position),
                                     plaza_event_index_get_id (walk->tree->index, position));
}

static void
push_events (Walk    *walk,
             guint32  first,
             guint32  last)
{
  for (guint32 i = first; i < last; i++)
    {
      const PlazaEventSpot *spot = &walk->tree->spots[i];

      if (tree_is_wanted (walk, spot->position))
        tree_push (walk->heap, (Waiting) { .measure = plaza_origin_measure (&walk->filter->origin, spot->point),
                                      .first = spot->position, .bits = EVENT });
    }
}

/* The first spot from @first on that is not below @point. */
static guint32
tree_find_point (PlazaEventTree *self,
                 guint32         first,
                 guint32         last,
                 guint64         point)
{
  while (first < last)
    {
      guint32 middle = first + (last - first) / 2;

      if (self->spots[middle].point < point)
        first = middle + 1;
      else
        last = middle;
    }

  return first;
}

/* Puts the four squares of @square that have events in its place. */
static void
tree_divide (Walk          *walk,
             const Waiting *square)
{
  int bits = square->bits - 1;
  guint64 size = G_GUINT64_CONSTANT (1) << (2 * bits);
  guint64 start = walk->tree->spots[square->first].point & ~(4 * size - 1);
  guint32 first = square->first;

  for (guint i = 0; i < 4; i++, start += size)
    {
      guint32 last = i < 3 ? tree_find_point (walk->tree, first, square->last, start + size) : square->last;

      if (last > first)
        tree_push (walk->heap, (Waiting) { .measure = plaza_origin_measure_cell (&walk->filter->origin, start, bits),
                                      .first = first, .last = last, .bits = bits });
      first = last;
    }
}

/* An event with several places is met at each of them: the nearest counts. */
static void
take_event (GArray  *positions,
            guint64 *taken,
            guint32  position)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << (position % 64);

  if (taken != NULL && (taken[position / 64] & bit) != 0)
    return;

  if (taken != NULL)
    taken[position / 64] |= bit;
  g_array_append_val (positions, position);
}

/**
 * plaza_event_tree_nearest:
 * @filter: what is wanted, and from where
 * @hits: (nullable) (element-type guint32): ids of the events that a search found
 * @limit: how many at most
 *
 * Returns: (transfer full) (element-type guint32): the positions in the index
 *   of the events that are wanted and nearest, in order of their distance
 */
GArray *
plaza_event_tree_nearest (PlazaEventTree         *self,
                          const PlazaEventFilter *filter,
                          GArray                 *hits,
                          guint                   limit)
{
  g_autofree guint64 *marks = hits != NULL ? plaza_event_index_mark (self->index, hits) : NULL;
  g_autoptr(GArray) heap = g_array_sized_new (FALSE, FALSE, sizeof (Waiting), 256);
  gboolean several = plaza_event_index_get_further (self->index)->len > 0;
  g_autofree guint64 *taken = several ? g_new0 (guint64, plaza_event_index_get_size (self->index) / 64 + 1) : NULL;
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (guint32));
  Walk walk = { self, filter, marks, heap };

  if (self->n_spots > 0)
    tree_push (heap, (Waiting) { .last = self->n_spots, .bits = PLAZA_MERCATOR_BITS });

  while (heap->len > 0 && positions->len < limit)
    {
      Waiting nearest = tree_pop (heap);

      if (!filter->anywhere && nearest.measure > filter->within)
        break;

      if (nearest.bits == EVENT)
        take_event (positions, taken, nearest.first);
      else if (nearest.bits == 0 || nearest.last - nearest.first <= FEW)
        push_events (&walk, nearest.first, nearest.last);
      else
        tree_divide (&walk, &nearest);
    }

  return positions;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-index.h"

#include <string.h>

#include "plaza-event-sort.h"

struct _PlazaEventIndex
{
  GArray     *ids;
  GArray     *keys;
  guint       n_reviews[PLAZA_N_REVIEWS]; /* by PlazaReview; all 0 until they are asked for */
  guint64    *points;     /* by position, 0 for none; NULL until they are asked for */
  GArray     *further;    /* of PlazaEventSpot, by position: the other places of the few events that have some */
  guint64    *has_further; /* by position, a bit each; NULL where further is empty */
  float      *measures;   /* by position, where it is ordered by distance from somewhere */
  guint32    *positions;  /* by id, where ids are dense; made when first needed */
  guint32     n_positions;
  GHashTable *sparse;     /* id -> position, where they are not */
};

/**
 * plaza_event_index_new:
 * @ids: (transfer full) (element-type guint32): the events, in order
 * @keys: (transfer full) (element-type PlazaEventKey): their keys
 */
PlazaEventIndex *
plaza_event_index_new (GArray *ids,
                       GArray *keys)
{
  PlazaEventIndex *self = g_new0 (PlazaEventIndex, 1);

  self->ids = ids;
  self->keys = keys;
  return self;
}

static int
event_index_compare_spots (gconstpointer a,
                           gconstpointer b)
{
  const PlazaEventSpot *one = a, *other = b;

  return one->position < other->position ? -1 : one->position > other->position;
}

/**
 * plaza_event_index_set_further:
 * @further: (element-type PlazaEventPoint): the points of further places
 */
void
plaza_event_index_set_further (PlazaEventIndex *self,
                               GArray          *further)
{
  g_clear_pointer (&self->further, g_array_unref);
  g_clear_pointer (&self->has_further, g_free);
  self->further = g_array_new (FALSE, FALSE, sizeof (PlazaEventSpot));
  if (further->len > 0)
    self->has_further = g_new0 (guint64, self->keys->len / 64 + 1);

  for (guint i = 0; i < further->len; i++)
    {
      const PlazaEventPoint *point = &g_array_index (further, PlazaEventPoint, i);
      PlazaEventSpot spot = { point->point, plaza_event_index_find (self, point->id) };

      if (spot.position == PLAZA_EVENT_INDEX_NONE)
        continue;

      self->has_further[spot.position / 64] |= G_GUINT64_CONSTANT (1) << (spot.position % 64);
      g_array_append_val (self->further, spot);
    }

  g_array_sort (self->further, event_index_compare_spots);
}

/* The further places of @base, whose positions are others. */
static void
event_index_take_further (PlazaEventIndex *self,
                          PlazaEventIndex *base)
{
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (PlazaEventPoint));

  for (guint i = 0; i < base->further->len; i++)
    {
      const PlazaEventSpot *spot = &g_array_index (base->further, PlazaEventSpot, i);
      PlazaEventPoint point = { plaza_event_index_get_id (base, spot->position), spot->point };

      g_array_append_val (points, point);
    }

  plaza_event_index_set_further (self, points);
}

/**
 * plaza_event_index_new_near:
 * @base: the keys in the order that those at the same distance have; it has its points
 *
 * Returns: (transfer full): the keys by their distance from @origin; those
 *   without a point last
 */
PlazaEventIndex *
plaza_event_index_new_near (PlazaEventIndex   *base,
                            const PlazaOrigin *origin)
{
  guint n = base->keys->len;
  g_autofree PlazaEventRank *ranks = g_new (PlazaEventRank, n);
  PlazaEventIndex *self = plaza_event_index_new (g_array_sized_new (FALSE, FALSE, sizeof (guint32), n),
                                                 g_array_sized_new (FALSE, FALSE, sizeof (PlazaEventKey), n));

  for (guint i = 0; i < n; i++)
    {
      ranks[i].position = i;
      ranks[i].measure = (float) plaza_event_index_measure (base, i, origin);
    }

  plaza_event_ranks_sort (ranks, n);
  self->measures = g_new (float, n);
  self->points = g_new (guint64, n);
  for (guint i = 0; i < n; i++)
    {
      g_array_append_val (self->ids, g_array_index (base->ids, guint32, ranks[i].position));
      g_array_append_val (self->keys, g_array_index (base->keys, PlazaEventKey, ranks[i].position));
      self->measures[i] = ranks[i].measure;
      self->points[i] = base->points[ranks[i].position];
    }

  event_index_take_further (self, base);
  return self;
}

void
plaza_event_index_free (PlazaEventIndex *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->ids);
  g_array_unref (self->keys);
  g_free (self->points);
  g_clear_pointer (&self->further, g_array_unref);
  g_free (self->has_further);
  g_free (self->measures);
  g_free (self->positions);
  g_clear_pointer (&self->sparse, g_hash_table_unref);
  g_free (self);
}

guint
plaza_event_index_get_size (PlazaEventIndex *self)
{
  return self->keys->len;
}

/**
 * plaza_event_index_count:
 *
 * Returns: how many of the events are those of @choice
 */
guint
plaza_event_index_count (PlazaEventIndex   *self,
                         PlazaReviewChoice  choice)
{
  guint n = 0, *counts = self->n_reviews;

  if (counts[PLAZA_REVIEW_PENDING] + counts[PLAZA_REVIEW_APPROVED] + counts[PLAZA_REVIEW_DECLINED] == 0)
    for (guint i = 0; i < self->keys->len; i++)
      counts[plaza_event_index_get_key (self, i)->review]++;

  for (int review = 0; review < PLAZA_N_REVIEWS; review++)
    n += plaza_review_choice_has (choice, review) ? counts[review] : 0;
  return n;
}

const PlazaEventKey *
plaza_event_index_get_key (PlazaEventIndex *self,
                           guint            position)
{
  return &g_array_index (self->keys, PlazaEventKey, position);
}

guint32
plaza_event_index_get_id (PlazaEventIndex *self,
                          guint            position)
{
  return g_array_index (self->ids, guint32, position);
}

/**
 * plaza_event_index_get_ids:
 *
 * Returns: (transfer none) (element-type guint32): all, in order, not to be changed
 */
GArray *
plaza_event_index_get_ids (PlazaEventIndex *self)
{
  return self->ids;
}

static guint32
event_index_find_highest_id (PlazaEventIndex *self)
{
  guint32 highest = 0;

  for (guint i = 0; i < self->keys->len; i++)
    highest = MAX (highest, plaza_event_index_get_id (self, i));

  return highest;
}

/* Ids nearly always run from 1 without large gaps; an array answers fastest
 * then. A file from outside may have any ids, which must not cost gigabytes. */
static void
event_index_make_positions (PlazaEventIndex *self)
{
  guint32 highest = event_index_find_highest_id (self);

  if (highest / 4 <= self->keys->len)
    {
      self->n_positions = highest + 1;
      self->positions = g_new (guint32, self->n_positions);
      memset (self->positions, 0xff, self->n_positions * sizeof *self->positions);
      for (guint i = 0; i < self->keys->len; i++)
        self->positions[plaza_event_index_get_id (self, i)] = i;
    }
  else
    {
      self->sparse = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < self->keys->len; i++)
        g_hash_table_insert (self->sparse, GUINT_TO_POINTER (plaza_event_index_get_id (self, i)),
                             GUINT_TO_POINTER (i));
    }
}

static inline guint32
event_index_find (PlazaEventIndex *self,
                  guint32          id)
{
  gpointer position;

  if (self->positions != NULL)
    return id < self->n_positions ? self->positions[id] : PLAZA_EVENT_INDEX_NONE;

  return g_hash_table_lookup_extended (self->sparse, GUINT_TO_POINTER (id), NULL, &position)
           ? GPOINTER_TO_UINT (position) : PLAZA_EVENT_INDEX_NONE;
}

/**
 * plaza_event_index_find:
 * @id: any number
 *
 * Returns: the position of that event, or %PLAZA_EVENT_INDEX_NONE
 */
guint32
plaza_event_index_find (PlazaEventIndex *self,
                        guint32          id)
{
  if (self->positions == NULL && self->sparse == NULL)
    event_index_make_positions (self);

  return event_index_find (self, id);
}

/* A linear look, unless there is a table of positions: that is good for many questions between changes, and not
 * worth making for one. */
static guint
index_look (PlazaEventIndex *self,
            guint32          id)
{
  const guint32 *ids = (const guint32 *) self->ids->data;

  if (self->positions != NULL || self->sparse != NULL)
    return event_index_find (self, id);

  for (guint i = 0; id != 0 && i < self->ids->len; i++)
    if (ids[i] == id)
      return i;

  return PLAZA_EVENT_INDEX_NONE;
}

static void
index_put_in (PlazaEventIndex      *self,
              guint                 position,
              guint32               id,
              const PlazaEventStanding *standing)
{
  g_array_insert_val (self->ids, position, id);
  g_array_insert_val (self->keys, position, standing->key);
  if (self->points == NULL)
    return;

  self->points = g_renew (guint64, self->points, self->keys->len);
  memmove (self->points + position + 1, self->points + position,
           (self->keys->len - 1 - position) * sizeof *self->points);
  self->points[position] = standing->point;
}

/* Behind what stands before it, or before what stands behind it. In an order by states, which come by their
 * names in the reader's language and not by those in the file, only beside one of the same state. */
static guint
index_find_place (PlazaEventIndex      *self,
                 const PlazaEventStanding *standing,
                 gboolean              by_state)
{
  guint before = index_look (self, standing->before), after;

  if (before != PLAZA_EVENT_INDEX_NONE &&
      (!by_state || plaza_event_index_get_key (self, before)->state == standing->key.state))
    return before + 1;

  after = index_look (self, standing->after);
  if (after != PLAZA_EVENT_INDEX_NONE &&
      (!by_state || plaza_event_index_get_key (self, after)->state == standing->key.state))
    return after;

  return PLAZA_EVENT_INDEX_NONE;
}

/* Whether @id stands at @position, as an event of that state where the index is by state. */
static gboolean
index_is_beside (PlazaEventIndex          *self,
                 guint                     position,
                 guint32                   id,
                 const PlazaEventStanding *standing,
                 gboolean                  by_state)
{
  return position < self->ids->len && plaza_event_index_get_id (self, position) == id &&
         (!by_state || plaza_event_index_get_key (self, position)->state == standing->key.state);
}

/**
 * plaza_event_index_stands:
 * @id: an event
 * @standing: where it stands now
 * @by_state: whether the index is by state
 *
 * Returns: whether that is where it is in the index, with the same key and point: nothing has to be moved
 */
gboolean
plaza_event_index_stands (PlazaEventIndex          *self,
                          guint32                   id,
                          const PlazaEventStanding *standing,
                          gboolean                  by_state)
{
  guint position = index_look (self, id);

  return position != PLAZA_EVENT_INDEX_NONE &&
         memcmp (plaza_event_index_get_key (self, position), &standing->key, sizeof standing->key) == 0 &&
         (self->points == NULL || self->points[position] == standing->point) &&
         ((position > 0 && index_is_beside (self, position - 1, standing->before, standing, by_state)) ||
          index_is_beside (self, position + 1, standing->after, standing, by_state));
}

/**
 * plaza_event_index_take_out:
 * @id: an event, whether or not it is there
 *
 * The ids that were asked for before stay what they were: there is another array.
 */
void
plaza_event_index_take_out (PlazaEventIndex *self,
                            guint32          id)
{
  g_autoptr(GArray) former = self->ids;
  guint position = index_look (self, id);

  g_assert (self->measures == NULL);

  self->ids = g_array_copy (former);
  g_clear_pointer (&self->positions, g_free);
  g_clear_pointer (&self->sparse, g_hash_table_unref);
  memset (self->n_reviews, 0, sizeof self->n_reviews);
  if (position == PLAZA_EVENT_INDEX_NONE)
    return;

  g_array_remove_index (self->ids, position);
  g_array_remove_index (self->keys, position);
  if (self->points != NULL)
    memmove (self->points + position, self->points + position + 1,
             (self->keys->len - position) * sizeof *self->points);
}

/**
 * plaza_event_index_put_in:
 * @id: an event that was taken out
 * @standing: where it stands now
 * @by_state: whether the index is by state
 *
 * Returns: whether the index is right again; otherwise it must be made anew
 */
gboolean
plaza_event_index_put_in (PlazaEventIndex          *self,
                          guint32                   id,
                          const PlazaEventStanding *standing,
                          gboolean                  by_state)
{
  guint position = index_find_place (self, standing, by_state);

  if (position == PLAZA_EVENT_INDEX_NONE)
    return FALSE;

  index_put_in (self, position, id, standing);
  return TRUE;
}

gboolean
plaza_event_index_has_points (PlazaEventIndex *self)
{
  return self->points != NULL;
}

/**
 * plaza_event_index_set_points:
 * @points: (element-type PlazaEventPoint): those of the events that have one
 * @further: (element-type PlazaEventPoint): those of their further places
 */
void
plaza_event_index_set_points (PlazaEventIndex *self,
                              GArray          *points,
                              GArray          *further)
{
  g_free (self->points);
  self->points = g_new0 (guint64, MAX (self->keys->len, 1));

  for (guint i = 0; i < points->len; i++)
    {
      const PlazaEventPoint *point = &g_array_index (points, PlazaEventPoint, i);
      guint32 position = plaza_event_index_find (self, point->id);

      if (position != PLAZA_EVENT_INDEX_NONE)
        self->points[position] = point->point;
    }

  plaza_event_index_set_further (self, further);
}

/**
 * plaza_event_index_get_further:
 *
 * Returns: (transfer none) (element-type PlazaEventSpot): the points of further places, and whose they are, by
 *   position. The index must have its points.
 */
GArray *
plaza_event_index_get_further (PlazaEventIndex *self)
{
  return self->further;
}

/* The nearest of the further places. */
static double
event_index_measure_further (PlazaEventIndex   *self,
                             guint              position,
                             const PlazaOrigin *origin)
{
  double least = PLAZA_MEASURE_NONE;
  guint low = 0, high = self->further->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->further, PlazaEventSpot, middle).position < position)
        low = middle + 1;
      else
        high = middle;
    }

  for (; low < self->further->len && g_array_index (self->further, PlazaEventSpot, low).position == position; low++)
    least = MIN (least, plaza_origin_measure (origin, g_array_index (self->further, PlazaEventSpot, low).point));

  return least;
}

/**
 * plaza_event_index_measure:
 * @origin: from where
 *
 * Returns: how far the nearest place of that event is, as plaza_origin_measure() has it; %PLAZA_MEASURE_NONE
 *   where none has a point. The index must have its points.
 */
double
plaza_event_index_measure (PlazaEventIndex   *self,
                           guint              position,
                           const PlazaOrigin *origin)
{
  guint64 point = self->points[position];
  double measure = point != 0 ? plaza_origin_measure (origin, point) : PLAZA_MEASURE_NONE;

  if (self->has_further == NULL || !(self->has_further[position / 64] >> (position % 64) & 1))
    return measure;

  return MIN (measure, event_index_measure_further (self, position, origin));
}

/**
 * plaza_event_index_get_point:
 *
 * Returns: where that event is, as plaza_mercator_point() has it; 0 where it
 *   has no point. The index must have its points.
 */
guint64
plaza_event_index_get_point (PlazaEventIndex *self,
                             guint            position)
{
  return self->points[position];
}

/**
 * plaza_event_index_mark:
 * @ids: (element-type guint32): events
 *
 * Setting the bits and walking them puts the events into this order without
 * sorting.
 *
 * Returns: (transfer full): one bit for each position, 64 to a word, set for those of @ids
 */
guint64 *
plaza_event_index_mark (PlazaEventIndex *self,
                        GArray          *ids)
{
  guint64 *marks = g_new0 (guint64, self->keys->len / 64 + 1);

  if (self->positions == NULL && self->sparse == NULL)
    event_index_make_positions (self);

  for (guint i = 0; i < ids->len; i++)
    {
      guint32 position = event_index_find (self, g_array_index (ids, guint32, i));

      if (position != PLAZA_EVENT_INDEX_NONE)
        marks[position / 64] |= G_GUINT64_CONSTANT (1) << (position % 64);
    }

  return marks;
}

static inline gboolean
event_index_is_near_enough (PlazaEventIndex        *self,
                            const PlazaEventFilter *filter,
                            guint                   position)
{
  if (filter->anywhere)
    return TRUE;
  if (self->measures != NULL)
    return self->measures[position] <= filter->within;

  return plaza_event_index_measure (self, position, &filter->origin) <= filter->within;
}

/**
 * plaza_event_index_match:
 * @filter: what is wanted; where this index is by distance, from the same origin;
 *   for a distance it must have its points
 * @hits: (nullable) (element-type guint32): ids of the events that a search
 *   found; %NULL where nothing was searched for
 *
 * Returns: (transfer full) (element-type guint32): the positions of the events wanted, in order
 */
GArray *
plaza_event_index_match (PlazaEventIndex        *self,
                         const PlazaEventFilter *filter,
                         GArray                 *hits)
{
  guint n = self->keys->len, n_found = 0;
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree guint64 *marks = hits != NULL ? plaza_event_index_mark (self, hits) : NULL;

  g_array_set_size (positions, hits != NULL ? MIN (hits->len, n) : n);

  for (guint word = 0; word * 64 < n; word++)
    {
      guint64 rest = marks != NULL ? marks[word] : G_MAXUINT64;

      for (; rest != 0; rest &= rest - 1)
        {
          guint32 position = word * 64 + __builtin_ctzll (rest);

          if (position >= n)
            break;
          if (plaza_event_filter_matches (filter, plaza_event_index_get_key (self, position),
                                          plaza_event_index_get_id (self, position)) &&
              event_index_is_near_enough (self, filter, position))
            g_array_index (positions, guint32, n_found++) = position;
        }
    }

  g_array_set_size (positions, n_found);
  return positions;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-index.h"

#include <string.h>

#include "plaza-timeslot.h"

struct _PlazaEventIndex
{
  GArray     *keys;
  guint32    *positions;  /* by id, where ids are dense; made when first needed */
  guint32     n_positions;
  GHashTable *sparse;     /* id -> position, where they are not */
};

/* A query, taken apart once. */
typedef struct
{
  guint32   kinds;
  gboolean  any_state;
  guint16   state;
  gboolean  any_day;
  guint32   day;
  guint8    flags_wanted;
  guint8    flags_unwanted;
  gboolean  attention;
} Filter;

/**
 * plaza_event_index_new:
 * @keys: (transfer full) (element-type PlazaEventKey): the keys, in order
 */
PlazaEventIndex *
plaza_event_index_new (GArray *keys)
{
  PlazaEventIndex *self = g_new0 (PlazaEventIndex, 1);

  self->keys = keys;
  return self;
}

void
plaza_event_index_free (PlazaEventIndex *self)
{
  g_array_unref (self->keys);
  g_free (self->positions);
  g_clear_pointer (&self->sparse, g_hash_table_unref);
  g_free (self);
}

guint
plaza_event_index_get_size (PlazaEventIndex *self)
{
  return self->keys->len;
}

const PlazaEventKey *
plaza_event_index_get_key (PlazaEventIndex *self,
                           guint            position)
{
  return &g_array_index (self->keys, PlazaEventKey, position);
}

static guint32
find_highest_id (PlazaEventIndex *self)
{
  guint32 highest = 0;

  for (guint i = 0; i < self->keys->len; i++)
    highest = MAX (highest, plaza_event_index_get_key (self, i)->id);

  return highest;
}

/* Ids nearly always run from 1 without large gaps; an array answers fastest
 * then. A file from outside may have any ids, which must not cost gigabytes. */
static void
make_positions (PlazaEventIndex *self)
{
  guint32 highest = find_highest_id (self);

  if (highest / 4 <= self->keys->len)
    {
      self->n_positions = highest + 1;
      self->positions = g_new (guint32, self->n_positions);
      memset (self->positions, 0xff, self->n_positions * sizeof *self->positions);
      for (guint i = 0; i < self->keys->len; i++)
        self->positions[plaza_event_index_get_key (self, i)->id] = i;
    }
  else
    {
      self->sparse = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < self->keys->len; i++)
        g_hash_table_insert (self->sparse, GUINT_TO_POINTER (plaza_event_index_get_key (self, i)->id),
                             GUINT_TO_POINTER (i));
    }
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
  gpointer position;

  if (self->positions == NULL && self->sparse == NULL)
    make_positions (self);

  if (self->positions != NULL)
    return id < self->n_positions ? self->positions[id] : PLAZA_EVENT_INDEX_NONE;

  return g_hash_table_lookup_extended (self->sparse, GUINT_TO_POINTER (id), NULL, &position)
           ? GPOINTER_TO_UINT (position) : PLAZA_EVENT_INDEX_NONE;
}

static Filter
take_apart (const PlazaEventQuery *query)
{
  Filter filter = { 0 };
  GDate day;

  filter.kinds = query->kinds != 0 ? query->kinds : G_MAXUINT32;
  filter.any_state = query->state == NULL;
  if (query->state != NULL && strlen (query->state) == 2)
    filter.state = (guint8) query->state[0] << 8 | (guint8) query->state[1];
  else if (query->state != NULL && *query->state != '\0')
    filter.kinds = 0; /* No such state: nothing. */

  filter.any_day = query->day == NULL;
  if (plaza_date_parse (query->day, &day))
    filter.day = g_date_get_julian (&day);
  else if (query->day != NULL && *query->day != '\0')
    filter.kinds = 0;

  if (query->attendance == PLAZA_ATTENDANCE_INVITED)
    filter.flags_wanted = PLAZA_EVENT_INVITED;
  else if (query->attendance == PLAZA_ATTENDANCE_OPEN)
    filter.flags_unwanted = PLAZA_EVENT_INVITED;
  filter.attention = query->attention;
  return filter;
}

/**
 * plaza_event_key_is_on:
 * @day: a Julian day, or 0 for "not known"
 * @scattered: (element-type guint GArray): the days of the events that have
 *   %PLAZA_EVENT_GAPS, by id
 *
 * Returns: whether the event has a timeslot on @day
 */
gboolean
plaza_event_key_is_on (const PlazaEventKey *key,
                       guint32              day,
                       GHashTable          *scattered)
{
  GArray *days;

  if (day < key->first_day || day > key->last_day)
    return FALSE;
  if (!(key->flags & PLAZA_EVENT_GAPS) || scattered == NULL)
    return TRUE;

  days = g_hash_table_lookup (scattered, GUINT_TO_POINTER (key->id));
  for (guint i = 0; days != NULL && i < days->len; i++)
    if (g_array_index (days, guint32, i) == day)
      return TRUE;

  return FALSE;
}

static inline gboolean
matches (const Filter        *filter,
         const PlazaEventKey *key,
         GHashTable          *scattered)
{
  return (filter->kinds >> key->kind & 1) &&
         (filter->any_state || key->state == filter->state) &&
         (key->flags & filter->flags_wanted) == filter->flags_wanted &&
         (key->flags & filter->flags_unwanted) == 0 &&
         (!filter->attention || (key->flags & PLAZA_EVENT_ATTENTION) != 0) &&
         (filter->any_day || plaza_event_key_is_on (key, filter->day, scattered));
}

/* One bit for each position: setting the hits and walking the bits puts them
 * into this order without sorting. */
static guint64 *
mark_hits (PlazaEventIndex *self,
           GArray          *hits)
{
  guint64 *marks = g_new0 (guint64, self->keys->len / 64 + 1);

  for (guint i = 0; i < hits->len; i++)
    {
      guint32 position = plaza_event_index_find (self, g_array_index (hits, guint32, i));

      if (position != PLAZA_EVENT_INDEX_NONE)
        marks[position / 64] |= G_GUINT64_CONSTANT (1) << (position % 64);
    }

  return marks;
}

/* Adds the event at @position, and where it opens a section, that too. */
static inline void
take (PlazaEventIndex       *self,
      const PlazaEventQuery *query,
      guint                  position,
      const PlazaEventKey  **last,
      GArray                *ids,
      GArray                *sections)
{
  const PlazaEventKey *key = plaza_event_index_get_key (self, position);

  if (sections != NULL &&
      (*last == NULL || (query->order == PLAZA_EVENT_ORDER_DAY ? key->first_day != (*last)->first_day
                                                               : key->state != (*last)->state)))
    g_array_append_val (sections, ids->len);

  g_array_append_val (ids, key->id);
  *last = key;
}

/**
 * plaza_event_index_select:
 * @hits: (nullable) (element-type guint32): ids of the events that a search
 *   found; %NULL where nothing was searched for
 * @scattered: (nullable): see plaza_event_key_is_on()
 * @ids: (element-type guint32): the ids selected are appended, in order
 * @sections: (nullable) (element-type guint): where in @ids each section
 *   starts is appended: each state, or each first day
 */
void
plaza_event_index_select (PlazaEventIndex       *self,
                          const PlazaEventQuery *query,
                          GArray                *hits,
                          GHashTable            *scattered,
                          GArray                *ids,
                          GArray                *sections)
{
  Filter filter = take_apart (query);
  const PlazaEventKey *last = NULL;
  g_autofree guint64 *marks = hits != NULL ? mark_hits (self, hits) : NULL;

  for (guint word = 0; word * 64 < self->keys->len; word++)
    {
      guint64 rest = marks != NULL ? marks[word] : G_MAXUINT64;

      for (; rest != 0; rest &= rest - 1)
        {
          guint position = word * 64 + __builtin_ctzll (rest);

          if (position >= self->keys->len)
            break;
          if (matches (&filter, plaza_event_index_get_key (self, position), scattered))
            take (self, query, position, &last, ids, sections);
        }
    }
}

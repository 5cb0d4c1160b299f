/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-key.h"

#include <string.h>

#include "plaza-mercator.h"
#include "plaza-schema.h"

G_STATIC_ASSERT (PLAZA_N_KINDS <= 1 << 4 && PLAZA_PRECISION_NONE < 1 << 3 && PLAZA_EVENT_NO_CONTACT < 1 << 4);
G_STATIC_ASSERT (PLAZA_N_REVIEWS <= 1 << 2);
G_STATIC_ASSERT (sizeof (PlazaEventKey) == 8);

/* In the byte that has the flags, in the file. */
#define GAPS (1 << 4)
#define REVIEW_SHIFT 5

/* An event that is there all day comes before one that starts in the morning. */
#define ALL_DAY_START 0

/**
 * plaza_event_state_pack:
 * @state: (nullable): its two capital letters
 *
 * Returns: both in ten bits; 0 for what is no state
 */
guint
plaza_event_state_pack (const char *state)
{
  if (state == NULL || !g_ascii_isupper (state[0]) || !g_ascii_isupper (state[1]) || state[2] != '\0')
    return 0;

  return (state[0] - '@') << 5 | (state[1] - '@');
}

/**
 * plaza_event_state_unpack:
 * @packed: from plaza_event_state_pack()
 * @state: (out caller-allocates): its letters, or ""
 */
void
plaza_event_state_unpack (guint packed,
                          char  state[3])
{
  state[0] = packed != 0 ? '@' + (packed >> 5) : '\0';
  state[1] = packed != 0 ? '@' + (packed & 31) : '\0';
  state[2] = '\0';
}

/* How many states have a name that sorts before that of @state: Arizona comes
 * before Arkansas, though AZ does not come before AR. Counted once a state. */
static int
event_key_rank_state (const char *state)
{
  static guint8 ranks[26][26];
  const char *name = plaza_state_name (state);
  guint8 *rank;

  if (name == NULL)
    return PLAZA_SCHEMA_NO_STATE - (state != NULL ? 1 : 0);

  rank = &ranks[state[0] - 'A'][state[1] - 'A'];
  if (*rank == 0)
    {
      guint8 before = 1;

      for (char first = 'A'; first <= 'Z'; first++)
        for (char second = 'A'; second <= 'Z'; second++)
          {
            const char *other = plaza_state_name ((char[]) { first, second, '\0' });

            if (other != NULL && strcmp (other, name) < 0)
              before++;
          }

      *rank = before;
    }

  return *rank;
}

static int
event_key_julian (const char *date)
{
  GDate day;

  return plaza_date_parse (date, &day) ? (int) g_date_get_julian (&day) : PLAZA_SCHEMA_NO_DAY;
}

/* Minutes after midnight of the first day at which the event starts. */
static int
event_key_find_start (const PlazaEventRecord *record,
                      const char             *first_date)
{
  int start = PLAZA_SCHEMA_NO_START;

  for (guint i = 0; i < record->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (record->timeslots, i);

      if (g_strcmp0 (slot->date, first_date) != 0)
        continue;

      if (slot->all_day)
        start = ALL_DAY_START;
      else if (slot->start != PLAZA_TIME_UNKNOWN)
        start = MIN (start, slot->start);
    }

  return start;
}

static gboolean
event_key_has_slot_on (const PlazaEventRecord *record,
                       int                     day)
{
  for (guint i = 0; i < record->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (record->timeslots, i);

      if (event_key_julian (slot->date) == day)
        return TRUE;
    }

  return FALSE;
}

static gboolean
event_key_has_gaps (const PlazaEventRecord *record,
                    int                     first_day,
                    int                     last_day)
{
  /* More days than timeslots: no need to look at each. */
  if (last_day - first_day >= (int) record->timeslots->len)
    return TRUE;

  for (int day = first_day + 1; day < last_day; day++)
    if (!event_key_has_slot_on (record, day))
      return TRUE;

  return FALSE;
}

static PlazaEventFlags
event_key_find_flags (const PlazaEventRecord *record)
{
  PlazaEventLack lacks = plaza_event_record_lacks (record);
  PlazaEventFlags flags = 0;

  if (record->attendance == PLAZA_ATTENDANCE_INVITED)
    flags |= PLAZA_EVENT_INVITED;
  if ((lacks & PLAZA_LACKS_TIME) != 0)
    flags |= PLAZA_EVENT_NO_TIME;
  if ((lacks & PLAZA_LACKS_ADDRESS) != 0)
    flags |= PLAZA_EVENT_NO_ADDRESS;
  if ((lacks & PLAZA_LACKS_CONTACT) != 0)
    flags |= PLAZA_EVENT_NO_CONTACT;
  return flags;
}

static void
event_key_put (guint8  **bytes,
               guint64   number,
               guint     size)
{
  for (guint i = 0; i < size; i++)
    *(*bytes)++ = (guint8) (number >> (8 * i));
}

/* Two letters, where they are those of a state. */
static guint16
event_key_letters_of (const char *state)
{
  return plaza_event_state_pack (state) != 0 ? state[0] << 8 | state[1] : 0;
}

static void
event_key_pack (guint8                 *bytes,
                const PlazaEventRecord *record,
                guint32                 id,
                int                     first_day,
                int                     last_day,
                guint64                 point)
{
  gboolean gaps = first_day < last_day && event_key_has_gaps (record, first_day, last_day);
  const PlazaPlace *on_map = plaza_event_record_first_point (record);
  PlazaPrecision precision = on_map != NULL ? on_map->precision : record->place.precision;

  event_key_put (&bytes, id, 4);
  event_key_put (&bytes, event_key_letters_of (record->place.state), 2);
  event_key_put (&bytes, record->kind | precision << 5, 1);
  event_key_put (&bytes, event_key_find_flags (record) | (gaps ? GAPS : 0) | record->review << REVIEW_SHIFT, 1);
  event_key_put (&bytes, first_day < PLAZA_SCHEMA_NO_DAY ? first_day : 0, 4);
  event_key_put (&bytes, last_day < PLAZA_SCHEMA_NO_DAY ? last_day : 0, 4);
  event_key_put (&bytes, point, 8);
}

/* A file from outside may hold any number. */
static guint32
event_key_known_day (guint32 day)
{
  return day < PLAZA_SCHEMA_NO_DAY ? MIN (day, PLAZA_EVENT_LAST_DAY) : 0;
}

/**
 * plaza_event_sorting_from_record:
 * @self: (out): what the event table keeps of @record
 * @id: its row
 */
void
plaza_event_sorting_from_record (PlazaEventSorting      *self,
                                 const PlazaEventRecord *record,
                                 guint32                 id)
{
  const PlazaPlace *on_map = plaza_event_record_first_point (record);
  const char *first_date = plaza_event_record_first_date (record);
  const char *last_date = plaza_event_record_last_date (record);
  int last_day;

  self->state_order = event_key_rank_state (record->place.state);
  self->first_day = event_key_julian (first_date);
  /* Nearly all events have one timeslot. */
  last_day = last_date != first_date ? event_key_julian (last_date) : self->first_day;
  self->first_start = event_key_find_start (record, first_date);
  self->point = on_map != NULL ? plaza_mercator_point (on_map->latitude, on_map->longitude) : 0;

  event_key_pack (self->list_key, record, id, self->first_day, last_day, self->point);
}

static guint64
event_key_take (const guint8 **bytes,
                guint          size)
{
  guint64 number = 0;

  for (guint i = 0; i < size; i++)
    number |= (guint64) *(*bytes)++ << (8 * i);

  return number;
}

static guint
event_key_take_state (const guint8 **bytes)
{
  guint letters = event_key_take (bytes, 2);

  return plaza_event_state_pack ((char[]) { letters >> 8, letters & 0xff, '\0' });
}

/* 0 for none, and for what is none. */
static guint64
event_key_take_point (const guint8 **bytes)
{
  guint64 point = event_key_take (bytes, 8);

  return point < G_GUINT64_CONSTANT (1) << (2 * PLAZA_MERCATOR_BITS) ? point : 0;
}

/**
 * plaza_event_key_unpack:
 * @self: (out): the key
 * @id: (out): whose it is
 * @bytes: (array length=length) (nullable): what the file has
 *
 * Returns: whether it is one
 */
gboolean
plaza_event_key_unpack (PlazaEventKey *self,
                        guint32       *id,
                        const guint8  *bytes,
                        int            length)
{
  guint kind, flags, last_day;

  if (bytes == NULL || length != PLAZA_EVENT_KEY_SIZE)
    return FALSE;

  *id = event_key_take (&bytes, 4);
  self->state = event_key_take_state (&bytes);
  kind = event_key_take (&bytes, 1);
  self->kind = MIN (kind & 31, PLAZA_KIND_OTHER);
  self->precision = MIN (kind >> 5, PLAZA_PRECISION_NONE);
  flags = event_key_take (&bytes, 1);
  self->flags = flags & (GAPS - 1);
  self->has_gaps = (flags & GAPS) != 0;
  self->review = MIN (flags >> REVIEW_SHIFT & 3, PLAZA_REVIEW_DECLINED);
  self->first_day = event_key_known_day (event_key_take (&bytes, 4));
  last_day = event_key_known_day (event_key_take (&bytes, 4));
  self->last_day = MAX (last_day, self->first_day);
  if (event_key_take_point (&bytes) == 0)
    self->precision = MAX (self->precision, PLAZA_PRECISION_STATE);
  return TRUE;
}

/**
 * plaza_event_point_unpack:
 * @self: (out): whose point it is, and where
 * @bytes: (array length=length) (nullable): what the file has
 *
 * Returns: whether there is a point; where plaza_event_key_unpack() answers
 *   with a precision that is finer than a state
 */
gboolean
plaza_event_point_unpack (PlazaEventPoint *self,
                          const guint8    *bytes,
                          int              length)
{
  PlazaEventKey key;
  const guint8 *point;
  guint32 id;

  if (!plaza_event_key_unpack (&key, &id, bytes, length) || key.precision >= PLAZA_PRECISION_STATE)
    return FALSE;

  point = bytes + PLAZA_EVENT_KEY_SIZE - 8;
  *self = (PlazaEventPoint) { id, event_key_take_point (&point) };
  return TRUE;
}

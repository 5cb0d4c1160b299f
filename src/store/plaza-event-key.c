/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-key.h"

#include <string.h>

#include "plaza-mercator.h"
#include "plaza-schema.h"

G_STATIC_ASSERT (PLAZA_N_KINDS <= 1 << 5 && PLAZA_PRECISION_NONE < 1 << 3);
G_STATIC_ASSERT (sizeof (PlazaEventKey) == 24);

/* An event that is there all day comes before one that starts in the morning. */
#define ALL_DAY_START 0

static guint16
pack_state (const char *state)
{
  if (state == NULL || strlen (state) != 2)
    return 0;

  return (guint8) state[0] << 8 | (guint8) state[1];
}

/* How many states have a name that sorts before that of @state: Arizona comes
 * before Arkansas, though AZ does not come before AR. Counted once a state. */
static int
rank_state (const char *state)
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
julian (const char *date)
{
  GDate day;

  return plaza_date_parse (date, &day) ? (int) g_date_get_julian (&day) : PLAZA_SCHEMA_NO_DAY;
}

/* Minutes after midnight of the first day at which the event starts. */
static int
find_start (const PlazaEventRecord *record,
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
has_slot_on (const PlazaEventRecord *record,
             int                     day)
{
  for (guint i = 0; i < record->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (record->timeslots, i);

      if (julian (slot->date) == day)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_gap (const PlazaEventRecord *record,
         int                     first_day,
         int                     last_day)
{
  /* More days than timeslots: no need to look at each. */
  if (last_day - first_day >= (int) record->timeslots->len)
    return TRUE;

  for (int day = first_day + 1; day < last_day; day++)
    if (!has_slot_on (record, day))
      return TRUE;

  return FALSE;
}

static PlazaEventFlags
find_flags (const PlazaEventRecord *record,
            int                     first_day,
            int                     last_day)
{
  PlazaEventFlags flags = 0;

  if (record->attendance == PLAZA_ATTENDANCE_INVITED)
    flags |= PLAZA_EVENT_INVITED;
  if (!plaza_event_record_has_time (record))
    flags |= PLAZA_EVENT_NO_TIME;
  if (!plaza_place_has_address (&record->place))
    flags |= PLAZA_EVENT_NO_ADDRESS;
  if (!plaza_event_record_has_contact (record))
    flags |= PLAZA_EVENT_NO_CONTACT;
  if (first_day < last_day && has_gap (record, first_day, last_day))
    flags |= PLAZA_EVENT_GAPS;
  return flags;
}

static void
put (guint8  **bytes,
     guint64   number,
     guint     size)
{
  for (guint i = 0; i < size; i++)
    *(*bytes)++ = (guint8) (number >> (8 * i));
}

static void
pack (guint8              *bytes,
      const PlazaEventKey *key)
{
  put (&bytes, key->id, 4);
  put (&bytes, key->state, 2);
  put (&bytes, key->kind | key->precision << 5, 1);
  put (&bytes, key->flags, 1);
  put (&bytes, key->first_day, 4);
  put (&bytes, key->last_day, 4);
  put (&bytes, key->point, 8);
}

/* A file from outside may hold any number. */
static guint32
known_day (guint32 day)
{
  return day < PLAZA_SCHEMA_NO_DAY ? day : 0;
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
  const char *first_date = plaza_event_record_first_date (record);
  int last_day = julian (plaza_event_record_last_date (record));
  PlazaEventKey key;

  self->state_order = rank_state (record->place.state);
  self->first_day = julian (first_date);
  self->first_start = find_start (record, first_date);
  self->point = plaza_place_has_point (&record->place)
                  ? plaza_mercator_point (record->place.latitude, record->place.longitude) : 0;

  key = (PlazaEventKey) {
    .id = id,
    .state = pack_state (record->place.state),
    .kind = record->kind,
    .precision = record->place.precision,
    .flags = find_flags (record, self->first_day, last_day),
    .first_day = known_day (self->first_day),
    .last_day = known_day (last_day),
    .point = self->point,
  };
  pack (self->list_key, &key);
}

static guint64
take (const guint8 **bytes,
      guint          size)
{
  guint64 number = 0;

  for (guint i = 0; i < size; i++)
    number |= (guint64) *(*bytes)++ << (8 * i);

  return number;
}

static guint64
known_point (guint64 point)
{
  return point < G_GUINT64_CONSTANT (1) << (2 * PLAZA_MERCATOR_BITS) ? point : 0;
}

/**
 * plaza_event_key_unpack:
 * @self: (out): the key
 * @bytes: (array length=length) (nullable): what the file has
 *
 * Returns: whether it is one
 */
gboolean
plaza_event_key_unpack (PlazaEventKey *self,
                        const guint8  *bytes,
                        int            length)
{
  guint32 last_day;
  guint8 kind;

  if (bytes == NULL || length != PLAZA_EVENT_KEY_SIZE)
    return FALSE;

  self->id = take (&bytes, 4);
  self->state = take (&bytes, 2);
  kind = take (&bytes, 1);
  self->kind = MIN (kind & 31, PLAZA_KIND_OTHER);
  self->precision = MIN (kind >> 5, PLAZA_PRECISION_NONE);
  self->flags = take (&bytes, 1);
  self->first_day = known_day (take (&bytes, 4));
  last_day = known_day (take (&bytes, 4));
  self->last_day = MAX (last_day, self->first_day);
  self->point = known_point (take (&bytes, 8));
  if (self->point == 0)
    self->precision = MAX (self->precision, PLAZA_PRECISION_STATE);
  return TRUE;
}

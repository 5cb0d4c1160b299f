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

/**
 * plaza_event_sorting_from_record:
 * @self: (out): what the event table keeps of @record
 */
void
plaza_event_sorting_from_record (PlazaEventSorting      *self,
                                 const PlazaEventRecord *record)
{
  const char *first_date = plaza_event_record_first_date (record);

  self->state_order = rank_state (record->place.state);
  self->first_day = julian (first_date);
  self->last_day = julian (plaza_event_record_last_date (record));
  self->first_start = find_start (record, first_date);
  self->list_key = (gint64) record->place.precision << 32 | (gint64) pack_state (record->place.state) << 16 |
                   record->kind << 8 | find_flags (record, self->first_day, self->last_day);
  self->point = plaza_place_has_point (&record->place)
                  ? plaza_mercator_point (record->place.latitude, record->place.longitude) : 0;
}

/* A file from outside may hold any number. */
static guint32
known_day (int day)
{
  return day > 0 && day < PLAZA_SCHEMA_NO_DAY ? day : 0;
}

static guint64
known_point (gint64 point)
{
  return point > 0 && point < G_GINT64_CONSTANT (1) << (2 * PLAZA_MERCATOR_BITS) ? point : 0;
}

/**
 * plaza_event_key_unpack:
 * @self: (out): the key of the event whose columns these are
 */
void
plaza_event_key_unpack (PlazaEventKey *self,
                        gint64         id,
                        int            first_day,
                        int            last_day,
                        gint64         list_key,
                        gint64         point)
{
  self->id = (guint32) id;
  self->state = (guint16) (list_key >> 16);
  self->kind = MIN ((guint8) (list_key >> 8), PLAZA_KIND_OTHER);
  self->flags = (guint8) list_key;
  self->first_day = known_day (first_day);
  self->last_day = MAX (known_day (last_day), self->first_day);
  self->precision = MIN ((guint8) (list_key >> 32), PLAZA_PRECISION_NONE);
  self->point = known_point (point);
  if (self->point == 0)
    self->precision = MAX (self->precision, PLAZA_PRECISION_STATE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet-times.h"

#define DAY 1440

/* What has a stage has a programme; what is said to officials, in a room with others or at a door, has none. */
static gboolean
sheet_times_has_programme (PlazaKind kind)
{
  switch (kind)
    {
    case PLAZA_KIND_RALLY:
    case PLAZA_KIND_VIGIL:
    case PLAZA_KIND_MARCH:
    case PLAZA_KIND_PRESS_CONFERENCE:
      return TRUE;

    case PLAZA_KIND_TOWN_HALL:
    case PLAZA_KIND_PANEL:
    case PLAZA_KIND_ROUNDTABLE:
    case PLAZA_KIND_CONVERSATION:
    case PLAZA_KIND_COMMUNITY_MEETING:
    case PLAZA_KIND_CONVENING:
    case PLAZA_KIND_LEGISLATIVE_VISIT:
    case PLAZA_KIND_CANVASS:
    case PLAZA_KIND_CALL_IN:
    case PLAZA_KIND_SOCIAL_MEDIA:
    case PLAZA_KIND_ACTION_ALERT:
    case PLAZA_KIND_OTHER:
    default:
      return FALSE;
    }
}

/* The one chosen, as long as the event has it and its start is known. */
static const PlazaTimeslot *
sheet_times_find_slot (const char *id,
                       GPtrArray  *timeslots)
{
  const PlazaTimeslot *first = NULL;

  for (guint i = 0; i < timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (timeslots, i);

      if (slot->start == PLAZA_TIME_UNKNOWN)
        continue;
      if (id != NULL && g_strcmp0 (slot->id, id) == 0)
        return slot;
      if (first == NULL)
        first = slot;
    }

  return first;
}

/* What the clocks do meanwhile counts, where it is known: an hour that is left out is no part of the meeting. */
static int
sheet_times_measure (const PlazaTimeslot *slot)
{
  g_autoptr(GDateTime) start = plaza_timeslot_get_start (slot);
  g_autoptr(GDateTime) end = plaza_timeslot_get_end (slot);

  if (plaza_timeslot_known_end (slot->start, slot->end) == PLAZA_TIME_UNKNOWN)
    return -1;
  if (start != NULL && end != NULL)
    return (int) (g_date_time_difference (end, start) / G_TIME_SPAN_MINUTE);

  return (slot->end - slot->start + DAY) % DAY;
}

/**
 * plaza_sheet_times_of:
 * @sheet: (nullable): what was chosen for the sheet
 * @event: (nullable): what the sheet is for
 *
 * Returns: when its parts are; valid as long as @event
 */
PlazaSheetTimes
plaza_sheet_times_of (const PlazaEventSheet  *sheet,
                      const PlazaEventRecord *event)
{
  PlazaSheetTimes self = { .length = PLAZA_VISIT_MINUTES, .from = PLAZA_LENGTH_USUAL };
  int measured = -1;

  if (event != NULL)
    {
      self.slot = sheet_times_find_slot (sheet != NULL ? sheet->timeslot : NULL, event->timeslots);
      self.is_chosen = self.slot != NULL && sheet != NULL && g_strcmp0 (self.slot->id, sheet->timeslot) == 0;
      self.is_programme = sheet_times_has_programme (event->kind);
      measured = self.slot != NULL ? sheet_times_measure (self.slot) : -1;
    }
  if (self.is_programme)
    self.length = PLAZA_PROGRAMME_MINUTES;
  if (measured > 0)
    {
      self.length = measured;
      self.from = PLAZA_LENGTH_TIMESLOT;
    }
  if (sheet != NULL && sheet->minutes >= 0)
    {
      self.length = sheet->minutes;
      self.from = PLAZA_LENGTH_CHOSEN;
    }

  return self;
}

/**
 * plaza_sheet_times_clock:
 * @minutes: after the start; negative for before it
 *
 * Returns: what the clocks show then, in minutes after midnight, or %PLAZA_TIME_UNKNOWN
 */
int
plaza_sheet_times_clock (const PlazaSheetTimes *self,
                         int                    minutes)
{
  g_autoptr(GDateTime) start = self->slot != NULL ? plaza_timeslot_get_start (self->slot) : NULL;
  g_autoptr(GDateTime) then = start != NULL ? g_date_time_add_minutes (start, minutes) : NULL;
  int clock;

  if (self->slot == NULL)
    return PLAZA_TIME_UNKNOWN;
  if (then != NULL)
    return g_date_time_get_hour (then) * 60 + g_date_time_get_minute (then);

  clock = (self->slot->start + minutes) % DAY;
  return clock < 0 ? clock + DAY : clock;
}

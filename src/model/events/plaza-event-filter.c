/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-filter.h"

#include "plaza-event-key.h"
#include "plaza-timeslot.h"

/* What no event has: nothing is found. */
static void
filter_match_nothing (PlazaEventFilter *self)
{
  self->kinds = 0;
}

static void
filter_take_state (PlazaEventFilter *self,
                   const char       *state)
{
  self->any_state = state == NULL;
  self->state = plaza_event_state_pack (state);
  if (self->state == 0 && state != NULL && *state != '\0')
    filter_match_nothing (self);
}

static void
filter_take_day (PlazaEventFilter *self,
                 const char       *text,
                 guint32          *day)
{
  GDate date;

  if (text == NULL)
    return;

  self->any_day = FALSE;
  if (plaza_date_parse (text, &date))
    *day = g_date_get_julian (&date);
  else
    filter_match_nothing (self);
}

static void
filter_take_days (PlazaEventFilter      *self,
                  const PlazaEventQuery *query)
{
  guint32 day = 0;

  self->any_day = TRUE;
  if (query->day != NULL && *query->day == '\0')
    {
      /* Day 0 is "not known"; such an event is in no range of days. */
      self->any_day = FALSE;
      if (query->first_day != NULL || query->last_day != NULL)
        filter_match_nothing (self);
      return;
    }

  self->first_day = 1;
  self->last_day = G_MAXUINT32;
  filter_take_day (self, query->first_day, &self->first_day);
  filter_take_day (self, query->last_day, &self->last_day);
  filter_take_day (self, query->day, &day);
  if (day != 0)
    {
      self->first_day = MAX (self->first_day, day);
      self->last_day = MIN (self->last_day, day);
    }
}

/**
 * plaza_event_filter_init:
 * @scattered: (nullable) (element-type guint GArray): the days of the events
 *   that have gaps, by id; needed where the query asks for days
 */
void
plaza_event_filter_init (PlazaEventFilter      *self,
                         const PlazaEventQuery *query,
                         GHashTable            *scattered)
{
  *self = (PlazaEventFilter) { .scattered = scattered };
  self->kinds = query->kinds != 0 ? query->kinds : G_MAXUINT32;
  for (int review = 0; review < PLAZA_N_REVIEWS; review++)
    self->reviews |= plaza_review_choice_has (query->review, review) ? 1u << review : 0;
  filter_take_state (self, query->state);
  filter_take_days (self, query);

  if (query->attendance == PLAZA_ATTENDANCE_INVITED)
    self->flags_wanted = PLAZA_EVENT_INVITED;
  else if (query->attendance == PLAZA_ATTENDANCE_OPEN)
    self->flags_unwanted = PLAZA_EVENT_INVITED;
  self->attention = query->attention;
  self->without_place = query->without_place;

  self->anywhere = !query->has_near || query->within_km <= 0;
  if (query->has_near)
    plaza_origin_init (&self->origin, query->latitude, query->longitude);
  if (!self->anywhere)
    self->within = plaza_measure_from_km (query->within_km);
}

/**
 * plaza_event_key_is_within:
 * @id: whose key it is
 * @first_day: a Julian day, or 0 for "not known"
 * @last_day: a Julian day; 0 where @first_day is
 * @scattered: (nullable): see plaza_event_filter_init()
 *
 * Returns: whether the event has a timeslot from @first_day to @last_day
 */
gboolean
plaza_event_key_is_within (const PlazaEventKey *key,
                           guint32              id,
                           guint32              first_day,
                           guint32              last_day,
                           GHashTable          *scattered)
{
  GArray *days;

  if (last_day < key->first_day || first_day > key->last_day || first_day > last_day)
    return FALSE;
  if (!key->has_gaps || scattered == NULL)
    return TRUE;

  days = g_hash_table_lookup (scattered, GUINT_TO_POINTER (id));
  for (guint i = 0; days != NULL && i < days->len; i++)
    if (g_array_index (days, guint32, i) >= first_day && g_array_index (days, guint32, i) <= last_day)
      return TRUE;

  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-leave-behind-private.h"

#include "plaza-direction.h"
#include "plaza-wording.h"

#define MEETINGS_MAX 3

/* Monday of the week of a date, as a Julian day; 0 where the date is not known. */
static guint32
meetings_week_of (const char *date)
{
  GDate day;

  if (date == NULL || !plaza_date_parse (date, &day))
    return 0;

  return g_date_get_julian (&day) - (g_date_get_weekday (&day) - 1);
}

/* Whom the neighbours may hear of: not every event is for the public. */
static gboolean
meetings_is_told (const PlazaEventRecord *record)
{
  return record->review == PLAZA_REVIEW_APPROVED && record->status != PLAZA_STATUS_CANCELLED &&
         record->attendance == PLAZA_ATTENDANCE_OPEN;
}

static char *
meetings_describe_when (const PlazaWords       *words,
                        const PlazaEventRecord *record)
{
  const PlazaTimeslot *slot = g_ptr_array_index (record->timeslots, 0);
  g_autofree char *day = plaza_wording_day_short (words, slot->date);
  g_autofree char *time = NULL;

  if (slot->start == PLAZA_TIME_UNKNOWN)
    return g_steal_pointer (&day);

  time = plaza_wording_time (words, slot->start);
  return g_strdup_printf ("%s, %s", day, time);
}

static PlazaMeeting *
make_meeting (const PlazaWords       *words,
              const PlazaEventRecord *record)
{
  PlazaMeeting *meeting = g_new0 (PlazaMeeting, 1);
  g_autoptr(GString) where = g_string_new (NULL);
  gboolean rtl = plaza_words_are_rtl (words);
  g_autofree char *cities = record->further_places->len > 0 ? plaza_wording_cities (words, record) : NULL;

  meeting->when = meetings_describe_when (words, record);
  if (cities != NULL)
    plaza_text_append (where, " · ", cities);
  else
    plaza_text_append_fact (where, " · ", record->place.city, rtl);
  plaza_text_append_fact (where, " · ", plaza_wording_kind (words, record->kind), rtl);
  meeting->where = g_string_free_and_steal (g_steal_pointer (&where));
  meeting->organizations = g_strdupv (record->lead_organizations);
  return meeting;
}

/**
 * plaza_leave_behind_gather_meetings:
 * @self: what is added to
 * @words: the content language
 * @campaign: the campaign
 * @event: the event that the leave-behind is for
 * @error: return location for an error of the store
 *
 * Adds the other public events of the same state and week, by day, three at most.
 *
 * Returns: whether the campaign could be asked
 */
gboolean
plaza_leave_behind_gather_meetings (PlazaLeaveBehind  *self,
                                    const PlazaWords  *words,
                                    PlazaCampaign     *campaign,
                                    PlazaEvent        *event,
                                    GError           **error)
{
  const PlazaEventRecord *own = plaza_event_get_record (event);
  const char *date = plaza_event_record_first_date (own);
  g_auto(PlazaEventQuery) query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GArray) ids = NULL;
  guint32 week = meetings_week_of (date != NULL ? date : plaza_campaign_get_record (campaign)->day);

  if (own->place.state == NULL || week == 0)
    return TRUE;

  query.state = g_strdup (own->place.state);
  query.order = PLAZA_EVENT_ORDER_DAY;
  ids = plaza_campaign_query (campaign, &query, error);
  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len && self->meetings->len < MEETINGS_MAX; i++)
    {
      g_autoptr(PlazaEvent) other = plaza_campaign_get_event (campaign, g_array_index (ids, guint32, i));
      const PlazaEventRecord *record = other != NULL ? plaza_event_get_record (other) : NULL;

      if (record != NULL && record->id != own->id && meetings_is_told (record) && record->timeslots->len > 0 &&
          meetings_week_of (plaza_event_record_first_date (record)) == week)
        g_ptr_array_add (self->meetings, make_meeting (words, record));
    }

  /* Translators: label over other events of these days; %s is a state. */
  self->meetings_label = plaza_press_fill (plaza_words_get (words, "Also meeting this week in %s"),
                                           plaza_wording_state (words, own->place.state));
  return TRUE;
}

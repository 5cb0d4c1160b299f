/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-agenda.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-print-error.h"
#include "plaza-wording.h"

/* What takes all day comes before what begins at midnight, and what has no
 * time after all that has one. */
#define ALL_DAY (-1)
#define NO_TIME (24 * 60)

/* What an event is sorted by. */
typedef struct
{
  PlazaEvent *event;
  const char *date;
  int         minutes;
  guint       index;
} Entry;

void
plaza_agenda_free (PlazaAgenda *self)
{
  g_clear_object (&self->campaign);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->day_of, g_array_unref);
  g_free (self);
}

/* When it begins on that day. */
static int
agenda_minutes_of (const PlazaEventRecord *record,
                   const char             *date)
{
  int minutes = NO_TIME;

  for (guint i = 0; i < record->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (record->timeslots, i);

      if (g_strcmp0 (slot->date, date) != 0)
        continue;
      if (slot->all_day)
        return ALL_DAY;
      if (slot->start != PLAZA_TIME_UNKNOWN)
        minutes = MIN (minutes, slot->start);
    }

  return minutes;
}

static int
agenda_compare_entries (gconstpointer a,
                        gconstpointer b)
{
  const Entry *one = a, *other = b;

  if ((one->date == NULL) != (other->date == NULL))
    return one->date == NULL ? 1 : -1;
  if (g_strcmp0 (one->date, other->date) != 0)
    return strcmp (one->date, other->date);
  if (one->minutes != other->minutes)
    return one->minutes - other->minutes;

  return one->index < other->index ? -1 : 1;
}

static GPtrArray *
agenda_sort_events (GPtrArray *events)
{
  g_autoptr(GArray) entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), events->len);
  GPtrArray *sorted = g_ptr_array_new_full (events->len, g_object_unref);

  for (guint i = 0; i < events->len; i++)
    {
      PlazaEvent *event = g_ptr_array_index (events, i);
      const PlazaEventRecord *record = plaza_event_get_record (event);
      const char *date = plaza_event_record_first_date (record);
      Entry entry = { event, date, agenda_minutes_of (record, date), i };

      g_array_append_val (entries, entry);
    }

  g_array_sort (entries, agenda_compare_entries);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (sorted, g_object_ref (g_array_index (entries, Entry, i).event));

  return sorted;
}

static void
agenda_find_days (PlazaAgenda *self)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      const PlazaEventRecord *record = plaza_event_get_record (g_ptr_array_index (self->events, i));
      const char *last = plaza_event_record_last_date (record);
      PlazaAgendaDay new_day = { plaza_event_record_first_date (record), i, 1 };
      PlazaAgendaDay *day = self->days->len > 0 ? &g_array_index (self->days, PlazaAgendaDay, self->days->len - 1) : NULL;
      guint index;

      if (day != NULL && g_strcmp0 (day->date, new_day.date) == 0)
        day->n++;
      else
        g_array_append_val (self->days, new_day);

      index = self->days->len - 1;
      g_array_append_val (self->day_of, index);
      if (self->first_date == NULL)
        self->first_date = new_day.date;
      if (last != NULL && (self->last_date == NULL || strcmp (last, self->last_date) > 0))
        self->last_date = last;
    }
}

/* Detroit and New York share the time that people call Eastern. */
static gboolean
agenda_is_same_zone (const char *one,
                     const char *other)
{
  return g_strcmp0 (plaza_wording_zone_long (NULL, one), plaza_wording_zone_long (NULL, other)) == 0;
}

static void
agenda_note_zones (PlazaAgenda            *self,
                   const PlazaEventRecord *record,
                   gboolean               *is_first)
{
  for (guint i = 0; i < record->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (record->timeslots, i);

      if (slot->all_day || (slot->start == PLAZA_TIME_UNKNOWN && slot->end == PLAZA_TIME_UNKNOWN))
        continue;
      if (*is_first)
        self->zone = slot->zone;
      else if (!agenda_is_same_zone (slot->zone, self->zone))
        self->names_zones = TRUE;
      *is_first = FALSE;
    }
}

static void
agenda_note_words (PlazaAgenda *self)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < self->events->len; i++)
    {
      const PlazaEventRecord *record = plaza_event_get_record (g_ptr_array_index (self->events, i));

      agenda_note_zones (self, record, &is_first);
      self->has_invited |= record->attendance == PLAZA_ATTENDANCE_INVITED;
      self->has_gaps |= !plaza_event_record_has_time (record) || !plaza_place_has_address (&record->place);
    }

  if (self->names_zones)
    self->zone = NULL;
}

/* Where there is none because the file cannot be read, that is what is said. */
static gboolean
agenda_check_number (PlazaAgenda  *self,
                     guint         n,
                     GError      **error)
{
  g_autofree char *number = plaza_wording_number (NULL, (int) n);
  g_autofree char *most = plaza_wording_number (NULL, PLAZA_AGENDA_MOST);

  if (n == 0 && !plaza_campaign_was_read (self->campaign, error))
    return FALSE;

  if (n == 0)
    g_set_error_literal (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_CONTENT, _("There is no event to print."));
  else if (n > PLAZA_AGENDA_MOST)
    g_set_error (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_CONTENT,
                 /* Translators: both are numbers of events, %2$s the most that can be printed. */
                 _("These are %1$s events, and an agenda has %2$s at most. Print fewer of them: one state, or one day."),
                 number, most);

  return n > 0 && n <= PLAZA_AGENDA_MOST;
}

/**
 * plaza_agenda_new:
 * @campaign: the campaign
 * @ids: (nullable) (element-type guint32): which of its events; %NULL for all
 * @query: (nullable): what they are the answer to, which must stay
 * @error: return location for an error: %PLAZA_PRINT_ERROR_CONTENT where there is
 *   nothing to print or far too much, or the store's
 *
 * Returns: (transfer full) (nullable): an agenda whose events are still to be loaded
 */
PlazaAgenda *
plaza_agenda_new (PlazaCampaign          *campaign,
                  GArray                 *ids,
                  const PlazaEventQuery  *query,
                  GError                **error)
{
  const PlazaEventQuery all = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(PlazaAgenda) self = g_new0 (PlazaAgenda, 1);

  self->campaign = g_object_ref (campaign);
  self->ids = ids != NULL ? g_array_ref (ids) : plaza_campaign_query (campaign, &all, error);
  if (self->ids == NULL || !agenda_check_number (self, self->ids->len, error))
    return NULL;

  self->query = query;
  self->events = g_ptr_array_new_full (self->ids->len, g_object_unref);
  return g_steal_pointer (&self);
}

/**
 * plaza_agenda_load:
 * @self: an agenda
 * @n: how many events at most
 *
 * Loads some of the events. Another program may have taken one away since its id was found.
 *
 * Returns: whether there are more
 */
gboolean
plaza_agenda_load (PlazaAgenda *self,
                   guint        n)
{
  guint end = MIN (self->n_loaded + n, self->ids->len);

  for (; self->n_loaded < end; self->n_loaded++)
    {
      g_autoptr(PlazaEvent) event = plaza_campaign_get_event (self->campaign,
                                                              g_array_index (self->ids, guint32, self->n_loaded));

      if (event != NULL)
        g_ptr_array_add (self->events, plaza_event_new_for (event, PLAZA_AUDIENCE_PUBLIC));
    }

  return end < self->ids->len;
}

/**
 * plaza_agenda_arrange:
 * @self: an agenda whose events are loaded
 * @error: return location for an error: %PLAZA_PRINT_ERROR_CONTENT where there is none left
 *
 * Puts the events in order, day by day.
 *
 * Returns: whether there is something to print
 */
gboolean
plaza_agenda_arrange (PlazaAgenda  *self,
                      GError      **error)
{
  GPtrArray *sorted;

  if (!agenda_check_number (self, self->events->len, error))
    return FALSE;

  sorted = agenda_sort_events (self->events);
  g_ptr_array_unref (self->events);
  self->events = sorted;
  self->days = g_array_new (FALSE, FALSE, sizeof (PlazaAgendaDay));
  self->day_of = g_array_sized_new (FALSE, FALSE, sizeof (guint), sorted->len);
  self->n_all = plaza_campaign_count_events (self->campaign, PLAZA_REVIEW_CHOICE_APPROVED);
  agenda_find_days (self);
  agenda_note_words (self);
  return TRUE;
}

/**
 * plaza_agenda_get_day:
 * @self: an agenda
 * @event: which of its events, from 0
 *
 * Returns: (transfer none): its day
 */
const PlazaAgendaDay *
plaza_agenda_get_day (const PlazaAgenda *self,
                      guint              event)
{
  return &g_array_index (self->days, PlazaAgendaDay, g_array_index (self->day_of, guint, event));
}

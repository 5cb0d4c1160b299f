/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-agenda-row.h"

#include <string.h>

#include "plaza-direction.h"
#include "plaza-press.h"
#include "plaza-wording.h"

/* A line does not name more days, or more stretches of a day, than these. */
#define MOST_PARTS 6

/* From here on "through Friday" may mean another Friday. */
#define WEEK 7

void
plaza_agenda_row_free (PlazaAgendaRow *self)
{
  g_free (self->time);
  g_free (self->zone);
  g_free (self->until);
  g_free (self->city);
  g_free (self->distance);
  g_free (self->title);
  g_strfreev (self->lines);
  g_free (self->mark);
  g_free (self->organizations);
  g_free (self->organizations_short);
  g_free (self->contact);
  g_free (self);
}

/* Returns: (transfer container) (element-type PlazaTimeslot): in order; those of the first day come first */
static GPtrArray *
agenda_row_sort_slots (const PlazaEventRecord *record,
                       guint                  *n_first_day)
{
  GPtrArray *slots = g_ptr_array_sized_new (record->timeslots->len);
  const char *date = plaza_event_record_first_date (record);

  *n_first_day = 0;
  for (guint i = 0; i < record->timeslots->len; i++)
    {
      PlazaTimeslot *slot = g_ptr_array_index (record->timeslots, i);

      /* What has no date cannot be put beside what has one. */
      if (slot->date == NULL && date != NULL)
        continue;
      *n_first_day += g_strcmp0 (slot->date, date) == 0;
      g_ptr_array_add (slots, slot);
    }

  g_ptr_array_sort_values (slots, plaza_timeslot_compare);
  return slots;
}

/* Whether each stretch begins where the one before ends, so that together they are one. */
static gboolean
agenda_row_is_one_stretch (GPtrArray *slots,
                           guint      n)
{
  for (guint i = 1; i < n; i++)
    if (!plaza_timeslot_continues (g_ptr_array_index (slots, i), g_ptr_array_index (slots, i - 1)))
      return FALSE;

  return TRUE;
}

static void
agenda_row_say_time (PlazaAgendaRow   *self,
                     const PlazaWords *words,
                     gboolean          names_zones,
                     GPtrArray        *slots,
                     guint             n)
{
  const PlazaTimeslot *slot = n > 0 ? g_ptr_array_index (slots, 0) : NULL;
  int end = n > 0 ? ((const PlazaTimeslot *) g_ptr_array_index (slots, n - 1))->end : PLAZA_TIME_UNKNOWN;

  if (slot == NULL || (!slot->all_day && slot->start == PLAZA_TIME_UNKNOWN && slot->end == PLAZA_TIME_UNKNOWN))
    {
      self->time_open = TRUE;
      if (slot != NULL && slot->date != NULL)
        /* Translators: in a list of events, in place of a time: the hosts have not said when. */
        self->time = g_strdup (plaza_words_get (words, "no time yet"));
      return;
    }
  if (slot->all_day)
    {
      self->time = g_strdup (plaza_words_get (words, "all day"));
      return;
    }

  if (names_zones)
    self->zone = plaza_wording_zone_short (slot);
  if (slot->start == PLAZA_TIME_UNKNOWN)
    {
      self->time = plaza_wording_time_range (words, PLAZA_TIME_UNKNOWN, slot->end);
      return;
    }

  self->time = plaza_wording_time (words, slot->start);
  if (end != PLAZA_TIME_UNKNOWN && agenda_row_is_one_stretch (slots, n))
    self->until = plaza_wording_time_range (words, PLAZA_TIME_UNKNOWN, end);
}

/* "Rally 12–6 PM · Prayer vigil 6–7 PM": where a day has more than one. */
static void
agenda_row_say_stretches (GStrvBuilder     *lines,
                          const PlazaWords *words,
                          gboolean          names_zones,
                          GPtrArray        *slots,
                          guint             n)
{
  g_autoptr(GString) line = g_string_new (NULL);

  if (n < 2)
    return;

  for (guint i = 0; i < MIN (n, MOST_PARTS); i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (slots, i);
      g_autofree char *label = slot->label != NULL ? plaza_text_fact (slot->label, plaza_words_are_rtl (words)) : NULL;
      g_autofree char *time = plaza_wording_timeslot_time (words, slot, names_zones);
      g_autofree char *part = g_strjoin (label != NULL && time != NULL ? " " : "",
                                         label != NULL ? label : "", time != NULL ? time : "", NULL);

      plaza_text_append (line, " · ", part);
    }

  if (line->len > 0)
    g_strv_builder_add (lines, line->str);
}

static int
agenda_row_days_between (const char *first,
                         const char *last)
{
  GDate from, to;

  return plaza_date_parse (first, &from) && plaza_date_parse (last, &to) ? g_date_days_between (&from, &to) : 0;
}

/* Whether it goes on day after day in the same way. */
static gboolean
agenda_row_is_one_span (GPtrArray *slots)
{
  const PlazaTimeslot *first = g_ptr_array_index (slots, 0);

  for (guint i = 1; i < slots->len; i++)
    {
      const PlazaTimeslot *before = g_ptr_array_index (slots, i - 1), *slot = g_ptr_array_index (slots, i);

      if (agenda_row_days_between (before->date, slot->date) != 1 || slot->all_day != first->all_day || slot->start != first->start ||
          slot->end != first->end || g_strcmp0 (slot->zone, first->zone) != 0)
        return FALSE;
    }

  return TRUE;
}

/* "Visit with Rep. Roskam, through Friday" */
static char *
agenda_row_add_last_day (const PlazaWords *words,
                         const char       *title,
                         GPtrArray        *slots)
{
  const char *first = ((const PlazaTimeslot *) g_ptr_array_index (slots, 0))->date;
  const char *last = ((const PlazaTimeslot *) g_ptr_array_index (slots, slots->len - 1))->date;
  g_autofree char *day = agenda_row_days_between (first, last) < WEEK ? g_strdup (plaza_wording_weekday_long (words, last))
                                                                      : plaza_wording_days (words, last, last);

  /* Translators: %1$s is the title of an event, %2$s the last day of it: "Visit with Rep. Roskam, through Friday". */
  return plaza_press_fill (plaza_words_get (words, "%1$s, through %2$s"), title, day);
}

/* "Also Thu, Feb 23, 10 AM · Mon, Feb 27": the days that follow the first. */
static void
agenda_row_say_other_days (GStrvBuilder     *lines,
                           const PlazaWords *words,
                           gboolean          names_zones,
                           GPtrArray        *slots,
                           guint             n_first_day)
{
  g_autoptr(GString) days = g_string_new (NULL);

  for (guint i = n_first_day; i < MIN (slots->len, n_first_day + MOST_PARTS); i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (slots, i);
      g_autofree char *day = plaza_wording_day_short (words, slot->date);
      g_autofree char *time = plaza_wording_timeslot_time (words, slot, names_zones);
      g_autofree char *both = time != NULL ? plaza_press_fill (plaza_words_get_in (words, "day and time", "%1$s, %2$s"), day, time)
                                           : g_steal_pointer (&day);

      plaza_text_append (days, " · ", both);
    }

  if (slots->len > n_first_day + MOST_PARTS)
    plaza_text_append (days, " · ", "…");

  /* Translators: %s are the other days of an event: "Also Thu, Feb 23, 10 AM · Mon, Feb 27". */
  g_strv_builder_take (lines, plaza_press_fill (plaza_words_get (words, "Also %s"), days->str));
}

/* "Cherry Hill United Methodist Church, 321 Ridge Rd S, 48188" */
static void
agenda_row_say_address (GStrvBuilder     *lines,
                        const PlazaWords *words,
                        const PlazaPlace *place)
{
  gboolean rtl = plaza_words_are_rtl (words);
  g_autoptr(GString) line = g_string_new (NULL);

  plaza_text_append_fact (line, ", ", place->venue, rtl);
  plaza_text_append_fact (line, ", ", place->address, rtl);
  if (line->len == 0)
    plaza_text_append_fact (line, ", ", place->text, rtl);
  plaza_text_append_fact (line, ", ", place->postal_code, rtl);

  if (line->len > 0)
    g_strv_builder_add (lines, line->str);
}

/* "Ends at: Example Hall, Canton, Michigan" */
static void
agenda_row_say_further_places (GStrvBuilder           *lines,
                               const PlazaWords       *words,
                               const PlazaEventRecord *record)
{
  for (guint i = 0; i < MIN (record->further_places->len, MOST_PARTS); i++)
    g_strv_builder_take (lines, plaza_wording_further_line (words, record, i));
}

/* "Canton, MI", one of the two, or NULL. */
static char *
agenda_row_join_facts (const PlazaWords *words,
                       const char       *first,
                       const char       *second)
{
  g_autoptr(GString) line = g_string_new (NULL);

  plaza_text_append_fact (line, ", ", first, plaza_words_are_rtl (words));
  plaza_text_append_fact (line, ", ", second, plaza_words_are_rtl (words));

  return line->len > 0 ? g_string_free_and_steal (g_steal_pointer (&line)) : NULL;
}

static void
agenda_row_say_city (PlazaAgendaRow   *self,
                     const PlazaWords *words,
                     const PlazaPlace *place)
{
  self->city_open = place->city == NULL && place->state == NULL;
  if (self->city_open)
    /* Translators: in a list of events, in place of a city: the hosts have not said where. */
    self->city = g_strdup (plaza_words_get (words, "no place yet"));
  else if (place->city != NULL && place->state != NULL)
    self->city = agenda_row_join_facts (words, place->city, place->state);
  else
    self->city = plaza_wording_city (words, place);
}

/* How far it is, where the list is of what is near a place. */
static void
agenda_row_say_distance (PlazaAgendaRow         *self,
                         const PlazaWords       *words,
                         const PlazaEventQuery  *query,
                         const PlazaEventRecord *record)
{
  if (query != NULL && query->has_near)
    self->distance = plaza_wording_distance_of (words, record, query->latitude, query->longitude, query->unit,
                                                PLAZA_PRECISION_EXACT);
}

static void
agenda_row_say_people (PlazaAgendaRow         *self,
                       const PlazaWords       *words,
                       const PlazaEventRecord *record)
{
  guint n = g_strv_length (record->lead_organizations);
  const char *address = record->contact_emails[0] != NULL ? record->contact_emails[0] : record->contact_telephones[0];
  g_autofree char *first = n > 0 ? plaza_text_fact (record->lead_organizations[0], plaza_words_are_rtl (words)) : NULL;

  if (n > 0)
    self->organizations = plaza_text_join_facts ((const char *const *) record->lead_organizations, ", ", plaza_words_are_rtl (words));
  if (n > 1)
    /* Translators: %1$s is the name of the first of several organizations. */
    self->organizations_short = plaza_press_fill (plaza_words_get_plural (words, "%1$s and %2$u other", "%1$s and %2$u others", n - 1),
                                                  first, n - 1);

  self->contact = agenda_row_join_facts (words, record->contact_name, address);
}

/* "By invitation", "Tentative", both, or NULL. */
static void
agenda_row_say_mark (PlazaAgendaRow         *self,
                     const PlazaWords       *words,
                     const PlazaEventRecord *record)
{
  /* Translators: an event that is not open to the public. */
  const char *invited = record->attendance == PLAZA_ATTENDANCE_INVITED ? plaza_words_get (words, "By invitation") : NULL;
  const char *tentative = record->status == PLAZA_STATUS_TENTATIVE ? plaza_words_get (words, "Tentative") : NULL;

  if (invited != NULL && tentative != NULL)
    self->mark = g_strdup_printf ("%s · %s", invited, tentative);
  else
    self->mark = g_strdup (invited != NULL ? invited : tentative);
}

static char *
agenda_row_make_title (const PlazaWords *words,
                       PlazaEvent       *event,
                       GPtrArray        *slots,
                       gboolean          spans)
{
  g_autofree char *own = plaza_event_dup_short_title (event, plaza_words_get_language (words));
  g_autofree char *title = plaza_text_fact (own, plaza_words_are_rtl (words));
  g_autofree char *spanned = spans ? agenda_row_add_last_day (words, title, slots) : NULL;

  if (plaza_event_get_record (event)->status == PLAZA_STATUS_CANCELLED)
    /* Translators: %s is the title of an event that does not take place. */
    return plaza_press_fill (plaza_words_get (words, "Cancelled: %s"), spanned != NULL ? spanned : title);

  return spanned != NULL ? g_steal_pointer (&spanned) : g_steal_pointer (&title);
}

/**
 * plaza_agenda_row_new:
 * @words: the content language
 * @agenda: an agenda
 * @event: which of its events, from 0
 *
 * Returns: (transfer full): what is said of it
 */
PlazaAgendaRow *
plaza_agenda_row_new (const PlazaWords  *words,
                      const PlazaAgenda *agenda,
                      guint              event)
{
  PlazaAgendaRow *self = g_new0 (PlazaAgendaRow, 1);
  PlazaEvent *object = g_ptr_array_index (agenda->events, event);
  const PlazaEventRecord *record = plaza_event_get_record (object);
  guint n_first_day;
  g_autoptr(GPtrArray) slots = agenda_row_sort_slots (record, &n_first_day);
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  gboolean spans = slots->len > n_first_day && agenda_row_is_one_span (slots);

  agenda_row_say_time (self, words, agenda->names_zones, slots, n_first_day);
  agenda_row_say_stretches (lines, words, agenda->names_zones, slots, n_first_day);
  if (slots->len > n_first_day && !spans)
    agenda_row_say_other_days (lines, words, agenda->names_zones, slots, n_first_day);
  agenda_row_say_address (lines, words, &record->place);
  agenda_row_say_further_places (lines, words, record);
  agenda_row_say_city (self, words, &record->place);
  agenda_row_say_distance (self, words, agenda->query, record);
  agenda_row_say_people (self, words, record);
  agenda_row_say_mark (self, words, record);
  self->title = agenda_row_make_title (words, object, slots, spans);
  self->lines = g_strv_builder_end (lines);
  return self;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-event-draft-private.h"
#include "plaza-event-known.h"
#include "plaza-event-typed.h"
#include "plaza-unit.h"
#include "plaza-wording.h"

/* What does not fit together in an event that somebody types, in sentences. */

/* A campaign is a day or a week; who holds an event months from it has rather mistyped. */
#define FAR_DAYS 60
/* A large city is not wider to any side. */
#define FAR_KM 40

static const PlazaCampaignRecord *
remarks_get_campaign (PlazaEventDraft *self)
{
  return plaza_campaign_get_record (plaza_draft_get_campaign (PLAZA_DRAFT (self)));
}

/* @campaign: (nullable): from whose day or days it may be far */
static char *
remarks_of_distance (const char                *date,
                     const PlazaCampaignRecord *campaign)
{
  GDate day, first, last;
  int days;

  if (campaign == NULL || !plaza_date_parse (date, &day) || !plaza_date_parse (campaign->day, &first) ||
      !plaza_date_parse (plaza_campaign_record_get_last_day (campaign), &last))
    return NULL;

  days = MAX (g_date_days_between (&day, &first), g_date_days_between (&last, &day));
  if (days <= FAR_DAYS)
    return NULL;
  if (campaign->last_day != NULL)
    return g_strdup_printf (ngettext ("That is %d day from the campaign’s days.", "That is %d days from the campaign’s days.",
                                      (unsigned long) days), days);

  return g_strdup_printf (ngettext ("That is %d day from the campaign’s day.", "That is %d days from the campaign’s day.",
                                    (unsigned long) days), days);
}

static char *
remarks_of_day (const char                *text,
                const char                *date,
                gboolean                   contradicts,
                const PlazaCampaignRecord *campaign,
                gboolean                  *stops)
{
  g_autofree char *words = NULL;

  *stops = date == NULL && text[strspn (text, " ")] != '\0';
  if (*stops)
    /* Translators: write the examples as your readers write dates; the last one stays. */
    return g_strdup (_("Write a day like Feb 22, 2/22/2017, “next Friday” or 2017-02-22; leave it empty if it is not known."));
  if (!contradicts)
    return remarks_of_distance (date, campaign);

  words = plaza_wording_day_long (NULL, date);
  /* Translators: below a date beside which another weekday was typed; %s is the date with its weekday. */
  return g_strdup_printf (_("The weekday does not fit: this is %s."), words);
}

static char *
remarks_of_end (const PlazaDraftSlot *slot,
                gboolean             *stops)
{
  if (slot->end == PLAZA_TIME_UNKNOWN)
    return NULL;

  *stops = slot->all_day || slot->start == PLAZA_TIME_UNKNOWN;
  if (slot->all_day)
    return g_strdup (_("What takes all day has no end. Leave the end empty, or write when it starts."));
  if (slot->start == PLAZA_TIME_UNKNOWN)
    return g_strdup (_("There is an end, but no start. Write when it starts, or leave the end empty."));
  if (slot->end == slot->start)
    return g_strdup (_("It ends when it starts, so the end is taken as not known."));

  return slot->end < slot->start ? g_strdup (_("It ends before it starts, so it is taken to end on the following day.")) : NULL;
}

/* The clocks are set forward at night, mostly at two: the hour until three is not there. */
static gboolean
remarks_is_in_gap (const PlazaDraftSlot *slot,
                   const char           *zone)
{
  g_autoptr(PlazaTimeslot) wanted = plaza_timeslot_new ();
  g_autoptr(GDateTime) instant = NULL;

  wanted->date = g_strdup (slot->date);
  wanted->start = slot->start;
  wanted->zone = g_strdup (zone);
  instant = plaza_timeslot_get_start (wanted);

  return instant != NULL && g_date_time_get_hour (instant) * 60 + g_date_time_get_minute (instant) != slot->start;
}

/* The hour that comes twice: what is an hour later by the sun is the same by the clock. */
static gboolean
remarks_comes_twice (const PlazaDraftSlot *slot,
                     const char           *zone)
{
  g_autoptr(GTimeZone) place = plaza_zone_load (zone);
  g_autoptr(GDateTime) local = NULL;
  GDate date;

  if (place == NULL || !plaza_date_parse (slot->date, &date))
    return FALSE;

  local = g_date_time_new (place, g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date),
                           slot->start / 60, slot->start % 60, 0);
  for (int hours = -1; local != NULL && hours <= 1; hours += 2)
    {
      g_autoptr(GDateTime) other = g_date_time_add_hours (local, hours);

      if (g_date_time_get_hour (other) == g_date_time_get_hour (local) &&
          g_date_time_get_day_of_month (other) == g_date_time_get_day_of_month (local))
        return TRUE;
    }

  return FALSE;
}

static gboolean
remarks_overlap (const PlazaDraftSlot *one,
                 const PlazaDraftSlot *other)
{
  int end = one->end > one->start ? one->end : one->start + 1;
  int other_end = other->end > other->start ? other->end : other->start + 1;

  return g_strcmp0 (one->date, other->date) == 0 && one->date != NULL &&
         one->start != PLAZA_TIME_UNKNOWN && other->start != PLAZA_TIME_UNKNOWN &&
         one->start < other_end && other->start < end;
}

static char *
remarks_name_slot (PlazaEventDraft *self,
                   const char      *id)
{
  const char *label = plaza_draft_field_get_text (plaza_event_draft_get_part_field (self, PLAZA_EVENT_SLOTS, id, "label"));

  return *label != '\0' ? plaza_text_isolate (label) : NULL;
}

/* Said once, of the later one of the two. Returns: (transfer full) (nullable): the id of the one before */
static char *
remarks_find_overlap (PlazaEventDraft *self,
                      const char      *id)
{
  g_auto(GStrv) ids = plaza_event_draft_list_parts (self, PLAZA_EVENT_SLOTS);
  const PlazaDraftSlot *slot = plaza_event_draft_get_slot (self, id);

  for (guint i = 0; ids[i] != NULL && !g_str_equal (ids[i], id); i++)
    if (remarks_overlap (slot, plaza_event_draft_get_slot (self, ids[i])))
      return g_strdup (ids[i]);

  return NULL;
}

static char *
remarks_of_overlap (PlazaEventDraft *self,
                    const char      *id)
{
  g_autofree char *other_id = remarks_find_overlap (self, id);
  const PlazaDraftSlot *other = other_id != NULL ? plaza_event_draft_get_slot (self, other_id) : NULL;
  g_autofree char *name = other != NULL ? remarks_name_slot (self, other_id) : NULL;
  g_autofree char *time = other != NULL ? plaza_wording_time_range (NULL, other->start, other->end) : NULL;

  if (other == NULL)
    return NULL;
  if (name == NULL)
    /* Translators: of two parts of an event at the same time; %s is when the other one is: "12–6 PM". */
    return g_strdup_printf (_("Another part of this event is at the same time, %s."), time);
  /* Translators: of two parts of an event at the same time; the label of the other one, and when it is:
   * "Rally", "12–6 PM". */
  return g_strdup_printf (_("“%1$s” is at the same time, %2$s."), name, time);
}

static char *
remarks_of_start (PlazaEventDraft *self,
                  const char      *id)
{
  const PlazaDraftSlot *slot = plaza_event_draft_get_slot (self, id);
  const char *zone = plaza_event_draft_get_text (self, "zone");

  if (slot->start == PLAZA_TIME_UNKNOWN)
    return NULL;
  if (slot->date != NULL && *zone != '\0' && remarks_is_in_gap (slot, zone))
    return g_strdup (_("The clocks are set forward that night: this time does not exist there on that day."));
  if (slot->date != NULL && *zone != '\0' && remarks_comes_twice (slot, zone))
    return g_strdup (_("The clocks are set back that night: this time comes twice. The first one is meant."));

  return remarks_of_overlap (self, id);
}

static char *
remarks_of_slot (PlazaEventDraft *self,
                 const char      *id,
                 const char      *member,
                 gboolean        *stops)
{
  const PlazaDraftSlot *slot = plaza_event_draft_get_slot (self, id);

  if (g_str_equal (member, "date"))
    return remarks_of_day (plaza_draft_field_get_text (plaza_event_draft_get_part_field (self, PLAZA_EVENT_SLOTS, id, "date")), slot->date,
                           slot->contradicts, remarks_get_campaign (self), stops);
  if (g_str_equal (member, "end"))
    return remarks_of_end (slot, stops);

  return g_str_equal (member, "start") ? remarks_of_start (self, id) : NULL;
}

/* A year before or after is not far for who only says when somebody called. */
static char *
remarks_of_confirmed (PlazaEventDraft *self,
                      gboolean        *stops)
{
  const char *text = plaza_event_draft_get_text (self, "confirmed_on");
  gboolean contradicts = FALSE;
  g_autofree char *date = *text != '\0' ? plaza_event_typed_day (text, plaza_event_draft_get_day (self), &contradicts) : NULL;

  return remarks_of_day (text, date, contradicts, NULL, stops);
}

static char *
remarks_of_postal_code (PlazaEventDraft *self,
                        const char      *code,
                        const char      *city,
                        const char      *typed_state)
{
  g_autofree char *state = plaza_event_typed_state (typed_state);
  g_autoptr(PlazaPlaceMatch) match = plaza_event_draft_look_up (self, code);
  g_autofree char *there = NULL;
  g_autofree char *folded_city = NULL;
  g_autofree char *folded_name = NULL;

  if (*code == '\0' || plaza_event_typed_check_postal_code (code) != NULL)
    return NULL;
  if (match == NULL)
    return g_strdup (_("No place is known for this ZIP code. Check its digits."));

  folded_city = plaza_text_fold (city);
  folded_name = plaza_text_fold (match->name);
  if ((state == NULL || g_strcmp0 (match->state, state) == 0) &&
      (match->near || *city == '\0' || g_str_equal (folded_city, folded_name)))
    return NULL;

  there = plaza_place_match_label_city (match->name, match->state, NULL);
  /* Translators: below a ZIP code that is not in the city that was typed; %s is a city with its state. */
  return g_strdup_printf (_("This ZIP code is in %s."), there);
}

static char *
remarks_of_city (const PlazaPlaceMatch *match,
                 const char            *city,
                 const char            *state)
{
  if (*city == '\0' || (match != NULL && match->kind != PLAZA_MATCH_STATE))
    return NULL;

  if (*state == '\0')
    return g_strdup (_("Give the state as well: without it, the event has no place on the map."));
  return g_strdup (_("No city of this name is known in that state, so that the event is not on the map."));
}

/* A pin in another city was rather dragged by mistake, or typed for another event. */
static char *
remarks_of_far_point (PlazaEventDraft *self,
                      double           latitude,
                      double           longitude)
{
  const PlazaPlaceMatch *match = plaza_event_draft_get_place (self);
  double km = match != NULL && match->kind != PLAZA_MATCH_STATE
              ? plaza_place_distance_km (latitude, longitude, match->latitude, match->longitude) : 0;
  g_autofree char *distance = NULL;

  if (km <= FAR_KM)
    return NULL;

  distance = plaza_wording_distance (NULL, km, plaza_unit_of_locale (), PLAZA_PRECISION_EXACT, PLAZA_PRECISION_EXACT);
  /* Translators: below a pin; %1$s is a distance, %2$s a city or a ZIP code: "The pin is 12 miles from Canton, Michigan." */
  return g_strdup_printf (_("The pin is %1$s from %2$s."), distance, match->label);
}

static char *
remarks_of_point (PlazaEventDraft *self,
                  gboolean        *stops)
{
  g_autofree char *state = plaza_event_typed_state (plaza_event_draft_get_text (self, "place.state"));
  g_autoptr(GError) error = NULL;
  double latitude, longitude;

  if (!plaza_event_typed_point (plaza_event_draft_get_text (self, PLAZA_EVENT_POINT), &latitude, &longitude))
    return NULL;
  if (plaza_place_check_point (latitude, longitude, state, &error))
    return remarks_of_far_point (self, latitude, longitude);

  *stops = !g_error_matches (error, PLAZA_PLACE_ERROR, PLAZA_PLACE_ERROR_FAR);
  return g_strdup (error->message);
}

static char *
remarks_of_further (PlazaEventDraft *self,
                    const char      *id,
                    const char      *member)
{
  const char *city = plaza_draft_field_get_text (plaza_event_draft_get_part_field (self, PLAZA_EVENT_PLACES, id, "city"));
  const char *state = plaza_draft_field_get_text (plaza_event_draft_get_part_field (self, PLAZA_EVENT_PLACES, id, "state"));
  const char *code = plaza_draft_field_get_text (plaza_event_draft_get_part_field (self, PLAZA_EVENT_PLACES, id, "postal_code"));
  g_autoptr(PlazaPlaceMatch) match = NULL;

  if (g_str_equal (member, "postal_code"))
    return remarks_of_postal_code (self, code, city, state);
  if (!g_str_equal (member, "city"))
    return NULL;

  match = plaza_event_draft_look_up_place (self, city, state, code);
  return remarks_of_city (match, city, state);
}

static char *
remarks_of_officials (PlazaEventDraft *self,
                      gboolean        *stops)
{
  g_auto(GStrv) ids = NULL;

  /* Those that the event has already are known, or were kept by somebody who knew better. */
  if (!plaza_draft_field_is_dirty (plaza_draft_get_field (PLAZA_DRAFT (self), "officials")))
    return NULL;

  ids = plaza_event_known_names_to_officials (plaza_draft_get_campaign (PLAZA_DRAFT (self)),
                                              plaza_event_draft_get_text (self, "officials"));
  *stops = ids == NULL;
  return ids == NULL ? g_strdup (_("The campaign knows no official of this name. Choose one of those that it offers.")) : NULL;
}

static char *
remarks_of_zone (PlazaEventDraft *self)
{
  const char *zone = plaza_event_draft_get_text (self, "zone");
  const PlazaPlaceMatch *match = plaza_event_draft_get_place (self);
  const char *mine, *theirs;

  if (*zone == '\0' || match == NULL || match->zone == NULL)
    return NULL;

  mine = plaza_wording_zone_long (NULL, zone);
  theirs = plaza_wording_zone_long (NULL, match->zone);
  if (g_strcmp0 (mine, theirs) == 0)
    return NULL;

  /* Translators: %1$s is a city or state, %2$s a time zone in words: "Eastern Time". */
  return g_strdup_printf (_("The clocks of %1$s show %2$s."), match->label, theirs);
}

static char *
remarks_of_other_city (PlazaEventDraft *self,
                       const char      *id,
                       const char      *member,
                       gboolean        *stops)
{
  const char *day = plaza_draft_field_get_text (plaza_event_draft_get_part_field (self, PLAZA_EVENT_CITIES, id, "date"));
  gboolean contradicts = FALSE;
  g_autofree char *date = NULL;

  if (g_str_equal (member, "city"))
    return plaza_event_draft_remark_city (self, id, stops);
  if (!g_str_equal (member, "date"))
    return NULL;

  date = plaza_event_typed_day (day, plaza_event_draft_get_day (self), &contradicts);
  return remarks_of_day (day, date, contradicts, remarks_get_campaign (self), stops);
}

/* Where another event has the same title, city and day; asked for when whoever types rests. */
static char *
remarks_of_title (PlazaEventDraft *self)
{
  return self->same != NULL ? g_strdup (_("There is an event of this title in the same city on the same day.")) : NULL;
}

/* The later one of two begins when the other ends. */
static void
remarks_suggest_start (PlazaEventDraft      *self,
                       const char           *id,
                       PlazaDraftSuggestion *suggestion)
{
  g_autofree char *other_id = remarks_find_overlap (self, id);
  const PlazaDraftSlot *other = other_id != NULL ? plaza_event_draft_get_slot (self, other_id) : NULL;

  if (other == NULL || other->end <= other->start)
    return;

  suggestion->text = plaza_wording_time (NULL, other->end);
  /* Translators: on a button; %s is a time: "Start at 6 PM". */
  suggestion->label = g_strdup_printf (_("Start at %s"), suggestion->text);
}

static void
remarks_suggest_day (PlazaEventDraft      *self,
                     const char           *id,
                     PlazaDraftSuggestion *suggestion)
{
  const PlazaDraftSlot *slot = plaza_event_draft_get_slot (self, id);

  if (!slot->contradicts)
    return;

  suggestion->text = plaza_wording_day_long (NULL, slot->date);
  /* Translators: on a button; %s is what it types: "Use Wednesday, February 22, 2017", "Use Eastern Time". */
  suggestion->label = g_strdup_printf (_("Use %s"), suggestion->text);
}

static void
remarks_suggest_zone (PlazaEventDraft      *self,
                      PlazaDraftSuggestion *suggestion)
{
  const PlazaPlaceMatch *match = plaza_event_draft_get_place (self);

  suggestion->text = g_strdup (match->zone);
  suggestion->label = g_strdup_printf (_("Use %s"), plaza_wording_zone_long (NULL, match->zone));
}

/* For the room: what can be done about a remark. */
void
plaza_event_draft_suggest (PlazaDraft           *draft,
                           PlazaDraftField      *field,
                           PlazaDraftSuggestion *suggestion)
{
  PlazaEventDraft *self = PLAZA_EVENT_DRAFT (draft);
  const char *name = plaza_draft_field_get_name (field);
  g_autofree char *id = NULL;
  const char *member;
  const char *list = plaza_event_values_split (name, &id, &member);

  if (g_str_equal (name, "zone"))
    remarks_suggest_zone (self, suggestion);
  else if (g_str_equal (name, "title"))
    *suggestion = (PlazaDraftSuggestion) { g_strdup (_("Show It")), g_strdup (self->same), "editor.show-event" };
  else if (g_strcmp0 (list, PLAZA_EVENT_SLOTS) == 0 && g_str_equal (member, "start"))
    remarks_suggest_start (self, id, suggestion);
  else if (g_strcmp0 (list, PLAZA_EVENT_SLOTS) == 0 && g_str_equal (member, "date"))
    remarks_suggest_day (self, id, suggestion);
}

/* For the room: what is to be said of a field beside the others. */
char *
plaza_event_draft_remark (PlazaDraft      *draft,
                          PlazaDraftField *field,
                          gboolean        *stops)
{
  PlazaEventDraft *self = PLAZA_EVENT_DRAFT (draft);
  const char *name = plaza_draft_field_get_name (field);
  g_autofree char *id = NULL;
  const char *member, *list;

  list = plaza_event_values_split (name, &id, &member);
  if (list != NULL)
    return g_str_equal (list, PLAZA_EVENT_SLOTS) ? remarks_of_slot (self, id, member, stops)
           : g_str_equal (list, PLAZA_EVENT_PLACES) ? remarks_of_further (self, id, member)
           : remarks_of_other_city (self, id, member, stops);
  if (g_str_equal (name, "title"))
    return remarks_of_title (self);
  if (g_str_equal (name, "confirmed_on"))
    return remarks_of_confirmed (self, stops);
  if (g_str_equal (name, PLAZA_EVENT_POINT))
    return remarks_of_point (self, stops);
  if (g_str_equal (name, "officials"))
    return remarks_of_officials (self, stops);
  if (g_str_equal (name, "place.postal_code"))
    return remarks_of_postal_code (self, plaza_event_draft_get_text (self, name), plaza_event_draft_get_text (self, "place.city"),
                                   plaza_event_draft_get_text (self, "place.state"));
  if (g_str_equal (name, "place.city"))
    return remarks_of_city (plaza_event_draft_get_place (self), plaza_event_draft_get_text (self, name),
                            plaza_event_draft_get_text (self, "place.state"));

  return g_str_equal (name, "zone") ? remarks_of_zone (self) : NULL;
}

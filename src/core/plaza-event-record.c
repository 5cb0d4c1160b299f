/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-record.h"

#include <string.h>

/* A contact's members are the event's own. */
static const PlazaField contact_fields[] = {
  { "name", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaEventRecord, contact_name) },
  { "emails", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaEventRecord, contact_emails) },
  { "telephones", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaEventRecord, contact_telephones) },
  { "published", PLAZA_FIELD_FLAG, G_STRUCT_OFFSET (PlazaEventRecord, contact_published), TRUE },
};

static const PlazaRecordType contact_type = { 0, contact_fields, G_N_ELEMENTS (contact_fields) };

static const PlazaField event_fields[] = {
  { "uid", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaEventRecord, uid) },
  { "title", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaEventRecord, title) },
  { "titles", PLAZA_FIELD_TEXTS, G_STRUCT_OFFSET (PlazaEventRecord, titles) },
  { "kind", PLAZA_FIELD_ENUM, G_STRUCT_OFFSET (PlazaEventRecord, kind), PLAZA_KIND_OTHER, plaza_kind_get_type },
  { "timeslots", PLAZA_FIELD_RECORDS, G_STRUCT_OFFSET (PlazaEventRecord, timeslots), .of = &plaza_timeslot_type },
  { "place", PLAZA_FIELD_PART, G_STRUCT_OFFSET (PlazaEventRecord, place), .of = &plaza_place_type },
  { "further_places", PLAZA_FIELD_RECORDS, G_STRUCT_OFFSET (PlazaEventRecord, further_places),
    .of = &plaza_further_place_type },
  { "lead_organizations", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaEventRecord, lead_organizations) },
  { "lead_contact", PLAZA_FIELD_PART, 0, .of = &contact_type },
  { "attendance", PLAZA_FIELD_ENUM, G_STRUCT_OFFSET (PlazaEventRecord, attendance), PLAZA_ATTENDANCE_OPEN,
    plaza_attendance_get_type },
  { "status", PLAZA_FIELD_ENUM, G_STRUCT_OFFSET (PlazaEventRecord, status), PLAZA_STATUS_CONFIRMED,
    plaza_status_get_type },
  { "review", PLAZA_FIELD_ENUM, G_STRUCT_OFFSET (PlazaEventRecord, review), PLAZA_REVIEW_APPROVED,
    plaza_review_get_type },
  { "decline_reason", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaEventRecord, decline_reason) },
  { "officials", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaEventRecord, officials) },
  { "languages", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaEventRecord, languages) },
  { "access", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaEventRecord, access) },
  { "hashtag", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaEventRecord, hashtag) },
  { "web_address", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaEventRecord, web_address) },
  { "online", PLAZA_FIELD_FLAG, G_STRUCT_OFFSET (PlazaEventRecord, online) },
  { "confirmed_on", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaEventRecord, confirmed_on) },
  { "note", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaEventRecord, note) },
  { "details", PLAZA_FIELD_TEXTS, G_STRUCT_OFFSET (PlazaEventRecord, details) },
  { "inferred", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaEventRecord, inferred) },
  /* In the history, and in no JSON of the event. */
  { "sources", PLAZA_FIELD_RECORDS, G_STRUCT_OFFSET (PlazaEventRecord, sources), .of = &plaza_source_type },
  /* Beside what it says: the campaign keeps them. */
  { "created", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaEventRecord, created) },
  { "changed", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaEventRecord, changed) },
  { "origin", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaEventRecord, origin) },
};

#define N_BESIDE 3
#define N_KEPT 1

const PlazaRecordType plaza_event_record_type = {
  sizeof (PlazaEventRecord), event_fields, G_N_ELEMENTS (event_fields) - N_BESIDE, N_BESIDE, N_KEPT,
};

PlazaEventRecord *
plaza_event_record_new (void)
{
  return plaza_record_new (&plaza_event_record_type);
}

static const char *
event_record_extreme_date (const PlazaEventRecord *self,
                           int                     sign)
{
  const char *found = NULL;

  for (guint i = 0; i < self->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (self->timeslots, i);

      /* ISO dates sort as strings. */
      if (slot->date != NULL && (found == NULL || strcmp (slot->date, found) * sign > 0))
        found = slot->date;
    }

  return found;
}

/**
 * plaza_event_record_first_date:
 *
 * Returns: (nullable): the earliest date of the timeslots; %NULL where none is known
 */
const char *
plaza_event_record_first_date (const PlazaEventRecord *self)
{
  return event_record_extreme_date (self, -1);
}

/**
 * plaza_event_record_last_date:
 *
 * Returns: (nullable): the latest date of the timeslots; %NULL where none is known
 */
const char *
plaza_event_record_last_date (const PlazaEventRecord *self)
{
  return event_record_extreme_date (self, 1);
}

static gboolean
event_record_has_date (const PlazaEventRecord *self,
                       const GDate            *date)
{
  for (guint i = 0; i < self->timeslots->len; i++)
    {
      GDate other;

      if (plaza_date_parse (((const PlazaTimeslot *) g_ptr_array_index (self->timeslots, i))->date, &other) &&
          g_date_compare (&other, date) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * plaza_event_record_span_end:
 *
 * Two days with one between them are no span: "22–24" would say that it goes
 * on all the while.
 *
 * Returns: (nullable): the latest date where the event has every day up to it, else
 *   the earliest; %NULL where none is known
 */
const char *
plaza_event_record_span_end (const PlazaEventRecord *self)
{
  const char *first = plaza_event_record_first_date (self);
  const char *last = plaza_event_record_last_date (self);
  GDate day, end;

  if (!plaza_date_parse (first, &day) || !plaza_date_parse (last, &end))
    return first;

  /* No event has more days than timeslots. */
  for (guint n = 0; n < self->timeslots->len && g_date_compare (&day, &end) < 0; n++)
    {
      g_date_add_days (&day, 1);
      if (!event_record_has_date (self, &day))
        return first;
    }

  return last;
}

/**
 * plaza_event_record_is_inferred:
 * @field: a name of the JSON form ("state", "zone")
 *
 * Returns: whether an editor concluded @field rather than read it
 */
gboolean
plaza_event_record_is_inferred (const PlazaEventRecord *self,
                                const char             *field)
{
  return g_strv_contains ((const char * const *) self->inferred, field);
}

/**
 * plaza_event_record_has_time:
 *
 * Returns: whether every timeslot says when it is: a date with a start, or all
 *   day; an event without timeslots has no time
 */
gboolean
plaza_event_record_has_time (const PlazaEventRecord *self)
{
  for (guint i = 0; i < self->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (self->timeslots, i);

      if (slot->date == NULL || (!slot->all_day && slot->start == PLAZA_TIME_UNKNOWN))
        return FALSE;
    }

  return self->timeslots->len > 0;
}

/**
 * plaza_event_record_has_contact:
 *
 * Returns: whether somebody can be reached: a lead contact with an e-mail address or a telephone
 */
gboolean
plaza_event_record_has_contact (const PlazaEventRecord *self)
{
  return self->contact_emails[0] != NULL || self->contact_telephones[0] != NULL;
}

/**
 * plaza_event_record_lacks:
 *
 * The one meaning of "needs attention": the list's filter, its counts and the
 * pills of rows and pages are of this.
 *
 * Returns: what is missing; 0 for nothing
 */
PlazaEventLack
plaza_event_record_lacks (const PlazaEventRecord *self)
{
  PlazaEventLack lacks = 0;

  if (!plaza_event_record_has_time (self))
    lacks |= PLAZA_LACKS_TIME;
  if (!plaza_place_has_address (&self->place))
    lacks |= PLAZA_LACKS_ADDRESS;
  if (!plaza_event_record_has_contact (self))
    lacks |= PLAZA_LACKS_CONTACT;

  return lacks;
}

/**
 * plaza_event_record_title:
 * @language: a content language
 * @found: (out) (optional) (nullable): the language that the title is in; %NULL where that is the organizers' own
 *
 * Returns: its title in @language, or as the organizers wrote it
 */
const char *
plaza_event_record_title (const PlazaEventRecord  *self,
                          const char              *language,
                          const char             **found)
{
  const char *title = plaza_texts_get_exact (self->titles, language);

  if (found != NULL)
    *found = title != NULL ? language : NULL;
  return title != NULL ? title : self->title;
}

/**
 * plaza_event_record_short_title:
 * @language: see plaza_event_record_title()
 * @hashtag: (nullable): the campaign's hashtag
 *
 * Nearly every title opens with the campaign's hashtag; in a list it only
 * pushes the part that differs out of sight.
 *
 * Returns: (transfer full): the title without it and the colon or space that follows
 */
char *
plaza_event_record_short_title (const PlazaEventRecord *self,
                                const char             *language,
                                const char             *hashtag)
{
  const char *title = plaza_event_record_title (self, language, NULL);
  const char *rest = title;

  if (hashtag == NULL || !g_str_has_prefix (title, hashtag))
    return g_strdup (title);

  rest += strlen (hashtag);
  rest += strspn (rest, ": ");
  return g_strdup (*rest != '\0' ? rest : title);
}

/**
 * plaza_event_record_first_point:
 *
 * Returns: (transfer none) (nullable): the first of the event's places that is on the map
 */
const PlazaPlace *
plaza_event_record_first_point (const PlazaEventRecord *self)
{
  if (plaza_place_has_point (&self->place))
    return &self->place;

  for (guint i = 0; i < self->further_places->len; i++)
    {
      const PlazaFurtherPlace *further = g_ptr_array_index (self->further_places, i);

      if (plaza_place_has_point (&further->place))
        return &further->place;
    }

  return NULL;
}

gboolean
plaza_event_record_has_point (const PlazaEventRecord *self)
{
  return plaza_event_record_first_point (self) != NULL;
}

/**
 * plaza_event_record_nearest:
 * @latitude: degrees north
 * @longitude: degrees east
 * @km: (out) (optional): how far it is, in kilometres; -1 where no place has a point
 *
 * Returns: (transfer none) (nullable): the place of the event that is nearest to there
 */
const PlazaPlace *
plaza_event_record_nearest (const PlazaEventRecord *self,
                            double                  latitude,
                            double                  longitude,
                            double                 *km)
{
  const PlazaPlace *nearest = NULL;
  double least = -1;

  for (guint i = 0; i <= self->further_places->len; i++)
    {
      const PlazaPlace *place =
        i == 0 ? &self->place : &((const PlazaFurtherPlace *) g_ptr_array_index (self->further_places, i - 1))->place;
      double distance;

      if (!plaza_place_has_point (place))
        continue;

      distance = plaza_place_distance_km (latitude, longitude, place->latitude, place->longitude);
      if (nearest == NULL || distance < least)
        {
          nearest = place;
          least = distance;
        }
    }

  if (km != NULL)
    *km = least;
  return nearest;
}

static gboolean
event_record_has_slot_named (const PlazaEventRecord *self,
                             const char             *id)
{
  for (guint i = 0; i < self->timeslots->len; i++)
    if (g_strcmp0 (((const PlazaTimeslot *) g_ptr_array_index (self->timeslots, i))->id, id) == 0)
      return TRUE;

  return FALSE;
}

/**
 * plaza_event_record_name_slots:
 * @self: a record that nobody else has
 *
 * Gives each timeslot that has no id, or that of one before it, an id of its own.
 */
void
plaza_event_record_name_slots (PlazaEventRecord *self)
{
  for (guint i = 0; i < self->timeslots->len; i++)
    {
      PlazaTimeslot *slot = g_ptr_array_index (self->timeslots, i);
      g_autofree char *id = NULL;
      g_autofree char *free_id = NULL;
      gboolean taken = FALSE;

      for (guint j = 0; j < i && !taken; j++)
        taken = g_strcmp0 (((const PlazaTimeslot *) g_ptr_array_index (self->timeslots, j))->id, slot->id) == 0;
      if (slot->id != NULL && !taken)
        continue;

      id = plaza_timeslot_propose_id (slot);
      free_id = g_strdup (id);
      for (guint n = 2; event_record_has_slot_named (self, free_id); n++)
        {
          g_free (free_id);
          free_id = g_strdup_printf ("%s-%u", id, n);
        }
      g_set_str (&slot->id, free_id);
    }
}

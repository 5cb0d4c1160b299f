/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-fields.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "plaza-text-rules.h"

/* What an editor may have concluded rather than read. */
static const char * const inferable[] = {
  "title", "kind", "date", "start", "end", "zone", "venue", "address", "city", "state", "postal_code",
  "latitude", "longitude", "lead_organizations", "lead_contact", "attendance", "status", "officials",
  "titles", "further_places", "languages", "access", "hashtag", "web_address", "online", NULL,
};

static char *
fields_read_date (PlazaFields *fields,
                  const char  *name)
{
  g_autofree char *date = plaza_fields_get_line_or_null (fields, name);

  if (date != NULL && !plaza_date_is_valid (date))
    {
      plaza_fields_fail (fields, name, _("it must be a date such as 2017-02-22"));
      return NULL;
    }

  return g_steal_pointer (&date);
}

static int
fields_read_clock (PlazaFields *fields,
                   const char  *name)
{
  g_autofree char *clock = plaza_fields_get_line_or_null (fields, name);
  int minutes = PLAZA_TIME_UNKNOWN;

  if (clock != NULL && !plaza_clock_parse (clock, &minutes))
    plaza_fields_fail (fields, name, _("it must be a time such as 17:30"));

  return minutes;
}

/* A zone's name becomes the path of a file in GLib and libical. */
static char *
fields_read_zone (PlazaFields *fields)
{
  g_autofree char *zone = plaza_fields_get_line_or_null (fields, "zone");

  if (zone != NULL && !plaza_zone_name_is_safe (zone))
    {
      plaza_fields_fail (fields, "zone", _("it must be the name of a time zone such as America/Detroit"));
      return NULL;
    }

  return g_steal_pointer (&zone);
}

static PlazaTimeslot *
fields_read_timeslot (PlazaFields *fields)
{
  PlazaTimeslot *slot = plaza_timeslot_new ();

  slot->id = plaza_fields_get_line_or_null (fields, "id");
  slot->label = plaza_fields_get_line_or_null (fields, "label");
  slot->date = fields_read_date (fields, "date");
  slot->start = fields_read_clock (fields, "start");
  slot->end = plaza_timeslot_known_end (slot->start, fields_read_clock (fields, "end"));
  slot->all_day = plaza_fields_get_boolean (fields, "all_day");
  slot->zone = fields_read_zone (fields);
  plaza_fields_end (fields);

  if (slot->all_day && (slot->start != PLAZA_TIME_UNKNOWN || slot->end != PLAZA_TIME_UNKNOWN))
    plaza_fields_fail (fields, "all_day", _("what takes all day has neither start nor end"));
  if (slot->start == PLAZA_TIME_UNKNOWN && slot->end != PLAZA_TIME_UNKNOWN)
    plaza_fields_fail (fields, "end", _("there is an end and no start"));

  return slot;
}

static void
fields_check_point (PlazaFields *fields,
                    PlazaPlace  *place,
                    double       latitude,
                    double       longitude)
{
  g_autoptr(GError) error = NULL;

  if (plaza_place_check_point (latitude, longitude, place->state, &error))
    {
      place->latitude = latitude;
      place->longitude = longitude;
    }
  else
    plaza_fields_fail (fields, "latitude", error->message);
}

static void
fields_read_point (PlazaFields *fields,
                   PlazaPlace  *place)
{
  /* As wide as the longitude: where they are swapped, that says more than a range. */
  double latitude = plaza_fields_get_number (fields, "latitude", -180, 180);
  double longitude = plaza_fields_get_number (fields, "longitude", -180, 180);
  gboolean needed = place->precision <= PLAZA_PRECISION_CITY;

  if (needed && (isnan (latitude) || isnan (longitude)))
    plaza_fields_fail (fields, isnan (latitude) ? "latitude" : "longitude",
                       _("it is needed where the precision is exact, postal or city"));
  else if (!needed && (!isnan (latitude) || !isnan (longitude)))
    plaza_fields_fail (fields, isnan (latitude) ? "longitude" : "latitude",
                       _("there is no point where the precision is state or none"));
  else if (needed)
    fields_check_point (fields, place, latitude, longitude);
}

/* What was not there in the first campaigns may be left out. */
static gboolean
fields_read_flag (PlazaFields *fields,
                  const char  *name,
                  gboolean     otherwise)
{
  g_auto(GStrv) names = plaza_fields_get_names (fields);

  return g_strv_contains ((const char * const *) names, name) ? plaza_fields_get_boolean (fields, name) : otherwise;
}

static void
fields_read_place_members (PlazaFields *fields,
                           PlazaPlace  *place)
{
  place->venue = plaza_fields_get_line_or_null (fields, "venue");
  place->address = plaza_fields_get_line_or_null (fields, "address");
  place->city = plaza_fields_get_line_or_null (fields, "city");
  place->state = plaza_fields_get_line_or_null (fields, "state");
  place->postal_code = plaza_fields_get_line_or_null (fields, "postal_code");
  place->text = plaza_fields_get_line_or_null (fields, "text");
  place->to_be_announced = plaza_fields_get_boolean (fields, "to_be_announced");
  place->area_only = fields_read_flag (fields, "area_only", FALSE);
  place->precision = plaza_fields_get_enum (fields, "precision", PLAZA_TYPE_PRECISION);
  fields_read_point (fields, place);
  plaza_fields_end (fields);

  if (place->state != NULL && !plaza_state_is_known (place->state))
    plaza_fields_fail_unknown (fields, "state", place->state);
  if (place->precision == PLAZA_PRECISION_STATE && place->state == NULL)
    plaza_fields_fail (fields, "state", _("it is needed where the precision is state"));
}

static void
fields_read_place (PlazaFields *parent,
                   PlazaPlace  *place)
{
  g_autoptr(PlazaFields) fields = plaza_fields_get_object (parent, "place");

  if (fields != NULL)
    fields_read_place_members (fields, place);
  else
    plaza_fields_fail (parent, "place", _("it is missing"));
}

static void
fields_read_further_places (PlazaFields      *parent,
                            PlazaEventRecord *record)
{
  g_autoptr(GPtrArray) places = plaza_fields_get_objects (parent, "further_places");

  for (guint i = 0; i < places->len; i++)
    {
      PlazaFurtherPlace *further = plaza_record_new (&plaza_further_place_type);

      further->label = plaza_fields_get_line_or_null (g_ptr_array_index (places, i), "label");
      g_ptr_array_add (record->further_places, further);
      fields_read_place_members (g_ptr_array_index (places, i), &further->place);
    }
}

static void
fields_read_contact (PlazaFields      *parent,
                     PlazaEventRecord *record)
{
  g_autoptr(PlazaFields) fields = plaza_fields_get_object (parent, "lead_contact");

  if (fields == NULL)
    return;

  g_strfreev (record->contact_emails);
  g_strfreev (record->contact_telephones);
  record->contact_name = plaza_fields_get_line_or_null (fields, "name");
  record->contact_emails = plaza_fields_get_lines (fields, "emails");
  record->contact_telephones = plaza_fields_get_lines (fields, "telephones");
  record->contact_published = fields_read_flag (fields, "published", TRUE);
  plaza_fields_end (fields);

  for (guint i = 0; record->contact_emails[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("emails[%u]", i);

      if (!plaza_text_rules_is_email (record->contact_emails[i]))
        plaza_fields_fail (fields, name, _("it must be an e-mail address"));
    }
}

static void
fields_read_lists (PlazaFields      *fields,
                   PlazaEventRecord *record)
{
  g_strfreev (record->lead_organizations);
  g_strfreev (record->officials);
  g_strfreev (record->inferred);
  record->lead_organizations = plaza_fields_get_lines (fields, "lead_organizations");
  record->officials = plaza_fields_get_lines (fields, "officials");
  record->inferred = plaza_fields_get_lines (fields, "inferred");

  for (guint i = 0; record->inferred[i] != NULL; i++)
    {
      if (!g_strv_contains (inferable, record->inferred[i]))
        plaza_fields_fail_unknown (fields, "inferred", record->inferred[i]);
    }
}

/* Of several lines, if need be: it may have been a letter. */
static void
fields_read_review (PlazaFields      *fields,
                    PlazaEventRecord *record)
{
  record->review = plaza_fields_get_enum (fields, "review", PLAZA_TYPE_REVIEW);
  record->decline_reason = plaza_fields_get_prose_or_null (fields, "decline_reason");
  if (record->decline_reason != NULL && record->review != PLAZA_REVIEW_DECLINED)
    plaza_fields_fail (fields, "decline_reason", _("only a declined event has a reason"));
}

static void
fields_read_languages (PlazaFields      *fields,
                       PlazaEventRecord *record)
{
  g_strfreev (record->languages);
  g_strfreev (record->access);
  record->languages = plaza_fields_get_lines (fields, "languages");
  record->access = plaza_fields_get_lines (fields, "access");
  for (guint i = 0; record->languages[i] != NULL; i++)
    if (!plaza_language_is_valid (record->languages[i]))
      plaza_fields_fail_unknown (fields, "languages", record->languages[i]);
}

static void
fields_read_rest (PlazaFields      *fields,
                  PlazaEventRecord *record)
{
  fields_read_languages (fields, record);
  record->hashtag = plaza_fields_get_line_or_null (fields, "hashtag");
  record->web_address = plaza_fields_get_line_or_null (fields, "web_address");
  record->online = fields_read_flag (fields, "online", FALSE);
  record->confirmed_on = fields_read_date (fields, "confirmed_on");

  if (record->hashtag != NULL &&
      (record->hashtag[0] != '#' || record->hashtag[1] == '\0' || strpbrk (record->hashtag + 1, " #") != NULL))
    plaza_fields_fail (fields, "hashtag", _("it must be one word that begins with #"));
  if (record->web_address != NULL &&
      (!g_str_has_prefix (record->web_address, "https://") || !plaza_text_rules_is_link (record->web_address)))
    plaza_fields_fail (fields, "web_address", _("it must be an address that begins with https://"));
}

/* What the campaign itself keeps of an event is written for who looks, and not taken from them. */
static void
fields_skip_kept (PlazaFields *fields)
{
  static const char * const kept[] = { "created", "changed", "origin" };

  plaza_fields_get_integer (fields, "revision", 0, G_MAXINT, 0);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_free (plaza_fields_get_line_or_null (fields, kept[i]));
}

/**
 * plaza_event_fields_read:
 * @fields: an event
 * @flags: where it comes from
 *
 * Returns: (transfer full): the event, to be used only where plaza_json_file_finish() says that all is right
 */
PlazaEventRecord *
plaza_event_fields_read (PlazaFields           *fields,
                         PlazaEventFieldsFlags  flags)
{
  g_autoptr(PlazaEventRecord) record = plaza_event_record_new ();
  g_autoptr(GPtrArray) slots = NULL;

  record->uid = plaza_fields_get_line (fields, "uid");
  record->title = plaza_fields_get_line (fields, "title");
  plaza_fields_read_texts (fields, "titles", plaza_fields_get_line_or_null, record->titles);
  record->kind = plaza_fields_get_enum (fields, "kind", PLAZA_TYPE_KIND);

  slots = plaza_fields_get_objects (fields, "timeslots");
  for (guint i = 0; i < slots->len; i++)
    g_ptr_array_add (record->timeslots, fields_read_timeslot (g_ptr_array_index (slots, i)));

  fields_read_place (fields, &record->place);
  fields_read_further_places (fields, record);
  fields_read_contact (fields, record);
  record->attendance = plaza_fields_get_enum (fields, "attendance", PLAZA_TYPE_ATTENDANCE);
  record->status = plaza_fields_get_enum (fields, "status", PLAZA_TYPE_STATUS);
  fields_read_review (fields, record);
  fields_read_lists (fields, record);
  fields_read_rest (fields, record);
  plaza_fields_read_texts (fields, "details", plaza_fields_get_prose_or_null, record->details);
  record->note = plaza_fields_get_prose_or_null (fields, "note");
  if (!(flags & PLAZA_EVENT_FIELDS_PACK))
    fields_skip_kept (fields);
  plaza_fields_end (fields);

  return g_steal_pointer (&record);
}

/**
 * plaza_event_fields_read_list:
 * @file: a list of events
 * @flags: where they come from
 *
 * Reads the events of @file; what is wrong is noted there.
 *
 * Returns: (transfer full) (element-type PlazaEventRecord): the events, to be
 *   used only where plaza_json_file_finish() says that all is right
 */
GPtrArray *
plaza_event_fields_read_list (PlazaJsonFile         *file,
                              PlazaEventFieldsFlags  flags)
{
  g_autoptr(GPtrArray) list = plaza_fields_list (file, _("event"));
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (plaza_record_unref);
  g_autoptr(GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < list->len && !plaza_json_file_failed (file); i++)
    {
      PlazaFields *fields = g_ptr_array_index (list, i);
      PlazaEventRecord *event = plaza_event_fields_read (fields, flags);

      g_ptr_array_add (events, event);
      if (event->uid != NULL && !g_hash_table_add (uids, event->uid))
        plaza_fields_fail (fields, "uid", _("another event has the same uid"));
    }

  return g_steal_pointer (&events);
}

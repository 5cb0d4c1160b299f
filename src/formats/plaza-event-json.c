/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-json.h"

#include <math.h>

#include <glib/gi18n.h>

#include "plaza-event-fields.h"
#include "plaza-json-writer.h"

static void
write_text (PlazaJsonWriter *writer,
            const char      *key,
            const char      *value)
{
  plaza_json_writer_key (writer, key);
  plaza_json_writer_string (writer, value);
}

static void
write_flag (PlazaJsonWriter *writer,
            const char      *key,
            gboolean         value)
{
  plaza_json_writer_key (writer, key);
  plaza_json_writer_bool (writer, value);
}

static void
write_list (PlazaJsonWriter *writer,
            const char      *key,
            GStrv            values)
{
  plaza_json_writer_key (writer, key);
  plaza_json_writer_strv (writer, (const char * const *) values);
}

static void
write_clock (PlazaJsonWriter *writer,
             const char      *key,
             int              minutes)
{
  g_autofree char *clock = minutes != PLAZA_TIME_UNKNOWN ? plaza_clock_format (minutes) : NULL;

  write_text (writer, key, clock);
}

static void
write_timeslots (PlazaJsonWriter *writer,
                 GPtrArray       *timeslots)
{
  plaza_json_writer_key (writer, "timeslots");
  plaza_json_writer_begin (writer, '[');
  for (guint i = 0; i < timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (timeslots, i);

      plaza_json_writer_begin (writer, '{');
      write_text (writer, "label", slot->label);
      write_text (writer, "date", slot->date);
      write_clock (writer, "start", slot->start);
      write_clock (writer, "end", slot->end);
      write_flag (writer, "all_day", slot->all_day);
      write_text (writer, "zone", slot->zone);
      plaza_json_writer_end (writer, '}');
    }
  plaza_json_writer_end (writer, ']');
}

static void
write_place (PlazaJsonWriter  *writer,
             const PlazaPlace *place)
{
  gboolean has_point = plaza_place_has_point (place);

  plaza_json_writer_key (writer, "place");
  plaza_json_writer_begin (writer, '{');
  write_text (writer, "venue", place->venue);
  write_text (writer, "address", place->address);
  write_text (writer, "city", place->city);
  write_text (writer, "state", place->state);
  write_text (writer, "postal_code", place->postal_code);
  write_text (writer, "text", place->text);
  write_flag (writer, "to_be_announced", place->to_be_announced);
  write_text (writer, "precision", plaza_enum_to_nick (PLAZA_TYPE_PRECISION, place->precision));
  plaza_json_writer_key (writer, "latitude");
  plaza_json_writer_number (writer, has_point ? place->latitude : NAN);
  plaza_json_writer_key (writer, "longitude");
  plaza_json_writer_number (writer, has_point ? place->longitude : NAN);
  plaza_json_writer_end (writer, '}');
}

static void
write_contact (PlazaJsonWriter        *writer,
               const PlazaEventRecord *record)
{
  plaza_json_writer_key (writer, "lead_contact");
  if (record->contact_name == NULL && record->contact_emails[0] == NULL && record->contact_telephones[0] == NULL)
    {
      plaza_json_writer_string (writer, NULL);
      return;
    }

  plaza_json_writer_begin (writer, '{');
  write_text (writer, "name", record->contact_name);
  write_list (writer, "emails", record->contact_emails);
  write_list (writer, "telephones", record->contact_telephones);
  plaza_json_writer_end (writer, '}');
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

/* In the order of the tags, so that the same event is always the same text. */
static void
write_details (PlazaJsonWriter *writer,
               PlazaTexts      *details)
{
  g_autoptr(GPtrArray) languages = g_hash_table_get_keys_as_ptr_array (details);

  plaza_json_writer_key (writer, "details");
  if (languages->len == 0)
    {
      plaza_json_writer_string (writer, NULL);
      return;
    }

  g_ptr_array_sort (languages, compare_strings);
  plaza_json_writer_begin (writer, '{');
  for (guint i = 0; i < languages->len; i++)
    {
      const char *language = g_ptr_array_index (languages, i);

      write_text (writer, language, plaza_texts_get_exact (details, language));
    }
  plaza_json_writer_end (writer, '}');
}

static void
write_fields (PlazaJsonWriter        *writer,
              const PlazaEventRecord *record)
{
  write_text (writer, "uid", record->uid);
  write_text (writer, "title", record->title);
  write_text (writer, "kind", plaza_enum_to_nick (PLAZA_TYPE_KIND, record->kind));
  write_timeslots (writer, record->timeslots);
  write_place (writer, &record->place);
  write_list (writer, "lead_organizations", record->lead_organizations);
  write_contact (writer, record);
  write_text (writer, "attendance", plaza_enum_to_nick (PLAZA_TYPE_ATTENDANCE, record->attendance));
  write_text (writer, "status", plaza_enum_to_nick (PLAZA_TYPE_STATUS, record->status));
  write_text (writer, "review", plaza_enum_to_nick (PLAZA_TYPE_REVIEW, record->review));
  write_text (writer, "decline_reason", record->decline_reason);
  write_list (writer, "members", record->members);
  write_details (writer, record->details);
  write_list (writer, "inferred", record->inferred);
}

static void
write_event (PlazaJsonWriter        *writer,
             const PlazaEventRecord *record)
{
  plaza_json_writer_begin (writer, '{');
  write_fields (writer, record);
  plaza_json_writer_end (writer, '}');
}

/**
 * plaza_event_json_write:
 * @record: an event
 *
 * Returns: (transfer full): the event as one JSON object
 */
char *
plaza_event_json_write (const PlazaEventRecord *record)
{
  PlazaJsonWriter writer;

  plaza_json_writer_init (&writer);
  write_event (&writer, record);

  return plaza_json_writer_steal (&writer);
}

/**
 * plaza_event_json_write_list:
 * @records: (element-type PlazaEventRecord): events
 *
 * Returns: (transfer full): the events as one JSON list
 */
char *
plaza_event_json_write_list (GPtrArray *records)
{
  PlazaJsonWriter writer;

  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '[');
  for (guint i = 0; i < records->len; i++)
    write_event (&writer, g_ptr_array_index (records, i));
  plaza_json_writer_end (&writer, ']');

  return plaza_json_writer_steal (&writer);
}

/**
 * plaza_event_json_write_near:
 * @records: (element-type PlazaEventRecord): events
 * @latitude: degrees north
 * @longitude: degrees east
 *
 * Returns: (transfer full): the events as one JSON list; each has also how far
 *   it is from there, "distance_km", to two decimals, null where it has no point
 */
char *
plaza_event_json_write_near (GPtrArray *records,
                             double     latitude,
                             double     longitude)
{
  PlazaJsonWriter writer;

  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '[');
  for (guint i = 0; i < records->len; i++)
    {
      const PlazaEventRecord *record = g_ptr_array_index (records, i);
      const PlazaPlace *place = &record->place;
      double km = NAN;

      if (plaza_place_has_point (place))
        km = plaza_place_distance_km (latitude, longitude, place->latitude, place->longitude);

      plaza_json_writer_begin (&writer, '{');
      write_fields (&writer, record);
      plaza_json_writer_key (&writer, "distance_km");
      plaza_json_writer_number (&writer, round (km * 100) / 100);
      plaza_json_writer_end (&writer, '}');
    }
  plaza_json_writer_end (&writer, ']');

  return plaza_json_writer_steal (&writer);
}

/**
 * plaza_event_json_parse:
 * @name: the file's name, for messages
 * @text: its bytes
 * @length: how many
 * @error: return location for a #PlazaFormatError
 *
 * Reads what plaza_event_json_write_list() writes.
 *
 * Returns: (transfer full) (element-type PlazaEventRecord): the events, or %NULL
 *   with @error set where any of them is wrong
 */
GPtrArray *
plaza_event_json_parse (const char  *name,
                        const char  *text,
                        gsize        length,
                        GError     **error)
{
  g_autoptr(PlazaJsonFile) file = plaza_json_file_new (name, text, length, error);
  g_autoptr(GPtrArray) events = NULL;

  if (file == NULL)
    return NULL;

  events = plaza_event_fields_read_list (file, PLAZA_EVENT_FIELDS_ANY);
  if (!plaza_json_file_finish (file, error))
    return NULL;

  return g_steal_pointer (&events);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-json.h"

#include <math.h>

#include "plaza-event-fields.h"
#include "plaza-event-json-into.h"
#include "plaza-record-json.h"

/* What the campaign itself keeps of an event is for those who work on it. */
static void
event_json_write_kept (PlazaJsonWriter        *writer,
                       const PlazaEventRecord *record)
{
  int revision = plaza_record_get_revision (record);

  plaza_json_writer_key (writer, "revision");
  plaza_json_writer_number (writer, revision > 0 ? revision : NAN);
  plaza_json_writer_key (writer, "created");
  plaza_json_writer_string (writer, record->created);
  plaza_json_writer_key (writer, "changed");
  plaza_json_writer_string (writer, record->changed);
  plaza_json_writer_key (writer, "origin");
  plaza_json_writer_string (writer, record->origin);
}

static void
event_json_write_members (PlazaJsonWriter        *writer,
                          const PlazaEventRecord *record,
                          PlazaAudience           audience)
{
  g_autoptr(PlazaEventRecord) shown = plaza_event_record_for (record, audience);

  plaza_record_json_write_members (writer, &plaza_event_record_type, shown);
  if (audience == PLAZA_AUDIENCE_STAFF)
    event_json_write_kept (writer, record);
}

/**
 * plaza_event_json_write_into:
 * @writer: where a value may stand
 *
 * Writes the event as one object there.
 */
void
plaza_event_json_write_into (PlazaJsonWriter        *writer,
                             const PlazaEventRecord *record,
                             PlazaAudience           audience)
{
  plaza_json_writer_begin (writer, '{');
  event_json_write_members (writer, record, audience);
  plaza_json_writer_end (writer, '}');
}

/**
 * plaza_event_json_write:
 * @record: an event
 * @audience: who is to read it
 *
 * Returns: (transfer full): the event as one JSON object
 */
char *
plaza_event_json_write (const PlazaEventRecord *record,
                        PlazaAudience           audience)
{
  PlazaJsonWriter writer;

  plaza_json_writer_init (&writer);
  plaza_event_json_write_into (&writer, record, audience);

  return plaza_json_writer_steal (&writer);
}

/**
 * plaza_event_json_write_list:
 * @records: (element-type PlazaEventRecord): events
 * @audience: who is to read them
 * @progress: (nullable): how far it is
 * @error: %G_IO_ERROR_CANCELLED alone
 *
 * Returns: (transfer full) (nullable): the events as one JSON list
 */
char *
plaza_event_json_write_list (GPtrArray      *records,
                             PlazaAudience   audience,
                             PlazaProgress  *progress,
                             GError        **error)
{
  PlazaJsonWriter writer;
  gboolean whole = TRUE;
  g_autofree char *text = NULL;

  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '[');
  for (guint i = 0; whole && i < records->len; i++)
    {
      plaza_event_json_write_into (&writer, g_ptr_array_index (records, i), audience);
      whole = plaza_progress_step (progress, i, records->len, error);
    }
  plaza_json_writer_end (&writer, ']');
  text = plaza_json_writer_steal (&writer);

  return whole ? g_steal_pointer (&text) : NULL;
}

/**
 * plaza_event_json_write_near:
 * @records: (element-type PlazaEventRecord): events
 * @audience: who is to read them
 * @latitude: degrees north
 * @longitude: degrees east
 *
 * Returns: (transfer full): the events as one JSON list; each has also how far
 *   it is from there by the nearest of its places, "distance_km", to two decimals, null where none has a point
 */
char *
plaza_event_json_write_near (GPtrArray     *records,
                             PlazaAudience  audience,
                             double         latitude,
                             double         longitude)
{
  PlazaJsonWriter writer;

  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '[');
  for (guint i = 0; i < records->len; i++)
    {
      const PlazaEventRecord *record = g_ptr_array_index (records, i);
      double km;

      plaza_event_record_nearest (record, latitude, longitude, &km);
      plaza_json_writer_begin (&writer, '{');
      event_json_write_members (&writer, record, audience);
      plaza_json_writer_key (&writer, "distance_km");
      plaza_json_writer_number (&writer, km >= 0 ? round (km * 100) / 100 : NAN);
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

/**
 * plaza_event_json_parse_one:
 * @name: what is read, for messages: the event's uid
 * @text: one JSON object
 * @length: its bytes
 * @error: return location for a #PlazaFormatError
 *
 * Returns: (transfer full) (nullable): the event; %NULL with @error set where it is wrong
 */
PlazaEventRecord *
plaza_event_json_parse_one (const char  *name,
                            const char  *text,
                            gsize        length,
                            GError     **error)
{
  g_autoptr(PlazaJsonFile) file = plaza_json_file_new (name, text, length, error);
  g_autoptr(PlazaFields) fields = NULL;
  g_autoptr(PlazaEventRecord) event = NULL;

  if (file == NULL)
    return NULL;

  fields = plaza_fields_new (file, NULL, NULL, plaza_json_file_get_root (file));
  event = plaza_event_fields_read (fields, PLAZA_EVENT_FIELDS_ANY);
  return plaza_json_file_finish (file, error) ? g_steal_pointer (&event) : NULL;
}

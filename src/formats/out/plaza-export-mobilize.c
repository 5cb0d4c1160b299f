/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-export-format.h"

#include <math.h>

#include "plaza-export-write.h"
#include "plaza-record-json.h"

/* Theirs by ours; what they have no word for is OTHER. https://github.com/mobilizeamerica/api, "Event object". */
static const char *const types[PLAZA_N_KINDS] = {
  [PLAZA_KIND_RALLY] = "RALLY",
  [PLAZA_KIND_VIGIL] = "SOLIDARITY_EVENT",
  [PLAZA_KIND_MARCH] = "VISIBILITY_EVENT",
  [PLAZA_KIND_TOWN_HALL] = "TOWN_HALL",
  [PLAZA_KIND_CONVERSATION] = "MEET_GREET",
  [PLAZA_KIND_COMMUNITY_MEETING] = "MEETING",
  [PLAZA_KIND_CANVASS] = "CANVASS",
  [PLAZA_KIND_CALL_IN] = "ADVOCACY_CALL",
};

/* NAN is a float: without the cast the seconds would become one, and a minute wrong. */
static void
mobilize_write_instant (PlazaJsonWriter *writer,
                        const char      *key,
                        GDateTime       *time)
{
  plaza_json_writer_key (writer, key);
  plaza_json_writer_number (writer, time == NULL ? NAN : (double) g_date_time_to_unix (time));
}

/* A time is seconds since 1970 there: what has only a day has none, and an end that is not known is the start. */
static void
mobilize_write_slots (PlazaJsonWriter        *writer,
                      const PlazaEventRecord *event)
{
  plaza_json_writer_key (writer, "timeslots");
  plaza_json_writer_begin (writer, '[');
  for (guint i = 0; i < event->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (event->timeslots, i);
      g_autoptr(GDateTime) start = plaza_timeslot_get_start (slot);
      g_autoptr(GDateTime) end = plaza_timeslot_get_end (slot);

      if (start == NULL)
        continue;
      plaza_json_writer_begin (writer, '{');
      plaza_export_write_text (writer, "id", slot->id);
      mobilize_write_instant (writer, "start_date", start);
      mobilize_write_instant (writer, "end_date", end != NULL ? end : start);
      plaza_json_writer_end (writer, '}');
    }
  plaza_json_writer_end (writer, ']');
}

static void
mobilize_write_point (PlazaJsonWriter  *writer,
                      const PlazaPlace *place)
{
  plaza_json_writer_key (writer, "location");
  if (!plaza_place_has_point (place))
    {
      plaza_json_writer_string (writer, NULL);
      return;
    }

  plaza_json_writer_begin (writer, '{');
  plaza_json_writer_key (writer, "latitude");
  plaza_json_writer_number (writer, place->latitude);
  plaza_json_writer_key (writer, "longitude");
  plaza_json_writer_number (writer, place->longitude);
  plaza_json_writer_end (writer, '}');
}

static void
mobilize_write_where (PlazaJsonWriter  *writer,
                      const PlazaPlace *place)
{
  plaza_json_writer_key (writer, "location");
  plaza_json_writer_begin (writer, '{');
  plaza_export_write_address (writer, place);
  mobilize_write_point (writer, place);
  plaza_json_writer_end (writer, '}');
}

static void
mobilize_write_contact (PlazaJsonWriter        *writer,
                        const PlazaEventRecord *event)
{
  plaza_json_writer_key (writer, "contact");
  plaza_json_writer_begin (writer, '{');
  plaza_export_write_text (writer, "name", event->contact_name);
  plaza_export_write_text (writer, "email_address", event->contact_emails[0]);
  plaza_export_write_text (writer, "phone_number", event->contact_telephones[0]);
  plaza_json_writer_end (writer, '}');
}

static const char *
mobilize_zone (const PlazaEventRecord *event)
{
  return event->timeslots->len == 0 ? NULL : ((const PlazaTimeslot *) g_ptr_array_index (event->timeslots, 0))->zone;
}

static void
mobilize_write_event (PlazaJsonWriter        *writer,
                      const PlazaEventRecord *event,
                      const char             *language)
{
  gboolean hidden = event->place.area_only || event->place.to_be_announced;

  plaza_json_writer_begin (writer, '{');
  plaza_export_write_text (writer, "id", event->uid);
  plaza_export_write_text (writer, "title", event->title);
  plaza_export_write_text (writer, "description", plaza_texts_get (event->details, language));
  plaza_export_write_text (writer, "event_type", types[event->kind] != NULL ? types[event->kind] : "OTHER");
  plaza_export_write_text (writer, "visibility", event->attendance == PLAZA_ATTENDANCE_OPEN ? "PUBLIC" : "PRIVATE");
  plaza_export_write_text (writer, "address_visibility", hidden ? "PRIVATE" : "PUBLIC");
  plaza_export_write_text (writer, "timezone", mobilize_zone (event));
  mobilize_write_slots (writer, event);
  mobilize_write_where (writer, &event->place);
  plaza_json_writer_key (writer, "is_virtual");
  plaza_json_writer_bool (writer, event->online);
  plaza_export_write_text (writer, "browser_url", event->web_address);
  mobilize_write_contact (writer, event);
  plaza_json_writer_end (writer, '}');
}

/**
 * plaza_export_mobilize:
 * @work: what is written
 * @error: %G_IO_ERROR_CANCELLED alone
 *
 * Writes events as an answer of Mobilize's public interface, of one page.
 *
 * Returns: (transfer full) (nullable): the whole text
 */
char *
plaza_export_mobilize (const PlazaExportWork  *work,
                       GError                **error)
{
  const char *language = plaza_campaign_get_record (work->campaign)->languages[0];
  PlazaJsonWriter writer;
  gboolean whole = TRUE;
  g_autofree char *text = NULL;

  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '{');
  plaza_json_writer_key (&writer, "count");
  plaza_json_writer_number (&writer, work->events->len);
  plaza_export_write_text (&writer, "next", NULL);
  plaza_export_write_text (&writer, "previous", NULL);
  plaza_json_writer_key (&writer, "data");
  plaza_json_writer_begin (&writer, '[');
  for (guint i = 0; whole && i < work->events->len; i++)
    {
      const PlazaEventRecord *record = plaza_event_get_record (g_ptr_array_index (work->events, i));
      g_autoptr(PlazaEventRecord) shown = plaza_event_record_for (record, work->audience);

      mobilize_write_event (&writer, shown, language);
      whole = plaza_progress_step (work->progress, i, work->events->len, error);
    }
  plaza_json_writer_end (&writer, ']');
  plaza_json_writer_end (&writer, '}');
  text = plaza_json_writer_steal (&writer);

  return whole ? g_steal_pointer (&text) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-export-format.h"

#include <math.h>

#include "plaza-export-write.h"
#include "plaza-record-json.h"

/* With its offset, so that it is an instant: servers that write wall times with a "Z" cannot be told from those that mean it. */
static char *
osdi_instant (GDateTime *time)
{
  return time == NULL ? NULL : g_date_time_format (time, "%Y-%m-%dT%H:%M:%S%:z");
}

static void
osdi_write_when (PlazaJsonWriter     *writer,
                 const PlazaTimeslot *slot)
{
  g_autoptr(GDateTime) start = slot == NULL ? NULL : plaza_timeslot_get_start (slot);
  g_autoptr(GDateTime) end = slot == NULL ? NULL : plaza_timeslot_get_end (slot);
  g_autofree char *from = osdi_instant (start);
  g_autofree char *to = osdi_instant (end);

  plaza_export_write_text (writer, "start_date", from != NULL || slot == NULL ? from : slot->date);
  plaza_export_write_text (writer, "end_date", to);
  plaza_export_write_text (writer, "timezone", slot == NULL ? NULL : slot->zone);
  plaza_json_writer_key (writer, "all_day");
  plaza_json_writer_bool (writer, slot != NULL && slot->all_day);
  plaza_export_write_text (writer, "all_day_date", slot != NULL && slot->all_day ? slot->date : NULL);
}

static void
osdi_write_point (PlazaJsonWriter  *writer,
                  const PlazaPlace *place)
{
  if (!plaza_place_has_point (place))
    return;

  plaza_json_writer_key (writer, "location");
  plaza_json_writer_begin (writer, '{');
  plaza_json_writer_key (writer, "latitude");
  plaza_json_writer_number (writer, place->latitude);
  plaza_json_writer_key (writer, "longitude");
  plaza_json_writer_number (writer, place->longitude);
  plaza_export_write_text (writer, "accuracy", place->precision == PLAZA_PRECISION_EXACT ? "Rooftop" : "Approximate");
  plaza_json_writer_end (writer, '}');
}

static void
osdi_write_where (PlazaJsonWriter  *writer,
                  const PlazaPlace *place)
{
  plaza_json_writer_key (writer, "location");
  plaza_json_writer_begin (writer, '{');
  plaza_export_write_address (writer, place);
  osdi_write_point (writer, place);
  plaza_json_writer_end (writer, '}');
}

/* Each timeslot has the event's uid and its own id: together they are the same wherever the event is. */
static void
osdi_write_identity (PlazaJsonWriter        *writer,
                     const PlazaEventRecord *event,
                     const PlazaTimeslot    *slot)
{
  g_autofree char *identity = event->timeslots->len > 1 ? g_strdup_printf ("plaza:%s#%s", event->uid, slot->id)
                                                        : g_strconcat ("plaza:", event->uid, NULL);
  const char *identities[] = { identity, NULL };

  plaza_json_writer_key (writer, "identifiers");
  plaza_json_writer_strv (writer, identities);
}

static void
osdi_write_event (PlazaJsonWriter        *writer,
                  const PlazaEventRecord *event,
                  const PlazaTimeslot    *slot,
                  const char             *language)
{
  g_autofree char *title = slot != NULL && slot->label != NULL && event->timeslots->len > 1
                             ? g_strconcat (event->title, ": ", slot->label, NULL) : g_strdup (event->title);

  plaza_json_writer_begin (writer, '{');
  osdi_write_identity (writer, event, slot);
  plaza_export_write_text (writer, "origin_system", "Plaza");
  plaza_export_write_text (writer, "title", title);
  plaza_export_write_text (writer, "description", plaza_texts_get (event->details, language));
  plaza_export_write_text (writer, "browser_url", event->web_address);
  plaza_export_write_text (writer, "type", event->attendance == PLAZA_ATTENDANCE_OPEN ? "open" : "invited");
  plaza_export_write_text (writer, "status", plaza_enum_to_nick (PLAZA_TYPE_STATUS, event->status));
  osdi_write_when (writer, slot);
  osdi_write_where (writer, &event->place);
  plaza_json_writer_end (writer, '}');
}

static void
osdi_write_slots (PlazaJsonWriter        *writer,
                  const PlazaEventRecord *event,
                  const char             *language)
{
  if (event->timeslots->len == 0)
    osdi_write_event (writer, event, NULL, language);
  for (guint i = 0; i < event->timeslots->len; i++)
    osdi_write_event (writer, event, g_ptr_array_index (event->timeslots, i), language);
}

static void
osdi_write_head (PlazaJsonWriter *writer,
                 guint            n)
{
  static const char *const keys[] = { "total_pages", "page", "per_page", "total_records" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      plaza_json_writer_key (writer, keys[i]);
      plaza_json_writer_number (writer, i < 2 ? 1 : n);
    }
}

static guint
osdi_count (GPtrArray *events)
{
  guint n = 0;

  for (guint i = 0; i < events->len; i++)
    n += MAX (1, plaza_event_get_record (g_ptr_array_index (events, i))->timeslots->len);

  return n;
}

/**
 * plaza_export_osdi:
 * @work: what is written
 * @error: %G_IO_ERROR_CANCELLED alone
 *
 * Writes events as the Open Supporter Data Interface has them (osdi:events), in one page. There an event has one
 * time, so that each timeslot is an event of its own.
 *
 * Returns: (transfer full) (nullable): the whole text
 */
char *
plaza_export_osdi (const PlazaExportWork  *work,
                   GError                **error)
{
  const char *language = plaza_campaign_get_record (work->campaign)->languages[0];
  PlazaJsonWriter writer;
  gboolean whole = TRUE;
  g_autofree char *text = NULL;

  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '{');
  osdi_write_head (&writer, osdi_count (work->events));
  plaza_json_writer_key (&writer, "_embedded");
  plaza_json_writer_begin (&writer, '{');
  plaza_json_writer_key (&writer, "osdi:events");
  plaza_json_writer_begin (&writer, '[');
  for (guint i = 0; whole && i < work->events->len; i++)
    {
      const PlazaEventRecord *record = plaza_event_get_record (g_ptr_array_index (work->events, i));
      g_autoptr(PlazaEventRecord) shown = plaza_event_record_for (record, work->audience);

      osdi_write_slots (&writer, shown, language);
      whole = plaza_progress_step (work->progress, i, work->events->len, error);
    }
  plaza_json_writer_end (&writer, ']');
  plaza_json_writer_end (&writer, '}');
  plaza_json_writer_end (&writer, '}');
  text = plaza_json_writer_steal (&writer);

  return whole ? g_steal_pointer (&text) : NULL;
}

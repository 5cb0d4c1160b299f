/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-export-format.h"

#include "plaza-event-json.h"
#include "plaza-record-json.h"

static void
geojson_write_geometry (PlazaJsonWriter        *writer,
                        const PlazaEventRecord *event)
{
  const PlazaPlace *place = plaza_event_record_first_point (event);

  plaza_json_writer_key (writer, "geometry");
  if (place == NULL)
    {
      plaza_json_writer_string (writer, NULL);
      return;
    }

  plaza_json_writer_begin (writer, '{');
  plaza_json_writer_key (writer, "type");
  plaza_json_writer_string (writer, "Point");
  plaza_json_writer_key (writer, "coordinates");
  plaza_json_writer_begin (writer, '[');
  plaza_json_writer_number (writer, place->longitude);
  plaza_json_writer_number (writer, place->latitude);
  plaza_json_writer_end (writer, ']');
  plaza_json_writer_end (writer, '}');
}

static void
geojson_write_feature (PlazaJsonWriter        *writer,
                       const PlazaEventRecord *event)
{
  plaza_json_writer_begin (writer, '{');
  plaza_json_writer_key (writer, "type");
  plaza_json_writer_string (writer, "Feature");
  plaza_json_writer_key (writer, "id");
  plaza_json_writer_string (writer, event->uid);
  geojson_write_geometry (writer, event);
  plaza_json_writer_key (writer, "properties");
  plaza_record_json_write (writer, &plaza_event_record_type, event);
  plaza_json_writer_end (writer, '}');
}

/**
 * plaza_export_geojson:
 * @work: what is written
 * @error: %G_IO_ERROR_CANCELLED alone
 *
 * Writes GeoJSON (RFC 7946): a feature for each event, where it begins, or nowhere; its properties are the event's JSON.
 *
 * Returns: (transfer full) (nullable): the whole text
 */
char *
plaza_export_geojson (const PlazaExportWork  *work,
                      GError                **error)
{
  PlazaJsonWriter writer;
  gboolean whole = TRUE;
  g_autofree char *text = NULL;

  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '{');
  plaza_json_writer_key (&writer, "type");
  plaza_json_writer_string (&writer, "FeatureCollection");
  plaza_json_writer_key (&writer, "features");
  plaza_json_writer_begin (&writer, '[');
  for (guint i = 0; whole && i < work->events->len; i++)
    {
      const PlazaEventRecord *record = plaza_event_get_record (g_ptr_array_index (work->events, i));
      g_autoptr(PlazaEventRecord) shown = plaza_event_record_for (record, work->audience);

      geojson_write_feature (&writer, shown);
      whole = plaza_progress_step (work->progress, i, work->events->len, error);
    }
  plaza_json_writer_end (&writer, ']');
  plaza_json_writer_end (&writer, '}');
  text = plaza_json_writer_steal (&writer);

  return whole ? g_steal_pointer (&text) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-export.h"

#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "plaza-event-json.h"
#include "plaza-export-format.h"
#include "plaza-file-write.h"
#include "plaza-ics.h"
#include "plaza-module.h"
#include "plaza-write-failure.h"

static GPtrArray *
export_list_records (GPtrArray *events)
{
  GPtrArray *records = g_ptr_array_sized_new (events->len);

  for (guint i = 0; i < events->len; i++)
    g_ptr_array_add (records, (gpointer) plaza_event_get_record (g_ptr_array_index (events, i)));

  return records;
}

/**
 * plaza_export_json:
 * @events: (element-type PlazaEvent): events
 * @audience: who is to read them
 * @progress: (nullable): how far it is
 * @error: %G_IO_ERROR_CANCELLED alone
 *
 * Returns: (transfer full) (nullable): the events as one JSON list
 */
char *
plaza_export_json (GPtrArray      *events,
                   PlazaAudience   audience,
                   PlazaProgress  *progress,
                   GError        **error)
{
  g_autoptr(GPtrArray) records = export_list_records (events);

  return plaza_event_json_write_list (records, audience, progress, error);
}

/**
 * plaza_export_json_near:
 * @events: (element-type PlazaEvent): events
 * @audience: who is to read them
 * @latitude: degrees north
 * @longitude: degrees east
 *
 * Returns: (transfer full): the events as one JSON list, each with its
 *   distance from there
 */
char *
plaza_export_json_near (GPtrArray     *events,
                        PlazaAudience  audience,
                        double         latitude,
                        double         longitude)
{
  g_autoptr(GPtrArray) records = export_list_records (events);

  return plaza_event_json_write_near (records, audience, latitude, longitude);
}

/**
 * plaza_export_json_object:
 * @event: an event
 * @audience: who is to read it
 *
 * Returns: (transfer full): the event as one JSON object
 */
char *
plaza_export_json_object (PlazaEvent    *event,
                          PlazaAudience  audience)
{
  return plaza_event_json_write (plaza_event_get_record (event), audience);
}

/**
 * plaza_export_count_undated:
 * @events: (element-type PlazaEvent): events
 *
 * Returns: how many of @events have no date, and so no place in a calendar
 */
guint
plaza_export_count_undated (GPtrArray *events)
{
  guint count = 0;

  for (guint i = 0; i < events->len; i++)
    {
      if (plaza_event_record_first_date (plaza_event_get_record (g_ptr_array_index (events, i))) == NULL)
        count++;
    }

  return count;
}

/**
 * plaza_export_ics:
 * @campaign: where the events are from
 * @events: (element-type PlazaEvent): events
 * @progress: (nullable): how far it is
 * @error: return location for a #PlazaFormatError, or %G_IO_ERROR_CANCELLED
 *
 * Writes an iCalendar (RFC 5545): a VEVENT for each timeslot with a date, and a
 * VTIMEZONE for each zone. Events without a date are left out (plaza_export_count_undated()).
 *
 * Returns: (transfer full): the calendar, or %NULL with @error set where no event has a date
 */
char *
plaza_export_ics (PlazaCampaign  *campaign,
                  GPtrArray      *events,
                  PlazaProgress  *progress,
                  GError        **error)
{
  PlazaIcsWriteFunc write;

  if (plaza_export_count_undated (events) == events->len)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
                   _("A calendar needs at least one event with a date."));
      return NULL;
    }

  write = (PlazaIcsWriteFunc) plaza_module_find ("ics", "plaza_ics_write");
  if (write == NULL)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_WRITE,
                   _("The part of Plaza that writes calendars is missing. Install Plaza again to get it."));
      return NULL;
    }

  return write (campaign, events, progress, error);
}

/**
 * plaza_export_check_path:
 * @path: a file that events are to be written to
 * @error: return location for a #PlazaFormatError
 *
 * Returns: whether its ending names a format, and nothing is there that could not be replaced
 */
gboolean
plaza_export_check_path (const char  *path,
                         GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *sentence = NULL;
  GStatBuf status;

  if (plaza_export_format_of_path (path) == NULL)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_UNKNOWN,
                   _("“%s” does not end in .ics, .csv, .json or .geojson, so the format is not known."), name);
      return FALSE;
    }

  /* A file is written beside the old one and put in its place. Nothing but a
   * plain file may be replaced so: a folder cannot, and a device must not. */
  if (g_stat (path, &status) != 0 || S_ISREG (status.st_mode))
    return TRUE;

  sentence = S_ISDIR (status.st_mode) ? plaza_write_failure_sentence (path, NULL)
                                      : g_strdup_printf (_("“%s” is not a file that can be replaced."), name);
  g_set_error_literal (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_WRITE, sentence);

  return FALSE;
}

static gboolean
export_write_file (const char  *path,
                   const char  *text,
                   GError     **error)
{
  g_autoptr(GError) cause = NULL;
  g_autofree char *sentence = NULL;

  if (plaza_file_write (path, text, strlen (text), &cause))
    return TRUE;

  sentence = plaza_write_failure_sentence (path, plaza_write_failure_reason (cause));
  g_set_error_literal (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_WRITE, sentence);

  return FALSE;
}

/**
 * plaza_export_events:
 * @campaign: where the events are from
 * @events: (element-type PlazaEvent): events
 * @audience: who is to read it; a calendar is for the public always
 * @path: the file, whose ending says which format (plaza-export-format.c)
 * @bom: whether a table begins with a byte order mark, without which a
 *   spreadsheet program takes its UTF-8 for another charset
 * @progress: (nullable): how far it is
 * @error: return location for a #PlazaFormatError, or %G_IO_ERROR_CANCELLED
 *
 * Writes the file whole or not at all, with mode 0600 since contacts are private.
 *
 * Returns: whether the file is on the disk
 */
gboolean
plaza_export_events (PlazaCampaign  *campaign,
                     GPtrArray      *events,
                     PlazaAudience   audience,
                     const char     *path,
                     gboolean        bom,
                     PlazaProgress  *progress,
                     GError        **error)
{
  const PlazaExportWork work = { campaign, events, audience, bom, progress };
  g_autofree char *text = NULL;

  if (!plaza_export_check_path (path, error))
    return FALSE;

  text = plaza_export_format_of_path (path)->write (&work, error);

  return text != NULL && plaza_progress_check (progress, error) && export_write_file (path, text, error);
}

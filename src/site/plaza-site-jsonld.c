/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-json-writer.h"
#include "plaza-prose.h"
#include "plaza-site-private.h"
#include "plaza-wording.h"

static void
site_jsonld_write_text (PlazaJsonWriter *writer,
                        const char      *key,
                        const char      *value)
{
  if (value == NULL || *value == '\0')
    return;

  plaza_json_writer_key (writer, key);
  plaza_json_writer_string (writer, value);
}

static void
site_jsonld_begin (PlazaJsonWriter *writer,
                   const char      *key,
                   const char      *type)
{
  plaza_json_writer_key (writer, key);
  plaza_json_writer_begin (writer, '{');
  site_jsonld_write_text (writer, "@type", type);
}

/* With the offset of its zone where the time is known, else the day alone. */
static char *
site_jsonld_instant (GDateTime  *time,
                     const char *date)
{
  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%S%:z") : g_strdup (date);
}

static void
site_jsonld_write_when (PlazaJsonWriter        *writer,
                        const PlazaEventRecord *event)
{
  g_autoptr(GPtrArray) slots = g_ptr_array_new ();
  const PlazaTimeslot *first, *last;
  g_autoptr(GDateTime) start = NULL, end = NULL;
  g_autofree char *from = NULL, *to = NULL;

  for (guint i = 0; i < event->timeslots->len; i++)
    if (plaza_date_is_valid (((const PlazaTimeslot *) g_ptr_array_index (event->timeslots, i))->date))
      g_ptr_array_add (slots, g_ptr_array_index (event->timeslots, i));
  if (slots->len == 0)
    return;

  g_ptr_array_sort_values (slots, plaza_timeslot_compare);
  first = g_ptr_array_index (slots, 0);
  last = g_ptr_array_index (slots, slots->len - 1);
  start = plaza_timeslot_get_start (first);
  end = plaza_timeslot_get_end (last);
  from = site_jsonld_instant (start, first->date);
  to = end != NULL || strcmp (last->date, first->date) != 0 ? site_jsonld_instant (end, last->date) : NULL;
  site_jsonld_write_text (writer, "startDate", from);
  site_jsonld_write_text (writer, "endDate", to);
}

static void
site_jsonld_write_address (PlazaJsonWriter  *writer,
                           const PlazaPlace *place)
{
  site_jsonld_begin (writer, "address", "PostalAddress");
  site_jsonld_write_text (writer, "streetAddress", place->address);
  site_jsonld_write_text (writer, "addressLocality", place->city);
  site_jsonld_write_text (writer, "addressRegion", place->state);
  site_jsonld_write_text (writer, "postalCode", place->postal_code);
  site_jsonld_write_text (writer, "addressCountry", "US");
  plaza_json_writer_end (writer, '}');
}

/* A point is told where it is the door alone: who reads this knows no other. */
static void
site_jsonld_write_point (PlazaJsonWriter  *writer,
                         const PlazaPlace *place)
{
  if (place->precision != PLAZA_PRECISION_EXACT || !plaza_place_has_point (place))
    return;

  site_jsonld_begin (writer, "geo", "GeoCoordinates");
  plaza_json_writer_key (writer, "latitude");
  plaza_json_writer_number (writer, place->latitude);
  plaza_json_writer_key (writer, "longitude");
  plaza_json_writer_number (writer, place->longitude);
  plaza_json_writer_end (writer, '}');
}

static void
site_jsonld_write_place (PlazaJsonWriter        *writer,
                         const PlazaSiteView    *view,
                         const PlazaEventRecord *event)
{
  const PlazaPlace *place = &event->place;
  const char *name = place->venue != NULL ? place->venue : place->city;

  if (place->venue == NULL && place->address == NULL && place->city == NULL && place->state == NULL)
    return;

  if (name == NULL && place->state != NULL)
    name = plaza_wording_state (view->words, place->state);
  site_jsonld_begin (writer, "location", "Place");
  site_jsonld_write_text (writer, "name", name);
  site_jsonld_write_address (writer, place);
  site_jsonld_write_point (writer, place);
  plaza_json_writer_end (writer, '}');
}

static void
site_jsonld_write_organizers (PlazaJsonWriter        *writer,
                              const PlazaEventRecord *event)
{
  if (event->lead_organizations[0] == NULL)
    return;

  plaza_json_writer_key (writer, "organizer");
  plaza_json_writer_begin (writer, '[');
  for (guint i = 0; event->lead_organizations[i] != NULL; i++)
    {
      plaza_json_writer_begin (writer, '{');
      site_jsonld_write_text (writer, "@type", "Organization");
      site_jsonld_write_text (writer, "name", event->lead_organizations[i]);
      plaza_json_writer_end (writer, '}');
    }
  plaza_json_writer_end (writer, ']');
}

static void
site_jsonld_write_details (PlazaJsonWriter        *writer,
                           const PlazaSiteView    *view,
                           const PlazaEventRecord *event)
{
  g_autofree char *plain = plaza_prose_to_plain (plaza_texts_get (event->details, view->language));

  site_jsonld_write_text (writer, "description", plain);
}

static void
site_jsonld_write_address_of_page (PlazaJsonWriter      *writer,
                                   const PlazaSiteView  *view,
                                   const PlazaSiteEvent *entry)
{
  g_autofree char *path = NULL, *address = NULL;

  if (view->site->base == NULL)
    return;

  path = plaza_site_path (view->site, view->file->language, PLAZA_SITE_EVENT, entry);
  address = g_strconcat (view->site->base, path, NULL);
  site_jsonld_write_text (writer, "url", address);
}

/**
 * plaza_site_jsonld:
 *
 * Returns: (transfer full): the event as schema.org calls it, for search engines
 */
char *
plaza_site_jsonld (const PlazaSiteView  *view,
                   const PlazaSiteEvent *entry)
{
  const PlazaEventRecord *event = plaza_event_get_record (entry->event);
  gboolean placed = event->place.venue != NULL || event->place.address != NULL;
  PlazaJsonWriter writer;

  plaza_json_writer_init_compact (&writer);
  plaza_json_writer_begin (&writer, '{');
  site_jsonld_write_text (&writer, "@context", "https://schema.org");
  site_jsonld_write_text (&writer, "@type", "Event");
  site_jsonld_write_text (&writer, "name", plaza_event_record_title (event, view->language, NULL));
  site_jsonld_write_address_of_page (&writer, view, entry);
  site_jsonld_write_when (&writer, event);
  site_jsonld_write_text (&writer, "eventStatus", event->status == PLAZA_STATUS_CANCELLED ? "https://schema.org/EventCancelled"
                                                                                           : "https://schema.org/EventScheduled");
  site_jsonld_write_text (&writer, "eventAttendanceMode", !event->online ? "https://schema.org/OfflineEventAttendanceMode"
                                                          : placed ? "https://schema.org/MixedEventAttendanceMode"
                                                                   : "https://schema.org/OnlineEventAttendanceMode");
  site_jsonld_write_place (&writer, view, event);
  site_jsonld_write_organizers (&writer, event);
  site_jsonld_write_details (&writer, view, event);
  plaza_json_writer_end (&writer, '}');
  return plaza_json_writer_steal (&writer);
}

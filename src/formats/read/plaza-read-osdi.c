/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-readers.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "plaza-read-details.h"
#include "plaza-read-iso.h"
#include "plaza-read-json-event.h"
#include "plaza-read-point.h"
#include "plaza-read-zone.h"

/* Answers of servers of the Open Supporter Data Interface (https://opensupporter.github.io/osdi-docs/events.html). */

/* Action Network writes the wall clock of the place with a "Z" behind it; others mean what they write. */
static gboolean
osdi_is_action_network (JsonObject *object)
{
  JsonArray *identifiers = plaza_read_json_array (object, "identifiers");
  JsonObjectIter iter;
  const char *name;

  for (guint i = 0; identifiers != NULL && i < json_array_get_length (identifiers); i++)
    {
      g_autofree char *text = plaza_read_json_text_of (json_array_get_element (identifiers, i));

      if (text != NULL && g_str_has_prefix (text, "action_network:"))
        return TRUE;
    }

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, NULL))
    if (g_str_has_prefix (name, "action_network:"))
      return TRUE;

  return FALSE;
}

static char *
osdi_read_link (JsonObject *object,
                const char *name)
{
  JsonObject *links = plaza_read_json_object (object, "_links");
  JsonObject *link = links != NULL ? plaza_read_json_object (links, name) : NULL;

  return link != NULL ? plaza_read_json_word (link, "href") : NULL;
}

static char *
osdi_read_key (JsonObject *object)
{
  JsonArray *identifiers = plaza_read_json_array (object, "identifiers");
  g_autofree char *first = identifiers != NULL && json_array_get_length (identifiers) > 0
                             ? plaza_read_json_text_of (json_array_get_element (identifiers, 0)) : NULL;
  g_autofree char *self = osdi_read_link (object, "self");
  const char *id = first != NULL && *first != '\0' ? first : self;

  /* Of Plaza's own exports: the same event as in its JSON. */
  if (id != NULL && g_str_has_prefix (id, "plaza:"))
    return g_strdup (id);
  return id != NULL ? g_strconcat ("osdi:", id, NULL) : NULL;
}

/* Whether the point is that of the building: "accuracy" is a word of some and meters of others. */
static gboolean
osdi_is_exact (JsonObject *point)
{
  g_autofree char *accuracy = plaza_read_json_word (point, "accuracy");

  return accuracy == NULL || (g_ascii_strcasecmp (accuracy, "Approximate") != 0 && g_ascii_strcasecmp (accuracy, "unknown") != 0);
}

static const PlazaReadPlace *
osdi_read_place (PlazaReadJson *self,
                 PlazaIncoming *draft,
                 JsonObject    *location,
                 const char    *state)
{
  static const PlazaPlaceParts headings = { "location", "venue", "address_lines", "locality", "region", "postal_code" };
  JsonObject *point = plaza_read_json_object (location, "location");
  g_autofree char *venue = plaza_read_json_line (location, "venue");
  g_autofree char *address = plaza_read_json_street (location, "address_lines");
  g_autofree char *city = plaza_read_json_line (location, "locality");
  g_autofree char *region = plaza_read_json_line (location, "region");
  g_autofree char *zip = plaza_read_json_word (location, "postal_code");
  PlazaPlaceParts parts = { NULL, venue, address, city, region, zip, state };
  const PlazaReadPlace *place = plaza_place_reader_read (self->places, &parts);

  plaza_read_place_apply (place, draft, &headings);
  if (point != NULL)
    plaza_read_point_apply (draft, plaza_read_json_real (point, "latitude"), plaza_read_json_real (point, "longitude"),
                            osdi_is_exact (point) && osdi_is_exact (location), "location");
  return place;
}

/* What is no time stays with the event. */
static void
osdi_read_moment (PlazaReadJson   *self,
                  PlazaIncoming   *draft,
                  const char      *text,
                  const char      *field,
                  gboolean         wall,
                  PlazaReadMoment *moment)
{
  if (plaza_read_iso (moment, text, wall, field))
    return;

  /* Translators: %s is what stands where a time should. */
  plaza_incoming_question (draft, field, g_strdup_printf (_("“%s” is no time; kept in the details"), text));
  plaza_read_details_keep (self->context, draft, NULL, text);
}

static void
osdi_read_times (PlazaReadJson        *self,
                 PlazaIncoming        *draft,
                 JsonObject           *object,
                 const PlazaReadPlace *place)
{
  gboolean ours = osdi_is_action_network (object);
  g_autofree char *start = plaza_read_json_word (object, "start_date");
  g_autofree char *end = plaza_read_json_word (object, "end_date");
  g_autofree char *day = plaza_read_json_word (object, "all_day_date");
  g_autofree char *name = plaza_read_json_word (object, "timezone");
  PlazaReadZone what = PLAZA_READ_ZONE_NONE;
  g_autofree char *zone = name != NULL ? plaza_read_zone_name (name, draft->event->place.state, &what) : NULL;
  PlazaReadZones zones = { place != NULL ? place->zone : NULL, place != NULL && place->zone_by_state, zone };
  PlazaReadStretch stretch = { .all_day = plaza_read_json_flag (object, "all_day") };

  if (start == NULL && day != NULL)
    start = g_steal_pointer (&day);
  osdi_read_moment (self, draft, start, "start_date", ours && start != NULL && g_str_has_suffix (start, "Z"), &stretch.start);
  osdi_read_moment (self, draft, end, "end_date", ours && end != NULL && g_str_has_suffix (end, "Z"), &stretch.end);
  if (stretch.start.date[0] != '\0')
    plaza_read_slots_add (draft, &stretch, &zones);
}

static void
osdi_read_state (PlazaIncoming *draft,
                 JsonObject    *object)
{
  g_autofree char *status = plaza_read_json_word (object, "status");
  g_autofree char *visibility = plaza_read_json_word (object, "visibility");

  if (status != NULL && (g_ascii_strcasecmp (status, "cancelled") == 0 || g_ascii_strcasecmp (status, "canceled") == 0))
    draft->event->status = PLAZA_STATUS_CANCELLED;
  else if (status != NULL && g_ascii_strcasecmp (status, "tentative") == 0)
    draft->event->status = PLAZA_STATUS_TENTATIVE;
  if (g_strcmp0 (visibility, "private") == 0 || plaza_read_json_flag (object, "action_network:hidden"))
    draft->event->attendance = PLAZA_ATTENDANCE_INVITED;
}

/* Those who made and changed it are embedded with their addresses: nothing of them is read. */
static void
osdi_read_words (PlazaReadJson *self,
                 PlazaIncoming *draft,
                 JsonObject    *object)
{
  g_autofree char *summary = plaza_read_json_prose (object, "summary");
  g_autofree char *description = plaza_read_json_prose (object, "description");
  JsonObject *sponsor = plaza_read_json_object (object, "action_network:sponsor");
  g_autofree char *name = sponsor != NULL ? plaza_read_json_line (sponsor, "title") : NULL;

  if (summary != NULL && (description == NULL || strstr (description, summary) == NULL))
    plaza_read_details_keep (self->context, draft, NULL, summary);
  plaza_read_details_keep (self->context, draft, NULL, description);
  plaza_read_json_add_line (&draft->event->lead_organizations, name);
  draft->event->web_address = plaza_read_json_word (object, "browser_url");
  /* Sent to those who come. */
  draft->event->note = plaza_read_json_prose (object, "instructions");
}

/* "name" is what the organizers call it among themselves. */
static gboolean
osdi_read_event (PlazaReadJson *self,
                 JsonNode      *node,
                 guint          number)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonObject *location = object != NULL ? plaza_read_json_object (object, "location") : NULL;
  g_autofree char *written = object != NULL ? plaza_read_json_line (object, "title") : NULL;
  g_autoptr(PlazaReadTitle) title = NULL;
  g_autofree char *key = NULL;
  const PlazaReadPlace *place = NULL;
  PlazaIncoming *draft;

  if (object == NULL)
    return FALSE;
  if (written == NULL)
    written = plaza_read_json_line (object, "name");
  if (written == NULL && !json_object_has_member (object, "start_date"))
    return FALSE;

  title = plaza_read_title (written != NULL ? written : "", self->context);
  key = osdi_read_key (object);
  draft = plaza_read_json_draft (title, key);
  draft->order = plaza_read_json_order (object, "modified_date");
  osdi_read_words (self, draft, object);
  osdi_read_state (draft, object);
  if (location != NULL)
    place = osdi_read_place (self, draft, location, title->state);
  osdi_read_times (self, draft, object, place);
  plaza_read_json_add (self, draft);
  return TRUE;
}

static gboolean
osdi_read_rest (PlazaReadJson  *self,
                JsonObject     *rest,
                GError        **error)
{
  g_autofree char *next = osdi_read_link (rest, "next");
  double pages = plaza_read_json_real (rest, "total_pages");

  if (next != NULL || pages > 1)
    plaza_read_json_say_pages (self);
  return TRUE;
}

static const char * const osdi_embedded[] = { "_embedded", "osdi:events", NULL };
static const char * const osdi_plain[] = { "_embedded", "events", NULL };
static const char * const osdi_outside[] = { "osdi:events", NULL };
static const char * const osdi_at_root[] = { NULL };
static const char * const * const osdi_paths[] = { osdi_embedded, osdi_plain, osdi_outside, osdi_at_root, NULL };
static const PlazaReadJsonShape osdi_shape = { "osdi", osdi_paths, osdi_read_rest, osdi_read_event };

static int
osdi_fits (const char *bytes,
           gsize       length)
{
  static const char * const sure[] = { "\"osdi:events\"", "\"osdi:creator\"", "\"osdi:attendances\"", "\"action_network:hidden\"", NULL };
  static const char * const words[] = {
    "\"identifiers\"", "\"start_date\"", "\"address_lines\"", "\"locality\"", "\"browser_url\"", "\"origin_system\"", NULL,
  };

  if (plaza_read_json_look (bytes, length, sure, 1) > 0)
    return 97;
  return plaza_read_json_look (bytes, length, words, 3) * 15;
}

static PlazaIntake *
osdi_read (const char                *bytes,
           gsize                      length,
           const PlazaReaderContext  *context,
           GError                   **error)
{
  return plaza_read_json (&osdi_shape, bytes, length, context, NULL, error);
}

const PlazaReader plaza_reader_osdi = { "osdi", osdi_fits, osdi_read };

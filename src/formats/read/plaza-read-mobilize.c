/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-readers.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "plaza-read-details.h"
#include "plaza-read-json-event.h"
#include "plaza-read-point.h"
#include "plaza-read-slots.h"
#include "plaza-read-zone.h"

/* Mobilize's answers (https://github.com/mobilizeamerica/api). */

/* Its kinds of event. Those that are none of ours are kept in words, as those that are new are; some are only likely to be one. */
static const struct
{
  const char *type;
  PlazaKind   kind;
  gboolean    likely;
} mobilize_types[] = {
  { "CANVASS", PLAZA_KIND_CANVASS },
  { "COMMUNITY_CANVASS", PLAZA_KIND_CANVASS },
  { "LITERATURE_DROP_OFF", PLAZA_KIND_CANVASS },
  { "PHONE_BANK", PLAZA_KIND_CALL_IN },
  { "ADVOCACY_CALL", PLAZA_KIND_CALL_IN },
  { "MEETING", PLAZA_KIND_COMMUNITY_MEETING },
  { "COMMUNITY", PLAZA_KIND_COMMUNITY_MEETING },
  { "RALLY", PLAZA_KIND_RALLY },
  { "TOWN_HALL", PLAZA_KIND_TOWN_HALL },
  { "PLATFORM_SHARE", PLAZA_KIND_SOCIAL_MEDIA },
  { "MEET_GREET", PLAZA_KIND_CONVERSATION, TRUE },
  { "SOLIDARITY_EVENT", PLAZA_KIND_VIGIL, TRUE },
  { "VISIBILITY_EVENT", PLAZA_KIND_MARCH, TRUE },
};

/* "SOLIDARITY_EVENT" as words. */
static char *
mobilize_type_words (const char *type)
{
  char *words = g_ascii_strdown (type, -1);

  g_strdelimit (words, "_", ' ');
  words[0] = g_ascii_toupper (words[0]);
  return words;
}

static void
mobilize_read_kind (PlazaReadJson *self,
                    PlazaIncoming *draft,
                    JsonObject    *object)
{
  g_autofree char *type = plaza_read_json_word (object, "event_type");

  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (mobilize_types); i++)
    if (g_str_equal (mobilize_types[i].type, type))
      {
        if (!mobilize_types[i].likely)
          plaza_read_json_set_kind (draft, mobilize_types[i].kind);
        else if (draft->event->kind == PLAZA_KIND_OTHER)
          {
            draft->event->kind = mobilize_types[i].kind;
            plaza_incoming_infer (draft, "kind");
          }
        return;
      }

  if (type != NULL && !g_str_equal (type, "OTHER"))
    {
      g_autofree char *words = mobilize_type_words (type);

      /* Translators: stands before the kind of an event, as a file names it. */
      plaza_read_details_keep (self->context, draft, _("Kind of event"), words);
    }
}

/* Whether a place is kept from the public: then a sentence stands where venue and street do. */
static gboolean
mobilize_is_hidden (JsonObject *object)
{
  g_autofree char *visibility = plaza_read_json_word (object, "address_visibility");

  return g_strcmp0 (visibility, "PRIVATE") == 0;
}

/* Answers the zone of the place, if one is known. */
static const PlazaReadPlace *
mobilize_read_place (PlazaReadJson *self,
                     PlazaIncoming *draft,
                     JsonObject    *object,
                     JsonObject    *location,
                     const char    *state)
{
  static const PlazaPlaceParts headings = { "location", "venue", "address_lines", "locality", "region", "postal_code" };
  gboolean hidden = mobilize_is_hidden (object);
  JsonObject *point = plaza_read_json_object (location, "location");
  g_autofree char *venue = hidden ? NULL : plaza_read_json_line (location, "venue");
  g_autofree char *address = hidden ? NULL : plaza_read_json_street (location, "address_lines");
  g_autofree char *city = plaza_read_json_line (location, "locality");
  g_autofree char *region = plaza_read_json_line (location, "region");
  g_autofree char *zip = plaza_read_json_word (location, "postal_code");
  PlazaPlaceParts parts = { NULL, venue, address, city, region, zip, state };
  const PlazaReadPlace *place = plaza_place_reader_read (self->places, &parts);

  plaza_read_place_apply (place, draft, &headings);
  draft->event->place.area_only = draft->event->place.area_only || hidden;
  if (point != NULL)
    plaza_read_point_apply (draft, plaza_read_json_real (point, "latitude"), plaza_read_json_real (point, "longitude"),
                            !hidden, "location");
  return place;
}

static gboolean
mobilize_read_moment (JsonObject      *slot,
                      const char      *name,
                      const char      *zone,
                      PlazaReadMoment *moment)
{
  double seconds = plaza_read_json_real (slot, name);
  gboolean known = !isnan (seconds) && fabs (seconds) < 1e11 &&
                   plaza_read_moment_from_instant (moment, (gint64) seconds, zone != NULL ? zone : "UTC");

  if (!known)
    *moment = (PlazaReadMoment) { .seconds = -1 };
  moment->field = name;
  return known;
}

static void
mobilize_read_slots (PlazaIncoming        *draft,
                     JsonObject           *object,
                     const PlazaReadZones *zones)
{
  JsonArray *slots = plaza_read_json_array (object, "timeslots");

  for (guint i = 0; slots != NULL && i < json_array_get_length (slots); i++)
    {
      JsonNode *node = json_array_get_element (slots, i);
      PlazaReadStretch stretch = { 0 };

      if (!JSON_NODE_HOLDS_OBJECT (node))
        continue;
      if (mobilize_read_moment (json_node_get_object (node), "start_date", zones->file, &stretch.start))
        {
          mobilize_read_moment (json_node_get_object (node), "end_date", zones->file, &stretch.end);
          plaza_read_slots_add (draft, &stretch, zones);
        }
    }
}

/* Its times are instants, shown in the zone that the event names; where it names none, in that of the place. */
static void
mobilize_read_times (PlazaIncoming        *draft,
                     JsonObject           *object,
                     const PlazaReadPlace *place)
{
  g_autofree char *name = plaza_read_json_word (object, "timezone");
  PlazaReadZone what = PLAZA_READ_ZONE_NONE;
  g_autofree char *zone = name != NULL ? plaza_read_zone_name (name, draft->event->place.state, &what) : NULL;
  PlazaReadZones zones = { place != NULL ? place->zone : NULL, place != NULL && place->zone_by_state, zone };

  if (name != NULL && zone == NULL)
    /* Translators: %s is what stands where a time zone should. */
    plaza_incoming_question (draft, "timezone", g_strdup_printf (_("“%s” is no time zone that is known"), name));
  mobilize_read_slots (draft, object, &zones);
}

/* The address is as answers have it, and as the documentation does. */
static void
mobilize_read_contact (PlazaIncoming *draft,
                       JsonObject    *object)
{
  JsonObject *contact = plaza_read_json_object (object, "contact");

  if (contact != NULL)
    plaza_read_json_contact (draft, contact, "name",
                             json_object_has_member (contact, "email_address") ? "email_address" : "email_adddress",
                             "phone_number");
}

/* What is sent to those who signed up is no one else's business; the staff may know it. */
static void
mobilize_read_note (PlazaIncoming *draft,
                    JsonObject    *object)
{
  g_autofree char *instructions = plaza_read_json_prose (object, "instructions");
  g_autofree char *link = plaza_read_json_word (object, "virtual_action_url");

  if (draft->event->web_address == NULL && link != NULL)
    draft->event->web_address = g_steal_pointer (&link);
  if (instructions != NULL || link != NULL)
    draft->event->note = g_strjoin (instructions != NULL && link != NULL ? "\n\n" : "",
                                    instructions != NULL ? instructions : "", link != NULL ? link : "", NULL);
}

static void
mobilize_read_access (PlazaReadJson *self,
                      PlazaIncoming *draft,
                      JsonObject    *object)
{
  g_autofree char *status = plaza_read_json_word (object, "accessibility_status");
  g_autofree char *notes = plaza_read_json_line (object, "accessibility_notes");
  g_autoptr(GStrvBuilder) access = g_strv_builder_new ();

  if (g_strcmp0 (status, "ACCESSIBLE") == 0)
    g_strv_builder_add (access, "wheelchair");
  if (notes != NULL)
    g_strv_builder_add (access, notes);
  g_strfreev (draft->event->access);
  draft->event->access = g_strv_builder_end (access);
}

static void
mobilize_read_words (PlazaReadJson *self,
                     PlazaIncoming *draft,
                     JsonObject    *object)
{
  g_autofree char *summary = plaza_read_json_prose (object, "summary");
  g_autofree char *description = plaza_read_json_prose (object, "description");
  JsonObject *sponsor = plaza_read_json_object (object, "sponsor");
  g_autofree char *name = sponsor != NULL ? plaza_read_json_line (sponsor, "name") : NULL;
  g_autofree char *visibility = plaza_read_json_word (object, "visibility");

  if (summary != NULL && (description == NULL || strstr (description, summary) == NULL))
    plaza_read_details_keep (self->context, draft, NULL, summary);
  plaza_read_details_keep (self->context, draft, NULL, description);
  plaza_read_json_add_line (&draft->event->lead_organizations, name);
  if (g_strcmp0 (visibility, "PRIVATE") == 0)
    draft->event->attendance = PLAZA_ATTENDANCE_INVITED;
  draft->event->web_address = plaza_read_json_word (object, "browser_url");
  mobilize_read_note (draft, object);
  mobilize_read_access (self, draft, object);
}

static PlazaIncoming *
mobilize_read_draft (PlazaReadJson *self,
                     JsonObject    *object,
                     const char    *id,
                     const char    *written)
{
  g_autofree char *key = id != NULL ? g_strconcat ("mobilize:", id, NULL) : NULL;
  g_autoptr(PlazaReadTitle) title = plaza_read_title (written, self->context);
  PlazaIncoming *draft = plaza_read_json_draft (title, key);
  PlazaEventRecord *event = draft->event;
  JsonObject *location = plaza_read_json_object (object, "location");
  const PlazaReadPlace *place = NULL;
  double modified = plaza_read_json_real (object, "modified_date");

  draft->order = isnan (modified) ? 0 : (int) CLAMP (modified, 0, G_MAXINT);
  mobilize_read_words (self, draft, object);
  mobilize_read_kind (self, draft, object);
  mobilize_read_contact (draft, object);
  if (location != NULL)
    place = mobilize_read_place (self, draft, object, location, title->state);
  event->online = event->online || location == NULL || plaza_read_json_flag (object, "is_virtual");
  if (location == NULL && !plaza_read_json_flag (object, "is_virtual"))
    plaza_incoming_infer (draft, "online");
  mobilize_read_times (draft, object, place);
  return draft;
}

static gboolean
mobilize_says_more (JsonObject *object)
{
  g_autofree char *description = plaza_read_json_word (object, "description");

  return description != NULL || plaza_read_json_object (object, "location") != NULL;
}

/* Of an event that was deleted there is nothing left but its id and its times. */
static gboolean
mobilize_read_event (PlazaReadJson *self,
                     JsonNode      *node,
                     guint          number)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autofree char *title = object != NULL ? plaza_read_json_line (object, "title") : NULL;
  g_autofree char *id = object != NULL ? plaza_read_json_word (object, "id") : NULL;

  if (object == NULL || (title == NULL && plaza_read_json_array (object, "timeslots") == NULL))
    return FALSE;
  if (title == NULL && !mobilize_says_more (object))
    {
      /* Translators: %s is the number that a file gives an event. */
      plaza_read_json_say (self, g_strdup_printf (_("event %s was deleted there; nothing of it came in"), id != NULL ? id : "?"));
      return TRUE;
    }

  plaza_read_json_add (self, mobilize_read_draft (self, object, id, title != NULL ? title : ""));
  return TRUE;
}

static gboolean
mobilize_read_rest (PlazaReadJson  *self,
                    JsonObject     *rest,
                    GError        **error)
{
  g_autofree char *next = plaza_read_json_word (rest, "next");
  g_autofree char *previous = plaza_read_json_word (rest, "previous");

  if (next != NULL || previous != NULL)
    plaza_read_json_say_pages (self);
  return TRUE;
}

static const char * const mobilize_in_data[] = { "data", NULL };
static const char * const mobilize_at_root[] = { NULL };
static const char * const * const mobilize_paths[] = { mobilize_in_data, mobilize_at_root, NULL };
static const PlazaReadJsonShape mobilize_shape = { "mobilize", mobilize_paths, mobilize_read_rest, mobilize_read_event };

static int
mobilize_fits (const char *bytes,
               gsize       length)
{
  static const char * const words[] = {
    "\"timeslots\"", "\"event_type\"", "\"start_date\"", "\"sponsor\"", "\"browser_url\"", "\"address_visibility\"", "\"timezone\"", NULL,
  };

  return MIN (plaza_read_json_look (bytes, length, words, 4) * 16, 95);
}

static PlazaIntake *
mobilize_read (const char                *bytes,
               gsize                      length,
               const PlazaReaderContext  *context,
               GError                   **error)
{
  return plaza_read_json (&mobilize_shape, bytes, length, context, NULL, error);
}

const PlazaReader plaza_reader_mobilize = { "mobilize", mobilize_fits, mobilize_read };

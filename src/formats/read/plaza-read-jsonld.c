/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-readers.h"

#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "plaza-read-bytes.h"
#include "plaza-read-details.h"
#include "plaza-read-html.h"
#include "plaza-read-jsonld-place.h"

/* Events of schema.org as web pages say them (https://schema.org/Event), in a file or within a saved page. */

#define JSONLD_SCRIPT "application/ld+json"

/* Subtypes that are no gatherings of people. */
static const char * const jsonld_others[] = { "BroadcastEvent", "DeliveryEvent", "OnDemandEvent", "PublicationEvent", NULL };

/* By the end of its name: "http://schema.org/Event", "schema:SocialEvent", "Festival". */
static gboolean
jsonld_is_event_type (const char *type)
{
  const char *name = type + strlen (type);

  while (name > type && strchr ("/#:", name[-1]) == NULL)
    name--;
  if (g_strv_contains (jsonld_others, name))
    return FALSE;

  return g_str_has_suffix (name, "Event") || g_str_equal (name, "Festival") || g_str_equal (name, "Hackathon");
}

static gboolean
jsonld_is_event (JsonObject *object)
{
  JsonArray *types = plaza_read_json_array (object, "@type");
  g_autofree char *type = plaza_read_json_word (object, "@type");

  for (guint i = 0; types != NULL && i < json_array_get_length (types); i++)
    {
      g_autofree char *one = plaza_read_json_text_of (json_array_get_element (types, i));

      if (one != NULL && jsonld_is_event_type (one))
        return TRUE;
    }

  return type != NULL && jsonld_is_event_type (type);
}

/* "PT2H30M", from the start. */
static void
jsonld_add_duration (const char       *text,
                     PlazaReadStretch *stretch)
{
  int hours = 0;
  int minutes = 0;

  if (text == NULL || stretch->start.seconds < 0 || !g_str_has_prefix (text, "PT") ||
      (sscanf (text, "PT%3dH%3dM", &hours, &minutes) < 1 && sscanf (text, "PT%4dM", &minutes) < 1))
    return;

  stretch->end = stretch->start;
  plaza_read_moment_add (&stretch->end, 0, (gint64) (hours * 60 + minutes) * 60);
}

/* A day without a time says nothing of the time, and not that it takes all day. */
static void
jsonld_add_days (PlazaIncoming          *draft,
                 const PlazaReadStretch *stretch,
                 const char             *zone)
{
  PlazaReadMoment day = stretch->start;
  const char *last = stretch->end.date[0] != '\0' ? stretch->end.date : day.date;

  for (guint i = 0; i == 0 || (i < PLAZA_READ_SLOTS_MOST && strcmp (day.date, last) <= 0); i++)
    {
      PlazaTimeslot *slot = plaza_timeslot_new ();

      slot->date = g_strdup (day.date);
      slot->zone = g_strdup (zone);
      g_ptr_array_add (draft->event->timeslots, slot);
      plaza_read_moment_add (&day, 1, 0);
    }
  if (zone != NULL)
    plaza_incoming_infer (draft, "zone");
}

static void
jsonld_read_moment (PlazaReadJson   *self,
                    PlazaIncoming   *draft,
                    const char      *text,
                    const char      *field,
                    PlazaReadMoment *moment)
{
  if (plaza_read_iso (moment, text, FALSE, field))
    return;

  plaza_incoming_question (draft, field, g_strdup_printf (_("“%s” is no time; kept in the details"), text));
  plaza_read_details_keep (self->context, draft, NULL, text);
}

static void
jsonld_read_times (PlazaReadJson        *self,
                   PlazaIncoming        *draft,
                   JsonObject           *object,
                   const PlazaReadZones *zones)
{
  g_autofree char *start = plaza_read_jsonld_word (object, "startDate");
  g_autofree char *end = plaza_read_jsonld_word (object, "endDate");
  g_autofree char *duration = plaza_read_jsonld_word (object, "duration");
  PlazaReadStretch stretch = { 0 };

  jsonld_read_moment (self, draft, start, "startDate", &stretch.start);
  jsonld_read_moment (self, draft, end, "endDate", &stretch.end);
  if (stretch.end.date[0] == '\0')
    jsonld_add_duration (duration, &stretch);

  if (stretch.start.date[0] == '\0')
    return;
  if (stretch.start.seconds < 0)
    jsonld_add_days (draft, &stretch, zones->place);
  else
    plaza_read_slots_add (draft, &stretch, zones);
  if (json_object_has_member (object, "eventSchedule"))
    plaza_incoming_question (draft, "eventSchedule", g_strdup (_("it is held again by a rule, of which only the first day came in")));
}

static void
jsonld_read_state (PlazaIncoming *draft,
                   JsonObject    *object)
{
  g_autofree char *status = plaza_read_jsonld_word (object, "eventStatus");
  g_autofree char *mode = plaza_read_jsonld_word (object, "eventAttendanceMode");

  if (status != NULL && (g_str_has_suffix (status, "EventCancelled") || g_str_has_suffix (status, "EventCanceled")))
    draft->event->status = PLAZA_STATUS_CANCELLED;
  else if (status != NULL && g_str_has_suffix (status, "EventPostponed"))
    {
      draft->event->status = PLAZA_STATUS_TENTATIVE;
      plaza_incoming_question (draft, "eventStatus", g_strdup (_("it is postponed, so the day that stands here may be the old one")));
    }
  else if (status != NULL && g_str_has_suffix (status, "EventMovedOnline"))
    draft->event->online = TRUE;
  if (mode != NULL && (g_str_has_suffix (mode, "OnlineEventAttendanceMode") || g_str_has_suffix (mode, "MixedEventAttendanceMode")) &&
      !g_str_has_suffix (mode, "OfflineEventAttendanceMode"))
    draft->event->online = TRUE;
}

/* A person is whom to ask; an organization is who does it, and may say whom to ask. */
static void
jsonld_read_organizer (PlazaIncoming *draft,
                       JsonNode      *node)
{
  g_autofree char *text = plaza_read_json_text_of (node);
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autofree char *type = object != NULL ? plaza_read_jsonld_word (object, "@type") : NULL;
  gboolean person = type != NULL && g_str_has_suffix (type, "Person");
  g_autofree char *name = object != NULL ? plaza_read_json_line (object, "name") : g_steal_pointer (&text);

  if (!person)
    plaza_read_json_add_line (&draft->event->lead_organizations, name);
  if (object == NULL)
    return;

  plaza_read_json_contact (draft, object, person ? "name" : NULL, "email", "telephone");
  if (plaza_read_json_object (object, "contactPoint") != NULL)
    plaza_read_json_contact (draft, plaza_read_json_object (object, "contactPoint"), "name", "email", "telephone");
}

static void
jsonld_read_people (PlazaIncoming *draft,
                    JsonObject    *object)
{
  JsonArray *several = plaza_read_json_array (object, "organizer");
  JsonNode *one = json_object_get_member (object, "organizer");

  for (guint i = 0; several != NULL && i < json_array_get_length (several); i++)
    jsonld_read_organizer (draft, json_array_get_element (several, i));
  if (several == NULL && one != NULL)
    jsonld_read_organizer (draft, one);
}

static char *
jsonld_read_key (JsonObject *object)
{
  static const char * const names[] = { "@id", "identifier", "url" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = plaza_read_jsonld_word (object, names[i]);

      if (id != NULL)
        return g_strconcat ("json-ld:", id, NULL);
    }

  return NULL;
}

static void
jsonld_read_words (PlazaReadJson *self,
                   PlazaIncoming *draft,
                   JsonObject    *object)
{
  g_autofree char *description = plaza_read_jsonld_prose (object, "description");
  g_autofree char *url = plaza_read_jsonld_word (object, "url");
  g_autofree char *language = plaza_read_jsonld_word (object, "inLanguage");

  plaza_read_details_keep (self->context, draft, NULL, description);
  if (draft->event->web_address == NULL)
    draft->event->web_address = g_steal_pointer (&url);
  else if (g_strcmp0 (draft->event->web_address, url) != 0)
    plaza_read_details_keep (self->context, draft, NULL, url);
  plaza_read_json_add_line (&draft->event->languages, language);
}

static void
jsonld_read_one (PlazaReadJson *self,
                 JsonObject    *object)
{
  g_autofree char *written = plaza_read_jsonld_prose (object, "name");
  g_autoptr(PlazaReadTitle) title = plaza_read_title (written != NULL ? written : "", self->context);
  g_autofree char *key = jsonld_read_key (object);
  PlazaIncoming *draft = plaza_read_json_draft (title, key);
  PlazaReadZones zones = { 0 };

  draft->order = plaza_read_json_order (object, "dateModified");
  jsonld_read_state (draft, object);
  plaza_read_jsonld_place (self, draft, object, title->state, &zones);
  jsonld_read_words (self, draft, object);
  jsonld_read_people (draft, object);
  jsonld_read_times (self, draft, object, &zones);
  plaza_read_json_add (self, draft);
}

static void
jsonld_walk (PlazaReadJson *self,
             JsonNode      *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  gboolean event = object != NULL && jsonld_is_event (object);

  if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      jsonld_walk (self, json_array_get_element (json_node_get_array (node), i));
  if (event)
    jsonld_read_one (self, object);
  if (object != NULL)
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;

      /* Within an event only its parts are events of their own; what it belongs to is another's. */
      json_object_iter_init_ordered (&iter, object);
      while (json_object_iter_next_ordered (&iter, &name, &member))
        if (!event || g_str_equal (name, "subEvent") || g_str_equal (name, "subEvents"))
          jsonld_walk (self, member);
    }
}

/* Pages describe much beside events, of which nothing needs to be said. */
static gboolean
jsonld_read_event (PlazaReadJson *self,
                   JsonNode      *node,
                   guint          number)
{
  jsonld_walk (self, node);
  return TRUE;
}

static const char * const jsonld_in_graph[] = { "@graph", NULL };
static const char * const jsonld_at_root[] = { NULL };
static const char * const * const jsonld_paths[] = { jsonld_in_graph, jsonld_at_root, NULL };
static const PlazaReadJsonShape jsonld_shape = { "json-ld", jsonld_paths, NULL, jsonld_read_event };

static int
jsonld_fits (const char *bytes,
             gsize       length)
{
  static const char * const words[] = { "\"@type\"", "\"@context\"", "\"@graph\"", "\"startDate\"", NULL };
  g_autoptr(GBytes) text = NULL;

  if (plaza_read_json_look (bytes, length, words, 2) > 0)
    return 92;

  text = plaza_read_bytes (bytes, length, "", NULL);
  if (text == NULL || !plaza_read_html_is_page (g_bytes_get_data (text, NULL), g_bytes_get_size (text)))
    return 0;
  return g_strstr_len (g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text), JSONLD_SCRIPT) != NULL &&
         g_strstr_len (g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text), "startDate") != NULL ? 90 : 0;
}

static void
jsonld_take (PlazaIntake *intake,
             PlazaIntake *part)
{
  g_ptr_array_extend_and_steal (intake->drafts, g_steal_pointer (&part->drafts));
  g_ptr_array_extend_and_steal (intake->problems, g_steal_pointer (&part->problems));
  part->drafts = g_ptr_array_new ();
  part->problems = g_ptr_array_new ();
  plaza_intake_free (part);
}

/* A script that is broken does not keep the others from being read. */
static PlazaIntake *
jsonld_read_page (GBytes                   *text,
                  const PlazaReaderContext *context)
{
  g_autoptr(GPtrArray) scripts = plaza_read_html_scripts (g_bytes_get_data (text, NULL), g_bytes_get_size (text), JSONLD_SCRIPT);
  PlazaIntake *intake = plaza_intake_new (context->name, "json-ld");

  for (guint i = 0; i < scripts->len; i++)
    {
      const char *script = g_ptr_array_index (scripts, i);
      g_autoptr(GError) error = NULL;
      PlazaIntake *part = plaza_read_json (&jsonld_shape, script, strlen (script), context, NULL, &error);

      if (part != NULL)
        jsonld_take (intake, part);
      else
        /* Translators: %s is why: “page.html, line 1, column 9: a comma is missing”. */
        g_ptr_array_add (intake->problems, plaza_problem_new (PLAZA_PROBLEM_QUESTION, 0, NULL,
                                                              g_strdup_printf (_("a part of the page could not be read: %s"), error->message)));
    }

  return intake;
}

static PlazaIntake *
jsonld_read (const char                *bytes,
             gsize                      length,
             const PlazaReaderContext  *context,
             GError                   **error)
{
  g_autoptr(GBytes) text = plaza_read_bytes (bytes, length, context->name, error);
  PlazaIntake *intake;

  if (text == NULL)
    return NULL;

  if (plaza_read_html_is_page (g_bytes_get_data (text, NULL), g_bytes_get_size (text)))
    intake = jsonld_read_page (text, context);
  else
    intake = plaza_read_json (&jsonld_shape, bytes, length, context, NULL, error);
  if (intake != NULL && intake->drafts->len == 0)
    g_ptr_array_add (intake->problems, plaza_problem_new (PLAZA_PROBLEM_QUESTION, 0, NULL, g_strdup (_("there are no events in it"))));

  return intake;
}

const PlazaReader plaza_reader_json_ld = { "json-ld", jsonld_fits, jsonld_read };

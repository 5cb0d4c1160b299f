/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-jsonld-place.h"

#include <string.h>

#include "plaza-read-clean.h"
#include "plaza-read-details.h"
#include "plaza-read-html.h"
#include "plaza-read-point.h"

/* The first of a list, and the value of what only wraps it. */
static JsonNode *
jsonld_place_first (JsonNode *node)
{
  while (node != NULL && JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) > 0)
    node = json_array_get_element (json_node_get_array (node), 0);
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node) && json_object_has_member (json_node_get_object (node), "@value"))
    node = json_object_get_member (json_node_get_object (node), "@value");

  return node;
}

/* What is named by an object, and not by its text: {"@id": "https://schema.org/EventCancelled"}. */
static char *
jsonld_place_text (JsonNode *node)
{
  static const char * const names[] = { "name", "@id", "value", "url" };
  char *text = plaza_read_json_text_of (node);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    for (guint i = 0; text == NULL && i < G_N_ELEMENTS (names); i++)
      text = plaza_read_json_text_of (json_object_get_member (json_node_get_object (node), names[i]));

  return text;
}

/**
 * plaza_read_jsonld_word:
 *
 * Returns: (transfer full) (nullable): the first value of a member that is for programs
 */
char *
plaza_read_jsonld_word (JsonObject *object,
                        const char *name)
{
  g_autofree char *text = jsonld_place_text (jsonld_place_first (json_object_get_member (object, name)));

  return plaza_read_clean_line (text);
}

/**
 * plaza_read_jsonld_prose:
 *
 * Returns: (transfer full) (nullable): the first value of a member as plain paragraphs
 */
char *
plaza_read_jsonld_prose (JsonObject *object,
                         const char *name)
{
  g_autofree char *text = jsonld_place_text (jsonld_place_first (json_object_get_member (object, name)));
  g_autofree char *plain = text != NULL ? plaza_read_html_text (text) : NULL;

  return plaza_read_clean_prose (plain);
}

static char *
jsonld_place_line (JsonObject *object,
                   const char *name)
{
  g_autofree char *prose = object != NULL ? plaza_read_jsonld_prose (object, name) : NULL;

  return plaza_read_clean_line (prose);
}

static void
jsonld_place_apply (PlazaReadJson         *self,
                    PlazaIncoming         *draft,
                    const PlazaPlaceParts *parts,
                    PlazaReadZones        *zones)
{
  static const PlazaPlaceParts headings = { "location", "location", "streetAddress", "addressLocality", "addressRegion", "postalCode" };
  const PlazaReadPlace *place = plaza_place_reader_read (self->places, parts);

  plaza_read_place_apply (place, draft, &headings);
  zones->place = place->zone;
  zones->by_state = place->zone_by_state;
}

static void
jsonld_place_read_point (PlazaIncoming *draft,
                         JsonObject    *object)
{
  JsonNode *geo = jsonld_place_first (json_object_get_member (object, "geo"));

  if (geo != NULL && JSON_NODE_HOLDS_OBJECT (geo))
    plaza_read_point_apply (draft, plaza_read_json_real (json_node_get_object (geo), "latitude"),
                            plaza_read_json_real (json_node_get_object (geo), "longitude"), TRUE, "geo");
}

/* The address is in parts, or a text. */
static void
jsonld_place_read_hall (PlazaReadJson  *self,
                        PlazaIncoming  *draft,
                        JsonObject     *object,
                        const char     *state,
                        PlazaReadZones *zones)
{
  JsonNode *node = jsonld_place_first (json_object_get_member (object, "address"));
  JsonObject *address = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autofree char *line = address == NULL ? jsonld_place_line (object, "address") : NULL;
  g_autofree char *venue = jsonld_place_line (object, "name");
  g_autofree char *street = address != NULL ? plaza_read_json_street (address, "streetAddress") : NULL;
  g_autofree char *city = jsonld_place_line (address, "addressLocality");
  g_autofree char *region = jsonld_place_line (address, "addressRegion");
  g_autofree char *zip = jsonld_place_line (address, "postalCode");
  PlazaPlaceParts parts = { line, venue, street, city, region, zip, state };

  jsonld_place_apply (self, draft, &parts, zones);
  jsonld_place_read_point (draft, object);
}

static void
jsonld_place_read_virtual (PlazaReadJson *self,
                           PlazaIncoming *draft,
                           JsonObject    *object)
{
  g_autofree char *url = plaza_read_jsonld_word (object, "url");

  draft->event->online = TRUE;
  if (draft->event->web_address == NULL)
    draft->event->web_address = g_steal_pointer (&url);
}

static gboolean
jsonld_place_is_virtual (JsonObject *object)
{
  g_autofree char *type = plaza_read_jsonld_word (object, "@type");

  return type != NULL && g_str_has_suffix (type, "VirtualLocation");
}

static void
jsonld_place_read_one (PlazaReadJson  *self,
                       PlazaIncoming  *draft,
                       JsonNode       *node,
                       const char     *state,
                       PlazaReadZones *zones)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autofree char *text = plaza_read_json_text_of (node);

  if (object != NULL && jsonld_place_is_virtual (object))
    jsonld_place_read_virtual (self, draft, object);
  else if (object != NULL && zones->place == NULL)
    jsonld_place_read_hall (self, draft, object, state, zones);
  else if (object == NULL && text != NULL && zones->place == NULL)
    {
      PlazaPlaceParts parts = { .line = text, .likely_state = state };

      jsonld_place_apply (self, draft, &parts, zones);
    }
  else if (object != NULL)
    {
      g_autofree char *further = jsonld_place_line (object, "name");

      plaza_read_details_keep (self->context, draft, NULL, further);
    }
}

/**
 * plaza_read_jsonld_place:
 * @object: an event
 * @state: (nullable): in which it is likely
 * @zones: (out caller-allocates): the zone of its place; stays as long as @self
 *
 * Reads where the event is: a place, a place on the web, both, or a text.
 */
void
plaza_read_jsonld_place (PlazaReadJson  *self,
                         PlazaIncoming  *draft,
                         JsonObject     *object,
                         const char     *state,
                         PlazaReadZones *zones)
{
  JsonArray *several = plaza_read_json_array (object, "location");
  JsonNode *one = json_object_get_member (object, "location");

  for (guint i = 0; several != NULL && i < json_array_get_length (several); i++)
    jsonld_place_read_one (self, draft, json_array_get_element (several, i), state, zones);
  if (several == NULL && one != NULL)
    jsonld_place_read_one (self, draft, one, state, zones);
}

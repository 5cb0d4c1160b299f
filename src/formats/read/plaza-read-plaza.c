/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-readers.h"

#include <string.h>

#include <glib/gi18n.h>

#include "plaza-event-fields.h"
#include "plaza-read-own.h"

/* Plaza's own events, as `plaza export` writes them, and registrations: the same within an object that
 * says who sent them when (data/campaigns/README.md). */

/* The version of registrations that is read. */
#define PLAZA_REGISTRATION 1

/* What those who write by hand leave empty is not known. */
static void
read_forget_empty (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr(GList) names = json_object_get_members (object);

      for (GList *l = names; l != NULL; l = l->next)
        {
          JsonNode *member = json_object_get_member (object, l->data);

          if (JSON_NODE_HOLDS_VALUE (member) && json_node_get_value_type (member) == G_TYPE_STRING &&
              strspn (json_node_get_string (member), " \t\r\n") == strlen (json_node_get_string (member)))
            json_object_set_null_member (object, l->data);
          else
            read_forget_empty (member);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      read_forget_empty (json_array_get_element (json_node_get_array (node), i));
}

/* The sentence without the file's name, which is said beside it anyway. */
static char *
read_reason (const char   *name,
             const GError *error)
{
  g_autofree char *before = g_strconcat (name, ": ", NULL);

  return g_strdup (g_str_has_prefix (error->message, before) ? error->message + strlen (before) : error->message);
}

/* Of how far it is from somewhere, as `plaza near --json` says, nothing is kept. */
static PlazaEventRecord *
own_read_record (PlazaReadJson  *self,
                 JsonNode       *node,
                 GError        **error)
{
  g_autoptr(PlazaJsonFile) file = plaza_json_file_new_for (self->context->name, node);
  g_autoptr(PlazaFields) fields = NULL;
  g_autoptr(PlazaEventRecord) event = NULL;

  json_object_remove_member (json_node_get_object (node), "distance_km");
  fields = plaza_fields_new (file, NULL, NULL, node);
  event = plaza_event_fields_read (fields, PLAZA_EVENT_FIELDS_ANY);
  return plaza_json_file_finish (file, error) ? g_steal_pointer (&event) : NULL;
}

static char *
own_read_title (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node) ? plaza_read_json_line (json_node_get_object (node), "title") : NULL;
}

/**
 * plaza_read_own_event:
 * @node: an event as Plaza writes it
 * @number: of it in its list, from 1
 *
 * What is broken is named by its title, and the others are read.
 *
 * Returns: whether @node is an object
 */
gboolean
plaza_read_own_event (PlazaReadJson *self,
                      JsonNode      *node,
                      guint          number)
{
  g_autoptr(GError) error = NULL;
  PlazaEventRecord *event;
  PlazaIncoming *draft;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  read_forget_empty (node);
  draft = plaza_incoming_new (0);
  event = own_read_record (self, node, &error);
  if (event != NULL)
    {
      plaza_record_unref (draft->event);
      draft->event = event;
      draft->key = g_strconcat ("plaza:", event->uid, NULL);
    }
  else
    {
      draft->event->title = own_read_title (node);
      plaza_incoming_refuse (draft, NULL, read_reason (self->context->name, error));
    }
  plaza_read_json_add (self, draft);
  return TRUE;
}

static const char * const own_at_root[] = { NULL };
static const char * const own_in_events[] = { "events", NULL };
static const char * const * const own_paths[] = { own_in_events, own_at_root, NULL };
static const PlazaReadJsonShape own_shape = { "plaza", own_paths, NULL, plaza_read_own_event };

static int
read_own_fits (const char *bytes,
               gsize       length)
{
  static const char * const words[] = { "\"uid\"", "\"timeslots\"", "\"to_be_announced\"", "\"precision\"", "\"lead_contact\"", NULL };

  return plaza_read_json_look (bytes, length, words, 3) * 18;
}

static PlazaIntake *
own_read (const char                *bytes,
          gsize                      length,
          const PlazaReaderContext  *context,
          GError                   **error)
{
  return plaza_read_json (&own_shape, bytes, length, context, NULL, error);
}

const PlazaReader plaza_reader_plaza = { "plaza", read_own_fits, own_read };

/* What was written beside the events is for the staff; a later registration of an event counts more than an earlier. */
static void
read_registration_note (PlazaReadJson *self,
                        JsonObject    *rest)
{
  g_autofree char *sent = plaza_read_json_word (rest, "sent");
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) time = sent != NULL ? g_date_time_new_from_iso8601 (sent, utc) : NULL;

  self->note = plaza_read_json_prose (rest, "message");
  if (time != NULL)
    self->order = (int) CLAMP (g_date_time_to_unix (time), 0, G_MAXINT);
}

static gboolean
registration_read_rest (PlazaReadJson  *self,
                        JsonObject     *rest,
                        GError        **error)
{
  g_autofree char *plaza = plaza_read_json_word (rest, "plaza");

  if (g_strcmp0 (plaza, "registration") != 0)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT, _("%s is no registration."), self->context->name);
      return FALSE;
    }
  if (plaza_read_json_real (rest, "version") > PLAZA_REGISTRATION)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
                   _("%s was made by a newer Plaza, and cannot be read by this one."), self->context->name);
      return FALSE;
    }

  read_registration_note (self, rest);
  return TRUE;
}

static const char * const * const registration_paths[] = { own_in_events, NULL };
static const PlazaReadJsonShape registration_shape = { "registration", registration_paths, registration_read_rest, plaza_read_own_event };

/* A registration has a member at its outermost level which says so, in front as a rule. */
static int
read_registration_fits (const char *bytes,
                        gsize       length)
{
  static const char * const words[] = { "\"plaza\"", "\"registration\"", "\"events\"", NULL };

  return plaza_read_json_look (bytes, length, words, 3) > 0 ? 100 : 0;
}

static PlazaIntake *
registration_read (const char                *bytes,
                   gsize                      length,
                   const PlazaReaderContext  *context,
                   GError                   **error)
{
  return plaza_read_json (&registration_shape, bytes, length, context, NULL, error);
}

const PlazaReader plaza_reader_registration = { "registration", read_registration_fits, registration_read };

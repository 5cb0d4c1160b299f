/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-command-change.h"
#include "plaza-command-fields.h"
#include "plaza-command-place.h"
#include "plaza-command-read.h"
#include "plaza-command.h"
#include "plaza-event-json.h"
#include "plaza-event-uid.h"
#include "plaza-json-file.h"
#include "plaza-text-rules.h"

typedef struct
{
  char     *campaign;
  char     *json;
  gboolean  dry_run;
} Typed;

static GOptionContext *
add_context (Typed *typed)
{
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_FILENAME, &typed->json, N_("Read an event, or a list of them, from a file; - is the standard input"), N_("FILE") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &typed->dry_run, N_("Say what would be done, and do nothing"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context =
    plaza_command_options (_("FIELD=VALUE…"),
                           _("Adds an event, which is approved at once. A field is a path in its JSON, as “plaza show UID --json” prints it;\n"
                             "it needs a title. What is not said is unknown. Several events from JSON are one change."),
                           _("Examples:\n"
                             "  plaza add title=\"Vigil for Refugees\" kind=vigil timeslots[0].date=\"Feb 22\" place.city=Omaha place.state=NE\n"
                             "  plaza add --json events.json\n"
                             "  plaza show canton-interfaith-solidarity-march --json | plaza add --json - --campaign spring.plaza"),
                           &typed->campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

/* What an event is before anything is known of it. */
static JsonNode *
add_blank (void)
{
  g_autoptr(PlazaEventRecord) event = plaza_event_record_new ();
  g_autofree char *text = NULL;

  event->review = PLAZA_REVIEW_APPROVED;
  text = plaza_event_json_write (event, PLAZA_AUDIENCE_PARTNERS);
  return json_from_string (text, NULL);
}

/* What @from says, on top of what is there; of its place likewise. */
static void
add_overlay (JsonObject *event,
             JsonObject *from)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init (&iter, from);
  while (json_object_iter_next (&iter, &name, &member))
    {
      JsonNode *there = json_object_get_member (event, name);

      if (there != NULL && JSON_NODE_HOLDS_OBJECT (there) && JSON_NODE_HOLDS_OBJECT (member) && g_str_equal (name, "place"))
        add_overlay (json_node_get_object (there), json_node_get_object (member));
      else
        json_object_set_member (event, name, json_node_copy (member));
    }
}

/* An event whole, of what was typed as a part of one. What is none at all stays, for its reader to say so. */
static JsonNode *
add_complete (JsonNode *typed)
{
  JsonNode *event;

  if (!JSON_NODE_HOLDS_OBJECT (typed))
    return json_node_copy (typed);

  event = add_blank ();
  add_overlay (json_node_get_object (event), json_node_get_object (typed));
  return event;
}

static JsonArray *
add_list_of (JsonNode *root)
{
  JsonArray *list = json_array_new ();
  JsonArray *typed = JSON_NODE_HOLDS_ARRAY (root) ? json_node_get_array (root) : NULL;

  if (typed == NULL)
    json_array_add_element (list, add_complete (root));
  for (guint i = 0; typed != NULL && i < json_array_get_length (typed); i++)
    json_array_add_element (list, add_complete (json_array_get_element (typed, i)));
  return list;
}

static JsonArray *
add_read_json (const char  *path,
               GError     **error)
{
  g_autofree char *name = plaza_command_read_name (path);
  gsize length = 0;
  g_autofree char *text = plaza_command_read (path, PLAZA_MAX_FILE_BYTES, &length, error);
  g_autoptr(PlazaJsonFile) file = NULL;

  if (text == NULL)
    return NULL;

  file = plaza_json_file_new (name, text, length, error);
  return file != NULL ? add_list_of (plaza_json_file_get_root (file)) : NULL;
}

static JsonArray *
add_read_fields (PlazaCampaign  *campaign,
                 GStrv           assignments,
                 GError        **error)
{
  g_autoptr(JsonNode) event = add_blank ();
  JsonArray *list;

  if (!plaza_command_fields_assign (campaign, json_node_get_object (event), assignments, error))
    return NULL;

  list = json_array_new ();
  json_array_add_element (list, json_node_copy (event));
  return list;
}

static const char *
add_get_string (JsonObject *object,
                const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
         ? json_node_get_string (node) : NULL;
}

/* Who gave no uid gets one. */
static void
add_name_event (PlazaCampaign *campaign,
                GHashTable    *taken,
                JsonObject    *event)
{
  JsonNode *place = json_object_get_member (event, "place");
  JsonObject *where = place != NULL && JSON_NODE_HOLDS_OBJECT (place) ? json_node_get_object (place) : NULL;
  const char *uid = add_get_string (event, "uid");
  const char *city = add_get_string (where, "city");
  g_autofree char *proposed = NULL;

  if (uid != NULL)
    {
      g_hash_table_add (taken, g_strdup (uid));
      return;
    }

  proposed = plaza_event_uid_propose (campaign, taken, city != NULL ? city : add_get_string (where, "state"),
                                        add_get_string (event, "title"));
  json_object_set_string_member (event, "uid", proposed);
}

static GPtrArray *
add_parse (PlazaCampaign  *campaign,
           JsonArray      *list,
           GError        **error)
{
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  g_autofree char *text = NULL;

  for (guint i = 0; i < json_array_get_length (list); i++)
    if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (list, i)))
      add_name_event (campaign, taken, json_array_get_object_element (list, i));

  json_node_set_array (node, list);
  text = json_to_string (node, FALSE);
  return plaza_event_json_parse (_("new events"), text, strlen (text), error);
}

static PlazaCommandStatus
add_commit (PlazaCampaign *campaign,
            GPtrArray     *events,
            gboolean       dry_run)
{
  g_autoptr(PlazaEventRecord) blank = plaza_event_record_new ();
  g_autoptr(GPtrArray) edits = plaza_edits_new ();

  for (guint i = 0; i < events->len; i++)
    {
      PlazaEventRecord *event = g_ptr_array_index (events, i);
      g_autoptr(PlazaEvent) there = plaza_campaign_find_event (campaign, event->uid, NULL);
      g_autofree char *quoted = plaza_command_quote (event->uid);
      g_autofree char *sentence = NULL;

      if (there != NULL)
        {
          sentence = g_strdup_printf (_("There is an event “%s” already; “plaza edit” changes it. Nothing was added."), quoted);
          plaza_command_note (sentence);
          return PLAZA_COMMAND_FAILED;
        }
      plaza_command_place_complete (event, &blank->place);
      g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, event->uid, 0, plaza_record_copy (&plaza_event_record_type, event)));
    }

  return plaza_command_change (campaign, "add-event", edits, dry_run);
}

static PlazaCommandStatus
add_do (const Typed *typed,
        GStrv        rest)
{
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonArray) list = NULL;
  g_autoptr(GPtrArray) events = NULL;

  if ((typed->json != NULL) == (rest[0] != NULL))
    return plaza_command_misuse ("%s", _("What is to be added? Give FIELD=VALUE, or --json and a file; “plaza add --help” has examples."));
  if (!plaza_command_fields_are (rest))
    return PLAZA_COMMAND_MISUSED;

  campaign = plaza_command_open_to_change (typed->campaign);
  if (campaign == NULL)
    return PLAZA_COMMAND_FAILED;

  list = typed->json != NULL ? add_read_json (typed->json, &error) : add_read_fields (campaign, rest, &error);
  events = list != NULL ? add_parse (campaign, list, &error) : NULL;
  return events != NULL ? add_commit (campaign, events, typed->dry_run) : plaza_command_fail (error);
}

static PlazaCommandStatus
add_run (GStrv arguments)
{
  Typed typed = { 0 };
  g_autoptr(GOptionContext) context = add_context (&typed);
  g_auto(GStrv) rest = NULL;
  int status;

  if (plaza_command_parse (context, "add", arguments, &rest, &status))
    status = add_do (&typed, rest);

  g_free (typed.campaign);
  g_free (typed.json);
  return status;
}

const PlazaCommand plaza_command_add = { "add", N_("add an event"), add_run };

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "run-plaza.h"

static JsonNode *
parse (const char *text)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;

  json_parser_set_strict (parser, TRUE);
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);

  return json_parser_steal_root (parser);
}

static void
assert_list (JsonObject *object,
             const char *name,
             const char *joined)
{
  JsonArray *array = json_object_get_array_member (object, name);
  g_autoptr(GPtrArray) items = g_ptr_array_new_null_terminated (0, NULL, TRUE);
  g_autofree char *text = NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (items, (char *) json_array_get_string_element (array, i));
  text = items->len > 0 ? g_strjoinv ("|", (char **) items->pdata) : g_strdup ("");
  g_assert_cmpstr (text, ==, joined);
}

static void
check_canton_place (JsonObject *place)
{
  g_assert_cmpstr (json_object_get_string_member (place, "venue"), ==, "Example Hill Church");
  g_assert_cmpstr (json_object_get_string_member (place, "address"), ==, "300 Example Rd S");
  g_assert_cmpstr (json_object_get_string_member (place, "city"), ==, "Canton");
  g_assert_cmpstr (json_object_get_string_member (place, "state"), ==, "MI");
  g_assert_cmpstr (json_object_get_string_member (place, "postal_code"), ==, "48188");
  g_assert_true (json_object_get_null_member (place, "text"));
  g_assert_false (json_object_get_boolean_member (place, "to_be_announced"));
  g_assert_cmpstr (json_object_get_string_member (place, "precision"), ==, "postal");
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (place, "latitude"), 42.3, 0.1);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (place, "longitude"), -83.5, 0.1);
}

/* Every fact that the campaign has of Canton's march. */
static void
test_canton (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  g_autoptr(JsonNode) root = NULL;
  JsonObject *event;
  JsonObject *slot;
  JsonObject *contact;

  run_plaza (plaza, "events", "--search", "canton", "--json", NULL);
  assert_done (plaza);
  root = parse (plaza->out);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), ==, 1);
  event = json_array_get_object_element (json_node_get_array (root), 0);

  g_assert_cmpstr (json_object_get_string_member (event, "uid"), ==, "canton-march");
  g_assert_cmpstr (json_object_get_string_member (event, "title"), ==, "#ExampleDay: Interfaith Solidarity March");
  g_assert_cmpstr (json_object_get_string_member (event, "kind"), ==, "march");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (event, "timeslots")), ==, 1);
  slot = json_array_get_object_element (json_object_get_array_member (event, "timeslots"), 0);
  g_assert_cmpstr (json_object_get_string_member (slot, "date"), ==, "2017-02-22");
  g_assert_cmpstr (json_object_get_string_member (slot, "start"), ==, "17:30");
  g_assert_true (json_object_get_null_member (slot, "end"));
  g_assert_false (json_object_get_boolean_member (slot, "all_day"));
  g_assert_cmpstr (json_object_get_string_member (slot, "zone"), ==, "America/Detroit");
  check_canton_place (json_object_get_object_member (event, "place"));
  assert_list (event, "lead_organizations",
               "Example Neighbors|Example Alliance|Example United Church Conference Office of Mission and Neighborhood|Example Congregation");
  contact = json_object_get_object_member (event, "lead_contact");
  g_assert_cmpstr (json_object_get_string_member (contact, "name"), ==, "Jordan Example");
  assert_list (contact, "emails", "jordan@example.org");
  assert_list (contact, "telephones", "(202) 555-0100");
  g_assert_cmpstr (json_object_get_string_member (event, "attendance"), ==, "open");
  g_assert_cmpstr (json_object_get_string_member (event, "status"), ==, "confirmed");
  g_assert_cmpstr (json_object_get_string_member (event, "review"), ==, "approved");
  assert_has (json_object_get_string_member (json_object_get_object_member (event, "details"), "en"), "Example Congregation");
  assert_has (json_object_get_string_member (json_object_get_object_member (event, "details"), "es"), "Example Congregation");
}

static const char * const keys[] = {
  "uid", "title", "titles", "kind", "timeslots", "place", "further_places", "lead_organizations", "lead_contact",
  "attendance", "status", "review", "decline_reason", "officials", "languages", "access", "hashtag", "web_address", "online",
  "confirmed_on", "note", "details", "inferred", "revision", "created", "changed", "origin", NULL,
};

/* No text is empty: what is not known is null. */
static void
assert_no_empty_text (JsonNode *node)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    g_assert_cmpstr (json_node_get_string (node), !=, "");
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        assert_no_empty_text (json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      JsonNode *official;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, NULL, &official))
        assert_no_empty_text (official);
    }
}

static void
test_all (RunPlaza      *plaza,
          gconstpointer  user_data)
{
  g_autoptr(JsonNode) root = NULL;
  JsonArray *array;

  run_plaza (plaza, "events", "--json", NULL);
  assert_done (plaza);
  g_assert_null (strchr (plaza->out, '\033'));
  root = parse (plaza->out);
  array = json_node_get_array (root);
  g_assert_cmpuint (json_array_get_length (array), ==, 17);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *event = json_array_get_object_element (array, i);
      g_autoptr(GList) officials = json_object_get_members (event);
      guint n = 0;

      for (GList *l = officials; l != NULL; l = l->next, n++)
        g_assert_cmpstr (l->data, ==, keys[n]);
      g_assert_null (keys[n]);
    }
  assert_no_empty_text (root);
}

static void
test_none (RunPlaza      *plaza,
           gconstpointer  user_data)
{
  run_plaza (plaza, "events", "--search", "nothing of the kind", "--json", NULL);
  assert_done (plaza);
  g_assert_cmpstr (plaza->out, ==, "[]\n");
}

/* JSON is the same in every language. */
static void
test_language (RunPlaza      *plaza,
               gconstpointer  user_data)
{
  g_autofree char *english = NULL;

  if (!run_plaza_speaks ("es_US.UTF-8"))
    return;

  run_plaza (plaza, "events", "--json", NULL);
  english = g_strdup (plaza->out);
  run_plaza_in (plaza, "es_US.UTF-8", "events", "--json", NULL);
  g_assert_cmpstr (plaza->out, ==, english);
}

#define ADD(path, function) g_test_add ("/app/events-json/" path, RunPlaza, NULL, run_plaza_set_up_example, function, run_plaza_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("canton", test_canton);
  ADD ("all", test_all);
  ADD ("none", test_none);
  ADD ("language", test_language);

  return g_test_run ();
}

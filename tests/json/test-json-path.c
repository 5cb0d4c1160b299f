/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-json-path.h"
#include "plaza-pack.h"
#include "plaza-record-json.h"

#define EVENT "{\"title\":\"March\",\"timeslots\":[{\"label\":null,\"date\":\"2017-02-22\"}]," \
              "\"place\":{\"city\":\"Canton\",\"to_be_announced\":false,\"latitude\":1.5}," \
              "\"lead_organizations\":[\"A\",\"B\",\"C\"],\"lead_contact\":null,\"details\":null}"

/* A path, a value, and what of the event is otherwise then; NULL where there is no such place. */
static const struct { const char *path, *value, *member, *json; } cases[] = {
  { "title", "Walk", "title", "\"Walk\"" },
  { "title", "", "title", "null" },
  { "place.city", "Livonia", "place", "{\"city\":\"Livonia\",\"to_be_announced\":false,\"latitude\":1.5}" },
  { "place.to_be_announced", "true", "place", "{\"city\":\"Canton\",\"to_be_announced\":true,\"latitude\":1.5}" },
  { "place.to_be_announced", "perhaps", NULL, NULL },
  { "place.latitude", "42.25", "place", "{\"city\":\"Canton\",\"to_be_announced\":false,\"latitude\":42.25}" },
  { "place.latitude", "north", NULL, NULL },
  { "place.latitude", "42x", NULL, NULL },
  { "timeslots[0].date", "2017-02-23", "timeslots", "[{\"label\":null,\"date\":\"2017-02-23\"}]" },
  { "timeslots[0]", "", "timeslots", "[]" },
  { "timeslots", "", "timeslots", "[]" },
  { "timeslots[2].date", "2017-02-23", NULL, NULL },
  { "timeslots.date", "2017-02-23", NULL, NULL },
  { "timeslots[0]", "2017-02-23", NULL, NULL },
  { "lead_organizations[0]", "X", "lead_organizations", "[\"X\",\"B\",\"C\"]" },
  { "lead_organizations[1]", "X", "lead_organizations", "[\"A\",\"X\",\"C\"]" },
  { "lead_organizations[2]", "X", "lead_organizations", "[\"A\",\"B\",\"X\"]" },
  { "lead_organizations[3]", "X", "lead_organizations", "[\"A\",\"B\",\"C\",\"X\"]" },
  { "lead_organizations[4]", "X", NULL, NULL },
  { "lead_organizations[3]", "", NULL, NULL },
  { "lead_organizations[1]", "", "lead_organizations", "[\"A\",\"C\"]" },
  { "lead_organizations", "", "lead_organizations", "[]" },
  { "lead_organizations", "X", NULL, NULL },
  { "lead_contact.name", "Example", "lead_contact", "{\"name\":\"Example\",\"emails\":[],\"telephones\":[],\"published\":true}" },
  { "lead_contact.emails[0]", "a@example.org", "lead_contact",
    "{\"name\":null,\"emails\":[\"a@example.org\"],\"telephones\":[],\"published\":true}" },
  { "details.es", "Hola", "details", "{\"es\":\"Hola\"}" },
  { "details.../x", "Hola", NULL, NULL },
  { "details", "Hola", NULL, NULL },
  { "place", "Canton", NULL, NULL },
  { "nothing", "x", NULL, NULL },
  { "title.en", "x", NULL, NULL },
  { "title[0]", "x", NULL, NULL },
  { "", "x", NULL, NULL },
  { ".", "x", NULL, NULL },
  { "place.", "x", NULL, NULL },
  { "timeslots[-1].date", "x", NULL, NULL },
  { "timeslots[].date", "x", NULL, NULL },
  { "timeslots[0", "x", NULL, NULL },
  { "timeslots[99999999999999999999].date", "x", NULL, NULL },
};

static void
test_set (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) event = json_from_string (EVENT, NULL);
      JsonObject *object = json_node_get_object (event);
      gboolean set = plaza_json_path_set (&plaza_event_record_type, object, cases[i].path, cases[i].value, &error);
      g_autofree char *json = NULL;

      if (set != (cases[i].json != NULL))
        g_error ("%s=%s", cases[i].path, cases[i].value);
      if (!set)
        {
          g_assert_nonnull (error);
          continue;
        }

      json = json_to_string (json_object_get_member (object, cases[i].member), FALSE);
      g_assert_cmpstr (json, ==, cases[i].json);
    }
}

/* One past the end of the timeslots adds one of which only that is known. */
static void
test_add_record (void)
{
  g_autoptr(JsonNode) event = json_from_string (EVENT, NULL);
  JsonObject *object = json_node_get_object (event);
  JsonObject *slot;

  g_assert_true (plaza_json_path_set (&plaza_event_record_type, object, "timeslots[1].date", "2017-02-24", NULL));
  g_assert_true (plaza_json_path_set (&plaza_event_record_type, object, "timeslots[1].all_day", "true", NULL));
  slot = json_array_get_object_element (json_object_get_array_member (object, "timeslots"), 1);
  g_assert_cmpstr (json_object_get_string_member (slot, "date"), ==, "2017-02-24");
  g_assert_true (json_object_get_boolean_member (slot, "all_day"));
  g_assert_true (json_object_get_null_member (slot, "start"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-path/set", test_set);
  g_test_add_func ("/json-path/add-record", test_add_record);

  return g_test_run ();
}

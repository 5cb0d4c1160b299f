/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-export-format.h"

#include <string.h>

#include <json-glib/json-glib.h>

#include "test-pack.h"

/* What other programs read, looked at by another's parser. */

typedef struct
{
  char          *folder;
  PlazaCampaign *campaign;
  GPtrArray     *events;
} Fixture;

static PlazaTimeslot *
slot_new (const char *label,
          const char *date,
          int         start,
          int         end)
{
  PlazaTimeslot *slot = plaza_timeslot_new ();

  slot->label = g_strdup (label);
  slot->date = g_strdup (date);
  slot->start = start;
  slot->end = end;
  slot->zone = g_strdup ("America/Detroit");
  slot->id = plaza_timeslot_propose_id (slot);
  return slot;
}

/* A march with two timeslots at a door, of which the contact is known. */
static PlazaEventRecord *
event_new_march (void)
{
  PlazaEventRecord *event = plaza_event_record_new ();
  const char *emails[] = { "someone@example.org", NULL };
  const char *telephones[] = { "+1 313 555 0100", NULL };

  event->uid = g_strdup ("march");
  event->title = g_strdup ("March");
  event->kind = PLAZA_KIND_MARCH;
  event->place.venue = g_strdup ("Example Hall");
  event->place.address = g_strdup ("1 Example St");
  event->place.city = g_strdup ("Detroit");
  event->place.state = g_strdup ("MI");
  event->place.postal_code = g_strdup ("48226");
  event->place.precision = PLAZA_PRECISION_EXACT;
  event->place.latitude = 42.331429;
  event->place.longitude = -83.045753;
  event->contact_name = g_strdup ("Jordan Example");
  g_strfreev (event->contact_emails);
  g_strfreev (event->contact_telephones);
  event->contact_emails = g_strdupv ((char **) emails);
  event->contact_telephones = g_strdupv ((char **) telephones);
  event->web_address = g_strdup ("https://example.org/march");
  event->note = g_strdup ("the staff's own");
  plaza_texts_set (event->details, "en", "Bring \"signs\".");
  g_ptr_array_add (event->timeslots, slot_new ("March", "2017-02-22", 17 * 60 + 30, 19 * 60));
  g_ptr_array_add (event->timeslots, slot_new ("Vigil", "2017-02-22", 23 * 60, 60));
  return event;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr(PlazaPack) pack = test_pack_example ();
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  PlazaEventRecord *bare = plaza_event_record_new ();

  fixture->folder = g_dir_make_tmp ("plaza-formats-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "day.plaza", NULL);
  fixture->campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);

  bare->uid = g_strdup ("bare");
  bare->title = g_strdup ("Vigil");
  fixture->events = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (fixture->events, plaza_event_new (event_new_march (), NULL));
  g_ptr_array_add (fixture->events, plaza_event_new (bare, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_clear_pointer (&fixture->events, g_ptr_array_unref);
  g_assert_finalize_object (fixture->campaign);
  test_pack_remove (fixture->folder);
}

static JsonObject *
write_as (Fixture       *fixture,
          const char    *nick,
          PlazaAudience  audience,
          JsonParser   **parser)
{
  const PlazaExportWork work = { fixture->campaign, fixture->events, audience, FALSE, NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *text = plaza_export_format_of_nick (nick)->write (&work, &error);

  g_assert_no_error (error);
  g_assert_null (strstr (text, "the staff's own"));
  if (audience == PLAZA_AUDIENCE_PUBLIC)
    g_assert_null (strstr (text, "555 0100"));
  *parser = json_parser_new ();
  json_parser_load_from_data (*parser, text, -1, &error);
  g_assert_no_error (error);

  return json_node_get_object (json_parser_get_root (*parser));
}

static void
test_geojson (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr(JsonParser) parser = NULL;
  JsonObject *root = write_as (fixture, "geojson", PLAZA_AUDIENCE_PUBLIC, &parser);
  JsonArray *features = json_object_get_array_member (root, "features");
  JsonObject *march = json_array_get_object_element (features, 0);
  JsonArray *point = json_object_get_array_member (json_object_get_object_member (march, "geometry"), "coordinates");

  g_assert_cmpstr (json_object_get_string_member (root, "type"), ==, "FeatureCollection");
  g_assert_cmpuint (json_array_get_length (features), ==, 2);
  g_assert_cmpfloat (json_array_get_double_element (point, 0), ==, -83.045753);
  g_assert_cmpfloat (json_array_get_double_element (point, 1), ==, 42.331429);
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (march, "properties"), "title"), ==, "March");
  g_assert_true (json_object_get_null_member (json_array_get_object_element (features, 1), "geometry"));
}

static void
test_osdi (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr(JsonParser) parser = NULL;
  JsonObject *root = write_as (fixture, "osdi", PLAZA_AUDIENCE_PUBLIC, &parser);
  JsonArray *events = json_object_get_array_member (json_object_get_object_member (root, "_embedded"), "osdi:events");
  JsonObject *first = json_array_get_object_element (events, 0);
  JsonObject *second = json_array_get_object_element (events, 1);
  JsonObject *last = json_array_get_object_element (events, 2);

  g_assert_cmpuint (json_array_get_length (events), ==, 3);
  g_assert_cmpint (json_object_get_int_member (root, "total_records"), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (first, "start_date"), ==, "2017-02-22T17:30:00-05:00");
  g_assert_cmpstr (json_object_get_string_member (second, "end_date"), ==, "2017-02-23T01:00:00-05:00");
  g_assert_cmpstr (json_object_get_string_member (second, "title"), ==, "March: Vigil");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (first, "location"), "locality"), ==, "Detroit");
  g_assert_true (json_object_get_null_member (last, "start_date"));
}

static void
test_mobilize (Fixture       *fixture,
               gconstpointer  user_data)
{
  g_autoptr(JsonParser) parser = NULL;
  JsonObject *root = write_as (fixture, "mobilize", PLAZA_AUDIENCE_PARTNERS, &parser);
  JsonArray *data = json_object_get_array_member (root, "data");
  JsonObject *march = json_array_get_object_element (data, 0);
  JsonArray *slots = json_object_get_array_member (march, "timeslots");
  JsonObject *slot = json_array_get_object_element (slots, 1);

  g_assert_cmpuint (json_array_get_length (data), ==, 2);
  g_assert_cmpuint (json_array_get_length (slots), ==, 2);
  /* 2017-02-23T04:00:00Z and two hours later. */
  g_assert_cmpint (json_object_get_int_member (slot, "start_date"), ==, 1487822400);
  g_assert_cmpint (json_object_get_int_member (slot, "end_date"), ==, 1487829600);
  g_assert_cmpstr (json_object_get_string_member (march, "event_type"), ==, "VISIBILITY_EVENT");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (march, "contact"), "phone_number"), ==,
                   "+1 313 555 0100");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_array_get_object_element (data, 1), "timeslots")),
                    ==, 0);
}

static void
test_endings (void)
{
  static const struct { const char *path, *nick; } cases[] = {
    { "a.ics", "ics" }, { "a.CSV", "csv" }, { "a.json", "json" }, { "a.geojson", "geojson" }, { "a.osdi.json", "osdi" },
    { "a.Mobilize.JSON", "mobilize" }, { ".json", NULL }, { "a.xls", NULL }, { "json", NULL }, { ".osdi.json", "json" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PlazaExportFormat *format = plaza_export_format_of_path (cases[i].path);

      g_assert_cmpstr (format == NULL ? NULL : format->nick, ==, cases[i].nick);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/formats/geojson", Fixture, NULL, set_up, test_geojson, tear_down);
  g_test_add ("/formats/osdi", Fixture, NULL, set_up, test_osdi, tear_down);
  g_test_add ("/formats/mobilize", Fixture, NULL, set_up, test_mobilize, tear_down);
  g_test_add_func ("/formats/endings", test_endings);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-json.h"

#include <string.h>

#include "plaza-pack-reader.h"
#include "test-pack.h"

static const char canton[] =
  "{\n"
  "  \"uid\": \"canton-march\",\n"
  "  \"title\": \"March\",\n"
  "  \"titles\": null,\n"
  "  \"kind\": \"march\",\n"
  "  \"timeslots\": [\n"
  "    {\n"
  "      \"id\": null,\n"
  "      \"label\": null,\n"
  "      \"date\": \"2017-02-22\",\n"
  "      \"start\": \"17:30\",\n"
  "      \"end\": null,\n"
  "      \"all_day\": false,\n"
  "      \"zone\": \"America/Detroit\"\n"
  "    }\n"
  "  ],\n"
  "  \"place\": {\n"
  "    \"venue\": null,\n"
  "    \"address\": null,\n"
  "    \"city\": \"Canton\",\n"
  "    \"state\": \"MI\",\n"
  "    \"postal_code\": null,\n"
  "    \"text\": null,\n"
  "    \"to_be_announced\": false,\n"
  "    \"area_only\": false,\n"
  "    \"precision\": \"city\",\n"
  "    \"latitude\": 42.3,\n"
  "    \"longitude\": -83.5\n"
  "  },\n"
  "  \"further_places\": [],\n"
  "  \"lead_organizations\": [\n"
  "    \"Example Coalition\"\n"
  "  ],\n"
  "  \"lead_contact\": {\n"
  "    \"name\": \"Example Person\",\n"
  "    \"emails\": [\n"
  "      \"person@example.org\"\n"
  "    ],\n"
  "    \"telephones\": [],\n"
  "    \"published\": true\n"
  "  },\n"
  "  \"attendance\": \"open\",\n"
  "  \"status\": \"confirmed\",\n"
  "  \"review\": \"approved\",\n"
  "  \"decline_reason\": null,\n"
  "  \"officials\": [\n"
  "    \"X000001\"\n"
  "  ],\n"
  "  \"languages\": [],\n"
  "  \"access\": [],\n"
  "  \"hashtag\": null,\n"
  "  \"web_address\": null,\n"
  "  \"online\": false,\n"
  "  \"confirmed_on\": null,\n"
  "  \"note\": null,\n"
  "  \"details\": {\n"
  "    \"en\": \"It starts at the *church*.\\n\\nIt ends at the mosque.\",\n"
  "    \"es\": \"Sale de la *iglesia*.\\n\\nTermina en la mezquita.\"\n"
  "  },\n"
  "  \"inferred\": [\n"
  "    \"state\"\n"
  "  ],\n"
  "  \"revision\": null,\n"
  "  \"created\": null,\n"
  "  \"changed\": null,\n"
  "  \"origin\": null\n"
  "}\n";

static void
test_write (void)
{
  char *folder = test_pack_new ();
  g_autoptr(PlazaPack) pack = plaza_pack_read (folder, NULL);
  g_autofree char *text = plaza_event_json_write (g_ptr_array_index (pack->events, 0), PLAZA_AUDIENCE_STAFF);

  g_assert_cmpstr (text, ==, canton);
  test_pack_remove (folder);
}

/* What is not known is null; nothing is "". */
static void
test_unknown (void)
{
  g_autoptr(PlazaEventRecord) record = plaza_event_record_new ();
  g_autofree char *text = NULL;

  record->uid = g_strdup ("a");
  record->title = g_strdup ("\"A\"\\\t\x07\x7f\xc2\x85 é");
  record->place.venue = g_strdup ("");
  record->place.precision = PLAZA_PRECISION_NONE;
  text = plaza_event_json_write (record, PLAZA_AUDIENCE_STAFF);

  g_assert_nonnull (strstr (text, "\"title\": \"\\\"A\\\"\\\\\\t\\u0007\\u007f\\u0085 é\""));
  g_assert_nonnull (strstr (text, "\"timeslots\": [],"));
  g_assert_nonnull (strstr (text, "\"venue\": null,"));
  g_assert_nonnull (strstr (text, "\"latitude\": null,"));
  g_assert_nonnull (strstr (text, "\"lead_contact\": null,"));
  g_assert_nonnull (strstr (text, "\"details\": null,"));
  g_assert_null (strstr (text, "\"\""));
}

static void
test_numbers (void)
{
  static const struct { double number; const char *text; } cases[] = {
    { 42.28, "\"latitude\": 42.28," }, { 36.0, "\"latitude\": 36," }, { -0.1, "\"latitude\": -0.1," },
    { 42.123456789, "\"latitude\": 42.123456789," }, { 1.0 / 3, "\"latitude\": 0.3333333333333333," },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEventRecord) record = plaza_event_record_new ();
      g_autofree char *text = NULL;

      record->uid = g_strdup ("a");
      record->place.precision = PLAZA_PRECISION_EXACT;
      record->place.latitude = cases[i].number;
      text = plaza_event_json_write (record, PLAZA_AUDIENCE_STAFF);
      g_assert_nonnull (strstr (text, cases[i].text));
    }
}

/* Every event comes back the same, whatever it is called and however much of it is known. */
static void
test_round_trip (void)
{
  g_autoptr(PlazaPack) pack = test_pack_example ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) again = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  first = plaza_event_json_write_list (pack->events, PLAZA_AUDIENCE_STAFF, NULL, NULL);
  again = plaza_event_json_parse ("events", first, strlen (first), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, 19);
  for (guint i = 0; i < again->len; i++)
    g_assert_true (plaza_record_equal (&plaza_event_record_type, g_ptr_array_index (pack->events, i), g_ptr_array_index (again, i)));
  second = plaza_event_json_write_list (again, PLAZA_AUDIENCE_STAFF, NULL, NULL);
  g_assert_cmpstr (first, ==, second);
}

static void
test_empty_list (void)
{
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  g_autofree char *text = plaza_event_json_write_list (none, PLAZA_AUDIENCE_STAFF, NULL, NULL);

  g_assert_cmpstr (text, ==, "[]\n");
}

/* From anywhere, a uid need not be a file name; it is one line all the same. */
static void
test_foreign (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) text = g_string_new (canton);
  g_autoptr(GPtrArray) events = NULL;

  g_string_replace (text, "canton-march", "20170222T173000@example.org", 1);
  g_string_prepend (text, "[");
  g_string_append (text, "]");
  events = plaza_event_json_parse ("x.json", text->str, text->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 1);

  g_clear_pointer (&events, g_ptr_array_unref);
  g_string_replace (text, "\"es\"", "\"not a language\"", 1);
  events = plaza_event_json_parse ("x.json", text->str, text->len, &error);
  g_assert_null (events);
  g_assert_cmpstr (error->message, ==,
                   "x.json: event 1 (20170222T173000@example.org): unknown language “not a language”");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/event-json/write", test_write);
  g_test_add_func ("/formats/event-json/unknown", test_unknown);
  g_test_add_func ("/formats/event-json/numbers", test_numbers);
  g_test_add_func ("/formats/event-json/round-trip", test_round_trip);
  g_test_add_func ("/formats/event-json/empty-list", test_empty_list);
  g_test_add_func ("/formats/event-json/foreign", test_foreign);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pack.h"
#include "plaza-record-json.h"
#include "plaza-timeslot.h"

static PlazaEventRecord *
event_new (void)
{
  PlazaEventRecord *event = plaza_event_record_new ();
  PlazaTimeslot *slot = plaza_timeslot_new ();

  event->uid = g_strdup ("example");
  event->title = g_strdup ("Example “March”");
  event->kind = PLAZA_KIND_MARCH;
  slot->date = g_strdup ("2017-02-22");
  slot->start = 17 * 60 + 30;
  slot->zone = g_strdup ("America/Detroit");
  g_ptr_array_add (event->timeslots, slot);
  event->place.city = g_strdup ("Canton");
  event->place.precision = PLAZA_PRECISION_POSTAL;
  event->place.latitude = 42.28;
  event->place.longitude = -83.52;
  g_strfreev (event->lead_organizations);
  event->lead_organizations = g_strdupv ((char *[]) { (char *) "Example Coalition", NULL });
  plaza_texts_set (event->details, "es", "Hola");
  plaza_texts_set (event->details, "en", "Hello");
  return event;
}

static JsonNode *
parse (const char *text)
{
  g_autoptr(GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  g_assert_no_error (error);
  return node;
}

/* What changes, and what the history keeps of it. */
static const struct { const char *path, *value, *diff; } cases[] = {
  { "title", "\"Another\"", "{\"title\":{\"before\":\"Example “March”\",\"after\":\"Another\"}}" },
  { "kind", "\"vigil\"", "{\"kind\":{\"before\":\"march\",\"after\":\"vigil\"}}" },
  { "place.city", "null", "{\"place.city\":{\"before\":\"Canton\",\"after\":null}}" },
  { "place.latitude", "42.5", "{\"place.latitude\":{\"before\":42.28,\"after\":42.5}}" },
  { "place.to_be_announced", "true", "{\"place.to_be_announced\":{\"before\":false,\"after\":true}}" },
  { "details.en", "null", "{\"details.en\":{\"before\":\"Hello\",\"after\":null}}" },
  { "details.ar", "\"x\"", "{\"details.ar\":{\"before\":null,\"after\":\"x\"}}" },
  { "lead_organizations", "[\"A\",\"B\"]", "{\"lead_organizations\":{\"before\":[\"Example Coalition\"],\"after\":[\"A\",\"B\"]}}" },
  { "lead_contact.emails", "[\"a@example.org\"]", "{\"lead_contact.emails\":{\"before\":[],\"after\":[\"a@example.org\"]}}" },
  { "timeslots", "[{\"id\":null,\"label\":null,\"date\":null,\"start\":\"09:05\",\"end\":null,\"all_day\":false,\"zone\":null}]",
    "{\"timeslots\":{\"before\":[{\"id\":null,\"label\":null,\"date\":\"2017-02-22\",\"start\":\"17:30\",\"end\":null,\"all_day\":false,"
    "\"zone\":\"America/Detroit\"}],\"after\":[{\"id\":null,\"label\":null,\"date\":null,\"start\":\"09:05\",\"end\":null,"
    "\"all_day\":false,\"zone\":null}]}}" },
};

static void
test_change (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEventRecord) before = event_new ();
      g_autoptr(PlazaEventRecord) after = event_new ();
      g_autofree char *text = g_strdup_printf ("{\"%s\":{\"after\":%s}}", cases[i].path, cases[i].value);
      g_autoptr(JsonNode) wanted = parse (text);
      g_autofree char *diff = NULL;
      g_autoptr(JsonNode) change = NULL;
      g_autofree char *conflict = NULL;

      g_assert_true (plaza_record_json_apply (&plaza_event_record_type, after, json_node_get_object (wanted),
                                              PLAZA_SIDE_AFTER));
      diff = plaza_record_json_diff (&plaza_event_record_type, before, after);
      g_assert_cmpstr (diff, ==, cases[i].diff);

      /* There and back again; and where something else stands now, it says what. */
      change = parse (diff);
      g_assert_null (plaza_record_json_conflict (&plaza_event_record_type, after, json_node_get_object (change),
                                                 PLAZA_SIDE_AFTER));
      conflict = plaza_record_json_conflict (&plaza_event_record_type, before, json_node_get_object (change),
                                             PLAZA_SIDE_AFTER);
      g_assert_cmpstr (conflict, ==, cases[i].path);
      g_assert_true (plaza_record_json_apply (&plaza_event_record_type, after, json_node_get_object (change),
                                              PLAZA_SIDE_BEFORE));
      g_assert_true (plaza_record_equal (&plaza_event_record_type, before, after));
    }
}

static void
test_nothing (void)
{
  g_autoptr(PlazaEventRecord) one = event_new ();
  g_autoptr(PlazaEventRecord) other = event_new ();
  g_autofree char *diff = plaza_record_json_diff (&plaza_event_record_type, one, other);

  g_assert_cmpstr (diff, ==, "{}");
}

/* What is gone can be made again from what was kept of it. */
static void
test_gone (void)
{
  g_autoptr(PlazaEventRecord) event = event_new ();
  g_autoptr(PlazaEventRecord) again = plaza_event_record_new ();
  g_autofree char *diff = plaza_record_json_diff (&plaza_event_record_type, event, NULL);
  g_autoptr(JsonNode) change = parse (diff);

  g_assert_null (g_strstr_len (diff, -1, "after"));
  g_assert_true (plaza_record_json_apply (&plaza_event_record_type, again, json_node_get_object (change),
                                          PLAZA_SIDE_BEFORE));
  g_assert_true (plaza_record_equal (&plaza_event_record_type, event, again));
}

static void
test_guide (void)
{
  g_autoptr(PlazaGuide) guide = plaza_guide_new ();
  g_autoptr(PlazaGuide) again = plaza_guide_new ();
  PlazaSection *section = plaza_section_new ();
  g_autofree char *diff = NULL;
  g_autoptr(JsonNode) change = NULL;

  guide->id = g_strdup ("vigil");
  section->id = g_strdup ("ideas");
  section->type = PLAZA_SECTION_IDEA;
  plaza_texts_set (section->headings, "en", "Ideas");
  g_ptr_array_add (guide->sections, section);

  diff = plaza_record_json_diff (&plaza_guide_type, guide, NULL);
  change = parse (diff);
  g_assert_true (plaza_record_json_apply (&plaza_guide_type, again, json_node_get_object (change), PLAZA_SIDE_BEFORE));
  g_assert_true (plaza_record_equal (&plaza_guide_type, guide, again));
}

/* A file from outside may hold any history. */
static void
test_damaged (void)
{
  static const char * const damaged[] = {
    "{\"title\":7}", "{\"title\":{\"after\":7}}", "{\"title\":{\"after\":[]}}", "{\"nothing\":{\"after\":\"x\"}}",
    "{\"place\":{\"after\":null}}", "{\"place.nothing\":{\"after\":\"x\"}}", "{\"title.en\":{\"after\":\"x\"}}",
    "{\"details\":{\"after\":\"x\"}}", "{\"details.../x\":{\"after\":\"x\"}}", "{\"kind\":{\"after\":\"party\"}}",
    "{\"kind\":{\"after\":null}}", "{\"place.latitude\":{\"after\":\"x\"}}", "{\"timeslots\":{\"after\":[7]}}",
    "{\"timeslots\":{\"after\":[{\"start\":\"25:00\"}]}}", "{\"timeslots\":{\"after\":{}}}",
    "{\"lead_organizations\":{\"after\":[null]}}", "{\"place.to_be_announced\":{\"after\":1}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr(PlazaEventRecord) event = event_new ();
      g_autoptr(JsonNode) change = parse (damaged[i]);
      g_autofree char *conflict = plaza_record_json_conflict (&plaza_event_record_type, event,
                                                              json_node_get_object (change), PLAZA_SIDE_AFTER);

      g_assert_nonnull (conflict);
      g_assert_false (plaza_record_json_apply (&plaza_event_record_type, event, json_node_get_object (change),
                                               PLAZA_SIDE_AFTER));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-json/change", test_change);
  g_test_add_func ("/record-json/nothing", test_nothing);
  g_test_add_func ("/record-json/gone", test_gone);
  g_test_add_func ("/record-json/guide", test_guide);
  g_test_add_func ("/record-json/damaged", test_damaged);

  return g_test_run ();
}

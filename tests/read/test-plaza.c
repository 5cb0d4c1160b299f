/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read-fixture.h"

#include <string.h>

#include "plaza-event-json.h"
#include "plaza-test-pack.h"

/* Plaza's own events, and registrations: what was written comes back without loss. */

static GPtrArray *
own_events (void)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "special-events.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;
  GPtrArray *events;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  events = plaza_event_json_parse ("special-events.json", text, length, &error);
  g_assert_no_error (error);
  /* And those of the example, which shows each special case once. */
  for (guint i = 0; i < pack->events->len; i++)
    g_ptr_array_add (events, plaza_record_ref (g_ptr_array_index (pack->events, i)));
  return events;
}

static void
own_assert_same (const PlazaEventRecord *before,
                 const PlazaEventRecord *after)
{
  g_autoptr(PlazaEventRecord) copy = plaza_record_copy (&plaza_event_record_type, before);

  /* Whoever reads it decides about it anew. */
  copy->review = PLAZA_REVIEW_PENDING;
  g_clear_pointer (&copy->decline_reason, g_free);
  g_set_str (&copy->uid, after->uid);
  g_assert_true (plaza_record_equal (&plaza_event_record_type, copy, after));
}

static void
test_without_loss (void)
{
  g_autoptr(GPtrArray) events = own_events ();
  g_autofree char *list = plaza_event_json_write_list (events, PLAZA_AUDIENCE_STAFF, NULL, NULL);
  g_autofree char *one = plaza_event_json_write (g_ptr_array_index (events, 0), PLAZA_AUDIENCE_STAFF);
  g_autofree char *registration = g_strdup_printf ("{\"plaza\": \"registration\", \"version\": 1, \"events\": %s}", list);
  g_autofree char *feature = g_strdup_printf ("{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"geometry\": null,"
                                              " \"properties\": %s}]}", one);
  const struct { const char *text, *kind; guint n; } cases[] = {
    { list, "plaza", events->len }, { one, "plaza", 1 }, { registration, "registration", events->len },
    { feature, "geojson", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(PlazaIntake) intake = fixture_read (NULL, cases[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (intake->kind, ==, cases[i].kind);
      g_assert_cmpuint (intake->drafts->len, ==, cases[i].n);
      for (guint j = 0; j < intake->drafts->len; j++)
        {
          PlazaIncoming *draft = g_ptr_array_index (intake->drafts, j);
          const PlazaEventRecord *event = g_ptr_array_index (events, j);
          g_autofree char *key = g_strconcat ("plaza:", event->uid, NULL);

          g_assert_cmpuint (draft->problems->len, ==, 0);
          g_assert_cmpstr (draft->key, ==, key);
          own_assert_same (event, draft->event);
        }
    }
}

#define EVENT(more) "{\"uid\": \"a-1\", \"title\": \"Vigil\", \"kind\": \"vigil\", \"timeslots\": [], \"attendance\": \"open\", " \
  "\"status\": \"confirmed\", \"review\": \"approved\", \"place\": {\"city\": \"Canton\", \"state\": \"MI\", \"to_be_announced\": false, " \
  "\"precision\": \"state\"}" more "}"
#define PLACE "[vigil] Vigil | Canton, MI state"

static const ReadCase cases[] = {
  { EVENT (""), PLACE },
  { "[" EVENT (", \"web_address\": \"\", \"hashtag\": \" \", \"distance_km\": 3.25") "]", PLACE },
  { "{\"events\": [" EVENT ("") "]}", PLACE },
  { "[" EVENT (", \"attendence\": 3") ", " EVENT ("") "]", "[other] Vigil none !: attendence: there is no such field\n" PLACE },
  { "[" EVENT (", \"web_address\": \"http://example.org\"") "]",
    "[other] Vigil none !: web_address: it must be an address that begins with https://" },
  { EVENT (", \"officials\": [\"E000001\", \"Y000009\"]"), PLACE " ?: “Y000009” is no official of this campaign, and is left out" },
  { "[" EVENT ("") ", 3]", PLACE, "number 2 of the list is no event" },
};

static void
test_read (void)
{
  fixture_assert_read ("plaza", cases, G_N_ELEMENTS (cases));
}

static void
test_registration (void)
{
  static const struct { const char *text, *says; } refused[] = {
    { "{\"plaza\": \"registration\", \"version\": 2, \"events\": []}", "file was made by a newer Plaza, and cannot be read by this one." },
    { "{\"plaza\": \"pack\", \"events\": []}", "file is no registration." },
    { "{\"plaza\": \"registration\"}", "file could not be read: there are no events where such a file has them." },
    { "{\"plaza\": \"registration\", \"events\": [}", "file, line 1, column 38: this is not valid JSON" },
    { "{\"plaza\": \"registration\", \"plaza\": \"x\", \"events\": []}", "file, line 1: the field “plaza” is given twice" },
    { "{\"plaza\": \"registration\", \"events\": [\n{},\n{\"a\": 1 \"b\"}]}", "file, line 3, column 7: a comma is missing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (fixture_read ("registration", refused[i].text, &error));
      g_assert_cmpstr (error->message, ==, refused[i].says);
    }
}

/* By what is in it, and by nothing else. */
static void
test_tell (void)
{
  static const struct { const char *text, *kind; } files[] = {
    { "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "ics" },
    { "Come to our vigil on Wednesday at 6 pm in Canton, MI", "text" },
    { "Vigil, for our neighbors\nWednesday, February 22, 2017, 6 pm\nExample Church, Canton, MI\n", "text" },
    { "From: Ana Example <ana@example.org>\nSubject: Our vigil\n\nCome, all of you, to our vigil.\n", "text" },
    { "<!DOCTYPE html><html><body><p>Vigil, 22 February</p></body></html>", "text" },
    { "{\"data\": [{\"title\": \"x\", \"timeslots\": [{\"start_date\": 1}], \"event_type\": \"RALLY\", \"sponsor\": {}}]}", "mobilize" },
    { "\xEF\xBB\xBF{\"_embedded\": {\"osdi:events\": []}}", "osdi" },
    { "{\"title\": \"x\", \"identifiers\": [\"a:1\"], \"start_date\": \"2017-02-22\", \"browser_url\": \"\"}", "osdi" },
    { " [" EVENT ("") "]", "plaza" },
    { "one,two,three\n1,2,3\n4,5,6\n", "csv" },
    { "uid,title,kind,details_en\r\na,Vigil,vigil,\"1; 2\n3; 4\n5; 6\n7; 8\n9; 10\n11; 12\"\r\n", "csv" },
    { "Title,Date,Time,City\r\nVigil,2/22/2017,7pm,Omaha\r\n", "csv" },
    { "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"geometry\": null, \"properties\": {}}]}", "geojson" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      const PlazaReader *reader = plaza_readers_tell (files[i].text, strlen (files[i].text));

      g_assert_nonnull (reader);
      g_assert_cmpstr (reader->kind, ==, files[i].kind);
      g_assert_true (plaza_readers_find (files[i].kind) == reader);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/plaza/without-loss", test_without_loss);
  g_test_add_func ("/read/plaza/read", test_read);
  g_test_add_func ("/read/plaza/registration", test_registration);
  g_test_add_func ("/read/plaza/tell", test_tell);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-export.h"

#include <libical/ical.h>
#include <string.h>

#include "test-pack.h"

typedef struct
{
  char          *folder;
  PlazaPack     *pack;
  PlazaCampaign *campaign;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  fixture->pack = test_pack_example ();
  fixture->folder = g_dir_make_tmp ("plaza-ics-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "day.plaza", NULL);
  fixture->campaign = plaza_campaign_create (path, fixture->pack, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  plaza_pack_free (fixture->pack);
  g_assert_finalize_object (fixture->campaign);
  test_pack_remove (fixture->folder);
}

/* Writes the events named, or all of them, and reads the calendar back. */
static icalcomponent *
export (Fixture    *fixture,
        const char *uid)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  icalcomponent *calendar;

  for (guint i = 0; i < fixture->pack->events->len; i++)
    {
      const PlazaEventRecord *record = g_ptr_array_index (fixture->pack->events, i);

      if (uid == NULL || g_str_equal (uid, record->uid))
        g_ptr_array_add (events, plaza_campaign_find_event (fixture->campaign, record->uid, NULL));
    }
  text = plaza_export_ics (fixture->campaign, events, NULL, &error);
  g_assert_no_error (error);
  calendar = icalparser_parse_string (text);
  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_true (icalrestriction_check (calendar));

  return calendar;
}

static icalcomponent *
first (icalcomponent *calendar)
{
  return icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
}

static icalcomponent *
second (icalcomponent *calendar)
{
  first (calendar);

  return icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT);
}

static void
assert_property (icalcomponent     *component,
                 icalproperty_kind  kind,
                 const char        *value)
{
  icalproperty *property = icalcomponent_get_first_property (component, kind);

  g_assert_nonnull (property);
  g_assert_cmpstr (icalproperty_get_value_as_string (property), ==, value);
}

static void
assert_line (icalcomponent     *component,
             icalproperty_kind  kind,
             const char        *line)
{
  icalproperty *property = icalcomponent_get_first_property (component, kind);
  g_autofree char *text = NULL;

  g_assert_nonnull (property);
  text = g_strchomp (g_strdup (icalproperty_as_ical_string (property)));
  g_assert_cmpstr (text, ==, line);
}

static void
test_canton (Fixture       *fixture,
             gconstpointer  user_data)
{
  icalcomponent *calendar = export (fixture, "canton-march");
  icalcomponent *zone = icalcomponent_get_first_component (calendar, ICAL_VTIMEZONE_COMPONENT);
  icalcomponent *event = first (calendar);
  icaltimezone *timezone = icaltimezone_new ();
  struct icaltimetype utc;

  g_assert_nonnull (zone);
  assert_line (zone, ICAL_TZID_PROPERTY, "TZID:America/Detroit");
  assert_property (event, ICAL_UID_PROPERTY, "canton-march/20170222-1730@example-2017");
  assert_line (event, ICAL_SEQUENCE_PROPERTY, "SEQUENCE:0");
  g_assert_null (icalcomponent_get_first_property (event, ICAL_LASTMODIFIED_PROPERTY));
  assert_line (event, ICAL_DTSTART_PROPERTY, "DTSTART;TZID=America/Detroit:20170222T173000");
  g_assert_null (icalcomponent_get_first_property (event, ICAL_DTEND_PROPERTY));
  g_assert_null (icalcomponent_get_first_property (event, ICAL_GEO_PROPERTY));
  g_assert_null (icalcomponent_get_first_property (event, ICAL_CLASS_PROPERTY));
  assert_property (event, ICAL_SUMMARY_PROPERTY, "#ExampleDay: Interfaith Solidarity March");
  g_assert_cmpstr (icalcomponent_get_location (event), ==,
                   "Example Hill Church, 300 Example Rd S, Canton, MI 48188");
  g_assert_cmpint (icalcomponent_get_status (event), ==, ICAL_STATUS_CONFIRMED);
  assert_line (event, ICAL_CATEGORIES_PROPERTY, "CATEGORIES:march");
  g_assert_nonnull (strstr (icalcomponent_get_description (event), "Example Congregation"));
  g_assert_nonnull (strstr (icalcomponent_get_description (event), "Lead organizations: Example Neighbors, Example Alliance, "));

  /* The calendar's own zone says that it is winter: five hours behind UTC. */
  g_assert_true (icaltimezone_set_component (timezone, icalcomponent_new_clone (zone)));
  utc = icaltime_from_string ("20170222T173000");
  icaltimezone_convert_time (&utc, timezone, icaltimezone_get_utc_timezone ());
  g_assert_cmpint (utc.hour, ==, 22);
  icaltimezone_free (timezone, 1);
  icalcomponent_free (calendar);
}

static void
test_two_parts (Fixture       *fixture,
                gconstpointer  user_data)
{
  icalcomponent *calendar = export (fixture, "phoenix-rally");

  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, 2);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VTIMEZONE_COMPONENT), ==, 1);
  assert_property (first (calendar), ICAL_UID_PROPERTY,
                   "phoenix-rally/20170222-1200@example-2017");
  assert_line (first (calendar), ICAL_DTSTART_PROPERTY, "DTSTART;TZID=America/Phoenix:20170222T120000");
  assert_line (first (calendar), ICAL_DTEND_PROPERTY, "DTEND;TZID=America/Phoenix:20170222T180000");
  assert_property (second (calendar), ICAL_SUMMARY_PROPERTY, "#ExampleDay Rally and Prayer Vigil (Prayer vigil)");
  assert_line (second (calendar), ICAL_DTSTART_PROPERTY, "DTSTART;TZID=America/Phoenix:20170222T180000");
  icalcomponent_free (calendar);
}

/* Each day by itself: one that is taken out, or moved, takes its own entry along. */
static void
test_all_day (Fixture       *fixture,
              gconstpointer  user_data)
{
  icalcomponent *calendar = export (fixture, "chicago-visit");

  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, 3);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VTIMEZONE_COMPONENT), ==, 0);
  assert_property (first (calendar), ICAL_UID_PROPERTY, "chicago-visit/20170222@example-2017");
  assert_line (first (calendar), ICAL_DTSTART_PROPERTY, "DTSTART;VALUE=DATE:20170222");
  assert_line (first (calendar), ICAL_DTEND_PROPERTY, "DTEND;VALUE=DATE:20170223");
  assert_property (second (calendar), ICAL_UID_PROPERTY, "chicago-visit/20170223@example-2017");
  assert_line (second (calendar), ICAL_DTSTART_PROPERTY, "DTSTART;VALUE=DATE:20170223");
  assert_line (second (calendar), ICAL_DTEND_PROPERTY, "DTEND;VALUE=DATE:20170224");
  icalcomponent_free (calendar);
}

static void
test_two_zones (Fixture       *fixture,
                gconstpointer  user_data)
{
  icalcomponent *calendar = export (fixture, "denver-press-conference");

  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VTIMEZONE_COMPONENT), ==, 2);
  assert_line (first (calendar), ICAL_DTSTART_PROPERTY, "DTSTART;TZID=America/Denver:20170222T133000");
  assert_line (second (calendar), ICAL_DTSTART_PROPERTY, "DTSTART;TZID=America/Los_Angeles:20170222T140000");
  icalcomponent_free (calendar);
}

/* A date without a time, a place to be announced, and not open to the public. */
static void
test_unknown_time (Fixture       *fixture,
                   gconstpointer  user_data)
{
  icalcomponent *calendar = export (fixture, "los-angeles-panel");
  icalcomponent *event = first (calendar);

  assert_line (event, ICAL_DTSTART_PROPERTY, "DTSTART;VALUE=DATE:20170222");
  assert_line (event, ICAL_DTEND_PROPERTY, "DTEND;VALUE=DATE:20170223");
  assert_line (event, ICAL_CLASS_PROPERTY, "CLASS:PRIVATE");
  g_assert_cmpstr (icalcomponent_get_location (event), ==, "Los Angeles, CA (place to be announced)");
  g_assert_nonnull (strstr (icalcomponent_get_description (event), "The organizers have not said at what time."));
  g_assert_nonnull (strstr (icalcomponent_get_description (event), "This event is not open to the public."));
  icalcomponent_free (calendar);
}

static guint
count_undated (Fixture *fixture)
{
  guint count = 0;

  for (guint i = 0; i < fixture->pack->events->len; i++)
    {
      if (plaza_event_record_first_date (g_ptr_array_index (fixture->pack->events, i)) == NULL)
        count++;
    }

  return count;
}

static void
test_all (Fixture       *fixture,
          gconstpointer  user_data)
{
  icalcomponent *calendar = export (fixture, NULL);
  g_autoptr(GHashTable) uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int expected = 0;

  for (icalcomponent *event = first (calendar); event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    {
      icalproperty *uid = icalcomponent_get_first_property (event, ICAL_UID_PROPERTY);

      g_assert_true (g_hash_table_add (uids, g_strdup (icalproperty_get_uid (uid))));
      g_assert_nonnull (icalcomponent_get_first_property (event, ICAL_DTSTAMP_PROPERTY));
    }
  /* Phoenix and Denver are two each, and Chicago is three days. */
  expected = (int) (fixture->pack->events->len - count_undated (fixture)) + 4;
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, expected);
  icalcomponent_free (calendar);
}

/* RFC 5545, 3.1: lines end in CR LF, and are at most 75 octets of whole characters. */
static void
test_lines (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;

  for (guint i = 0; i < fixture->pack->events->len; i++)
    g_ptr_array_add (events, plaza_campaign_find_event (fixture->campaign,
                                                        ((PlazaEventRecord *) g_ptr_array_index (fixture->pack->events, i))->uid, NULL));
  text = plaza_export_ics (fixture->campaign, events, NULL, NULL);
  lines = g_strsplit (text, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_null (strpbrk (lines[i], "\r\n"));
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
    }
}

static PlazaEventRecord *
new_record (const char *date,
            int         start,
            int         end,
            const char *zone)
{
  PlazaEventRecord *record = plaza_event_record_new ();
  PlazaTimeslot *slot = plaza_timeslot_new ();

  record->uid = g_strdup ("a");
  record->title = g_strdup ("Semicolons; commas, \\ and\nlines");
  record->place.precision = PLAZA_PRECISION_EXACT;
  record->place.latitude = 42.5;
  record->place.longitude = -83.25;
  slot->date = g_strdup (date);
  slot->start = start;
  slot->end = end;
  slot->zone = g_strdup (zone);
  g_ptr_array_add (record->timeslots, slot);

  return record;
}

static icalcomponent *
export_record (Fixture          *fixture,
               PlazaEventRecord *record)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;

  g_ptr_array_add (events, plaza_event_new (record, NULL));
  text = plaza_export_ics (fixture->campaign, events, NULL, NULL);
  g_assert_nonnull (text);

  return icalparser_parse_string (text);
}

/* Where it begins is LOCATION and GEO; where it goes on and ends stands in the description. */
static void
test_further_places (Fixture       *fixture,
                     gconstpointer  user_data)
{
  PlazaEventRecord *record = new_record ("2017-02-22", 18 * 60, PLAZA_TIME_UNKNOWN, "America/Detroit");
  PlazaFurtherPlace *further = plaza_record_new (&plaza_further_place_type);
  icalcomponent *calendar, *event;

  record->kind = PLAZA_KIND_MARCH;
  record->place.venue = g_strdup ("Example Hall");
  further->place.venue = g_strdup ("Example Square");
  further->place.city = g_strdup ("Canton");
  further->place.state = g_strdup ("MI");
  further->place.precision = PLAZA_PRECISION_EXACT;
  further->place.latitude = 10;
  further->place.longitude = 20;
  g_ptr_array_add (record->further_places, further);

  calendar = export_record (fixture, record);
  event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
  g_assert_cmpstr (icalcomponent_get_location (event), ==, "Example Hall");
  g_assert_cmpstr (icalcomponent_get_description (event), ==, "Ends at: Example Square, Canton, Michigan");
  g_assert_cmpfloat (icalproperty_get_geo (icalcomponent_get_first_property (event, ICAL_GEO_PROPERTY)).lat, ==, 42.5);
  icalcomponent_free (calendar);
}

static void
add_slot (PlazaEventRecord *record,
          const char       *id,
          const char       *date,
          int               start)
{
  PlazaTimeslot *slot = plaza_timeslot_new ();

  slot->id = g_strdup (id);
  slot->date = g_strdup (date);
  slot->start = start;
  g_ptr_array_add (record->timeslots, slot);
}

static PlazaEventRecord *
named (const char *uid,
       const char *date)
{
  PlazaEventRecord *record = new_record (date, 18 * 60, PLAZA_TIME_UNKNOWN, NULL);

  g_set_str (&record->uid, uid);
  return record;
}

static GStrv
list_uids (Fixture   *fixture,
           GPtrArray *records)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GStrvBuilder) uids = g_strv_builder_new ();
  g_autofree char *text = NULL;
  icalcomponent *calendar;

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (events, plaza_event_new (plaza_record_ref (g_ptr_array_index (records, i)), NULL));
  text = plaza_export_ics (fixture->campaign, events, NULL, NULL);
  calendar = icalparser_parse_string (text);
  for (icalcomponent *event = first (calendar); event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    g_strv_builder_add (uids, icalcomponent_get_uid (event));

  icalcomponent_free (calendar);
  return g_strv_builder_end (uids);
}

/* Whatever events and timeslots are called, no two entries have the same UID. */
static void
test_identities_differ (Fixture       *fixture,
                        gconstpointer  user_data)
{
  static const char * const names[] = { "vigil", "vigil-1", "vigil/1", "vigil%2F1", "1", "vigil/20170222-1800", "a b", "ü" };
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (plaza_record_unref);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto(GStrv) uids = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      PlazaEventRecord *record = named (names[i], "2017-02-22");

      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        add_slot (record, names[j], "2017-02-23", 60);
      add_slot (record, NULL, "2017-02-22", 18 * 60);
      g_ptr_array_add (records, record);
    }

  uids = list_uids (fixture, records);
  g_assert_cmpuint (g_strv_length (uids), ==, G_N_ELEMENTS (names) * (G_N_ELEMENTS (names) + 2));
  for (guint i = 0; uids[i] != NULL; i++)
    g_assert_true (g_hash_table_add (seen, uids[i]));
}

/* An entry keeps its UID when its time changes, and when others come and go. */
static void
test_identity_stays (Fixture       *fixture,
                     gconstpointer  user_data)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (plaza_record_unref);
  PlazaEventRecord *record = named ("vigil", "2017-02-22");
  PlazaTimeslot *slot = g_ptr_array_index (record->timeslots, 0);
  g_auto(GStrv) alone = NULL;
  g_auto(GStrv) both = NULL;

  g_ptr_array_add (records, record);
  plaza_event_record_name_slots (record);
  alone = list_uids (fixture, records);
  g_assert_cmpstr (alone[0], ==, "vigil/20170222-1800@example-2017");

  g_set_str (&slot->date, "2017-02-24");
  slot->start = 10 * 60;
  add_slot (record, NULL, "2017-02-22", 18 * 60);
  plaza_event_record_name_slots (record);
  both = list_uids (fixture, records);
  g_assert_cmpuint (g_strv_length (both), ==, 2);
  g_assert_cmpstr (both[0], ==, alone[0]);
  g_assert_cmpstr (both[1], ==, "vigil/20170222-1800-2@example-2017");
}

/* Which of two entries is newer (RFC 5545, 3.8.7.4), and since when. */
static void
test_sequence (Fixture       *fixture,
               gconstpointer  user_data)
{
  static const struct { int revision; const char *changed, *sequence, *modified; } cases[] = {
    { 0, NULL, "SEQUENCE:0", NULL }, { 1, NULL, "SEQUENCE:0", NULL },
    { 2, "2017-02-11T09:02:10Z", "SEQUENCE:1", "LAST-MODIFIED:20170211T090210Z" },
    { 7, "yesterday", "SEQUENCE:6", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlazaEventRecord *record = named ("vigil", "2017-02-22");
      icalcomponent *calendar;

      plaza_record_set_row (record, cases[i].revision, 0);
      record->changed = g_strdup (cases[i].changed);
      record->note = g_strdup ("a note, so that it is copied");
      calendar = export_record (fixture, record);
      assert_line (first (calendar), ICAL_SEQUENCE_PROPERTY, cases[i].sequence);
      if (cases[i].modified != NULL)
        assert_line (first (calendar), ICAL_LASTMODIFIED_PROPERTY, cases[i].modified);
      else
        g_assert_null (icalcomponent_get_first_property (first (calendar), ICAL_LASTMODIFIED_PROPERTY));
      icalcomponent_free (calendar);
    }
}

/* A calendar is easily shared: it has what the public may know. */
static void
test_private (Fixture       *fixture,
              gconstpointer  user_data)
{
  PlazaEventRecord *record = named ("vigil", "2017-02-22");
  icalcomponent *calendar;
  g_autofree char *text = NULL;

  record->place.venue = g_strdup ("Example House");
  record->place.city = g_strdup ("Canton");
  record->place.area_only = TRUE;
  record->contact_name = g_strdup ("Example Person");
  record->contact_published = FALSE;
  record->note = g_strdup ("Ring twice");
  calendar = export_record (fixture, record);
  text = g_strdup (icalcomponent_as_ical_string (calendar));
  g_assert_nonnull (strstr (text, "Canton"));
  g_assert_null (strstr (text, "Example House"));
  g_assert_null (strstr (text, "Example Person"));
  g_assert_null (strstr (text, "Ring twice"));
  g_assert_null (strstr (text, "GEO:"));
  icalcomponent_free (calendar);
}

/* After midnight, over a year's end, with a known point and awkward text. */
static void
test_edges (Fixture       *fixture,
            gconstpointer  user_data)
{
  icalcomponent *calendar = export_record (fixture, new_record ("2016-12-31", 23 * 60, 60, "America/Detroit"));
  icalcomponent *event = first (calendar);

  assert_line (event, ICAL_DTEND_PROPERTY, "DTEND;TZID=America/Detroit:20170101T010000");
  g_assert_cmpstr (icalcomponent_get_summary (event), ==, "Semicolons; commas, \\ and\nlines");
  assert_line (event, ICAL_GEO_PROPERTY, "GEO:42.500000;-83.250000");
  icalcomponent_free (calendar);
}

/* Who has no end for a form writes the start again: it is no day of 24 hours. */
static void
test_no_end (Fixture       *fixture,
             gconstpointer  user_data)
{
  icalcomponent *calendar = export_record (fixture, new_record ("2017-02-22", 18 * 60, 18 * 60, "America/Detroit"));

  g_assert_null (icalcomponent_get_first_property (first (calendar), ICAL_DTEND_PROPERTY));
  icalcomponent_free (calendar);
}

/* A zone that nobody knows leaves the time as the clock there shows it. */
static void
test_zones (Fixture       *fixture,
            gconstpointer  user_data)
{
  static const struct { const char *zone, *line; } cases[] = {
    { "UTC", "DTSTART:20170222T090000Z" }, { NULL, "DTSTART:20170222T090000" },
    { "Nowhere/Town", "DTSTART:20170222T090000" }, { "../../etc/passwd", "DTSTART:20170222T090000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      icalcomponent *calendar = export_record (fixture, new_record ("2017-02-22", 9 * 60, PLAZA_TIME_UNKNOWN, cases[i].zone));

      g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VTIMEZONE_COMPONENT), ==, 0);
      assert_line (first (calendar), ICAL_DTSTART_PROPERTY, cases[i].line);
      icalcomponent_free (calendar);
    }
}

static void
test_no_date (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (events, plaza_campaign_find_event (fixture->campaign, "lansing-vigil", NULL));
  g_assert_cmpuint (plaza_export_count_undated (events), ==, 1);
  g_assert_null (plaza_export_ics (fixture->campaign, events, NULL, &error));
  g_assert_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT);
  g_assert_cmpstr (error->message, ==, "A calendar needs at least one event with a date.");
}

#define ADD(path, function) g_test_add ("/formats/ics/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("canton", test_canton);
  ADD ("two-parts", test_two_parts);
  ADD ("all-day", test_all_day);
  ADD ("two-zones", test_two_zones);
  ADD ("unknown-time", test_unknown_time);
  ADD ("all", test_all);
  ADD ("lines", test_lines);
  ADD ("identities-differ", test_identities_differ);
  ADD ("identity-stays", test_identity_stays);
  ADD ("sequence", test_sequence);
  ADD ("private", test_private);
  ADD ("edges", test_edges);
  ADD ("no-end", test_no_end);
  ADD ("further-places", test_further_places);
  ADD ("zones", test_zones);
  ADD ("no-date", test_no_date);

  return g_test_run ();
}

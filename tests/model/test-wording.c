/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <string.h>

#include "plaza-campaign.h"
#include "plaza-sheet-record.h"
#include "plaza-wording.h"
#include "plaza-wording-members.h"

#define NONE PLAZA_TIME_UNKNOWN

static const PlazaWords *
english (void)
{
  return plaza_words_for ("en");
}

static void
test_days (void)
{
  static const struct { const char *date, *full, *brief, *weekday, *month; } cases[] = {
    { "2017-02-22", "Wednesday, February 22, 2017", "Wed, Feb 22", "Wed", "FEB" },
    { "2017-02-05", "Sunday, February 5, 2017", "Sun, Feb 5", "Sun", "FEB" },
    { "2024-12-31", "Tuesday, December 31, 2024", "Tue, Dec 31", "Tue", "DEC" },
    { "2017-03-06", "Monday, March 6, 2017", "Mon, Mar 6", "Mon", "MAR" },
    { NULL, "Date not given", "Date not given", "", "" },
    { "2017-02-30", "Date not given", "Date not given", "", "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *full = plaza_wording_day_long (english (), cases[i].date);
      g_autofree char *brief = plaza_wording_day_short (english (), cases[i].date);

      g_assert_cmpstr (full, ==, cases[i].full);
      g_assert_cmpstr (brief, ==, cases[i].brief);
      g_assert_cmpstr (plaza_wording_weekday (english (), cases[i].date), ==, cases[i].weekday);
      g_assert_cmpstr (plaza_wording_month_short (english (), cases[i].date), ==, cases[i].month);
    }
}

/* A day where the year is said elsewhere, and the days of a list. */
static void
test_spans_of_days (void)
{
  static const struct { const char *first, *last, *text; } cases[] = {
    { "2017-02-22", "2017-02-22", "February 22, 2017" },
    { "2017-02-21", "2017-02-24", "February 21–24, 2017" },
    { "2017-02-27", "2017-03-03", "February 27–March 3, 2017" },
    { "2017-12-30", "2018-01-02", "December 30, 2017–January 2, 2018" },
    { "2017-02-22", NULL, "" },
    { "yesterday", "2017-02-22", "" },
  };
  g_autofree char *day = plaza_wording_day_of_year (english (), "2017-02-22");
  g_autofree char *unknown = plaza_wording_day_of_year (english (), NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = plaza_wording_days (english (), cases[i].first, cases[i].last);

      g_assert_cmpstr (text, ==, cases[i].text);
    }

  g_assert_cmpstr (day, ==, "Wednesday, February 22");
  g_assert_cmpstr (unknown, ==, "Date not given");
  g_assert_cmpstr (plaza_wording_weekday_long (english (), "2017-02-22"), ==, "Wednesday");
  g_assert_cmpstr (plaza_wording_weekday_long (english (), NULL), ==, "");
}

static void
test_times (void)
{
  static const struct { int start, end; const char *words; } cases[] = {
    { 0, NONE, "12 AM" },
    { 1, NONE, "12:01 AM" },
    { 9 * 60, NONE, "9 AM" },
    { 9 * 60 + 30, NONE, "9:30 AM" },
    { 12 * 60, NONE, "12 PM" },
    { 12 * 60 + 5, NONE, "12:05 PM" },
    { 17 * 60 + 30, NONE, "5:30 PM" },
    { 23 * 60 + 59, NONE, "11:59 PM" },
    { NONE, NONE, "time not given" },
    { 24 * 60, NONE, "time not given" },
    { 12 * 60, 18 * 60, "12–6 PM" },
    { 9 * 60, 17 * 60, "9 AM–5 PM" },
    { 9 * 60, 10 * 60 + 30, "9–10:30 AM" },
    { 11 * 60 + 30, 13 * 60, "11:30 AM–1 PM" },
    { 11 * 60, 12 * 60, "11 AM–12 PM" },
    { 22 * 60, 1 * 60, "10 PM–1 AM" },
    { 15 * 60, 14 * 60, "3 PM–2 PM" },
    { NONE, 18 * 60, "until 6 PM" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = plaza_wording_time_range (english (), cases[i].start, cases[i].end);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_zones (void)
{
  static const struct { const char *zone, *date, *brief, *full; } cases[] = {
    { "America/Detroit", "2017-02-22", "EST", "Eastern Time" },
    { "America/New_York", "2017-07-04", "EDT", "Eastern Time" },
    { "America/Chicago", "2017-02-22", "CST", "Central Time" },
    { "America/Denver", "2017-02-22", "MST", "Mountain Time" },
    { "America/Phoenix", "2017-07-04", "MST", "Mountain Time, as in Arizona" },
    { "America/Los_Angeles", "2017-02-22", "PST", "Pacific Time" },
    { "America/Indiana/Knox", "2017-02-22", "CST", "Central Time" },
    { "America/Indiana/Indianapolis", "2017-02-22", "EST", "Eastern Time" },
    { "Europe/Paris", "2017-02-22", "CET", "Europe/Paris" },
    { "America/Nowhere", "2017-02-22", NULL, "America/Nowhere" },
    { "../../etc/passwd", "2017-02-22", NULL, "../../etc/passwd" },
    { "America/Detroit", NULL, NULL, "Eastern Time" },
    { NULL, "2017-02-22", NULL, NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlazaTimeslot slot = { .date = (char *) cases[i].date, .zone = (char *) cases[i].zone,
                             .start = NONE, .end = NONE };
      g_autofree char *brief = plaza_wording_zone_short (&slot);

      g_assert_cmpstr (brief, ==, cases[i].brief);
      g_assert_cmpstr (plaza_wording_zone_long (english (), cases[i].zone), ==, cases[i].full);
    }
}

static void
test_timeslots (void)
{
  static const struct { PlazaTimeslot slot; const char *words; } cases[] = {
    { { .date = "2017-02-22", .start = 1050, .end = NONE }, "Wednesday, February 22, 2017, 5:30 PM" },
    { { .date = "2017-02-22", .start = 720, .end = 1080 }, "Wednesday, February 22, 2017, 12–6 PM" },
    { { .date = "2017-02-21", .start = NONE, .end = NONE }, "Tuesday, February 21, 2017, time not given" },
    { { .date = "2017-02-22", .start = NONE, .end = NONE, .all_day = TRUE }, "Wednesday, February 22, 2017, all day" },
    { { .date = NULL, .start = NONE, .end = NONE }, "Date not given" },
    { { .date = NULL, .start = 540, .end = NONE }, "Date not given, 9 AM" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = plaza_wording_timeslot (english (), &cases[i].slot);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* The tests' own zone is America/Detroit. */
static void
test_here (void)
{
  static const struct { PlazaTimeslot slot; const char *words, *brief; } cases[] = {
    { { .date = "2017-02-22", .start = 1050, .end = NONE, .zone = "America/Detroit" }, NULL, NULL },
    { { .date = "2017-02-22", .start = 1050, .end = NONE, .zone = "America/New_York" }, NULL, NULL },
    { { .date = "2017-02-22", .start = 720, .end = 1080, .zone = "America/Phoenix" }, "2–8 PM", "2–8 PM" },
    /* In summer Arizona is three hours behind. */
    { { .date = "2017-07-22", .start = 720, .end = 1080, .zone = "America/Phoenix" }, "3–9 PM", "3–9 PM" },
    { { .date = "2017-02-22", .start = 840, .end = NONE, .zone = "America/Los_Angeles" }, "5 PM", "5 PM" },
    { { .date = "2017-02-22", .start = NONE, .end = 840, .zone = "America/Los_Angeles" }, "until 5 PM", "until 5 PM" },
    { { .date = "2017-02-22", .start = NONE, .end = 840, .zone = "America/Detroit" }, NULL, NULL },
    { { .date = "2017-02-22", .start = 1320, .end = 1380, .zone = "America/Los_Angeles" },
      "Thursday, February 23, 2017, 1–2 AM", "Thu 1–2 AM" },
    { { .date = "2017-02-22", .start = 120, .end = NONE, .zone = "Europe/Paris" },
      "Tuesday, February 21, 2017, 8 PM", "Tue 8 PM" },
    { { .date = "2017-02-22", .start = 840, .end = NONE, .zone = "Nowhere/At_All" }, NULL },
    { { .date = "2017-02-22", .start = NONE, .end = NONE, .zone = "America/Los_Angeles" }, NULL },
    { { .date = "2017-02-22", .start = NONE, .end = NONE, .all_day = TRUE, .zone = "America/Los_Angeles" }, NULL },
    { { .date = "2017-02-22", .start = 840, .end = NONE }, NULL },
    { { .date = NULL, .start = 840, .end = NONE, .zone = "America/Los_Angeles" }, NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = plaza_wording_timeslot_here (english (), &cases[i].slot);
      g_autofree char *brief = plaza_wording_timeslot_here_short (english (), &cases[i].slot);

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (brief, ==, cases[i].brief);
    }
}

static void
test_places (void)
{
  static const struct { PlazaPlace place; const char *address, *city; } cases[] = {
    { { .address = "321 Ridge Rd S", .city = "Canton", .state = "MI", .postal_code = "48188" },
      "321 Ridge Rd S, Canton, MI 48188", "Canton, Michigan" },
    { { .city = "Canton", .state = "MI" }, "Canton, MI", "Canton, Michigan" },
    { { .address = "1 Example Road" }, "1 Example Road", NULL },
    { { .state = "MI" }, NULL, "Michigan" },
    { { .city = "Canton" }, "Canton", "Canton" },
    { { .city = "Canton", .state = "ZZ" }, "Canton, ZZ", "Canton, ZZ" },
    { { .venue = "Example Church" }, NULL, NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *address = plaza_wording_address (&cases[i].place);
      g_autofree char *city = plaza_wording_city (english (), &cases[i].place);

      g_assert_cmpstr (address, ==, cases[i].address);
      g_assert_cmpstr (city, ==, cases[i].city);
    }

  g_assert_cmpstr (plaza_wording_state (english (), "PR"), ==, "Puerto Rico");
  g_assert_cmpstr (plaza_wording_state (english (), "ZZ"), ==, "ZZ");
  g_assert_cmpstr (plaza_wording_state (english (), ""), ==, "No state given");
  g_assert_cmpstr (plaza_wording_state (english (), NULL), ==, "No state given");
}

static PlazaEventRecord *
make_event (const char          *city,
            const char          *state,
            const PlazaTimeslot *slots,
            guint                n_slots)
{
  PlazaEventRecord *event = plaza_event_record_new ();

  event->uid = g_strdup ("example");
  event->title = g_strdup ("Example March");
  event->place.city = g_strdup (city);
  event->place.state = g_strdup (state);
  for (guint i = 0; i < n_slots; i++)
    g_ptr_array_add (event->timeslots, plaza_record_copy (&plaza_timeslot_type, &slots[i]));
  return event;
}

static void
test_lines (void)
{
#define DAY(d) .date = "2017-02-" #d
#define ZONE(z) .zone = "America/" #z
  static const struct { const char *city, *state; PlazaTimeslot slots[3]; guint n; const char *words; } cases[] = {
    { "Canton", "MI", { { DAY (22), .start = 1050, .end = NONE, ZONE (Detroit) } }, 1, "Canton · Wed 5:30 PM EST" },
    { "Los Angeles", "CA", { { DAY (22), .start = NONE, .end = NONE, ZONE (Los_Angeles) } }, 1, "Los Angeles · Wed" },
    { NULL, "GA", { { DAY (24), .start = 600, .end = NONE, ZONE (New_York) } }, 1, "Georgia · Fri 10 AM EST" },
    { "Phoenix", "AZ", { { DAY (22), .start = 720, .end = 1080, ZONE (Phoenix) },
                         { DAY (22), .start = 1080, .end = 1140, ZONE (Phoenix) } }, 2, "Phoenix · Wed 12–7 PM MST (2–9 PM your time)" },
    { "Denver", "CO", { { DAY (22), .start = 810, .end = NONE, ZONE (Denver) },
                        { DAY (22), .start = 840, .end = NONE, ZONE (Los_Angeles) } }, 2,
      "Denver · Wed 1:30 PM MST (3:30 PM your time), 2 PM PST (5 PM your time)" },
    { "Chicago", "IL", { { DAY (22), .start = NONE, .end = NONE, .all_day = TRUE },
                         { DAY (23), .start = NONE, .end = NONE, .all_day = TRUE },
                         { DAY (24), .start = NONE, .end = NONE, .all_day = TRUE } }, 3, "Chicago · Wed–Fri, all day" },
    { "Chicago", "IL", { { DAY (22), .start = NONE, .end = NONE, .all_day = TRUE } }, 1, "Chicago · Wed, all day" },
    { "Tucson", "AZ", { { DAY (23), .start = 1080, .end = NONE, ZONE (Phoenix) },
                        { DAY (21), .start = 1080, .end = NONE, ZONE (Phoenix) } }, 2,
      "Tucson · Tue 21 and Thu 23, 6 PM MST (8 PM your time)" },
    { "Tucson", "AZ", { { DAY (21), .start = 540, .end = NONE }, { DAY (22), .start = 540, .end = NONE },
                        { DAY (23), .start = 540, .end = NONE } }, 3, "Tucson · Tue–Thu, 9 AM" },
    { "San Diego", "CA", { { DAY (22), .start = 1320, .end = NONE, ZONE (Los_Angeles) } }, 1,
      "San Diego · Wed 10 PM PST (Thu 1 AM your time)" },
    { "Omaha", "NE", { { 0 } }, 0, "Omaha · Date not given" },
    { "Omaha", "NE", { { .start = 540, .end = NONE } }, 1, "Omaha · Date not given" },
    { NULL, NULL, { { 0 } }, 0, "Date not given" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEventRecord) event = make_event (cases[i].city, cases[i].state, cases[i].slots, cases[i].n);
      g_autofree char *words = plaza_wording_event_line_here (english (), event, "2017-02-22");
      g_autofree char *own = plaza_wording_event_line (english (), event, "2017-02-22");

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_null (strstr (own, "your time"));
      if (strstr (words, "your time") == NULL)
        g_assert_cmpstr (own, ==, words);
    }
}

/* A seat may be vacant, and a title unknown. */
static void
test_official (void)
{
  static const struct { const char *title, *name, *district, *words; } cases[] = {
    { "Sen.", "Example Person", NULL, "Sen. Example Person" },
    { "Mayor", "Example Person", "Example Town", "Mayor Example Person" },
    { NULL, "Example Person", NULL, "Example Person" },
    { "Rep.", NULL, "13th district", "Rep., 13th district" },
    { "Rep.", NULL, NULL, "Rep." },
    { NULL, NULL, NULL, "X000001" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlazaOfficial official = { .id = (char *) "X000001", .title = (char *) cases[i].title,
                                 .name = (char *) cases[i].name, .district = (char *) cases[i].district };
      g_autofree char *words = plaza_wording_official (&official);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static const PlazaRecordType *thing_types[] = {
  [PLAZA_THING_CAMPAIGN] = &plaza_campaign_record_type, [PLAZA_THING_OFFICIAL] = &plaza_official_type,
  [PLAZA_THING_BILL] = &plaza_bill_type, [PLAZA_THING_EVENT] = &plaza_event_record_type,
  [PLAZA_THING_GUIDE] = &plaza_guide_type, [PLAZA_THING_THEME] = &plaza_theme_type,
  [PLAZA_THING_POINT] = &plaza_point_type, [PLAZA_THING_MESSAGE] = &plaza_message_type,
  [PLAZA_THING_EVENT_SHEET] = &plaza_event_sheet_type, [PLAZA_THING_SHEET_LINE] = &plaza_sheet_line_type,
  [PLAZA_THING_VALUE] = &plaza_value_type, [PLAZA_THING_DISTRICTS] = &plaza_districts_type,
};

/* Each value that may stand in a member is said, too. An event's are said by the event. */
static void
check_choices (const char       *path,
               const PlazaField *field)
{
  g_autoptr(GEnumClass) values = g_type_class_ref (field->enum_type ());

  for (guint i = 0; i < values->n_values; i++)
    if (field->type == PLAZA_FIELD_ENUM || values->values[i].value != field->unknown)
      if (plaza_wording_choice (english (), path, values->values[i].value_nick) == NULL)
        g_error ("%s: \"%s\" has no word", path, values->values[i].value_nick);
}

static void
check_members (PlazaThing             thing,
               const PlazaRecordType *type,
               const char            *before)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      const PlazaField *field = &type->fields[i];
      g_autofree char *path = g_strconcat (before, field->name, field->type == PLAZA_FIELD_TEXTS ? ".es" : NULL, NULL);
      g_autofree char *part = g_strconcat (path, ".", NULL);

      if (field->type == PLAZA_FIELD_PART)
        check_members (thing, field->of, part);
      else if (!g_str_has_prefix (path, "originals.") && g_str_equal (plaza_wording_member (english (), thing, path), path))
        g_error ("%s: nothing says what that is", path);
      if (thing != PLAZA_THING_EVENT && (field->type == PLAZA_FIELD_ENUM || field->type == PLAZA_FIELD_ENUM_OR_NULL))
        check_choices (path, field);
    }
}

/* Whoever adds a member to a record says in words what it is. */
static void
test_members (void)
{
  g_autoptr(GEnumClass) things = g_type_class_ref (PLAZA_TYPE_THING);

  g_assert_cmpuint (things->n_values, ==, G_N_ELEMENTS (thing_types));
  for (guint i = 0; i < G_N_ELEMENTS (thing_types); i++)
    check_members (i, thing_types[i], "");
}

/* What became of things that are no events; an event's sentences are in tests/app/test-edit.c. */
static void
test_history (void)
{
  static const struct { PlazaThing thing; PlazaWhat what; const char *change, *words; } cases[] = {
    { PLAZA_THING_SHEET_LINE, PLAZA_WHAT_NEW, NULL, "Ana put it on a sheet" },
    { PLAZA_THING_SHEET_LINE, PLAZA_WHAT_GONE, "{}", "Ana took it off a sheet" },
    { PLAZA_THING_SHEET_LINE, PLAZA_WHAT_CHANGED, "{\"rank\":{\"before\":1,\"after\":1.5}}", "Ana changed its place on the sheet" },
    { PLAZA_THING_EVENT_SHEET, PLAZA_WHAT_NEW, NULL, "Ana gave it a sheet of its own" },
    { PLAZA_THING_EVENT_SHEET, PLAZA_WHAT_GONE, "{}", "Ana took away its own sheet" },
    { PLAZA_THING_THEME, PLAZA_WHAT_NEW, NULL, "Ana added it" },
    { PLAZA_THING_THEME, PLAZA_WHAT_CHANGED, "{\"labels.en\":{\"before\":\"One\",\"after\":\"Two\"}}",
      "Ana changed the label from One to Two" },
    { PLAZA_THING_POINT, PLAZA_WHAT_CHANGED, "{\"theme\":{\"before\":\"families\",\"after\":null}}",
      "Ana took out the theme, which was families" },
    { PLAZA_THING_POINT, PLAZA_WHAT_CHANGED, "{\"bodies.en\":{\"before\":\"One\",\"after\":\"Two\"}}", "Ana changed the text" },
    { PLAZA_THING_POINT, PLAZA_WHAT_CHANGED, "{\"group\":{\"before\":\"issues\",\"after\":\"key-asks\"}}",
      "Ana changed the group from Issues to Key Asks" },
    { PLAZA_THING_BILL, PLAZA_WHAT_CHANGED, "{\"chamber\":{\"before\":null,\"after\":\"senate\"}}",
      "Ana set the chamber to Senate" },
    { PLAZA_THING_GUIDE, PLAZA_WHAT_CHANGED, "{\"titles.es\":{\"before\":\"Uno\",\"after\":\"Dos\"}}",
      "Ana changed the title from Uno to Dos" },
    { PLAZA_THING_OFFICIAL, PLAZA_WHAT_CHANGED, "{\"district\":{\"before\":null,\"after\":\"13th\"}}",
      "Ana set the district to 13th" },
    { PLAZA_THING_OFFICIAL, PLAZA_WHAT_CHANGED, "{\"accounts\":{\"before\":[\"@One\"],\"after\":[\"@One\",\"@Two\"]}}",
      "Ana changed the accounts from @One to @One, @Two" },
    { PLAZA_THING_OFFICIAL, PLAZA_WHAT_CHANGED, "{\"offices\":{\"before\":[],\"after\":[{\"city\":\"Canton\"}]}}",
      "Ana changed the offices" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlazaHistoryRow row = { .author = (char *) "Ana", .thing = cases[i].thing, .what = cases[i].what,
                              .change = (char *) cases[i].change };
      g_auto(GStrv) sentences = plaza_wording_history (english (), &row);
      g_autoptr(GString) plain = NULL;

      g_assert_cmpuint (g_strv_length (sentences), ==, 1);
      plain = g_string_new (sentences[0]);
      g_string_replace (plain, "\u2068", "", 0);
      g_string_replace (plain, "\u2069", "", 0);
      g_assert_cmpstr (plain->str, ==, cases[i].words);
    }
}

static void
test_text (void)
{
  const PlazaTimeslot slot = { .label = (char *) "March", .date = (char *) "2017-02-22", .start = 1050, .end = NONE,
                               .zone = (char *) "America/Detroit" };
  g_autoptr(PlazaEventRecord) event = make_event ("Canton", "MI", &slot, 1);
  PlazaOfficial official = { .id = (char *) "X000001", .title = (char *) "Rep.", .name = (char *) "Example Member",
                             .state = (char *) "MI" };
  g_autoptr(GPtrArray) officials = g_ptr_array_new ();
  g_autofree char *text = NULL;

  event->kind = PLAZA_KIND_MARCH;
  event->place.venue = g_strdup ("Example Church");
  event->place.address = g_strdup ("2 Example Street");
  event->place.postal_code = g_strdup ("48188");
  g_strfreev (event->lead_organizations);
  event->lead_organizations = g_strsplit ("Example Coalition|Second Example Group", "|", 0);
  event->contact_name = g_strdup ("Example Person");
  g_strfreev (event->contact_emails);
  event->contact_emails = g_strsplit ("person@example.org", "|", 0);
  g_strfreev (event->inferred);
  event->inferred = g_strsplit ("state|zone", "|", 0);
  plaza_texts_set (event->details, "en", "People **walk**.\n\n- With signs\n- With songs");

  g_ptr_array_add (officials, &official);
  text = plaza_wording_event_text (english (), event, officials, "en");
  g_assert_cmpstr (text, ==,
                   "Example March\n"
                   "March · Open to the public\n"
                   "\n"
                   "When\n"
                   "  March: Wednesday, February 22, 2017, 5:30 PM (Eastern Time)\n"
                   "\n"
                   "Where\n"
                   "  Example Church\n"
                   "  2 Example Street, Canton, MI 48188\n"
                   "\n"
                   "Lead organizations\n"
                   "  1. Example Coalition\n"
                   "  2. Second Example Group\n"
                   "\n"
                   "Lead contact\n"
                   "  Example Person\n"
                   "  person@example.org\n"
                   "\n"
                   "Addressed to\n"
                   "  Rep. Example Member, Michigan\n"
                   "\n"
                   "Details\n"
                   "People walk.\n"
                   "\n"
                   "• With signs\n"
                   "• With songs\n"
                   "\n"
                   "Not in the source, inferred by the editors: state, time zone.\n");
}

/* Who copies it may send it to somebody else, whose time is another. */
static void
test_text_here (void)
{
  static const struct { int start, end; const char *zone, *here, *sent; } cases[] = {
    { 720, 1080, "America/Phoenix", "12–6 PM (Mountain Time, as in Arizona; 2–8 PM your time)\n", "12–6 PM (Mountain Time, as in Arizona)\n" },
    { 1320, NONE, "America/Los_Angeles", "10 PM (Pacific Time; Thu 1 AM your time)\n", "10 PM (Pacific Time)\n" },
    { NONE, 840, "America/Los_Angeles", "until 2 PM (Pacific Time; until 5 PM your time)\n", "until 2 PM (Pacific Time)\n" },
    { 720, NONE, "America/New_York", "12 PM (Eastern Time)\n", "12 PM (Eastern Time)\n" },
    { 720, NONE, NULL, "12 PM\n", "12 PM\n" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PlazaTimeslot slot = { .date = (char *) "2017-02-22", .start = cases[i].start, .end = cases[i].end,
                                   .zone = (char *) cases[i].zone };
      g_autoptr(PlazaEventRecord) event = make_event ("Canton", "MI", &slot, 1);
      g_autofree char *here = plaza_wording_event_text_here (english (), event, NULL, "en");
      g_autofree char *sent = plaza_wording_event_text (english (), event, NULL, "en");

      g_test_message ("%s", here);
      g_assert_nonnull (strstr (here, cases[i].here));
      g_assert_nonnull (strstr (sent, cases[i].sent));
    }
}

static void
test_bare_text (void)
{
  g_autoptr(PlazaEventRecord) event = make_event (NULL, NULL, NULL, 0);
  g_autofree char *text = NULL;

  /* An override of the writing direction in a title is shown. */
  g_set_str (&event->title, "Push\xe2\x80\xae");
  event->attendance = PLAZA_ATTENDANCE_INVITED;
  event->status = PLAZA_STATUS_CANCELLED;
  text = plaza_wording_event_text (english (), event, NULL, "es");
  g_assert_cmpstr (text, ==,
                   "Push\xef\xbf\xbd\n"
                   "Other · Not open to the public\n"
                   "This event is cancelled.\n"
                   "\n"
                   "When\n"
                   "  Date not given\n"
                   "\n"
                   "Where\n"
                   "  Place not given\n");
}

/* The reason for which an event was declined is for those who work here. */
static void
test_review (void)
{
  static const struct { PlazaReview review; const char *reason, *here, *sent; } cases[] = {
    { PLAZA_REVIEW_APPROVED, NULL, NULL, NULL },
    { PLAZA_REVIEW_PENDING, NULL, "This event is waiting for review.\n", "This event is waiting for review.\n" },
    { PLAZA_REVIEW_DECLINED, NULL, "This event was declined.\n", "This event was declined.\n" },
    { PLAZA_REVIEW_DECLINED, "It is listed twice", "This event was declined: It is listed twice\n", "This event was declined.\n" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEventRecord) event = make_event ("Canton", "MI", NULL, 0);
      g_autofree char *here = NULL;
      g_autofree char *sent = NULL;

      event->review = cases[i].review;
      event->decline_reason = g_strdup (cases[i].reason);
      here = plaza_wording_event_text_here (english (), event, NULL, "en");
      sent = plaza_wording_event_text (english (), event, NULL, "en");
      g_assert_cmpint (strstr (here, "This event") != NULL, ==, cases[i].here != NULL);
      g_assert_true (cases[i].here == NULL || strstr (here, cases[i].here) != NULL);
      g_assert_true (cases[i].sent == NULL || strstr (sent, cases[i].sent) != NULL);
    }
}

/* Every value has a word, and no two have the same. */
static void
test_vocabularies (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int kind = 0; kind < PLAZA_N_KINDS; kind++)
    g_assert_true (g_hash_table_add (seen, (gpointer) plaza_wording_kind (english (), kind)));
  for (int precision = 0; precision <= PLAZA_PRECISION_NONE; precision++)
    g_assert_true (g_hash_table_add (seen, (gpointer) plaza_wording_precision (english (), precision)));
  for (int attendance = 0; attendance <= PLAZA_ATTENDANCE_INVITED; attendance++)
    g_assert_true (g_hash_table_add (seen, (gpointer) plaza_wording_attendance (english (), attendance)));
}

/* Without words of its own it speaks the language of the user interface, here English. */
static void
test_ui_language (void)
{
  g_autofree char *day = plaza_wording_day_long (NULL, "2017-02-22");

  g_assert_cmpstr (day, ==, "Wednesday, February 22, 2017");
}

static void
test_events (void)
{
  PlazaPlace city = { .city = (char *) "Chicago", .state = (char *) "IL" }, state = { .state = (char *) "IL" };
  struct { char *text; const char *expected; } cases[] = {
    { plaza_wording_events (english (), 1), "1 event" },
    { plaza_wording_events (english (), 1234), "1,234 events" },
    { plaza_wording_events_at (english (), 2, &city), "2 events at one spot in \u2068Chicago\u2069, Illinois" },
    { plaza_wording_events_at (english (), 2, &state), "2 events at one spot in Illinois" },
    { plaza_wording_events_at (english (), 2, NULL), "2 events" },
    { plaza_wording_events_near (english (), 5, &city), "5 events near \u2068Chicago\u2069, Illinois" },
    { plaza_wording_events_near (english (), 5, &(PlazaPlace) { .city = (char *) "Chicago" }), "5 events near \u2068Chicago\u2069" },
    { plaza_wording_events_near (english (), 5, &(PlazaPlace) { 0 }), "5 events" },
    { plaza_wording_events_in (english (), 1, "MI"), "1 event somewhere in Michigan" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (cases[i].text, ==, cases[i].expected);
      g_free (cases[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/days", test_days);
  g_test_add_func ("/model/wording/spans-of-days", test_spans_of_days);
  g_test_add_func ("/wording/times", test_times);
  g_test_add_func ("/wording/zones", test_zones);
  g_test_add_func ("/wording/timeslots", test_timeslots);
  g_test_add_func ("/wording/here", test_here);
  g_test_add_func ("/wording/places", test_places);
  g_test_add_func ("/wording/lines", test_lines);
  g_test_add_func ("/wording/events", test_events);
  g_test_add_func ("/wording/text", test_text);
  g_test_add_func ("/wording/official", test_official);
  g_test_add_func ("/wording/members", test_members);
  g_test_add_func ("/wording/history", test_history);
  g_test_add_func ("/wording/text-here", test_text_here);
  g_test_add_func ("/wording/bare-text", test_bare_text);
  g_test_add_func ("/wording/review", test_review);
  g_test_add_func ("/wording/vocabularies", test_vocabularies);
  g_test_add_func ("/wording/ui-language", test_ui_language);
  return g_test_run ();
}

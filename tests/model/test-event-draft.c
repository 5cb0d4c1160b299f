/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed of an event becomes what the campaign has of it, and nothing else does. */
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "plaza-draft-keeper.h"
#include "plaza-event-draft.h"
#include "plaza-event-known.h"
#include "plaza-event-typed.h"
#include "plaza-event-values.h"
#include "plaza-kept-draft.h"
#include "plaza-test-pack.h"

typedef struct
{
  char          *folder;
  PlazaCampaign *campaign;
  PlazaCampaign *other;
  PlazaPlaces   *places;
  PlazaDraft    *draft;
} Fixture;

static PlazaEventRecord *
make_event (void)
{
  PlazaEventRecord *event = plaza_event_record_new ();
  PlazaTimeslot *slot = plaza_timeslot_new ();

  event->uid = g_strdup ("a-rally");
  event->title = g_strdup ("A Rally");
  event->kind = PLAZA_KIND_RALLY;
  event->review = PLAZA_REVIEW_APPROVED;
  slot->id = g_strdup ("first");
  slot->label = g_strdup ("Rally");
  slot->date = g_strdup ("2017-02-22");
  slot->start = 12 * 60;
  slot->end = 18 * 60;
  slot->zone = g_strdup ("America/Detroit");
  g_ptr_array_add (event->timeslots, slot);
  event->place.venue = g_strdup ("Example Hall");
  event->place.address = g_strdup ("1 Example Rd");
  event->place.city = g_strdup ("Canton");
  event->place.state = g_strdup ("MI");
  event->place.postal_code = g_strdup ("48188");
  event->place.precision = PLAZA_PRECISION_EXACT;
  event->place.latitude = 42.28;
  event->place.longitude = -83.52;
  g_strfreev (event->inferred);
  event->inferred = g_strsplit ("state zone", " ", -1);
  plaza_texts_set (event->details, "en", "Bring candles.");

  return event;
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(PlazaEvent) event = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  f->folder = plaza_test_folder_new ();
  path = g_build_filename (f->folder, "example.plaza", NULL);
  f->campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, "a-rally", 0, make_event ()));
  g_assert_true (plaza_campaign_commit (f->campaign, "add-event", edits, &error));
  g_assert_no_error (error);
  f->other = plaza_campaign_open (path, &error);
  g_assert_no_error (error);
  f->places = plaza_places_new ();
  event = plaza_campaign_find_event (f->campaign, "a-rally", &error);
  g_assert_no_error (error);
  f->draft = plaza_event_draft_new (f->campaign, f->places, event);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  /* The thread that kept it lets go of it a moment after it has told so. */
  while (g_atomic_int_get (&G_OBJECT (f->draft)->ref_count) > 1)
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (f->draft);
  g_object_unref (f->places);
  g_assert_finalize_object (f->campaign);
  g_assert_finalize_object (f->other);
  plaza_test_folder_free (f->folder);
}

static void
type (Fixture    *f,
      const char *name,
      const char *text)
{
  PlazaDraftField *field = plaza_draft_get_field (f->draft, name);

  g_assert_nonnull (field);
  plaza_draft_field_set_text (field, text);
}

static void
save (Fixture *f)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_draft_commit (f->draft, &error));
  g_assert_no_error (error);
  g_assert_false (plaza_draft_is_dirty (f->draft));
}

static PlazaEvent *
read_event (PlazaCampaign *campaign,
            const char    *uid)
{
  g_autoptr(GError) error = NULL;
  PlazaEvent *event = plaza_campaign_find_event (campaign, uid, &error);

  g_assert_no_error (error);
  g_assert_nonnull (event);
  return event;
}

/* What is typed, and what the next one who opens the event reads there. */
static void
test_values (Fixture      *f,
             gconstpointer data)
{
  static const struct { const char *name, *typed, *read; } cases[] = {
    { "title", "  Another Title ", "Another Title" },
    { "titles.es", "Otro título", "Otro título" },
    { "kind", "vigil", "vigil" },
    { "attendance", "invited", "invited" },
    { "status", "tentative", "tentative" },
    { "timeslots.first.label", "", "" },
    { "timeslots.first.date", "2/23", "Thu, Feb 23" },
    { "timeslots.first.date", "March 1, 2018", "Thursday, March 1, 2018" },
    { "timeslots.first.date", "Mon, Feb 22", "Wed, Feb 22" },
    { "timeslots.first.start", "4pm", "4 PM" },
    { "timeslots.first.start", "16:00", "4 PM" },
    { "timeslots.first.start", "noon", "12 PM" },
    { "timeslots.first.start", "a las 5 de la tarde", "5 PM" },
    { "timeslots.first.end", "", "" },
    { "zone", "America/Phoenix", "America/Phoenix" },
    { "place.to_be_announced", "yes", "yes" },
    { "place.area_only", "yes", "yes" },
    { "place.state", "michigan", "MI" },
    { "lead_organizations", "One, Inc.\n\nTwo", "One, Inc.\nTwo" },
    { "lead_contact.name", "Jordan Example", "Jordan Example" },
    { "lead_contact.emails", "one@example.org; two@example.org", "one@example.org, two@example.org" },
    { "lead_contact.telephones", "(313) 555-0100", "(313) 555-0100" },
    { "lead_contact.published", "", "" },
    { "officials", "example member", "Sen. Example Member" },
    { "officials", "", "" },
    { "languages", "árabe, Spanish, zh", "Arabic, Spanish, Chinese" },
    { "access", "Wheelchair accessible\na ramp, at the back", "wheelchair accessible\na ramp, at the back" },
    { "hashtag", "#Example", "#Example" },
    { "online", "yes", "yes" },
    { "web_address", "https://example.org/rally", "https://example.org/rally" },
    { "confirmed_on", "Feb 20", "Mon, Feb 20" },
    { "note", "Call\nagain.", "Call\nagain." },
    { "details.es", "Traiga velas.", "Traiga velas." },
    { "details.en", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (f, cases[i].name, cases[i].typed);
      save (f);
      g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (f->draft, cases[i].name)), ==, cases[i].read);
    }
}

/* What nobody typed is written as it was, whatever the form makes of it. */
static void
test_one_member (Fixture      *f,
                 gconstpointer data)
{
  g_autoptr(PlazaEvent) before = read_event (f->campaign, "a-rally");
  g_autoptr(PlazaEventRecord) expected = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (before));
  g_autoptr(PlazaEvent) after = NULL;
  g_autofree char *action = NULL;

  type (f, "hashtag", "#Rally");
  save (f);
  after = read_event (f->campaign, "a-rally");
  g_set_str (&expected->hashtag, "#Rally");
  g_assert_true (plaza_record_equal (&plaza_event_record_type, expected, plaza_event_get_record (after)));
  action = plaza_campaign_find_action (f->campaign, plaza_campaign_get_committed (f->campaign));
  g_assert_cmpstr (action, ==, "edit-event");
}

static void
assert_said (Fixture    *f,
             const char *name,
             const char *typed,
             const char *property,
             const char *said)
{
  g_autofree char *problem = NULL;
  g_autofree char *warning = NULL;

  type (f, name, typed);
  g_object_get (plaza_draft_get_field (f->draft, name), "problem", &problem, "warning", &warning, NULL);
  g_assert_cmpstr (g_str_equal (property, "problem") ? warning : problem, ==, NULL);
  g_assert_cmpstr (g_str_equal (property, "problem") ? problem : warning, ==, said);
}

static void
test_problems (Fixture      *f,
               gconstpointer data)
{
  static const struct { const char *name, *typed; } cases[] = {
    { "title", "" }, { "title", "a\x01" "b" }, { "title", "abc\xE2\x80\xAE" "def" },
    { "timeslots.first.date", "Feb 30" }, { "timeslots.first.date", "29 February 2017" }, { "timeslots.first.date", "soonish" },
    { "timeslots.first.start", "25:00" }, { "timeslots.first.start", "lunch" }, { "timeslots.first.end", "all day" },
    { "place.state", "ZZ" }, { "place.postal_code", "1234" }, { "place.postal_code", "48188\nUSA" },
    { "lead_contact.emails", "jordan" }, { "lead_contact.emails", "a@b.org\rBcc: c@d.org" }, { "lead_contact.telephones", "ask" },
    { "languages", "Spanish and others" }, { "hashtag", "Rally" }, { "hashtag", "#two words" },
    { "web_address", "http://example.org" }, { "web_address", "javascript:alert(1)" }, { "confirmed_on", "twice" },
    { "note", "bell\x07" }, { "officials", "Sen. Nobody" },
  };
  g_autoptr(PlazaEvent) before = read_event (f->campaign, "a-rally");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlazaDraftField *field = plaza_draft_get_field (f->draft, cases[i].name);
      g_autofree char *former = g_strdup (plaza_draft_field_get_text (field));
      g_autofree char *problem = NULL;
      g_autoptr(GError) error = NULL;

      type (f, cases[i].name, cases[i].typed);
      g_object_get (field, "problem", &problem, NULL);
      g_test_message ("%s: %s", cases[i].name, problem);
      g_assert_nonnull (problem);
      g_assert_false (plaza_draft_commit (f->draft, &error));
      g_assert_cmpstr (error->message, ==, problem);
      g_assert_cmpstr (plaza_draft_field_get_text (field), ==, cases[i].typed);
      type (f, cases[i].name, former);
    }

  g_assert_cmpint (plaza_record_get_revision (plaza_event_get_record (before)), ==, 1);
  save (f);
}

static void
test_long_title (Fixture      *f,
                 gconstpointer data)
{
  g_autofree char *title = g_strnfill (10000, 'x');
  g_autoptr(PlazaEvent) event = NULL;

  type (f, "title", title);
  save (f);
  event = read_event (f->campaign, "a-rally");
  g_assert_cmpstr (plaza_event_get_title (event), ==, title);
}

/* What does not fit together is said, and can be saved all the same. */
static void
test_warnings (Fixture      *f,
               gconstpointer data)
{
  assert_said (f, "timeslots.first.date", "Thu, Feb 22", "warning", "The weekday does not fit: this is Wednesday, February 22, 2017.");
  assert_said (f, "timeslots.first.date", "February 22, 2018", "warning", "That is 365 days from the campaign’s day.");
  assert_said (f, "timeslots.first.date", "Feb 22", "warning", NULL);
  assert_said (f, "timeslots.first.end", "11 AM", "warning", "It ends before it starts, so it is taken to end on the following day.");
  assert_said (f, "timeslots.first.end", "12 PM", "warning", "It ends when it starts, so the end is taken as not known.");
  assert_said (f, "place.postal_code", "85016", "warning", "This ZIP code is in Phoenix, Arizona.");
  assert_said (f, "place.postal_code", "00000", "warning", "No place is known for this ZIP code. Check its digits.");
  assert_said (f, "place.postal_code", "", "warning", NULL);
  assert_said (f, "place.city", "Nosuchtown", "warning", "No city of this name is known in that state, so that the event is not on the map.");
  save (f);
}

static void
test_start_and_end (Fixture      *f,
                    gconstpointer data)
{
  type (f, "timeslots.first.start", "");
  assert_said (f, "timeslots.first.end", "1 PM", "problem",
               "There is an end, but no start. Write when it starts, or leave the end empty.");
  type (f, "timeslots.first.start", "all day");
  assert_said (f, "timeslots.first.end", "2 PM", "problem",
               "What takes all day has no end. Leave the end empty, or write when it starts.");
  assert_said (f, "timeslots.first.end", "", "problem", NULL);
  save (f);
}

/* In Michigan, 2 to 3 AM of 12 March 2017 is not there, and 1 to 2 AM of 5 November comes twice. */
static void
test_clocks (Fixture      *f,
             gconstpointer data)
{
  type (f, "timeslots.first.end", "");
  type (f, "timeslots.first.date", "Mar 12");
  assert_said (f, "timeslots.first.start", "2:30 AM", "warning",
               "The clocks are set forward that night: this time does not exist there on that day.");
  assert_said (f, "timeslots.first.start", "3:30 AM", "warning", NULL);
  type (f, "timeslots.first.date", "Nov 5");
  assert_said (f, "timeslots.first.start", "1:30 AM", "warning",
               "The clocks are set back that night: this time comes twice. The first one is meant.");
  assert_said (f, "timeslots.first.start", "2:30 AM", "warning", NULL);
  type (f, "timeslots.first.date", "Mar 12");
  type (f, "zone", "America/Phoenix");
  assert_said (f, "timeslots.first.start", "2:31 AM", "warning", NULL);
}

static void
test_slots (Fixture      *f,
            gconstpointer data)
{
  g_autofree char *added = plaza_event_draft_add_slot (PLAZA_EVENT_DRAFT (f->draft));
  g_autofree char *empty = plaza_event_draft_add_slot (PLAZA_EVENT_DRAFT (f->draft));
  g_autoptr(PlazaEvent) event = NULL;
  const PlazaTimeslot *slot;
  g_autofree char *name = g_strdup_printf ("timeslots.%s.start", added);
  g_autofree char *date = g_strdup_printf ("timeslots.%s.date", added);

  type (f, date, "Feb 22");
  assert_said (f, name, "5:30 PM", "warning", "“\u2068Rally\u2069” is at the same time, 12–6 PM.");
  assert_said (f, name, "6 PM", "warning", NULL);
  /* What is taken away again is not asked whether it is in order. */
  plaza_draft_field_set_text (plaza_event_draft_get_slot_field (PLAZA_EVENT_DRAFT (f->draft), empty, "start"), "whenever");
  plaza_event_draft_remove_slot (PLAZA_EVENT_DRAFT (f->draft), empty);
  g_assert_true (plaza_event_draft_move_slot (PLAZA_EVENT_DRAFT (f->draft), added, -1));
  g_assert_false (plaza_event_draft_move_slot (PLAZA_EVENT_DRAFT (f->draft), added, -1));
  save (f);

  event = read_event (f->campaign, "a-rally");
  g_assert_cmpuint (plaza_event_get_record (event)->timeslots->len, ==, 2);
  slot = g_ptr_array_index (plaza_event_get_record (event)->timeslots, 0);
  g_assert_cmpstr (slot->date, ==, "2017-02-22");
  g_assert_cmpint (slot->start, ==, 18 * 60);
  g_assert_cmpstr (slot->zone, ==, "America/Detroit");
  g_assert_nonnull (slot->id);
  g_assert_cmpint (slot->id[0], !=, PLAZA_NEW_SLOT);
  slot = g_ptr_array_index (plaza_event_get_record (event)->timeslots, 1);
  g_assert_cmpstr (slot->id, ==, "first");

  plaza_event_draft_remove_slot (PLAZA_EVENT_DRAFT (f->draft), "first");
  save (f);
  g_clear_object (&event);
  event = read_event (f->campaign, "a-rally");
  g_assert_cmpuint (plaza_event_get_record (event)->timeslots->len, ==, 1);
}

/* Another city has other clocks and another point; a street that is not known has no exact one. */
static void
test_place (Fixture      *f,
            gconstpointer data)
{
  g_autoptr(PlazaEvent) street = NULL;
  g_autoptr(PlazaEvent) city = NULL;
  g_autoptr(PlazaEvent) nowhere = NULL;
  const PlazaEventRecord *record;

  type (f, "place.address", "2 Example Rd");
  save (f);
  street = read_event (f->campaign, "a-rally");
  g_assert_cmpint (plaza_event_get_record (street)->place.precision, ==, PLAZA_PRECISION_POSTAL);

  type (f, "place.postal_code", "");
  type (f, "place.city", "Phoenix");
  type (f, "place.state", "AZ");
  save (f);
  city = read_event (f->campaign, "a-rally");
  record = plaza_event_get_record (city);
  g_assert_cmpint (record->place.precision, ==, PLAZA_PRECISION_CITY);
  g_assert_cmpfloat_with_epsilon (record->place.latitude, 33.5, 0.5);
  g_assert_cmpstr (((const PlazaTimeslot *) g_ptr_array_index (record->timeslots, 0))->zone, ==, "America/Phoenix");
  g_assert_false (plaza_event_record_is_inferred (record, "state"));
  g_assert_false (plaza_event_record_is_inferred (record, "zone"));

  type (f, "place.city", "");
  type (f, "place.state", "");
  save (f);
  nowhere = read_event (f->campaign, "a-rally");
  g_assert_cmpint (plaza_event_get_record (nowhere)->place.precision, ==, PLAZA_PRECISION_NONE);
  g_assert_true (isnan (plaza_event_get_record (nowhere)->place.latitude));
}

static void
change_elsewhere (Fixture    *f,
                  const char *title,
                  const char *note)
{
  g_autoptr(PlazaEvent) event = read_event (f->other, "a-rally");
  PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (event));
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  g_set_str (&after->title, title);
  g_set_str (&after->note, note);
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, "a-rally", plaza_record_get_revision (plaza_event_get_record (event)), after));
  g_assert_true (plaza_campaign_commit (f->other, "edit-event", edits, &error));
  g_assert_no_error (error);
}

/* Another program wrote other fields a moment ago, of which nobody was told yet: both changes stand. */
static void
test_merge (Fixture      *f,
            gconstpointer data)
{
  g_autoptr(PlazaEvent) event = NULL;

  type (f, "hashtag", "#Rally");
  change_elsewhere (f, "Their Title", "Theirs");
  save (f);
  event = read_event (f->campaign, "a-rally");
  g_assert_cmpstr (plaza_event_get_title (event), ==, "Their Title");
  g_assert_cmpstr (plaza_event_get_record (event)->note, ==, "Theirs");
  g_assert_cmpstr (plaza_event_get_record (event)->hashtag, ==, "#Rally");
}

/* The same field: both values are there, and nothing is written before somebody chose. */
static void
test_conflict (Fixture      *f,
               gconstpointer theirs)
{
  PlazaDraftField *field = plaza_draft_get_field (f->draft, "title");
  g_autofree char *said = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEvent) event = NULL;

  type (f, "title", "My Title");
  change_elsewhere (f, "Their Title", NULL);
  g_assert_false (plaza_draft_commit (f->draft, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_object_get (field, "theirs", &said, NULL);
  g_assert_cmpstr (said, ==, "Their Title");
  g_assert_cmpstr (plaza_draft_field_get_text (field), ==, "My Title");

  plaza_draft_field_choose (field, theirs != NULL);
  save (f);
  event = read_event (f->campaign, "a-rally");
  g_assert_cmpstr (plaza_event_get_title (event), ==, theirs != NULL ? "Their Title" : "My Title");
}

static void
test_new (Fixture      *f,
          gconstpointer data)
{
  g_autoptr(PlazaDraft) draft = plaza_event_draft_new (f->campaign, f->places, NULL);
  g_autofree char *slot = plaza_event_draft_add_slot (PLAZA_EVENT_DRAFT (draft));
  g_autofree char *uid = g_strdup (plaza_event_draft_get_uid (PLAZA_EVENT_DRAFT (draft)));
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEvent) event = NULL;
  const PlazaEventRecord *record;

  g_assert_false (plaza_draft_is_dirty (f->draft));
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "title"), "A New One");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "place.postal_code"), "85016");
  plaza_draft_field_set_text (plaza_event_draft_get_slot_field (PLAZA_EVENT_DRAFT (draft), slot, "start"), "6pm");
  g_assert_true (plaza_draft_commit (draft, &error));
  g_assert_no_error (error);
  event = read_event (f->campaign, uid);
  record = plaza_event_get_record (event);
  g_assert_cmpint (record->review, ==, PLAZA_REVIEW_APPROVED);
  g_assert_cmpint (record->place.precision, ==, PLAZA_PRECISION_POSTAL);
  g_assert_cmpstr (((const PlazaTimeslot *) g_ptr_array_index (record->timeslots, 0))->zone, ==, "America/Phoenix");
  g_assert_false (plaza_event_draft_is_new (PLAZA_EVENT_DRAFT (draft)));
}

/* A city is typed with its state, and the clocks follow; what is known is found by the beginning of any word of it. */
static void
test_known (Fixture      *f,
            gconstpointer data)
{
  g_auto(GStrv) cities = plaza_event_known_cities (PLAZA_EVENT_DRAFT (f->draft), "Phoe");
  g_auto(GStrv) officials = plaza_event_known_officials (f->campaign);
  g_auto(GStrv) found = plaza_event_known_match ((const char * const *) officials, "memb");
  g_auto(GStrv) none = plaza_event_known_match ((const char * const *) officials, "ember");
  g_auto(GStrv) organizations = NULL;

  g_assert_true (g_strv_contains ((const char * const *) cities, "Phoenix, Arizona"));
  plaza_event_known_choose_city (PLAZA_EVENT_DRAFT (f->draft), "Phoenix, Arizona");
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (f->draft, "place.city")), ==, "Phoenix");
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (f->draft, "place.state")), ==, "AZ");
  type (f, "place.postal_code", "");
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (f->draft, "zone")), ==, "America/Phoenix");

  g_assert_cmpuint (g_strv_length (found), ==, 1);
  g_assert_cmpstr (found[0], ==, "Sen. Example Member");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  type (f, "lead_organizations", "Zebras United\nAnts United");
  save (f);
  organizations = plaza_event_known_organizations (f->campaign);
  g_assert_true (g_strv_contains ((const char * const *) organizations, "Zebras United"));
}

/* Another event, which says the same but for what was confirmed of the first one. */
static void
test_copy (Fixture      *f,
           gconstpointer data)
{
  g_autoptr(PlazaEvent) event = read_event (f->campaign, "a-rally");
  g_autoptr(PlazaDraft) draft = plaza_event_draft_new_copy (f->campaign, f->places, event);
  g_autofree char *uid = g_strdup (plaza_event_draft_get_uid (PLAZA_EVENT_DRAFT (draft)));
  g_autofree char *action = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEvent) copy = NULL;
  const PlazaEventRecord *record;

  plaza_draft_field_set_text (plaza_draft_get_field (draft, "place.city"), "Detroit");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "place.postal_code"), "");
  g_assert_true (plaza_draft_commit (draft, &error));
  g_assert_no_error (error);
  copy = read_event (f->campaign, uid);
  record = plaza_event_get_record (copy);
  g_assert_cmpstr (record->title, ==, "A Rally");
  g_assert_cmpint (record->kind, ==, PLAZA_KIND_RALLY);
  g_assert_cmpstr (record->place.city, ==, "Detroit");
  g_assert_cmpint (record->place.precision, ==, PLAZA_PRECISION_CITY);
  g_assert_cmpstr (plaza_texts_get_exact (record->details, "en"), ==, "Bring candles.");
  g_assert_cmpint (((const PlazaTimeslot *) g_ptr_array_index (record->timeslots, 0))->end, ==, 18 * 60);
  action = plaza_campaign_find_action (f->campaign, plaza_campaign_get_committed (f->campaign));
  g_assert_cmpstr (action, ==, "duplicate-event");
}

static void
count_cb (guint *count)
{
  ++*count;
}

static void
wait_until_kept (PlazaDraftKeeper *keeper)
{
  while (!plaza_draft_keeper_get_kept (keeper))
    g_main_context_iteration (NULL, TRUE);
}

/* What a program that was killed left: also what cannot be understood, and timeslots that were added. */
static void
test_kept (Fixture      *f,
           gconstpointer data)
{
  PlazaEventDraft *draft = PLAZA_EVENT_DRAFT (f->draft);
  g_autoptr(PlazaDraftKeeper) keeper = plaza_draft_keeper_new (draft);
  g_autofree char *path = plaza_kept_draft_path (draft);
  g_autofree char *added = plaza_event_draft_add_slot (draft);
  g_autoptr(PlazaKeptDraft) kept = NULL;
  g_autoptr(PlazaDraft) again = NULL;
  g_autofree char *third = NULL;
  GStatBuf status;

  type (f, "title", "Half a ti");
  plaza_draft_field_set_text (plaza_event_draft_get_slot_field (draft, added, "start"), "25:0");
  wait_until_kept (keeper);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  kept = plaza_kept_draft_find (f->campaign, "a-rally");
  g_assert_cmpstr (kept->title, ==, "Half a ti");
  again = plaza_kept_draft_open (kept, f->campaign, f->places);
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (again, "title")), ==, "Half a ti");
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_event_draft_get_slot_field (PLAZA_EVENT_DRAFT (again), added, "start")), ==, "25:0");
  third = plaza_event_draft_add_slot (PLAZA_EVENT_DRAFT (again));
  g_assert_cmpstr (third, !=, added);

  /* Saved, it is not kept any longer. */
  plaza_draft_field_set_text (plaza_event_draft_get_slot_field (draft, added, "start"), "7 PM");
  wait_until_kept (keeper);
  save (f);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Somebody else changed the same field before the draft was opened again. */
static void
test_kept_contested (Fixture      *f,
                     gconstpointer data)
{
  g_autoptr(PlazaDraftKeeper) keeper = plaza_draft_keeper_new (PLAZA_EVENT_DRAFT (f->draft));
  g_autoptr(PlazaKeptDraft) kept = NULL;
  g_autoptr(PlazaDraft) again = NULL;
  g_autofree char *theirs = NULL;
  g_autoptr(GError) error = NULL;

  type (f, "title", "My Title");
  g_assert_true (plaza_draft_keeper_flush (keeper, &error));
  g_assert_no_error (error);
  change_elsewhere (f, "Their Title", NULL);
  kept = plaza_kept_draft_find (f->other, "a-rally");
  again = plaza_kept_draft_open (kept, f->other, f->places);
  g_object_get (plaza_draft_get_field (again, "title"), "theirs", &theirs, NULL);
  g_assert_cmpstr (theirs, ==, "Their Title");
  plaza_draft_keeper_discard (keeper);
  g_assert_null (plaza_kept_draft_find (f->other, "a-rally"));
}

/* A new event has no other place than its draft, which is listed. */
static void
test_kept_new (Fixture      *f,
               gconstpointer data)
{
  g_autoptr(PlazaDraft) draft = plaza_event_draft_new (f->campaign, f->places, NULL);
  g_autoptr(PlazaDraftKeeper) keeper = plaza_draft_keeper_new (PLAZA_EVENT_DRAFT (draft));
  g_autoptr(GPtrArray) kept = NULL;
  g_autoptr(PlazaDraft) again = NULL;
  g_autoptr(GError) error = NULL;

  plaza_draft_field_set_text (plaza_draft_get_field (draft, "title"), "A new one");
  g_assert_true (plaza_draft_keeper_flush (keeper, &error));
  g_assert_no_error (error);
  kept = plaza_kept_draft_list (f->campaign);
  g_assert_cmpuint (kept->len, ==, 1);
  again = plaza_kept_draft_open (g_ptr_array_index (kept, 0), f->campaign, f->places);
  g_assert_true (plaza_event_draft_is_new (PLAZA_EVENT_DRAFT (again)));
  g_assert_cmpstr (plaza_event_draft_get_uid (PLAZA_EVENT_DRAFT (again)), ==, plaza_event_draft_get_uid (PLAZA_EVENT_DRAFT (draft)));
  g_assert_true (plaza_kept_draft_is_open (g_ptr_array_index (kept, 0), f->campaign, f->places));
  plaza_draft_keeper_discard (keeper);
}

/* A program that ended between saving and letting go of the draft: there is nothing to go on with. */
static void
test_kept_saved (Fixture      *f,
                 gconstpointer data)
{
  g_autofree char *path = plaza_kept_draft_path (PLAZA_EVENT_DRAFT (f->draft));
  g_autoptr(PlazaKeptDraft) kept = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  type (f, "title", "Saved in Time");
  text = plaza_kept_draft_print (PLAZA_EVENT_DRAFT (f->draft));
  save (f);
  g_assert_true (plaza_kept_draft_write (path, text, &error));
  g_assert_no_error (error);
  kept = plaza_kept_draft_find (f->campaign, "a-rally");
  g_assert_false (plaza_kept_draft_is_open (kept, f->campaign, f->places));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Where nothing can be written, that is said, and what is typed is still there. */
static void
test_not_kept (Fixture      *f,
               gconstpointer data)
{
  g_autoptr(PlazaDraftKeeper) keeper = plaza_draft_keeper_new (PLAZA_EVENT_DRAFT (f->draft));
  g_autofree char *path = plaza_kept_draft_path (PLAZA_EVENT_DRAFT (f->draft));
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autoptr(GError) error = NULL;
  guint failures = 0;

  g_mkdir_with_parents (parent, 0700);
  /* A file stands where the folder should be. */
  g_assert_true (g_file_set_contents (folder, "", 0, &error));
  g_signal_connect_swapped (keeper, "failed", G_CALLBACK (count_cb), &failures);
  type (f, "title", "Typed in Vain");
  while (failures == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (plaza_draft_keeper_get_kept (keeper));
  g_assert_false (plaza_draft_keeper_flush (keeper, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (f->draft, "title")), ==, "Typed in Vain");
  g_assert_cmpint (g_unlink (folder), ==, 0);
  plaza_draft_keeper_discard (keeper);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/event-draft/values", Fixture, NULL, set_up, test_values, tear_down);
  g_test_add ("/event-draft/one-member", Fixture, NULL, set_up, test_one_member, tear_down);
  g_test_add ("/event-draft/problems", Fixture, NULL, set_up, test_problems, tear_down);
  g_test_add ("/event-draft/long-title", Fixture, NULL, set_up, test_long_title, tear_down);
  g_test_add ("/event-draft/warnings", Fixture, NULL, set_up, test_warnings, tear_down);
  g_test_add ("/event-draft/start-and-end", Fixture, NULL, set_up, test_start_and_end, tear_down);
  g_test_add ("/event-draft/clocks", Fixture, NULL, set_up, test_clocks, tear_down);
  g_test_add ("/event-draft/slots", Fixture, NULL, set_up, test_slots, tear_down);
  g_test_add ("/event-draft/place", Fixture, NULL, set_up, test_place, tear_down);
  g_test_add ("/event-draft/merge", Fixture, NULL, set_up, test_merge, tear_down);
  g_test_add ("/event-draft/conflict/mine", Fixture, NULL, set_up, test_conflict, tear_down);
  g_test_add ("/event-draft/conflict/theirs", Fixture, "theirs", set_up, test_conflict, tear_down);
  g_test_add ("/event-draft/new", Fixture, NULL, set_up, test_new, tear_down);
  g_test_add ("/event-draft/known", Fixture, NULL, set_up, test_known, tear_down);
  g_test_add ("/event-draft/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add ("/event-draft/kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/event-draft/kept/contested", Fixture, NULL, set_up, test_kept_contested, tear_down);
  g_test_add ("/event-draft/kept/new", Fixture, NULL, set_up, test_kept_new, tear_down);
  g_test_add ("/event-draft/kept/saved", Fixture, NULL, set_up, test_kept_saved, tear_down);
  g_test_add ("/event-draft/kept/not", Fixture, NULL, set_up, test_not_kept, tear_down);

  return g_test_run ();
}

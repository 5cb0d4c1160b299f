/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed of an event becomes what the campaign has of it, and nothing else does. */
#include <math.h>

#include "draft-fixture.h"
#include "plaza-event-known.h"

/* What is typed, and what the next one who opens the event reads there. */
static void
test_values (DraftFixture  *f,
             gconstpointer  data)
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
      draft_type (f, cases[i].name, cases[i].typed);
      draft_save (f);
      g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (f->draft, cases[i].name)), ==, cases[i].read);
    }
}

/* What nobody typed is written as it was, whatever the form makes of it. */
static void
test_one_member (DraftFixture  *f,
                 gconstpointer  data)
{
  g_autoptr(PlazaEvent) before = draft_read_event (f->campaign, "a-rally");
  g_autoptr(PlazaEventRecord) expected = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (before));
  g_autoptr(PlazaEvent) after = NULL;
  g_autofree char *action = NULL;

  draft_type (f, "hashtag", "#Rally");
  draft_save (f);
  after = draft_read_event (f->campaign, "a-rally");
  g_set_str (&expected->hashtag, "#Rally");
  g_assert_true (plaza_record_equal (&plaza_event_record_type, expected, plaza_event_get_record (after)));
  action = plaza_campaign_find_action (f->campaign, plaza_campaign_get_committed (f->campaign));
  g_assert_cmpstr (action, ==, "edit-event");
}

static void
test_long_title (DraftFixture  *f,
                 gconstpointer  data)
{
  g_autofree char *title = g_strnfill (10000, 'x');
  g_autoptr(PlazaEvent) event = NULL;

  draft_type (f, "title", title);
  draft_save (f);
  event = draft_read_event (f->campaign, "a-rally");
  g_assert_cmpstr (plaza_event_get_title (event), ==, title);
}

static void
test_slots (DraftFixture  *f,
            gconstpointer  data)
{
  g_autofree char *added = plaza_event_draft_add_part (PLAZA_EVENT_DRAFT (f->draft), PLAZA_EVENT_SLOTS);
  g_autofree char *empty = plaza_event_draft_add_part (PLAZA_EVENT_DRAFT (f->draft), PLAZA_EVENT_SLOTS);
  g_autoptr(PlazaEvent) event = NULL;
  const PlazaTimeslot *slot;
  g_autofree char *name = g_strdup_printf ("timeslots.%s.start", added);
  g_autofree char *date = g_strdup_printf ("timeslots.%s.date", added);

  draft_type (f, date, "Feb 22");
  draft_assert_said (f, name, "5:30 PM", "warning", "“\u2068Rally\u2069” is at the same time, 12–6 PM.");
  draft_assert_said (f, name, "6 PM", "warning", NULL);
  /* What is taken away again is not asked whether it is in order. */
  plaza_draft_field_set_text (plaza_event_draft_get_part_field (PLAZA_EVENT_DRAFT (f->draft), PLAZA_EVENT_SLOTS, empty, "start"), "whenever");
  plaza_event_draft_remove_part (PLAZA_EVENT_DRAFT (f->draft), PLAZA_EVENT_SLOTS, empty);
  g_assert_true (plaza_event_draft_move_part (PLAZA_EVENT_DRAFT (f->draft), PLAZA_EVENT_SLOTS, added, -1));
  g_assert_false (plaza_event_draft_move_part (PLAZA_EVENT_DRAFT (f->draft), PLAZA_EVENT_SLOTS, added, -1));
  draft_save (f);

  event = draft_read_event (f->campaign, "a-rally");
  g_assert_cmpuint (plaza_event_get_record (event)->timeslots->len, ==, 2);
  slot = g_ptr_array_index (plaza_event_get_record (event)->timeslots, 0);
  g_assert_cmpstr (slot->date, ==, "2017-02-22");
  g_assert_cmpint (slot->start, ==, 18 * 60);
  g_assert_cmpstr (slot->zone, ==, "America/Detroit");
  g_assert_nonnull (slot->id);
  g_assert_cmpint (slot->id[0], !=, PLAZA_NEW_PART);
  slot = g_ptr_array_index (plaza_event_get_record (event)->timeslots, 1);
  g_assert_cmpstr (slot->id, ==, "first");

  plaza_event_draft_remove_part (PLAZA_EVENT_DRAFT (f->draft), PLAZA_EVENT_SLOTS, "first");
  draft_save (f);
  g_clear_object (&event);
  event = draft_read_event (f->campaign, "a-rally");
  g_assert_cmpuint (plaza_event_get_record (event)->timeslots->len, ==, 1);
}

static void
type_further (DraftFixture *f,
              const char   *id,
              const char   *member,
              const char   *text)
{
  plaza_draft_field_set_text (plaza_event_draft_get_part_field (PLAZA_EVENT_DRAFT (f->draft), PLAZA_EVENT_PLACES, id, member), text);
}

/* A march's further places: added, moved, each with a point of its own, which it keeps wherever it stands. */
static void
test_further_places (DraftFixture  *f,
                     gconstpointer  data)
{
  PlazaEventDraft *draft = PLAZA_EVENT_DRAFT (f->draft);
  g_autofree char *end = plaza_event_draft_add_part (draft, PLAZA_EVENT_PLACES);
  g_autofree char *stop = plaza_event_draft_add_part (draft, PLAZA_EVENT_PLACES);
  g_autoptr(PlazaEvent) march = NULL;
  g_autoptr(PlazaEvent) moved = NULL;
  g_autoptr(PlazaEvent) removed = NULL;
  const PlazaFurtherPlace *place;
  double latitude;

  type_further (f, end, "label", "Ends at");
  type_further (f, end, "venue", "Example Mosque");
  type_further (f, end, "city", "Detroit");
  type_further (f, end, "state", "Michigan");
  type_further (f, stop, "postal_code", "48188");
  type_further (f, stop, "to_be_announced", "yes");
  g_assert_true (plaza_event_draft_move_part (draft, PLAZA_EVENT_PLACES, stop, -1));
  draft_save (f);

  march = draft_read_event (f->campaign, "a-rally");
  g_assert_cmpuint (plaza_event_get_record (march)->further_places->len, ==, 2);
  place = g_ptr_array_index (plaza_event_get_record (march)->further_places, 0);
  g_assert_cmpstr (place->place.postal_code, ==, "48188");
  g_assert_true (place->place.to_be_announced);
  g_assert_cmpint (place->place.precision, ==, PLAZA_PRECISION_POSTAL);
  place = g_ptr_array_index (plaza_event_get_record (march)->further_places, 1);
  g_assert_cmpstr (place->label, ==, "Ends at");
  g_assert_cmpstr (place->place.state, ==, "MI");
  g_assert_cmpint (place->place.precision, ==, PLAZA_PRECISION_CITY);
  latitude = place->place.latitude;

  g_assert_true (plaza_event_draft_move_part (draft, PLAZA_EVENT_PLACES, "1", -1));
  type_further (f, "1", "venue", "Another Mosque");
  draft_save (f);
  moved = draft_read_event (f->campaign, "a-rally");
  place = g_ptr_array_index (plaza_event_get_record (moved)->further_places, 0);
  g_assert_cmpstr (place->place.venue, ==, "Another Mosque");
  g_assert_cmpfloat (place->place.latitude, ==, latitude);
  g_assert_true (plaza_event_record_is_inferred (plaza_event_get_record (moved), "state"));

  plaza_event_draft_remove_part (draft, PLAZA_EVENT_PLACES, "0");
  draft_save (f);
  removed = draft_read_event (f->campaign, "a-rally");
  g_assert_cmpuint (plaza_event_get_record (removed)->further_places->len, ==, 1);
  place = g_ptr_array_index (plaza_event_get_record (removed)->further_places, 0);
  g_assert_cmpstr (place->place.postal_code, ==, "48188");
}

/* Of a place that was added nothing was typed: none is saved, and the others keep what is theirs. */
static void
test_empty_place (DraftFixture  *f,
                  gconstpointer  data)
{
  PlazaEventDraft *draft = PLAZA_EVENT_DRAFT (f->draft);
  g_autofree char *empty = plaza_event_draft_add_part (draft, PLAZA_EVENT_PLACES);
  g_autofree char *end = NULL;
  g_autoptr(PlazaEvent) march = NULL;
  gint64 before = plaza_campaign_find_undo (f->campaign);
  const PlazaFurtherPlace *place;

  draft_save (f);
  g_assert_cmpint (plaza_campaign_find_undo (f->campaign), ==, before);
  g_assert_false (plaza_draft_is_dirty (f->draft));

  g_free (plaza_event_draft_add_part (draft, PLAZA_EVENT_PLACES));
  end = plaza_event_draft_add_part (draft, PLAZA_EVENT_PLACES);
  type_further (f, end, "city", "Detroit");
  type_further (f, end, "state", "Michigan");
  draft_save (f);
  march = draft_read_event (f->campaign, "a-rally");
  g_assert_cmpuint (plaza_event_get_record (march)->further_places->len, ==, 1);
  place = g_ptr_array_index (plaza_event_get_record (march)->further_places, 0);
  g_assert_cmpstr (place->place.city, ==, "Detroit");
  g_assert_cmpint (place->place.precision, ==, PLAZA_PRECISION_CITY);
}

/* Two hundred timeslots and as many places are only many. */
static void
test_many_parts (DraftFixture  *f,
                 gconstpointer  data)
{
  g_autoptr(PlazaEvent) event = NULL;

  for (int i = 1; i < 200; i++)
    {
      g_autofree char *slot = plaza_event_draft_add_part (PLAZA_EVENT_DRAFT (f->draft), PLAZA_EVENT_SLOTS);

      plaza_draft_field_set_text (plaza_event_draft_get_part_field (PLAZA_EVENT_DRAFT (f->draft), PLAZA_EVENT_SLOTS, slot, "date"), "Feb 22");
    }

  draft_save (f);
  event = draft_read_event (f->campaign, "a-rally");
  g_assert_cmpuint (plaza_event_get_record (event)->timeslots->len, ==, 200);
}

/* Another city has other clocks and another point; a street that is not known has no exact one. */
static void
test_place (DraftFixture  *f,
            gconstpointer  data)
{
  g_autoptr(PlazaEvent) street = NULL;
  g_autoptr(PlazaEvent) city = NULL;
  g_autoptr(PlazaEvent) nowhere = NULL;
  const PlazaEventRecord *record;

  draft_type (f, "place.address", "2 Example Rd");
  draft_save (f);
  street = draft_read_event (f->campaign, "a-rally");
  g_assert_cmpint (plaza_event_get_record (street)->place.precision, ==, PLAZA_PRECISION_POSTAL);

  draft_type (f, "place.postal_code", "");
  draft_type (f, "place.city", "Phoenix");
  draft_type (f, "place.state", "AZ");
  draft_save (f);
  city = draft_read_event (f->campaign, "a-rally");
  record = plaza_event_get_record (city);
  g_assert_cmpint (record->place.precision, ==, PLAZA_PRECISION_CITY);
  g_assert_cmpfloat_with_epsilon (record->place.latitude, 33.5, 0.5);
  g_assert_cmpstr (((const PlazaTimeslot *) g_ptr_array_index (record->timeslots, 0))->zone, ==, "America/Phoenix");
  g_assert_false (plaza_event_record_is_inferred (record, "state"));
  g_assert_false (plaza_event_record_is_inferred (record, "zone"));

  draft_type (f, "place.city", "");
  draft_type (f, "place.state", "");
  draft_save (f);
  nowhere = draft_read_event (f->campaign, "a-rally");
  g_assert_cmpint (plaza_event_get_record (nowhere)->place.precision, ==, PLAZA_PRECISION_NONE);
  g_assert_true (isnan (plaza_event_get_record (nowhere)->place.latitude));
}

static void
test_new (DraftFixture  *f,
          gconstpointer  data)
{
  g_autoptr(PlazaDraft) draft = plaza_event_draft_new (f->campaign, f->places, NULL);
  g_autofree char *slot = plaza_event_draft_add_part (PLAZA_EVENT_DRAFT (draft), PLAZA_EVENT_SLOTS);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEvent) event = NULL;
  const PlazaEventRecord *record;

  g_assert_false (plaza_draft_is_dirty (f->draft));
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "title"), "A New One");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "place.postal_code"), "85016");
  plaza_draft_field_set_text (plaza_event_draft_get_part_field (PLAZA_EVENT_DRAFT (draft), PLAZA_EVENT_SLOTS, slot, "start"), "6pm");
  g_assert_true (plaza_draft_commit (draft, &error));
  g_assert_no_error (error);
  event = draft_read_event (f->campaign, plaza_event_draft_get_uid (PLAZA_EVENT_DRAFT (draft)));
  record = plaza_event_get_record (event);
  g_assert_cmpint (record->review, ==, PLAZA_REVIEW_APPROVED);
  g_assert_cmpint (record->place.precision, ==, PLAZA_PRECISION_POSTAL);
  g_assert_cmpstr (((const PlazaTimeslot *) g_ptr_array_index (record->timeslots, 0))->zone, ==, "America/Phoenix");
  g_assert_false (plaza_event_draft_is_new (PLAZA_EVENT_DRAFT (draft)));
}

/* A city is typed with its state, and the clocks follow; what is known is found by the beginning of any word of it. */
static void
test_known (DraftFixture  *f,
            gconstpointer  data)
{
  g_auto(GStrv) cities = plaza_event_known_cities (PLAZA_EVENT_DRAFT (f->draft), "Phoe");
  g_auto(GStrv) officials = plaza_event_known_officials (f->campaign);
  g_auto(GStrv) found = plaza_event_known_match ((const char * const *) officials, "memb");
  g_auto(GStrv) none = plaza_event_known_match ((const char * const *) officials, "ember");
  g_auto(GStrv) organizations = NULL;

  g_assert_true (g_strv_contains ((const char * const *) cities, "Phoenix, Arizona"));
  plaza_event_known_choose_city (PLAZA_EVENT_DRAFT (f->draft), "Phoenix, Arizona", plaza_draft_get_field (f->draft, "place.city"),
                                 plaza_draft_get_field (f->draft, "place.state"));
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (f->draft, "place.city")), ==, "Phoenix");
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (f->draft, "place.state")), ==, "AZ");
  draft_type (f, "place.postal_code", "");
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (f->draft, "zone")), ==, "America/Phoenix");

  g_assert_cmpuint (g_strv_length (found), ==, 1);
  g_assert_cmpstr (found[0], ==, "Sen. Example Member");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  draft_type (f, "lead_organizations", "Zebras United\nAnts United");
  draft_save (f);
  organizations = plaza_event_known_organizations (f->campaign);
  g_assert_true (g_strv_contains ((const char * const *) organizations, "Zebras United"));
}

/* Another event, which says the same but for what was confirmed of the first one. */
static void
test_copy (DraftFixture  *f,
           gconstpointer  data)
{
  g_autoptr(PlazaEvent) event = draft_read_event (f->campaign, "a-rally");
  g_autoptr(PlazaDraft) draft = plaza_event_draft_new_copy (f->campaign, f->places, event);
  g_autofree char *action = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEvent) copy = NULL;
  const PlazaEventRecord *record;

  plaza_draft_field_set_text (plaza_draft_get_field (draft, "place.city"), "Detroit");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "place.postal_code"), "");
  g_assert_true (plaza_draft_commit (draft, &error));
  g_assert_no_error (error);
  copy = draft_read_event (f->campaign, plaza_event_draft_get_uid (PLAZA_EVENT_DRAFT (draft)));
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

/* A pin that somebody puts is exact, and stays where the address is another; taken away, the place has its own again. */
static void
test_pin (DraftFixture  *f,
          gconstpointer  data)
{
  g_autoptr(PlazaEvent) put = NULL;
  g_autoptr(PlazaEvent) reset = NULL;
  const PlazaPlace *place;

  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (f->draft, PLAZA_EVENT_POINT)), ==, "42.28000, -83.52000");
  draft_type (f, PLAZA_EVENT_POINT, "42.2911 −83.4654");
  draft_type (f, "place.address", "2 Example Rd");
  draft_save (f);
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (f->draft, PLAZA_EVENT_POINT)), ==, "42.29110, -83.46540");
  put = draft_read_event (f->campaign, "a-rally");
  place = &plaza_event_get_record (put)->place;
  g_assert_cmpint (place->precision, ==, PLAZA_PRECISION_EXACT);
  g_assert_cmpfloat (place->latitude, ==, 42.2911);
  g_assert_cmpfloat (place->longitude, ==, -83.4654);

  draft_type (f, PLAZA_EVENT_POINT, "");
  draft_save (f);
  reset = draft_read_event (f->campaign, "a-rally");
  place = &plaza_event_get_record (reset)->place;
  g_assert_cmpint (place->precision, ==, PLAZA_PRECISION_POSTAL);
  g_assert_cmpfloat_with_epsilon (place->latitude, 42.28, 0.1);

  /* Of what is nowhere else known a pin is known. */
  draft_type (f, "place.city", "");
  draft_type (f, "place.state", "");
  draft_type (f, "place.postal_code", "");
  draft_type (f, PLAZA_EVENT_POINT, "42.3,-83.5");
  draft_save (f);
  draft_type (f, PLAZA_EVENT_POINT, "");
  draft_save (f);
  g_clear_object (&reset);
  reset = draft_read_event (f->campaign, "a-rally");
  g_assert_cmpint (plaza_event_get_record (reset)->place.precision, ==, PLAZA_PRECISION_NONE);
}

/* In three cities at once, as one change: what is alike is typed once, and each has its place and its time. */
static void
test_cities (DraftFixture  *f,
             gconstpointer  data)
{
  static const struct { const char *city, *venue, *date, *start; } typed[] = {
    { "Phoenix, AZ", "", "", "" }, { "Toledo, Ohio", "Example Library", "Feb 24", "5:30 pm" },
  };
  g_autoptr(PlazaEvent) event = draft_read_event (f->campaign, "a-rally");
  g_autoptr(PlazaDraft) draft = plaza_event_draft_new_copy (f->campaign, f->places, event);
  PlazaEventDraft *self = PLAZA_EVENT_DRAFT (draft);
  guint before = plaza_campaign_count_events (f->campaign, PLAZA_REVIEW_CHOICE_ALL);
  g_autoptr(PlazaEvent) first = NULL;
  g_autoptr(PlazaEvent) phoenix = NULL;
  g_autoptr(PlazaEvent) toledo = NULL;
  g_autofree char *unknown = NULL;
  g_autoptr(GError) error = NULL;
  const PlazaTimeslot *slot;

  plaza_draft_field_set_text (plaza_draft_get_field (draft, "title"), "A Vigil");
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *id = plaza_event_draft_add_part (self, PLAZA_EVENT_CITIES);

      plaza_draft_field_set_text (plaza_event_draft_get_part_field (self, PLAZA_EVENT_CITIES, id, "city"), typed[i].city);
      plaza_draft_field_set_text (plaza_event_draft_get_part_field (self, PLAZA_EVENT_CITIES, id, "venue"), typed[i].venue);
      plaza_draft_field_set_text (plaza_event_draft_get_part_field (self, PLAZA_EVENT_CITIES, id, "date"), typed[i].date);
      plaza_draft_field_set_text (plaza_event_draft_get_part_field (self, PLAZA_EVENT_CITIES, id, "start"), typed[i].start);
    }

  unknown = plaza_event_draft_add_part (self, PLAZA_EVENT_CITIES);
  plaza_draft_field_set_text (plaza_event_draft_get_part_field (self, PLAZA_EVENT_CITIES, unknown, "city"), "Nosuchtown");
  g_assert_false (plaza_draft_commit (draft, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&error);
  plaza_event_draft_remove_part (self, PLAZA_EVENT_CITIES, unknown);
  g_assert_true (plaza_draft_commit (draft, &error));
  g_assert_no_error (error);

  first = draft_read_event (f->campaign, "canton-a-vigil");
  phoenix = draft_read_event (f->campaign, "phoenix-a-vigil");
  toledo = draft_read_event (f->campaign, "toledo-a-vigil");
  g_assert_cmpstr (plaza_event_get_record (first)->place.venue, ==, "Example Hall");
  g_assert_null (plaza_event_get_record (phoenix)->place.venue);
  g_assert_cmpstr (plaza_event_get_record (phoenix)->place.state, ==, "AZ");
  slot = g_ptr_array_index (plaza_event_get_record (phoenix)->timeslots, 0);
  g_assert_cmpstr (slot->zone, ==, "America/Phoenix");
  g_assert_cmpint (slot->start, ==, 12 * 60);
  g_assert_cmpstr (plaza_event_get_record (toledo)->place.venue, ==, "Example Library");
  slot = g_ptr_array_index (plaza_event_get_record (toledo)->timeslots, 0);
  g_assert_cmpstr (slot->date, ==, "2017-02-24");
  g_assert_cmpint (slot->start, ==, 17 * 60 + 30);
  g_assert_cmpint (slot->end, ==, 23 * 60 + 30);
  g_assert_cmpstr (plaza_texts_get_exact (plaza_event_get_record (toledo)->details, "en"), ==, "Bring candles.");
  g_assert_cmpuint (plaza_campaign_count_events (f->campaign, PLAZA_REVIEW_CHOICE_ALL), ==, before + 3);
  g_assert_false (plaza_draft_is_dirty (draft));

  g_assert_true (plaza_campaign_undo (f->campaign, plaza_campaign_find_undo (f->campaign), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (plaza_campaign_count_events (f->campaign, PLAZA_REVIEW_CHOICE_ALL), ==, before);
}

static gboolean
is_inferred (DraftFixture *f,
             const char   *name)
{
  gboolean inferred;

  g_object_get (plaza_draft_get_field (f->draft, name), "inferred", &inferred, NULL);
  return inferred;
}

/* What nobody named is marked, until somebody types there. */
static void
test_inferred (DraftFixture  *f,
               gconstpointer  data)
{
  g_assert_true (is_inferred (f, "place.state"));
  g_assert_true (is_inferred (f, "zone"));
  g_assert_false (is_inferred (f, "place.city"));
  draft_type (f, "place.state", "Ohio");
  g_assert_false (is_inferred (f, "place.state"));
  draft_type (f, "place.state", "MI");
  g_assert_true (is_inferred (f, "place.state"));
  draft_type (f, "place.state", "OH");
  draft_save (f);
  g_assert_false (is_inferred (f, "place.state"));
}

/* A translation is out of date once the text that it translates is another, and not any more when that is what it was. */
static void
test_translated (DraftFixture  *f,
                 gconstpointer  data)
{
  static const struct { const char *name, *typed; gboolean saves; PlazaTranslated details, titles; } steps[] = {
    { "note", "Nothing of it", TRUE, PLAZA_TRANSLATED_MISSING, PLAZA_TRANSLATED_MISSING },
    { "details.es", "Traiga velas.", TRUE, PLAZA_TRANSLATED_CURRENT, PLAZA_TRANSLATED_MISSING },
    { "titles.es", "Un mitin", TRUE, PLAZA_TRANSLATED_CURRENT, PLAZA_TRANSLATED_CURRENT },
    { "details.en", "Bring candles and water.", FALSE, PLAZA_TRANSLATED_OUTDATED, PLAZA_TRANSLATED_CURRENT },
    { "details.es", "Traiga velas y agua.", TRUE, PLAZA_TRANSLATED_CURRENT, PLAZA_TRANSLATED_CURRENT },
    { "details.en", "Bring water.", TRUE, PLAZA_TRANSLATED_OUTDATED, PLAZA_TRANSLATED_CURRENT },
    { "title", "A Vigil", TRUE, PLAZA_TRANSLATED_OUTDATED, PLAZA_TRANSLATED_OUTDATED },
    { "details.en", "Bring candles and water.", TRUE, PLAZA_TRANSLATED_CURRENT, PLAZA_TRANSLATED_OUTDATED },
    { "titles.es", "Una vigilia", TRUE, PLAZA_TRANSLATED_CURRENT, PLAZA_TRANSLATED_CURRENT },
    { "details.en", "", TRUE, PLAZA_TRANSLATED_OUTDATED, PLAZA_TRANSLATED_CURRENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      draft_type (f, steps[i].name, steps[i].typed);
      if (steps[i].saves)
        draft_save (f);
      g_test_message ("%u: %s", i, steps[i].name);
      g_assert_cmpint (plaza_event_draft_get_translated (PLAZA_EVENT_DRAFT (f->draft), "details.es"), ==, steps[i].details);
      g_assert_cmpint (plaza_event_draft_get_translated (PLAZA_EVENT_DRAFT (f->draft), "titles.es"), ==, steps[i].titles);
    }

  g_assert_cmpint (plaza_event_draft_get_translated (PLAZA_EVENT_DRAFT (f->draft), "details.en"), ==, PLAZA_TRANSLATED_MISSING);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  DRAFT_TEST ("values", NULL, test_values);
  DRAFT_TEST ("one-member", NULL, test_one_member);
  DRAFT_TEST ("long-title", NULL, test_long_title);
  DRAFT_TEST ("slots", NULL, test_slots);
  DRAFT_TEST ("further-places", NULL, test_further_places);
  DRAFT_TEST ("empty-place", NULL, test_empty_place);
  DRAFT_TEST ("many-parts", NULL, test_many_parts);
  DRAFT_TEST ("place", NULL, test_place);
  DRAFT_TEST ("new", NULL, test_new);
  DRAFT_TEST ("known", NULL, test_known);
  DRAFT_TEST ("copy", NULL, test_copy);
  DRAFT_TEST ("pin", NULL, test_pin);
  DRAFT_TEST ("cities", NULL, test_cities);
  DRAFT_TEST ("inferred", NULL, test_inferred);
  DRAFT_TEST ("translated", NULL, test_translated);

  return g_test_run ();
}

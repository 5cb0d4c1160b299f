/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with what is typed of an event, and what does not fit together, is said in a sentence. */
#include "draft-fixture.h"

static void
test_problems (DraftFixture  *f,
               gconstpointer  data)
{
  static const struct { const char *name, *typed; } cases[] = {
    { "title", "" }, { "title", "a\x01" "b" }, { "title", "abc\xE2\x80\xAE" "def" },
    { "timeslots.first.date", "Feb 30" }, { "timeslots.first.date", "29 February 2017" }, { "timeslots.first.date", "soonish" },
    { "timeslots.first.start", "25:00" }, { "timeslots.first.start", "lunch" }, { "timeslots.first.end", "all day" },
    { "place.state", "ZZ" }, { "place.postal_code", "1234" }, { "place.postal_code", "48188\nUSA" },
    { "lead_contact.emails", "jordan" }, { "lead_contact.emails", "a@b.org\rBcc: c@d.org" }, { "lead_contact.telephones", "ask" },
    { "languages", "Spanish and others" }, { "hashtag", "Rally" }, { "hashtag", "#two words" },
    { "web_address", "http://example.org" }, { "web_address", "javascript:alert(1)" }, { "confirmed_on", "twice" },
    { "place.point", "here" }, { "place.point", "42.3" }, { "place.point", "0, 0" }, { "place.point", "-83.5, 42.3" },
    { "place.point", "42.3, 83.5" }, { "place.point", "91, 0" }, { "place.point", "42.3, -181" }, { "place.point", "nan, nan" },
    { "place.point", "42.3, -83.5, 1" }, { "place.address", "1 Example Rd\nCanton" },
    { "timeslots.first.date", "February 22, 0000" }, { "timeslots.first.date", "0001-01-01" }, { "timeslots.first.date", "Feb 22, 0001" }, { "title", "a\nb" }, { "title", "\xE2\x81\xA7x" },
    { "note", "bell\x07" }, { "officials", "Sen. Nobody" },
  };
  g_autoptr(PlazaEvent) before = draft_read_event (f->campaign, "a-rally");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlazaDraftField *field = plaza_draft_get_field (f->draft, cases[i].name);
      g_autofree char *former = g_strdup (plaza_draft_field_get_text (field));
      g_autofree char *problem = NULL;
      g_autoptr(GError) error = NULL;

      draft_type (f, cases[i].name, cases[i].typed);
      g_object_get (field, "problem", &problem, NULL);
      g_test_message ("%s: %s", cases[i].name, problem);
      g_assert_nonnull (problem);
      g_assert_false (plaza_draft_commit (f->draft, &error));
      g_assert_cmpstr (error->message, ==, problem);
      g_assert_cmpstr (plaza_draft_field_get_text (field), ==, cases[i].typed);
      draft_type (f, cases[i].name, former);
    }

  g_assert_cmpint (plaza_record_get_revision (plaza_event_get_record (before)), ==, 1);
  draft_save (f);
}

/* What does not fit together is said, and can be saved all the same. */
static void
test_warnings (DraftFixture  *f,
               gconstpointer  data)
{
  draft_assert_said (f, "timeslots.first.date", "Thu, Feb 22", "warning", "The weekday does not fit: this is Wednesday, February 22, 2017.");
  draft_assert_said (f, "timeslots.first.date", "February 22, 2018", "warning", "That is 365 days from the campaign’s day.");
  draft_assert_said (f, "timeslots.first.date", "Feb 22", "warning", NULL);
  draft_assert_said (f, "timeslots.first.end", "11 AM", "warning", "It ends before it starts, so it is taken to end on the following day.");
  draft_assert_said (f, "timeslots.first.end", "12 PM", "warning", "It ends when it starts, so the end is taken as not known.");
  draft_assert_said (f, "place.postal_code", "85016", "warning", "This ZIP code is in Phoenix, Arizona.");
  draft_assert_said (f, "place.postal_code", "00000", "warning", "No place is known for this ZIP code. Check its digits.");
  draft_assert_said (f, "place.postal_code", "", "warning", NULL);
  draft_assert_said (f, "place.city", "Nosuchtown", "warning", "No city of this name is known in that state, so that the event is not on the map.");
  draft_save (f);
}

static void
test_far (DraftFixture  *f,
          gconstpointer  data)
{
  draft_assert_said (f, "place.point", "42.3, -83.5", "warning", NULL);
  draft_assert_said (f, "place.point", "45, -83.5", "warning", "The pin is 187 mi from 48188 · Canton, Michigan.");
  draft_assert_said (f, "place.point", "48.86, 2.35", "warning",
                     "The point lies far outside the United States, but the event is in Michigan.");
  draft_save (f);
}

static void
set_last_day (DraftFixture *f,
              const char   *last_day)
{
  const PlazaCampaignRecord *before = plaza_campaign_get_record (f->campaign);
  PlazaCampaignRecord *after = plaza_record_copy (&plaza_campaign_record_type, before);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  g_set_str (&after->last_day, last_day);
  plaza_record_set_row (after, 0, -1);
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_CAMPAIGN, "", plaza_record_get_revision (before), after));
  plaza_campaign_commit (f->campaign, "edit-campaign", edits, &error);
  g_assert_no_error (error);
}

/* What is within a campaign of several days is not far, and what is is counted from the nearer end. */
static void
test_far_from_days (DraftFixture  *f,
                    gconstpointer  data)
{
  set_last_day (f, "2017-09-22");
  draft_assert_said (f, "timeslots.first.date", "June 22, 2017", "warning", NULL);
  draft_assert_said (f, "timeslots.first.date", "February 22, 2018", "warning", "That is 153 days from the campaign’s days.");
  draft_assert_said (f, "timeslots.first.date", "November 24, 2016", "warning", "That is 90 days from the campaign’s days.");
  draft_assert_said (f, "timeslots.first.date", "Feb 22", "warning", NULL);
  draft_save (f);
}

/* Years that are none of a campaign are dates all the same, and said to be far; one of two digits is of this century. */
static void
test_far_years (DraftFixture  *f,
                gconstpointer  data)
{
  static const struct { const char *typed, *date; } cases[] = {
    { "9999-12-31", "9999-12-31" }, { "2016-02-29", "2016-02-29" }, { "1/1/01", "2001-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEvent) event = NULL;
      g_autofree char *warning = NULL;

      draft_type (f, "timeslots.first.date", cases[i].typed);
      g_object_get (plaza_draft_get_field (f->draft, "timeslots.first.date"), "warning", &warning, NULL);
      g_assert_nonnull (warning);
      draft_save (f);
      event = draft_read_event (f->campaign, "a-rally");
      g_assert_cmpstr (((const PlazaTimeslot *) g_ptr_array_index (plaza_event_get_record (event)->timeslots, 0))->date, ==, cases[i].date);
    }
}

static void
test_start_and_end (DraftFixture  *f,
                    gconstpointer  data)
{
  draft_type (f, "timeslots.first.start", "");
  draft_assert_said (f, "timeslots.first.end", "1 PM", "problem",
               "There is an end, but no start. Write when it starts, or leave the end empty.");
  draft_type (f, "timeslots.first.start", "all day");
  draft_assert_said (f, "timeslots.first.end", "2 PM", "problem",
               "What takes all day has no end. Leave the end empty, or write when it starts.");
  draft_assert_said (f, "timeslots.first.end", "", "problem", NULL);
  draft_save (f);
}

/* In Michigan, 2 to 3 AM of 12 March 2017 is not there, and 1 to 2 AM of 5 November comes twice. */
static void
test_clocks (DraftFixture  *f,
             gconstpointer  data)
{
  draft_type (f, "timeslots.first.end", "");
  draft_type (f, "timeslots.first.date", "Mar 12");
  draft_assert_said (f, "timeslots.first.start", "2:30 AM", "warning",
               "The clocks are set forward that night: this time does not exist there on that day.");
  draft_assert_said (f, "timeslots.first.start", "3:30 AM", "warning", NULL);
  draft_type (f, "timeslots.first.date", "Nov 5");
  draft_assert_said (f, "timeslots.first.start", "1:30 AM", "warning",
               "The clocks are set back that night: this time comes twice. The first one is meant.");
  draft_assert_said (f, "timeslots.first.start", "2:30 AM", "warning", NULL);
  draft_type (f, "timeslots.first.date", "Mar 12");
  draft_type (f, "zone", "America/Phoenix");
  draft_assert_said (f, "timeslots.first.start", "2:31 AM", "warning", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  DRAFT_TEST ("problems", NULL, test_problems);
  DRAFT_TEST ("far", NULL, test_far);
  DRAFT_TEST ("far-from-days", NULL, test_far_from_days);
  DRAFT_TEST ("far-years", NULL, test_far_years);
  DRAFT_TEST ("warnings", NULL, test_warnings);
  DRAFT_TEST ("start-and-end", NULL, test_start_and_end);
  DRAFT_TEST ("clocks", NULL, test_clocks);

  return g_test_run ();
}

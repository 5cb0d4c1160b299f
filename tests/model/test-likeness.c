/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign-fixture.h"
#include "plaza-campaign-new.h"
#include "plaza-likeness.h"

/* What may be the same as another event, and what only looks like it. */

typedef struct
{
  const char *title, *date, *venue, *address, *zip;
  double      latitude, longitude;  /* 0: not known */
  int         start;
  const char *email, *official;
} Facts;

#define HALL "123 Example St", "48188", 42.28, -83.52

static PlazaEventRecord *
event_new (const Facts *facts,
           const char  *uid)
{
  PlazaEventRecord *event = plaza_event_record_new ();
  PlazaTimeslot *slot = plaza_timeslot_new ();

  event->uid = g_strdup (uid);
  event->title = g_strdup (facts->title);
  event->review = PLAZA_REVIEW_APPROVED;
  slot->date = g_strdup (facts->date);
  slot->start = facts->start;
  g_ptr_array_add (event->timeslots, slot);
  event->place.venue = g_strdup (facts->venue);
  event->place.address = g_strdup (facts->address);
  event->place.postal_code = g_strdup (facts->zip);
  if (facts->latitude != 0)
    {
      event->place.precision = facts->address != NULL ? PLAZA_PRECISION_EXACT : PLAZA_PRECISION_POSTAL;
      event->place.latitude = facts->latitude;
      event->place.longitude = facts->longitude;
    }
  g_strfreev (event->contact_emails);
  event->contact_emails = g_strsplit (facts->email != NULL ? facts->email : "", ",", -1);
  g_strfreev (event->officials);
  event->officials = g_strsplit (facts->official != NULL ? facts->official : "", ",", -1);
  return event;
}

static const struct { const char *name; Facts there, comes; gboolean alike, sure; } cases[] = {
  { "word for word", { "Vigil for Refugees", "2017-02-22", "Example Hall", HALL, 1080, "a@example.org" },
    { "Vigil for Refugees", "2017-02-22", "Example Hall", HALL, 1080, "a@example.org" }, TRUE, TRUE },
  { "hashtag, case and accents", { "#WeAreAll: Vigíl for refugees", "2017-02-22", "Example Hall", HALL, 1080 },
    { "Vigil for the Refugees", "2017-02-22", NULL, "123 Example Street", "48188", 42.28, -83.52, 1080 }, TRUE, TRUE },
  { "words turned, same contact", { "Rep. Smith Town Hall", "2017-02-22", NULL, NULL, "48188", 42.28, -83.52, 1080, "a@example.org" },
    { "Town Hall with Rep. Smith", "2017-02-22", NULL, NULL, "48188", 42.28, -83.52, 1110, "a@example.org" }, TRUE, TRUE },
  { "day not known", { "Vigil for Refugees", "2017-02-22", NULL, HALL, 1080, "a@example.org" },
    { "Vigil for Refugees", NULL, NULL, HALL, 1080, "a@example.org" }, TRUE, FALSE },
  { "other words, one house, hour and person", { "Candles on the Green", "2017-02-22", "Example Hall", HALL, 1080, "a@example.org" },
    { "Vigilia por las familias", "2017-02-22", "Example Hall", HALL, 1080, "a@example.org" }, TRUE, FALSE },
  { "same official and day, near title", { "Visit to Sen. Smith’s Office", "2017-02-22", NULL, HALL, 600, NULL, "S000001" },
    { "Legislative Visit: Sen. Smith’s Office", "2017-02-22", NULL, HALL, 600, NULL, "S000001" }, TRUE, FALSE },
  /* Look-alikes. */
  { "another day: a series", { "Vigil for Refugees", "2017-02-22", "Example Hall", HALL, 1080, "a@example.org" },
    { "Vigil for Refugees", "2017-03-01", "Example Hall", HALL, 1080, "a@example.org" }, FALSE, FALSE },
  { "another town", { "Vigil for Refugees", "2017-02-22", NULL, HALL, 1080 },
    { "Vigil for Refugees", "2017-02-22", NULL, NULL, "49503", 42.96, -85.67, 1080 }, FALSE, FALSE },
  { "the town beside it, other people", { "Vigil for Refugees", "2017-02-22", NULL, HALL, 1080, "a@example.org" },
    { "Vigil for Refugees", "2017-02-22", NULL, "9 Other Rd", "48170", 42.37, -83.47, 1080, "b@example.org" }, FALSE, FALSE },
  { "one house, two meetings", { "Vigil for Refugees", "2017-02-22", "Example Hall", HALL, 1080, "a@example.org" },
    { "Breakfast and Teach-in", "2017-02-22", "Example Hall", HALL, 480, "a@example.org" }, FALSE, FALSE },
  { "one office, two groups", { "Legislative Visit with Sen. Smith", "2017-02-22", NULL, HALL, 600, "a@example.org", "S000001" },
    { "Legislative Visit with Sen. Smith", "2017-02-22", NULL, HALL, 840, "b@example.org", "S000001" }, FALSE, FALSE },
  { "one kind of thing", { "Vigil in the Park", "2017-02-22", NULL, NULL, "48188", 42.28, -83.52, 1080 },
    { "Vigil at City Hall", "2017-02-22", NULL, NULL, "48188", 42.28, -83.52, 1080 }, FALSE, FALSE },
};

static void
test_case (CampaignFixture *fixture,
           gconstpointer    data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(PlazaEventRecord) event = event_new (&cases[i].comes, "comes");
  g_autoptr(PlazaLikeness) likeness = plaza_likeness_new (fixture->campaign, NULL);
  g_autoptr(GPtrArray) likes = plaza_likeness_find (likeness, event);

  g_test_message ("%s", cases[i].name);
  g_assert_cmpuint (likes->len, ==, cases[i].alike ? 1 : 0);
  if (!cases[i].alike)
    return;

  g_assert_cmpstr (((PlazaLike *) g_ptr_array_index (likes, 0))->uid, ==, "there");
  g_assert_cmpint (((PlazaLike *) g_ptr_array_index (likes, 0))->is_sure, ==, cases[i].sure);
  g_assert_cmpstr (((PlazaLike *) g_ptr_array_index (likes, 0))->reason, !=, "");
}

static void
set_up (CampaignFixture *fixture,
        gconstpointer    data)
{
  g_autoptr(PlazaPack) pack = plaza_campaign_new_empty ("/example/day.plaza", "2017-02-22", "en");
  PlazaOfficial *official = plaza_record_new (&plaza_official_type);

  official->id = g_strdup ("S000001");
  g_ptr_array_add (pack->officials, official);
  g_ptr_array_add (pack->events, event_new (&cases[GPOINTER_TO_UINT (data)].there, "there"));
  campaign_fixture_create (fixture, pack);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/likeness/%u", i);

      g_test_add (path, CampaignFixture, GUINT_TO_POINTER (i), set_up, test_case, campaign_fixture_tear_down);
    }
  return g_test_run ();
}

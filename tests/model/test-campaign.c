/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "plaza-campaign.h"
#include "plaza-check-job.h"
#include "plaza-test-pack.h"

typedef struct
{
  char          *folder;
  char          *path;
  PlazaPack     *pack;
  PlazaCampaign *campaign;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = plaza_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "example.plaza", NULL);
  fixture->pack = plaza_test_pack_new ();
  plaza_test_pack_grow (fixture->pack, GPOINTER_TO_UINT (data));
  fixture->campaign = plaza_campaign_create (fixture->path, fixture->pack, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->campaign);
  plaza_pack_free (fixture->pack);
  g_free (fixture->path);
  plaza_test_folder_free (fixture->folder);
}

static void
reopen (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  g_assert_finalize_object (fixture->campaign);
  fixture->campaign = plaza_campaign_open (fixture->path, &error);
  g_assert_no_error (error);
}

/* The uids of the answer, each followed by a space. */
static char *
ask (Fixture               *fixture,
     const PlazaEventQuery *query)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = plaza_campaign_query (fixture->campaign, query, &error);
  g_autoptr(GString) uids = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(PlazaEvent) event = plaza_campaign_get_event (fixture->campaign, g_array_index (ids, guint32, i));

      g_string_append_printf (uids, "%s ", plaza_event_get_uid (event));
    }

  return g_strdup (uids->str);
}

#define ALL "tucson phoenix little-rock los-angeles denver chicago canton lansing everywhere "

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { const char *text, *uids; } cases[] = {
    { "canton", "canton " },
    { "CANTÓN", "canton " },
    { "Canto\xcc\x81n", "canton " },
    { "cant", "canton " },
    { "menendez", "little-rock " },
    { "Menéndez visit", "little-rock " },
    { "visit menendez", "little-rock " },
    { "michigan", "canton lansing " },
    { "mi", "canton lansing " },
    { "example second", "canton " },
    { "person@example.org", "canton " },
    { "mezquita", "canton " },
    { "iglesia mosque", "canton " },
    { "48188", "canton " },
    { "555-0100", "phoenix " },
    { "rally vigil", "phoenix " },
    { "nowhere", "" },
    { "canton nowhere", "" },
    { NULL, ALL },
    { "", ALL },
    { "  ", ALL },
    { "\"", ALL },
    { "*", ALL },
    { "canton\"", "canton " },
    { "canton OR phoenix", "" },
    { "words: canton", "" },
    { "NEAR(canton phoenix)", "" },
    { "^canton", "canton " },
    { "-canton", "canton " },
    { "canton'; DROP TABLE event; --", "" },
    { "(canton", "canton " },
    { "\xff" "canton", "canton " },
    { "#ExampleDay", "phoenix little-rock canton " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlazaEventQuery query = PLAZA_EVENT_QUERY_INIT;
      g_autofree char *uids = NULL;

      query.text = (char *) cases[i].text;
      uids = ask (fixture, &query);
      g_assert_cmpstr (uids, ==, cases[i].uids);
    }
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  const guint32 vigil = 1 << PLAZA_KIND_VIGIL, visit = 1 << PLAZA_KIND_LEGISLATIVE_VISIT;
  const struct { PlazaEventQuery query; const char *uids; } cases[] = {
    { { .attendance = -1, .kinds = vigil }, "tucson lansing " },
    { { .attendance = -1, .kinds = vigil | visit }, "tucson little-rock chicago lansing " },
    { { .attendance = -1, .state = (char *) "AZ" }, "tucson phoenix " },
    { { .attendance = -1, .state = (char *) "" }, "everywhere " },
    { { .attendance = -1, .state = (char *) "TX" }, "" },
    { { .attendance = -1, .state = (char *) "Arizona" }, "" },
    { { .attendance = -1, .day = (char *) "2017-02-22" }, "phoenix little-rock los-angeles denver chicago canton " },
    { { .attendance = -1, .day = (char *) "2017-02-21" }, "tucson " },
    { { .attendance = -1, .day = (char *) "2017-02-23" }, "tucson chicago " },
    { { .attendance = -1, .day = (char *) "2017-02-24" }, "chicago " },
    { { .attendance = -1, .day = (char *) "2017-02-25" }, "" },
    { { .attendance = -1, .day = (char *) "" }, "lansing everywhere " },
    { { .attendance = -1, .day = (char *) "tomorrow" }, "" },
    { { .attendance = PLAZA_ATTENDANCE_INVITED }, "los-angeles " },
    { { .attendance = PLAZA_ATTENDANCE_OPEN, .state = (char *) "CA" }, "" },
    { { .attendance = -1, .attention = TRUE, .state = (char *) "MI" }, "lansing " },
    { { .attendance = -1, .order = PLAZA_EVENT_ORDER_DAY },
      "tucson chicago phoenix denver little-rock canton los-angeles lansing everywhere " },
    { { .attendance = -1, .order = PLAZA_EVENT_ORDER_DAY, .text = (char *) "vigil" }, "tucson phoenix lansing " },
    { { .attendance = -1, .text = (char *) "vigil", .kinds = vigil }, "tucson lansing " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *uids = ask (fixture, &cases[i].query);

      g_assert_cmpstr (uids, ==, cases[i].uids);
    }
}

static void
test_menus (Fixture       *fixture,
            gconstpointer  data)
{
  g_auto(GStrv) states = plaza_campaign_list_states (fixture->campaign);
  g_autoptr(GArray) days = plaza_campaign_count_days (fixture->campaign, NULL, NULL);

  g_assert_cmpuint (plaza_campaign_count_events (fixture->campaign, PLAZA_REVIEW_CHOICE_ALL), ==, PLAZA_TEST_N_EVENTS);
  g_assert_cmpstrv (states, ((const char *[]) { "AZ", "AR", "CA", "CO", "IL", "MI", "", NULL }));
  g_assert_cmpuint (days->len, ==, 4);
  g_assert_cmpstr (g_array_index (days, PlazaDayCount, 0).date, ==, "2017-02-21");
  g_assert_cmpstr (g_array_index (days, PlazaDayCount, 3).date, ==, "2017-02-24");
  g_assert_cmpuint (plaza_campaign_get_kinds (fixture->campaign, PLAZA_REVIEW_CHOICE_ALL), ==,
                    1 << PLAZA_KIND_LEGISLATIVE_VISIT | 1 << PLAZA_KIND_RALLY | 1 << PLAZA_KIND_PANEL |
                    1 << PLAZA_KIND_PRESS_CONFERENCE | 1 << PLAZA_KIND_VIGIL | 1 << PLAZA_KIND_MARCH |
                    1 << PLAZA_KIND_SOCIAL_MEDIA);
}

/* What a menu promises is what the list then has: the states of all events,
 * asked for one by one, give every event, and each day as many as it says. */
static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  g_auto(GStrv) states = plaza_campaign_list_states (fixture->campaign);
  g_autoptr(GArray) days = plaza_campaign_count_days (fixture->campaign, NULL, NULL);
  guint n = 0;

  for (guint i = 0; states[i] != NULL; i++)
    {
      PlazaEventQuery query = { .attendance = -1, .state = states[i] };
      g_autoptr(GArray) ids = plaza_campaign_query (fixture->campaign, &query, NULL);

      g_assert_cmpuint (ids->len, >, 0);
      n += ids->len;
    }

  g_assert_cmpuint (n, ==, plaza_campaign_count_events (fixture->campaign, PLAZA_REVIEW_CHOICE_ALL));

  for (guint i = 0; i < days->len; i++)
    {
      PlazaDayCount *day = &g_array_index (days, PlazaDayCount, i);
      PlazaEventQuery query = { .attendance = -1, .day = day->date };
      g_autoptr(GArray) ids = plaza_campaign_query (fixture->campaign, &query, NULL);

      g_assert_cmpuint (ids->len, ==, day->count);
    }
}

static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (fixture->campaign, "canton", &error);
  g_autoptr(PlazaEvent) again = NULL;
  g_autofree char *title = NULL;
  PlazaKind kind;

  g_assert_no_error (error);
  g_object_get (event, "short-title", &title, "kind", &kind, NULL);
  g_assert_cmpstr (title, ==, "March");
  g_assert_cmpint (kind, ==, PLAZA_KIND_MARCH);
  g_assert_cmpstr (plaza_event_get_title (event), ==, "#ExampleDay: March");

  /* One event is one object. */
  again = plaza_campaign_get_event (fixture->campaign, plaza_event_get_id (event));
  g_assert_true (event == again);

  g_assert_null (plaza_campaign_find_event (fixture->campaign, "nowhere", &error));
  g_assert_no_error (error);
  g_assert_null (plaza_campaign_get_event (fixture->campaign, 4711));
}

static void
test_content (Fixture       *fixture,
              gconstpointer  data)
{
  PlazaCampaign *campaign = fixture->campaign;

  g_assert_cmpuint (plaza_campaign_get_guides (campaign)->len, ==, 2);
  g_assert_cmpuint (plaza_campaign_get_points (campaign)->len, ==, 3);
  g_assert_cmpuint (plaza_campaign_get_messages (campaign)->len, ==, 1);
  g_assert_cmpint (plaza_campaign_find_guide (campaign, "prayer-vigil")->event_kind, ==, PLAZA_KIND_VIGIL);
  g_assert_cmpint (plaza_campaign_find_point (campaign, "share")->share, ==, 79);
  g_assert_cmpstr (plaza_campaign_find_bill (campaign, "hr-0")->number, ==, "H.R. 0");
  g_assert_cmpstr (plaza_campaign_find_official (campaign, "X000001")->name, ==, "Example Member");
  g_assert_null (plaza_campaign_find_guide (campaign, "nothing"));
  g_assert_null (plaza_campaign_find_point (campaign, NULL));
  g_assert_cmpstr (plaza_campaign_get_record (campaign)->name, ==, "Example Day");
  g_assert_cmpstr (plaza_campaign_get_path (campaign), ==, fixture->path);
}

static void
test_search_prose (Fixture       *fixture,
                   gconstpointer  data)
{
  static const struct { const char *language, *text, *guides, *points; } cases[] = {
    { "en", "vigil", "prayer-vigil", "" },
    { "en", "candles light", "prayer-vigil", "" },
    { "en", "people", "prayer-vigil", "" },
    { "en", "hidden", "", "" },
    { "en", "velas", "", "" },
    { "es", "velas", "prayer-vigil", "" },
    { "es", "dia", "about", "" },
    { "es", "VIGILIA", "prayer-vigil", "" },
    { "en", "famil", "", "unity" },
    { "es", "familias", "", "unity" },
    { "en", "institute", "", "share" },
    { "en", "form", "", "co-sponsor share unity" },
    { "en", "example", "prayer-vigil", "share" },
    { "pt", "vigil", "prayer-vigil", "" },
    { "en", "", "", "" },
    { "en", "\"", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_auto(GStrv) guides = plaza_campaign_search_guides (fixture->campaign, cases[i].language, cases[i].text, &error);
      g_auto(GStrv) points = plaza_campaign_search_points (fixture->campaign, cases[i].language, cases[i].text, &error);
      g_autofree char *guide_ids = guides != NULL ? g_strjoinv (" ", guides) : NULL;
      g_autofree char *point_ids = points != NULL ? g_strjoinv (" ", points) : NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (guide_ids, ==, cases[i].guides);
      g_assert_cmpstr (point_ids, ==, cases[i].points);
    }
}

static void
test_values (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (plaza_campaign_get_value (fixture->campaign, "handle"));
  g_assert_true (plaza_campaign_set_value (fixture->campaign, "handle", "@example", &error));
  g_assert_true (plaza_campaign_set_value (fixture->campaign, "official", "Example", &error));
  g_assert_true (plaza_campaign_set_value (fixture->campaign, "official", "", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (plaza_campaign_get_value (fixture->campaign, "handle"), ==, "@example");

  reopen (fixture);
  g_assert_cmpstr (plaza_campaign_get_value (fixture->campaign, "handle"), ==, "@example");
  g_assert_null (plaza_campaign_get_value (fixture->campaign, "official"));
}

static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PlazaJob) job = plaza_check_job_new (fixture->path, FALSE);
  g_autoptr(GError) error = NULL;
  const PlazaCheck *found;

  /* Also while it is open. */
  g_assert_true (plaza_job_wait (job, &error));
  g_assert_no_error (error);
  found = plaza_check_job_get_result (job);
  g_assert_cmpuint (found->findings->len, ==, 0);
  g_assert_null (found->repaired);
  g_assert_cmpuint (found->n_events, ==, plaza_campaign_count_events (fixture->campaign, PLAZA_REVIEW_CHOICE_ALL));
}

/* What is chosen in a campaign of a newer version holds as long as it is open; what would be undone is refused. */
static void
test_newer (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *bytes = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;

  g_assert_finalize_object (fixture->campaign);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  /* The version of the schema (SQLite's file format, 1.3). */
  bytes[63] = 99;
  g_assert_true (g_file_set_contents (fixture->path, bytes, size, NULL));
  fixture->campaign = plaza_campaign_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_false (plaza_campaign_may_change (fixture->campaign, NULL));
  g_assert_true (plaza_campaign_set_value (fixture->campaign, "handle", "@example", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (plaza_campaign_get_value (fixture->campaign, "handle"), ==, "@example");
  g_assert_false (plaza_sheet_add (plaza_campaign_get_sheet (fixture->campaign), "unity", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  reopen (fixture);
  g_assert_null (plaza_campaign_get_value (fixture->campaign, "handle"));
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/campaign/search", test_search);
  ADD ("/campaign/filters", test_filters);
  ADD ("/campaign/menus", test_menus);
  ADD ("/campaign/counts", test_counts);
  g_test_add ("/campaign/many-counts", Fixture, GUINT_TO_POINTER (500), set_up, test_counts, tear_down);
  ADD ("/campaign/find", test_find);
  ADD ("/campaign/content", test_content);
  ADD ("/campaign/search-prose", test_search_prose);
  ADD ("/campaign/values", test_values);
  ADD ("/campaign/newer", test_newer);
  ADD ("/campaign/check", test_check);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-campaign-jobs.h"
#include "plaza-test-pack.h"

/* Two windows of one file. */
typedef struct
{
  char          *folder;
  char          *path;
  PlazaCampaign *here;
  PlazaCampaign *there;
  GString       *heard;  /* what the campaign here said of changes */
} Fixture;

static void
changed_cb (PlazaCampaign *campaign,
            GPtrArray     *changes,
            Fixture       *fixture)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const PlazaChange *change = g_ptr_array_index (changes, i);

      g_string_append_printf (fixture->heard, "%s %s;", plaza_enum_to_nick (PLAZA_TYPE_THING, change->thing),
                              change->uid);
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GError) error = NULL;

  fixture->folder = plaza_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "example.plaza", NULL);
  fixture->here = plaza_campaign_create (fixture->path, pack, &error);
  g_assert_no_error (error);
  fixture->there = plaza_campaign_open (fixture->path, &error);
  g_assert_no_error (error);
  fixture->heard = g_string_new (NULL);
  g_signal_connect (fixture->here, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->here);
  g_assert_finalize_object (fixture->there);
  g_string_free (fixture->heard, TRUE);
  g_free (fixture->path);
  plaza_test_folder_free (fixture->folder);
}

static void
assert_heard (Fixture    *fixture,
              const char *words)
{
  g_assert_cmpstr (fixture->heard->str, ==, words);
  g_string_truncate (fixture->heard, 0);
}

static void
refresh (PlazaCampaign *campaign)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_campaign_refresh (campaign, &error));
  g_assert_no_error (error);
}

static void
rename_event (PlazaCampaign *campaign,
              const char    *uid,
              const char    *title)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (campaign, uid, &error);
  PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (event));

  g_set_str (&after->title, title);
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, uid,
                                          plaza_record_get_revision (plaza_event_get_record (event)), after));
  g_assert_true (plaza_campaign_commit (campaign, "edit", edits, &error));
  g_assert_no_error (error);
}

static void
assert_title (PlazaCampaign *campaign,
              const char    *title)
{
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (campaign, "canton", NULL);

  g_assert_cmpstr (plaza_event_get_title (event), ==, title);
}

static void
test_here (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(PlazaEvent) held = plaza_campaign_find_event (fixture->here, "canton", NULL);
  g_autofree char *title = g_strdup (plaza_event_get_title (held));

  rename_event (fixture->here, "canton", "Another");
  assert_heard (fixture, "event canton;");
  assert_title (fixture->here, "Another");
  /* Who held the event holds it as it was. */
  g_assert_cmpstr (plaza_event_get_title (held), ==, title);

  /* What one wrote oneself is no news. */
  refresh (fixture->here);
  assert_heard (fixture, "");
}

static void
test_there (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  refresh (fixture->here);
  rename_event (fixture->there, "canton", "Another");
  rename_event (fixture->there, "canton", "Yet Another");
  rename_event (fixture->there, "denver", "Another");
  refresh (fixture->here);
  assert_heard (fixture, "event canton;event denver;");
  assert_title (fixture->here, "Yet Another");

  /* What another window did can be undone here, and is seen there. */
  g_assert_true (plaza_campaign_undo (fixture->here, 0, &error));
  g_assert_true (plaza_campaign_undo (fixture->here, 0, &error));
  g_assert_no_error (error);
  assert_title (fixture->here, "Another");
  refresh (fixture->there);
  assert_title (fixture->there, "Another");
  g_assert_true (plaza_campaign_redo (fixture->there, 0, &error));
  assert_title (fixture->there, "Yet Another");
}

/* Two people who change the same event: the second is told, and nothing is lost. */
static void
add_event (PlazaCampaign *campaign,
           const char    *uid)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  PlazaEventRecord *event = plaza_event_record_new ();

  g_set_str (&event->uid, uid);
  g_set_str (&event->title, "A new one");
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, uid, 0, event));
  g_assert_true (plaza_campaign_commit (campaign, "import", edits, &error));
  g_assert_no_error (error);
}

/* What is new is told without reading it again, which must not hide what others wrote in between. */
static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  add_event (fixture->here, "first");
  assert_heard (fixture, "event first;");
  refresh (fixture->here);
  assert_heard (fixture, "");

  rename_event (fixture->there, "canton", "Another");
  add_event (fixture->here, "second");
  assert_heard (fixture, "event canton;event second;");
  assert_title (fixture->here, "Another");

  add_event (fixture->here, "third");
  assert_heard (fixture, "event third;");
  add_event (fixture->there, "fourth");
  refresh (fixture->here);
  assert_heard (fixture, "event fourth;");
}

/* The search index is put in order by a thread, of which nobody sees anything. */
static void
test_tidy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(PlazaJob) job = plaza_tidy_job_new (fixture->here);
  g_autoptr(GArray) found = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *title = g_strdup_printf ("Another %u", i);

      rename_event (fixture->here, "canton", title);
      plaza_campaign_tidy_a_little (fixture->there);
    }
  g_string_truncate (fixture->heard, 0);

  g_assert_true (plaza_campaign_is_tidy (fixture->here));
  g_assert_true (plaza_job_wait (job, &error));
  g_assert_no_error (error);
  refresh (fixture->here);
  assert_heard (fixture, "");
  assert_title (fixture->here, "Another 5");
  found = plaza_campaign_query (fixture->here, &(PlazaEventQuery) { .text = "another 5" }, NULL);
  g_assert_cmpuint (found->len, ==, 1);
}

static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(PlazaEvent) seen = plaza_campaign_find_event (fixture->here, "canton", NULL);
  PlazaEventRecord *mine = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (seen));

  rename_event (fixture->there, "canton", "Theirs");
  g_set_str (&mine->title, "Mine");
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, "canton",
                                          plaza_record_get_revision (plaza_event_get_record (seen)), mine));
  g_assert_false (plaza_campaign_commit (fixture->here, "edit", edits, &error));
  /* The sentence names what stands there now. */
  g_assert_nonnull (strstr (error->message, "Theirs"));
  refresh (fixture->here);
  assert_title (fixture->here, "Theirs");
}

static char *
list_points (PlazaCampaign *campaign)
{
  GListModel *sheet = G_LIST_MODEL (plaza_campaign_get_sheet (campaign));
  GString *points = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (sheet); i++)
    {
      g_autoptr(PlazaSheetItem) item = g_list_model_get_item (sheet, i);

      g_string_append_printf (points, "%s ", plaza_sheet_item_get_point (item)->id);
    }

  return g_string_free_and_steal (points);
}

static void
assert_sheet (PlazaCampaign *campaign,
              const char    *points)
{
  g_autofree char *there = list_points (campaign);

  g_assert_cmpstr (there, ==, points);
}

/* Each window adds and moves lines of its own: neither takes the other's away. */
static void
test_sheet (Fixture       *fixture,
            gconstpointer  data)
{
  PlazaSheet *here = plaza_campaign_get_sheet (fixture->here);
  PlazaSheet *there = plaza_campaign_get_sheet (fixture->there);
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_sheet_add (here, "unity", &error));
  g_assert_true (plaza_sheet_add (there, "co-sponsor", &error));
  assert_sheet (fixture->there, "unity co-sponsor ");
  refresh (fixture->here);
  assert_sheet (fixture->here, "unity co-sponsor ");

  g_assert_true (plaza_sheet_move (here, 1, 0, &error));
  assert_sheet (fixture->here, "co-sponsor unity ");
  g_assert_true (plaza_sheet_remove (there, "unity", &error));
  refresh (fixture->here);
  refresh (fixture->there);
  assert_sheet (fixture->here, "co-sponsor ");
  assert_sheet (fixture->there, "co-sponsor ");

  g_assert_true (plaza_campaign_undo (fixture->here, 0, &error));
  g_assert_no_error (error);
  assert_sheet (fixture->here, "co-sponsor unity ");
}

/* However often lines change places, they can do so once more. */
static void
test_many_moves (Fixture       *fixture,
                 gconstpointer  data)
{
  PlazaSheet *sheet = plaza_campaign_get_sheet (fixture->here);
  GPtrArray *points = plaza_campaign_get_points (fixture->here);
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (points->len, >=, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_true (plaza_sheet_add (sheet, ((PlazaPoint *) g_ptr_array_index (points, i))->id, &error));

  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *before = list_points (fixture->here);
      g_auto(GStrv) was = g_strsplit (before, " ", -1);
      g_autofree char *after = g_strdup_printf ("%s %s %s ", was[0], was[2], was[1]);

      g_assert_true (plaza_sheet_move (sheet, 2, 1, &error));
      g_assert_no_error (error);
      assert_sheet (fixture->here, after);
    }
}

static void
test_values (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  const char *held;

  g_assert_true (plaza_campaign_set_value (fixture->here, "handle", "@first", &error));
  held = plaza_campaign_get_value (fixture->here, "handle");
  g_assert_true (plaza_campaign_set_value (fixture->there, "handle", "@second", &error));
  refresh (fixture->here);
  g_assert_cmpstr (held, ==, "@first");
  g_assert_cmpstr (plaza_campaign_get_value (fixture->here, "handle"), ==, "@second");
}

/* In another state, on another day, at another place, gone or back again. */
static void
commit_random (PlazaCampaign *campaign)
{
  static const char * const uids[] = { "little-rock", "phoenix", "denver", "tucson", "lansing", "canton", "everywhere", "new-1" };
  static const char * const states[] = { "MI", "AZ", "NY", "TX", NULL };
  static const char * const dates[] = { "2017-02-21", "2017-02-22", "2017-03-01" };
  const char *uid = uids[g_test_rand_int_range (0, G_N_ELEMENTS (uids))];
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (campaign, uid, NULL);
  const PlazaEventRecord *before = event != NULL ? plaza_event_get_record (event) : NULL;
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  PlazaEventRecord *after = NULL;

  if (before == NULL || g_test_rand_int_range (0, 6) > 0)
    {
      after = before != NULL ? plaza_record_copy (&plaza_event_record_type, before) : plaza_event_record_new ();
      g_set_str (&after->uid, uid);
      g_set_str (&after->title, g_test_rand_bit () ? "One" : "Another");
      g_set_str (&after->place.state, states[g_test_rand_int_range (0, G_N_ELEMENTS (states))]);
      after->place.precision = after->place.state != NULL ? PLAZA_PRECISION_CITY : PLAZA_PRECISION_NONE;
      after->place.latitude = 30 + g_test_rand_int_range (0, 9);
      after->place.longitude = -90;
      after->review = g_test_rand_int_range (0, 4) == 0 ? PLAZA_REVIEW_PENDING : PLAZA_REVIEW_APPROVED;
      if (after->timeslots->len > 0)
        {
          PlazaTimeslot *slot = g_ptr_array_index (after->timeslots, 0);

          g_set_str (&slot->date, dates[g_test_rand_int_range (0, G_N_ELEMENTS (dates))]);
        }
    }

  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, uid, PLAZA_REVISION_ANY, after));
  g_assert_true (plaza_campaign_commit (campaign, "edit-event", edits, NULL));
}

static void
assert_same_ids (PlazaCampaign         *here,
                 PlazaCampaign         *fresh,
                 const PlazaEventQuery *query)
{
  g_autoptr(GArray) ids = plaza_campaign_query (here, query, NULL);
  g_autoptr(GArray) expected = plaza_campaign_query (fresh, query, NULL);

  g_assert_cmpmem (ids->data, ids->len * sizeof (guint32), expected->data, expected->len * sizeof (guint32));
}

/* Lists that follow a change are the lists of somebody who opens the file now. */
static void
test_lists_follow (Fixture       *fixture,
                   gconstpointer  data)
{
  const PlazaEventQuery queries[] = {
    PLAZA_EVENT_QUERY_INIT,
    { .attendance = -1, .order = PLAZA_EVENT_ORDER_DAY },
    { .attendance = -1, .order = PLAZA_EVENT_ORDER_DAY, .state = (char *) "MI" },
    { .attendance = -1, .order = PLAZA_EVENT_ORDER_DISTANCE, .has_near = TRUE, .latitude = 33, .longitude = -90 },
    { .attendance = -1, .text = (char *) "another" },
  };

  for (guint step = 0; step < 60; step++)
    {
      g_autoptr(PlazaCampaign) fresh = NULL;

      for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
        commit_random (g_test_rand_bit () ? fixture->here : fixture->there);
      refresh (fixture->here);
      refresh (fixture->there);
      fresh = plaza_campaign_open (fixture->path, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
        assert_same_ids (fixture->here, fresh, &queries[i]);
      g_assert_cmpuint (plaza_campaign_count_events (fixture->here, PLAZA_REVIEW_CHOICE_APPROVED), ==,
                        plaza_campaign_count_events (fresh, PLAZA_REVIEW_CHOICE_APPROVED));
    }
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/changes/here", test_here);
  ADD ("/changes/there", test_there);
  ADD ("/changes/new", test_new);
  ADD ("/changes/tidy", test_tidy);
  ADD ("/changes/conflict", test_conflict);
  ADD ("/changes/sheet", test_sheet);
  ADD ("/changes/many-moves", test_many_moves);
  ADD ("/changes/values", test_values);
  ADD ("/changes/lists-follow", test_lists_follow);
  return g_test_run ();
}

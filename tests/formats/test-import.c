/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "campaign-fixture.h"
#include "plaza-campaign-new.h"
#include "plaza-campaign-review.h"
#include "plaza-import-plan.h"
#include "plaza-review.h"

/* What becomes of a file's rows: who is recognized, what changes, what waits, and what an import never does. */

static void
import_set_up (CampaignFixture *fixture,
               gconstpointer    data)
{
  g_autoptr(PlazaPack) pack = plaza_campaign_new_empty ("/example/day.plaza", "2017-02-22", "en");

  campaign_fixture_create (fixture, pack);
}

static PlazaIncoming *
draft_new (const char *key,
           const char *title,
           const char *date,
           int         start,
           const char *city)
{
  PlazaIncoming *draft = plaza_incoming_new (2);
  PlazaTimeslot *slot = plaza_timeslot_new ();

  draft->key = g_strdup (key);
  draft->event->title = g_strdup (title);
  draft->event->place.city = g_strdup (city);
  draft->event->place.state = g_strdup ("MI");
  draft->event->place.precision = PLAZA_PRECISION_STATE;
  slot->date = g_strdup (date);
  slot->start = start;
  slot->zone = g_strdup ("America/Detroit");
  g_ptr_array_add (draft->event->timeslots, slot);
  return draft;
}

static PlazaIncoming *
vigil_new (int start)
{
  return draft_new ("2/3/2017 14:14 someone@example.org", "Vigil for Example", "2017-02-22", start, "Canton");
}

/* @draft: (transfer full) */
static PlazaImportPlan *
plan_one (CampaignFixture   *fixture,
          PlazaIncoming     *draft,
          PlazaImportChoice  choice)
{
  g_autoptr(PlazaIntake) intake = plaza_intake_new ("form.csv", "csv");
  g_autoptr(GError) error = NULL;
  PlazaImportPlan *plan = plaza_import_plan_new (fixture->campaign, choice | PLAZA_IMPORT_TAKE_OPEN, &error);

  g_assert_no_error (error);
  g_ptr_array_add (intake->drafts, draft);
  g_assert_true (plaza_import_plan_add (plan, intake, NULL, &error));
  g_assert_no_error (error);
  return plan;
}

static PlazaImportRow *
plan_row (PlazaImportPlan *plan,
          guint            position)
{
  g_autoptr(PlazaImportRow) row = g_list_model_get_item (G_LIST_MODEL (plan), position);

  return row;
}

static void
plan_commit (PlazaImportPlan *plan)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_import_plan_commit (plan, TRUE, &error));
  g_assert_no_error (error);
}

static void
import_one (CampaignFixture   *fixture,
            PlazaIncoming     *draft,
            PlazaImportState   state,
            PlazaImportChoice  choice)
{
  g_autoptr(PlazaImportPlan) plan = plan_one (fixture, draft, choice);

  g_assert_cmpint (plaza_import_row_get_state (plan_row (plan, 0)), ==, state);
  plan_commit (plan);
}

static PlazaEvent *
find_one (CampaignFixture *fixture)
{
  PlazaEvent *event = plaza_campaign_find_event (fixture->campaign, "canton-vigil-for-example", NULL);

  g_assert_nonnull (event);
  return event;
}

static int
start_of (CampaignFixture *fixture)
{
  g_autoptr(PlazaEvent) event = find_one (fixture);

  return ((PlazaTimeslot *) g_ptr_array_index (plaza_event_get_record (event)->timeslots, 0))->start;
}

static void
assert_waits (CampaignFixture *fixture,
              guint            n,
              gboolean         is_change)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) list = plaza_campaign_list_waiting (fixture->campaign, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, n);
  g_assert_cmpuint (plaza_campaign_count_waiting (fixture->campaign), ==, n);
  if (n == 0)
    return;

  g_assert_cmpstr (((PlazaWaiting *) g_ptr_array_index (list, 0))->file, ==, "form.csv");
  g_assert_nonnull (((PlazaWaiting *) g_ptr_array_index (list, 0))->since);
  g_assert_cmpint (((PlazaWaiting *) g_ptr_array_index (list, 0))->is_change, ==, is_change);
}

typedef gboolean (*Decide) (GPtrArray *edits, PlazaEvent *event, GError **error);

static void
decide (CampaignFixture *fixture,
        Decide           func)
{
  g_autoptr(PlazaEvent) event = find_one (fixture);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (func (edits, event, &error));
  g_assert_no_error (error);
  g_assert_true (plaza_campaign_commit (fixture->campaign, "review", edits, &error));
  g_assert_no_error (error);
}

static gboolean
decline (GPtrArray   *edits,
         PlazaEvent  *event,
         GError     **error)
{
  return plaza_review_decline (edits, event, "Not ours", error);
}

static void
staff_changes (CampaignFixture *fixture,
               const char      *venue,
               int              start)
{
  g_autoptr(PlazaEvent) event = find_one (fixture);
  PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (event));
  g_autoptr(GPtrArray) edits = plaza_edits_new ();

  g_set_str (&after->place.venue, venue);
  ((PlazaTimeslot *) g_ptr_array_index (after->timeslots, 0))->start = start;
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, after->uid, plaza_record_get_revision (plaza_event_get_record (event)), after));
  g_assert_true (plaza_campaign_commit (fixture->campaign, "edit-event", edits, NULL));
}

/* What comes in is pending; the same again changes nothing, and undo takes it back whole. */
static void
test_new (CampaignFixture *fixture,
          gconstpointer    data)
{
  g_autoptr(PlazaEvent) event = NULL;

  import_one (fixture, vigil_new (18 * 60), PLAZA_IMPORT_NEW, 0);
  event = find_one (fixture);
  g_assert_cmpint (plaza_event_get_record (event)->review, ==, PLAZA_REVIEW_PENDING);
  g_assert_cmpstr (plaza_event_get_record (event)->origin, ==, "form.csv");
  assert_waits (fixture, 1, FALSE);

  import_one (fixture, vigil_new (18 * 60), PLAZA_IMPORT_SAME, 0);
  g_assert_cmpint (plaza_record_get_revision (plaza_event_get_record (event)), ==, 1);
  g_assert_true (plaza_campaign_undo (fixture->campaign, 0, NULL));
  g_assert_cmpuint (plaza_campaign_count_events (fixture->campaign, PLAZA_REVIEW_CHOICE_ALL), ==, 0);
  import_one (fixture, vigil_new (18 * 60), PLAZA_IMPORT_NEW, PLAZA_IMPORT_APPROVE);
  assert_waits (fixture, 0, FALSE);
}

/* What nobody decided about follows its file; its slot stays the same one to calendars. */
static void
test_changed_pending (CampaignFixture *fixture,
                      gconstpointer    data)
{
  g_autofree char *id = NULL;
  g_autoptr(PlazaEvent) event = NULL;
  g_autoptr(PlazaEvent) after = NULL;

  import_one (fixture, vigil_new (18 * 60), PLAZA_IMPORT_NEW, 0);
  event = find_one (fixture);
  id = g_strdup (((PlazaTimeslot *) g_ptr_array_index (plaza_event_get_record (event)->timeslots, 0))->id);
  import_one (fixture, vigil_new (19 * 60), PLAZA_IMPORT_CHANGED, 0);
  g_assert_cmpint (start_of (fixture), ==, 19 * 60);
  after = find_one (fixture);
  g_assert_cmpstr (((PlazaTimeslot *) g_ptr_array_index (plaza_event_get_record (after)->timeslots, 0))->id, ==, id);
  assert_waits (fixture, 1, FALSE);
}

/* An approved one waits for a decision, and the decision holds. */
static void
test_changed_approved (CampaignFixture *fixture,
                       gconstpointer    data)
{
  import_one (fixture, vigil_new (18 * 60), PLAZA_IMPORT_NEW, PLAZA_IMPORT_APPROVE);
  import_one (fixture, vigil_new (19 * 60), PLAZA_IMPORT_CHANGED, 0);
  g_assert_cmpint (start_of (fixture), ==, 18 * 60);
  assert_waits (fixture, 1, TRUE);
  import_one (fixture, vigil_new (19 * 60), PLAZA_IMPORT_SAME, 0);

  decide (fixture, decline);
  g_assert_cmpint (start_of (fixture), ==, 18 * 60);
  assert_waits (fixture, 0, FALSE);
  import_one (fixture, vigil_new (19 * 60), PLAZA_IMPORT_SAME, 0);

  import_one (fixture, vigil_new (20 * 60), PLAZA_IMPORT_CHANGED, 0);
  decide (fixture, plaza_review_approve);
  g_assert_cmpint (start_of (fixture), ==, 20 * 60);
  assert_waits (fixture, 0, FALSE);
  g_assert_true (plaza_campaign_undo (fixture->campaign, 0, NULL));
  g_assert_cmpint (start_of (fixture), ==, 18 * 60);
  assert_waits (fixture, 1, TRUE);
}

/* What staff changed is not written over: what they did not touch comes, what both changed is a question. */
static void
test_staff (CampaignFixture *fixture,
            gconstpointer    data)
{
  g_autoptr(PlazaImportPlan) plan = NULL;
  PlazaFieldChange *change;

  import_one (fixture, vigil_new (18 * 60), PLAZA_IMPORT_NEW, 0);
  staff_changes (fixture, "Example Hall", 18 * 60);
  import_one (fixture, vigil_new (18 * 60), PLAZA_IMPORT_SAME, 0);
  import_one (fixture, vigil_new (19 * 60), PLAZA_IMPORT_CHANGED, 0);
  g_assert_cmpint (start_of (fixture), ==, 19 * 60);

  staff_changes (fixture, "Example Hall", 17 * 60);
  plan = plan_one (fixture, vigil_new (20 * 60), 0);
  g_assert_cmpint (plaza_import_row_get_asks (plan_row (plan, 0)), ==, PLAZA_ASKS_CHANGE);
  g_assert_cmpuint (plaza_import_row_get_changes (plan_row (plan, 0))->len, ==, 1);
  change = g_ptr_array_index (plaza_import_row_get_changes (plan_row (plan, 0)), 0);
  g_assert_cmpstr (change->field, ==, "timeslots");
  g_assert_true (change->is_asked);
  plan_commit (plan);
  g_assert_cmpint (start_of (fixture), ==, 17 * 60);
  assert_waits (fixture, 1, TRUE);
}

static void
test_answers (CampaignFixture *fixture,
              gconstpointer    data)
{
  static const struct { PlazaImportAnswer answer; int start; } cases[] = {
    { PLAZA_IMPORT_SKIP, 17 * 60 }, { PLAZA_IMPORT_LEAVE, 17 * 60 }, { PLAZA_IMPORT_TAKE, 21 * 60 },
  };

  import_one (fixture, vigil_new (18 * 60), PLAZA_IMPORT_NEW, 0);
  staff_changes (fixture, "Example Hall", 17 * 60);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaImportPlan) plan = plan_one (fixture, vigil_new ((19 + i) * 60), 0);
      PlazaImportCount count;

      plaza_import_plan_answer_alike (plan, plan_row (plan, 0), cases[i].answer);
      plaza_import_plan_count (plan, &count);
      g_assert_cmpuint (count.open, ==, 0);
      g_assert_cmpuint (count.coming, ==, cases[i].answer == PLAZA_IMPORT_SKIP ? 0 : 1);
      plan_commit (plan);
      g_assert_cmpint (start_of (fixture), ==, cases[i].start);
    }
  import_one (fixture, vigil_new (21 * 60), PLAZA_IMPORT_SAME, 0);
}

/* What was declined, or merged into another, is not brought back by its file. */
static void
test_decided (CampaignFixture *fixture,
              gconstpointer    data)
{
  g_autoptr(PlazaEvent) into = NULL;
  g_autoptr(PlazaEvent) event = NULL;
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  import_one (fixture, vigil_new (18 * 60), PLAZA_IMPORT_NEW, 0);
  decide (fixture, decline);
  import_one (fixture, vigil_new (18 * 60), PLAZA_IMPORT_SAME, 0);
  assert_waits (fixture, 0, FALSE);
  decide (fixture, plaza_review_restore);
  assert_waits (fixture, 1, FALSE);

  import_one (fixture, draft_new ("another key of a row", "Candles", "2017-02-22", 18 * 60, "Canton"), PLAZA_IMPORT_NEW, 0);
  event = plaza_campaign_find_event (fixture->campaign, "canton-candles", NULL);
  into = find_one (fixture);
  g_assert_true (plaza_review_merge (edits, event, into, (const char *[]) { "title", NULL }, &error));
  g_assert_true (plaza_campaign_commit (fixture->campaign, "merge-events", edits, &error));
  g_assert_no_error (error);
  import_one (fixture, draft_new ("another key of a row", "Candles", "2017-02-22", 18 * 60, "Canton"), PLAZA_IMPORT_SAME, 0);
  g_assert_cmpuint (plaza_campaign_count_events (fixture->campaign, PLAZA_REVIEW_CHOICE_ALL), ==, 1);
  import_one (fixture, draft_new ("another key of a row", "Candles", "2017-02-22", 20 * 60, "Canton"), PLAZA_IMPORT_CHANGED, 0);
  g_assert_cmpint (start_of (fixture), ==, 20 * 60);
}

/* Rows without an id: the same again is the same, two of one day are two, one that is twice is one. */
static void
test_without_key (CampaignFixture *fixture,
                  gconstpointer    data)
{
  for (int turn = 0; turn < 2; turn++)
    {
      g_autoptr(PlazaIntake) intake = plaza_intake_new ("list.csv", "csv");
      g_autoptr(PlazaImportPlan) plan = plaza_import_plan_new (fixture->campaign, PLAZA_IMPORT_TAKE_OPEN, NULL);
      PlazaImportCount count;

      g_ptr_array_add (intake->drafts, draft_new (NULL, "Vigil", "2017-02-22", 18 * 60, "Canton"));
      g_ptr_array_add (intake->drafts, draft_new (NULL, "Vigil", "2017-02-22", 20 * 60, "Canton"));
      g_ptr_array_add (intake->drafts, draft_new (NULL, "Vigil", "2017-02-22", 18 * 60, "Canton"));
      g_assert_true (plaza_import_plan_add (plan, intake, NULL, NULL));
      plaza_import_plan_count (plan, &count);
      g_assert_cmpuint (count.n_new, ==, turn == 0 ? 2 : 0);
      g_assert_cmpuint (count.same, ==, turn == 0 ? 1 : 3);
      plan_commit (plan);
    }
  g_assert_cmpuint (plaza_campaign_count_events (fixture->campaign, PLAZA_REVIEW_CHOICE_ALL), ==, 2);
}

/* Of two revisions in one file the higher counts, in whatever order they stand (E3). */
static void
test_order (CampaignFixture *fixture,
            gconstpointer    data)
{
  for (int newer_first = 0; newer_first < 2; newer_first++)
    {
      g_autoptr(PlazaIntake) intake = plaza_intake_new ("form.csv", "csv");
      g_autoptr(PlazaImportPlan) plan = plaza_import_plan_new (fixture->campaign, PLAZA_IMPORT_TAKE_OPEN, NULL);

      for (int i = 0; i < 2; i++)
        {
          gboolean is_newer = i != newer_first;
          PlazaIncoming *draft = vigil_new (is_newer ? 16 * 60 : 15 * 60);

          draft->order = is_newer ? 2 : 0;
          g_ptr_array_add (intake->drafts, draft);
        }
      g_assert_true (plaza_import_plan_add (plan, intake, NULL, NULL));
      plan_commit (plan);
      g_assert_cmpuint (plaza_campaign_count_events (fixture->campaign, PLAZA_REVIEW_CHOICE_ALL), ==, 1);
      g_assert_cmpint (start_of (fixture), ==, 16 * 60);
      g_assert_true (plaza_campaign_undo (fixture->campaign, 0, NULL));
    }
}

/* What Plaza wrote is known by its uid; where staff never changed it, nobody is asked. */
static void
test_own (CampaignFixture *fixture,
          gconstpointer    data)
{
  g_autoptr(PlazaImportPlan) plan = NULL;

  import_one (fixture, draft_new ("plaza:canton-vigil-for-example", "Vigil for Example", "2017-02-22", 18 * 60, "Canton"), PLAZA_IMPORT_NEW, 0);
  import_one (fixture, draft_new ("plaza:../../etc/passwd", "March", "2017-02-22", 18 * 60, "Flint"), PLAZA_IMPORT_NEW, 0);
  g_assert_true (plaza_campaign_undo (fixture->campaign, 0, NULL));
  import_one (fixture, draft_new ("plaza:canton-vigil-for-example", "Vigil for Example", "2017-02-22", 18 * 60, "Canton"), PLAZA_IMPORT_SAME, 0);
  import_one (fixture, draft_new ("plaza:canton-vigil-for-example", "Vigil for Example", "2017-02-22", 19 * 60, "Canton"), PLAZA_IMPORT_CHANGED, 0);
  g_assert_cmpint (start_of (fixture), ==, 19 * 60);
  /* Of a table that was exported and comes back the uid stands in front. */
  import_one (fixture, draft_new ("canton-vigil-for-example Vigil for Example", "Vigil for Example", "2017-02-22", 19 * 60, "Canton"), PLAZA_IMPORT_SAME, 0);
}

/* A short id is one in many files. */
static void
test_short_id (CampaignFixture *fixture,
               gconstpointer    data)
{
  g_autoptr(PlazaIntake) intake = plaza_intake_new ("other.csv", "csv");
  g_autoptr(PlazaImportPlan) plan = plaza_import_plan_new (fixture->campaign, PLAZA_IMPORT_TAKE_OPEN, NULL);

  import_one (fixture, draft_new ("7", "Vigil", "2017-02-22", 18 * 60, "Canton"), PLAZA_IMPORT_NEW, 0);
  g_ptr_array_add (intake->drafts, draft_new ("7", "March of Others", "2017-02-24", 10 * 60, "Flint"));
  g_assert_true (plaza_import_plan_add (plan, intake, NULL, NULL));
  g_assert_cmpint (plaza_import_row_get_state (plan_row (plan, 0)), ==, PLAZA_IMPORT_NEW);
  plan_commit (plan);
  g_assert_cmpuint (plaza_campaign_count_events (fixture->campaign, PLAZA_REVIEW_CHOICE_ALL), ==, 2);
}

/* All or nothing, unless broken rows are to be left out. */
static void
test_bad (CampaignFixture *fixture,
          gconstpointer    data)
{
  for (int skip = 0; skip < 2; skip++)
    {
      g_autoptr(PlazaIntake) intake = plaza_intake_new ("form.csv", "csv");
      g_autoptr(PlazaImportPlan) plan = plaza_import_plan_new (fixture->campaign, skip ? PLAZA_IMPORT_SKIP_BAD : 0, NULL);
      PlazaIncoming *bad = draft_new ("bad", "Vigil", NULL, 18 * 60, "Canton");
      g_autoptr(GError) error = NULL;

      plaza_incoming_refuse (bad, "Date", g_strdup ("“30 February” is no day"));
      g_ptr_array_add (intake->drafts, bad);
      g_ptr_array_add (intake->drafts, vigil_new (18 * 60));
      g_assert_true (plaza_import_plan_add (plan, intake, NULL, NULL));
      g_assert_true (plaza_import_plan_commit (plan, TRUE, &error) == (skip == 1));
      g_assert_cmpint (error != NULL, ==, skip == 0);
      g_assert_cmpuint (plaza_campaign_count_events (fixture->campaign, PLAZA_REVIEW_CHOICE_ALL), ==, skip);
    }
}

/* An answer holds for what asks the same, and what is open stays out unless it is taken. */
static void
test_open (CampaignFixture *fixture,
           gconstpointer    data)
{
  g_autoptr(PlazaIntake) intake = plaza_intake_new ("form.csv", "csv");
  g_autoptr(PlazaImportPlan) plan = plaza_import_plan_new (fixture->campaign, 0, NULL);
  static const char * const fields[] = { "Time", "Time", "Date" };
  PlazaImportCount count;

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *key = g_strdup_printf ("a key of its own %zu", i);
      PlazaIncoming *draft = draft_new (key, "Vigil", "2017-02-22", 18 * 60, "Canton");

      plaza_incoming_question (draft, fields[i], g_strdup ("“PST” does not fit Ohio"));
      g_ptr_array_add (intake->drafts, draft);
    }
  g_assert_true (plaza_import_plan_add (plan, intake, NULL, NULL));
  plaza_import_plan_count (plan, &count);
  g_assert_cmpuint (count.open, ==, 3);
  g_assert_cmpuint (count.coming, ==, 0);
  plaza_import_plan_answer_alike (plan, plan_row (plan, 0), PLAZA_IMPORT_TAKE);
  plaza_import_plan_count (plan, &count);
  g_assert_cmpuint (count.open, ==, 1);
  plan_commit (plan);
  g_assert_cmpuint (plaza_campaign_count_events (fixture->campaign, PLAZA_REVIEW_CHOICE_ALL), ==, 2);
}

/* Who decides about a plan for long may find the campaign changed meanwhile: one sentence, and nothing is done. */
static void
test_refused (CampaignFixture *fixture,
              gconstpointer    data)
{
  g_autoptr(PlazaImportPlan) plan = NULL;

  import_one (fixture, vigil_new (18 * 60), PLAZA_IMPORT_NEW, 0);
  plan = plan_one (fixture, vigil_new (19 * 60), 0);
  staff_changes (fixture, "Example Hall", 20 * 60);
  for (int keep = 0; keep < 2; keep++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (plaza_import_plan_commit (plan, keep == 1, &error));
      g_assert_nonnull (error);
      g_assert_cmpint (start_of (fixture), ==, 20 * 60);
    }
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name; void (*func) (CampaignFixture *fixture, gconstpointer data); } tests[] = {
    { "new", test_new }, { "changed-pending", test_changed_pending }, { "changed-approved", test_changed_approved },
    { "staff", test_staff }, { "answers", test_answers }, { "decided", test_decided }, { "without-key", test_without_key },
    { "order", test_order }, { "own", test_own }, { "short-id", test_short_id }, { "bad", test_bad }, { "refused", test_refused }, { "open", test_open },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/import/", tests[i].name, NULL);

      g_test_add (path, CampaignFixture, NULL, import_set_up, tests[i].func, campaign_fixture_tear_down);
    }
  return g_test_run ();
}

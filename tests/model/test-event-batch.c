/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several events are changed as one, and taken back as one; what is so already is left alone. */
#include "draft-fixture.h"
#include "plaza-event-batch.h"
#include "plaza-event-undoable.h"

#define N 5

/* The rally, and others like it, every second of which is a vigil. */
static GArray *
add_events (DraftFixture *f)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  for (int i = 0; i < N; i++)
    {
      PlazaEventRecord *event = draft_copy_elsewhere (f);

      g_free (event->uid);
      event->uid = g_strdup_printf ("event-%d", i);
      event->kind = i % 2 == 0 ? PLAZA_KIND_VIGIL : PLAZA_KIND_RALLY;
      if (i == 3)
        g_ptr_array_set_size (event->timeslots, 0);
      g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, event->uid, 0, event));
    }

  g_assert_true (plaza_campaign_commit (f->campaign, "add-event", edits, &error));
  g_assert_no_error (error);
  for (int i = 0; i < N; i++)
    {
      g_autofree char *uid = g_strdup_printf ("event-%d", i);
      g_autoptr(PlazaEvent) event = draft_read_event (f->campaign, uid);
      guint32 id = (guint32) plaza_event_get_id (event);

      g_array_append_val (ids, id);
    }

  return ids;
}

static const PlazaEventRecord *
read_at (DraftFixture *f,
         GArray       *ids,
         guint         i)
{
  static PlazaEvent *event;

  g_clear_object (&event);
  event = plaza_campaign_get_event (f->campaign, g_array_index (ids, guint32, i));
  return plaza_event_get_record (event);
}

static void
undo (DraftFixture *f)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_campaign_undo (f->campaign, plaza_campaign_find_undo (f->campaign), &error));
  g_assert_no_error (error);
}

static void
test_batch (DraftFixture  *f,
            gconstpointer  data)
{
  g_autoptr(GArray) ids = add_events (f);
  gint64 before = plaza_campaign_find_undo (f->campaign);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (plaza_event_batch_run (f->campaign, ids, PLAZA_EVENT_BATCH_KIND, "vigil", &error), ==, 2);
  for (guint i = 0; i < N; i++)
    g_assert_cmpint (read_at (f, ids, i)->kind, ==, PLAZA_KIND_VIGIL);
  g_assert_cmpint (plaza_event_batch_run (f->campaign, ids, PLAZA_EVENT_BATCH_KIND, "vigil", &error), ==, 0);
  undo (f);
  g_assert_cmpint (read_at (f, ids, 1)->kind, ==, PLAZA_KIND_RALLY);

  g_assert_cmpint (plaza_event_batch_run (f->campaign, ids, PLAZA_EVENT_BATCH_ORGANIZATION, "Example Neighbors", &error), ==, N);
  g_assert_cmpint (plaza_event_batch_run (f->campaign, ids, PLAZA_EVENT_BATCH_ORGANIZATION, "Example Neighbors", &error), ==, 0);
  g_assert_cmpstr (read_at (f, ids, 2)->lead_organizations[0], ==, "Example Neighbors");
  undo (f);

  g_assert_cmpint (plaza_event_batch_run (f->campaign, ids, PLAZA_EVENT_BATCH_DAY, "2017-02-24", &error), ==, N);
  for (guint i = 0; i < N; i++)
    g_assert_cmpstr (plaza_event_record_first_date (read_at (f, ids, i)), ==, "2017-02-24");
  g_assert_cmpint (((const PlazaTimeslot *) g_ptr_array_index (read_at (f, ids, 0)->timeslots, 0))->start, ==, 12 * 60);
  undo (f);

  g_assert_cmpint (plaza_event_batch_run (f->campaign, ids, PLAZA_EVENT_BATCH_CANCEL, NULL, &error), ==, N);
  g_assert_cmpint (plaza_event_batch_run (f->campaign, ids, PLAZA_EVENT_BATCH_CONFIRM, NULL, &error), ==, N);
  g_assert_cmpint (read_at (f, ids, 4)->status, ==, PLAZA_STATUS_CONFIRMED);
  g_assert_nonnull (read_at (f, ids, 4)->confirmed_on);
  undo (f);
  g_assert_cmpint (read_at (f, ids, 4)->status, ==, PLAZA_STATUS_CANCELLED);
  undo (f);
  g_assert_no_error (error);
  g_assert_cmpint (plaza_campaign_find_undo (f->campaign), ==, before);
}

/* The same in a thread, for many: the window that asked for it takes in what was changed. What is stopped changes nothing. */
static void
test_job (DraftFixture  *f,
          gconstpointer  data)
{
  g_autoptr(GArray) ids = add_events (f);
  g_autoptr(PlazaJob) job = plaza_event_batch_job_new (f->campaign, ids, PLAZA_EVENT_BATCH_KIND, "vigil");
  g_autoptr(PlazaJob) stopped = plaza_event_batch_job_new (f->campaign, ids, PLAZA_EVENT_BATCH_CANCEL, NULL);
  g_autoptr(GError) error = NULL;
  gint64 batch;

  g_assert_false (plaza_event_batch_is_long (ids));
  g_assert_true (plaza_job_wait (job, &error));
  g_assert_no_error (error);
  g_assert_cmpint (plaza_event_batch_job_get_n (job), ==, 2);
  g_assert_true (plaza_campaign_refresh (f->campaign, &error));
  for (guint i = 0; i < N; i++)
    g_assert_cmpint (read_at (f, ids, i)->kind, ==, PLAZA_KIND_VIGIL);

  batch = plaza_campaign_find_undo (f->campaign);
  plaza_job_cancel (stopped);
  g_assert_false (plaza_job_wait (stopped, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (plaza_campaign_refresh (f->campaign, &error));
  g_assert_cmpint (plaza_campaign_find_undo (f->campaign), ==, batch);
  undo (f);
  g_assert_cmpint (read_at (f, ids, 1)->kind, ==, PLAZA_KIND_RALLY);
}

/* What was changed again cannot be taken back alone, until that is taken back. */
static void
test_undoable (DraftFixture  *f,
               gconstpointer  data)
{
  static const struct { const char *name, *text; } changes[] = {
    { "hashtag", "#One" }, { "note", "Call." }, { "hashtag", "#Two" }, { "place.venue", "Example House" },
  };
  static const gboolean expected[] = { FALSE, FALSE, TRUE, TRUE, TRUE };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GArray) undoable = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      draft_type (f, changes[i].name, changes[i].text);
      draft_save (f);
    }

  rows = plaza_campaign_list_history (f->campaign, "a-rally", &error);
  undoable = plaza_event_undoable (f->campaign, rows);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpint (g_array_index (undoable, gboolean, i), ==, expected[i]);

  /* Not the newest one, and all the same. */
  g_assert_true (plaza_campaign_undo (f->campaign, ((PlazaHistoryRow *) g_ptr_array_index (rows, 2))->batch, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (f->draft, "note")), ==, "");
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (f->draft, "hashtag")), ==, "#Two");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  DRAFT_TEST ("batch", NULL, test_batch);
  DRAFT_TEST ("job", NULL, test_job);
  DRAFT_TEST ("undoable", NULL, test_undoable);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-job.h"

/* What one job saw and did. */
typedef struct
{
  GThread  *thread;
  guint     n_steps;
  gboolean  fails;
  gboolean  endless;
} Work;

static guint n_freed;

static void
work_free (gpointer data)
{
  n_freed++;
  g_free (data);
}

static gboolean
work_run (PlazaProgress  *progress,
          gpointer        data,
          GError        **error)
{
  Work *work = data;

  work->thread = g_thread_self ();
  plaza_progress_begin (progress, "Working…", 0, 1);
  for (guint i = 0; i < work->n_steps || work->endless; i++)
    if (!plaza_progress_step (progress, i + 1, work->n_steps, error))
      return FALSE;

  if (work->fails)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "It cannot be done.");
  return !work->fails;
}

static PlazaJob *
job_new (guint    n_steps,
         gboolean fails,
         gboolean endless)
{
  Work *work = g_new0 (Work, 1);

  work->n_steps = n_steps;
  work->fails = fails;
  work->endless = endless;
  return plaza_job_new (work_run, work, work_free);
}

static void
test_done (void)
{
  PlazaJob *job = job_new (10, FALSE, FALSE);
  const Work *work = plaza_job_get_data (job);
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_job_wait (job, &error));
  g_assert_no_error (error);
  g_assert_true (work->thread != NULL && work->thread != g_thread_self ());
  g_assert_cmpfloat (plaza_job_get_fraction (job), ==, 1);
  g_assert_cmpstr (plaza_job_get_words (job), ==, "Working…");

  g_object_unref (job);
}

static void
test_failed (void)
{
  g_autoptr(PlazaJob) job = job_new (10, TRUE, FALSE);
  g_autoptr(GError) error = NULL;

  g_assert_false (plaza_job_wait (job, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpstr (error->message, ==, "It cannot be done.");
}

/* What was done at the end is done, however late somebody wants to stop it. */
static void
test_cancelled_too_late (void)
{
  g_autoptr(PlazaJob) job = job_new (0, FALSE, FALSE);
  g_autoptr(GError) error = NULL;

  plaza_job_cancel (job);
  g_assert_true (plaza_job_wait (job, &error));
  g_assert_no_error (error);
}

static void
cancel_cb (PlazaJob *job,
           gpointer  data)
{
  guint *n_told = data;

  g_assert_true (g_main_context_is_owner (NULL));
  (*n_told)++;
  plaza_job_cancel (job);
}

/* "progress" is told where the job was started, and cancelling there stops the thread. */
static void
test_cancelled (void)
{
  g_autoptr(PlazaJob) job = job_new (G_MAXUINT, FALSE, TRUE);
  g_autoptr(GError) error = NULL;
  guint n_told = 0;

  g_signal_connect (job, "progress", G_CALLBACK (cancel_cb), &n_told);
  g_assert_false (plaza_job_wait (job, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (plaza_job_is_cancelled (job));
  g_assert_cmpuint (n_told, >=, 1);
}

typedef struct
{
  GMainLoop *loop;
  guint      n_left;
  GThread   *thread;
} Many;

static void
many_gone_cb (gpointer  data,
              GObject  *job)
{
  Many *many = data;

  /* What a job has may be the window's, which only this thread may touch. */
  g_assert_true (g_thread_self () == many->thread);
  if (--many->n_left == 0)
    g_main_loop_quit (many->loop);
}

static void
many_done_cb (GObject      *job,
              GAsyncResult *result,
              gpointer      data)
{
  g_assert_true (plaza_job_finish (PLAZA_JOB (job), result, NULL));
}

/* Nobody but the job holds them, and they are let go of in the thread that began them. */
static void
test_many (void)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Many many = { loop, 200, g_thread_self () };

  n_freed = 0;
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr(PlazaJob) job = job_new (i, FALSE, FALSE);

      g_object_weak_ref (G_OBJECT (job), many_gone_cb, &many);
      plaza_job_start (job, many_done_cb, NULL);
    }

  g_main_loop_run (loop);
  g_assert_cmpuint (n_freed, ==, 200);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/job/done", test_done);
  g_test_add_func ("/job/failed", test_failed);
  g_test_add_func ("/job/cancelled", test_cancelled);
  g_test_add_func ("/job/cancelled-too-late", test_cancelled_too_late);
  g_test_add_func ("/job/many", test_many);

  return g_test_run ();
}

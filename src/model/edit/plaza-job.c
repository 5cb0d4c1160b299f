/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-job.h"

/* How often "progress" is told while the work goes on, in milliseconds: twenty times a second look smooth. */
#define LOOK_MS 50

struct _PlazaJob
{
  GObject         parent_instance;

  PlazaJobFunc    func;
  gpointer        data;
  GDestroyNotify  destroy;
  PlazaProgress  *progress;

  GSource        *look;      /* while it runs, in the context of whoever started it */
  double          fraction;  /* as told last */
  char           *words;
};

G_DEFINE_FINAL_TYPE (PlazaJob, plaza_job, G_TYPE_OBJECT)

static guint progress_signal;

static void
job_stop_looking (PlazaJob *self)
{
  if (self->look == NULL)
    return;

  g_source_destroy (self->look);
  g_clear_pointer (&self->look, g_source_unref);
}

static void
job_look (PlazaJob *self)
{
  g_autofree char *words = NULL;
  double fraction = plaza_progress_read (self->progress, &words);

  if (fraction == self->fraction && g_strcmp0 (words, self->words) == 0)
    return;

  self->fraction = fraction;
  g_set_str (&self->words, words);
  g_signal_emit (self, progress_signal, 0);
}

static gboolean
job_look_cb (gpointer data)
{
  job_look (data);
  return G_SOURCE_CONTINUE;
}

static void
job_work (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  PlazaJob *self = data;
  GError *error = NULL;

  if (self->func (self->progress, self->data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
plaza_job_finalize (GObject *object)
{
  PlazaJob *self = PLAZA_JOB (object);

  job_stop_looking (self);
  if (self->destroy != NULL)
    self->destroy (self->data);
  plaza_progress_unref (self->progress);
  g_free (self->words);
  G_OBJECT_CLASS (plaza_job_parent_class)->finalize (object);
}

static void
plaza_job_class_init (PlazaJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_job_finalize;

  /**
   * PlazaJob::progress:
   *
   * It is further than it was, or does something else; told where it was started, at most twenty times a second.
   */
  progress_signal = g_signal_new ("progress", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plaza_job_init (PlazaJob *self)
{
  self->progress = plaza_progress_new ();
  self->fraction = -1;
}

/**
 * plaza_job_new:
 * @func: (scope notified): the work
 * @data: (transfer full): what it needs, and where it puts what it finds
 * @destroy: (nullable): frees @data, in the thread that lets go of the job
 *
 * Returns: (transfer full): work that was not begun
 */
PlazaJob *
plaza_job_new (PlazaJobFunc    func,
               gpointer        data,
               GDestroyNotify  destroy)
{
  PlazaJob *self;

  g_return_val_if_fail (func != NULL, NULL);

  self = g_object_new (PLAZA_TYPE_JOB, NULL);
  self->func = func;
  self->data = data;
  self->destroy = destroy;
  return self;
}

typedef struct
{
  PlazaJob            *job;
  GAsyncReadyCallback  callback;
  gpointer             user_data;
} JobCall;

/* The call holds the job until whoever asked has the answer: the thread lets go of the task when it
 * likes, and what the job has must not be freed there. */
static void
job_done_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  JobCall *call = data;

  job_stop_looking (call->job);
  job_look (call->job);
  call->callback (G_OBJECT (call->job), result, call->user_data);
  g_object_unref (call->job);
  g_free (call);
}

/**
 * plaza_job_start:
 * @callback: called in the main context of the caller when the work ended, as it may
 *
 * Begins the work. Once.
 */
void
plaza_job_start (PlazaJob            *self,
                 GAsyncReadyCallback  callback,
                 gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  JobCall *call;

  g_return_if_fail (PLAZA_IS_JOB (self));
  g_return_if_fail (callback != NULL);
  g_return_if_fail (self->look == NULL);

  call = g_new (JobCall, 1);
  *call = (JobCall) { g_object_ref (self), callback, user_data };
  self->look = g_timeout_source_new (LOOK_MS);
  g_source_set_callback (self->look, job_look_cb, self, NULL);
  g_source_attach (self->look, g_main_context_get_thread_default ());

  task = g_task_new (NULL, NULL, job_done_cb, call);
  g_task_set_static_name (task, "plaza job");
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, job_work);
}

/**
 * plaza_job_finish:
 * @error: why not, a whole sentence; %G_IO_ERROR_CANCELLED where it was cancelled
 *
 * Returns: whether the work was done
 */
gboolean
plaza_job_finish (PlazaJob      *self,
                  GAsyncResult  *result,
                  GError       **error)
{
  g_return_val_if_fail (PLAZA_IS_JOB (self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

typedef struct
{
  GMainLoop *loop;
  gboolean   done;
  GError   **error;
} JobWait;

static void
job_waited_cb (GObject      *job,
               GAsyncResult *result,
               gpointer      data)
{
  JobWait *wait = data;

  wait->done = plaza_job_finish (PLAZA_JOB (job), result, wait->error);
  g_main_loop_quit (wait->loop);
}

/**
 * plaza_job_wait:
 * @error: as for plaza_job_finish()
 *
 * Does the work and runs the caller's main context until it ended.
 *
 * Returns: whether it was done
 */
gboolean
plaza_job_wait (PlazaJob  *self,
                GError   **error)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (g_main_context_get_thread_default (), FALSE);
  JobWait wait = { loop, FALSE, error };

  g_return_val_if_fail (PLAZA_IS_JOB (self), FALSE);

  plaza_job_start (self, job_waited_cb, &wait);
  g_main_loop_run (loop);
  return wait.done;
}

/**
 * plaza_job_cancel:
 *
 * Asks the work to stop. It may be done all the same, where it was at its end already.
 */
void
plaza_job_cancel (PlazaJob *self)
{
  g_return_if_fail (PLAZA_IS_JOB (self));

  plaza_progress_cancel (self->progress);
}

gboolean
plaza_job_is_cancelled (PlazaJob *self)
{
  g_return_val_if_fail (PLAZA_IS_JOB (self), FALSE);

  return plaza_progress_is_cancelled (self->progress);
}

/**
 * plaza_job_get_fraction:
 *
 * Returns: how much of it is done, from 0 to 1; −1 while nobody knows
 */
double
plaza_job_get_fraction (PlazaJob *self)
{
  g_return_val_if_fail (PLAZA_IS_JOB (self), -1);

  return self->fraction;
}

/**
 * plaza_job_get_words:
 *
 * Returns: (transfer none) (nullable): what it does now: “Reading the events…”
 */
const char *
plaza_job_get_words (PlazaJob *self)
{
  g_return_val_if_fail (PLAZA_IS_JOB (self), NULL);

  return self->words;
}

/**
 * plaza_job_get_data:
 *
 * Returns: (transfer none): what it was made with; not to be looked at while it runs
 */
gpointer
plaza_job_get_data (PlazaJob *self)
{
  g_return_val_if_fail (PLAZA_IS_JOB (self), NULL);

  return self->data;
}

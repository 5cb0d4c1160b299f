/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-command-job.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "plaza-command-io.h"

/* What is done sooner needs no word about how far it is. */
#define PATIENCE_MS 1000

typedef struct
{
  PlazaJob *job;
  gboolean  on_terminal;  /* whether somebody may look */
  gboolean  is_late;
  gboolean  has_line;     /* whether one stands there that is to go */
  int       signal;       /* which asked to stop, or 0 */
} CommandJob;

/* What stopped the work of this program, or 0. */
static int command_job_signal;

static void
command_job_clear_line (CommandJob *self)
{
  if (self->has_line)
    plaza_command_flash ("\r\033[K");
  self->has_line = FALSE;
}

/* “Reading the events… 43 %”, over the line before. */
static void
command_job_show_cb (CommandJob *self)
{
  double fraction = plaza_job_get_fraction (self->job);
  const char *words = plaza_job_get_words (self->job);
  g_autofree char *line = NULL;

  if (!self->is_late || words == NULL)
    return;

  if (fraction >= 0)
    /* Translators: %1$s is what is done: “Reading the events…”, %2$d how far that is, in percent. */
    line = g_strdup_printf (_("%1$s %2$d %%"), words, (int) floor (fraction * 100));

  command_job_clear_line (self);
  plaza_command_flash (line != NULL ? line : words);
  self->has_line = TRUE;
}

static void
command_job_late_cb (gpointer data)
{
  CommandJob *self = data;

  self->is_late = TRUE;
  command_job_show_cb (self);
}

static gboolean
command_job_stop (CommandJob *self,
                  int         number)
{
  self->signal = number;
  plaza_job_cancel (self->job);

  /* Whoever presses the keys again does not want to wait. */
  return G_SOURCE_REMOVE;
}

static gboolean
command_job_interrupt_cb (gpointer data)
{
  return command_job_stop (data, SIGINT);
}

static gboolean
command_job_terminate_cb (gpointer data)
{
  return command_job_stop (data, SIGTERM);
}

/* What ignores a signal (nohup, a job in the background) goes on ignoring it. */
static GSource *
command_job_listen (CommandJob  *self,
                    int          number,
                    GSourceFunc  callback)
{
  struct sigaction action;
  GSource *source;

  if (sigaction (number, NULL, &action) == 0 && action.sa_handler == SIG_IGN)
    return NULL;

  source = g_unix_signal_source_new (number);
  g_source_set_callback (source, callback, self, NULL);
  g_source_attach (source, NULL);
  return source;
}

static void
command_job_forget (GSource *source)
{
  if (source == NULL)
    return;

  g_source_destroy (source);
  g_source_unref (source);
}

static gboolean
command_job_wait (CommandJob  *self,
                  GError     **error)
{
  GSource *interrupt = command_job_listen (self, SIGINT, command_job_interrupt_cb);
  GSource *terminate = command_job_listen (self, SIGTERM, command_job_terminate_cb);
  GSource *late = g_timeout_source_new (PATIENCE_MS);
  gboolean done;

  g_source_set_callback (late, G_SOURCE_FUNC (command_job_late_cb), self, NULL);
  if (self->on_terminal)
    g_source_attach (late, NULL);
  g_signal_connect_swapped (self->job, "progress", G_CALLBACK (command_job_show_cb), self);

  done = plaza_job_wait (self->job, error);

  g_signal_handlers_disconnect_by_data (self->job, self);
  command_job_forget (late);
  command_job_forget (terminate);
  command_job_forget (interrupt);
  return done;
}

/**
 * plaza_command_run_job:
 *
 * Does the work, and says on a terminal how far it is when it takes more than a second. Ctrl+C stops it.
 *
 * Returns: whether it was done
 */
gboolean
plaza_command_run_job (PlazaJob  *job,
                       GError   **error)
{
  CommandJob self = { .job = job, .on_terminal = isatty (STDERR_FILENO) };
  gboolean done = command_job_wait (&self, error);

  command_job_clear_line (&self);
  if (!done)
    command_job_signal = self.signal;
  return done;
}

/**
 * plaza_command_end_job:
 *
 * Where a signal has stopped the work: ends the program as that would have ended it, now that all is closed. A script
 * that runs it ends, too.
 */
void
plaza_command_end_job (void)
{
  if (command_job_signal == 0)
    return;

  signal (command_job_signal, SIG_DFL);
  raise (command_job_signal);
}

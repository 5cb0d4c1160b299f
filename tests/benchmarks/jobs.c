/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plaza-bench-jobs CAMPAIGN FOLDER: opens a window on CAMPAIGN, and exports all its events and saves as many of them as
 * an agenda may have, each as a job of that window, which draws a frame whenever the display wants one meanwhile. Says
 * for each job how long it took, and how long the longest frame was: from one to the next, by the clock on the wall, and
 * what the window's thread had of the processor for it, which is the same on a busy machine. */
#include <adwaita.h>
#include <locale.h>
#include <stdio.h>
#include <time.h>

#include "plaza-agenda.h"
#include "plaza-export-job.h"
#include "plaza-job-bar.h"
#include "plaza-pdf-job.h"
#include "plaza-window.h"

typedef struct
{
  gint64   last;      /* when the last frame was drawn, in microseconds; 0 before the first */
  gint64   longest;
  gint64   last_work; /* of this thread until then, in microseconds of the processor */
  gint64   most_work; /* for one frame */
  guint    n_frames;
  gboolean ended;
  gboolean done;
} Watch;

static gint64
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Watch *watch = data;
  gint64 now = g_get_monotonic_time (), work = get_work ();

  if (watch->last != 0)
    {
      watch->longest = MAX (watch->longest, now - watch->last);
      watch->most_work = MAX (watch->most_work, work - watch->last_work);
    }
  watch->last = now;
  watch->last_work = work;
  watch->n_frames++;

  /* Something changes in each: a progress bar alone would let the clock rest. */
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

static void
ended_cb (GObject      *job,
          GAsyncResult *result,
          gpointer      data)
{
  Watch *watch = data;
  g_autoptr(GError) error = NULL;

  watch->ended = TRUE;
  watch->done = plaza_job_finish (PLAZA_JOB (job), result, &error);
  if (!watch->done)
    fprintf (stderr, "%s\n", error->message);
}

/* @job: (nullable): nothing, for two seconds */
static void
run_job (PlazaWindow *window,
         const char  *name,
         PlazaJob    *job)
{
  g_autoptr(PlazaJob) owned = job;
  Watch watch = { 0 };
  gint64 start = g_get_monotonic_time ();
  guint tick = gtk_widget_add_tick_callback (GTK_WIDGET (window), tick_cb, &watch, NULL);

  if (job != NULL)
    plaza_job_bar_run (plaza_window_get_page (window), job, ended_cb, &watch);
  while (job != NULL ? !watch.ended : g_get_monotonic_time () < start + 2 * G_TIME_SPAN_SECOND)
    g_main_context_iteration (NULL, TRUE);

  gtk_widget_remove_tick_callback (GTK_WIDGET (window), tick);
  printf ("%-20s %8.0f ms  %6u frames  longest %6.1f ms, of the processor %6.1f ms\n", name,
          (double) (g_get_monotonic_time () - start) / 1000, watch.n_frames, (double) watch.longest / 1000,
          (double) watch.most_work / 1000);
}

static PlazaJob *
export_new (PlazaCampaign *campaign,
            const char    *folder,
            const char    *name)
{
  const PlazaEventQuery all = { .attendance = -1, .review = PLAZA_REVIEW_CHOICE_ALL };
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return plaza_export_job_new (campaign, &all, PLAZA_AUDIENCE_PARTNERS, path, TRUE);
}

static PlazaJob *
agenda_new (PlazaCampaign *campaign,
            const char    *folder)
{
  const PlazaEventQuery some = { .attendance = -1, .review = PLAZA_REVIEW_CHOICE_ALL, .limit = PLAZA_AGENDA_MOST };
  g_autofree char *path = g_build_filename (folder, "agenda.pdf", NULL);
  g_autoptr(PlazaHandoutOptions) options = plaza_handout_options_new ();

  options->handout = PLAZA_HANDOUT_AGENDA;
  options->large_print = TRUE;
  options->events = plaza_campaign_query (campaign, &some, NULL);
  return plaza_pdf_job_new (campaign, NULL, options, path);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(PlazaJob) pdf = NULL;
  PlazaWindow *window;

  setlocale (LC_ALL, "");
  if (argc != 3)
    return 2;

  adw_init ();
  campaign = plaza_campaign_open (argv[1], &error);
  if (campaign == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  window = PLAZA_WINDOW (plaza_window_new (NULL, campaign));
  plaza_window_set_view (window, "events");
  gtk_window_present (GTK_WINDOW (window));
  run_job (window, "nothing", NULL);
  run_job (window, "nothing, again", NULL);
  run_job (window, "export, CSV", export_new (campaign, argv[2], "events.csv"));
  run_job (window, "export, JSON", export_new (campaign, argv[2], "events.json"));
  run_job (window, "export, calendar", export_new (campaign, argv[2], "events.ics"));
  pdf = agenda_new (campaign, argv[2]);
  run_job (window, "agenda, PDF", g_object_ref (pdf));
  printf ("%u pages\n", plaza_pdf_job_get_n (pdf));

  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}

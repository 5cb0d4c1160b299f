/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-job-bar.h"

#include <glib/gi18n.h>

#include "plaza-announce.h"

/* What is done sooner is done before one could read how far it is. */
#define PATIENCE_MS 500

struct _PlazaJobBar
{
  GtkBox          parent_instance;

  PlazaJob       *job;
  GtkLabel       *words;
  GtkProgressBar *bar;
  GtkWidget      *cancel;
};

G_DEFINE_FINAL_TYPE (PlazaJobBar, plaza_job_bar, GTK_TYPE_BOX)

static void
job_bar_update_cb (PlazaJobBar *self)
{
  double fraction = plaza_job_get_fraction (self->job);
  const char *words = plaza_job_get_words (self->job);

  if (!plaza_job_is_cancelled (self->job))
    gtk_label_set_text (self->words, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->bar), fraction >= 0);
  gtk_progress_bar_set_fraction (self->bar, MAX (fraction, 0));
}

static void
job_cancel_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  PlazaJobBar *self = PLAZA_JOB_BAR (widget);

  plaza_job_cancel (self->job);
  gtk_label_set_text (self->words, _("Cancelling…"));
  gtk_widget_action_set_enabled (widget, "job.cancel", FALSE);
}

static void
plaza_job_bar_dispose (GObject *object)
{
  PlazaJobBar *self = PLAZA_JOB_BAR (object);

  g_clear_object (&self->job);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_JOB_BAR);

  G_OBJECT_CLASS (plaza_job_bar_parent_class)->dispose (object);
}

static void
plaza_job_bar_class_init (PlazaJobBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_job_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/job-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaJobBar, words);
  gtk_widget_class_bind_template_child (widget_class, PlazaJobBar, bar);
  gtk_widget_class_bind_template_child (widget_class, PlazaJobBar, cancel);
  gtk_widget_class_install_action (widget_class, "job.cancel", NULL, job_cancel_action);
}

static void
plaza_job_bar_init (PlazaJobBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plaza_job_bar_new:
 *
 * Returns: (transfer floating): how far @job is
 */
GtkWidget *
plaza_job_bar_new (PlazaJob *job)
{
  PlazaJobBar *self;

  g_return_val_if_fail (PLAZA_IS_JOB (job), NULL);

  self = g_object_new (PLAZA_TYPE_JOB_BAR, NULL);
  self->job = g_object_ref (job);
  g_signal_connect_object (job, "progress", G_CALLBACK (job_bar_update_cb), self, G_CONNECT_SWAPPED);
  job_bar_update_cb (self);

  return GTK_WIDGET (self);
}

/* Work that somebody waits for. */
typedef struct
{
  GtkWidget           *widget;
  PlazaJob            *job;
  GApplication        *application;  /* ends after the work: what was begun is done */
  GtkWidget           *bar;          /* while it is shown */
  guint                late;         /* source */
  GAsyncReadyCallback  callback;
  gpointer             user_data;
} JobRun;

/* The outermost, which lies over the whole window. */
static GtkOverlay *
job_run_find_overlay (GtkWidget *widget)
{
  GtkWidget *overlay = NULL;

  for (GtkWidget *at = widget; at != NULL; at = gtk_widget_get_parent (at))
    if (GTK_IS_OVERLAY (at))
      overlay = at;

  return overlay != NULL ? GTK_OVERLAY (overlay) : NULL;
}

static void
job_run_late_cb (gpointer data)
{
  JobRun *self = data;
  GtkOverlay *overlay = job_run_find_overlay (self->widget);
  g_autofree char *words = NULL;

  self->late = 0;
  if (overlay == NULL)
    return;

  g_set_object (&self->bar, plaza_job_bar_new (self->job));
  gtk_overlay_add_overlay (overlay, self->bar);
  /* Translators: spoken; %s is what is done: “Writing the PDF…” */
  words = g_strdup_printf (_("%s Escape cancels it."), plaza_job_get_words (self->job));
  plaza_announce (self->widget, words);
}

static void
job_run_hide (JobRun *self)
{
  GtkWidget *parent = self->bar != NULL ? gtk_widget_get_parent (self->bar) : NULL;

  g_clear_handle_id (&self->late, g_source_remove);
  if (parent != NULL)
    gtk_overlay_remove_overlay (GTK_OVERLAY (parent), self->bar);
  g_clear_object (&self->bar);
}

static void
job_run_done_cb (GObject      *job,
                 GAsyncResult *result,
                 gpointer      data)
{
  JobRun *self = data;

  job_run_hide (self);
  self->callback (job, result, self->user_data);

  if (self->application != NULL)
    g_application_release (self->application);
  g_clear_object (&self->widget);
  g_free (self);
}

/**
 * plaza_job_bar_run:
 * @widget: where the user asked for it
 * @callback: called when the work ended, as it may; @widget may be in no window by then
 *
 * Does the work, while the window lives on. After half a second it says how far it is; Escape or the button stops it.
 */
void
plaza_job_bar_run (GtkWidget           *widget,
                   PlazaJob            *job,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  JobRun *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PLAZA_IS_JOB (job));

  self = g_new0 (JobRun, 1);
  self->widget = g_object_ref (widget);
  self->job = job;
  self->application = g_application_get_default ();
  self->callback = callback;
  self->user_data = user_data;
  self->late = g_timeout_add_once (PATIENCE_MS, job_run_late_cb, self);
  if (self->application != NULL)
    g_application_hold (self->application);

  plaza_job_start (job, job_run_done_cb, self);
}

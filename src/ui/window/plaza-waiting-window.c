/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-waiting-window.h"

#include "plaza-job-bar.h"

/* What there is to see while there is no campaign yet. Whoever closes it does not want one. */
struct _PlazaWaitingWindow
{
  AdwApplicationWindow  parent_instance;

  PlazaJob             *job;
  AdwBin               *place;
};

G_DEFINE_FINAL_TYPE (PlazaWaitingWindow, plaza_waiting_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
plaza_waiting_window_close_request (GtkWindow *window)
{
  plaza_job_cancel (PLAZA_WAITING_WINDOW (window)->job);

  return GTK_WINDOW_CLASS (plaza_waiting_window_parent_class)->close_request (window);
}

static void
plaza_waiting_window_dispose (GObject *object)
{
  g_clear_object (&PLAZA_WAITING_WINDOW (object)->job);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_WAITING_WINDOW);

  G_OBJECT_CLASS (plaza_waiting_window_parent_class)->dispose (object);
}

static void
plaza_waiting_window_class_init (PlazaWaitingWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_waiting_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = plaza_waiting_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/waiting-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaWaitingWindow, place);
}

static void
plaza_waiting_window_init (PlazaWaitingWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plaza_waiting_window_new:
 * @job: what makes the campaign
 *
 * Returns: (transfer floating): the window
 */
GtkWidget *
plaza_waiting_window_new (GtkApplication *application,
                          PlazaJob       *job)
{
  PlazaWaitingWindow *self;

  g_return_val_if_fail (PLAZA_IS_JOB (job), NULL);

  self = g_object_new (PLAZA_TYPE_WAITING_WINDOW, "application", application, NULL);
  self->job = g_object_ref (job);
  adw_bin_set_child (self->place, plaza_job_bar_new (job));

  return GTK_WIDGET (self);
}

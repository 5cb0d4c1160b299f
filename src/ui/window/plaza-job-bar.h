/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-job.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_JOB_BAR (plaza_job_bar_get_type ())
G_DECLARE_FINAL_TYPE (PlazaJobBar, plaza_job_bar, PLAZA, JOB_BAR, GtkBox)

/* How far some work is, at the foot of the window, with a way to stop it. */

GtkWidget *plaza_job_bar_new (PlazaJob            *job);
void       plaza_job_bar_run (GtkWidget           *widget,
                              PlazaJob            *job,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-job.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_WAITING_WINDOW (plaza_waiting_window_get_type ())
G_DECLARE_FINAL_TYPE (PlazaWaitingWindow, plaza_waiting_window, PLAZA, WAITING_WINDOW, AdwApplicationWindow)

GtkWidget *plaza_waiting_window_new (GtkApplication *application,
                                     PlazaJob       *job);

G_END_DECLS

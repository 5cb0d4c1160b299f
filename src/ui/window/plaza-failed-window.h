/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_FAILED_WINDOW (plaza_failed_window_get_type ())
G_DECLARE_FINAL_TYPE (PlazaFailedWindow, plaza_failed_window, PLAZA, FAILED_WINDOW,
                      AdwApplicationWindow)

GtkWidget *plaza_failed_window_new (GtkApplication *application,
                                    const char     *sentence);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_HELP_WINDOW (plaza_help_window_get_type ())
G_DECLARE_FINAL_TYPE (PlazaHelpWindow, plaza_help_window, PLAZA, HELP_WINDOW, AdwApplicationWindow)

/* The help, to be read beside what one does: it knows no campaign. */

GtkWidget *plaza_help_window_new    (GtkApplication  *application);
void       plaza_help_window_search (PlazaHelpWindow *self,
                                     const char      *query);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-opened.h"
#include "plaza-printed.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_WINDOW (plaza_window_get_type ())
G_DECLARE_FINAL_TYPE (PlazaWindow, plaza_window, PLAZA, WINDOW, AdwApplicationWindow)

/* One campaign on the screen. Actions: win.view (the name of a view),
 * win.search, win.print and win.save-pdf (what is in view; the pages' "page.print"
 * and "page.save"), win.print-leave-behind (for the event that is shown). */

GtkWidget    *plaza_window_new         (GtkApplication *application,
                                        PlazaCampaign  *campaign);
PlazaAsked   *plaza_window_get_asked   (PlazaWindow    *self);
PlazaOpened  *plaza_window_get_opened  (PlazaWindow    *self);
PlazaPrinted *plaza_window_get_printed (PlazaWindow    *self);
GtkWidget    *plaza_window_get_page    (PlazaWindow    *self);
const char   *plaza_window_get_view    (PlazaWindow    *self);
void          plaza_window_set_view    (PlazaWindow    *self,
                                        const char     *name);
void          plaza_window_set_file    (PlazaWindow    *self,
                                        const char     *file);

G_END_DECLS

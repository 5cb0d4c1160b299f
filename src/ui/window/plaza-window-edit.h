/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-window.h"

G_BEGIN_DECLS

/* What a window does to its campaign's events: "win.new-event", "win.edit-event", "win.duplicate-event",
 * "win.cancel-event", "win.delete-event", "win.event-history". */

void plaza_window_edit_install     (GtkWidgetClass *window_class);
void plaza_window_edit_set_enabled (GtkWidget      *window,
                                    gboolean        enabled);
void plaza_window_edit_offer       (GtkWidget      *window);
void plaza_window_edit_open        (PlazaWindow    *window,
                                    PlazaEvent     *event);

G_END_DECLS

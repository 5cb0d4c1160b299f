/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a window does to its campaign's events: "win.edit-event". */

void plaza_window_edit_install (GtkWidgetClass *window_class);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a window does to its campaign's texts: "win.texts", and "win.edit-text" (the name of one). */

void plaza_window_texts_install (GtkWidgetClass *window_class);
gboolean plaza_window_texts_offer (GtkWidget    *window);

G_END_DECLS

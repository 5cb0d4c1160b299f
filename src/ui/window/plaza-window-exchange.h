/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void plaza_window_exchange_install (GtkWidgetClass *window_class);
void plaza_window_exchange_attach  (GtkWidget      *window);

G_END_DECLS

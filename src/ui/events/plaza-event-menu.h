/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void plaza_event_menu_attach        (GtkMenuButton *button);
void plaza_event_menu_set_cancelled (GtkMenuButton *button,
                                     gboolean       cancelled);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void plaza_menu_names_attach (GtkMenuButton *button);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void plaza_accent_apply (GtkWidget  *widget,
                         const char *color);

G_END_DECLS

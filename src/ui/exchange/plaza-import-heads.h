/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void plaza_import_heads_fill (GtkBox    *box,
                              GPtrArray *columns);

G_END_DECLS

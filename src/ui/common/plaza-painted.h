/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*PlazaPaintedFunc) (GtkWidget *widget);

void plaza_painted_then (GtkWidget        *widget,
                         PlazaPaintedFunc  func);

G_END_DECLS

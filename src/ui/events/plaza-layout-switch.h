/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-window-state.h"

G_BEGIN_DECLS

GtkWidget *plaza_layout_switch_new    (PlazaWindowState *state);
GtkWidget *plaza_layout_pill_new      (PlazaWindowState *state);
void       plaza_layout_switch_toggle (GtkWidget        *widget,
                                       PlazaWindowState *state);

G_END_DECLS

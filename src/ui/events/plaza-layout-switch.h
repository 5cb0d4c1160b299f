/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-opened.h"

G_BEGIN_DECLS

GtkWidget *plaza_layout_switch_new    (PlazaOpened *opened);
GtkWidget *plaza_layout_pill_new      (PlazaOpened *opened);
void       plaza_layout_switch_toggle (GtkWidget   *widget,
                                       PlazaOpened *opened);

G_END_DECLS

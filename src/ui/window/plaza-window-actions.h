/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-window.h"

G_BEGIN_DECLS

void        plaza_window_actions_install      (GtkWidgetClass *window_class);
void        plaza_window_update_event_actions (PlazaWindow    *self);
PlazaEvent *plaza_window_take_event           (PlazaWindow    *self);

G_END_DECLS

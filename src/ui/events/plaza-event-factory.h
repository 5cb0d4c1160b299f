/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-window-state.h"

G_BEGIN_DECLS

GtkListItemFactory *plaza_event_factory_new_rows    (PlazaWindowState *state);
GtkListItemFactory *plaza_event_factory_new_headers (PlazaWindowState *state);
guint               plaza_event_factory_count_rows  (PlazaWindowState *state,
                                                     int               height);
char               *plaza_event_factory_describe_section (PlazaWindowState *state,
                                                     guint             position);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-opened.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENT_MAP (plaza_event_map_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventMap, plaza_event_map, PLAZA, EVENT_MAP, AdwBin)

GtkWidget *plaza_event_map_new   (PlazaOpened   *opened);
void       plaza_event_map_focus (PlazaEventMap *self);

G_END_DECLS

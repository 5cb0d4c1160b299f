/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-event.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENT_PLACE (plaza_event_place_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventPlace, plaza_event_place, PLAZA, EVENT_PLACE, AdwBin)

void plaza_event_place_show (PlazaEventPlace *self,
                             PlazaEvent      *event);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-asked.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_NO_EVENTS (plaza_no_events_get_type ())
G_DECLARE_FINAL_TYPE (PlazaNoEvents, plaza_no_events, PLAZA, NO_EVENTS, AdwBin)

GtkWidget *plaza_no_events_new (PlazaAsked *asked);

G_END_DECLS

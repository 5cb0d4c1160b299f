/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-opened.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_START (plaza_start_get_type ())
G_DECLARE_FINAL_TYPE (PlazaStart, plaza_start, PLAZA, START, GtkBox)

/* Where a newcomer begins: what the day is, the nearest event, three doors, and
 * a picture of where the events are. */

GtkWidget *plaza_start_new (PlazaOpened *opened);

G_END_DECLS

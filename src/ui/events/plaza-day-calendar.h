/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_DAY_CALENDAR (plaza_day_calendar_get_type ())
G_DECLARE_FINAL_TYPE (PlazaDayCalendar, plaza_day_calendar, PLAZA, DAY_CALENDAR, AdwBin)

/* A month in which the days that have events are marked. Signal: "chosen"
 * (date "YYYY-MM-DD"). */

GtkWidget *plaza_day_calendar_new (GArray     *days,
                                   const char *date);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GDateWeekday plaza_week_first_day (void);
void         plaza_week_around    (const GDate  *day,
                                   GDateWeekday  first_weekday,
                                   GDate        *first,
                                   GDate        *last);

G_END_DECLS

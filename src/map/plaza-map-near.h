/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

ShumateMarker *plaza_map_near_new (const char *label,
                                   double      latitude,
                                   double      longitude);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_MAP_MARKER (plaza_map_marker_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMapMarker, plaza_map_marker, PLAZA, MAP_MARKER, ShumateMarker)

ShumateMarker *plaza_map_marker_new (void);

G_END_DECLS

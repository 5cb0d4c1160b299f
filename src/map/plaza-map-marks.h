/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-map-geometry.h"
#include "plaza-map-mark.h"

G_BEGIN_DECLS

/**
 * PlazaMapMarks:
 *
 * The buttons of a layer, one for each spot. Those that show the same stay, so
 * that neither the keyboard nor a screen reader loses its place; what is not in
 * view, and names, come a few a frame.
 */
typedef struct _PlazaMapMarks PlazaMapMarks;

PlazaMapMarks *plaza_map_marks_new         (ShumateMarkerLayer   *layer,
                                            GCallback             clicked,
                                            GObject              *owner);
void           plaza_map_marks_free        (PlazaMapMarks        *self);
void           plaza_map_marks_set         (PlazaMapMarks        *self,
                                            GPtrArray            *spots,
                                            double                scale);
gboolean       plaza_map_marks_add         (PlazaMapMarks        *self,
                                            const PlazaMapBounds *view);
gboolean       plaza_map_marks_name        (PlazaMapMarks        *self,
                                            PlazaMapQuery        *query,
                                            PlazaPlaces          *places);
PlazaMapMark  *plaza_map_marks_find        (PlazaMapMarks        *self,
                                            GtkWidget            *button);
PlazaMapMark  *plaza_map_marks_find_spot   (PlazaMapMarks        *self,
                                            const PlazaMapSpot   *spot);
void           plaza_map_marks_select      (PlazaMapMarks        *self,
                                            const PlazaMapSpot   *spot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaMapMarks, plaza_map_marks_free)

G_END_DECLS

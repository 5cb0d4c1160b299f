/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-map-spots.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_MAP_LEGEND (plaza_map_legend_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMapLegend, plaza_map_legend, PLAZA, MAP_LEGEND, GtkWidget)

/* What the marks in view stand for, and how many events have none.
 *
 * Properties:
 *   "n-nowhere"  uint
 * Signals:
 *   "activated": they are to be shown
 *   "changed": it needs more room, or less
 */

void plaza_map_legend_set_n_nowhere (PlazaMapLegend *self,
                                     guint           n_nowhere);
void plaza_map_legend_set_shapes    (PlazaMapLegend *self,
                                     PlazaMapShapes  shapes);
void plaza_map_legend_fit           (PlazaMapLegend *self,
                                     int             width);

G_END_DECLS

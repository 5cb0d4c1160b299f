/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_MAP_LEGEND (plaza_map_legend_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMapLegend, plaza_map_legend, PLAZA, MAP_LEGEND, GtkWidget)

/* What the pins stand for, and how many events have none.
 *
 * Properties:
 *   "n-nowhere"  uint
 * Signals:
 *   "activated": they are to be shown
 */

void plaza_map_legend_set_n_nowhere (PlazaMapLegend *self,
                                     guint           n_nowhere);
void plaza_map_legend_fit           (PlazaMapLegend *self,
                                     int             width);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_POINT_ROW (plaza_point_row_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPointRow, plaza_point_row, PLAZA, POINT_ROW, GtkListBoxRow)

/* A point in the library: what it is, whether it is on the sheet, and all of
 * it when one opens it. */

GtkWidget        *plaza_point_row_new       (PlazaSheet       *sheet,
                                             const PlazaPoint *point,
                                             const char       *language);
const PlazaPoint *plaza_point_row_get_point (PlazaPointRow    *self);
void              plaza_point_row_tick      (PlazaPointRow    *self);
void              plaza_point_row_toggle    (PlazaPointRow    *self);
void              plaza_point_row_update    (PlazaPointRow    *self);

G_END_DECLS

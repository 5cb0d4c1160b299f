/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-sheet.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_MINUTES_BAR (plaza_minutes_bar_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMinutesBar, plaza_minutes_bar, PLAZA, MINUTES_BAR, GtkWidget)

/* How long a usual visit is. The bar is as long, and longer where the points are. */
#define PLAZA_VISIT_MINUTES 30

/* The points of a sheet, each as wide as its minutes; what is left is for their answers. */

void plaza_minutes_bar_set_sheet (PlazaMinutesBar *self,
                                  PlazaSheet      *sheet);
int  plaza_minutes_bar_count     (PlazaSheet      *sheet);

G_END_DECLS

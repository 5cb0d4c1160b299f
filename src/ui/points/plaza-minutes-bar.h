/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-sheet.h"

G_BEGIN_DECLS

/* What the colours of the bar tell apart. */
typedef enum
{
  PLAZA_MINUTES_FRAME,  /* what opens, closes and leads through */
  PLAZA_MINUTES_STORIES,
  PLAZA_MINUTES_POINTS,
  PLAZA_MINUTES_ASKS,
} PlazaMinutes;

#define PLAZA_N_MINUTES (PLAZA_MINUTES_ASKS + 1)

#define PLAZA_TYPE_MINUTES_BAR (plaza_minutes_bar_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMinutesBar, plaza_minutes_bar, PLAZA, MINUTES_BAR, GtkWidget)

/* The parts of a sheet, each as wide as its minutes; what is left is for their answers. The bar is as long as the
 * meeting, and longer where the parts are. */

void         plaza_minutes_bar_set_sheet  (PlazaMinutesBar *self,
                                           PlazaSheet      *sheet);
void         plaza_minutes_bar_set_length (PlazaMinutesBar *self,
                                           int              minutes);
PlazaMinutes plaza_minutes_bar_of         (PlazaSheetItem  *item);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-campaign.h"
#include "plaza-sheet-times.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_SHEET_ROW (plaza_sheet_row_get_type ())
G_DECLARE_FINAL_TYPE (PlazaSheetRow, plaza_sheet_row, PLAZA, SHEET_ROW, GtkListBoxRow)

/* A part of the sheet: its handle to drag it by, its number or its time, who says it and for how long, and when one
 * opens it a form, and all of the point's text. Signals "remove": the user wants it off the sheet; "minutes" (int): or
 * so long. */

/**
 * PlazaSheetPlace:
 * @number: where the part stands on the sheet, from 1
 * @of: how many parts there are
 * @minutes: from the start to it
 * @times: when the parts of that sheet are
 *
 * Where a part stands.
 */
typedef struct
{
  guint                  number;
  guint                  of;
  int                    minutes;
  const PlazaSheetTimes *times;
} PlazaSheetPlace;

GtkWidget      *plaza_sheet_row_new        (PlazaSheet            *sheet,
                                            PlazaSheetItem        *item,
                                            const char            *language);
PlazaSheetItem *plaza_sheet_row_get_item   (PlazaSheetRow         *self);
const char     *plaza_sheet_row_get_title  (PlazaSheetRow         *self);
void            plaza_sheet_row_set_place  (PlazaSheetRow         *self,
                                            const PlazaSheetPlace *place);
void            plaza_sheet_row_set_narrow (PlazaSheetRow         *self,
                                            gboolean               narrow);
gboolean        plaza_sheet_row_get_open   (PlazaSheetRow         *self);
void            plaza_sheet_row_set_open   (PlazaSheetRow         *self,
                                            gboolean               open,
                                            gboolean               animate);
void            plaza_sheet_row_edit       (PlazaSheetRow         *self);
gboolean        plaza_sheet_row_save       (PlazaSheetRow         *self,
                                            GError               **error);

G_END_DECLS

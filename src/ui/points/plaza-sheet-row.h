/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_SHEET_ROW (plaza_sheet_row_get_type ())
G_DECLARE_FINAL_TYPE (PlazaSheetRow, plaza_sheet_row, PLAZA, SHEET_ROW, GtkListBoxRow)

/* A point on the sheet: its handle to drag it by, its number, all of its text
 * when one opens it. Signal "remove": the user wants it off the sheet. */

GtkWidget      *plaza_sheet_row_new        (PlazaCampaign  *campaign,
                                            PlazaSheetItem *item,
                                            const char     *language);
PlazaSheetItem *plaza_sheet_row_get_item   (PlazaSheetRow  *self);
const char     *plaza_sheet_row_get_title  (PlazaSheetRow  *self);
void            plaza_sheet_row_set_number (PlazaSheetRow  *self,
                                            guint           number,
                                            guint           of);
gboolean        plaza_sheet_row_get_open   (PlazaSheetRow  *self);
void            plaza_sheet_row_set_open   (PlazaSheetRow  *self,
                                            gboolean        open,
                                            gboolean        animate);

G_END_DECLS

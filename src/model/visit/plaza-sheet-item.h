/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "plaza-sheet-record.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_SHEET_ITEM (plaza_sheet_item_get_type ())
G_DECLARE_FINAL_TYPE (PlazaSheetItem, plaza_sheet_item, PLAZA, SHEET_ITEM, GObject)

/* A part of a sheet, as long as it stands at its place. Signal "changed": it says something else now. */

PlazaSheetItem       *plaza_sheet_item_new         (const PlazaSheetLine *line,
                                                    const PlazaPoint     *point);
gboolean              plaza_sheet_item_set         (PlazaSheetItem       *self,
                                                    const PlazaSheetLine *line,
                                                    const PlazaPoint     *point);
const PlazaSheetLine *plaza_sheet_item_get_line    (PlazaSheetItem       *self);
const PlazaPoint     *plaza_sheet_item_get_point   (PlazaSheetItem       *self);
int                   plaza_sheet_item_get_minutes (PlazaSheetItem       *self);

G_END_DECLS

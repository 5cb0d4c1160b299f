/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-import-cells.h"
#include "plaza-import-plan.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_IMPORT_LINE (plaza_import_line_get_type ())
G_DECLARE_FINAL_TYPE (PlazaImportLine, plaza_import_line, PLAZA, IMPORT_LINE, AdwBin)

/* How wide the columns before the cells are, as plaza_import_line_set_width() takes it. */
#define PLAZA_IMPORT_NUMBER_WIDTH 46
#define PLAZA_IMPORT_STATE_WIDTH 152

/* A row of the preview: what it is, what it says and what it changes; below it what is asked. Where there is no
 * room for columns, a card. */

void       plaza_import_line_set_width  (GtkWidget       *cell,
                                         int              width);
GtkWidget *plaza_import_line_new        (GtkListItem     *list_item);
void       plaza_import_line_set        (PlazaImportLine *self,
                                         PlazaImportPlan *plan,
                                         PlazaImportRow  *row,
                                         gboolean         narrow);

G_END_DECLS

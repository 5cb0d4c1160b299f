/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-record.h"
#include "plaza-incoming.h"

G_BEGIN_DECLS

/* What the preview of an import says of an event, a column each. */
typedef enum
{
  PLAZA_CELL_TITLE,
  PLAZA_CELL_DATE,
  PLAZA_CELL_TIME,
  PLAZA_CELL_PLACE,
  PLAZA_CELL_ORGANIZATIONS,
  PLAZA_CELL_CONTACT,
} PlazaImportCell;

#define PLAZA_N_CELLS (PLAZA_CELL_CONTACT + 1)

/* Those that have a column; where each row is a card, there is room for all. */
#define PLAZA_N_COLUMN_CELLS PLAZA_CELL_CONTACT

const char *plaza_import_cell_get_label (PlazaImportCell         cell);
int         plaza_import_cell_get_width (PlazaImportCell         cell);
char       *plaza_import_cell_say       (PlazaImportCell         cell,
                                         const PlazaEventRecord *event);
gboolean    plaza_import_cell_is_of     (PlazaImportCell         cell,
                                         const char             *field);

G_END_DECLS

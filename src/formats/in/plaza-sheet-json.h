/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-fields.h"
#include "plaza-sheet-record.h"

G_BEGIN_DECLS

/* A sheet in JSON, as a pack has it and the command line changes it. */

PlazaEventSheet *plaza_event_sheet_read (PlazaFields *fields,
                                         const char  *event);
PlazaSheetLine  *plaza_sheet_line_read  (PlazaFields *fields);

G_END_DECLS

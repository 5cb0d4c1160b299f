/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-fields.h"
#include "plaza-json-writer.h"
#include "plaza-sheet-record.h"

G_BEGIN_DECLS

/* A sheet in JSON, as a pack has it and the command line changes it. */

extern const PlazaRecordType plaza_sheet_json_type;

PlazaEventSheet *plaza_event_sheet_read    (PlazaFields            *fields,
                                            const char             *event);
PlazaSheetLine  *plaza_sheet_line_read     (PlazaFields            *fields);

void             plaza_sheet_json_write    (PlazaJsonWriter        *writer,
                                            const PlazaEventSheet  *sheet,
                                            GPtrArray              *lines,
                                            gboolean                with_places);
GPtrArray       *plaza_sheet_json_read     (JsonNode               *node,
                                            const char             *event,
                                            PlazaEventSheet       **sheet,
                                            GError                **error);

G_END_DECLS

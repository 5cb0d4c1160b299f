/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-sheet-record.h"
#include "plaza-store.h"

G_BEGIN_DECLS

gboolean         plaza_sheet_table_write       (PlazaStore             *store,
                                                const PlazaEventSheet  *sheet,
                                                GError                **error);
gboolean         plaza_sheet_table_remove      (PlazaStore             *store,
                                                const char             *event,
                                                GError                **error);
PlazaEventSheet *plaza_sheet_table_load        (PlazaStore             *store,
                                                const char             *event,
                                                GError                **error);
gboolean         plaza_sheet_table_any         (PlazaStore             *store,
                                                gboolean               *any,
                                                GError                **error);

gboolean         plaza_sheet_table_write_line  (PlazaStore             *store,
                                                const PlazaSheetLine   *line,
                                                GError                **error);
gboolean         plaza_sheet_table_remove_line (PlazaStore             *store,
                                                const char             *uid,
                                                GError                **error);
PlazaSheetLine  *plaza_sheet_table_load_line   (PlazaStore             *store,
                                                const char             *uid,
                                                GError                **error);
GPtrArray       *plaza_sheet_table_list        (PlazaStore             *store,
                                                const char             *event,
                                                GError                **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

gboolean   plaza_sheet_table_write  (PlazaStore            *store,
                                     const PlazaSheetLine  *line,
                                     GError               **error);
gboolean   plaza_sheet_table_remove (PlazaStore            *store,
                                     const char            *point,
                                     GError               **error);
GPtrArray *plaza_sheet_table_list   (PlazaStore            *store,
                                     GError               **error);

G_END_DECLS

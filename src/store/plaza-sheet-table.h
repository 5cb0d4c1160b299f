/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

gboolean plaza_sheet_table_replace (PlazaStore          *store,
                                    const char * const  *points,
                                    GError             **error);
GStrv    plaza_sheet_table_list    (PlazaStore          *store,
                                    GError             **error);

G_END_DECLS

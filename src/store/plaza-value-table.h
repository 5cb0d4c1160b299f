/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

gboolean    plaza_value_table_set  (PlazaStore  *store,
                                    const char  *name,
                                    const char  *value,
                                    GError     **error);
GHashTable *plaza_value_table_list (PlazaStore  *store,
                                    GError     **error);

G_END_DECLS

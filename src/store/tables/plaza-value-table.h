/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

gboolean   plaza_value_table_write  (PlazaStore        *store,
                                     const PlazaValue  *value,
                                     GError           **error);
gboolean   plaza_value_table_remove (PlazaStore        *store,
                                     const char        *name,
                                     GError           **error);
GPtrArray *plaza_value_table_list   (PlazaStore        *store,
                                     GError           **error);

G_END_DECLS

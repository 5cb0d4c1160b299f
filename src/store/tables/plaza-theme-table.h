/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

gboolean   plaza_theme_table_write  (PlazaStore        *store,
                                     const PlazaTheme  *theme,
                                     GError           **error);
gboolean   plaza_theme_table_remove (PlazaStore        *store,
                                     const char        *id,
                                     GError           **error);
GPtrArray *plaza_theme_table_list   (PlazaStore        *store,
                                     GError           **error);

G_END_DECLS

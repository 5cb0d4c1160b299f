/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

gboolean   plaza_official_table_write  (PlazaStore  *store,
                                      const PlazaOfficial *official,
                                      GError     **error);
gboolean   plaza_official_table_remove (PlazaStore  *store,
                                      const char  *id,
                                      GError     **error);
GPtrArray *plaza_official_table_list      (PlazaStore         *store,
                                         GError            **error);
GPtrArray *plaza_official_table_list_some (PlazaStore         *store,
                                         GStrv               ids,
                                         GError            **error);
PlazaOfficial *plaza_official_table_load (PlazaStore  *store,
                                         const char  *id,
                                         GError     **error);

G_END_DECLS

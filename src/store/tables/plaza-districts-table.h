/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

gboolean        plaza_districts_table_write    (PlazaStore            *store,
                                                const PlazaDistricts  *districts,
                                                GError               **error);
gboolean        plaza_districts_table_remove   (PlazaStore            *store,
                                                const char            *state,
                                                GError               **error);
PlazaDistricts *plaza_districts_table_load     (PlazaStore            *store,
                                                const char            *state,
                                                GError               **error);
GPtrArray      *plaza_districts_table_list     (PlazaStore            *store,
                                                GError               **error);
GStrv           plaza_districts_table_find_zip (PlazaStore            *store,
                                                const char            *zip,
                                                GError               **error);
GStrv           plaza_districts_table_seats    (PlazaStore            *store,
                                                const char            *state,
                                                GError               **error);

G_END_DECLS

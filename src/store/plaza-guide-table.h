/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

gboolean   plaza_guide_table_insert (PlazaStore        *store,
                                     const PlazaGuide  *guide,
                                     int                position,
                                     GError           **error);
GPtrArray *plaza_guide_table_list   (PlazaStore        *store,
                                     GError           **error);

G_END_DECLS

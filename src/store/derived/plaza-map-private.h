/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-map-tally.h"
#include "plaza-statement.h"

G_BEGIN_DECLS

gint64   plaza_map_cell_at      (int                   zoom,
                                 guint32               x,
                                 guint32               y);
void     plaza_map_count_bind   (const PlazaMapCount  *self,
                                 int                   zoom,
                                 PlazaStatement       *write,
                                 int                   before);
gboolean plaza_map_table_insert (PlazaStore           *store,
                                 int                   zoom,
                                 const PlazaMapCount  *count,
                                 GError              **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-map-tally.h"
#include "plaza-store.h"

G_BEGIN_DECLS

/* Which squares: x and y from the first to the last. */
typedef struct
{
  int     zoom;
  guint32 first_x;
  guint32 last_x;
  guint32 first_y;
  guint32 last_y;
} PlazaMapWindow;

/* Whoever writes an event keeps the squares right, within the transaction:
 * plaza_map_table_move() for one, plaza_map_table_build() after many. */

gboolean plaza_map_table_build  (PlazaStore            *store,
                                 GError               **error);
gboolean plaza_map_table_move   (PlazaStore            *store,
                                 guint64                from,
                                 guint64                to,
                                 GError               **error);
gboolean plaza_map_table_list   (PlazaStore            *store,
                                 const PlazaMapWindow  *window,
                                 GArray                *cells,
                                 GError               **error);

G_END_DECLS

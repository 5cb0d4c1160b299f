/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-map.h"

G_BEGIN_DECLS

/* What is counted of a square. */
typedef struct
{
  guint32 x;
  guint32 y;
  guint32 count;       /* 0: an unused place of the table */
  guint32 first;       /* id of the event with the lowest point, then the lowest id */
  guint64 sum_x;
  guint64 sum_y;
  guint64 first_point;
  guint64 last_point;
} PlazaMapCount;

/* Counts events by the squares of one zoom. */
typedef struct _PlazaMapTally PlazaMapTally;

PlazaMapTally *plaza_map_tally_new     (int                  zoom);
void           plaza_map_tally_free    (PlazaMapTally       *self);
void           plaza_map_tally_add     (PlazaMapTally       *self,
                                        guint32              id,
                                        guint64              point,
                                        guint32              x,
                                        guint32              y);
GArray        *plaza_map_tally_finish  (PlazaMapTally       *self);

void           plaza_map_count_add     (PlazaMapCount       *self,
                                        int                  shift,
                                        guint32              id,
                                        guint64              point,
                                        guint32              x,
                                        guint32              y);
void           plaza_map_count_to_cell (const PlazaMapCount *self,
                                        PlazaMapCell        *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaMapTally, plaza_map_tally_free)

G_END_DECLS

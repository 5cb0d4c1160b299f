/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No measure of plaza_origin_measure() is as large: what has no point. */
#define PLAZA_MEASURE_NONE 2.0f

typedef struct
{
  float   measure;   /* at least 0 */
  guint32 position;
} PlazaEventRank;

/* One point of the map and whose it is. */
typedef struct
{
  guint64 point;
  guint32 position;
} PlazaEventSpot;

void plaza_event_ranks_sort (PlazaEventRank *ranks,
                             guint           n_ranks);
void plaza_event_spots_sort (PlazaEventSpot *spots,
                             guint           n_spots);

G_END_DECLS

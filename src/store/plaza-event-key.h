/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-table.h"

G_BEGIN_DECLS

/* What the event table keeps beside an event so that long lists need not read it. */
typedef struct
{
  int    state_order;
  int    first_day;
  int    last_day;
  int    first_start;
  gint64 list_key;
  gint64 point;
} PlazaEventSorting;

void plaza_event_sorting_from_record (PlazaEventSorting      *self,
                                      const PlazaEventRecord *record);
void plaza_event_key_unpack          (PlazaEventKey          *self,
                                      gint64                  id,
                                      int                     first_day,
                                      int                     last_day,
                                      gint64                  list_key,
                                      gint64                  point);

G_END_DECLS

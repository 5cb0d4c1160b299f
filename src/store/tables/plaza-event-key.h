/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-table.h"

G_BEGIN_DECLS

/* A key and its point as they are kept in the file: id, state (16 bits, the first
 * letter in the high byte), kind and 32 × precision (8), flags, 16 where there are
 * gaps, and 32 × review (8), first day, last day (32 each) and point (64), each with
 * its lowest byte first. In one value a hundred thousand keys are read in a third of the time
 * that as many columns take. */
#define PLAZA_EVENT_KEY_SIZE 24

/* What the event table keeps beside an event so that long lists need not read it. */
typedef struct
{
  int    state_order;
  int    first_day;
  int    first_start;
  gint64 point;
  guint8 list_key[PLAZA_EVENT_KEY_SIZE];
} PlazaEventSorting;

void     plaza_event_sorting_from_record (PlazaEventSorting      *self,
                                          const PlazaEventRecord *record,
                                          guint32                 id);
gboolean plaza_event_key_unpack          (PlazaEventKey          *self,
                                          guint32                *id,
                                          const guint8           *bytes,
                                          int                     length);
gboolean plaza_event_point_unpack        (PlazaEventPoint        *self,
                                          const guint8           *bytes,
                                          int                     length);
guint    plaza_event_state_pack          (const char             *state);
void     plaza_event_state_unpack        (guint                   packed,
                                          char                    state[3]);

G_END_DECLS

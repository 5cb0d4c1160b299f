/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

/* What a list needs of an event to filter, sort and count it without reading
 * it: 24 bytes, so that a hundred thousand of them are a small array. */
typedef struct
{
  guint32 id;
  guint16 state;          /* the two letters, first in the high byte; 0 when unknown */
  guint8  kind : 5;       /* PlazaKind */
  guint8  precision : 3;  /* PlazaPrecision */
  guint8  flags;          /* PlazaEventFlags */
  guint32 first_day;      /* Julian day as in GDate; 0 when unknown */
  guint32 last_day;
  guint64 point;          /* as plaza_mercator_point() has it; 0 when unknown */
} PlazaEventKey;

typedef enum
{
  PLAZA_EVENT_INVITED = 1 << 0,
  PLAZA_EVENT_NO_TIME = 1 << 1,
  PLAZA_EVENT_NO_ADDRESS = 1 << 2,
  PLAZA_EVENT_NO_CONTACT = 1 << 3,
  PLAZA_EVENT_GAPS = 1 << 4,  /* there are days between the first and the last without a timeslot */
} PlazaEventFlags;

#define PLAZA_EVENT_ATTENTION (PLAZA_EVENT_NO_TIME | PLAZA_EVENT_NO_ADDRESS | PLAZA_EVENT_NO_CONTACT)

/* By state: the order of the state's name, then first day and start, then the
 * campaign's own order; what has no state comes last. By day likewise. */
typedef enum
{
  PLAZA_ORDER_STATE,
  PLAZA_ORDER_DAY,
} PlazaOrder;

gboolean          plaza_event_table_insert    (PlazaStore  *store,
                                               const PlazaEventRecord *record,
                                               int          position,
                                               GError     **error);
GArray           *plaza_event_table_list_keys (PlazaStore  *store,
                                               PlazaOrder   order,
                                               GError     **error);
GArray           *plaza_event_table_search    (PlazaStore  *store,
                                               const char  *text,
                                               GError     **error);
PlazaEventRecord *plaza_event_table_load      (PlazaStore  *store,
                                               gint64       id,
                                               GError     **error);
PlazaEventRecord *plaza_event_table_load_uid  (PlazaStore  *store,
                                               const char  *uid,
                                               GError     **error);
GArray           *plaza_event_table_list_days (PlazaStore  *store,
                                               gint64       id,
                                               GError     **error);

G_END_DECLS

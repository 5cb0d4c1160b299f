/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-parts.h"
#include "plaza-store.h"

G_BEGIN_DECLS

/* In the year 2870. Days after it are taken for it. */
#define PLAZA_EVENT_LAST_DAY ((1 << 20) - 1)

/* What a list needs of an event to filter, sort and count it without reading
 * it: 8 bytes, so that a hundred thousand of them are a small array. Its id
 * stands apart, in an array that a list of all events shares. */
typedef struct
{
  guint32 first_day : 20; /* Julian day as in GDate; 0 when unknown */
  guint32 state : 10;     /* as plaza_event_state_pack() has it */
  guint32 review : 2;     /* PlazaReview */
  guint32 last_day : 20;
  guint32 has_gaps : 1;   /* there are days between the first and the last without a timeslot */
  guint32 kind : 4;       /* PlazaKind */
  guint32 precision : 3;  /* PlazaPrecision; there is a point where it is finer than a state */
  guint32 flags : 4;      /* PlazaEventFlags */
} PlazaEventKey;

/* Where an event is on the map: what only distances and the map need. */
typedef struct
{
  guint32 id;
  guint64 point;          /* as plaza_mercator_point() has it, and not 0 */
} PlazaEventPoint;

typedef enum
{
  PLAZA_EVENT_INVITED = 1 << 0,
  PLAZA_EVENT_NO_TIME = 1 << 1,
  PLAZA_EVENT_NO_ADDRESS = 1 << 2,
  PLAZA_EVENT_NO_CONTACT = 1 << 3,
} PlazaEventFlags;

#define PLAZA_EVENT_ATTENTION (PLAZA_EVENT_NO_TIME | PLAZA_EVENT_NO_ADDRESS | PLAZA_EVENT_NO_CONTACT)

/* By state: the order of the state's name, then first day and start, then the
 * campaign's own order; what has no state comes last. By day likewise. */
typedef enum
{
  PLAZA_ORDER_STATE,
  PLAZA_ORDER_DAY,
} PlazaOrder;

/**
 * PlazaEventStanding:
 * @is_there: whether there is such an event
 * @key: its key
 * @point: as plaza_mercator_point() has it; 0 for none
 * @before: id of the event that stands before it in the order; 0 for none
 * @after: id of the one that stands behind it; 0 for none
 *
 * Where an event stands in a list of all.
 */
typedef struct
{
  gboolean      is_there;
  PlazaEventKey key;
  guint64       point;
  guint32       before;
  guint32       after;
} PlazaEventStanding;

gboolean          plaza_event_table_find_standing (PlazaStore          *store,
                                                   PlazaOrder           order,
                                                   guint32              id,
                                                   PlazaEventStanding  *standing,
                                                   GError             **error);
gboolean          plaza_event_table_insert_row (PlazaStore *store,
                                               const PlazaEventRecord *record,
                                               gint64      *id,
                                               GError     **error);
gboolean          plaza_event_table_insert_parts (PlazaStore *store,
                                               const PlazaEventRow *events,
                                               guint        n_events,
                                               GError     **error);
gboolean          plaza_event_table_insert    (PlazaStore  *store,
                                               const PlazaEventRecord *record,
                                               gint64      *id,
                                               GError     **error);
gboolean          plaza_event_table_update    (PlazaStore  *store,
                                               const PlazaEventRecord *before,
                                               const PlazaEventRecord *after,
                                               GError     **error);
gboolean          plaza_event_table_remove    (PlazaStore  *store,
                                               gint64       id,
                                               GError     **error);
gboolean          plaza_event_table_remove_orphans (PlazaStore *store,
                                               gboolean     few_stay,
                                               GError     **error);
gboolean          plaza_event_table_find_revision (PlazaStore *store,
                                               const char  *uid,
                                               int         *revision,
                                               GError     **error);
gboolean          plaza_event_table_sort      (PlazaStore  *store,
                                               const PlazaEventRecord *record,
                                               GError     **error);
GArray           *plaza_event_table_list_keys (PlazaStore  *store,
                                               PlazaOrder   order,
                                               GArray     **ids,
                                               GError     **error);
GArray           *plaza_event_table_list_points (PlazaStore *store,
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

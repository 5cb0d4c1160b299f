/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-key.h"
#include "plaza-event-table.h"
#include "plaza-store-private.h"

/* What stands next to an event in one of the two orders, found in the order's own index. */
#define BESIDE(index, columns, is, values, order) \
  "SELECT id FROM event INDEXED BY " index " WHERE (" columns ") " is " (" values ") ORDER BY " order " LIMIT 1"

#define BY_STATE "state_order, first_day, first_start, position"
#define BY_STATE_BACKWARDS "state_order DESC, first_day DESC, first_start DESC, position DESC"
#define OF_STATE "?1, ?2, ?3, ?4"
#define BY_DAY "first_day, first_start, state_order, position"
#define BY_DAY_BACKWARDS "first_day DESC, first_start DESC, state_order DESC, position DESC"
#define OF_DAY "?2, ?3, ?1, ?4"

static const char row[] = "SELECT state_order, first_day, first_start, position, list_key FROM event WHERE id = ?";

static const char * const before[] = {
  [PLAZA_ORDER_STATE] = BESIDE ("event_by_state", BY_STATE, "<", OF_STATE, BY_STATE_BACKWARDS),
  [PLAZA_ORDER_DAY] = BESIDE ("event_by_day", BY_DAY, "<", OF_DAY, BY_DAY_BACKWARDS),
};

static const char * const after[] = {
  [PLAZA_ORDER_STATE] = BESIDE ("event_by_state", BY_STATE, ">", OF_STATE, BY_STATE),
  [PLAZA_ORDER_DAY] = BESIDE ("event_by_day", BY_DAY, ">", OF_DAY, BY_DAY),
};

static gboolean
event_standing_find_beside (PlazaStore      *store,
                            const char      *sql,
                            PlazaStatement  *event,
                            guint32         *id,
                            GError         **error)
{
  g_autoptr(PlazaStatement) find = plaza_statement_get (store, sql, error);
  gboolean any;

  *id = 0;
  for (int i = 0; find != NULL && i < 4; i++)
    sqlite3_bind_value (find, i + 1, sqlite3_column_value (event, i));
  if (find == NULL || !plaza_statement_find (store, find, &any, error))
    return FALSE;

  if (any)
    *id = (guint32) sqlite3_column_int64 (find, 0);
  return TRUE;
}

/**
 * plaza_event_table_find_standing:
 * @id: an event's row, whether or not it is there
 * @standing: (out): where it stands in that order
 *
 * Costs microseconds, whatever the number of events.
 *
 * Returns: whether the file could be read
 */
gboolean
plaza_event_table_find_standing (PlazaStore      *store,
                             PlazaOrder       order,
                             guint32          id,
                             PlazaEventStanding  *standing,
                             GError         **error)
{
  g_autoptr(PlazaStatement) event = plaza_statement_get (store, row, error);
  PlazaEventPoint point = { 0 };
  guint32 same;

  *standing = (PlazaEventStanding) { 0 };
  if (event == NULL)
    return FALSE;

  sqlite3_bind_int64 (event, 1, id);
  if (!plaza_statement_find (store, event, &standing->is_there, error))
    return FALSE;
  if (!standing->is_there)
    return TRUE;

  standing->is_there = plaza_event_key_unpack (&standing->key, &same, sqlite3_column_blob (event, 4), sqlite3_column_bytes (event, 4));
  if (plaza_event_point_unpack (&point, sqlite3_column_blob (event, 4), sqlite3_column_bytes (event, 4)))
    standing->point = point.point;
  return event_standing_find_beside (store, before[order], event, &standing->before, error) &&
         event_standing_find_beside (store, after[order], event, &standing->after, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-key.h"
#include "plaza-event-table.h"
#include "plaza-schema.h"
#include "plaza-store-private.h"

/* What stands next to an event in one of the two orders, found in the order's own index: among those that sort alike
 * by its position, else among the others. */
#define BESIDE(index, sort, value, is, way) \
  "SELECT id FROM (SELECT id FROM event INDEXED BY " index " WHERE " sort " = " value " AND position " is " ?3" \
  " ORDER BY position " way " LIMIT 1) UNION ALL SELECT id FROM (SELECT id FROM event INDEXED BY " index \
  " WHERE " sort " " is " " value " ORDER BY " sort " " way ", position " way " LIMIT 1) LIMIT 1"

static const char row[] =
  "SELECT " PLAZA_SCHEMA_BY_STATE ", " PLAZA_SCHEMA_BY_DAY ", position, list_key FROM event WHERE id = ?";

static const char * const before[] = {
  [PLAZA_ORDER_STATE] = BESIDE ("event_by_state", PLAZA_SCHEMA_BY_STATE, "?1", "<", "DESC"),
  [PLAZA_ORDER_DAY] = BESIDE ("event_by_day", PLAZA_SCHEMA_BY_DAY, "?2", "<", "DESC"),
};

static const char * const after[] = {
  [PLAZA_ORDER_STATE] = BESIDE ("event_by_state", PLAZA_SCHEMA_BY_STATE, "?1", ">", "ASC"),
  [PLAZA_ORDER_DAY] = BESIDE ("event_by_day", PLAZA_SCHEMA_BY_DAY, "?2", ">", "ASC"),
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
  for (int i = 0; find != NULL && i < 3; i++)
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

  standing->is_there = plaza_event_key_unpack (&standing->key, &same, sqlite3_column_blob (event, 3), sqlite3_column_bytes (event, 3));
  if (plaza_event_point_unpack (&point, sqlite3_column_blob (event, 3), sqlite3_column_bytes (event, 3)))
    standing->point = point.point;
  return event_standing_find_beside (store, before[order], event, &standing->before, error) &&
         event_standing_find_beside (store, after[order], event, &standing->after, error);
}

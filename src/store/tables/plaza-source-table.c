/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-source-table.h"

#include "plaza-rows.h"

/* Of events that are pending anyway, a waiting version is none of its own. */
#define WAITING " FROM event_source JOIN event ON event.id = event_source.event" \
                " WHERE waiting IS NOT NULL AND review <> 'pending'"

enum { FIND, LIST_WAITING, COUNT_WAITING };

static const char * const sql[] = {
  /* Where two have it, which only a file from outside can make so, the older event. */
  [FIND] = "SELECT event FROM event_source WHERE key = ? ORDER BY event LIMIT 1",
  [LIST_WAITING] = "SELECT DISTINCT event" WAITING " ORDER BY event",
  [COUNT_WAITING] = "SELECT count(DISTINCT event)" WAITING,
};

/**
 * plaza_source_table_find:
 * @event: (out): the row of the event that was sent in by that key; 0 for none
 *
 * Returns: whether the file could be read
 */
gboolean
plaza_source_table_find (PlazaStore  *store,
                         const char  *key,
                         gint64      *event,
                         GError     **error)
{
  g_autoptr(PlazaStatement) find = plaza_statement_get (store, sql[FIND], error);
  gboolean any;

  *event = 0;
  if (find == NULL)
    return FALSE;

  plaza_statement_bind_text (find, 1, key);
  if (!plaza_statement_find (store, find, &any, error))
    return FALSE;

  *event = any ? sqlite3_column_int64 (find, 0) : 0;
  return TRUE;
}

/**
 * plaza_source_table_list_waiting:
 *
 * Returns: (transfer full) (nullable): the rows, as gint64, of the events that somebody decided about and of which a
 *   later version waits
 */
GArray *
plaza_source_table_list_waiting (PlazaStore  *store,
                                 GError     **error)
{
  g_autoptr(PlazaStatement) list = plaza_statement_get (store, sql[LIST_WAITING], error);
  g_autoptr(GArray) events = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local = NULL;

  if (list == NULL)
    return NULL;

  while (plaza_statement_next (store, list, &local))
    {
      gint64 event = sqlite3_column_int64 (list, 0);

      g_array_append_val (events, event);
    }

  if (local == NULL)
    return g_steal_pointer (&events);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/**
 * plaza_source_table_count_waiting:
 * @n: (out): how many plaza_source_table_list_waiting() lists
 *
 * Returns: whether the file could be read
 */
gboolean
plaza_source_table_count_waiting (PlazaStore  *store,
                                  guint       *n,
                                  GError     **error)
{
  g_autoptr(PlazaStatement) count = plaza_statement_get (store, sql[COUNT_WAITING], error);

  *n = 0;
  if (count == NULL || !plaza_statement_next (store, count, error))
    return FALSE;

  *n = (guint) sqlite3_column_int64 (count, 0);
  return TRUE;
}

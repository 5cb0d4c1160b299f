/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-private.h"
#include "plaza-map-table.h"
#include "plaza-mercator.h"
#include "plaza-store-private.h"

enum { CHANGE, DELETE, FIND_FIRST, FIND_LAST };

static const char * const sql[] = {
  [CHANGE] = "UPDATE map_cell SET count = count + ?2, first = ?3, sum_x = sum_x + ?4, sum_y = sum_y + ?5,"
             " one_spot = ?6 WHERE cell = ?1",
  [DELETE] = "DELETE FROM map_cell WHERE cell = ?",
  [FIND_FIRST] = "SELECT id, point FROM event INDEXED BY event_by_point"
                 " WHERE point <> 0 AND review = 'approved' AND point BETWEEN ? AND ?"
                 " ORDER BY point, id LIMIT 1",
  [FIND_LAST] = "SELECT id, point FROM event INDEXED BY event_by_point"
                " WHERE point <> 0 AND review = 'approved' AND point BETWEEN ? AND ?"
                 " ORDER BY point DESC LIMIT 1",
};

/* The first or the last point of a square, as the index has it. */
static gboolean
map_move_find_end (PlazaStore     *store,
                   guint           which,
                   PlazaMapCount  *count,
                   int             shift,
                   gboolean       *found,
                   GError        **error)
{
  g_autoptr(PlazaStatement) find = plaza_statement_get (store, sql[which], error);
  g_autoptr(GError) local = NULL;
  guint64 low = plaza_mercator_join (count->x << shift, count->y << shift);

  if (find == NULL)
    return FALSE;

  sqlite3_bind_int64 (find, 1, (gint64) low);
  sqlite3_bind_int64 (find, 2, (gint64) (low | ((G_GUINT64_CONSTANT (1) << (2 * shift)) - 1)));
  *found = plaza_statement_next (store, find, &local);
  if (*found && which == FIND_FIRST)
    {
      count->first = (guint32) sqlite3_column_int64 (find, 0);
      count->first_point = (guint64) sqlite3_column_int64 (find, 1);
    }
  else if (*found)
    count->last_point = (guint64) sqlite3_column_int64 (find, 1);

  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
map_move_write_square (PlazaStore           *store,
                       guint                 which,
                       int                   zoom,
                       const PlazaMapCount  *count,
                       GError              **error)
{
  g_autoptr(PlazaStatement) write = plaza_statement_get (store, sql[which], error);

  if (write == NULL)
    return FALSE;

  if (which == DELETE)
    sqlite3_bind_int64 (write, 1, plaza_map_cell_at (zoom, count->x, count->y));
  else
    plaza_map_count_bind (count, zoom, write, 0);
  return plaza_statement_run (store, write, error);
}

/* Adds to a square what @change says; its first and last point are looked up. */
static gboolean
map_move_change_square (PlazaStore     *store,
                        int             zoom,
                        PlazaMapCount   change,
                        GError        **error)
{
  int shift = plaza_map_shift (zoom);
  gboolean some, still;

  if (!map_move_find_end (store, FIND_FIRST, &change, shift, &some, error) ||
      !map_move_find_end (store, FIND_LAST, &change, shift, &still, error) ||
      !map_move_write_square (store, some ? CHANGE : DELETE, zoom, &change, error))
    return FALSE;

  if (sqlite3_changes (store->db) > 0)
    return TRUE;

  /* The first event of a square brings its row. */
  if (some && change.count == 1)
    return plaza_map_table_insert (store, zoom, &change, error);

  plaza_store_fail_damaged (store, error);
  return FALSE;
}

static void
map_move_add_point (PlazaMapCount *change,
                    guint64        point,
                    int            shift,
                    int            sign)
{
  guint32 x, y;

  plaza_mercator_split (point, &x, &y);
  change->x = x >> shift;
  change->y = y >> shift;
  change->count += sign;
  change->sum_x += (gint64) sign * x;
  change->sum_y += (gint64) sign * y;
}

/**
 * plaza_map_table_move:
 * @from: where an event was, 0 where it had no point or was not there
 * @to: where it is, 0 where it has none or is gone
 *
 * To be called within the transaction that changed the event, after that: the
 * event's row must have the new point already.
 *
 * Returns: whether the squares agree with the events again
 */
gboolean
plaza_map_table_move (PlazaStore  *store,
                      guint64      from,
                      guint64      to,
                      GError     **error)
{
  if (from == to)
    return TRUE;

  for (int zoom = PLAZA_MAP_FIRST_ZOOM; zoom <= PLAZA_MAP_LAST_ZOOM; zoom++)
    {
      int shift = plaza_map_shift (zoom);
      gboolean same = from != 0 && to != 0 && from >> (2 * shift) == to >> (2 * shift);
      PlazaMapCount left = { 0 }, entered = { 0 };

      if (from != 0)
        map_move_add_point (&left, from, shift, -1);
      if (to != 0)
        map_move_add_point (same ? &left : &entered, to, shift, 1);

      if (from != 0 && !map_move_change_square (store, zoom, left, error))
        return FALSE;
      if (to != 0 && !same && !map_move_change_square (store, zoom, entered, error))
        return FALSE;
    }

  return TRUE;
}

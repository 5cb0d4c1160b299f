/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-table.h"

#include "plaza-map-private.h"
#include "plaza-mercator.h"
#include "plaza-rows.h"
#include "plaza-store-private.h"

enum { INSERT, INSERT_MANY, DELETE_ALL, LIST, LIST_POINTS };

#define COLUMNS "cell, count, first, sum_x, sum_y, one_spot"

/* A window of the map is read in at most so many blocks from west to east, and
 * from north to south. */
#define MAX_BLOCKS 4

static const char * const sql[] = {
  [INSERT] = "INSERT INTO map_cell (" COLUMNS ") VALUES (?, ?, ?, ?, ?, ?)",
  [INSERT_MANY] = "INSERT OR FAIL INTO map_cell (" COLUMNS ") VALUES " PLAZA_ROWS_MANY ("(?, ?, ?, ?, ?, ?)"),
  [DELETE_ALL] = "DELETE FROM map_cell",
  [LIST] = "SELECT " COLUMNS " FROM map_cell WHERE cell BETWEEN ? AND ?",
  [LIST_POINTS] = "SELECT id, point FROM event INDEXED BY event_by_point WHERE point <> 0 AND review = 'approved'"
                  " ORDER BY point, id",
};

/* What the squares of a zoom begin with, so that they come after those of the
 * zoom before. */
static gint64
map_table_first_cell (int zoom)
{
  return G_GINT64_CONSTANT (1) << (2 * (zoom + PLAZA_MAP_CELL_BITS));
}

/* For the room: what the row of a square is called. */
gint64
plaza_map_cell_at (int     zoom,
                   guint32 x,
                   guint32 y)
{
  return map_table_first_cell (zoom) + (gint64) plaza_mercator_join (x, y);
}

/* For the room: the values of a row, in the order of its columns, behind the parameter @before. */
void
plaza_map_count_bind (const PlazaMapCount *self,
                      int                  zoom,
                      PlazaStatement      *write,
                      int                  before)
{
  sqlite3_bind_int64 (write, before + 1, plaza_map_cell_at (zoom, self->x, self->y));
  sqlite3_bind_int (write, before + 2, (gint32) self->count);
  sqlite3_bind_int64 (write, before + 3, self->first);
  sqlite3_bind_int64 (write, before + 4, (gint64) self->sum_x);
  sqlite3_bind_int64 (write, before + 5, (gint64) self->sum_y);
  sqlite3_bind_int (write, before + 6, self->first_point == self->last_point ? 1 : 0);
}

typedef struct
{
  guint32 id;
  guint32 x, y;   /* of its point */
  guint64 point;
} Spot;

static GArray *
map_table_list_points (PlazaStore  *store,
                       GError     **error)
{
  g_autoptr(PlazaStatement) list = plaza_statement_get (store, sql[LIST_POINTS], error);
  g_autoptr(GArray) spots = g_array_new (FALSE, FALSE, sizeof (Spot));
  g_autoptr(GError) local = NULL;

  if (list == NULL)
    return NULL;

  while (plaza_statement_next (store, list, &local))
    {
      Spot spot = { .id = (guint32) sqlite3_column_int64 (list, 0), .point = (guint64) sqlite3_column_int64 (list, 1) };

      plaza_mercator_split (spot.point, &spot.x, &spot.y);
      g_array_append_val (spots, spot);
    }

  if (local == NULL)
    return g_steal_pointer (&spots);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* The points are sorted, so that those of a square follow each other. */
static GArray *
map_table_count_spots (GArray *spots,
                       int     zoom)
{
  GArray *counts = g_array_new (FALSE, TRUE, sizeof (PlazaMapCount));
  int shift = plaza_map_shift (zoom);

  for (guint i = 0; i < spots->len; i++)
    {
      const Spot *spot = &g_array_index (spots, Spot, i);

      if (i == 0 || spot->point >> (2 * shift) != (spot - 1)->point >> (2 * shift))
        g_array_set_size (counts, counts->len + 1);
      plaza_map_count_add (&g_array_index (counts, PlazaMapCount, counts->len - 1), shift, spot->id, spot->point, spot->x, spot->y);
    }

  return counts;
}

/* For the room: a square that has no row yet. */
gboolean
plaza_map_table_insert (PlazaStore           *store,
                        int                   zoom,
                        const PlazaMapCount  *count,
                        GError              **error)
{
  g_autoptr(PlazaStatement) insert = plaza_statement_get (store, sql[INSERT], error);

  if (insert == NULL)
    return FALSE;

  plaza_map_count_bind (count, zoom, insert, 0);
  return plaza_statement_run (store, insert, error);
}

static gboolean
map_table_insert_all (PlazaStore  *store,
                      int          zoom,
                      GArray      *counts,
                      GError     **error)
{
  g_auto(PlazaRowWriter) writer = { 0 };

  if (!plaza_row_writer_init (&writer, store, sql[INSERT], sql[INSERT_MANY], counts->len, error))
    return FALSE;

  for (guint i = 0; i < counts->len; i++)
    {
      int before;
      PlazaStatement *insert = plaza_row_writer_next (&writer, &before);

      plaza_map_count_bind (&g_array_index (counts, PlazaMapCount, i), zoom, insert, before);
      if (!plaza_row_writer_write (&writer, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * plaza_map_table_build:
 *
 * Counts all events anew. To be called within a transaction.
 *
 * Returns: whether the squares agree with the events now
 */
gboolean
plaza_map_table_build (PlazaStore  *store,
                       GError     **error)
{
  g_autoptr(PlazaStatement) clear = plaza_statement_get (store, sql[DELETE_ALL], error);
  g_autoptr(GArray) spots = NULL;

  if (clear == NULL || !plaza_statement_run (store, clear, error))
    return FALSE;

  spots = map_table_list_points (store, error);
  if (spots == NULL)
    return FALSE;

  for (int zoom = PLAZA_MAP_FIRST_ZOOM; zoom <= PLAZA_MAP_LAST_ZOOM; zoom++)
    {
      g_autoptr(GArray) counts = map_table_count_spots (spots, zoom);

      if (!map_table_insert_all (store, zoom, counts, error))
        return FALSE;
    }

  return TRUE;
}

/* A file from outside may hold any numbers. */
static gboolean
map_table_read_cell (PlazaStatement       *list,
                     const PlazaMapWindow *window,
                     PlazaMapCell         *cell)
{
  PlazaMapCount count = {
    .count = (guint32) sqlite3_column_int64 (list, 1),
    .first = (guint32) sqlite3_column_int64 (list, 2),
    .sum_x = (guint64) sqlite3_column_int64 (list, 3),
    .sum_y = (guint64) sqlite3_column_int64 (list, 4),
    .last_point = sqlite3_column_int (list, 5) != 0 ? 0 : 1,
  };

  plaza_mercator_split ((guint64) (sqlite3_column_int64 (list, 0) - map_table_first_cell (window->zoom)), &count.x, &count.y);
  if (count.count == 0 || count.x < window->first_x || count.x > window->last_x ||
      count.y < window->first_y || count.y > window->last_y)
    return FALSE;

  plaza_map_count_to_cell (&count, cell);
  return TRUE;
}

/* A block is 2^bits squares wide and high. */
static gboolean
map_table_list_block (PlazaStore            *store,
                      const PlazaMapWindow  *window,
                      guint32                x,
                      guint32                y,
                      int                    bits,
                      GArray                *cells,
                      GError               **error)
{
  g_autoptr(PlazaStatement) list = plaza_statement_get (store, sql[LIST], error);
  g_autoptr(GError) local = NULL;
  gint64 first = plaza_map_cell_at (window->zoom, x << bits, y << bits);

  if (list == NULL)
    return FALSE;

  sqlite3_bind_int64 (list, 1, first);
  sqlite3_bind_int64 (list, 2, first + (G_GINT64_CONSTANT (1) << (2 * bits)) - 1);
  while (plaza_statement_next (store, list, &local))
    {
      PlazaMapCell cell;

      if (map_table_read_cell (list, window, &cell))
        g_array_append_val (cells, cell);
    }

  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * plaza_map_table_list:
 * @cells: (element-type PlazaMapCell): the squares that have events are
 *   appended, without kind and precision
 *
 * The window is covered by some blocks of squares, each of which is one
 * stretch of the table.
 *
 * Returns: whether they were read
 */
gboolean
plaza_map_table_list (PlazaStore            *store,
                      const PlazaMapWindow  *window,
                      GArray                *cells,
                      GError               **error)
{
  guint32 side = 1u << (window->zoom + PLAZA_MAP_CELL_BITS);
  guint32 last_x = MIN (window->last_x, side - 1), last_y = MIN (window->last_y, side - 1);
  int bits = 0;

  while ((last_x >> bits) - (window->first_x >> bits) >= MAX_BLOCKS ||
         (last_y >> bits) - (window->first_y >> bits) >= MAX_BLOCKS)
    bits++;

  for (guint32 y = window->first_y >> bits; y <= last_y >> bits; y++)
    for (guint32 x = window->first_x >> bits; x <= last_x >> bits; x++)
      if (!map_table_list_block (store, window, x, y, bits, cells, error))
        return FALSE;

  return TRUE;
}

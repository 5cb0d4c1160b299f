/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet-table.h"

#include "plaza-rows.h"
#include "plaza-store-private.h"

enum { CLEAR, INSERT, LIST };

static const char * const sql[] = {
  [CLEAR] = "DELETE FROM sheet_item",
  [INSERT] = "INSERT INTO sheet_item (position, point) VALUES (?, ?)",
  [LIST] = "SELECT point FROM sheet_item ORDER BY position",
};

static gboolean
replace (PlazaStore          *store,
         const char * const  *points,
         GError             **error)
{
  g_autoptr(PlazaStatement) clear = plaza_statement_get (store, sql[CLEAR], error);
  g_autoptr(PlazaStatement) insert = plaza_statement_get (store, sql[INSERT], error);

  if (clear == NULL || insert == NULL || !plaza_statement_run (store, clear, error))
    return FALSE;

  return plaza_rows_write_list (store, insert, 1, (GStrv) points, error);
}

/**
 * plaza_sheet_table_replace:
 * @points: (array zero-terminated=1): ids of the points chosen, in order
 *
 * A sheet has a dozen points at most: written anew as a whole, in its own
 * transaction, it cannot end up half in the old order.
 *
 * Returns: whether the sheet is in the file
 */
gboolean
plaza_sheet_table_replace (PlazaStore          *store,
                           const char * const  *points,
                           GError             **error)
{
  return plaza_store_begin (store, error) &&
         plaza_store_end (store, replace (store, points, error), error);
}

/**
 * plaza_sheet_table_list:
 *
 * Returns: (transfer full) (nullable): ids of the points chosen, in order
 */
GStrv
plaza_sheet_table_list (PlazaStore  *store,
                        GError     **error)
{
  g_autoptr(PlazaStatement) list = plaza_statement_get (store, sql[LIST], error);

  return list != NULL ? plaza_rows_read_list (store, list, error) : NULL;
}

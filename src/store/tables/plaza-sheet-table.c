/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet-table.h"

#include "plaza-rows.h"

enum { WRITE, REMOVE, LIST };

static const char * const sql[] = {
  [WRITE] = "INSERT INTO sheet_line (point, rank, revision) VALUES (?1, ?2, ?3)"
            " ON CONFLICT (point) DO UPDATE SET rank = ?2, revision = ?3",
  [REMOVE] = "DELETE FROM sheet_line WHERE point = ?",
  [LIST] = "SELECT point, rank, revision FROM sheet_line ORDER BY rank, point",
};

/**
 * plaza_sheet_table_write:
 *
 * Writes a line of the sheet, or anew where its point is there. To be called within a transaction.
 *
 * Returns: whether it was written
 */
gboolean
plaza_sheet_table_write (PlazaStore            *store,
                         const PlazaSheetLine  *line,
                         GError               **error)
{
  g_autoptr(PlazaStatement) write = plaza_statement_get (store, sql[WRITE], error);

  if (write == NULL)
    return FALSE;

  plaza_statement_bind_text (write, 1, line->point);
  sqlite3_bind_double (write, 2, line->rank);
  sqlite3_bind_int (write, 3, MAX (plaza_record_get_revision (line), 1));
  return plaza_statement_run (store, write, error);
}

gboolean
plaza_sheet_table_remove (PlazaStore  *store,
                          const char  *point,
                          GError     **error)
{
  return plaza_rows_remove (store, sql[REMOVE], point, error);
}

static gpointer
read_row (PlazaStatement *list)
{
  g_autofree char *point = plaza_statement_dup_required (list, 0);
  PlazaSheetLine *line = plaza_sheet_line_new (point, sqlite3_column_double (list, 1));

  plaza_record_set_row (line, sqlite3_column_int (list, 2), -1);
  return line;
}

/**
 * plaza_sheet_table_list:
 *
 * Returns: (transfer full) (nullable) (element-type PlazaSheetLine): the points chosen, in order
 */
GPtrArray *
plaza_sheet_table_list (PlazaStore  *store,
                        GError     **error)
{
  return plaza_rows_take_all (store, plaza_statement_get (store, sql[LIST], error), read_row,
                              plaza_record_unref, error);
}

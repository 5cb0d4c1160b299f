/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-bill-table.h"

#include "plaza-rows.h"

enum { WRITE, REMOVE, LIST };

static const char * const sql[] = {
  [WRITE] = "INSERT INTO bill (id, position, revision, number, name, chamber)"
            " VALUES (?1, ifnull(?2, (SELECT ifnull(max(position) + 1, 0) FROM bill)), ?3, ?4, ?5, ?6)"
            " ON CONFLICT (id) DO UPDATE SET position = ifnull(?2, position), revision = ?3, number = ?4, name = ?5, chamber = ?6",
  [REMOVE] = "DELETE FROM bill WHERE id = ?",
  [LIST] = "SELECT id, number, name, chamber, revision, position FROM bill ORDER BY position",
};

/**
 * plaza_bill_table_write:
 *
 * Writes @bill, or anew where there is one of its id. To be called within a transaction.
 *
 * Returns: whether it was written
 */
gboolean
plaza_bill_table_write (PlazaStore       *store,
                        const PlazaBill  *bill,
                        GError          **error)
{
  g_autoptr(PlazaStatement) write = plaza_statement_get (store, sql[WRITE], error);

  if (write == NULL)
    return FALSE;

  plaza_statement_bind_text (write, 1, bill->id);
  plaza_rows_bind_row (write, 2, bill);
  plaza_statement_bind_text (write, 4, bill->number);
  plaza_statement_bind_text (write, 5, bill->name);
  if (bill->chamber != PLAZA_CHAMBER_NONE)
    plaza_statement_bind_enum (write, 6, PLAZA_TYPE_CHAMBER, bill->chamber);
  return plaza_statement_run (store, write, error);
}

gboolean
plaza_bill_table_remove (PlazaStore  *store,
                         const char  *id,
                         GError     **error)
{
  return plaza_rows_remove (store, sql[REMOVE], id, error);
}

static gpointer
bill_table_read_row (PlazaStatement *list)
{
  PlazaBill *bill = plaza_bill_new ();

  bill->id = plaza_statement_dup_required (list, 0);
  bill->number = plaza_statement_dup_text (list, 1);
  bill->name = plaza_statement_dup_text (list, 2);
  bill->chamber = plaza_statement_get_enum (list, 3, PLAZA_TYPE_CHAMBER, PLAZA_CHAMBER_NONE);
  plaza_record_set_row (bill, sqlite3_column_int (list, 4), sqlite3_column_int (list, 5));
  return bill;
}

/**
 * plaza_bill_table_list:
 *
 * Returns: (transfer full) (nullable) (element-type PlazaBill): all, in order
 */
GPtrArray *
plaza_bill_table_list (PlazaStore  *store,
                       GError     **error)
{
  return plaza_rows_take_all (store, plaza_statement_get (store, sql[LIST], error), bill_table_read_row,
                              plaza_record_unref, error);
}

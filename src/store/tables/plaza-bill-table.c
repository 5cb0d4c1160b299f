/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-bill-table.h"

#include "plaza-rows.h"

enum { WRITE, REMOVE, REMOVE_JOINED, INSERT_JOINED, LIST, LOAD_JOINED };

static const char * const sql[] = {
  [WRITE] = "INSERT INTO bill (id, position, revision, number, name, chamber)"
            " VALUES (?1, ifnull(?2, (SELECT ifnull(max(position) + 1, 0) FROM bill)), ?3, ?4, ?5, ?6)"
            " ON CONFLICT (id) DO UPDATE SET position = ifnull(?2, position), revision = ?3, number = ?4, name = ?5, chamber = ?6",
  [REMOVE] = "DELETE FROM bill WHERE id = ?",
  [REMOVE_JOINED] = "DELETE FROM bill_joined WHERE bill = ?",
  [INSERT_JOINED] = "INSERT INTO bill_joined (bill, position, official) VALUES (?, ?, ?)",
  [LIST] = "SELECT id, number, name, chamber, revision, position FROM bill ORDER BY position",
  [LOAD_JOINED] = "SELECT official FROM bill_joined WHERE bill = ? ORDER BY position",
};

static gboolean
bill_table_write_row (PlazaStore       *store,
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

static gboolean
bill_table_insert_joined (PlazaStore       *store,
                          const PlazaBill  *bill,
                          GError          **error)
{
  g_autoptr(PlazaStatement) insert = plaza_statement_get (store, sql[INSERT_JOINED], error);

  if (insert == NULL)
    return FALSE;

  plaza_statement_bind_text (insert, 1, bill->id);
  return plaza_rows_write_list (store, insert, 2, bill->joined, error);
}

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
  return bill_table_write_row (store, bill, error) && plaza_rows_remove (store, sql[REMOVE_JOINED], bill->id, error) &&
         bill_table_insert_joined (store, bill, error);
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
  g_autoptr(GPtrArray) bills = plaza_rows_take_all (store, plaza_statement_get (store, sql[LIST], error), bill_table_read_row,
                                                  plaza_record_unref, error);

  for (guint i = 0; bills != NULL && i < bills->len; i++)
    {
      PlazaBill *bill = g_ptr_array_index (bills, i);

      if (!plaza_rows_take_list (store, plaza_statement_get (store, sql[LOAD_JOINED], error), bill->id, &bill->joined, error))
        return NULL;
    }

  return g_steal_pointer (&bills);
}

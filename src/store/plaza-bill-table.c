/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-bill-table.h"

#include "plaza-rows.h"

enum { INSERT, LIST };

static const char * const sql[] = {
  [INSERT] = "INSERT INTO bill (id, position, number, name, chamber) VALUES (?, ?, ?, ?, ?)",
  [LIST] = "SELECT id, number, name, chamber FROM bill ORDER BY position",
};

/**
 * plaza_bill_table_insert:
 * @position: its place in the campaign's order, from 0
 *
 * Returns: whether @bill was written
 */
gboolean
plaza_bill_table_insert (PlazaStore       *store,
                         const PlazaBill  *bill,
                         int               position,
                         GError          **error)
{
  g_autoptr(PlazaStatement) insert = plaza_statement_get (store, sql[INSERT], error);

  if (insert == NULL)
    return FALSE;

  plaza_statement_bind_text (insert, 1, bill->id);
  sqlite3_bind_int (insert, 2, position);
  plaza_statement_bind_text (insert, 3, bill->number);
  plaza_statement_bind_text (insert, 4, bill->name);
  if (bill->chamber != PLAZA_CHAMBER_NONE)
    plaza_statement_bind_enum (insert, 5, PLAZA_TYPE_CHAMBER, bill->chamber);
  return plaza_statement_run (store, insert, error);
}

static gpointer
read_row (PlazaStatement *list)
{
  PlazaBill *bill = plaza_bill_new ();

  bill->id = plaza_statement_dup_required (list, 0);
  bill->number = plaza_statement_dup_text (list, 1);
  bill->name = plaza_statement_dup_text (list, 2);
  bill->chamber = plaza_statement_get_enum (list, 3, PLAZA_TYPE_CHAMBER, PLAZA_CHAMBER_NONE);
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
  return plaza_rows_take_all (store, plaza_statement_get (store, sql[LIST], error), read_row,
                              plaza_record_unref, error);
}

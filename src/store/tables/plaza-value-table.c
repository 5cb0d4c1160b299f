/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-value-table.h"

#include "plaza-rows.h"

enum { WRITE, REMOVE, LIST };

static const char * const sql[] = {
  [WRITE] = "INSERT INTO value (name, value, revision) VALUES (?1, ?2, ?3)"
            " ON CONFLICT (name) DO UPDATE SET value = ?2, revision = ?3",
  [REMOVE] = "DELETE FROM value WHERE name = ?",
  [LIST] = "SELECT name, value, revision FROM value ORDER BY name",
};

/**
 * plaza_value_table_write:
 * @value: what the user typed once
 *
 * To be called within a transaction.
 *
 * Returns: whether it was written
 */
gboolean
plaza_value_table_write (PlazaStore        *store,
                         const PlazaValue  *value,
                         GError           **error)
{
  g_autoptr(PlazaStatement) write = plaza_statement_get (store, sql[WRITE], error);

  if (write == NULL)
    return FALSE;

  plaza_statement_bind_text (write, 1, value->name);
  plaza_statement_bind_text (write, 2, value->value);
  sqlite3_bind_int (write, 3, MAX (plaza_record_get_revision (value), 1));
  return plaza_statement_run (store, write, error);
}

gboolean
plaza_value_table_remove (PlazaStore  *store,
                          const char  *name,
                          GError     **error)
{
  return plaza_rows_remove (store, sql[REMOVE], name, error);
}

static gpointer
value_table_read_row (PlazaStatement *list)
{
  g_autofree char *name = plaza_statement_dup_required (list, 0);
  g_autofree char *text = plaza_statement_dup_required (list, 1);
  PlazaValue *value = plaza_value_new (name, text);

  plaza_record_set_row (value, sqlite3_column_int (list, 2), -1);
  return value;
}

/**
 * plaza_value_table_list:
 *
 * Returns: (transfer full) (nullable) (element-type PlazaValue): all, by their names
 */
GPtrArray *
plaza_value_table_list (PlazaStore  *store,
                        GError     **error)
{
  return plaza_rows_take_all (store, plaza_statement_get (store, sql[LIST], error), value_table_read_row,
                              plaza_record_unref, error);
}

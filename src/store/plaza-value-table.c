/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-value-table.h"

#include "plaza-statement.h"

enum { SET, UNSET, LIST };

static const char * const sql[] = {
  [SET] = "INSERT INTO value (name, value) VALUES (?, ?)"
          " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  [UNSET] = "DELETE FROM value WHERE name = ?",
  [LIST] = "SELECT name, value FROM value",
};

/**
 * plaza_value_table_set:
 * @name: what the user was asked for ("member")
 * @value: (nullable): what the user typed; %NULL forgets it
 *
 * Returns: whether it is in the file
 */
gboolean
plaza_value_table_set (PlazaStore  *store,
                       const char  *name,
                       const char  *value,
                       GError     **error)
{
  g_autoptr(PlazaStatement) set = plaza_statement_get (store, sql[value != NULL ? SET : UNSET], error);

  if (set == NULL)
    return FALSE;

  plaza_statement_bind_text (set, 1, name);
  if (value != NULL)
    plaza_statement_bind_text (set, 2, value);
  return plaza_statement_run (store, set, error);
}

/**
 * plaza_value_table_list:
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): name -> value
 */
GHashTable *
plaza_value_table_list (PlazaStore  *store,
                        GError     **error)
{
  g_autoptr(GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(PlazaStatement) list = plaza_statement_get (store, sql[LIST], error);
  g_autoptr(GError) local = NULL;

  if (list == NULL)
    return NULL;

  while (plaza_statement_next (store, list, &local))
    g_hash_table_insert (values, plaza_statement_dup_required (list, 0), plaza_statement_dup_required (list, 1));

  if (local == NULL)
    return g_steal_pointer (&values);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

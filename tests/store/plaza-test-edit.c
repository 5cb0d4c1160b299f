/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-test-edit.h"

#include "plaza-commit.h"
#include "plaza-store-private.h"
#include "plaza-value-table.h"

/**
 * plaza_test_set_value:
 * @value: (nullable): %NULL to forget it
 *
 * Returns: whether it is in the file
 */
gboolean
plaza_test_set_value (PlazaStore  *store,
                      const char  *name,
                      const char  *value,
                      GError     **error)
{
  const PlazaBatch batch = { .author = "Example", .origin = "test" };
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  gint64 id;

  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_VALUE, name, PLAZA_REVISION_ANY,
                                          value != NULL ? plaza_value_new (name, value) : NULL));
  return plaza_commit (store, &batch, edits, &id, error);
}

/**
 * plaza_test_get_value:
 *
 * Returns: (transfer full) (nullable): it
 */
char *
plaza_test_get_value (PlazaStore *store,
                      const char *name)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) values = plaza_value_table_list (store, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < values->len; i++)
    {
      const PlazaValue *value = g_ptr_array_index (values, i);

      if (g_str_equal (value->name, name))
        return g_strdup (value->value);
    }

  return NULL;
}

/**
 * plaza_test_execute:
 *
 * Does to the file what another program may do.
 *
 * Returns: whether it was done
 */
gboolean
plaza_test_execute (PlazaStore *store,
                    const char *sql)
{
  return sqlite3_exec (store->db, sql, NULL, NULL, NULL) == SQLITE_OK;
}

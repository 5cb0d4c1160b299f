/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-member-table.h"

#include "plaza-rows.h"

enum { WRITE, REMOVE, LIST, LOAD };

static const char * const sql[] = {
  [WRITE] = "INSERT INTO member (id, position, revision, title, name, state)"
            " VALUES (?1, ifnull(?2, (SELECT ifnull(max(position) + 1, 0) FROM member)), ?3, ?4, ?5, ?6)"
            " ON CONFLICT (id) DO UPDATE SET position = ifnull(?2, position), revision = ?3, title = ?4, name = ?5, state = ?6",
  [REMOVE] = "DELETE FROM member WHERE id = ?",
  [LIST] = "SELECT id, title, name, state, revision, position FROM member ORDER BY position",
  [LOAD] = "SELECT id, title, name, state, revision, position FROM member WHERE id = ?",
};

/**
 * plaza_member_table_write:
 *
 * Writes @member, or anew where there is one of its id. To be called within a transaction.
 *
 * Returns: whether it was written
 */
gboolean
plaza_member_table_write (PlazaStore         *store,
                          const PlazaMember  *member,
                          GError            **error)
{
  g_autoptr(PlazaStatement) write = plaza_statement_get (store, sql[WRITE], error);

  if (write == NULL)
    return FALSE;

  plaza_statement_bind_text (write, 1, member->id);
  plaza_rows_bind_row (write, 2, member);
  plaza_statement_bind_text (write, 4, member->title);
  plaza_statement_bind_text (write, 5, member->name);
  plaza_statement_bind_text (write, 6, member->state);
  return plaza_statement_run (store, write, error);
}

gboolean
plaza_member_table_remove (PlazaStore  *store,
                           const char  *id,
                           GError     **error)
{
  return plaza_rows_remove (store, sql[REMOVE], id, error);
}

static gpointer
read_row (PlazaStatement *list)
{
  PlazaMember *member = plaza_member_new ();

  member->id = plaza_statement_dup_required (list, 0);
  member->title = plaza_statement_dup_text (list, 1);
  member->name = plaza_statement_dup_required (list, 2);
  member->state = plaza_statement_dup_text (list, 3);
  plaza_record_set_row (member, sqlite3_column_int (list, 4), sqlite3_column_int (list, 5));
  return member;
}

/**
 * plaza_member_table_list:
 *
 * Returns: (transfer full) (nullable) (element-type PlazaMember): all, in order
 */
GPtrArray *
plaza_member_table_list (PlazaStore  *store,
                         GError     **error)
{
  return plaza_rows_take_all (store, plaza_statement_get (store, sql[LIST], error), read_row,
                              plaza_record_unref, error);
}

/**
 * plaza_member_table_list_some:
 * @ids: whose
 *
 * Returns: (transfer full) (nullable) (element-type PlazaMember): those that are known, in that order
 */
GPtrArray *
plaza_member_table_list_some (PlazaStore  *store,
                              GStrv        ids,
                              GError     **error)
{
  g_autoptr(GPtrArray) members = g_ptr_array_new_with_free_func (plaza_record_unref);
  g_autoptr(GError) local = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr(PlazaStatement) load = plaza_statement_get (store, sql[LOAD], error);

      if (load == NULL)
        return NULL;

      plaza_statement_bind_text (load, 1, ids[i]);
      if (plaza_statement_next (store, load, &local))
        g_ptr_array_add (members, read_row (load));
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
    }

  return g_steal_pointer (&members);
}

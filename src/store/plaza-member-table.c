/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-member-table.h"

#include "plaza-rows.h"

enum { INSERT, LIST, LOAD };

static const char * const sql[] = {
  [INSERT] = "INSERT INTO member (id, position, title, name, state) VALUES (?, ?, ?, ?, ?)",
  [LIST] = "SELECT id, title, name, state FROM member ORDER BY position",
  [LOAD] = "SELECT id, title, name, state FROM member WHERE id = ?",
};

/**
 * plaza_member_table_insert:
 * @position: its place in the campaign's order, from 0
 *
 * Returns: whether @member was written
 */
gboolean
plaza_member_table_insert (PlazaStore         *store,
                           const PlazaMember  *member,
                           int                 position,
                           GError            **error)
{
  g_autoptr(PlazaStatement) insert = plaza_statement_get (store, sql[INSERT], error);

  if (insert == NULL)
    return FALSE;

  plaza_statement_bind_text (insert, 1, member->id);
  sqlite3_bind_int (insert, 2, position);
  plaza_statement_bind_text (insert, 3, member->title);
  plaza_statement_bind_text (insert, 4, member->name);
  plaza_statement_bind_text (insert, 5, member->state);
  return plaza_statement_run (store, insert, error);
}

static gpointer
read_row (PlazaStatement *list)
{
  PlazaMember *member = plaza_member_new ();

  member->id = plaza_statement_dup_required (list, 0);
  member->title = plaza_statement_dup_text (list, 1);
  member->name = plaza_statement_dup_required (list, 2);
  member->state = plaza_statement_dup_text (list, 3);
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

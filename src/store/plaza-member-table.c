/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-member-table.h"

#include "plaza-rows.h"

enum { INSERT, LIST };

static const char * const sql[] = {
  [INSERT] = "INSERT INTO member (id, position, title, name, state) VALUES (?, ?, ?, ?, ?)",
  [LIST] = "SELECT id, title, name, state FROM member ORDER BY position",
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-statement.h"

#include "plaza-store-private.h"

/* Kept, too: many who ask what there is to show can do nothing with an error. */
static void
statement_fail (PlazaStore  *store,
                GError     **error)
{
  g_autoptr(GError) local = NULL;

  /* The SQL is ours and is tested: where it does not fit, the schema is not ours. */
  if (sqlite3_errcode (store->db) == SQLITE_ERROR)
    plaza_store_fail_damaged (store, &local);
  else
    plaza_store_fail (store, &local);

  plaza_store_note (store, local);
  g_propagate_error (error, g_steal_pointer (&local));
}

/**
 * plaza_statement_get:
 * @sql: (transfer none): the statement's text, a constant: it is prepared once for each address
 *
 * Returns: (transfer none) (nullable): the statement, ready to bind; reset it after use
 */
PlazaStatement *
plaza_statement_get (PlazaStore  *store,
                     const char  *sql,
                     GError     **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (store->statements, sql);

  if (statement != NULL)
    return statement;

  if (sqlite3_prepare_v3 (store->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    {
      statement_fail (store, error);
      return NULL;
    }

  g_hash_table_insert (store->statements, (gpointer) sql, statement);
  return statement;
}

void
plaza_statement_reset (PlazaStatement *self)
{
  if (self == NULL)
    return;

  sqlite3_reset (self);
  sqlite3_clear_bindings (self);
}

/**
 * plaza_statement_next:
 *
 * Returns: whether there is another row; %FALSE with @error unset at the end
 */
gboolean
plaza_statement_next (PlazaStore      *store,
                      PlazaStatement  *self,
                      GError         **error)
{
  int result = sqlite3_step (self);

  if (result == SQLITE_ROW)
    return TRUE;

  if (result != SQLITE_DONE)
    statement_fail (store, error);
  return FALSE;
}

/**
 * plaza_statement_find:
 * @any: (out): whether there is a row
 *
 * For a statement that gives at most one row.
 *
 * Returns: whether the file could be read
 */
gboolean
plaza_statement_find (PlazaStore      *store,
                      PlazaStatement  *self,
                      gboolean        *any,
                      GError         **error)
{
  g_autoptr(GError) local = NULL;

  *any = plaza_statement_next (store, self, &local);
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * plaza_statement_run:
 *
 * Runs a statement that gives no rows, and makes it ready for the next values.
 *
 * Returns: whether it succeeded
 */
gboolean
plaza_statement_run (PlazaStore      *store,
                     PlazaStatement  *self,
                     GError         **error)
{
  gboolean done = sqlite3_step (self) == SQLITE_DONE;

  if (!done)
    plaza_store_fail (store, error);
  sqlite3_reset (self);
  return done;
}

/**
 * plaza_statement_bind_text:
 * @parameter: its number, from 1
 * @text: (nullable): must live until the statement is reset
 */
void
plaza_statement_bind_text (PlazaStatement *self,
                           int             parameter,
                           const char     *text)
{
  if (text != NULL)
    sqlite3_bind_text (self, parameter, text, -1, SQLITE_STATIC);
  else
    sqlite3_bind_null (self, parameter);
}

void
plaza_statement_bind_enum (PlazaStatement *self,
                           int             parameter,
                           GType           type,
                           int             value)
{
  plaza_statement_bind_text (self, parameter, plaza_enum_to_nick (type, value));
}

/**
 * plaza_statement_peek_text:
 * @column: its number, from 0
 *
 * Returns: (nullable): the text, until the next step
 */
const char *
plaza_statement_peek_text (PlazaStatement *self,
                           int             column)
{
  return (const char *) sqlite3_column_text (self, column);
}

/**
 * plaza_statement_dup_text:
 * @column: its number, from 0
 *
 * A damaged or foreign file may hold any bytes where text should be.
 *
 * Returns: (transfer full) (nullable): the text, valid UTF-8
 */
char *
plaza_statement_dup_text (PlazaStatement *self,
                          int             column)
{
  const char *text = plaza_statement_peek_text (self, column);

  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}

/**
 * plaza_statement_dup_required:
 * @column: its number, from 0, of a column that the schema says is never NULL
 *
 * Returns: (transfer full): the text; "" where a foreign file lacks it all the same
 */
char *
plaza_statement_dup_required (PlazaStatement *self,
                              int             column)
{
  char *text = plaza_statement_dup_text (self, column);

  return text != NULL ? text : g_strdup ("");
}

int
plaza_statement_get_enum (PlazaStatement *self,
                          int             column,
                          GType           type,
                          int             fallback)
{
  const char *nick = plaza_statement_peek_text (self, column);
  int value;

  return nick != NULL && plaza_enum_from_nick (type, nick, &value) ? value : fallback;
}

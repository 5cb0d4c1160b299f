/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-message-table.h"

#include "plaza-rows.h"

enum { WRITE, REMOVE, REMOVE_TEXTS, REMOVE_PLACEHOLDERS, INSERT_TEXT, INSERT_PLACEHOLDER, LIST, LOAD_TEXTS, LOAD_PLACEHOLDERS };

static const char * const sql[] = {
  [WRITE] = "INSERT INTO message (id, position, revision, network)"
            " VALUES (?1, ifnull(?2, (SELECT ifnull(max(position) + 1, 0) FROM message)), ?3, ?4)"
            " ON CONFLICT (id) DO UPDATE SET position = ifnull(?2, position), revision = ?3, network = ?4",
  [REMOVE] = "DELETE FROM message WHERE id = ?",
  [REMOVE_TEXTS] = "DELETE FROM message_text WHERE message = ?",
  [REMOVE_PLACEHOLDERS] = "DELETE FROM message_placeholder WHERE message = ?",
  [INSERT_TEXT] = "INSERT INTO message_text (message, language, text) VALUES (?, ?, ?)",
  [INSERT_PLACEHOLDER] = "INSERT INTO message_placeholder (message, position, name) VALUES (?, ?, ?)",
  [LIST] = "SELECT id, network, revision, position FROM message ORDER BY position",
  [LOAD_TEXTS] = "SELECT language, text FROM message_text WHERE message = ?",
  [LOAD_PLACEHOLDERS] = "SELECT name FROM message_placeholder WHERE message = ? ORDER BY position",
};

static PlazaStatement *
message_table_statement (PlazaStore  *store,
                         guint        index,
                         const char  *message,
                         GError     **error)
{
  PlazaStatement *self = plaza_statement_get (store, sql[index], error);

  if (self != NULL && message != NULL)
    plaza_statement_bind_text (self, 1, message);
  return self;
}

static gboolean
message_table_write_row (PlazaStore          *store,
                         const PlazaMessage  *message,
                         GError             **error)
{
  g_autoptr(PlazaStatement) write = message_table_statement (store, WRITE, message->id, error);

  if (write == NULL)
    return FALSE;

  plaza_rows_bind_row (write, 2, message);
  plaza_statement_bind_enum (write, 4, PLAZA_TYPE_NETWORK, message->network);
  return plaza_statement_run (store, write, error);
}

/**
 * plaza_message_table_write:
 *
 * Writes @message, or anew where there is one of its id. To be called within a transaction.
 *
 * Returns: whether it was written
 */
gboolean
plaza_message_table_write (PlazaStore          *store,
                           const PlazaMessage  *message,
                           GError             **error)
{
  g_autoptr(PlazaStatement) insert_text = NULL;
  g_autoptr(PlazaStatement) insert_placeholder = NULL;
  PlazaTexts *texts = message->texts;

  if (!message_table_write_row (store, message, error) ||
      !plaza_rows_remove (store, sql[REMOVE_TEXTS], message->id, error) ||
      !plaza_rows_remove (store, sql[REMOVE_PLACEHOLDERS], message->id, error))
    return FALSE;

  insert_text = message_table_statement (store, INSERT_TEXT, message->id, error);
  if (insert_text == NULL || !plaza_rows_write_texts (store, insert_text, 2, &texts, 1, error))
    return FALSE;

  insert_placeholder = message_table_statement (store, INSERT_PLACEHOLDER, message->id, error);
  return insert_placeholder != NULL &&
         plaza_rows_write_list (store, insert_placeholder, 2, message->placeholders, error);
}

gboolean
plaza_message_table_remove (PlazaStore  *store,
                            const char  *id,
                            GError     **error)
{
  return plaza_rows_remove (store, sql[REMOVE], id, error);
}

static gpointer
message_table_read_row (PlazaStatement *list)
{
  PlazaMessage *message = plaza_message_new ();

  message->id = plaza_statement_dup_required (list, 0);
  message->network = plaza_statement_get_enum (list, 1, PLAZA_TYPE_NETWORK, PLAZA_NETWORK_TWITTER);
  plaza_record_set_row (message, sqlite3_column_int (list, 2), sqlite3_column_int (list, 3));
  return message;
}

static gboolean
message_table_load_rest (PlazaStore    *store,
                         PlazaMessage  *message,
                         GError       **error)
{
  return plaza_rows_take_texts (store, message_table_statement (store, LOAD_TEXTS, message->id, error), NULL,
                                &message->texts, 1, error) &&
         plaza_rows_take_list (store, message_table_statement (store, LOAD_PLACEHOLDERS, message->id, error), NULL,
                               &message->placeholders, error);
}

/**
 * plaza_message_table_list:
 *
 * Returns: (transfer full) (nullable) (element-type PlazaMessage): all, in order
 */
GPtrArray *
plaza_message_table_list (PlazaStore  *store,
                          GError     **error)
{
  g_autoptr(GPtrArray) messages = plaza_rows_take_all (store, message_table_statement (store, LIST, NULL, error), message_table_read_row,
                                                       plaza_record_unref, error);

  if (messages == NULL)
    return NULL;

  for (guint i = 0; i < messages->len; i++)
    if (!message_table_load_rest (store, g_ptr_array_index (messages, i), error))
      return NULL;

  return g_steal_pointer (&messages);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-message-table.h"

#include "plaza-rows.h"

enum { INSERT, INSERT_TEXT, INSERT_PLACEHOLDER, LIST, LOAD_TEXTS, LOAD_PLACEHOLDERS };

static const char * const sql[] = {
  [INSERT] = "INSERT INTO message (id, position, network) VALUES (?, ?, ?)",
  [INSERT_TEXT] = "INSERT INTO message_text (message, language, text) VALUES (?, ?, ?)",
  [INSERT_PLACEHOLDER] = "INSERT INTO message_placeholder (message, position, name) VALUES (?, ?, ?)",
  [LIST] = "SELECT id, network FROM message ORDER BY position",
  [LOAD_TEXTS] = "SELECT language, text FROM message_text WHERE message = ?",
  [LOAD_PLACEHOLDERS] = "SELECT name FROM message_placeholder WHERE message = ? ORDER BY position",
};

static PlazaStatement *
statement (PlazaStore  *store,
           guint        index,
           const char  *message,
           GError     **error)
{
  PlazaStatement *self = plaza_statement_get (store, sql[index], error);

  if (self != NULL && message != NULL)
    plaza_statement_bind_text (self, 1, message);
  return self;
}

/**
 * plaza_message_table_insert:
 * @position: its place in the campaign's order, from 0
 *
 * Returns: whether @message was written
 */
gboolean
plaza_message_table_insert (PlazaStore          *store,
                            const PlazaMessage  *message,
                            int                  position,
                            GError             **error)
{
  g_autoptr(PlazaStatement) insert = statement (store, INSERT, message->id, error);
  g_autoptr(PlazaStatement) insert_text = NULL;
  g_autoptr(PlazaStatement) insert_placeholder = NULL;
  PlazaTexts *texts = message->texts;

  if (insert == NULL)
    return FALSE;

  sqlite3_bind_int (insert, 2, position);
  plaza_statement_bind_enum (insert, 3, PLAZA_TYPE_NETWORK, message->network);
  if (!plaza_statement_run (store, insert, error))
    return FALSE;

  insert_text = statement (store, INSERT_TEXT, message->id, error);
  if (insert_text == NULL || !plaza_rows_write_texts (store, insert_text, 2, &texts, 1, error))
    return FALSE;

  insert_placeholder = statement (store, INSERT_PLACEHOLDER, message->id, error);
  return insert_placeholder != NULL &&
         plaza_rows_write_list (store, insert_placeholder, 2, message->placeholders, error);
}

static gpointer
read_row (PlazaStatement *list)
{
  PlazaMessage *message = plaza_message_new ();

  message->id = plaza_statement_dup_required (list, 0);
  message->network = plaza_statement_get_enum (list, 1, PLAZA_TYPE_NETWORK, PLAZA_NETWORK_TWITTER);
  return message;
}

static gboolean
load_rest (PlazaStore    *store,
           PlazaMessage  *message,
           GError       **error)
{
  return plaza_rows_take_texts (store, statement (store, LOAD_TEXTS, message->id, error), NULL,
                                &message->texts, 1, error) &&
         plaza_rows_take_list (store, statement (store, LOAD_PLACEHOLDERS, message->id, error), NULL,
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
  g_autoptr(GPtrArray) messages = plaza_rows_take_all (store, statement (store, LIST, NULL, error), read_row,
                                                       plaza_record_unref, error);

  if (messages == NULL)
    return NULL;

  for (guint i = 0; i < messages->len; i++)
    if (!load_rest (store, g_ptr_array_index (messages, i), error))
      return NULL;

  return g_steal_pointer (&messages);
}

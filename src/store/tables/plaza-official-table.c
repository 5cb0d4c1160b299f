/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-official-table.h"

#include "plaza-rows.h"
#include "plaza-source.h"

enum
{
  WRITE,
  REMOVE,
  REMOVE_OFFICES,
  REMOVE_ACCOUNTS,
  REMOVE_SOURCES,
  INSERT_OFFICE,
  INSERT_ACCOUNT,
  INSERT_SOURCE,
  LIST,
  LOAD,
  LOAD_OFFICES,
  LOAD_ACCOUNTS,
  LOAD_SOURCES,
};

#define SELECT "SELECT id, title, name, level, state, district, note, revision, position FROM official "

static const char * const sql[] = {
  [WRITE] = "INSERT INTO official (id, position, revision, title, name, level, state, district, note)"
            " VALUES (?1, ifnull(?2, (SELECT ifnull(max(position) + 1, 0) FROM official)), ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
            " ON CONFLICT (id) DO UPDATE SET position = ifnull(?2, position), revision = ?3, title = ?4, name = ?5,"
            " level = ?6, state = ?7, district = ?8, note = ?9",
  [REMOVE] = "DELETE FROM official WHERE id = ?",
  [REMOVE_OFFICES] = "DELETE FROM official_office WHERE official = ?",
  [REMOVE_ACCOUNTS] = "DELETE FROM official_account WHERE official = ?",
  [REMOVE_SOURCES] = "DELETE FROM official_source WHERE official = ?",
  [INSERT_OFFICE] = "INSERT INTO official_office (official, position, city, address, telephone, as_of)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
  [INSERT_ACCOUNT] = "INSERT INTO official_account (official, position, account) VALUES (?, ?, ?)",
  [INSERT_SOURCE] = "INSERT INTO official_source (official, position, key, file, since, received) VALUES (?, ?, ?, ?, ?, ?)",
  [LIST] = SELECT "ORDER BY position",
  [LOAD] = SELECT "WHERE id = ?",
  [LOAD_OFFICES] = "SELECT city, address, telephone, as_of FROM official_office WHERE official = ? ORDER BY position",
  [LOAD_ACCOUNTS] = "SELECT account FROM official_account WHERE official = ? ORDER BY position",
  [LOAD_SOURCES] = "SELECT key, file, since, received FROM official_source WHERE official = ? ORDER BY position",
};

static gboolean
official_table_write_row (PlazaStore           *store,
                          const PlazaOfficial  *official,
                          GError              **error)
{
  g_autoptr(PlazaStatement) write = plaza_statement_get (store, sql[WRITE], error);

  if (write == NULL)
    return FALSE;

  plaza_statement_bind_text (write, 1, official->id);
  plaza_rows_bind_row (write, 2, official);
  plaza_statement_bind_text (write, 4, official->title);
  plaza_statement_bind_text (write, 5, official->name);
  plaza_statement_bind_enum (write, 6, PLAZA_TYPE_LEVEL, official->level);
  plaza_statement_bind_text (write, 7, official->state);
  plaza_statement_bind_text (write, 8, official->district);
  plaza_statement_bind_text (write, 9, official->note);
  return plaza_statement_run (store, write, error);
}

static gboolean
official_table_insert_offices (PlazaStore           *store,
                               const PlazaOfficial  *official,
                               GError              **error)
{
  g_autoptr(PlazaStatement) insert = plaza_statement_get (store, sql[INSERT_OFFICE], error);

  if (insert == NULL)
    return FALSE;

  for (guint i = 0; i < official->offices->len; i++)
    {
      const PlazaOffice *office = g_ptr_array_index (official->offices, i);

      plaza_statement_bind_text (insert, 1, official->id);
      sqlite3_bind_int (insert, 2, (int) i);
      plaza_statement_bind_text (insert, 3, office->city);
      plaza_statement_bind_text (insert, 4, office->address);
      plaza_statement_bind_text (insert, 5, office->telephone);
      plaza_statement_bind_text (insert, 6, office->as_of);
      if (!plaza_statement_run (store, insert, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
official_table_insert_accounts (PlazaStore           *store,
                                const PlazaOfficial  *official,
                                GError              **error)
{
  g_autoptr(PlazaStatement) insert = plaza_statement_get (store, sql[INSERT_ACCOUNT], error);

  if (insert == NULL)
    return FALSE;

  plaza_statement_bind_text (insert, 1, official->id);
  return plaza_rows_write_list (store, insert, 2, official->accounts, error);
}

static gboolean
official_table_insert_sources (PlazaStore           *store,
                               const PlazaOfficial  *official,
                               GError              **error)
{
  g_autoptr(PlazaStatement) insert = plaza_statement_get (store, sql[INSERT_SOURCE], error);

  if (insert == NULL)
    return FALSE;

  for (guint i = 0; i < official->sources->len; i++)
    {
      const PlazaSource *source = g_ptr_array_index (official->sources, i);

      plaza_statement_bind_text (insert, 1, official->id);
      sqlite3_bind_int (insert, 2, (int) i);
      plaza_statement_bind_text (insert, 3, source->key);
      plaza_statement_bind_text (insert, 4, source->file);
      plaza_statement_bind_text (insert, 5, source->since);
      plaza_statement_bind_text (insert, 6, source->received);
      if (!plaza_statement_run (store, insert, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * plaza_official_table_write:
 *
 * Writes @official, or anew where there is one of its id. To be called within a transaction.
 *
 * Returns: whether it was written
 */
gboolean
plaza_official_table_write (PlazaStore           *store,
                            const PlazaOfficial  *official,
                            GError              **error)
{
  return official_table_write_row (store, official, error) &&
         plaza_rows_remove (store, sql[REMOVE_OFFICES], official->id, error) &&
         plaza_rows_remove (store, sql[REMOVE_ACCOUNTS], official->id, error) &&
         plaza_rows_remove (store, sql[REMOVE_SOURCES], official->id, error) &&
         official_table_insert_offices (store, official, error) && official_table_insert_accounts (store, official, error) &&
         official_table_insert_sources (store, official, error);
}

gboolean
plaza_official_table_remove (PlazaStore  *store,
                             const char  *id,
                             GError     **error)
{
  return plaza_rows_remove (store, sql[REMOVE], id, error);
}

static gpointer
official_table_read_row (PlazaStatement *list)
{
  PlazaOfficial *official = plaza_official_new ();

  official->id = plaza_statement_dup_required (list, 0);
  official->title = plaza_statement_dup_text (list, 1);
  official->name = plaza_statement_dup_text (list, 2);
  official->level = plaza_statement_get_enum (list, 3, PLAZA_TYPE_LEVEL, PLAZA_LEVEL_OTHER);
  official->state = plaza_statement_dup_text (list, 4);
  official->district = plaza_statement_dup_text (list, 5);
  official->note = plaza_statement_dup_text (list, 6);
  plaza_record_set_row (official, sqlite3_column_int (list, 7), sqlite3_column_int (list, 8));
  return official;
}

static gpointer
official_table_read_office (PlazaStatement *list)
{
  PlazaOffice *office = plaza_record_new (&plaza_office_type);

  office->city = plaza_statement_dup_text (list, 0);
  office->address = plaza_statement_dup_text (list, 1);
  office->telephone = plaza_statement_dup_text (list, 2);
  office->as_of = plaza_statement_dup_text (list, 3);
  return office;
}

static gpointer
official_table_read_source (PlazaStatement *list)
{
  g_autofree char *key = plaza_statement_dup_required (list, 0);
  g_autofree char *file = plaza_statement_dup_required (list, 1);
  g_autofree char *since = plaza_statement_dup_required (list, 2);
  PlazaSource *source = plaza_source_new (key, file, since);

  source->received = plaza_statement_dup_required (list, 3);
  return source;
}

static gboolean
official_table_load_records (PlazaStore           *store,
                             const PlazaOfficial  *official,
                             const char           *text,
                             PlazaRowRead          read,
                             GPtrArray           **records,
                             GError              **error)
{
  PlazaStatement *list = plaza_statement_get (store, text, error);
  GPtrArray *loaded;

  if (list != NULL)
    plaza_statement_bind_text (list, 1, official->id);
  loaded = plaza_rows_take_all (store, list, read, plaza_record_unref, error);
  if (loaded == NULL)
    return FALSE;

  g_ptr_array_unref (*records);
  *records = loaded;
  return TRUE;
}

static gboolean
official_table_load_parts (PlazaStore     *store,
                           PlazaOfficial  *official,
                           GError        **error)
{
  return official_table_load_records (store, official, sql[LOAD_OFFICES], official_table_read_office, &official->offices, error) &&
         official_table_load_records (store, official, sql[LOAD_SOURCES], official_table_read_source, &official->sources, error) &&
         plaza_rows_take_list (store, plaza_statement_get (store, sql[LOAD_ACCOUNTS], error), official->id,
                               &official->accounts, error);
}

/**
 * plaza_official_table_list:
 *
 * Returns: (transfer full) (nullable) (element-type PlazaOfficial): all, in order
 */
GPtrArray *
plaza_official_table_list (PlazaStore  *store,
                           GError     **error)
{
  g_autoptr(GPtrArray) officials = plaza_rows_take_all (store, plaza_statement_get (store, sql[LIST], error), official_table_read_row,
                                                        plaza_record_unref, error);

  for (guint i = 0; officials != NULL && i < officials->len; i++)
    if (!official_table_load_parts (store, g_ptr_array_index (officials, i), error))
      return NULL;

  return g_steal_pointer (&officials);
}

/* Where there is none of that id, nothing is added. */
static gboolean
official_table_add_one (PlazaStore  *store,
                        const char  *id,
                        GPtrArray   *officials,
                        GError     **error)
{
  g_autoptr(PlazaStatement) load = plaza_statement_get (store, sql[LOAD], error);
  gboolean any = FALSE;
  PlazaOfficial *official;

  if (load == NULL)
    return FALSE;

  plaza_statement_bind_text (load, 1, id);
  if (!plaza_statement_find (store, load, &any, error))
    return FALSE;
  if (!any)
    return TRUE;

  official = official_table_read_row (load);
  g_ptr_array_add (officials, official);
  return official_table_load_parts (store, official, error);
}

/**
 * plaza_official_table_list_some:
 * @ids: whose
 *
 * Returns: (transfer full) (nullable) (element-type PlazaOfficial): those that are known, in that order
 */
GPtrArray *
plaza_official_table_list_some (PlazaStore  *store,
                                GStrv        ids,
                                GError     **error)
{
  g_autoptr(GPtrArray) officials = g_ptr_array_new_with_free_func (plaza_record_unref);

  for (guint i = 0; ids[i] != NULL; i++)
    if (!official_table_add_one (store, ids[i], officials, error))
      return NULL;

  return g_steal_pointer (&officials);
}

/**
 * plaza_official_table_load:
 *
 * Returns: (transfer full) (nullable): the official of that id; %NULL where there is none, or @error says why
 */
PlazaOfficial *
plaza_official_table_load (PlazaStore  *store,
                           const char  *id,
                           GError     **error)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (plaza_record_unref);

  return official_table_add_one (store, id, found, error) && found->len > 0 ? plaza_record_ref (found->pdata[0]) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-theme-table.h"

#include "plaza-rows.h"

enum { WRITE, REMOVE, REMOVE_TEXTS, INSERT_TEXT, LIST, LOAD_TEXTS };

static const char * const sql[] = {
  [WRITE] = "INSERT INTO theme (id, position, revision)"
            " VALUES (?1, ifnull(?2, (SELECT ifnull(max(position) + 1, 0) FROM theme)), ?3)"
            " ON CONFLICT (id) DO UPDATE SET position = ifnull(?2, position), revision = ?3",
  [REMOVE] = "DELETE FROM theme WHERE id = ?",
  [REMOVE_TEXTS] = "DELETE FROM theme_text WHERE theme = ?",
  [INSERT_TEXT] = "INSERT INTO theme_text (theme, language, label) VALUES (?, ?, ?)",
  [LIST] = "SELECT id, revision, position FROM theme ORDER BY position",
  [LOAD_TEXTS] = "SELECT language, label FROM theme_text WHERE theme = ?",
};

static gboolean
theme_table_write_row (PlazaStore        *store,
                       const PlazaTheme  *theme,
                       GError           **error)
{
  g_autoptr(PlazaStatement) write = plaza_statement_get (store, sql[WRITE], error);

  if (write == NULL)
    return FALSE;

  plaza_statement_bind_text (write, 1, theme->id);
  plaza_rows_bind_row (write, 2, theme);
  return plaza_statement_run (store, write, error);
}

/**
 * plaza_theme_table_write:
 *
 * Writes @theme, or anew where there is one of its id. To be called within a transaction.
 *
 * Returns: whether it was written
 */
gboolean
plaza_theme_table_write (PlazaStore        *store,
                         const PlazaTheme  *theme,
                         GError           **error)
{
  g_autoptr(PlazaStatement) insert = NULL;
  PlazaTexts *labels = theme->labels;

  if (!theme_table_write_row (store, theme, error) || !plaza_rows_remove (store, sql[REMOVE_TEXTS], theme->id, error))
    return FALSE;

  insert = plaza_statement_get (store, sql[INSERT_TEXT], error);
  if (insert == NULL)
    return FALSE;

  plaza_statement_bind_text (insert, 1, theme->id);
  return plaza_rows_write_texts (store, insert, 2, &labels, 1, error);
}

gboolean
plaza_theme_table_remove (PlazaStore  *store,
                          const char  *id,
                          GError     **error)
{
  return plaza_rows_remove (store, sql[REMOVE], id, error);
}

static gpointer
theme_table_read_row (PlazaStatement *list)
{
  PlazaTheme *theme = plaza_theme_new ();

  theme->id = plaza_statement_dup_required (list, 0);
  plaza_record_set_row (theme, sqlite3_column_int (list, 1), sqlite3_column_int (list, 2));
  return theme;
}

/**
 * plaza_theme_table_list:
 *
 * Returns: (transfer full) (nullable) (element-type PlazaTheme): all, in order
 */
GPtrArray *
plaza_theme_table_list (PlazaStore  *store,
                        GError     **error)
{
  g_autoptr(GPtrArray) themes = plaza_rows_take_all (store, plaza_statement_get (store, sql[LIST], error), theme_table_read_row,
                                                     plaza_record_unref, error);

  for (guint i = 0; themes != NULL && i < themes->len; i++)
    {
      PlazaTheme *theme = g_ptr_array_index (themes, i);

      if (!plaza_rows_take_texts (store, plaza_statement_get (store, sql[LOAD_TEXTS], error), theme->id,
                                  &theme->labels, 1, error))
        return NULL;
    }

  return g_steal_pointer (&themes);
}

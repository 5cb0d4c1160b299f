/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-guide-table.h"

#include "plaza-rows.h"
#include "plaza-section-table.h"

enum { WRITE, REMOVE, REMOVE_TEXTS, REMOVE_CONTRIBUTORS, INSERT_TEXT, INSERT_CONTRIBUTOR, LIST, LOAD_TEXTS, LOAD_CONTRIBUTORS };

static const char * const sql[] = {
  [WRITE] = "INSERT INTO guide (id, position, revision, kind, event_kind)"
            " VALUES (?1, ifnull(?2, (SELECT ifnull(max(position) + 1, 0) FROM guide)), ?3, ?4, ?5)"
            " ON CONFLICT (id) DO UPDATE SET position = ifnull(?2, position), revision = ?3, kind = ?4, event_kind = ?5",
  [REMOVE] = "DELETE FROM guide WHERE id = ?",
  [REMOVE_TEXTS] = "DELETE FROM guide_text WHERE guide = ?",
  [REMOVE_CONTRIBUTORS] = "DELETE FROM guide_contributor WHERE guide = ?",
  [INSERT_TEXT] = "INSERT INTO guide_text (guide, language, title, summary) VALUES (?, ?, ?, ?)",
  [INSERT_CONTRIBUTOR] = "INSERT INTO guide_contributor (guide, position, name) VALUES (?, ?, ?)",
  [LIST] = "SELECT id, kind, event_kind, revision, position FROM guide ORDER BY position",
  [LOAD_TEXTS] = "SELECT language, title, summary FROM guide_text WHERE guide = ?",
  [LOAD_CONTRIBUTORS] = "SELECT name FROM guide_contributor WHERE guide = ? ORDER BY position",
};

static gboolean
guide_table_write_row (PlazaStore        *store,
                       const PlazaGuide  *guide,
                       GError           **error)
{
  g_autoptr(PlazaStatement) write = plaza_statement_get (store, sql[WRITE], error);

  if (write == NULL)
    return FALSE;

  plaza_statement_bind_text (write, 1, guide->id);
  plaza_rows_bind_row (write, 2, guide);
  plaza_statement_bind_enum (write, 4, PLAZA_TYPE_GUIDE_KIND, guide->kind);
  if (guide->event_kind >= 0)
    plaza_statement_bind_enum (write, 5, PLAZA_TYPE_KIND, guide->event_kind);
  return plaza_statement_run (store, write, error);
}

static gboolean
guide_table_insert_texts (PlazaStore        *store,
                          const PlazaGuide  *guide,
                          GError           **error)
{
  g_autoptr(PlazaStatement) insert = plaza_statement_get (store, sql[INSERT_TEXT], error);
  PlazaTexts *texts[] = { guide->titles, guide->summaries };

  if (insert == NULL)
    return FALSE;

  plaza_statement_bind_text (insert, 1, guide->id);
  return plaza_rows_write_texts (store, insert, 2, texts, G_N_ELEMENTS (texts), error);
}

static gboolean
guide_table_insert_list (PlazaStore  *store,
                         guint        index,
                         const char  *guide,
                         GStrv        values,
                         GError     **error)
{
  g_autoptr(PlazaStatement) insert = plaza_statement_get (store, sql[index], error);

  if (insert == NULL)
    return FALSE;

  plaza_statement_bind_text (insert, 1, guide);
  return plaza_rows_write_list (store, insert, 2, values, error);
}

/**
 * plaza_guide_table_write:
 *
 * Writes @guide with its sections, or anew where there is one of its id. To be called within a transaction.
 *
 * Returns: whether it was written
 */
gboolean
plaza_guide_table_write (PlazaStore        *store,
                         const PlazaGuide  *guide,
                         GError           **error)
{
  if (!guide_table_write_row (store, guide, error) ||
      !plaza_rows_remove (store, sql[REMOVE_TEXTS], guide->id, error) ||
      !plaza_rows_remove (store, sql[REMOVE_CONTRIBUTORS], guide->id, error) ||
      !guide_table_insert_texts (store, guide, error) ||
      !guide_table_insert_list (store, INSERT_CONTRIBUTOR, guide->id, guide->contributors, error))
    return FALSE;

  return plaza_section_table_write (store, guide, error);
}

gboolean
plaza_guide_table_remove (PlazaStore  *store,
                          const char  *id,
                          GError     **error)
{
  return plaza_rows_remove (store, sql[REMOVE], id, error);
}

static gpointer
guide_table_read_row (PlazaStatement *list)
{
  PlazaGuide *guide = plaza_guide_new ();

  guide->id = plaza_statement_dup_required (list, 0);
  guide->kind = plaza_statement_get_enum (list, 1, PLAZA_TYPE_GUIDE_KIND, PLAZA_GUIDE_ABOUT);
  guide->event_kind = plaza_statement_get_enum (list, 2, PLAZA_TYPE_KIND, -1);
  plaza_record_set_row (guide, sqlite3_column_int (list, 3), sqlite3_column_int (list, 4));
  return guide;
}

static gboolean
guide_table_load_texts (PlazaStore  *store,
                        PlazaGuide  *guide,
                        GError     **error)
{
  PlazaTexts *texts[] = { guide->titles, guide->summaries };

  return plaza_rows_take_texts (store, plaza_statement_get (store, sql[LOAD_TEXTS], error), guide->id,
                                texts, G_N_ELEMENTS (texts), error);
}

static gboolean
guide_table_load_list (PlazaStore        *store,
                       guint              index,
                       const PlazaGuide  *guide,
                       GStrv             *values,
                       GError           **error)
{
  return plaza_rows_take_list (store, plaza_statement_get (store, sql[index], error), guide->id, values, error);
}

/**
 * plaza_guide_table_list:
 *
 * Returns: (transfer full) (nullable) (element-type PlazaGuide): the toolkit, in order
 */
GPtrArray *
plaza_guide_table_list (PlazaStore  *store,
                        GError     **error)
{
  g_autoptr(GPtrArray) guides = plaza_rows_take_all (store, plaza_statement_get (store, sql[LIST], error), guide_table_read_row,
                                                   plaza_record_unref, error);

  if (guides == NULL)
    return NULL;

  for (guint i = 0; i < guides->len; i++)
    {
      PlazaGuide *guide = g_ptr_array_index (guides, i);

      if (!guide_table_load_texts (store, guide, error) ||
          !guide_table_load_list (store, LOAD_CONTRIBUTORS, guide, &guide->contributors, error) ||
          !plaza_section_table_load (store, guide, error))
        return NULL;
    }

  return g_steal_pointer (&guides);
}

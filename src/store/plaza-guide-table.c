/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-guide-table.h"

#include "plaza-rows.h"
#include "plaza-section-table.h"

enum { INSERT, INSERT_TEXT, INSERT_CONTRIBUTOR, LIST, LOAD_TEXTS, LOAD_CONTRIBUTORS };

static const char * const sql[] = {
  [INSERT] = "INSERT INTO guide (id, position, kind, event_kind) VALUES (?, ?, ?, ?)",
  [INSERT_TEXT] = "INSERT INTO guide_text (guide, language, title, summary) VALUES (?, ?, ?, ?)",
  [INSERT_CONTRIBUTOR] = "INSERT INTO guide_contributor (guide, position, name) VALUES (?, ?, ?)",
  [LIST] = "SELECT id, kind, event_kind FROM guide ORDER BY position",
  [LOAD_TEXTS] = "SELECT language, title, summary FROM guide_text WHERE guide = ?",
  [LOAD_CONTRIBUTORS] = "SELECT name FROM guide_contributor WHERE guide = ? ORDER BY position",
};

static gboolean
insert_row (PlazaStore        *store,
            const PlazaGuide  *guide,
            int                position,
            GError           **error)
{
  g_autoptr(PlazaStatement) insert = plaza_statement_get (store, sql[INSERT], error);

  if (insert == NULL)
    return FALSE;

  plaza_statement_bind_text (insert, 1, guide->id);
  sqlite3_bind_int (insert, 2, position);
  plaza_statement_bind_enum (insert, 3, PLAZA_TYPE_GUIDE_KIND, guide->kind);
  if (guide->event_kind >= 0)
    plaza_statement_bind_enum (insert, 4, PLAZA_TYPE_KIND, guide->event_kind);
  return plaza_statement_run (store, insert, error);
}

static gboolean
insert_texts (PlazaStore        *store,
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
insert_list (PlazaStore  *store,
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
 * plaza_guide_table_insert:
 * @position: its place in the toolkit, from 0
 *
 * Returns: whether @guide was written, with its sections
 */
gboolean
plaza_guide_table_insert (PlazaStore        *store,
                          const PlazaGuide  *guide,
                          int                position,
                          GError           **error)
{
  if (!insert_row (store, guide, position, error) || !insert_texts (store, guide, error) ||
      !insert_list (store, INSERT_CONTRIBUTOR, guide->id, guide->contributors, error))
    return FALSE;

  for (guint i = 0; i < guide->sections->len; i++)
    if (!plaza_section_table_insert (store, guide->id, g_ptr_array_index (guide->sections, i), i, error))
      return FALSE;

  return TRUE;
}

static gpointer
read_row (PlazaStatement *list)
{
  PlazaGuide *guide = plaza_guide_new ();

  guide->id = plaza_statement_dup_required (list, 0);
  guide->kind = plaza_statement_get_enum (list, 1, PLAZA_TYPE_GUIDE_KIND, PLAZA_GUIDE_ABOUT);
  guide->event_kind = plaza_statement_get_enum (list, 2, PLAZA_TYPE_KIND, -1);
  return guide;
}

static gboolean
load_texts (PlazaStore  *store,
            PlazaGuide  *guide,
            GError     **error)
{
  PlazaTexts *texts[] = { guide->titles, guide->summaries };

  return plaza_rows_take_texts (store, plaza_statement_get (store, sql[LOAD_TEXTS], error), guide->id,
                                texts, G_N_ELEMENTS (texts), error);
}

static gboolean
load_list (PlazaStore        *store,
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
  g_autoptr(GPtrArray) guides = plaza_rows_take_all (store, plaza_statement_get (store, sql[LIST], error), read_row,
                                                   plaza_record_unref, error);

  if (guides == NULL)
    return NULL;

  for (guint i = 0; i < guides->len; i++)
    {
      PlazaGuide *guide = g_ptr_array_index (guides, i);

      if (!load_texts (store, guide, error) ||
          !load_list (store, LOAD_CONTRIBUTORS, guide, &guide->contributors, error) ||
          !plaza_section_table_load (store, guide, error))
        return NULL;
    }

  return g_steal_pointer (&guides);
}

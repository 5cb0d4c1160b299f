/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-section-table.h"

#include "plaza-rows.h"

enum { REMOVE_ALL, INSERT, INSERT_TEXT, INSERT_LINK, LIST, LOAD_TEXTS, LOAD_LINKS };

static const char * const sql[] = {
  [REMOVE_ALL] = "DELETE FROM section WHERE guide = ?",
  [INSERT] = "INSERT INTO section (guide, position, id, type, telephone) VALUES (?, ?, ?, ?, ?)",
  [INSERT_TEXT] = "INSERT INTO section_text (guide, section, language, heading, body) VALUES (?, ?, ?, ?, ?)",
  [INSERT_LINK] = "INSERT INTO section_link (guide, section, position, address) VALUES (?, ?, ?, ?)",
  [LIST] = "SELECT id, type, telephone FROM section WHERE guide = ? ORDER BY position",
  [LOAD_TEXTS] = "SELECT language, heading, body FROM section_text WHERE guide = ? AND section = ?",
  [LOAD_LINKS] = "SELECT address FROM section_link WHERE guide = ? AND section = ? ORDER BY position",
};

/* With the guide and the section's position bound, where it has both. */
static PlazaStatement *
section_table_statement (PlazaStore  *store,
                         guint        index,
                         const char  *guide,
                         int          position,
                         GError     **error)
{
  PlazaStatement *self = plaza_statement_get (store, sql[index], error);

  if (self != NULL)
    {
      plaza_statement_bind_text (self, 1, guide);
      if (position >= 0)
        sqlite3_bind_int (self, 2, position);
    }

  return self;
}

static gboolean
section_table_insert_row (PlazaStore          *store,
                          const char          *guide,
                          const PlazaSection  *section,
                          int                  position,
                          GError             **error)
{
  g_autoptr(PlazaStatement) insert = section_table_statement (store, INSERT, guide, position, error);

  if (insert == NULL)
    return FALSE;

  plaza_statement_bind_text (insert, 3, section->id);
  plaza_statement_bind_enum (insert, 4, PLAZA_TYPE_SECTION_TYPE, section->type);
  plaza_statement_bind_text (insert, 5, section->telephone);
  return plaza_statement_run (store, insert, error);
}

static gboolean
insert_section (PlazaStore          *store,
                const char          *guide,
                const PlazaSection  *section,
                int                  position,
                GError             **error)
{
  PlazaTexts *texts[] = { section->headings, section->bodies };
  g_autoptr(PlazaStatement) insert_text = NULL;
  g_autoptr(PlazaStatement) insert_link = NULL;

  if (!section_table_insert_row (store, guide, section, position, error))
    return FALSE;

  insert_text = section_table_statement (store, INSERT_TEXT, guide, position, error);
  if (insert_text == NULL ||
      !plaza_rows_write_texts (store, insert_text, 3, texts, G_N_ELEMENTS (texts), error))
    return FALSE;

  insert_link = section_table_statement (store, INSERT_LINK, guide, position, error);
  return insert_link != NULL && plaza_rows_write_list (store, insert_link, 3, section->links, error);
}

/**
 * plaza_section_table_write:
 * @guide: what its sections are to be
 *
 * Returns: whether they were written, instead of those that it had
 */
gboolean
plaza_section_table_write (PlazaStore        *store,
                           const PlazaGuide  *guide,
                           GError           **error)
{
  if (!plaza_rows_remove (store, sql[REMOVE_ALL], guide->id, error))
    return FALSE;

  for (guint i = 0; i < guide->sections->len; i++)
    if (!insert_section (store, guide->id, g_ptr_array_index (guide->sections, i), i, error))
      return FALSE;

  return TRUE;
}

static gboolean
section_table_load_rows (PlazaStore  *store,
                         PlazaGuide  *guide,
                         GError     **error)
{
  g_autoptr(PlazaStatement) list = section_table_statement (store, LIST, guide->id, -1, error);
  g_autoptr(GError) local = NULL;

  if (list == NULL)
    return FALSE;

  while (plaza_statement_next (store, list, &local))
    {
      PlazaSection *section = plaza_section_new ();

      section->id = plaza_statement_dup_required (list, 0);
      section->type = plaza_statement_get_enum (list, 1, PLAZA_TYPE_SECTION_TYPE, PLAZA_SECTION_TEXT);
      section->telephone = plaza_statement_dup_text (list, 2);
      g_ptr_array_add (guide->sections, section);
    }

  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
section_table_load_rest (PlazaStore    *store,
                         const char    *guide,
                         PlazaSection  *section,
                         int            position,
                         GError       **error)
{
  PlazaTexts *texts[] = { section->headings, section->bodies };

  return plaza_rows_take_texts (store, section_table_statement (store, LOAD_TEXTS, guide, position, error), NULL,
                                texts, G_N_ELEMENTS (texts), error) &&
         plaza_rows_take_list (store, section_table_statement (store, LOAD_LINKS, guide, position, error), NULL,
                               &section->links, error);
}

/**
 * plaza_section_table_load:
 * @guide: a guide whose id is set; its sections are appended
 *
 * Returns: whether all were read
 */
gboolean
plaza_section_table_load (PlazaStore  *store,
                          PlazaGuide  *guide,
                          GError     **error)
{
  if (!section_table_load_rows (store, guide, error))
    return FALSE;

  for (guint i = 0; i < guide->sections->len; i++)
    if (!section_table_load_rest (store, guide->id, g_ptr_array_index (guide->sections, i), i, error))
      return FALSE;

  return TRUE;
}

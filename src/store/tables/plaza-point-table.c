/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-point-table.h"

#include "plaza-rows.h"

enum
{
  WRITE,
  REMOVE,
  REMOVE_TEXTS,
  REMOVE_CONTRIBUTORS,
  REMOVE_BILLS,
  REMOVE_BACKS,
  INSERT_TEXT,
  INSERT_CONTRIBUTOR,
  INSERT_BILL,
  INSERT_BACKS,
  LIST,
  LOAD_TEXTS,
  LOAD_CONTRIBUTORS,
  LOAD_BILLS,
  LOAD_BACKS,
};

static const char * const sql[] = {
  [WRITE] = "INSERT INTO point (id, position, revision, kind, point_group, source, minutes, theme, share, amount,"
            " other_amount, as_of, check_on)"
            " VALUES (?1, ifnull(?2, (SELECT ifnull(max(position) + 1, 0) FROM point)), ?3, ?4, ?5, ?6, ?7, ?8, ?9,"
            " ?10, ?11, ?12, ?13)"
            " ON CONFLICT (id) DO UPDATE SET position = ifnull(?2, position), revision = ?3, kind = ?4, point_group = ?5, source = ?6, minutes = ?7,"
            " theme = ?8, share = ?9, amount = ?10, other_amount = ?11, as_of = ?12,"
            " check_on = ?13",
  [REMOVE] = "DELETE FROM point WHERE id = ?",
  [REMOVE_TEXTS] = "DELETE FROM point_text WHERE point = ?",
  [REMOVE_CONTRIBUTORS] = "DELETE FROM point_contributor WHERE point = ?",
  [REMOVE_BILLS] = "DELETE FROM point_bill WHERE point = ?",
  [REMOVE_BACKS] = "DELETE FROM point_backs WHERE point = ?",
  [INSERT_TEXT] = "INSERT INTO point_text (point, language, headline, body) VALUES (?, ?, ?, ?)",
  [INSERT_CONTRIBUTOR] = "INSERT INTO point_contributor (point, position, name) VALUES (?, ?, ?)",
  [INSERT_BILL] = "INSERT INTO point_bill (point, position, bill) VALUES (?, ?, ?)",
  [INSERT_BACKS] = "INSERT INTO point_backs (point, position, backed) VALUES (?, ?, ?)",
  [LIST] = "SELECT id, kind, point_group, source, minutes, theme, ifnull(share, -1), amount, other_amount,"
           " revision, position, as_of, check_on FROM point ORDER BY position",
  [LOAD_TEXTS] = "SELECT language, headline, body FROM point_text WHERE point = ?",
  [LOAD_CONTRIBUTORS] = "SELECT name FROM point_contributor WHERE point = ? ORDER BY position",
  [LOAD_BILLS] = "SELECT bill FROM point_bill WHERE point = ? ORDER BY position",
  [LOAD_BACKS] = "SELECT backed FROM point_backs WHERE point = ? ORDER BY position",
};

static gboolean
point_table_write_row (PlazaStore        *store,
                        const PlazaPoint  *point,
                         GError           **error)
{
  g_autoptr(PlazaStatement) write = plaza_statement_get (store, sql[WRITE], error);

  if (write == NULL)
    return FALSE;

  plaza_statement_bind_text (write, 1, point->id);
  plaza_rows_bind_row (write, 2, point);
  plaza_statement_bind_enum (write, 4, PLAZA_TYPE_POINT_KIND, point->kind);
  plaza_statement_bind_enum (write, 5, PLAZA_TYPE_POINT_GROUP, point->group);
  plaza_statement_bind_text (write, 6, point->source);
  sqlite3_bind_int (write, 7, point->minutes);
  plaza_statement_bind_text (write, 8, point->theme);
  if (point->share >= 0)
    sqlite3_bind_int (write, 9, point->share);
  if (point->amounts->len == 2)
    {
      sqlite3_bind_int (write, 10, g_array_index (point->amounts, int, 0));
      sqlite3_bind_int (write, 11, g_array_index (point->amounts, int, 1));
    }
  plaza_statement_bind_text (write, 12, point->as_of);
  plaza_statement_bind_text (write, 13, point->check_on);

  return plaza_statement_run (store, write, error);
}

static gboolean
point_table_insert_texts (PlazaStore        *store,
                          const PlazaPoint  *point,
                          GError           **error)
{
  g_autoptr(PlazaStatement) insert = plaza_statement_get (store, sql[INSERT_TEXT], error);
  PlazaTexts *texts[] = { point->headlines, point->bodies };

  if (insert == NULL)
    return FALSE;

  plaza_statement_bind_text (insert, 1, point->id);
  return plaza_rows_write_texts (store, insert, 2, texts, G_N_ELEMENTS (texts), error);
}

static gboolean
point_table_insert_list (PlazaStore  *store,
                         guint        index,
                         const char  *point,
                         GStrv        values,
                         GError     **error)
{
  g_autoptr(PlazaStatement) insert = plaza_statement_get (store, sql[index], error);

  if (insert == NULL)
    return FALSE;

  plaza_statement_bind_text (insert, 1, point);
  return plaza_rows_write_list (store, insert, 2, values, error);
}

static gboolean
point_table_remove_parts (PlazaStore  *store,
                          const char  *id,
                          GError     **error)
{
  return plaza_rows_remove (store, sql[REMOVE_TEXTS], id, error) &&
         plaza_rows_remove (store, sql[REMOVE_CONTRIBUTORS], id, error) &&
         plaza_rows_remove (store, sql[REMOVE_BILLS], id, error) &&
         plaza_rows_remove (store, sql[REMOVE_BACKS], id, error);
}

/**
 * plaza_point_table_write:
 *
 * Writes @point, or anew where there is one of its id. To be called within a transaction, in
 * which the points that it backs up may follow later.
 *
 * Returns: whether it was written
 */
gboolean
plaza_point_table_write (PlazaStore        *store,
                         const PlazaPoint  *point,
                         GError           **error)
{
  return point_table_write_row (store, point, error) && point_table_remove_parts (store, point->id, error) &&
         point_table_insert_texts (store, point, error) &&
         point_table_insert_list (store, INSERT_CONTRIBUTOR, point->id, point->contributors, error) &&
         point_table_insert_list (store, INSERT_BILL, point->id, point->bills, error) &&
         point_table_insert_list (store, INSERT_BACKS, point->id, point->backs, error);
}

gboolean
plaza_point_table_remove (PlazaStore  *store,
                          const char  *id,
                          GError     **error)
{
  return plaza_rows_remove (store, sql[REMOVE], id, error);
}

static gpointer
point_table_read_row (PlazaStatement *list)
{
  PlazaPoint *point = plaza_point_new ();

  point->id = plaza_statement_dup_required (list, 0);
  point->kind = plaza_statement_get_enum (list, 1, PLAZA_TYPE_POINT_KIND, PLAZA_POINT_ASK);
  point->group = plaza_statement_get_enum (list, 2, PLAZA_TYPE_POINT_GROUP, PLAZA_GROUP_ISSUES);
  point->source = plaza_statement_dup_text (list, 3);
  point->minutes = CLAMP (sqlite3_column_int (list, 4), 0, 24 * 60);
  point->theme = plaza_statement_dup_text (list, 5);
  point->share = CLAMP (sqlite3_column_int (list, 6), -1, 100);
  for (int column = 7; column <= 8 && sqlite3_column_type (list, 8) != SQLITE_NULL; column++)
    {
      int amount = sqlite3_column_int (list, column);

      g_array_append_val (point->amounts, amount);
    }

  point->as_of = plaza_statement_dup_text (list, 11);
  point->check_on = plaza_statement_dup_text (list, 12);
  plaza_record_set_row (point, sqlite3_column_int (list, 9), sqlite3_column_int (list, 10));
  return point;
}

static gboolean
point_table_load_texts (PlazaStore  *store,
                        PlazaPoint  *point,
                        GError     **error)
{
  PlazaTexts *texts[] = { point->headlines, point->bodies };

  return plaza_rows_take_texts (store, plaza_statement_get (store, sql[LOAD_TEXTS], error), point->id,
                                texts, G_N_ELEMENTS (texts), error);
}

static gboolean
point_table_load_list (PlazaStore        *store,
                       guint              index,
                       const PlazaPoint  *point,
                       GStrv             *values,
                       GError           **error)
{
  return plaza_rows_take_list (store, plaza_statement_get (store, sql[index], error), point->id, values, error);
}

/**
 * plaza_point_table_list:
 *
 * Returns: (transfer full) (nullable) (element-type PlazaPoint): all, in order
 */
GPtrArray *
plaza_point_table_list (PlazaStore  *store,
                        GError     **error)
{
  g_autoptr(GPtrArray) points = plaza_rows_take_all (store, plaza_statement_get (store, sql[LIST], error), point_table_read_row,
                                                   plaza_record_unref, error);

  if (points == NULL)
    return NULL;

  for (guint i = 0; i < points->len; i++)
    {
      PlazaPoint *point = g_ptr_array_index (points, i);

      if (!point_table_load_texts (store, point, error) ||
          !point_table_load_list (store, LOAD_CONTRIBUTORS, point, &point->contributors, error) ||
          !point_table_load_list (store, LOAD_BILLS, point, &point->bills, error) ||
          !point_table_load_list (store, LOAD_BACKS, point, &point->backs, error))
        return NULL;
    }

  return g_steal_pointer (&points);
}

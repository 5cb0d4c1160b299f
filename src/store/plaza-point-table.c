/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-point-table.h"

#include "plaza-rows.h"

enum
{
  INSERT,
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
  [INSERT] = "INSERT INTO point (id, position, kind, point_group, source, minutes, theme, share, amount, other_amount)"
             " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  [INSERT_TEXT] = "INSERT INTO point_text (point, language, headline, body) VALUES (?, ?, ?, ?)",
  [INSERT_CONTRIBUTOR] = "INSERT INTO point_contributor (point, position, name) VALUES (?, ?, ?)",
  [INSERT_BILL] = "INSERT INTO point_bill (point, position, bill) VALUES (?, ?, ?)",
  [INSERT_BACKS] = "INSERT INTO point_backs (point, position, backed) VALUES (?, ?, ?)",
  [LIST] = "SELECT id, kind, point_group, source, minutes, theme, ifnull(share, -1), amount, other_amount"
           " FROM point ORDER BY position",
  [LOAD_TEXTS] = "SELECT language, headline, body FROM point_text WHERE point = ?",
  [LOAD_CONTRIBUTORS] = "SELECT name FROM point_contributor WHERE point = ? ORDER BY position",
  [LOAD_BILLS] = "SELECT bill FROM point_bill WHERE point = ? ORDER BY position",
  [LOAD_BACKS] = "SELECT backed FROM point_backs WHERE point = ? ORDER BY position",
};

static gboolean
insert_row (PlazaStore        *store,
            const PlazaPoint  *point,
            int                position,
            GError           **error)
{
  g_autoptr(PlazaStatement) insert = plaza_statement_get (store, sql[INSERT], error);

  if (insert == NULL)
    return FALSE;

  plaza_statement_bind_text (insert, 1, point->id);
  sqlite3_bind_int (insert, 2, position);
  plaza_statement_bind_enum (insert, 3, PLAZA_TYPE_POINT_KIND, point->kind);
  plaza_statement_bind_enum (insert, 4, PLAZA_TYPE_POINT_GROUP, point->group);
  plaza_statement_bind_text (insert, 5, point->source);
  sqlite3_bind_int (insert, 6, point->minutes);
  if (point->theme != PLAZA_THEME_NONE)
    plaza_statement_bind_enum (insert, 7, PLAZA_TYPE_THEME, point->theme);
  if (point->share >= 0)
    sqlite3_bind_int (insert, 8, point->share);
  if (point->amounts->len == 2)
    {
      sqlite3_bind_int (insert, 9, g_array_index (point->amounts, int, 0));
      sqlite3_bind_int (insert, 10, g_array_index (point->amounts, int, 1));
    }

  return plaza_statement_run (store, insert, error);
}

static gboolean
insert_texts (PlazaStore        *store,
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
insert_list (PlazaStore  *store,
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

/**
 * plaza_point_table_insert:
 * @position: its place in the campaign's order, from 0
 *
 * The points that it backs up may follow later in the same transaction.
 *
 * Returns: whether @point was written
 */
gboolean
plaza_point_table_insert (PlazaStore        *store,
                          const PlazaPoint  *point,
                          int                position,
                          GError           **error)
{
  return insert_row (store, point, position, error) && insert_texts (store, point, error) &&
         insert_list (store, INSERT_CONTRIBUTOR, point->id, point->contributors, error) &&
         insert_list (store, INSERT_BILL, point->id, point->bills, error) &&
         insert_list (store, INSERT_BACKS, point->id, point->backs, error);
}

static gpointer
read_row (PlazaStatement *list)
{
  PlazaPoint *point = plaza_point_new ();

  point->id = plaza_statement_dup_required (list, 0);
  point->kind = plaza_statement_get_enum (list, 1, PLAZA_TYPE_POINT_KIND, PLAZA_POINT_ASK);
  point->group = plaza_statement_get_enum (list, 2, PLAZA_TYPE_POINT_GROUP, PLAZA_GROUP_ISSUES);
  point->source = plaza_statement_dup_text (list, 3);
  point->minutes = CLAMP (sqlite3_column_int (list, 4), 0, 24 * 60);
  point->theme = plaza_statement_get_enum (list, 5, PLAZA_TYPE_THEME, PLAZA_THEME_NONE);
  point->share = CLAMP (sqlite3_column_int (list, 6), -1, 100);
  for (int column = 7; column <= 8 && sqlite3_column_type (list, 8) != SQLITE_NULL; column++)
    {
      int amount = sqlite3_column_int (list, column);

      g_array_append_val (point->amounts, amount);
    }

  return point;
}

static gboolean
load_texts (PlazaStore  *store,
            PlazaPoint  *point,
            GError     **error)
{
  PlazaTexts *texts[] = { point->headlines, point->bodies };

  return plaza_rows_take_texts (store, plaza_statement_get (store, sql[LOAD_TEXTS], error), point->id,
                                texts, G_N_ELEMENTS (texts), error);
}

static gboolean
load_list (PlazaStore        *store,
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
  g_autoptr(GPtrArray) points = plaza_rows_take_all (store, plaza_statement_get (store, sql[LIST], error), read_row,
                                                   plaza_record_unref, error);

  if (points == NULL)
    return NULL;

  for (guint i = 0; i < points->len; i++)
    {
      PlazaPoint *point = g_ptr_array_index (points, i);

      if (!load_texts (store, point, error) ||
          !load_list (store, LOAD_CONTRIBUTORS, point, &point->contributors, error) ||
          !load_list (store, LOAD_BILLS, point, &point->bills, error) ||
          !load_list (store, LOAD_BACKS, point, &point->backs, error))
        return NULL;
    }

  return g_steal_pointer (&points);
}

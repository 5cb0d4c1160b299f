/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-districts-table.h"

#include <stdlib.h>
#include <string.h>

#include "plaza-rows.h"

/* "48187 11" */
#define ZIP_LENGTH 5

enum { WRITE, REMOVE, REMOVE_ZIPS, INSERT_ZIP, LIST, LOAD, LOAD_ZIPS, FIND_ZIP, LIST_SEATS };

#define SELECT "SELECT state, file, as_of, revision, position FROM districts "

static const char * const sql[] = {
  [WRITE] = "INSERT INTO districts (state, position, revision, file, as_of)"
            " VALUES (?1, ifnull(?2, (SELECT ifnull(max(position) + 1, 0) FROM districts)), ?3, ?4, ?5)"
            " ON CONFLICT (state) DO UPDATE SET position = ifnull(?2, position), revision = ?3, file = ?4, as_of = ?5",
  [REMOVE] = "DELETE FROM districts WHERE state = ?",
  [REMOVE_ZIPS] = "DELETE FROM zip_district WHERE state = ?",
  [INSERT_ZIP] = "INSERT INTO zip_district (state, zip, district) VALUES (?, ?, ?)",
  [LIST] = SELECT "ORDER BY state",
  [LOAD] = SELECT "WHERE state = ?",
  [LOAD_ZIPS] = "SELECT zip || ' ' || district FROM zip_district WHERE state = ? ORDER BY zip, district",
  [FIND_ZIP] = "SELECT state || ' ' || district FROM zip_district WHERE zip = ? ORDER BY state, district",
  [LIST_SEATS] = "SELECT DISTINCT state || ' ' || district FROM zip_district WHERE ?1 IS NULL OR state = ?1 ORDER BY state, district",
};

static gboolean
districts_table_write_row (PlazaStore            *store,
                           const PlazaDistricts  *districts,
                           GError               **error)
{
  g_autoptr(PlazaStatement) write = plaza_statement_get (store, sql[WRITE], error);

  if (write == NULL)
    return FALSE;

  plaza_statement_bind_text (write, 1, districts->state);
  plaza_rows_bind_row (write, 2, districts);
  plaza_statement_bind_text (write, 4, districts->file);
  plaza_statement_bind_text (write, 5, districts->as_of);
  return plaza_statement_run (store, write, error);
}

static gboolean
districts_table_insert_zips (PlazaStore            *store,
                             const PlazaDistricts  *districts,
                             GError               **error)
{
  g_autoptr(PlazaStatement) insert = plaza_statement_get (store, sql[INSERT_ZIP], error);

  if (insert == NULL)
    return FALSE;

  plaza_statement_bind_text (insert, 1, districts->state);
  for (guint i = 0; districts->zips[i] != NULL; i++)
    {
      g_autofree char *zip = g_strndup (districts->zips[i], ZIP_LENGTH);

      plaza_statement_bind_text (insert, 2, zip);
      sqlite3_bind_int (insert, 3, atoi (districts->zips[i] + strlen (zip)));
      if (!plaza_statement_run (store, insert, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * plaza_districts_table_write:
 *
 * Writes the districts of a state, or anew where there are some. To be called within a transaction.
 *
 * Returns: whether they were written
 */
gboolean
plaza_districts_table_write (PlazaStore            *store,
                             const PlazaDistricts  *districts,
                             GError               **error)
{
  return districts_table_write_row (store, districts, error) &&
         plaza_rows_remove (store, sql[REMOVE_ZIPS], districts->state, error) &&
         districts_table_insert_zips (store, districts, error);
}

gboolean
plaza_districts_table_remove (PlazaStore  *store,
                              const char  *state,
                              GError     **error)
{
  return plaza_rows_remove (store, sql[REMOVE_ZIPS], state, error) && plaza_rows_remove (store, sql[REMOVE], state, error);
}

static gpointer
districts_table_read_row (PlazaStatement *row)
{
  PlazaDistricts *districts = plaza_districts_new ();

  districts->state = plaza_statement_dup_required (row, 0);
  districts->file = plaza_statement_dup_text (row, 1);
  districts->as_of = plaza_statement_dup_text (row, 2);
  plaza_record_set_row (districts, sqlite3_column_int (row, 3), sqlite3_column_int (row, 4));
  return districts;
}

/**
 * plaza_districts_table_load:
 *
 * Returns: (transfer full) (nullable): those of a state; %NULL where none are known, or @error says why
 */
PlazaDistricts *
plaza_districts_table_load (PlazaStore  *store,
                            const char  *state,
                            GError     **error)
{
  g_autoptr(PlazaStatement) load = plaza_statement_get (store, sql[LOAD], error);
  g_autoptr(PlazaDistricts) districts = NULL;
  gboolean any;

  if (load == NULL)
    return NULL;

  plaza_statement_bind_text (load, 1, state);
  if (!plaza_statement_find (store, load, &any, error) || !any)
    return NULL;

  districts = districts_table_read_row (load);
  if (!plaza_rows_take_list (store, plaza_statement_get (store, sql[LOAD_ZIPS], error), state, &districts->zips, error))
    return NULL;

  return g_steal_pointer (&districts);
}

/**
 * plaza_districts_table_list:
 *
 * Returns: (transfer full) (nullable) (element-type PlazaDistricts): of which states they are known, and from where,
 *   without their ZIP codes
 */
GPtrArray *
plaza_districts_table_list (PlazaStore  *store,
                            GError     **error)
{
  return plaza_rows_take_all (store, plaza_statement_get (store, sql[LIST], error), districts_table_read_row, plaza_record_unref, error);
}

static GStrv
districts_table_take (PlazaStore  *store,
                      const char  *text,
                      const char  *bound,
                      GError     **error)
{
  GStrv found = NULL;

  return plaza_rows_take_list (store, plaza_statement_get (store, text, error), bound, &found, error) ? found : NULL;
}

/**
 * plaza_districts_table_find_zip:
 * @zip: five digits
 *
 * Returns: (transfer full) (nullable): the districts in which it lies, as "MI 11"; none where it is not known
 */
GStrv
plaza_districts_table_find_zip (PlazaStore  *store,
                                const char  *zip,
                                GError     **error)
{
  return districts_table_take (store, sql[FIND_ZIP], zip, error);
}

/**
 * plaza_districts_table_seats:
 * @state: (nullable): two letters; %NULL for all
 *
 * Returns: (transfer full) (nullable): all districts that are known, as "MI 11"
 */
GStrv
plaza_districts_table_seats (PlazaStore  *store,
                             const char  *state,
                             GError     **error)
{
  return districts_table_take (store, sql[LIST_SEATS], state, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "derived-dump.h"

#include "plaza-derived.h"
#include "plaza-store-private.h"

/* All that the program keeps beside what people wrote. The indexes are read by their words: which thing has which. */
static const char * const derived[] = {
  "SELECT uid, parts, state_order, first_day, first_start, point, list_key FROM event ORDER BY uid",
  "SELECT uid, event_place.position, event_place.point FROM event_place JOIN event ON event.id = event ORDER BY 1, 2",
  "SELECT cell, count, first, sum_x, sum_y, one_spot FROM map_cell ORDER BY cell",
  "SELECT term, uid FROM event_words JOIN event ON event.id = doc ORDER BY 1, 2",
  "SELECT count(*) FROM event_words WHERE doc NOT IN (SELECT id FROM event)",
  "SELECT words, kind, item, language FROM prose_search ORDER BY rowid",
  "SELECT term, count(*) FROM prose_words GROUP BY term ORDER BY term",
};

static const char words[] =
  "CREATE VIRTUAL TABLE IF NOT EXISTS temp.event_words USING fts5vocab (main, event_search, instance);"
  "CREATE VIRTUAL TABLE IF NOT EXISTS temp.prose_words USING fts5vocab (main, prose_search, instance);";

static void
append_rows (GString    *dump,
             sqlite3    *db,
             const char *sql)
{
  sqlite3_stmt *list;
  int result;

  if (sqlite3_prepare_v2 (db, sql, -1, &list, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  while ((result = sqlite3_step (list)) == SQLITE_ROW)
    {
      for (int column = 0; column < sqlite3_column_count (list); column++)
        if (sqlite3_column_type (list, column) == SQLITE_BLOB)
          for (int i = 0; i < sqlite3_column_bytes (list, column); i++)
            g_string_append_printf (dump, "%02x", ((const guint8 *) sqlite3_column_blob (list, column))[i]);
        else
          g_string_append_printf (dump, "%s|", (const char *) sqlite3_column_text (list, column));
      g_string_append_c (dump, '\n');
    }
  if (result != SQLITE_DONE)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  sqlite3_finalize (list);
}

static char *
dump_derived (PlazaStore *store)
{
  g_autoptr(GString) dump = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (derived); i++)
    {
      g_string_append_printf (dump, "-- %s\n", derived[i]);
      append_rows (dump, store->db, derived[i]);
    }

  return g_string_free_and_steal (g_steal_pointer (&dump));
}

/* The first line in which they differ says enough. */
static void
assert_same_lines (const char *kept,
                   const char *made)
{
  g_auto(GStrv) a = g_strsplit (kept, "\n", -1);
  g_auto(GStrv) b = g_strsplit (made, "\n", -1);

  for (guint i = 0; a[i] != NULL || b[i] != NULL; i++)
    g_assert_cmpstr (a[i], ==, b[i]);
}

/**
 * derived_dump_assert:
 *
 * Fails where anything that is derived is otherwise than if it were made anew. The file stays as it is.
 */
void
derived_dump_assert (PlazaStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *made = NULL;

  if (sqlite3_exec (store->db, words, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (store->db));
  g_assert_true (plaza_store_begin (store, &error));
  kept = dump_derived (store);
  g_assert_true (plaza_derived_make (store, &error));
  g_assert_no_error (error);
  made = dump_derived (store);
  plaza_store_end (store, FALSE, NULL);
  assert_same_lines (kept, made);
}

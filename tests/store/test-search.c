/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>

#include "plaza-event-table.h"
#include "plaza-store-private.h"
#include "plaza-test-pack.h"

/* So many that frequent words are asked for in another way. */
#define N_EVENTS 21000

static GArray *
ask_directly (PlazaStore *store,
              const char *match)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  sqlite3_stmt *find = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (store->db, "SELECT rowid FROM event_search WHERE event_search MATCH ?"
                                       " ORDER BY rowid", -1, &find, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (find, 1, match, -1, SQLITE_STATIC);
  while (sqlite3_step (find) == SQLITE_ROW)
    {
      guint32 id = (guint32) sqlite3_column_int64 (find, 0);

      g_array_append_val (ids, id);
    }

  sqlite3_finalize (find);
  return ids;
}

static void
test_frequent (void)
{
  static const struct { const char *text, *match; } cases[] = {
    { "exam", "\"exam\"*" },
    { "example", "\"example\"*" },
    { "EXAMPLÉ", "\"example\"*" },
    { "exampled", "\"exampled\"*" },
    { "examplex", "\"examplex\"*" },
    { "peop", "\"peop\"*" },
    { "people town", "\"people\" AND \"town\"*" },
    { "justice peop", "\"justice\" AND \"peop\"*" },
    { "synt", "\"synt\"*" },
    { "texas exam", "\"texas\" AND \"exam\"*" },
    { "town 12", "\"town\" AND \"12\"*" },
    { "e", "\"e\"*" },
    { "ex", "\"ex\"*" },
  };
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaStore) store = NULL;
  char *folder = plaza_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "example.plaza", NULL);

  plaza_test_pack_grow (pack, N_EVENTS);
  store = plaza_store_create (path, pack, NULL, &error);
  g_assert_no_error (error);

  /* Twice, since what was found out of the words is remembered. */
  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GArray) found = plaza_event_table_search (store, cases[i / 2].text, &error);
      g_autoptr(GArray) wanted = ask_directly (store, cases[i / 2].match);

      g_assert_no_error (error);
      g_assert_cmpmem (found->data, found->len * sizeof (guint32), wanted->data, wanted->len * sizeof (guint32));
    }

  g_assert_cmpint (g_hash_table_size (store->frequent), >, 1);
  g_assert_nonnull (g_hash_table_lookup (store->frequent, "exa"));
  plaza_store_close (g_steal_pointer (&store));
  plaza_test_folder_free (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/frequent", test_frequent);
  return g_test_run ();
}

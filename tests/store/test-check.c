/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "file-fixture.h"
#include "plaza-schema.h"
#include "plaza-store.h"
#include "plaza-test-pack.h"

/* All files of the folder, what is in them, and when that was written. */
static char *
describe_folder (const char *folder)
{
  g_autoptr(GDir) files = g_dir_open (folder, 0, NULL);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *hash = plaza_test_hash_file (path);
      GStatBuf status;

      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_ptr_array_add (lines, g_strdup_printf ("%s %s %ld.%09ld %o", name, hash, status.st_mtim.tv_sec,
                                               status.st_mtim.tv_nsec, status.st_mode));
    }

  g_ptr_array_sort_values (lines, (GCompareFunc) strcmp);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static GPtrArray *
check (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaStore) store = plaza_store_open_as (fixture->path, PLAZA_STORE_HOW_LOOK, NULL, &error);
  GPtrArray *findings;

  g_assert_no_error (error);
  findings = plaza_store_check (store, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((PlazaFinding *) g_ptr_array_index (findings, i))->text);
  return findings;
}

static void
assert_changes_nothing (Fixture *fixture,
                        guint    n_findings)
{
  g_autofree char *before = describe_folder (fixture->folder);
  g_autoptr(GPtrArray) findings = check (fixture);
  g_autofree char *after = describe_folder (fixture->folder);

  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (findings->len, ==, n_findings);
}

static void
remove_index (Fixture *fixture)
{
  g_autofree char *index = g_strconcat (fixture->path, "-shm", NULL);

  g_assert_cmpint (g_unlink (index), ==, 0);
}

static void
test_changes_nothing (Fixture       *fixture,
                      gconstpointer  data)
{
  assert_changes_nothing (fixture, 0);
  fixture_execute (fixture->path, "UPDATE event SET first_day = 1 WHERE uid = 'canton'", FALSE);
  assert_changes_nothing (fixture, 1);
}

/* What a program that broke off has left stays there, and counts: the damage is in the log alone. */
static void
test_left_log (Fixture       *fixture,
               gconstpointer  data)
{
  fixture_execute (fixture->path, "UPDATE event SET first_day = 1 WHERE uid = 'canton'", TRUE);
  assert_changes_nothing (fixture, 1);
  remove_index (fixture);
  assert_changes_nothing (fixture, 1);
}

/* It died while it was writing: the file, its log and the log's index are what they were at that moment. */
static void
test_killed_writer (Fixture       *fixture,
                    gconstpointer  data)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      sqlite3 *db;

      sqlite3_open (fixture->path, &db);
      sqlite3_exec (db, "UPDATE event SET first_day = 1 WHERE uid = 'canton'; PRAGMA cache_size = 1;"
                    "BEGIN; UPDATE event SET title = title || 'x'; DELETE FROM map_cell;", NULL, NULL, NULL);
      _exit (0);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  assert_changes_nothing (fixture, 1);
}

/* Another program has it open, and goes on. */
static void
test_live_writer (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(GPtrArray) findings = NULL;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN IMMEDIATE; DELETE FROM map_cell", NULL, NULL, NULL), ==, SQLITE_OK);
  findings = check (fixture);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_cmpint (sqlite3_exec (db, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
assert_one_finding (Fixture *fixture)
{
  assert_changes_nothing (fixture, 1);
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *index = g_strconcat (fixture->path, "-shm", NULL);

  fixture_execute (fixture->path, "UPDATE event SET first_day = 1 WHERE uid = 'canton'", data != NULL);
  g_chmod (fixture->path, 0444);
  g_chmod (log, 0444);
  g_chmod (index, 0444);
  g_chmod (fixture->folder, 0555);
  fixture_as_nobody (fixture, assert_one_finding);
  if (data == NULL)
    return;

  g_chmod (fixture->folder, 0755);
  remove_index (fixture);
  g_chmod (fixture->folder, 0555);
  fixture_as_nobody (fixture, assert_one_finding);
}

/* Of the structure alone, and nothing is brought up to date. */
static void
test_versions (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *old = g_test_build_filename (G_TEST_DIST, "store", "files", "version-1.plaza", NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  fixture_execute (fixture->path, "PRAGMA user_version = 99; DELETE FROM map_cell", FALSE);
  assert_changes_nothing (fixture, 0);

  g_assert_true (g_file_get_contents (old, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (fixture->path, bytes, size, NULL));
  assert_changes_nothing (fixture, 0);
  fixture_execute (fixture->path, "PRAGMA foreign_keys = OFF; DELETE FROM point WHERE id = 'unity'", FALSE);
  assert_changes_nothing (fixture, 3);
}

/* One of each that the program keeps beside the content, with the event that it is about. */
static const struct { const char *damage, *table, *uid; } cases[] = {
  { "UPDATE event SET parts = parts + 1 WHERE uid = 'canton'", "event", "canton" },
  { "UPDATE event SET state_order = 3 WHERE uid = 'canton'", "event", "canton" },
  { "UPDATE event SET first_day = 1 WHERE uid = 'canton'", "event", "canton" },
  { "UPDATE event SET first_start = 1 WHERE uid = 'canton'", "event", "canton" },
  { "UPDATE event SET point = 0 WHERE uid = 'canton'", "event", "canton" },
  { "UPDATE event SET list_key = zeroblob (24) WHERE uid = 'canton'", "event", "canton" },
  { "UPDATE event SET list_key = (SELECT list_key FROM event WHERE uid = 'denver') WHERE uid = 'canton'", "event", "canton" },
  { "UPDATE event_place SET point = 7", "event_place", "phoenix" },
  { "UPDATE map_cell SET count = count + 1 WHERE first = (SELECT id FROM event WHERE uid = 'canton')", "map_cell", "canton" },
  { "DELETE FROM map_cell WHERE first = (SELECT id FROM event WHERE uid = 'canton')", "map_cell", "canton" },
  { "INSERT INTO map_cell SELECT 536870911, 1, id, 1, 1, 1 FROM event WHERE uid = 'canton'", "map_cell", "canton" },
  { "DELETE FROM event_search WHERE rowid = (SELECT id FROM event WHERE uid = 'canton')", "event_search", "canton" },
  { "DELETE FROM event_search WHERE rowid = (SELECT id FROM event WHERE uid = 'canton');"
    "INSERT INTO event_search (rowid, words) SELECT id, 'other words' FROM event WHERE uid = 'canton'", "event_search", "canton" },
  { "INSERT INTO event_search (rowid, words) VALUES (4711, 'nowhere')", "event_search", NULL },
  { "INSERT INTO event_search (event_search) VALUES ('delete-all')", "event_search", "canton" },
  { "DELETE FROM event_search_data WHERE id > 10", "event_search", NULL },
  { "DELETE FROM prose_search WHERE item = 'unity'", "prose_search", NULL },
  { "UPDATE prose_search SET words = 'other' WHERE item = 'unity'", "prose_search", NULL },
  { "DELETE FROM prose_search_data WHERE id > 10", "prose_search", NULL },
};

static gboolean
has (GPtrArray  *findings,
     const char *table,
     const char *uid)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const PlazaFinding *finding = g_ptr_array_index (findings, i);

      if (g_strcmp0 (finding->table, table) == 0 && finding->derived && (uid == NULL || g_strcmp0 (finding->uid, uid) == 0))
        return TRUE;
    }

  return FALSE;
}

static void
assert_repaired (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaStore) store = plaza_store_open (fixture->path, &error);
  g_autoptr(GPtrArray) left = NULL;

  g_assert_no_error (error);
  g_assert_true (plaza_store_repair (store, &error));
  g_assert_no_error (error);
  g_clear_pointer (&store, plaza_store_close);
  left = check (fixture);
  g_assert_cmpuint (left->len, ==, 0);
}

static void
test_derived (Fixture       *fixture,
              gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) findings = NULL;

      fixture_execute (fixture->path, cases[i].damage, FALSE);
      findings = check (fixture);
      if (!has (findings, cases[i].table, cases[i].uid))
        g_error ("not found: %s", cases[i].damage);
      assert_repaired (fixture);
    }
}

/* An index of the tables is derived, too. */
static void
test_indexes (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const damages[] = {
    "DROP INDEX event_by_state",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace (sql, 'position, list_key', 'list_key, position')"
    " WHERE name = 'event_by_day'",
    "CREATE INDEX stranger ON event (title)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr(GPtrArray) findings = NULL;

      fixture_execute (fixture->path, damages[i], FALSE);
      findings = check (fixture);
      g_assert_true (has (findings, "sqlite_schema", NULL));
      assert_repaired (fixture);
    }
}

/* Each table of a campaign is compared, and each is known. */
static void
test_tables (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GPtrArray) findings = NULL;
  guint n = 0, n_known = g_strv_length ((GStrv) plaza_schema_names);
  sqlite3 *db;
  sqlite3_stmt *list;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual', 'view')"
                                       " AND name NOT LIKE 'sqlite_%'", -1, &list, NULL), ==, SQLITE_OK);
  for (; sqlite3_step (list) == SQLITE_ROW; n++)
    if (!g_strv_contains (plaza_schema_names, (const char *) sqlite3_column_text (list, 0)))
      g_error ("plaza_schema_names lacks %s, which is not checked", sqlite3_column_text (list, 0));
  g_assert_cmpuint (n, ==, n_known);
  sqlite3_finalize (list);
  sqlite3_close (db);

  fixture_execute (fixture->path, "CREATE TABLE stranger (a)", FALSE);
  findings = check (fixture);
  g_assert_cmpuint (findings->len, ==, 1);
}

/* What is stopped in its middle, at each of its steps, changes nothing. */
static void
test_stopped (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaStore) store = NULL;
  g_autoptr(PlazaProgress) progress = plaza_progress_new ();

  fixture_execute (fixture->path, "UPDATE event SET first_day = 1 WHERE uid = 'canton'", FALSE);
  store = plaza_store_open_as (fixture->path, PLAZA_STORE_HOW_UPDATE, progress, &error);
  g_assert_no_error (error);
  plaza_progress_cancel (progress);
  g_assert_null (plaza_store_check (store, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (plaza_store_repair (store, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_pointer (&store, plaza_store_close);
  assert_changes_nothing (fixture, 1);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/check/changes-nothing", test_changes_nothing);
  ADD ("/check/left-log", test_left_log);
  ADD ("/check/killed-writer", test_killed_writer);
  ADD ("/check/live-writer", test_live_writer);
  ADD ("/check/read-only", test_read_only);
  g_test_add ("/check/read-only-log", Fixture, "log", fixture_set_up, test_read_only, fixture_tear_down);
  ADD ("/check/versions", test_versions);
  ADD ("/check/derived", test_derived);
  ADD ("/check/indexes", test_indexes);
  ADD ("/check/tables", test_tables);
  ADD ("/check/stopped", test_stopped);
  return g_test_run ();
}

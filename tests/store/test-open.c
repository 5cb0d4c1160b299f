/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "file-fixture.h"
#include "plaza-campaign-table.h"
#include "plaza-event-table.h"
#include "plaza-store-remove.h"
#include "plaza-store.h"
#include "plaza-test-edit.h"
#include "plaza-test-pack.h"

static void
assert_refused (Fixture         *fixture,
                PlazaStoreError  code)
{
  g_autofree char *before = fixture_hash_folder (fixture);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (plaza_store_open (fixture->path, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "example.plaza"));
  g_assert_true (g_str_has_suffix (error->message, ".") || g_str_has_suffix (error->message, ")"));
  after = fixture_hash_folder (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_unlink (fixture->path);
  assert_refused (fixture, PLAZA_STORE_ERROR_NOT_FOUND);
}

static void
test_folder (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (plaza_store_open (fixture->folder, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOT_A_CAMPAIGN);
}

static void
test_other_files (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *noise = g_malloc (100000);
  const struct { const char *content; gssize length; } cases[] = {
    { "", 0 },
    { "SQLite format 3", 16 },
    { "Just a text, longer than the header of a database would be, and of no interest to anybody at all, really.", -1 },
    { noise, 100000 },
  };

  for (guint i = 0; i < 100000; i++)
    noise[i] = (char) (i * 7919 >> 3);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (g_file_set_contents (fixture->path, cases[i].content, cases[i].length, NULL));
      assert_refused (fixture, PLAZA_STORE_ERROR_NOT_A_CAMPAIGN);
    }
}

static void
test_other_database (Fixture       *fixture,
                     gconstpointer  data)
{
  g_unlink (fixture->path);
  fixture_execute (fixture->path, "CREATE TABLE event (id); INSERT INTO event VALUES (1);", FALSE);
  assert_refused (fixture, PLAZA_STORE_ERROR_NOT_A_CAMPAIGN);
}

/* Another program's database with a journal that it has not put into it yet
 * stays so: it is not even recovered. */
static void
test_other_journal (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-wal", NULL);
  sqlite3 *db;

  g_unlink (fixture->path);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  sqlite3_exec (db, "PRAGMA journal_mode = WAL; CREATE TABLE a (b); INSERT INTO a VALUES (1);", NULL, NULL, NULL);
  sqlite3_close (db);

  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  assert_refused (fixture, PLAZA_STORE_ERROR_NOT_A_CAMPAIGN);
}

/* It can be read, as far as this version understands it, and stays as it is. */
static void
test_newer (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaStore) store = NULL;
  g_autoptr(GArray) found = NULL;

  fixture_execute (fixture->path, "ALTER TABLE event ADD COLUMN novelty TEXT; PRAGMA user_version = 99", FALSE);
  before = fixture_hash_folder (fixture);
  store = plaza_store_open (fixture->path, &error);
  g_assert_no_error (error);
  found = plaza_event_table_search (store, "canton", &error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_false (plaza_test_set_value (store, "handle", "@other", &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NEWER);
  g_assert_false (plaza_test_execute (store, "DELETE FROM value"));
  g_clear_pointer (&store, plaza_store_close);
  after = fixture_hash_folder (fixture);
  g_assert_cmpstr (before, ==, after);

  fixture_execute (fixture->path, "DROP TABLE section_link", FALSE);
  assert_refused (fixture, PLAZA_STORE_ERROR_NEWER);
}

static void
overwrite (const char *path,
           off_t       offset,
           int         value,
           size_t      length)
{
  g_autofd int fd = open (path, O_WRONLY | O_CLOEXEC);
  g_autofree char *bytes = g_malloc (length);

  memset (bytes, value, length);
  g_assert_cmpint (pwrite (fd, bytes, length, offset), ==, length);
}

static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));

  g_assert_cmpint (truncate (fixture->path, 10000), ==, 0);
  assert_refused (fixture, PLAZA_STORE_ERROR_DAMAGED);

  /* The page that lists the tables. */
  g_assert_true (g_file_set_contents (fixture->path, content, length, NULL));
  overwrite (fixture->path, 100, 0xff, 3000);
  assert_refused (fixture, PLAZA_STORE_ERROR_DAMAGED);

  /* A page size that there is not. */
  g_assert_true (g_file_set_contents (fixture->path, content, length, NULL));
  overwrite (fixture->path, 16, 0x77, 2);
  assert_refused (fixture, PLAZA_STORE_ERROR_DAMAGED);

  /* A table is gone; the version is that of no Plaza. */
  g_assert_true (g_file_set_contents (fixture->path, content, length, NULL));
  fixture_execute (fixture->path, "PRAGMA foreign_keys = OFF; DROP TABLE section_link;", FALSE);
  assert_refused (fixture, PLAZA_STORE_ERROR_DAMAGED);

  g_assert_true (g_file_set_contents (fixture->path, content, length, NULL));
  fixture_execute (fixture->path, "PRAGMA user_version = 0", FALSE);
  assert_refused (fixture, PLAZA_STORE_ERROR_DAMAGED);
}

static void
test_damaged_inside (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaStore) store = NULL;
  g_autoptr(GPtrArray) findings = NULL;

  fixture_execute (fixture->path,
                   "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;"
                   "DELETE FROM bill; DELETE FROM event_search_data WHERE id > 10;"
                   "UPDATE event SET first_day = 1 WHERE uid = 'canton';"
                   "UPDATE event SET kind = 'nonsense' WHERE uid = 'phoenix';", FALSE);

  store = plaza_store_open (fixture->path, &error);
  g_assert_no_error (error);
  findings = plaza_store_check (store, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((PlazaFinding *) g_ptr_array_index (findings, i))->text);
  g_assert_cmpuint (findings->len, ==, 6);
}

/* The languages become parts of paths and of other files. */
static void
test_languages (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const languages[] = { "e", "english", "en)/X(", "../en", "en_US", "", "e n", "en-", "x'||'y" };

  for (gsize i = 0; i <= G_N_ELEMENTS (languages); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(PlazaStore) store = NULL;
      char *sql = i < G_N_ELEMENTS (languages)
                    ? sqlite3_mprintf ("PRAGMA ignore_check_constraints = ON; UPDATE campaign_list SET value = %Q WHERE name = 'language' AND position = 0", languages[i])
                    : sqlite3_mprintf ("DELETE FROM campaign_list WHERE name = 'language'");

      fixture_execute (fixture->path, sql, FALSE);
      sqlite3_free (sql);
      store = plaza_store_open (fixture->path, &error);
      g_assert_no_error (error);
      g_assert_null (plaza_campaign_table_load (store, &error));
      g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, "its languages are not written like “en” or “pt-BR”"));
    }
}

/* A page of the middle: whatever is read or checked, it ends in a sentence. */
static void
test_damaged_pages (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  for (gsize page = 1; page < length / 4096; page += 7)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(PlazaStore) store = NULL;
      g_autoptr(GPtrArray) findings = NULL;

      g_assert_true (g_file_set_contents (fixture->path, content, length, NULL));
      overwrite (fixture->path, page * 4096, 0xa5, 4096);
      store = plaza_store_open (fixture->path, &error);
      if (store == NULL)
        {
          g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_DAMAGED);
          continue;
        }

      g_assert_no_error (error);
      findings = plaza_store_check (store, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (findings->len, >, 0);
    }
}

static void
test_locked (Fixture       *fixture,
             gconstpointer  data)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM value;",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  assert_refused (fixture, PLAZA_STORE_ERROR_LOCKED);
  sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  sqlite3_close (db);
}

/* Another window may have the same file, even in this program. */
static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PlazaStore) first = plaza_store_open (fixture->path, NULL);
  g_autoptr(PlazaStore) second = plaza_store_open (fixture->path, NULL);
  g_autofree char *value = NULL;

  g_assert_true (plaza_test_set_value (first, "handle", "@example", NULL));
  value = plaza_test_get_value (second, "handle");
  g_assert_cmpstr (value, ==, "@example");
}

/* What somebody has open is not taken away under their hands, also where that is this very program. */
static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  PlazaStore *store = plaza_store_open (fixture->path, &error);
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);

  g_assert_no_error (error);
  g_assert_false (plaza_store_remove (fixture->path, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_true (plaza_test_set_value (store, "handle", "@here", &error));
  g_assert_no_error (error);

  plaza_store_close (store);
  g_assert_true (plaza_store_remove (fixture->path, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "link.plaza", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaStore) store = NULL;

  g_assert_cmpint (symlink ("example.plaza", path), ==, 0);
  store = plaza_store_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (plaza_store_get_path (store), ==, fixture->path);
  g_unlink (path);

  g_clear_pointer (&store, plaza_store_close);
  g_assert_cmpint (symlink ("nowhere", path), ==, 0);
  g_assert_null (plaza_store_open (path, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOT_FOUND);
  g_unlink (path);
}

static void
test_pipe (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_unlink (fixture->path);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  g_assert_null (plaza_store_open (fixture->path, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOT_A_CAMPAIGN);
}

/* A stranger's file may bring code of its own; it does not run. */
static void
test_trigger (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PlazaStore) store = NULL;
  g_autofree char *value = NULL;
  g_autoptr(GError) error = NULL;

  fixture_execute (fixture->path,
                   "CREATE TRIGGER evil AFTER INSERT ON value BEGIN UPDATE value SET value = 'evil'; END;"
                   "CREATE VIEW spy AS SELECT * FROM value;", FALSE);
  store = plaza_store_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (plaza_test_set_value (store, "handle", "@example", &error));
  value = plaza_test_get_value (store, "handle");
  g_assert_cmpstr (value, ==, "@example");
}

/* Values that the schema forbids, in a file whose schema does not. */
static void
test_foreign_values (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaStore) store = NULL;
  g_autoptr(PlazaEventRecord) event = NULL;
  g_autoptr(GArray) keys = NULL;
  g_autoptr(GArray) ids = NULL;

  fixture_execute (fixture->path,
                   "PRAGMA ignore_check_constraints = ON;"
                   "UPDATE event SET kind = 'x', precision = 'exact', latitude = NULL, longitude = NULL,"
                   " list_key = x'FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF',"
                   " first_day = -5, point = -7, title = CAST (x'ff00fe' AS TEXT) WHERE uid = 'canton';"
                   "UPDATE event SET list_key = x'00' WHERE uid = 'denver';"
                   "UPDATE timeslot SET start = 99999, end = -7, zone = '../../etc/passwd', date = '2017-99-99';", FALSE);
  store = plaza_store_open (fixture->path, &error);
  g_assert_no_error (error);

  event = plaza_event_table_load_uid (store, "canton", &error);
  g_assert_no_error (error);
  g_assert_cmpint (event->kind, ==, PLAZA_KIND_OTHER);
  g_assert_false (plaza_place_has_point (&event->place));
  g_assert_true (g_utf8_validate (event->title, -1, NULL));
  g_assert_cmpint (((PlazaTimeslot *) g_ptr_array_index (event->timeslots, 0))->start, ==, PLAZA_TIME_UNKNOWN);

  keys = plaza_event_table_list_keys (store, PLAZA_ORDER_DAY, &ids, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (keys->len, ==, PLAZA_TEST_N_EVENTS - 1);
  for (guint i = 0; i < keys->len; i++)
    {
      PlazaEventKey *key = &g_array_index (keys, PlazaEventKey, i);

      g_assert_cmpint (key->kind, <, PLAZA_N_KINDS);
      g_assert_cmpint (key->first_day, <=, key->last_day);
      g_assert_cmpint (key->last_day, <, 4000000);
    }
}

/* A file that was read without locks is read anew once somebody has written it. */
static void
test_followed (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaStore) store = plaza_store_open_as (fixture->path, PLAZA_STORE_HOW_LOOK, NULL, &error);
  g_autofree char *value = NULL;
  gint64 before, same, after;

  g_assert_no_error (error);
  g_assert_true (plaza_store_read_version (store, &before, &error));
  g_assert_true (plaza_store_read_version (store, &same, &error));
  g_assert_cmpint (before, ==, same);
  fixture_execute (fixture->path, "INSERT INTO value (name, value) VALUES ('handle', '@example')", FALSE);
  g_assert_true (plaza_store_read_version (store, &after, &error));
  g_assert_no_error (error);
  g_assert_cmpint (before, !=, after);
  value = plaza_test_get_value (store, "handle");
  g_assert_cmpstr (value, ==, "@example");
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/open/missing", test_missing);
  ADD ("/open/folder", test_folder);
  ADD ("/open/other-files", test_other_files);
  ADD ("/open/other-database", test_other_database);
  ADD ("/open/other-journal", test_other_journal);
  ADD ("/open/newer", test_newer);
  ADD ("/open/damaged", test_damaged);
  ADD ("/open/damaged-inside", test_damaged_inside);
  ADD ("/open/languages", test_languages);
  ADD ("/open/damaged-pages", test_damaged_pages);
  ADD ("/open/locked", test_locked);
  ADD ("/open/twice", test_twice);
  ADD ("/open/remove", test_remove);
  ADD ("/open/link", test_link);
  ADD ("/open/pipe", test_pipe);
  ADD ("/open/trigger", test_trigger);
  ADD ("/open/foreign-values", test_foreign_values);
  ADD ("/open/followed", test_followed);
  return g_test_run ();
}

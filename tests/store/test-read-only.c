/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "file-fixture.h"
#include "plaza-event-table.h"
#include "plaza-store.h"
#include "plaza-test-edit.h"
#include "plaza-test-pack.h"

/* It can be read, nothing is made beside it, and what would change it is refused in a sentence. */
static void
assert_read_only (Fixture *fixture)
{
  g_autofree char *before = fixture_hash_folder (fixture);
  g_autofree char *after = NULL;
  g_autofree char *value = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaStore) store = plaza_store_open (fixture->path, &error);
  g_autoptr(GArray) found = NULL;

  g_assert_no_error (error);
  value = plaza_test_get_value (store, "handle");
  g_assert_cmpstr (value, ==, "@example");
  found = plaza_event_table_search (store, "canton", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);

  g_assert_false (plaza_store_may_change (store, NULL));
  g_assert_false (plaza_test_set_value (store, "handle", "@other", &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "“example.plaza” cannot be changed"));
  g_clear_pointer (&store, plaza_store_close);
  after = fixture_hash_folder (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
assert_cannot_read (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (plaza_store_open (fixture->path, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_FAILED);
  g_assert_cmpstr (error->message, ==, "You may not read “example.plaza”. Ask whom it belongs to for a copy.");
}

static void
assert_cannot_create (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.plaza", NULL);
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (plaza_store_create (path, pack, NULL, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_READ_ONLY);
}

static void
close_folder (Fixture *fixture,
              int      file,
              int      folder)
{
  static const char * const ends[] = { "", "-wal", "-shm" };

  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *path = g_strconcat (fixture->path, ends[i], NULL);

      g_chmod (path, file);
    }
  g_assert_cmpint (g_chmod (fixture->folder, folder), ==, 0);
}

/* As on a disk that cannot be written: also with what a program left that broke off, whose log has what was written last. */
static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *index = g_strconcat (fixture->path, "-shm", NULL);
  gboolean keep_log = data != NULL;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep_log, NULL);
  g_assert_cmpint (sqlite3_exec (db, "INSERT INTO value (name, value) VALUES ('handle', '@example')", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  /* The file, in a folder that everybody may write. */
  close_folder (fixture, 0444, 0777);
  fixture_as_nobody (fixture, assert_read_only);

  /* The folder, with a file that everybody may write. */
  close_folder (fixture, 0666, 0555);
  fixture_as_nobody (fixture, assert_read_only);
  fixture_as_nobody (fixture, assert_cannot_create);

  close_folder (fixture, 0444, 0555);
  fixture_as_nobody (fixture, assert_read_only);

  close_folder (fixture, 0000, 0755);
  fixture_as_nobody (fixture, assert_cannot_read);
  if (!keep_log)
    return;

  g_assert_cmpint (g_unlink (index), ==, 0);
  close_folder (fixture, 0444, 0555);
  fixture_as_nobody (fixture, assert_read_only);
  close_folder (fixture, 0444, 0755);
}

/* An older one is read as what it would become. */
static void
assert_older_is_read (Fixture *fixture)
{
  g_autofree char *before = fixture_hash_folder (fixture);
  g_autofree char *after = NULL;
  g_autofree char *value = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaStore) store = plaza_store_open (fixture->path, &error);
  g_autoptr(GArray) found = NULL;

  g_assert_no_error (error);
  value = plaza_test_get_value (store, "organization");
  g_assert_cmpstr (value, ==, "Example Coalition");
  found = plaza_event_table_search (store, "menendez", &error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_false (plaza_test_set_value (store, "handle", "@other", &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_READ_ONLY);
  g_clear_pointer (&store, plaza_store_close);
  after = fixture_hash_folder (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_read_only_older (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *old = g_test_build_filename (G_TEST_DIST, "store", "files", "version-1.plaza", NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (old, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (fixture->path, bytes, size, NULL));
  close_folder (fixture, 0444, 0555);
  fixture_as_nobody (fixture, assert_older_is_read);
  close_folder (fixture, 0444, 0755);
}

/* SQLite goes on writing what it has open; whoever took the right to, means it. */
static void
assert_refused_from_now_on (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaStore) store = plaza_store_open (fixture->path, &error);
  g_autofree char *value = NULL;

  g_assert_no_error (error);
  g_assert_true (plaza_test_set_value (store, "handle", "@example", &error));
  close_folder (fixture, 0444, 0755);
  g_assert_false (plaza_test_set_value (store, "handle", "@other", &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  value = plaza_test_get_value (store, "handle");
  g_assert_cmpstr (value, ==, "@example");

  close_folder (fixture, 0644, 0755);
  g_assert_true (plaza_test_set_value (store, "handle", "@other", &error));
  g_assert_no_error (error);
}

static void
test_read_only_later (Fixture       *fixture,
                      gconstpointer  data)
{
  uid_t self = geteuid ();

  if (self == 0)
    {
      g_assert_cmpint (chown (fixture->folder, NOBODY, (gid_t) -1), ==, 0);
      g_assert_cmpint (chown (fixture->path, NOBODY, (gid_t) -1), ==, 0);
    }
  fixture_as_nobody (fixture, assert_refused_from_now_on);
  /* Without the power over everybody's files, it could not be removed. */
  g_assert_cmpint (chown (fixture->folder, self, (gid_t) -1), ==, 0);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/read-only/file", test_read_only);
  g_test_add ("/read-only/log", Fixture, "log", fixture_set_up, test_read_only, fixture_tear_down);
  ADD ("/read-only/older", test_read_only_older);
  ADD ("/read-only/later", test_read_only_later);

  return g_test_run ();
}

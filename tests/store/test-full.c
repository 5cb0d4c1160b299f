/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A disk without room, and another program that writes at the same moment. */
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "file-fixture.h"
#include "plaza-backups.h"
#include "plaza-test-edit.h"
#include "plaza-test-pack.h"

#define N_COMMITS 30

static PlazaStore *
open_store (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  PlazaStore *store = plaza_store_open (fixture->path, &error);

  g_assert_no_error (error);
  return store;
}

static void
assert_sound (PlazaStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = plaza_store_check (store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
assert_value (PlazaStore *store,
              const char *value)
{
  g_autofree char *is = plaza_test_get_value (store, "handle");

  g_assert_cmpstr (is, ==, value);
}

/* Runs @test in a process of its own, of which no file may be longer than @bytes. */
static void
with_little_room (Fixture *fixture,
                  rlim_t   bytes,
                  void   (*test) (Fixture *fixture))
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      signal (SIGXFSZ, SIG_IGN);
      setrlimit (RLIMIT_FSIZE, &(struct rlimit) { bytes, bytes });
      test (fixture);
      _exit (0);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
commit_in_vain (Fixture *fixture)
{
  g_autoptr(PlazaStore) store = open_store (fixture);
  g_autoptr(GError) error = NULL;
  g_autofree char *much = g_strnfill (1024 * 1024, 'x');

  g_assert_false (plaza_test_set_value (store, "handle", much, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_FULL);
  g_assert_true (g_str_has_prefix (error->message, "There is no room left on the disk for “example.plaza”."));
  assert_value (store, "@example");
}

/* What could not be written is not there, and what was there before is; once there is room, all goes on. */
static void
test_commit (Fixture       *fixture,
             gconstpointer  data)
{
  PlazaStore *store = open_store (fixture);

  g_assert_true (plaza_test_set_value (store, "handle", "@example", NULL));
  plaza_store_close (store);
  with_little_room (fixture, 600 * 1024, commit_in_vain);

  store = open_store (fixture);
  assert_value (store, "@example");
  assert_sound (store);
  g_assert_true (plaza_test_set_value (store, "handle", "@other", NULL));
  assert_value (store, "@other");
  plaza_store_close (store);
}

static void
back_up_in_vain (Fixture *fixture)
{
  g_autoptr(PlazaStore) store = open_store (fixture);
  g_autoptr(GError) error = NULL;

  g_assert_false (plaza_backups_make (store, 1487721600, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_FULL);
  g_assert_true (g_str_has_prefix (error->message, "Your change is saved, but no backup could be made. There is no room left"));
  g_clear_error (&error);
  g_assert_false (plaza_backups_keep (store, 1487721600, &error));
  g_assert_true (g_str_has_prefix (error->message, "Nothing was changed, because no backup could be made. There is no room left"));
}

/* No half of a copy is left. */
static void
test_backup (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *folder = plaza_backups_folder (fixture->path);
  g_autoptr(GDir) files = NULL;

  with_little_room (fixture, 64 * 1024, back_up_in_vain);
  files = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (files);
  g_assert_null (g_dir_read_name (files));
}

static void
commit_often (Fixture    *fixture,
              const char *name)
{
  g_autoptr(PlazaStore) store = open_store (fixture);

  for (guint i = 1; i <= N_COMMITS; i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", i);
      g_autoptr(GError) error = NULL;

      if (!plaza_test_set_value (store, name, value, &error))
        g_error ("%s", error->message);
    }
}

/* Each waits for the other, and nothing of either is lost. */
static void
test_two_programs (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char * const names[] = { "handle", "organization" };
  pid_t children[G_N_ELEMENTS (names)];
  g_autoptr(PlazaStore) store = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      children[i] = fork ();
      g_assert_cmpint (children[i], >=, 0);
      if (children[i] == 0)
        {
          commit_often (fixture, names[i]);
          _exit (0);
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int status;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_cmpint (status, ==, 0);
    }

  store = open_store (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *value = plaza_test_get_value (store, names[i]);

      g_assert_cmpint (atoi (value), ==, N_COMMITS);
    }
  assert_sound (store);
}

/* One that never ends is told of. */
static void
test_held (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(PlazaStore) store = open_store (fixture);
  g_autoptr(GError) error = NULL;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (plaza_test_set_value (store, "handle", "@example", &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_LOCKED);
  g_assert_cmpstr (error->message, ==, "“example.plaza” is in use by another program. Close it there, then try again.");
  sqlite3_close (db);
  g_assert_true (plaza_test_set_value (store, "handle", "@example", NULL));
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  char *home = plaza_test_folder_new ();
  int status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("/full/commit", test_commit);
  ADD ("/full/backup", test_backup);
  ADD ("/full/two-programs", test_two_programs);
  ADD ("/full/held", test_held);

  status = g_test_run ();
  plaza_test_folder_free (home);
  return status;
}

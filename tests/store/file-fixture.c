/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "plaza-store.h"
#include "plaza-test-pack.h"

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GError) error = NULL;

  fixture->folder = plaza_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "example.plaza", NULL);
  plaza_store_close (plaza_store_create (fixture->path, pack, NULL, &error));
  g_assert_no_error (error);
}

/* Also of a folder that the test made read-only. */
void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_chmod (fixture->folder, 0700);
  g_free (fixture->path);
  plaza_test_folder_free (fixture->folder);
}

/* As another program: @keep_log leaves what it did in the log beside the file. */
void
fixture_execute (const char *path,
                 const char *sql,
                 gboolean    keep_log)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep_log, NULL);
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  sqlite3_close (db);
}

/* Runs @test as somebody who may not do everything. */
void
fixture_as_nobody (Fixture  *fixture,
                   void    (*test) (Fixture *fixture))
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      if (geteuid () == 0 && setuid (NOBODY) != 0)
        _exit (2);
      test (fixture);
      _exit (0);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

char *
fixture_hash_folder (Fixture *fixture)
{
  g_autoptr(GDir) files = g_dir_open (fixture->folder, 0, NULL);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autofree char *hash = NULL;

      /* The index of a journal is memory shared between programs, not content. */
      if (!g_str_has_suffix (name, "-shm"))
        hash = plaza_test_hash_file (path);
      g_ptr_array_add (lines, g_strdup_printf ("%s %s", name, hash != NULL ? hash : ""));
    }

  g_ptr_array_sort_values (lines, (GCompareFunc) strcmp);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

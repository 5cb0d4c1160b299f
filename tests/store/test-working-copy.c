/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "file-fixture.h"
#include "plaza-kept-folder.h"
#include "plaza-store-remove.h"
#include "plaza-store.h"
#include "plaza-test-edit.h"
#include "plaza-test-pack.h"
#include "plaza-working-copy.h"

/* Campaigns that SQLite cannot work on where they are. Here a link that leads nowhere has the name of the memory that it
 * shares, which it will not open; a folder of the document portal is one by its path alone. */

static char *program;
static char *elsewhere;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *memory = NULL;

  fixture_set_up (fixture, data);
  memory = g_strconcat (fixture->path, "-shm", NULL);
  g_assert_cmpint (symlink ("nowhere", memory), ==, 0);
}

static PlazaStore *
open_store (const char *path)
{
  g_autoptr(GError) error = NULL;
  PlazaStore *store = plaza_store_open (path, &error);

  g_assert_no_error (error);
  return store;
}

static void
change (const char *path,
        const char *handle)
{
  g_autoptr(PlazaStore) store = open_store (path);
  g_autoptr(GError) error = NULL;

  plaza_test_set_value (store, "handle", handle, &error);
  g_assert_no_error (error);
}

static void
copy_file (const char *from,
           const char *to)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (from, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (to, bytes, (gssize) size, NULL));
}

/* The user's file as any other program finds it. */
static char *
read_file (const char *path)
{
  g_autofree char *copy = g_build_filename (elsewhere, "copy.plaza", NULL);
  g_autoptr(PlazaStore) store = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(GError) error = NULL;

  copy_file (path, copy);
  store = plaza_store_open_as (copy, PLAZA_STORE_HOW_LOOK, NULL, &error);
  g_assert_no_error (error);
  findings = plaza_store_check (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
  return plaza_test_get_value (store, "handle");
}

/* Somebody with the same file on another computer. */
static void
change_elsewhere (const char *path,
                  const char *handle)
{
  g_autofree char *copy = g_build_filename (elsewhere, "other.plaza", NULL);

  copy_file (path, copy);
  change (copy, handle);
  copy_file (copy, path);
  g_unlink (copy);
}

static void
assert_file (const char *path,
             const char *handle)
{
  g_autofree char *found = read_file (path);

  g_assert_cmpstr (found, ==, handle);
}

static void
assert_open (PlazaStore *store,
             const char *handle)
{
  g_autofree char *found = plaza_test_get_value (store, "handle");

  g_assert_cmpstr (found, ==, handle);
}

/* Nothing was left beside the user's file. */
static void
assert_alone (Fixture *fixture)
{
  g_autofree char *name = g_path_get_basename (fixture->path);
  g_autofree char *memory = g_strconcat (name, "-shm", NULL);
  g_autoptr(GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *found;

  while ((found = g_dir_read_name (folder)) != NULL)
    if (!g_str_equal (found, name) && !g_str_equal (found, memory))
      g_error ("%s was left", found);
}

static void
assert_private (const char *path)
{
  g_autofree char *folder = plaza_working_copy_folder (path);
  g_autofree char *place = plaza_working_copy_place (path);
  GStatBuf status;

  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (place, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  GStatBuf status;

  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  change (fixture->path, "@here");
  assert_file (fixture->path, "@here");
  assert_alone (fixture);
  assert_private (fixture->path);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);

  change (fixture->path, "@again");
  assert_file (fixture->path, "@again");
}

/* What is only looked at makes no copy, and what has none is made ready by a job. */
static void
test_ready (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PlazaStore) looked = plaza_store_open_as (fixture->path, PLAZA_STORE_HOW_LOOK, NULL, NULL);
  g_autoptr(PlazaStore) current = NULL;
  g_autoptr(GError) error = NULL;

  assert_open (looked, NULL);
  g_assert_false (plaza_working_copy_is_there (fixture->path));
  g_assert_null (plaza_store_open_as (fixture->path, PLAZA_STORE_HOW_CURRENT, NULL, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_OLDER);
  g_clear_error (&error);

  plaza_store_close (open_store (fixture->path));
  current = plaza_store_open_as (fixture->path, PLAZA_STORE_HOW_CURRENT, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (plaza_working_copy_is_open (current));
  g_assert_cmpstr (plaza_store_get_path (current), ==, fixture->path);
  assert_alone (fixture);
}

/* By its path alone, since to try would leave files there. */
static void
test_portal (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "doc", "1a2b3c4d", NULL);
  g_autofree char *path = g_build_filename (folder, "example.plaza", NULL);
  g_autoptr(PlazaStore) store = NULL;
  Fixture given = { folder, path };

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  copy_file (fixture->path, path);
  store = open_store (path);
  g_assert_true (plaza_working_copy_is_open (store));
  assert_alone (&given);
  g_clear_pointer (&store, plaza_store_close);
  change (path, "@here");
  assert_file (path, "@here");
  assert_alone (&given);
}

/* Somebody else changed it while nobody, or only this program, had it open. */
static void
test_elsewhere (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(PlazaStore) store = NULL;
  gint64 before, after;

  change (fixture->path, "@here");
  change_elsewhere (fixture->path, "@there");
  store = open_store (fixture->path);
  assert_open (store, "@there");
  g_assert_true (plaza_working_copy_is_settled (store));

  g_assert_true (plaza_store_read_version (store, &before, NULL));
  change_elsewhere (fixture->path, "@there again");
  g_assert_false (plaza_working_copy_is_settled (store));
  g_assert_true (plaza_working_copy_settle (fixture->path, FALSE, NULL, NULL));
  g_assert_true (plaza_working_copy_is_settled (store));
  g_assert_true (plaza_store_read_version (store, &after, NULL));
  g_assert_cmpint (after, !=, before);
  assert_open (store, "@there again");
  assert_file (fixture->path, "@there again");
}

/* The same bytes with another time are no change. */
static void
test_touched (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PlazaStore) store = open_store (fixture->path);
  g_autofree char *word = NULL;

  g_assert_true (plaza_test_set_value (store, "handle", "@here", NULL));
  copy_file (fixture->path, fixture->path);
  g_assert_true (plaza_working_copy_settle (fixture->path, FALSE, NULL, NULL));
  assert_file (fixture->path, "@here");
  word = plaza_working_copy_take_word (fixture->path);
  g_assert_null (word);
}

static char *
find_kept (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "plaza", NULL);
  g_autoptr(GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL)
    if (g_str_has_prefix (name, "example 2") && g_str_has_suffix (name, ".plaza"))
      return g_build_filename (folder, name, NULL);

  return NULL;
}

/* Neither is written over the other, and who opens it again has both. */
static void
test_both (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(PlazaStore) store = open_store (fixture->path);
  g_autoptr(GError) error = NULL;
  g_autofree char *word = NULL;
  g_autofree char *kept = NULL;

  g_assert_true (plaza_test_set_value (store, "handle", "@here", NULL));
  change_elsewhere (fixture->path, "@there");
  g_assert_false (plaza_working_copy_settle (fixture->path, FALSE, NULL, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_MOVED);
  assert_file (fixture->path, "@there");
  assert_open (store, "@here");
  g_test_expect_message ("Plaza", G_LOG_LEVEL_MESSAGE, "*changed elsewhere while*");
  g_clear_pointer (&store, plaza_store_close);
  g_test_assert_expected_messages ();
  assert_file (fixture->path, "@there");

  store = open_store (fixture->path);
  assert_open (store, "@there");
  word = plaza_working_copy_take_word (fixture->path);
  kept = find_kept ();
  g_assert_nonnull (kept);
  g_assert_nonnull (strstr (word, kept));
  assert_file (kept, "@here");
  assert_file (fixture->path, "@there");
  g_assert_null (plaza_working_copy_take_word (fixture->path));
  assert_alone (fixture);
  g_assert_cmpint (g_unlink (kept), ==, 0);
}

/* An old file is brought up to date in the copy, where it was is kept there, and then it is the user's. */
static void
test_older (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *old = g_test_build_filename (G_TEST_DIST, "store", "files", "version-1.plaza", NULL);
  g_autoptr(PlazaStore) store = NULL;

  copy_file (old, fixture->path);
  plaza_store_close (open_store (fixture->path));
  assert_alone (fixture);
  store = plaza_store_open_as (fixture->path, PLAZA_STORE_HOW_LOOK, NULL, NULL);
  g_assert_cmpint (plaza_store_get_version (store), >, 1);
  g_clear_pointer (&store, plaza_store_close);
  assert_file (fixture->path, "@example");
}

/* What the history says nothing of is written back all the same. */
static void
test_repair (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (elsewhere, "other.plaza", NULL);
  g_autoptr(PlazaStore) store = NULL;

  copy_file (fixture->path, copy);
  fixture_execute (copy, "DELETE FROM map_cell", FALSE);
  copy_file (copy, fixture->path);
  store = open_store (fixture->path);
  g_assert_true (plaza_store_repair (store, NULL));
  g_clear_pointer (&store, plaza_store_close);
  assert_file (fixture->path, NULL);
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *folder = plaza_working_copy_folder (fixture->path);
  g_autoptr(GError) error = NULL;

  change (fixture->path, "@here");
  g_assert_true (plaza_store_remove (fixture->path, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* It is said, and done when it can be. */
static void
assert_written_later (Fixture *fixture)
{
  g_autoptr(PlazaStore) store = open_store (fixture->path);
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_test_set_value (store, "handle", "@here", NULL));
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  g_assert_false (plaza_working_copy_settle (fixture->path, FALSE, NULL, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "is kept on this computer"));
  assert_file (fixture->path, NULL);

  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  g_assert_true (plaza_working_copy_settle (fixture->path, FALSE, NULL, NULL));
  assert_file (fixture->path, "@here");
  assert_alone (fixture);
}

/* With all that was made in it meanwhile. */
static void
take_back (const char *path,
           uid_t       owner)
{
  g_autoptr(GDir) folder = NULL;
  const char *name;

  if (lchown (path, owner, (gid_t) -1) != 0 || (folder = g_dir_open (path, 0, NULL)) == NULL)
    return;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      take_back (child, owner);
    }
}

static void
test_failed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *kept = g_build_filename (g_get_user_data_dir (), "plaza", NULL);
  g_autofree char *working = g_build_filename (kept, "working", NULL);
  /* From the inside out: a folder that is somebody else's is closed. */
  const char *mine[] = { working, kept, g_get_user_data_dir (), elsewhere, fixture->path, fixture->folder };
  uid_t me = geteuid ();

  for (guint i = 0; me == 0 && i < G_N_ELEMENTS (mine); i++)
    if (g_file_test (mine[i], G_FILE_TEST_EXISTS))
      g_assert_cmpint (chown (mine[i], NOBODY, (gid_t) -1), ==, 0);
  fixture_as_nobody (fixture, assert_written_later);
  for (guint i = 0; me == 0 && i < G_N_ELEMENTS (mine); i++)
    take_back (mine[G_N_ELEMENTS (mine) - 1 - i], me);
}

/* Where a program that writes back is killed, the user's file is whole, and what was changed is found. */
typedef struct
{
  const char *point;
  gboolean    is_changed;   /* whether the change was made by then */
  gboolean    is_written;   /* whether it is in the user's file */
} Killed;

static const Killed killed[] = {
  { "backup-step", FALSE, FALSE },
  { "backup-published", FALSE, FALSE },
  { "working-copied", FALSE, FALSE },
  { "commit-end", FALSE, FALSE },
  { "commit-done", TRUE, FALSE },
  { "backup-step:2", TRUE, FALSE },
  { "backup-copied:2", TRUE, FALSE },
  { "backup-published:2", TRUE, FALSE },
  { "replace-drafted", TRUE, FALSE },
  { "replace-renamed", TRUE, TRUE },
  { "working-written", TRUE, TRUE },
};

static void
test_killed (Fixture       *fixture,
             gconstpointer  data)
{
  const Killed *what = data;
  g_autofree char *point = g_strconcat (what->point, "=kill", NULL);
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaStore) store = NULL;
  g_autofree char *word = NULL;

  g_subprocess_launcher_setenv (launcher, "PLAZA_POINT", point, TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, program, "--do", fixture->path, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  g_assert_true (g_subprocess_get_if_signaled (process));
  g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGKILL);

  assert_file (fixture->path, what->is_written ? "@here" : NULL);
  store = open_store (fixture->path);
  assert_open (store, what->is_changed ? "@here" : NULL);
  word = plaza_working_copy_take_word (fixture->path);
  g_assert_null (word);
  g_clear_pointer (&store, plaza_store_close);
  assert_file (fixture->path, what->is_changed ? "@here" : NULL);
  assert_alone (fixture);
}

#define ADD(name, function) g_test_add ("/working-copy/" name, Fixture, NULL, set_up, function, fixture_tear_down)

static void
add_tests (void)
{
  ADD ("change", test_change);
  ADD ("ready", test_ready);
  ADD ("portal", test_portal);
  ADD ("elsewhere", test_elsewhere);
  ADD ("touched", test_touched);
  ADD ("both", test_both);
  ADD ("older", test_older);
  ADD ("repair", test_repair);
  ADD ("remove", test_remove);
  for (guint i = 0; i < G_N_ELEMENTS (killed); i++)
    {
      g_autofree char *name = g_strconcat ("/working-copy/killed/", killed[i].point, NULL);

      g_test_add (name, Fixture, &killed[i], set_up, test_killed, fixture_tear_down);
    }
  ADD ("failed", test_failed);
}

int
main (int    argc,
      char **argv)
{
  char *home;
  int status;

  if (argc == 3 && g_str_equal (argv[1], "--do"))
    {
      change (argv[2], "@here");
      return 0;
    }

  home = plaza_test_folder_new ();
  elsewhere = plaza_test_folder_new ();
  program = g_canonicalize_filename (argv[0], NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_RUNTIME_DIR", elsewhere, TRUE);
  g_test_init (&argc, &argv, NULL);
  add_tests ();

  status = g_test_run ();
  plaza_test_folder_free (home);
  plaza_test_folder_free (elsewhere);
  g_free (program);
  return status;
}

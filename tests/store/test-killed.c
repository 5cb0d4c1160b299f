/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>

#include "plaza-backups.h"
#include "plaza-commit.h"
#include "plaza-event-table.h"
#include "plaza-history-table.h"
#include "plaza-test-pack.h"
#include "plaza-undo.h"

#define N_EVENTS 20

/* The program dies at each of its named points, the last of which are past the one from which all is there. */
typedef struct
{
  const char *work;
  const char *point;
  gboolean    done;   /* whether it is done by then */
} Case;

static const Case cases[] = {
  { "create", "create-event", FALSE }, { "create", "create-event:20", FALSE }, { "create", "create-written", FALSE },
  { "create", "create-published", TRUE },
  { "commit", "commit-write", FALSE }, { "commit", "commit-derive", FALSE }, { "commit", "commit-remember", FALSE },
  { "commit", "commit-write:2", FALSE }, { "commit", "commit-derive:2", FALSE }, { "commit", "commit-remember:2", FALSE },
  { "commit", "commit-end", FALSE }, { "commit", "commit-done", TRUE },
  { "undo", "commit-write", FALSE }, { "undo", "commit-remember:2", FALSE }, { "undo", "commit-end", FALSE },
  { "undo", "commit-done", TRUE },
  { "migrate", "backup-step", FALSE }, { "migrate", "backup-copied", FALSE }, { "migrate", "backup-published", FALSE },
  { "migrate", "migrate-step", FALSE }, { "migrate", "migrate-derive", FALSE }, { "migrate", "migrate-done", TRUE },
  { "backup", "backup-step", FALSE }, { "backup", "backup-copied", FALSE }, { "backup", "backup-published", TRUE },
};

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static char *program;

static PlazaStore *
open_store (const char *path)
{
  g_autoptr(GError) error = NULL;
  PlazaStore *store = plaza_store_open (path, &error);

  g_assert_no_error (error);
  return store;
}

static void
create (const char *path)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GError) error = NULL;

  plaza_test_pack_grow (pack, N_EVENTS);
  plaza_store_close (plaza_store_create (path, pack, NULL, &error));
  g_assert_no_error (error);
}

/* Both events or none. */
static void
commit (const char *path)
{
  static const char * const uids[] = { "canton", "phoenix" };
  const PlazaBatch batch = { .author = "Example", .origin = "test", .action = "edit" };
  g_autoptr(PlazaStore) store = open_store (path);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  gint64 id;

  for (guint i = 0; i < G_N_ELEMENTS (uids); i++)
    {
      g_autoptr(PlazaEventRecord) before = plaza_event_table_load_uid (store, uids[i], NULL);
      PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, before);

      g_set_str (&after->title, "Changed");
      g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, uids[i], 1, after));
    }

  g_assert_true (plaza_commit (store, &batch, edits, &id, NULL));
}

static void
undo (const char *path)
{
  const PlazaBatch batch = { .author = "Example", .origin = "test" };
  g_autoptr(PlazaStore) store = open_store (path);
  gint64 id;

  g_assert_true (plaza_undo (store, &batch, &id, NULL));
}

static void
backup (const char *path)
{
  g_autoptr(PlazaStore) store = open_store (path);

  g_assert_true (plaza_backups_make (store, 1487721600, NULL));
}

static void
do_work (const char *work,
         const char *path)
{
  if (g_str_equal (work, "create"))
    create (path);
  else if (g_str_equal (work, "commit"))
    commit (path);
  else if (g_str_equal (work, "undo"))
    undo (path);
  else if (g_str_equal (work, "backup"))
    backup (path);
  else
    plaza_store_close (open_store (path));
}

/* What is there before. */
static void
prepare (Fixture    *fixture,
         const Case *what)
{
  if (g_str_equal (what->work, "migrate"))
    {
      g_autofree char *old = g_test_build_filename (G_TEST_DIST, "store", "files", "version-1.plaza", NULL);
      g_autofree char *bytes = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (old, &bytes, &size, NULL));
      g_assert_true (g_file_set_contents_full (fixture->path, bytes, size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      return;
    }

  if (!g_str_equal (what->work, "create"))
    create (fixture->path);
  if (g_str_equal (what->work, "undo"))
    commit (fixture->path);
}

/* By SIGKILL at that point, and nowhere else: a point that is not reached is a failure of the test. */
static void
run_until_killed (Fixture    *fixture,
                  const Case *what)
{
  g_autofree char *point = g_strconcat (what->point, "=kill", NULL);
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;

  g_subprocess_launcher_setenv (launcher, "PLAZA_POINT", point, TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, program, "--do", what->work, fixture->path, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  g_assert_true (g_subprocess_get_if_signaled (process));
  g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGKILL);
}

static void
assert_sound (PlazaStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = plaza_store_check (store, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_error ("%s", ((PlazaFinding *) g_ptr_array_index (findings, i))->text);
}

static void
assert_title (PlazaStore *store,
              const char *uid,
              gboolean    changed)
{
  g_autoptr(PlazaEventRecord) event = plaza_event_table_load_uid (store, uid, NULL);

  g_assert_cmpint (g_str_equal (event->title, "Changed"), ==, changed);
}

/* The history says of the events what they are. */
static void
assert_changed (PlazaStore *store,
                gboolean    changed,
                gint64      n_batches)
{
  gint64 newest;

  assert_title (store, "canton", changed);
  assert_title (store, "phoenix", changed);
  g_assert_true (plaza_history_table_find_newest (store, &newest, NULL));
  g_assert_cmpint (newest, ==, n_batches);
}

static guint
count_files (const char *folder,
             const char *part)
{
  g_autoptr(GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    n += strstr (name, part) != NULL;
  return n;
}

/* Each copy beside the file is whole. */
static void
assert_copies (Fixture    *fixture,
               const Case *what)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "example.version-1.plaza", NULL);
  gboolean begun = !g_str_equal (what->point, "backup-step") && !g_str_equal (what->point, "backup-copied");

  g_assert_cmpuint (count_files (fixture->folder, ".version-1"), ==, begun ? 1 : 0);
  if (begun)
    plaza_store_close (open_store (copy));
}

static void
test_killed (Fixture       *fixture,
             gconstpointer  data)
{
  const Case *what = data;
  g_autofree char *backups = plaza_backups_folder (fixture->path);
  g_autoptr(PlazaStore) store = NULL;

  prepare (fixture, what);
  run_until_killed (fixture, what);
  /* No draft is left that had no time to get its name. */
  g_assert_cmpuint (count_files (fixture->folder, ".plaza-"), <=, 2);
  g_assert_cmpuint (count_files (backups, "Z.plaza"), ==, count_files (backups, ""));

  if (g_str_equal (what->work, "create") && !what->done)
    {
      g_assert_cmpuint (count_files (fixture->folder, ""), ==, 0);
      return;
    }
  if (g_str_equal (what->work, "migrate"))
    assert_copies (fixture, what);

  store = open_store (fixture->path);
  assert_sound (store);
  if (g_str_equal (what->work, "commit"))
    assert_changed (store, what->done, what->done ? 1 : 0);
  else if (g_str_equal (what->work, "undo"))
    assert_changed (store, !what->done, what->done ? 2 : 1);
  else if (g_str_equal (what->work, "backup"))
    {
      g_autoptr(GPtrArray) list = plaza_backups_list (fixture->path);

      g_assert_cmpuint (list->len, ==, what->done ? 1 : 0);
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = plaza_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "example.plaza", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->path);
  plaza_test_folder_free (fixture->folder);
}

int
main (int   argc,
      char *argv[])
{
  char *home;
  int status;

  if (argc == 4 && g_str_equal (argv[1], "--do"))
    {
      do_work (argv[2], argv[3]);
      return 0;
    }

  home = plaza_test_folder_new ();
  program = g_canonicalize_filename (argv[0], NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/killed/%s/%s", cases[i].work, cases[i].point);

      g_test_add (name, Fixture, &cases[i], set_up, test_killed, tear_down);
    }

  status = g_test_run ();
  plaza_test_folder_free (home);
  g_free (program);
  return status;
}

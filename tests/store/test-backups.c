/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-backups.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "plaza-test-edit.h"
#include "plaza-test-pack.h"

#define HOUR (60 * 60)
#define DAY (24 * HOUR)
#define START (G_GINT64_CONSTANT (1487721600))  /* 2017-02-22, 0:00 UTC */

typedef struct
{
  char       *folder;
  char       *path;
  PlazaStore *store;
} Fixture;

static char *home;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GError) error = NULL;

  fixture->folder = plaza_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "example.plaza", NULL);
  fixture->store = plaza_store_create (fixture->path, pack, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  plaza_store_close (fixture->store);
  plaza_test_folder_free (fixture->folder);
  g_free (fixture->path);
}

static GPtrArray *
list (Fixture *fixture)
{
  return plaza_backups_list (plaza_store_get_path (fixture->store));
}

static void
make (Fixture *fixture,
      gint64   now)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_backups_make (fixture->store, now, &error));
  g_assert_no_error (error);
}

static guint
count (Fixture *fixture)
{
  g_autoptr(GPtrArray) backups = list (fixture);

  return backups->len;
}

/* One an hour, for its owner alone. */
static void
test_hourly (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *folder = plaza_backups_folder (plaza_store_get_path (fixture->store));
  g_autoptr(GPtrArray) backups = NULL;
  GStatBuf status;

  g_assert_cmpuint (count (fixture), ==, 0);
  make (fixture, START);
  make (fixture, START + 1);
  make (fixture, START + HOUR - 1);
  g_assert_cmpuint (count (fixture), ==, 1);
  make (fixture, START + HOUR);
  backups = list (fixture);
  g_assert_cmpuint (backups->len, ==, 2);

  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  for (guint i = 0; i < backups->len; i++)
    {
      const PlazaBackupFile *backup = g_ptr_array_index (backups, i);

      g_assert_cmpint (backup->time, ==, START + i * HOUR);
      g_assert_cmpint (backup->size, >, 4096);
      g_assert_cmpint (g_stat (backup->path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
    }
}

/* Changing on and on for more than a month. */
static void
test_pruned (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 now = START, last = -1;
  g_autoptr(GPtrArray) backups = NULL;
  guint n_of_day = 0;

  for (guint hour = 0; hour < 40 * 24; hour += 6, now += 6 * HOUR)
    make (fixture, now);
  now -= 6 * HOUR;

  backups = list (fixture);
  g_assert_cmpuint (backups->len, <=, 24 + 30 + 1);
  g_assert_cmpuint (backups->len, >=, 29 + 4);
  for (guint i = 0; i < backups->len; i++)
    {
      const PlazaBackupFile *backup = g_ptr_array_index (backups, i);

      g_assert_cmpint (now - backup->time, <, 30 * DAY);
      if (now - backup->time >= 2 * DAY)
        g_assert_cmpint (backup->time / DAY, !=, last / DAY);
      n_of_day += now - backup->time < DAY;
      last = backup->time;
    }
  g_assert_cmpuint (n_of_day, ==, 4);
  g_assert_cmpint (last, ==, now);
}

/* However large the campaign is, its backups take no more than a gigabyte. */
static void
test_bounded (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = plaza_backups_folder (plaza_store_get_path (fixture->store));
  g_autoptr(GPtrArray) backups = NULL;
  gint64 size = 0;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (guint day = 10; day < 18; day++)
    {
      g_autofree char *name = g_strdup_printf ("2017-02-%uT12-00-00Z.plaza", day);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      /* A file that is nearly all hole takes no room. */
      g_assert_true (g_file_set_contents (path, "", 0, NULL));
      g_assert_cmpint (truncate (path, 300 << 20), ==, 0);
    }

  make (fixture, START);
  backups = list (fixture);
  for (guint i = 0; i < backups->len; i++)
    size += ((PlazaBackupFile *) g_ptr_array_index (backups, i))->size;
  g_assert_cmpint (size, <=, G_GINT64_CONSTANT (1) << 30);
  g_assert_cmpuint (backups->len, ==, 4);
  g_assert_cmpint (((PlazaBackupFile *) g_ptr_array_index (backups, 3))->time, ==, START);
}

/* What the campaign was, in a file of its own, and never over another one. */
static void
test_restore (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "restored.plaza", NULL);
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(PlazaStore) restored = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  const PlazaBackupFile *backup;
  GStatBuf status;

  g_assert_true (plaza_test_set_value (fixture->store, "handle", "before", &error));
  make (fixture, START);
  g_assert_true (plaza_test_set_value (fixture->store, "handle", "after", &error));

  backups = list (fixture);
  backup = g_ptr_array_index (backups, 0);
  g_assert_true (plaza_backups_restore (backup->path, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  restored = plaza_store_open (path, &error);
  g_assert_no_error (error);
  before = plaza_test_get_value (restored, "handle");
  g_assert_cmpstr (before, ==, "before");

  g_assert_false (plaza_backups_restore (backup->path, fixture->path, NULL, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_EXISTS);
}

static void
test_stopped (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PlazaProgress) progress = plaza_progress_new ();
  g_autoptr(GError) error = NULL;

  plaza_progress_cancel (progress);
  plaza_store_watch (fixture->store, progress);
  g_assert_false (plaza_backups_make (fixture->store, START, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count (fixture), ==, 0);
}

/* Something that is no folder stands there. */
static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *folder = plaza_backups_folder (plaza_store_get_path (fixture->store));
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autoptr(GError) error = NULL;

  g_mkdir_with_parents (parent, 0700);
  g_assert_true (g_file_set_contents (folder, "", -1, NULL));
  g_assert_false (plaza_backups_make (fixture->store, START, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_FAILED);
  g_assert_true (g_str_has_prefix (error->message, "Your change is saved, but no backup could be made"));
  g_unlink (folder);
}

/* Only what the program itself has put there counts, or is removed. */
static void
test_strangers (Fixture       *fixture,
                gconstpointer  data)
{
  static const char * const names[] = { "notes.txt", "2017-02-22.plaza", "2017-02-22T17-30-00Z.plazb", "2017-99-22T17-30-00Z.plaza" };
  g_autofree char *folder = plaza_backups_folder (plaza_store_get_path (fixture->store));

  g_mkdir_with_parents (folder, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, "", -1, NULL));
    }

  make (fixture, START);
  make (fixture, START + 40 * DAY);
  g_assert_cmpuint (count (fixture), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  home = plaza_test_folder_new ();
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/backups/hourly", Fixture, NULL, set_up, test_hourly, tear_down);
  g_test_add ("/backups/pruned", Fixture, NULL, set_up, test_pruned, tear_down);
  g_test_add ("/backups/bounded", Fixture, NULL, set_up, test_bounded, tear_down);
  g_test_add ("/backups/restore", Fixture, NULL, set_up, test_restore, tear_down);
  g_test_add ("/backups/stopped", Fixture, NULL, set_up, test_stopped, tear_down);
  g_test_add ("/backups/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  g_test_add ("/backups/strangers", Fixture, NULL, set_up, test_strangers, tear_down);

  status = g_test_run ();
  plaza_test_folder_free (home);
  return status;
}

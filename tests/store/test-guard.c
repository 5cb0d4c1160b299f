/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>

#include "file-fixture.h"
#include "plaza-store-private.h"
#include "plaza-store.h"

/* Something in the program reads the files of an open campaign and closes them, as GTK's dialog for files does. Other
 * programs that come and go are to find the campaign in use all the same. */

static char *program;

/* The other program: it opens the campaign, looks for what the first one wrote, and is gone. */
static int
look (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaStore) store = plaza_store_open (path, &error);

  g_assert_no_error (error);
  return plaza_store_execute (store, "SELECT word FROM left_by_the_first", NULL) ? 0 : 1;
}

static gboolean
other_finds_it (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, "--look", fixture->path, NULL);

  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process) == 0;
}

static void
stat_beside (Fixture    *fixture,
             const char *end,
             GStatBuf   *status)
{
  g_autofree char *path = g_strconcat (fixture->path, end, NULL);

  g_assert_cmpint (g_stat (path, status), ==, 0);
}

static void
read_all (Fixture *fixture)
{
  static const char * const ends[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *path = g_strconcat (fixture->path, ends[i], NULL);
      g_autofree char *content = NULL;

      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
    }
}

static void
check_in_use (Fixture    *fixture,
              PlazaStore *store)
{
  GStatBuf log, index, log_now, index_now;
  g_autoptr(GError) error = NULL;

  stat_beside (fixture, "-wal", &log);
  stat_beside (fixture, "-shm", &index);
  read_all (fixture);
  g_assert_false (other_finds_it (fixture));
  stat_beside (fixture, "-wal", &log_now);
  stat_beside (fixture, "-shm", &index_now);
  g_assert_cmpuint (log_now.st_ino, ==, log.st_ino);
  g_assert_cmpuint (index_now.st_ino, ==, index.st_ino);
  g_assert_cmpint (index_now.st_size, ==, index.st_size);

  plaza_store_execute (store, "CREATE TABLE left_by_the_first (word TEXT); SELECT count(*) FROM event", &error);
  g_assert_no_error (error);
  g_assert_true (other_finds_it (fixture));
  plaza_store_execute (store, "DROP TABLE left_by_the_first", &error);
  g_assert_no_error (error);
}

static void
check_alone (Fixture *fixture)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);

  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

static void
test_read_by_a_dialog (Fixture       *fixture,
                       gconstpointer  data)
{
  /* Each time with a log of its own. */
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(PlazaStore) store = plaza_store_open (fixture->path, NULL);

      g_assert_nonnull (store);
      check_in_use (fixture, store);
      g_clear_pointer (&store, plaza_store_close);
      check_alone (fixture);
    }
}

/* A job has the file open as well, and is done. */
static void
test_with_a_job (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(PlazaStore) store = plaza_store_open (fixture->path, NULL);
  g_autoptr(PlazaStore) job = plaza_store_open (fixture->path, NULL);

  check_in_use (fixture, store);
  g_clear_pointer (&job, plaza_store_close);
  check_in_use (fixture, store);
  g_clear_pointer (&store, plaza_store_close);
  check_alone (fixture);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--look"))
    return look (argv[2]);

  program = g_canonicalize_filename (argv[0], NULL);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/guard/read-by-a-dialog", Fixture, NULL, fixture_set_up, test_read_by_a_dialog, fixture_tear_down);
  g_test_add ("/guard/with-a-job", Fixture, NULL, fixture_set_up, test_with_a_job, fixture_tear_down);

  return g_test_run ();
}

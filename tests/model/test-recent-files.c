/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of the campaigns that were opened, and what their cards say of them. */
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "plaza-card-job.h"
#include "plaza-recent-files.h"

static void
add (const char *path,
     gint64      opened)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_recent_files_add (path, "Day", "2017-02-22", "2017-02-24", opened, &error));
  g_assert_no_error (error);
}

/* "b a": the last parts of their paths. */
static void
assert_listed (const char *expected)
{
  g_autoptr(GPtrArray) files = plaza_recent_files_list ();
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < files->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", ((PlazaRecentFile *) g_ptr_array_index (files, i))->path + 1);
  g_assert_cmpstr (names->str, ==, expected);
}

static void
empty_list (void)
{
  g_autofree char *path = plaza_recent_files_path ();

  g_remove (path);
}

static void
test_order (void)
{
  g_autofree char *path = plaza_recent_files_path ();
  g_autoptr(GError) error = NULL;
  GStatBuf status;

  empty_list ();
  assert_listed ("");
  add ("/a", 1);
  add ("/b", 2);
  add ("/c=[#\n;é", 3);
  assert_listed ("c=[#\n;é b a");
  add ("/a", 4);
  assert_listed ("a c=[#\n;é b");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  g_assert_true (plaza_recent_files_remove ("/c=[#\n;é", &error));
  g_assert_no_error (error);
  g_assert_true (plaza_recent_files_remove ("/never", &error));
  g_assert_no_error (error);
  assert_listed ("a b");
}

static void
test_many (void)
{
  g_autoptr(GPtrArray) files = NULL;

  empty_list ();
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *path = g_strdup_printf ("/%u", i);

      add (path, i);
    }

  files = plaza_recent_files_list ();
  g_assert_cmpuint (files->len, ==, 48);
  g_assert_cmpstr (((PlazaRecentFile *) g_ptr_array_index (files, 0))->path, ==, "/59");
}

/* Whatever stands in the file, what can be read of it is listed, and the next one is added. */
static void
test_damaged (void)
{
  static const struct { const char *text, *listed, *then; } cases[] = {
    { "", "", "new" },
    { "rubbish", "", "new" },
    { "\xff\xfe", "", "new" },
    { "[1]\npath=relative\nname=Day\n", "", "new" },
    { "[1]\npath=/a\n[2]\npath=/b\nname=Day\nopened=never\n", "b", "new b" },
  };
  g_autofree char *path = plaza_recent_files_path ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (g_file_set_contents (path, cases[i].text, -1, NULL));
      assert_listed (cases[i].listed);
      add ("/new", 5);
      assert_listed (cases[i].then);
    }
}

static char *
read_file (const char *path,
           gsize      *length)
{
  char *bytes = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, length, NULL));
  return bytes;
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* A file is looked at as it is, also one of an older version. */
static void
test_card (void)
{
  g_autofree char *folder = g_dir_make_tmp ("plaza-card-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "old.plaza", NULL);
  g_autofree char *old = g_test_build_filename (G_TEST_DIST, "store", "files", "version-1.plaza", NULL);
  gsize length, length_after;
  g_autofree char *before = read_file (old, &length);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  PlazaJob *job;

  g_assert_true (g_file_set_contents (path, before, length, NULL));
  job = plaza_card_job_new (path);
  plaza_job_wait (job, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (plaza_card_job_get (job)->record->day, ==, "2017-02-22");
  g_assert_cmpuint (plaza_card_job_get (job)->n_events, >, 0);
  g_assert_false (plaza_card_job_get (job)->is_missing);
  g_object_unref (job);

  after = read_file (path, &length_after);
  g_assert_cmpmem (before, length, after, length_after);
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_no_card (void)
{
  g_autofree char *folder = g_dir_make_tmp ("plaza-card-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "none.plaza", NULL);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(PlazaJob) job = plaza_card_job_new (path);
      g_autoptr(GError) error = NULL;

      g_assert_false (plaza_job_wait (job, &error));
      g_assert_nonnull (error);
      g_assert_cmpint (plaza_card_job_get (job)->is_missing, ==, i == 0);
      g_assert_true (g_file_set_contents (path, "not a campaign", -1, NULL));
    }

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("plaza-home-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recent-files/order", test_order);
  g_test_add_func ("/recent-files/many", test_many);
  g_test_add_func ("/recent-files/damaged", test_damaged);
  g_test_add_func ("/recent-files/card", test_card);
  g_test_add_func ("/recent-files/no-card", test_no_card);

  return g_test_run ();
}

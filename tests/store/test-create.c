/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "plaza-draft-file.h"
#include "plaza-enums.h"
#include "plaza-schema.h"
#include "plaza-store.h"
#include "plaza-test-edit.h"
#include "plaza-test-pack.h"

typedef struct
{
  char      *folder;
  char      *path;
  PlazaPack *pack;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = plaza_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "example.plaza", NULL);
  fixture->pack = plaza_test_pack_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  plaza_pack_free (fixture->pack);
  g_free (fixture->path);
  plaza_test_folder_free (fixture->folder);
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) files = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (files) != NULL)
    n++;
  return n;
}

static void
assert_refused (Fixture         *fixture,
                PlazaStoreError  code)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (plaza_store_create (fixture->path, fixture->pack, NULL, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "example.plaza"));
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static void
test_dangling (Fixture       *fixture,
               gconstpointer  data)
{
  PlazaEventRecord *event = plaza_test_pack_find (fixture->pack, "little-rock");

  g_set_str (&event->officials[0], "X999999");
  assert_refused (fixture, PLAZA_STORE_ERROR_INVALID);
}

static void
test_breaks_rule (Fixture       *fixture,
                  gconstpointer  data)
{
  PlazaEventRecord *event = plaza_test_pack_find (fixture->pack, "canton");

  event->place.latitude = 4711;
  assert_refused (fixture, PLAZA_STORE_ERROR_INVALID);
  event->place.latitude = 42;

  g_set_str (&fixture->pack->campaign->accent, "red; DROP TABLE event");
  assert_refused (fixture, PLAZA_STORE_ERROR_INVALID);
}

/* Larger than the connection takes in one piece. */
static void
test_too_long (Fixture       *fixture,
               gconstpointer  data)
{
  PlazaEventRecord *event = plaza_test_pack_find (fixture->pack, "canton");
  const gsize length = 17 * 1024 * 1024;

  g_free (event->title);
  event->title = g_malloc (length + 1);
  memset (event->title, 'x', length);
  event->title[length] = '\0';
  assert_refused (fixture, PLAZA_STORE_ERROR_INVALID);
}

static void
test_missing_folder (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "example.plaza", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (plaza_store_create (path, fixture->pack, NULL, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOT_FOUND);
}

/* A limit on the size of files is the disk of one program. */
static void
limit_files (rlim_t bytes)
{
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &(struct rlimit) { bytes, RLIM_INFINITY }), ==, 0);
}

static void
wait_for (pid_t child)
{
  int status;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
test_full (Fixture       *fixture,
           gconstpointer  data)
{
  pid_t child = fork ();

  if (child == 0)
    {
      for (rlim_t kilobytes = 0; kilobytes < 150; kilobytes += 23)
        {
          limit_files (kilobytes * 1024);
          assert_refused (fixture, PLAZA_STORE_ERROR_FULL);
        }
      _exit (0);
    }

  wait_for (child);
}

static void
test_full_later (Fixture       *fixture,
                 gconstpointer  data)
{
  pid_t child;

  plaza_store_close (plaza_store_create (fixture->path, fixture->pack, NULL, NULL));
  child = fork ();
  if (child == 0)
    {
      g_autoptr(PlazaStore) store = plaza_store_open (fixture->path, NULL);
      g_autofree char *text = g_strnfill (100000, 'x');
      g_autofree char *value = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_true (plaza_test_set_value (store, "handle", "@example", NULL));
      limit_files (50000);
      g_assert_false (plaza_test_set_value (store, "handle", text, &error));
      g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_FULL);

      value = plaza_test_get_value (store, "handle");
      g_assert_cmpstr (value, ==, "@example");
      _exit (0);
    }

  wait_for (child);
}

/* File systems without unnamed files, where the draft has a name. */
static void
test_named_draft (Fixture       *fixture,
                  gconstpointer  data)
{
  PlazaDraftFile *draft = plaza_draft_file_new (fixture->path, TRUE);
  GStatBuf status;

  g_assert_null (plaza_draft_file_get_vfs (draft));
  g_assert_cmpint (g_stat (plaza_draft_file_get_path (draft), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  plaza_draft_file_free (draft);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);

  draft = plaza_draft_file_new (fixture->path, TRUE);
  g_assert_true (plaza_draft_file_publish (draft));
  plaza_draft_file_free (draft);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

/* A file that appeared meanwhile is not replaced. */
static void
test_late_arrival (Fixture       *fixture,
                   gconstpointer  data)
{
  for (int named = 0; named <= 1; named++)
    {
      g_autoptr(PlazaDraftFile) draft = plaza_draft_file_new (fixture->path, named);
      g_autofree char *content = NULL;

      g_assert_true (g_file_set_contents (fixture->path, "first", -1, NULL));
      g_assert_false (plaza_draft_file_publish (draft));
      g_assert_cmpint (errno, ==, EEXIST);
      g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
      g_assert_cmpstr (content, ==, "first");
    }

  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* What a program that broke off left of a file that was removed since is no part of the new one. */
static void
test_left_log (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *left = NULL;
  g_autoptr(GError) error = NULL;
  PlazaStore *store = plaza_store_create (fixture->path, fixture->pack, NULL, &error);
  gsize size;

  g_assert_no_error (error);
  g_assert_true (plaza_test_set_value (store, "handle", "@before", &error));
  g_assert_true (g_file_get_contents (log, &left, &size, NULL));
  g_assert_cmpuint (size, >, 0);
  plaza_store_close (store);
  g_unlink (fixture->path);
  g_assert_true (g_file_set_contents (log, left, size, NULL));

  store = plaza_store_create (fixture->path, fixture->pack, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (plaza_test_get_value (store, "handle"));
  plaza_store_close (store);
}

/* Every word of the vocabularies is allowed by the schema. */
static void
test_vocabularies (void)
{
  const GType types[] = { PLAZA_TYPE_KIND, PLAZA_TYPE_PRECISION, PLAZA_TYPE_ATTENDANCE, PLAZA_TYPE_STATUS,
                          PLAZA_TYPE_REVIEW, PLAZA_TYPE_GUIDE_KIND, PLAZA_TYPE_SECTION_TYPE,
                          PLAZA_TYPE_POINT_KIND, PLAZA_TYPE_POINT_GROUP, PLAZA_TYPE_NETWORK };

  for (size_t i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr(GTypeClass) klass = g_type_class_ref (types[i]);

      for (guint j = 0; j < G_ENUM_CLASS (klass)->n_values; j++)
        {
          g_autofree char *word = g_strdup_printf ("'%s'", G_ENUM_CLASS (klass)->values[j].value_nick);

          g_assert_nonnull (strstr (plaza_schema_tables, word));
        }
    }
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/create/dangling", test_dangling);
  ADD ("/create/breaks-rule", test_breaks_rule);
  ADD ("/create/too-long", test_too_long);
  ADD ("/create/missing-folder", test_missing_folder);
  ADD ("/create/full", test_full);
  ADD ("/create/full-later", test_full_later);
  ADD ("/create/named-draft", test_named_draft);
  ADD ("/create/late-arrival", test_late_arrival);
  ADD ("/create/left-log", test_left_log);
  g_test_add_func ("/create/vocabularies", test_vocabularies);
  return g_test_run ();
}

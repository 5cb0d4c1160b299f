/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run-plaza.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>

#define MARCH "canton-interfaith-solidarity-march"
#define CAMPAIGN ".local/share/plaza/we-are-all-america.plaza"

static void
execute (RunPlaza   *self,
         const char *sql)
{
  g_autofree char *path = run_plaza_path (self, CAMPAIGN);
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static JsonObject *
read_report (RunPlaza    *self,
             JsonParser **parser)
{
  g_autoptr(GError) error = NULL;

  *parser = json_parser_new ();
  json_parser_set_strict (*parser, TRUE);
  json_parser_load_from_data (*parser, self->out, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (*parser));
}

static const char *
first_uid (JsonObject *report,
           const char *list)
{
  JsonArray *findings = json_object_get_array_member (report, list);

  g_assert_cmpuint (json_array_get_length (findings), >, 0);
  return json_object_get_string_member (json_array_get_object_element (findings, 0), "uid");
}

/* What is found by other words than its own is said, and made anew after a backup. */
static void
test_repair (RunPlaza      *self,
             gconstpointer  data)
{
  g_autoptr(JsonParser) found = NULL;
  g_autoptr(JsonParser) repaired = NULL;
  JsonObject *report;

  run_plaza (self, "check", NULL);
  assert_done (self);
  g_assert_cmpstr (self->out, ==, "we-are-all-america.plaza: 37 events, nothing is wrong\n");
  execute (self, "DELETE FROM event_search WHERE rowid = (SELECT id FROM event WHERE uid = '" MARCH "')");

  run_plaza (self, "check", NULL);
  g_assert_cmpint (self->status, ==, 1);
  g_assert_cmpstr (self->out, ==, "");
  assert_has (self->complaint, MARCH);
  assert_has (self->complaint, "plaza check --repair");
  run_plaza (self, "check", "--json", NULL);
  g_assert_cmpint (self->status, ==, 1);
  g_assert_cmpstr (self->complaint, ==, "");
  report = read_report (self, &found);
  g_assert_cmpstr (json_object_get_string_member (report, "file"), ==, "we-are-all-america.plaza");
  g_assert_cmpint (json_object_get_int_member (report, "events"), ==, 37);
  g_assert_cmpstr (first_uid (report, "problems"), ==, MARCH);

  run_plaza (self, "check", "--repair", "--json", NULL);
  assert_done (self);
  report = read_report (self, &repaired);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (report, "problems")), ==, 0);
  g_assert_cmpstr (first_uid (report, "repaired"), ==, MARCH);
  run_plaza (self, "check", "--repair", NULL);
  g_assert_cmpstr (self->out, ==, "we-are-all-america.plaza: 37 events, nothing is wrong\n");
  run_plaza (self, "events", "--search", "canton interfaith", "--json", NULL);
  assert_has (self->out, MARCH);
  run_plaza (self, "backups", NULL);
  g_assert_true (g_str_has_prefix (self->out, "1  today "));
}

/* What cannot be made anew stays as it is, and is said. */
static void
test_not_repairable (RunPlaza      *self,
                     gconstpointer  data)
{
  run_plaza (self, "edit", MARCH, "place.city=Livonia", NULL);
  execute (self, "UPDATE edit SET change = 'no JSON'; DELETE FROM map_cell");
  run_plaza (self, "check", "--repair", NULL);
  assert_complaint (self, 1, "The history of “" MARCH "” is damaged: not all that was changed can be taken back.");
  run_plaza (self, "undo", NULL);
  g_assert_cmpint (self->status, ==, 1);
  assert_has (self->complaint, "plaza: The history of “" MARCH "” is damaged, so that this cannot be taken back. Nothing was changed.\n");
  run_plaza (self, "history", MARCH, NULL);
  g_assert_cmpint (self->status, ==, 0);
}

/* The page from which all events are reached becomes one of no kind that there is. */
static void
damage_events (RunPlaza *self)
{
  g_autofree char *path = run_plaza_path (self, CAMPAIGN);
  g_autofree char *data = NULL;
  g_autoptr(GError) error = NULL;
  sqlite3_stmt *root;
  sqlite3 *db;
  gsize size;
  int page;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT rootpage FROM sqlite_schema WHERE name = 'event'", -1, &root, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (root), ==, SQLITE_ROW);
  page = sqlite3_column_int (root, 0);
  sqlite3_finalize (root);
  sqlite3_close (db);

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  data[(page - 1) * 4096] = 0x7f;
  g_file_set_contents (path, data, size, &error);
  g_assert_no_error (error);
}

/* Where no event can be read, it is said that the file is damaged, and what to do: not that there is nothing. */
static void
test_unreadable (RunPlaza      *self,
                 gconstpointer  data)
{
  run_plaza (self, "check", NULL);
  assert_done (self);
  damage_events (self);
  run_plaza (self, "print", "agenda", "--output", "agenda.pdf", NULL);
  g_assert_cmpint (self->status, ==, 1);
  assert_has (self->complaint, "“we-are-all-america.plaza” is damaged");
  assert_has (self->complaint, "plaza check --repair");
  assert_has (self->complaint, "plaza backups");
  run_plaza (self, "events", NULL);
  g_assert_cmpint (self->status, ==, 1);
  assert_has (self->complaint, "plaza backups");
}

/* Nothing is repaired of which there is no copy. */
static void
test_no_backup (RunPlaza      *self,
                gconstpointer  data)
{
  g_autofree char *folder = run_plaza_path (self, ".local/share/plaza/backups");

  run_plaza (self, "check", NULL);
  execute (self, "DELETE FROM map_cell");
  g_assert_true (g_file_set_contents (folder, "", -1, NULL));
  run_plaza (self, "check", "--repair", NULL);
  g_assert_cmpint (self->status, ==, 1);
  g_assert_true (g_str_has_prefix (self->complaint, "plaza: Nothing was changed, because no backup could be made. The folder “"));
  run_plaza (self, "check", NULL);
  g_assert_cmpint (self->status, ==, 1);
}

#define REFUSAL "“we-are-all-america.plaza” was made by a newer version of Plaza and can only be read. Update Plaza to change it."

/* A newer file is read, and nothing else. */
static void
test_newer (RunPlaza      *self,
            gconstpointer  data)
{
  run_plaza (self, "check", NULL);
  execute (self, "PRAGMA user_version = 99; DELETE FROM map_cell");
  run_plaza (self, "check", NULL);
  g_assert_cmpint (self->status, ==, 0);
  g_assert_cmpstr (self->complaint, ==, "plaza: The file was made by a newer version of Plaza; its structure alone was checked.\n");
  run_plaza (self, "show", MARCH, "--json", NULL);
  g_assert_cmpint (self->status, ==, 0);
  g_assert_cmpstr (self->complaint, ==, "plaza: " REFUSAL "\n");
  assert_has (self->out, "\"city\": \"Canton\"");
  run_plaza (self, "edit", MARCH, "place.city=Livonia", NULL);
  assert_complaint (self, 1, REFUSAL);
  run_plaza (self, "undo", NULL);
  assert_complaint (self, 1, REFUSAL);
  run_plaza (self, "check", "--repair", NULL);
  g_assert_cmpint (self->status, ==, 0);

  execute (self, "DROP TABLE message_text");
  run_plaza (self, "events", NULL);
  assert_complaint (self, 1, "“we-are-all-america.plaza” was made by a newer version of Plaza. Update Plaza to open it.");
}

static char *
copy_older (RunPlaza *self)
{
  g_autofree char *old = g_test_build_filename (G_TEST_DIST, "store", "files", "version-1.plaza", NULL);
  g_autofree char *folder = run_plaza_path (self, "older");
  char *path = run_plaza_path (self, "older/example.plaza");
  g_autofree char *bytes = NULL;
  gsize size;

  g_mkdir (folder, 0700);
  g_assert_true (g_file_get_contents (old, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (path, bytes, size, NULL));
  return path;
}

static char *
hash_file (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, size);
}

static guint
count_files (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GDir) files = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (files) != NULL)
    n++;
  return n;
}

static void
read_until (GSubprocess *process,
            const char  *part)
{
  g_autoptr(GString) said = g_string_new (NULL);

  while (strstr (said->str, part) == NULL)
    {
      char buffer[256];
      gssize n = g_input_stream_read (g_subprocess_get_stderr_pipe (process), buffer, sizeof buffer, NULL, NULL);

      g_assert_cmpint (n, >, 0);
      g_string_append_len (said, buffer, n);
    }
}

/* Bringing a file up to date is stopped at any step of it, and then it is what it was, without a copy beside it. */
static void
test_older (RunPlaza      *self,
            gconstpointer  data)
{
  static const char * const points[] = { "step:1=hold", "step:4=hold", "step:15=hold" };
  g_autofree char *path = copy_older (self);
  g_autofree char *before = hash_file (path);

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      g_autoptr(GSubprocessLauncher) launcher = run_plaza_launcher (self, "C.UTF-8", G_SUBPROCESS_FLAGS_STDERR_PIPE);
      g_autoptr(GSubprocess) process = NULL;
      g_autofree char *after = NULL;

      g_subprocess_launcher_setenv (launcher, "PLAZA_POINT", points[i], TRUE);
      process = g_subprocess_launcher_spawn (launcher, NULL, g_getenv ("PLAZA_PROGRAM"), "events", "--campaign", path, NULL);
      read_until (process, "held\n");
      g_subprocess_send_signal (process, SIGINT);
      read_until (process, "plaza: Cancelled. Nothing was changed.\n");
      g_assert_true (g_subprocess_wait (process, NULL, NULL));
      after = hash_file (path);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpuint (count_files (path), ==, 1);
    }

  run_plaza (self, "events", "--campaign", path, NULL);
  g_assert_cmpint (self->status, ==, 0);
  g_assert_cmpuint (count_files (path), ==, 2);
}

#define ADD(path, function) g_test_add ("/app/check/" path, RunPlaza, NULL, run_plaza_set_up, function, run_plaza_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("repair", test_repair);
  ADD ("not-repairable", test_not_repairable);
  ADD ("unreadable", test_unreadable);
  ADD ("no-backup", test_no_backup);
  ADD ("newer", test_newer);
  ADD ("older", test_older);

  return g_test_run ();
}

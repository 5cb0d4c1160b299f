/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "run-plaza.h"

static char *
read_file (const char *path)
{
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_export (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  g_autofree char *csv = run_plaza_path (plaza, "events.csv");
  g_autofree char *json = run_plaza_path (plaza, "events.json");
  g_autofree char *text = NULL;
  GStatBuf status;

  run_plaza (plaza, "export", csv, NULL);
  assert_done (plaza);
  assert_has (plaza->out, "events.csv: 17 events\n");
  g_assert_cmpint (g_stat (csv, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  /* A file that is there is replaced. */
  g_file_set_contents (json, "old", -1, NULL);
  run_plaza (plaza, "export", json, "--state", "NC", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "events.json: 3 events\n");
  text = read_file (json);
  /* Without what the campaign itself keeps of an event. */
  run_plaza (plaza, "events", "--public", "--state", "NC", "--json", NULL);
  g_assert_cmpstr (text, ==, plaza->out);
}

static void
test_export_calendar (RunPlaza      *plaza,
                      gconstpointer  user_data)
{
  g_autofree char *ics = run_plaza_path (plaza, "events.ics");
  g_autofree char *text = NULL;

  run_plaza (plaza, "export", "--search", "lansing", ics, NULL);
  assert_complaint (plaza, 1, "A calendar needs at least one event with a date.");
  g_assert_false (g_file_test (ics, G_FILE_TEST_EXISTS));

  /* Michigan has two events with a date and one without. */
  run_plaza (plaza, "export", "--state", "MI", ics, NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  assert_has (plaza->out, "events.ics: 2 events\n");
  g_assert_cmpstr (plaza->complaint, ==, "plaza: 1 event has no date, so it is not in the calendar.\n");
  text = read_file (ics);
  assert_has (text, "BEGIN:VTIMEZONE\r\n");
  assert_has (text, "DTSTART;TZID=America/Detroit:20170222T173000\r\n");
}

static void
test_bad_output (RunPlaza      *plaza,
                 gconstpointer  user_data)
{
  g_autofree char *folder = run_plaza_path (plaza, "folder.csv");
  g_autofree char *sentence = g_strdup_printf ("“%s” is a folder; give the name of a file.", folder);
  g_autofree char *name = g_strnfill (300, 'n');
  g_autofree char *endless = g_strdup_printf ("/tmp/%s.csv", name);
  g_autofree char *endless_sentence = g_strdup_printf ("“%s” could not be written: the name is too long.", endless);

  run_plaza (plaza, "export", "events.xls", NULL);
  assert_complaint (plaza, 2, "“events.xls” does not end in .ics, .csv, .json or .geojson, so the format is not known.");
  run_plaza (plaza, "export", "/nonexistent/events.csv", NULL);
  assert_complaint (plaza, 1, "“/nonexistent/events.csv” could not be written: there is no such folder.");
  run_plaza (plaza, "export", endless, NULL);
  assert_complaint (plaza, 1, endless_sentence);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  run_plaza (plaza, "export", folder, NULL);
  assert_complaint (plaza, 1, sentence);
  g_assert_cmpuint (count_files (folder), ==, 0);
}

static void
test_read_only_folder (RunPlaza      *plaza,
                       gconstpointer  user_data)
{
  g_autofree char *folder = run_plaza_path (plaza, "closed");
  g_autofree char *file = run_plaza_path (plaza, "closed/events.csv");
  g_autofree char *sentence = g_strdup_printf ("“%s” could not be written: there is no permission to write there.", file);

  if (geteuid () == 0)
    {
      g_test_skip ("root may write everywhere");
      return;
    }

  g_assert_cmpint (g_mkdir (folder, 0500), ==, 0);
  run_plaza (plaza, "export", file, NULL);
  assert_complaint (plaza, 1, sentence);
  g_chmod (folder, 0700);
}

/* A result that nobody gets is no success. */
static void
test_full_output (RunPlaza      *plaza,
                  gconstpointer  user_data)
{
  g_autofree char *command = NULL;
  g_autofree char *complaint = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) environment = NULL;
  const char *argv[] = { "sh", "-c", NULL, NULL };
  int status;

  run_plaza (plaza, "check", NULL);
  command = g_strdup_printf ("'%s' events --json > /dev/full", g_getenv ("PLAZA_PROGRAM"));
  argv[2] = command;
  environment = g_environ_setenv (g_get_environ (), "HOME", plaza->home, TRUE);
  environment = g_environ_setenv (environment, "LC_ALL", "C", TRUE);
  g_spawn_sync (NULL, (char **) argv, environment, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &complaint, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (complaint, ==, "plaza: The result could not be written: the disk is full.\n");
  g_assert_false (g_spawn_check_wait_status (status, NULL));
}

static void
test_bad_campaigns (RunPlaza      *plaza,
                    gconstpointer  user_data)
{
  g_autofree char *junk = run_plaza_path (plaza, "junk.plaza");
  g_autofree char *text = NULL;
  const char *commands[][3] = {
    { "events" }, { "check" }, { "show", "x" }, { "export", "/nonexistent/x.csv" },
  };

  g_file_set_contents (junk, "This is a letter.", -1, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      run_plaza (plaza, commands[i][0], "--campaign", junk, commands[i][1], NULL);
      assert_complaint (plaza, 1, "“junk.plaza” is not a Plaza campaign. "
                        "Choose a file that Plaza made; its name usually ends in “.plaza”.");
    }
  text = read_file (junk);
  g_assert_cmpstr (text, ==, "This is a letter.");

  run_plaza (plaza, "events", "--campaign", "/nonexistent/day.plaza", NULL);
  assert_complaint (plaza, 1, "There is no file “day.plaza”. Check its name, or choose another one.");
}

static void
test_no_home (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  g_autofree char *blocked = run_plaza_path (plaza, ".local");
  g_autofree char *prefix = g_strdup_printf ("plaza: The folder “%s/share/plaza”, where campaigns are kept, could not be made: ", blocked);

  g_file_set_contents (blocked, "a file where a folder must be", -1, NULL);
  run_plaza (plaza, "events", NULL);
  g_assert_cmpint (plaza->status, ==, 1);
  g_assert_cmpstr (plaza->out, ==, "");
  g_assert_true (g_str_has_prefix (plaza->complaint, prefix));
}

#define ADD(path, function) g_test_add ("/app/files/" path, RunPlaza, NULL, run_plaza_set_up_example, function, run_plaza_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("export", test_export);
  ADD ("export-calendar", test_export_calendar);
  ADD ("bad-output", test_bad_output);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("full-output", test_full_output);
  ADD ("bad-campaigns", test_bad_campaigns);
  g_test_add ("/app/files/no-home", RunPlaza, NULL, run_plaza_set_up, test_no_home, run_plaza_tear_down);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */
#include <locale.h>
#include <string.h>

#include "run-plaza.h"

/* Files that somebody sent, by the command line: what is said, what is written, and what the same file does again. */

#define VIGIL "canton-vigil-for-example"
#define RALLY "livonia-rally-for-example"

/* As another campaign of Plaza writes them: a list of what is known. */
#define EVENT(uid, title, city, zip, date, start) \
  "{\"uid\": \"" uid "\", \"title\": \"" title "\", \"titles\": {}, \"kind\": \"vigil\", \"timeslots\": [{\"id\": null, \"label\": null, \"date\": \"" date "\"," \
  " \"start\": \"" start "\", \"end\": null, \"all_day\": false, \"zone\": \"America/Detroit\"}], \"place\": {\"venue\": \"Example Hall\"," \
  " \"address\": null, \"city\": \"" city "\", \"state\": \"MI\", \"postal_code\": \"" zip "\", \"text\": null, \"to_be_announced\": false," \
  " \"area_only\": false, \"precision\": \"state\", \"latitude\": null, \"longitude\": null}, \"further_places\": []," \
  " \"lead_organizations\": [], \"lead_contact\": {\"name\": null, \"emails\": [], \"telephones\": [], \"published\": true}," \
  " \"attendance\": \"open\", \"status\": \"confirmed\", \"review\": \"approved\", \"decline_reason\": null, \"officials\": [], \"languages\": []," \
  " \"access\": [], \"hashtag\": null, \"web_address\": null, \"online\": false, \"confirmed_on\": null, \"note\": null, \"details\": {}, \"inferred\": []}"

#define EVENTS(start, more) "[" EVENT (VIGIL, "Vigil for Example", "Canton", "48188", "2017-02-22", start) more "]"
#define SECOND ", " EVENT (RALLY, "Rally for Example", "Livonia", "48150", "2017-02-23", "10:00")

static char *
put (RunPlaza   *plaza,
     const char *name,
     const char *text)
{
  char *path = run_plaza_path (plaza, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
assert_says (RunPlaza   *plaza,
             const char *uid,
             const char *part)
{
  run_plaza (plaza, "show", uid, "--json", NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  assert_has (plaza->out, part);
}

static void
import (RunPlaza   *plaza,
        const char *path,
        const char *counts)
{
  run_plaza (plaza, "import", path, "--json", NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  assert_has (plaza->out, counts);
}

static void
test_import (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  g_autofree char *first = put (plaza, "events.json", EVENTS ("18:00", SECOND));
  g_autofree char *changed = put (plaza, "events-2.json", EVENTS ("18:30", SECOND));

  run_plaza (plaza, "import", first, "--dry-run", NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  assert_has (plaza->out, "New: " VIGIL);
  assert_has (plaza->out, "2 new\n");
  run_plaza (plaza, "show", VIGIL, NULL);
  g_assert_cmpint (plaza->status, ==, 1);

  import (plaza, first, "\"new\": 2");
  assert_says (plaza, VIGIL, "\"review\": \"pending\"");
  assert_says (plaza, VIGIL, "\"origin\": \"events.json\"");
  run_plaza (plaza, "review", "--json", NULL);
  assert_has (plaza->out, "\"file\": \"events.json\"");
  import (plaza, first, "\"same\": 2");

  run_plaza (plaza, "approve", VIGIL, NULL);
  run_plaza (plaza, "import", changed, "--dry-run", NULL);
  assert_has (plaza->out, "1 change waits for review");
  import (plaza, changed, "\"changed\": 1");
  run_plaza (plaza, "review", NULL);
  assert_has (plaza->out, "  When: ");
  assert_says (plaza, VIGIL, "\"start\": \"18:00\"");
  run_plaza (plaza, "review", "--json", NULL);
  assert_has (plaza->out, "\"change\": true");
  run_plaza (plaza, "approve", VIGIL, NULL);
  assert_says (plaza, VIGIL, "\"start\": \"18:30\"");
  import (plaza, changed, "\"same\": 2");
  run_plaza (plaza, "check", NULL);
  assert_done (plaza);

  for (int i = 0; i < 4; i++)
    run_plaza (plaza, "undo", NULL);
  run_plaza (plaza, "show", VIGIL, NULL);
  g_assert_cmpint (plaza->status, ==, 1);
}

/* What was decided stays so, whatever its file says again. */
static void
test_decided (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  g_autofree char *file = put (plaza, "events.json", EVENTS ("18:00", SECOND));

  import (plaza, file, "\"new\": 2");
  run_plaza (plaza, "decline", VIGIL, "--reason", "Not ours", NULL);
  assert_done (plaza);
  run_plaza (plaza, "merge", RALLY, "canton-march", "--keep", "title", NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  import (plaza, file, "\"same\": 2");
  run_plaza (plaza, "review", "--json", NULL);
  assert_done (plaza);
  g_assert_null (strstr (plaza->out, VIGIL));
  run_plaza (plaza, "show", RALLY, NULL);
  g_assert_cmpint (plaza->status, ==, 1);
}

/* From where an event came is the staff's own: neither a file for others nor a copy says it. */
static void
test_private (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  g_autofree char *file = put (plaza, "canary-of-the-file.json", EVENTS ("18:00", ""));
  g_autofree char *json = run_plaza_path (plaza, "out.json");
  g_autofree char *pack = run_plaza_path (plaza, "pack");
  g_autofree char *copy = run_plaza_path (plaza, "copy.plaza");
  g_autofree char *events = g_build_filename (pack, "events.json", NULL);
  const char *written[] = { json, events, copy };

  run_plaza (plaza, "import", file, "--approve", NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  run_plaza (plaza, "export", json, NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  run_plaza (plaza, "pack", pack, NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  run_plaza (plaza, "copy", "--without-people", copy, NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autofree char *text = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (written[i], &text, &length, NULL));
      g_assert_nonnull (memmem (text, length, "Vigil for Example", strlen ("Vigil for Example")));
      g_assert_null (memmem (text, length, "canary-of-the-file", strlen ("canary-of-the-file")));
      g_assert_null (memmem (text, length, "plaza:" VIGIL, strlen ("plaza:" VIGIL)));
    }
}

/* Wherever the program dies: all of it came in, or nothing, and the same file again completes it. */
static void
test_killed (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  static const struct { const char *point; gboolean is_there; } cases[] = {
    { "commit-write:2=kill", FALSE }, { "commit-derive:2=kill", FALSE }, { "commit-remember:2=kill", FALSE },
    { "commit-end=kill", FALSE }, { "commit-done=kill", TRUE },
  };
  g_autofree char *file = put (plaza, "events.json", EVENTS ("18:00", SECOND));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GSubprocessLauncher) launcher = run_plaza_launcher (plaza, "C.UTF-8", G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
      g_autoptr(GSubprocess) process = NULL;
      g_autoptr(GError) error = NULL;

      g_subprocess_launcher_setenv (launcher, "PLAZA_POINT", cases[i].point, TRUE);
      process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("PLAZA_PROGRAM"), "import", file, NULL);
      g_assert_no_error (error);
      g_assert_true (g_subprocess_wait (process, NULL, &error));
      g_assert_true (g_subprocess_get_if_signaled (process));

      run_plaza (plaza, "check", NULL);
      assert_done (plaza);
      run_plaza (plaza, "import", file, "--dry-run", "--json", NULL);
      assert_has (plaza->out, cases[i].is_there ? "\"same\": 2" : "\"new\": 2");
    }
}

static void
test_refused (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  g_autofree char *missing = run_plaza_path (plaza, "nothing.json");
  g_autofree char *good = put (plaza, "events.json", EVENTS ("18:00", ""));

  run_plaza (plaza, "import", NULL);
  assert_refused (plaza, 2, "What is to be imported?");
  run_plaza (plaza, "import", good, "--as", "tables", NULL);
  assert_refused (plaza, 2, "tables");
  run_plaza (plaza, "import", good, missing, "--json", NULL);
  g_assert_cmpint (plaza->status, ==, 1);
  assert_has (plaza->out, "\"level\": \"bad\"");
  assert_has (plaza->out, "\"file\": \"nothing.json\"");
  assert_has (plaza->complaint, "nothing.json");
  run_plaza (plaza, "show", VIGIL, NULL);
  g_assert_cmpint (plaza->status, ==, 1);
  run_plaza (plaza, "import", plaza->home, NULL);
  g_assert_cmpint (plaza->status, ==, 1);
  assert_has (plaza->complaint, "folder");
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name; void (*func) (RunPlaza *plaza, gconstpointer data); } tests[] = {
    { "import", test_import }, { "decided", test_decided }, { "private", test_private }, { "killed", test_killed }, { "refused", test_refused },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/import/", tests[i].name, NULL);

      g_test_add (path, RunPlaza, NULL, run_plaza_set_up_example, tests[i].func, run_plaza_tear_down);
    }
  return g_test_run ();
}

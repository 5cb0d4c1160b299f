/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "run-plaza.h"

#define MARCH "canton-march"
#define SOURCE ".local/share/plaza/we-are-all-america.plaza"

static void
assert_no_file (RunPlaza   *plaza,
                const char *name)
{
  g_autofree char *path = run_plaza_path (plaza, name);

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static char *
read_file (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* A pack brings everything: what it is written from and what is made of it hold the same. */
static void
test_from_pack (RunPlaza      *plaza,
                gconstpointer  user_data)
{
  static const char * const files[] = { "campaign.json", "events.json", "points.json", "toolkit.json", "officials.json", "themes.json" };
  g_autofree char *file = run_plaza_path (plaza, "made.plaza");
  g_autofree char *pack = run_plaza_path (plaza, "pack");
  g_autofree char *again = run_plaza_path (plaza, "again");

  run_plaza (plaza, "edit", MARCH, "note=Ring first", NULL);
  run_plaza (plaza, "pack", pack, NULL);
  assert_done (plaza);
  run_plaza (plaza, "new", file, "--from", pack, "--dry-run", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "17 events");
  assert_no_file (plaza, "made.plaza");

  run_plaza (plaza, "new", file, "--from", pack, NULL);
  assert_done (plaza);
  run_plaza (plaza, "show", MARCH, "--json", "--campaign", file, NULL);
  assert_has (plaza->out, "Ring first");
  run_plaza (plaza, "pack", again, "--campaign", file, NULL);
  assert_done (plaza);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *one = read_file (pack, files[i]);
      g_autofree char *other = read_file (again, files[i]);

      g_assert_cmpstr (one, ==, other);
    }
}

/* Texts come, people never; events come if asked, on their new days. */
static void
test_from_campaign (RunPlaza      *plaza,
                    gconstpointer  user_data)
{
  g_autofree char *source = run_plaza_path (plaza, SOURCE);
  g_autofree char *texts = run_plaza_path (plaza, "texts.plaza");
  g_autofree char *moved = run_plaza_path (plaza, "moved.plaza");

  run_plaza (plaza, "edit", MARCH, "note=Ring first", "title=Wednesday March", "confirmed_on=2017-02-20", NULL);
  run_plaza (plaza, "new", texts, "--from", source, NULL);
  assert_done (plaza);
  assert_has (plaza->out, "10 talking points");
  run_plaza (plaza, "events", "--json", "--campaign", texts, NULL);
  g_assert_cmpstr (plaza->out, ==, "[]\n");

  run_plaza (plaza, "new", moved, "--from", source, "--events", "--day", "2017-04-06", NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  assert_has (plaza->out, "17 events");
  assert_has (plaza->complaint, "“Wednesday March” says Wednesday, and is now on Thursday, April 6");
  run_plaza (plaza, "show", MARCH, "--json", "--campaign", moved, NULL);
  assert_done (plaza);
  assert_has (plaza->out, "\"date\": \"2017-04-06\"");
  assert_has (plaza->out, "\"lead_contact\": null");
  assert_has (plaza->out, "\"note\": null");
  assert_has (plaza->out, "\"confirmed_on\": null");
  run_plaza (plaza, "history", "--campaign", moved, NULL);
  g_assert_cmpstr (plaza->out, ==, "");
  run_plaza (plaza, "check", "--campaign", moved, NULL);
  g_assert_cmpint (plaza->status, ==, 0);
}

/* Every command can be asked of a campaign in which nothing is. */
static void
test_empty (RunPlaza      *plaza,
            gconstpointer  user_data)
{
  static const char * const lines[][3] = {
    { "events" }, { "check" }, { "history" }, { "undo", "--list" }, { "events", "--search", "x" }, { "events", "--near", "48188" },
    { "events", "--json" },
  };
  g_autofree char *file = run_plaza_path (plaza, "Our day.plaza");
  g_autofree char *pack = run_plaza_path (plaza, "pack");
  g_autofree char *paper = run_plaza_path (plaza, "agenda.pdf");

  run_plaza (plaza, "new", file, "--empty", "--day", "April 5, 2017", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "Our day.plaza: Our day, ");
  assert_has (plaza->out, "April 5, 2017");
  assert_has (plaza->out, "It has no events yet: “plaza add --campaign ");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      run_plaza (plaza, lines[i][0], "--campaign", file, lines[i][1], lines[i][2], NULL);
      g_assert_cmpint (plaza->status, ==, 0);
    }
  run_plaza (plaza, "pack", pack, "--campaign", file, NULL);
  assert_done (plaza);
  run_plaza (plaza, "print", "agenda", "--campaign", file, "--output", paper, NULL);
  g_assert_cmpint (plaza->status, <=, 1);
}

static void
test_refused (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  g_autofree char *source = run_plaza_path (plaza, SOURCE);
  g_autofree char *file = run_plaza_path (plaza, "made.plaza");
  g_autofree char *nowhere = run_plaza_path (plaza, "nowhere/made.plaza");
  g_autofree char *empty = run_plaza_path (plaza, "empty");

  run_plaza (plaza, "new", source, "--empty", NULL);
  assert_refused (plaza, 1, "we-are-all-america.plaza");
  run_plaza (plaza, "new", nowhere, "--empty", NULL);
  assert_refused (plaza, 1, "does not exist");
  run_plaza (plaza, "new", file, NULL);
  assert_refused (plaza, 2, "What is the campaign made from?");
  run_plaza (plaza, "new", file, "--empty", "--from", source, NULL);
  assert_refused (plaza, 2, "What is the campaign made from?");
  run_plaza (plaza, "new", file, "--empty", "--events", NULL);
  assert_refused (plaza, 2, "An empty campaign has no events");
  run_plaza (plaza, "new", file, "--from", source, "--events", NULL);
  assert_refused (plaza, 2, "Give --day");
  run_plaza (plaza, "new", file, "--empty", "--last-day", "2017-04-07", NULL);
  assert_refused (plaza, 2, "--last-day goes with --day");
  run_plaza (plaza, "new", file, "--empty", "--day", "2017-04-05", "--last-day", "April 4", NULL);
  assert_refused (plaza, 2, "The last day is before the first one.");
  run_plaza (plaza, "new", file, "--empty", "--day", "Febtober", NULL);
  assert_refused (plaza, 2, "“Febtober” is no day");
  run_plaza (plaza, "new", "--empty", NULL);
  assert_refused (plaza, 2, "What is the new campaign called?");
  run_plaza (plaza, "new", file, "--from", nowhere, NULL);
  assert_refused (plaza, 1, "made.plaza");

  g_assert_cmpint (g_mkdir (empty, 0700), ==, 0);
  run_plaza (plaza, "new", file, "--from", empty, NULL);
  assert_refused (plaza, 1, "is no pack: a pack is a folder with a file campaign.json.");
  run_plaza (plaza, "new", file, "--from", empty, "--events", NULL);
  assert_refused (plaza, 2, "A pack brings its events");
  assert_no_file (plaza, "made.plaza");
}

#define ADD(path, function) g_test_add ("/app/new/" path, RunPlaza, NULL, run_plaza_set_up_example, function, run_plaza_tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("from-pack", test_from_pack);
  ADD ("from-campaign", test_from_campaign);
  ADD ("empty", test_empty);
  ADD ("refused", test_refused);

  return g_test_run ();
}

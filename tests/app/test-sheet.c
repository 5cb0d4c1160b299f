/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "run-plaza.h"

#define MARCH "canton-march"

static void
assert_sheet (RunPlaza   *plaza,
              const char *uid,
              const char *part)
{
  run_plaza (plaza, "sheet", uid, NULL);
  assert_done (plaza);
  assert_has (plaza->out, part);
}

/* Parts of all kinds, and an event's sheet that begins with them; what is done is undone in one step. */
static void
test_change (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  g_autofree char *before = NULL;

  assert_sheet (plaza, MARCH, "0 of 60 minutes");
  run_plaza (plaza, "sheet", "parts[0].part=keep-in-touch", "parts[1].kind=closing", "parts[2].kind=opening", "parts[2].place=1",
             "parts[2].titles.en=Who we are", "parts[0].words.es=Con nuestras palabras", NULL);
  assert_done (plaza);
  assert_sheet (plaza, MARCH, "parts[0]: 5:30 PM · Who we are · Opening · Moderator · 3 min\nparts[1]: 5:33 PM · ");
  run_plaza (plaza, "sheet", MARCH, "--json", NULL);
  assert_has (plaza->out, "\"own\": false");
  assert_has (plaza->out, "\"es\": \"Con nuestras palabras\"");
  before = g_strdup (plaza->out);

  run_plaza (plaza, "sheet", MARCH, "minutes=45", "parts[0].speaker=Example Person", "parts[0].minutes=12", "--dry-run", NULL);
  assert_done (plaza);
  assert_has (plaza->out, MARCH " has a sheet of its own\n");
  run_plaza (plaza, "sheet", MARCH, "--json", NULL);
  g_assert_cmpstr (plaza->out, ==, before);

  run_plaza (plaza, "sheet", MARCH, "minutes=45", "parts[0].speaker=Example Person", "parts[0].minutes=12", NULL);
  assert_done (plaza);
  assert_sheet (plaza, MARCH, "· Moderator · Example Person · 12 min\nparts[1]: 5:42 PM");
  assert_sheet (plaza, MARCH, " of 45 minutes");
  run_plaza (plaza, "sheet", MARCH, "parts[1]=", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "Deleted keep-in-touch/" MARCH "\n");
  run_plaza (plaza, "undo", NULL);
  run_plaza (plaza, "undo", NULL);
  assert_done (plaza);
  run_plaza (plaza, "sheet", MARCH, "--json", NULL);
  g_assert_cmpstr (plaza->out, ==, before);
}

static void
test_copy (RunPlaza      *plaza,
           gconstpointer  user_data)
{
  g_autofree char *given = run_plaza_path (plaza, "given.plaza");

  run_plaza (plaza, "sheet", MARCH, "parts[0].kind=story", "parts[0].speaker=Example Person", NULL);
  assert_done (plaza);
  run_plaza (plaza, "sheet", "lansing-vigil", "--copy", MARCH, NULL);
  assert_done (plaza);
  assert_sheet (plaza, "lansing-vigil", "parts[0]: Personal story · Personal story · Personal story · 5 min\n");
  run_plaza (plaza, "copy", "--without-people", given, NULL);
  assert_done (plaza);
  run_plaza (plaza, "sheet", MARCH, "--campaign", given, "--json", NULL);
  assert_has (plaza->out, "\"speaker\": null");
  run_plaza (plaza, "sheet", "lansing-vigil", "--general", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "lansing-vigil uses the campaign’s own sheet\n");
  run_plaza (plaza, "sheet", "lansing-vigil", "--json", NULL);
  assert_has (plaza->out, "\"own\": false");
  run_plaza (plaza, "check", NULL);
  assert_done (plaza);
}

/* Each is one sentence, and changes nothing. */
static void
test_refused (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  static const struct { const char *assignment, *sentence; } cases[] = {
    { "parts[0].minutes=1441", "it must be a number from 0 to 1440" },
    { "parts[0].minutes=soon", "parts[0].minutes must be a number, and “soon” is none." },
    { "parts[1].part=nothing", "There is no talking point “nothing” in this campaign." },
    { "parts[0].part=keep-in-touch", "“keep-in-touch” is a talking point: its kind is “point”." },
    { "parts[0].kind=finale", "finale" },
    { "parts[5].kind=own", "parts[5]" },
    { "parts[0].rank=1", "There is no field “parts[0].rank”." },
    { "parts[0].place=2", "it must be a number from 1 to 1" },
    { "timeslot=never", "The event has no timeslot with the id “never”." },
    { "minutes=-1", "it must be a number from 0 to 1440" },
  };

  run_plaza (plaza, "sheet", MARCH, "parts[0].kind=opening", NULL);
  assert_done (plaza);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      run_plaza (plaza, "sheet", MARCH, cases[i].assignment, NULL);
      assert_refused (plaza, 1, cases[i].sentence);
    }

  run_plaza (plaza, "sheet", "minutes=30", NULL);
  assert_refused (plaza, 1, "it has no length and no time. Nothing was changed.");
  run_plaza (plaza, "sheet", "keep-in-touch", NULL);
  assert_refused (plaza, 1, "keep-in-touch");
  run_plaza (plaza, "sheet", "--general", NULL);
  assert_refused (plaza, 2, "Give its UID.");
  run_plaza (plaza, "sheet", MARCH, "--copy", "lansing-vigil", "minutes=5", NULL);
  assert_refused (plaza, 2, "Only one of --copy, --general and FIELD=VALUE is done at a time.");
  assert_sheet (plaza, MARCH, "parts[0]: 5:30 PM · Opening · Opening · Moderator · 3 min\n3 of 60 minutes");
}

#define ADD(name, function) g_test_add (name, RunPlaza, NULL, run_plaza_set_up_example, function, run_plaza_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/app/sheet/change", test_change);
  ADD ("/app/sheet/copy", test_copy);
  ADD ("/app/sheet/refused", test_refused);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "run-plaza.h"

#define MARCH "canton-march"
#define VIGIL "omaha-vigil-for-refugees"

static void
assert_shows (RunPlaza   *plaza,
              const char *uid,
              const char *part)
{
  run_plaza (plaza, "show", uid, "--json", NULL);
  assert_done (plaza);
  assert_has (plaza->out, part);
}

static void
assert_gone (RunPlaza   *plaza,
             const char *uid)
{
  run_plaza (plaza, "show", uid, NULL);
  g_assert_cmpint (plaza->status, ==, 1);
}

static void
test_add (RunPlaza      *plaza,
          gconstpointer  user_data)
{
  run_plaza (plaza, "add", "title=Vigil for Refugees", "kind=vigil", "timeslots[0].date=Feb 22", "timeslots[0].start=6 PM",
             "place.city=Omaha", "place.state=NE", "--dry-run", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "Added " VIGIL ": Vigil for Refugees");
  assert_gone (plaza, VIGIL);

  run_plaza (plaza, "add", "title=Vigil for Refugees", "kind=vigil", "timeslots[0].date=Feb 22", "timeslots[0].start=6 PM",
             "place.city=Omaha", "place.state=NE", NULL);
  assert_done (plaza);
  assert_shows (plaza, VIGIL, "\"review\": \"approved\"");
  assert_shows (plaza, VIGIL, "\"zone\": \"America/Chicago\"");
  assert_shows (plaza, VIGIL, "\"precision\": \"city\"");
  assert_shows (plaza, VIGIL, "\"start\": \"18:00\"");
  run_plaza (plaza, "events", "--near", "Omaha, NE", "--within", "5mi", NULL);
  assert_has (plaza->out, VIGIL);
  run_plaza (plaza, "check", NULL);
  assert_done (plaza);

  /* Another one of that name has another uid. */
  run_plaza (plaza, "add", "title=Vigil for Refugees", "place.city=Omaha", NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  assert_has (plaza->out, VIGIL "-2");
  assert_has (plaza->complaint, VIGIL "-2: Give the state as well");
  run_plaza (plaza, "undo", NULL);
  assert_shows (plaza, VIGIL, "Vigil for Refugees");
  run_plaza (plaza, "undo", NULL);
  assert_gone (plaza, VIGIL);
}

static void
add_json (RunPlaza   *plaza,
          const char *json)
{
  g_autofree char *path = run_plaza_path (plaza, "events.json");

  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  run_plaza (plaza, "add", "--json", path, NULL);
}

/* A list is one change; what is not said is unknown. */
static void
test_json (RunPlaza      *plaza,
           gconstpointer  user_data)
{
  g_autofree char *whole = NULL;

  add_json (plaza, "[{\"title\": \"One\", \"place\": {\"city\": \"Toledo\", \"state\": \"OH\"}}, {\"title\": \"Two\", \"uid\": \"two\"}]");
  assert_done (plaza);
  assert_shows (plaza, "toledo-one", "\"precision\": \"city\"");
  assert_shows (plaza, "two", "\"title\": \"Two\"");
  run_plaza (plaza, "undo", NULL);
  assert_done (plaza);
  assert_gone (plaza, "toledo-one");
  assert_gone (plaza, "two");

  /* An event whole, as it is printed. */
  run_plaza (plaza, "show", MARCH, "--json", NULL);
  whole = g_strdup (plaza->out);
  run_plaza (plaza, "delete", MARCH, NULL);
  assert_done (plaza);
  add_json (plaza, whole);
  assert_done (plaza);
  assert_shows (plaza, MARCH, "\"city\": \"Canton\"");

  add_json (plaza, "[{\"title\": \"One\"}, {\"title\": \"\"}]");
  assert_refused (plaza, 1, "title");
  assert_gone (plaza, "one");
  add_json (plaza, "[{\"title\": \"One\"}, 7]");
  assert_refused (plaza, 1, "it must be an object");
  add_json (plaza, "{");
  assert_refused (plaza, 1, "events.json, line 1");
  add_json (plaza, "[]");
  assert_done (plaza);
  g_assert_cmpstr (plaza->out, ==, "");
}

static void
test_refused (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  static const struct { const char *title, *assignment, *sentence; } cases[] = {
    { "kind=vigil", "kind=vigil", "title" },
    { "title=Example", "uid=" MARCH, "There is an event “" MARCH "” already" },
    { "title=Example", "place.state=ZZ", "ZZ" },
    { "title=Example", "titel=x", "There is no field “titel”" },
    { "title=Example", "timeslots[0].start=25:00", "“25:00” is no time" },
    { "title=Example", "timeslots[0].date=29 feb 2017", "is no day" },
    { "title=Example", "officials[0]=X999999", "X999999" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      run_plaza (plaza, "add", cases[i].title, cases[i].assignment, NULL);
      assert_refused (plaza, 1, cases[i].sentence);
      run_plaza (plaza, "add", "--dry-run", cases[i].title, cases[i].assignment, NULL);
      assert_refused (plaza, 1, cases[i].sentence);
    }

  run_plaza (plaza, "add", NULL);
  assert_refused (plaza, 2, "What is to be added?");
  run_plaza (plaza, "add", "--json", "/nowhere.json", NULL);
  assert_refused (plaza, 1, "cannot be read");
  run_plaza (plaza, "history", NULL);
  g_assert_cmpstr (plaza->out, ==, "");
}

static void
test_cancel (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  run_plaza (plaza, "cancel", MARCH, "--dry-run", NULL);
  assert_done (plaza);
  assert_has (plaza->out, MARCH ": the status: Confirmed → Cancelled\n");
  assert_shows (plaza, MARCH, "\"status\": \"confirmed\"");
  run_plaza (plaza, "cancel", MARCH, NULL);
  assert_done (plaza);
  assert_shows (plaza, MARCH, "\"status\": \"cancelled\"");
  /* Once more changes nothing. */
  run_plaza (plaza, "cancel", MARCH, NULL);
  assert_done (plaza);
  g_assert_cmpstr (plaza->out, ==, "");
  run_plaza (plaza, "undo", NULL);
  assert_shows (plaza, MARCH, "\"status\": \"confirmed\"");

  run_plaza (plaza, "delete", MARCH, "--dry-run", NULL);
  assert_has (plaza->out, "Deleted " MARCH ": ");
  assert_shows (plaza, MARCH, MARCH);
  run_plaza (plaza, "delete", MARCH, NULL);
  assert_done (plaza);
  assert_gone (plaza, MARCH);
  run_plaza (plaza, "undo", NULL);
  assert_shows (plaza, MARCH, "\"city\": \"Canton\"");

  run_plaza (plaza, "delete", "nobody", NULL);
  assert_refused (plaza, 1, "There is no event “nobody”");
  run_plaza (plaza, "cancel", NULL);
  assert_refused (plaza, 2, "Which event?");
}

static void
test_duplicate (RunPlaza      *plaza,
                gconstpointer  user_data)
{
  run_plaza (plaza, "edit", MARCH, "title=Interfaith March", NULL);
  run_plaza (plaza, "duplicate", MARCH, "--to", "Omaha, NE", "--to", "Denver, CO", "--dry-run", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "Added omaha-interfaith-march: ");
  assert_gone (plaza, "omaha-interfaith-march");

  run_plaza (plaza, "duplicate", MARCH, "--to", "Omaha, NE", "--to", "Denver, CO", NULL);
  assert_done (plaza);
  assert_shows (plaza, "omaha-interfaith-march", "\"venue\": null");
  assert_shows (plaza, "omaha-interfaith-march", "\"address\": null");
  assert_shows (plaza, "omaha-interfaith-march", "\"postal_code\": null");
  assert_shows (plaza, "omaha-interfaith-march", "\"further_places\": []");
  assert_shows (plaza, "omaha-interfaith-march", "\"zone\": \"America/Chicago\"");
  assert_shows (plaza, "denver-interfaith-march", "\"zone\": \"America/Denver\"");
  assert_shows (plaza, "denver-interfaith-march", "\"start\": \"17:30\"");
  assert_shows (plaza, "denver-interfaith-march", "\"precision\": \"city\"");
  run_plaza (plaza, "check", NULL);
  assert_done (plaza);
  run_plaza (plaza, "undo", NULL);
  assert_gone (plaza, "omaha-interfaith-march");
  assert_gone (plaza, "denver-interfaith-march");

  run_plaza (plaza, "duplicate", MARCH, "--to", "Denver, CO", "--to", "Nowhere at All", NULL);
  g_assert_cmpint (plaza->status, !=, 0);
  g_assert_cmpstr (plaza->out, ==, "");
  assert_gone (plaza, "denver-interfaith-march");
  run_plaza (plaza, "duplicate", MARCH, NULL);
  assert_refused (plaza, 2, "For which city");
  run_plaza (plaza, "duplicate", MARCH, "--to", "Nebraska", NULL);
  assert_refused (plaza, 2, "is a state");
}

#define ADD(path, function) g_test_add ("/app/add/" path, RunPlaza, NULL, run_plaza_set_up_example, function, run_plaza_tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("add", test_add);
  ADD ("json", test_json);
  ADD ("refused", test_refused);
  ADD ("cancel", test_cancel);
  ADD ("duplicate", test_duplicate);

  return g_test_run ();
}

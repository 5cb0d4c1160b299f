/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "run-plaza.h"

#define MARCH "canton-march"

static void
assert_shows (RunPlaza   *plaza,
              const char *part)
{
  run_plaza (plaza, "show", MARCH, "--json", NULL);
  assert_done (plaza);
  assert_has (plaza->out, part);
}

static void
test_edit (RunPlaza      *plaza,
           gconstpointer  user_data)
{
  run_plaza (plaza, "edit", MARCH, "timeslots[0].start=18:00", "place.city=Livonia", "place.postal_code=48150", "details.en=",
             "lead_organizations[0]=Example Coalition", NULL);
  assert_done (plaza);
  assert_has (plaza->out, MARCH ": the city: \u2068Canton\u2069 → \u2068Livonia\u2069\n");
  assert_shows (plaza, "\"start\": \"18:00\"");
  assert_shows (plaza, "\"city\": \"Livonia\"");
  assert_shows (plaza, "\"Example Coalition\"");

  run_plaza (plaza, "events", "--search", "livonia", NULL);
  assert_has (plaza->out, MARCH);
  run_plaza (plaza, "check", NULL);
  assert_done (plaza);
}

/* What is typed is exact. */
static void
test_point (RunPlaza      *plaza,
            gconstpointer  user_data)
{
  run_plaza (plaza, "edit", MARCH, "place.latitude=42.3", "place.longitude=-83.4", NULL);
  assert_done (plaza);
  assert_has (plaza->out, " → 42.3\n");
  assert_shows (plaza, "\"precision\": \"exact\"");
  assert_shows (plaza, "\"latitude\": 42.3");

  run_plaza (plaza, "edit", MARCH, "further_places[0].latitude=42.31", "further_places[0].longitude=-83.48",
             "place.precision=postal", NULL);
  assert_done (plaza);
  assert_shows (plaza, "\"precision\": \"postal\"");
  assert_shows (plaza, "\"precision\": \"exact\"");

  run_plaza (plaza, "edit", MARCH, "place.latitude=-83.4", NULL);
  assert_refused (plaza, 1, "latitude");
  assert_shows (plaza, "\"latitude\": 42.3");
}

/* A reason goes when its event is declined no longer; to undo that brings it back. */
static void
test_decline (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  run_plaza (plaza, "edit", MARCH, "review=declined", "decline_reason=Twice: \"it’s\" here;\nand there", NULL);
  assert_done (plaza);
  assert_shows (plaza, "\"decline_reason\": \"Twice: \\\"it’s\\\" here;\\nand there\"");

  run_plaza (plaza, "edit", MARCH, "review=approved", NULL);
  assert_done (plaza);
  assert_shows (plaza, "\"decline_reason\": null");
  run_plaza (plaza, "edit", MARCH, "decline_reason=Too late", NULL);
  assert_refused (plaza, 1, "only a declined event has a reason");

  run_plaza (plaza, "undo", NULL);
  assert_done (plaza);
  assert_shows (plaza, "\"review\": \"declined\"");
  assert_shows (plaza, "\"decline_reason\": \"Twice");
}

/* Days and times as people write them, in the reader's language. */
static void
test_times (RunPlaza      *plaza,
            gconstpointer  user_data)
{
  static const struct { const char *locale, *assignment, *shown; } cases[] = {
    { "C.UTF-8", "timeslots[0].start=6 pm", "\"start\": \"18:00\"" },
    { "C.UTF-8", "timeslots[0].end=6:30 p. m.", "\"end\": \"18:30\"" },
    { "C.UTF-8", "timeslots[0].end=", "\"end\": null" },
    { "C.UTF-8", "timeslots[0].date=3/2/2017", "\"date\": \"2017-03-02\"" },
    { "es_US.UTF-8", "timeslots[0].date=3/2/2017", "\"date\": \"2017-02-03\"" },
    { "es_US.UTF-8", "timeslots[0].date=23 de febrero", "\"date\": \"2017-02-23\"" },
    { "C.UTF-8", "timeslots[0].date=Feb 24", "\"date\": \"2017-02-24\"" },
    { "C.UTF-8", "timeslots[1].date=24 de febrero", "\"date\": \"2017-02-24\"" },
    { "C.UTF-8", "timeslots[0].start=4pm", "\"start\": \"16:00\"" },
    { "C.UTF-8", "timeslots[0].start=a las 5 de la tarde", "\"start\": \"17:00\"" },
    { "C.UTF-8", "timeslots[0].start=noon", "\"start\": \"12:00\"" },
    { "C.UTF-8", "timeslots[0].start=TBA", "\"start\": null" },
    { "C.UTF-8", "timeslots[0].end=all day", "\"all_day\": true" },
    { "C.UTF-8", "timeslots[0].start=9 am", "\"all_day\": false" },
    { "C.UTF-8", "timeslots[0].all_day=true", "\"start\": null" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (!run_plaza_speaks (cases[i].locale))
        continue;

      run_plaza_in (plaza, cases[i].locale, "edit", MARCH, cases[i].assignment, NULL);
      assert_done (plaza);
      assert_shows (plaza, cases[i].shown);
    }
}

/* "At four" is taken for the likelier one, and said to be; typed again in whole it is a guess no more. */
static void
test_guess (RunPlaza      *plaza,
            gconstpointer  user_data)
{
  run_plaza (plaza, "edit", MARCH, "timeslots[0].start=a las 4", NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  g_assert_cmpstr (plaza->complaint, ==, "plaza: “a las 4” does not say whether it is before or after noon; it was taken for 4 PM.\n");
  assert_shows (plaza, "\"start\": \"16:00\"");
  assert_shows (plaza, "\"start\"\n");

  run_plaza (plaza, "edit", MARCH, "timeslots[0].start=4 PM", NULL);
  assert_done (plaza);
  run_plaza (plaza, "show", MARCH, "--json", NULL);
  g_assert_null (strstr (plaza->out, "\"start\"\n"));
}

static char *
edit_find_next_friday (void)
{
  g_autoptr(GDateTime) today = g_date_time_new_now_local ();
  int weekday = g_date_time_get_day_of_week (today);
  g_autoptr(GDateTime) friday = g_date_time_add_days (today, weekday < 5 ? 5 - weekday : 12 - weekday);

  return g_date_time_format (friday, "\"date\": \"%Y-%m-%d\"");
}

/* What contradicts itself, or something else of the event, is saved and said, once. */
static void
test_contradictions (RunPlaza      *plaza,
                     gconstpointer  user_data)
{
  run_plaza (plaza, "edit", MARCH, "timeslots[0].date=Thu, Feb 22", NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  assert_has (plaza->complaint, "The weekday does not fit: this is Wednesday, February 22, 2017.");

  run_plaza (plaza, "edit", MARCH, "timeslots[0].start=6 PM", "timeslots[0].end=5 PM", NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  assert_has (plaza->complaint, MARCH ": It ends before it starts");
  assert_shows (plaza, "\"end\": \"17:00\"");
  run_plaza (plaza, "edit", MARCH, "note=Ring first", NULL);
  assert_done (plaza);
}

/* A day that is counted from today is the first of its name after it; should that day end meanwhile, it is done again. */
static void
test_next_friday (RunPlaza      *plaza,
                  gconstpointer  user_data)
{
  g_autofree char *shown = NULL;
  g_autofree char *after = NULL;

  do
    {
      g_free (shown);
      g_free (after);
      shown = edit_find_next_friday ();
      run_plaza (plaza, "edit", MARCH, "timeslots[0].date=next Friday", NULL);
      g_assert_cmpint (plaza->status, ==, 0);
      after = edit_find_next_friday ();
    }
  while (!g_str_equal (shown, after));

  assert_shows (plaza, shown);
}

static void
test_refused (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  static const struct { const char *assignment, *sentence; } cases[] = {
    { "place.cty=x", "There is no field “place.cty”. Nothing was changed." },
    { "timeslots[0].start=noon o’clock", "“noon o’clock” is no time that can be understood. Write it like 6 PM" },
    { "timeslots[0].end=6:30", "“6:30” is no time" },
    { "timeslots[0].date=Feb 30", "“Feb 30” is no day that can be understood. Write it like Feb 22" },
    { "timeslots[0].date=Thursday the 31st of Feb", "is no day" },
    { "timeslots[7].start=18:00", "There is no field" },
    { "kind=party", "party" },
    { "title=", "title" },
    { "place.state=ZZ", "ZZ" },
    { "lead_contact.emails[0]=nobody", "plaza: canton-march: lead_contact.emails[0]: it must be an e-mail address" },
    { "officials[0]=X999999", "which is not in the campaign" },
  };
  g_autofree char *before = NULL;

  run_plaza (plaza, "show", MARCH, "--json", NULL);
  before = g_strdup (plaza->out);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      run_plaza (plaza, "edit", MARCH, "place.city=Livonia", cases[i].assignment, NULL);
      assert_refused (plaza, 1, cases[i].sentence);
      run_plaza (plaza, "show", MARCH, "--json", NULL);
      g_assert_cmpstr (plaza->out, ==, before);
    }

  run_plaza (plaza, "edit", MARCH, "title", NULL);
  assert_refused (plaza, 2, "no FIELD=VALUE");
  run_plaza (plaza, "edit", MARCH, NULL);
  assert_refused (plaza, 2, "FIELD=VALUE");
  run_plaza (plaza, "edit", "nobody", "title=x", NULL);
  assert_refused (plaza, 1, "nobody");
  run_plaza (plaza, "history", NULL);
  g_assert_cmpstr (plaza->out, ==, "");
}

static void
test_revision (RunPlaza      *plaza,
               gconstpointer  user_data)
{
  run_plaza (plaza, "edit", MARCH, "--revision", "1", "title=First", NULL);
  assert_done (plaza);
  run_plaza (plaza, "edit", MARCH, "--revision", "1", "title=Second", NULL);
  assert_refused (plaza, 1, "“First” was changed by somebody else meanwhile");
  assert_shows (plaza, "\"title\": \"First\"");
}

static void
test_undo (RunPlaza      *plaza,
           gconstpointer  user_data)
{
  run_plaza (plaza, "undo", NULL);
  assert_refused (plaza, 1, "nothing to undo");

  run_plaza (plaza, "edit", MARCH, "title=First", NULL);
  run_plaza (plaza, "edit", MARCH, "title=Second", NULL);
  run_plaza (plaza, "undo", "--list", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "1  ");
  assert_has (plaza->out, "\n2  ");

  run_plaza (plaza, "undo", "1", NULL);
  assert_refused (plaza, 1, "“Second” was changed again since");
  run_plaza (plaza, "undo", NULL);
  assert_done (plaza);
  assert_shows (plaza, "\"title\": \"First\"");
  run_plaza (plaza, "redo", NULL);
  assert_done (plaza);
  assert_shows (plaza, "\"title\": \"Second\"");
  run_plaza (plaza, "redo", NULL);
  assert_refused (plaza, 1, "nothing to redo");

  run_plaza (plaza, "undo", "x", NULL);
  assert_refused (plaza, 2, "undo --list");
  run_plaza (plaza, "undo", "99", NULL);
  assert_refused (plaza, 1, "could be undone");
}

/* To save what is there makes no history. */
static void
test_same (RunPlaza      *plaza,
           gconstpointer  user_data)
{
  run_plaza (plaza, "edit", MARCH, "place.city=Canton", NULL);
  assert_done (plaza);
  run_plaza (plaza, "history", MARCH, "--json", NULL);
  assert_done (plaza);
  g_assert_cmpstr (plaza->out, ==, "[]\n");
}

static void
test_history (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  run_plaza (plaza, "edit", MARCH, "timeslots[0].start=18:00", NULL);
  run_plaza (plaza, "history", MARCH, NULL);
  assert_done (plaza);
  assert_has (plaza->out, "changed the time from Wed Feb 22, 2017, 5:30 PM EST to Wed Feb 22, 2017, 6 PM EST, today ");
  run_plaza (plaza, "history", NULL);
  assert_has (plaza->out, MARCH ": ");

  run_plaza (plaza, "history", MARCH, "--json", NULL);
  assert_has (plaza->out, "\"origin\": \"command-line\"");
  assert_has (plaza->out, "\"kind\": \"event\"");
  assert_has (plaza->out, "\"start\":\"17:30\"");
}

#define ADD(path, function) g_test_add ("/app/edit/" path, RunPlaza, NULL, run_plaza_set_up_example, function, run_plaza_tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("edit", test_edit);
  ADD ("point", test_point);
  ADD ("decline", test_decline);
  ADD ("times", test_times);
  ADD ("guess", test_guess);
  ADD ("contradictions", test_contradictions);
  ADD ("next-friday", test_next_friday);
  ADD ("refused", test_refused);
  ADD ("revision", test_revision);
  ADD ("undo", test_undo);
  ADD ("same", test_same);
  ADD ("history", test_history);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "run-plaza.h"

/* What staff decide about what came in, by the command line. */

#define MARCH "canton-march"
#define OTHER "canton-march-of-neighbors"

/* A registration of what is listed: other words, one more fact, and nothing of the rest. */
static void
decide_add (RunPlaza *plaza)
{
  run_plaza (plaza, "show", MARCH, "--json", NULL);
  assert_done (plaza);
  run_plaza (plaza, "add", "title=March of Neighbors", "kind=march", "timeslots[0].date=2017-02-22", "timeslots[0].start=17:30",
             "place.city=Canton", "place.state=MI", "place.postal_code=48188", "access[0]=wheelchair", "review=pending",
             "lead_contact.name=Example Person", "lead_contact.emails[0]=person@example.org", NULL);
  assert_done (plaza);
}

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
test_approve (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  decide_add (plaza);
  run_plaza (plaza, "review", "--json", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "\"uid\": \"" OTHER "\"");
  assert_has (plaza->out, "\"change\": false");
  run_plaza (plaza, "approve", OTHER, OTHER, "--reply", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "To: person@example.org\n");
  assert_has (plaza->out, "Hello Example Person,\n");
  assert_shows (plaza, OTHER, "\"review\": \"approved\"");
  run_plaza (plaza, "review", NULL);
  assert_done (plaza);
  g_assert_null (strstr (plaza->out, OTHER));

  run_plaza (plaza, "approve", "nobody", NULL);
  assert_refused (plaza, 1, "nobody");
  run_plaza (plaza, "approve", NULL);
  assert_refused (plaza, 2, "Which event?");
}

static void
test_decline (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  decide_add (plaza);
  run_plaza (plaza, "decline", OTHER, NULL);
  assert_refused (plaza, 2, "--reason");
  run_plaza (plaza, "decline", OTHER, "--reason", "It is listed twice", "--reply", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "It is listed twice");
  assert_shows (plaza, OTHER, "\"decline_reason\": \"It is listed twice\"");
  run_plaza (plaza, "review", "--declined", "--json", NULL);
  assert_done (plaza);
  assert_has (plaza->out, OTHER);

  run_plaza (plaza, "restore", OTHER, NULL);
  assert_done (plaza);
  assert_shows (plaza, OTHER, "\"review\": \"pending\"");
  assert_shows (plaza, OTHER, "\"decline_reason\": null");
  run_plaza (plaza, "restore", OTHER, NULL);
  assert_refused (plaza, 1, "was not declined");
}

/* What UID knows is taken over but for what is kept, and what it does not know empties nothing. */
static void
test_merge (RunPlaza      *plaza,
            gconstpointer  user_data)
{
  decide_add (plaza);
  run_plaza (plaza, "merge", OTHER, MARCH, "--keep", "titel", NULL);
  assert_refused (plaza, 2, "titel");
  run_plaza (plaza, "merge", OTHER, OTHER, NULL);
  assert_refused (plaza, 1, "into itself");
  run_plaza (plaza, "merge", OTHER, MARCH, "--keep", "title,lead_contact", "--reply", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "To: person@example.org\n");
  assert_shows (plaza, MARCH, "\"wheelchair\"");
  assert_shows (plaza, MARCH, "\"review\": \"approved\"");
  g_assert_null (strstr (plaza->out, "March of Neighbors"));
  g_assert_null (strstr (plaza->out, "person@example.org"));
  assert_has (plaza->out, "\"venue\": \"");
  run_plaza (plaza, "show", OTHER, NULL);
  assert_refused (plaza, 1, OTHER);
  run_plaza (plaza, "check", NULL);
  assert_done (plaza);

  run_plaza (plaza, "undo", NULL);
  assert_done (plaza);
  assert_shows (plaza, OTHER, "\"review\": \"pending\"");
}

static void
test_ask (RunPlaza      *plaza,
          gconstpointer  user_data)
{
  decide_add (plaza);
  run_plaza (plaza, "ask", OTHER, NULL);
  assert_refused (plaza, 2, "--text");
  run_plaza (plaza, "edit", OTHER, "languages[0]=es", NULL);
  run_plaza (plaza, "ask", OTHER, "--text", "¿A qué hora?", "--reply", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "¿A qué hora?");
  assert_has (plaza->out, "Subject: Una pregunta");
  assert_shows (plaza, OTHER, "¿A qué hora?");
  assert_shows (plaza, OTHER, "\"review\": \"pending\"");
}

static void
test_unconfirmed (RunPlaza      *plaza,
                  gconstpointer  user_data)
{
  run_plaza (plaza, "review", "--unconfirmed-since", "soon", NULL);
  assert_refused (plaza, 2, "soon");
  run_plaza (plaza, "add", "title=March of Later", "timeslots[0].date=2217-02-22", "lead_contact.emails[0]=person@example.org", NULL);
  run_plaza (plaza, "add", "title=Vigil of Later", "timeslots[0].date=2217-02-23", "lead_contact.emails[0]=Person@example.org", NULL);
  run_plaza (plaza, "add", "title=Confirmed", "timeslots[0].date=2217-02-23", "lead_contact.emails[0]=person@example.org",
             "confirmed_on=2217-02-20", NULL);
  run_plaza (plaza, "review", "--unconfirmed-since", "2217-02-15", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "March of Later");
  assert_has (plaza->out, "Vigil of Later");
  g_assert_null (strstr (plaza->out, "Confirmed”"));
  g_assert_cmpint (g_strcmp0 (strstr (strstr (plaza->out, "To: ") + 1, "To: "), NULL), ==, 0);
  run_plaza (plaza, "review", "--unconfirmed-since", "2217-02-15", "--json", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "\"uids\"");
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name; void (*func) (RunPlaza *plaza, gconstpointer data); } tests[] = {
    { "approve", test_approve }, { "decline", test_decline }, { "merge", test_merge }, { "ask", test_ask },
    { "unconfirmed", test_unconfirmed },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/decide/", tests[i].name, NULL);

      g_test_add (path, RunPlaza, NULL, run_plaza_set_up_example, tests[i].func, run_plaza_tear_down);
    }
  return g_test_run ();
}

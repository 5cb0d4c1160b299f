/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "run-plaza.h"

#define MARCH "canton-march"
#define VIGIL "lansing-vigil"
#define PENDING "“#ExampleDay: Interfaith Solidarity March” is waiting for review and is not public yet."
#define N_EVENTS 17

static guint
count_in (const char *text,
          const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;
  return n;
}

static void
assert_lacks (const char *text,
              const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("“%s” is in: %s", part, text);
}

/* The march waits for review, and a vigil was declined. */
static void
make_others (RunPlaza *plaza)
{
  run_plaza (plaza, "edit", MARCH, "review=pending", NULL);
  assert_done (plaza);
  run_plaza (plaza, "edit", VIGIL, "review=declined",
             "decline_reason=It is listed twice", NULL);
  assert_done (plaza);
}

/* The staff see all, and what of it the public does not see. */
static void
test_staff (RunPlaza      *plaza,
            gconstpointer  user_data)
{
  make_others (plaza);
  run_plaza (plaza, "events", NULL);
  assert_has (plaza->out, "Waiting for review");
  assert_has (plaza->out, "Declined");
  assert_has (plaza->out, "17 events");
  run_plaza (plaza, "events", "--json", NULL);
  g_assert_cmpuint (count_in (plaza->out, "\"uid\""), ==, N_EVENTS);

  run_plaza (plaza, "show", MARCH, NULL);
  assert_done (plaza);
  assert_has (plaza->out, "waiting for review");
  run_plaza (plaza, "show", VIGIL, NULL);
  assert_has (plaza->out, "It is listed twice");
}

static void
test_choice (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  static const struct { const char *choice; guint n; } cases[] = {
    { "pending", 1 }, { "declined", 1 }, { "approved", N_EVENTS - 2 }, { "all", N_EVENTS },
  };

  make_others (plaza);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      run_plaza (plaza, "events", "--json", "--review", cases[i].choice, NULL);
      assert_done (plaza);
      g_assert_cmpuint (count_in (plaza->out, "\"uid\""), ==, cases[i].n);
    }

  run_plaza (plaza, "events", "--public", "--json", NULL);
  g_assert_cmpuint (count_in (plaza->out, "\"uid\""), ==, N_EVENTS - 2);
  run_plaza (plaza, "events", "--review", "aproved", NULL);
  g_assert_cmpint (plaza->status, ==, 2);
  assert_has (plaza->complaint, "approved");
}

/* Nothing leaves that is not approved, unless it was asked for. */
static void
test_leaves (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  static const struct { const char *choice; gboolean march; guint n; } cases[] = {
    { NULL, FALSE, N_EVENTS - 2 }, { "pending", TRUE, 1 }, { "all", TRUE, N_EVENTS },
  };
  g_autofree char *path = run_plaza_path (plaza, "events.json");

  make_others (plaza);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      run_plaza (plaza, "export", path, cases[i].choice != NULL ? "--review" : NULL, cases[i].choice, NULL);
      assert_done (plaza);
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_cmpuint (count_in (text, "\"uid\""), ==, cases[i].n);
      g_assert_cmpint (strstr (text, MARCH) != NULL, ==, cases[i].march);
    }
}

static void
test_print (RunPlaza      *plaza,
            gconstpointer  user_data)
{
  g_autofree char *path = run_plaza_path (plaza, "out.pdf");

  make_others (plaza);
  run_plaza (plaza, "print", "sheet", "--event", MARCH, "--output", path, NULL);
  assert_complaint (plaza, 1, PENDING);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  run_plaza (plaza, "print", "sheet", "--event", MARCH, "--review", "pending", "--output", path, NULL);
  assert_done (plaza);

  run_plaza (plaza, "print", "agenda", "--search", "canton", "--output", path, NULL);
  assert_complaint (plaza, 1, "No event is as you asked: nothing was printed.");
  run_plaza (plaza, "print", "agenda", "--search", "canton", "--review", "all", "--output", path, NULL);
  assert_done (plaza);
  run_plaza (plaza, "print", "guide", "--guide", "march", "--review", "all", "--output", path, NULL);
  g_assert_cmpint (plaza->status, ==, 2);
}

/* The public is told nothing of what is not public. */
static void
test_public (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  make_others (plaza);
  run_plaza (plaza, "show", "--public", MARCH, NULL);
  assert_complaint (plaza, 1, PENDING);
  assert_lacks (plaza->out, "Canton");
  run_plaza (plaza, "show", "--public", VIGIL, NULL);
  assert_complaint (plaza, 1, "“#ExampleDay: Solidarity Vigil” was declined and is not public.");
}

static void
assert_in_file (const char *path,
                const char *part,
                gboolean    is_there)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  if ((strstr (text, part) != NULL) != is_there)
    g_error ("“%s” in %s: %s", part, path, text);
}

/* What is not for everybody, and where it is told all the same. */
static void
test_private (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  static const struct { const char *file, *option; gboolean note, venue, contact; } cases[] = {
    { "a.json", NULL, FALSE, TRUE, TRUE }, { "a.csv", NULL, FALSE, TRUE, TRUE }, { "a.ics", NULL, FALSE, FALSE, FALSE },
    { "b.json", "--public", FALSE, FALSE, FALSE }, { "b.csv", "--public", FALSE, FALSE, FALSE },
  };

  run_plaza (plaza, "edit", MARCH, "place.area_only=true", "lead_contact.published=false", "note=Ring twice",
             "languages[0]=ar", "lead_contact.emails[0]=only@example.org", "titles.es=Marcha de Ejemplo", NULL);
  assert_done (plaza);
  run_plaza (plaza, "show", MARCH, NULL);
  assert_has (plaza->out, "Ring twice");
  assert_has (plaza->out, "Languages: Arabic");
  assert_has (plaza->out, "Example Hill Church");
  run_plaza (plaza, "show", "--public", MARCH, NULL);
  assert_done (plaza);
  assert_lacks (plaza->out, "Ring twice");
  assert_lacks (plaza->out, "300 Example Rd");
  assert_lacks (plaza->out, "only@");
  assert_has (plaza->out, "Canton");
  run_plaza (plaza, "show", "--json", MARCH, NULL);
  assert_has (plaza->out, "\"revision\": 2");
  assert_has (plaza->out, "\"es\": \"Marcha de Ejemplo\"");
  run_plaza (plaza, "show", "--json", "--public", MARCH, NULL);
  assert_lacks (plaza->out, "\"revision\"");
  assert_lacks (plaza->out, "Ring twice");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = run_plaza_path (plaza, cases[i].file);

      run_plaza (plaza, "export", path, cases[i].option, NULL);
      g_assert_cmpint (plaza->status, ==, 0);
      assert_in_file (path, "Ring twice", cases[i].note);
      assert_in_file (path, "300 Example Rd S", cases[i].venue);
      assert_in_file (path, "only@example.org", cases[i].contact);
      assert_in_file (path, "\"revision\"", FALSE);
    }

  run_plaza (plaza, "undo", NULL);
  run_plaza (plaza, "show", "--public", MARCH, NULL);
  assert_has (plaza->out, "300 Example Rd");
}

#define ADD(name, function) g_test_add (name, RunPlaza, NULL, run_plaza_set_up_example, function, run_plaza_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("/review/staff", test_staff);
  ADD ("/review/choice", test_choice);
  ADD ("/review/leaves", test_leaves);
  ADD ("/review/print", test_print);
  ADD ("/review/public", test_public);
  ADD ("/review/private", test_private);
  return g_test_run ();
}

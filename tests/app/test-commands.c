/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "run-plaza.h"

static void
test_help (RunPlaza      *plaza,
           gconstpointer  user_data)
{
  const char *commands[] = { "events", "show", "print", "export", "check" };

  run_plaza (plaza, "--help", NULL);
  assert_done (plaza);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    assert_has (plaza->out, commands[i]);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strdup_printf ("plaza %s [OPTION", commands[i]);

      run_plaza (plaza, commands[i], "--help", NULL);
      assert_done (plaza);
      assert_has (plaza->out, usage);
      assert_has (plaza->out, "--campaign");
      assert_has (plaza->out, "Example");
    }

  run_plaza (plaza, "--version", NULL);
  assert_done (plaza);
  g_assert_true (g_str_has_prefix (plaza->out, "Plaza "));
}

/* Asking for help makes no campaign. */
static void
test_help_makes_nothing (RunPlaza      *plaza,
                         gconstpointer  user_data)
{
  g_autofree char *folder = run_plaza_path (plaza, ".local");

  run_plaza (plaza, "events", "--help", NULL);
  run_plaza (plaza, "events", "--kind", "party", NULL);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_default_campaign (RunPlaza      *plaza,
                       gconstpointer  user_data)
{
  g_autofree char *folder = run_plaza_path (plaza, ".local/share/plaza");
  g_autofree char *file = run_plaza_path (plaza, ".local/share/plaza/we-are-all-america.plaza");
  GStatBuf status;

  run_plaza (plaza, "check", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "we-are-all-america.plaza: ");
  assert_has (plaza->out, " events, nothing is wrong\n");
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (file, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  run_plaza (plaza, "check", "--campaign", file, NULL);
  assert_done (plaza);
}

static void
test_events (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  run_plaza (plaza, "events", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "\nMichigan\n");
  assert_has (plaza->out, "  Interfaith Solidarity March\n    canton-march ");
  assert_has (plaza->out, "Not open to the public");
  g_assert_true (g_str_has_suffix (plaza->out, "\n\n17 events\n"));
  g_assert_null (strchr (plaza->out, '\033'));
  /* Each state once, by its name. */
  g_assert_true (g_str_has_prefix (plaza->out, "Arizona\n"));
  g_assert_null (strstr (strstr (plaza->out, "\nMichigan\n") + 1, "\nMichigan\n"));

  run_plaza (plaza, "events", "--order", "day", NULL);
  assert_done (plaza);
  g_assert_true (g_str_has_prefix (plaza->out, "Tuesday, February 21, 2017\n"));
  assert_has (plaza->out, "\nNo date given\n");
}

/* The reader is in Detroit. */
static void
test_times (RunPlaza      *plaza,
            gconstpointer  user_data)
{
  run_plaza (plaza, "show", "canton-march", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "Wednesday, February 22, 2017, 5:30 PM (Eastern Time)\n");
  run_plaza (plaza, "show", "phoenix-rally", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "Rally: Wednesday, February 22, 2017, 12–6 PM (Mountain Time, as in Arizona; 2–8 PM your time)\n");
}

static void
check_count (RunPlaza   *plaza,
             const char *count)
{
  g_autofree char *line = g_strdup_printf ("%s\n", count);

  assert_done (plaza);
  g_assert_true (g_str_has_suffix (plaza->out, line));
}

static void
test_filters (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  run_plaza (plaza, "events", "--state", "mi", NULL);
  check_count (plaza, "3 of 17 events");
  run_plaza (plaza, "events", "--state", "none", NULL);
  check_count (plaza, "2 of 17 events");
  run_plaza (plaza, "events", "--attendance", "invited", NULL);
  check_count (plaza, "2 of 17 events");
  run_plaza (plaza, "events", "--search", "phoenix", "--kind", "rally", NULL);
  check_count (plaza, "1 of 17 events");
  run_plaza (plaza, "events", "--kind", "march,vigil", "--kind", "town-hall", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "canton-march");
  assert_has (plaza->out, "charlotte-town-hall");
  assert_has (plaza->out, "lansing-");
  run_plaza (plaza, "events", "--day", "2017-02-21", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "michigan-visit");
  run_plaza (plaza, "events", "--day", "none", "--search", "lansing", NULL);
  check_count (plaza, "1 of 17 events");
  run_plaza (plaza, "events", "--attention", "--search", "canton", NULL);
  check_count (plaza, "0 of 17 events");
  run_plaza (plaza, "events", "--search", "no such words anywhere", NULL);
  g_assert_cmpstr (plaza->out, ==, "0 of 17 events\n");
}

static void
test_awkward_search (RunPlaza      *plaza,
                     gconstpointer  user_data)
{
  const char *searches[] = { "\"", "'", "*", "canton OR 1", "NEAR(", "%", "\\", "", "-", "title:", "\xF0\x9F\x98\x80", "\u202E" };
  g_autofree char *large = g_strnfill (100000, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      run_plaza (plaza, "events", "--search", searches[i], NULL);
      assert_done (plaza);
    }
  run_plaza (plaza, "events", "--search", large, NULL);
  assert_done (plaza);
  g_assert_cmpstr (plaza->out, ==, "0 of 17 events\n");
  run_plaza (plaza, "events", "--search", "\xff\xfe", NULL);
  assert_complaint (plaza, 2, "The value of --search is not text.");
}

static void
test_show (RunPlaza      *plaza,
           gconstpointer  user_data)
{
  const char *parts[] = {
    "Interfaith Solidarity March", "Example Hill Church", "300 Example Rd S", "Canton, MI 48188", "5:30 PM",
    "Example Neighbors", "Example Alliance", "Example Congregation", "Jordan Example", "jordan@example.org",
  };

  run_plaza (plaza, "show", "canton-march", NULL);
  assert_done (plaza);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    assert_has (plaza->out, parts[i]);
  g_assert_true (g_str_has_suffix (plaza->out, "\n"));

  run_plaza (plaza, "show", "canton-march", "--json", NULL);
  assert_done (plaza);
  g_assert_true (g_str_has_prefix (plaza->out, "{\n  \"uid\": \"canton-march\","));
}

static void
test_suggestions (RunPlaza      *plaza,
                  gconstpointer  user_data)
{
  run_plaza (plaza, "show", "canto", NULL);
  assert_complaint (plaza, 1, "There is no event “canto”. Did you mean canton-march?");
  run_plaza (plaza, "show", "canton-mrach", NULL);
  assert_complaint (plaza, 1, "There is no event “canton-mrach”. Did you mean canton-march?");
  run_plaza (plaza, "show", "Placeholder", NULL);
  assert_complaint (plaza, 1, "There is no event “Placeholder”. Did you mean michigan-visit?");
  run_plaza (plaza, "show", "xyzzy", NULL);
  assert_complaint (plaza, 1, "There is no event “xyzzy”; “plaza events” lists them.");
  run_plaza (plaza, "show", "", NULL);
  assert_complaint (plaza, 1, "There is no event “”; “plaza events” lists them.");
  run_plaza (plaza, "show", "a\xff", NULL);
  assert_complaint (plaza, 1, "There is no event “a\uFFFD”; “plaza events” lists them.");
  run_plaza (plaza, "show", "a\033[31mb", NULL);
  assert_complaint (plaza, 1, "There is no event “a\uFFFD[31mb”; “plaza events” lists them.");
}

static void
test_misuse (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  run_plaza (plaza, "evnts", NULL);
  assert_complaint (plaza, 2, "There is no command “evnts”. Did you mean events?");
  run_plaza (plaza, "xylophone", NULL);
  assert_complaint (plaza, 2, "There is no command “xylophone”; “plaza --help” lists them.");
  run_plaza (plaza, "--campaign", NULL);
  assert_complaint (plaza, 2, "There is no option “--campaign”; “plaza --help” says how to call the program.");
  run_plaza (plaza, "events", "--colour", NULL);
  assert_complaint (plaza, 2, "Unknown option --colour");
  run_plaza (plaza, "events", "--search", NULL);
  assert_complaint (plaza, 2, "Missing argument for --search");
  run_plaza (plaza, "events", "more", NULL);
  assert_complaint (plaza, 2, "“more” is one argument too many.");
  run_plaza (plaza, "show", NULL);
  assert_complaint (plaza, 2, "Which event? Give its UID; “plaza events” lists them.");
  run_plaza (plaza, "export", NULL);
  assert_complaint (plaza, 2, "Export to which file? Give a name that ends in .ics, .csv, .json or .geojson.");
  run_plaza (plaza, "events", "--kind", "ralli", NULL);
  assert_complaint (plaza, 2, "--kind has no value “ralli”. Did you mean rally? It may be rally, vigil, march, press-conference, "
                    "legislative-visit, town-hall, panel, roundtable, conversation, community-meeting, canvass, call-in, "
                    "social-media, convening, action-alert, other.");
  run_plaza (plaza, "events", "--state", "XX", NULL);
  assert_complaint (plaza, 2, "There is no state “XX”. Give its two letters, such as MI, or “none”.");
  run_plaza (plaza, "events", "--day", "2017-02-30", NULL);
  assert_complaint (plaza, 2, "“2017-02-30” is not a day. Write it like 2017-02-22, or “none”.");
  run_plaza (plaza, "events", "--attendance", "everyone", NULL);
  assert_complaint (plaza, 2, "--attendance has no value “everyone”. It may be open, invited.");
  run_plaza (plaza, "events", "--order", "title", NULL);
  assert_complaint (plaza, 2, "--order has no value “title”. It may be state, day, distance.");
}

/* A file is opened in a window, and there is no display for one. */
static void
test_no_display (RunPlaza      *plaza,
                 gconstpointer  user_data)
{
  const char *sentence = "There is no display to open a window on; “plaza --help” lists what works without one.";

  run_plaza (plaza, NULL);
  assert_complaint (plaza, 1, sentence);
  run_plaza (plaza, "day.plaza", NULL);
  assert_complaint (plaza, 1, sentence);
}

static void
test_spanish (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  g_autofree char *english = NULL;

  if (!run_plaza_speaks ("es_US.UTF-8"))
    return;

  run_plaza (plaza, "show", "canton-march", NULL);
  english = g_strdup (plaza->out);
  run_plaza_in (plaza, "es_US.UTF-8", "show", "canton-march", NULL);
  assert_done (plaza);
  g_assert_cmpstr (plaza->out, !=, english);
  assert_has (plaza->out, "Miércoles");
  assert_has (plaza->out, "La marcha sale");
}

/* By the names that are read: in English North Carolina is far behind Colorado. */
static void
test_order (RunPlaza      *plaza,
            gconstpointer  user_data)
{
  static const char * const states[] = { "\nCalifornia\n", "\nCarolina del Norte\n", "\nColorado\n", "\nIllinois\n", "\nTexas\n" };
  const char *last;

  if (!run_plaza_speaks ("es_US.UTF-8"))
    return;

  run_plaza_in (plaza, "es_US.UTF-8", "events", NULL);
  assert_done (plaza);
  last = plaza->out;
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      const char *here = strstr (plaza->out, states[i]);

      if (here == NULL)
        g_error ("no heading “%s” in %s", states[i], plaza->out);
      g_assert_true (here > last);
      last = here;
    }

  run_plaza_in (plaza, "es_US.UTF-8", "events", "--near", "Pensilvania", "--json", NULL);
  g_assert_cmpint (plaza->status, ==, 0);
}

/* Where no locale is set at all, the text is UTF-8 all the same. */
static void
test_plain_locale (RunPlaza      *plaza,
                   gconstpointer  user_data)
{
  run_plaza_in (plaza, "C", "show", "denver-press-conference", NULL);
  assert_done (plaza);
  g_assert_true (g_str_has_prefix (plaza->out, "“Example Neighbors in CO” Press Conference\n"));
  run_plaza_in (plaza, "C", "events", "--search", "model’s", NULL);
  check_count (plaza, "1 of 17 events");
}

/* Where there is no campaign yet, the program makes its own. */
#define ADD_NEW(path, function) g_test_add ("/app/commands/" path, RunPlaza, NULL, run_plaza_set_up, function, run_plaza_tear_down)
#define ADD(path, function) g_test_add ("/app/commands/" path, RunPlaza, NULL, run_plaza_set_up_example, function, run_plaza_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("help", test_help);
  ADD_NEW ("help-makes-nothing", test_help_makes_nothing);
  ADD_NEW ("default-campaign", test_default_campaign);
  ADD ("events", test_events);
  ADD ("times", test_times);
  ADD ("filters", test_filters);
  ADD ("awkward-search", test_awkward_search);
  ADD ("show", test_show);
  ADD ("suggestions", test_suggestions);
  ADD ("misuse", test_misuse);
  ADD ("no-display", test_no_display);
  ADD ("spanish", test_spanish);
  ADD ("order", test_order);
  ADD ("plain-locale", test_plain_locale);

  return g_test_run ();
}

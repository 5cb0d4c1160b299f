/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts go out to a translator and come back, by files and by pipes. */
#include <string.h>

#include "run-plaza.h"

static char *
read_file (const char *path)
{
  char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
write_replaced (const char *path,
                const char *find,
                const char *with)
{
  g_autofree char *text = read_file (path);
  g_autoptr(GString) changed = g_string_new (text);
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (g_string_replace (changed, find, with, 1), ==, 1);
  g_file_set_contents (path, changed->str, -1, &error);
  g_assert_no_error (error);
}

static void
assert_history_is_empty (RunPlaza *plaza)
{
  run_plaza (plaza, "history", NULL);
  g_assert_cmpstr (plaza->out, ==, "");
}

static void
test_there_and_back (RunPlaza      *plaza,
                     gconstpointer  data)
{
  g_autofree char *path = run_plaza_path (plaza, "spanish.xlf");
  g_autofree char *before = NULL;

  run_plaza (plaza, "texts", "export", "--to", "es", path, NULL);
  assert_done (plaza);
  assert_has (plaza->out, "spanish.xlf: ");
  before = read_file (path);
  run_plaza (plaza, "texts", "export", "--to", "es", "-", NULL);
  assert_done (plaza);
  g_assert_cmpstr (plaza->out, ==, before);

  run_plaza (plaza, "texts", "import", path, NULL);
  assert_done (plaza);
  g_assert_cmpstr (plaza->out, ==, "");
  assert_history_is_empty (plaza);

  write_replaced (path, "<target xml:lang=\"es\" state=\"translated\">", "<target xml:lang=\"es\" state=\"translated\">Del traductor: ");
  run_plaza (plaza, "texts", "import", path, "--dry-run", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "Del traductor: ");
  assert_history_is_empty (plaza);
  run_plaza (plaza, "texts", "import", path, NULL);
  assert_done (plaza);
  assert_has (plaza->out, "Del traductor: ");
  run_plaza (plaza, "undo", NULL);
  assert_done (plaza);
  run_plaza (plaza, "texts", "export", "--to", "es", "-", NULL);
  g_assert_cmpstr (plaza->out, ==, before);
}

/* Nothing is imported where something cannot be, unless that is asked for. */
static void
test_bad_one (RunPlaza      *plaza,
              gconstpointer  data)
{
  g_autofree char *path = run_plaza_path (plaza, "spanish.xlf");

  run_plaza (plaza, "texts", "export", "--to", "es", path, NULL);
  write_replaced (path, "<target xml:lang=\"es\" state=\"translated\">", "<target xml:lang=\"es\" state=\"translated\">Del traductor: ");
  write_replaced (path, "      <trans-unit id=\"point/", "      <trans-unit id=\"nothing/x\"><source>x</source><target>y</target></trans-unit>\n"
                        "      <trans-unit id=\"point/");
  run_plaza (plaza, "texts", "import", path, NULL);
  g_assert_cmpint (plaza->status, ==, 1);
  g_assert_cmpstr (plaza->out, ==, "");
  assert_has (plaza->complaint, "nothing/x: the campaign has no such text.");
  assert_has (plaza->complaint, "with --skip-bad the other texts are");
  assert_history_is_empty (plaza);

  run_plaza (plaza, "texts", "import", "--skip-bad", path, NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  assert_has (plaza->complaint, "nothing/x");
  assert_has (plaza->out, "Del traductor: ");
}

static void
test_refused (RunPlaza      *plaza,
              gconstpointer  data)
{
  static const struct { const char *words[5]; int status; const char *sentence; } cases[] = {
    { { "texts" }, 2, "Export or import?" },
    { { "texts", "send", "x.xlf" }, 2, "Export or import?" },
    { { "texts", "import" }, 2, "Which file?" },
    { { "texts", "export", "x.xlf" }, 2, "Into which language?" },
    { { "texts", "import", "--to=es", "x.xlf" }, 2, "--to goes with export" },
    { { "texts", "export", "--to=en", "x.xlf" }, 2, "The campaign is written in “en”" },
    { { "texts", "export", "--to=fr", "x.xlf" }, 2, "The campaign is not translated into “fr”" },
    { { "texts", "import", "not-there.xlf" }, 1, "“not-there.xlf” cannot be read" },
    { { "texts", "export", "--to=es", "/not/there/x.xlf" }, 1, "x.xlf" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      run_plaza (plaza, cases[i].words[0], cases[i].words[1], cases[i].words[2], cases[i].words[3], cases[i].words[4], NULL);
      assert_refused (plaza, cases[i].status, cases[i].sentence);
    }
}

#define ADD(path, function) g_test_add ("/app/texts/" path, RunPlaza, NULL, run_plaza_set_up_example, function, run_plaza_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("there-and-back", test_there_and_back);
  ADD ("bad-one", test_bad_one);
  ADD ("refused", test_refused);
  return g_test_run ();
}

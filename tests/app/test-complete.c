/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run-plaza.h"

#include <string.h>

/* Whether the last answer has a line that begins with @word and a tab. */
static gboolean
is_offered (RunPlaza   *plaza,
            const char *word)
{
  g_auto(GStrv) lines = g_strsplit (plaza->out, "\n", -1);
  g_autofree char *start = g_strconcat (word, "\t", NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], start))
      return TRUE;

  return FALSE;
}

static guint
count_offered (RunPlaza *plaza)
{
  g_auto(GStrv) lines = g_strsplit (plaza->out, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += *lines[i] != '\0' && *lines[i] != '\t';

  return n;
}

static void
assert_offered (RunPlaza   *plaza,
                const char *word)
{
  if (!is_offered (plaza, word))
    g_error ("“%s” is not offered in:\n%s", word, plaza->out);
}

/* Returns: (transfer full): the parts of @text that @form has in parentheses */
static GStrv
find_all (const char *text,
          const char *form)
{
  g_autoptr(GRegex) regex = g_regex_new (form, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    g_strv_builder_take (builder, g_match_info_fetch (match, 1));

  return g_strv_builder_end (builder);
}

static GStrv
list_commands (RunPlaza *plaza)
{
  GStrv commands;

  run_plaza (plaza, "--help", NULL);
  commands = find_all (strstr (plaza->out, "Commands:"), "^  ([a-z-]+) ");
  g_assert_cmpuint (g_strv_length (commands), >=, 10);

  return commands;
}

/* As a person reads them in the help. */
static void
test_whole (RunPlaza      *plaza,
            gconstpointer  user_data)
{
  g_auto(GStrv) commands = list_commands (plaza);

  run_plaza (plaza, "complete", "", NULL);
  for (guint i = 0; commands[i] != NULL; i++)
    assert_offered (plaza, commands[i]);

  for (guint i = 0; commands[i] != NULL; i++)
    {
      g_auto(GStrv) options = NULL;

      run_plaza (plaza, commands[i], "--help", NULL);
      options = find_all (plaza->out, "^  (?:-\\w, )?(--[a-z-]+)");
      g_assert_cmpuint (g_strv_length (options), >=, 2);
      run_plaza (plaza, "complete", commands[i], "-", NULL);
      g_assert_cmpuint (count_offered (plaza), ==, g_strv_length (options));
      for (guint j = 0; options[j] != NULL; j++)
        assert_offered (plaza, options[j]);
    }
}

static void
test_values (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  static const struct { const char *line, *offered; guint count; } cases[] = {
    { "ev", "events", 1 },
    { "show |", "canton-march", 0 },
    { "show cant", "canton-march", 1 },
    { "show canton-march |", NULL, 0 },
    { "show --campaign missing.plaza |", NULL, 0 },
    { "history |", "canton-march", 0 },
    { "print |", "leave-behind", 4 },
    { "print --event cant", "canton-march", 1 },
    { "print --event=cant", "--event=canton-march", 1 },
    { "print -o x.pdf leave", "leave-behind", 1 },
    { "print leave-behind |", NULL, 0 },
    { "print sheet --language |", "en,es", 4 },
    { "print sheet --paper a", "a4", 1 },
    { "events --kind pre", "press-conference", 1 },
    { "events --kind=pre", "--kind=press-conference", 1 },
    { "events --state mi", "MI", 1 },
    { "events --state no", "none", 1 },
    { "events --order |", "distance", 3 },
    { "events --review pen", "pending", 1 },
    { "events --day 2017-02-2", "2017-02-22", 0 },
    { "events --search |", NULL, 0 },
    { "events --json=", NULL, 0 },
    { "nothing |", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) words = g_strsplit (cases[i].line, " ", -1);
      guint last = g_strv_length (words) - 1;

      if (g_str_equal (words[last], "|"))
        *words[last] = '\0';
      run_plaza (plaza, "complete", words[0], last >= 1 ? words[1] : NULL, last >= 2 ? words[2] : NULL,
                 last >= 3 ? words[3] : NULL, last >= 4 ? words[4] : NULL, NULL);
      g_test_message ("%s", cases[i].line);
      g_assert_cmpint (plaza->status, ==, 0);
      g_assert_cmpstr (plaza->complaint, ==, "");
      if (cases[i].offered != NULL)
        assert_offered (plaza, cases[i].offered);
      if (cases[i].offered == NULL || cases[i].count > 0)
        g_assert_cmpuint (count_offered (plaza), ==, cases[i].count);
    }
}

/* A file's name can stand where one is wanted, and nowhere else. */
static void
test_files (RunPlaza      *plaza,
            gconstpointer  user_data)
{
  run_plaza (plaza, "complete", "export", "", NULL);
  g_assert_cmpstr (plaza->out, ==, "\t\n");
  run_plaza (plaza, "complete", "events", "--campaign", "", NULL);
  g_assert_cmpstr (plaza->out, ==, "\t\n");
  run_plaza (plaza, "complete", "events", "--kind", "", NULL);
  g_assert_null (strstr (plaza->out, "\n\t"));
}

/* To complete a line changes nothing and makes nothing. */
static void
test_makes_nothing (RunPlaza      *plaza,
                    gconstpointer  user_data)
{
  g_autofree char *folder = run_plaza_path (plaza, ".local");

  run_plaza (plaza, "complete", "show", "", NULL);
  g_assert_cmpstr (plaza->out, ==, "");
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* What groff reads, as a person reads it. */
static char *
read_manual (RunPlaza   *plaza,
             const char *language)
{
  g_autoptr(GString) text = NULL;

  run_plaza (plaza, "manual", language, NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  text = g_string_new (plaza->out);
  g_string_replace (text, "\\-", "-", 0);
  g_string_replace (text, "\\fB", "", 0);
  g_string_replace (text, "\\fI", "", 0);
  g_string_replace (text, "\\fR", "", 0);
  g_string_replace (text, "\\e", "\\", 0);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Every option with its words, as “plaza COMMAND --help” says them in that language. */
static void
assert_manual_has_help (RunPlaza   *plaza,
                        const char *manual,
                        const char *locale,
                        const char *command)
{
  g_auto(GStrv) options = NULL;
  g_auto(GStrv) meanings = NULL;

  run_plaza_in (plaza, locale, command, "--help", NULL);
  options = find_all (plaza->out, "^  ((?:-\\w, )?--[a-z-]+(?:=\\S+)?)");
  meanings = find_all (plaza->out, "^  (?:-\\w, )?--[a-z-]+(?:=\\S+)?  +(\\S.*)$");
  g_assert_cmpuint (g_strv_length (options), ==, g_strv_length (meanings));
  for (guint i = 0; options[i] != NULL; i++)
    {
      assert_has (manual, options[i]);
      assert_has (manual, meanings[i]);
    }
}

static void
test_manual (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  static const struct { const char *language, *locale; } cases[] = { { "en", "C.UTF-8" }, { "es", "es_US.UTF-8" } };
  g_auto(GStrv) commands = list_commands (plaza);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *manual = read_manual (plaza, cases[i].language);

      if (!run_plaza_speaks (cases[i].locale))
        continue;

      for (guint j = 0; commands[j] != NULL; j++)
        {
          g_autofree char *title = g_strdup_printf (".SS plaza %s", commands[j]);

          assert_has (manual, title);
          assert_manual_has_help (plaza, manual, cases[i].locale, commands[j]);
        }
    }
}

/* A line that begins like a request of groff's would be lost. */
static void
test_manual_lines (RunPlaza      *plaza,
                   gconstpointer  user_data)
{
  static const char * const languages[] = { "en", "es" };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_auto(GStrv) lines = NULL;

      run_plaza (plaza, "manual", languages[l], NULL);
      lines = g_strsplit (plaza->out, "\n", -1);
      for (guint i = 0; lines[i] != NULL; i++)
        if (*lines[i] == '.' || *lines[i] == '\'')
          g_assert_true (g_regex_match_simple ("^\\.(TH|SH|SS|TP|PP|nf|fi)\\b", lines[i], 0, 0));
    }
}

#define ADD(path, set_up, function) g_test_add ("/app/complete/" path, RunPlaza, NULL, set_up, function, run_plaza_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("whole", run_plaza_set_up_example, test_whole);
  ADD ("values", run_plaza_set_up_example, test_values);
  ADD ("files", run_plaza_set_up_example, test_files);
  ADD ("makes-nothing", run_plaza_set_up, test_makes_nothing);
  ADD ("manual", run_plaza_set_up, test_manual);
  ADD ("manual-lines", run_plaza_set_up, test_manual_lines);

  return g_test_run ();
}

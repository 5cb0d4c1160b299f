/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-command-help.h"
#include "plaza-command-values.h"
#include "plaza-default-campaign.h"
#include "plaza-texts.h"

/* What was typed after the command's name, up to where the cursor is. */
typedef struct
{
  const PlazaCommandHelp *help;
  GStrv                   words;
  guint                   last;     /* the word at the cursor, perhaps empty */
} Typed;

static const PlazaWords *
complete_words (void)
{
  return plaza_words_for (plaza_language_of_ui ());
}

static const PlazaCommand *
complete_find_command (const char *name)
{
  for (const PlazaCommand * const *command = plaza_command_list (); *command != NULL; command++)
    if (g_str_equal ((*command)->name, name))
      return *command;

  return NULL;
}

/* The campaign that the line names, or the usual one; without a word where it cannot be read, and never made here. */
static PlazaCampaign *
complete_open_campaign (const Typed *typed)
{
  g_autofree char *usual = plaza_default_campaign_path ();
  const char *path = usual;

  for (guint i = 0; i < typed->last; i++)
    {
      if (g_str_has_prefix (typed->words[i], "--campaign="))
        path = typed->words[i] + strlen ("--campaign=");
      else if (g_str_equal (typed->words[i], "--campaign") && i + 1 < typed->last)
        path = typed->words[i + 1];
    }

  return plaza_campaign_open_current (path, NULL);
}

/* How many words before the cursor are neither options nor their values. */
static guint
complete_count_parameters (const Typed *typed)
{
  guint n = 0;

  for (guint i = 0; i < typed->last; i++)
    {
      const PlazaCommandOption *option = plaza_command_help_find_option (typed->help, typed->words[i]);

      if (*typed->words[i] != '-')
        n++;
      else if (option != NULL && option->argument != NULL && strchr (typed->words[i], '=') == NULL)
        i++;
    }

  return n;
}

/* Returns: (transfer full) (nullable): what stands in the help where the cursor is: "UID", "a|b"; the last may be repeated */
static char *
complete_find_parameter (const Typed *typed)
{
  g_auto(GStrv) parameters = g_strsplit (typed->help->parameters, " ", -1);
  guint n = complete_count_parameters (typed);
  guint many = g_strv_length (parameters);
  GString *parameter;

  if (n >= many && (many == 0 || !g_str_has_suffix (parameters[many - 1], "…")))
    return NULL;

  parameter = g_string_new (parameters[MIN (n, many - 1)]);
  g_string_replace (parameter, "…", "", 0);
  g_string_replace (parameter, "[", "", 0);
  g_string_replace (parameter, "]", "", 0);
  return g_string_free_and_steal (parameter);
}

/* What is offered begins with what stands there; "mi" is MI, too. */
static void
complete_print (GPtrArray  *values,
                const char *kept,
                const char *word)
{
  g_autofree char *start = g_utf8_casefold (word, -1);

  for (guint i = 0; i < values->len; i++)
    {
      const PlazaCommandValue *value = g_ptr_array_index (values, i);
      g_autofree char *whole = g_strconcat (kept, value->word, NULL);
      g_autofree char *folded = g_utf8_casefold (whole, -1);
      g_autofree char *line = g_strdup_printf ("%s\t%s\n", whole, value->text);

      if (g_str_has_prefix (folded, start))
        plaza_command_print (line);
    }
}

static void
complete_options (const Typed *typed)
{
  g_autoptr(GPtrArray) values = plaza_command_values_new ();

  for (guint i = 0; i < typed->help->options->len; i++)
    {
      const PlazaCommandOption *option = g_ptr_array_index (typed->help->options, i);
      g_autofree char *word = g_strconcat ("--", option->name, NULL);

      plaza_command_values_add (values, word, plaza_words_get (complete_words (), option->text));
    }

  complete_print (values, "", typed->words[typed->last]);
}

/* Of "--points=first,sec" the part before the last point stays as it is. Returns: (transfer full) */
static char *
complete_keep (const char *word,
               const char *value,
               const char *argument)
{
  const char *comma = strchr (argument, ',') != NULL ? strrchr (value, ',') : NULL;

  return g_strndup (word, (comma != NULL ? comma + 1 : value) - word);
}

static void
complete_value (const Typed              *typed,
                const PlazaCommandOption *option,
                const char               *argument,
                const char               *value)
{
  const char *word = typed->words[typed->last];
  g_autofree char *kept = complete_keep (word, value, argument);
  g_autoptr(GPtrArray) values = plaza_command_values_new ();
  g_autoptr(PlazaCampaign) campaign = complete_open_campaign (typed);
  gboolean may_be_file = plaza_command_values_list (values, option != NULL ? option->name : NULL, argument, campaign);

  complete_print (values, kept, word);
  if (may_be_file)
    plaza_command_print ("\t\n");
}

static void
complete_word (const Typed *typed)
{
  const char *word = typed->words[typed->last];
  const char *before = typed->last > 0 ? typed->words[typed->last - 1] : "";
  const char *equals = *word == '-' ? strchr (word, '=') : NULL;
  const PlazaCommandOption *option = plaza_command_help_find_option (typed->help, equals != NULL ? word : before);
  g_autofree char *parameter = complete_find_parameter (typed);

  if (option != NULL && option->argument != NULL && (equals != NULL || strchr (before, '=') == NULL))
    complete_value (typed, option, option->argument, equals != NULL ? equals + 1 : word);
  else if (*word != '-' && parameter != NULL)
    complete_value (typed, NULL, parameter, word);
  else if (*word == '-' && equals == NULL)
    complete_options (typed);
}

/* The first word is a command, a file to open, or an option of the program itself. */
static void
complete_command (const char *word)
{
  g_autoptr(GPtrArray) values = plaza_command_values_new ();

  for (const PlazaCommand * const *command = plaza_command_list (); *command != NULL; command++)
    plaza_command_values_add (values, (*command)->name, plaza_words_get (complete_words (), (*command)->summary));
  if (*word == '-')
    {
      plaza_command_values_add (values, "--help", NULL);
      plaza_command_values_add (values, "--version", NULL);
    }

  complete_print (values, "", word);
  plaza_command_print ("\t\n");
}

static PlazaCommandStatus
complete_run (GStrv arguments)
{
  GStrv words = arguments + 1;
  guint n = g_strv_length (words);
  const PlazaCommand *command = n > 1 ? complete_find_command (words[0]) : NULL;

  if (n <= 1)
    complete_command (n > 0 ? words[0] : "");
  else if (command != NULL)
    {
      g_autoptr(PlazaCommandHelp) help = plaza_command_help_ask (command);
      const Typed typed = { help, words + 1, n - 2 };

      complete_word (&typed);
    }

  return plaza_command_finish ();
}

/* For the scripts in data/completion, and in no list of commands: “plaza complete WORD…” is given the line up to the cursor and
 * prints what the last word may become, each with a tab and what it means. A line that begins with the tab says: or a file. */
const PlazaCommand plaza_command_complete = { "complete", NULL, complete_run };

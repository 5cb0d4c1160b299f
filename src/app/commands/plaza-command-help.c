/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-command-help.h"

#include <locale.h>
#include <string.h>

/* Between the program's name and what a command wants. */
#define OPTIONS "[OPTION…]"

/* What is being asked for, while a command is called for nothing else. */
static PlazaCommandHelp *asked;

static void
command_help_free_option (gpointer data)
{
  PlazaCommandOption *option = data;

  g_free (option->letter);
  g_free (option->name);
  g_free (option->argument);
  g_free (option->text);
  g_free (option);
}

void
plaza_command_help_free (PlazaCommandHelp *self)
{
  g_free (self->parameters);
  g_free (self->summary);
  g_free (self->description);
  g_ptr_array_unref (self->options);
  g_free (self);
}

/* "  -s, --search=TEXT     Only events with …", as GLib prints an option: a context does not list what it has. */
static PlazaCommandOption *
command_help_read_option (const char *line)
{
  static GRegex *form;
  g_autoptr(GMatchInfo) match = NULL;
  PlazaCommandOption *option;

  if (form == NULL)
    form = g_regex_new ("^  (?:-(\\w), )?--([\\w-]+)(?:=(\\S+))?\\s+(\\S.*)$", 0, 0, NULL);
  if (!g_regex_match (form, line, 0, &match))
    return NULL;

  option = g_new0 (PlazaCommandOption, 1);
  option->letter = g_match_info_fetch (match, 1);
  option->name = g_match_info_fetch (match, 2);
  option->argument = g_match_info_fetch (match, 3);
  option->text = g_match_info_fetch (match, 4);
  if (*option->letter == '\0')
    g_clear_pointer (&option->letter, g_free);
  if (*option->argument == '\0')
    g_clear_pointer (&option->argument, g_free);

  return option;
}

static void
command_help_read (PlazaCommandHelp *self,
                   const char       *help)
{
  g_auto(GStrv) lines = g_strsplit (help, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *parameters = strstr (lines[i], OPTIONS);
      PlazaCommandOption *option = command_help_read_option (lines[i]);

      if (self->parameters == NULL && parameters != NULL)
        self->parameters = g_strstrip (g_strdup (parameters + strlen (OPTIONS)));
      if (option != NULL)
        g_ptr_array_add (self->options, option);
    }
}

/**
 * plaza_command_help_take:
 * @context: a command's options, whole
 *
 * Called by every command before it does anything.
 *
 * Returns: whether the command was only asked what it says of itself
 */
gboolean
plaza_command_help_take (GOptionContext *context)
{
  g_autofree char *help = NULL;

  if (asked == NULL)
    return FALSE;

  help = g_option_context_get_help (context, TRUE, NULL);
  asked->summary = g_strdup (g_option_context_get_summary (context));
  asked->description = g_strdup (g_option_context_get_description (context));
  command_help_read (asked, help);

  return TRUE;
}

/**
 * plaza_command_help_ask:
 * @command: a command
 *
 * Its own option parser answers, so that the manual and the completion of a shell have no list of their own. The parser
 * speaks the language of the locale; without one it answers what po/ has translations of.
 *
 * Returns: (transfer full): what it says of itself
 */
PlazaCommandHelp *
plaza_command_help_ask (const PlazaCommand *command)
{
  char *arguments[] = { (char *) command->name, NULL };
  g_autofree char *locale = g_strdup (setlocale (LC_MESSAGES, NULL));
  PlazaCommandHelp *self = g_new0 (PlazaCommandHelp, 1);

  self->command = command;
  self->options = g_ptr_array_new_with_free_func (command_help_free_option);

  asked = self;
  setlocale (LC_MESSAGES, "C");
  command->run (arguments);
  setlocale (LC_MESSAGES, locale);
  asked = NULL;

  return self;
}

/**
 * plaza_command_help_find_option:
 * @self: what a command says of itself
 * @word: what somebody typed, such as "--kind", "--kind=rally" or "-s"
 *
 * Returns: (nullable): the option that it begins with
 */
const PlazaCommandOption *
plaza_command_help_find_option (const PlazaCommandHelp *self,
                                const char             *word)
{
  gsize length = strcspn (word, "=");

  for (guint i = 0; i < self->options->len; i++)
    {
      const PlazaCommandOption *option = g_ptr_array_index (self->options, i);

      if (g_str_has_prefix (word, "--") && strlen (option->name) == length - 2 && strncmp (option->name, word + 2, length - 2) == 0)
        return option;
      if (option->letter != NULL && word[0] == '-' && g_str_equal (option->letter, word + 1))
        return option;
    }

  return NULL;
}

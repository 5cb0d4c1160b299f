/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n.h>

#include "plaza-command-help.h"
#include "plaza-config.h"
#include "plaza-help-pages.h"
#include "plaza-texts.h"

/* A page of the manual in the making. */
typedef struct
{
  const PlazaWords *words;
  GString          *page;
} Manual;

/* A hyphen that is typed is "\-", and what begins with a point or an apostrophe would be a request (groff_man(7)). */
static void
manual_append_line (const Manual *self,
                    const char   *line)
{
  g_autofree char *spoken = g_strdup (line);
  g_autoptr(GString) escaped = g_string_new (g_strchomp (spoken));

  g_string_replace (escaped, "\\", "\\e", 0);
  g_string_replace (escaped, "-", "\\-", 0);
  if (escaped->str[0] == '.' || escaped->str[0] == '\'')
    g_string_prepend (escaped, "\\&");
  g_string_append_printf (self->page, "%s\n", escaped->str);
}

static void
manual_append_text (const Manual *self,
                    const char   *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      manual_append_line (self, lines[i]);
}

static void
manual_append_section (const Manual *self,
                       const char   *title)
{
  g_string_append_printf (self->page, ".SH %s\n", plaza_words_get_in (self->words, "manual", title));
}

/* The lines stay as they are. */
static void
manual_append_example (const Manual *self,
                       const char   *text)
{
  g_string_append (self->page, ".nf\n");
  manual_append_text (self, text);
  g_string_append (self->page, ".fi\n");
}

static void
manual_append_option (const Manual             *self,
                      const PlazaCommandOption *option)
{
  g_autoptr(GString) name = g_string_new (NULL);

  if (option->letter != NULL)
    g_string_append_printf (name, "\\fB-%s\\fR, ", option->letter);
  g_string_append_printf (name, "\\fB--%s\\fR", option->name);
  if (option->argument != NULL)
    g_string_append_printf (name, "=\\fI%s\\fR", plaza_words_get (self->words, option->argument));
  g_string_replace (name, "-", "\\-", 0);

  g_string_append_printf (self->page, ".TP\n%s\n", name->str);
  manual_append_line (self, plaza_words_get (self->words, option->text));
}

static void
manual_append_command (const Manual       *self,
                       const PlazaCommand *command)
{
  g_autoptr(PlazaCommandHelp) help = plaza_command_help_ask (command);
  const char *parameters = *help->parameters != '\0' ? plaza_words_get (self->words, help->parameters) : "";
  g_autofree char *title = g_strdup_printf ("plaza %s %s", command->name, parameters);

  g_string_append (self->page, ".SS ");
  manual_append_line (self, title);
  manual_append_text (self, plaza_words_get (self->words, help->summary));
  for (guint i = 0; i < help->options->len; i++)
    manual_append_option (self, g_ptr_array_index (help->options, i));
  g_string_append (self->page, ".PP\n");
  manual_append_example (self, plaza_words_get (self->words, help->description));
}

static void
manual_append_files (const Manual *self)
{
  manual_append_section (self, NC_("manual", "FILES"));
  g_string_append (self->page, ".TP\n");
  manual_append_line (self, "~/.local/share/plaza/we-are-all-america.plaza");
  manual_append_line (self, plaza_words_get (self->words, N_("The campaign that is used where no other is named. It is made when it is first wanted.")));
  g_string_append (self->page, ".TP\n");
  manual_append_line (self, "~/.local/share/plaza/backups/");
  manual_append_line (self, plaza_words_get (self->words, N_("Copies of campaigns, kept while they are changed.")));
}

static void
manual_append_head (const Manual *self)
{
  const char *usage = plaza_words_get (self->words, plaza_command_usage);

  g_string_append (self->page, ".TH PLAZA 1 \"\" \"Plaza " PLAZA_VERSION "\"\n");
  manual_append_section (self, NC_("manual", "NAME"));
  g_string_append (self->page, "plaza \\- ");
  manual_append_line (self, plaza_words_get (self->words, N_("run a day of action, from the list of events to the leave-behind")));
  manual_append_section (self, NC_("manual", "SYNOPSIS"));
  /* Its first line is its title. */
  manual_append_example (self, strchr (usage, '\n'));
  manual_append_section (self, NC_("manual", "DESCRIPTION"));
  manual_append_text (self, plaza_words_get (self->words, N_("Plaza lists the events of a day of action, teaches people to hold them, and prints what they carry. "
                                                            "It needs no network. A campaign is one file; what stands below works without a window.")));
}

static PlazaCommandStatus
manual_run (GStrv arguments)
{
  const char *language = arguments[1] != NULL && plaza_language_is_valid (arguments[1]) ? arguments[1] : "en";
  g_autoptr(GString) page = g_string_new (NULL);
  const Manual self = { plaza_words_for (language), page };
  g_autofree char *help = NULL;

  if (arguments[1] != NULL && g_strcmp0 (arguments[2], "help") == 0)
    {
      help = plaza_help_pages_html (language);
      plaza_command_write (help);
      return plaza_command_finish ();
    }

  manual_append_head (&self);
  manual_append_section (&self, NC_("manual", "COMMANDS"));
  for (const PlazaCommand * const *command = plaza_command_list (); *command != NULL; command++)
    manual_append_command (&self, *command);
  manual_append_section (&self, NC_("manual", "EXIT STATUS"));
  manual_append_text (&self, plaza_words_get (self.words, plaza_command_statuses));
  manual_append_files (&self);
  plaza_command_write (page->str);

  return plaza_command_finish ();
}

/* For the build, and in no list of commands: “plaza manual LANGUAGE” writes the page of the manual, with “help” the
 * window’s help as one page for a browser. */
const PlazaCommand plaza_command_manual = { "manual", NULL, manual_run };

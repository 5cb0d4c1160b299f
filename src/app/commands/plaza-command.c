/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-command.h"

#include <string.h>

#include <glib/gi18n.h>

#include "plaza-campaign-away.h"
#include "plaza-campaign-jobs.h"
#include "plaza-command-help.h"
#include "plaza-command-job.h"
#include "plaza-config.h"
#include "plaza-default-campaign.h"
#include "plaza-store.h"
#include "plaza-update-job.h"
#include "plaza-suggest.h"

static const PlazaCommand * const commands[] = {
  &plaza_command_events,
  &plaza_command_show,
  &plaza_command_print_handout,
  &plaza_command_export,
  &plaza_command_check,
  &plaza_command_backups,
  &plaza_command_add,
  &plaza_command_edit,
  &plaza_command_duplicate,
  &plaza_command_cancel,
  &plaza_command_delete,
  &plaza_command_undo,
  &plaza_command_redo,
  &plaza_command_history,
  &plaza_command_import,
  &plaza_command_review,
  &plaza_command_approve,
  &plaza_command_merge,
  &plaza_command_decline,
  &plaza_command_ask,
  &plaza_command_restore,
  &plaza_command_points,
  &plaza_command_guides,
  &plaza_command_messages,
  &plaza_command_translate,
  &plaza_command_sheet,
  &plaza_command_campaign,
  &plaza_command_new,
  &plaza_command_copy,
  &plaza_command_pack,
  &plaza_command_close,
  NULL
};

/* What runs without being listed: for shells and for the build. */
static const PlazaCommand * const unlisted[] = {
  &plaza_command_complete,
  &plaza_command_manual,
  NULL
};

const char * const plaza_command_usage = N_("Usage:\n"
                                            "  plaza [FILE.plaza]        open the window\n"
                                            "  plaza COMMAND [OPTION…]   work without a window\n");
const char * const plaza_command_statuses =
  N_("A command ends with the status 0, with 1 where it could not do its work, and with 2 where it was called wrongly.");

/**
 * plaza_command_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): the commands, as “plaza --help” lists them
 */
const PlazaCommand * const *
plaza_command_list (void)
{
  return commands;
}

static const PlazaCommand *
command_find (const PlazaCommand * const *list,
              const char                *name)
{
  while (*list != NULL && !g_str_equal ((*list)->name, name))
    list++;

  return *list;
}

/* The campaign of the command that runs. */
static PlazaCampaign *opened;

/* What could not be read may be missing in what was printed: that is no success. */
static PlazaCommandStatus
run_command (const PlazaCommand *command,
             GStrv               arguments)
{
  g_autoptr(GError) error = NULL;
  PlazaCommandStatus status = command->run (arguments);

  if (status == PLAZA_COMMAND_DONE && opened != NULL && !plaza_campaign_was_read (opened, &error))
    status = plaza_command_fail (error);
  g_clear_object (&opened);
  plaza_command_end_job ();

  return status;
}

static PlazaCommandStatus
command_print_help (void)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append (text, _(plaza_command_usage));
  g_string_append_printf (text, "\n%s\n", _("Commands:"));
  for (guint i = 0; commands[i] != NULL; i++)
    g_string_append_printf (text, "  %-8s %s\n", commands[i]->name, _(commands[i]->summary));
  g_string_append_printf (text, "\n%s\n%s\n",
                          _("“plaza COMMAND --help” says what a command can do."),
                          _(plaza_command_statuses));
  plaza_command_print (text->str);

  return plaza_command_finish ();
}

static PlazaCommandStatus
command_print_version (void)
{
  plaza_command_print ("Plaza " PLAZA_VERSION "\n");

  return plaza_command_finish ();
}

/* Whether a first argument can be a file to open, or is what the desktop says
 * when it starts the program. */
static gboolean
command_is_for_window (const char *argument)
{
  if (*argument == '-')
    return g_str_equal (argument, "--") || g_str_has_prefix (argument, "--gapplication-");

  return strpbrk (argument, "./") != NULL || g_file_test (argument, G_FILE_TEST_EXISTS);
}

static PlazaCommandStatus
command_complain_of_option (const char *option)
{
  g_autofree char *quoted = plaza_command_quote (option);

  return plaza_command_misuse (_("There is no option “%s”; “plaza --help” says how to call the program."), quoted);
}

static PlazaCommandStatus
complain_of_command (const char *name)
{
  const char *names[G_N_ELEMENTS (commands)] = { NULL };
  const char *nearest;
  g_autofree char *quoted = plaza_command_quote (name);

  for (guint i = 0; commands[i] != NULL; i++)
    names[i] = commands[i]->name;
  nearest = plaza_suggest_nearest (name, names);

  if (nearest != NULL)
    return plaza_command_misuse (_("There is no command “%1$s”. Did you mean %2$s?"), quoted, nearest);

  return plaza_command_misuse (_("There is no command “%s”; “plaza --help” lists them."), quoted);
}

/**
 * plaza_command_dispatch:
 * @argc: number of arguments
 * @argv: the program's arguments
 * @status: (out): how the program ends
 *
 * Runs the command that the first argument names.
 *
 * Returns: whether there was one; otherwise the window is wanted
 */
gboolean
plaza_command_dispatch (int    argc,
                        char **argv,
                        int   *status)
{
  const char *first = argc > 1 ? argv[1] : NULL;
  const PlazaCommand *command;

  if (first == NULL)
    return FALSE;

  command = command_find (commands, first);
  if (command == NULL)
    command = command_find (unlisted, first);

  if (g_str_equal (first, "--help") || g_str_equal (first, "-h"))
    *status = command_print_help ();
  else if (g_str_equal (first, "--version"))
    *status = command_print_version ();
  else if (command != NULL)
    *status = run_command (command, argv + 1);
  else if (command_is_for_window (first))
    return FALSE;
  else
    *status = *first == '-' ? command_complain_of_option (first) : complain_of_command (first);

  return TRUE;
}

/**
 * plaza_command_options:
 * @parameters: (nullable): what it wants beside options
 * @summary: what the command does
 * @description: more about it, with examples
 * @campaign: takes the file that --campaign names
 *
 * Returns: (transfer full): the command's options, of which every one has --campaign
 */
GOptionContext *
plaza_command_options (const char  *parameters,
                       const char  *summary,
                       const char  *description,
                       char       **campaign)
{
  GOptionContext *context = g_option_context_new (parameters);
  const GOptionEntry entries[] = {
    { "campaign", 0, 0, G_OPTION_ARG_FILENAME, campaign, N_("Use this campaign instead of the default one"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_set_summary (context, summary);
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return context;
}

static void
print_command_help (GOptionContext *context,
                    const char     *name)
{
  g_autofree char *program = g_strconcat ("plaza ", name, NULL);
  g_autofree char *help = NULL;

  g_set_prgname (program);
  help = g_option_context_get_help (context, TRUE, NULL);
  g_set_prgname ("plaza");
  plaza_command_print (help);
}

/**
 * plaza_command_parse:
 * @context: (transfer none): the command's options
 * @name: the command
 * @arguments: its arguments, the first being its own name
 * @rest: (out) (transfer full): what the options leave over
 * @status: (out): how the program ends, where it ends here
 *
 * Parses the options, after adding --help, which every command has.
 *
 * Returns: whether the command goes on
 */
gboolean
plaza_command_parse (GOptionContext  *context,
                     const char      *name,
                     GStrv            arguments,
                     GStrv           *rest,
                     int             *status)
{
  g_auto(GStrv) parsed = g_strdupv (arguments);
  g_autoptr(GError) error = NULL;
  gboolean help = FALSE;
  const GOptionEntry entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Say what the command can do"), NULL },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (plaza_command_help_take (context))
    {
      *status = PLAZA_COMMAND_DONE;
      return FALSE;
    }

  if (!g_option_context_parse_strv (context, &parsed, &error))
    {
      *status = PLAZA_COMMAND_MISUSED;
      plaza_command_note (error->message);
      return FALSE;
    }

  if (help)
    {
      print_command_help (context, name);
      *status = plaza_command_finish ();
      return FALSE;
    }

  *rest = g_strdupv (parsed + 1);

  return TRUE;
}

/**
 * plaza_command_expect:
 * @rest: the arguments that are no options
 * @n_wanted: how many there must be
 * @missing: (nullable): a sentence for too few of them
 *
 * Returns: whether there are as many; otherwise there was a complaint, and the
 *   command was called wrongly
 */
gboolean
plaza_command_expect (GStrv       rest,
                      guint       n_wanted,
                      const char *missing)
{
  guint n = g_strv_length (rest);
  g_autofree char *quoted = n > n_wanted ? plaza_command_quote (rest[n_wanted]) : NULL;

  if (n == n_wanted)
    return TRUE;

  if (n > n_wanted)
    plaza_command_misuse (_("“%s” is one argument too many."), quoted);
  else
    plaza_command_misuse ("%s", missing);

  return FALSE;
}

/* What gets the file ready where opening it failed with @problem; NULL where nothing does. */
static PlazaJob *
command_prepare (const char   *path,
                 gboolean      is_default,
                 const GError *problem)
{
  if (g_error_matches (problem, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_OLDER))
    return plaza_update_job_new (path);
  if (is_default && g_error_matches (problem, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOT_FOUND))
    return plaza_default_campaign_job_new ();

  return NULL;
}

static PlazaCampaign *
command_open_prepared (const char  *path,
                       gboolean     is_default,
                       GError     **error)
{
  g_autoptr(PlazaJob) job = NULL;
  g_autoptr(GError) problem = NULL;
  PlazaCampaign *campaign = plaza_campaign_open_current (path, &problem);

  if (campaign != NULL)
    return campaign;

  job = command_prepare (path, is_default, problem);
  if (job != NULL)
    return plaza_command_run_job (job, error) ? plaza_campaign_open_current (path, error) : NULL;

  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

static void
command_pass_word_on (PlazaCampaign *campaign)
{
  g_autofree char *word = plaza_campaign_take_word (campaign);

  if (word != NULL)
    plaza_command_note (word);
}

static PlazaCampaign *
command_open (const char *path)
{
  g_autofree char *usual = path == NULL ? plaza_default_campaign_path () : NULL;
  g_autoptr(GError) error = NULL;
  PlazaCampaign *campaign = command_open_prepared (path != NULL ? path : usual, path == NULL, &error);

  if (campaign == NULL)
    plaza_command_fail (error);
  else
    command_pass_word_on (campaign);
  g_set_object (&opened, campaign);

  return campaign;
}

/**
 * plaza_command_open:
 * @path: (nullable): the campaign file that was asked for
 *
 * Returns: (transfer full): that campaign, or the default one, which is made
 *   where it is missing; %NULL after a complaint
 */
PlazaCampaign *
plaza_command_open (const char *path)
{
  PlazaCampaign *campaign = command_open (path);
  g_autoptr(GError) error = NULL;

  /* Some of it may be of a kind that this version does not know. */
  if (campaign != NULL && !plaza_campaign_may_change (campaign, &error) &&
      g_error_matches (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NEWER))
    plaza_command_note (error->message);

  return campaign;
}

/**
 * plaza_command_open_to_change:
 * @path: (nullable): the campaign file that was asked for
 *
 * Returns: (transfer full): as plaza_command_open(); its history says that changes come from here
 */
PlazaCampaign *
plaza_command_open_to_change (const char *path)
{
  g_autoptr(PlazaCampaign) campaign = command_open (path);
  g_autoptr(GError) error = NULL;

  if (campaign == NULL)
    return NULL;

  if (!plaza_campaign_may_change (campaign, &error))
    {
      plaza_command_fail (error);
      return NULL;
    }

  plaza_campaign_set_origin (campaign, "command-line");
  return g_steal_pointer (&campaign);
}

/* The user's file is to hold the change before the command says that it is done. */
static gboolean
command_settle (PlazaCampaign  *campaign,
                GError        **error)
{
  g_autoptr(PlazaJob) job = plaza_campaign_is_settled (campaign) ? NULL : plaza_settle_job_new (campaign);

  return job == NULL || plaza_command_run_job (job, error);
}

/**
 * plaza_command_finish_change:
 * @campaign: which was changed
 *
 * Ends a command that went well, after a copy of what it changed is kept where there is none of the last hour. Where
 * that cannot be, it is said; the change is made all the same. Where it is in a working copy and cannot be written into the
 * campaign's file, the command has failed.
 *
 * Returns: how the program ends
 */
PlazaCommandStatus
plaza_command_finish_change (PlazaCampaign *campaign)
{
  g_autoptr(PlazaJob) job = plaza_backup_job_new (campaign);
  g_autoptr(GError) error = NULL;

  if (!plaza_command_run_job (job, &error) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    plaza_command_note (error->message);
  g_clear_error (&error);
  plaza_campaign_tidy_a_little (campaign);
  if (!command_settle (campaign, &error))
    return plaza_command_fail (error);

  return plaza_command_finish ();
}

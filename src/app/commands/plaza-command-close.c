/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-command.h"
#include "plaza-default-campaign.h"
#include "plaza-store-error.h"
#include "plaza-store-remove.h"

typedef struct
{
  char     *campaign;
  char     *yes;
  gboolean  dry_run;
} Typed;

static GOptionContext *
close_context (Typed *typed)
{
  const GOptionEntry entries[] = {
    { "yes", 0, 0, G_OPTION_ARG_STRING, &typed->yes, N_("The name once more, since there is no way back"), N_("NAME") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &typed->dry_run, N_("Say what would be done, and do nothing"), NULL },
    G_OPTION_ENTRY_NULL
  };
  /* Translators: NAME is what the user puts there. */
  GOptionContext *context =
    plaza_command_options (_("NAME"),
                           _("Removes a campaign for good, with its backups and drafts, once its day is over. NAME is that of the campaign or of\n"
                             "its file, and is given twice."),
                           _("Examples:\n"
                             "  plaza close spring.plaza --yes spring.plaza\n"
                             "  plaza close \"We Are All America\" --yes \"We Are All America\""),
                           &typed->campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

/* "spring.plaza" and "spring" are both the name of a file. */
static gboolean
close_is_file_name (const char *path,
                    const char *name)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *whole = g_strconcat (name, ".plaza", NULL);

  return g_str_equal (base, name) || g_str_equal (base, whole);
}

static gboolean
close_is_campaign_name (const char *path,
                        const char *name)
{
  g_autoptr(PlazaCampaign) campaign = plaza_campaign_open_current (path, NULL);

  return campaign != NULL && g_str_equal (plaza_campaign_get_record (campaign)->name, name);
}

/* Which file is meant: one of that path, or the campaign in use, where it is called so. */
static char *
close_find (const Typed *typed,
            const char  *name)
{
  g_autofree char *path = typed->campaign != NULL ? g_strdup (typed->campaign) : plaza_default_campaign_path ();
  g_autofree char *quoted = plaza_command_quote (name);
  g_autofree char *sentence = NULL;

  if (typed->campaign == NULL && g_file_test (name, G_FILE_TEST_IS_REGULAR))
    return g_strdup (name);
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR) && (close_is_file_name (path, name) || close_is_campaign_name (path, name)))
    return g_steal_pointer (&path);

  sentence = g_strdup_printf (_("There is no campaign “%s”. Give the name of its file, or of the campaign that --campaign names."), quoted);
  plaza_command_note (sentence);
  return NULL;
}

static PlazaCommandStatus
close_print_traces (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) traces = plaza_store_list_traces (path, &error);

  if (traces == NULL)
    return plaza_command_fail (error);

  for (guint i = 0; traces[i] != NULL; i++)
    {
      g_autofree char *name = g_filename_display_name (traces[i]);
      /* Translators: %s is a file. */
      g_autofree char *line = g_strdup_printf (_("Would remove %s"), name);

      plaza_command_print (line);
      plaza_command_print ("\n");
    }

  return plaza_command_finish ();
}

static PlazaCommandStatus
close_remove (const char *path)
{
  g_autofree char *name = plaza_store_display_name (path);
  /* Translators: %s is a file. */
  g_autofree char *line = g_strdup_printf (_("Removed %s, its backups and its drafts"), name);
  g_autoptr(GError) error = NULL;

  if (!plaza_store_remove (path, &error))
    return plaza_command_fail (error);

  plaza_command_print (line);
  plaza_command_print ("\n");
  return plaza_command_finish ();
}

static PlazaCommandStatus
close_do (const Typed *typed,
          GStrv        rest)
{
  g_autofree char *path = NULL;

  if (!plaza_command_expect (rest, 1, _("Which campaign? Give its name, and once more with --yes.")))
    return PLAZA_COMMAND_MISUSED;
  if (!typed->dry_run && g_strcmp0 (typed->yes, rest[0]) != 0)
    return plaza_command_misuse ("%s", _("There is no way back: give the name of the campaign twice, also with --yes. Nothing was removed."));

  path = close_find (typed, rest[0]);
  if (path == NULL)
    return PLAZA_COMMAND_FAILED;

  return typed->dry_run ? close_print_traces (path) : close_remove (path);
}

static PlazaCommandStatus
close_run (GStrv arguments)
{
  Typed typed = { 0 };
  g_autoptr(GOptionContext) context = close_context (&typed);
  g_auto(GStrv) rest = NULL;
  int status;

  if (plaza_command_parse (context, "close", arguments, &rest, &status))
    status = close_do (&typed, rest);

  g_free (typed.campaign);
  g_free (typed.yes);
  return status;
}

const PlazaCommand plaza_command_close = { "close", N_("remove a campaign for good"), close_run };

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-campaign-pack.h"
#include "plaza-command-output.h"
#include "plaza-command.h"
#include "plaza-pack-folder.h"
#include "plaza-pack-writer.h"

static GOptionContext *
pack_context (char     **campaign,
              gboolean  *dry_run)
{
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, dry_run, N_("Say what would be done, and do nothing"), NULL },
    G_OPTION_ENTRY_NULL
  };
  /* Translators: FOLDER is what the user puts there. */
  GOptionContext *context =
    plaza_command_options (_("FOLDER"),
                           _("Writes the campaign as plain files, from which “plaza new NAME.plaza --from FOLDER” makes it again: to be\n"
                             "kept in a shared folder or under version control. Other files in the folder stay. The staff’s notes,\n"
                             "contacts and speakers are in it; the history and what you typed about yourself are not."),
                           _("Examples:\n"
                             "  plaza pack our-campaign\n"
                             "  plaza pack our-campaign --dry-run"),
                           campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static void
pack_print_steps (GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const PlazaPackStep *step = g_ptr_array_index (steps, i);
      const char *words = step->kind == PLAZA_PACK_STEP_NEW ? C_("file", "new")
                          : step->kind == PLAZA_PACK_STEP_CHANGED ? C_("file", "changed") : C_("file", "removed");
      g_autofree char *line = g_strdup_printf ("%s: %s\n", words, step->path);

      plaza_command_print (line);
    }
}

/* They stay, and a reader would refuse them. */
static void
pack_note_foreign (const char *folder,
                   GHashTable *files,
                   GPtrArray  *steps)
{
  g_auto(GStrv) foreign = plaza_pack_folder_list_foreign (folder, files, steps);

  for (guint i = 0; foreign[i] != NULL; i++)
    {
      g_autofree char *quoted = plaza_command_quote (foreign[i]);
      g_autofree char *sentence =
        g_strdup_printf (_("“%s” belongs to nothing in the campaign; move it elsewhere, or the pack cannot be read."), quoted);

      plaza_command_note (sentence);
    }
}

static PlazaCommandStatus
pack_write (PlazaCampaign *campaign,
            const char    *folder,
            gboolean       dry_run)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = plaza_command_output_check (folder, &error) && plaza_campaign_begin_reading (campaign, &error) ? plaza_campaign_read_pack (campaign, &error) : NULL;
  g_autoptr(GHashTable) files = pack != NULL ? plaza_pack_write (pack, &error) : NULL;
  g_autoptr(GPtrArray) steps = files != NULL ? plaza_pack_folder_plan (folder, files, pack->campaign->id, &error) : NULL;

  if (steps == NULL || (!dry_run && !plaza_pack_folder_write (folder, files, steps, &error)))
    return plaza_command_fail (error);

  pack_print_steps (steps);
  pack_note_foreign (folder, files, steps);
  return plaza_command_finish ();
}

static PlazaCommandStatus
pack_run (GStrv arguments)
{
  g_autofree char *path = NULL;
  gboolean dry_run = FALSE;
  g_autoptr(GOptionContext) context = pack_context (&path, &dry_run);
  g_auto(GStrv) rest = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  int status;

  if (!plaza_command_parse (context, "pack", arguments, &rest, &status))
    return status;
  if (!plaza_command_expect (rest, 1, _("Where is the pack to be? Give a folder.")))
    return PLAZA_COMMAND_MISUSED;

  campaign = plaza_command_open (path);
  return campaign != NULL ? pack_write (campaign, rest[0], dry_run) : PLAZA_COMMAND_FAILED;
}

const PlazaCommand plaza_command_pack = { "pack", N_("write the campaign as plain files"), pack_run };

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <stdlib.h>

#include "plaza-backups.h"
#include "plaza-campaign-backups.h"
#include "plaza-command-job.h"
#include "plaza-command-output.h"
#include "plaza-command.h"
#include "plaza-default-campaign.h"
#include "plaza-json-writer.h"
#include "plaza-wording.h"

typedef struct
{
  char     *campaign;
  char     *output;
  int       restore;
  gboolean  json;
} Typed;

static GOptionContext *
backups_context (Typed *typed)
{
  const GOptionEntry entries[] = {
    { "restore", 0, 0, G_OPTION_ARG_INT, &typed->restore, N_("Write the backup of that number to a file"), N_("NUMBER") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &typed->output, N_("The file to write a backup to; it must not be there"), N_("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &typed->json, N_("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context =
    plaza_command_options (NULL,
                           _("Lists the copies that are kept of a campaign while it is changed, or restores one as a file of its own."),
                           _("Examples:\n"
                             "  plaza backups\n"
                             "  plaza backups --restore 3 --output yesterday.plaza"),
                           &typed->campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static void
backups_print_list (GPtrArray *backups)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  for (guint i = 0; i < backups->len; i++)
    {
      const PlazaBackupFile *backup = g_ptr_array_index (backups, i);
      g_autoptr(GDateTime) made = g_date_time_new_from_unix_utc (backup->time);
      g_autofree char *time = g_date_time_format (made, "%Y-%m-%dT%H:%M:%SZ");
      g_autofree char *moment = plaza_wording_moment (NULL, time, now);
      g_autofree char *size = g_format_size ((guint64) backup->size);
      g_autofree char *line = g_strdup_printf ("%u  %s  %s\n", i + 1, moment, size);

      plaza_command_print (line);
    }
}

static void
backups_print_json (GPtrArray *backups)
{
  PlazaJsonWriter writer;
  g_autofree char *text = NULL;

  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '[');
  for (guint i = 0; i < backups->len; i++)
    {
      const PlazaBackupFile *backup = g_ptr_array_index (backups, i);
      g_autoptr(GDateTime) made = g_date_time_new_from_unix_utc (backup->time);
      g_autofree char *time = g_date_time_format (made, "%Y-%m-%dT%H:%M:%SZ");

      plaza_json_writer_begin (&writer, '{');
      plaza_json_writer_key (&writer, "number");
      plaza_json_writer_number (&writer, i + 1);
      plaza_json_writer_key (&writer, "time");
      plaza_json_writer_string (&writer, time);
      plaza_json_writer_key (&writer, "bytes");
      plaza_json_writer_number (&writer, (double) backup->size);
      plaza_json_writer_end (&writer, '}');
    }
  plaza_json_writer_end (&writer, ']');

  text = plaza_json_writer_steal (&writer);
  plaza_command_write (text);
}

static PlazaCommandStatus
backups_restore (GPtrArray   *backups,
                 const Typed *typed)
{
  const PlazaBackupFile *backup;
  g_autoptr(PlazaJob) job = NULL;
  g_autoptr(GError) error = NULL;

  if (typed->restore < 1 || typed->restore > (int) backups->len)
    {
      plaza_command_note (_("There is no backup of that number; “plaza backups” lists them."));
      return PLAZA_COMMAND_FAILED;
    }

  if (!plaza_command_output_check (typed->output, &error))
    return plaza_command_fail (error);

  backup = g_ptr_array_index (backups, typed->restore - 1);
  job = plaza_restore_job_new (backup->path, typed->output);

  return plaza_command_run_job (job, &error) ? plaza_command_finish () : plaza_command_fail (error);
}

/* Where the campaign itself is damaged or gone, its backups are wanted most: it is not opened. */
static char *
backups_find_path (const Typed *typed)
{
  g_autofree char *usual = plaza_default_campaign_path ();
  g_autofree char *real = realpath (typed->campaign != NULL ? typed->campaign : usual, NULL);

  return real != NULL ? g_strdup (real) : g_canonicalize_filename (typed->campaign != NULL ? typed->campaign : usual, NULL);
}

static PlazaCommandStatus
backups_do (const Typed *typed)
{
  g_autofree char *path = backups_find_path (typed);
  g_autoptr(GPtrArray) backups = plaza_backups_list (path);

  if (typed->restore != 0)
    return backups_restore (backups, typed);

  if (typed->json)
    backups_print_json (backups);
  else
    backups_print_list (backups);
  return plaza_command_finish ();
}

static PlazaCommandStatus
backups_run (GStrv arguments)
{
  Typed typed = { 0 };
  g_autoptr(GOptionContext) context = backups_context (&typed);
  g_auto(GStrv) rest = NULL;
  int status;

  if (plaza_command_parse (context, "backups", arguments, &rest, &status))
    {
      if (!plaza_command_expect (rest, 0, NULL))
        status = PLAZA_COMMAND_MISUSED;
      else if ((typed.restore != 0) != (typed.output != NULL))
        status = plaza_command_misuse ("%s", _("To restore a backup, give its number and a file: --restore NUMBER --output FILE."));
      else
        status = backups_do (&typed);
    }

  g_free (typed.campaign);
  g_free (typed.output);
  return status;
}

const PlazaCommand plaza_command_backups = { "backups", N_("list what is kept of a campaign, or restore it"), backups_run };

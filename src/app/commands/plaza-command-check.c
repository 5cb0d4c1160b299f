/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-check-job.h"
#include "plaza-command-job.h"
#include "plaza-command.h"
#include "plaza-default-campaign.h"
#include "plaza-json-writer.h"
#include "plaza-schema.h"

typedef struct
{
  char     *campaign;
  gboolean  repair;
  gboolean  json;
} CheckTyped;

static GOptionContext *
check_context (CheckTyped *typed)
{
  const GOptionEntry entries[] = {
    { "repair", 0, 0, G_OPTION_ARG_NONE, &typed->repair, N_("Make anew what lists, search and map are made from, after a backup"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &typed->json, N_("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context =
    plaza_command_options (NULL,
                           _("Checks a campaign file for damage, without changing it."),
                           _("Examples:\n"
                             "  plaza check --campaign day-of-action.plaza\n"
                             "  plaza check --repair"),
                           &typed->campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static void
check_write_findings (PlazaJsonWriter *writer,
                      const char      *key,
                      GPtrArray       *findings)
{
  plaza_json_writer_key (writer, key);
  plaza_json_writer_begin (writer, '[');
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const PlazaFinding *finding = g_ptr_array_index (findings, i);

      plaza_json_writer_begin (writer, '{');
      plaza_json_writer_key (writer, "table");
      plaza_json_writer_string (writer, finding->table);
      plaza_json_writer_key (writer, "uid");
      plaza_json_writer_string (writer, finding->uid);
      plaza_json_writer_key (writer, "text");
      plaza_json_writer_string (writer, finding->text);
      plaza_json_writer_key (writer, "repairable");
      plaza_json_writer_bool (writer, finding->derived);
      plaza_json_writer_end (writer, '}');
    }
  plaza_json_writer_end (writer, ']');
}

static void
check_print_json (const PlazaCheck *found,
                  const char       *name)
{
  PlazaJsonWriter writer;
  g_autofree char *text = NULL;

  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '{');
  plaza_json_writer_key (&writer, "file");
  plaza_json_writer_string (&writer, name);
  plaza_json_writer_key (&writer, "version");
  plaza_json_writer_number (&writer, found->version);
  plaza_json_writer_key (&writer, "events");
  plaza_json_writer_number (&writer, found->n_events);
  check_write_findings (&writer, "problems", found->findings);
  check_write_findings (&writer, "repaired", found->repaired);
  plaza_json_writer_end (&writer, '}');

  text = plaza_json_writer_steal (&writer);
  plaza_command_write (text);
}

/* Of another version less is known. */
static void
check_note_version (const PlazaCheck *found)
{
  if (found->version < PLAZA_SCHEMA_VERSION)
    plaza_command_note (_("The file was made by an older version of Plaza; its structure alone was checked. The rest is made anew when it is opened."));
  else if (found->version > PLAZA_SCHEMA_VERSION)
    plaza_command_note (_("The file was made by a newer version of Plaza; its structure alone was checked."));
}

static void
check_note_findings (const PlazaCheck *found)
{
  gboolean derived = FALSE;

  for (guint i = 0; i < found->findings->len; i++)
    {
      const PlazaFinding *finding = g_ptr_array_index (found->findings, i);

      plaza_command_note (finding->text);
      derived = derived || finding->derived;
    }

  if (derived && found->repaired == NULL)
    plaza_command_note (_("What lists, search and map are made from is there: “plaza check --repair” makes them anew."));
}

static void
check_print_sound (const PlazaCheck *found,
                   const char       *name)
{
  g_autofree char *line = NULL;

  if (found->repaired != NULL)
    /* Translators: %s is a file name. */
    line = g_strdup_printf (_("%s: repaired; “plaza backups” has a copy of it as it was\n"), name);
  else
    /* Translators: a file name, and how many events are in the file. */
    line = g_strdup_printf (ngettext ("%1$s: %2$u event, nothing is wrong\n", "%1$s: %2$u events, nothing is wrong\n",
                                      found->n_events), name, found->n_events);
  plaza_command_print (line);
}

static PlazaCommandStatus
check_do (const CheckTyped *typed,
          const char       *path)
{
  g_autoptr(PlazaJob) job = plaza_check_job_new (path, typed->repair);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (base);
  g_autofree char *name = plaza_text_visible (shown);
  g_autoptr(GError) error = NULL;
  const PlazaCheck *found;

  if (!plaza_command_run_job (job, &error))
    return plaza_command_fail (error);

  found = plaza_check_job_get_result (job);
  if (typed->json)
    check_print_json (found, name);
  else
    {
      check_note_version (found);
      check_note_findings (found);
      if (found->findings->len == 0)
        check_print_sound (found, name);
    }

  return found->findings->len > 0 ? PLAZA_COMMAND_FAILED : plaza_command_finish ();
}

/* The default campaign is made where it is missing, as by any other command. */
static char *
check_find_path (const CheckTyped *typed)
{
  g_autofree char *path = typed->campaign != NULL ? g_strdup (typed->campaign) : plaza_default_campaign_path ();
  g_autoptr(PlazaCampaign) made = NULL;

  if (typed->campaign != NULL || g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);

  made = plaza_command_open (NULL);
  return made != NULL ? g_steal_pointer (&path) : NULL;
}

static PlazaCommandStatus
check_run (GStrv arguments)
{
  CheckTyped typed = { 0 };
  g_autoptr(GOptionContext) context = check_context (&typed);
  g_auto(GStrv) rest = NULL;
  g_autofree char *path = NULL;
  int status;

  if (plaza_command_parse (context, "check", arguments, &rest, &status))
    {
      if (!plaza_command_expect (rest, 0, NULL))
        status = PLAZA_COMMAND_MISUSED;
      else
        {
          path = check_find_path (&typed);
          status = path != NULL ? check_do (&typed, path) : PLAZA_COMMAND_FAILED;
        }
    }

  g_free (typed.campaign);
  return status;
}

const PlazaCommand plaza_command_check = { "check", N_("check a campaign file for damage, or repair it"), check_run };

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "plaza-command-import-report.h"
#include "plaza-command-job.h"
#include "plaza-command-read.h"
#include "plaza-command.h"
#include "plaza-intake-job.h"
#include "plaza-json-file.h"
#include "plaza-text-rules.h"

#define KINDS "text|csv|ics|mobilize|osdi|geojson|json-ld|plaza|registration"

typedef struct
{
  char     *campaign;
  char     *as;
  char     *mapping;
  gboolean  dry_run;
  gboolean  yes;
  gboolean  approve;
  gboolean  skip_bad;
  gboolean  json;
} Typed;

static GOptionContext *
import_context (Typed *typed)
{
  const GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_STRING, &typed->as,
      N_("What the files are; without it their content tells"), KINDS },
    { "mapping", 0, 0, G_OPTION_ARG_FILENAME, &typed->mapping,
      N_("What the columns of a sheet are: a JSON object of their headings and the fields’ names"), N_("FILE") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &typed->dry_run, N_("Say what would be done, and do nothing"), NULL },
    { "yes", 0, 0, G_OPTION_ARG_NONE, &typed->yes, N_("Do not ask before anything is written"), NULL },
    { "approve", 0, 0, G_OPTION_ARG_NONE, &typed->approve, N_("Approve at once what comes in"), NULL },
    { "skip-bad", 0, 0, G_OPTION_ARG_NONE, &typed->skip_bad, N_("Leave out rows that cannot be right, instead of importing nothing"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &typed->json, N_("Print what comes in as JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context =
    plaza_command_options (_("FILE…"),
                           _("Brings in events that somebody sent: sheets, calendars, JSON of other programs, web pages, mails. They wait for\n"
                             "review. What is there already is changed where nobody decided about it, and else the change waits, too. The same\n"
                             "file again changes nothing. All of it is one step, which “plaza undo” takes back; a file “-” is the standard input."),
                           _("Examples:\n"
                             "  plaza import registrations.csv --dry-run\n"
                             "  plaza import calendar.ics list.csv --skip-bad\n"
                             "  plaza import - --as text < mail.txt"),
                           &typed->campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static GPtrArray *
import_read_columns (JsonNode *root)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (plaza_record_unref);
  JsonObjectIter iter;
  const char *heading;
  JsonNode *field;

  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &heading, &field))
    {
      PlazaColumn *column = plaza_record_new (&plaza_column_type);

      column->heading = g_strdup (heading);
      column->field = g_strdup (json_node_get_value_type (field) == G_TYPE_STRING ? json_node_get_string (field) : "");
      g_ptr_array_add (columns, column);
    }

  return columns;
}

static GPtrArray *
import_read_mapping (const char  *path,
                     GError     **error)
{
  g_autofree char *name = plaza_command_read_name (path);
  gsize length = 0;
  g_autofree char *text = plaza_command_read (path, PLAZA_MAX_FILE_BYTES, &length, error);
  g_autoptr(PlazaJsonFile) file = text != NULL ? plaza_json_file_new (name, text, length, error) : NULL;
  JsonNode *root = file != NULL ? plaza_json_file_get_root (file) : NULL;

  if (root != NULL && !JSON_NODE_HOLDS_OBJECT (root))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 /* Translators: %s is a file’s name. */
                 _("“%s” is no JSON object of headings and fields, such as {\"What day is it?\": \"date\"}."), name);

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? import_read_columns (root) : NULL;
}

static gboolean
import_read_file (PlazaCampaign    *campaign,
                  const Typed      *typed,
                  GPtrArray        *mapping,
                  const char       *path,
                  PlazaImportPlan  *plan,
                  GError          **error)
{
  g_autoptr(PlazaJob) job = plaza_intake_job_new (campaign, path, typed->as, mapping);
  g_autoptr(PlazaIntake) intake = NULL;

  if (!plaza_command_run_job (job, error))
    return FALSE;

  intake = plaza_intake_job_steal (job);
  return plaza_import_plan_add (plan, intake, NULL, error);
}

/* What could not be read is a problem of its file, beside those of the others. */
static gboolean
import_read_files (PlazaCampaign   *campaign,
                   const Typed     *typed,
                   GPtrArray       *mapping,
                   GStrv            paths,
                   PlazaImportPlan *plan)
{
  gboolean all = TRUE;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr(GError) error = NULL;

      if (import_read_file (campaign, typed, mapping, paths[i], plan, &error))
        continue;

      plaza_command_import_report_fail (plan, paths[i], error);
      all = FALSE;
    }

  return all;
}

static gboolean
import_is_wanted (const Typed     *typed,
                  GStrv            paths,
                  PlazaImportPlan *plan)
{
  char answer[8] = "";

  if (typed->yes || typed->dry_run || typed->json || g_strv_contains ((const char * const *) paths, "-") ||
      !isatty (STDIN_FILENO) || !isatty (STDERR_FILENO))
    return TRUE;

  /* Translators: a question in the terminal; y is the key for yes, which is the same in every language here. */
  plaza_command_flash (_("Write this into the campaign? (y/n) "));
  return fgets (answer, sizeof answer, stdin) != NULL && (answer[0] == 'y' || answer[0] == 'Y');
}

static PlazaCommandStatus
import_into (PlazaCampaign *campaign,
             const Typed   *typed,
             GStrv          paths)
{
  PlazaImportChoice choice = PLAZA_IMPORT_TAKE_OPEN | (typed->approve ? PLAZA_IMPORT_APPROVE : 0) |
                             (typed->skip_bad ? PLAZA_IMPORT_SKIP_BAD : 0);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) mapping = typed->mapping != NULL ? import_read_mapping (typed->mapping, &error) : NULL;
  g_autoptr(PlazaImportPlan) plan = error == NULL ? plaza_import_plan_new (campaign, choice, &error) : NULL;
  gboolean done;

  if (plan == NULL)
    return plaza_command_fail (error);

  done = import_read_files (campaign, typed, mapping, paths, plan);
  plaza_command_import_report_note (plan);
  if (!typed->json)
    plaza_command_import_report_print (plan);
  if (done && !import_is_wanted (typed, paths, plan))
    return PLAZA_COMMAND_FAILED;

  done = plaza_import_plan_commit (plan, !typed->dry_run, &error) && done;
  if (typed->json)
    plaza_command_import_report_print_json (plan);
  if (!done)
    return error != NULL ? plaza_command_fail (error) : PLAZA_COMMAND_FAILED;

  return typed->dry_run ? plaza_command_finish () : plaza_command_finish_change (campaign);
}

static gboolean
import_is_kind (const char *kind)
{
  g_auto(GStrv) kinds = g_strsplit (KINDS, "|", -1);

  return kind == NULL || g_strv_contains ((const char * const *) kinds, kind);
}

static PlazaCommandStatus
import_do (const Typed *typed,
           GStrv        paths)
{
  g_autofree char *quoted = typed->as != NULL ? plaza_command_quote (typed->as) : NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;

  if (paths[0] == NULL)
    return plaza_command_misuse ("%s", _("What is to be imported? Give a file, or - for the standard input; “plaza import --help” has examples."));

  if (!import_is_kind (typed->as))
    /* Translators: the last %s is a list of words, which stay as they are. */
    return plaza_command_misuse (_("“%1$s” is no kind of file that can be imported. Those are: %2$s."), quoted, KINDS);

  campaign = plaza_command_open_to_change (typed->campaign);
  return campaign != NULL ? import_into (campaign, typed, paths) : PLAZA_COMMAND_FAILED;
}

static PlazaCommandStatus
import_run (GStrv arguments)
{
  Typed typed = { 0 };
  g_autoptr(GOptionContext) context = import_context (&typed);
  g_auto(GStrv) rest = NULL;
  int status;

  if (plaza_command_parse (context, "import", arguments, &rest, &status))
    status = import_do (&typed, rest);

  g_free (typed.campaign);
  g_free (typed.as);
  g_free (typed.mapping);
  return status;
}

const PlazaCommand plaza_command_import = { "import", N_("bring in events that somebody sent"), import_run };

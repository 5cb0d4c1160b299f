/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-command-filter.h"
#include "plaza-command-job.h"
#include "plaza-command-output.h"
#include "plaza-export-format.h"
#include "plaza-export-job.h"

typedef struct
{
  char     *campaign;
  char     *format;
  gboolean  no_bom;
} Typed;

static GOptionContext *
export_context_new (Typed *typed)
{
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &typed->format,
      N_("Write it as ics, csv, json, geojson, osdi or mobilize, whatever the file is called; standard output has no name"), N_("FORMAT") },
    { "no-bom", 0, 0, G_OPTION_ARG_NONE, &typed->no_bom, N_("Write a table without the byte order mark that spreadsheet programs need"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context = plaza_command_options (_("FILE"),
                                _("Writes events to a file: a calendar where its name ends in .ics, "
                                  "a table where it ends in .csv, JSON where it ends in .json, or a map where it ends in .geojson."),
                                _("A file that is there already is replaced; “-” is standard output. Other programs' JSON\n"
                                  "is written where the name ends in .osdi.json (Action Network and others) or .mobilize.json.\n"
                                  "Examples:\n"
                                  "  plaza export events.csv\n"
                                  "  plaza export --state NC north-carolina.ics\n"
                                  "  plaza export - --format json"),
                                &typed->campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

/* The format's ending: ".csv"; of a name without one of those, what it ends in. */
static char *
export_find_ending (const char *path,
                    const char *format)
{
  const PlazaExportFormat *found = format != NULL ? plaza_export_format_of_nick (format) : plaza_export_format_of_path (path);
  const char *dot = strrchr (path, '.');

  return found != NULL ? g_strdup (found->ending) : g_ascii_strdown (dot != NULL ? dot : "", -1);
}

/* The result, and what is not in it. */
static void
export_report (const PlazaCommandOutput *output,
               PlazaJob                 *job)
{
  guint n, n_undated;
  g_autofree char *name = g_filename_display_name (output->typed);
  g_autofree char *visible = plaza_text_visible (name);
  g_autofree char *line = NULL;
  g_autofree char *note = NULL;

  plaza_export_job_get_counts (job, &n, &n_undated);
  if (!g_str_has_suffix (output->path, ".ics") && !g_str_has_suffix (output->path, ".ICS"))
    n_undated = 0;
  n -= n_undated;

  /* Translators: a file name, and how many events are in the file. */
  line = g_strdup_printf (ngettext ("%1$s: %2$u event\n", "%1$s: %2$u events\n", n), visible, n);
  if (!plaza_command_output_is_standard (output->typed))
    plaza_command_print (line);

  if (n_undated == 0)
    return;

  note = g_strdup_printf (ngettext ("%u event has no date, so it is not in the calendar.",
                                    "%u events have no date, so they are not in the calendar.", n_undated), n_undated);
  plaza_command_note (note);
}

static PlazaCommandStatus
export (PlazaCampaign   *campaign,
        PlazaEventQuery *query,
        PlazaAudience    audience,
        const char      *path,
        const Typed     *typed)
{
  g_autofree char *ending = export_find_ending (path, typed->format);
  g_auto(PlazaCommandOutput) output = { 0 };
  g_autoptr(PlazaJob) job = NULL;
  g_autoptr(GError) error = NULL;

  if (!plaza_command_output_begin (&output, path, ending, &error))
    return plaza_command_fail (error);

  job = plaza_export_job_new (campaign, query, audience, output.path, !typed->no_bom);
  if (!plaza_command_run_job (job, &error) || !plaza_command_output_end (&output, &error))
    {
      plaza_command_fail (error);
      return g_error_matches (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_UNKNOWN) ? PLAZA_COMMAND_MISUSED
                                                                                    : PLAZA_COMMAND_FAILED;
    }

  export_report (&output, job);

  return plaza_command_finish ();
}

/* A name that says nothing of the format is refused where the file is made. */
static gboolean
export_check_format (const Typed *typed,
                     const char  *path)
{
  g_autofree char *known = plaza_export_format_list ();

  if (typed->format != NULL && plaza_export_format_of_nick (typed->format) == NULL)
    {
      g_autofree char *quoted = plaza_command_quote (typed->format);

      /* Translators: %2$s are the names of the formats: "ics, csv, json". */
      plaza_command_misuse (_("“%1$s” is no format: give one of %2$s."), quoted, known);
      return FALSE;
    }
  if (typed->format == NULL && plaza_command_output_is_standard (path))
    {
      /* Translators: %1$s are the names of the formats: "ics, csv, json"; %2$s is an option. */
      plaza_command_misuse (_("Write what to standard output? Give one of %1$s with %2$s."), known, "--format");
      return FALSE;
    }

  return TRUE;
}

static PlazaCommandStatus
export_do (const Typed        *typed,
           PlazaCommandFilter *filter,
           GStrv               rest)
{
  g_auto(PlazaEventQuery) query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(PlazaCampaign) campaign = NULL;
  PlazaAudience audience;

  if (!plaza_command_expect (rest, 1, _("Export to which file? Give a name that ends in .ics, .csv, .json or .geojson.")) ||
      !export_check_format (typed, rest[0]) || !plaza_command_filter_to_query (filter, &query))
    return PLAZA_COMMAND_MISUSED;

  audience = filter->is_public ? PLAZA_AUDIENCE_PUBLIC : PLAZA_AUDIENCE_PARTNERS;
  campaign = plaza_command_open (typed->campaign);

  return campaign != NULL ? export (campaign, &query, audience, rest[0], typed) : PLAZA_COMMAND_FAILED;
}

static PlazaCommandStatus
export_run (GStrv arguments)
{
  Typed typed = { 0 };
  g_auto(PlazaCommandFilter) filter = { .knows_public = TRUE };
  g_autoptr(GOptionContext) context = export_context_new (&typed);
  g_auto(GStrv) rest = NULL;
  int status;

  plaza_command_filter_add_options (&filter, context);
  if (plaza_command_parse (context, "export", arguments, &rest, &status))
    status = export_do (&typed, &filter, rest);

  g_free (typed.campaign);
  g_free (typed.format);
  return status;
}

const PlazaCommand plaza_command_export = { "export", N_("write events to a calendar, a table or JSON"), export_run };

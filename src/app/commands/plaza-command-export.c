/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-command-filter.h"
#include "plaza-command-job.h"
#include "plaza-export-job.h"

static GOptionContext *
export_context_new (char     **campaign,
                    gboolean  *no_bom)
{
  const GOptionEntry entries[] = {
    { "no-bom", 0, 0, G_OPTION_ARG_NONE, no_bom, N_("Write a table without the byte order mark that spreadsheet programs need"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context = plaza_command_options (_("FILE"),
                                _("Writes events to a file: a calendar where its name ends in .ics, "
                                  "a table where it ends in .csv, or JSON where it ends in .json."),
                                _("A file that is there already is replaced.\n"
                                  "Examples:\n"
                                  "  plaza export events.csv\n"
                                  "  plaza export --state NC north-carolina.ics"),
                                campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static gboolean
export_is_calendar (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".ics");
}

/* The result, and what is not in it. */
static void
export_report (const char *path,
               PlazaJob   *job)
{
  guint n, n_undated;
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *visible = plaza_text_visible (name);
  g_autofree char *line = NULL;
  g_autofree char *note = NULL;

  plaza_export_job_get_counts (job, &n, &n_undated);
  if (!export_is_calendar (path))
    n_undated = 0;
  n -= n_undated;

  /* Translators: a file name, and how many events are in the file. */
  line = g_strdup_printf (ngettext ("%1$s: %2$u event\n", "%1$s: %2$u events\n", n), visible, n);
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
        gboolean         bom)
{
  g_autoptr(PlazaJob) job = plaza_export_job_new (campaign, query, audience, path, bom);
  g_autoptr(GError) error = NULL;

  if (!plaza_command_run_job (job, &error))
    {
      plaza_command_fail (error);
      return g_error_matches (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_UNKNOWN) ? PLAZA_COMMAND_MISUSED
                                                                                    : PLAZA_COMMAND_FAILED;
    }

  export_report (path, job);

  return plaza_command_finish ();
}

static PlazaCommandStatus
export_run (GStrv arguments)
{
  g_autofree char *path = NULL;
  g_auto(PlazaCommandFilter) filter = { .knows_public = TRUE };
  g_auto(PlazaEventQuery) query = PLAZA_EVENT_QUERY_INIT;
  gboolean no_bom = FALSE;
  PlazaAudience audience;
  g_autoptr(GOptionContext) context = export_context_new (&path, &no_bom);
  g_auto(GStrv) rest = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  int status;

  plaza_command_filter_add_options (&filter, context);
  if (!plaza_command_parse (context, "export", arguments, &rest, &status))
    return status;
  if (!plaza_command_expect (rest, 1, _("Export to which file? Give a name that ends in .ics, .csv or .json.")) ||
      !plaza_command_filter_to_query (&filter, &query))
    return PLAZA_COMMAND_MISUSED;

  audience = filter.is_public ? PLAZA_AUDIENCE_PUBLIC : PLAZA_AUDIENCE_PARTNERS;
  campaign = plaza_command_open (path);

  return campaign != NULL ? export (campaign, &query, audience, rest[0], !no_bom) : PLAZA_COMMAND_FAILED;
}

const PlazaCommand plaza_command_export = { "export", N_("write events to a calendar, a table or JSON"), export_run };

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-campaign-jobs.h"
#include "plaza-command-job.h"
#include "plaza-command.h"

static GOptionContext *
context_new (char **campaign)
{
  return plaza_command_options (NULL,
                                _("Checks a campaign file for damage, without changing it."),
                                _("Example:\n"
                                  "  plaza check --campaign day-of-action.plaza"),
                                campaign);
}

static PlazaCommandStatus
check (PlazaCampaign *campaign)
{
  g_autoptr(PlazaJob) job = plaza_check_job_new (campaign);
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_filename_display_name (plaza_campaign_get_path (campaign));
  g_autofree char *visible = plaza_text_visible (name);
  g_autofree char *line = NULL;
  GStrv problems;
  guint n;

  if (!plaza_command_run_job (job, &error))
    return plaza_command_fail (error);

  problems = plaza_check_job_get_findings (job);
  for (guint i = 0; problems[i] != NULL; i++)
    plaza_command_note (problems[i]);
  if (problems[0] != NULL)
    return PLAZA_COMMAND_FAILED;

  n = plaza_campaign_count_events (campaign, PLAZA_REVIEW_CHOICE_ALL);
  /* Translators: a file name, and how many events are in the file. */
  line = g_strdup_printf (ngettext ("%1$s: %2$u event, nothing is wrong\n", "%1$s: %2$u events, nothing is wrong\n", n),
                          visible, n);
  plaza_command_print (line);

  return plaza_command_finish ();
}

static PlazaCommandStatus
run (GStrv arguments)
{
  g_autofree char *path = NULL;
  g_autoptr(GOptionContext) context = context_new (&path);
  g_auto(GStrv) rest = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  int status;

  if (!plaza_command_parse (context, "check", arguments, &rest, &status))
    return status;
  if (!plaza_command_expect (rest, 0, NULL))
    return PLAZA_COMMAND_MISUSED;

  campaign = plaza_command_open (path);

  return campaign != NULL ? check (campaign) : PLAZA_COMMAND_FAILED;
}

const PlazaCommand plaza_command_check = { "check", N_("check a campaign file for damage"), run };

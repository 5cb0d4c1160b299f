/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-campaign-jobs.h"
#include "plaza-command-change.h"
#include "plaza-command-job.h"
#include "plaza-command.h"
#include "plaza-wording.h"

static GOptionContext *
undo_context (char     **campaign,
              gboolean  *list)
{
  const GOptionEntry entries[] = {
    { "list", 0, 0, G_OPTION_ARG_NONE, list, N_("Say what can be undone, the newest last"), NULL },
    G_OPTION_ENTRY_NULL
  };
  /* Translators: BATCH is a number that the user puts there. */
  GOptionContext *context = plaza_command_options (_("[BATCH]"),
                                                   _("Takes back the newest change that stands, or the one with that number."),
                                                   _("Examples:\n"
                                                     "  plaza undo\n"
                                                     "  plaza undo --list\n"
                                                     "  plaza undo 12"),
                                                   campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static void
undo_print_batch (const PlazaHistoryRow *row,
                  guint                  n_things)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *moment = plaza_wording_moment (NULL, row->time, now);
  g_autofree char *author = plaza_text_visible (row->author);
  g_autofree char *uid = plaza_command_name_thing (row->thing, row->uid);
  g_autofree char *more = n_things > 1 ? g_strdup_printf (ngettext ("%1$s and %2$u more", "%1$s and %2$u more", n_things - 1),
                                                          uid, n_things - 1) : NULL;
  g_autofree char *line = g_strdup_printf ("%" G_GINT64_FORMAT "  %s  %s  %s  %s\n", row->batch, moment, author,
                                           row->action, more != NULL ? more : uid);

  plaza_command_print (line);
}

/* A line for each batch that stands. */
static PlazaCommandStatus
undo_list_batches (PlazaCampaign *campaign)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = plaza_campaign_list_history (campaign, NULL, &error);
  guint start = 0;

  if (rows == NULL)
    return plaza_command_fail (error);

  for (guint i = 0; i < rows->len; i++)
    {
      const PlazaHistoryRow *first = g_ptr_array_index (rows, start);
      const PlazaHistoryRow *next = i + 1 < rows->len ? g_ptr_array_index (rows, i + 1) : NULL;

      if (next != NULL && next->batch == first->batch)
        continue;
      if (first->action != NULL && plaza_campaign_stands (campaign, first->batch))
        undo_print_batch (first, i + 1 - start);
      start = i + 1;
    }

  return plaza_command_finish ();
}

static PlazaCommandStatus
undo_do_job (PlazaCampaign *campaign,
             PlazaJob      *job)
{
  g_autoptr(PlazaJob) owned = job;
  g_autoptr(GError) error = NULL;

  return plaza_command_run_job (owned, &error) ? plaza_command_finish_change (campaign) : plaza_command_fail (error);
}

static PlazaCommandStatus
run_undo (GStrv arguments)
{
  g_autofree char *path = NULL;
  gboolean list = FALSE;
  g_autoptr(GOptionContext) context = undo_context (&path, &list);
  g_auto(GStrv) rest = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  guint64 batch = 0;
  int status;

  if (!plaza_command_parse (context, "undo", arguments, &rest, &status))
    return status;
  if (rest[0] != NULL && !g_ascii_string_to_unsigned (rest[0], 10, 1, G_MAXINT64, &batch, NULL))
    {
      g_autofree char *quoted = plaza_command_quote (rest[0]);

      return plaza_command_misuse (_("“%s” is no number of a change; “plaza undo --list” has them."), quoted);
    }
  if (!plaza_command_expect (rest, rest[0] != NULL ? 1 : 0, NULL))
    return PLAZA_COMMAND_MISUSED;

  campaign = plaza_command_open_to_change (path);
  if (campaign == NULL)
    return PLAZA_COMMAND_FAILED;
  if (list)
    return undo_list_batches (campaign);

  return undo_do_job (campaign, plaza_undo_job_new (campaign, (gint64) batch));
}

static PlazaCommandStatus
undo_run_redo (GStrv arguments)
{
  g_autofree char *path = NULL;
  g_autoptr(GOptionContext) context =
    plaza_command_options (NULL, _("Puts back what was undone last, as long as nothing new was done since."),
                           _("Example:\n"
                             "  plaza redo"), &path);
  g_auto(GStrv) rest = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  int status;

  if (!plaza_command_parse (context, "redo", arguments, &rest, &status))
    return status;
  if (!plaza_command_expect (rest, 0, NULL))
    return PLAZA_COMMAND_MISUSED;

  campaign = plaza_command_open_to_change (path);
  if (campaign == NULL)
    return PLAZA_COMMAND_FAILED;

  return undo_do_job (campaign, plaza_redo_job_new (campaign, 0));
}

const PlazaCommand plaza_command_undo = { "undo", N_("take back a change"), run_undo };
const PlazaCommand plaza_command_redo = { "redo", N_("put back what was undone"), undo_run_redo };

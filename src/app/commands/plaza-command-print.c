/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gi18n.h>

#include "plaza-campaign-away.h"
#include "plaza-command-filter.h"
#include "plaza-command-find-event.h"
#include "plaza-command-handout.h"
#include "plaza-command-job.h"
#include "plaza-command-near.h"
#include "plaza-command-output.h"
#include "plaza-handout-age.h"
#include "plaza-pdf-job.h"
#include "plaza-write-failure.h"

/* What was typed: how it is printed, and of which events. */
typedef struct
{
  char                *campaign;
  PlazaCommandHandout  handout;
  PlazaCommandFilter   filter;
  PlazaCommandNear     near;
  PlazaEventQuery      query;
} Typed;

static void
command_print_typed_clear (Typed *self)
{
  g_free (self->campaign);
  plaza_command_handout_clear (&self->handout);
  plaza_command_filter_clear (&self->filter);
  plaza_command_near_clear (&self->near);
  plaza_event_query_clear (&self->query);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, command_print_typed_clear)

static GOptionContext *
command_print_context_new (char **campaign)
{
  return plaza_command_options ("leave-behind|sheet|guide|agenda",
                                _("Makes a PDF of a handout: the leave-behind for a visit, the sheet of "
                                  "talking points, a guide of the toolkit, or an agenda of the events."),
                                _("A file that is there already is replaced; “-” is standard output.\n"
                                  "Examples:\n"
                                  "  plaza print leave-behind --language en,es --output leave-behind.pdf\n"
                                  "  plaza print sheet --event canton-interfaith-solidarity-march --output sheet.pdf\n"
                                  "  plaza print guide --guide rally --paper a4 --output rally.pdf\n"
                                  "  plaza print agenda --state MI --output michigan.pdf"),
                                campaign);
}

static void
command_print_report (const char *path,
                      PlazaJob   *job)
{
  guint n = plaza_pdf_job_get_n (job);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *visible = plaza_text_visible (name);
  g_autofree char *line = NULL;

  /* Translators: a file name, and how many pages are in the file. */
  line = g_strdup_printf (ngettext ("%1$s: %2$u page\n", "%1$s: %2$u pages\n", n), visible, n);
  if (!plaza_command_output_is_standard (path))
    plaza_command_print (line);
}

/* Found before the pages are laid out, which takes a moment. A device may be
 * printed to: /dev/stdout. */
static gboolean
command_print_check_output (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *sentence = NULL;

  if (g_file_test (folder, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;

  sentence = plaza_write_failure_sentence (path, plaza_write_failure_reason_errno (ENOENT));
  plaza_command_note (sentence);

  return FALSE;
}

/* The events of an agenda: those that “plaza events” lists for the same options. */
static PlazaCommandStatus
command_print_choose_events (Typed               *typed,
                             PlazaCampaign       *campaign,
                             PlazaHandoutOptions *options)
{
  g_autoptr(GError) error = NULL;
  int status = plaza_command_near_to_query (&typed->near, campaign, &typed->query);

  if (status != PLAZA_COMMAND_DONE)
    return status;

  /* Of those at one time, the nearest comes first. */
  if (typed->query.has_near)
    typed->query.order = PLAZA_EVENT_ORDER_DISTANCE;
  plaza_event_query_copy_into (&typed->query, &options->query);
  options->near = plaza_command_near_name (&typed->near);
  options->events = plaza_campaign_query (campaign, &typed->query, &error);
  if (options->events == NULL)
    return plaza_command_fail (error);
  if (options->events->len > 0)
    return PLAZA_COMMAND_DONE;

  plaza_command_note (_("No event is as you asked: nothing was printed."));
  return PLAZA_COMMAND_FAILED;
}

/* As the window says it before it prints. */
static void
command_print_note_age (PlazaCampaign             *campaign,
                        PlazaEvent                *event,
                        const PlazaHandoutOptions *options)
{
  g_autofree char *words = plaza_handout_age_words (campaign, event, options);
  g_auto(GStrv) lines = g_strsplit (words != NULL ? words : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    plaza_command_note (lines[i]);
}

static PlazaCommandStatus
command_print_write_pages (const char                *path,
                           PlazaCampaign             *campaign,
                           PlazaEvent                *event,
                           const PlazaHandoutOptions *options)
{
  g_auto(PlazaCommandOutput) output = { 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaJob) job = NULL;

  if (!command_print_check_output (path))
    return PLAZA_COMMAND_FAILED;
  if (!plaza_command_output_begin (&output, path, "", &error))
    return plaza_command_fail (error);

  command_print_note_age (campaign, event, options);
  job = plaza_pdf_job_new (campaign, event, options, output.path);
  if (!plaza_command_run_job (job, &error) || !plaza_command_output_end (&output, &error))
    return plaza_command_fail (error);

  command_print_report (path, job);
  for (GStrv gap = plaza_pdf_job_get_gaps (job); *gap != NULL; gap++)
    plaza_command_note (*gap);

  /* Of a campaign that is worked on in a copy, nothing is left that its file does not have. */
  if (!plaza_campaign_is_away (campaign))
    plaza_handout_age_printed (campaign, event, options);
  return plaza_command_finish ();
}

static PlazaCommandStatus
print (Typed         *typed,
       const char    *name,
       PlazaCampaign *campaign)
{
  g_autoptr(PlazaHandoutOptions) options = NULL;
  g_autoptr(PlazaEvent) event = NULL;
  int status;

  options = plaza_command_handout_to_options (&typed->handout, name, campaign, &status);
  if (options == NULL)
    return status;

  if (typed->handout.event != NULL)
    {
      event = plaza_command_find_event (campaign, typed->handout.event);
      if (event == NULL || !plaza_command_is_asked_for (event, typed->query.review))
        return PLAZA_COMMAND_FAILED;
    }

  if (plaza_handout_reads (options->handout, PLAZA_PART_EVENTS))
    {
      status = command_print_choose_events (typed, campaign, options);
      if (status != PLAZA_COMMAND_DONE)
        return status;
    }

  return command_print_write_pages (typed->handout.output, campaign, event, options);
}

/* What chooses events, where it was typed. */
static const char *
command_print_get_used_filter (const Typed *typed)
{
  const char *used = plaza_command_filter_get_used (&typed->filter);

  /* What is printed for one event asks whether that may be, too. The option comes last of all. */
  if (typed->handout.event != NULL && g_strcmp0 (used, "--review") == 0)
    used = NULL;

  if (used == NULL && typed->near.place != NULL)
    used = "--near";
  if (used == NULL && typed->near.within != NULL)
    used = "--within";

  return used;
}

static PlazaCommandStatus
command_print_run (GStrv arguments)
{
  g_auto(Typed) typed = { .filter = { .has_own_order = TRUE }, .query = PLAZA_EVENT_QUERY_INIT };
  g_autoptr(GOptionContext) context = command_print_context_new (&typed.campaign);
  g_auto(GStrv) rest = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  int status;

  plaza_command_handout_add_options (&typed.handout, context);
  plaza_command_filter_add_options (&typed.filter, context);
  plaza_command_near_add_options (&typed.near, context);
  if (!plaza_command_parse (context, "print", arguments, &rest, &status))
    return status;
  if (!plaza_command_expect (rest, 1, _("Print what? Name a handout: leave-behind, sheet, guide or agenda.")) ||
      !plaza_command_handout_check (&typed.handout, rest[0], command_print_get_used_filter (&typed)) ||
      !plaza_command_filter_to_query (&typed.filter, &typed.query) || !plaza_command_near_check (&typed.near))
    return PLAZA_COMMAND_MISUSED;

  campaign = plaza_command_open (typed.campaign);

  return campaign != NULL ? print (&typed, rest[0], campaign) : PLAZA_COMMAND_FAILED;
}

const PlazaCommand plaza_command_print_handout = { "print", N_("make a PDF of a handout"), command_print_run };

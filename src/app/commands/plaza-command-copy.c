/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-campaign-new.h"
#include "plaza-campaign-pack.h"
#include "plaza-campaign-people.h"
#include "plaza-command-summary.h"
#include "plaza-command.h"

typedef struct
{
  char     *campaign;
  char     *review;
  gboolean  without_people, dry_run;
} Typed;

static GOptionContext *
copy_context (Typed *typed)
{
  const GOptionEntry entries[] = {
    { "without-people", 0, 0, G_OPTION_ARG_NONE, &typed->without_people, N_("Leave out contacts, speakers, notes and history"), NULL },
    { "review", 0, 0, G_OPTION_ARG_STRING, &typed->review, N_("Other events than the approved ones: pending, declined, all"), N_("CHOICE") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &typed->dry_run, N_("Say what would be done, and do nothing"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context =
    plaza_command_options (_("FILE"),
                           _("Makes a copy of the campaign to give away: its approved events and all of its texts, without contacts,\n"
                             "speakers, notes, history and what you typed about yourself. Names of contacts that stand in the texts of events stay, and are listed."),
                           _("Example:\n"
                             "  plaza copy --without-people to-share.plaza"),
                           &typed->campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static void
copy_say (const char      *path,
          const PlazaPack *pack,
          GStrv            people)
{
  g_auto(GStrv) named = plaza_campaign_people_list_named (pack, people);

  plaza_command_print_summary (path, pack);
  plaza_command_print (_("Without contacts, speakers, notes, history and what you typed about yourself."));
  plaza_command_print ("\n");
  for (guint i = 0; named[i] != NULL; i++)
    {
      plaza_command_print (named[i]);
      plaza_command_print ("\n");
    }
}

static PlazaCommandStatus
copy_make (const Typed       *typed,
           const char        *path,
           PlazaReviewChoice  review)
{
  g_autoptr(PlazaCampaign) campaign = plaza_command_open (typed->campaign);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = NULL;
  g_autoptr(PlazaCampaign) made = NULL;
  g_auto(GStrv) people = NULL;

  if (campaign == NULL)
    return PLAZA_COMMAND_FAILED;
  if (plaza_command_check_new_file (path, &error) && plaza_campaign_begin_reading (campaign, &error))
    pack = plaza_campaign_read_pack (campaign, &error);
  if (pack == NULL)
    return plaza_command_fail (error);

  people = plaza_campaign_people_list (pack);
  plaza_campaign_new_forget_people (pack, review);
  if (!typed->dry_run)
    {
      made = plaza_campaign_create (path, pack, &error);
      if (made == NULL)
        return plaza_command_fail (error);
    }

  copy_say (path, pack, people);
  return plaza_command_finish ();
}

static PlazaCommandStatus
copy_do (const Typed *typed,
         GStrv        rest)
{
  int review = PLAZA_REVIEW_CHOICE_APPROVED;
  g_autofree char *quoted = typed->review != NULL ? plaza_command_quote (typed->review) : NULL;

  if (!plaza_command_expect (rest, 1, _("Where is the copy to be? Give a file.")))
    return PLAZA_COMMAND_MISUSED;
  if (!typed->without_people)
    return plaza_command_misuse ("%s", _("A copy to give away is without people: give --without-people. The whole campaign is its file."));
  if (typed->review != NULL && !plaza_enum_from_nick (PLAZA_TYPE_REVIEW_CHOICE, typed->review, &review))
    return plaza_command_misuse (_("“%s” is no choice of --review: give approved, pending, declined or all."), quoted);

  return copy_make (typed, rest[0], review);
}

static PlazaCommandStatus
copy_run (GStrv arguments)
{
  Typed typed = { 0 };
  g_autoptr(GOptionContext) context = copy_context (&typed);
  g_auto(GStrv) rest = NULL;
  int status;

  if (plaza_command_parse (context, "copy", arguments, &rest, &status))
    status = copy_do (&typed, rest);

  g_free (typed.campaign);
  g_free (typed.review);
  return status;
}

const PlazaCommand plaza_command_copy = { "copy", N_("make a copy to give away"), copy_run };

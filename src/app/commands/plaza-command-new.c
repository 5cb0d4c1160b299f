/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-campaign-new.h"
#include "plaza-campaign-pack.h"
#include "plaza-command-summary.h"
#include "plaza-command.h"
#include "plaza-pack-reader.h"
#include "plaza-reading.h"

typedef struct
{
  char     *campaign;  /* every command has the option; this one makes its own */
  char     *from;
  char     *typed_day;
  char     *typed_last_day;
  char     *day;
  char     *last_day;
  gboolean  empty, events, dry_run;
} Typed;

static GOptionContext *
new_context (Typed *typed)
{
  const GOptionEntry entries[] = {
    { "empty", 0, 0, G_OPTION_ARG_NONE, &typed->empty, N_("Make a campaign without events and texts"), NULL },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &typed->from, N_("Make it from a pack, or from another campaign"), N_("PACK|FILE") },
    { "events", 0, 0, G_OPTION_ARG_NONE, &typed->events, N_("From a campaign: its events too, moved to the new day"), NULL },
    { "day", 0, 0, G_OPTION_ARG_STRING, &typed->typed_day, N_("The day of the new campaign"), N_("DATE") },
    { "last-day", 0, 0, G_OPTION_ARG_STRING, &typed->typed_last_day, N_("The last day of a campaign of several"), N_("DATE") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &typed->dry_run, N_("Say what would be done, and do nothing"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context =
    plaza_command_options (_("NAME.plaza"),
                           _("Makes a campaign. A pack brings everything. Another campaign brings its texts, talking points, officials,\n"
                             "messages, guides and bills, and its events only with --events; contacts, speakers, notes and history never."),
                           _("Examples:\n"
                             "  plaza new spring.plaza --empty --day \"April 5, 2017\"\n"
                             "  plaza new spring.plaza --empty --day \"April 5, 2017\" --last-day \"April 7\"\n"
                             "  plaza new spring.plaza --from our-campaign\n"
                             "  plaza new spring.plaza --from we-are-all-america.plaza --events --day 2017-04-05"),
                           &typed->campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

/* @near_day: of whose year it is where @typed does not say */
static gboolean
new_read_day (const char  *typed,
              const char  *near_day,
              char       **day)
{
  g_autofree char *today = plaza_reading_today ();
  g_autofree char *quoted = NULL;

  if (typed == NULL)
    return TRUE;

  *day = plaza_reading_day (plaza_words_for (plaza_language_of_ui ()), typed, near_day != NULL ? near_day : today, today);
  if (*day != NULL)
    return TRUE;

  quoted = plaza_command_quote (typed);
  plaza_command_misuse (_("“%s” is no day that can be understood. Write it like February 22, 2017 or 2017-02-22."), quoted);
  return FALSE;
}

static gboolean
new_read_days (Typed *typed)
{
  return new_read_day (typed->typed_day, NULL, &typed->day) && new_read_day (typed->typed_last_day, typed->day, &typed->last_day);
}

/* How the command was called wrongly; NULL where it was not. */
static const char *
new_find_misuse (const Typed *typed,
                 gboolean     from_pack)
{
  if (typed->empty == (typed->from != NULL))
    return _("What is the campaign made from? Give --empty, or --from with a pack or a campaign.");
  if (typed->empty && typed->events)
    return _("An empty campaign has no events; --events goes with --from and a campaign.");
  if (from_pack && (typed->events || typed->day != NULL))
    return _("A pack brings its events and its day; --events and --day go with another campaign.");
  if (typed->events && typed->day == NULL)
    return _("To which day are the events moved? Give --day.");
  if (typed->last_day != NULL && typed->day == NULL)
    return _("Which day is the first? --last-day goes with --day.");
  if (typed->last_day != NULL && strcmp (typed->last_day, typed->day) < 0)
    return _("The last day is before the first one.");

  return NULL;
}

static PlazaPack *
new_read_campaign (const Typed  *typed,
                   const char   *path,
                   GError      **error)
{
  g_autoptr(PlazaCampaign) campaign = plaza_campaign_open (typed->from, error);
  g_autoptr(PlazaPack) pack = NULL;
  g_autofree char *from_day = NULL;
  g_auto(GStrv) doubts = NULL;

  if (campaign == NULL || !plaza_campaign_begin_reading (campaign, error))
    return NULL;

  pack = plaza_campaign_read_pack (campaign, error);
  if (pack == NULL)
    return NULL;

  from_day = g_strdup (pack->campaign->day);
  plaza_campaign_new_from (pack, path, typed->events, typed->day);
  doubts = plaza_campaign_new_doubts (pack, from_day);
  for (guint i = 0; doubts[i] != NULL; i++)
    plaza_command_note (doubts[i]);
  return g_steal_pointer (&pack);
}

static PlazaPack *
new_make_pack (const Typed  *typed,
               const char   *path,
               gboolean      from_pack,
               GError      **error)
{
  g_autofree char *today = plaza_reading_today ();

  if (from_pack)
    return plaza_pack_read (typed->from, error);
  if (typed->from != NULL)
    return new_read_campaign (typed, path, error);

  return plaza_campaign_new_empty (path, typed->day != NULL ? typed->day : today, plaza_language_of_ui ());
}

/* What one does with a campaign in which nothing is. */
static void
new_print_next (const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  /* Translators: %s is a file; the command stays as it is. */
  g_autofree char *line = g_strdup_printf (_("It has no events yet: “plaza add --campaign %s” adds one.\n"), name);

  plaza_command_print (line);
}

static PlazaCommandStatus
new_make (const Typed *typed,
          const char  *path,
          gboolean     from_pack)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = NULL;
  g_autoptr(PlazaCampaign) made = NULL;

  if (!plaza_command_check_new_file (path, &error))
    return plaza_command_fail (error);

  pack = new_make_pack (typed, path, from_pack, &error);
  if (pack == NULL)
    return plaza_command_fail (error);
  if (typed->last_day != NULL && !g_str_equal (typed->last_day, typed->day))
    g_set_str (&pack->campaign->last_day, typed->last_day);

  if (!typed->dry_run)
    {
      made = plaza_campaign_create (path, pack, &error);
      if (made == NULL)
        return plaza_command_fail (error);
    }

  plaza_command_print_summary (path, pack);
  if (pack->events->len == 0)
    new_print_next (path);
  return plaza_command_finish ();
}

static PlazaCommandStatus
new_do (Typed *typed,
        GStrv  rest)
{
  gboolean from_pack = typed->from != NULL && g_file_test (typed->from, G_FILE_TEST_IS_DIR);
  const char *misuse;

  if (!plaza_command_expect (rest, 1, _("What is the new campaign called? Give a file, NAME.plaza.")) || !new_read_days (typed))
    return PLAZA_COMMAND_MISUSED;

  misuse = new_find_misuse (typed, from_pack);
  if (misuse != NULL)
    return plaza_command_misuse ("%s", misuse);

  return new_make (typed, rest[0], from_pack);
}

static PlazaCommandStatus
new_run (GStrv arguments)
{
  Typed typed = { 0 };
  g_autoptr(GOptionContext) context = new_context (&typed);
  g_auto(GStrv) rest = NULL;
  int status;

  if (plaza_command_parse (context, "new", arguments, &rest, &status))
    status = new_do (&typed, rest);

  g_free (typed.campaign);
  g_free (typed.from);
  g_free (typed.typed_day);
  g_free (typed.typed_last_day);
  g_free (typed.day);
  g_free (typed.last_day);
  return status;
}

const PlazaCommand plaza_command_new = { "new", N_("make a campaign"), new_run };

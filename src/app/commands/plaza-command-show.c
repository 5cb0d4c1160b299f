/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-command-find-event.h"
#include "plaza-command.h"
#include "plaza-export.h"
#include "plaza-wording.h"

static GOptionContext *
command_show_context_new (char     **campaign,
                          gboolean  *json,
                          gboolean  *is_public)
{
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, json, N_("Print the event as JSON"), NULL },
    { "public", 0, 0, G_OPTION_ARG_NONE, is_public, N_("Show only what the public sees: an approved event, without private facts"), NULL },
    G_OPTION_ENTRY_NULL
  };
  /* Translators: UID is what the user puts there. */
  GOptionContext *context = plaza_command_options (_("UID"),
                                                   _("Shows one event with all that is known of it. “plaza events” lists the UIDs."),
                                                   _("Example:\n"
                                                     "  plaza show canton-interfaith-solidarity-march"),
                                                   campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return context;
}

static void
command_show_print_event (PlazaCampaign *campaign,
                          PlazaEvent    *event,
                          PlazaAudience  audience,
                          gboolean       json)
{
  g_autoptr(PlazaEventRecord) record = plaza_event_record_for (plaza_event_get_record (event), audience);
  g_autoptr(GPtrArray) officials = NULL;
  g_autofree char *text = NULL;

  if (json)
    {
      text = plaza_export_json_object (event, audience);
      plaza_command_write (text);
      return;
    }

  officials = plaza_campaign_list_officials (campaign, record);
  text = plaza_wording_event_text_here (NULL, record, officials, plaza_language_of_ui ());
  plaza_command_print (text);
  if (!g_str_has_suffix (text, "\n"))
    plaza_command_print ("\n");
}

static PlazaCommandStatus
command_show_run (GStrv arguments)
{
  g_autofree char *path = NULL;
  gboolean json = FALSE, is_public = FALSE;
  g_autoptr(GOptionContext) context = command_show_context_new (&path, &json, &is_public);
  g_auto(GStrv) rest = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(PlazaEvent) event = NULL;
  int status;

  if (!plaza_command_parse (context, "show", arguments, &rest, &status))
    return status;
  if (!plaza_command_expect (rest, 1, _("Which event? Give its UID; “plaza events” lists them.")))
    return PLAZA_COMMAND_MISUSED;

  campaign = plaza_command_open (path);
  event = campaign != NULL ? plaza_command_find_event (campaign, rest[0]) : NULL;
  if (event == NULL || (is_public && !plaza_command_is_asked_for (event, PLAZA_REVIEW_CHOICE_APPROVED)))
    return PLAZA_COMMAND_FAILED;

  command_show_print_event (campaign, event, is_public ? PLAZA_AUDIENCE_PUBLIC : PLAZA_AUDIENCE_STAFF, json);

  return plaza_command_finish ();
}

const PlazaCommand plaza_command_show = { "show", N_("show one event"), command_show_run };

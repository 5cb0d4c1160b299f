/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-command-change.h"
#include "plaza-command-fields.h"
#include "plaza-command-find-event.h"
#include "plaza-command-place.h"
#include "plaza-command.h"
#include "plaza-event-json.h"

static GOptionContext *
edit_context_new (char     **campaign,
                  int       *revision,
                  gboolean  *dry_run)
{
  const GOptionEntry entries[] = {
    { "revision", 0, 0, G_OPTION_ARG_INT, revision,
      N_("Only where the event is still of this revision, so that nobody else’s change is written over"), N_("NUMBER") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, dry_run, N_("Say what would be done, and do nothing"), NULL },
    G_OPTION_ENTRY_NULL
  };
  /* Translators: the words in capitals are what the user puts there. */
  GOptionContext *context =
    plaza_command_options (_("UID FIELD=VALUE…"),
                           _("Changes an event. A field is a path in its JSON, as “plaza show UID --json” prints it. An empty value\n"
                             "empties it; a number one past the end of a list adds to it."),
                           _("Examples:\n"
                             "  plaza edit canton-interfaith-solidarity-march timeslots[0].date=\"Feb 23\" timeslots[0].start=\"6 PM\"\n"
                             "  plaza edit canton-interfaith-solidarity-march place.venue=\"Example Hall\" details.es=\n"
                             "  plaza edit canton-interfaith-solidarity-march lead_organizations[4]=\"Example Coalition\""),
                           campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static JsonNode *
edit_json_of (const PlazaEventRecord *event)
{
  g_autofree char *text = plaza_event_json_write (event, PLAZA_AUDIENCE_PARTNERS);

  return json_from_string (text, NULL);
}

/* By the reader of events, which knows what may be where. */
static PlazaEventRecord *
edit_read_event (JsonNode    *event,
                 const char  *uid,
                 GError     **error)
{
  g_autofree char *object = json_to_string (event, FALSE);

  return plaza_event_json_parse_one (uid, object, strlen (object), error);
}

static PlazaCommandStatus
edit (PlazaCampaign *campaign,
      PlazaEvent    *event,
      int            revision,
      gboolean       dry_run,
      GStrv          assignments)
{
  const PlazaEventRecord *before = plaza_event_get_record (event);
  g_autoptr(JsonNode) json = edit_json_of (before);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;
  PlazaEventRecord *after = NULL;

  if (plaza_command_fields_assign (campaign, json_node_get_object (json), assignments, &error))
    after = edit_read_event (json, plaza_event_get_uid (event), &error);
  if (after == NULL)
    return plaza_command_fail (error);

  plaza_command_place_complete (after, &before->place);
  plaza_record_copy_kept (&plaza_event_record_type, before, after);

  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, plaza_event_get_uid (event),
                                          revision > 0 ? revision : plaza_record_get_revision (before), after));

  return plaza_command_change (campaign, "edit-event", edits, dry_run);
}

static PlazaCommandStatus
edit_run (GStrv arguments)
{
  g_autofree char *path = NULL;
  int revision = 0;
  gboolean dry_run = FALSE;
  g_autoptr(GOptionContext) context = edit_context_new (&path, &revision, &dry_run);
  g_auto(GStrv) rest = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(PlazaEvent) event = NULL;
  int status;

  if (!plaza_command_parse (context, "edit", arguments, &rest, &status))
    return status;
  if (g_strv_length (rest) < 2)
    return plaza_command_misuse ("%s", _("What is to change? Give a UID and FIELD=VALUE; “plaza edit --help” has examples."));
  if (!plaza_command_fields_are (rest + 1))
    return PLAZA_COMMAND_MISUSED;

  campaign = plaza_command_open_to_change (path);
  event = campaign != NULL ? plaza_command_find_event (campaign, rest[0]) : NULL;

  return event != NULL ? edit (campaign, event, revision, dry_run, rest + 1) : PLAZA_COMMAND_FAILED;
}

const PlazaCommand plaza_command_edit = { "edit", N_("change an event"), edit_run };

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-command-find-event.h"
#include "plaza-command.h"
#include "plaza-event-json.h"
#include "plaza-json-path.h"
#include "plaza-reading.h"
#include "plaza-record-json.h"

static GOptionContext *
edit_context_new (char **campaign,
                  int   *revision)
{
  const GOptionEntry entries[] = {
    { "revision", 0, 0, G_OPTION_ARG_INT, revision,
      N_("Only where the event is still of this revision, so that nobody else’s change is written over"), N_("NUMBER") },
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

/* Coordinates that somebody types are known exactly, of each place for itself. */
static gboolean
edit_mark_exact (JsonObject  *event,
                 const char  *path,
                 const char  *value,
                 GError     **error)
{
  const char *dot = strrchr (path, '.');
  g_autofree char *precision = NULL;

  if (dot == NULL || *value == '\0' || (!g_str_equal (dot, ".latitude") && !g_str_equal (dot, ".longitude")))
    return TRUE;

  precision = g_strdup_printf ("%.*s.precision", (int) (dot - path), path);
  return plaza_json_path_set (&plaza_event_record_type, event, precision, "exact", error);
}

/* An event that is no longer declined has no reason for it any more. */
static void
edit_drop_reason (JsonObject *event,
                  GStrv       assignments)
{
  const char *review = json_object_get_string_member_with_default (event, "review", NULL);

  for (guint i = 0; assignments[i] != NULL; i++)
    if (g_str_has_prefix (assignments[i], "decline_reason="))
      return;

  if (g_strcmp0 (review, plaza_enum_to_nick (PLAZA_TYPE_REVIEW, PLAZA_REVIEW_DECLINED)) != 0)
    json_object_set_null_member (event, "decline_reason");
}

/* "6 pm" as "18:00". */
static char *
edit_read_time (const char  *typed,
                GError     **error)
{
  g_autofree char *quoted = plaza_command_quote (typed);
  int minutes;

  if (plaza_reading_time (typed, &minutes))
    return plaza_clock_format (minutes);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               /* Translators: write the examples as your readers write times. */
               _("“%s” is no time that can be understood. Write it like 6 PM, 6:30 PM or 18:00. Nothing was changed."), quoted);
  return NULL;
}

/* "Feb 22" as "2017-02-22"; where no year is said, it is the campaign's. */
static char *
edit_read_day (const char  *typed,
               const char  *campaign_day,
               GError     **error)
{
  g_autofree char *quoted = plaza_command_quote (typed);
  char *day = plaza_reading_day (plaza_words_for (plaza_language_of_ui ()), typed, campaign_day);

  if (day == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 /* Translators: write the examples as your readers write dates; the last one stays. */
                 _("“%s” is no day that can be understood. Write it like Feb 22, 2/22/2017 or 2017-02-22. Nothing was changed."), quoted);
  return day;
}

/* Returns: (transfer full) (nullable): what @path is to be, as the JSON of an event has it */
static char *
edit_read_value (const char  *path,
                 const char  *typed,
                 const char  *campaign_day,
                 GError     **error)
{
  gboolean of_timeslot = g_str_has_prefix (path, "timeslots[") && *typed != '\0';

  if (of_timeslot && (g_str_has_suffix (path, "].start") || g_str_has_suffix (path, "].end")))
    return edit_read_time (typed, error);
  if (of_timeslot && g_str_has_suffix (path, "].date"))
    return edit_read_day (typed, campaign_day, error);

  return g_strdup (typed);
}

static gboolean
edit_assign (JsonObject  *event,
             GStrv        assignments,
             const char  *campaign_day,
             GError     **error)
{
  for (guint i = 0; assignments[i] != NULL; i++)
    {
      gsize length = strcspn (assignments[i], "=");
      const char *typed = assignments[i] + length + 1;
      g_autofree char *path = g_strndup (assignments[i], length);
      g_autofree char *value = edit_read_value (path, typed, campaign_day, error);

      if (value == NULL || !plaza_json_path_set (&plaza_event_record_type, event, path, value, error) ||
          !edit_mark_exact (event, path, typed, error))
        return FALSE;
    }

  edit_drop_reason (event, assignments);
  return TRUE;
}

/* By the reader of events, which knows what may be where. */
static PlazaEventRecord *
edit_read_event (JsonNode    *event,
                 const char  *uid,
                 GError     **error)
{
  g_autofree char *object = json_to_string (event, FALSE);
  g_autofree char *list = g_strconcat ("[", object, "]", NULL);
  g_autoptr(GPtrArray) events = plaza_event_json_parse (uid, list, strlen (list), error);

  return events != NULL ? plaza_record_ref (g_ptr_array_index (events, 0)) : NULL;
}

static PlazaCommandStatus
edit (PlazaCampaign *campaign,
      PlazaEvent    *event,
      int            revision,
      GStrv          assignments)
{
  const PlazaEventRecord *before = plaza_event_get_record (event);
  g_autoptr(JsonNode) json = edit_json_of (before);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;
  PlazaEventRecord *after = NULL;

  if (edit_assign (json_node_get_object (json), assignments, plaza_campaign_get_record (campaign)->day, &error))
    after = edit_read_event (json, plaza_event_get_uid (event), &error);
  if (after == NULL)
    return plaza_command_fail (error);

  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, plaza_event_get_uid (event),
                                          revision > 0 ? revision : plaza_record_get_revision (before), after));
  if (!plaza_campaign_commit (campaign, "edit-event", edits, &error))
    return plaza_command_fail (error);

  return plaza_command_finish_change (campaign);
}

static gboolean
edit_are_assignments (GStrv words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *quoted = plaza_command_quote (words[i]);

      if (strchr (words[i], '=') == NULL)
        {
          plaza_command_misuse (_("“%s” is no FIELD=VALUE. Nothing was changed."), quoted);
          return FALSE;
        }
      if (!g_utf8_validate (words[i], -1, NULL))
        {
          plaza_command_misuse (_("“%s” is not text in UTF-8. Nothing was changed."), quoted);
          return FALSE;
        }
    }

  return TRUE;
}

static PlazaCommandStatus
edit_run (GStrv arguments)
{
  g_autofree char *path = NULL;
  int revision = 0;
  g_autoptr(GOptionContext) context = edit_context_new (&path, &revision);
  g_auto(GStrv) rest = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(PlazaEvent) event = NULL;
  int status;

  if (!plaza_command_parse (context, "edit", arguments, &rest, &status))
    return status;
  if (g_strv_length (rest) < 2)
    return plaza_command_misuse ("%s", _("What is to change? Give a UID and FIELD=VALUE; “plaza edit --help” has examples."));
  if (!edit_are_assignments (rest + 1))
    return PLAZA_COMMAND_MISUSED;

  campaign = plaza_command_open_to_change (path);
  event = campaign != NULL ? plaza_command_find_event (campaign, rest[0]) : NULL;

  return event != NULL ? edit (campaign, event, revision, rest + 1) : PLAZA_COMMAND_FAILED;
}

const PlazaCommand plaza_command_edit = { "edit", N_("change an event"), edit_run };

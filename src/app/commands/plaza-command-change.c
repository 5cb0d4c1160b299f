/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-command-change.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-campaign-try.h"
#include "plaza-command-doubts.h"
#include "plaza-command.h"
#include "plaza-record-json.h"
#include "plaza-text-item.h"
#include "plaza-wording-changes.h"
#include "plaza-wording.h"

/**
 * plaza_command_describe_event:
 *
 * Returns: (transfer full): an event in a line: "canton-march: March, Wed Feb 22, 5:30 PM, Canton, Michigan"
 */
char *
plaza_command_describe_event (const PlazaEventRecord *event)
{
  g_autofree char *uid = plaza_text_visible (event->uid);
  g_autofree char *title = plaza_text_visible (event->title);
  g_autofree char *when = plaza_wording_when (NULL, event, NULL, FALSE);
  g_autofree char *city = event->place.city != NULL ? plaza_text_visible (event->place.city) : NULL;
  g_autoptr(GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%s: %s", uid, title);
  plaza_text_append (line, ", ", when);
  plaza_text_append (line, ", ", city);
  if (event->place.state != NULL)
    plaza_text_append (line, ", ", plaza_wording_state (NULL, event->place.state));
  return g_string_free_and_steal (g_steal_pointer (&line));
}

/* What the history will say of it, without whose change it was: that is oneself. */
static void
change_add_members (GString               *said,
                    const PlazaRecordType *type,
                    PlazaThing             thing,
                    const char            *uid,
                    gconstpointer          before,
                    gconstpointer          after)
{
  g_autofree char *name = plaza_text_visible (thing == PLAZA_THING_CAMPAIGN ? ((PlazaCampaignRecord *) after)->name : uid);
  g_autofree char *change = plaza_record_json_diff (type, before, after);
  PlazaHistoryRow row = { .thing = thing, .uid = (char *) uid, .what = PLAZA_WHAT_CHANGED, .change = change };
  g_auto(GStrv) lines = plaza_record_equal (type, before, after) ? NULL : plaza_wording_changes (NULL, &row);

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      g_autofree char *line = plaza_text_visible (lines[i]);

      g_string_append_printf (said, "%s: %s\n", name, line);
    }
}

static void
change_add_event (GString         *said,
                  PlazaCampaign   *campaign,
                  const PlazaEdit *edit)
{
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (campaign, edit->uid, NULL);
  const PlazaEventRecord *before = event != NULL ? plaza_event_get_record (event) : NULL;
  g_autofree char *words = NULL;

  if (before != NULL && edit->after != NULL)
    {
      change_add_members (said, &plaza_event_record_type, PLAZA_THING_EVENT, edit->uid, before, edit->after);
      return;
    }
  if (before == NULL && edit->after == NULL)
    return;

  words = plaza_command_describe_event (before != NULL ? before : edit->after);
  if (before != NULL)
    /* Translators: an event that is taken away. */
    g_string_append_printf (said, _("Deleted %s"), words);
  else
    /* Translators: an event that is new. */
    g_string_append_printf (said, _("Added %s"), words);
  g_string_append_c (said, '\n');
}

/* A theme, a talking point, a guide, a message, a bill. */
static void
change_add_text (GString         *said,
                 PlazaCampaign   *campaign,
                 const PlazaEdit *edit)
{
  g_autofree char *name = plaza_text_name (edit->thing, edit->uid, NULL);
  g_autoptr(PlazaTextItem) before = plaza_text_item_find (campaign, name);

  if (before != NULL && edit->after != NULL)
    {
      change_add_members (said, before->type, edit->thing, edit->uid, before->record, edit->after);
      return;
    }

  g_string_append_printf (said, before != NULL ? _("Deleted %s") : _("Added %s"), edit->uid);
  g_string_append_c (said, '\n');
}

/* Its own sheet, as it is in the campaign before the change. */
static void
change_add_sheet (GString         *said,
                  PlazaCampaign   *campaign,
                  const PlazaEdit *edit)
{
  g_autoptr(PlazaSheet) sheet = plaza_sheet_new (campaign, edit->uid);
  const PlazaEventSheet *before = plaza_sheet_get_record (sheet);

  if (before != NULL && edit->after != NULL)
    change_add_members (said, &plaza_event_sheet_type, edit->thing, edit->uid, before, edit->after);
  else if (before != NULL || edit->after != NULL)
    g_string_append_printf (said, before != NULL ? _("%s uses the campaign’s own sheet\n") : _("%s has a sheet of its own\n"), edit->uid);
}

/* A line is called by its part, and behind a slash by its event. */
static void
change_add_line (GString         *said,
                 PlazaCampaign   *campaign,
                 const PlazaEdit *edit)
{
  const char *slash = strrchr (edit->uid, '/');
  g_autofree char *part = slash != NULL ? g_strndup (edit->uid, slash - edit->uid) : g_strdup (edit->uid);
  g_autoptr(PlazaSheet) sheet = plaza_sheet_new (campaign, slash != NULL ? slash + 1 : NULL);
  gboolean is_there = slash == NULL || plaza_sheet_get_is_own (sheet);
  int position = is_there ? plaza_sheet_find (sheet, part) : -1;
  g_autoptr(PlazaSheetItem) item = position >= 0 ? g_list_model_get_item (G_LIST_MODEL (sheet), position) : NULL;

  if (item != NULL && edit->after != NULL)
    change_add_members (said, &plaza_sheet_line_type, edit->thing, edit->uid, plaza_sheet_item_get_line (item), edit->after);
  else if (item != NULL || edit->after != NULL)
    {
      g_string_append_printf (said, item != NULL ? _("Deleted %s") : _("Added %s"), edit->uid);
      g_string_append_c (said, '\n');
    }
}

static void
change_add_edit (GString         *said,
                 PlazaCampaign   *campaign,
                 const PlazaEdit *edit)
{
  if (edit->thing == PLAZA_THING_EVENT)
    change_add_event (said, campaign, edit);
  else if (edit->thing == PLAZA_THING_EVENT_SHEET)
    change_add_sheet (said, campaign, edit);
  else if (edit->thing == PLAZA_THING_SHEET_LINE)
    change_add_line (said, campaign, edit);
  else if (edit->thing == PLAZA_THING_CAMPAIGN)
    change_add_members (said, &plaza_campaign_record_type, edit->thing, edit->uid,
                        plaza_campaign_get_record (campaign), edit->after);
  /* That a translation fits is no text. */
  else if (edit->thing != PLAZA_THING_VALUE)
    change_add_text (said, campaign, edit);
}

/* More than one reads are not gone through one by one. */
#define MOST_DOUBTED 20

/* Of each event that is written: what did not fit in it before. */
static GPtrArray *
change_list_doubts (PlazaCampaign *campaign,
                    GPtrArray     *edits)
{
  GPtrArray *doubts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < edits->len && i < MOST_DOUBTED; i++)
    {
      const PlazaEdit *edit = g_ptr_array_index (edits, i);

      g_ptr_array_add (doubts, plaza_command_doubts_list (campaign, edit->thing == PLAZA_THING_EVENT ? edit->uid : ""));
    }

  return doubts;
}

static void
change_note_doubts (PlazaCampaign *campaign,
                    GPtrArray     *edits,
                    GPtrArray     *before)
{
  for (guint i = 0; i < before->len; i++)
    {
      const PlazaEdit *edit = g_ptr_array_index (edits, i);

      if (edit->thing == PLAZA_THING_EVENT)
        plaza_command_doubts_note (campaign, edit->uid, g_ptr_array_index (before, i));
    }
}

/**
 * plaza_command_name_thing:
 *
 * Returns: (transfer full): what a line of the history is about: an event’s uid; the campaign itself has none
 */
char *
plaza_command_name_thing (PlazaThing  thing,
                          const char *uid)
{
  return thing == PLAZA_THING_CAMPAIGN ? g_strdup (_("campaign")) : plaza_text_visible (uid);
}

/**
 * plaza_command_change:
 * @action: what it is called, as a nick
 * @edits: (element-type PlazaEdit): of events, of texts, or of the campaign itself
 * @dry_run: whether it is only said what would be done, and that it can be
 *
 * Writes the edits as one step that can be undone, and says what they change.
 *
 * Returns: how the program ends
 */
PlazaCommandStatus
plaza_command_change (PlazaCampaign *campaign,
                      const char    *action,
                      GPtrArray     *edits,
                      gboolean       dry_run)
{
  g_autoptr(GString) said = g_string_new (NULL);
  g_autoptr(GPtrArray) doubts = dry_run ? NULL : change_list_doubts (campaign, edits);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < edits->len; i++)
    change_add_edit (said, campaign, g_ptr_array_index (edits, i));
  if (!(dry_run ? plaza_campaign_try (campaign, edits, &error) : plaza_campaign_commit (campaign, action, edits, &error)))
    return plaza_command_fail (error);

  plaza_command_print (said->str);
  if (!dry_run)
    change_note_doubts (campaign, edits, doubts);
  return dry_run ? plaza_command_finish () : plaza_command_finish_change (campaign);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-command-change.h"
#include "plaza-command-fields.h"
#include "plaza-command-find-event.h"
#include "plaza-command.h"
#include "plaza-json-path.h"
#include "plaza-sheet-json.h"
#include "plaza-wording-sheet.h"
#include "plaza-wording.h"

typedef struct
{
  char     *campaign;
  char     *copy;
  gboolean  general, json, dry_run;
} Typed;

/* A sheet, and when its parts are. */
typedef struct
{
  PlazaCampaign   *campaign;
  PlazaEvent      *event;  /* NULL: the campaign's own */
  PlazaSheet      *sheet;
  PlazaSheetTimes  times;
} Sheet;

static GOptionContext *
sheet_context (Typed *typed)
{
  const GOptionEntry entries[] = {
    { "copy", 0, 0, G_OPTION_ARG_STRING, &typed->copy, N_("Put there what is on the sheet of another event, without its speakers"), N_("UID") },
    { "general", 0, 0, G_OPTION_ARG_NONE, &typed->general, N_("Use the campaign’s own sheet in place of the event’s"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &typed->json, N_("Print JSON"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &typed->dry_run, N_("Say what would be done, and do nothing"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context =
    plaza_command_options (_("[UID] [FIELD=VALUE…]"),
                           _("Shows the sheet of an event, or changes it: its parts with role, speaker, minutes and own words. Without UID it is\n"
                             "the campaign’s own, which events use until they have one. A field is a path in its JSON. An empty value empties\n"
                             "it; a number one past the end of a list adds to it; the place of a part moves it."),
                           _("Examples:\n"
                             "  plaza sheet canton-interfaith-solidarity-march\n"
                             "  plaza sheet canton-interfaith-solidarity-march parts[0].speaker=Ana parts[0].minutes=5 minutes=45\n"
                             "  plaza sheet parts[0].kind=opening parts[1].part=co-sponsor parts[1].place=1"),
                           &typed->campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

/* ---- Showing ---- */

static PlazaSheetItem *
sheet_item_at (const Sheet *self,
               guint        index)
{
  g_autoptr(PlazaSheetItem) item = g_list_model_get_item (G_LIST_MODEL (self->sheet), index);

  return item;
}

static char *
sheet_clock_at (const Sheet *self,
                int          minutes)
{
  int clock = plaza_sheet_times_clock (&self->times, minutes);

  return clock != PLAZA_TIME_UNKNOWN ? plaza_wording_time (NULL, clock) : NULL;
}

/* "parts[0]: 5:30 PM · Welcome · Opening · Moderator · Ana · 3 min". */
static void
sheet_append_part (GString     *text,
                   const Sheet *self,
                   guint        index,
                   int          minutes)
{
  PlazaSheetItem *item = sheet_item_at (self, index);
  const PlazaSheetLine *line = plaza_sheet_item_get_line (item);
  g_autofree char *clock = sheet_clock_at (self, minutes);
  g_autofree char *role = plaza_wording_role_of (NULL, item, self->times.is_programme);
  g_autofree char *length = plaza_wording_minutes (NULL, plaza_sheet_item_get_minutes (item));
  g_autoptr(GString) said = g_string_new (clock);
  g_autofree char *visible = NULL;

  plaza_text_append (said, " · ", plaza_wording_part_title (NULL, item, plaza_language_of_ui ()));
  plaza_text_append (said, " · ", plaza_wording_line_kind (NULL, line->kind));
  plaza_text_append (said, " · ", role);
  plaza_text_append (said, " · ", line->speaker);
  plaza_text_append (said, " · ", length);
  if (plaza_sheet_line_is_stale (line, plaza_sheet_item_get_point (item), plaza_language_of_ui ()))
    plaza_text_append (said, " · ", _("The point has changed since"));
  visible = plaza_text_visible (said->str);
  g_string_append_printf (text, "parts[%u]: %s\n", index, visible);
}

static GPtrArray *
sheet_list_lines (const Sheet *self)
{
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sheet)); i++)
    g_ptr_array_add (lines, (gpointer) plaza_sheet_item_get_line (sheet_item_at (self, i)));

  return lines;
}

static PlazaEventSheet *
sheet_copy_record (const Sheet *self)
{
  const PlazaEventSheet *record = plaza_sheet_get_record (self->sheet);

  return record != NULL ? plaza_record_copy (&plaza_event_sheet_type, record)
                        : plaza_event_sheet_new (plaza_sheet_get_event (self->sheet));
}

/* What can be changed, and before it what follows from that. */
static char *
sheet_write_json (const Sheet *self,
                  gboolean     whole)
{
  g_autoptr(PlazaEventSheet) record = sheet_copy_record (self);
  g_autoptr(GPtrArray) lines = sheet_list_lines (self);
  PlazaJsonWriter writer;

  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '{');
  if (whole)
    {
      plaza_json_writer_key (&writer, "event");
      plaza_json_writer_string (&writer, plaza_sheet_get_event (self->sheet));
      plaza_json_writer_key (&writer, "own");
      plaza_json_writer_bool (&writer, plaza_sheet_get_is_own (self->sheet));
      plaza_json_writer_key (&writer, "length");
      plaza_json_writer_number (&writer, self->times.length);
      plaza_json_writer_key (&writer, "total");
      plaza_json_writer_number (&writer, plaza_sheet_count_minutes (self->sheet));
    }
  plaza_sheet_json_write (&writer, record, lines, whole);
  plaza_json_writer_end (&writer, '}');
  return plaza_json_writer_steal (&writer);
}

static PlazaCommandStatus
sheet_show (const Sheet *self,
            gboolean     json)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *written = json ? sheet_write_json (self, TRUE) : NULL;
  g_autofree char *total = NULL;
  g_autofree char *left = NULL;
  int minutes = 0;

  if (json)
    {
      plaza_command_write (written);
      return plaza_command_finish ();
    }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sheet)); i++)
    {
      sheet_append_part (text, self, i, minutes);
      minutes += plaza_sheet_item_get_minutes (sheet_item_at (self, i));
    }

  total = plaza_wording_sheet_total (NULL, minutes, &self->times);
  left = plaza_wording_sheet_left (NULL, minutes, &self->times);
  g_string_append_printf (text, "%s · %s\n", total, left);
  plaza_command_print (text->str);
  return plaza_command_finish ();
}

/* ---- Changing ---- */

static gboolean
sheet_assign (JsonObject  *object,
              GStrv        assignments,
              GError     **error)
{
  for (guint i = 0; assignments[i] != NULL; i++)
    {
      gsize length = strcspn (assignments[i], "=");
      g_autofree char *path = g_strndup (assignments[i], length);

      if (!plaza_json_path_set (&plaza_sheet_json_type, object, path, assignments[i] + length + 1, error))
        return FALSE;
    }

  return TRUE;
}

/* Own words are kept with what they were written from: those of before with what that was then. */
static void
sheet_follow_words (const Sheet    *self,
                    PlazaSheetLine *line)
{
  int position = plaza_sheet_find (self->sheet, line->part);
  const PlazaSheetLine *before = position >= 0 ? plaza_sheet_item_get_line (sheet_item_at (self, position)) : NULL;
  const PlazaPoint *point = line->kind == PLAZA_LINE_POINT ? plaza_campaign_find_point (self->campaign, line->part) : NULL;
  GHashTableIter iter;
  gpointer language, words;

  g_hash_table_iter_init (&iter, line->words);
  while (g_hash_table_iter_next (&iter, &language, &words))
    {
      gboolean stays = before != NULL && g_strcmp0 (plaza_texts_get_exact (before->words, language), words) == 0;
      g_autofree char *original = stays ? g_strdup (plaza_texts_get_exact (before->originals, language))
                                        : point != NULL ? plaza_sheet_line_original (point, language) : NULL;

      if (original != NULL)
        plaza_texts_set (line->originals, language, original);
    }
}

/* What the campaign does not have cannot be on a sheet of it. */
static gboolean
sheet_check_line (const Sheet           *self,
                  const PlazaSheetLine  *line,
                  GError               **error)
{
  gboolean is_point = plaza_campaign_find_point (self->campaign, line->part) != NULL;
  g_autofree char *quoted = plaza_command_quote (line->part);

  if (is_point == (line->kind == PLAZA_LINE_POINT))
    return TRUE;

  if (is_point)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _("“%s” is a talking point: its kind is “point”. Nothing was changed."), quoted);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 _("There is no talking point “%s” in this campaign. Nothing was changed."), quoted);
  return FALSE;
}

static gboolean
sheet_check_record (const Sheet            *self,
                    const PlazaEventSheet  *record,
                    GError                **error)
{
  GPtrArray *slots = self->event != NULL ? plaza_event_get_record (self->event)->timeslots : NULL;
  g_autofree char *quoted = record->timeslot != NULL ? plaza_command_quote (record->timeslot) : NULL;

  if (self->event == NULL && (record->timeslot != NULL || record->minutes >= 0))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _("The campaign’s own sheet is for no meeting in particular: it has no length and no time. Nothing was changed."));
      return FALSE;
    }

  for (guint i = 0; slots != NULL && i < slots->len; i++)
    if (g_strcmp0 (((const PlazaTimeslot *) g_ptr_array_index (slots, i))->id, record->timeslot) == 0)
      return TRUE;
  if (record->timeslot == NULL)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _("The event has no timeslot with the id “%s”. Nothing was changed."), quoted);
  return FALSE;
}

static GPtrArray *
sheet_make_edits (const Sheet  *self,
                  GStrv         assignments,
                  GError      **error)
{
  g_autofree char *text = sheet_write_json (self, FALSE);
  g_autoptr(JsonNode) node = json_from_string (text, NULL);
  g_autoptr(PlazaEventSheet) record = NULL;
  g_autoptr(GPtrArray) lines = NULL;

  if (sheet_assign (json_node_get_object (node), assignments, error))
    lines = plaza_sheet_json_read (node, plaza_sheet_get_event (self->sheet), &record, error);
  if (lines == NULL || !sheet_check_record (self, record, error))
    return NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      if (!sheet_check_line (self, g_ptr_array_index (lines, i), error))
        return NULL;
      sheet_follow_words (self, g_ptr_array_index (lines, i));
    }

  return plaza_sheet_make_edits (self->sheet, g_steal_pointer (&record), lines);
}

static PlazaCommandStatus
sheet_change (const Sheet *self,
              GStrv        assignments,
              gboolean     dry_run)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) edits = sheet_make_edits (self, assignments, &error);

  return edits != NULL ? plaza_command_change (self->campaign, "edit-sheet", edits, dry_run) : plaza_command_fail (error);
}

static PlazaCommandStatus
sheet_copy_from (const Sheet *self,
                 const Typed *typed)
{
  g_autoptr(PlazaEvent) other = plaza_command_find_event (self->campaign, typed->copy);
  g_autoptr(GPtrArray) edits = other != NULL ? plaza_sheet_list_copy (self->sheet, plaza_event_get_uid (other)) : NULL;

  return edits != NULL ? plaza_command_change (self->campaign, "copy-sheet", edits, typed->dry_run) : PLAZA_COMMAND_FAILED;
}

static PlazaCommandStatus
sheet_take_away (const Sheet *self,
                 const Typed *typed)
{
  g_autoptr(GPtrArray) edits = plaza_sheet_list_removal (self->sheet);

  return plaza_command_change (self->campaign, "use-general-sheet", edits, typed->dry_run);
}

static PlazaCommandStatus
sheet_do_with (const Sheet *self,
               const Typed *typed,
               GStrv        assignments)
{
  if (typed->copy != NULL)
    return sheet_copy_from (self, typed);
  if (typed->general)
    return sheet_take_away (self, typed);

  return assignments[0] != NULL ? sheet_change (self, assignments, typed->dry_run) : sheet_show (self, typed->json);
}

/* The first argument is an event, unless it is a FIELD=VALUE. */
static PlazaCommandStatus
sheet_do (const Typed *typed,
          GStrv        rest)
{
  const char *uid = rest[0] != NULL && strchr (rest[0], '=') == NULL ? rest[0] : NULL;
  GStrv assignments = uid != NULL ? rest + 1 : rest;
  gboolean changes = assignments[0] != NULL || typed->copy != NULL || typed->general;
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(PlazaEvent) event = NULL;
  g_autoptr(PlazaSheet) sheet = NULL;

  if (!plaza_command_fields_are (assignments))
    return PLAZA_COMMAND_MISUSED;
  if (typed->general && uid == NULL)
    return plaza_command_misuse ("%s", _("Which event is to use the campaign’s own sheet? Give its UID."));
  if ((assignments[0] != NULL) + (typed->copy != NULL) + typed->general > 1)
    return plaza_command_misuse ("%s", _("Only one of --copy, --general and FIELD=VALUE is done at a time."));

  campaign = changes ? plaza_command_open_to_change (typed->campaign) : plaza_command_open (typed->campaign);
  event = campaign != NULL && uid != NULL ? plaza_command_find_event (campaign, uid) : NULL;
  if (campaign == NULL || (uid != NULL && event == NULL))
    return PLAZA_COMMAND_FAILED;

  sheet = plaza_sheet_new (campaign, event != NULL ? plaza_event_get_uid (event) : NULL);
  return sheet_do_with (&(Sheet) { campaign, event, sheet,
                                   plaza_sheet_times_of (plaza_sheet_get_record (sheet),
                                                         event != NULL ? plaza_event_get_record (event) : NULL) },
                        typed, assignments);
}

static PlazaCommandStatus
sheet_run (GStrv arguments)
{
  Typed typed = { 0 };
  g_autoptr(GOptionContext) context = sheet_context (&typed);
  g_auto(GStrv) rest = NULL;
  int status;

  if (plaza_command_parse (context, "sheet", arguments, &rest, &status))
    status = sheet_do (&typed, rest);

  g_free (typed.campaign);
  g_free (typed.copy);
  return status;
}

const PlazaCommand plaza_command_sheet = { "sheet", N_("show the sheet of an event, or change it"), sheet_run };

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-command-change.h"
#include "plaza-command.h"
#include "plaza-json-writer.h"
#include "plaza-wording.h"

static GOptionContext *
history_context_new (char     **campaign,
                     gboolean  *json)
{
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, json, N_("Print the history as JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  /* Translators: UID is what the user puts there. */
  GOptionContext *context = plaza_command_options (_("[UID]"),
                                                   _("Says who changed an event, or anything, when and how; the newest last."),
                                                   _("Example:\n"
                                                     "  plaza history canton-interfaith-solidarity-march"),
                                                   campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static void
history_write_member (PlazaJsonWriter *writer,
                      const char      *key,
                      const char      *value)
{
  plaza_json_writer_key (writer, key);
  plaza_json_writer_string (writer, value);
}

static void
history_write_row (PlazaJsonWriter       *writer,
                   const PlazaHistoryRow *row)
{
  plaza_json_writer_begin (writer, '{');
  plaza_json_writer_key (writer, "batch");
  plaza_json_writer_number (writer, row->batch);
  history_write_member (writer, "time", row->time);
  history_write_member (writer, "author", row->author);
  history_write_member (writer, "origin", row->origin);
  history_write_member (writer, "kind", plaza_enum_to_nick (PLAZA_TYPE_THING, row->thing));
  history_write_member (writer, "uid", row->uid);
  plaza_json_writer_key (writer, "revision");
  plaza_json_writer_number (writer, row->revision);
  plaza_json_writer_key (writer, "fields");
  plaza_json_writer_json (writer, row->change != NULL ? row->change : "{}");
  plaza_json_writer_end (writer, '}');
}

static void
history_print_json (GPtrArray *rows)
{
  PlazaJsonWriter writer;
  g_autofree char *text = NULL;

  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '[');
  for (guint i = 0; i < rows->len; i++)
    history_write_row (&writer, g_ptr_array_index (rows, i));
  plaza_json_writer_end (&writer, ']');
  text = plaza_json_writer_steal (&writer);
  plaza_command_write (text);
}

static void
history_print_row (const PlazaHistoryRow *row,
                   gboolean               names,
                   GDateTime             *now)
{
  g_auto(GStrv) sentences = plaza_wording_history (NULL, row);
  g_autofree char *moment = plaza_wording_moment (NULL, row->time, now);
  g_autofree char *uid = plaza_command_name_thing (row->thing, row->uid);

  for (guint i = 0; sentences[i] != NULL; i++)
    {
      g_autofree char *visible = plaza_text_visible (sentences[i]);
      g_autofree char *line = names ? g_strdup_printf ("%s: %s, %s\n", uid, visible, moment)
                                    : g_strdup_printf ("%s, %s\n", visible, moment);

      plaza_command_print (line);
    }
}

static PlazaCommandStatus
print_history (PlazaCampaign *campaign,
               const char    *uid,
               gboolean       json)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = plaza_campaign_list_history (campaign, uid, &error);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  if (rows == NULL)
    return plaza_command_fail (error);

  if (json)
    history_print_json (rows);
  for (guint i = 0; !json && i < rows->len; i++)
    {
      const PlazaHistoryRow *row = g_ptr_array_index (rows, i);

      history_print_row (row, uid == NULL || row->thing == PLAZA_THING_SHEET_LINE, now);
    }
  if (rows->len == 0 && !json)
    plaza_command_note (_("Nothing was changed yet."));

  return plaza_command_finish ();
}

static PlazaCommandStatus
history_run (GStrv arguments)
{
  g_autofree char *path = NULL;
  gboolean json = FALSE;
  g_autoptr(GOptionContext) context = history_context_new (&path, &json);
  g_auto(GStrv) rest = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  int status;

  if (!plaza_command_parse (context, "history", arguments, &rest, &status))
    return status;
  if (!plaza_command_expect (rest, rest[0] != NULL ? 1 : 0, NULL))
    return PLAZA_COMMAND_MISUSED;

  campaign = plaza_command_open (path);
  if (campaign == NULL)
    return PLAZA_COMMAND_FAILED;

  return print_history (campaign, rest[0], json);
}

const PlazaCommand plaza_command_history = { "history", N_("say who changed what"), history_run };

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-command-filter.h"
#include "plaza-export.h"
#include "plaza-texts.h"
#include "plaza-wording.h"

/* A name longer than this takes no part in the alignment. */
#define MAX_COLUMN 44

/* How many cells of a terminal @text takes. */
static int
width_of (const char *text)
{
  int width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

static char *
heading_of (const PlazaEventRecord *event,
            PlazaEventOrder         order)
{
  const char *date = plaza_event_record_first_date (event);

  if (order == PLAZA_EVENT_ORDER_STATE)
    return g_strdup (plaza_wording_state (NULL, event->place.state));

  return date != NULL ? plaza_wording_day_long (NULL, date) : g_strdup (_("No date given"));
}

/* "Canton · Wed 5:30 PM EST · Not open to the public" */
static char *
facts_of (const PlazaEventRecord *event)
{
  g_autofree char *line = plaza_wording_event_line (NULL, event);
  const char *invited = plaza_wording_attendance (NULL, PLAZA_ATTENDANCE_INVITED);

  if (event->attendance != PLAZA_ATTENDANCE_INVITED)
    return g_steal_pointer (&line);

  return line != NULL && *line != '\0' ? g_strconcat (line, " · ", invited, NULL) : g_strdup (invited);
}

static int
column_of (GPtrArray *events)
{
  int column = 0;

  for (guint i = 0; i < events->len; i++)
    {
      int width = width_of (plaza_event_get_uid (g_ptr_array_index (events, i)));

      if (width <= MAX_COLUMN && width > column)
        column = width;
    }

  return column;
}

static void
append_event (GString    *text,
              PlazaEvent *event,
              int         column)
{
  const PlazaEventRecord *record = plaza_event_get_record (event);
  g_autofree char *facts = facts_of (record);
  int padding = column - width_of (record->uid);

  g_string_append_printf (text, "  %s\n", plaza_event_get_short_title (event));
  g_string_append_printf (text, "    %s", record->uid);
  if (facts != NULL && *facts != '\0')
    g_string_append_printf (text, "%*s  %s", MAX (padding, 0), "", facts);
  g_string_append_c (text, '\n');
}

static void
append_heading (GString    *text,
                const char *heading)
{
  gboolean bold = plaza_command_has_bold ();

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_printf (text, "%s%s%s\n", bold ? "\033[1m" : "", heading, bold ? "\033[0m" : "");
}

static char *
describe_count (guint shown,
                guint all)
{
  if (shown == all)
    return g_strdup_printf (ngettext ("%u event", "%u events", all), all);

  /* Translators: “3 of 37 events” */
  return g_strdup_printf (ngettext ("%1$u of %2$u event", "%1$u of %2$u events", all), shown, all);
}

/* Text from a file can hold what a terminal obeys; only our own bold may. */
static void
append_visible (GString *text,
                GString *part)
{
  g_autofree char *visible = plaza_text_visible (part->str);

  g_string_append (text, visible);
  g_string_truncate (part, 0);
}

static void
print_list (PlazaCampaign   *campaign,
            GPtrArray       *events,
            PlazaEventOrder  order)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GString) part = g_string_new (NULL);
  g_autofree char *last = NULL;
  g_autofree char *count = describe_count (events->len, plaza_campaign_count_events (campaign));
  int column = column_of (events);

  for (guint i = 0; i < events->len; i++)
    {
      PlazaEvent *event = g_ptr_array_index (events, i);
      g_autofree char *heading = heading_of (plaza_event_get_record (event), order);

      if (g_strcmp0 (heading, last) != 0)
        append_heading (text, heading);
      g_free (last);
      last = g_steal_pointer (&heading);
      append_event (part, event, column);
      append_visible (text, part);
    }

  g_string_append_printf (text, "%s%s\n", events->len > 0 ? "\n" : "", count);
  plaza_command_print (text->str);
}

static PlazaCommandStatus
print_json (GPtrArray *events)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *json = plaza_export_json (events, &error);

  if (json == NULL)
    return plaza_command_fail (error);

  /* JSON is UTF-8, whatever the terminal is (RFC 8259, 8.1). */
  plaza_command_write (json);

  return plaza_command_finish ();
}

static GOptionContext *
context_new (char     **campaign,
             gboolean  *json)
{
  GOptionContext *context = g_option_context_new (NULL);
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, json, N_("Print the events as JSON"), NULL },
    { "campaign", 0, 0, G_OPTION_ARG_FILENAME, campaign, N_("Use this campaign instead of the default one"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_set_summary (context, _("Lists the events of a campaign, by state or by day."));
  g_option_context_set_description (context, _("Examples:\n"
                                               "  plaza events --state MI\n"
                                               "  plaza events --search canton --json\n"
                                               "  plaza events --kind rally --kind vigil --order day"));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return context;
}

static PlazaCommandStatus
run (GStrv arguments)
{
  g_autofree char *path = NULL;
  gboolean json = FALSE;
  g_auto(PlazaCommandFilter) filter = { 0 };
  g_auto(PlazaEventQuery) query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GOptionContext) context = context_new (&path, &json);
  g_auto(GStrv) rest = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(GPtrArray) events = NULL;
  int status;

  plaza_command_filter_add_options (&filter, context);
  if (!plaza_command_parse (context, "events", arguments, &rest, &status))
    return status;
  if (!plaza_command_expect (rest, 0, NULL) || !plaza_command_filter_to_query (&filter, &query))
    return PLAZA_COMMAND_MISUSED;

  campaign = plaza_command_open (path);
  events = campaign != NULL ? plaza_command_find_events (campaign, &query) : NULL;
  if (events == NULL)
    return PLAZA_COMMAND_FAILED;

  if (json)
    return print_json (events);

  print_list (campaign, events, query.order);

  return plaza_command_finish ();
}

const PlazaCommand plaza_command_events = { "events", N_("list the events"), run };

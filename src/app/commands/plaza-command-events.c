/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-command-filter.h"
#include "plaza-command-near.h"
#include "plaza-export.h"
#include "plaza-texts.h"
#include "plaza-wording.h"

/* A name longer than this takes no part in the alignment. */
#define MAX_COLUMN 44

/* How many cells of a terminal @text takes. */
static int
command_events_width_of (const char *text)
{
  int width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

/* What a line of the list needs beside its event. */
typedef struct
{
  const PlazaEventQuery  *query;
  PlazaAudience           audience;
  const PlazaPlaceMatch  *near;  /* nullable */
  gboolean                taken; /* near was taken from several that are called so */
} View;

/* −1 where there is no place to be near, or the event has no point. */
static double
command_events_distance_of (const PlazaEventRecord *event,
                            const View             *view)
{
  double km;

  if (view->near == NULL)
    return -1;

  plaza_event_record_nearest (event, view->near->latitude, view->near->longitude, &km);
  return km;
}

static char *
command_events_heading_of (const PlazaEventRecord *event,
                           const View             *view)
{
  const char *date = plaza_event_record_first_date (event);

  if (view->query->order == PLAZA_EVENT_ORDER_DISTANCE)
    return plaza_wording_band (NULL, view->query->unit,
                               plaza_unit_find_band (view->query->unit, command_events_distance_of (event, view)));
  if (view->query->order == PLAZA_EVENT_ORDER_STATE)
    return g_strdup (plaza_wording_state (NULL, event->place.state));

  return date != NULL ? plaza_wording_day_long (NULL, date) : g_strdup (_("No date given"));
}

/* "Canton · Wed 5:30 PM EST · about 12 mi · Not open to the public · Cancelled" */
static char *
command_events_facts_of (PlazaEvent *item,
                         const View *view)
{
  const PlazaEventRecord *event = plaza_event_get_record (item);
  g_autofree char *line = plaza_wording_event_line_here (NULL, event, plaza_event_get_campaign_day (item));
  g_autofree char *distance = NULL;
  g_autoptr(GString) facts = g_string_new (NULL);

  if (view->near != NULL)
    distance = plaza_wording_distance_of (NULL, event, view->near->latitude, view->near->longitude, view->query->unit,
                                          view->near->precision);
  plaza_text_append (facts, " · ", line);
  plaza_text_append (facts, " · ", distance);
  if (event->attendance == PLAZA_ATTENDANCE_INVITED)
    plaza_text_append (facts, " · ", plaza_wording_attendance (NULL, PLAZA_ATTENDANCE_INVITED));
  plaza_text_append (facts, " · ", plaza_wording_status (NULL, event->status));
  plaza_text_append (facts, " · ", plaza_wording_review (NULL, event->review));

  return g_string_free_and_steal (g_steal_pointer (&facts));
}

static int
command_events_column_of (GPtrArray *events)
{
  int column = 0;

  for (guint i = 0; i < events->len; i++)
    {
      int width = command_events_width_of (plaza_event_get_uid (g_ptr_array_index (events, i)));

      if (width <= MAX_COLUMN && width > column)
        column = width;
    }

  return column;
}

static void
append_event (GString    *text,
              PlazaEvent *event,
              const View *view,
              int         column)
{
  const PlazaEventRecord *record = plaza_event_get_record (event);
  g_autofree char *facts = command_events_facts_of (event, view);
  int padding = column - command_events_width_of (record->uid);

  g_string_append_printf (text, "  %s\n", plaza_event_get_short_title (event));
  g_string_append_printf (text, "    %s", record->uid);
  if (*facts != '\0')
    g_string_append_printf (text, "%*s  %s", MAX (padding, 0), "", facts);
  g_string_append_c (text, '\n');
}

static void
command_events_append_heading (GString    *text,
                               const char *heading)
{
  gboolean bold = plaza_command_has_bold ();

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_printf (text, "%s%s%s\n", bold ? "\033[1m" : "", heading, bold ? "\033[0m" : "");
}

/* "Near Omaha, Nebraska": there are others, and what is far from here may be near to one. */
static void
command_events_append_taken (GString               *text,
                             const PlazaPlaceMatch *near)
{
  g_autofree char *heading = g_strdup_printf (_("Near %s"), near->label);

  command_events_append_heading (text, heading);
}

static char *
command_events_describe_count (guint shown,
                               guint all)
{
  if (shown == all)
    return g_strdup_printf (ngettext ("%u event", "%u events", all), all);

  /* Translators: “3 of 37 events” */
  return g_strdup_printf (ngettext ("%1$u of %2$u event", "%1$u of %2$u events", all), shown, all);
}

/* Text from a file can hold what a terminal obeys; only our own bold may. */
static void
command_events_append_visible (GString *text,
                               GString *part)
{
  g_autofree char *visible = plaza_text_visible (part->str);

  g_string_append (text, visible);
  g_string_truncate (part, 0);
}

/* By the states' English names, so that JSON is the same in every language; what has none stays behind. */
static int
command_events_compare_states (gconstpointer a,
                               gconstpointer b)
{
  const char *one = plaza_event_get_record (*(PlazaEvent * const *) a)->place.state;
  const char *other = plaza_event_get_record (*(PlazaEvent * const *) b)->place.state;

  if (one == NULL || other == NULL)
    return (one == NULL) - (other == NULL);

  return g_strcmp0 (plaza_state_name (one), plaza_state_name (other));
}

static void
command_events_print_list (PlazaCampaign *campaign,
                           GPtrArray     *events,
                           const View    *view)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GString) part = g_string_new (NULL);
  g_autofree char *last = NULL;
  g_autofree char *count = command_events_describe_count (events->len, plaza_campaign_count_events (campaign, view->query->review));
  int column = command_events_column_of (events);

  if (view->taken)
    command_events_append_taken (text, view->near);
  for (guint i = 0; i < events->len; i++)
    {
      PlazaEvent *event = g_ptr_array_index (events, i);
      g_autofree char *heading = command_events_heading_of (plaza_event_get_record (event), view);

      if (g_strcmp0 (heading, last) != 0)
        command_events_append_heading (text, heading);
      g_free (last);
      last = g_steal_pointer (&heading);
      append_event (part, event, view, column);
      command_events_append_visible (text, part);
    }

  g_string_append_printf (text, "%s%s\n", events->len > 0 ? "\n" : "", count);
  plaza_command_print (text->str);
}

static PlazaCommandStatus
command_events_print_json (GPtrArray  *events,
                           const View *view)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *json = NULL;

  if (view->query->order == PLAZA_EVENT_ORDER_STATE)
    g_ptr_array_sort (events, command_events_compare_states);
  if (view->near != NULL)
    json = plaza_export_json_near (events, view->audience, view->near->latitude, view->near->longitude);
  else
    json = plaza_export_json (events, view->audience, NULL, &error);

  if (json == NULL)
    return plaza_command_fail (error);

  if (view->taken)
    {
      /* Translators: %s is a place, of which there are others of that name: “Omaha, Nebraska”. */
      g_autofree char *note = g_strdup_printf (_("Distances are from %s; there are smaller places of that name."), view->near->label);

      plaza_command_note (note);
    }

  /* JSON is UTF-8, whatever the terminal is (RFC 8259, 8.1). */
  plaza_command_write (json);

  return plaza_command_finish ();
}

static GOptionContext *
command_events_context_new (char     **campaign,
                            gboolean  *json)
{
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, json, N_("Print the events as JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context = plaza_command_options (NULL,
                                                   _("Lists the events of a campaign, by state, by day or by distance."),
                                                   _("Examples:\n"
                                                     "  plaza events --state MI\n"
                                                     "  plaza events --search canton --json\n"
                                                     "  plaza events --near 48188 --within 25mi\n"
                                                     "  plaza events --kind rally --kind vigil --order day"),
                                                   campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return context;
}

/* With a place and no order, the nearest come first. */
static gboolean
command_events_choose_order (const PlazaCommandFilter *filter,
                             const PlazaCommandNear   *near,
                             PlazaEventQuery          *query)
{
  if (near->place != NULL && filter->order == NULL)
    query->order = PLAZA_EVENT_ORDER_DISTANCE;
  if (near->place != NULL || query->order != PLAZA_EVENT_ORDER_DISTANCE)
    return TRUE;

  /* Translators: --order, distance and --near are typed so, and stay. */
  plaza_command_misuse (_("--order distance needs --near, to say from where."));
  return FALSE;
}

static PlazaCommandStatus
command_events_print (PlazaCampaign *campaign,
                      GPtrArray     *events,
                      const View    *view,
                      gboolean       json)
{
  if (json)
    return command_events_print_json (events, view);

  command_events_print_list (campaign, events, view);
  return plaza_command_finish ();
}

static PlazaCommandStatus
command_events_run (GStrv arguments)
{
  g_autofree char *path = NULL;
  gboolean json = FALSE;
  g_auto(PlazaCommandFilter) filter = { .knows_near = TRUE, .knows_public = TRUE, .is_staffs = TRUE };
  g_auto(PlazaCommandNear) near = { 0 };
  g_auto(PlazaEventQuery) query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GOptionContext) context = command_events_context_new (&path, &json);
  g_auto(GStrv) rest = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(GPtrArray) events = NULL;
  PlazaAudience audience;
  int status;

  plaza_command_filter_add_options (&filter, context);
  plaza_command_near_add_options (&near, context);
  if (!plaza_command_parse (context, "events", arguments, &rest, &status))
    return status;
  if (!plaza_command_expect (rest, 0, NULL) || !plaza_command_filter_to_query (&filter, &query) ||
      !plaza_command_near_check (&near) || !command_events_choose_order (&filter, &near, &query))
    return PLAZA_COMMAND_MISUSED;

  campaign = plaza_command_open (path);
  if (campaign == NULL)
    return PLAZA_COMMAND_FAILED;

  status = plaza_command_near_to_query (&near, campaign, &query);
  if (status != PLAZA_COMMAND_DONE)
    return status;

  audience = filter.is_public ? PLAZA_AUDIENCE_PUBLIC : PLAZA_AUDIENCE_STAFF;
  events = plaza_command_find_events (campaign, &query);
  return events != NULL ? command_events_print (campaign, events, &(View) { &query, audience, near.match, near.taken }, json)
                        : PLAZA_COMMAND_FAILED;
}

const PlazaCommand plaza_command_events = { "events", N_("list the events"), command_events_run };

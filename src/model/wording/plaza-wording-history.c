/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "plaza-edit.h"
#include "plaza-prose.h"
#include "plaza-record-json.h"
#include "plaza-wording.h"
#include "plaza-wording-changes.h"
#include "plaza-wording-members.h"
#include "plaza-wording-value.h"

/* The event as far as the change says what it was or is: what its sentences are made of. */
static PlazaEventRecord *
history_event_of (JsonObject *changes,
                  PlazaSide   side)
{
  PlazaEventRecord *event = plaza_event_record_new ();

  if (plaza_record_json_apply (&plaza_event_record_type, event, changes, side))
    return event;

  plaza_record_unref (event);
  return NULL;
}

/* As short as it reads back: 42.291. */
static char *
history_number_words (double number)
{
  PlazaJsonWriter writer;

  plaza_json_writer_init_compact (&writer);
  plaza_json_writer_number (&writer, number);
  return plaza_json_writer_steal (&writer);
}

static char *
history_list_words (const PlazaWords *words,
                    JsonArray        *list)
{
  g_autoptr(GStrvBuilder) values = g_strv_builder_new ();
  g_auto(GStrv) texts = NULL;

  for (guint i = 0; i < json_array_get_length (list); i++)
    if (json_node_get_value_type (json_array_get_element (list, i)) == G_TYPE_STRING)
      g_strv_builder_take (values, plaza_text_isolate (json_array_get_string_element (list, i)));

  texts = g_strv_builder_end (values);
  return texts[0] != NULL ? g_strjoinv (", ", texts) : NULL;
}

static char *
history_further_words (const PlazaWords       *words,
                       const PlazaEventRecord *event)
{
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; i < event->further_places->len; i++)
    {
      const PlazaFurtherPlace *further = g_ptr_array_index (event->further_places, i);
      g_autofree char *where = plaza_wording_further_place (words, &further->place);
      g_autofree char *isolated = plaza_text_isolate (where);

      plaza_text_append (line, "; ", isolated);
    }

  return line->len > 0 ? g_string_free_and_steal (g_steal_pointer (&line)) : NULL;
}

/* What is as it mostly is goes without saying elsewhere. Here it became so, or was. */
static char *
history_usual_words (const PlazaWords *words,
                     const char       *said,
                     const char       *usual)
{
  return g_strdup (said != NULL ? said : plaza_words_get_in (words, "what was changed", usual));
}

/* What an event says otherwise than its JSON; NULL where that is the same. */
static char *
history_event_words (const PlazaWords *words,
                     const char       *path,
                     PlazaEventRecord *event)
{
  if (g_str_equal (path, "timeslots"))
    return event->timeslots->len > 0 ? plaza_wording_when (words, event, NULL, FALSE) : NULL;
  if (g_str_equal (path, "further_places"))
    return history_further_words (words, event);
  if (g_str_equal (path, "languages"))
    return plaza_wording_languages (words, event->languages);
  if (g_str_equal (path, "access"))
    return plaza_wording_access (words, event->access);
  if (g_str_equal (path, "kind"))
    return g_strdup (plaza_wording_kind (words, event->kind));
  if (g_str_equal (path, "place.precision"))
    return g_strdup (plaza_wording_precision (words, event->place.precision));
  if (g_str_equal (path, "place.state"))
    return g_strdup (plaza_wording_state (words, event->place.state));
  if (g_str_equal (path, "attendance"))
    return g_strdup (plaza_wording_attendance (words, event->attendance));
  if (g_str_equal (path, "status"))
    return history_usual_words (words, plaza_wording_status (words, event->status), NC_("what was changed", "Confirmed"));
  if (g_str_equal (path, "review"))
    return history_usual_words (words, plaza_wording_review (words, event->review), NC_("what was changed", "Approved"));

  return NULL;
}

/**
 * plaza_wording_change_value:
 * @path: what of it, as a change names it
 * @node: (nullable): what stands there
 * @event: (nullable): the event as far as it is known, where it is one's
 *
 * Returns: (transfer full) (nullable): that in words; %NULL for nothing
 */
char *
plaza_wording_change_value (const PlazaWords *words,
                            const char       *path,
                            JsonNode         *node,
                            PlazaEventRecord *event)
{
  g_autofree char *said = NULL;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return NULL;

  said = event != NULL ? history_event_words (words, path, event) : NULL;
  if (said != NULL)
    return g_steal_pointer (&said);

  if (JSON_NODE_HOLDS_ARRAY (node))
    return history_list_words (words, json_node_get_array (node));
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? plaza_words_get_in (words, "answer", NC_("answer", "yes"))
                                                  : plaza_words_get_in (words, "answer", NC_("answer", "no")));
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      const char *choice = event == NULL ? plaza_wording_choice (words, path, json_node_get_string (node)) : NULL;

      return choice != NULL ? g_strdup (choice) : plaza_text_isolate (json_node_get_string (node));
    }
  if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    return history_number_words (json_node_get_double (node));

  return json_to_string (node, FALSE);
}

/* Prose is read on the page: here it would hide the rest. A rank is a number that nobody chose. */
static gboolean
history_is_only_named (const char *path)
{
  static const char * const paths[] = { "details.", "bodies.", "summaries.", "leave_behinds.", "texts.", "sections", "sources", "zips", "rank", "words." };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    if (g_str_has_prefix (path, paths[i]))
      return TRUE;

  /* A sheet's; an event's timeslots are said. */
  return g_str_equal (path, "timeslot");
}

static char *
history_change_words (const PlazaWords *words,
                      const char       *author,
                      PlazaThing        thing,
                      const char       *path,
                      const char       *before,
                      const char       *after)
{
  const char *name = plaza_wording_member (words, thing, path);

  if (author == NULL)
    return history_is_only_named (path) || (before == NULL && after == NULL)
           ? g_strdup (name) : g_strdup_printf ("%s: %s → %s", name, before != NULL ? before : "—", after != NULL ? after : "—");
  if (history_is_only_named (path))
    /* Translators: "Ana changed the details". */
    return g_strdup_printf (plaza_words_get (words, N_("%1$s changed %2$s")), author, name);
  if (before == NULL && after == NULL)
    return g_strdup_printf (plaza_words_get (words, N_("%1$s changed %2$s")), author, name);
  if (before == NULL)
    /* Translators: "Ana set the city to Canton". */
    return g_strdup_printf (plaza_words_get (words, N_("%1$s set %2$s to %3$s")), author, name, after);
  if (after == NULL)
    /* Translators: "Ana took out the city, which was Canton". */
    return g_strdup_printf (plaza_words_get (words, N_("%1$s took out %2$s, which was %3$s")), author, name, before);

  /* Translators: "Ana changed the time from Wed 5:30 PM to Wed 6 PM". */
  return g_strdup_printf (plaza_words_get (words, N_("%1$s changed %2$s from %3$s to %4$s")), author, name, before, after);
}

static JsonNode *
history_side_of (JsonObject *changes,
                 const char *path,
                 const char *side)
{
  JsonNode *change = json_object_get_member (changes, path);

  return JSON_NODE_HOLDS_OBJECT (change) ? json_object_get_member (json_node_get_object (change), side) : NULL;
}

/* What own words were written from changes with them. */
static gboolean
history_is_consequence (const char *path)
{
  return g_str_has_prefix (path, "originals.");
}

/* @before, @after: (nullable): the event, where it is one that was changed */
static char *
history_member_words (const PlazaWords *words,
                      const char       *author,
                      JsonObject       *changes,
                      const char       *path,
                      PlazaThing        thing,
                      PlazaEventRecord *before,
                      PlazaEventRecord *after)
{
  g_autofree char *from = plaza_wording_change_value (words, path, history_side_of (changes, path, "before"), before);
  g_autofree char *to = plaza_wording_change_value (words, path, history_side_of (changes, path, "after"), after);

  return history_change_words (words, author, thing, path, from, to);
}

static void
history_add_changes (const PlazaWords      *words,
                     const char            *author,
                     const PlazaHistoryRow *row,
                     GStrvBuilder          *sentences)
{
  g_autoptr(JsonNode) node = row->change != NULL ? json_from_string (row->change, NULL) : NULL;
  g_autoptr(PlazaEventRecord) before = NULL;
  g_autoptr(PlazaEventRecord) after = NULL;
  g_autoptr(GList) paths = NULL;
  JsonObject *changes;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;

  changes = json_node_get_object (node);
  if (row->thing == PLAZA_THING_EVENT)
    {
      before = history_event_of (changes, PLAZA_SIDE_BEFORE);
      after = history_event_of (changes, PLAZA_SIDE_AFTER);
    }
  paths = json_object_get_members (changes);
  for (GList *l = paths; l != NULL; l = l->next)
    if (!history_is_consequence (l->data))
      g_strv_builder_take (sentences, history_member_words (words, author, changes, l->data, row->thing, before, after));
}

/* What somebody did who made a thing, or took it away. */
static char *
history_made_or_gone (const PlazaWords      *words,
                      const PlazaHistoryRow *row,
                      const char            *author)
{
  gboolean is_new = row->what == PLAZA_WHAT_NEW;

  if (row->thing == PLAZA_THING_SHEET_LINE)
    return is_new ? /* Translators: %s is a person's name; "it" is a talking point. */
                    g_strdup_printf (plaza_words_get (words, N_("%s put it on a sheet")), author)
                  : /* Translators: %s is a person's name; "it" is a talking point. */
                    g_strdup_printf (plaza_words_get (words, N_("%s took it off a sheet")), author);
  if (row->thing == PLAZA_THING_EVENT_SHEET)
    return is_new ? /* Translators: %s is a person's name; "it" is an event. */
                    g_strdup_printf (plaza_words_get (words, N_("%s gave it a sheet of its own")), author)
                  : /* Translators: %s is a person's name; "it" is an event. */
                    g_strdup_printf (plaza_words_get (words, N_("%s took away its own sheet")), author);

  return is_new ? /* Translators: %s is a person's name: "Ana added it". */
                  g_strdup_printf (plaza_words_get (words, N_("%s added it")), author)
                : /* Translators: %s is a person's name: "Ana removed it". */
                  g_strdup_printf (plaza_words_get (words, N_("%s removed it")), author);
}

/**
 * plaza_wording_history:
 * @row: what became of a thing
 *
 * Returns: (transfer full): sentences without their full stops, maybe several: "Ana changed the time from … to …"
 */
GStrv
plaza_wording_history (const PlazaWords      *words,
                       const PlazaHistoryRow *row)
{
  g_autoptr(GStrvBuilder) sentences = g_strv_builder_new ();
  g_autofree char *author = plaza_text_isolate (row->author);

  if (row->what != PLAZA_WHAT_CHANGED)
    g_strv_builder_take (sentences, history_made_or_gone (words, row, author));
  else
    history_add_changes (words, author, row, sentences);

  return g_strv_builder_end (sentences);
}

/**
 * plaza_wording_changes:
 * @row: a change, of whomever
 *
 * Returns: (transfer full): what is otherwise, a line each: "the city: Canton → Livonia"
 */
GStrv
plaza_wording_changes (const PlazaWords      *words,
                       const PlazaHistoryRow *row)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();

  history_add_changes (words, NULL, row, lines);
  return g_strv_builder_end (lines);
}

/**
 * plaza_wording_moment:
 * @time: UTC, as the history has it
 * @now: the reader's time
 *
 * Returns: (transfer full): "today 9:14 AM", "Feb 11 9:14 AM", in the zone of @now
 */
char *
plaza_wording_moment (const PlazaWords *words,
                      const char       *time,
                      GDateTime        *now)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr(GDateTime) here = utc != NULL ? g_date_time_to_timezone (utc, g_date_time_get_timezone (now)) : NULL;
  g_autofree char *clock = NULL;
  g_autofree char *date = NULL;
  g_autofree char *day = NULL;
  g_autofree char *today = NULL;

  if (here == NULL)
    return plaza_text_visible (time);

  clock = plaza_wording_time (words, g_date_time_get_hour (here) * 60 + g_date_time_get_minute (here));
  date = g_date_time_format (here, "%Y-%m-%d");
  today = g_date_time_format (now, "%Y-%m-%d");
  if (g_str_equal (date, today))
    /* Translators: %s is a time of the day. */
    return g_strdup_printf (plaza_words_get (words, N_("today %s")), clock);

  day = plaza_wording_day_long (words, date);
  /* Translators: a day, and a time of that day. */
  return g_strdup_printf (plaza_words_get (words, N_("%1$s, %2$s")), day, clock);
}

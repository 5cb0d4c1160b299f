/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-csv-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-text-rules.h"

/* Rows that Plaza itself wrote (plaza_export_csv()): every cell says what it is, and nothing is guessed. */

static const char *
csv_plaza_cell (const PlazaCsvSheet *self,
                guint                row,
                const char          *heading)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (strcmp (plaza_csv_sheet_column (self, i)->heading, heading) == 0)
      return plaza_csv_sheet_cell (self, row, i);

  return "";
}

static char *
csv_plaza_text (const PlazaCsvSheet *self,
                guint                row,
                const char          *heading)
{
  const char *cell = csv_plaza_cell (self, row, heading);

  return *cell != '\0' ? g_strdup (cell) : NULL;
}

static gboolean
csv_plaza_flag (const PlazaCsvSheet *self,
                guint                row,
                const char          *heading)
{
  return g_ascii_strcasecmp (csv_plaza_cell (self, row, heading), "true") == 0;
}

/* "; " stands between two names, ";;" is one within a name. */
static GStrv
csv_plaza_list (const PlazaCsvSheet *self,
                guint                row,
                const char          *heading)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GString) item = g_string_new (NULL);

  for (const char *p = csv_plaza_cell (self, row, heading); *p != '\0'; p++)
    {
      if (p[0] == ';' && p[1] == ';')
        g_string_append_c (item, *p++);
      else if (p[0] == ';')
        {
          g_strv_builder_add (builder, item->str);
          g_string_truncate (item, 0);
          p += p[1] == ' ';
        }
      else
        g_string_append_c (item, *p);
    }

  if (item->len > 0)
    g_strv_builder_add (builder, item->str);
  return g_strv_builder_end (builder);
}

static void
csv_plaza_take_list (const PlazaCsvSheet *self,
                     guint                row,
                     const char          *heading,
                     GStrv               *list)
{
  g_strfreev (*list);
  *list = csv_plaza_list (self, row, heading);
}

/* What the program does not know was changed by hand. */
static int
csv_plaza_enum (const PlazaCsvSheet *self,
                guint                row,
                PlazaIncoming       *draft,
                const char          *heading,
                GType                type,
                int                  otherwise)
{
  const char *cell = csv_plaza_cell (self, row, heading);
  g_autofree char *quote = NULL;
  int value = otherwise;

  if (*cell == '\0' || plaza_enum_from_nick (type, cell, &value))
    return value;

  quote = plaza_text_rules_quote (cell);
  /* Translators: %s is what stands in a cell. */
  plaza_incoming_question (draft, heading, g_strdup_printf (_("“%s” is none of the words that may stand here; left out"), quote));
  return otherwise;
}

static int
csv_plaza_clock (const PlazaCsvSheet *self,
                 guint                row,
                 PlazaIncoming       *draft,
                 const char          *heading)
{
  const char *cell = csv_plaza_cell (self, row, heading);
  g_autofree char *quote = NULL;
  g_autoptr(PlazaReadTimes) times = NULL;
  int minutes = PLAZA_TIME_UNKNOWN;

  if (*cell == '\0' || plaza_clock_parse (cell, &minutes))
    return minutes;

  /* A spreadsheet writes it in its own way. */
  times = plaza_read_times (cell, NULL, PLAZA_CLOCK_STYLE_24);
  if (times->ranges->len == 1 && !times->words)
    return g_array_index (times->ranges, PlazaTimeRange, 0).start;

  quote = plaza_text_rules_quote (cell);
  plaza_incoming_refuse (draft, heading, g_strdup_printf (_("“%s” is no time of day"), quote));
  return PLAZA_TIME_UNKNOWN;
}

static char *
csv_plaza_date (const PlazaCsvSheet *self,
                guint                row,
                PlazaIncoming       *draft)
{
  const char *cell = csv_plaza_cell (self, row, "date");
  g_autoptr(PlazaReadDays) days = NULL;

  if (*cell == '\0' || plaza_date_is_valid (cell))
    return *cell != '\0' ? g_strdup (cell) : NULL;

  days = plaza_read_days (cell, &self->rules);
  for (guint i = 0; i < days->problems->len; i++)
    {
      const PlazaProblem *problem = days->problems->pdata[i];

      g_ptr_array_add (draft->problems, plaza_problem_new (problem->level, draft->line, "date", g_strdup (problem->text)));
    }
  return days->dates->len > 0 ? g_strdup (days->dates->pdata[0]) : NULL;
}

static void
csv_plaza_take_slot (const PlazaCsvSheet *self,
                     guint                row,
                     PlazaIncoming       *draft)
{
  PlazaTimeslot *slot = plaza_timeslot_new ();

  slot->label = csv_plaza_text (self, row, "label");
  slot->date = csv_plaza_date (self, row, draft);
  slot->start = csv_plaza_clock (self, row, draft, "start");
  slot->end = csv_plaza_clock (self, row, draft, "end");
  slot->all_day = csv_plaza_flag (self, row, "all_day");
  slot->zone = csv_plaza_text (self, row, "zone");
  slot->id = csv_plaza_text (self, row, "timeslot_id");
  if (slot->zone != NULL && !plaza_zone_name_is_safe (slot->zone))
    {
      g_autofree char *quote = plaza_text_rules_quote (slot->zone);

      plaza_incoming_question (draft, "zone", g_strdup_printf (_("“%s” is no time zone that is known; left out"), quote));
      g_clear_pointer (&slot->zone, g_free);
    }

  if (slot->label != NULL || slot->date != NULL || slot->start != PLAZA_TIME_UNKNOWN || slot->end != PLAZA_TIME_UNKNOWN || slot->all_day ||
      slot->zone != NULL || slot->id != NULL)
    g_ptr_array_add (draft->event->timeslots, slot);
  else
    plaza_record_unref (slot);
}

static void
csv_plaza_take_point (const PlazaCsvSheet *self,
                      guint                row,
                      PlazaIncoming       *draft,
                      PlazaPlace          *place)
{
  const char *latitude = csv_plaza_cell (self, row, "latitude"), *longitude = csv_plaza_cell (self, row, "longitude");
  g_autoptr(GError) error = NULL;
  double north, east;

  place->precision = csv_plaza_enum (self, row, draft, "precision", PLAZA_TYPE_PRECISION, *latitude != '\0' ? PLAZA_PRECISION_EXACT : PLAZA_PRECISION_NONE);
  if (*latitude == '\0' && *longitude == '\0')
    return;
  if (!plaza_csv_read_degrees (latitude, &north) || !plaza_csv_read_degrees (longitude, &east) ||
      !plaza_place_check_point (north, east, place->state, &error))
    {
      plaza_incoming_question (draft, "latitude", error != NULL ? g_strdup (error->message) : g_strdup (_("This is no point on the map; left out")));
      place->precision = PLAZA_PRECISION_NONE;
      return;
    }

  place->latitude = north;
  place->longitude = east;
}

static void
csv_plaza_take_place (const PlazaCsvSheet *self,
                      guint                row,
                      PlazaIncoming       *draft)
{
  PlazaPlace *place = &draft->event->place;

  place->venue = csv_plaza_text (self, row, "venue");
  place->address = csv_plaza_text (self, row, "address");
  place->city = csv_plaza_text (self, row, "city");
  place->state = csv_plaza_text (self, row, "state");
  place->postal_code = csv_plaza_text (self, row, "postal_code");
  place->text = csv_plaza_text (self, row, "place_text");
  place->to_be_announced = csv_plaza_flag (self, row, "to_be_announced");
  place->area_only = csv_plaza_flag (self, row, "area_only");
  csv_plaza_take_point (self, row, draft, place);
}

/* The table has one line for each of them, of which nobody can tell the parts again. */
static void
csv_plaza_take_further_places (const PlazaCsvSheet *self,
                               guint                row,
                               PlazaIncoming       *draft)
{
  g_auto(GStrv) lines = csv_plaza_list (self, row, "further_places");

  for (guint i = 0; lines[i] != NULL; i++)
    {
      PlazaFurtherPlace *further = plaza_record_new (&plaza_further_place_type);
      const char *behind = strstr (lines[i], ": ");

      further->label = behind != NULL ? g_strndup (lines[i], (gsize) (behind - lines[i])) : NULL;
      further->place.text = g_strdup (behind != NULL ? behind + 2 : lines[i]);
      g_ptr_array_add (draft->event->further_places, further);
    }
}

static void
csv_plaza_take_texts (const PlazaCsvSheet *self,
                      guint                row,
                      PlazaEventRecord    *event)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *heading = plaza_csv_sheet_column (self, i)->heading;
      const char *behind = strchr (heading, '_');

      if (behind == NULL || !plaza_language_is_valid (behind + 1))
        continue;
      if (g_str_has_prefix (heading, "details_"))
        plaza_texts_set (event->details, behind + 1, plaza_csv_sheet_cell (self, row, i));
      else if (g_str_has_prefix (heading, "title_"))
        plaza_texts_set (event->titles, behind + 1, plaza_csv_sheet_cell (self, row, i));
    }
}

static void
csv_plaza_take_people (const PlazaCsvSheet *self,
                       guint                row,
                       PlazaEventRecord    *event)
{
  csv_plaza_take_list (self, row, "lead_organizations", &event->lead_organizations);
  event->contact_name = csv_plaza_text (self, row, "contact_name");
  csv_plaza_take_list (self, row, "contact_emails", &event->contact_emails);
  csv_plaza_take_list (self, row, "contact_telephones", &event->contact_telephones);
  event->contact_published = csv_plaza_flag (self, row, "contact_published");
  csv_plaza_take_list (self, row, "officials", &event->officials);
}

/**
 * plaza_csv_row_read_plaza:
 * @self: a sheet that Plaza wrote
 * @row: one of its table
 *
 * Whether somebody approved it is not read: whoever sends a file does not decide that.
 *
 * Returns: (transfer full): the event, with the timeslot of this row alone
 */
PlazaIncoming *
plaza_csv_row_read_plaza (const PlazaCsvSheet *self,
                          guint                row)
{
  g_autoptr(PlazaIncoming) draft = plaza_incoming_new (plaza_csv_table_row (self->table, row)->line);
  PlazaEventRecord *event = draft->event;

  draft->key = csv_plaza_text (self, row, "uid");
  g_free (event->uid);
  event->uid = g_strdup (draft->key);
  event->title = csv_plaza_text (self, row, "title");
  if (event->title == NULL)
    plaza_incoming_refuse (draft, "title", g_strdup (_("The row has no title, and nothing of which one can be made")));
  event->kind = csv_plaza_enum (self, row, draft, "kind", PLAZA_TYPE_KIND, PLAZA_KIND_OTHER);
  csv_plaza_take_slot (self, row, draft);
  csv_plaza_take_place (self, row, draft);
  csv_plaza_take_further_places (self, row, draft);
  csv_plaza_take_people (self, row, event);
  event->attendance = csv_plaza_enum (self, row, draft, "attendance", PLAZA_TYPE_ATTENDANCE, PLAZA_ATTENDANCE_OPEN);
  event->status = csv_plaza_enum (self, row, draft, "status", PLAZA_TYPE_STATUS, PLAZA_STATUS_CONFIRMED);
  csv_plaza_take_list (self, row, "inferred", &event->inferred);
  csv_plaza_take_list (self, row, "languages", &event->languages);
  csv_plaza_take_list (self, row, "access", &event->access);
  event->hashtag = csv_plaza_text (self, row, "hashtag");
  event->web_address = csv_plaza_text (self, row, "web_address");
  event->online = csv_plaza_flag (self, row, "online");
  event->confirmed_on = csv_plaza_text (self, row, "confirmed_on");
  csv_plaza_take_texts (self, row, event);

  return g_steal_pointer (&draft);
}

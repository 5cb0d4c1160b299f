/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-csv-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-read-details.h"
#include "plaza-read-zone.h"
#include "plaza-text-rules.h"

/* Longer ones are a season and no event. */
#define MOST_DAYS 31
#define MOST_SLOTS 62

/* When the event of a row is. */
typedef struct
{
  const PlazaCsvSheet  *sheet;
  PlazaIncoming        *draft;
  const char           *date_heading;
  const char           *time_heading;
  const char           *end_heading;
  PlazaReadDays        *days;
  PlazaReadDays        *last;    /* of a column of its own */
  const PlazaReadTimes *times;
  gboolean              all_day;
} When;

static gboolean
csv_when_says_yes (const char *text)
{
  static const char * const words[] = { "true", "yes", "y", "1", "x", "si", "verdadero", "all day", "todo el dia", NULL };
  g_autofree char *folded = plaza_text_fold (text);

  return g_strv_contains (words, folded);
}

static void
csv_when_take_problems (When       *self,
                        GPtrArray  *problems,
                        const char *heading)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const PlazaProblem *problem = problems->pdata[i];

      g_ptr_array_add (self->draft->problems, plaza_problem_new (problem->level, self->draft->line, heading, g_strdup (problem->text)));
    }
}

static gboolean
csv_when_is_midnight (const char *text)
{
  g_autoptr(PlazaReadTimes) times = plaza_read_times (text, NULL, 0);

  return times->ranges->len == 1 && g_array_index (times->ranges, PlazaTimeRange, 0).start == 0;
}

static char *
csv_when_of_two (const char *first,
                 const char *second)
{
  return g_strdup (*first != '\0' ? first : second);
}

/* Days that stand in the cell of a time: a start of "2/22/2017 7 PM". */
static PlazaReadDays *
csv_when_find_days (const When *self,
                    const char *text)
{
  PlazaReadDays *days = strpbrk (text, "/-.,") != NULL ? plaza_read_days (text, &self->sheet->rules) : NULL;

  if (days == NULL || days->dates->len > 0)
    return days;

  plaza_read_days_free (days);
  return NULL;
}

/* Spreadsheets write midnight behind a date that has no time. */
static const char *
csv_when_rest (const PlazaReadDays *days)
{
  return days == NULL || csv_when_is_midnight (days->rest) ? "" : days->rest;
}

static const PlazaReadTimes *
csv_when_read_times (const PlazaCsvSheet *sheet,
                     const char          *start,
                     const char          *end)
{
  g_autofree char *both = g_strconcat (start, "\x1F", end, NULL);
  const PlazaReadTimes *times = g_hash_table_lookup (sheet->times, both);

  return times != NULL ? times : plaza_csv_sheet_keep (sheet->times, both, plaza_read_times (start, end, sheet->style));
}

static void
csv_when_read_cells (When  *self,
                     guint  row)
{
  const PlazaCsvSheet *sheet = self->sheet;
  const char *date = plaza_csv_sheet_value (sheet, row, PLAZA_SHEET_FIELD_DATE, &self->date_heading);
  const char *start = plaza_csv_sheet_value (sheet, row, PLAZA_SHEET_FIELD_START, &self->time_heading);
  const char *last = plaza_csv_sheet_value (sheet, row, PLAZA_SHEET_FIELD_END_DATE, &self->end_heading);
  const char *end = plaza_csv_sheet_value (sheet, row, PLAZA_SHEET_FIELD_END, self->end_heading == NULL ? &self->end_heading : NULL);
  g_autoptr(PlazaReadDays) of_start = csv_when_find_days (self, start);
  g_autoptr(PlazaReadDays) of_end = csv_when_find_days (self, end);
  g_autofree char *start_time = NULL;
  g_autofree char *end_time = NULL;

  self->days = *date == '\0' && of_start != NULL ? g_steal_pointer (&of_start) : plaza_read_days (date, &sheet->rules);
  start_time = of_start != NULL || *date == '\0' ? csv_when_of_two (of_start != NULL ? of_start->rest : csv_when_rest (self->days), self->days->dates->len > 0 ? "" : start)
                                                 : csv_when_of_two (start, csv_when_rest (self->days));
  self->last = *last == '\0' && of_end != NULL ? g_steal_pointer (&of_end) : plaza_read_days (last, &sheet->rules);
  end_time = csv_when_of_two (of_end != NULL ? of_end->rest : self->last->dates->len > 0 && *last == '\0' ? "" : end, csv_when_rest (self->last));

  if (self->time_heading == NULL || (*start == '\0' && *start_time != '\0'))
    self->time_heading = self->date_heading;
  self->times = csv_when_read_times (sheet, start_time, end_time);
  self->all_day = self->times->all_day || csv_when_says_yes (plaza_csv_sheet_value (sheet, row, PLAZA_SHEET_FIELD_ALL_DAY, NULL));
  if (self->days->dates->len == 0 && !self->days->unknown)
    plaza_read_details_keep (sheet->context, self->draft, self->date_heading, *date != '\0' ? date : start);
  if (self->times->words)
    plaza_read_details_keep (sheet->context, self->draft, self->time_heading, *start != '\0' ? start : *date != '\0' ? date : end);
}

static char *
csv_when_next_day (const char *date)
{
  GDate day;

  g_date_clear (&day, 1);
  if (!plaza_date_parse (date, &day))
    return g_strdup (date);

  g_date_add_days (&day, 1);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day));
}

static int
csv_when_count_days (const char *first,
                     const char *last)
{
  GDate a, b;

  return plaza_date_parse (first, &a) && plaza_date_parse (last, &b) ? g_date_days_between (&a, &b) : 0;
}

static const PlazaTimeRange *
csv_when_range (const When *self)
{
  return self->times->ranges->len > 0 && !self->all_day ? &g_array_index (self->times->ranges, PlazaTimeRange, 0) : NULL;
}

/* Adds the days up to that of a column of its own. A night is one stretch; what takes whole days and ends at a midnight does not
 * take the day that begins there. */
static void
csv_when_add_last_day (When *self)
{
  const char *first = self->days->dates->len == 1 ? self->days->dates->pdata[0] : NULL;
  const char *last = self->last->dates->len > 0 ? self->last->dates->pdata[0] : NULL;
  const PlazaTimeRange *range = csv_when_range (self);
  const PlazaTimeRange *of_day = self->times->ranges->len > 0 ? &g_array_index (self->times->ranges, PlazaTimeRange, 0) : NULL;
  int n;

  if (first == NULL || last == NULL || (n = csv_when_count_days (first, last)) == 0)
    return;
  if (self->all_day && of_day != NULL && of_day->start == 0 && of_day->end <= 0)
    n--;
  if (n == 1 && range != NULL && range->end != PLAZA_TIME_UNKNOWN && range->end <= range->start)
    return;
  if (n < 0 || n >= MOST_DAYS)
    {
      plaza_incoming_question (self->draft, self->end_heading, n < 0
        /* Translators: %1$s and %2$s are days, as "2017-02-22". */
        ? g_strdup_printf (_("It ends on %2$s, before it begins on %1$s; only its first day was read"), first, last)
        : g_strdup_printf (_("From %1$s to %2$s is a long time; only its first day was read"), first, last));
      return;
    }

  if (n > 0 && range != NULL)
    /* Translators: %1$s and %2$s are days, as "2017-02-22". */
    plaza_incoming_question (self->draft, self->end_heading, g_strdup_printf (_("From %1$s to %2$s was read as these hours on each day"), first, last));
  for (int i = 0; i < n; i++)
    g_ptr_array_add (self->days->dates, csv_when_next_day (self->days->dates->pdata[self->days->dates->len - 1]));
}

/* Which of the states' clocks a column or a word behind the time names. */
static char *
csv_when_written_zone (const When  *self,
                       guint        row,
                       const char **word,
                       const char **heading)
{
  const char *cell = plaza_csv_sheet_value (self->sheet, row, PLAZA_SHEET_FIELD_ZONE, heading);
  PlazaReadZone what = PLAZA_READ_ZONE_NONE;
  g_autofree char *quote = NULL;
  const char *zone;
  char *named;

  *word = cell;
  if (*cell == '\0')
    {
      *word = self->times->zone;
      *heading = self->time_heading;
    }
  if (*word == NULL || **word == '\0')
    return NULL;
  /* As machines write it: "T19:30:00Z". */
  zone = g_ascii_strcasecmp (*word, "z") == 0 ? "UTC" : plaza_read_zone_word (*word, NULL);
  if (zone != NULL)
    return g_strdup (zone);
  if ((named = plaza_read_zone_name (*word, self->draft->event->place.state, &what)) != NULL)
    return named;

  quote = plaza_text_rules_quote (*word);
  /* Translators: %s is what stands instead of a time zone. */
  plaza_incoming_question (self->draft, *heading, g_strdup_printf (_("“%s” is no time zone that is known; kept in the details"), quote));
  plaza_read_details_keep (self->sheet->context, self->draft, *heading, *word);
  return NULL;
}

/* States that have two zones: their name alone contradicts neither. */
static gboolean
csv_when_has_two_zones (const char *state)
{
  static const char * const states[] = { "AK", "AZ", "FL", "ID", "IN", "KS", "KY", "MI", "ND", "NE", "NV", "OR", "SD", "TN", "TX", NULL };

  return state != NULL && g_strv_contains (states, state);
}

/* By the place; what is written decides where the place does not tell, and is a question where it contradicts. */
static char *
csv_when_settle_zone (const When           *self,
                      guint                 row,
                      const PlazaReadPlace *place)
{
  const char *word, *heading, *state = self->draft->event->place.state;
  const char *date = self->days->dates->len > 0 ? self->days->dates->pdata[0] : NULL;
  g_autofree char *written = csv_when_written_zone (self, row, &word, &heading);
  g_autofree char *quote = NULL;

  if (place->zone == NULL || (written != NULL && place->zone_by_state && csv_when_has_two_zones (state)))
    return g_steal_pointer (&written);
  if (written == NULL)
    {
      plaza_incoming_infer (self->draft, "zone");
      return g_strdup (place->zone);
    }
  if (plaza_read_zone_word (word, NULL) != NULL ? plaza_read_zone_fits (word, place->zone, date)
                                                : plaza_read_zone_agree (written, place->zone, date != NULL ? date : self->sheet->rules.near_day))
    return g_strdup (place->zone);

  quote = plaza_text_rules_quote (word);
  /* Translators: %1$s is a time zone as somebody wrote it (“PST”), %2$s where the event is (“Ohio”, “Toledo, Ohio”). */
  plaza_incoming_question (self->draft, heading, g_strdup_printf (_("“%1$s” does not fit %2$s"), quote,
                                                                  state != NULL && plaza_state_name (state) != NULL ? plaza_state_name (state) : place->zone));
  return g_strdup (place->zone);
}

static void
csv_when_add_slot (When                 *self,
                   const char           *date,
                   const PlazaTimeRange *range,
                   const char           *zone,
                   const char           *label)
{
  PlazaTimeslot *slot = plaza_timeslot_new ();

  slot->date = g_strdup (date);
  slot->zone = g_strdup (zone);
  slot->label = *label != '\0' ? g_strdup (label) : NULL;
  slot->all_day = self->all_day && date != NULL;
  if (range != NULL)
    {
      slot->start = range->start;
      slot->end = range->end;
    }
  g_ptr_array_add (self->draft->event->timeslots, slot);
}

static void
csv_when_add_slots (When                 *self,
                    guint                 row,
                    const PlazaReadPlace *place)
{
  const char *label = plaza_csv_sheet_value (self->sheet, row, PLAZA_SHEET_FIELD_LABEL, NULL);
  GPtrArray *dates = self->days->dates;
  guint n_ranges = csv_when_range (self) != NULL ? self->times->ranges->len : 0;
  g_autofree char *zone = NULL;

  if (dates->len == 0 && n_ranges == 0)
    return;

  zone = csv_when_settle_zone (self, row, place);
  for (guint i = 0; i < MAX (dates->len, 1); i++)
    for (guint k = 0; k < MAX (n_ranges, 1) && self->draft->event->timeslots->len < MOST_SLOTS; k++)
      csv_when_add_slot (self, dates->len > 0 ? dates->pdata[i] : NULL, n_ranges > 0 ? &g_array_index (self->times->ranges, PlazaTimeRange, k) : NULL,
                         zone, label);
}

/* A merged cell says what the one above says, which nobody reads where it stands. */
static void
csv_when_say_merged (When  *self,
                     guint  row)
{
  for (guint i = 0; i < self->sheet->columns->len; i++)
    {
      const PlazaCsvColumn *column = plaza_csv_sheet_column (self->sheet, i);

      if (column->field != PLAZA_SHEET_FIELD_DATE || !column->merged || column->above == 0 || *plaza_csv_sheet_cell (self->sheet, row, i) != '\0')
        continue;

      plaza_incoming_infer (self->draft, "date");
      /* Translators: %s is what stands in the cell above an empty one. */
      plaza_incoming_question (self->draft, column->heading, g_strdup_printf (_("The cell is empty; read as “%s”, as in the row above"),
                                                                             plaza_csv_sheet_cell (self->sheet, column->above, i)));
    }
}

/**
 * plaza_csv_row_read_when:
 * @draft: to which the timeslots and what is to be said of them are added
 * @place: where it is, which tells the zone
 *
 * Reads the days and times of a row from up to four cells.
 */
void
plaza_csv_row_read_when (const PlazaCsvSheet  *sheet,
                         guint                 row,
                         PlazaIncoming        *draft,
                         const PlazaReadPlace *place)
{
  When self = { .sheet = sheet, .draft = draft };

  csv_when_read_cells (&self, row);
  csv_when_say_merged (&self, row);
  csv_when_take_problems (&self, self.days->problems, self.date_heading != NULL ? self.date_heading : self.time_heading);
  csv_when_take_problems (&self, self.last->problems, self.end_heading);
  if (!self.all_day)
    csv_when_take_problems (&self, self.times->problems, self.time_heading);
  csv_when_add_last_day (&self);
  csv_when_add_slots (&self, row, place);

  if (self.days->inferred && self.days->dates->len > 0)
    plaza_incoming_infer (draft, "date");
  if (self.times->inferred)
    plaza_incoming_infer (draft, "start");
  plaza_read_days_free (self.days);
  plaza_read_days_free (self.last);
}

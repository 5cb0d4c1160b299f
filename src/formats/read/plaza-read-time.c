/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-time.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-read-time-scan.h"
#include "plaza-read-zone.h"
#include "plaza-reading.h"
#include "plaza-text-rules.h"
#include "plaza-timeslot.h"
#include "plaza-wording.h"

#define HALF_DAY (12 * 60)
#define DAY_MINUTES (24 * 60)
/* "At 7" is in the evening, "at 8" in the morning. */
#define LAST_AFTERNOON 7
/* By a clock of 24 hours few events begin before this. */
#define FIRST_HOUR 6
#define MOST_RANGES 12

static char *
time_quote (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');

  return plaza_text_rules_quote (g_strstrip (line));
}

static void
time_ask (PlazaReadTimes *self,
          char           *sentence)
{
  g_ptr_array_add (self->problems, plaza_problem_new (PLAZA_PROBLEM_QUESTION, 0, NULL, sentence));
}

/* Minutes after midnight of @time, if it is in @half. */
static int
time_minutes_in (const PlazaWrittenTime *time,
                 PlazaWrittenHalf        half)
{
  int hour = time->hour % 24;

  if (half == PLAZA_WRITTEN_AM && hour == 12)
    hour = 0;
  else if (half == PLAZA_WRITTEN_PM && hour < 12)
    hour += 12;

  return hour * 60 + time->minute;
}

/* How long it lasts from @start to @end; a whole day is none. */
static int
time_length (int start,
             int end)
{
  int length = (end - start + DAY_MINUTES) % DAY_MINUTES;

  return length == 0 ? DAY_MINUTES : length;
}

/* Whether @time says by itself when it is. */
static gboolean
time_is_whole (const PlazaWrittenTime *time,
               PlazaClockStyle         style)
{
  if (time->half != PLAZA_WRITTEN_BARE || time->hour == 0 || time->hour > 12)
    return TRUE;

  return time->padded && (style & (PLAZA_CLOCK_STYLE_AM | PLAZA_CLOCK_STYLE_PM)) == 0;
}

static PlazaWrittenHalf
time_half_of (const PlazaWrittenTime *time)
{
  return time->half == PLAZA_WRITTEN_BARE ? PLAZA_WRITTEN_24 : time->half;
}

/* In which half a bare time is that has no other beside it. Returns: whether that is certain */
static gboolean
time_guess_half (const PlazaWrittenTime *time,
                 PlazaClockStyle         style,
                 PlazaWrittenHalf       *half)
{
  if (style == PLAZA_CLOCK_STYLE_24)
    {
      *half = PLAZA_WRITTEN_24;
      return time->hour >= FIRST_HOUR;
    }

  *half = time->hour <= LAST_AFTERNOON || time->hour == 12 || style == PLAZA_CLOCK_STYLE_PM ? PLAZA_WRITTEN_PM : PLAZA_WRITTEN_AM;
  return FALSE;
}

/* The end that comes soonest, or the start that was last: one "pm" counts for both, where it can. */
static int
time_nearest (const PlazaWrittenTime *bare,
              int                     other,
              gboolean                bare_ends)
{
  int am = time_minutes_in (bare, PLAZA_WRITTEN_AM), pm = time_minutes_in (bare, PLAZA_WRITTEN_PM);
  int of_am = bare_ends ? time_length (other, am) : time_length (am, other);
  int of_pm = bare_ends ? time_length (other, pm) : time_length (pm, other);

  return of_pm < of_am ? pm : am;
}

/* Returns: whether what was concluded is certain */
static gboolean
time_settle (const PlazaWrittenTime *start,
             const PlazaWrittenTime *end,
             PlazaClockStyle         style,
             PlazaTimeRange         *range)
{
  gboolean whole = time_is_whole (start, style), end_whole = end != NULL && time_is_whole (end, style), certain = TRUE;
  PlazaWrittenHalf half = time_half_of (start);

  /* "9:00 - 17:00" is of one clock; "7 - 21:00" is not. */
  if (!whole && end_whole && time_half_of (end) == PLAZA_WRITTEN_24 && (start->padded || start->hour >= FIRST_HOUR + 2))
    whole = TRUE;
  if (!whole && end_whole)
    {
      range->end = time_minutes_in (end, time_half_of (end));
      range->start = time_nearest (start, range->end, FALSE);
      return TRUE;
    }

  if (!whole)
    certain = time_guess_half (start, style, &half);
  range->start = time_minutes_in (start, half);
  if (end_whole)
    range->end = time_minutes_in (end, time_half_of (end));
  else if (end != NULL)
    range->end = half == PLAZA_WRITTEN_24 && start->half != PLAZA_WRITTEN_24 && style == PLAZA_CLOCK_STYLE_24
                   ? time_minutes_in (end, PLAZA_WRITTEN_24) : time_nearest (end, range->start, TRUE);
  return certain;
}

static gboolean
time_check (PlazaReadTimes         *self,
            const PlazaWrittenTime *time,
            const char             *text)
{
  g_autofree char *quote = NULL;

  if (time->minute < 60 && (time->hour < 24 || (time->hour == 24 && time->minute == 0)) &&
      !(time->half == PLAZA_WRITTEN_AM && time->hour > 12))
    return TRUE;

  quote = time_quote (text);
  /* Translators: %s is a time as somebody wrote it, such as “25:00”. */
  g_ptr_array_add (self->problems, plaza_problem_new (PLAZA_PROBLEM_BAD, 0, NULL, g_strdup_printf (_("“%s” is no time of day"), quote)));
  return FALSE;
}

static void
time_say_guess (PlazaReadTimes       *self,
                const PlazaTimeRange *range,
                const char           *text)
{
  g_autofree char *quote = time_quote (text);
  g_autofree char *read = plaza_wording_time (NULL, range->start);

  self->inferred = TRUE;
  /* Translators: %1$s is a time as somebody wrote it (“7:00”), %2$s the one that it was taken for (“7 PM”). */
  time_ask (self, g_strdup_printf (_("“%1$s” does not say which half of the day it is; read as %2$s"), quote, read));
}

/* The same moment in another zone ("7 PM ET / 4 PM PT") is not another event. Returns: whether @time is in another than @self's, which it may give */
static gboolean
time_is_elsewhere (PlazaReadTimes         *self,
                   const PlazaWrittenTime *time,
                   const PlazaWrittenTime *end)
{
  const PlazaWrittenTime *zoned = time->zone == NULL && end != NULL ? end : time;

  if (zoned->zone == NULL)
    return FALSE;
  if (self->zone == NULL)
    self->zone = g_strndup (zoned->zone, zoned->zone_length);

  return g_strcmp0 (plaza_read_zone_word (self->zone, NULL), plaza_read_zone_word (zoned->zone, NULL)) != 0;
}

static void
time_add_range (PlazaReadTimes         *self,
                const PlazaWrittenTime *start,
                const PlazaWrittenTime *end,
                PlazaClockStyle         style,
                const char             *text)
{
  PlazaTimeRange range = { PLAZA_TIME_UNKNOWN, PLAZA_TIME_UNKNOWN };

  if (!time_settle (start, end, style, &range))
    time_say_guess (self, &range, text);
  if (range.end != PLAZA_TIME_UNKNOWN && range.end < range.start && time_length (range.start, range.end) > HALF_DAY)
    {
      g_autofree char *quote = time_quote (text);

      /* Translators: %s is a time as somebody wrote it. */
      time_ask (self, g_strdup_printf (_("“%s” ends before it begins; the end was left open"), quote));
      range.end = PLAZA_TIME_UNKNOWN;
    }
  if (range.end == range.start)
    range.end = PLAZA_TIME_UNKNOWN;
  /* The end that a cell of its own repeats. */
  if (end == NULL && self->ranges->len > 0 && g_array_index (self->ranges, PlazaTimeRange, self->ranges->len - 1).end == range.start)
    return;

  g_array_append_val (self->ranges, range);
}

static void
time_resolve (PlazaReadTimes  *self,
              GArray          *times,
              PlazaClockStyle  style,
              const char      *text)
{
  for (guint i = 0; i < times->len; i++)
    if (!time_check (self, &g_array_index (times, PlazaWrittenTime, i), text))
      return;

  for (guint i = 0; i < times->len && self->ranges->len < MOST_RANGES; i++)
    {
      const PlazaWrittenTime *time = &g_array_index (times, PlazaWrittenTime, i);
      const PlazaWrittenTime *end = i + 1 < times->len && time[1].ends ? &time[1] : NULL;

      i += end != NULL;
      if (!time_is_elsewhere (self, time, end))
        time_add_range (self, time, end, style, text);
    }
}

/* "Hall 5": a number among words is no time. */
static gboolean
time_is_bare_number (GArray *times)
{
  for (guint i = 0; i < times->len; i++)
    {
      const PlazaWrittenTime *time = &g_array_index (times, PlazaWrittenTime, i);

      if (time->half != PLAZA_WRITTEN_BARE || time->minute != 0 || time->zone != NULL)
        return FALSE;
    }

  return TRUE;
}

/* A part of a day, as a spreadsheet keeps a time: "0.791666667". */
static gboolean
time_read_part_of_day (PlazaReadTimes *self,
                       const char     *text)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  const char *digits = *plain == '0' ? plain + 1 : plain;
  PlazaTimeRange range = { PLAZA_TIME_UNKNOWN, PLAZA_TIME_UNKNOWN };

  if (*digits != '.' || strlen (digits) < 2 || strspn (digits + 1, G_CSET_DIGITS) != strlen (digits + 1))
    return FALSE;

  range.start = (int) (g_ascii_strtod (plain, NULL) * DAY_MINUTES + 0.5) % DAY_MINUTES;
  g_array_append_val (self->ranges, range);
  return TRUE;
}

/* Times in words. What begins with a number was read already, or is how long it lasts: "2 hours". */
static gboolean
time_read_phrase (PlazaReadTimes *self,
                  GArray         *tokens,
                  const char     *text)
{
  PlazaTimeRange range = { PLAZA_TIME_UNKNOWN, PLAZA_TIME_UNKNOWN };
  PlazaReading reading = plaza_reading_time (text, &range.start);

  if (plaza_token_at (tokens, 0)->kind == PLAZA_TOKEN_NUMBER)
    return FALSE;

  switch (reading)
    {
    case PLAZA_READING_ALL_DAY:
      self->all_day = TRUE;
      return TRUE;
    case PLAZA_READING_UNKNOWN:
      self->unknown = self->ranges->len == 0;
      return TRUE;
    case PLAZA_READING_TIME:
      g_array_append_val (self->ranges, range);
      return TRUE;
    case PLAZA_READING_LIKELY:
      g_array_append_val (self->ranges, range);
      time_say_guess (self, &range, text);
      return TRUE;
    case PLAZA_READING_NONE:
      break;
    }

  return FALSE;
}

static void
time_say_words (PlazaReadTimes *self,
                const char     *text)
{
  g_autofree char *quote = time_quote (text);
  g_autofree char *plain = g_strstrip (g_strdup (text));
  gsize length;

  if (plaza_read_zone_word (plain, &length) != NULL && plain[length] == '\0')
    {
      self->zone = g_steal_pointer (&plain);
      self->unknown = TRUE;
      /* Translators: %s is what stands instead of a time: “EST”. */
      time_ask (self, g_strdup_printf (_("“%s” is a time zone and no time"), quote));
      return;
    }

  self->words = TRUE;
  /* Translators: %s is what somebody wrote instead of a time: “sometime after lunch”. */
  time_ask (self, g_strdup_printf (_("“%s” is no time; kept in the details"), quote));
}

static void
time_say_rest (PlazaReadTimes *self,
               const char     *rest,
               const char     *text)
{
  g_autofree char *quote = NULL;
  g_autofree char *read = NULL;

  if (*rest == '\0' || self->ranges->len == 0)
    return;

  quote = time_quote (text);
  read = plaza_wording_time (NULL, g_array_index (self->ranges, PlazaTimeRange, 0).start);
  self->words = TRUE;
  g_array_set_size (self->ranges, 1);
  /* Translators: %1$s is what somebody wrote of a time (“doors at 6:30 PM”), %2$s the time in it. */
  time_ask (self, g_strdup_printf (_("“%1$s” was read as %2$s; its words are kept in the details"), quote, read));
}

static void
time_read (PlazaReadTimes  *self,
           const char      *text,
           PlazaClockStyle  style)
{
  g_autoptr(GArray) tokens = plaza_read_tokens (text);
  g_autoptr(GArray) times = plaza_read_time_scan (tokens, text);
  g_autofree char *rest = plaza_tokens_rest (tokens, text);

  if (time_read_part_of_day (self, text) || (*rest != '\0' && time_read_phrase (self, tokens, text)))
    return;

  if (times->len > 0 && (*rest == '\0' || !time_is_bare_number (times)))
    {
      time_resolve (self, times, style, text);
      time_say_rest (self, rest, text);
    }
  else if (*rest != '\0')
    time_say_words (self, text);
  else
    self->unknown = self->ranges->len == 0;
}

static gpointer
time_copy_problem_cb (gconstpointer problem,
                      gpointer      user_data)
{
  return plaza_record_ref (problem);
}

/* Two cells are one range, if each has a time: one "pm" may count for both then. What the second one says beside is @self's. Returns:
 * (nullable): the text of both */
static char *
time_join (PlazaReadTimes  *self,
           const char      *start,
           const char      *end,
           PlazaClockStyle  style)
{
  g_autoptr(PlazaReadTimes) first = plaza_read_times (start, NULL, style);
  g_autoptr(PlazaReadTimes) last = plaza_read_times (end, NULL, style);
  PlazaTimeRange range = { PLAZA_TIME_UNKNOWN, PLAZA_TIME_UNKNOWN };

  if (first->ranges->len > 0 && last->ranges->len == 1 && !last->words)
    return g_strdup_printf ("%s - %s", start, end);

  g_ptr_array_extend (self->problems, last->problems, time_copy_problem_cb, NULL);
  self->words = last->words;
  if (first->ranges->len == 0 && last->ranges->len == 1)
    {
      range.end = g_array_index (last->ranges, PlazaTimeRange, 0).start;
      g_array_append_val (self->ranges, range);
    }
  return NULL;
}

/**
 * plaza_read_times:
 * @start: "7-9p", "10:45 - 12:15 PM", "a las 4", "noon", "7 PM PT", "sometime after lunch"
 * @end: (nullable): where the end stands in a cell of its own
 * @style: how the times of the column are written
 *
 * Finds the times in a cell, or in two. Where an hour stands without its half of the day and nothing beside it tells, the likelier
 * one is taken and a question says so. Words that are no time are to be kept, and a problem says so.
 *
 * Returns: (transfer full): what it says
 */
PlazaReadTimes *
plaza_read_times (const char      *start,
                  const char      *end,
                  PlazaClockStyle  style)
{
  PlazaReadTimes *self = g_new0 (PlazaReadTimes, 1);
  g_autofree char *joined = NULL;

  self->ranges = g_array_new (FALSE, FALSE, sizeof (PlazaTimeRange));
  self->problems = g_ptr_array_new_with_free_func (plaza_record_unref);
  if (end != NULL && *end != '\0')
    joined = time_join (self, start, end, style);

  time_read (self, joined != NULL ? joined : start, style);
  return self;
}

void
plaza_read_times_free (PlazaReadTimes *self)
{
  g_array_unref (self->ranges);
  g_ptr_array_unref (self->problems);
  g_free (self->zone);
  g_free (self);
}

/**
 * plaza_read_times_style:
 * @text: of a cell
 *
 * Returns: what the times in @text tell of how its column is written
 */
PlazaClockStyle
plaza_read_times_style (const char *text)
{
  g_autoptr(GArray) tokens = plaza_read_tokens (text);
  g_autoptr(GArray) times = plaza_read_time_scan (tokens, text);
  PlazaClockStyle style = 0;

  for (guint i = 0; i < times->len; i++)
    {
      const PlazaWrittenTime *time = &g_array_index (times, PlazaWrittenTime, i);

      if (time->half == PLAZA_WRITTEN_AM)
        style |= PLAZA_CLOCK_STYLE_AM;
      else if (time->half == PLAZA_WRITTEN_PM)
        style |= PLAZA_CLOCK_STYLE_PM;
      else if (time->hour > 12 && time->hour < 24)
        style |= PLAZA_CLOCK_STYLE_24;
    }

  return style;
}

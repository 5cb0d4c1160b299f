/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-slots.h"

#include <string.h>

#include <glib/gi18n.h>

#include "plaza-read-zone.h"
#include "plaza-text-rules.h"
#include "plaza-timeslot.h"

#define SLOTS_DAY (24 * 60 * 60)
#define SLOTS_HALF_DAY (12 * 60 * 60)
#define SLOTS_LAST_CHANGE 4

/* A series would ask the same of each of its days. */
static void
slots_ask (PlazaIncoming         *draft,
           const PlazaReadMoment *moment,
           char                  *text)
{
  for (guint i = 0; i < draft->problems->len; i++)
    if (strcmp (((PlazaProblem *) g_ptr_array_index (draft->problems, i))->text, text) == 0)
      {
        g_free (text);
        return;
      }

  if (draft->problems->len < PLAZA_READ_MOST_QUESTIONS)
    plaza_incoming_question (draft, moment->field, text);
  else
    g_free (text);
}

static char *
slots_quote (const PlazaReadMoment *moment)
{
  return plaza_text_rules_quote (moment->text != NULL ? moment->text : moment->date);
}

/* What is said in UTC is an instant, and nobody meets in UTC; what is said without a zone is of the file, else of the place. */
static void
slots_place_moment (PlazaIncoming        *draft,
                    PlazaReadMoment      *moment,
                    const PlazaReadZones *zones)
{
  const char *file = zones->file;

  /* A day is that of the place. */
  if (moment->zone == NULL && file != NULL && (moment->seconds >= 0 || zones->place == NULL))
    moment->zone = file;

  if (moment->zone == NULL)
    {
      moment->zone = zones->place;
      if (zones->place != NULL)
        plaza_incoming_infer (draft, "zone");
    }
  else if (moment->seconds >= 0 && plaza_read_zone_is_fixed (moment->zone))
    {
      const char *shown = zones->place != NULL ? zones->place : file;

      if (shown != NULL && plaza_read_moment_in_zone (moment, shown) && zones->place != NULL)
        plaza_incoming_infer (draft, "zone");
    }
}

static char *
slots_doubt_zone (const PlazaReadMoment *start,
                  const PlazaReadZones  *zones,
                  const char            *quoted)
{
  if (start->zone == NULL)
    /* Translators: %s is a time as it stands in a file. */
    return g_strdup_printf (_("“%s” is said in no time zone, and the place does not tell one"), quoted);
  if (plaza_read_zone_is_fixed (start->zone))
    /* Translators: %1$s is a time as it stands in a file, %2$s the name of a time zone that has no place: “UTC”. */
    return g_strdup_printf (_("“%1$s” is kept as a time of %2$s: the place does not tell the time zone there"), quoted, start->zone);

  /* Translators: %1$s is a time as it stands in a file, %2$s and %3$s names of time zones: “America/Denver”. */
  return g_strdup_printf (_("“%1$s” is a time of %2$s, but the place is in that of %3$s; kept as it is written"), quoted, start->zone, zones->place);
}

static void
slots_check_zone (PlazaIncoming         *draft,
                  const PlazaReadMoment *start,
                  const PlazaReadZones  *zones)
{
  gboolean doubtful = start->zone == NULL || plaza_read_zone_is_fixed (start->zone) ||
                      (zones->place != NULL && !zones->by_state && !plaza_read_zone_agree (start->zone, zones->place, start->date));
  g_autofree char *quoted = doubtful ? slots_quote (start) : NULL;

  if (doubtful)
    slots_ask (draft, start, slots_doubt_zone (start, zones, quoted));
}

/* An hour that is left out, or comes twice, when the clocks are changed, which is done in the first hours of a day. */
static void
slots_check_clock (PlazaIncoming         *draft,
                   const PlazaReadMoment *moment)
{
  int hour = moment->seconds / 3600;
  g_autoptr(GTimeZone) zone = hour < SLOTS_LAST_CHANGE ? plaza_zone_load (moment->zone) : NULL;
  int minute = moment->seconds / 60 % 60;
  GDate day;

  if (zone == NULL || !plaza_date_parse (moment->date, &day))
    return;

  for (int way = -1; way <= 1; way++)
    {
      g_autoptr(GDateTime) time = g_date_time_new (zone, g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day), hour, minute, 0);
      g_autoptr(GDateTime) beside = g_date_time_add_hours (time, way);
      gboolean same = g_date_time_get_hour (beside) == hour && g_date_time_get_minute (beside) == minute;
      g_autofree char *quoted = slots_quote (moment);

      if (way == 0 && !same)
        /* Translators: %1$s is a time as it stands in a file, %2$s a date. */
        slots_ask (draft, moment, g_strdup_printf (_("“%1$s” is in the hour that is left out on %2$s, when the clocks are set forward"), quoted, moment->date));
      else if (way != 0 && same)
        /* Translators: %1$s is a time as it stands in a file, %2$s a date. */
        slots_ask (draft, moment, g_strdup_printf (_("“%1$s” is in the hour that comes twice on %2$s, when the clocks are set back"), quoted, moment->date));
    }
}

static PlazaTimeslot *
slots_append (PlazaIncoming          *draft,
              const PlazaReadStretch *stretch,
              const char             *date)
{
  PlazaTimeslot *slot = plaza_timeslot_new ();

  slot->date = g_strdup (date);
  slot->zone = g_strdup (stretch->start.zone);
  slot->label = g_strdup (stretch->label);
  g_ptr_array_add (draft->event->timeslots, slot);

  return slot;
}

static void
slots_append_days (PlazaIncoming          *draft,
                   const PlazaReadStretch *stretch,
                   PlazaReadMoment         first,
                   gint64                  n_days)
{
  if (n_days > PLAZA_READ_SLOTS_MOST)
    {
      g_autofree char *quoted = slots_quote (&stretch->end);

      /* Translators: %1$s is a date as it stands in a file, %2$d the number of days that are taken. */
      slots_ask (draft, &stretch->end, g_strdup_printf (_("“%1$s” is very far off; only the first %2$d days are taken"), quoted, PLAZA_READ_SLOTS_MOST));
      n_days = PLAZA_READ_SLOTS_MOST;
    }
  for (gint64 i = 0; i < n_days; i++)
    {
      slots_append (draft, stretch, first.date)->all_day = TRUE;
      plaza_read_moment_add (&first, 1, 0);
    }
}

/* Whole days, whether a file gives dates alone or, as Exchange does, midnights, maybe those of the sender's zone. */
static void
slots_add_whole_days (PlazaIncoming    *draft,
                      PlazaReadStretch *stretch)
{
  PlazaReadMoment *start = &stretch->start;
  PlazaReadMoment *end = &stretch->end;
  gint64 seconds = *end->date != '\0' ? plaza_read_moment_seconds (end, start) : 0;

  if (start->seconds > SLOTS_HALF_DAY)
    plaza_read_moment_add (start, 1, 0);
  start->seconds = -1;

  slots_append_days (draft, stretch, *start, MAX ((seconds + SLOTS_HALF_DAY) / SLOTS_DAY, 1));
}

/* From midnight to midnight, or to the minute before, by the clock of the place. */
static gboolean
slots_is_whole_days (const PlazaReadStretch *stretch)
{
  gint64 seconds;

  if (stretch->start.seconds < 0 || stretch->all_day)
    return TRUE;
  if (*stretch->end.date == '\0')
    return FALSE;

  seconds = plaza_read_moment_seconds (&stretch->end, &stretch->start);
  return stretch->start.seconds == 0 && seconds > 0 && (seconds % SLOTS_DAY == 0 || seconds % SLOTS_DAY >= SLOTS_DAY - 60);
}

/* The clock cannot say that an end is a day and more away: then each day is a slot, from midnight to midnight. */
static void
slots_add_over_days (PlazaIncoming          *draft,
                     const PlazaReadStretch *stretch)
{
  g_autofree char *from = slots_quote (&stretch->start);
  g_autofree char *to = slots_quote (&stretch->end);
  PlazaReadMoment day = stretch->start;
  PlazaTimeslot *slot = slots_append (draft, stretch, day.date);
  gint64 n_days;

  /* Translators: %1$s and %2$s are times as they stand in a file, with their days. */
  slots_ask (draft, &stretch->end, g_strdup_printf (_("from “%1$s” to “%2$s” is more than a day; taken as without a break, one time for each day"), from, to));
  slot->start = day.seconds / 60;
  slot->end = slot->start > 0 ? 0 : PLAZA_TIME_UNKNOWN;
  slot->all_day = slot->start == 0;
  if (slot->all_day)
    slot->start = PLAZA_TIME_UNKNOWN;

  day.seconds = -1;
  plaza_read_moment_add (&day, 1, 0);
  n_days = plaza_read_moment_seconds (&stretch->end, &day) / SLOTS_DAY;
  slots_append_days (draft, stretch, day, n_days);
  if (n_days <= PLAZA_READ_SLOTS_MOST && stretch->end.seconds >= 60)
    {
      slot = slots_append (draft, stretch, stretch->end.date);
      slot->start = 0;
      slot->end = stretch->end.seconds / 60;
    }
}

static void
slots_add_times (PlazaIncoming          *draft,
                 const PlazaReadStretch *stretch)
{
  gboolean has_end = *stretch->end.date != '\0';
  gint64 seconds = has_end ? plaza_read_moment_seconds (&stretch->end, &stretch->start) : 0;
  PlazaTimeslot *slot;

  if (seconds >= SLOTS_DAY)
    {
      slots_add_over_days (draft, stretch);
      return;
    }

  slot = slots_append (draft, stretch, stretch->start.date);
  slot->start = stretch->start.seconds / 60;
  if (seconds >= 0 && has_end)
    slot->end = plaza_timeslot_known_end (slot->start, stretch->end.seconds / 60);
}

/* An end before the start is none. A day's own end is the day behind it, and often the day itself. */
static void
slots_refuse_end (PlazaIncoming    *draft,
                  PlazaReadStretch *stretch)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (*stretch->end.date == '\0' || plaza_read_moment_seconds (&stretch->end, &stretch->start) >= 0)
    return;

  start = slots_quote (&stretch->start);
  end = slots_quote (&stretch->end);
  /* Translators: %1$s and %2$s are times as they stand in a file. */
  slots_ask (draft, &stretch->end, g_strdup_printf (_("“%1$s” is before the start, “%2$s”; the end is left open"), end, start));
  *stretch->end.date = '\0';
}

/**
 * plaza_read_slots_add:
 * @draft: gets the slots, what is to be asked of them, and "zone" among what is inferred where the place told it
 * @stretch: from when to when
 * @zones: in which zones that is to be understood
 *
 * Several days become one slot a day. What is said in UTC is shown in the zone of the place, else of the file. An end
 * that is missing, or in the same minute, is not known; one before its start is a question.
 */
void
plaza_read_slots_add (PlazaIncoming          *draft,
                      const PlazaReadStretch *stretch,
                      const PlazaReadZones   *zones)
{
  PlazaReadStretch placed = *stretch;

  /* A day that ends with a time, or the other way, is a day. */
  if (placed.start.seconds < 0)
    placed.end.seconds = -1;
  else if (placed.end.seconds < 0 && *placed.end.date != '\0')
    placed.end.seconds = strcmp (placed.end.date, placed.start.date) == 0 ? placed.start.seconds : 0;

  slots_place_moment (draft, &placed.start, zones);
  if (*placed.end.date != '\0')
    slots_place_moment (draft, &placed.end, zones);
  if (placed.end.zone != NULL && g_strcmp0 (placed.end.zone, placed.start.zone) != 0)
    plaza_read_moment_in_zone (&placed.end, placed.start.zone);
  slots_refuse_end (draft, &placed);

  if (slots_is_whole_days (&placed))
    {
      slots_add_whole_days (draft, &placed);
      return;
    }
  slots_check_zone (draft, &placed.start, zones);
  slots_check_clock (draft, &placed.start);
  slots_add_times (draft, &placed);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-timeslot.h"

#include <stdio.h>
#include <string.h>

#include "plaza-zones.h"

static const PlazaField timeslot_fields[] = {
  { "id", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaTimeslot, id) },
  { "label", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaTimeslot, label) },
  { "date", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaTimeslot, date) },
  { "start", PLAZA_FIELD_CLOCK, G_STRUCT_OFFSET (PlazaTimeslot, start), PLAZA_TIME_UNKNOWN },
  { "end", PLAZA_FIELD_CLOCK, G_STRUCT_OFFSET (PlazaTimeslot, end), PLAZA_TIME_UNKNOWN },
  { "all_day", PLAZA_FIELD_FLAG, G_STRUCT_OFFSET (PlazaTimeslot, all_day) },
  { "zone", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaTimeslot, zone) },
};

const PlazaRecordType plaza_timeslot_type = {
  sizeof (PlazaTimeslot), timeslot_fields, G_N_ELEMENTS (timeslot_fields),
};

PlazaTimeslot *
plaza_timeslot_new (void)
{
  return plaza_record_new (&plaza_timeslot_type);
}

/* An import names a hundred thousand: with printf() that took as long as a table of them. */
static void
timeslot_append_two (GString *id,
                     int      number)
{
  g_string_append_c (id, '0' + number / 10 % 10);
  g_string_append_c (id, '0' + number % 10);
}

/**
 * plaza_timeslot_propose_id:
 *
 * The same for everybody who makes a campaign of the same events, so that their calendars agree.
 *
 * Returns: (transfer full): "20170222-1730", "20170222", "undated"
 */
char *
plaza_timeslot_propose_id (const PlazaTimeslot *self)
{
  GString *id = g_string_sized_new (16);

  for (const char *p = self->date != NULL ? self->date : "undated"; *p != '\0'; p++)
    if (*p != '-')
      g_string_append_c (id, *p);
  if (self->start != PLAZA_TIME_UNKNOWN)
    {
      g_string_append_c (id, '-');
      timeslot_append_two (id, self->start / 60);
      timeslot_append_two (id, self->start % 60);
    }

  return g_string_free_and_steal (id);
}

static GDateTime *
timeslot_instant_of (const PlazaTimeslot *self,
                     int                  minutes,
                     int                  days_later)
{
  g_autoptr(GTimeZone) zone = plaza_zone_load (self->zone);
  g_autoptr(GDateTime) midnight = NULL;
  GDate date;

  if (zone == NULL || minutes == PLAZA_TIME_UNKNOWN || !plaza_date_parse (self->date, &date))
    return NULL;

  g_date_add_days (&date, days_later);
  return g_date_time_new (zone, g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date), minutes / 60, minutes % 60, 0);
}

/**
 * plaza_timeslot_known_end:
 * @start: minutes after midnight, or %PLAZA_TIME_UNKNOWN
 * @end: minutes after midnight, or %PLAZA_TIME_UNKNOWN
 *
 * Forms and calendars that want an end get the start again from who does not
 * know it (RFC 5545, 3.6.1: an event without an end is no longer than its start).
 *
 * Returns: @end; %PLAZA_TIME_UNKNOWN where it is the start
 */
int
plaza_timeslot_known_end (int start,
                          int end)
{
  return end == start ? PLAZA_TIME_UNKNOWN : end;
}

/**
 * plaza_timeslot_get_start:
 *
 * Returns: (transfer full) (nullable): the instant at which it starts, in its
 *   own zone; %NULL where the date, the time or the zone is not known
 */
GDateTime *
plaza_timeslot_get_start (const PlazaTimeslot *self)
{
  return timeslot_instant_of (self, self->start, 0);
}

/**
 * plaza_timeslot_get_end:
 *
 * Returns: (transfer full) (nullable): the instant at which it ends, in its
 *   own zone; an end before the start is on the following day, and one that is
 *   the start is not known
 */
GDateTime *
plaza_timeslot_get_end (const PlazaTimeslot *self)
{
  gboolean tomorrow = self->start != PLAZA_TIME_UNKNOWN && self->end < self->start;

  return timeslot_instant_of (self, plaza_timeslot_known_end (self->start, self->end), tomorrow ? 1 : 0);
}

/**
 * plaza_timeslot_compare:
 * @a: (type PlazaTimeslot): a timeslot
 * @b: (type PlazaTimeslot): another
 *
 * A #GCompareFunc for g_ptr_array_sort_values(): by the date, what has none
 * first, then by the start as it is written. Zones are not looked at.
 *
 * Returns: less than, equal to or greater than 0
 */
int
plaza_timeslot_compare (gconstpointer a,
                        gconstpointer b)
{
  const PlazaTimeslot *one = a;
  const PlazaTimeslot *other = b;
  int order = g_strcmp0 (one->date, other->date);

  return order != 0 ? order : one->start - other->start;
}

/**
 * plaza_timeslot_continues:
 * @before: the one before
 *
 * Returns: whether @self begins where @before ends, on the same date, so that
 *   together they are one stretch of less than a day
 */
gboolean
plaza_timeslot_continues (const PlazaTimeslot *self,
                          const PlazaTimeslot *before)
{
  return !before->all_day && !self->all_day && before->end != PLAZA_TIME_UNKNOWN && before->end == self->start &&
         self->end != before->start && g_strcmp0 (before->date, self->date) == 0 && g_strcmp0 (before->zone, self->zone) == 0;
}

static gboolean
timeslot_digits (const char *text,
                 const char *pattern)
{
  for (; *pattern != '\0'; text++, pattern++)
    if (*pattern == '0' ? !g_ascii_isdigit (*text) : *text != *pattern)
      return FALSE;

  return *text == '\0';
}

static int
timeslot_number_at (const char *digits,
                    guint       n_digits)
{
  int number = 0;

  for (guint i = 0; i < n_digits; i++)
    number = 10 * number + digits[i] - '0';

  return number;
}

/**
 * plaza_date_parse:
 * @text: (nullable): "YYYY-MM-DD" (ISO 8601, extended format) and nothing else
 * @date: (out): the day
 *
 * Returns: whether @text is a day of the calendar
 */
gboolean
plaza_date_parse (const char *text,
                  GDate      *date)
{
  int year, month, day;

  if (text == NULL || !timeslot_digits (text, "0000-00-00"))
    return FALSE;

  year = timeslot_number_at (text, 4);
  month = timeslot_number_at (text + 5, 2);
  day = timeslot_number_at (text + 8, 2);
  if (!g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, day, month, year);
  return TRUE;
}

gboolean
plaza_date_is_valid (const char *text)
{
  GDate date;

  return plaza_date_parse (text, &date);
}

/**
 * plaza_clock_parse:
 * @text: (nullable): "HH:MM", 00:00 to 23:59
 * @minutes: (out): minutes after midnight
 *
 * Returns: whether @text is a time of day
 */
gboolean
plaza_clock_parse (const char *text,
                   int        *minutes)
{
  int hour, minute;

  if (text == NULL || !timeslot_digits (text, "00:00"))
    return FALSE;

  sscanf (text, "%2d:%2d", &hour, &minute);
  if (hour > 23 || minute > 59)
    return FALSE;

  *minutes = hour * 60 + minute;
  return TRUE;
}

/**
 * plaza_clock_format:
 * @minutes: minutes after midnight, or %PLAZA_TIME_UNKNOWN
 *
 * Returns: (transfer full) (nullable): "HH:MM"; %NULL where the time is not known
 */
char *
plaza_clock_format (int minutes)
{
  if (minutes < 0 || minutes >= 24 * 60)
    return NULL;

  return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
}

/**
 * plaza_zone_name_is_safe:
 * @zone: (nullable): a name from outside
 *
 * The C library and GLib open a zone's name as a path, so "../../etc/passwd"
 * would be read. Only what has the form of an IANA name may reach them.
 *
 * Returns: whether @zone has that form; it may still not exist
 */
gboolean
plaza_zone_name_is_safe (const char *zone)
{
  if (zone == NULL || strlen (zone) >= 64 || !g_ascii_isalpha (*zone))
    return FALSE;

  for (int part = 0; part < 3; part++)
    {
      gsize length = strspn (zone, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_+-");

      if (length == 0)
        return FALSE;
      if (zone[length] != '/')
        return zone[length] == '\0';
      zone += length + 1;
    }

  return FALSE;
}

/**
 * plaza_zone_load:
 * @zone: (nullable): an IANA zone name
 *
 * Returns: (transfer full) (nullable): the zone; %NULL if @zone is unsafe or unknown here
 */
GTimeZone *
plaza_zone_load (const char *zone)
{
  return plaza_zone_name_is_safe (zone) ? plaza_zones_get (zone) : NULL;
}

/**
 * plaza_zone_local:
 *
 * Returns: the IANA name of the reader's zone ("America/Detroit"); "UTC" where it cannot be told
 */
const char *
plaza_zone_local (void)
{
  static GTimeZone *zone = NULL;

  if (g_once_init_enter (&zone))
    g_once_init_leave (&zone, g_time_zone_new_local ());

  return plaza_zone_name_is_safe (g_time_zone_get_identifier (zone))
           ? g_time_zone_get_identifier (zone) : "UTC";
}

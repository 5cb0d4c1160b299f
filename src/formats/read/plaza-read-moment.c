/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-slots.h"

#include "plaza-timeslot.h"

#define MOMENT_DAY (24 * 60 * 60)

static void
moment_set_day (PlazaReadMoment *moment,
                const GDate     *day)
{
  g_snprintf (moment->date, sizeof moment->date, "%04u-%02u-%02u", g_date_get_year (day), g_date_get_month (day), g_date_get_day (day));
}

static gboolean
moment_set_time (PlazaReadMoment *moment,
                 GDateTime       *time,
                 const char      *zone)
{
  int year;

  if (time == NULL)
    return FALSE;
  year = g_date_time_get_year (time);
  if (year < 1 || year > 9999)
    return FALSE;

  g_snprintf (moment->date, sizeof moment->date, "%04d-%02d-%02d", year, g_date_time_get_month (time), g_date_time_get_day_of_month (time));
  moment->seconds = (g_date_time_get_hour (time) * 60 + g_date_time_get_minute (time)) * 60 + g_date_time_get_second (time);
  moment->zone = zone;
  return TRUE;
}

/**
 * plaza_read_moment_from_instant:
 * @moment: (out caller-allocates): the wall time
 * @seconds: after 1970-01-01 00:00 UTC
 * @zone: (transfer none): IANA zone in which it is shown; stays with @moment
 *
 * Returns: whether there are such a zone and such a year
 */
gboolean
plaza_read_moment_from_instant (PlazaReadMoment *moment,
                                gint64           seconds,
                                const char      *zone)
{
  g_autoptr(GTimeZone) loaded = plaza_zone_load (zone);
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (seconds);
  g_autoptr(GDateTime) local = loaded != NULL && utc != NULL ? g_date_time_to_timezone (utc, loaded) : NULL;

  *moment = (PlazaReadMoment) { .seconds = -1 };
  return moment_set_time (moment, local, zone);
}

/**
 * plaza_read_moment_in_zone:
 * @moment: with a time and a zone
 * @zone: (transfer none): another IANA zone; stays with @moment
 *
 * Says the same instant in @zone. What has no time, or no zone, stays as it is.
 *
 * Returns: whether it is said in @zone now
 */
gboolean
plaza_read_moment_in_zone (PlazaReadMoment *moment,
                           const char      *zone)
{
  g_autoptr(GTimeZone) from = plaza_zone_load (moment->zone);
  g_autoptr(GTimeZone) to = plaza_zone_load (zone);
  g_autoptr(GDateTime) time = NULL;
  g_autoptr(GDateTime) local = NULL;
  GDate day;

  if (from == NULL || to == NULL || moment->seconds < 0 || !plaza_date_parse (moment->date, &day))
    return FALSE;

  time = g_date_time_new (from, g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day),
                          moment->seconds / 3600, moment->seconds / 60 % 60, moment->seconds % 60);
  local = time != NULL ? g_date_time_to_timezone (time, to) : NULL;
  return moment_set_time (moment, local, zone);
}

/**
 * plaza_read_moment_add:
 * @days: of the calendar
 * @seconds: beside them, of the clock on the wall; of any sign
 *
 * Goes on by that. What has no time takes whole days alone. Beyond the years that can be written it stays at their end.
 */
void
plaza_read_moment_add (PlazaReadMoment *moment,
                       int              days,
                       gint64           seconds)
{
  gint64 sum = MAX (moment->seconds, 0) + seconds;
  gint64 more = sum / MOMENT_DAY - (sum % MOMENT_DAY < 0 ? 1 : 0);
  gint64 julian;
  GDate day, last;

  if (!plaza_date_parse (moment->date, &day))
    return;
  g_date_clear (&last, 1);
  g_date_set_dmy (&last, 31, 12, 9999);
  julian = CLAMP ((gint64) g_date_get_julian (&day) + days + more, 1, (gint64) g_date_get_julian (&last));
  g_date_set_julian (&day, (guint32) julian);
  moment_set_day (moment, &day);
  if (moment->seconds >= 0)
    moment->seconds = (int) (sum - more * MOMENT_DAY);
}

/**
 * plaza_read_moment_seconds:
 * @from: another moment, of the same zone
 *
 * Returns: how long after @from it is by the clock on the wall, in seconds; what has no time is at midnight
 */
gint64
plaza_read_moment_seconds (const PlazaReadMoment *moment,
                           const PlazaReadMoment *from)
{
  GDate day, first;

  if (!plaza_date_parse (moment->date, &day) || !plaza_date_parse (from->date, &first))
    return 0;

  return (gint64) g_date_days_between (&first, &day) * MOMENT_DAY + MAX (moment->seconds, 0) - MAX (from->seconds, 0);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-ics-value.h"

#include <string.h>

#include "plaza-timeslot.h"

/* Longer ones are of no event, and would leave the calendar. */
#define VALUE_MOST_SECONDS (100LL * 366 * 24 * 60 * 60)

/* Takes @n digits, and @between before them where it stands there. */
static gboolean
ics_value_take (const char **text,
                char         between,
                int          n,
                int         *number)
{
  const char *p = *text + (between != '\0' && **text == between ? 1 : 0);

  *number = 0;
  for (int i = 0; i < n; i++, p++)
    {
      if (!g_ascii_isdigit (*p))
        return FALSE;
      *number = 10 * *number + *p - '0';
    }

  *text = p;
  return TRUE;
}

/* "T170000", without seconds too, and with colons, as no standard has it; 24:00 is the end of the day. */
static PlazaIcsSaid
ics_value_parse_clock (const char      *text,
                       PlazaReadMoment *moment)
{
  int hour, minute, second = 0;

  if ((*text != 'T' && *text != 't' && *text != ' ') || !ics_value_take (&text, *text, 2, &hour) || !ics_value_take (&text, ':', 2, &minute))
    return PLAZA_ICS_SAID_NONSENSE;
  ics_value_take (&text, ':', 2, &second);
  if (*text == '.')
    text += 1 + strspn (text + 1, G_CSET_DIGITS);
  if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second > 0))
    return PLAZA_ICS_SAID_IMPOSSIBLE;

  moment->seconds = 0;
  plaza_read_moment_add (moment, 0, (hour * 60 + minute) * 60 + MIN (second, 59));
  if (*text == 'Z' || *text == 'z')
    {
      moment->zone = "UTC";
      text++;
    }

  return *text == '\0' ? PLAZA_ICS_SAID_MOMENT : PLAZA_ICS_SAID_NONSENSE;
}

/**
 * plaza_ics_moment_parse:
 * @text: "20170222", "20170222T170000", "20170222T170000Z", or with hyphens and colons
 * @moment: (out caller-allocates): the moment; its zone is UTC or none
 *
 * Returns: what it is
 */
PlazaIcsSaid
plaza_ics_moment_parse (const char      *text,
                        PlazaReadMoment *moment)
{
  int year, month, day;

  *moment = (PlazaReadMoment) { .seconds = -1, .text = text };
  if (*text == '\0')
    return PLAZA_ICS_SAID_NOTHING;
  if (!ics_value_take (&text, '\0', 4, &year) || !ics_value_take (&text, '-', 2, &month) || !ics_value_take (&text, '-', 2, &day))
    return PLAZA_ICS_SAID_NONSENSE;
  /* GDate has no year 0. */
  if (year < 1 || month < 1 || day < 1 || day > 31 || month > 12 || !g_date_valid_dmy ((GDateDay) day, month, (GDateYear) year))
    return PLAZA_ICS_SAID_IMPOSSIBLE;

  g_snprintf (moment->date, sizeof moment->date, "%04d-%02d-%02d", year, month, day);
  return *text == '\0' ? PLAZA_ICS_SAID_MOMENT : ics_value_parse_clock (text, moment);
}

static gboolean
ics_value_is_day (const PlazaIcsProperty *property)
{
  g_autofree char *kind = plaza_ics_property_param (property, "VALUE");

  return kind != NULL && g_ascii_strcasecmp (kind, "DATE") == 0;
}

/**
 * plaza_ics_moment_read:
 * @property: where it stands: tells the field and the zone
 * @text: one of its values; stays with @moment
 * @clock: by which it is read
 * @moment: (out caller-allocates): the moment; without a zone where none is said or known
 *
 * Returns: what it is. A "Z" counts more than a zone beside it
 */
PlazaIcsSaid
plaza_ics_moment_read (const PlazaIcsProperty *property,
                       const char             *text,
                       const PlazaIcsClock    *clock,
                       PlazaReadMoment        *moment)
{
  PlazaIcsSaid said = plaza_ics_moment_parse (text, moment);

  moment->field = property->name;
  if (said == PLAZA_ICS_SAID_MOMENT && moment->seconds == 0 && ics_value_is_day (property))
    moment->seconds = -1;
  if (said == PLAZA_ICS_SAID_MOMENT && moment->seconds >= 0 && moment->zone == NULL)
    {
      g_autofree char *name = plaza_ics_property_param (property, "TZID");
      PlazaReadZone what = PLAZA_READ_ZONE_NONE;

      if (name != NULL)
        moment->zone = plaza_ics_zones_find (clock->zones, name, clock->state, &what);
      if (what == PLAZA_READ_ZONE_FAMILY && clock->place_zone != NULL && plaza_read_zone_agree (moment->zone, clock->place_zone, moment->date))
        moment->zone = clock->place_zone;
    }

  return said;
}

static int
ics_value_seconds_of (char unit)
{
  switch (unit)
    {
    case 'W':
      return 7 * 24 * 60 * 60;
    case 'D':
      return 24 * 60 * 60;
    case 'H':
      return 60 * 60;
    case 'M':
      return 60;
    case 'S':
      return 1;
    default:
      return 0;
    }
}

/**
 * plaza_ics_duration_parse:
 * @text: "PT2H", "P1D", "P1DT12H", "P2W" (RFC 5545, 3.3.6)
 * @days: (out): whole days
 * @seconds: (out): beside them
 *
 * Returns: whether it is a duration, forwards and of less than a hundred years
 */
gboolean
plaza_ics_duration_parse (const char *text,
                          int        *days,
                          gint64     *seconds)
{
  gint64 sum = 0;
  gint64 whole = 0;

  if (*text == '+')
    text++;
  if (*text++ != 'P' || *text == '\0')
    return FALSE;
  while (*text != '\0')
    {
      char *end;
      gint64 number;
      int unit;

      if (*text == 'T')
        {
          text++;
          continue;
        }
      if (!g_ascii_isdigit (*text))
        return FALSE;
      number = g_ascii_strtoll (text, &end, 10);
      unit = ics_value_seconds_of (*end);
      if (unit == 0 || number > VALUE_MOST_SECONDS / unit)
        return FALSE;
      if (*end == 'W' || *end == 'D')
        whole += number * unit;
      else
        sum += number * unit;
      text = end + 1;
    }

  *days = (int) (whole / (24 * 60 * 60));
  *seconds = sum;
  return whole + sum <= VALUE_MOST_SECONDS;
}

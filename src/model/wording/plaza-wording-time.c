/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-wording.h"

static const struct { const char *name, *zone; } zones[] = {
  { N_("Eastern Time"), "America/New_York" },
  { N_("Eastern Time"), "America/Detroit" },
  { N_("Eastern Time"), "America/Indiana/" },
  { N_("Eastern Time"), "America/Kentucky/" },
  { N_("Central Time"), "America/Chicago" },
  { N_("Central Time"), "America/Menominee" },
  { N_("Central Time"), "America/North_Dakota/" },
  { N_("Mountain Time"), "America/Denver" },
  { N_("Mountain Time"), "America/Boise" },
  { N_("Mountain Time, as in Arizona"), "America/Phoenix" },
  { N_("Pacific Time"), "America/Los_Angeles" },
  { N_("Alaska Time"), "America/Anchorage" },
  { N_("Alaska Time"), "America/Juneau" },
  { N_("Alaska Time"), "America/Sitka" },
  { N_("Alaska Time"), "America/Nome" },
  { N_("Alaska Time"), "America/Yakutat" },
  { N_("Hawaii Time"), "Pacific/Honolulu" },
  { N_("Atlantic Time"), "America/Puerto_Rico" },
  { N_("Atlantic Time"), "America/St_Thomas" },
  { N_("Guam Time"), "Pacific/Guam" },
  { N_("Guam Time"), "Pacific/Saipan" },
  { N_("Samoa Time"), "Pacific/Pago_Pago" },
};

/* Two places in Indiana keep Chicago's time. */
static const char * const central_indiana[] = { "America/Indiana/Knox", "America/Indiana/Tell_City", NULL };

static gboolean
wording_time_has_24_hours (const PlazaWords *words)
{
  /* Translators: how many hours a clock has where your language is spoken:
   * 12, with the formats for AM and PM below, or 24. */
  return strcmp (plaza_words_get_in (words, "hours of the clock", "12"), "24") == 0;
}

/* "5:30" or "5". */
static char *
wording_time_format_bare (const PlazaWords *words,
                          int               minutes)
{
  int hour = minutes / 60, minute = minutes % 60;

  if (wording_time_has_24_hours (words))
    /* Translators: hour and minute of a clock with 24 hours. */
    return g_strdup_printf (plaza_words_get_in (words, "24 hours", "%1$d:%2$02d"), hour, minute);

  hour = hour % 12 == 0 ? 12 : hour % 12;
  if (minute == 0)
    return g_strdup_printf ("%d", hour);

  /* Translators: hour and minute without AM or PM, before the end of a span: the "11:30" of "11:30–12:30 PM". */
  return g_strdup_printf (plaza_words_get_in (words, "time of day", "%1$d:%2$02d"), hour, minute);
}

/**
 * plaza_wording_time:
 * @minutes: minutes after midnight, or %PLAZA_TIME_UNKNOWN
 *
 * Returns: (transfer full): "5:30 PM", "9 AM", "12 PM" for noon; that the time is not given
 */
char *
plaza_wording_time (const PlazaWords *words,
                    int               minutes)
{
  g_autofree char *bare = NULL;

  if (minutes < 0 || minutes >= 24 * 60)
    return g_strdup (plaza_words_get (words, N_("time not given")));

  bare = wording_time_format_bare (words, minutes);
  if (wording_time_has_24_hours (words))
    return g_steal_pointer (&bare);

  if (minutes < 12 * 60)
    /* Translators: %s is a time before noon: "9", "11:30". Spanish: "%s a. m." with a no-break space between. */
    return g_strdup_printf (plaza_words_get_in (words, "time of day", "%s AM"), bare);

  /* Translators: %s is a time from noon on: "12", "5:30". Spanish: "%s p. m." with a no-break space between. */
  return g_strdup_printf (plaza_words_get_in (words, "time of day", "%s PM"), bare);
}

/**
 * plaza_wording_time_range:
 * @start: minutes after midnight, or %PLAZA_TIME_UNKNOWN
 * @end: minutes after midnight, or %PLAZA_TIME_UNKNOWN
 *
 * Returns: (transfer full): "12–6 PM", "9 AM–5 PM", "5:30 PM", "until 6 PM";
 *   that the time is not given
 */
char *
plaza_wording_time_range (const PlazaWords *words,
                          int               start,
                          int               end)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (plaza_timeslot_known_end (start, end) == PLAZA_TIME_UNKNOWN)
    return plaza_wording_time (words, start);

  last = plaza_wording_time (words, end);
  if (start == PLAZA_TIME_UNKNOWN)
    /* Translators: %s is a time of day: "until 6 PM". */
    return g_strdup_printf (plaza_words_get (words, N_("until %s")), last);

  /* One AM or PM serves both where they share it. */
  if (start < end && start / 720 == end / 720)
    first = wording_time_format_bare (words, start);
  else
    first = plaza_wording_time (words, start);

  /* Translators: from the first to the last, of times or days: "12–6 PM", "Wed–Fri". */
  return g_strdup_printf (plaza_words_get_in (words, "span", "%1$s–%2$s"), first, last);
}

/**
 * plaza_wording_zone_short:
 *
 * Returns: (transfer full) (nullable): what the zone is called on that day ("EST"); %NULL
 *   where the zone or the date is not known
 */
char *
plaza_wording_zone_short (const PlazaTimeslot *slot)
{
  PlazaTimeslot at_noon = *slot;
  g_autoptr(GDateTime) instant = NULL;

  if (at_noon.start == PLAZA_TIME_UNKNOWN)
    at_noon.start = 12 * 60;

  instant = plaza_timeslot_get_start (&at_noon);
  return instant != NULL ? g_strdup (g_date_time_get_timezone_abbreviation (instant)) : NULL;
}

/**
 * plaza_wording_zone_long:
 * @zone: (nullable): an IANA zone
 *
 * Returns: (nullable): what people call it ("Eastern Time"); @zone itself where it has no such name
 */
const char *
plaza_wording_zone_long (const PlazaWords *words,
                         const char       *zone)
{
  if (zone == NULL)
    return NULL;

  if (g_strv_contains (central_indiana, zone))
    return plaza_words_get (words, N_("Central Time"));

  for (size_t i = 0; i < G_N_ELEMENTS (zones); i++)
    if (g_str_has_suffix (zones[i].zone, "/") ? g_str_has_prefix (zone, zones[i].zone)
                                              : strcmp (zone, zones[i].zone) == 0)
      return plaza_words_get (words, zones[i].name);

  return zone;
}

/* "5:30 PM", "all day", "time not given". */
static char *
describe_time (const PlazaWords    *words,
               const PlazaTimeslot *slot)
{
  if (slot->all_day)
    return g_strdup (plaza_words_get (words, N_("all day")));

  return plaza_wording_time_range (words, slot->start, slot->end);
}

/**
 * plaza_wording_timeslot:
 *
 * Returns: (transfer full): "Wednesday, February 22, 2017, 5:30 PM"; parts that
 *   are not known are said to be unknown
 */
char *
plaza_wording_timeslot (const PlazaWords    *words,
                        const PlazaTimeslot *slot)
{
  g_autofree char *day = plaza_wording_day_long (words, slot->date);
  g_autofree char *when = describe_time (words, slot);

  if (slot->date == NULL && !slot->all_day && slot->start == PLAZA_TIME_UNKNOWN && slot->end == PLAZA_TIME_UNKNOWN)
    return g_steal_pointer (&day);

  /* Translators: a day and a time: "Wednesday, February 22, 2017, 5:30 PM", "Date not given, all day". */
  return g_strdup_printf (plaza_words_get_in (words, "day and time", "%1$s, %2$s"), day, when);
}

/* What the zone is called when it ends; NULL where start or end is not known. */
static char *
wording_time_name_end_zone (const PlazaTimeslot *slot)
{
  g_autoptr(GDateTime) end = slot->start != PLAZA_TIME_UNKNOWN ? plaza_timeslot_get_end (slot) : NULL;

  return end != NULL ? g_strdup (g_date_time_get_timezone_abbreviation (end)) : NULL;
}

/* "8 PM EST–6 AM EDT": over a change of the clocks. */
static char *
wording_time_describe_two_zones (const PlazaWords    *words,
                                 const PlazaTimeslot *slot,
                                 const char          *zone,
                                 const char          *end_zone)
{
  g_autofree char *start = plaza_wording_time (words, slot->start);
  g_autofree char *end = plaza_wording_time (words, slot->end);
  g_autofree char *first = g_strdup_printf ("%s %s", start, zone);
  g_autofree char *last = g_strdup_printf ("%s %s", end, end_zone);

  return g_strdup_printf (plaza_words_get_in (words, "span", "%1$s–%2$s"), first, last);
}

/**
 * plaza_wording_timeslot_time:
 * @names_zone: whether the zone is named
 *
 * Returns: (transfer full) (nullable): the time alone: "5:30 PM EST", "12–6 PM", "all day"; %NULL
 *   where it is not known
 */
char *
plaza_wording_timeslot_time (const PlazaWords    *words,
                             const PlazaTimeslot *slot,
                             gboolean             names_zone)
{
  g_autofree char *when = NULL;
  g_autofree char *zone = NULL;
  g_autofree char *end_zone = NULL;

  if (!slot->all_day && slot->start == PLAZA_TIME_UNKNOWN && slot->end == PLAZA_TIME_UNKNOWN)
    return NULL;

  zone = names_zone && !slot->all_day ? plaza_wording_zone_short (slot) : NULL;
  end_zone = zone != NULL ? wording_time_name_end_zone (slot) : NULL;
  if (end_zone != NULL && strcmp (zone, end_zone) != 0)
    return wording_time_describe_two_zones (words, slot, zone, end_zone);

  when = describe_time (words, slot);
  return zone != NULL ? g_strdup_printf ("%s %s", when, zone) : g_steal_pointer (&when);
}

static int
wording_time_minutes_of (GDateTime *instant)
{
  return g_date_time_get_hour (instant) * 60 + g_date_time_get_minute (instant);
}

#define DATE_SIZE sizeof "2017-02-22"

/* Where the clock of the reader shows something else: what it shows. Of a time
 * of which only the end is known that is the end. */
static gboolean
wording_time_find_here (const PlazaTimeslot *slot,
                        PlazaTimeslot       *here,
                        char                 date[DATE_SIZE])
{
  g_autoptr(GTimeZone) zone = plaza_zone_load (plaza_zone_local ());
  g_autoptr(GDateTime) start = slot->all_day ? NULL : plaza_timeslot_get_start (slot);
  g_autoptr(GDateTime) end = slot->all_day ? NULL : plaza_timeslot_get_end (slot);
  GDateTime *first = start != NULL ? start : end;
  g_autoptr(GDateTime) start_here = NULL;
  g_autoptr(GDateTime) end_here = NULL;
  g_autofree char *day = NULL;

  if (first == NULL || zone == NULL)
    return FALSE;

  start_here = start != NULL ? g_date_time_to_timezone (start, zone) : NULL;
  end_here = end != NULL ? g_date_time_to_timezone (end, zone) : NULL;
  if (g_date_time_get_utc_offset (first) == g_date_time_get_utc_offset (start_here != NULL ? start_here : end_here))
    return FALSE;

  day = g_date_time_format (start_here != NULL ? start_here : end_here, "%Y-%m-%d");
  g_strlcpy (date, day, DATE_SIZE);
  here->date = date;
  here->start = start_here != NULL ? wording_time_minutes_of (start_here) : PLAZA_TIME_UNKNOWN;
  here->end = end_here != NULL ? wording_time_minutes_of (end_here) : PLAZA_TIME_UNKNOWN;
  return TRUE;
}

/**
 * plaza_wording_timeslot_here:
 *
 * Returns: (transfer full) (nullable): when it is on the reader's clock: "2:30–4 PM", with
 *   the day where that differs; %NULL where the reader's clock shows the same,
 *   or the instant is not known
 */
char *
plaza_wording_timeslot_here (const PlazaWords    *words,
                             const PlazaTimeslot *slot)
{
  PlazaTimeslot here = { 0 };
  char date[DATE_SIZE];

  if (!wording_time_find_here (slot, &here, date))
    return NULL;
  if (strcmp (date, slot->date) == 0)
    return plaza_wording_time_range (words, here.start, here.end);

  return plaza_wording_timeslot (words, &here);
}

/**
 * plaza_wording_timeslot_here_short:
 *
 * Returns: (transfer full) (nullable): the same in few words: "Thu 1 AM" where the day differs
 */
char *
plaza_wording_timeslot_here_short (const PlazaWords    *words,
                                   const PlazaTimeslot *slot)
{
  PlazaTimeslot here = { 0 };
  char date[DATE_SIZE];
  g_autofree char *when = NULL;

  if (!wording_time_find_here (slot, &here, date))
    return NULL;

  when = plaza_wording_time_range (words, here.start, here.end);
  if (strcmp (date, slot->date) == 0)
    return g_steal_pointer (&when);

  /* Translators: a short weekday and a time: "Wed 5:30 PM EST". */
  return g_strdup_printf (plaza_words_get_in (words, "weekday and time", "%1$s %2$s"), plaza_wording_weekday (words, date), when);
}

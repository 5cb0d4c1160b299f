/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-ics-rule.h"

#include <stdlib.h>
#include <string.h>

#include "plaza-read-ics-value.h"
#include "plaza-timeslot.h"

/* No part of a rule that people mean has more. */
#define RULE_MOST_NUMBERS 64

typedef enum
{
  RULE_DAILY,
  RULE_WEEKLY,
  RULE_MONTHLY,
  RULE_YEARLY,
} RuleFrequency;

typedef struct
{
  int numbers[RULE_MOST_NUMBERS];
  int n;
} RuleList;

/* A weekday is 10 * n + weekday, of the n-th in its month or year; 0: of each. GDate has Monday as 1. */
typedef struct
{
  RuleFrequency   frequency;
  int             interval;
  int             count;  /* 0: without */
  PlazaReadMoment until;
  RuleList        months, weeks, year_days, month_days, weekdays, positions;
  int             week_start;
  GDate           first;
} Rule;

static int
ics_rule_parse_weekday (const char  *text,
                        const char **rest)
{
  static const char names[] = "MOTUWETHFRSASU";

  for (int i = 0; i < 7; i++)
    if (g_ascii_strncasecmp (text, names + 2 * i, 2) == 0)
      {
        *rest = text + 2;
        return i + 1;
      }

  return 0;
}

/* "1", "-1", "2TU", "FR", each from -@most to @most and not 0. */
static gboolean
ics_rule_parse_list (const char *text,
                     int         most,
                     gboolean    of_weekdays,
                     RuleList   *list)
{
  while (*text != '\0')
    {
      const char *rest = text;
      int weekday = of_weekdays ? ics_rule_parse_weekday (text, &rest) : 0;
      gint64 number = 0;

      if (weekday == 0)
        {
          number = g_ascii_strtoll (text, (char **) &rest, 10);
          if (rest == text || number == 0 || ABS (number) > most)
            return FALSE;
          weekday = of_weekdays ? ics_rule_parse_weekday (rest, &rest) : 0;
        }
      if (list->n == RULE_MOST_NUMBERS || (of_weekdays && weekday == 0) || (*rest != ',' && *rest != '\0'))
        return FALSE;
      list->numbers[list->n++] = of_weekdays ? (int) number * 10 + (number < 0 ? -weekday : weekday) : (int) number;
      text = *rest == ',' ? rest + 1 : rest;
    }

  return list->n > 0;
}

static gboolean
ics_rule_parse_frequency (Rule       *rule,
                          const char *value)
{
  static const char *const names[] = { "DAILY", "WEEKLY", "MONTHLY", "YEARLY" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (value, names[i]) == 0)
      {
        rule->frequency = (RuleFrequency) i;
        return TRUE;
      }

  return FALSE;
}

/* An end in UTC is often that of a series that is not: it is turned to the clock of the series. */
static gboolean
ics_rule_parse_until (Rule                  *rule,
                      const char            *value,
                      const PlazaReadMoment *start)
{
  if (plaza_ics_moment_parse (value, &rule->until) != PLAZA_ICS_SAID_MOMENT)
    return FALSE;
  if (rule->until.zone != NULL && start->zone != NULL)
    plaza_read_moment_in_zone (&rule->until, start->zone);

  return TRUE;
}

/* A time of day in the rule is that of the start, or one of several, which nobody asked for. */
static gboolean
ics_rule_is_of_start (const char            *name,
                      const char            *value,
                      const PlazaReadMoment *start)
{
  char *end;
  gint64 number = g_ascii_strtoll (value, &end, 10);
  int seconds = MAX (start->seconds, 0);

  if (end == value || *end != '\0')
    return FALSE;
  if (strcmp (name, "BYHOUR") == 0)
    return number == seconds / 3600;

  return number == (strcmp (name, "BYMINUTE") == 0 ? seconds / 60 % 60 : seconds % 60);
}

static gboolean
ics_rule_parse_part (Rule                  *rule,
                     const char            *name,
                     const char            *value,
                     const PlazaReadMoment *start)
{
  struct { const char *name; int most; gboolean of_weekdays; RuleList *list; } lists[] = {
    { "BYMONTH", 12, FALSE, &rule->months }, { "BYWEEKNO", 53, FALSE, &rule->weeks }, { "BYYEARDAY", 366, FALSE, &rule->year_days },
    { "BYMONTHDAY", 31, FALSE, &rule->month_days }, { "BYDAY", 53, TRUE, &rule->weekdays }, { "BYSETPOS", 366, FALSE, &rule->positions },
  };
  const char *rest;

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (strcmp (name, lists[i].name) == 0)
      return ics_rule_parse_list (value, lists[i].most, lists[i].of_weekdays, lists[i].list);

  if (strcmp (name, "FREQ") == 0)
    return ics_rule_parse_frequency (rule, value);
  if (strcmp (name, "UNTIL") == 0)
    return ics_rule_parse_until (rule, value, start);
  if (strcmp (name, "WKST") == 0)
    return (rule->week_start = ics_rule_parse_weekday (value, &rest)) > 0;
  if (strcmp (name, "INTERVAL") == 0)
    return (rule->interval = atoi (value)) > 0;
  if (strcmp (name, "COUNT") == 0)
    return (rule->count = atoi (value)) > 0;
  if (g_str_has_prefix (name, "BYHOUR") || g_str_has_prefix (name, "BYMINUTE") || g_str_has_prefix (name, "BYSECOND"))
    return ics_rule_is_of_start (name, value, start);

  return g_str_has_prefix (name, "X-");
}

/* What a rule leaves out is that of its first day (RFC 5545, 3.3.10). */
static void
ics_rule_complete (Rule *rule)
{
  gboolean has_days = rule->weekdays.n + rule->month_days.n + rule->year_days.n > 0;

  if (has_days || rule->frequency == RULE_DAILY)
    return;

  if (rule->frequency == RULE_WEEKLY || rule->weeks.n > 0)
    rule->weekdays = (RuleList) { { (int) g_date_get_weekday (&rule->first) }, 1 };
  else
    rule->month_days = (RuleList) { { g_date_get_day (&rule->first) }, 1 };
  if (rule->frequency == RULE_YEARLY && rule->weeks.n + rule->months.n == 0)
    rule->months = (RuleList) { { (int) g_date_get_month (&rule->first) }, 1 };
}

static gboolean
ics_rule_parse (Rule                  *rule,
                const char            *text,
                const PlazaReadMoment *start)
{
  g_autofree char *upper = g_ascii_strup (text, -1);
  g_auto(GStrv) parts = g_strsplit (g_strstrip (upper), ";", 32);
  gboolean has_frequency = FALSE;

  *rule = (Rule) { .interval = 1, .week_start = G_DATE_MONDAY };
  if (!plaza_date_parse (start->date, &rule->first))
    return FALSE;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *value = strchr (parts[i], '=');

      if (*parts[i] == '\0')
        continue;
      if (value == NULL)
        return FALSE;
      *value = '\0';
      has_frequency |= strcmp (parts[i], "FREQ") == 0;
      if (!ics_rule_parse_part (rule, parts[i], value + 1, start))
        return FALSE;
    }
  ics_rule_complete (rule);

  return has_frequency;
}

static gboolean
ics_rule_list_has (const RuleList *list,
                   int             number,
                   int             from_the_end)
{
  for (int i = 0; i < list->n; i++)
    if (list->numbers[i] == number || list->numbers[i] == from_the_end)
      return TRUE;

  return list->n == 0;
}

/* "2TU" is the second Tuesday of the month; of the year in a rule of years that names no month. */
static gboolean
ics_rule_has_weekday (const Rule  *rule,
                      const GDate *day)
{
  gboolean of_year = rule->frequency == RULE_YEARLY && rule->months.n == 0;
  int place = of_year ? (int) g_date_get_day_of_year (day) : g_date_get_day (day);
  int days = of_year ? (g_date_is_leap_year (g_date_get_year (day)) ? 366 : 365)
                     : g_date_get_days_in_month (g_date_get_month (day), g_date_get_year (day));
  int weekday = (int) g_date_get_weekday (day);

  for (int i = 0; i < rule->weekdays.n; i++)
    {
      int number = rule->weekdays.numbers[i];
      int nth = number / 10;

      if (ABS (number) % 10 == weekday && (nth == 0 || nth == (place - 1) / 7 + 1 || nth == -((days - place) / 7 + 1)))
        return TRUE;
    }

  return rule->weekdays.n == 0;
}

static gboolean
ics_rule_has (const Rule  *rule,
              const GDate *day)
{
  GDateYear year = g_date_get_year (day);
  int month_days = g_date_get_days_in_month (g_date_get_month (day), year);
  int year_days = g_date_is_leap_year (year) ? 366 : 365;
  int week = rule->weeks.n > 0 ? (int) g_date_get_iso8601_week_of_year (day) : 0;

  return ics_rule_list_has (&rule->months, (int) g_date_get_month (day), 0) &&
         ics_rule_list_has (&rule->weeks, week, week - 1 - (int) g_date_get_monday_weeks_in_year (year)) &&
         ics_rule_list_has (&rule->month_days, g_date_get_day (day), g_date_get_day (day) - 1 - month_days) &&
         ics_rule_list_has (&rule->year_days, (int) g_date_get_day_of_year (day), (int) g_date_get_day_of_year (day) - 1 - year_days) &&
         ics_rule_has_weekday (rule, day);
}

/* In which turn of the rule a day is, from 0 for that of the first day. */
static int
ics_rule_turn_of (const Rule  *rule,
                  const GDate *day)
{
  int years = g_date_get_year (day) - g_date_get_year (&rule->first);
  int to_week = ((int) g_date_get_weekday (&rule->first) - rule->week_start + 7) % 7;

  switch (rule->frequency)
    {
    case RULE_YEARLY:
      return years;
    case RULE_MONTHLY:
      return 12 * years + (int) g_date_get_month (day) - (int) g_date_get_month (&rule->first);
    case RULE_WEEKLY:
      return (g_date_days_between (&rule->first, day) + to_week) / 7;
    case RULE_DAILY:
    default:
      return g_date_days_between (&rule->first, day);
    }
}

/* The first day of the turn of the year that @day is in: where positions are counted from. */
static GDate
ics_rule_turn_begin (const Rule *rule,
                     GDate       day)
{
  int back = rule->frequency == RULE_WEEKLY ? ((int) g_date_get_weekday (&day) - rule->week_start + 7) % 7 : 0;

  if (rule->frequency == RULE_MONTHLY || rule->frequency == RULE_YEARLY)
    g_date_set_day (&day, 1);
  if (rule->frequency == RULE_YEARLY)
    g_date_set_month (&day, G_DATE_JANUARY);
  if ((guint) back < g_date_get_julian (&day))
    g_date_subtract_days (&day, (guint) back);

  return day;
}

static gboolean
ics_rule_is_over (const Rule            *rule,
                  const char            *date,
                  const PlazaReadMoment *start)
{
  int order = *rule->until.date != '\0' ? strcmp (date, rule->until.date) : -1;

  return order > 0 || (order == 0 && rule->until.seconds >= 0 && start->seconds > rule->until.seconds);
}

/* What one turn has, of which only some positions may be meant. */
static void
ics_rule_take_turn (const Rule *rule,
                    GArray     *turn,
                    GArray     *days)
{
  for (guint i = 0; i < turn->len; i++)
    if (ics_rule_list_has (&rule->positions, (int) i + 1, (int) i - (int) turn->len))
      g_array_append_val (days, g_array_index (turn, PlazaReadMoment, i));
  g_array_set_size (turn, 0);
}

static PlazaReadMoment
ics_rule_moment_on (const PlazaReadMoment *start,
                    const GDate           *day)
{
  PlazaReadMoment moment = *start;

  g_snprintf (moment.date, sizeof moment.date, "%04u-%02u-%02u", g_date_get_year (day), g_date_get_month (day), g_date_get_day (day));
  return moment;
}

/* All days of the rule from the turn of @from on, up to @last. */
static GArray *
ics_rule_walk (const Rule            *rule,
               GDate                  from,
               const GDate           *last,
               const PlazaReadMoment *start)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (PlazaReadMoment));
  g_autoptr(GArray) turn = g_array_new (FALSE, FALSE, sizeof (PlazaReadMoment));
  int now = -1;

  for (GDate day = ics_rule_turn_begin (rule, from); g_date_compare (&day, last) <= 0; g_date_add_days (&day, 1))
    {
      int at = ics_rule_turn_of (rule, &day);

      if (at != now)
        ics_rule_take_turn (rule, turn, days);
      now = at;
      if (at % rule->interval == 0 && ics_rule_has (rule, &day))
        {
          PlazaReadMoment moment = ics_rule_moment_on (start, &day);

          g_array_append_val (turn, moment);
        }
    }
  ics_rule_take_turn (rule, turn, days);

  return days;
}

/* The day in @years years; of 29 February, 1 March. */
static GDate
ics_rule_years_later (const GDate *day,
                      int          years)
{
  GDate later = *day;

  g_date_set_day (&later, MIN (g_date_get_day (day), 28));
  g_date_set_year (&later, (GDateYear) (g_date_get_year (day) + years));
  if (g_date_get_day (day) > 28)
    g_date_add_days (&later, (guint) g_date_get_day (day) - 28);
  return later;
}

/* From which day on it is walked: the first one, unless it began long ago and goes on without being counted. */
static GDate
ics_rule_begin (const Rule *rule,
                const char *today)
{
  GDate now;
  GDate late = ics_rule_years_later (&rule->first, PLAZA_ICS_RULE_YEARS);
  gboolean goes_on = *rule->until.date == '\0' || (today != NULL && strcmp (rule->until.date, today) >= 0);

  if (rule->count == 0 && goes_on && plaza_date_parse (today, &now) && g_date_compare (&late, &now) < 0)
    return now;
  return rule->first;
}

/**
 * plaza_ics_rule_expand:
 * @text: the value of an RRULE, of days, weeks, months or years
 * @start: the first time, which is of the series in any case; its zone is that of the series
 * @today: (nullable): "YYYY-MM-DD"
 * @days: (element-type PlazaReadMoment): gets the times, @start first
 *
 * libical's iterator can be kept at work for ever, within one call, by a rule of one line; so days are walked
 * here, no more than those of some years, at the same hour of the clock on the wall. What has no end is cut
 * after %PLAZA_ICS_RULE_YEARS years or %PLAZA_ICS_RULE_MOST times.
 *
 * Returns: what became of it
 */
PlazaIcsRule
plaza_ics_rule_expand (const char            *text,
                       const PlazaReadMoment *start,
                       const char            *today,
                       GArray                *days)
{
  g_autoptr(GArray) found = NULL;
  PlazaReadMoment end;
  GDate begin, last;
  gboolean late, over = FALSE;
  int taken = 1;
  Rule rule;

  /* Behind the last year that a calendar has, none is two years later. */
  if (!ics_rule_parse (&rule, text, start) || g_date_get_year (&rule.first) > 9900)
    return PLAZA_ICS_RULE_REFUSED;

  begin = ics_rule_begin (&rule, today);
  late = g_date_compare (&begin, &rule.first) != 0;
  last = ics_rule_years_later (&begin, PLAZA_ICS_RULE_YEARS);
  end = ics_rule_moment_on (start, &last);
  found = ics_rule_walk (&rule, begin, &last, start);
  if (!late)
    g_array_append_val (days, *start);
  for (guint i = 0; i < found->len && days->len < PLAZA_ICS_RULE_MOST && !over; i++)
    {
      const PlazaReadMoment *moment = &g_array_index (found, PlazaReadMoment, i);

      over = ics_rule_is_over (&rule, moment->date, start) || (rule.count > 0 && taken >= rule.count);
      if (over || strcmp (moment->date, start->date) <= 0 || (late && strcmp (moment->date, today) < 0))
        continue;
      g_array_append_vals (days, moment, 1);
      taken++;
    }
  over |= (rule.count > 0 && taken >= rule.count) ||
          (days->len < PLAZA_ICS_RULE_MOST && ics_rule_is_over (&rule, end.date, start));

  if (late)
    return PLAZA_ICS_RULE_LATE;
  return over ? PLAZA_ICS_RULE_WHOLE : PLAZA_ICS_RULE_CUT;
}

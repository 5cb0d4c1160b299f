/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-relative-day.h"

#include <glib/gi18n.h>

#include "plaza-timeslot.h"

static char *
relative_day_words_ahead (int days)
{
  if (days == 1)
    return g_strdup (_("Tomorrow"));

  /* Translators: days until the day of action. */
  return g_strdup_printf (ngettext ("In %d day", "In %d days", days), days);
}

static char *
relative_day_words_ago (int days,
                        int years)
{
  if (days == 1)
    return g_strdup (_("Yesterday"));

  if (years > 0)
    /* Translators: whole years since the day of action. */
    return g_strdup_printf (ngettext ("%d year ago", "%d years ago", years), years);

  /* Translators: days since the day of action. */
  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", days), days);
}

/* A birthday counts as a whole year; 29 February has its on 1 March. */
static int
relative_day_whole_years (const GDate *from,
                          const GDate *to)
{
  int years = g_date_get_year (to) - g_date_get_year (from);
  int from_day = g_date_get_month (from) * 100 + g_date_get_day (from);
  int to_day = g_date_get_month (to) * 100 + g_date_get_day (to);

  return to_day < from_day ? years - 1 : years;
}

/**
 * plaza_relative_day:
 * @date: a date "YYYY-MM-DD"
 * @today: the day from which to count
 *
 * How far away @date is, in the words of the user interface: "In 2 days",
 * "Today", "3 days ago", "9 years ago".
 *
 * Returns: (transfer full) (nullable): %NULL if @date is no date
 */
char *
plaza_relative_day (const char  *date,
                    const GDate *today)
{
  GDate day;
  int distance;

  g_return_val_if_fail (today != NULL, NULL);

  if (date == NULL || !plaza_date_parse (date, &day))
    return NULL;

  distance = g_date_days_between (today, &day);

  if (distance == 0)
    return g_strdup (_("Today"));
  if (distance > 0)
    return relative_day_words_ahead (distance);

  return relative_day_words_ago (-distance, relative_day_whole_years (&day, today));
}

/**
 * plaza_relative_days:
 * @first: a date "YYYY-MM-DD"
 * @last: (nullable): the last of several days
 * @today: the day from which to count
 *
 * How far away the days are: until the first, "Today" on each of them, and since the last.
 *
 * Returns: (transfer full) (nullable): %NULL if they are no dates
 */
char *
plaza_relative_days (const char  *first,
                     const char  *last,
                     const GDate *today)
{
  GDate from, to;

  g_return_val_if_fail (today != NULL, NULL);

  if (last == NULL || !plaza_date_parse (last, &to) || !plaza_date_parse (first, &from) || g_date_compare (today, &from) <= 0)
    return plaza_relative_day (first, today);

  return g_date_compare (today, &to) <= 0 ? g_strdup (_("Today")) : plaza_relative_day (last, today);
}

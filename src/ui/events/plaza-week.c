/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "plaza-week.h"

#include <langinfo.h>
#include <stdint.h>

/* The origins that glibc's locales count their weekdays from (localedata's
 * "week" keyword): a Monday; the other one is a Sunday. */
#define FROM_MONDAY 19971201

/**
 * plaza_week_first_day:
 *
 * Returns: the day with which the week begins where the reader lives, as their
 *   calendars have it
 */
GDateWeekday
plaza_week_first_day (void)
{
  /* Numbers in the place of pointers (locale.h's LC_TIME). */
  uintptr_t origin = (uintptr_t) nl_langinfo (_NL_TIME_WEEK_1STDAY);
  int first = *nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  /* Days after Sunday. */
  int weekday = (first - 1 + ((guint32) origin == FROM_MONDAY ? 1 : 0)) % 7;

  return weekday <= 0 ? G_DATE_SUNDAY : (GDateWeekday) weekday;
}

/**
 * plaza_week_around:
 * @day: any day
 * @first_weekday: from plaza_week_first_day()
 * @first: (out caller-allocates): the first day of its week
 * @last: (out caller-allocates): the last one
 */
void
plaza_week_around (const GDate  *day,
                   GDateWeekday  first_weekday,
                   GDate        *first,
                   GDate        *last)
{
  guint after = (g_date_get_weekday (day) - first_weekday + 7) % 7;

  *first = *day;
  g_date_subtract_days (first, after);
  *last = *first;
  g_date_add_days (last, 6);
}

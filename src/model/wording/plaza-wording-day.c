/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-wording.h"

/* What g_date_time_format() writes depends on the locales that a machine has,
 * and in Spanish it is wrong or missing in part: the words are ours. */

static const char * const months[] = {
  NC_("month", "January"), NC_("month", "February"), NC_("month", "March"), NC_("month", "April"),
  NC_("month", "May"), NC_("month", "June"), NC_("month", "July"), NC_("month", "August"),
  NC_("month", "September"), NC_("month", "October"), NC_("month", "November"), NC_("month", "December"),
};

static const char * const short_months[] = {
  NC_("short month", "Jan"), NC_("short month", "Feb"), NC_("short month", "Mar"),
  NC_("short month", "Apr"), NC_("short month", "May"), NC_("short month", "Jun"),
  NC_("short month", "Jul"), NC_("short month", "Aug"), NC_("short month", "Sep"),
  NC_("short month", "Oct"), NC_("short month", "Nov"), NC_("short month", "Dec"),
};

/* Over the number of a day, as on a leaf of a calendar. */
static const char * const capital_months[] = {
  NC_("month in capitals", "JAN"), NC_("month in capitals", "FEB"), NC_("month in capitals", "MAR"),
  NC_("month in capitals", "APR"), NC_("month in capitals", "MAY"), NC_("month in capitals", "JUN"),
  NC_("month in capitals", "JUL"), NC_("month in capitals", "AUG"), NC_("month in capitals", "SEP"),
  NC_("month in capitals", "OCT"), NC_("month in capitals", "NOV"), NC_("month in capitals", "DEC"),
};

static const char * const weekdays[] = {
  NC_("weekday", "Monday"), NC_("weekday", "Tuesday"), NC_("weekday", "Wednesday"),
  NC_("weekday", "Thursday"), NC_("weekday", "Friday"), NC_("weekday", "Saturday"),
  NC_("weekday", "Sunday"),
};

static const char * const short_weekdays[] = {
  NC_("short weekday", "Mon"), NC_("short weekday", "Tue"), NC_("short weekday", "Wed"),
  NC_("short weekday", "Thu"), NC_("short weekday", "Fri"), NC_("short weekday", "Sat"),
  NC_("short weekday", "Sun"),
};

/* A day opens its line wherever it is shown, and Spanish writes weekdays small. */
static char *
wording_day_open_line (char *day)
{
  g_autofree char *small = day;
  g_autoptr(GString) line = g_string_new (NULL);

  g_string_append_unichar (line, g_unichar_totitle (g_utf8_get_char (small)));
  g_string_append (line, g_utf8_next_char (small));
  return g_string_free_and_steal (g_steal_pointer (&line));
}

static const char *
wording_day_unknown_date (const PlazaWords *words)
{
  return plaza_words_get (words, N_("Date not given"));
}

static const char *
wording_day_name_weekday (const PlazaWords   *words,
                          const char         *date,
                          const char         *context,
                          const char * const *names)
{
  GDate day;

  return plaza_date_parse (date, &day) ? plaza_words_get_in (words, context, names[g_date_get_weekday (&day) - 1]) : "";
}

static const char *
wording_day_name_month (const PlazaWords   *words,
                        const char         *date,
                        const char         *context,
                        const char * const *names)
{
  GDate day;

  return plaza_date_parse (date, &day) ? plaza_words_get_in (words, context, names[g_date_get_month (&day) - 1]) : "";
}

/**
 * plaza_wording_day_long:
 * @date: (nullable): "YYYY-MM-DD"
 *
 * Returns: (transfer full): "Wednesday, February 22, 2017"; that the date is not
 *   given where it is not known
 */
char *
plaza_wording_day_long (const PlazaWords *words,
                        const char       *date)
{
  GDate day;

  if (!plaza_date_parse (date, &day))
    return g_strdup (wording_day_unknown_date (words));

  /* Translators: weekday, month, day of the month, year:
   * "Wednesday, February 22, 2017". Spanish: "%1$s, %3$d de %2$s de %4$d". */
  return wording_day_open_line (g_strdup_printf (plaza_words_get_in (words, "long day", "%1$s, %2$s %3$d, %4$d"),
                                                 plaza_words_get_in (words, "weekday", weekdays[g_date_get_weekday (&day) - 1]),
                                                 plaza_words_get_in (words, "month", months[g_date_get_month (&day) - 1]),
                                                 (int) g_date_get_day (&day), (int) g_date_get_year (&day)));
}

/**
 * plaza_wording_day_short:
 * @date: (nullable): "YYYY-MM-DD"
 *
 * Returns: (transfer full): "Wed, Feb 22"; that the date is not given
 *   where it is not known
 */
char *
plaza_wording_day_short (const PlazaWords *words,
                         const char       *date)
{
  GDate day;

  if (!plaza_date_parse (date, &day))
    return g_strdup (wording_day_unknown_date (words));

  /* Translators: short weekday, short month, day of the month: "Wed, Feb 22". Spanish: "%1$s, %3$d %2$s". */
  return wording_day_open_line (g_strdup_printf (plaza_words_get_in (words, "short day", "%1$s, %2$s %3$d"),
                                                 plaza_wording_weekday (words, date),
                                                 plaza_wording_month_of_line (words, date),
                                                 (int) g_date_get_day (&day)));
}

/**
 * plaza_wording_weekday:
 * @date: (nullable): "YYYY-MM-DD"
 *
 * Returns: "Wed"; "" where the date is not known
 */
const char *
plaza_wording_weekday (const PlazaWords *words,
                       const char       *date)
{
  return wording_day_name_weekday (words, date, "short weekday", short_weekdays);
}

/**
 * plaza_wording_month_short:
 * @date: (nullable): "YYYY-MM-DD"
 *
 * Returns: "FEB"; "" where the date is not known
 */
const char *
plaza_wording_month_short (const PlazaWords *words,
                           const char       *date)
{
  return wording_day_name_month (words, date, "month in capitals", capital_months);
}

/**
 * plaza_wording_month_of_line:
 * @date: (nullable): "YYYY-MM-DD"
 *
 * Returns: "Feb", as it is written within a line; "" where the date is not known
 */
const char *
plaza_wording_month_of_line (const PlazaWords *words,
                             const char       *date)
{
  return wording_day_name_month (words, date, "short month", short_months);
}

/**
 * plaza_wording_month_long:
 * @date: (nullable): "YYYY-MM-DD"
 *
 * Returns: "February", small where the language writes it so; "" where the date is not known
 */
const char *
plaza_wording_month_long (const PlazaWords *words,
                          const char       *date)
{
  return wording_day_name_month (words, date, "month", months);
}

/**
 * plaza_wording_weekday_long:
 * @date: (nullable): "YYYY-MM-DD"
 *
 * Returns: "Wednesday", small where the language writes it so; "" where the date is not known
 */
const char *
plaza_wording_weekday_long (const PlazaWords *words,
                            const char       *date)
{
  return wording_day_name_weekday (words, date, "weekday", weekdays);
}

/**
 * plaza_wording_day_of_year:
 * @date: (nullable): "YYYY-MM-DD"
 *
 * Returns: (transfer full): "Wednesday, February 22", where the year is said
 *   elsewhere; that the date is not given where it is not known
 */
char *
plaza_wording_day_of_year (const PlazaWords *words,
                           const char       *date)
{
  GDate day;

  if (!plaza_date_parse (date, &day))
    return g_strdup (wording_day_unknown_date (words));

  /* Translators: weekday, month, day of the month: "Wednesday, February 22". Spanish: "%1$s %3$d de %2$s". */
  return wording_day_open_line (g_strdup_printf (plaza_words_get_in (words, "day of the year", "%1$s, %2$s %3$d"),
                                                 plaza_wording_weekday_long (words, date),
                                                 plaza_words_get_in (words, "month", months[g_date_get_month (&day) - 1]),
                                                 (int) g_date_get_day (&day)));
}

/* "February 22, 2017" */
static char *
wording_day_describe_date (const PlazaWords *words,
                           const GDate      *day)
{
  /* Translators: month, day of the month, year: "February 22, 2017". Spanish: "%2$d de %1$s de %3$d". */
  return g_strdup_printf (plaza_words_get_in (words, "date", "%1$s %2$d, %3$d"),
                          plaza_words_get_in (words, "month", months[g_date_get_month (day) - 1]),
                          (int) g_date_get_day (day), (int) g_date_get_year (day));
}

/* "February 27" */
static char *
wording_day_describe_start (const PlazaWords *words,
                            const GDate      *day)
{
  /* Translators: month and day of the month, the start of "February 27–March 3, 2017". Spanish: "%2$d de %1$s". */
  return g_strdup_printf (plaza_words_get_in (words, "start of a span of days", "%1$s %2$d"),
                          plaza_words_get_in (words, "month", months[g_date_get_month (day) - 1]),
                          (int) g_date_get_day (day));
}

/**
 * plaza_wording_days:
 * @first: "YYYY-MM-DD"
 * @last: "YYYY-MM-DD", the same day or later
 *
 * Returns: (transfer full): "February 22, 2017", "February 21–24, 2017", "February 27–March 3,
 *   2017", "December 30, 2017–January 2, 2018"; "" where a date is not known
 */
char *
plaza_wording_days (const PlazaWords *words,
                    const char       *first,
                    const char       *last)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  GDate from, to;

  if (!plaza_date_parse (first, &from) || !plaza_date_parse (last, &to))
    return g_strdup ("");

  end = wording_day_describe_date (words, &to);
  if (g_date_compare (&from, &to) == 0)
    return g_steal_pointer (&end);

  if (g_date_get_year (&from) == g_date_get_year (&to) && g_date_get_month (&from) == g_date_get_month (&to))
    /* Translators: month, first and last day of it, year: "February 21–24, 2017". Spanish: "%2$d–%3$d de %1$s de %4$d". */
    return g_strdup_printf (plaza_words_get_in (words, "span of days", "%1$s %2$d–%3$d, %4$d"),
                            plaza_words_get_in (words, "month", months[g_date_get_month (&from) - 1]),
                            (int) g_date_get_day (&from), (int) g_date_get_day (&to), (int) g_date_get_year (&from));

  start = g_date_get_year (&from) == g_date_get_year (&to) ? wording_day_describe_start (words, &from) : wording_day_describe_date (words, &from);
  return g_strdup_printf (plaza_words_get_in (words, "span", "%1$s–%2$s"), start, end);
}

/**
 * plaza_wording_campaign_days:
 * @first: "YYYY-MM-DD"
 * @last: (nullable): "YYYY-MM-DD", of several days
 *
 * Returns: (transfer full): "Wednesday, February 22, 2017" of a campaign of one day, "February 21–24, 2017" of several
 */
char *
plaza_wording_campaign_days (const PlazaWords *words,
                             const char       *first,
                             const char       *last)
{
  return last == NULL || g_strcmp0 (first, last) == 0 ? plaza_wording_day_long (words, first) : plaza_wording_days (words, first, last);
}

/**
 * plaza_wording_days_of_year:
 * @first: "YYYY-MM-DD"
 * @last: "YYYY-MM-DD", the same day or later
 *
 * Returns: (transfer full): "February 21–22", "February 27–March 3", where the year is said
 *   elsewhere; with the years where there are two; "" where a date is not known
 */
char *
plaza_wording_days_of_year (const PlazaWords *words,
                            const char       *first,
                            const char       *last)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  GDate from, to;

  if (!plaza_date_parse (first, &from) || !plaza_date_parse (last, &to))
    return g_strdup ("");
  if (g_date_get_year (&from) != g_date_get_year (&to))
    return plaza_wording_days (words, first, last);

  start = wording_day_describe_start (words, &from);
  if (g_date_compare (&from, &to) == 0)
    return g_steal_pointer (&start);
  if (g_date_get_month (&from) == g_date_get_month (&to))
    /* Translators: month, first and last day of it: "February 21–24". Spanish: "%2$d–%3$d de %1$s". */
    return g_strdup_printf (plaza_words_get_in (words, "span of days", "%1$s %2$d–%3$d"),
                            plaza_words_get_in (words, "month", months[g_date_get_month (&from) - 1]),
                            (int) g_date_get_day (&from), (int) g_date_get_day (&to));

  end = wording_day_describe_start (words, &to);
  return g_strdup_printf (plaza_words_get_in (words, "span", "%1$s–%2$s"), start, end);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-day.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "plaza-read-day-scan.h"
#include "plaza-reading.h"
#include "plaza-text-rules.h"
#include "plaza-timeslot.h"
#include "plaza-wording.h"

/* The days that a spreadsheet counts from; those of 1900 are off by one and nobody's (ECMA-376, part 1, 18.17.4.1). */
#define SHEET_YEAR 1899
#define SHEET_MONTH 12
#define SHEET_DAY 30
/* 1954 to 2118: what is no such number may be a ZIP code or a count. */
#define FIRST_SHEET_DAY 20000
#define LAST_SHEET_DAY 80000
#define DAY_MINUTES (24 * 60)
/* No month has more; longer spans are a season and no event. */
#define MOST_DAYS 31
/* A date without a year that was longer ago is one of the next year: January, seen from December. */
#define DAYS_BACK 180
#define FIRST_YEAR 1970
#define LAST_YEAR 2100

static char *
day_quote (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');

  return plaza_text_rules_quote (g_strstrip (line));
}

static void
day_ask (PlazaReadDays *self,
         char          *sentence)
{
  g_ptr_array_add (self->problems, plaza_problem_new (PLAZA_PROBLEM_QUESTION, 0, NULL, sentence));
}

static char *
day_format (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}

static void
day_add (PlazaReadDays *self,
         const GDate   *date)
{
  char *text = day_format (date);

  if (g_ptr_array_find_with_equal_func (self->dates, text, g_str_equal, NULL))
    g_free (text);
  else
    g_ptr_array_add (self->dates, text);
}

/* Each takes the year of the one behind it, else of the one before. Returns: whether one has none then */
static gboolean
day_spread_years (GArray *days)
{
  int year = 0;

  for (guint i = days->len; i > 0; i--)
    {
      PlazaWrittenDay *day = &g_array_index (days, PlazaWrittenDay, i - 1);

      year = day->year != 0 ? day->year : year;
      day->year = year;
    }
  for (guint i = 1; i < days->len; i++)
    if (g_array_index (days, PlazaWrittenDay, i).year == 0)
      g_array_index (days, PlazaWrittenDay, i).year = g_array_index (days, PlazaWrittenDay, i - 1).year;

  return days->len > 0 && g_array_index (days, PlazaWrittenDay, days->len - 1).year == 0;
}

/* The campaign's year, or the next one. */
static int
day_year_near (const PlazaWrittenDay *day,
               const char            *near_day)
{
  GDate near_date, date;
  int year;

  if (near_day == NULL || !plaza_date_parse (near_day, &near_date))
    return 0;

  year = g_date_get_year (&near_date);
  if (!g_date_valid_dmy (day->day, day->month, year))
    return year;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day->day, day->month, year);
  return g_date_days_between (&date, &near_date) > DAYS_BACK ? year + 1 : year;
}

static gboolean
day_fits_weekday (int day,
                  int month,
                  int year,
                  int weekday)
{
  GDate date;

  if (month > 12 || !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return (int) g_date_get_weekday (&date) == weekday;
}

/* In which order the numbers of @day must stand, by what they are and by the weekday with them. */
static PlazaDayOrder
day_order_of (const PlazaWrittenDay *day,
              int                    year)
{
  int a = day->numbers[0], b = day->numbers[1];

  if (a == 0 || (a > 12 && b > 12) || a == b)
    return PLAZA_DAY_ORDER_OPEN;
  if (a > 12 || b > 12)
    return a > 12 ? PLAZA_DAY_ORDER_DAY_FIRST : PLAZA_DAY_ORDER_MONTH_FIRST;
  if (day->weekday == 0 || year == 0 || day_fits_weekday (a, b, year, day->weekday) == day_fits_weekday (b, a, year, day->weekday))
    return PLAZA_DAY_ORDER_OPEN;

  return day_fits_weekday (a, b, year, day->weekday) ? PLAZA_DAY_ORDER_DAY_FIRST : PLAZA_DAY_ORDER_MONTH_FIRST;
}

static void
day_ask_order (PlazaReadDays   *self,
               PlazaWrittenDay *day,
               const char      *text)
{
  g_autofree char *quote = day_quote (text);
  g_autofree char *read = g_strdup_printf ("%04d-%02d-%02d", day->year, day->month, day->day);
  g_autofree char *other = g_strdup_printf ("%04d-%02d-%02d", day->year, day->day, day->month);
  g_autofree char *read_words = plaza_wording_day_of_year (NULL, read);
  g_autofree char *other_words = plaza_wording_day_of_year (NULL, other);

  /* Translators: %1$s is a date in numbers; %2$s and %3$s are dates in words. */
  day_ask (self, g_strdup_printf (_("“%1$s” was read as %2$s; it may be %3$s"), quote, read_words, other_words));
}

/* Makes day and month of the two numbers. */
static void
day_settle_order (PlazaReadDays       *self,
                  PlazaWrittenDay     *day,
                  const PlazaDayRules *rules,
                  const char          *text)
{
  int year = day->year != 0 ? day->year : rules->near_day != NULL ? atoi (rules->near_day) : 0;
  PlazaDayOrder order = day_order_of (day, year);
  gboolean day_first = order == PLAZA_DAY_ORDER_OPEN ? rules->day_first : order == PLAZA_DAY_ORDER_DAY_FIRST;

  if (day->numbers[0] == 0)
    return;

  day->day = day->numbers[day_first ? 0 : 1];
  day->month = day->numbers[day_first ? 1 : 0];
  if (day->year == 0)
    {
      day->year = day_year_near (day, rules->near_day);
      self->inferred = TRUE;
    }
  if (order == PLAZA_DAY_ORDER_OPEN && !rules->settled && day->day != day->month && day->day <= 12 && day->day > 0 && day->month > 0)
    day_ask_order (self, day, text);
}

static gboolean
day_check (PlazaReadDays         *self,
           const PlazaWrittenDay *day,
           const char            *text)
{
  g_autofree char *quote = day_quote (text);

  if (day->year >= FIRST_YEAR && day->year <= LAST_YEAR && day->month >= 1 && day->month <= 12 &&
      g_date_valid_dmy (day->day, day->month, day->year))
    return TRUE;

  /* Translators: %s is a date as somebody wrote it, such as “2/30/2017”. */
  g_ptr_array_add (self->problems, plaza_problem_new (PLAZA_PROBLEM_BAD, 0, NULL,
                                                      g_strdup_printf (_("“%s” is no day of the calendar"), quote)));
  return FALSE;
}

static void
day_check_weekday (PlazaReadDays *self,
                   const GDate   *date,
                   int            weekday,
                   const char    *text)
{
  g_autofree char *iso = day_format (date);
  g_autofree char *quote = NULL;
  g_autofree char *today = NULL;

  if (weekday == 0 || (int) g_date_get_weekday (date) == weekday)
    return;

  quote = day_quote (text);
  today = plaza_reading_today ();
  day_ask (self, g_strdup_printf (strcmp (iso, today) < 0
                                    /* Translators: %1$s is a date as somebody wrote it, “Monday, 22 February 2017”; %2$s is another weekday. */
                                    ? _("%1$s was a %2$s")
                                    /* Translators: the same of a date that is still to come. */
                                    : _("%1$s is a %2$s"),
                                  quote, plaza_wording_weekday_long (NULL, iso)));
}

static void
day_add_span (PlazaReadDays *self,
              GDate         *from,
              const GDate   *to,
              const char    *text)
{
  int n = g_date_days_between (from, to);
  g_autofree char *quote = day_quote (text);

  if (n < 0)
    {
      /* Translators: %s is a span of days as somebody wrote it. */
      day_ask (self, g_strdup_printf (_("“%s” ends before it begins; only its first day was read"), quote));
      return;
    }
  if (n >= MOST_DAYS)
    {
      /* Translators: %1$s is a span of days as somebody wrote it. */
      day_ask (self, g_strdup_printf (ngettext ("“%1$s” is longer than %2$d day; only its first day was read",
                                                "“%1$s” is longer than %2$d days; only its first day was read", MOST_DAYS), quote, MOST_DAYS));
      return;
    }

  for (int i = 0; i < n; i++)
    {
      g_date_add_days (from, 1);
      day_add (self, from);
    }
}

static void
day_add_written (PlazaReadDays *self,
                 GArray        *days,
                 const char    *text)
{
  GDate last = { 0 };

  for (guint i = 0; i < days->len; i++)
    {
      PlazaWrittenDay *day = &g_array_index (days, PlazaWrittenDay, i);
      GDate date;

      if (!day_check (self, day, text))
        {
          g_ptr_array_set_size (self->dates, 0);
          return;
        }

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, day->day, day->month, day->year);
      day_check_weekday (self, &date, day->weekday, text);
      /* "Dec 30 – Jan 2", of which nobody wrote the years. */
      if (day->spans && self->inferred && i > 0 && g_date_compare (&date, &last) < 0)
        g_date_add_years (&date, 1);
      if (day->spans && i > 0)
        day_add_span (self, &last, &date, text);
      else
        day_add (self, &date);
      last = date;
    }
}

static void
day_resolve (PlazaReadDays       *self,
             GArray              *days,
             const PlazaDayRules *rules,
             const char          *text)
{
  gboolean open = day_spread_years (days);

  for (guint i = 0; i < days->len; i++)
    {
      PlazaWrittenDay *day = &g_array_index (days, PlazaWrittenDay, i);

      day_settle_order (self, day, rules, text);
      if (day->year == 0)
        {
          day->year = day_year_near (day, rules->near_day);
          self->inferred = TRUE;
        }
    }

  if (open && rules->near_day == NULL)
    {
      g_autofree char *quote = day_quote (text);

      /* Translators: %s is a date as somebody wrote it. */
      day_ask (self, g_strdup_printf (_("“%s” has no year; kept in the details"), quote));
      return;
    }

  day_add_written (self, days, text);
}

/* "42788", "42788.791667": days since the one before 1900, as a spreadsheet keeps them. */
static gboolean
day_read_sheet_number (PlazaReadDays *self,
                       GArray        *tokens,
                       const char    *text)
{
  const PlazaToken *whole = plaza_token_at (tokens, 0);
  GDate date;
  int minutes;

  if (whole->kind != PLAZA_TOKEN_NUMBER || whole->number < FIRST_SHEET_DAY || whole->number > LAST_SHEET_DAY ||
      (tokens->len != 1 && (tokens->len != 3 || plaza_token_at (tokens, 1)->kind != '.' ||
                            plaza_token_at (tokens, 2)->kind != PLAZA_TOKEN_NUMBER)))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, SHEET_DAY, SHEET_MONTH, SHEET_YEAR);
  g_date_add_days (&date, (guint) whole->number);
  day_add (self, &date);

  minutes = tokens->len == 1 ? 0 : (int) ((g_ascii_strtod (text + whole->begin, NULL) - whole->number) * DAY_MINUTES + 0.5);
  if (minutes > 0)
    self->rest = plaza_clock_format (minutes % DAY_MINUTES);
  return TRUE;
}

static gboolean
day_says_nothing (GArray *tokens)
{
  for (guint i = 0; i < tokens->len; i++)
    if (plaza_token_at (tokens, i)->kind == PLAZA_TOKEN_NUMBER || plaza_token_at (tokens, i)->kind == PLAZA_TOKEN_WORD)
      return FALSE;

  return TRUE;
}

static void
day_say_words (PlazaReadDays *self,
               GArray        *tokens,
               const char    *text)
{
  g_autofree char *quote = day_quote (text);
  int minutes;

  self->unknown = day_says_nothing (tokens) || plaza_reading_time (text, &minutes) == PLAZA_READING_UNKNOWN;
  if (self->unknown)
    return;

  if (plaza_read_day_is_rule (tokens))
    /* Translators: %s is what somebody wrote instead of a date: “every Tuesday”. */
    day_ask (self, g_strdup_printf (_("“%s” says how often, and no date; kept in the details"), quote));
  else
    /* Translators: %s is what somebody wrote instead of a date. */
    day_ask (self, g_strdup_printf (_("“%s” is no date; kept in the details"), quote));
}

static gboolean
day_has_span (GArray *days)
{
  for (guint i = 0; i < days->len; i++)
    if (g_array_index (days, PlazaWrittenDay, i).spans)
      return TRUE;

  return FALSE;
}

/**
 * plaza_read_days:
 * @text: "2/22/2017", "Wed, Feb 22", "22 y 23 de febrero", "Feb 22-24", "42788", "every Tuesday"; maybe with a time
 * @rules: by what it is read
 *
 * Finds the days in @text. A rule in words makes no date, not even together with the span in which it holds. Where there
 * is no date, or one that cannot be, a problem says so and @text is to be kept.
 *
 * Returns: (transfer full): what it says
 */
PlazaReadDays *
plaza_read_days (const char          *text,
                 const PlazaDayRules *rules)
{
  PlazaReadDays *self = g_new0 (PlazaReadDays, 1);
  g_autoptr(GArray) tokens = plaza_read_tokens (text);
  g_autoptr(GArray) days = plaza_read_day_scan (tokens);

  self->dates = g_ptr_array_new_with_free_func (g_free);
  self->problems = g_ptr_array_new_with_free_func (plaza_record_unref);
  if (days->len == 0 && day_read_sheet_number (self, tokens, text))
    {
      self->rest = self->rest != NULL ? self->rest : g_strdup ("");
      return self;
    }

  if (days->len == 0 || (day_has_span (days) && plaza_read_day_is_rule (tokens)))
    day_say_words (self, tokens, text);
  else
    day_resolve (self, days, rules, text);

  self->rest = self->dates->len > 0 ? plaza_tokens_rest (tokens, text) : g_strdup ("");
  return self;
}

void
plaza_read_days_free (PlazaReadDays *self)
{
  g_ptr_array_unref (self->dates);
  g_ptr_array_unref (self->problems);
  g_free (self->rest);
  g_free (self);
}

/**
 * plaza_read_days_order:
 * @text: of a cell
 *
 * Returns: in which order the dates in @text must stand; those of a column settle it for all of its cells
 */
PlazaDayOrder
plaza_read_days_order (const char *text)
{
  g_autoptr(GArray) tokens = plaza_read_tokens (text);
  g_autoptr(GArray) days = plaza_read_day_scan (tokens);
  PlazaDayOrder order = PLAZA_DAY_ORDER_OPEN;

  for (guint i = 0; i < days->len; i++)
    {
      const PlazaWrittenDay *day = &g_array_index (days, PlazaWrittenDay, i);

      if (day->numbers[0] <= MOST_DAYS && day->numbers[1] <= MOST_DAYS)
        order |= day_order_of (day, day->year);
    }

  return order;
}

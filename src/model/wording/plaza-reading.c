/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-reading.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "plaza-timeslot.h"
#include "plaza-wording.h"

/* Fewer letters of a month or a weekday are not taken for it. */
#define FEWEST_LETTERS 3
#define MOST_NUMBERS 3
#define FIRST_YEAR 1000

/* What was read of a day; 0 where it does not say. */
typedef struct
{
  int      numbers[MOST_NUMBERS];
  guint    n_numbers;
  int      month;
  int      weekday;
  gboolean this_one;  /* "this Friday" */
  gboolean ancient;   /* a number of three or four digits that is no year of ours: "0001" */
} Day;

/* Small letters, ASCII digits, plain spaces, nothing around them. */
static char *
reading_read_plain (const char *text)
{
  return g_strstrip (plaza_text_fold (text));
}

/* A number of at most @most digits. Returns: what is behind it; %NULL where there is none */
static const char *
reading_read_number (const char *text,
                     guint       most,
                     int        *number)
{
  guint n = strspn (text, G_CSET_DIGITS);

  if (n == 0 || n > most)
    return NULL;

  *number = (int) g_ascii_strtoll (text, NULL, 10);
  return text + n;
}

static gboolean
reading_is_name (const char *word,
                 const char *name)
{
  g_autofree char *plain = plaza_text_fold (name);

  return g_str_equal (word, plain) || (strlen (word) >= FEWEST_LETTERS && g_str_has_prefix (plain, word));
}

/* A month's number, 0 for what is none. */
static int
reading_month_of (const char *word)
{
  GPtrArray *all = plaza_words_list ();

  for (int month = 1; month <= 12; month++)
    for (guint i = 0; i < all->len; i++)
      {
        g_autofree char *date = g_strdup_printf ("2017-%02d-01", month);

        if (reading_is_name (word, plaza_wording_month_of_line (all->pdata[i], date)) ||
            reading_is_name (word, plaza_wording_month_long (all->pdata[i], date)))
          return month;
      }

  return 0;
}

/* Monday's is 1. 2 January 2017 was one. */
static int
reading_weekday_of (const char *word)
{
  GPtrArray *all = plaza_words_list ();

  for (int weekday = 1; weekday <= 7; weekday++)
    for (guint i = 0; i < all->len; i++)
      {
        g_autofree char *date = g_strdup_printf ("2017-01-%02d", weekday + 1);

        if (reading_is_name (word, plaza_wording_weekday_long (all->pdata[i], date)))
          return weekday;
      }

  return 0;
}

/* "22", "22nd", "1º". */
static gboolean
reading_take_number (Day        *self,
                     const char *word)
{
  static const char * const ordinals[] = { "", "st", "nd", "rd", "th", "o", "a", NULL };
  const char *rest = self->n_numbers < MOST_NUMBERS ? reading_read_number (word, 4, &self->numbers[self->n_numbers]) : NULL;

  if (rest == NULL || !g_strv_contains (ordinals, rest))
    return FALSE;

  self->ancient |= rest - word > 2 && self->numbers[self->n_numbers] < FIRST_YEAR;
  self->n_numbers++;
  return TRUE;
}

/* "mar" is March and "martes": it is the weekday where another word is the month. */
static gboolean
reading_take_name (Day        *self,
                   const char *word,
                   gboolean    ambiguous)
{
  static const char * const fillers[] = { "de", "del", "el", "of", "the", "on", "next", "coming", "proximo", "que", "viene", NULL };
  static const char * const this_one[] = { "this", "este", NULL };
  int month = reading_month_of (word), weekday = reading_weekday_of (word);

  self->this_one |= g_strv_contains (this_one, word);
  if (g_strv_contains (fillers, word) || g_strv_contains (this_one, word))
    return TRUE;
  if ((month != 0 && weekday != 0) != ambiguous)
    return month != 0 || weekday != 0;
  if (month != 0 && self->month == 0)
    self->month = month;
  else if (weekday != 0 && self->weekday == 0)
    self->weekday = weekday;
  else
    return FALSE;

  return TRUE;
}

static gboolean
reading_read_words (Day        *self,
                    const char *text)
{
  g_autofree char *plain = reading_read_plain (text);
  g_auto(GStrv) words = g_regex_split_simple ("[^\\w]+", plain, G_REGEX_OPTIMIZE, 0);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_ascii_isdigit (*words[i]) && !reading_take_number (self, words[i]))
      return FALSE;

  for (int ambiguous = FALSE; ambiguous <= TRUE; ambiguous++)
    for (guint i = 0; words[i] != NULL; i++)
      if (*words[i] != '\0' && !g_ascii_isdigit (*words[i]) && !reading_take_name (self, words[i], ambiguous))
        return FALSE;

  return TRUE;
}

static gboolean
reading_is_day_first (const PlazaWords *words)
{
  /* Translators: how a date is written in numbers: "month first", as 2/22/2017, or "day first", as 22/2/2017.
   * Translate with one of these two English words. */
  return strcmp (plaza_words_get_in (words, "date in numbers", "month first"), "day first") == 0;
}

/* Puts the numbers in their order: day, month, year. Returns: whether they may be a date */
static gboolean
reading_order_numbers (const PlazaWords *words,
                       Day              *self,
                       int              *day,
                       int              *year)
{
  guint n = self->n_numbers;
  int *numbers = self->numbers;
  gboolean swap;

  if (self->month != 0)
    {
      *day = n == 2 && numbers[0] > 31 ? numbers[1] : numbers[0];
      *year = n == 2 ? (numbers[0] > 31 ? numbers[0] : numbers[1]) : *year;
      return n == 1 || (n == 2 && *year > 31);
    }

  if (n < 2)
    return FALSE;
  if (numbers[0] > 31)
    {
      *year = numbers[0];
      self->month = numbers[1];
      *day = numbers[2];
      return n == 3;
    }

  /* What cannot be a month is the day, in whichever order the language has them. */
  swap = reading_is_day_first (words) ? numbers[1] <= 12 : numbers[0] > 12;
  self->month = numbers[swap ? 1 : 0];
  *day = numbers[swap ? 0 : 1];
  if (n == 3)
    *year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2];
  return TRUE;
}

/* "Tomorrow", "next Friday": counted from @today; @known: all of its words are in @self. Returns: how many days on it is, G_MAXINT where it is none of them */
static int
reading_days_from (const Day   *self,
                   gboolean     known,
                   const char  *text,
                   const GDate *today)
{
  static const struct { const char *word; int days; } named[] = {
    { "today", 0 }, { "hoy", 0 }, { "tomorrow", 1 }, { "manana", 1 }, { "yesterday", -1 }, { "ayer", -1 },
    { "pasado manana", 2 }, { "the day after tomorrow", 2 },
  };
  g_autofree char *plain = reading_read_plain (text);
  int days = self->weekday - (int) g_date_get_weekday (today);

  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    if (g_str_equal (plain, named[i].word))
      return named[i].days;

  if (!known || self->weekday == 0 || self->month != 0 || self->n_numbers != 0)
    return G_MAXINT;

  return days > 0 || (days == 0 && self->this_one) ? days : days + 7;
}

static char *
reading_day_from_today (const Day  *self,
                        gboolean    known,
                        const char *text,
                        const char *today)
{
  GDate date;
  int days;

  if (today == NULL || !plaza_date_parse (today, &date))
    return NULL;

  days = reading_days_from (self, known, text, &date);
  if (days == G_MAXINT)
    return NULL;

  if (days < 0)
    g_date_subtract_days (&date, (guint) -days);
  else
    g_date_add_days (&date, (guint) days);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

/**
 * plaza_reading_day:
 * @words: (nullable): in the language in which numbers are to be read: 2/3 is in February or in March
 * @text: "Feb 22", "22 de febrero", "2/22/2017", "Wed, Feb 22", "2017-02-22", "next Friday", "mañana"
 * @near_day: (nullable): "YYYY-MM-DD", of whose year it is where @text does not say
 * @today: (nullable): "YYYY-MM-DD", from which "next Friday" is counted: the first one after it
 *
 * Returns: (transfer full) (nullable): "YYYY-MM-DD"; %NULL for what is no day, or not on the weekday that it names
 */
char *
plaza_reading_day (const PlazaWords *words,
                   const char       *text,
                   const char       *near_day,
                   const char       *today)
{
  Day self = { 0 };
  int day = 0, year = near_day != NULL ? atoi (near_day) : 0;
  gboolean known = reading_read_words (&self, text);
  char *counted = reading_day_from_today (&self, known, text, today);
  GDate date;

  if (counted != NULL)
    return counted;
  if (!known || !reading_order_numbers (words, &self, &day, &year) ||
      self.ancient || year < FIRST_YEAR || self.month > 12 || !g_date_valid_dmy (day, self.month, year))
    return NULL;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, self.month, year);
  if (self.weekday != 0 && (int) g_date_get_weekday (&date) != self.weekday)
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02d", year, self.month, day);
}

/**
 * plaza_reading_today:
 *
 * Returns: (transfer full): the day that it is where the reader is, "YYYY-MM-DD"
 */
char *
plaza_reading_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

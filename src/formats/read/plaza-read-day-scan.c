/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-day-scan.h"

#include <string.h>

/* Fewer letters of a name are not taken for it. */
#define FEWEST_LETTERS 3
#define FIRST_YEAR 1970
#define LAST_YEAR 2100
#define LAST_DAY 31

/* Words that people type, so they are not translated: small letters without accents. */
static const char * const months[][3] = {
  { "january", "enero" }, { "february", "febrero" }, { "march", "marzo" }, { "april", "abril" }, { "may", "mayo" },
  { "june", "junio" }, { "july", "julio" }, { "august", "agosto" }, { "september", "septiembre", "setiembre" },
  { "october", "octubre" }, { "november", "noviembre" }, { "december", "diciembre" },
};
static const char * const weekdays[][3] = {
  { "mondays", "lunes" }, { "tuesdays", "martes" }, { "wednesdays", "miercoles", "weds" }, { "thursdays", "jueves" },
  { "fridays", "viernes" }, { "saturdays", "sabados" }, { "sundays", "domingos" },
};
static const char * const ordinals[] = { "st", "nd", "rd", "th", "o", "a", "ro", "do", "to", NULL };
static const char * const spanners[] = { "to", "through", "thru", "until", "till", "al", "a", "hasta", NULL };
static const char * const joiners[] = { "and", "y", "e", "or", "o", NULL };
static const char * const fillers[] = { "the", "el", "los", "on", "of", "de", "del", "dia", "dias", "day", "days", "desde", "from",
                                        "between", "entre", "date", "dates", "fecha", "fechas", NULL };
static const char * const rules[] = { "every", "each", "weekly", "biweekly", "monthly", "cada", "todos", "todas", "semanal",
                                      "mensual", "semanalmente", "mensualmente", "alternate", NULL };

static int
day_scan_find (const char         *word,
               const char * const (*names)[3],
               int                 n)
{
  gsize length = strlen (word);

  for (int i = 0; i < n && length >= FEWEST_LETTERS; i++)
    for (guint j = 0; j < 3 && names[i][j] != NULL; j++)
      if (strncmp (word, names[i][j], length) == 0)
        return i + 1;

  return 0;
}

/**
 * plaza_read_day_weekday:
 *
 * Returns: the number of the weekday that the token at @i names, Monday's is 1; 0 for none
 */
int
plaza_read_day_weekday (GArray *tokens,
                        guint   i)
{
  return day_scan_find (plaza_token_at (tokens, i)->word, weekdays, G_N_ELEMENTS (weekdays));
}

/**
 * plaza_read_day_month:
 *
 * Returns: the number of the month that the token at @i names; 0 for none
 */
int
plaza_read_day_month (GArray *tokens,
                      guint   i)
{
  return day_scan_find (plaza_token_at (tokens, i)->word, months, G_N_ELEMENTS (months));
}

static gboolean
day_scan_is_mark (GArray     *tokens,
                  guint       i,
                  const char *marks)
{
  char kind = plaza_token_at (tokens, i)->kind;

  return kind != 0 && strchr (marks, kind) != NULL;
}

/* "mar" is March and "martes": it is the weekday where a day of another month follows. */
static int
day_scan_month (GArray *tokens,
                guint   i)
{
  int month = plaza_read_day_month (tokens, i);
  guint at = i + 1;

  if (month == 0 || plaza_read_day_weekday (tokens, i) == 0)
    return month;

  while (day_scan_is_mark (tokens, at, ".,") || plaza_token_is_one_of (tokens, at, fillers))
    at++;
  if (plaza_token_at (tokens, at)->kind != PLAZA_TOKEN_NUMBER)
    return month;
  for (at++; day_scan_is_mark (tokens, at, "-/.") || plaza_token_is_one_of (tokens, at, fillers) || plaza_token_is_one_of (tokens, at, ordinals); at++)
    ;

  return plaza_read_day_month (tokens, at) != 0 ? 0 : month;
}

/* A number with "am", ":30" or "h" behind it, or that begins a range of such ("7-9p"). */
static gboolean
day_scan_is_time (GArray *tokens,
                  guint   i)
{
  static const char * const halves[] = { "am", "pm", "p", "h", "hrs", "hs", "horas", "hours", "noon", NULL };

  if (plaza_token_at (tokens, i)->kind != PLAZA_TOKEN_NUMBER)
    return FALSE;
  if (plaza_token_is_one_of (tokens, i + 1, halves) || day_scan_is_mark (tokens, i + 1, ":"))
    return TRUE;
  if (plaza_token_is_word (tokens, i + 1, "a") && plaza_token_at (tokens, i + 2)->kind != PLAZA_TOKEN_NUMBER &&
      (plaza_token_at (tokens, i + 1)->tight || day_scan_is_mark (tokens, i + 2, ".")))
    return TRUE;

  return (day_scan_is_mark (tokens, i + 1, "-") || plaza_token_is_word (tokens, i + 1, "to")) && day_scan_is_time (tokens, i + 2);
}

/* Returns: the token behind a day of the month at @i; 0 where there is none */
static guint
day_scan_day_end (GArray *tokens,
                  guint   i)
{
  const PlazaToken *token = plaza_token_at (tokens, i);

  if (token->kind != PLAZA_TOKEN_NUMBER || token->digits > 2 || token->number == 0 || day_scan_is_time (tokens, i))
    return 0;

  /* "22 a 24" is a span. */
  return i + 1 + (plaza_token_is_one_of (tokens, i + 1, ordinals) && plaza_token_at (tokens, i + 1)->tight);
}

/* What stands between two days: "-", "and", ", ". Returns: the token behind it; @i where there is nothing of the kind */
static guint
day_scan_between (GArray   *tokens,
                  guint     i,
                  gboolean *spans)
{
  *spans = FALSE;
  for (; i < tokens->len; i++)
    {
      gboolean spanner = plaza_token_is_one_of (tokens, i, spanners) || day_scan_is_mark (tokens, i, "-");

      *spans |= spanner;
      if (!spanner && !plaza_token_is_one_of (tokens, i, joiners) && !day_scan_is_mark (tokens, i, ",;&+\n/"))
        break;
    }

  return i;
}

/* ", 2017", "de 2017", "-17", "'17". Returns: the token behind a year at @i; @i where there is none */
static guint
day_scan_year (GArray *tokens,
               guint   i,
               int    *year)
{
  guint at = i;
  gboolean short_one = FALSE;
  const PlazaToken *token;

  for (; plaza_token_is_one_of (tokens, at, fillers) || day_scan_is_mark (tokens, at, ",.-/'\n"); at++)
    short_one |= day_scan_is_mark (tokens, at, "'") || (day_scan_is_mark (tokens, at, "-/") && plaza_token_at (tokens, at)->tight);

  token = plaza_token_at (tokens, at);
  if (token->kind != PLAZA_TOKEN_NUMBER || day_scan_is_time (tokens, at))
    return i;
  if (token->digits == 4 && token->number >= FIRST_YEAR && token->number <= LAST_YEAR)
    *year = token->number;
  else if (token->digits == 2 && short_one && plaza_token_at (tokens, at)->tight)
    *year = 2000 + token->number;
  else
    return i;

  return at + 1;
}

static void
day_scan_add (GArray   *days,
              int       day,
              int       month,
              int       year,
              gboolean  spans)
{
  PlazaWrittenDay written = { .day = day, .month = month, .year = year, .spans = spans };

  g_array_append_val (days, written);
}

/* "Feb. 22", "February 22nd, 2017", "Feb 22-24". Returns: the token behind it; 0 where there is none */
static guint
day_scan_month_first (GArray *tokens,
                      guint   i,
                      GArray *days)
{
  int month = day_scan_month (tokens, i), year = 0, last;
  guint first = days->len, end, at = i + 1;
  gboolean spans;

  if (month == 0)
    return 0;
  while (day_scan_is_mark (tokens, at, ".-/,") || plaza_token_is_one_of (tokens, at, fillers))
    at++;
  if ((end = day_scan_day_end (tokens, at)) == 0)
    return 0;

  last = plaza_token_at (tokens, at)->number;
  day_scan_add (days, last, month, 0, FALSE);
  while ((at = day_scan_between (tokens, end, &spans)) > end && day_scan_day_end (tokens, at) != 0 &&
         plaza_token_at (tokens, at)->number > last && plaza_token_at (tokens, at)->number <= LAST_DAY &&
         !day_scan_is_mark (tokens, at + 1, "/") && day_scan_month (tokens, day_scan_day_end (tokens, at)) == 0)
    {
      last = plaza_token_at (tokens, at)->number;
      day_scan_add (days, last, month, 0, spans);
      end = day_scan_day_end (tokens, at);
    }

  end = day_scan_year (tokens, end, &year);
  for (guint k = first; k < days->len; k++)
    g_array_index (days, PlazaWrittenDay, k).year = year;
  return end;
}

/* "22 de febrero de 2017", "22-Feb-17", "22 y 23 de febrero". Returns: the token behind it; 0 where there is none */
static guint
day_scan_day_first (GArray *tokens,
                    guint   i,
                    GArray *days)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (PlazaWrittenDay));
  gboolean spans = FALSE;
  guint end = day_scan_day_end (tokens, i), at = i;
  int month, year = 0;

  while (day_scan_day_end (tokens, at) != 0)
    {
      gboolean next;

      day_scan_add (found, plaza_token_at (tokens, at)->number, 0, 0, spans);
      end = day_scan_day_end (tokens, at);
      at = day_scan_between (tokens, end, &next);
      spans = next;
    }
  for (at = end; found->len > 0 && (plaza_token_is_one_of (tokens, at, fillers) || day_scan_is_mark (tokens, at, "-/.")); at++)
    ;
  if (found->len == 0 || (month = day_scan_month (tokens, at)) == 0)
    return 0;

  at += 1 + day_scan_is_mark (tokens, at + 1, ".");
  end = day_scan_year (tokens, at, &year);
  for (guint k = 0; k < found->len; k++)
    {
      PlazaWrittenDay *day = &g_array_index (found, PlazaWrittenDay, k);

      day_scan_add (days, day->day, month, year, day->spans);
    }
  return end;
}

static guint
day_scan_add_numeric (GArray *days,
                      int     a,
                      int     b,
                      int     year,
                      guint   end)
{
  PlazaWrittenDay written = { .numbers = { a, b }, .year = year };

  g_array_append_val (days, written);
  return end;
}

/* "2/22". With a dash or a dot it may be anything, but where it stands alone and can be nothing else. */
static guint
day_scan_two_numbers (GArray *tokens,
                      guint   i,
                      GArray *days)
{
  const PlazaToken *a = plaza_token_at (tokens, i), *b = plaza_token_at (tokens, i + 2);
  gboolean alone = tokens->len == 3 && (a->number > 12) != (b->number > 12) && a->number <= LAST_DAY && b->number <= LAST_DAY;

  if (a->digits > 2 || b->digits > 2 || a->number == 0 || day_scan_is_time (tokens, i + 2))
    return 0;
  return plaza_token_at (tokens, i + 1)->kind == '/' || alone ? day_scan_add_numeric (days, a->number, b->number, 0, i + 3) : 0;
}

/* "2/22/2017", "2017-02-22", "22.2.17", "2/22". Returns: the token behind it; 0 where there is none */
static guint
day_scan_numbers (GArray *tokens,
                  guint   i,
                  GArray *days)
{
  const PlazaToken *a = plaza_token_at (tokens, i), *b = plaza_token_at (tokens, i + 2), *c = plaza_token_at (tokens, i + 4);
  char mark = plaza_token_at (tokens, i + 1)->kind;

  if (a->kind != PLAZA_TOKEN_NUMBER || b->kind != PLAZA_TOKEN_NUMBER || mark == 0 || strchr ("/-.", mark) == NULL)
    return 0;
  if (plaza_token_at (tokens, i + 3)->kind != mark || c->kind != PLAZA_TOKEN_NUMBER || b->digits > 2)
    return day_scan_two_numbers (tokens, i, days);

  if (a->digits == 4 && c->digits <= 2)
    {
      day_scan_add (days, c->number, b->number, a->number, FALSE);
      return i + 5;
    }
  if (a->digits > 2 || (c->digits != 2 && c->digits != 4))
    return 0;

  return day_scan_add_numeric (days, a->number, b->number, c->digits == 2 ? 2000 + c->number : c->number, i + 5);
}

/* "20170222". */
static guint
day_scan_compact (GArray *tokens,
                  guint   i,
                  GArray *days)
{
  const PlazaToken *token = plaza_token_at (tokens, i);
  int year = token->number / 10000;

  if (token->kind != PLAZA_TOKEN_NUMBER || token->digits != 8 || year < FIRST_YEAR || year > LAST_YEAR)
    return 0;

  day_scan_add (days, token->number % 100, token->number / 100 % 100, year, FALSE);
  return i + 1;
}

/* What is between two dates that stand side by side: nothing but "-", "and" and weekdays. */
static void
day_scan_join (GArray          *tokens,
               guint            begin,
               guint            end,
               PlazaWrittenDay *day)
{
  gboolean spans = FALSE;

  for (guint i = begin; i < end; i++)
    {
      gboolean spanner = plaza_token_is_one_of (tokens, i, spanners) || day_scan_is_mark (tokens, i, "-");

      spans |= spanner;
      if (!spanner && !plaza_token_is_one_of (tokens, i, joiners) && !plaza_token_is_one_of (tokens, i, fillers) &&
          !day_scan_is_mark (tokens, i, ",;&+\n/().") && plaza_read_day_weekday (tokens, i) == 0)
        return;
    }

  plaza_tokens_use (tokens, begin, end);
  day->spans |= spans;
}

/* Words before a date, from @begin on, that only lead to it. */
static void
day_scan_use_fillers (GArray *tokens,
                      guint   begin,
                      guint   end)
{
  while (end > begin && (plaza_token_at (tokens, end - 1)->used || plaza_token_is_one_of (tokens, end - 1, fillers) ||
                         plaza_read_day_weekday (tokens, end - 1) != 0 || day_scan_is_mark (tokens, end - 1, ",(") ||
                         (day_scan_is_mark (tokens, end - 1, "-") && end > begin + 1 && plaza_read_day_weekday (tokens, end - 2) != 0)))
    {
      plaza_tokens_use (tokens, end - 1, end);
      end--;
    }
}

/* A weekday belongs to the date behind it, one behind the last date to that one. */
static void
day_scan_give_weekday (GArray *tokens,
                       guint   begin,
                       guint   end,
                       GArray *days,
                       guint   day)
{
  guint n = 0, at = begin;
  PlazaWrittenDay *written;

  for (guint i = begin; i < end; i++)
    if (plaza_read_day_weekday (tokens, i) != 0)
      at = i, n++;

  /* Of "Wed-Fri, Feb 22-24" nobody says which is whose. */
  if (n != 1 || day >= days->len)
    return;

  written = &g_array_index (days, PlazaWrittenDay, day);
  if (written->weekday == 0)
    {
      written->weekday = plaza_read_day_weekday (tokens, at);
      plaza_tokens_use (tokens, at, at + 1);
    }
}

static guint
day_scan_take (GArray *tokens,
               guint   i,
               GArray *days)
{
  guint end = day_scan_numbers (tokens, i, days);

  if (end == 0)
    end = day_scan_compact (tokens, i, days);
  if (end == 0)
    end = day_scan_month_first (tokens, i, days);
  return end != 0 ? end : day_scan_day_first (tokens, i, days);
}

/**
 * plaza_read_day_scan:
 * @tokens: of a text; those that are a part of a date are marked as used
 *
 * Returns: (transfer full) (element-type PlazaWrittenDay): the dates in it, in their order
 */
GArray *
plaza_read_day_scan (GArray *tokens)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (PlazaWrittenDay));
  guint last = 0;

  for (guint i = 0; i < tokens->len; )
    {
      guint first = days->len, end = day_scan_take (tokens, i, days);

      if (end == 0)
        {
          i++;
          continue;
        }

      plaza_tokens_use (tokens, i, end);
      day_scan_give_weekday (tokens, last, i, days, first);
      if (first > 0)
        day_scan_join (tokens, last, i, &g_array_index (days, PlazaWrittenDay, first));
      day_scan_use_fillers (tokens, last, i);
      last = i = end;
    }

  if (days->len > 0)
    day_scan_give_weekday (tokens, last, MIN (last + 3, tokens->len), days, days->len - 1);
  return days;
}

/**
 * plaza_read_day_is_rule:
 *
 * Returns: whether @tokens say how often and not when: "every Tuesday", "los martes", "Mondays"
 */
gboolean
plaza_read_day_is_rule (GArray *tokens)
{
  for (guint i = 0; i < tokens->len; i++)
    {
      const char *word = plaza_token_at (tokens, i)->word;

      if (plaza_token_is_one_of (tokens, i, rules) ||
          (plaza_token_is_word (tokens, i, "los") && plaza_read_day_weekday (tokens, i + 1) != 0) ||
          (plaza_read_day_weekday (tokens, i) != 0 && (g_str_has_suffix (word, "days") || g_str_has_suffix (word, "dos") ||
                                                       g_str_has_suffix (word, "gos"))))
        return TRUE;
    }

  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-time-scan.h"

#include <string.h>

#include "plaza-read-zone.h"

#define NOON 12
#define MIDNIGHT 24

/* Words that people type, so they are not translated: small letters without accents. */
static const char * const noons[] = { "noon", "midday", "mediodia", NULL };
static const char * const midnights[] = { "midnight", "medianoche", NULL };
static const char * const leads[] = { "at", "from", "de", "desde", "a", "las", "la", "al", "el", "between", "entre", "starts", "starting", "start",
                                      "begins", "time", "hora", "horas", "empieza", "comienza", "inicio", "ends", "end", "fin", "termina",
                                      NULL };
static const char * const tails[] = { "sharp", "oclock", "local", NULL };
static const char * const spanners[] = { "to", "until", "till", "til", "through", "thru", "a", "al", "hasta", NULL };
static const char * const joiners[] = { "and", "y", "e", "or", NULL };
static const char * const open_ends[] = { "onward", "onwards", "adelante", NULL };
static const char * const clock_words[] = { "h", "hs", "hrs", "hr", "horas", "hours", NULL };

/* Parts of the day: the words, the first and the last hour that people say with them, and the half of the day. */
static const struct { const char *words[3]; int first, last; PlazaWrittenHalf half; } parts[] = {
  { { "in", "the", "morning" }, 1, 11, PLAZA_WRITTEN_AM }, { { "de", "la", "manana" }, 1, 11, PLAZA_WRITTEN_AM },
  { { "de", "la", "madrugada" }, 1, 6, PLAZA_WRITTEN_AM }, { { "in", "the", "afternoon" }, 12, 12, PLAZA_WRITTEN_PM },
  { { "in", "the", "afternoon" }, 1, 7, PLAZA_WRITTEN_PM }, { { "in", "the", "evening" }, 4, 11, PLAZA_WRITTEN_PM },
  { { "de", "la", "tarde" }, 12, 12, PLAZA_WRITTEN_PM }, { { "de", "la", "tarde" }, 1, 8, PLAZA_WRITTEN_PM },
  { { "de", "la", "noche" }, 6, 11, PLAZA_WRITTEN_PM }, { { "de", "la", "noche" }, 12, 12, PLAZA_WRITTEN_AM },
  { { "at", "night" }, 6, 11, PLAZA_WRITTEN_PM }, { { "at", "night" }, 12, 12, PLAZA_WRITTEN_AM },
  { { "del", "mediodia" }, 12, 12, PLAZA_WRITTEN_PM },
};

static gboolean
time_scan_is_mark (GArray     *tokens,
                   guint       i,
                   const char *marks)
{
  char kind = plaza_token_at (tokens, i)->kind;

  return kind != 0 && strchr (marks, kind) != NULL;
}

static gboolean
time_scan_is_number (GArray *tokens,
                     guint   i,
                     guint   least,
                     guint   most)
{
  const PlazaToken *token = plaza_token_at (tokens, i);

  return token->kind == PLAZA_TOKEN_NUMBER && token->digits >= least && token->digits <= most;
}

/* "am", "p.m.", "p. m.", "p". Returns: the token behind it; @i where there is none */
static guint
time_scan_half (GArray           *tokens,
                guint             i,
                PlazaWrittenTime *time)
{
  const char *word = plaza_token_at (tokens, i)->word;
  guint at = i + 1;

  if ((*word != 'a' && *word != 'p') || (word[1] != '\0' && strcmp (word + 1, "m") != 0))
    return i;
  if (word[1] == '\0')
    {
      gboolean dotted = time_scan_is_mark (tokens, at, ".");

      if (plaza_token_is_word (tokens, at + dotted, "m"))
        at += dotted + 1;
      /* "7 a 9" is a span. */
      else if (*word == 'a' && !plaza_token_at (tokens, i)->tight)
        return i;
    }

  time->half = *word == 'a' ? PLAZA_WRITTEN_AM : PLAZA_WRITTEN_PM;
  return at + (time_scan_is_mark (tokens, at, ".") && plaza_token_at (tokens, at)->tight);
}

static guint
time_scan_part (GArray           *tokens,
                guint             i,
                PlazaWrittenTime *time)
{
  for (gsize k = 0; k < G_N_ELEMENTS (parts); k++)
    {
      guint n = 0;

      while (n < 3 && parts[k].words[n] != NULL && plaza_token_is_word (tokens, i + n, parts[k].words[n]))
        n++;
      if ((n == 3 || parts[k].words[n] == NULL) && time->hour >= parts[k].first && time->hour <= parts[k].last)
        {
          time->half = parts[k].half;
          return i + n;
        }
    }

  return i;
}

/* ":30", ".30", "h30", ":30:00". Returns: the token behind it; @i where there is none */
static guint
time_scan_minutes (GArray           *tokens,
                   guint             i,
                   PlazaWrittenTime *time)
{
  gboolean is_h = plaza_token_is_word (tokens, i, "h");

  if ((!time_scan_is_mark (tokens, i, ":.") && !is_h) || !time_scan_is_number (tokens, i + 1, 2, 2) || !plaza_token_at (tokens, i + 1)->tight)
    return i;

  time->minute = plaza_token_at (tokens, i + 1)->number;
  if (is_h)
    time->half = PLAZA_WRITTEN_24;
  i += 2;
  /* Seconds, and parts of them, are a machine's, which counts to 24 unless it says "PM". */
  if (time_scan_is_mark (tokens, i, ":") && time_scan_is_number (tokens, i + 1, 2, 2))
    {
      time->half = PLAZA_WRITTEN_24;
      i += 2 + (time_scan_is_mark (tokens, i + 2, ".") && plaza_token_at (tokens, i + 2)->tight && time_scan_is_number (tokens, i + 3, 1, 9) ? 2 : 0);
    }
  return i;
}

/* "2/22", "#7", "$10" and "555-0100" are no times. */
static gboolean
time_scan_is_other (GArray *tokens,
                    guint   i)
{
  if (time_scan_is_mark (tokens, i + 1, "/%") && plaza_token_at (tokens, i + 1)->tight)
    return TRUE;
  if (i == 0 || !plaza_token_at (tokens, i)->tight)
    return FALSE;

  return time_scan_is_mark (tokens, i - 1, "#$.") ||
         (i > 1 && time_scan_is_mark (tokens, i - 1, "-/") && plaza_token_at (tokens, i - 2)->kind == PLAZA_TOKEN_NUMBER && !plaza_token_at (tokens, i - 2)->used);
}

/* "730", "1930", "193000": with a half of the day, or as soldiers and machines write it. */
static guint
time_scan_joined (GArray           *tokens,
                  guint             i,
                  PlazaWrittenTime *time)
{
  const PlazaToken *token = plaza_token_at (tokens, i);
  int number = token->digits == 6 ? token->number / 100 : token->number;
  guint end;

  time->hour = number / 100;
  time->minute = number % 100;
  end = time_scan_half (tokens, i + 1, time);
  if (end > i + 1)
    return end;
  /* "2017" is a year. */
  if (time_scan_is_other (tokens, i) || token->digits == 3 || (time->minute % 5 != 0 && token->digits == 4) || time->hour > MIDNIGHT)
    return 0;

  time->half = PLAZA_WRITTEN_24;
  return i + 1 + (plaza_token_is_one_of (tokens, i + 1, clock_words) ? 1 : 0);
}

/* "18 h"; but "2 hours" is how long. */
static guint
time_scan_clock_word (GArray           *tokens,
                      guint             i,
                      PlazaWrittenTime *time)
{
  if (!plaza_token_is_one_of (tokens, i, clock_words))
    return i;
  if (!plaza_token_is_word (tokens, i, "h") && time->hour <= NOON && !time->padded)
    return 0;

  time->half = PLAZA_WRITTEN_24;
  return i + 1 + (time_scan_is_mark (tokens, i + 1, ".") ? 1 : 0);
}

static guint
time_scan_named (GArray           *tokens,
                 guint             i,
                 PlazaWrittenTime *time)
{
  /* "12 noon". */
  guint at = i + (time_scan_is_number (tokens, i, 2, 2) && plaza_token_at (tokens, i)->number == NOON ? 1 : 0);
  gboolean midnight = plaza_token_is_one_of (tokens, at, midnights);

  if (!midnight && !plaza_token_is_one_of (tokens, at, noons))
    return 0;

  time->hour = midnight ? 0 : NOON;
  time->half = PLAZA_WRITTEN_24;
  return at + 1;
}

/* Returns: the token behind the time of day at @i; 0 where there is none */
static guint
time_scan_clock (GArray           *tokens,
                 guint             i,
                 PlazaWrittenTime *time)
{
  const PlazaToken *token = plaza_token_at (tokens, i);
  guint at = time_scan_named (tokens, i, time), end;

  if (at != 0 || token->kind != PLAZA_TOKEN_NUMBER)
    return at;
  if (token->digits == 3 || token->digits == 4 || token->digits == 6)
    return time_scan_joined (tokens, i, time);
  if (token->digits > 2)
    return 0;

  time->hour = token->number;
  time->padded = token->digits == 2 && token->number < 10;
  at = time_scan_minutes (tokens, i + 1, time);
  if ((end = time_scan_half (tokens, at, time)) > at || (end = time_scan_part (tokens, at, time)) > at)
    return end;

  return at == i + 1 && time_scan_is_other (tokens, i) ? 0 : time_scan_clock_word (tokens, at, time);
}

static guint
time_scan_tail (GArray           *tokens,
                guint             i,
                const char       *text,
                PlazaWrittenTime *time)
{
  gsize length;

  for (;;)
    {
      const PlazaToken *token = plaza_token_at (tokens, i);

      if (plaza_token_is_one_of (tokens, i, tails) || (plaza_token_is_word (tokens, i, "o") && plaza_token_is_word (tokens, i + 2, "clock")) ||
          (plaza_token_is_word (tokens, i, "en") && plaza_token_is_word (tokens, i + 1, "punto")))
        {
          i += plaza_token_is_one_of (tokens, i, tails) ? 1 : *token->word == 'o' ? 3 : 2;
          i = time->half == PLAZA_WRITTEN_BARE ? time_scan_half (tokens, i, time) : i;
        }
      else if (time->zone == NULL && (token->kind == PLAZA_TOKEN_WORD || token->kind == '(') && plaza_read_zone_word (text + token->begin, &length) != NULL)
        {
          time->zone = text + token->begin;
          time->zone_length = length;
          for (gsize end = token->begin + length; i < tokens->len && plaza_token_at (tokens, i)->begin < end; )
            i++;
        }
      else if (time->zone == NULL && token->tight && plaza_token_is_word (tokens, i, "z"))
        {
          time->zone = text + token->begin;
          time->zone_length = 1;
          i++;
        }
      else
        return i;
    }
}

/* What stands between two times. Returns: whether it is nothing but that, and whether it makes a range of them */
static gboolean
time_scan_between (GArray   *tokens,
                   guint     begin,
                   guint     end,
                   gboolean  of_two,
                   gboolean *ends)
{
  *ends = FALSE;
  for (guint i = begin; i < end; i++)
    {
      /* "Between 7 and 9". */
      gboolean spanner = plaza_token_is_one_of (tokens, i, spanners) || time_scan_is_mark (tokens, i, "-") ||
                         (of_two && plaza_token_is_one_of (tokens, i, joiners));

      *ends |= spanner;
      if (!spanner && !plaza_token_is_one_of (tokens, i, joiners) && !plaza_token_is_one_of (tokens, i, leads) &&
          !time_scan_is_mark (tokens, i, ",;&+/\n()"))
        return FALSE;
    }

  return end > begin;
}

/* "+", "onwards", "y en adelante", " - ": the end is open. */
static void
time_scan_use_ends (GArray *tokens,
                    guint   last)
{
  guint i = last;

  while (i < tokens->len && (plaza_token_is_one_of (tokens, i, open_ends) || plaza_token_is_word (tokens, i, "en") ||
                             plaza_token_is_one_of (tokens, i, joiners) || plaza_token_is_word (tokens, i, "on")))
    i++;
  if (i > last && (plaza_token_is_one_of (tokens, i - 1, open_ends) || plaza_token_is_word (tokens, i - 1, "on")))
    plaza_tokens_use (tokens, last, i);
}

static void
time_scan_use_leads (GArray *tokens,
                     guint   begin,
                     guint   end)
{
  while (end > begin && (plaza_token_is_one_of (tokens, end - 1, leads) || time_scan_is_mark (tokens, end - 1, "@:,(~") ||
                         plaza_token_is_word (tokens, end - 1, "t")))
    {
      plaza_tokens_use (tokens, end - 1, end);
      end--;
    }
}

/**
 * plaza_read_time_scan:
 * @tokens: of @text; those that are a part of a time are marked as used
 * @text: it must outlive what is answered
 *
 * Returns: (transfer full) (element-type PlazaWrittenTime): the times in it, in their order
 */
GArray *
plaza_read_time_scan (GArray     *tokens,
                      const char *text)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (PlazaWrittenTime));
  gboolean of_two = FALSE;
  guint last = 0;

  for (guint i = 0; i < tokens->len; )
    {
      PlazaWrittenTime time = { .half = PLAZA_WRITTEN_BARE };
      guint end = time_scan_clock (tokens, i, &time);

      of_two |= plaza_token_is_word (tokens, i, "between") || plaza_token_is_word (tokens, i, "entre");
      if (end == 0)
        {
          i++;
          continue;
        }

      end = time_scan_tail (tokens, end, text, &time);
      if (times->len > 0 && time_scan_between (tokens, last, i, of_two, &time.ends))
        plaza_tokens_use (tokens, last, i);
      time.ends = time.ends && !g_array_index (times, PlazaWrittenTime, times->len - 1).ends;
      time_scan_use_leads (tokens, last, i);
      plaza_tokens_use (tokens, i, end);
      g_array_append_val (times, time);
      last = i = end;
    }

  time_scan_use_ends (tokens, last);
  return times;
}

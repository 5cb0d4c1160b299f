/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-reading.h"

#include <stdlib.h>
#include <string.h>

#include "plaza-texts.h"

#define HALF_DAY 12
#define DAY_MINUTES (24 * 60)
/* "At 7" is in the evening, "at 8" in the morning. */
#define LAST_AFTERNOON 7

/* These are what people type, in every language that the program speaks, so they are not translated. Folded:
 * small letters without marks. */
static const char * const all_day[] = {
  "all day", "all-day", "whole day", "the whole day", "all day long", "todo el dia", "el dia entero", "dia completo", NULL,
};
static const char * const unknown[] = {
  "unknown", "not known", "tbd", "tba", "tbc", "to be announced", "to be confirmed", "?",
  "desconocida", "desconocido", "no se sabe", "por anunciar", "por confirmar", "por definir", NULL,
};
static const char * const leads[] = { "a las ", "a la ", "las ", "la ", "at ", "al ", "a ", "el ", NULL };
static const char * const tails[] = { " en punto", " o’clock", " o'clock", " sharp", NULL };
static const char * const hours[] = {
  "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", NULL,
};
static const struct { const char *name; int hour; } named[] = {
  { "noon", 12 }, { "mediodia", 12 }, { "midday", 12 }, { "midnight", 0 }, { "medianoche", 0 }, { "media noche", 0 },
};
static const struct { const char *words; int minutes; } fractions[] = {
  { " y media", 30 }, { " y cuarto", 15 }, { " menos cuarto", -15 }, { " menos diez", -10 }, { " y diez", 10 }, { " y veinte", 20 },
};

/* The parts of the day that have a name, with the hours that people say with it and what is added to those. */
static const struct { const char *words; int first, last, added; } parts[] = {
  { "in the morning", 1, 11, 0 }, { "de la manana", 1, 11, 0 }, { "de la madrugada", 1, 6, 0 },
  { "in the afternoon", 1, 7, HALF_DAY }, { "de la tarde", 1, 8, HALF_DAY }, { "in the evening", 4, 11, HALF_DAY },
  { "de la noche", 6, 11, HALF_DAY }, { "at night", 6, 11, HALF_DAY }, { "in the afternoon", 12, 12, 0 },
  { "de la tarde", 12, 12, 0 }, { "del mediodia", 12, 12, 0 }, { "de la noche", 12, 12, -HALF_DAY },
  { "at night", 12, 12, -HALF_DAY },
};

/* What was read of a time. */
typedef struct
{
  int      hour;
  int      minutes;   /* past the hour; less than 0 for "menos cuarto" */
  gboolean whole;     /* written as a clock shows it, "06:30" */
  gboolean spoken;    /* as one says it, "a las 4" */
} Clock;

static const char *
reading_time_skip (const char         *text,
                   const char * const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (text, words[i]))
      return text + strlen (words[i]);

  return text;
}

/* "6:30", "6.30", "6h30", "6", "six". Returns: what is behind it; %NULL where it is none of them */
static const char *
reading_time_take_clock (Clock      *self,
                         const char *text)
{
  gsize n = strspn (text, G_CSET_DIGITS);
  const char *rest = text + n;

  for (guint i = 0; n == 0 && hours[i] != NULL; i++)
    {
      const char *word_end = text + strlen (hours[i]);

      self->hour = (int) i % HALF_DAY + 1;
      if (g_str_has_prefix (text, hours[i]) && (*word_end == '\0' || *word_end == ' '))
        return self->spoken ? word_end : NULL;
    }

  if (n == 0 || n > 2)
    return NULL;

  self->hour = atoi (text);
  if (*rest == '\0' || strchr (":.h", *rest) == NULL || !g_ascii_isdigit (rest[1]))
    return rest;
  if (strspn (rest + 1, G_CSET_DIGITS) != 2)
    return NULL;

  self->minutes = atoi (rest + 1);
  self->whole = n == 2;
  return rest + 3;
}

/* "y media". Returns: what is behind it */
static const char *
reading_time_take_fraction (Clock      *self,
                            const char *text)
{
  for (gsize i = 0; self->spoken && i < G_N_ELEMENTS (fractions); i++)
    if (g_str_has_prefix (text, fractions[i].words))
      {
        self->minutes = fractions[i].minutes;
        return text + strlen (fractions[i].words);
      }

  return text;
}

/* "am", "p.m.", "p. m.", "p". Returns: the hour at which that half of the day begins, -1 for what is none */
static int
reading_time_read_half (const char *text)
{
  g_autoptr(GString) letters = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (*text != ' ' && *text != '.')
      g_string_append_c (letters, *text);

  if (letters->len > 1 && strcmp (letters->str + 1, "m") != 0)
    return -1;

  return *letters->str == 'a' ? 0 : *letters->str == 'p' ? HALF_DAY : -1;
}

/* Sets the hour by the part of the day. Returns: whether there is such a part, with such an hour */
static gboolean
reading_time_take_part (Clock      *self,
                        const char *text)
{
  int half = reading_time_read_half (text);

  if (half >= 0 && self->hour >= 1 && self->hour <= HALF_DAY)
    {
      self->hour = half + self->hour % HALF_DAY;
      return TRUE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (text, parts[i].words) && self->hour >= parts[i].first && self->hour <= parts[i].last)
      {
        self->hour += parts[i].added;
        return TRUE;
      }

  return FALSE;
}

/* Nothing says which half of the day it is, and few events begin at four at night. */
static PlazaReading
reading_time_guess (Clock *self)
{
  if (self->hour > HALF_DAY || self->hour == 0 || self->whole)
    return PLAZA_READING_TIME;
  if (!self->spoken)
    return PLAZA_READING_NONE;

  if (self->hour <= LAST_AFTERNOON)
    self->hour += HALF_DAY;
  return PLAZA_READING_LIKELY;
}

static PlazaReading
reading_time_finish (Clock      *self,
                     const char *rest)
{
  static const char * const units[] = { "h", "hs", "hrs", "horas", "hours", NULL };

  if (*rest == '\0')
    return self->whole || self->spoken || self->minutes != 0 ? reading_time_guess (self) : PLAZA_READING_NONE;

  return g_strv_contains (units, rest) || reading_time_take_part (self, rest) ? PLAZA_READING_TIME : PLAZA_READING_NONE;
}

static PlazaReading
reading_time_read_clock (const char *text,
                         int        *minutes)
{
  const char *said = reading_time_skip (text, leads);
  Clock clock = { .spoken = said != text };
  const char *rest = reading_time_take_clock (&clock, said);
  PlazaReading reading;

  if (rest == NULL || clock.hour >= 24 || clock.minutes >= 60)
    return PLAZA_READING_NONE;

  rest = reading_time_skip (reading_time_take_fraction (&clock, rest), tails);
  reading = reading_time_finish (&clock, rest + strspn (rest, " "));
  if (reading != PLAZA_READING_NONE)
    *minutes = (clock.hour * 60 + clock.minutes + DAY_MINUTES) % DAY_MINUTES;
  return reading;
}

/**
 * plaza_reading_time:
 * @text: "6 pm", "6:30 p. m.", "18:00", "18 h", "noon", "a las 4 de la tarde", "all day", "unknown"
 * @minutes: (out): minutes after midnight; left alone where it is no time of day
 *
 * An hour that is spoken without a half of the day ("a las 4") is taken for the likelier one, which whoever typed it
 * is to be told. One that is merely written ("6:30") says too little.
 *
 * Returns: what kind of time @text is
 */
PlazaReading
plaza_reading_time (const char *text,
                    int        *minutes)
{
  g_autofree char *plain = g_strstrip (plaza_text_fold (text));
  const char *said = reading_time_skip (plain, leads);

  if (g_strv_contains (all_day, plain))
    return PLAZA_READING_ALL_DAY;
  if (g_strv_contains (unknown, plain))
    return PLAZA_READING_UNKNOWN;

  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    if (g_str_equal (said, named[i].name))
      {
        *minutes = named[i].hour * 60;
        return PLAZA_READING_TIME;
      }

  return reading_time_read_clock (plain, minutes);
}

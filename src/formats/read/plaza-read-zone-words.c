/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-zone.h"

#include <string.h>

#include "plaza-timeslot.h"

/* Which half of the year a word names. It is seldom meant: "EST" in July is said of the clock on the wall. */
typedef enum
{
  ZONE_WORD_ANY,
  ZONE_WORD_STANDARD,
  ZONE_WORD_DAYLIGHT,
} ZoneWordSeason;

/* The zones of the states and territories: one that most people there live in, hours from UTC in winter,
 * and its names. */
static const struct
{
  const char *zone;
  int         hours;
  const char *letters;  /* before "ST" and "DT" */
  const char *english;
  const char *spanish;
} families[] = {
  { "America/New_York", -5, "e", "eastern", "este" },
  { "America/Chicago", -6, "c", "central", "centro" },
  { "America/Denver", -7, "m", "mountain", "montana" },
  { "America/Los_Angeles", -8, "p", "pacific", "pacifico" },
  { "America/Anchorage", -9, "ak", "alaska", "alaska" },
  { "America/Anchorage", -9, "ak", "alaskan", "alaska" },
  { "Pacific/Honolulu", -10, "h", "hawaii-aleutian", "hawaii" },
  { "Pacific/Honolulu", -10, "ha", "hawaii", "hawai" },
  { "Pacific/Honolulu", -10, "ha", "hawaiian", "hawai" },
  { "America/Puerto_Rico", -4, "a", "atlantic", "atlantico" },
  { "Pacific/Guam", 10, "ch", "chamorro", "chamorro" },
  { "Pacific/Pago_Pago", -11, "s", "samoa", "samoa" },
};

/* A hash stands for the name in English, an at sign for that in Spanish, a star for the letters. */
static const struct
{
  const char     *form;
  ZoneWordSeason  season;
} forms[] = {
  { "# daylight savings time", ZONE_WORD_DAYLIGHT }, { "# daylight saving time", ZONE_WORD_DAYLIGHT },
  { "# daylight time", ZONE_WORD_DAYLIGHT }, { "# summer time", ZONE_WORD_DAYLIGHT },
  { "# standard time", ZONE_WORD_STANDARD }, { "# time", ZONE_WORD_ANY },
  { "hora estandar del @", ZONE_WORD_STANDARD }, { "hora estandar de la @", ZONE_WORD_STANDARD }, { "hora estandar de @", ZONE_WORD_STANDARD },
  { "hora de verano del @", ZONE_WORD_DAYLIGHT }, { "hora de verano de la @", ZONE_WORD_DAYLIGHT }, { "hora de verano de @", ZONE_WORD_DAYLIGHT },
  { "hora del @", ZONE_WORD_ANY }, { "hora de la @", ZONE_WORD_ANY }, { "hora de @", ZONE_WORD_ANY }, { "hora @", ZONE_WORD_ANY },
  { "tiempo del @", ZONE_WORD_ANY }, { "tiempo de la @", ZONE_WORD_ANY }, { "tiempo de @", ZONE_WORD_ANY },
  { "horario del @", ZONE_WORD_ANY }, { "horario de la @", ZONE_WORD_ANY }, { "horario de @", ZONE_WORD_ANY },
  { "hora #", ZONE_WORD_ANY }, { "#", ZONE_WORD_ANY },
  { "*st", ZONE_WORD_STANDARD }, { "*dt", ZONE_WORD_DAYLIGHT }, { "*t", ZONE_WORD_ANY },
};

/* What one character reads as: "é" as "e", any blank as a blank. */
static gunichar
zone_words_plain (gunichar c)
{
  gunichar base, mark;

  if (g_unichar_isspace (c))
    return ' ';
  if (g_unichar_decompose (c, &base, &mark) && base != 0)
    c = base;

  return g_unichar_tolower (c);
}

/* Takes @name from the front of @text; dots between letters ("E.S.T.") and further blanks do not matter. */
static const char *
zone_words_skip (const char *text,
                 const char *name,
                 gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && *text == '.')
        text++;
      if (zone_words_plain (g_utf8_get_char (text)) != (gunichar) name[i])
        return NULL;
      do
        text = g_utf8_next_char (text);
      while (name[i] == ' ' && g_unichar_isspace (g_utf8_get_char (text)));
    }

  return text;
}

static const char *
zone_words_name_of (gsize family,
                    char  sign)
{
  switch (sign)
    {
    case '#':
      return families[family].english;
    case '@':
      return families[family].spanish;
    case '*':
      return families[family].letters;
    default:
      return NULL;
    }
}

/* Returns what follows the word; a bare "central" may be the beginning of a name, "Central Park". */
static const char *
zone_words_match (const char *text,
                  const char *form,
                  gsize       family)
{
  const char *rest = text;
  gunichar next;

  for (const char *p = form; rest != NULL && *p != '\0'; p++)
    {
      const char *name = zone_words_name_of (family, *p);

      if (name == NULL && *rest == '.' && p > form)
        rest++;
      rest = name != NULL ? zone_words_skip (rest, name, strlen (name)) : zone_words_skip (rest, p, 1);
    }
  if (rest == NULL || g_unichar_isalnum (g_utf8_get_char (rest)))
    return NULL;
  if (strcmp (form, "#") != 0)
    return *rest == '.' && strchr (form, '*') != NULL && rest[-2] == '.' ? rest + 1 : rest;

  for (text = rest; g_unichar_isspace (next = g_utf8_get_char (text)); )
    text = g_utf8_next_char (text);
  return g_unichar_isalnum (next) ? NULL : rest;
}

static const char *
zone_words_find (const char     *text,
                 gsize          *family,
                 ZoneWordSeason *season)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (families); j++)
      {
        const char *rest = NULL;

        /* "AT" and "HT" are too often something else. */
        if (strcmp (forms[i].form, "*t") != 0 || strlen (families[j].letters) > 1 || strchr ("ecmp", *families[j].letters) != NULL)
          rest = zone_words_match (text, forms[i].form, j);
        if (rest != NULL)
          {
            *family = j;
            *season = forms[i].season;
            return rest;
          }
      }

  return NULL;
}

/**
 * plaza_read_zone_word:
 * @text: UTF-8; what stands behind a time, from the word on
 * @length: (out) (optional): bytes of the word, with the parentheses around it
 *
 * Reads a zone as people write it: "EST", "(ET)", "Eastern Time", "hora del Este", "UTC".
 *
 * Returns: (nullable): the IANA name of the zone in which most of those live who say so; %NULL where @text does
 *   not begin with a zone. Whether another zone is meant the place tells, see plaza_read_zone_fits()
 */
const char *
plaza_read_zone_word (const char *text,
                      gsize      *length)
{
  gboolean in_parentheses = *text == '(';
  const char *begin = text + (in_parentheses ? 1 : 0);
  const char *zone = NULL;
  ZoneWordSeason season;
  const char *rest;
  gsize family;

  if ((rest = zone_words_find (begin, &family, &season)) != NULL)
    zone = families[family].zone;
  else if ((rest = zone_words_match (begin, "utc", 0)) != NULL || (rest = zone_words_match (begin, "gmt", 0)) != NULL)
    zone = *rest == '+' || *rest == '-' ? NULL : "UTC";
  if (zone == NULL || (in_parentheses && *rest != ')'))
    return NULL;

  if (length != NULL)
    *length = rest + (in_parentheses ? 1 : 0) - text;
  return zone;
}

/* Hours from UTC at noon of @date, or of the middle of @month in its year; %G_MAXINT where they are not known. */
static int
zone_words_hours_on (const char *zone,
                     const char *date,
                     int         month,
                     gboolean   *daylight)
{
  g_autoptr(GTimeZone) loaded = plaza_zone_load (zone);
  g_autoptr(GDateTime) noon = NULL;
  GDate day;

  if (loaded == NULL)
    return G_MAXINT;
  if (!plaza_date_parse (date, &day))
    g_date_set_dmy (&day, 15, 1, 2017);
  noon = g_date_time_new (loaded, g_date_get_year (&day), month > 0 ? month : (int) g_date_get_month (&day), month > 0 ? 15 : g_date_get_day (&day), 12, 0, 0);

  *daylight = g_date_time_is_daylight_savings (noon);
  return (int) (g_date_time_get_utc_offset (noon) / G_TIME_SPAN_HOUR);
}

/**
 * plaza_read_zone_fits:
 * @word: what plaza_read_zone_word() reads
 * @zone: the IANA zone of a place
 * @date: (nullable): "YYYY-MM-DD", on which it is said; %NULL: in any season
 *
 * "EST" fits Detroit, also in July; "MST" fits Phoenix, where the clocks are never changed, and "MDT" does not.
 *
 * Returns: whether who is there may say @word of the clock on the wall
 */
gboolean
plaza_read_zone_fits (const char *word,
                      const char *zone,
                      const char *date)
{
  gboolean daylight = FALSE, changes = FALSE;
  ZoneWordSeason season;
  gsize family;
  int winter, now, meant;

  if (zone_words_find (word + (*word == '(' ? 1 : 0), &family, &season) == NULL)
    return FALSE;
  winter = zone_words_hours_on (zone, date, 1, &daylight);
  now = zone_words_hours_on (zone, date, 0, &daylight);
  meant = zone_words_hours_on (families[family].zone, date, 0, &daylight);
  zone_words_hours_on (zone, date, 7, &changes);

  if (winter == families[family].hours)
    return season != ZONE_WORD_DAYLIGHT || changes;
  return date != NULL && season == ZONE_WORD_DAYLIGHT && daylight && now == meant;
}

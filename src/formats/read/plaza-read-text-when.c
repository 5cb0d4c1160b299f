/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-text-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-read-day.h"
#include "plaza-read-time.h"
#include "plaza-read-zone.h"
#include "plaza-text-rules.h"
#include "plaza-texts.h"

/* Where in a line a date and a time stand; plaza-read-day.h and plaza-read-time.h read them. */
#define MONTHS \
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|" \
  "ene(?:ro)?|febrero|marzo|abr(?:il)?|mayo|junio|julio|ago(?:sto)?|septiembre|setiembre|octubre|noviembre|dic(?:iembre)?"
#define WEEKDAYS \
  "mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo"
#define DATE \
  "(?:(?:" WEEKDAYS ")\\.?,?\\s+(?:the\\s+|el\\s+)?)?(?:" \
  "\\d{4}-\\d\\d?-\\d\\d?|\\d{1,2}/\\d{1,2}(?:/(?:\\d{4}|\\d\\d))?|\\d{1,2}[.-]\\d{1,2}[.-](?:\\d{4}|\\d\\d)|" \
  "(?:" MONTHS ")\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:\\s*[-–—]\\s*\\d{1,2}(?:st|nd|rd|th)?)?(?:,?\\s+\\d{4})?|" \
  "\\d{1,2}(?:st|nd|rd|th|º|o)?\\s+(?:of\\s+|de\\s+)?(?:" MONTHS ")\\.?(?:,?\\s+(?:de\\s+|del\\s+)?\\d{4})?)(?:\\s*\\((?:" WEEKDAYS ")\\.?\\))?"
#define CLOCK \
  "(?:\\d{1,2}(?:[:.h]\\d\\d)?\\s*(?:[ap]\\.?\\s?m\\.?|[ap]\\b)|\\d{1,2}:\\d\\d(?:\\s*(?:h|hrs|horas)\\b)?|\\d{1,2}\\s?h(?:\\d\\d)?\\b|noon|midnight|mediod[ií]a|medianoche|" \
  "(?:a\\s+)?las?\\s+\\d{1,2}(?:[:.]\\d\\d)?(?:\\s+y\\s+media)?)(?:\\s+(?:de|por|in)\\s+(?:la|the)\\s+(?:ma[nñ]ana|tarde|noche|morning|afternoon|evening))?"
#define ZONE "(?:\\s*\\(?\\b(?:(?-i:[ECMPH]T)|[ECMPAH][SD]T|AK[SD]?T|eastern|central|mountain|pacific|hora (?:del )?(?:este|centro|montaña|pac[ií]fico))\\b(?:\\s+time)?\\)?)"
#define TIME \
  "(?:(?:\\d{1,2}(?:[:.h]\\d\\d)?|" CLOCK ")\\s*(?:[-–—]|to|until|till|a(?: las?)?|hasta(?: las?)?)\\s*)?" CLOCK ZONE "?|all[ -]day|todo el d[ií]a"
#define OPEN "dates? (?:and time )?(?:to come|tb[acd]|to be \\w+)|fecha (?:y hora )?por \\w+|date to follow"

static const char pattern_day[] = "(?<![\\w/-])(?:" DATE "|" OPEN ")(?![\\w/])";
static const char pattern_time[] = "(?<![\\w:.])(?:" TIME ")(?!\\w)";
static const char pattern_when[] =
  "(?<![\\w/])(?:" DATE "|" OPEN "|" TIME ")(?:(?:[\\s,;@|.–—-]|\\bat\\b|\\bon\\b|\\bfrom\\b|\\band\\b|&|\\ba las?\\b|\\bde(?:sde)?\\b|\\bel\\b|\\by\\b|\\bthrough\\b|\\bto\\b|\\bal?\\b)*"
  "(?<![\\w/])(?:" DATE "|" TIME "))*(?![\\w/])";

static GRegex *
text_when_regex (GRegex     **regex,
                 const char  *pattern)
{
  if (g_once_init_enter_pointer (regex))
    g_once_init_leave_pointer (regex, g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));

  return *regex;
}

gboolean
plaza_text_has_day (const char *text)
{
  static GRegex *regex = NULL;

  return g_regex_match (text_when_regex (&regex, pattern_day), text, 0, NULL);
}

gboolean
plaza_text_has_time (const char *text)
{
  static GRegex *regex = NULL;

  return g_regex_match (text_when_regex (&regex, pattern_time), text, 0, NULL);
}

/**
 * plaza_text_find_when:
 * @begin: (out): first byte
 * @end: (out): the one behind the last
 *
 * Returns: whether a day or a time stands in @text
 */
gboolean
plaza_text_find_when (const char *text,
                      gsize      *begin,
                      gsize      *end)
{
  static GRegex *regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  int first = 0, last = 0;

  if (!g_regex_match (text_when_regex (&regex, pattern_when), text, 0, &match))
    return FALSE;

  g_match_info_fetch_pos (match, 0, &first, &last);
  *begin = (gsize) first;
  *end = (gsize) last;
  return TRUE;
}

/* Problems of readers of cells name no field: here it is the label. */
static void
text_when_take_problems (PlazaIncoming *draft,
                         GPtrArray     *problems,
                         const char    *heading)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const PlazaProblem *problem = problems->pdata[i];

      g_ptr_array_add (draft->problems, plaza_problem_new (problem->level, draft->line, heading, g_strdup (problem->text)));
    }
}

static void
text_when_add_slots (PlazaIncoming        *draft,
                     GPtrArray            *dates,
                     const PlazaTimeRange *range,
                     gboolean              all_day,
                     const char           *label)
{
  for (guint i = 0; i < MAX (dates->len, 1); i++)
    {
      PlazaTimeslot *slot = plaza_timeslot_new ();

      slot->date = dates->len > 0 ? g_strdup (dates->pdata[i]) : NULL;
      slot->all_day = all_day;
      slot->label = g_strdup (label);
      if (range != NULL)
        {
          slot->start = range->start;
          slot->end = range->end;
        }
      g_ptr_array_add (draft->event->timeslots, slot);
    }
}

/* "Rally at 12:00-6:00pm": the words before a time say what that part is. Returns: (transfer full) (nullable); @time: (out): the rest */
static char *
text_when_part (const char  *text,
                const char **time)
{
  static GRegex *regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  int end = 0;

  *time = text;
  if (!g_regex_match (text_when_regex (&regex, "^\\s*(?:and\\s+|y\\s+)?((?-i:\\p{Lu})[\\p{L}’' -]{2,40}?)\\s*(?::|\\b(?:at|from|a las?|de|desde)\\b|\\s[-–—])\\s*(?=\\S*\\d|noon|midnight)"),
                      text, 0, &match))
    return NULL;

  g_match_info_fetch_pos (match, 0, NULL, &end);
  *time = text + end;
  return g_match_info_fetch (match, 1);
}

/* @kept: where words that were not understood are added. Returns: (transfer full) (nullable): the zone that is written with them */
static char *
text_when_read_times (PlazaIncoming       *draft,
                      GPtrArray           *dates,
                      const PlazaTextLine *line,
                      const char          *text,
                      GString             *kept)
{
  const char *times_text = text;
  g_autofree char *label = text_when_part (text, &times_text);
  g_autoptr(PlazaReadTimes) times = plaza_read_times (times_text, NULL, 0);
  char *zone = g_strdup (times->zone);

  text_when_take_problems (draft, times->problems, line->heading);
  if (times->words || (times->ranges->len == 0 && !times->all_day && label != NULL))
    plaza_text_append (kept, ", ", text);
  if (times->all_day)
    text_when_add_slots (draft, dates, NULL, TRUE, label);
  for (guint i = 0; i < times->ranges->len; i++)
    text_when_add_slots (draft, dates, &g_array_index (times->ranges, PlazaTimeRange, i), FALSE, label);

  return zone;
}

/* Times of several parts, each with its name. Returns: whether they are that; @zone: (inout): the zone beside them */
static gboolean
text_when_read_parts (PlazaIncoming        *draft,
                      GPtrArray            *dates,
                      const PlazaTextLine  *line,
                      const char           *text,
                      GString              *kept,
                      char                **zone)
{
  g_auto(GStrv) parts = g_strsplit_set (text, ",;", -1);
  guint n = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *time;
      g_autofree char *label = text_when_part (parts[i], &time);

      if (label != NULL && plaza_text_has_time (time))
        n++;
      else if (*g_strstrip (parts[i]) != '\0')
        return FALSE;
    }

  for (guint i = 0; n > 0 && parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      {
        char *found = text_when_read_times (draft, dates, line, parts[i], kept);

        if (*zone == NULL)
          *zone = g_steal_pointer (&found);
        g_free (found);
      }

  return n > 0;
}

static void
text_when_mark (PlazaIncoming       *draft,
                const PlazaTextLine *line,
                const char          *when)
{
  for (guint i = 0; i < draft->event->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = draft->event->timeslots->pdata[i];
      g_autofree char *date = g_strdup_printf ("timeslots[%u].date", i);
      g_autofree char *start = g_strdup_printf ("timeslots[%u].start", i);

      if (slot->date != NULL)
        plaza_text_mark (draft, line, date, when);
      if (slot->start != PLAZA_TIME_UNKNOWN)
        plaza_text_mark (draft, line, start, when);
    }
}

/* A time that stands in a line of its own belongs to the days that are known. */
static gboolean
text_when_join (PlazaIncoming *draft,
                GPtrArray     *dates)
{
  GPtrArray *slots = draft->event->timeslots;

  for (guint i = 0; i < slots->len; i++)
    {
      const PlazaTimeslot *slot = slots->pdata[i];

      if (slot->start != PLAZA_TIME_UNKNOWN || slot->all_day)
        return FALSE;
      if (slot->date != NULL)
        g_ptr_array_add (dates, g_strdup (slot->date));
    }

  g_ptr_array_set_size (slots, 0);
  return TRUE;
}

/**
 * plaza_text_read_when:
 * @line: where it stands
 * @when: days, times, or both
 *
 * Adds the timeslots. Their zone is what is written, as it is written, until plaza_text_settle_zones().
 *
 * Returns: (transfer full): words of @when that were not understood; ""
 */
char *
plaza_text_read_when (PlazaText           *self,
                      PlazaIncoming       *draft,
                      const PlazaTextLine *line,
                      const char          *when)
{
  static GRegex *open = NULL;
  PlazaDayRules rules = { .day_first = FALSE, .settled = TRUE, .near_day = self->context->day != NULL ? self->context->day : self->context->today };
  GPtrArray *slots = draft->event->timeslots;
  gboolean only_time = !plaza_text_has_day (when) && plaza_text_has_time (when);
  g_autoptr(PlazaReadDays) days = plaza_read_days (only_time ? "" : when, &rules);
  g_autoptr(GString) kept = g_string_new (NULL);
  g_autofree char *zone = NULL;
  const char *rest = only_time ? when : days->rest;
  guint before;

  /* That the day is still to come is said by its lack. */
  if (g_regex_match (text_when_regex (&open, "^\\W*(?:" OPEN ")\\W*$"), when, 0, NULL))
    return g_strdup ("");

  rest += strspn (rest, " ,;@|-.");
  text_when_take_problems (draft, days->problems, line->heading);
  if (days->dates->len == 0 && (!only_time || !text_when_join (draft, days->dates)))
    return g_strdup (plaza_text_has_day (when) ? "" : when);

  before = slots->len;
  if (*rest != '\0' && !text_when_read_parts (draft, days->dates, line, rest, kept, &zone))
    zone = text_when_read_times (draft, days->dates, line, rest, kept);
  if (slots->len == before && days->dates->len > 0)
    text_when_add_slots (draft, days->dates, NULL, FALSE, NULL);
  for (guint i = before; zone != NULL && i < slots->len; i++)
    g_set_str (&((PlazaTimeslot *) slots->pdata[i])->zone, zone);

  text_when_mark (draft, line, when);
  return g_string_free_and_steal (g_steal_pointer (&kept));
}

static void
text_when_settle_zone (PlazaIncoming        *draft,
                       PlazaTimeslot        *slot,
                       const PlazaReadPlace *place,
                       const char           *heading)
{
  g_autofree char *written = g_steal_pointer (&slot->zone);
  g_autofree char *quote = NULL;
  PlazaReadZone what;

  if (written == NULL)
    {
      slot->zone = g_strdup (place->zone);
      if (slot->zone != NULL)
        plaza_incoming_infer (draft, "zone");
      return;
    }

  if (place->zone != NULL && plaza_read_zone_fits (written, place->zone, slot->date))
    {
      slot->zone = g_strdup (place->zone);
      return;
    }

  slot->zone = plaza_read_zone_name (written, place->place.state, &what);
  quote = plaza_text_rules_quote (written);
  if (place->zone != NULL)
    /* Translators: %1$s is a time zone as somebody wrote it, “PST”; %2$s a city or a state. */
    plaza_incoming_question (draft, heading, g_strdup_printf (_("“%1$s” does not fit %2$s"), quote,
                                                             place->place.city != NULL ? place->place.city : _(plaza_state_name (place->place.state))));
}

/**
 * plaza_text_settle_zones:
 * @place: where the event is
 * @heading: (nullable): what stands before the time
 *
 * Gives each timeslot the zone of the place, or the one that is written, and asks where they contradict each other.
 */
void
plaza_text_settle_zones (PlazaText            *self,
                         PlazaIncoming        *draft,
                         const PlazaReadPlace *place,
                         const char           *heading)
{
  for (guint i = 0; i < draft->event->timeslots->len; i++)
    text_when_settle_zone (draft, draft->event->timeslots->pdata[i], place, heading);
}

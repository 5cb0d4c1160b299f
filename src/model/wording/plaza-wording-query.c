/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-direction.h"
#include "plaza-texts.h"
#include "plaza-timeslot.h"
#include "plaza-wording.h"

/* So many kinds are named in a title; more are counted. */
#define MOST_KINDS 3

/* Several events of one kind, within a sentence. */
static const char * const kinds_of_events[] = {
  [PLAZA_KIND_RALLY] = NC_("kinds of events", "rallies"),
  [PLAZA_KIND_VIGIL] = NC_("kinds of events", "vigils"),
  [PLAZA_KIND_MARCH] = NC_("kinds of events", "marches"),
  [PLAZA_KIND_PRESS_CONFERENCE] = NC_("kinds of events", "press conferences"),
  [PLAZA_KIND_LEGISLATIVE_VISIT] = NC_("kinds of events", "legislative visits"),
  [PLAZA_KIND_TOWN_HALL] = NC_("kinds of events", "town halls"),
  [PLAZA_KIND_PANEL] = NC_("kinds of events", "panels"),
  [PLAZA_KIND_ROUNDTABLE] = NC_("kinds of events", "roundtables"),
  [PLAZA_KIND_CONVERSATION] = NC_("kinds of events", "conversations"),
  [PLAZA_KIND_COMMUNITY_MEETING] = NC_("kinds of events", "community meetings"),
  [PLAZA_KIND_CANVASS] = NC_("kinds of events", "canvasses"),
  [PLAZA_KIND_CALL_IN] = NC_("kinds of events", "call-ins"),
  [PLAZA_KIND_SOCIAL_MEDIA] = NC_("kinds of events", "social media actions"),
  [PLAZA_KIND_CONVENING] = NC_("kinds of events", "convenings"),
  [PLAZA_KIND_ACTION_ALERT] = NC_("kinds of events", "action alerts"),
  [PLAZA_KIND_OTHER] = NC_("kinds of events", "other events"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds_of_events) == PLAZA_N_KINDS);

/**
 * plaza_wording_list:
 * @names: names, %NULL-terminated
 *
 * Returns: (transfer full): "A", "A and B", "A, B and C"; "" where there is none
 */
char *
plaza_wording_list (const PlazaWords  *words,
                    const char *const *names)
{
  gboolean rtl = plaza_words_are_rtl (words);
  g_autofree char *joined = plaza_text_fact (names[0] != NULL ? names[0] : "", rtl);

  for (guint i = 1; names[0] != NULL && names[i] != NULL; i++)
    {
      g_autofree char *before = g_steal_pointer (&joined);
      g_autofree char *name = plaza_text_fact (names[i], rtl);

      if (names[i + 1] != NULL)
        joined = g_strdup_printf ("%s, %s", before, name);
      else
        /* Translators: the end of a list of names: %1$s are all before, %2$s is the last. */
        joined = g_strdup_printf (plaza_words_get_in (words, "list of names", "%1$s and %2$s"), before, name);
    }

  return g_steal_pointer (&joined);
}

/**
 * plaza_wording_kinds:
 * @kinds: a bit for each #PlazaKind (1 << kind)
 *
 * Returns: (transfer full): "rallies and vigils", within a sentence; beyond three, "4 kinds of
 *   events"; "" for none
 */
char *
plaza_wording_kinds (const PlazaWords *words,
                     guint32           kinds)
{
  const char *names[PLAZA_N_KINDS + 1] = { NULL };
  guint n = 0;

  for (int kind = 0; kind < PLAZA_N_KINDS; kind++)
    if (kinds >> kind & 1)
      names[n++] = plaza_words_get_in (words, "kinds of events", kinds_of_events[kind]);

  if (n <= MOST_KINDS)
    return plaza_wording_list (words, names);

  return g_strdup_printf (plaza_words_get_plural (words, "%u kind of event", "%u kinds of events", n), n);
}

/* "rallies in Michigan", "rallies", "Michigan", or NULL. */
static char *
wording_query_describe_kinds_and_state (const PlazaWords      *words,
                                        const PlazaEventQuery *query)
{
  g_autofree char *kinds = plaza_wording_kinds (words, query->kinds);
  const char *state = NULL;

  if (query->state != NULL && *query->state != '\0')
    state = plaza_wording_state (words, query->state);
  if (*kinds == '\0')
    return g_strdup (state);
  if (state == NULL)
    return g_steal_pointer (&kinds);

  /* Translators: what goes on in which state: "rallies in Michigan". */
  return g_strdup_printf (plaza_words_get_in (words, "kinds and state", "%1$s in %2$s"), kinds, state);
}

/* An order by distance leaves nothing out: it is not said. */
static char *
wording_query_describe_near (const PlazaWords      *words,
                             const PlazaEventQuery *query,
                             const char            *near)
{
  g_autofree char *place = near != NULL ? plaza_text_fact (near, plaza_words_are_rtl (words)) : NULL;
  g_autofree char *distance = NULL;

  if (!query->has_near || place == NULL || (query->within_km <= 0 && query->limit == 0))
    return NULL;
  if (query->within_km <= 0)
    /* Translators: %s is a place: "near 48188". */
    return g_strdup_printf (plaza_words_get_in (words, "part of a title", "near %s"), place);

  distance = plaza_wording_distance (words, query->within_km, query->unit, PLAZA_PRECISION_EXACT, PLAZA_PRECISION_EXACT);
  /* Translators: %1$s is a distance, %2$s a place: "within 25 mi of 48188". */
  return g_strdup_printf (plaza_words_get_in (words, "part of a title", "within %1$s of %2$s"), distance, place);
}

static char *
wording_query_describe_text (const PlazaWords      *words,
                             const PlazaEventQuery *query)
{
  g_autofree char *text = query->text != NULL ? g_strstrip (g_strdup (query->text)) : NULL;
  g_autofree char *isolated = NULL;

  if (text == NULL || *text == '\0')
    return NULL;

  isolated = plaza_text_fact (text, plaza_words_are_rtl (words));
  /* Translators: the words that were searched for, in quotation marks. */
  return g_strdup_printf (plaza_words_get_in (words, "part of a title", "“%s”"), isolated);
}

static const char *
wording_query_later (const char *one,
                     const char *other)
{
  return one == NULL || (other != NULL && strcmp (other, one) > 0) ? other : one;
}

static const char *
wording_query_earlier (const char *one,
                       const char *other)
{
  return one == NULL || (other != NULL && strcmp (other, one) < 0) ? other : one;
}

/* The days that were found, without those that an event has before or after the days asked for. */
static char *
wording_query_describe_days (const PlazaWords      *words,
                             const PlazaEventQuery *query,
                             const char            *first,
                             const char            *last)
{
  const char *day = query->day;

  if (day != NULL && *day == '\0')
    return g_strdup (plaza_words_get_in (words, "part of a title", "without a date"));

  first = day != NULL ? day : wording_query_later (first, query->first_day);
  last = day != NULL ? day : wording_query_earlier (last, query->last_day);
  if (first == NULL || last == NULL || strcmp (first, last) > 0)
    return NULL;

  return plaza_wording_days_of_year (words, first, last);
}

static void
wording_query_append_all (GString               *title,
                          const PlazaWords      *words,
                          const PlazaEventQuery *query)
{
  if (query->state != NULL && *query->state == '\0')
    plaza_text_append (title, ", ", plaza_words_get_in (words, "part of a title", "without a state"));
  if (query->review == PLAZA_REVIEW_CHOICE_PENDING)
    plaza_text_append (title, ", ", plaza_words_get_in (words, "part of a title", "waiting for review"));
  else if (query->review == PLAZA_REVIEW_CHOICE_DECLINED)
    plaza_text_append (title, ", ", plaza_words_get_in (words, "part of a title", "declined"));
  else if (query->review == PLAZA_REVIEW_CHOICE_ALL)
    plaza_text_append (title, ", ", plaza_words_get_in (words, "part of a title", "approved or not"));
  if (query->without_place)
    plaza_text_append (title, ", ", plaza_words_get_in (words, "part of a title", "not on the map"));
  if (query->attendance == PLAZA_ATTENDANCE_OPEN)
    plaza_text_append (title, ", ", plaza_words_get_in (words, "part of a title", "open to the public"));
  else if (query->attendance == PLAZA_ATTENDANCE_INVITED)
    plaza_text_append (title, ", ", plaza_words_get_in (words, "part of a title", "by invitation"));
  if (query->attention)
    plaza_text_append (title, ", ", plaza_words_get_in (words, "part of a title", "needing attention"));
}

/**
 * plaza_wording_query_title:
 * @query: what was asked for
 * @near: (nullable): what the place is called from which it was asked: "48188", "Canton, Michigan"
 * @first: (nullable): "YYYY-MM-DD": the first day of what was found
 * @last: (nullable): "YYYY-MM-DD": its last day
 *
 * Names a list of events by what was asked for: the window, a file's name and the paper say the same.
 *
 * Returns: (transfer full) (nullable): "Michigan, February 21–22", "Rallies within 25 mi of 48188,
 *   February 22"; %NULL where nothing is left out
 */
char *
plaza_wording_query_title (const PlazaWords      *words,
                           const PlazaEventQuery *query,
                           const char            *near,
                           const char            *first,
                           const char            *last)
{
  g_autofree char *what = wording_query_describe_kinds_and_state (words, query);
  g_autofree char *place = wording_query_describe_near (words, query, near);
  g_autofree char *text = wording_query_describe_text (words, query);
  g_autofree char *days = wording_query_describe_days (words, query, first, last);
  g_autoptr(GString) title = g_string_new (NULL);
  g_autoptr(GString) opened = g_string_new (NULL);

  plaza_text_append (title, ", ", what);
  plaza_text_append (title, ", ", place);
  plaza_text_append (title, ", ", text);
  wording_query_append_all (title, words, query);
  if (title->len == 0 && query->day == NULL && query->first_day == NULL && query->last_day == NULL)
    return NULL;

  plaza_text_append (title, ", ", days);
  if (title->len == 0)
    return NULL;

  g_string_append_unichar (opened, g_unichar_totitle (g_utf8_get_char (title->str)));
  g_string_append (opened, g_utf8_next_char (title->str));
  return g_string_free_and_steal (g_steal_pointer (&opened));
}

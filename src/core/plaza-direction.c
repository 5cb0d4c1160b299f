/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-direction.h"

#include <string.h>

#include "plaza-texts.h"

#define LRI "\u2066"
#define FSI "\u2068"
#define PDI "\u2069"
#define LRM "\u200E"
#define RLM "\u200F"

/* The fewest digits of a telephone number that is none of a house or a ZIP code. */
#define FEWEST_DIGITS 7

static gboolean
direction_is_rtl_letter (gunichar c)
{
  /* The digits of Arabic and Persian run from left to right, as ours. */
  if ((c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9))
    return FALSE;

  return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC) ||
         (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

static gboolean
direction_is_opening_isolate (gunichar c)
{
  return c >= 0x2066 && c <= 0x2068;
}

static gboolean
is_direction_mark (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

/**
 * plaza_language_is_rtl:
 * @language: a language tag: "ar", "he-IL", "pa-Arab"
 *
 * Returns: whether it is written from right to left
 */
gboolean
plaza_language_is_rtl (const char *language)
{
  static const char * const languages[] = { "ar", "arc", "ckb", "dv", "fa", "he", "iw", "khw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi", NULL };
  static const char * const scripts[] = { "Arab", "Hebr", "Nkoo", "Syrc", "Thaa", NULL };
  g_auto(GStrv) parts = g_strsplit (language, "-", -1);

  for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    if (strlen (parts[i]) == 4)
      return g_strv_contains (scripts, parts[i]);

  return parts[0] != NULL && g_strv_contains (languages, parts[0]);
}

/**
 * plaza_words_are_rtl:
 * @words: (nullable): the language; %NULL for the window's
 *
 * Returns: whether its lines run from right to left
 */
gboolean
plaza_words_are_rtl (const PlazaWords *words)
{
  return plaza_language_is_rtl (words != NULL ? plaza_words_get_language (words) : plaza_language_of_ui ());
}

/**
 * plaza_text_has_rtl:
 *
 * Returns: whether a letter of @text is written from right to left
 */
gboolean
plaza_text_has_rtl (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (direction_is_rtl_letter (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* Other spaces, hyphens and dashes than those of ASCII, and its own marks in full width. */
static gboolean
direction_is_mark_of_number (gunichar c)
{
  return g_unichar_isspace (c) || (c >= 0x2010 && c <= 0x2013) || c == 0xFF08 || c == 0xFF09 || c == 0xFF0B || c == 0xFF0D;
}

/**
 * plaza_text_is_reach:
 *
 * Returns: whether @text is a way to reach somebody: a telephone number, an e-mail or a web address
 */
gboolean
plaza_text_is_reach (const char *text)
{
  guint digits = 0;

  if (strchr (text, '@') != NULL || strstr (text, "://") != NULL)
    return TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        digits++;
      else if (c < 128 ? strchr (" +-./()#ext", (int) c) == NULL : !direction_is_mark_of_number (c))
        return FALSE;
    }

  return digits >= FEWEST_DIGITS;
}

/* The other one of a pair of brackets or quotation marks, or 0. */
static gunichar
direction_partner_of (gunichar c)
{
  static const gunichar pairs[][2] = {
    { '(', ')' }, { '[', ']' }, { '{', '}' }, { 0x201C, 0x201D }, { 0x2018, 0x2019 }, { 0x00AB, 0x00BB }, { '"', '"' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    for (guint side = 0; side < 2; side++)
      if (pairs[i][side] == c)
        return pairs[i][1 - side];

  return 0;
}

static gboolean
direction_holds (const char *start,
                 const char *end,
                 gunichar    c)
{
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) == c)
      return TRUE;

  return FALSE;
}

/* Whether a run may begin with it: "+1", "#Rally", "(313)"; "-5", but not what a Hebrew prefix ends with. */
static gboolean
direction_may_begin (const char *text,
                     const char *p,
                     const char *end)
{
  gunichar c = g_utf8_get_char (p);
  const char *next = g_utf8_next_char (p);

  if (g_unichar_isalnum (c))
    return TRUE;
  if (c == '-' || c == 0x2212)
    return next < end && g_ascii_isdigit (*next) && (p == text || p[-1] == ' ');
  if (strchr ("+#$@&", c < 128 ? (int) c : ' ') != NULL)
    return next < end && (g_unichar_isalnum (g_utf8_get_char (next)) || *next == '(');

  return direction_partner_of (c) != 0 && direction_holds (next, end, direction_partner_of (c));
}

/* Whether a run may end with it: "79%", "(Tues.)". */
static gboolean
direction_may_end (const char *start,
                   const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '%' || (direction_partner_of (c) != 0 && direction_holds (start, p, direction_partner_of (c)));
}

/* A single word or number needs no isolate to stay as it is. */
static gboolean
direction_is_mixed (const char *start,
                    const char *end)
{
  gboolean digits = FALSE, letters = FALSE;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      digits |= g_unichar_isdigit (c);
      letters |= g_unichar_isalpha (c);
      if (!g_unichar_isdigit (c) && !g_unichar_isalpha (c))
        return TRUE;
    }

  return digits && letters;
}

static void
direction_add_run (GArray     *runs,
                   const char *text,
                   const char *start,
                   const char *end)
{
  PlazaTextRun run;

  while (start < end && !direction_may_begin (text, start, end))
    start = g_utf8_next_char (start);
  while (end > start && !direction_may_end (start, g_utf8_prev_char (end)))
    end = g_utf8_prev_char (end);
  if (start >= end || !direction_is_mixed (start, end))
    return;

  run = (PlazaTextRun) { start - text, end - text };
  g_array_append_val (runs, run);
}

static const char *
direction_find_before (const char *start,
                       const char *end,
                       const char *separator)
{
  const char *found = g_strstr_len (start, end - start, separator);

  return found != NULL ? found : end;
}

/* "Name, +1 313 555 0100, x@y" has three parts; a street's address keeps its commas. */
static void
direction_add_parts (GArray     *runs,
                     const char *text,
                     const char *start,
                     const char *end)
{
  const char *group = start;

  for (const char *part = start, *stop; part < end; part = stop < end ? stop + strlen (", ") : end)
    {
      g_autofree char *one = NULL;

      stop = direction_find_before (part, end, ", ");
      one = g_strndup (part, stop - part);
      if (!plaza_text_is_reach (g_strstrip (one)))
        continue;

      direction_add_run (runs, text, group, part);
      direction_add_run (runs, text, part, stop);
      group = stop;
    }

  direction_add_run (runs, text, group, end);
}

/* What has no letter from right to left: facts that are joined by dots or semicolons. */
static void
direction_add_stretch (GArray     *runs,
                       const char *text,
                       const char *start,
                       const char *end)
{
  for (const char *part = start, *stop; part < end; part = stop < end ? g_utf8_next_char (stop) : end)
    {
      const char *dot = direction_find_before (part, end, "·");
      const char *semicolon = direction_find_before (part, end, "; ");

      stop = MIN (dot, semicolon);
      direction_add_parts (runs, text, part, stop);
    }
}

/* Returns: behind the isolate that begins at @p, or the end of the text */
static const char *
direction_skip_isolate (const char *p)
{
  guint depth = 0;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (direction_is_opening_isolate (c))
        depth++;
      else if (c == 0x2069 && --depth == 0)
        return g_utf8_next_char (p);
    }

  return p;
}

/**
 * plaza_text_find_runs:
 * @text: valid UTF-8
 * @rtl: whether its line runs from right to left
 *
 * Finds the numbers, addresses and words that read from left to right and would be torn apart. What
 * is in an isolate already is left alone.
 *
 * Returns: (transfer full) (element-type PlazaTextRun): the runs, in order; none where nothing turns them
 */
GArray *
plaza_text_find_runs (const char *text,
                      gboolean    rtl)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (PlazaTextRun));
  const char *start = text, *p = text;

  if (!rtl && !plaza_text_has_rtl (text))
    return runs;

  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = direction_is_opening_isolate (c) ? direction_skip_isolate (p) : g_utf8_next_char (p);

      if (direction_is_rtl_letter (c) || direction_is_opening_isolate (c) || c == '\n')
        {
          direction_add_stretch (runs, text, start, p);
          start = next;
        }
      p = next;
    }

  direction_add_stretch (runs, text, start, p);
  return runs;
}

/* Direction characters of its own could end the isolate that it is put into. */
static void
direction_append_directed (GString    *line,
                           const char *text)
{
  g_autoptr(GArray) runs = plaza_text_find_runs (text, FALSE);
  gsize done = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      PlazaTextRun run = g_array_index (runs, PlazaTextRun, i);

      g_string_append_len (line, text + done, run.start - done);
      g_string_append (line, LRI);
      g_string_append_len (line, text + run.start, run.end - run.start);
      g_string_append (line, PDI);
      done = run.end;
    }

  g_string_append (line, text + done);
}

/**
 * plaza_text_fact:
 * @text: a fact, as it is kept
 * @rtl: whether the line that it becomes a part of runs from right to left
 *
 * Returns: (transfer full): @text so that the line does not turn it, nor it the line: numbers and
 *   what has only letters from left to right in U+2066…U+2069, other facts in U+2068…U+2069; as it
 *   is where nothing would be turned
 */
char *
plaza_text_fact (const char *text,
                 gboolean    rtl)
{
  g_autofree char *typed = plaza_text_bare (text);
  g_autofree char *bare = plaza_text_is_reach (typed) ? plaza_text_plain_digits (typed) : g_strdup (typed);
  gboolean turns = plaza_text_has_rtl (bare);
  g_autoptr(GString) fact = NULL;

  if (!rtl && !turns)
    return g_steal_pointer (&bare);

  fact = g_string_new (turns ? FSI : LRI);
  direction_append_directed (fact, bare);
  g_string_append (fact, PDI);
  return g_string_free_and_steal (g_steal_pointer (&fact));
}

/**
 * plaza_text_append_fact:
 * @line: what is there so far
 * @separator: what stands between two facts
 * @fact: (nullable): one more; nothing changes for %NULL or ""
 * @rtl: whether the line runs from right to left
 *
 * The one way to put facts together in one line. A line that begins with a fact of the other
 * direction says its own by a mark before it.
 */
void
plaza_text_append_fact (GString    *line,
                        const char *separator,
                        const char *fact,
                        gboolean    rtl)
{
  g_autofree char *isolated = NULL;

  if (fact == NULL || *fact == '\0')
    return;

  isolated = plaza_text_fact (fact, rtl);
  if (line->len == 0 && rtl != plaza_text_has_rtl (fact))
    g_string_append (line, rtl ? RLM : LRM);
  else if (line->len > 0)
    g_string_append (line, separator);
  g_string_append (line, isolated);
}

/**
 * plaza_text_join_facts:
 * @facts: %NULL-terminated
 *
 * Returns: (transfer full): all of them in one line, by plaza_text_append_fact()
 */
char *
plaza_text_join_facts (const char *const *facts,
                       const char        *separator,
                       gboolean           rtl)
{
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; facts[i] != NULL; i++)
    plaza_text_append_fact (line, separator, facts[i], rtl);

  return g_string_free_and_steal (g_steal_pointer (&line));
}

/**
 * plaza_text_is_closed:
 * @text: valid UTF-8
 *
 * Returns: whether every isolate in it ends, so that none turns what follows; one that forces a
 *   direction from right to left counts as open
 */
gboolean
plaza_text_is_closed (const char *text)
{
  guint depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x2067 || (c == 0x2069 && depth == 0))
        return FALSE;
      if (direction_is_opening_isolate (c))
        depth++;
      else if (c == 0x2069)
        depth--;
    }

  return depth == 0;
}

/**
 * plaza_text_bare:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): @text without the characters that set a direction: for a file's name, a
 *   document's title, a single fact that is copied
 */
char *
plaza_text_bare (const char *text)
{
  g_autoptr(GString) bare = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_direction_mark (g_utf8_get_char (p)))
      g_string_append_len (bare, p, g_utf8_next_char (p) - p);

  return g_string_free_and_steal (g_steal_pointer (&bare));
}

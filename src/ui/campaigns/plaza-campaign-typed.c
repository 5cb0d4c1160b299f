/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-typed.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-event-typed.h"
#include "plaza-legible.h"
#include "plaza-reading.h"
#include "plaza-text-rules.h"
#include "plaza-texts.h"
#include "plaza-wording.h"

/**
 * plaza_campaign_typed_day:
 * @text: "April 5, 2017", "5 de abril de 2017", "2017-04-05"
 *
 * Returns: (transfer full) (nullable): "YYYY-MM-DD"; %NULL for what is no day
 */
char *
plaza_campaign_typed_day (const char *text)
{
  g_autofree char *today = plaza_reading_today ();

  return plaza_event_typed_day (text, today, NULL);
}

/**
 * plaza_campaign_typed_last_day:
 * @text: as for plaza_campaign_typed_day(); without a year, it is in that of the first day
 * @day: what is typed as the first day
 *
 * Returns: (transfer full) (nullable): "YYYY-MM-DD"; %NULL for what is no day, and where it is the first day itself
 */
char *
plaza_campaign_typed_last_day (const char *text,
                               const char *day)
{
  g_autofree char *first = plaza_campaign_typed_day (day);
  g_autofree char *last = first != NULL ? plaza_event_typed_day (text, first, NULL) : plaza_campaign_typed_day (text);

  return g_strcmp0 (first, last) != 0 ? g_steal_pointer (&last) : NULL;
}

/**
 * plaza_campaign_typed_languages:
 * @text: a line for each, "Spanish" or "es"
 *
 * Returns: (transfer full): their tags; what is no language is left out
 */
GStrv
plaza_campaign_typed_languages (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GStrvBuilder) tags = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *tag = plaza_wording_find_language (g_strstrip (lines[i]));

      if (tag != NULL)
        g_strv_builder_take (tags, tag);
    }

  return g_strv_builder_end (tags);
}

/**
 * plaza_campaign_typed_show_languages:
 *
 * Returns: (transfer full): a line for each, as people call it; "zh-Hant", which has no name of its own, by its tag
 */
char *
plaza_campaign_typed_show_languages (GStrv languages)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *name = plaza_wording_language (NULL, languages[i]);
      g_autofree char *tag = plaza_wording_find_language (name);

      plaza_text_append (lines, "\n", g_strcmp0 (tag, languages[i]) == 0 ? name : languages[i]);
    }

  return g_string_free_and_steal (lines);
}

/**
 * plaza_campaign_typed_hashtag:
 * @text: with or without its #
 *
 * Returns: (transfer full) (nullable): with it; %NULL for none
 */
char *
plaza_campaign_typed_hashtag (const char *text)
{
  g_autofree char *bare = g_strstrip (g_strdup (text));

  if (*bare == '\0' || g_str_equal (bare, "#"))
    return NULL;

  return *bare == '#' ? g_steal_pointer (&bare) : g_strconcat ("#", bare, NULL);
}

static char *
campaign_typed_find_wrong_language (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *name = g_strstrip (lines[i]);
      g_autofree char *tag = plaza_wording_find_language (name);
      g_autofree char *quoted = plaza_text_isolate (name);

      if (tag == NULL)
        /* Translators: %s is what somebody typed as the name of a language. */
        return g_strdup_printf (_("“%s” is no language that is known. Write its name, or its tag, such as “ar” or “pt-BR”."), quoted);
      if (!g_hash_table_add (seen, g_steal_pointer (&tag)))
        return g_strdup_printf (_("“%s” is there twice."), quoted);
    }

  return NULL;
}

static char *
campaign_typed_find_wrong_accent (const char *text)
{
  g_autofree char *nearest = plaza_legible_nearest (text);

  if (text[0] != '#' || strlen (text) != 7 || strspn (text + 1, "0123456789abcdefABCDEF") != 6)
    return g_strdup (_("Write a color like #7a3894: a number sign and six digits from 0 to f."));
  if (nearest == NULL)
    return NULL;

  /* Translators: %s is a color like #7a3894; 4.5:1 is a contrast. */
  return g_strdup_printf (_("White words on it could not be read: its contrast is under 4.5:1. The nearest color that will do is %s."), nearest);
}

/* The name of a file and of a window, a mention: what is one line. */
static char *
campaign_typed_find_wrong_line (const char *text)
{
  g_autofree char *problem = plaza_text_rules_problem_of_line (text);

  /* Translators: %s is the end of a sentence, such as “it has the control character U+0007”. */
  return problem != NULL ? g_strdup_printf (_("This cannot be kept: %s."), problem) : NULL;
}

/**
 * plaza_campaign_typed_last_day_problem:
 * @text: what is typed as the last day, which is not empty
 * @day: what is typed as the first one
 *
 * Returns: (transfer full) (nullable): what is wrong with it, in a sentence
 */
char *
plaza_campaign_typed_last_day_problem (const char *text,
                                       const char *day)
{
  g_autofree char *first = plaza_campaign_typed_day (day);
  g_autofree char *last = plaza_campaign_typed_last_day (text, day);
  g_autofree char *words = NULL;

  if (last == NULL)
    return plaza_campaign_typed_problem ("day", text);
  if (first == NULL || strcmp (first, last) < 0)
    return NULL;

  words = plaza_wording_days (NULL, first, first);
  /* Translators: %s is a date, the first day of a campaign. */
  return g_strdup_printf (_("That is before the first day, %s."), words);
}

/**
 * plaza_campaign_typed_problem:
 * @name: of a field: "day", "languages", "accent", "hashtag", or of one that is a line
 * @text: what is typed there, which is not empty
 *
 * Returns: (transfer full) (nullable): what is wrong with it, in a sentence
 */
char *
plaza_campaign_typed_problem (const char *name,
                              const char *text)
{
  g_autofree char *day = NULL;

  if (g_str_equal (name, "languages"))
    return campaign_typed_find_wrong_language (text);
  if (g_str_equal (name, "accent"))
    return campaign_typed_find_wrong_accent (text);
  if (g_str_equal (name, "hashtag") && strpbrk (text, " \t") != NULL)
    return g_strdup (_("A hashtag is one word, without spaces."));
  if (!g_str_equal (name, "day"))
    return campaign_typed_find_wrong_line (text);

  day = plaza_campaign_typed_day (text);
  return day == NULL ? g_strdup (_("No day that can be understood. Write it like February 22, 2017 or 2017-02-22.")) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-details.h"

#include <string.h>

#include "plaza-texts.h"

/* Short words that a text of some lines has in plenty, and texts in the other languages do not. */
static const struct
{
  const char *language;
  const char *words;
} common[] = {
  { "en", " the and of to for with is are we you our from this will at on by please join " },
  { "es", " el la los las de del y en para con es un una por que su nos al se más únase " },
};

static guint
details_count (const char *words,
               GStrv       text)
{
  guint count = 0;

  for (; *text != NULL; text++)
    {
      g_autofree char *word = g_strdup_printf (" %s ", *text);

      count += **text != '\0' && strstr (words, word) != NULL;
    }

  return count;
}

/**
 * plaza_read_details_language:
 * @text: what somebody wrote
 *
 * Returns: that of the campaign's languages in which @text is written as far as its short words tell;
 *   the first one where they do not
 */
const char *
plaza_read_details_language (const PlazaReaderContext *context,
                             const char               *text)
{
  const char *first = context->languages != NULL && context->languages[0] != NULL ? context->languages[0] : "en";
  g_autofree char *small = g_utf8_strdown (text, -1);
  g_auto(GStrv) words = g_strsplit_set (small, " \t\r\n.,;:!?¡¿()\"", -1);
  const char *best = first;
  guint most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    {
      guint count = details_count (common[i].words, words);

      if (count > most && context->languages != NULL && g_strv_contains (context->languages, common[i].language))
        {
          most = count;
          best = common[i].language;
        }
    }

  return most > 1 ? best : first;
}

static const char *
details_find_language (PlazaTexts *details)
{
  GHashTableIter iter;
  gpointer language = NULL;

  g_hash_table_iter_init (&iter, details);
  g_hash_table_iter_next (&iter, &language, NULL);
  return language;
}

/**
 * plaza_read_details_keep:
 * @heading: (nullable): what the file calls it, where @text does not speak for itself: "Parking"
 * @text: (nullable): plain text; nothing is kept of one that is empty
 *
 * Adds @text to the details of @draft as a paragraph of its own, once.
 */
void
plaza_read_details_keep (const PlazaReaderContext *context,
                         PlazaIncoming            *draft,
                         const char               *heading,
                         const char               *text)
{
  PlazaTexts *details = draft->event->details;
  const char *language = details_find_language (details);
  const char *old = language != NULL ? plaza_texts_get_exact (details, language) : NULL;
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  g_autofree char *part = heading != NULL ? g_strdup_printf ("%s: %s", heading, stripped) : g_strdup (stripped);
  g_autofree char *all = NULL;

  if (*stripped == '\0' || (old != NULL && strstr (old, part) != NULL))
    return;
  if (language == NULL)
    language = plaza_read_details_language (context, stripped);

  all = old != NULL ? g_strconcat (old, "\n\n", part, NULL) : g_strdup (part);
  plaza_texts_set (details, language, all);
}

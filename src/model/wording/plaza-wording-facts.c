/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-direction.h"
#include "plaza-wording-languages.h"
#include "plaza-wording.h"

/* The languages most spoken in the homes of the United States (Census, table B16001), by their tags. */
static const struct { const char *tag, *name; } languages[] = {
  { "am", NC_("language", "Amharic") }, { "ar", NC_("language", "Arabic") }, { "ase", NC_("language", "American Sign Language") },
  { "bn", NC_("language", "Bengali") }, { "de", NC_("language", "German") }, { "el", NC_("language", "Greek") },
  { "en", NC_("language", "English") }, { "es", NC_("language", "Spanish") }, { "fa", NC_("language", "Persian") },
  { "fr", NC_("language", "French") }, { "gu", NC_("language", "Gujarati") }, { "he", NC_("language", "Hebrew") },
  { "hi", NC_("language", "Hindi") }, { "hmn", NC_("language", "Hmong") }, { "ht", NC_("language", "Haitian Creole") },
  { "hy", NC_("language", "Armenian") }, { "it", NC_("language", "Italian") }, { "ja", NC_("language", "Japanese") },
  { "km", NC_("language", "Khmer") }, { "ko", NC_("language", "Korean") }, { "ku", NC_("language", "Kurdish") },
  { "lo", NC_("language", "Lao") }, { "my", NC_("language", "Burmese") }, { "ne", NC_("language", "Nepali") },
  { "nv", NC_("language", "Navajo") }, { "om", NC_("language", "Oromo") }, { "pa", NC_("language", "Punjabi") },
  { "pl", NC_("language", "Polish") }, { "ps", NC_("language", "Pashto") }, { "pt", NC_("language", "Portuguese") },
  { "ru", NC_("language", "Russian") }, { "rw", NC_("language", "Kinyarwanda") }, { "so", NC_("language", "Somali") },
  { "sw", NC_("language", "Swahili") }, { "ta", NC_("language", "Tamil") }, { "te", NC_("language", "Telugu") },
  { "th", NC_("language", "Thai") }, { "ti", NC_("language", "Tigrinya") }, { "tl", NC_("language", "Tagalog") },
  { "uk", NC_("language", "Ukrainian") }, { "ur", NC_("language", "Urdu") }, { "vi", NC_("language", "Vietnamese") },
  { "yi", NC_("language", "Yiddish") }, { "zh", NC_("language", "Chinese") },
};

static const struct { const char *word, *name; } accesses[] = {
  { "wheelchair", NC_("access", "wheelchair accessible") },
  { "restroom", NC_("access", "accessible restroom") },
  { "parking", NC_("access", "accessible parking") },
  { "sign-language", NC_("access", "sign language interpretation") },
  { "captions", NC_("access", "live captions") },
  { "assistive-listening", NC_("access", "assistive listening") },
  { "large-print", NC_("access", "materials in large print") },
  { "child-care", NC_("access", "child care") },
  { "seating", NC_("access", "seating") },
  { "fragrance-free", NC_("access", "fragrance-free") },
};

/**
 * plaza_wording_language:
 * @tag: a language's tag: "ar", "zh-Hant"
 *
 * Returns: (transfer full): "Arabic"; the tag where its language has no name here
 */
char *
plaza_wording_language (const PlazaWords *words,
                        const char       *tag)
{
  gsize length = strcspn (tag, "-");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (strlen (languages[i].tag) == length && g_ascii_strncasecmp (languages[i].tag, tag, length) == 0)
      return g_strdup (plaza_words_get_in (words, "language", languages[i].name));

  return g_strdup (tag);
}

/**
 * plaza_wording_languages:
 *
 * Returns: (transfer full) (nullable): "Arabic and Spanish"; %NULL for none
 */
char *
plaza_wording_languages (const PlazaWords *words,
                         GStrv             tags)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;

  for (guint i = 0; tags[i] != NULL; i++)
    g_strv_builder_take (builder, plaza_wording_language (words, tags[i]));

  names = g_strv_builder_end (builder);
  return names[0] != NULL ? plaza_wording_list (words, (const char * const *) names) : NULL;
}

/* Whether @text is what one of the program's languages calls it, however it is written. */
static gboolean
wording_facts_is_name (const char *text,
                       const char *context,
                       const char *name)
{
  g_autofree char *typed = plaza_text_fold (text);
  GPtrArray *all = plaza_words_list ();

  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *known = plaza_text_fold (plaza_words_get_in (all->pdata[i], context, name));

      if (g_str_equal (typed, known))
        return TRUE;
    }

  return FALSE;
}

/**
 * plaza_wording_list_languages:
 *
 * Returns: (transfer full): what the languages that have a name here are called, in the window's language
 */
GStrv
plaza_wording_list_languages (void)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    g_strv_builder_take (names, plaza_wording_language (NULL, languages[i].tag));

  return g_strv_builder_end (names);
}

/**
 * plaza_wording_find_language:
 * @text: "Arabic", "árabe", "ar"
 *
 * Returns: (transfer full) (nullable): its tag; %NULL for what is neither a language's name nor a tag
 */
char *
plaza_wording_find_language (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (wording_facts_is_name (text, "language", languages[i].name))
      return g_strdup (languages[i].tag);

  return plaza_language_is_valid (text) ? g_strdup (text) : NULL;
}

/**
 * plaza_wording_find_access:
 * @text: "wheelchair accessible", "wheelchair", "an own ramp"
 *
 * Returns: (transfer full): the word for it, or @text
 */
char *
plaza_wording_find_access (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (accesses); i++)
    if (wording_facts_is_name (text, "access", accesses[i].name))
      return g_strdup (accesses[i].word);

  return g_strdup (text);
}

/**
 * plaza_wording_access_name:
 * @access: a word for it, or the organizers' own
 *
 * Returns: (transfer full): how it is said: "wheelchair accessible"
 */
char *
plaza_wording_access_name (const PlazaWords *words,
                           const char       *access)
{
  for (guint i = 0; i < G_N_ELEMENTS (accesses); i++)
    if (g_str_equal (accesses[i].word, access))
      return g_strdup (plaza_words_get_in (words, "access", accesses[i].name));

  return g_strdup (access);
}

/* In the organizers' words, where it is none of ours. */
static char *
wording_facts_access_fact (const PlazaWords *words,
                           const char       *access)
{
  g_autofree char *name = plaza_wording_access_name (words, access);

  return g_str_equal (name, access) ? plaza_text_fact (access, plaza_words_are_rtl (words)) : g_steal_pointer (&name);
}

/**
 * plaza_wording_access:
 *
 * Returns: (transfer full) (nullable): "Wheelchair accessible, child care"; %NULL for nothing
 */
char *
plaza_wording_access (const PlazaWords *words,
                      GStrv             access)
{
  g_autoptr(GString) line = g_string_new (NULL);
  g_autoptr(GString) opened = g_string_new (NULL);

  for (guint i = 0; access[i] != NULL; i++)
    {
      g_autofree char *name = wording_facts_access_fact (words, access[i]);

      plaza_text_append (line, ", ", name);
    }

  if (line->len == 0)
    return NULL;

  g_string_append_unichar (opened, g_unichar_totitle (g_utf8_get_char (line->str)));
  g_string_append (opened, g_utf8_next_char (line->str));
  return g_string_free_and_steal (g_steal_pointer (&opened));
}

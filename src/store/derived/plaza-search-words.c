/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-search-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-search-text.h"
#include "plaza-words.h"

/* Words that stand nowhere on a page, and by which people look for it all the same. */
#define SEARCH_CONTEXT "words to search by"

static const struct { const char *title, *words; } titles[] = {
  /* Translators: other words by which somebody may look for an event with a
   * Senator; they are never shown. Spanish: "senador, senadora". */
  { "Sen.", NC_("words to search by", "senator") },
  /* Translators: the same for a Member of the House of Representatives. */
  { "Rep.", NC_("words to search by", "representative, congressman, congresswoman") },
};

/* Translators: words by which somebody may look for the ideas how to set up a
 * vigil; they are never shown. */
static const char set_up_ideas[] = NC_("words to search by", "set-up ideas, preparation");

static const char * const networks[] = {
  /* Translators: words by which somebody may look for a sample message; they are never shown. */
  [PLAZA_NETWORK_TWITTER] = NC_("words to search by", "Twitter, tweets, social media"),
  /* Translators: words by which somebody may look for a sample message; they are never shown. */
  [PLAZA_NETWORK_FACEBOOK] = NC_("words to search by", "Facebook posts, social media"),
};

static void
search_words_append (GString    *words,
                     const char *text)
{
  if (text == NULL)
    return;

  g_string_append (words, text);
  g_string_append_c (words, '\n');
}

static void
search_words_append_list (GString *words,
                          GStrv    list)
{
  for (guint i = 0; list[i] != NULL; i++)
    search_words_append (words, list[i]);
}

/* Where a link leads is not seen in a reader's view, and must not be found. */
static void
search_words_append_markdown (GString    *words,
                              const char *markdown)
{
  const char *link;

  while (markdown != NULL && (link = strstr (markdown, "](")) != NULL)
    {
      const char *end = strchr (link, ')');

      g_string_append_len (words, markdown, link - markdown);
      g_string_append_c (words, ' ');
      markdown = end != NULL ? end + 1 : link + 2;
    }

  search_words_append (words, markdown);
}

/* In each language that the program speaks: a volunteer may read an English
 * list in Spanish. */
static void
search_words_append_name (GString    *words,
                          const char *context,
                          const char *name)
{
  GPtrArray *all = plaza_words_list ();

  for (guint i = 0; name != NULL && i < all->len; i++)
    search_words_append (words, context != NULL ? plaza_words_get_in (all->pdata[i], context, name) : plaza_words_get (all->pdata[i], name));
}

static char *
search_words_finish (GString *words)
{
  g_autofree char *text = g_string_free_and_steal (words);

  return plaza_search_text_for_index (text);
}

static void
search_words_append_all_languages (GString    *words,
                                   PlazaTexts *texts)
{
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, NULL, &text))
    search_words_append_markdown (words, text);
}

static void
search_words_append_official (GString             *words,
                              const PlazaOfficial *official)
{
  search_words_append (words, official->title);
  search_words_append (words, official->name);
  search_words_append (words, official->district);
  search_words_append_list (words, official->accounts);
  for (size_t i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_strcmp0 (official->title, titles[i].title) == 0)
      search_words_append_name (words, SEARCH_CONTEXT, titles[i].words);
}

static void
search_words_append_place (GString          *words,
                           const PlazaPlace *place)
{
  search_words_append (words, place->venue);
  search_words_append (words, place->address);
  search_words_append (words, place->city);
  search_words_append (words, place->state);
  search_words_append_name (words, NULL, plaza_state_name (place->state));
  search_words_append (words, place->postal_code);
  search_words_append (words, place->text);
}

/**
 * plaza_search_words_of_event:
 * @officials: (element-type PlazaOfficial): whom the event addresses
 *
 * Returns: (transfer full): all that an event is found by
 */
char *
plaza_search_words_of_event (const PlazaEventRecord *record,
                             GPtrArray              *officials)
{
  GString *words = g_string_sized_new (512);

  search_words_append (words, record->title);
  search_words_append_all_languages (words, record->titles);
  if (record->kind != PLAZA_KIND_OTHER)
    search_words_append_name (words, "kind of event", plaza_kind_name (record->kind));
  search_words_append_place (words, &record->place);
  for (guint i = 0; i < record->further_places->len; i++)
    search_words_append_place (words, &((const PlazaFurtherPlace *) g_ptr_array_index (record->further_places, i))->place);
  search_words_append_list (words, record->lead_organizations);
  search_words_append (words, record->contact_name);
  search_words_append_list (words, record->contact_emails);
  search_words_append_list (words, record->contact_telephones);
  search_words_append (words, record->hashtag);
  search_words_append_all_languages (words, record->details);
  for (guint i = 0; i < record->timeslots->len; i++)
    search_words_append (words, ((const PlazaTimeslot *) g_ptr_array_index (record->timeslots, i))->label);
  for (guint i = 0; i < officials->len; i++)
    search_words_append_official (words, g_ptr_array_index (officials, i));

  return search_words_finish (words);
}

static void
search_words_append_section (GString            *words,
                             const PlazaSection *section,
                             GPtrArray          *messages,
                             const char         *language)
{
  search_words_append (words, plaza_texts_get (section->headings, language));
  search_words_append_markdown (words, plaza_texts_get (section->bodies, language));
  search_words_append (words, section->telephone);
  if (section->type == PLAZA_SECTION_IDEA)
    search_words_append_name (words, SEARCH_CONTEXT, set_up_ideas);
  if (section->type != PLAZA_SECTION_MESSAGES)
    return;

  for (guint i = 0; i < messages->len; i++)
    {
      const PlazaMessage *message = g_ptr_array_index (messages, i);

      search_words_append (words, plaza_texts_get (message->texts, language));
      search_words_append_name (words, SEARCH_CONTEXT, networks[message->network]);
    }
}

/**
 * plaza_search_words_of_guide:
 * @messages: (element-type PlazaMessage): the campaign's, which a guide may show
 *
 * Returns: (transfer full): all that a guide is found by for a reader of @language
 */
char *
plaza_search_words_of_guide (const PlazaGuide *guide,
                             GPtrArray        *messages,
                             const char       *language)
{
  GString *words = g_string_sized_new (4096);

  search_words_append (words, plaza_texts_get (guide->titles, language));
  search_words_append_markdown (words, plaza_texts_get (guide->summaries, language));
  search_words_append_list (words, guide->contributors);
  for (guint i = 0; i < guide->sections->len; i++)
    search_words_append_section (words, g_ptr_array_index (guide->sections, i), messages, language);

  return search_words_finish (words);
}

/**
 * plaza_search_words_of_point:
 * @theme: (nullable): what a fact is about
 *
 * Returns: (transfer full): all that a talking point is found by for a reader of @language
 */
char *
plaza_search_words_of_point (const PlazaPoint *point,
                             const PlazaTheme *theme,
                             const char       *language)
{
  GString *words = g_string_sized_new (1024);

  search_words_append (words, plaza_texts_get (point->headlines, language));
  search_words_append_markdown (words, plaza_texts_get (point->bodies, language));
  search_words_append_list (words, point->contributors);
  search_words_append (words, point->source);
  if (theme != NULL)
    search_words_append (words, plaza_texts_get (theme->labels, language));
  return search_words_finish (words);
}

static void
search_words_append_states (GString *words)
{
  for (char first = 'A'; first <= 'Z'; first++)
    for (char second = 'A'; second <= 'Z'; second++)
      search_words_append_name (words, NULL, plaza_state_name ((char[]) { first, second, '\0' }));
}

/**
 * plaza_search_words_stamp:
 *
 * Returns: (transfer full): another text for each program that finds by other words of its own, since a catalogue
 *   was changed or words are folded otherwise: what such a program made is to be made anew
 */
char *
plaza_search_words_stamp (void)
{
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *folded = NULL;

  for (PlazaKind kind = 0; kind < PLAZA_N_KINDS; kind++)
    search_words_append_name (words, "kind of event", plaza_kind_name (kind));
  search_words_append_states (words);
  for (size_t i = 0; i < G_N_ELEMENTS (titles); i++)
    search_words_append_name (words, SEARCH_CONTEXT, titles[i].words);
  search_words_append_name (words, SEARCH_CONTEXT, set_up_ideas);
  for (size_t i = 0; i < G_N_ELEMENTS (networks); i++)
    search_words_append_name (words, SEARCH_CONTEXT, networks[i]);

  folded = plaza_search_text_for_index (words->str);
  g_string_append (words, folded);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, words->str, -1);
}

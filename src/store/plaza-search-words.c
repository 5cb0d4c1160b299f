/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-search-words.h"

#include <string.h>

#include "plaza-search-terms.h"
#include "plaza-store-private.h"

/* Beyond this many words somebody pasted a document; more do not narrow a search. */
#define MAX_WORDS 16

static const char get_api_sql[] = "SELECT fts5 (?)";

/* The way in which FTS5 hands out its functions (FTS5's manual, 7 "Extending FTS5"). */
static fts5_api *
get_api (PlazaStore  *store,
         GError     **error)
{
  g_autoptr(PlazaStatement) get = plaza_statement_get (store, get_api_sql, error);
  fts5_api *api = NULL;

  if (get == NULL)
    return NULL;

  sqlite3_bind_pointer (get, 1, &api, "fts5_api_ptr", NULL);
  sqlite3_step (get);
  if (api == NULL)
    plaza_store_fail (store, error);
  return api;
}

static int
take_word (void       *data,
           int         flags,
           const char *word,
           int         length,
           int         start,
           int         end)
{
  GPtrArray *words = data;

  if (words->len < MAX_WORDS)
    g_ptr_array_add (words, g_strndup (word, length));
  return SQLITE_OK;
}

/* With the tokenizer that made the index: what it would take for one word is
 * one word, so that a quoted word is never a phrase, which the index cannot answer. */
static GPtrArray *
split (fts5_api   *api,
       const char *text)
{
  static const char *arguments[] = { "remove_diacritics", "2" };
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  fts5_tokenizer tokenizer;
  Fts5Tokenizer *instance = NULL;
  void *context = NULL;

  if (api->xFindTokenizer (api, "unicode61", &context, &tokenizer) != SQLITE_OK ||
      tokenizer.xCreate (context, arguments, G_N_ELEMENTS (arguments), &instance) != SQLITE_OK)
    return g_steal_pointer (&words);

  tokenizer.xTokenize (instance, words, FTS5_TOKENIZE_QUERY, text, strlen (text), take_word);
  tokenizer.xDelete (instance);
  return g_steal_pointer (&words);
}

/* The last word may not be typed to its end. */
static char *
match_last (PlazaStore  *store,
            const char  *word,
            gboolean     events,
            GError     **error)
{
  return events ? plaza_search_terms_to_match (store, word, error) : g_strdup_printf ("\"%s\"*", word);
}

/**
 * plaza_search_words_to_match:
 * @text: what somebody typed
 * @events: whether it is for the events, of which there may be many
 *
 * Returns: (transfer full) (nullable): an FTS5 query of quoted words, the last
 *   one as a prefix; "" where @text has no word; %NULL on an error
 */
char *
plaza_search_words_to_match (PlazaStore  *store,
                             const char  *text,
                             gboolean     events,
                             GError     **error)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *last = NULL;
  g_autoptr(GString) query = g_string_new (NULL);
  g_autoptr(GPtrArray) words = NULL;
  fts5_api *api = get_api (store, error);

  if (api == NULL)
    return NULL;

  words = split (api, valid);
  if (words->len == 0)
    return g_strdup ("");

  last = match_last (store, g_ptr_array_index (words, words->len - 1), events, error);
  if (last == NULL)
    return NULL;

  for (guint i = 0; i + 1 < words->len; i++)
    g_string_append_printf (query, "\"%s\" AND ", (char *) g_ptr_array_index (words, i));
  g_string_append (query, last);

  return g_string_free_and_steal (g_steal_pointer (&query));
}

static void
append (GString    *words,
        const char *text)
{
  if (text == NULL)
    return;

  g_string_append (words, text);
  g_string_append_c (words, '\n');
}

static void
append_list (GString *words,
             GStrv    list)
{
  for (guint i = 0; list[i] != NULL; i++)
    append (words, list[i]);
}

/* Where a link leads is not seen in a reader's view, and must not be found. */
static void
append_markdown (GString    *words,
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

  append (words, markdown);
}

static void
append_all_languages (GString    *words,
                      PlazaTexts *texts)
{
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, NULL, &text))
    append_markdown (words, text);
}

/**
 * plaza_search_words_of_event:
 *
 * Returns: (transfer full): all that an event is found by
 */
char *
plaza_search_words_of_event (const PlazaEventRecord *record)
{
  const PlazaPlace *place = &record->place;
  g_autoptr(GString) words = g_string_sized_new (512);

  append (words, record->title);
  append (words, place->venue);
  append (words, place->address);
  append (words, place->city);
  append (words, place->state);
  append (words, plaza_state_name (place->state));
  append (words, place->postal_code);
  append (words, place->text);
  append_list (words, record->lead_organizations);
  append (words, record->contact_name);
  append_list (words, record->contact_emails);
  append_list (words, record->contact_telephones);
  append_all_languages (words, record->details);
  for (guint i = 0; i < record->timeslots->len; i++)
    append (words, ((const PlazaTimeslot *) g_ptr_array_index (record->timeslots, i))->label);

  return g_string_free_and_steal (g_steal_pointer (&words));
}

/**
 * plaza_search_words_of_guide:
 *
 * Returns: (transfer full): all that a guide is found by for a reader of @language
 */
char *
plaza_search_words_of_guide (const PlazaGuide *guide,
                             const char       *language)
{
  g_autoptr(GString) words = g_string_sized_new (4096);

  append (words, plaza_texts_get (guide->titles, language));
  append_markdown (words, plaza_texts_get (guide->summaries, language));
  append_list (words, guide->contributors);
  for (guint i = 0; i < guide->sections->len; i++)
    {
      const PlazaSection *section = g_ptr_array_index (guide->sections, i);

      append (words, plaza_texts_get (section->headings, language));
      append_markdown (words, plaza_texts_get (section->bodies, language));
      append (words, section->telephone);
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}

/**
 * plaza_search_words_of_point:
 *
 * Returns: (transfer full): all that a talking point is found by for a reader of @language
 */
char *
plaza_search_words_of_point (const PlazaPoint *point,
                             const char       *language)
{
  g_autoptr(GString) words = g_string_sized_new (1024);

  append (words, plaza_texts_get (point->headlines, language));
  append_markdown (words, plaza_texts_get (point->bodies, language));
  append_list (words, point->contributors);
  append (words, point->source);
  return g_string_free_and_steal (g_steal_pointer (&words));
}

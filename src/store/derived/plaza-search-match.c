/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-search-match.h"

#include <string.h>

#include "plaza-search-terms.h"
#include "plaza-search-text.h"
#include "plaza-store-private.h"

/* Beyond this many somebody pasted a document; more do not narrow a search. */
#define MAX_TERMS 16

static const char get_api_sql[] = "SELECT fts5 (?)";

/* The way in which FTS5 hands out its functions (FTS5's manual, 7 "Extending FTS5"). */
static fts5_api *
search_match_get_api (PlazaStore  *store,
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
search_match_take_word (void       *data,
                        int         flags,
                        const char *word,
                        int         length,
                        int         start,
                        int         end)
{
  GPtrArray *words = data;

  g_ptr_array_add (words, g_strndup (word, length));
  return SQLITE_OK;
}

/* With the tokenizer that made the index: what it would take for one word is
 * one word, so that a quoted word is never a phrase, which the index cannot
 * answer. What it knows no letters of is no word. */
static GPtrArray *
search_match_split (fts5_api   *api,
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

  tokenizer.xTokenize (instance, words, FTS5_TOKENIZE_QUERY, text, strlen (text), search_match_take_word);
  tokenizer.xDelete (instance);
  return g_steal_pointer (&words);
}

/* What is being made into a query. */
typedef struct
{
  PlazaStore *store;
  fts5_api   *api;
  gboolean    events;
} Match;

/* The last word may not be typed to its end. */
static char *
match_last (const Match  *self,
            const char   *word,
            GError      **error)
{
  return self->events ? plaza_search_terms_to_match (self->store, word, error) : g_strdup_printf ("\"%s\"*", word);
}

/* Adds to @query that all of @words are there, the last one as a beginning
 * where @last; nothing for words without a letter that the index has. */
static gboolean
match_words (const Match         *self,
             const char * const  *words,
             gboolean             last,
             GString             *query,
             GError             **error)
{
  g_autofree char *text = g_strjoinv (" ", (GStrv) words);
  g_autoptr(GPtrArray) parts = search_match_split (self->api, text);

  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);
      g_autofree char *match = last && i == parts->len - 1 ? match_last (self, part, error) : g_strdup_printf ("\"%s\"", part);

      if (match == NULL)
        return FALSE;
      plaza_text_append (query, " AND ", match);
    }

  return TRUE;
}

static gboolean
match_term (const Match            *self,
            const PlazaSearchTerm  *term,
            gboolean                last,
            GString                *query,
            GError                **error)
{
  const char *joined_words[] = { term->joined, NULL };
  g_autoptr(GString) joined = g_string_new (NULL);
  g_autoptr(GString) apart = g_string_new (NULL);

  if (!match_words (self, joined_words, last, joined, error) ||
      !match_words (self, (const char * const *) term->words, last, apart, error))
    return FALSE;

  if (joined->len > 0)
    {
      g_string_prepend (apart, "((");
      g_string_append_printf (apart, ") OR (%s))", joined->str);
    }
  plaza_text_append (query, " AND ", apart->str);
  return TRUE;
}

/**
 * plaza_search_match_for:
 * @text: what somebody typed
 * @events: whether it is for the events, of which there may be many
 *
 * Returns: (transfer full) (nullable): an FTS5 query of quoted words, the last
 *   one as a prefix; "" where @text has no word; %NULL on an error
 */
char *
plaza_search_match_for (PlazaStore  *store,
                        const char  *text,
                        gboolean     events,
                        GError     **error)
{
  g_autoptr(GString) query = g_string_new (NULL);
  g_autoptr(GPtrArray) terms = plaza_search_text_to_terms (text);
  Match match = { store, search_match_get_api (store, error), events };

  if (match.api == NULL)
    return NULL;

  g_ptr_array_set_size (terms, MIN (terms->len, MAX_TERMS));
  for (guint i = 0; i < terms->len; i++)
    if (!match_term (&match, g_ptr_array_index (terms, i), i == terms->len - 1, query, error))
      return NULL;

  return g_string_free_and_steal (g_steal_pointer (&query));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-search-match.h"

#include "plaza-search-terms.h"
#include "plaza-search-text.h"
#include "plaza-texts.h"

/* Beyond this many somebody pasted a document; more do not narrow a search. */
#define MAX_TERMS 16

/* A word is letters and digits, folded as those of the index. The last one may not be typed to its end. */
static char *
search_match_word (PlazaStore  *store,
                   const char  *word,
                   gboolean     events,
                   gboolean     last,
                   GError     **error)
{
  if (!last)
    return g_strdup_printf ("\"%s\"", word);

  return events ? plaza_search_terms_to_match (store, word, error) : g_strdup_printf ("\"%s\"*", word);
}

/* Either all of its words, or the one that they may be written as. */
static char *
search_match_term (PlazaStore             *store,
                   const PlazaSearchTerm  *term,
                   gboolean                events,
                   gboolean                last,
                   GError                **error)
{
  g_autoptr(GString) apart = g_string_new (NULL);
  g_autofree char *joined = NULL;

  for (guint i = 0; term->words[i] != NULL; i++)
    {
      g_autofree char *match = search_match_word (store, term->words[i], events, last && term->words[i + 1] == NULL, error);

      if (match == NULL)
        return NULL;
      plaza_text_append (apart, " AND ", match);
    }

  if (term->joined == NULL)
    return g_string_free_and_steal (g_steal_pointer (&apart));

  joined = search_match_word (store, term->joined, events, last, error);
  return joined != NULL ? g_strdup_printf ("((%s) OR (%s))", apart->str, joined) : NULL;
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

  g_ptr_array_set_size (terms, MIN (terms->len, MAX_TERMS));
  for (guint i = 0; i < terms->len; i++)
    {
      g_autofree char *match = search_match_term (store, g_ptr_array_index (terms, i), events, i == terms->len - 1, error);

      if (match == NULL)
        return NULL;
      plaza_text_append (query, " AND ", match);
    }

  return g_string_free_and_steal (g_steal_pointer (&query));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-search-terms.h"

#include <string.h>

#include "plaza-store-private.h"

/* The index of events has a list of rows for each beginning of one to three
 * letters, and for each word. For a longer beginning FTS5 gathers and merges
 * the rows of all words that begin so: 20 ms where a hundred thousand events
 * have one of them, four times of what asking for these words takes. But to
 * find the words costs more than it saves where few events have them. */
#define INDEXED_LETTERS 3
#define FREQUENT "20000"
/* More words than this are not asked for one by one. */
#define MAX_TERMS 16

enum { IS_FREQUENT, NEXT_TERM };

static const char * const sql[] = {
  [IS_FREQUENT] = "SELECT rowid FROM event_search WHERE event_search MATCH ? LIMIT 1 OFFSET " FREQUENT,
  [NEXT_TERM] = "SELECT term FROM temp.event_term WHERE term >= ? LIMIT 1",
};

static const char make_term_table[] =
  "CREATE VIRTUAL TABLE IF NOT EXISTS temp.event_term USING fts5vocab (main, event_search, instance)";

/* Asked once for each beginning; that it may change meanwhile does not matter. */
static gboolean
search_terms_find_frequent (PlazaStore  *store,
                            const char  *word,
                            gboolean    *frequent,
                            GError     **error)
{
  g_autofree char *start = g_utf8_substring (word, 0, INDEXED_LETTERS);
  g_autofree char *match = g_strdup_printf ("\"%s\"*", start);
  g_autoptr(PlazaStatement) find = NULL;
  g_autoptr(GError) local = NULL;
  gpointer known;

  if (store->frequent == NULL)
    store->frequent = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (g_hash_table_lookup_extended (store->frequent, start, NULL, &known))
    {
      *frequent = GPOINTER_TO_INT (known);
      return TRUE;
    }

  find = plaza_statement_get (store, sql[IS_FREQUENT], error);
  if (find == NULL)
    return FALSE;

  plaza_statement_bind_text (find, 1, match);
  *frequent = plaza_statement_next (store, find, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  g_hash_table_insert (store->frequent, g_steal_pointer (&start), GINT_TO_POINTER (*frequent));
  return TRUE;
}

/* Answers the words of the index that begin with @word, one more than the
 * most that are of use. */
static GPtrArray *
list_terms (PlazaStore  *store,
            const char  *word,
            GError     **error)
{
  g_autoptr(GPtrArray) terms = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *from = g_strdup (word);
  g_autoptr(PlazaStatement) next = NULL;
  g_autoptr(GError) local = NULL;

  if (!plaza_store_execute (store, make_term_table, error))
    return NULL;

  next = plaza_statement_get (store, sql[NEXT_TERM], error);
  if (next == NULL)
    return NULL;

  while (terms->len <= MAX_TERMS)
    {
      const char *term;

      plaza_statement_bind_text (next, 1, from);
      term = plaza_statement_next (store, next, &local) ? plaza_statement_peek_text (next, 0) : NULL;
      if (term == NULL || !g_str_has_prefix (term, word))
        break;

      g_ptr_array_add (terms, g_strdup (term));
      g_free (from);
      from = g_strconcat (term, "\001", NULL);
      sqlite3_reset (next);
    }

  if (local == NULL)
    return g_steal_pointer (&terms);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* A file from outside may have any bytes as a word. */
static gboolean
search_terms_are_plain (GPtrArray *terms)
{
  for (guint i = 0; i < terms->len; i++)
    {
      const char *term = g_ptr_array_index (terms, i);

      if (strchr (term, '"') != NULL || !g_utf8_validate (term, -1, NULL))
        return FALSE;
    }

  return terms->len > 0 && terms->len <= MAX_TERMS;
}

/**
 * plaza_search_terms_to_match:
 * @word: the beginning of a word, as the tokenizer made it
 *
 * Returns: (transfer full) (nullable): a part of an FTS5 query for the events
 *   that have a word that begins so
 */
char *
plaza_search_terms_to_match (PlazaStore  *store,
                             const char  *word,
                             GError     **error)
{
  g_autoptr(GPtrArray) terms = NULL;
  g_autofree char *joined = NULL;
  gboolean frequent = FALSE;

  if (g_utf8_strlen (word, -1) > INDEXED_LETTERS && !search_terms_find_frequent (store, word, &frequent, error))
    return NULL;

  if (frequent)
    {
      terms = list_terms (store, word, error);
      if (terms == NULL)
        return NULL;
    }

  if (!frequent || !search_terms_are_plain (terms))
    return g_strdup_printf ("\"%s\"*", word);

  g_ptr_array_add (terms, NULL);
  joined = g_strjoinv ("\" OR \"", (char **) terms->pdata);
  return g_strdup_printf ("(\"%s\")", joined);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-hits.h"

#include <string.h>

#include "plaza-texts.h"

/* A word of a text: where it is, and what it is compared by. */
typedef struct
{
  guint  start;
  guint  end;
  char  *folded;
} Word;

static void
word_clear (gpointer data)
{
  Word *word = data;

  g_free (word->folded);
}

static gboolean
is_part_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* A letter and the marks that stand on it belong together: "é" may be two characters. */
static const char *
cluster_end (const char *p)
{
  const char *next = g_utf8_next_char (p);

  while (*next != '\0' && g_unichar_ismark (g_utf8_get_char (next)))
    next = g_utf8_next_char (next);

  return next;
}

/* Folding changes lengths ("ß" is "ss"), so it goes one cluster at a time
 * wherever a place in the folded word has to be found again in the text. */
static void
append_folded (GString    *folded,
               const char *p,
               const char *end)
{
  g_autofree char *cluster = NULL;
  g_autofree char *plain = NULL;

  if (end - p == 1)
    {
      g_string_append_c (folded, g_ascii_tolower (*p));
      return;
    }

  cluster = g_strndup (p, end - p);
  plain = plaza_text_fold (cluster);
  g_string_append (folded, plain);
}

static GArray *
split_into_words (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *p = text;

  g_array_set_clear_func (words, word_clear);

  while (*p != '\0')
    {
      const char *start = p;
      GString *folded = NULL;

      if (!is_part_of_word (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }

      folded = g_string_new (NULL);
      while (*p != '\0' && is_part_of_word (g_utf8_get_char (p)))
        {
          const char *end = cluster_end (p);

          append_folded (folded, p, end);
          p = end;
        }

      g_array_append_val (words, ((Word) { start - text, p - text, g_string_free_and_steal (folded) }));
    }

  return words;
}

/* Where the text of @word stands after the first @length bytes of its folded form. */
static guint
end_of_prefix (const char *text,
               const Word *word,
               gsize       length)
{
  g_autoptr(GString) folded = g_string_new (NULL);
  const char *p = text + word->start;

  while (folded->len < length && p < text + word->end)
    {
      const char *end = cluster_end (p);

      append_folded (folded, p, end);
      p = end;
    }

  return p - text;
}

static gboolean
words_match_at (GArray *words,
                guint   at,
                GArray *wanted)
{
  for (guint i = 0; i < wanted->len; i++)
    {
      const char *have = g_array_index (words, Word, at + i).folded;
      const char *want = g_array_index (wanted, Word, i).folded;
      gboolean last = i == wanted->len - 1;

      if (last ? !g_str_has_prefix (have, want) : !g_str_equal (have, want))
        return FALSE;
    }

  return TRUE;
}

/**
 * plaza_hits_find:
 * @text: valid UTF-8 to search
 * @query: (nullable): what somebody typed
 *
 * Finds @query as words that follow one another in @text, the last one as the
 * beginning of a word, without regard to case, accents and what stands between
 * the words: "canton m" is in "Cantón, Michigan".
 *
 * Returns: (transfer full) (element-type PlazaHit): the hits in @text's order,
 *   none of them overlapping; empty where @query has no word
 */
GArray *
plaza_hits_find (const char *text,
                 const char *query)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (PlazaHit));
  g_autofree char *valid = query != NULL ? g_utf8_make_valid (query, -1) : NULL;
  g_autoptr(GArray) wanted = split_into_words (valid != NULL ? valid : "");
  g_autoptr(GArray) words = NULL;

  g_return_val_if_fail (text != NULL, hits);

  if (wanted->len == 0)
    return hits;

  words = split_into_words (text);
  for (guint i = 0; i + wanted->len <= words->len; i++)
    if (words_match_at (words, i, wanted))
      {
        const Word *last = &g_array_index (words, Word, i + wanted->len - 1);
        gsize length = strlen (g_array_index (wanted, Word, wanted->len - 1).folded);
        PlazaHit hit = { g_array_index (words, Word, i).start, end_of_prefix (text, last, length) };

        g_array_append_val (hits, hit);
        i += wanted->len - 1;
      }

  return hits;
}

/**
 * plaza_hits_count:
 * @text: valid UTF-8 to search
 * @query: (nullable): what somebody typed
 *
 * Returns: how many hits plaza_hits_find() finds
 */
guint
plaza_hits_count (const char *text,
                  const char *query)
{
  g_autoptr(GArray) hits = plaza_hits_find (text, query);

  return hits->len;
}

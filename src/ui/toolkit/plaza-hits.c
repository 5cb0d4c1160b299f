/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-hits.h"

#include "plaza-texts.h"

/* What stands between two words: anything, or one mark that joins them ("set-up", "d’Angelo", "H.R."). */
#define GAP ' '
#define JOINT '\1'

/* A byte of the text as it is compared, and the letter that it comes from. */
typedef struct
{
  char  folded;
  guint start;
  guint end;
} Letter;

static gboolean
hits_is_part_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* A letter and the marks that stand on it belong together: "é" may be two characters. */
static const char *
hits_cluster_end (const char *p)
{
  const char *next = g_utf8_next_char (p);

  while (*next != '\0' && g_unichar_ismark (g_utf8_get_char (next)))
    next = g_utf8_next_char (next);

  return next;
}

/* Folding changes lengths ("ß" is "ss"), so it goes one cluster at a time: a
 * place in what was folded has to be found again in the text. */
static void
hits_append_folded (GString    *folded,
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

static gboolean
hits_is_joint (gunichar c)
{
  return c == '-' || c == '\'' || c == '.' || c == 0x2010 || c == 0x2011 || c == 0x2019 || c == 0x02BB || c == 0x02BC;
}

static gboolean
hits_is_between (const Letter *letter)
{
  return letter->folded == GAP || letter->folded == JOINT;
}

static void
hits_append_letters (GArray     *letters,
                     const char *text,
                     const char *p,
                     const char *end)
{
  g_autoptr(GString) folded = g_string_new (NULL);

  hits_append_folded (folded, p, end);
  for (gsize i = 0; i < folded->len; i++)
    g_array_append_val (letters, ((Letter) { folded->str[i], p - text, end - text }));
}

/* The words of a text with one sign between them, none before and none behind. */
static GArray *
hits_take_apart (const char *text)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (Letter));
  char between = 0;

  for (const char *p = text; *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);
      const char *end = hits_is_part_of_word (c) ? hits_cluster_end (p) : g_utf8_next_char (p);

      if (!hits_is_part_of_word (c))
        between = between == 0 && hits_is_joint (c) ? JOINT : GAP;
      else
        {
          if (between != 0 && letters->len > 0)
            g_array_append_val (letters, ((Letter) { between, p - text, p - text }));
          between = 0;
          hits_append_letters (letters, text, p, end);
        }
      p = end;
    }

  return letters;
}

/* Where @wanted ends that begins at @at, or 0 where it does not. Words that are
 * joined on one side alone may be one word on the other. */
static guint
hits_find_end (GArray *letters,
               guint   at,
               GArray *wanted)
{
  guint i = 0;

  while (i < wanted->len)
    {
      const Letter *want = &g_array_index (wanted, Letter, i);
      const Letter *have = at < letters->len ? &g_array_index (letters, Letter, at) : NULL;

      if (have == NULL)
        return 0;

      if (have->folded == want->folded || (hits_is_between (have) && hits_is_between (want)))
        at++, i++;
      else if (want->folded == JOINT)
        i++;
      else if (have->folded == JOINT)
        at++;
      else
        return 0;
    }

  return at;
}

/**
 * plaza_hits_find:
 * @text: valid UTF-8 to search
 * @query: (nullable): what somebody typed
 *
 * Finds @query as words that follow one another in @text, the last one as the
 * beginning of a word, without regard to case, accents and what stands between
 * the words: "canton m" is in "Cantón, Michigan", and "setup" in "set-up".
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
  g_autoptr(GArray) wanted = hits_take_apart (valid != NULL ? valid : "");
  g_autoptr(GArray) letters = NULL;

  g_return_val_if_fail (text != NULL, hits);

  if (wanted->len == 0)
    return hits;

  letters = hits_take_apart (text);
  for (guint i = 0; i < letters->len; i++)
    {
      gboolean begins = i == 0 || hits_is_between (&g_array_index (letters, Letter, i - 1));
      guint end = begins && !hits_is_between (&g_array_index (letters, Letter, i)) ? hits_find_end (letters, i, wanted) : 0;

      if (end == 0)
        continue;

      g_array_append_val (hits, ((PlazaHit) { g_array_index (letters, Letter, i).start,
                                              g_array_index (letters, Letter, end - 1).end }));
      i = end - 1;
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-place-key.h"

#include <string.h>

#include "plaza-texts.h"

/* The gazetteer's names were folded by tools/lib/make_fold.py. The two must
 * agree: test-gazetteer.c folds the names in the file and compares. */

static const char * const synonyms[][2] = {
  { "st", "saint" }, { "ste", "sainte" }, { "ft", "fort" }, { "mt", "mount" }, { "mtn", "mountain" },
  { "hts", "heights" }, { "spgs", "springs" }, { "spg", "spring" }, { "twp", "township" },
};

static const char * const directions[][2] = {
  { "n", "north" }, { "s", "south" }, { "e", "east" }, { "w", "west" },
};

static const char *
place_key_exchange (const char * const pairs[][2],
                    size_t             n_pairs,
                    const char        *word)
{
  for (size_t i = 0; i < n_pairs; i++)
    if (strcmp (pairs[i][0], word) == 0)
      return pairs[i][1];

  return word;
}

/* ' ` ´ ‘ ’ and the okina in its two spellings: "Coeur d’Alene" is two words. */
static gboolean
place_key_divides_nothing (gunichar c)
{
  return c == '\'' || c == '`' || c == 0xB4 || c == 0x2018 || c == 0x2019 || c == 0x2BB || c == 0x2BC;
}

/* Folding takes a marked apostrophe for a space and a mark. */
static char *
place_key_without_apostrophes (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr(GString) kept = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (!place_key_divides_nothing (g_utf8_get_char (p)))
      g_string_append_unichar (kept, g_utf8_get_char (p));

  return plaza_text_fold (kept->str);
}

/* Letters and digits make words. The dots of "D.C." divide nothing either.
 * @open: (out): whether the text ends amid a word */
static GPtrArray *
place_key_split (const char *text,
                 gboolean   *open)
{
  g_autofree char *folded = place_key_without_apostrophes (text);
  g_autoptr(GString) word = g_string_new (NULL);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  guint since_dot = 0;

  for (const char *p = folded; ; p = g_utf8_next_char (p))
    {
      gunichar c = *p != '\0' ? g_utf8_get_char (p) : 0;

      if (c != 0 && g_unichar_isalnum (c))
        {
          g_string_append_unichar (word, c);
          since_dot++;
          continue;
        }

      if (c == '.' && since_dot == 1)
        {
          since_dot = 0;
          continue;
        }

      if (word->len > 0)
        g_ptr_array_add (words, g_strdup (word->str));
      if (c == 0)
        break;
      g_string_truncate (word, 0);
      since_dot = 0;
    }

  *open = word->len > 0;
  return words;
}

/* "Mc Lean" is McLean, "O Fallon" is O’Fallon, "D C" is D.C. */
static gboolean
place_key_belongs_to_next (const char *word)
{
  return strcmp (word, "mc") == 0 || (word[0] != '\0' && word[1] == '\0' && strchr ("odl", word[0]) != NULL);
}

/**
 * plaza_place_key:
 * @text: the name of a place as somebody writes it
 * @typing: whether its last word may still grow: "st" is then no "saint" yet
 *
 * What two spellings of one place have in common: no accents and capitals,
 * "St." and "Saint" are the same, as are "Ft.", "Mt.", "N." and their like.
 *
 * Returns: (transfer full): words with one space between, for comparing only
 */
char *
plaza_place_key (const char *text,
                 gboolean    typing)
{
  gboolean open;
  g_autoptr(GPtrArray) words = place_key_split (text, &open);
  g_autoptr(GString) key = g_string_new (NULL);
  g_autofree char *before = g_strdup ("");

  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *joined = g_strconcat (before, words->pdata[i], NULL);
      gboolean last = i == words->len - 1;
      const char *word = joined;

      if (!last && place_key_belongs_to_next (joined))
        {
          g_set_str (&before, joined);
          continue;
        }

      g_set_str (&before, "");
      if (!(last && open && typing))
        {
          if (key->len == 0)
            word = place_key_exchange (directions, G_N_ELEMENTS (directions), word);
          word = place_key_exchange (synonyms, G_N_ELEMENTS (synonyms), word);
        }
      if (key->len > 0)
        g_string_append_c (key, ' ');
      g_string_append (key, word);
    }

  return g_string_free_and_steal (g_steal_pointer (&key));
}

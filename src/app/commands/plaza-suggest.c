/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-suggest.h"

#include <string.h>

#include "plaza-spelling.h"

/* Of the words in small letters. */
static guint
suggest_distance (const char *word,
                  const char *candidate,
                  guint       limit)
{
  g_autofree char *small = NULL;

  if (strlen (candidate) > PLAZA_SPELLING_LONGEST)
    return limit + 1;

  small = g_ascii_strdown (candidate, -1);
  return plaza_spelling_distance (word, strlen (word), small, strlen (small), limit);
}

/**
 * plaza_suggest_nearest:
 * @word: what somebody typed
 * @candidates: (array zero-terminated=1): what they can have meant
 *
 * Returns: (nullable): the first candidate that starts with @word, or else the
 *   one that differs least, or %NULL where none is near
 */
const char *
plaza_suggest_nearest (const char         *word,
                       const char * const *candidates)
{
  gsize length = strlen (word);
  guint least = MAX (2, length / 3) + 1;
  const char *nearest = NULL;
  g_autofree char *small = NULL;

  if (length == 0 || length > PLAZA_SPELLING_LONGEST)
    return NULL;

  for (guint i = 0; length > 2 && candidates[i] != NULL; i++)
    {
      if (g_ascii_strncasecmp (candidates[i], word, length) == 0)
        return candidates[i];
    }

  small = g_ascii_strdown (word, -1);
  for (guint i = 0; candidates[i] != NULL; i++)
    {
      guint far = suggest_distance (small, candidates[i], least);

      /* All the letters replaced is nothing in common. */
      if (far < least && far < length)
        {
          least = far;
          nearest = candidates[i];
        }
    }

  return nearest;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-suggest.h"

#include <string.h>

/* Longer words are no slips of the finger, and would take long. */
#define MAX_LENGTH 128

/* Levenshtein's distance in bytes, one row at a time. */
static guint
distance (const char *a,
          const char *b)
{
  gsize n = strlen (b);
  guint row[MAX_LENGTH + 1];

  for (guint j = 0; j <= n; j++)
    row[j] = j;

  for (guint i = 0; a[i] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i + 1;
      for (guint j = 0; j < n; j++)
        {
          guint replaced = diagonal + (g_ascii_tolower (a[i]) != g_ascii_tolower (b[j]) ? 1 : 0);

          diagonal = row[j + 1];
          row[j + 1] = MIN (replaced, MIN (row[j], row[j + 1]) + 1);
        }
    }

  return row[n];
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

  if (length == 0 || length > MAX_LENGTH)
    return NULL;

  for (guint i = 0; length > 2 && candidates[i] != NULL; i++)
    {
      if (g_ascii_strncasecmp (candidates[i], word, length) == 0)
        return candidates[i];
    }

  for (guint i = 0; candidates[i] != NULL; i++)
    {
      guint far = strlen (candidates[i]) <= MAX_LENGTH ? distance (word, candidates[i]) : G_MAXUINT;

      /* All the letters replaced is nothing in common. */
      if (far < least && far < length)
        {
          least = far;
          nearest = candidates[i];
        }
    }

  return nearest;
}

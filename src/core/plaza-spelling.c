/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-spelling.h"

/**
 * plaza_spelling_distance:
 * @a_length: its bytes, %PLAZA_SPELLING_LONGEST at most
 * @b_length: its bytes, %PLAZA_SPELLING_LONGEST at most
 * @limit: what is farther does not matter
 *
 * Optimal string alignment: Levenshtein's distance in which two neighbours that
 * were swapped are one mistake. Gives up as soon as it exceeds @limit.
 *
 * Returns: how many bytes of @a are wrong, missing, too many or swapped; more than @limit where they are more
 */
guint
plaza_spelling_distance (const char *a,
                         guint       a_length,
                         const char *b,
                         guint       b_length,
                         guint       limit)
{
  guint8 rows[3][PLAZA_SPELLING_LONGEST + 1];
  guint8 *before = rows[0], *above = rows[1], *here = rows[2];

  g_return_val_if_fail (a_length <= PLAZA_SPELLING_LONGEST && b_length <= PLAZA_SPELLING_LONGEST, G_MAXUINT);

  for (guint j = 0; j <= b_length; j++)
    above[j] = j;

  for (guint i = 1; i <= a_length; i++)
    {
      guint8 *next = before;
      guint least = here[0] = i;

      for (guint j = 1; j <= b_length; j++)
        {
          here[j] = MIN (MIN (above[j], here[j - 1]) + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            here[j] = MIN (here[j], before[j - 2] + 1);
          least = MIN (least, here[j]);
        }

      if (least > limit)
        return limit + 1;

      before = above;
      above = here;
      here = next;
    }

  return above[b_length];
}

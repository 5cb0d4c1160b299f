/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-spelling.h"

#include <string.h>

static guint
distance (const char *a,
          const char *b,
          guint       limit)
{
  return plaza_spelling_distance (a, strlen (a), b, strlen (b), limit);
}

static void
test_distance (void)
{
  static const struct { const char *a, *b; guint limit, distance; } cases[] = {
    { "", "", 0, 0 }, { "", "abc", 5, 3 }, { "canton", "canton", 2, 0 }, { "canton", "cantn", 2, 1 }, { "canton", "cantoon", 2, 1 },
    { "canton", "kanton", 2, 1 }, { "canton", "cnaton", 2, 1 }, { "canton", "detroit", 2, 3 }, { "ab", "ba", 1, 1 },
    { "kitten", "sitting", 9, 3 }, { "abcdef", "badcfe", 9, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpuint (distance (cases[i].a, cases[i].b, cases[i].limit), ==, cases[i].distance);
      g_assert_cmpuint (distance (cases[i].b, cases[i].a, cases[i].limit), ==, cases[i].distance);
    }
}

/* So many mistakes as were made are the most that are found, in words of any length. */
static void
test_mistakes (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr(GString) word = g_string_new (NULL);
      g_autoptr(GString) typed = NULL;
      int mistakes = g_rand_int_range (rand, 0, 4);

      for (int n = g_rand_int_range (rand, 1, PLAZA_SPELLING_LONGEST - 4); n > 0; n--)
        g_string_append_c (word, 'a' + g_rand_int_range (rand, 0, 26));
      typed = g_string_new (word->str);
      for (int i = 0; i < mistakes; i++)
        {
          int at = g_rand_int_range (rand, 0, typed->len + 1);

          if (g_rand_boolean (rand) || typed->len < 2)
            g_string_insert_c (typed, at, 'a' + g_rand_int_range (rand, 0, 26));
          else
            g_string_erase (typed, MIN ((gsize) at, typed->len - 1), 1);
        }

      g_assert_cmpuint (distance (word->str, typed->str, PLAZA_SPELLING_LONGEST), <=, mistakes);
      g_assert_cmpuint (distance (word->str, typed->str, PLAZA_SPELLING_LONGEST), ==,
                        distance (typed->str, word->str, PLAZA_SPELLING_LONGEST));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spelling/distance", test_distance);
  g_test_add_func ("/spelling/mistakes", test_mistakes);
  return g_test_run ();
}

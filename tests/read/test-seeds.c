/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <string.h>

/* The seeds of the fuzzers, whole and spoiled: with pieces taken out, doubled, and of other seeds put in. */

#define ROUNDS 12

static char *
seeds_read (const char *kind,
            const char *name,
            gsize      *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "read", "seeds", kind, name, NULL);
  g_autoptr(GError) error = NULL;
  char *bytes;

  g_file_get_contents (path, &bytes, length, &error);
  g_assert_no_error (error);
  return bytes;
}

/* The same each time: what is by chance is the fuzzers'. */
static void
seeds_spoil (GString *bytes,
             GRand   *chance)
{
  guint n = (guint) g_rand_int_range (chance, 1, 5);

  for (guint i = 0; i < n && bytes->len > 2; i++)
    {
      gssize at = g_rand_int_range (chance, 0, (int) bytes->len - 1);
      gssize some = g_rand_int_range (chance, 1, (int) MIN (bytes->len - (gsize) at, 40));
      g_autofree char *piece = g_memdup2 (bytes->str + at, (gsize) some);

      switch (g_rand_int_range (chance, 0, 4))
        {
        case 0:
          g_string_erase (bytes, at, some);
          break;
        case 1:
          g_string_insert_len (bytes, g_rand_int_range (chance, 0, (int) bytes->len), piece, some);
          break;
        case 2:
          bytes->str[at] = (char) g_rand_int_range (chance, 0, 256);
          break;
        default:
          g_string_truncate (bytes, (gsize) MAX (at, 1));
        }
    }
}

static void
test_seeds (gconstpointer kind)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "read", "seeds", kind, NULL);
  g_autoptr(GDir) files = g_dir_open (folder, 0, NULL);
  g_autoptr(GRand) chance = g_rand_new_with_seed (1);
  const char *name;

  g_assert_nonnull (files);
  while ((name = g_dir_read_name (files)) != NULL)
    {
      gsize length;
      g_autofree char *seed = seeds_read (kind, name, &length);

      g_test_message ("%s", name);
      fuzz_read (kind, seed, length);
      for (guint i = 0; i < ROUNDS; i++)
        {
          g_autoptr(GString) bytes = g_string_new_len (seed, (gssize) length);

          seeds_spoil (bytes, chance);
          fuzz_read (kind, bytes->str, bytes->len);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr(GDir) kinds = NULL;
  const char *kind;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "read", "seeds", NULL);
  kinds = g_dir_open (folder, 0, NULL);
  while ((kind = g_dir_read_name (kinds)) != NULL)
    {
      g_autofree char *path = g_strconcat ("/read/seeds/", kind, NULL);

      g_test_add_data_func_full (path, g_strdup (kind), test_seeds, g_free);
    }

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-suggest.h"

static void
test_nearest (void)
{
  const char *names[] = { "events", "show", "print", "export", "check", "canton-march", NULL };
  static const struct { const char *word, *nearest; } cases[] = {
    { "evnts", "events" }, { "EVENTS", "events" }, { "prnt", "print" }, { "exprot", "export" }, { "cant", "canton-march" },
    { "canton-marsh", "canton-march" }, { "ehcck", "check" }, { "shwo", "show" },
    { "ch", NULL }, { "", NULL }, { "zebra", NULL }, { "x", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (plaza_suggest_nearest (cases[i].word, names), ==, cases[i].nearest);
}

/* A long word is answered at once, and near nothing. */
static void
test_long (void)
{
  g_autofree char *word = g_strnfill (10 * 1024 * 1024, 'e');
  const char *names[] = { "events", word, NULL };

  g_assert_null (plaza_suggest_nearest (word, names));
  g_assert_null (plaza_suggest_nearest ("zzzzzz", names));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/suggest/nearest", test_nearest);
  g_test_add_func ("/app/suggest/long", test_long);

  return g_test_run ();
}

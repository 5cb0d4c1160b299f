/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run-plaza.h"

#include <string.h>

#include "plaza-test-damage.h"

#define FILE ".local/share/plaza/we-are-all-america.plaza"

/* Commands that say something of what cannot be read, and what they would write. */
static const struct { const char *arguments[4], *file; } cases[] = {
  { { "events" }, NULL },
  { { "events", "--json" }, NULL },
  { { "export" }, "all.csv" },
  { { "export" }, "all.json" },
  { { "export" }, "all.ics" },
  { { "print", "agenda", "--output" }, "agenda.pdf" },
  { { "check" }, NULL },
};

static void
damage (RunPlaza   *self,
        gboolean    truncate)
{
  g_autofree char *path = run_plaza_path (self, FILE);
  g_autofree char *venue = NULL;
  const char *start;

  run_plaza (self, "events", "--json", NULL);
  assert_done (self);
  start = strstr (self->out, "\"venue\": \"") + strlen ("\"venue\": \"");
  venue = g_strndup (start, strchr (start, '"') - start);
  if (truncate)
    plaza_test_truncate (path);
  else
    plaza_test_damage_page (path, venue);
}

static void
test_damage (RunPlaza      *self,
             gconstpointer  truncate)
{
  damage (self, truncate != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char * const *arguments = cases[i].arguments;
      g_autofree char *file = cases[i].file != NULL ? run_plaza_path (self, cases[i].file) : NULL;
      const char *second = arguments[1] != NULL ? arguments[1] : file;
      const char *third = arguments[1] != NULL ? (arguments[2] != NULL ? arguments[2] : file) : NULL;
      const char *fourth = arguments[2] != NULL ? file : NULL;

      run_plaza (self, arguments[0], second, third, fourth, NULL);
      g_assert_cmpint (self->status, ==, 1);
      g_assert_true (g_str_has_prefix (self->complaint, "plaza: "));
      assert_has (self->complaint, "damaged");
      g_assert_false (file != NULL && g_file_test (file, G_FILE_TEST_EXISTS));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/damage/page", RunPlaza, NULL, run_plaza_set_up, test_damage, run_plaza_tear_down);
  g_test_add ("/damage/truncated", RunPlaza, "truncated", run_plaza_set_up, test_damage, run_plaza_tear_down);

  return g_test_run ();
}

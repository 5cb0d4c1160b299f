/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-progress.h"

static void
assert_at (PlazaProgress *progress,
           double         fraction,
           const char    *words)
{
  g_autofree char *said = NULL;

  g_assert_cmpfloat_with_epsilon (plaza_progress_read (progress, &said), fraction, 1e-9);
  g_assert_cmpstr (said, ==, words);
}

static void
test_stages (void)
{
  g_autoptr(PlazaProgress) progress = plaza_progress_new ();

  assert_at (progress, -1, NULL);
  plaza_progress_begin (progress, "first", 0, 0.5);
  assert_at (progress, -1, "first");
  g_assert_true (plaza_progress_step (progress, 1, 4, NULL));
  assert_at (progress, 0.125, "first");
  g_assert_true (plaza_progress_step (progress, 9, 4, NULL));
  assert_at (progress, 0.5, "first");

  plaza_progress_begin (progress, NULL, 0.5, 1);
  assert_at (progress, 0.5, "first");
  plaza_progress_begin (progress, "second", 0.5, 1);
  g_assert_true (plaza_progress_step (progress, 1, 2, NULL));
  assert_at (progress, 0.75, "second");
  g_assert_true (plaza_progress_step (progress, 0, 0, NULL));
  assert_at (progress, 1, "second");
}

static void
test_cancel (void)
{
  g_autoptr(PlazaProgress) progress = plaza_progress_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_progress_check (progress, &error));
  plaza_progress_cancel (progress);
  g_assert_true (plaza_progress_is_cancelled (progress));
  g_assert_false (plaza_progress_check (progress, NULL));
  g_assert_false (plaza_progress_step (progress, 1, 2, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_nobody_looks (void)
{
  plaza_progress_begin (NULL, "words", 0, 1);
  g_assert_true (plaza_progress_step (NULL, 1, 2, NULL));
  g_assert_true (plaza_progress_check (NULL, NULL));
}

#define N_STEPS 100000

static gpointer
work (gpointer data)
{
  for (guint i = 0; i < N_STEPS; i++)
    {
      if (i % 100 == 0)
        plaza_progress_begin (data, i % 200 == 0 ? "one" : "other", 0, 1);
      g_assert_true (plaza_progress_step (data, i, N_STEPS, NULL));
    }

  return NULL;
}

/* Whoever looks sees what was said, whenever that is. */
static void
test_threads (void)
{
  g_autoptr(PlazaProgress) progress = plaza_progress_new ();
  GThread *thread = g_thread_new ("work", work, progress);
  double fraction = -1, before = -1;

  while (fraction < (double) (N_STEPS - 1) / N_STEPS)
    {
      g_autofree char *words = NULL;

      fraction = plaza_progress_read (progress, &words);
      g_assert_cmpfloat (fraction, >=, before);
      g_assert_true (words == NULL || g_str_equal (words, "one") || g_str_equal (words, "other"));
      before = fraction;
    }

  g_thread_join (thread);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/progress/stages", test_stages);
  g_test_add_func ("/progress/cancel", test_cancel);
  g_test_add_func ("/progress/nobody-looks", test_nobody_looks);
  g_test_add_func ("/progress/threads", test_threads);

  return g_test_run ();
}

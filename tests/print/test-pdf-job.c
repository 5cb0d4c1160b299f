/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pdf-job.h"

#include <glib/gstdio.h>

#include "plaza-test-damage.h"
#include "plaza-test-pack.h"
#include "print-fixture.h"

static char *
path_of (const char *name)
{
  return g_build_filename (fixture_folder (), name, NULL);
}

/* In a thread as by itself, to the byte. */
static void
test_same (void)
{
  static const PlazaHandout kinds[] = { PLAZA_HANDOUT_LEAVE_BEHIND, PLAZA_HANDOUT_SHEET, PLAZA_HANDOUT_AGENDA };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *here = path_of ("here.pdf");
      g_autofree char *there = path_of ("there.pdf");
      g_autoptr(PlazaHandoutOptions) options = fixture_options (kinds[i], "en,es");
      g_autoptr(PlazaEvent) event = fixture_event ("canton-march");
      g_autoptr(PlazaPages) pages = fixture_lay_out (event, options);
      g_autoptr(PlazaJob) job = plaza_pdf_job_new (fixture_campaign (), event, options, there);
      g_autoptr(GError) error = NULL;
      g_autofree char *one = NULL;
      g_autofree char *other = NULL;
      gsize size, other_size;

      g_assert_true (plaza_pages_save_pdf (pages, here, NULL, &error));
      g_assert_true (plaza_job_wait (job, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (plaza_pdf_job_get_n (job), ==, plaza_pages_get_n (pages));
      g_assert_cmpstrv (plaza_pdf_job_get_gaps (job), plaza_pages_get_gaps (pages));
      g_assert_true (g_file_get_contents (here, &one, &size, NULL));
      g_assert_true (g_file_get_contents (there, &other, &other_size, NULL));
      g_assert_cmpmem (one, size, other, other_size);
    }
}

/* Several at once, each with fonts of its own. */
static void
finished_cb (GObject      *job,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_job_finish (PLAZA_JOB (job), result, &error));
  g_assert_no_error (error);
  (*(guint *) data)--;
}

static void
test_several (void)
{
  guint n_left = 4;

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("several-%u.pdf", i);
      g_autofree char *path = path_of (name);
      g_autoptr(PlazaHandoutOptions) options = fixture_options (i % 2 ? PLAZA_HANDOUT_AGENDA : PLAZA_HANDOUT_LEAVE_BEHIND, "en");
      g_autoptr(PlazaJob) job = plaza_pdf_job_new (fixture_campaign (), NULL, options, path);

      plaza_job_start (job, finished_cb, &n_left);
    }

  /* The window lays out meanwhile. */
  while (n_left > 0)
    {
      g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_LEAVE_BEHIND, "es");
      g_autoptr(PlazaPages) pages = fixture_lay_out (NULL, options);

      g_main_context_iteration (NULL, FALSE);
    }
}

static void
cancel_cb (PlazaJob *job,
           gpointer  data)
{
  plaza_job_cancel (job);
}

static void
test_cancelled_child (void)
{
  g_autofree char *path = path_of ("cancelled.pdf");
  g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_AGENDA, "en");
  g_autoptr(PlazaJob) job = plaza_pdf_job_new (fixture_campaign (), NULL, options, path);
  g_autoptr(GError) error = NULL;

  g_signal_connect (job, "progress", G_CALLBACK (cancel_cb), NULL);
  g_assert_false (plaza_job_wait (job, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* While it is laid out, and while it is drawn: the steps after the last of the layout. */
static void
test_cancelled (void)
{
  static const char * const points[] = { "step:2=hold", "step:6=hold" };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      g_setenv ("PLAZA_POINT", points[i], TRUE);
      g_test_trap_subprocess ("/pdf-job/cancelled/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
    }
  g_unsetenv ("PLAZA_POINT");
}

/* A list that lacks what could not be read would be taken for the whole. */
static void
test_unreadable (void)
{
  g_autofree char *file = path_of ("damaged.plaza");
  g_autofree char *path = path_of ("damaged.pdf");
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_AGENDA, "en");
  g_autoptr(PlazaJob) job = NULL;
  g_autoptr(GError) error = NULL;

  plaza_test_pack_grow (pack, 200);
  g_object_unref (plaza_campaign_create (file, pack, NULL));
  plaza_test_damage_page (file, "#ExampleDay: Neighbors and Neighbors 143");
  campaign = plaza_campaign_open (file, &error);
  g_assert_no_error (error);

  job = plaza_pdf_job_new (campaign, NULL, options, path);
  g_assert_false (plaza_job_wait (job, &error));
  g_assert_nonnull (strstr (error->message, "is damaged"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("SOURCE_DATE_EPOCH", "1487721600", TRUE);

  g_test_add_func ("/pdf-job/same", test_same);
  g_test_add_func ("/pdf-job/several", test_several);
  g_test_add_func ("/pdf-job/cancelled", test_cancelled);
  g_test_add_func ("/pdf-job/cancelled/subprocess", test_cancelled_child);
  g_test_add_func ("/pdf-job/unreadable", test_unreadable);

  return fixture_run ();
}

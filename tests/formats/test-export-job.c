/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-export-job.h"

#include <glib/gstdio.h>

#include "plaza-store.h"
#include "plaza-test-damage.h"
#include "plaza-test-pack.h"

#define N_EVENTS 2000

typedef struct
{
  char          *folder;
  char          *path;
  PlazaCampaign *campaign;
} Fixture;

static void
open_campaign (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  fixture->campaign = plaza_campaign_open (fixture->path, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GError) error = NULL;

  plaza_test_pack_grow (pack, N_EVENTS);
  fixture->folder = plaza_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "example.plaza", NULL);
  fixture->campaign = plaza_campaign_create (fixture->path, pack, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->campaign);
  plaza_test_folder_free (fixture->folder);
  g_free (fixture->path);
}

static char *
in_folder (Fixture    *fixture,
           const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static PlazaJob *
job_new (Fixture    *fixture,
         const char *path)
{
  const PlazaEventQuery all = PLAZA_EVENT_QUERY_INIT;

  return plaza_export_job_new (fixture->campaign, &all, PLAZA_AUDIENCE_PARTNERS, path, TRUE);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr(GDir) files = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (files)) != NULL)
    n += !g_str_has_prefix (name, "example.plaza");
  return n;
}

/* Fails with that sentence's error, and leaves nothing. */
static void
assert_fails (Fixture    *fixture,
              GQuark      domain,
              int         code,
              const char *part)
{
  static const char * const names[] = { "events.csv", "events.json", "events.ics" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = in_folder (fixture, names[i]);
      g_autoptr(PlazaJob) job = job_new (fixture, path);
      g_autoptr(GError) error = NULL;

      g_assert_false (plaza_job_wait (job, &error));
      g_assert_error (error, domain, code);
      g_assert_nonnull (strstr (error->message, part));
      g_assert_cmpuint (count_files (fixture), ==, 0);
    }
}

/* In a thread as by itself. */
static void
test_same (Fixture       *fixture,
           gconstpointer  data)
{
  static const char * const endings[] = { ".csv", ".json", ".ics" };
  const PlazaEventQuery all = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GPtrArray) events = plaza_campaign_read_events (fixture->campaign, &all, NULL, NULL);

  g_assert_cmpuint (events->len, ==, N_EVENTS + PLAZA_TEST_N_EVENTS);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *here = g_strconcat (fixture->folder, "/here", endings[i], NULL);
      g_autofree char *there = g_strconcat (fixture->folder, "/there", endings[i], NULL);
      g_autoptr(PlazaJob) job = job_new (fixture, there);
      g_autoptr(GError) error = NULL;
      g_autofree char *one = NULL;
      g_autofree char *other = NULL;
      guint n, n_undated;

      g_assert_true (plaza_export_events (fixture->campaign, events, PLAZA_AUDIENCE_PARTNERS, here, TRUE, NULL, &error));
      g_assert_true (plaza_job_wait (job, &error));
      g_assert_no_error (error);
      plaza_export_job_get_counts (job, &n, &n_undated);
      g_assert_cmpuint (n, ==, events->len);
      g_assert_cmpuint (n_undated, ==, plaza_export_count_undated (events));

      g_assert_true (g_file_get_contents (here, &one, NULL, NULL));
      g_assert_true (g_file_get_contents (there, &other, NULL, NULL));
      /* A calendar says when it was written. */
      if (i < 2)
        g_assert_cmpstr (one, ==, other);
      else
        g_assert_cmpuint (strlen (one), ==, strlen (other));
    }
}

static void
cancel_cb (PlazaJob *job,
           gpointer  data)
{
  if (plaza_job_get_fraction (job) > 0)
    plaza_job_cancel (job);
}

/* Held at a step by the environment, so that it cannot be done before it is cancelled. */
static void
test_cancelled_child (Fixture       *fixture,
                      gconstpointer  ending)
{
  g_autofree char *path = g_strconcat (fixture->folder, "/events", ending, NULL);
  g_autofree char *kept = NULL;
  g_autoptr(PlazaJob) job = job_new (fixture, path);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "what was there", -1, NULL));
  g_signal_connect (job, "progress", G_CALLBACK (cancel_cb), NULL);
  g_assert_false (plaza_job_wait (job, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "what was there");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
run_held (const char *test,
          guint       step)
{
  g_autofree char *point = g_strdup_printf ("step:%u=hold", step);

  g_setenv ("PLAZA_POINT", point, TRUE);
  g_test_trap_subprocess (test, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_unsetenv ("PLAZA_POINT");
  g_test_trap_assert_passed ();
}

static void
test_cancelled (gconstpointer ending)
{
  g_autofree char *test = g_strconcat ("/export-job/cancelled", ending, "/subprocess", NULL);

  /* While events are read, and while they are written. */
  run_held (test, N_EVENTS / 2);
  run_held (test, N_EVENTS * 3 / 2);
}

/* Some rows cannot be read: what has all others would be taken for all. */
static void
test_unreadable (Fixture       *fixture,
                 gconstpointer  data)
{
  g_clear_object (&fixture->campaign);
  plaza_test_damage_page (fixture->path, "#ExampleDay: Families and Neighbors 500");
  open_campaign (fixture);
  assert_fails (fixture, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_DAMAGED, "is damaged");
}

static void
test_truncated (Fixture       *fixture,
                gconstpointer  data)
{
  plaza_test_truncate (fixture->path);
  assert_fails (fixture, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_DAMAGED, "is damaged");
}

/* Another campaign stands where this one was: its events are not this one's. */
static void
test_replaced (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *other = in_folder (fixture, "other.plaza");
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();

  g_object_unref (plaza_campaign_create (other, pack, NULL));
  g_assert_cmpint (g_rename (other, fixture->path), ==, 0);
  assert_fails (fixture, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_MOVED, "replaced by another file");
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  assert_fails (fixture, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOT_FOUND, "There is no file");
}

static void
test_no_format (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = in_folder (fixture, "events.xls");
  g_autoptr(PlazaJob) job = job_new (fixture, path);
  g_autoptr(GError) error = NULL;

  g_assert_false (plaza_job_wait (job, &error));
  g_assert_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_UNKNOWN);
}

static void
test_one_event (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = in_folder (fixture, "canton.ics");
  g_autoptr(PlazaJob) canton = plaza_export_job_new_event (fixture->campaign, "canton", path);
  g_autoptr(PlazaJob) nobody = plaza_export_job_new_event (fixture->campaign, "nobody", path);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_false (plaza_job_wait (nobody, &error));
  g_assert_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT);
  g_clear_error (&error);

  g_assert_true (plaza_job_wait (canton, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "BEGIN:VEVENT"));
}

int
main (int   argc,
      char *argv[])
{
  static const char * const endings[] = { ".csv", ".json", ".ics" };

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/export-job/same", Fixture, NULL, set_up, test_same, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat ("/export-job/cancelled", endings[i], NULL);
      g_autofree char *child = g_strconcat (name, "/subprocess", NULL);

      g_test_add_data_func (name, endings[i], test_cancelled);
      g_test_add (child, Fixture, endings[i], set_up, test_cancelled_child, tear_down);
    }
  g_test_add ("/export-job/unreadable", Fixture, NULL, set_up, test_unreadable, tear_down);
  g_test_add ("/export-job/truncated", Fixture, NULL, set_up, test_truncated, tear_down);
  g_test_add ("/export-job/replaced", Fixture, NULL, set_up, test_replaced, tear_down);
  g_test_add ("/export-job/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/export-job/no-format", Fixture, NULL, set_up, test_no_format, tear_down);
  g_test_add ("/export-job/one-event", Fixture, NULL, set_up, test_one_event, tear_down);

  return g_test_run ();
}

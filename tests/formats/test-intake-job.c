/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-intake-job.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "plaza-intake-facts.h"
#include "plaza-test-pack.h"

/* Files of strangers are read in a process of their own, and whatever happens to it is one sentence. */

static const char registration[] =
  "{\"plaza\": \"registration\", \"version\": 1, \"sent\": \"2017-02-03T10:00:00Z\", \"message\": \"See you there\", \"events\": [{"
  "\"uid\": \"a-1\", \"title\": \"Vigil\", \"kind\": \"vigil\", \"timeslots\": [], \"attendance\": \"open\","
  "\"status\": \"confirmed\", \"review\": \"approved\", \"place\": {\"city\": \"Canton\", \"state\": \"MI\","
  "\"to_be_announced\": false, \"precision\": \"state\"}}]}";

typedef struct
{
  char          *folder;
  PlazaCampaign *campaign;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = plaza_test_folder_new ();
  path = g_build_filename (fixture->folder, "example.plaza", NULL);
  fixture->campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unsetenv ("PLAZA_POINT");
  g_clear_object (&fixture->campaign);
  plaza_test_folder_free (fixture->folder);
}

static char *
intake_put (Fixture    *fixture,
            const char *name,
            const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* Whether reading fails with a sentence that has @part. */
static void
intake_assert_fails (PlazaJob   *job,
                     const char *part)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (plaza_job_wait (job, &error));
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, part));
  g_assert_null (plaza_intake_job_steal (job));
}

static void
intake_assert_path_fails (Fixture    *fixture,
                          const char *path,
                          const char *part)
{
  g_autoptr(PlazaJob) job = plaza_intake_job_new (fixture->campaign, path, NULL, NULL);

  intake_assert_fails (job, part);
}

static PlazaJob *
intake_paste (Fixture    *fixture,
              const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return plaza_intake_job_new_paste (fixture->campaign, bytes, "", NULL, NULL);
}

static void
test_read (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = intake_put (fixture, "canton.plaza-event", registration);
  g_autoptr(PlazaJob) of_file = plaza_intake_job_new (fixture->campaign, path, NULL, NULL);
  g_autoptr(PlazaJob) of_paste = intake_paste (fixture, registration);
  PlazaJob *jobs[] = { of_file, of_paste };

  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(PlazaIntake) intake = NULL;
      PlazaIncoming *draft;

      plaza_job_wait (jobs[i], &error);
      g_assert_no_error (error);
      intake = plaza_intake_job_steal (jobs[i]);
      g_assert_cmpstr (intake->name, ==, i == 0 ? "canton.plaza-event" : "");
      g_assert_cmpstr (intake->kind, ==, "registration");
      g_assert_cmpuint (intake->drafts->len, ==, 1);
      draft = g_ptr_array_index (intake->drafts, 0);
      g_assert_cmpstr (draft->event->title, ==, "Vigil");
      g_assert_cmpstr (draft->event->note, ==, "See you there");
      g_assert_cmpstr (draft->key, ==, "plaza:a-1");
      g_assert_cmpint (draft->event->review, ==, PLAZA_REVIEW_PENDING);
      g_assert_cmpuint (draft->problems->len, ==, 0);
    }
}

/* GLib says for debugging that it cannot compile the patterns of a time, since the process may make no code: the answer
 * is what was read, and nothing beside. */
static void
test_calendar (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PlazaJob) job = intake_paste (fixture, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a-1\r\n"
                                                   "DTSTART:20170222T230000Z\r\nSUMMARY:Vigil\r\nLOCATION:Canton\\, MI 48188\r\n"
                                                   "DESCRIPTION:Doors at 5:30 p.m.\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  g_autoptr(PlazaIntake) intake = NULL;
  g_autoptr(GError) error = NULL;

  plaza_job_wait (job, &error);
  g_assert_no_error (error);
  intake = plaza_intake_job_steal (job);
  g_assert_cmpstr (intake->kind, ==, "ics");
  g_assert_cmpuint (intake->drafts->len, ==, 1);
  g_assert_cmpstr (((PlazaIncoming *) g_ptr_array_index (intake->drafts, 0))->event->title, ==, "Vigil");
}

/* What the process is told is what the campaign says. */
static void
test_facts (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PlazaIntakeFacts) facts = plaza_intake_facts_new (fixture->campaign);
  g_autoptr(PlazaIntakeFacts) read = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  facts->name = g_strdup ("form.csv");
  text = plaza_intake_facts_write (facts);
  read = plaza_intake_facts_read (text, strlen (text), &error);
  g_assert_no_error (error);
  again = plaza_intake_facts_write (read);
  g_assert_cmpstr (text, ==, again);
  g_assert_cmpuint (read->officials->len, >, 0);
  g_assert_cmpstr (read->day, ==, plaza_campaign_get_record (fixture->campaign)->day);
  g_assert_null (plaza_intake_facts_read ("[]", 2, NULL));
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "gone.csv", NULL);
  g_autofree char *fifo = g_build_filename (fixture->folder, "pipe.csv", NULL);
  g_autofree char *empty = intake_put (fixture, "empty.csv", "");
  g_autofree char *blank = intake_put (fixture, "blank.csv", " \r\n\n");
  g_autofree char *large = intake_put (fixture, "large.csv", "x");
  g_autofree char *closed = intake_put (fixture, "closed.csv", "x");
  g_autofree char *half = intake_put (fixture, "half.plaza-event", "{\"plaza\": \"registration\", \"events\": [{\"uid\":");
  g_autofree char *sheet = intake_put (fixture, "sheet.xlsx", "PK\003\004rest");

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpint (truncate (large, PLAZA_INTAKE_MOST_BYTES + 1), ==, 0);
  g_assert_cmpint (g_chmod (closed, 0), ==, 0);

  intake_assert_path_fails (fixture, missing, "gone.csv could not be read: there is no such file.");
  intake_assert_path_fails (fixture, fifo, "pipe.csv could not be read: it is no ordinary file.");
  intake_assert_path_fails (fixture, fixture->folder, "could not be read: it is a folder.");
  intake_assert_path_fails (fixture, "/dev/zero", "zero could not be read: it is no ordinary file.");
  intake_assert_path_fails (fixture, empty, "empty.csv could not be read: it is empty.");
  intake_assert_path_fails (fixture, blank, "blank.csv could not be read: it is empty.");
  intake_assert_path_fails (fixture, large, "large.csv could not be read: it is larger than 64 MiB.");
  if (access (closed, R_OK) != 0)
    intake_assert_path_fails (fixture, closed, "closed.csv could not be read: you may not read it.");
  intake_assert_path_fails (fixture, half, "half.plaza-event, line 1, column 45: the file ends in the middle");
  intake_assert_path_fails (fixture, sheet, "sheet.xlsx is a workbook or an archive.");
}

static void
test_dies (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = intake_put (fixture, "bad.csv", registration);

  g_setenv ("PLAZA_POINT", "reader=kill", TRUE);
  intake_assert_path_fails (fixture, path, "bad.csv could not be read: what reads it broke off; nothing else is affected.");
}

static void
test_hangs (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PlazaJob) job = intake_paste (fixture, registration);

  g_setenv ("PLAZA_POINT", "reader=hold", TRUE);
  plaza_intake_job_set_limit (job, 50);
  intake_assert_fails (job, "What was pasted could not be read: it takes too long; nothing else is affected.");
}

static void
cancel_cb (PlazaJob *job,
           gpointer  data)
{
  plaza_job_cancel (job);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(PlazaJob) job = intake_paste (fixture, registration);
  g_autoptr(GError) error = NULL;

  g_setenv ("PLAZA_POINT", "reader=hold", TRUE);
  g_signal_connect (job, "progress", G_CALLBACK (cancel_cb), NULL);
  g_assert_false (plaza_job_wait (job, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
grow_cb (gpointer path)
{
  int fd = open (path, O_WRONLY | O_APPEND);

  g_assert_cmpint (write (fd, " ", 1), ==, 1);
  close (fd);
  return G_SOURCE_CONTINUE;
}

/* The process waits until it sees the file change. */
static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = intake_put (fixture, "moving.csv", registration);
  guint source = g_timeout_add (5, grow_cb, path);

  g_setenv ("PLAZA_POINT", "reader=hold", TRUE);
  intake_assert_path_fails (fixture, path, "moving.csv could not be read: it changed meanwhile.");
  g_source_remove (source);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void      (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/formats/intake-job/read", test_read },           { "/formats/intake-job/facts", test_facts },
    { "/formats/intake-job/refused", test_refused },     { "/formats/intake-job/dies", test_dies },
    { "/formats/intake-job/hangs", test_hangs },         { "/formats/intake-job/cancelled", test_cancelled },
    { "/formats/intake-job/changes", test_changes },     { "/formats/intake-job/calendar", test_calendar },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}

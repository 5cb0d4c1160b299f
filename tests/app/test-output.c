/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <linux/magic.h>
#include <string.h>
#include <sys/vfs.h>

#include "plaza-command-output.h"
#include "run-plaza.h"

#define LETTER "leave-behind"

/* What the program writes to standard output, as a program finds it that reads there. */
static GBytes *
run_to_bytes (RunPlaza   *plaza,
              const char *first,
              ...)
{
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autoptr(GSubprocessLauncher) launcher = run_plaza_launcher (plaza, "C", G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  GBytes *bytes = NULL;
  va_list arguments;

  g_ptr_array_add (argv, (gpointer) g_getenv ("PLAZA_PROGRAM"));
  va_start (arguments, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (arguments, const char *))
    g_ptr_array_add (argv, (gpointer) argument);
  va_end (arguments);
  g_ptr_array_add (argv, NULL);

  g_subprocess_launcher_setenv (launcher, "SOURCE_DATE_EPOCH", "1487721600", TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char * const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate (process, NULL, NULL, &bytes, NULL, &error));
  g_assert_true (g_subprocess_get_successful (process));
  return bytes;
}

static void
assert_same (GBytes     *bytes,
             const char *path)
{
  g_autofree char *contents = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), contents, size);
}

/* "-" gives what a file would hold, and nothing beside it. */
static void
test_standard (RunPlaza      *plaza,
               gconstpointer  user_data)
{
  static const char * const formats[] = { "csv", "json" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *name = g_strconcat ("events.", formats[i], NULL);
      g_autofree char *path = run_plaza_path (plaza, name);
      g_autoptr(GBytes) bytes = run_to_bytes (plaza, "export", "-", "--format", formats[i], NULL);

      run_plaza (plaza, "export", path, NULL);
      assert_done (plaza);
      assert_same (bytes, path);
    }
}

static void
test_calendar (RunPlaza      *plaza,
               gconstpointer  user_data)
{
  run_plaza (plaza, "export", "-", "--format", "ics", "--state", "MI", NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  g_assert_true (g_str_has_prefix (plaza->out, "BEGIN:VCALENDAR\r\n"));
  g_assert_true (g_str_has_suffix (plaza->out, "END:VCALENDAR\r\n"));
  g_assert_cmpstr (plaza->complaint, ==, "plaza: 1 event has no date, so it is not in the calendar.\n");
}

static void
test_pdf (RunPlaza      *plaza,
          gconstpointer  user_data)
{
  g_autofree char *path = run_plaza_path (plaza, "visit.pdf");
  g_autofree char *dash = run_plaza_path (plaza, "-");
  g_autoptr(GBytes) standard = run_to_bytes (plaza, "print", LETTER, "--output", "-", NULL);
  g_autoptr(GBytes) said = run_to_bytes (plaza, "print", LETTER, "--output", path, NULL);

  assert_same (standard, path);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (said, NULL), (gssize) g_bytes_get_size (said), "visit.pdf: "));
  g_assert_false (g_file_test ("-", G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (dash, G_FILE_TEST_EXISTS));
}

/* A format that the name does not say. */
static void
test_format (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  g_autofree char *list = run_plaza_path (plaza, "list.txt");
  g_autofree char *csv = run_plaza_path (plaza, "list.csv");
  g_autofree char *lost = run_plaza_path (plaza, "none/list.txt");
  g_autofree char *sentence = g_strdup_printf ("“%s” could not be written: there is no such folder.", lost);
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  GStatBuf status;

  run_plaza (plaza, "export", list, "--format", "csv", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "list.txt: 17 events\n");
  run_plaza (plaza, "export", csv, NULL);
  g_assert_true (g_file_get_contents (list, &one, NULL, NULL));
  g_assert_true (g_file_get_contents (csv, &other, NULL, NULL));
  g_assert_cmpstr (one, ==, other);
  g_assert_cmpint (g_stat (list, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  run_plaza (plaza, "export", lost, "--format", "csv", NULL);
  assert_complaint (plaza, 1, sentence);
  run_plaza (plaza, "export", "-", NULL);
  assert_complaint (plaza, 2, "Write what to standard output? Give one of ics, csv, geojson, osdi, mobilize, json with --format.");
  run_plaza (plaza, "export", "-", "--format", "xls", NULL);
  assert_complaint (plaza, 2, "“xls” is no format: give one of ics, csv, geojson, osdi, mobilize, json.");
}

/* In a sandbox what is written into memory is gone; outside of one it is not. */
static void
test_goes (RunPlaza      *plaza,
           gconstpointer  user_data)
{
  g_autofree char *closed = run_plaza_path (plaza, "closed");
  g_autofree char *given = run_plaza_path (plaza, "given");
  g_autofree char *own = g_build_filename (g_get_user_cache_dir (), "plaza", "events.csv", NULL);
  struct statfs system;

  g_assert_true (g_file_set_contents (closed, "[Context]\nshared=ipc;\n", -1, NULL));
  g_assert_true (g_file_set_contents (given, "[Context]\nfilesystems=/tmp;\n", -1, NULL));
  g_assert_false (plaza_command_output_goes (closed, own));
  g_assert_false (plaza_command_output_goes (closed, "/proc/self/events.csv"));
  if (statfs ("/dev/shm", &system) != 0 || (guint32) system.f_type != TMPFS_MAGIC)
    {
      g_test_skip ("nothing here is in memory");
      return;
    }

  g_assert_true (plaza_command_output_goes (closed, "/dev/shm/events.csv"));
  g_assert_false (plaza_command_output_goes (given, "/dev/shm/events.csv"));
  g_assert_false (plaza_command_output_goes ("/nonexistent", "/dev/shm/events.csv"));
}

#define ADD(path, function) g_test_add ("/app/output/" path, RunPlaza, NULL, run_plaza_set_up_example, function, run_plaza_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("standard", test_standard);
  ADD ("calendar", test_calendar);
  ADD ("pdf", test_pdf);
  ADD ("format", test_format);
  ADD ("goes", test_goes);

  return g_test_run ();
}

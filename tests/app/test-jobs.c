/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run-plaza.h"

#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <pty.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define STOPPED "plaza: Cancelled. Nothing was changed.\n"

/* What takes long, and is stopped in its middle. */
typedef struct
{
  const char *name;
  const char *file;          /* that it would write, or NULL */
  const char *arguments[6];
  guint       step;          /* at which it is held */
  gboolean    has_campaign;  /* otherwise the first one is made */
} Case;

static const Case cases[] = {
  { "first", NULL, { "events" }, 10, FALSE },
  { "export-csv", "all.csv", { "export" }, 40, TRUE },
  { "export-ics", "all.ics", { "export" }, 40, TRUE },
  { "print", "all.pdf", { "print", "agenda", "--output" }, 3, TRUE },
};

static gboolean
is_there (RunPlaza   *self,
          const char *name)
{
  g_autofree char *path = run_plaza_path (self, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static GSubprocess *
start (RunPlaza   *self,
       const Case *what,
       int         terminal)
{
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autoptr(GSubprocessLauncher) launcher = NULL;
  g_autofree char *point = g_strdup_printf ("step:%u=hold", what->step);
  g_autofree char *file = what->file != NULL ? run_plaza_path (self, what->file) : NULL;
  g_autoptr(GError) error = NULL;
  GSubprocess *process;

  g_ptr_array_add (argv, (char *) g_getenv ("PLAZA_PROGRAM"));
  for (guint i = 0; what->arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (char *) what->arguments[i]);
  g_ptr_array_add (argv, file);
  g_ptr_array_add (argv, NULL);

  launcher = run_plaza_launcher (self, "C.UTF-8", terminal < 0 ? G_SUBPROCESS_FLAGS_STDERR_PIPE : G_SUBPROCESS_FLAGS_NONE);
  if (terminal >= 0)
    g_subprocess_launcher_take_stderr_fd (launcher, terminal);
  g_subprocess_launcher_setenv (launcher, "PLAZA_POINT", point, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char * const *) argv->pdata, &error);
  g_assert_no_error (error);

  return process;
}

/* Reads until @part was said. */
static void
read_until (GInputStream *stream,
            GString      *said,
            const char   *part)
{
  char buffer[256];

  while (strstr (said->str, part) == NULL)
    {
      gssize n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, NULL);

      g_assert_cmpint (n, >, 0);
      g_string_append_len (said, buffer, n);
    }
}

static void
assert_died_of (GSubprocess *process,
                int          number)
{
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  g_assert_true (g_subprocess_get_if_signaled (process));
  g_assert_cmpint (g_subprocess_get_term_sig (process), ==, number);
}

/* The folder of the first campaign has nothing of one in it. */
static void
assert_nothing_half_done (RunPlaza   *self,
                          const Case *what)
{
  g_autofree char *folder = run_plaza_path (self, ".local/share/plaza");
  g_autoptr(GDir) files = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (files != NULL && g_dir_read_name (files) != NULL)
    n++;
  g_assert_cmpuint (n, ==, what->has_campaign ? 1 : 0);
  g_assert_true (what->file == NULL || !is_there (self, what->file));

  run_plaza (self, "check", NULL);
  assert_done (self);
}

static void
test_stopped (RunPlaza      *self,
              gconstpointer  data)
{
  static const int signals[] = { SIGINT, SIGTERM };
  const Case *what = data;

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      g_autoptr(GSubprocess) process = NULL;
      g_autoptr(GString) said = g_string_new (NULL);

      if (what->has_campaign)
        run_plaza (self, "check", NULL);
      else
        {
          g_autofree char *made = run_plaza_path (self, ".local/share/plaza/we-are-all-america.plaza");

          g_unlink (made);
        }

      process = start (self, what, -1);
      read_until (g_subprocess_get_stderr_pipe (process), said, "held\n");
      g_subprocess_send_signal (process, signals[i]);
      read_until (g_subprocess_get_stderr_pipe (process), said, STOPPED);
      assert_died_of (process, signals[i]);
      g_assert_cmpstr (said->str, ==, "held\n" STOPPED);
      assert_nothing_half_done (self, what);
    }
}

/* On a terminal it is said how far it is, and nothing of that stays; elsewhere nothing is said. */
static void
test_terminal (RunPlaza      *self,
               gconstpointer  data)
{
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GString) said = g_string_new (NULL);
  int keyboard, terminal;

  run_plaza (self, "check", NULL);
  g_assert_cmpint (openpty (&keyboard, &terminal, NULL, NULL, NULL), ==, 0);
  stream = g_unix_input_stream_new (keyboard, TRUE);
  process = start (self, &cases[1], terminal);

  read_until (stream, said, "Writing the file… ");
  read_until (stream, said, "%");
  g_subprocess_send_signal (process, SIGINT);
  read_until (stream, said, "\r\033[Kplaza: Cancelled.");
  assert_died_of (process, SIGINT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/jobs/stopped/", cases[i].name, NULL);

      g_test_add (name, RunPlaza, &cases[i], run_plaza_set_up, test_stopped, run_plaza_tear_down);
    }
  g_test_add ("/jobs/terminal", RunPlaza, NULL, run_plaza_set_up, test_terminal, run_plaza_tear_down);

  return g_test_run ();
}

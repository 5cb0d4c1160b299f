/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run-plaza.h"

#include <string.h>

#include "plaza-campaign.h"
#include "plaza-pack-reader.h"

void
run_plaza_set_up (RunPlaza      *self,
                  gconstpointer  user_data)
{
  self->home = g_dir_make_tmp ("plaza-home-XXXXXX", NULL);
}

void
run_plaza_set_up_example (RunPlaza      *self,
                          gconstpointer  user_data)
{
  g_autofree char *example = g_test_build_filename (G_TEST_DIST, "example", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = plaza_pack_read (example, &error);
  g_autoptr(PlazaCampaign) campaign = NULL;

  g_assert_no_error (error);
  run_plaza_set_up (self, user_data);
  folder = run_plaza_path (self, ".local/share/plaza");
  path = run_plaza_path (self, ".local/share/plaza/we-are-all-america.plaza");
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
}

static void
remove_tree (GFile *file)
{
  g_autoptr(GFileEnumerator) children = NULL;
  GFile *child = NULL;

  children = g_file_enumerate_children (file, "standard::name", G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    remove_tree (child);
  g_file_delete (file, NULL, NULL);
}

void
run_plaza_tear_down (RunPlaza      *self,
                     gconstpointer  user_data)
{
  g_autoptr(GFile) home = g_file_new_for_path (self->home);

  remove_tree (home);
  g_clear_pointer (&self->home, g_free);
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->complaint, g_free);
}

static char *
take_text (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  char *text = g_strndup (data != NULL ? data : "", size);

  g_bytes_unref (bytes);

  return text;
}

/* A leak is heard; the report of what was overlooked on purpose is no complaint. */
static void
hush_suppressions (GSubprocessLauncher *launcher)
{
  const char *options = g_getenv ("LSAN_OPTIONS");
  g_autofree char *hushed = g_strdup_printf ("%s:print_suppressions=0", options != NULL ? options : "");

  g_subprocess_launcher_setenv (launcher, "LSAN_OPTIONS", hushed, TRUE);
}

/* Whether the program can be asked in @locale; where it cannot, the test says so and counts as skipped. */
gboolean
run_plaza_speaks (const char *locale)
{
  g_autofree char *file = NULL;
  g_autofree char *reason = g_strdup_printf ("the locale %s is missing", locale);

  if (g_str_equal (locale, "C") || g_str_equal (locale, "C.UTF-8"))
    return TRUE;

  file = g_build_filename (g_getenv ("LOCPATH"), locale, "LC_IDENTIFICATION", NULL);
  if (g_file_test (file, G_FILE_TEST_EXISTS))
    return TRUE;

  g_test_skip (reason);
  return FALSE;
}

GSubprocessLauncher *
run_plaza_launcher (RunPlaza         *self,
                    const char       *locale,
                    GSubprocessFlags  flags)
{
  GSubprocessLauncher *launcher;
  const char *unset[] = { "DISPLAY", "WAYLAND_DISPLAY", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "XDG_DATA_HOME", "G_MESSAGES_DEBUG" };

  launcher = g_subprocess_launcher_new (flags);
  for (guint i = 0; i < G_N_ELEMENTS (unset); i++)
    g_subprocess_launcher_unsetenv (launcher, unset[i]);
  g_subprocess_launcher_setenv (launcher, "HOME", self->home, TRUE);
  g_subprocess_launcher_setenv (launcher, "LANG", locale, TRUE);
  hush_suppressions (launcher);

  return launcher;
}

static void
run (RunPlaza   *self,
     const char *locale,
     GPtrArray  *argv)
{
  g_autoptr(GSubprocessLauncher) launcher =
    run_plaza_launcher (self, locale, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  GBytes *out = NULL;
  GBytes *complaint = NULL;

  process = g_subprocess_launcher_spawnv (launcher, (const char * const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &out, &complaint, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  g_free (self->out);
  g_free (self->complaint);
  self->out = take_text (out);
  self->complaint = take_text (complaint);
  self->status = g_subprocess_get_exit_status (process);
}

static GPtrArray *
collect (va_list arguments)
{
  GPtrArray *argv = g_ptr_array_new ();
  const char *argument;

  g_ptr_array_add (argv, (char *) g_getenv ("PLAZA_PROGRAM"));
  while ((argument = va_arg (arguments, const char *)) != NULL)
    g_ptr_array_add (argv, (char *) argument);
  g_ptr_array_add (argv, NULL);

  return argv;
}

/* In English; the arguments end in NULL. */
void
run_plaza (RunPlaza *self,
           ...)
{
  g_autoptr(GPtrArray) argv = NULL;
  va_list arguments;

  va_start (arguments, self);
  argv = collect (arguments);
  va_end (arguments);
  run (self, "C.UTF-8", argv);
}

/* The arguments as a shell would take them: "show canton --json". */
void
run_plaza_line (RunPlaza   *self,
                const char *locale,
                const char *line)
{
  g_auto(GStrv) words = NULL;
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();

  g_assert_true (g_shell_parse_argv (line, NULL, &words, NULL));
  g_ptr_array_add (argv, (char *) g_getenv ("PLAZA_PROGRAM"));
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, words[i]);
  g_ptr_array_add (argv, NULL);
  run (self, locale, argv);
}

void
run_plaza_in (RunPlaza   *self,
              const char *locale,
              ...)
{
  g_autoptr(GPtrArray) argv = NULL;
  va_list arguments;

  va_start (arguments, locale);
  argv = collect (arguments);
  va_end (arguments);
  run (self, locale, argv);
}

char *
run_plaza_path (RunPlaza   *self,
                const char *name)
{
  return g_build_filename (self->home, name, NULL);
}

/* A call that went well says nothing on the standard error. */
void
assert_done (RunPlaza *self)
{
  g_assert_cmpstr (self->complaint, ==, "");
  g_assert_cmpint (self->status, ==, 0);
}

/* One that did not says one sentence there, and nothing on the standard output. */
void
assert_complaint (RunPlaza   *self,
                  int         status,
                  const char *sentence)
{
  g_autofree char *line = g_strdup_printf ("plaza: %s\n", sentence);

  g_assert_cmpstr (self->complaint, ==, line);
  g_assert_cmpstr (self->out, ==, "");
  g_assert_cmpint (self->status, ==, status);
}

void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is missing in:\n%s", part, text);
}

/* One that could not says one sentence, with that in it. */
void
assert_refused (RunPlaza   *self,
                int         status,
                const char *part)
{
  g_assert_cmpint (self->status, ==, status);
  g_assert_cmpstr (self->out, ==, "");
  assert_has (self->complaint, part);
  g_assert_true (strchr (self->complaint, '\n') == self->complaint + strlen (self->complaint) - 1);
}

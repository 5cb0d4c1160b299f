/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The windowed program as a desktop starts it: with nothing, with a campaign,
 * with something that is none. */
#include <glib/gstdio.h>

#include "plaza-application.h"
#include "plaza-failed-window.h"
#include "plaza-window.h"

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* One for all tests: a process is one application on its bus. */
static PlazaApplication *
start (void)
{
  static PlazaApplication *application = NULL;
  g_autoptr(GError) error = NULL;

  if (application != NULL)
    return application;

  application = plaza_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
  /* It would quit with its last window, and the next test begins without one. */
  g_application_hold (G_APPLICATION (application));

  return application;
}

static void
stop (PlazaApplication *application)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (application))) != NULL)
    gtk_window_destroy (windows->data);

  settle ();
}

static GtkWindow *
only_window (PlazaApplication *application)
{
  GList *windows;

  settle ();
  windows = gtk_application_get_windows (GTK_APPLICATION (application));
  g_assert_cmpuint (g_list_length (windows), ==, 1);

  return windows->data;
}

static void
open_path (PlazaApplication *application,
           const char       *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  g_application_open (G_APPLICATION (application), &file, 1, "");
  settle ();
}

static char *
default_campaign_path (PlazaApplication *application)
{
  PlazaWindow *window = PLAZA_WINDOW (only_window (application));
  PlazaWindowState *state = plaza_window_get_state (window);

  return g_strdup (plaza_campaign_get_path (plaza_window_state_get_campaign (state)));
}

/* A first start makes the default campaign, for its owner alone. */
static void
test_activate (void)
{
  PlazaApplication *application = start ();
  g_autofree char *path = NULL;
  GStatBuf info;

  g_application_activate (G_APPLICATION (application));
  path = default_campaign_path (application);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  g_application_activate (G_APPLICATION (application));
  only_window (application);
  stop (application);
}

/* A campaign that is open already is shown, not opened twice. */
static void
test_open_twice (void)
{
  PlazaApplication *application = start ();
  g_autofree char *path = NULL;

  g_application_activate (G_APPLICATION (application));
  path = default_campaign_path (application);
  open_path (application, path);
  only_window (application);
  stop (application);
}

static void
test_open_rubbish (void)
{
  PlazaApplication *application = start ();
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "rubbish-<b>&.plaza", NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, "not a campaign", -1, &error);
  g_assert_no_error (error);

  open_path (application, path);
  g_assert_true (PLAZA_IS_FAILED_WINDOW (only_window (application)));

  /* A second failure replaces the first; a campaign replaces both. */
  open_path (application, "/nowhere/at-all.plaza");
  g_assert_true (PLAZA_IS_FAILED_WINDOW (only_window (application)));
  stop (application);
  g_unlink (path);
}

/* Who looks at a campaign keeps it, and is told in a dialog. */
static void
test_rubbish_beside_campaign (void)
{
  PlazaApplication *application = start ();
  GtkWindow *window;

  g_application_activate (G_APPLICATION (application));
  only_window (application);
  open_path (application, "/nowhere/at-all.plaza");
  window = only_window (application);
  g_assert_true (PLAZA_IS_WINDOW (window));
  g_assert_nonnull (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  stop (application);
}

static void
test_actions (void)
{
  PlazaApplication *application = start ();
  GtkWindow *window;

  g_application_activate (G_APPLICATION (application));
  window = only_window (application);
  g_action_group_activate_action (G_ACTION_GROUP (application), "shortcuts", NULL);
  settle ();
  g_assert_nonnull (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  g_action_group_activate_action (G_ACTION_GROUP (application), "about", NULL);
  settle ();
  stop (application);
}

/* Its windows close, whatever they show, and the program ends with the last. */
static void
test_quit (void)
{
  PlazaApplication *application = start ();

  g_application_activate (G_APPLICATION (application));
  adw_dialog_present (adw_dialog_new (), GTK_WIDGET (only_window (application)));
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  settle ();
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (application)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/application/activate", test_activate);
  g_test_add_func ("/application/open-twice", test_open_twice);
  g_test_add_func ("/application/open-rubbish", test_open_rubbish);
  g_test_add_func ("/application/rubbish-beside-campaign", test_rubbish_beside_campaign);
  g_test_add_func ("/application/actions", test_actions);
  g_test_add_func ("/application/quit", test_quit);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <adwaita.h>

#include "plaza-job-bar.h"

/* Work that ends when it is told to, or cancelled. */
typedef struct
{
  GtkWidget *window;
  GtkWidget *page;
  PlazaJob  *job;
  gint       may_end;   /* atomic */
  gboolean   ended;
  GError    *error;
} Fixture;

static gboolean
job_run (PlazaProgress  *progress,
         gpointer        data,
         GError        **error)
{
  Fixture *f = data;

  plaza_progress_begin (progress, "Working…", 0, 1);
  while (!g_atomic_int_get (&f->may_end))
    if (!plaza_progress_step (progress, 1, 4, error))
      return FALSE;

  return TRUE;
}

static void
ended_cb (GObject      *job,
          GAsyncResult *result,
          gpointer      data)
{
  Fixture *f = data;

  plaza_job_finish (PLAZA_JOB (job), result, &f->error);
  f->ended = TRUE;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  GtkWidget *toasts = adw_toast_overlay_new ();
  GtkWidget *overlay = gtk_overlay_new ();

  f->window = adw_window_new ();
  f->page = gtk_entry_new ();
  f->job = plaza_job_new (job_run, f, NULL);
  f->may_end = FALSE;
  f->ended = FALSE;
  gtk_overlay_set_child (GTK_OVERLAY (overlay), f->page);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), overlay);
  adw_window_set_content (ADW_WINDOW (f->window), toasts);
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_settle ();
}

static gboolean
has_ended (gpointer data)
{
  return ((Fixture *) data)->ended;
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_atomic_int_set (&f->may_end, TRUE);
  fixture_wait_until (has_ended, f);
  g_assert_null (fixture_find (f->window, PLAZA_TYPE_JOB_BAR));
  g_clear_error (&f->error);
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->job);
}

static gboolean
has_bar (gpointer data)
{
  Fixture *f = data;
  GtkWidget *bar = fixture_find (f->window, PLAZA_TYPE_JOB_BAR);
  GtkWidget *progress = bar != NULL ? fixture_find (bar, GTK_TYPE_PROGRESS_BAR) : NULL;

  return progress != NULL && gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (progress)) == 0.25;
}

static void
begin (Fixture *f)
{
  plaza_job_bar_run (f->page, f->job, ended_cb, f);
  g_assert_null (fixture_find (f->window, PLAZA_TYPE_JOB_BAR));
  fixture_wait_until (has_bar, f);
}

/* It comes while the work goes on, leaves the keyboard where it is, and goes with the work. */
static void
test_shown (Fixture       *f,
            gconstpointer  data)
{
  GtkWidget *focus;
  GtkWidget *label;

  gtk_widget_grab_focus (f->page);
  focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  begin (f);
  label = fixture_find (fixture_find (f->window, PLAZA_TYPE_JOB_BAR), GTK_TYPE_LABEL);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "Working…");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == focus);

  g_atomic_int_set (&f->may_end, TRUE);
  fixture_wait_until (has_ended, f);
  g_assert_no_error (f->error);
  g_assert_null (fixture_find (f->window, PLAZA_TYPE_JOB_BAR));
}

static void
test_button (Fixture       *f,
             gconstpointer  data)
{
  begin (f);
  g_signal_emit_by_name (fixture_find (fixture_find (f->window, PLAZA_TYPE_JOB_BAR), GTK_TYPE_BUTTON), "clicked");
  fixture_wait_until (has_ended, f);
  g_assert_error (f->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Wherever the keyboard is: the bar takes the key from the whole window. */
static void
test_escape (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *bar;
  GtkShortcutController *keys = NULL;
  g_autoptr(GListModel) controllers = NULL;
  g_autoptr(GtkShortcut) shortcut = NULL;

  begin (f);
  bar = fixture_find (f->window, PLAZA_TYPE_JOB_BAR);
  controllers = gtk_widget_observe_controllers (bar);
  for (guint i = 0; keys == NULL && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      keys = GTK_IS_SHORTCUT_CONTROLLER (controller) ? GTK_SHORTCUT_CONTROLLER (controller) : NULL;
    }

  g_assert_nonnull (keys);
  g_assert_cmpint (gtk_shortcut_controller_get_scope (keys), ==, GTK_SHORTCUT_SCOPE_GLOBAL);
  shortcut = g_list_model_get_item (G_LIST_MODEL (keys), 0);
  g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, bar, NULL));
  fixture_wait_until (has_ended, f);
  g_assert_error (f->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Whoever leaves does not stop what was begun, and nobody is left to be told. */
static void
test_window_closed (Fixture       *f,
                    gconstpointer  data)
{
  GtkWidget *other = adw_window_new ();

  begin (f);
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_false (f->ended);
  g_atomic_int_set (&f->may_end, TRUE);
  fixture_wait_until (has_ended, f);
  g_assert_no_error (f->error);
  f->window = other;
}

/* What is done soon needs no bar. */
static void
test_soon (Fixture       *f,
           gconstpointer  data)
{
  g_atomic_int_set (&f->may_end, TRUE);
  plaza_job_bar_run (f->page, f->job, ended_cb, f);
  fixture_wait_until (has_ended, f);
  g_assert_no_error (f->error);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add ("/job-bar/shown", Fixture, NULL, set_up, test_shown, tear_down);
  g_test_add ("/job-bar/button", Fixture, NULL, set_up, test_button, tear_down);
  g_test_add ("/job-bar/escape", Fixture, NULL, set_up, test_escape, tear_down);
  g_test_add ("/job-bar/window-closed", Fixture, NULL, set_up, test_window_closed, tear_down);
  g_test_add ("/job-bar/soon", Fixture, NULL, set_up, test_soon, tear_down);

  return fixture_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one typed about oneself is kept, also where it could not be written at first. */
#include "fixture.h"

#include <adwaita.h>
#include <signal.h>
#include <sys/resource.h>

#include "plaza-about-you.h"

/* As on a full disk: no file may grow, and whoever writes is told so. */
static void
fill_disk (gboolean full)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = full ? 0 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static gboolean
is_two (gpointer count)
{
  return *(guint *) count >= 2;
}

/* Types a name while the disk is full, and waits until it was tried to write it. */
static GtkWidget *
type_in_vain (const char *name)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *about = plaza_about_you_new (fixture_campaign ());
  guint changes = 0;

  gtk_window_set_child (GTK_WINDOW (window), about);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  g_signal_connect_swapped (about, "changed", G_CALLBACK (count_cb), &changes);

  fill_disk (TRUE);
  gtk_editable_set_text (GTK_EDITABLE (fixture_find (about, ADW_TYPE_ENTRY_ROW)), name);
  fixture_wait_until (is_two, &changes);
  fill_disk (FALSE);
  g_signal_handlers_disconnect_by_data (about, &changes);
  g_assert_cmpstr (plaza_campaign_get_value (fixture_campaign (), "official"), !=, name);

  return window;
}

static void
test_closed (void)
{
  GtkWidget *window = type_in_vain ("Rep. Example");

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_cmpstr (plaza_campaign_get_value (fixture_campaign (), "official"), ==, "Rep. Example");
}

static void
test_left (void)
{
  GtkWidget *window = type_in_vain ("Sen. Example");

  gtk_widget_set_visible (window, FALSE);
  g_assert_cmpstr (plaza_campaign_get_value (fixture_campaign (), "official"), ==, "Sen. Example");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/about-you/closed-after-a-failed-save", test_closed);
  g_test_add_func ("/about-you/left-after-a-failed-save", test_left);

  return fixture_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A campaign that can only be read: the window says why, and what would change it cannot be pressed. */
#include "fixture.h"

#include <adwaita.h>
#include <string.h>

#include "plaza-point-row.h"
#include "plaza-window.h"

/* The campaign as a newer version of the program would leave it (SQLite's file format, 1.3: the version at offset 60). */
static PlazaCampaign *
open_newer (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "newer.plaza", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr(GError) error = NULL;
  PlazaCampaign *campaign;
  gsize size;

  g_assert_true (g_file_get_contents (plaza_campaign_get_path (fixture_campaign ()), &bytes, &size, NULL));
  bytes[63] = 99;
  g_assert_true (g_file_set_contents (path, bytes, size, NULL));
  campaign = plaza_campaign_open (path, &error);
  g_assert_no_error (error);
  return campaign;
}

static void
test_newer (void)
{
  g_autofree char *folder = g_dir_make_tmp ("plaza-newer-XXXXXX", NULL);
  g_autoptr(PlazaCampaign) campaign = open_newer (folder);
  GtkWidget *window = plaza_window_new (NULL, campaign);
  GtkWidget *banner, *row, *button;

  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  banner = fixture_find (window, ADW_TYPE_BANNER);
  g_assert_nonnull (banner);
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_cmpstr (adw_banner_get_title (ADW_BANNER (banner)), ==,
                   "“newer.plaza” was made by a newer version of Plaza and can only be read. Update Plaza to change it.");

  plaza_window_set_view (PLAZA_WINDOW (window), "talking-points");
  fixture_settle ();
  row = fixture_find (window, PLAZA_TYPE_POINT_ROW);
  button = fixture_find (row, GTK_TYPE_BUTTON);
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, adw_banner_get_title (ADW_BANNER (banner)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_usual (void)
{
  GtkWidget *window = plaza_window_new (NULL, fixture_campaign ());

  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  g_assert_null (fixture_find (window, ADW_TYPE_BANNER));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/read-only/newer", test_newer);
  g_test_add_func ("/read-only/usual", test_usual);

  return fixture_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The copies that are kept of a campaign, and one of them in a window of its own. */
#include "fixture.h"

#include <adwaita.h>
#include <string.h>

#include "plaza-backups-dialog.h"
#include "plaza-campaign-jobs.h"
#include "plaza-window.h"

static AdwDialog *
present (GtkWidget *window)
{
  AdwDialog *dialog = plaza_backups_dialog_new (fixture_campaign ());

  adw_dialog_present (dialog, window);
  fixture_settle ();
  return dialog;
}

static const char *
get_page (AdwDialog *dialog)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (fixture_find (GTK_WIDGET (dialog), GTK_TYPE_STACK)));
}

static void
test_list (void)
{
  GtkWidget *window = plaza_window_new (NULL, fixture_campaign ());
  g_autoptr(PlazaJob) job = plaza_backup_job_new (fixture_campaign ());
  g_autoptr(GError) error = NULL;
  AdwDialog *dialog;
  GtkWidget *row;

  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  dialog = present (window);
  g_assert_cmpstr (get_page (dialog), ==, "empty");
  adw_dialog_force_close (dialog);

  g_assert_true (plaza_job_wait (job, &error));
  g_assert_no_error (error);
  dialog = present (window);
  g_assert_cmpstr (get_page (dialog), ==, "list");
  row = fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW);
  g_assert_true (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Today "));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "B"));
  g_assert_nonnull (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
  adw_dialog_force_close (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("plaza-home-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  fixture_init (&argc, &argv);
  g_test_add_func ("/backups/list", test_list);

  return fixture_run ();
}

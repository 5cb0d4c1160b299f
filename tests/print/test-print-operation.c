/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "plaza-print-operation.h"
#include "print-fixture.h"

/* Exports with GTK, which needs neither a display nor a printer. */
static void
check_export (PlazaPaper paper)
{
  g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_LEAVE_BEHIND, "en");
  g_autofree char *path = g_build_filename (fixture_folder (), "export.pdf", NULL);
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autoptr(PlazaPages) pages = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  GtkPageSetup *setup;
  double width, height;
  int n_pages;

  options->paper = paper;
  pages = fixture_lay_out (NULL, options);
  plaza_pages_get_size (pages, &width, &height);
  operation = plaza_print_operation_new (pages);
  setup = gtk_print_operation_get_default_page_setup (operation);
  g_object_get (operation, "job-name", &name, "n-pages", &n_pages, NULL);
  g_assert_cmpstr (name, ==, plaza_pages_get_title (pages));
  g_assert_cmpint (n_pages, ==, (int) plaza_pages_get_n (pages));
  g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS), width, 1);
  g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS), height, 1);

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_letter (void)
{
  check_export (PLAZA_PAPER_LETTER);
}

static void
test_a4 (void)
{
  check_export (PLAZA_PAPER_A4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/operation/letter", test_letter);
  g_test_add_func ("/print/operation/a4", test_a4);
  return fixture_run ();
}

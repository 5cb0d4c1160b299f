/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-print-operation.h"

#include "plaza-paper.h"

static void
print_operation_draw_page_cb (GtkPrintOperation *operation,
                              GtkPrintContext   *context,
                              int                page,
                              PlazaPages        *pages)
{
  if (page >= 0 && (guint) page < plaza_pages_get_n (pages))
    plaza_pages_draw (pages, (guint) page, gtk_print_context_get_cairo_context (context));
}

/* The paper that the pages were laid out for, whatever the locale's is; they
 * keep their own margins. */
static GtkPageSetup *
print_operation_make_setup (PlazaPages *pages)
{
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (plaza_paper_get_measures (plaza_pages_get_paper (pages))->pwg_name);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_paper_size_free (paper);
  return g_steal_pointer (&setup);
}

/**
 * plaza_print_operation_new:
 * @pages: what is printed
 *
 * Run it with %GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, or with
 * %GTK_PRINT_OPERATION_ACTION_EXPORT after gtk_print_operation_set_export_filename();
 * plaza_pages_save_pdf() makes the better PDF, with its structure and language.
 *
 * Returns: (transfer full): an operation that prints the pages as they are,
 *   unscaled, on the paper that they were laid out for
 */
GtkPrintOperation *
plaza_print_operation_new (PlazaPages *pages)
{
  GtkPrintOperation *operation;
  g_autoptr(GtkPageSetup) setup = NULL;

  g_return_val_if_fail (PLAZA_IS_PAGES (pages), NULL);

  operation = gtk_print_operation_new ();
  setup = print_operation_make_setup (pages);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, (int) plaza_pages_get_n (pages));
  gtk_print_operation_set_job_name (operation, plaza_pages_get_title (pages));
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (print_operation_draw_page_cb), g_object_ref (pages),
                         (GClosureNotify) (GCallback) g_object_unref, G_CONNECT_DEFAULT);
  return operation;
}

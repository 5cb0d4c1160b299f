/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout-output.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plaza-print-operation.h"
#include "plaza-save.h"

static GtkWindow *
window_of (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
complain (GtkWidget    *widget,
          const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Not Printed"), error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, widget);
}

static gboolean
write_pdf (gpointer     pages,
           const char  *path,
           GError     **error)
{
  return plaza_pages_save_pdf (pages, path, error);
}

static PlazaSave *
save_new (GtkWidget  *widget,
          PlazaPages *pages)
{
  const PlazaSaveKind pdf = {
    .ending = ".pdf",
    .title = _("Save as PDF"),
    .files = _("PDF documents"),
    .not_saved = _("The PDF Was Not Saved"),
    .elsewhere = _("A PDF can be saved only on this computer."),
    .no_program = _("There is no program here that opens a PDF."),
  };

  return plaza_save_new (widget, &pdf, write_pdf, g_object_ref (pages), g_object_unref);
}

/**
 * plaza_handout_output_write:
 * @widget: where it is said how that went
 * @path: the file that is made, or replaced
 *
 * Returns: whether the file was written
 */
gboolean
plaza_handout_output_write (GtkWidget  *widget,
                            PlazaPages *pages,
                            const char *path)
{
  g_autoptr(PlazaSave) save = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (PLAZA_IS_PAGES (pages), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  save = save_new (widget, pages);

  return plaza_save_write (save, path);
}

/**
 * plaza_handout_output_save:
 * @widget: where the user asked for it
 * @name: the name to propose
 *
 * Asks where, and saves @pages as they are now.
 */
void
plaza_handout_output_save (GtkWidget  *widget,
                           PlazaPages *pages,
                           const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PLAZA_IS_PAGES (pages));

  plaza_save_ask (save_new (widget, pages), name);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GtkWidget               *widget)
{
  g_autoptr(GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  complain (widget, error);
}

static GtkPrintSettings *
create_settings (PlazaPages *pages)
{
  GtkPrintSettings *settings = gtk_print_settings_new ();

  /* A leave-behind is one sheet: the other side is turned along the long edge. */
  if (plaza_pages_get_n (pages) > 1)
    gtk_print_settings_set_duplex (settings, GTK_PRINT_DUPLEX_HORIZONTAL);

  return settings;
}

/**
 * plaza_handout_output_print:
 * @widget: where the user asked for it
 *
 * Asks which printer, and prints @pages as they are now.
 */
void
plaza_handout_output_print (GtkWidget  *widget,
                            PlazaPages *pages)
{
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autoptr(GtkPrintSettings) settings = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PLAZA_IS_PAGES (pages));

  operation = plaza_print_operation_new (pages);
  settings = create_settings (pages);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), widget, 0);

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window_of (widget), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    complain (widget, error);
}

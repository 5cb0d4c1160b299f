/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout-output.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plaza-notice.h"
#include "plaza-print-operation.h"

typedef struct
{
  GtkWidget  *widget;
  PlazaPages *pages;
} Save;

static Save *
save_new (GtkWidget  *widget,
          PlazaPages *pages)
{
  Save *save = g_new0 (Save, 1);

  save->widget = g_object_ref (widget);
  save->pages = g_object_ref (pages);

  return save;
}

static void
save_free (Save *save)
{
  g_clear_object (&save->widget);
  g_clear_object (&save->pages);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

static GtkWindow *
window_of (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
complain (GtkWidget    *widget,
          const char   *heading,
          const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, widget);
}

static void
launched_cb (GObject      *launcher,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GtkWidget) widget = data;
  g_autoptr(GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (launcher), result, &error)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    plaza_notice_show (widget, _("There is no program here that opens a PDF."));
}

static void
open_cb (AdwToast *toast,
         GFile    *file)
{
  GtkWidget *widget = g_object_get_data (G_OBJECT (toast), "widget");
  g_autoptr(GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_launch (launcher, window_of (widget), NULL, launched_cb, g_object_ref (widget));
}

static void
tell_saved (GtkWidget  *widget,
            const char *path)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: %s is the name of a file. */
  g_autofree char *sentence = g_strdup_printf (_("Saved as “%s”"), shown);
  AdwToast *toast;

  if (overlay == NULL)
    return;

  toast = g_object_new (ADW_TYPE_TOAST, "use-markup", FALSE, "title", sentence,
                        "button-label", _("_Open"), NULL);
  g_object_set_data_full (G_OBJECT (toast), "widget", g_object_ref (widget), g_object_unref);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (open_cb), g_object_ref (file),
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
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
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (PLAZA_IS_PAGES (pages), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!plaza_pages_save_pdf (pages, path, &error))
    {
      complain (widget, _("The PDF Was Not Saved"), error);
      return FALSE;
    }

  tell_saved (widget, path);

  return TRUE;
}

static void
chosen_cb (GObject      *dialog,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(Save) save = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, &error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    plaza_handout_output_write (save->widget, save->pages, path);
  else if (file != NULL)
    plaza_notice_show (save->widget, _("A PDF can be saved only on this computer."));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    complain (save->widget, _("The PDF Was Not Saved"), error);
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
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr(GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PLAZA_IS_PAGES (pages));

  gtk_file_filter_set_name (filter, _("PDF documents"));
  gtk_file_filter_add_suffix (filter, "pdf");
  g_list_store_append (filters, filter);

  gtk_file_dialog_set_title (dialog, _("Save as PDF"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_save (dialog, window_of (widget), NULL, chosen_cb, save_new (widget, pages));
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
  complain (widget, _("Not Printed"), error);
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
    complain (widget, _("Not Printed"), error);
}

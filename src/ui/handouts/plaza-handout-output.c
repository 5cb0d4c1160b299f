/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout-output.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plaza-handout-age.h"
#include "plaza-pdf-job.h"
#include "plaza-print-operation.h"
#include "plaza-save.h"

static GtkWindow *
output_window_of (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
output_complain (GtkWidget    *widget,
                 const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Not Printed"), error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, widget);
}

/* What is to be saved, laid out by itself: pages on the screen belong to the window. */
typedef struct
{
  PlazaCampaign       *campaign;
  PlazaEvent          *event;  /* or NULL */
  PlazaHandoutOptions *options;
} Handout;

static void
handout_free (gpointer data)
{
  Handout *self = data;

  g_clear_object (&self->campaign);
  g_clear_object (&self->event);
  plaza_handout_options_free (self->options);
  g_free (self);
}

static PlazaJob *
output_write_pdf (gpointer    data,
                  const char *path)
{
  const Handout *self = data;

  return plaza_pdf_job_new (self->campaign, self->event, self->options, path);
}

static void
output_saved_cb (gpointer data)
{
  const Handout *self = data;

  plaza_handout_age_printed (self->campaign, self->event, self->options);
}

static Handout *
handout_new (PlazaCampaign             *campaign,
             PlazaEvent                *event,
             const PlazaHandoutOptions *options)
{
  Handout *self = g_new0 (Handout, 1);

  self->campaign = g_object_ref (campaign);
  g_set_object (&self->event, event);
  self->options = plaza_handout_options_copy (options);
  return self;
}

static PlazaSave *
output_save_new (GtkWidget                 *widget,
                 PlazaCampaign             *campaign,
                 PlazaEvent                *event,
                 const PlazaHandoutOptions *options)
{
  const PlazaSaveKind pdf = {
    .ending = ".pdf",
    .title = _("Save as PDF"),
    .files = _("PDF documents"),
    .not_saved = _("The PDF Was Not Saved"),
    .elsewhere = _("A PDF can be saved only on this computer."),
    .no_program = _("There is no program here that opens a PDF."),
    .saved = output_saved_cb,
  };

  return plaza_save_new (widget, &pdf, output_write_pdf, handout_new (campaign, event, options), handout_free);
}

/**
 * plaza_handout_output_write:
 * @widget: where it is said how that went
 * @event: (nullable): the event that it is for
 * @options: what was chosen, as for plaza_handout_lay_out()
 * @path: the file that is made, or replaced
 *
 * Saves the handout as a PDF.
 */
void
plaza_handout_output_write (GtkWidget                 *widget,
                            PlazaCampaign             *campaign,
                            PlazaEvent                *event,
                            const PlazaHandoutOptions *options,
                            const char                *path)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PLAZA_IS_CAMPAIGN (campaign));
  g_return_if_fail (options != NULL);
  g_return_if_fail (path != NULL);

  plaza_save_write (output_save_new (widget, campaign, event, options), path);
}

/**
 * plaza_handout_output_save:
 * @widget: where the user asked for it
 * @event: (nullable): the event that it is for
 * @options: what was chosen, as for plaza_handout_lay_out()
 * @name: the name to propose
 *
 * Asks where, and saves the handout there as a PDF.
 */
void
plaza_handout_output_save (GtkWidget                 *widget,
                           PlazaCampaign             *campaign,
                           PlazaEvent                *event,
                           const PlazaHandoutOptions *options,
                           const char                *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PLAZA_IS_CAMPAIGN (campaign));
  g_return_if_fail (options != NULL);

  plaza_save_ask (output_save_new (widget, campaign, event, options), name);
}

static void
output_done_cb (GtkPrintOperation       *operation,
                GtkPrintOperationResult  result,
                GtkWidget               *widget)
{
  const Handout *handout = g_object_get_data (G_OBJECT (operation), "plaza-handout");
  g_autoptr(GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    plaza_handout_age_printed (handout->campaign, handout->event, handout->options);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  output_complain (widget, error);
}

static GtkPrintSettings *
output_create_settings (PlazaPages *pages)
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
 * @event: (nullable): the event that it is for
 * @options: what was chosen, of which @pages were made
 *
 * Asks which printer, and prints @pages as they are now.
 */
void
plaza_handout_output_print (GtkWidget                 *widget,
                            PlazaCampaign             *campaign,
                            PlazaEvent                *event,
                            const PlazaHandoutOptions *options,
                            PlazaPages                *pages)
{
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autoptr(GtkPrintSettings) settings = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PLAZA_IS_PAGES (pages));

  operation = plaza_print_operation_new (pages);
  g_object_set_data_full (G_OBJECT (operation), "plaza-handout", handout_new (campaign, event, options), handout_free);
  settings = output_create_settings (pages);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (output_done_cb), widget, 0);

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, output_window_of (widget), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    output_complain (widget, error);
}

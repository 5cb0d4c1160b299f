/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-failure.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Of a window: what could not be read of its campaign. */
typedef struct
{
  GtkWidget *window;
  char      *sentence;  /* the last; what was told once is not told again */
  guint      source;
} ReadFailure;

static void
read_failure_free (gpointer data)
{
  ReadFailure *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self->sentence);
  g_free (self);
}

static void
read_failure_tell_cb (gpointer data)
{
  ReadFailure *self = data;
  /* libadwaita wants a heading that fits into one line. */
  AdwDialog *dialog = adw_alert_dialog_new (_("Not All Can Be Read"), NULL);

  self->source = 0;
  /* Translators: %s is a sentence that says what is wrong with the file. */
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog), _("%s What the window shows may lack something."), self->sentence);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, self->window);
}

/* Later: whoever asked is in the middle of reading, and a list asks for each of its rows. */
static void
read_failure_note (ReadFailure *self,
                   const char  *sentence)
{
  if (g_set_str (&self->sentence, sentence) && self->source == 0)
    self->source = g_idle_add_once (read_failure_tell_cb, self);
}

static void
failure_window_destroyed_cb (ReadFailure *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
}

static void
failure_campaign_failed_cb (GtkWidget  *window,
                            const char *sentence)
{
  read_failure_note (g_object_get_data (G_OBJECT (window), "plaza-read-failure"), sentence);
}

/**
 * plaza_read_failure_attach:
 * @window: which shows @campaign
 *
 * From now on @window says once of each thing that could not be read: a list of a damaged file would
 * look like one without events.
 */
void
plaza_read_failure_attach (GtkWidget     *window,
                           PlazaCampaign *campaign)
{
  g_autoptr(GError) error = NULL;
  ReadFailure *self;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (PLAZA_IS_CAMPAIGN (campaign));

  self = g_new0 (ReadFailure, 1);
  self->window = window;
  g_object_set_data_full (G_OBJECT (window), "plaza-read-failure", self, read_failure_free);
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (failure_window_destroyed_cb), self);
  g_signal_connect_object (campaign, "failed", G_CALLBACK (failure_campaign_failed_cb), window, G_CONNECT_SWAPPED);
  if (!plaza_campaign_was_read (campaign, &error))
    read_failure_note (self, error->message);
}

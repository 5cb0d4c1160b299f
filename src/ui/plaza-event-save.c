/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-save.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plaza-export.h"
#include "plaza-notice.h"

typedef struct
{
  GtkWidget     *widget;
  PlazaCampaign *campaign;
  PlazaEvent    *event;
} Save;

static Save *
save_new (GtkWidget     *widget,
          PlazaCampaign *campaign,
          PlazaEvent    *event)
{
  Save *save = g_new0 (Save, 1);

  save->widget = g_object_ref (widget);
  save->campaign = g_object_ref (campaign);
  save->event = g_object_ref (event);

  return save;
}

static void
save_free (Save *save)
{
  g_clear_object (&save->widget);
  g_clear_object (&save->campaign);
  g_clear_object (&save->event);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

static void
show_error (GtkWidget    *widget,
            const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("The Event Was Not Saved"), error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, widget);
}

static void
write_event (Save       *save,
             const char *path)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (events, save->event);

  if (plaza_export_events (save->campaign, events, path, &error))
    plaza_notice_show (save->widget, _("Event saved as a calendar file"));
  else
    show_error (save->widget, error);
}

static void
chosen_cb (GObject      *dialog,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(Save) save = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, &error);
  g_autofree char *path = NULL;
  g_autofree char *named = NULL;

  if (file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        show_error (save->widget, error);
      return;
    }

  path = g_file_get_path (file);
  if (path == NULL)
    {
      plaza_notice_show (save->widget, _("A calendar file can be saved only on this computer."));
      return;
    }

  /* The writer goes by the ending of the name. */
  named = g_str_has_suffix (path, ".ics") ? g_strdup (path) : g_strconcat (path, ".ics", NULL);
  write_event (save, named);
}

/**
 * plaza_event_save_to_calendar:
 * @widget: where the reader asked for it
 *
 * Asks for a name and saves @event as an iCalendar file, which every calendar opens.
 */
void
plaza_event_save_to_calendar (GtkWidget     *widget,
                              PlazaCampaign *campaign,
                              PlazaEvent    *event)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = NULL;
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PLAZA_IS_CAMPAIGN (campaign));
  g_return_if_fail (PLAZA_IS_EVENT (event));

  gtk_file_filter_set_name (filter, _("Calendar files"));
  gtk_file_filter_add_suffix (filter, "ics");

  /* Whatever names the event to the world, a file system has to take it. */
  name = g_strconcat (plaza_event_get_uid (event), ".ics", NULL);
  g_strcanon (name, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-_.", '-');
  gtk_file_dialog_set_title (dialog, _("Add to Calendar"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_default_filter (dialog, filter);

  root = gtk_widget_get_root (widget);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                        chosen_cb, save_new (widget, campaign, event));
}

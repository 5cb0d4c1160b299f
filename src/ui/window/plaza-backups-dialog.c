/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-backups-dialog.h"

#include <glib/gi18n.h>

#include "plaza-campaign-backups.h"
#include "plaza-job-bar.h"
#include "plaza-notice.h"
#include "plaza-window.h"
#include "plaza-wording.h"

/* The copies that are kept of a campaign: to look at one as it was, in a window of its own. */
struct _PlazaBackupsDialog
{
  AdwDialog            parent_instance;

  PlazaCampaign       *campaign;
  GPtrArray           *backups;
  GtkStack            *stack;
  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (PlazaBackupsDialog, plaza_backups_dialog, ADW_TYPE_DIALOG)

/* What is restored, and where to. The dialog goes away meanwhile; the window stays. */
typedef struct
{
  GtkWidget *widget;
  char      *backup;
  char      *path;
} Restore;

static Restore *
dialog_restore_new (GtkWidget  *widget,
                    const char *backup)
{
  Restore *self = g_new0 (Restore, 1);

  self->widget = g_object_ref (widget);
  self->backup = g_strdup (backup);
  return self;
}

static void
dialog_restore_free (Restore *self)
{
  g_object_unref (self->widget);
  g_free (self->backup);
  g_free (self->path);
  g_free (self);
}

static void
dialog_restored_cb (GObject      *job,
                    GAsyncResult *result,
                    gpointer      data)
{
  Restore *self = data;
  g_autoptr(GFile) file = g_file_new_for_path (self->path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr(GError) error = NULL;

  if (plaza_job_finish (PLAZA_JOB (job), result, &error))
    gtk_widget_activate_action (self->widget, "app.open-recent", "s", uri);
  else
    plaza_notice_show (self->widget, error->message);
  dialog_restore_free (self);
}

static void
dialog_restore_run (Restore *self)
{
  g_autoptr(PlazaJob) job = plaza_restore_job_new (self->backup, self->path);

  plaza_job_bar_run (self->widget, job, dialog_restored_cb, self);
}

static void
dialog_place_chosen_cb (GObject      *dialog,
                        GAsyncResult *result,
                        gpointer      data)
{
  Restore *self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, &error);

  self->path = file != NULL ? g_file_get_path (file) : NULL;
  if (self->path != NULL)
    {
      dialog_restore_run (self);
      return;
    }

  if (file != NULL)
    plaza_notice_show (self->widget, _("A backup can be restored only on this computer."));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    plaza_notice_show (self->widget, error->message);
  dialog_restore_free (self);
}

/* "day-of-action 2017-02-22 14.05.plaza", beside the campaign: a file's name has no colon everywhere. */
static char *
dialog_name_copy (PlazaCampaign             *campaign,
                  const PlazaCampaignBackup *backup)
{
  g_autofree char *name = g_path_get_basename (plaza_campaign_get_path (campaign));
  g_autofree char *stem = g_str_has_suffix (name, ".plaza") ? g_strndup (name, strlen (name) - strlen (".plaza")) : g_strdup (name);
  g_autoptr(GDateTime) utc = g_date_time_new_from_iso8601 (backup->time, NULL);
  g_autoptr(GDateTime) local = g_date_time_to_local (utc);
  g_autofree char *time = g_date_time_format (local, "%Y-%m-%d %H.%M");

  return g_strdup_printf ("%s %s.plaza", stem, time);
}

static void
dialog_restore_clicked_cb (PlazaBackupsDialog *self,
                           GtkWidget          *button)
{
  const PlazaCampaignBackup *backup = g_object_get_data (G_OBJECT (button), "backup");
  PlazaWindow *window = PLAZA_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = dialog_name_copy (self->campaign, backup);
  g_autofree char *folder = g_path_get_dirname (plaza_campaign_get_path (self->campaign));
  g_autoptr(GFile) place = g_file_new_for_path (folder);

  gtk_file_dialog_set_title (dialog, _("Restore Backup"));
  gtk_file_dialog_set_accept_label (dialog, _("_Restore"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_initial_folder (dialog, place);
  gtk_file_dialog_save (dialog, GTK_WINDOW (window), NULL, dialog_place_chosen_cb,
                        dialog_restore_new (plaza_window_get_page (window), backup->path));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
dialog_shown_cb (GObject      *launcher,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr(GtkWidget) widget = data;
  g_autoptr(GError) error = NULL;

  if (!gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (launcher), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    plaza_notice_show (widget, _("There is no program here that shows a folder."));
}

static void
show_activated_cb (PlazaBackupsDialog *self)
{
  const PlazaCampaignBackup *backup = g_ptr_array_index (self->backups, 0);
  PlazaWindow *window = PLAZA_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr(GFile) file = g_file_new_for_path (backup->path);
  g_autoptr(GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (window), NULL, dialog_shown_cb,
                                            g_object_ref (plaza_window_get_page (window)));
}

static void
plaza_backups_dialog_dispose (GObject *object)
{
  PlazaBackupsDialog *self = PLAZA_BACKUPS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_BACKUPS_DIALOG);
  g_clear_pointer (&self->backups, g_ptr_array_unref);
  g_clear_object (&self->campaign);

  G_OBJECT_CLASS (plaza_backups_dialog_parent_class)->dispose (object);
}

static void
plaza_backups_dialog_class_init (PlazaBackupsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_backups_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/backups-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaBackupsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PlazaBackupsDialog, group);
  gtk_widget_class_bind_template_callback (widget_class, show_activated_cb);
}

static void
plaza_backups_dialog_init (PlazaBackupsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "today 9:14 AM" begins a line here. */
static char *
dialog_begin_large (const char *text)
{
  const char *rest = g_utf8_next_char (text);
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

static GtkWidget *
dialog_create_row (PlazaBackupsDialog        *self,
                   const PlazaCampaignBackup *backup,
                   GDateTime                 *now)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Restore…"));
  g_autofree char *moment = plaza_wording_moment (NULL, backup->time, now);
  g_autofree char *size = g_format_size (backup->size);
  g_autofree char *title = dialog_begin_large (moment);
  /* Translators: name of a button for a screen reader; %s is when a backup was made: "today 9:14 AM". */
  g_autofree char *name = g_strdup_printf (_("Restore the backup: %s"), moment);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "backup", (gpointer) backup);
  g_signal_connect_object (button, "clicked", G_CALLBACK (dialog_restore_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  return row;
}

/**
 * plaza_backups_dialog_new:
 *
 * Returns: (transfer floating): the copies that are kept of @campaign, the newest first
 */
AdwDialog *
plaza_backups_dialog_new (PlazaCampaign *campaign)
{
  PlazaBackupsDialog *self;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  self = g_object_new (PLAZA_TYPE_BACKUPS_DIALOG, NULL);
  self->campaign = g_object_ref (campaign);
  self->backups = plaza_campaign_list_backups (campaign);
  for (guint i = 0; i < self->backups->len; i++)
    adw_preferences_group_add (self->group, dialog_create_row (self, g_ptr_array_index (self->backups, i), now));
  gtk_stack_set_visible_child_name (self->stack, self->backups->len > 0 ? "list" : "empty");

  return ADW_DIALOG (self);
}

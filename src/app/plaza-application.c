/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-application.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "plaza-about.h"
#include "plaza-campaigns-window.h"
#include "plaza-config.h"
#include "plaza-default-campaign.h"
#include "plaza-help-window.h"
#include "plaza-look.h"
#include "plaza-new-campaign-dialog.h"
#include "plaza-preparing.h"
#include "plaza-recent-files.h"
#include "plaza-recent.h"
#include "plaza-remove-job.h"
#include "plaza-search-provider.h"
#include "plaza-shortcuts.h"
#include "plaza-store.h"
#include "plaza-update-job.h"
#include "plaza-windows.h"

/* The windowed program: what it is asked from outside, and what it does for all its windows. */
struct _PlazaApplication
{
  AdwApplication parent_instance;

  PlazaSearchProvider *search_provider;   /* NULL: not on a bus */
};

G_DEFINE_FINAL_TYPE (PlazaApplication, plaza_application, ADW_TYPE_APPLICATION)

static void application_open_path (PlazaApplication *self, const char *path);

/* Who closed the window that said how far it is does not want the campaign. */
static void
application_path_prepared_cb (GtkApplication *application,
                              const char     *path,
                              const GError   *error)
{
  if (error == NULL)
    application_open_path (PLAZA_APPLICATION (application), path);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    plaza_windows_show_failure (GTK_APPLICATION (application), error->message);
}

/* A large campaign of an older version takes a while to bring up to date. */
static void
application_update_path (PlazaApplication *self,
                         const char       *path)
{
  g_autoptr(PlazaJob) job = plaza_update_job_new (path);

  plaza_preparing_begin (GTK_APPLICATION (self), path, job, application_path_prepared_cb);
}

static void
application_open_path (PlazaApplication *self,
                       const char       *path)
{
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(GError) error = NULL;
  PlazaWindow *window = plaza_windows_find (GTK_APPLICATION (self), path);

  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }

  if (plaza_preparing_show (GTK_APPLICATION (self), path))
    return;

  campaign = plaza_campaign_open_current (path, &error);
  if (campaign != NULL)
    {
      plaza_windows_show_campaign (GTK_APPLICATION (self), campaign);
      plaza_windows_remember (GTK_APPLICATION (self));
    }
  else if (g_error_matches (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_OLDER))
    application_update_path (self, path);
  else
    plaza_windows_show_failure (GTK_APPLICATION (self), error->message);
}

static void
application_open_file (PlazaApplication *self,
                       GFile            *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *sentence = NULL;

  if (path == NULL)
    {
      g_autofree char *uri = g_file_get_uri (file);

      /* Translators: %s is the address of a file on another computer. */
      sentence = g_strdup_printf (_("%s is not on this computer. Copy it here and open the copy."),
                                  uri);
      plaza_windows_show_failure (GTK_APPLICATION (self), sentence);
      return;
    }

  application_open_path (self, path);
}

static void
application_file_chosen_cb (GObject      *dialog,
                            GAsyncResult *result,
                            gpointer      data)
{
  g_autoptr(PlazaApplication) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, &error);

  if (file != NULL)
    application_open_file (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    plaza_windows_show_failure (GTK_APPLICATION (self), error->message);
}

/* In a folder the dialog shows its campaigns at once, for the arrow keys; by
 * itself it begins with a list of files that programs of other kinds opened. */
static GFile *
application_find_folder (void)
{
  g_autofree char *usual = plaza_default_campaign_path ();
  g_autoptr(GFile) file = g_file_new_for_path (usual);
  g_autoptr(GFile) hidden = g_file_get_parent (file);

  return plaza_recent_find_folder (hidden);
}

static void
application_open_action (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       data)
{
  PlazaApplication *self = PLAZA_APPLICATION (data);
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr(GFile) folder = application_find_folder ();

  gtk_file_filter_set_name (filter, _("Plaza campaigns"));
  gtk_file_filter_add_suffix (filter, "plaza");
  gtk_file_filter_add_mime_type (filter, PLAZA_CAMPAIGN_TYPE);
  gtk_file_dialog_set_title (dialog, _("Open Campaign"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_initial_folder (dialog, folder);

  gtk_file_dialog_open (dialog, gtk_application_get_active_window (GTK_APPLICATION (self)), NULL,
                        application_file_chosen_cb, g_object_ref (self));
}

static void
application_open_recent_action (GSimpleAction *action,
                                GVariant      *parameter,
                                gpointer       data)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  application_open_file (PLAZA_APPLICATION (data), file);
}

static void
application_campaigns_action (GSimpleAction *action,
                              GVariant      *parameter,
                              gpointer       data)
{
  plaza_windows_show_campaigns (GTK_APPLICATION (data));
}

/* Who is told how the removing of a campaign went, and what is removed. */
typedef struct
{
  PlazaApplication *application;
  char             *path;
} Removing;

static void
application_removed_cb (GObject      *job,
                        GAsyncResult *result,
                        gpointer      data)
{
  Removing *self = data;
  g_autofree char *base = g_path_get_basename (self->path);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *isolated = plaza_text_isolate (name);
  /* Translators: %s is a file. */
  g_autofree char *sentence = g_strdup_printf (_("“%s” is removed, with its backups and drafts."), isolated);
  g_autoptr(GError) error = NULL;
  gboolean ok = plaza_job_finish (PLAZA_JOB (job), result, &error) && plaza_recent_files_remove (self->path, &error);
  GtkWidget *window = plaza_windows_show_campaigns (GTK_APPLICATION (self->application));

  plaza_campaigns_window_say (PLAZA_CAMPAIGNS_WINDOW (window), ok ? sentence : error->message);
  g_application_release (G_APPLICATION (self->application));
  g_object_unref (self->application);
  g_free (self->path);
  g_free (self);
}

/* Nobody may have it open then. */
static void
application_remove_cb (gpointer data)
{
  Removing *self = data;
  PlazaWindow *window = plaza_windows_find (GTK_APPLICATION (self->application), self->path);
  g_autoptr(PlazaJob) job = plaza_remove_job_new (self->path);

  if (window != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
  plaza_job_start (job, application_removed_cb, self);
}

/* After the dialog that asked is gone: plaza_campaign_share_close(). */
static void
application_remove_campaign_action (GSimpleAction *action,
                                    GVariant      *parameter,
                                    gpointer       data)
{
  Removing *self = g_new (Removing, 1);

  *self = (Removing) { g_object_ref (data), g_variant_dup_string (parameter, NULL) };
  g_application_hold (G_APPLICATION (data));
  g_idle_add_once (application_remove_cb, self);
}

/* Beside the campaigns that were opened lately, or where the program keeps its own. */
static char *
application_find_folder_to_write (void)
{
  g_autoptr(GFile) folder = application_find_folder ();
  g_autofree char *usual = plaza_default_campaign_path ();

  return g_access (g_file_peek_path (folder), W_OK) == 0 ? g_file_get_path (folder) : g_path_get_dirname (usual);
}

/* From the campaign in view; where there is none, from the one that was opened last. */
static void
application_new_campaign_action (GSimpleAction *action,
                                 GVariant      *parameter,
                                 gpointer       data)
{
  PlazaApplication *self = PLAZA_APPLICATION (data);
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  GtkWidget *window = active != NULL ? GTK_WIDGET (active) : plaza_windows_show_campaigns (GTK_APPLICATION (self));
  PlazaCampaign *like = PLAZA_IS_WINDOW (window) ? plaza_asked_get_campaign (plaza_window_get_asked (PLAZA_WINDOW (window))) : NULL;
  g_autofree char *folder = application_find_folder_to_write ();
  g_autoptr(GPtrArray) recent = plaza_recent_files_list ();
  const char *path = like != NULL ? plaza_campaign_get_path (like) : NULL;

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL)
    return;

  for (guint i = 0; path == NULL && i < recent->len; i++)
    if (g_file_test (((PlazaRecentFile *) recent->pdata[i])->path, G_FILE_TEST_IS_REGULAR))
      path = ((PlazaRecentFile *) recent->pdata[i])->path;
  adw_dialog_present (plaza_new_campaign_dialog_new (like != NULL ? plaza_campaign_get_record (like) : NULL, path, folder), window);
}

/* One, beside whatever is done. */
static void
application_help_action (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       data)
{
  GtkApplication *self = GTK_APPLICATION (data);
  GtkWidget *window = NULL;

  for (GList *l = gtk_application_get_windows (self); l != NULL; l = l->next)
    if (PLAZA_IS_HELP_WINDOW (l->data))
      window = l->data;

  if (window == NULL)
    window = plaza_help_window_new (self);
  gtk_window_present (GTK_WINDOW (window));
}

static void
application_shortcuts_action (GSimpleAction *action,
                              GVariant      *parameter,
                              gpointer       data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));

  adw_dialog_present (plaza_shortcuts_dialog_new (), window != NULL ? GTK_WIDGET (window) : NULL);
}

static void
application_about_action (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));

  adw_dialog_present (plaza_about_new (), window != NULL ? GTK_WIDGET (window) : NULL);
}

/* By its windows: it ends with the last one, after what it still does (the map's
 * drawing) is done. */
static void
application_quit_action (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       data)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_destroy (l->data);
}

static void application_open_default (PlazaApplication *self);

static void
application_default_prepared_cb (GtkApplication *application,
                                 const char     *path,
                                 const GError   *error)
{
  if (error == NULL)
    application_open_default (PLAZA_APPLICATION (application));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    plaza_windows_show_failure (GTK_APPLICATION (application), error->message);
}

static void
application_prepare_default (PlazaApplication *self,
                             gboolean          is_older)
{
  g_autofree char *path = plaza_default_campaign_path ();
  g_autoptr(PlazaJob) job = is_older ? plaza_update_job_new (path) : plaza_default_campaign_job_new ();

  plaza_preparing_begin (GTK_APPLICATION (self), path, job, application_default_prepared_cb);
}

/* Returns: (nullable): the usual campaign's window; NULL while that campaign is made, or where it cannot be shown */
static PlazaWindow *
application_show_default (PlazaApplication *self)
{
  g_autofree char *path = plaza_default_campaign_path ();
  PlazaWindow *window = plaza_windows_find (GTK_APPLICATION (self), path);

  if (window == NULL && !plaza_preparing_show (GTK_APPLICATION (self), path))
    application_open_default (self);
  else if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));

  return window != NULL ? window : plaza_windows_find (GTK_APPLICATION (self), path);
}

/* For who searches outside of the window (plaza-search-provider.h): an event's uid, and a file where it is not the usual
 * campaign's. */
static void
application_show_event_action (GSimpleAction *action,
                               GVariant      *parameter,
                               gpointer       data)
{
  PlazaApplication *self = PLAZA_APPLICATION (data);
  g_auto(GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "\n", 2);
  const char *path = parts[0] != NULL ? parts[1] : NULL;
  PlazaWindow *window;
  PlazaCampaign *campaign;
  g_autoptr(PlazaEvent) event = NULL;

  if (path != NULL)
    application_open_path (self, path);
  window = path != NULL ? plaza_windows_find (GTK_APPLICATION (self), path) : application_show_default (self);
  campaign = window != NULL ? plaza_asked_get_campaign (plaza_window_get_asked (window)) : NULL;
  if (campaign != NULL && parts[0] != NULL)
    event = plaza_campaign_find_event (campaign, parts[0], NULL);
  if (event == NULL)
    return;

  plaza_window_set_view (window, "events");
  plaza_opened_set_event (plaza_window_get_opened (window), event);
}

static void
application_search_events_action (GSimpleAction *action,
                                  GVariant      *parameter,
                                  gpointer       data)
{
  PlazaWindow *window = application_show_default (PLAZA_APPLICATION (data));

  if (window == NULL)
    return;

  plaza_window_set_view (window, "events");
  plaza_asked_set_text (plaza_window_get_asked (window), g_variant_get_string (parameter, NULL));
}

static const GActionEntry actions[] = {
  { .name = "campaigns", .activate = application_campaigns_action },
  { .name = "new-campaign", .activate = application_new_campaign_action },
  { .name = "remove-campaign", .activate = application_remove_campaign_action, .parameter_type = "s" },
  { .name = "open", .activate = application_open_action },
  { .name = "open-recent", .activate = application_open_recent_action, .parameter_type = "s" },
  { .name = "show-event", .activate = application_show_event_action, .parameter_type = "s" },
  { .name = "search-events", .activate = application_search_events_action, .parameter_type = "s" },
  { .name = "help", .activate = application_help_action },
  { .name = "shortcuts", .activate = application_shortcuts_action },
  { .name = "about", .activate = application_about_action },
  { .name = "quit", .activate = application_quit_action },
};

static void
application_open_default (PlazaApplication *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaCampaign) campaign = plaza_default_campaign_open (&error);

  if (campaign != NULL)
    plaza_windows_show_campaign (GTK_APPLICATION (self), campaign);
  else if (g_error_matches (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_OLDER))
    application_prepare_default (self, TRUE);
  else if (g_error_matches (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOT_FOUND))
    application_prepare_default (self, FALSE);
  else
    plaza_windows_show_failure (GTK_APPLICATION (self), error->message);
}

static void
plaza_application_activate (GApplication *application)
{
  PlazaApplication *self = PLAZA_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    gtk_window_present (window);
  else if (!plaza_preparing_is_any (GTK_APPLICATION (self)))
    application_open_default (self);
}

static void
plaza_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    application_open_file (PLAZA_APPLICATION (application), files[i]);
}

static void
plaza_application_startup (GApplication *application)
{
  /* From there GTK would add icons and style, too late (plaza_look_begin()). */
  g_application_set_resource_base_path (application, NULL);
  plaza_look_begin ();
  G_APPLICATION_CLASS (plaza_application_parent_class)->startup (application);

  plaza_shortcuts_install (GTK_APPLICATION (application));
}

static gboolean
plaza_application_dbus_register (GApplication     *application,
                                 GDBusConnection  *connection,
                                 const char       *path,
                                 GError          **error)
{
  PlazaApplication *self = PLAZA_APPLICATION (application);
  g_autofree char *place = g_strconcat (path, "/SearchProvider", NULL);

  if (!G_APPLICATION_CLASS (plaza_application_parent_class)->dbus_register (application, connection, path, error))
    return FALSE;

  self->search_provider = plaza_search_provider_new (GTK_APPLICATION (self));
  return plaza_search_provider_export (self->search_provider, connection, place, error);
}

static void
plaza_application_dbus_unregister (GApplication    *application,
                                   GDBusConnection *connection,
                                   const char      *path)
{
  PlazaApplication *self = PLAZA_APPLICATION (application);

  if (self->search_provider != NULL)
    plaza_search_provider_unexport (self->search_provider, connection);
  g_clear_object (&self->search_provider);
  G_APPLICATION_CLASS (plaza_application_parent_class)->dbus_unregister (application, connection, path);
}

static void
plaza_application_class_init (PlazaApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->dbus_register = plaza_application_dbus_register;
  application_class->dbus_unregister = plaza_application_dbus_unregister;

  application_class->startup = plaza_application_startup;
  application_class->activate = plaza_application_activate;
  application_class->open = plaza_application_open;
}

static void
plaza_application_init (PlazaApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

/**
 * plaza_application_new:
 *
 * Returns: (transfer full): the program with its windows
 */
PlazaApplication *
plaza_application_new (void)
{
  return g_object_new (PLAZA_TYPE_APPLICATION,
                       "application-id", PLAZA_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-share.h"

#include <glib/gi18n.h>

#include "plaza-job-bar.h"
#include "plaza-notice.h"
#include "plaza-share-jobs.h"
#include "plaza-texts.h"

#define ENDING ".plaza"

/* One of the two, from the question to the end. */
typedef struct
{
  GtkWidget     *page;      /* where it is told how it went */
  PlazaCampaign *campaign;
  gboolean       is_pack;
} Share;

static Share *
share_new (GtkWidget     *page,
           PlazaCampaign *campaign,
           gboolean       is_pack)
{
  Share *self = g_new (Share, 1);

  *self = (Share) { g_object_ref (page), g_object_ref (campaign), is_pack };
  return self;
}

static void
share_free (gpointer data)
{
  Share *self = data;

  g_object_unref (self->page);
  g_object_unref (self->campaign);
  g_free (self);
}

static void
share_free_closure (gpointer  data,
                    GClosure *closure)
{
  share_free (data);
}

static void
share_tell (Share      *self,
            const char *heading,
            const char *body)
{
  AdwDialog *alert = adw_alert_dialog_new (heading, body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (alert), "close", _("_Close"));
  adw_dialog_present (alert, self->page);
}

/* What somebody has to know of it; where there is nothing, a word will do. */
static void
share_tell_done (Share    *self,
                 PlazaJob *job)
{
  GStrv notes = plaza_share_job_get_notes (job);
  guint n = plaza_share_job_get_count (job);
  g_autofree char *lines = g_strjoinv ("\n", notes);
  g_autofree char *body =
    g_strdup_printf (self->is_pack ? _("These files belong to nothing in the campaign. Move them elsewhere, or the pack cannot be read:\n\n%s")
                                   /* Translators: %s is a line for each event. */
                                   : _("These texts still name people:\n\n%s"), lines);
  g_autofree char *sentence =
    self->is_pack ? n == 0 ? g_strdup (_("The pack is what it was"))
                           : g_strdup_printf (ngettext ("Pack written, %u file changed", "Pack written, %u files changed", n), n)
                  : g_strdup_printf (ngettext ("Copy made, with %u event", "Copy made, with %u events", n), n);

  if (*lines == '\0')
    plaza_notice_show (self->page, sentence);
  else
    share_tell (self, self->is_pack ? _("Pack Written") : _("Copy Made"), body);
}

static void
share_done_cb (GObject      *job,
               GAsyncResult *result,
               gpointer      data)
{
  Share *self = data;
  g_autoptr(GError) error = NULL;

  if (plaza_job_finish (PLAZA_JOB (job), result, &error))
    share_tell_done (self, PLAZA_JOB (job));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    plaza_notice_show (self->page, error->message);
  else
    share_tell (self, self->is_pack ? _("Pack Not Written") : _("Copy Not Made"), error->message);
  share_free (self);
}

/* A copy without the ending would be no campaign to the desktop. */
static PlazaJob *
share_create_job (Share      *self,
                  const char *path)
{
  g_autofree char *whole = g_str_has_suffix (path, ENDING) ? g_strdup (path) : g_strconcat (path, ENDING, NULL);

  return self->is_pack ? plaza_pack_job_new (self->campaign, path) : plaza_copy_job_new (self->campaign, whole);
}

static void
share_take_place (Share        *self,
                  GFile        *file,
                  const GError *error)
{
  g_autoptr(PlazaJob) job = NULL;

  if (file != NULL && g_file_peek_path (file) != NULL)
    {
      job = share_create_job (self, g_file_peek_path (file));
      plaza_job_bar_run (self->page, job, share_done_cb, self);
      return;
    }

  if (file != NULL)
    plaza_notice_show (self->page, _("That can be written only on this computer."));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    plaza_notice_show (self->page, error->message);
  share_free (self);
}

static void
share_folder_chosen_cb (GObject      *dialog,
                        GAsyncResult *result,
                        gpointer      data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (dialog), result, &error);

  share_take_place (data, folder, error);
}

static void
share_file_chosen_cb (GObject      *dialog,
                      GAsyncResult *result,
                      gpointer      data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, &error);

  share_take_place (data, file, error);
}

/* "we-are-all-america-to-share.plaza" */
static char *
share_name_copy (PlazaCampaign *campaign)
{
  g_autofree char *base = g_path_get_basename (plaza_campaign_get_path (campaign));
  g_autofree char *stem = g_str_has_suffix (base, ENDING) ? g_strndup (base, strlen (base) - strlen (ENDING)) : g_strdup (base);

  /* Translators: the name of a file; %s is that of the campaign's file, without its ending. */
  return g_strdup_printf (_("%s-to-share.plaza"), stem);
}

static void
share_ask_place (Share *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (self->page));
  g_autofree char *name = NULL;

  if (self->is_pack)
    {
      gtk_file_dialog_set_title (dialog, _("Write Out a Pack"));
      gtk_file_dialog_select_folder (dialog, window, NULL, share_folder_chosen_cb, self);
      return;
    }

  name = share_name_copy (self->campaign);
  gtk_file_dialog_set_title (dialog, _("Copy Without People"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, window, NULL, share_file_chosen_cb, self);
}

static void
share_answered_cb (AdwAlertDialog *alert,
                   const char     *answer,
                   gpointer        data)
{
  Share *self = data;

  if (g_str_equal (answer, "go"))
    share_ask_place (share_new (self->page, self->campaign, self->is_pack));
}

static void
share_ask (Share      *self,
           const char *heading,
           const char *body,
           const char *go)
{
  AdwDialog *alert = adw_alert_dialog_new (heading, body);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert), "cancel", _("_Cancel"), "go", go, NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "go", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), "go");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "cancel");
  /* Also where the window goes before somebody answers. */
  g_signal_connect_data (alert, "response", G_CALLBACK (share_answered_cb), self, share_free_closure, 0);
  adw_dialog_present (alert, self->page);
}

/**
 * plaza_campaign_share_pack:
 * @page: where it was asked for
 *
 * Asks where the campaign's pack is to be, and writes it there.
 */
void
plaza_campaign_share_pack (GtkWidget     *page,
                           PlazaCampaign *campaign)
{
  g_return_if_fail (PLAZA_IS_CAMPAIGN (campaign));

  share_ask (share_new (page, campaign, TRUE), _("Write Out a Pack"),
             _("The campaign as plain files in a folder, to keep in a shared folder or under version control. "
               "“New Campaign” and “plaza new” make a campaign from it again.\n\n"
               "In it: all events with the staff’s notes and contacts, all texts, officials and sheets.\n\n"
               "Not in it: the history, the backups, and what you typed about yourself."),
             _("Choose _Folder…"));
}

/**
 * plaza_campaign_share_copy:
 * @page: where it was asked for
 *
 * Asks where a copy without people is to be, makes it, and lists where it still names somebody.
 */
void
plaza_campaign_share_copy (GtkWidget     *page,
                           PlazaCampaign *campaign)
{
  g_return_if_fail (PLAZA_IS_CAMPAIGN (campaign));

  share_ask (share_new (page, campaign, FALSE), _("A Copy to Share"),
             _("A campaign file to give away.\n\n"
               "In it: the approved events, all texts, officials and sheets.\n\n"
               "Not in it: contacts, the staff’s notes, the history, and what you typed about yourself. "
               "Names of contacts that stand in the texts of events stay, and are listed."),
             _("Choose _File…"));
}

static void
share_close_typed_cb (AdwAlertDialog *alert)
{
  GtkEditable *entry = GTK_EDITABLE (adw_alert_dialog_get_extra_child (alert));
  const char *name = g_object_get_data (G_OBJECT (alert), "plaza-name");
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (alert, "remove", g_str_equal (typed, name));
}

static void
share_close_answered_cb (AdwAlertDialog *alert,
                         const char     *answer,
                         PlazaCampaign  *campaign)
{
  GApplication *application = g_application_get_default ();

  /* The dialog may be in no window any more. */
  if (g_str_equal (answer, "remove") && application != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (application), "remove-campaign",
                                    g_variant_new_string (plaza_campaign_get_path (campaign)));
}

/**
 * plaza_campaign_share_close:
 *
 * Returns: (transfer floating): a question whether the campaign is to be removed for good, which wants its name typed;
 *   "app.remove-campaign" (path) does it
 */
AdwDialog *
plaza_campaign_share_close (PlazaCampaign *campaign)
{
  const char *name = plaza_campaign_get_record (campaign)->name;
  g_autofree char *isolated = plaza_text_isolate (name);
  g_autofree char *body =
    /* Translators: %s is the name of a campaign. */
    g_strdup_printf (_("For when the day is over: the file of the campaign, its backups and its drafts are removed from this computer. "
                       "There is no way back; what you want to keep, write out first.\n\n"
                       "To go on, type the name of the campaign: %s"), isolated);
  AdwDialog *alert = adw_alert_dialog_new (_("Close for Good?"), body);
  GtkWidget *entry = gtk_entry_new ();

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the campaign"), -1);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  g_object_set_data_full (G_OBJECT (alert), "plaza-name", g_strdup (name), g_free);
  g_signal_connect_object (entry, "changed", G_CALLBACK (share_close_typed_cb), alert, G_CONNECT_SWAPPED);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (alert), entry);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert), "cancel", _("_Cancel"), "remove", _("_Close for Good"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (alert), "remove", FALSE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "cancel");
  adw_dialog_set_focus (alert, entry);
  g_signal_connect_object (alert, "response", G_CALLBACK (share_close_answered_cb), campaign, 0);
  return alert;
}

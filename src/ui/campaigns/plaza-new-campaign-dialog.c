/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-new-campaign-private.h"

#include <glib/gi18n.h>

#include "plaza-accent.h"
#include "plaza-campaign-rows.h"
#include "plaza-field-problem-row.h"
#include "plaza-field-rows.h"
#include "plaza-field-tie.h"
#include "plaza-job-bar.h"
#include "plaza-kept-banner.h"
#include "plaza-leaving.h"
#include "plaza-legible.h"
#include "plaza-look.h"
#include "plaza-new-draft.h"
#include "plaza-new-job.h"
#include "plaza-texts.h"
#include "plaza-wording.h"

G_DEFINE_FINAL_TYPE (PlazaNewCampaignDialog, plaza_new_campaign_dialog, ADW_TYPE_DIALOG)

static PlazaDraftField *
dialog_get_field (PlazaNewCampaignDialog *self,
                  const char             *name)
{
  return plaza_draft_get_field (self->draft, name);
}

static const char *
dialog_get_text (PlazaNewCampaignDialog *self,
                 const char             *name)
{
  return plaza_draft_field_get_text (dialog_get_field (self, name));
}

static GtkWindow *
dialog_get_window (PlazaNewCampaignDialog *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* The button that makes it wears what is chosen already. */
static void
dialog_update_accent_cb (PlazaNewCampaignDialog *self)
{
  g_autofree char *nearest = plaza_legible_nearest (dialog_get_text (self, "accent"));

  if (nearest == NULL)
    plaza_accent_apply (GTK_WIDGET (self), dialog_get_text (self, "accent"));
}

static void
dialog_update_file_cb (PlazaNewCampaignDialog *self)
{
  g_autofree char *shown = g_filename_display_name (dialog_get_text (self, "file"));

  adw_action_row_set_subtitle (self->file, shown);
}

static void
dialog_file_chosen_cb (GObject      *dialog,
                       GAsyncResult *result,
                       gpointer      data)
{
  g_autoptr(PlazaNewCampaignDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, &error);

  if (self->draft == NULL)
    return;

  if (file != NULL && g_file_peek_path (file) != NULL)
    plaza_new_draft_set_file (PLAZA_NEW_DRAFT (self->draft), g_file_peek_path (file));
  else if (file != NULL)
    plaza_new_draft_refuse (PLAZA_NEW_DRAFT (self->draft), "file", _("A campaign can be made only on this computer."));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    plaza_new_draft_refuse (PLAZA_NEW_DRAFT (self->draft), "file", error->message);
}

static void
dialog_choose_file_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  PlazaNewCampaignDialog *self = PLAZA_NEW_CAMPAIGN_DIALOG (widget);
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr(GFile) file = g_file_new_for_path (dialog_get_text (self, "file"));
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *base = g_file_get_basename (file);

  gtk_file_dialog_set_title (dialog, _("New Campaign"));
  gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_set_initial_name (dialog, base);
  gtk_file_dialog_save (dialog, dialog_get_window (self), NULL, dialog_file_chosen_cb, g_object_ref (self));
}

/* The keyboard goes to the first field that is not in order. */
static void
dialog_show_wrong (PlazaNewCampaignDialog *self)
{
  GPtrArray *fields = plaza_draft_get_fields (self->draft);

  for (guint i = 0; i < fields->len; i++)
    {
      PlazaDraftField *field = g_ptr_array_index (fields, i);
      GtkWidget *widget = plaza_draft_field_check (field) != NULL ? plaza_field_tie_find (self->form, field) : NULL;

      if (widget != NULL)
        {
          gtk_widget_grab_focus (widget);
          return;
        }
    }
}

/* Titles and details of events that say another weekday than the one that they are on now. */
static void
dialog_show_doubts (GtkWidget *window,
                    GStrv      doubts)
{
  g_autofree char *body = g_strjoinv ("\n\n", doubts);
  AdwDialog *alert = adw_alert_dialog_new (_("Look at These Events"), body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (alert), "close", _("_Close"));
  adw_dialog_present (alert, window);
}

static void
dialog_open_made (PlazaNewCampaignDialog *self,
                  const char             *path,
                  GStrv                   doubts)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  GtkApplication *application = gtk_window_get_application (dialog_get_window (self));
  g_autoptr(GtkWidget) window = g_object_ref (GTK_WIDGET (dialog_get_window (self)));

  plaza_draft_keeper_discard (self->keeper);
  adw_dialog_force_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, "app.open-recent", "s", uri);
  if (application != NULL && doubts != NULL && doubts[0] != NULL)
    dialog_show_doubts (GTK_WIDGET (gtk_application_get_active_window (application)), doubts);
}

/* Meanwhile there is one thing to do: to stop it. */
static void
dialog_set_making (PlazaNewCampaignDialog *self,
                   gboolean                making)
{
  if (making)
    gtk_widget_grab_focus (self->cancel);
  gtk_widget_set_sensitive (self->form, !making);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new.create", !making);
}

static void
dialog_made_cb (GObject      *job,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(PlazaNewCampaignDialog) self = data;
  g_autoptr(PlazaJob) made = g_steal_pointer (&self->making);
  g_autoptr(GError) error = NULL;
  gboolean ok = plaza_job_finish (PLAZA_JOB (job), result, &error);

  if (self->draft == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  dialog_set_making (self, FALSE);
  if (ok)
    {
      g_autofree char *path = g_strdup (dialog_get_text (self, "file"));

      dialog_open_made (self, path, plaza_new_job_get_doubts (PLAZA_JOB (job)));
      return;
    }

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    plaza_new_draft_refuse (PLAZA_NEW_DRAFT (self->draft), plaza_new_job_is_source (PLAZA_JOB (job)) ? "from" : "file", error->message);
  dialog_show_wrong (self);
}

static void
dialog_create_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  PlazaNewCampaignDialog *self = PLAZA_NEW_CAMPAIGN_DIALOG (widget);
  PlazaNewCampaign *campaign;

  if (!plaza_draft_commit (self->draft, NULL))
    {
      dialog_show_wrong (self);
      return;
    }

  campaign = plaza_new_draft_finish (PLAZA_NEW_DRAFT (self->draft));
  campaign->events = adw_switch_row_get_active (self->events);
  self->making = plaza_new_job_new (campaign);
  dialog_set_making (self, TRUE);
  plaza_job_bar_run (self->form, self->making, dialog_made_cb, g_object_ref (self));
}

static void
dialog_cancel_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  PlazaNewCampaignDialog *self = PLAZA_NEW_CAMPAIGN_DIALOG (widget);

  if (self->making != NULL)
    plaza_job_cancel (self->making);
  else
    adw_dialog_close (ADW_DIALOG (widget));
}

static void
dialog_answered_cb (PlazaNewCampaignDialog *self,
                    const char             *answer)
{
  if (g_str_equal (answer, "cancel"))
    return;

  if (g_str_equal (answer, "discard"))
    plaza_draft_keeper_discard (self->keeper);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (PlazaNewCampaignDialog *self)
{
  if (self->making != NULL)
    {
      plaza_job_cancel (self->making);
      return;
    }

  plaza_leaving_ask (ADW_DIALOG (self), _("Keep What You Typed?"),
                     _("The campaign is not made yet. What you keep is here again when you come back."), _("_Keep"),
                     G_CALLBACK (dialog_answered_cb));
}

static void
dialog_update_cb (PlazaNewCampaignDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), !plaza_draft_is_dirty (self->draft));
}

/* As it began. */
static void
banner_clicked_cb (PlazaNewCampaignDialog *self)
{
  adw_banner_set_revealed (self->banner, FALSE);
  gtk_check_button_set_active (self->like_path != NULL ? self->like_check : self->nothing_check, TRUE);
  plaza_new_draft_forget (PLAZA_NEW_DRAFT (self->draft));
  gtk_widget_child_focus (self->form, GTK_DIR_TAB_FORWARD);
}

/* What was begun is stopped, and leaves nothing but what was typed. */
static void
plaza_new_campaign_dialog_closed (AdwDialog *dialog)
{
  PlazaNewCampaignDialog *self = PLAZA_NEW_CAMPAIGN_DIALOG (dialog);

  if (self->keeper != NULL)
    plaza_draft_keeper_flush (self->keeper, NULL);
  plaza_new_campaign_dialog_stop_looking (self);
  if (self->making != NULL)
    plaza_job_cancel (self->making);
}

static void
plaza_new_campaign_dialog_dispose (GObject *object)
{
  PlazaNewCampaignDialog *self = PLAZA_NEW_CAMPAIGN_DIALOG (object);

  plaza_new_campaign_dialog_stop_looking (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_NEW_CAMPAIGN_DIALOG);
  g_clear_object (&self->keeper);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (plaza_new_campaign_dialog_parent_class)->dispose (object);
}

static void
plaza_new_campaign_dialog_finalize (GObject *object)
{
  g_free (PLAZA_NEW_CAMPAIGN_DIALOG (object)->like_path);

  G_OBJECT_CLASS (plaza_new_campaign_dialog_parent_class)->finalize (object);
}

static void
dialog_bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/new-campaign-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, kept);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, form);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, facts);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, languages);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, looks);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, sources);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, like);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, like_check);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, other);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, other_check);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, pack);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, pack_check);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, nothing_check);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, events_group);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, events);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, sides);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, along);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, place);
  gtk_widget_class_bind_template_child (widget_class, PlazaNewCampaignDialog, file);
  gtk_widget_class_bind_template_callback_full (widget_class, "source_toggled_cb", G_CALLBACK (plaza_new_campaign_dialog_toggled));
  gtk_widget_class_bind_template_callback (widget_class, banner_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
plaza_new_campaign_dialog_class_init (PlazaNewCampaignDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_new_campaign_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = plaza_new_campaign_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = plaza_new_campaign_dialog_closed;

  plaza_look_add ("style-campaigns.css");
  gtk_widget_class_install_action (widget_class, "new.create", NULL, dialog_create_action);
  gtk_widget_class_install_action (widget_class, "new.cancel", NULL, dialog_cancel_action);
  gtk_widget_class_install_action (widget_class, "new.choose-file", NULL, dialog_choose_file_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "new.create", NULL);
  dialog_bind_children (widget_class);
}

static void
plaza_new_campaign_dialog_init (PlazaNewCampaignDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
dialog_fill (PlazaNewCampaignDialog *self)
{
  plaza_field_rows_add_text (self->facts, self->draft, "name", _("Name"));
  plaza_campaign_rows_add_days (self->facts, self->draft);
  plaza_field_rows_add_text (self->facts, self->draft, "hashtag", _("Hashtag"));
  adw_bin_set_child (self->languages, plaza_campaign_rows_languages (self->draft));
  plaza_campaign_rows_add_accent (self->looks, self->draft);
  adw_preferences_group_add (self->sources, plaza_field_problem_row_new (dialog_get_field (self, "from"), NULL));
  adw_preferences_group_add (self->place, plaza_field_problem_row_new (dialog_get_field (self, "file"), NULL));
  plaza_field_tie (GTK_WIDGET (self->sources), GTK_WIDGET (self->sources), dialog_get_field (self, "from"));
  plaza_field_tie (GTK_WIDGET (self->file), GTK_WIDGET (self->file), dialog_get_field (self, "file"));
  g_signal_connect_object (dialog_get_field (self, "accent"), "notify::text", G_CALLBACK (dialog_update_accent_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog_get_field (self, "file"), "notify::text", G_CALLBACK (dialog_update_file_cb), self,
                           G_CONNECT_SWAPPED);
  dialog_update_accent_cb (self);
  dialog_update_file_cb (self);
}

/* What was typed before, of a campaign that was not made, stands there again. */
static void
dialog_keep (PlazaNewCampaignDialog *self)
{
  g_autoptr(PlazaKeptDraft) kept = plaza_new_draft_find_kept ();

  plaza_new_draft_begin (PLAZA_NEW_DRAFT (self->draft));
  if (kept != NULL)
    {
      plaza_kept_draft_type_again (kept, self->draft);
      plaza_new_campaign_dialog_choose_again (self);
    }

  plaza_kept_banner_say (self->banner, kept != NULL ? kept->time : NULL);
  self->keeper = plaza_kept_banner_keep (self->draft, self->kept, self->form);
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (dialog_update_cb), self, G_CONNECT_SWAPPED);
  dialog_update_cb (self);
}

/**
 * plaza_new_campaign_dialog_new:
 * @like: (nullable): the campaign from whose texts it is offered to begin
 * @path: (nullable): where that is
 * @folder: where the file is to be, unless somebody chooses otherwise
 *
 * Returns: (transfer floating): a dialog that makes a campaign, and opens it by "app.open-recent"
 */
AdwDialog *
plaza_new_campaign_dialog_new (const PlazaCampaignRecord *like,
                               const char                *path,
                               const char                *folder)
{
  PlazaNewCampaignDialog *self;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (PLAZA_TYPE_NEW_CAMPAIGN_DIALOG, NULL);
  self->draft = plaza_new_draft_new (like, folder);
  self->like_path = g_strdup (path);
  dialog_fill (self);
  if (like != NULL)
    plaza_new_campaign_dialog_name_like (self, like);
  gtk_widget_set_visible (GTK_WIDGET (self->like), path != NULL);
  gtk_check_button_set_active (path != NULL ? self->like_check : self->nothing_check, TRUE);
  dialog_keep (self);
  adw_dialog_set_focus (ADW_DIALOG (self), plaza_field_tie_find (self->form, dialog_get_field (self, "name")));
  return ADW_DIALOG (self);
}

/**
 * plaza_new_campaign_dialog_get_draft:
 *
 * Returns: (transfer none): what is typed
 */
PlazaDraft *
plaza_new_campaign_dialog_get_draft (PlazaNewCampaignDialog *self)
{
  g_return_val_if_fail (PLAZA_IS_NEW_CAMPAIGN_DIALOG (self), NULL);

  return self->draft;
}

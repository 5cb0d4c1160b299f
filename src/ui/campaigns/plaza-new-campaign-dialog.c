/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-new-campaign-dialog.h"

#include <glib/gi18n.h>

#include "plaza-accent.h"
#include "plaza-campaign-rows.h"
#include "plaza-field-problem-row.h"
#include "plaza-field-rows.h"
#include "plaza-field-tie.h"
#include "plaza-job-bar.h"
#include "plaza-legible.h"
#include "plaza-look.h"
#include "plaza-new-draft.h"
#include "plaza-new-job.h"
#include "plaza-texts.h"
#include "plaza-wording.h"

/* What a campaign of one's own is to be, and what it begins with. */
struct _PlazaNewCampaignDialog
{
  AdwDialog            parent_instance;

  PlazaDraft          *draft;
  char                *like_path;  /* of the campaign that is offered; NULL for none */
  PlazaJob            *looking;    /* at what is chosen, in a thread */
  PlazaJob            *making;     /* while the campaign is made */
  GtkWidget           *cancel;
  GtkWidget           *form;
  AdwPreferencesGroup *facts;
  AdwBin              *languages;
  AdwPreferencesGroup *looks;
  AdwPreferencesGroup *sources;
  AdwPreferencesRow   *like;
  GtkCheckButton      *like_check;
  AdwActionRow        *other;
  GtkCheckButton      *other_check;
  AdwActionRow        *pack;
  GtkCheckButton      *pack_check;
  GtkCheckButton      *nothing_check;
  GtkWidget           *events_group;
  AdwSwitchRow        *events;
  GtkWidget           *sides;
  GtkLabel            *along;
  AdwPreferencesGroup *place;
  AdwActionRow        *file;
};

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
dialog_show_source (PlazaNewCampaignDialog *self,
                    const PlazaCard        *card)
{
  g_autoptr(GString) along = g_string_new (NULL);
  g_autofree char *guides = g_strdup_printf (ngettext ("%u guide", "%u guides", card->n_guides), card->n_guides);
  g_autofree char *points = g_strdup_printf (ngettext ("%u talking point", "%u talking points", card->n_points), card->n_points);
  g_autofree char *messages = g_strdup_printf (ngettext ("%u message", "%u messages", card->n_messages), card->n_messages);
  g_autofree char *events = g_strdup_printf (ngettext ("Its %u Event", "Its %u Events", card->n_events), card->n_events);

  plaza_text_append (along, ", ", guides);
  plaza_text_append (along, ", ", points);
  plaza_text_append (along, ", ", messages);
  plaza_text_append (along, "\n", _("Officials and their offices, bills"));
  plaza_text_append (along, "\n", _("The words of the handouts, in the languages above"));
  gtk_label_set_text (self->along, along->str);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->events), events);
  gtk_widget_set_visible (self->sides, TRUE);
  gtk_widget_set_visible (self->events_group, card->n_events > 0);
}

static void
dialog_name_like (PlazaNewCampaignDialog    *self,
                  const PlazaCampaignRecord *record)
{
  g_autofree char *days = plaza_wording_campaign_days (NULL, record->day, record->last_day);

  adw_preferences_row_set_title (self->like, record->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->like), days);
}

static void
dialog_looked_cb (GObject      *job,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr(PlazaNewCampaignDialog) self = data;
  g_autoptr(GError) error = NULL;
  gboolean ok = plaza_job_finish (PLAZA_JOB (job), result, &error);
  const PlazaCard *card = plaza_source_job_get (PLAZA_JOB (job));

  /* Something else was chosen meanwhile, or the dialog was closed. */
  if (self->looking != PLAZA_JOB (job))
    return;

  g_clear_object (&self->looking);
  if (!ok)
    {
      plaza_new_draft_refuse (PLAZA_NEW_DRAFT (self->draft), "from", error->message);
      return;
    }

  dialog_show_source (self, card);
  if (g_strcmp0 (dialog_get_text (self, "from"), self->like_path) == 0)
    dialog_name_like (self, card->record);
}

static void
dialog_stop_looking (PlazaNewCampaignDialog *self)
{
  if (self->looking != NULL)
    plaza_job_cancel (self->looking);
  g_clear_object (&self->looking);
}

/* @path: (nullable): NULL for nothing */
static void
dialog_choose_source (PlazaNewCampaignDialog *self,
                      const char             *path)
{
  dialog_stop_looking (self);
  plaza_draft_field_set_text (dialog_get_field (self, "from"), path != NULL ? path : "");
  gtk_widget_set_visible (self->sides, FALSE);
  gtk_widget_set_visible (self->events_group, FALSE);
  adw_switch_row_set_active (self->events, FALSE);
  if (path == NULL)
    return;

  self->looking = plaza_source_job_new (path);
  plaza_job_start (self->looking, dialog_looked_cb, g_object_ref (self));
}

static void
dialog_show_path (AdwActionRow *row,
                  const char   *path)
{
  g_autofree char *shown = g_filename_display_name (path);

  adw_action_row_set_subtitle (row, shown);
  g_object_set_data_full (G_OBJECT (row), "plaza-path", g_strdup (path), g_free);
}

/* What was chosen before is chosen again where nothing was. */
static void
dialog_take_source (PlazaNewCampaignDialog *self,
                    AdwActionRow           *row,
                    GFile                  *file,
                    const GError           *error)
{
  const char *former = g_object_get_data (G_OBJECT (row), "plaza-path");
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;

  if (path != NULL)
    dialog_show_path (row, path);
  else if (former != NULL)
    path = former;

  if (path != NULL)
    dialog_choose_source (self, g_object_get_data (G_OBJECT (row), "plaza-path"));
  else
    gtk_check_button_set_active (self->like_path != NULL ? self->like_check : self->nothing_check, TRUE);
  if (error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    plaza_new_draft_refuse (PLAZA_NEW_DRAFT (self->draft), "from", error->message);
}

static void
dialog_other_chosen_cb (GObject      *dialog,
                        GAsyncResult *result,
                        gpointer      data)
{
  g_autoptr(PlazaNewCampaignDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, &error);

  if (self->draft != NULL)
    dialog_take_source (self, self->other, file, error);
}

static void
dialog_pack_chosen_cb (GObject      *dialog,
                       GAsyncResult *result,
                       gpointer      data)
{
  g_autoptr(PlazaNewCampaignDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (dialog), result, &error);

  if (self->draft != NULL)
    dialog_take_source (self, self->pack, folder, error);
}

static GtkWindow *
dialog_get_window (PlazaNewCampaignDialog *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
dialog_ask_source (PlazaNewCampaignDialog *self,
                   gboolean                is_pack)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_dialog_set_title (dialog, _("Start From"));
  if (is_pack)
    {
      gtk_file_dialog_select_folder (dialog, dialog_get_window (self), NULL, dialog_pack_chosen_cb, g_object_ref (self));
      return;
    }

  gtk_file_filter_set_name (filter, _("Plaza campaigns"));
  gtk_file_filter_add_suffix (filter, "plaza");
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_open (dialog, dialog_get_window (self), NULL, dialog_other_chosen_cb, g_object_ref (self));
}

static void
source_toggled_cb (PlazaNewCampaignDialog *self,
                   GtkCheckButton         *check)
{
  AdwActionRow *row = check == self->pack_check ? self->pack : self->other;
  const char *former = g_object_get_data (G_OBJECT (row), "plaza-path");

  if (!gtk_check_button_get_active (check) || self->draft == NULL)
    return;

  if (check == self->like_check)
    dialog_choose_source (self, self->like_path);
  else if (check == self->nothing_check)
    dialog_choose_source (self, NULL);
  else if (former != NULL)
    dialog_choose_source (self, former);
  else
    dialog_ask_source (self, check == self->pack_check);
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
  adw_dialog_close (ADW_DIALOG (widget));
}

/* What was begun is stopped, and leaves nothing. */
static void
plaza_new_campaign_dialog_closed (AdwDialog *dialog)
{
  PlazaNewCampaignDialog *self = PLAZA_NEW_CAMPAIGN_DIALOG (dialog);

  dialog_stop_looking (self);
  if (self->making != NULL)
    plaza_job_cancel (self->making);
}

static void
plaza_new_campaign_dialog_dispose (GObject *object)
{
  PlazaNewCampaignDialog *self = PLAZA_NEW_CAMPAIGN_DIALOG (object);

  dialog_stop_looking (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_NEW_CAMPAIGN_DIALOG);
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
  gtk_widget_class_bind_template_callback (widget_class, source_toggled_cb);
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
    dialog_name_like (self, like);
  gtk_widget_set_visible (GTK_WIDGET (self->like), path != NULL);
  gtk_check_button_set_active (path != NULL ? self->like_check : self->nothing_check, TRUE);
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

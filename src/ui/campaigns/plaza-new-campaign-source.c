/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a new campaign begins: what is offered and chosen, and what of it comes along. */
#include <glib/gi18n.h>

#include "plaza-new-campaign-private.h"
#include "plaza-new-draft.h"
#include "plaza-texts.h"
#include "plaza-wording.h"

static const char *
source_get_path (PlazaNewCampaignDialog *self)
{
  return plaza_draft_field_get_text (plaza_draft_get_field (self->draft, "from"));
}

static void
source_show (PlazaNewCampaignDialog *self,
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

/* For the dialog: what the campaign that is offered is called. */
void
plaza_new_campaign_dialog_name_like (PlazaNewCampaignDialog    *self,
                                     const PlazaCampaignRecord *record)
{
  g_autofree char *days = plaza_wording_campaign_days (NULL, record->day, record->last_day);

  adw_preferences_row_set_title (self->like, record->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->like), days);
}

static void
source_looked_cb (GObject      *job,
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

  source_show (self, card);
  if (g_strcmp0 (source_get_path (self), self->like_path) == 0)
    plaza_new_campaign_dialog_name_like (self, card->record);
}

/* For the dialog: nobody waits any more for what is chosen. */
void
plaza_new_campaign_dialog_stop_looking (PlazaNewCampaignDialog *self)
{
  if (self->looking != NULL)
    plaza_job_cancel (self->looking);
  g_clear_object (&self->looking);
}

/* @path: (nullable): NULL for nothing */
static void
source_choose (PlazaNewCampaignDialog *self,
                      const char             *path)
{
  plaza_new_campaign_dialog_stop_looking (self);
  plaza_draft_field_set_text (plaza_draft_get_field (self->draft, "from"), path != NULL ? path : "");
  gtk_widget_set_visible (self->sides, FALSE);
  gtk_widget_set_visible (self->events_group, FALSE);
  adw_switch_row_set_active (self->events, FALSE);
  if (path == NULL)
    return;

  self->looking = plaza_source_job_new (path);
  plaza_job_start (self->looking, source_looked_cb, g_object_ref (self));
}

static void
source_show_path (AdwActionRow *row,
                  const char   *path)
{
  g_autofree char *shown = g_filename_display_name (path);

  adw_action_row_set_subtitle (row, shown);
  g_object_set_data_full (G_OBJECT (row), "plaza-path", g_strdup (path), g_free);
}

/* What was chosen before is chosen again where nothing was. */
static void
source_take (PlazaNewCampaignDialog *self,
                    AdwActionRow           *row,
                    GFile                  *file,
                    const GError           *error)
{
  const char *former = g_object_get_data (G_OBJECT (row), "plaza-path");
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;

  if (path != NULL)
    source_show_path (row, path);
  else if (former != NULL)
    path = former;

  if (path != NULL)
    source_choose (self, g_object_get_data (G_OBJECT (row), "plaza-path"));
  else
    gtk_check_button_set_active (self->like_path != NULL ? self->like_check : self->nothing_check, TRUE);
  if (error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    plaza_new_draft_refuse (PLAZA_NEW_DRAFT (self->draft), "from", error->message);
}

static void
source_other_chosen_cb (GObject      *dialog,
                        GAsyncResult *result,
                        gpointer      data)
{
  g_autoptr(PlazaNewCampaignDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, &error);

  if (self->draft != NULL)
    source_take (self, self->other, file, error);
}

static void
source_pack_chosen_cb (GObject      *dialog,
                       GAsyncResult *result,
                       gpointer      data)
{
  g_autoptr(PlazaNewCampaignDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (dialog), result, &error);

  if (self->draft != NULL)
    source_take (self, self->pack, folder, error);
}

static void
source_ask (PlazaNewCampaignDialog *self,
                   gboolean                is_pack)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_dialog_set_title (dialog, _("Start From"));
  if (is_pack)
    {
      gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, source_pack_chosen_cb, g_object_ref (self));
      return;
    }

  gtk_file_filter_set_name (filter, _("Plaza campaigns"));
  gtk_file_filter_add_suffix (filter, "plaza");
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, source_other_chosen_cb, g_object_ref (self));
}

/* For the dialog: another choice of what it begins with. */
void
plaza_new_campaign_dialog_toggled (PlazaNewCampaignDialog *self,
                                   GtkCheckButton         *check)
{
  AdwActionRow *row = check == self->pack_check ? self->pack : self->other;
  const char *former = g_object_get_data (G_OBJECT (row), "plaza-path");

  if (!gtk_check_button_get_active (check) || self->draft == NULL)
    return;

  if (check == self->like_check)
    source_choose (self, self->like_path);
  else if (check == self->nothing_check)
    source_choose (self, NULL);
  else if (former != NULL)
    source_choose (self, former);
  else
    source_ask (self, check == self->pack_check);
}

/* For the dialog: the choice that stands for what it begins with. */
void
plaza_new_campaign_dialog_choose_again (PlazaNewCampaignDialog *self)
{
  g_autofree char *from = g_strdup (source_get_path (self));
  gboolean is_pack = g_file_test (from, G_FILE_TEST_IS_DIR);

  if (g_strcmp0 (from, self->like_path) == 0)
    return;

  if (*from != '\0')
    source_show_path (is_pack ? self->pack : self->other, from);
  gtk_check_button_set_active (*from == '\0' ? self->nothing_check : is_pack ? self->pack_check : self->other_check, TRUE);
}

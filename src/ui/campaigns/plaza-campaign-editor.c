/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-editor.h"

#include <glib/gi18n.h>

#include "plaza-campaign-draft.h"
#include "plaza-campaign-rows.h"
#include "plaza-event-known.h"
#include "plaza-field-rows.h"
#include "plaza-field-tie.h"
#include "plaza-kept-banner.h"
#include "plaza-kept-draft.h"
#include "plaza-leaving.h"
#include "plaza-lines-group.h"
#include "plaza-look.h"
#include "plaza-notice.h"
#include "plaza-shortcuts.h"
#include "plaza-themes-form.h"
#include "plaza-wording.h"

/* The page on which a campaign itself is changed. */
struct _PlazaCampaignEditor
{
  AdwDialog            parent_instance;

  PlazaDraft          *draft;
  PlazaDraftKeeper    *keeper;
  AdwBanner           *banner;
  GtkWidget           *kept;
  GtkWidget           *save;
  GtkBox              *form;
  AdwPreferencesGroup *facts;
  AdwPreferencesGroup *looks;
  GtkBox              *words;
  GtkBox              *lists;
};

G_DEFINE_FINAL_TYPE (PlazaCampaignEditor, plaza_campaign_editor, ADW_TYPE_DIALOG)

static guint saved_signal;

static void
editor_update_cb (PlazaCampaignEditor *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), !plaza_draft_is_dirty (self->draft));
}

/* The keyboard goes to the first field that is not in order. */
static void
editor_show_wrong (PlazaCampaignEditor *self)
{
  GPtrArray *fields = plaza_draft_get_fields (self->draft);

  for (guint i = 0; i < fields->len; i++)
    {
      PlazaDraftField *field = g_ptr_array_index (fields, i);
      GtkWidget *widget = plaza_draft_field_check (field) != NULL || plaza_draft_field_is_contested (field)
                          ? plaza_field_tie_find (GTK_WIDGET (self->form), field) : NULL;

      if (widget != NULL)
        {
          gtk_widget_grab_focus (widget);
          return;
        }
    }
}

static void
editor_save_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  PlazaCampaignEditor *self = PLAZA_CAMPAIGN_EDITOR (widget);
  gboolean changed = plaza_draft_is_dirty (self->draft);
  g_autoptr(PlazaCampaignEditor) held = g_object_ref (self);
  g_autoptr(GError) error = NULL;

  if (!plaza_draft_commit (self->draft, &error))
    {
      editor_show_wrong (self);
      plaza_notice_show (GTK_WIDGET (self->form), error->message);
      return;
    }

  plaza_draft_keeper_discard (self->keeper);
  adw_dialog_force_close (ADW_DIALOG (self));
  if (changed)
    g_signal_emit (self, saved_signal, 0);
}

static void
editor_leave_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
editor_answered_cb (PlazaCampaignEditor *self,
                    const char          *answer)
{
  g_autoptr(GError) error = NULL;

  if (g_str_equal (answer, "cancel"))
    return;

  if (g_str_equal (answer, "discard"))
    plaza_draft_keeper_discard (self->keeper);
  else if (!plaza_draft_keeper_flush (self->keeper, &error))
    {
      plaza_notice_show (GTK_WIDGET (self->form), error->message);
      return;
    }

  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (PlazaCampaignEditor *self)
{
  plaza_leaving_ask (ADW_DIALOG (self), _("Keep What You Typed?"),
                     _("It is not in the campaign yet. What you keep is here again when you come back."), _("_Keep"),
                     G_CALLBACK (editor_answered_cb));
}

/* A window that is closed for good asks nobody; what was typed is still there at the next start. */
static void
plaza_campaign_editor_closed (AdwDialog *dialog)
{
  PlazaCampaignEditor *self = PLAZA_CAMPAIGN_EDITOR (dialog);

  if (self->keeper != NULL)
    plaza_draft_keeper_flush (self->keeper, NULL);
}

/* As the campaign has it. */
static void
banner_clicked_cb (PlazaCampaignEditor *self)
{
  plaza_kept_banner_forget (self->banner, self->draft);
  gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
}

static void
plaza_campaign_editor_dispose (GObject *object)
{
  PlazaCampaignEditor *self = PLAZA_CAMPAIGN_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_CAMPAIGN_EDITOR);
  g_clear_object (&self->keeper);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (plaza_campaign_editor_parent_class)->dispose (object);
}

static void
plaza_campaign_editor_class_init (PlazaCampaignEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_campaign_editor_dispose;
  ADW_DIALOG_CLASS (klass)->closed = plaza_campaign_editor_closed;

  plaza_look_add ("style-campaigns.css");
  saved_signal = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "editor.save", NULL, editor_save_action);
  gtk_widget_class_install_action (widget_class, "editor.leave", NULL, editor_leave_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "editor.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "editor.save", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/campaign-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignEditor, banner);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignEditor, kept);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignEditor, save);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignEditor, form);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignEditor, facts);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignEditor, looks);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignEditor, words);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignEditor, lists);
  gtk_widget_class_bind_template_callback (widget_class, banner_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
plaza_campaign_editor_init (PlazaCampaignEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plaza_shortcuts_describe (self->save);
}

/* What the day is called, and what it is about, in one language. */
static GtkWidget *
editor_create_words (PlazaCampaignEditor *self,
                     const char          *language)
{
  g_autofree char *title = g_strconcat ("titles.", language, NULL);
  g_autofree char *summary = g_strconcat ("summaries.", language, NULL);
  g_autofree char *name = plaza_wording_language (NULL, language);
  /* Translators: what a day of action is called and is about; %s is a language: "The Day in Spanish". */
  g_autofree char *heading = g_strdup_printf (_("The Day in %s"), name);
  AdwPreferencesGroup *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", heading, NULL);

  plaza_field_rows_add_text (group, self->draft, title, _("Title"));
  plaza_field_rows_add_prose (group, self->draft, summary, _("Summary"), language);
  return GTK_WIDGET (group);
}

static void
editor_fill (PlazaCampaignEditor *self)
{
  PlazaCampaign *campaign = plaza_draft_get_campaign (self->draft);
  GStrv languages = plaza_campaign_get_record (campaign)->languages;

  plaza_field_rows_add_text (self->facts, self->draft, "name", _("Name"));
  plaza_campaign_rows_add_days (self->facts, self->draft);
  plaza_field_rows_add_text (self->facts, self->draft, "hashtag", _("Hashtag"));
  plaza_campaign_rows_add_accent (self->looks, self->draft);
  for (guint i = 0; languages[i] != NULL; i++)
    gtk_box_append (self->words, editor_create_words (self, languages[i]));
  gtk_box_append (self->lists, plaza_campaign_rows_languages (self->draft));
  gtk_box_append (self->lists, plaza_lines_group_new (plaza_draft_get_field (self->draft, "contributors"), _("Partners"), _("Partner"),
                                                      _("Add Partner"), plaza_event_known_organizations, campaign));
  gtk_box_append (self->lists, plaza_lines_group_new (plaza_draft_get_field (self->draft, "hashtags"), _("All Hashtags"), _("Hashtag"),
                                                      _("Add Hashtag"), NULL, campaign));
  gtk_box_append (self->lists, plaza_themes_form_new (PLAZA_CAMPAIGN_DRAFT (self->draft)));
}

/* What was typed before and is not saved stands there again. Returns: (nullable): when it was typed */
static char *
editor_type_again (PlazaCampaignEditor *self)
{
  g_autoptr(PlazaKeptDraft) kept = plaza_campaign_draft_find_kept (plaza_draft_get_campaign (self->draft));

  if (kept == NULL)
    return NULL;

  plaza_kept_draft_type_again (kept, self->draft);
  return plaza_kept_draft_holds (self->draft) ? g_strdup (kept->time) : NULL;
}

/**
 * plaza_campaign_editor_new:
 *
 * Returns: (transfer floating): a dialog in which @campaign itself is changed, with what was typed of it before and not
 *   saved
 */
AdwDialog *
plaza_campaign_editor_new (PlazaCampaign *campaign)
{
  PlazaCampaignEditor *self;
  g_autofree char *time = NULL;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  self = g_object_new (PLAZA_TYPE_CAMPAIGN_EDITOR, NULL);
  self->draft = plaza_campaign_draft_new (campaign);
  time = editor_type_again (self);
  editor_fill (self);
  plaza_kept_banner_say (self->banner, time);
  self->keeper = plaza_kept_banner_keep (self->draft, self->kept, GTK_WIDGET (self->form));
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (editor_update_cb), self, G_CONNECT_SWAPPED);
  editor_update_cb (self);
  adw_dialog_set_focus (ADW_DIALOG (self),
                        plaza_field_tie_find (GTK_WIDGET (self->form), plaza_draft_get_field (self->draft, "name")));
  return ADW_DIALOG (self);
}

/**
 * plaza_campaign_editor_get_draft:
 *
 * Returns: (transfer none): what is typed in it
 */
PlazaDraft *
plaza_campaign_editor_get_draft (PlazaCampaignEditor *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN_EDITOR (self), NULL);

  return self->draft;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-texts-dialog-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-field-tie.h"
#include "plaza-kept-text.h"
#include "plaza-text-draft.h"
#include "plaza-text-edits.h"
#include "plaza-text-labels.h"
#include "plaza-translations.h"

/* What is done in the editor of texts. */

static const PlazaTextItem *
texts_actions_get_item (PlazaTextsDialog *self)
{
  return plaza_text_draft_get_item (PLAZA_TEXT_DRAFT (plaza_texts_dialog_get_draft (self)));
}

/* A translation that is not in view is: what is wrong there could not be mended otherwise. */
static GtkWidget *
texts_actions_find_field (PlazaTextsDialog *self,
                          PlazaDraftField  *field)
{
  const char *language = strchr (plaza_draft_field_get_name (field), '.');
  GtkWidget *found = plaza_field_tie_find (GTK_WIDGET (self), field);

  if (found == NULL && language != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "texts.language", "s", language + 1);
      found = plaza_field_tie_find (GTK_WIDGET (self), field);
    }

  return found;
}

/* The keyboard goes to the first field that is not in order. */
static void
texts_actions_show_wrong (PlazaTextsDialog *self)
{
  GPtrArray *fields = plaza_draft_get_fields (plaza_texts_dialog_get_draft (self));

  for (guint i = 0; i < fields->len; i++)
    {
      PlazaDraftField *field = g_ptr_array_index (fields, i);
      GtkWidget *widget = plaza_draft_field_check (field) != NULL || plaza_draft_field_is_contested (field)
                          ? texts_actions_find_field (self, field) : NULL;

      if (widget != NULL)
        {
          gtk_widget_grab_focus (widget);
          return;
        }
    }
}

static void
texts_actions_save (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  PlazaTextsDialog *self = PLAZA_TEXTS_DIALOG (widget);
  PlazaDraft *draft = plaza_texts_dialog_get_draft (self);
  gboolean added = plaza_text_draft_is_new (PLAZA_TEXT_DRAFT (draft));
  g_autoptr(GError) error = NULL;

  if (!plaza_draft_commit (draft, &error))
    {
      texts_actions_show_wrong (self);
      plaza_texts_dialog_tell (self, error->message);
      return;
    }

  plaza_texts_dialog_discard (self);
  /* One that is saved is kept no more; what is typed next is. */
  plaza_texts_dialog_open (self, texts_actions_get_item (self)->name);
  plaza_texts_dialog_offer_undo (self, added ? _("Text added") : _("Text saved"));
}

static void
texts_actions_discard (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  PlazaTextsDialog *self = PLAZA_TEXTS_DIALOG (widget);
  const PlazaTextItem *item = texts_actions_get_item (self);
  gboolean is_new = plaza_text_draft_is_new (PLAZA_TEXT_DRAFT (plaza_texts_dialog_get_draft (self)));
  /* What was begun as a section of a guide goes back to that. */
  g_autofree char *back = !is_new ? g_strdup (item->name) : item->section != NULL ? plaza_text_name (item->thing, item->uid, NULL) : NULL;

  plaza_texts_dialog_discard (self);
  plaza_texts_dialog_open (self, back);
}

/* One that was begun and not saved comes first. */
static void
texts_actions_begin (PlazaTextsDialog *self,
                     PlazaThing        thing,
                     const char       *guide,
                     const char       *after)
{
  PlazaCampaign *campaign = plaza_texts_dialog_get_campaign (self);
  g_autoptr(PlazaKeptDraft) kept = plaza_kept_text_find_new (campaign, thing, guide);
  g_autoptr(PlazaDraft) draft = kept != NULL ? plaza_kept_text_open (kept, campaign) : NULL;

  if (draft == NULL)
    draft = plaza_text_draft_new_for (campaign, thing, guide, after);
  plaza_texts_dialog_show (self, draft, kept != NULL ? kept->time : NULL);
  gtk_widget_grab_focus (texts_actions_find_field (self, g_ptr_array_index (plaza_draft_get_fields (draft), 0)));
}

static void
texts_actions_add (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  int thing;

  if (plaza_enum_from_nick (PLAZA_TYPE_THING, g_variant_get_string (parameter, NULL), &thing))
    texts_actions_begin (PLAZA_TEXTS_DIALOG (widget), thing, NULL, NULL);
}

static void
texts_actions_add_section (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  PlazaTextsDialog *self = PLAZA_TEXTS_DIALOG (widget);
  g_autoptr(PlazaTextItem) item = plaza_text_item_copy (texts_actions_get_item (self));

  texts_actions_begin (self, PLAZA_THING_GUIDE, item->uid, item->section);
}

static void
texts_actions_commit (PlazaTextsDialog *self,
                      GPtrArray        *edits,
                      const char       *action,
                      const char       *sentence)
{
  g_autoptr(GError) error = NULL;

  if (plaza_campaign_commit (plaza_texts_dialog_get_campaign (self), action, edits, &error))
    plaza_texts_dialog_offer_undo (self, sentence);
  else
    plaza_texts_dialog_tell (self, error->message);
}

static void
texts_actions_move (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  PlazaTextsDialog *self = PLAZA_TEXTS_DIALOG (widget);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  const PlazaTextItem *item = texts_actions_get_item (self);
  int by = g_variant_get_int32 (parameter);

  if (plaza_text_edits_move (plaza_texts_dialog_get_campaign (self), edits, item, by))
    texts_actions_commit (self, edits, plaza_text_edits_action (item, "move"), by < 0 ? _("Section moved up") : _("Section moved down"));
  else
    plaza_texts_dialog_tell (self, by < 0 ? _("This is the first section.") : _("This is the last section."));
}

/* The one before it is opened: that is where its reader looks next. */
static char *
texts_actions_neighbor (PlazaTextsDialog *self)
{
  g_autoptr(GPtrArray) items = plaza_text_items_list (plaza_texts_dialog_get_campaign (self));
  const PlazaTextItem *item = texts_actions_get_item (self);
  const PlazaTextItem *before = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const PlazaTextItem *other = g_ptr_array_index (items, i);

      if (g_str_equal (other->name, item->name))
        break;
      before = other;
    }

  return before != NULL ? g_strdup (before->name) : NULL;
}

static void
texts_actions_delete (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  PlazaTextsDialog *self = PLAZA_TEXTS_DIALOG (widget);
  PlazaCampaign *campaign = plaza_texts_dialog_get_campaign (self);
  const PlazaTextItem *item = texts_actions_get_item (self);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autofree char *neighbor = texts_actions_neighbor (self);
  g_autoptr(GError) error = NULL;

  if (!plaza_text_edits_remove (campaign, edits, item))
    return;
  if (!plaza_campaign_commit (campaign, plaza_text_edits_action (item, "delete"), edits, &error))
    {
      plaza_texts_dialog_tell (self, error->message);
      return;
    }

  plaza_texts_dialog_open (self, neighbor);
  plaza_texts_dialog_offer_undo (self, _("Text deleted"));
}

static void
texts_actions_confirm (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  PlazaTextsDialog *self = PLAZA_TEXTS_DIALOG (widget);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();

  plaza_translations_confirm (plaza_texts_dialog_get_campaign (self), edits, texts_actions_get_item (self),
                              g_variant_get_string (parameter, NULL), plaza_texts_dialog_get_language (self));
  texts_actions_commit (self, edits, "confirm-translation", _("Translation is current"));
}

/* For the dialog. */
void
plaza_texts_actions_install (GtkWidgetClass *widget_class)
{
  static const guint keys[] = { GDK_KEY_s, GDK_KEY_Return, GDK_KEY_KP_Enter };

  gtk_widget_class_install_action (widget_class, "texts.save", NULL, texts_actions_save);
  gtk_widget_class_install_action (widget_class, "texts.discard", NULL, texts_actions_discard);
  gtk_widget_class_install_action (widget_class, "texts.add", "s", texts_actions_add);
  gtk_widget_class_install_action (widget_class, "texts.add-section", NULL, texts_actions_add_section);
  gtk_widget_class_install_action (widget_class, "texts.move", "i", texts_actions_move);
  gtk_widget_class_install_action (widget_class, "texts.delete", NULL, texts_actions_delete);
  gtk_widget_class_install_action (widget_class, "texts.confirm", "s", texts_actions_confirm);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], GDK_CONTROL_MASK, "texts.save", NULL);
}

/* For the dialog: what can be done to the text that is open. */
void
plaza_texts_actions_update (PlazaTextsDialog *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const PlazaTextItem *item = texts_actions_get_item (self);
  gboolean there = !plaza_text_draft_is_new (PLAZA_TEXT_DRAFT (plaza_texts_dialog_get_draft (self)));

  gtk_widget_action_set_enabled (widget, "texts.add-section", there && item->thing == PLAZA_THING_GUIDE);
  gtk_widget_action_set_enabled (widget, "texts.move", there && item->section != NULL);
  gtk_widget_action_set_enabled (widget, "texts.delete",
                                 there && item->thing != PLAZA_THING_CAMPAIGN && item->thing != PLAZA_THING_THEME);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-texts-dialog-private.h"

#include <glib/gi18n.h>

#include "plaza-kept-banner.h"
#include "plaza-kept-text.h"
#include "plaza-look.h"
#include "plaza-menu-names.h"
#include "plaza-notice.h"
#include "plaza-shortcuts.h"
#include "plaza-text-draft.h"
#include "plaza-text-form.h"
#include "plaza-text-labels.h"
#include "plaza-texts-languages.h"
#include "plaza-texts-list.h"
#include "plaza-window-undo.h"
#include "plaza-wording.h"

struct _PlazaTextsDialog
{
  AdwDialog                parent_instance;

  AdwNavigationSplitView  *split;
  AdwNavigationPage       *page;
  PlazaTextsList          *list;
  GtkMenuButton           *language_button;
  AdwWindowTitle          *title;
  AdwBanner               *banner;
  GtkWidget               *kept;
  GtkMenuButton           *new_button;
  GtkMenuButton           *more;
  GtkWidget               *save;
  GtkScrolledWindow       *scrolled;
  AdwBin                  *form;

  PlazaCampaign           *campaign;
  PlazaTranslations       *translations;
  PlazaDraft              *draft;     /* of the text that is open */
  PlazaDraftKeeper        *keeper;
  char                    *language;  /* of the translation; NULL where the campaign has one language */
  GHashTable              *drafts;    /* names of the texts that are listed as drafts */
  gboolean                 narrow;
};

G_DEFINE_FINAL_TYPE (PlazaTextsDialog, plaza_texts_dialog, ADW_TYPE_DIALOG)

/* Returns: (nullable): before the dialog was painted there is none */
static PlazaTextForm *
texts_dialog_get_form (PlazaTextsDialog *self)
{
  GtkWidget *form = adw_bin_get_child (self->form);

  return form != NULL ? PLAZA_TEXT_FORM (form) : NULL;
}

static const PlazaTextItem *
texts_dialog_get_item (PlazaTextsDialog *self)
{
  return plaza_text_draft_get_item (PLAZA_TEXT_DRAFT (self->draft));
}

static void
texts_dialog_update_cb (PlazaTextsDialog *self)
{
  g_autofree char *title = plaza_text_draft_dup_title (PLAZA_TEXT_DRAFT (self->draft));
  gboolean dirty = plaza_draft_is_dirty (self->draft);

  adw_window_title_set_subtitle (self->title, title);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "texts.save", dirty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "texts.discard", dirty);
  if (!dirty)
    adw_banner_set_revealed (self->banner, FALSE);
  plaza_texts_actions_update (self);
}

/* Of which texts something is typed and not saved. */
static GHashTable *
texts_dialog_list_drafts (PlazaTextsDialog *self)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) kept = plaza_kept_text_list (self->campaign);

  for (guint i = 0; i < kept->len; i++)
    g_hash_table_add (names, g_strdup (((const PlazaKeptDraft *) g_ptr_array_index (kept, i))->uid));

  return names;
}

static gboolean
texts_dialog_are_same (GHashTable *a,
                       GHashTable *b)
{
  GHashTableIter iter;
  gpointer name;

  if (a == NULL || g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (b, name))
      return FALSE;

  return TRUE;
}

static void
texts_dialog_list (PlazaTextsDialog *self)
{
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->drafts, g_hash_table_unref);
  self->drafts = texts_dialog_list_drafts (self);
  g_clear_pointer (&self->translations, plaza_translations_free);
  self->translations = plaza_translations_new (self->campaign, &error);
  if (self->translations == NULL)
    {
      plaza_texts_dialog_tell (self, error->message);
      return;
    }

  plaza_texts_list_fill (self->list, self->campaign, self->translations, self->language, self->drafts);
  if (self->draft != NULL)
    plaza_texts_list_select (self->list, texts_dialog_get_item (self)->name);
}

/* The campaign is what it was: a list of many rows is not made anew for another one that is chosen. */
static void
texts_dialog_mark (PlazaTextsDialog *self)
{
  g_autoptr(GHashTable) drafts = texts_dialog_list_drafts (self);

  if (texts_dialog_are_same (self->drafts, drafts))
    plaza_texts_list_select (self->list, texts_dialog_get_item (self)->name);
  else
    texts_dialog_list (self);
}

/* Something is open as long as there is something to open. */
static void
texts_dialog_follow_cb (PlazaTextsDialog *self)
{
  g_autoptr(PlazaTextItem) item = NULL;

  texts_dialog_list (self);
  if (self->draft == NULL || self->translations == NULL)
    return;

  item = plaza_text_item_find (self->campaign, texts_dialog_get_item (self)->name);
  if (item == NULL && !plaza_text_draft_is_new (PLAZA_TEXT_DRAFT (self->draft)) && !plaza_draft_is_dirty (self->draft))
    plaza_texts_dialog_open (self, NULL);
  else if (texts_dialog_get_form (self) != NULL)
    plaza_text_form_say_state (texts_dialog_get_form (self), self->translations);
}

static void
texts_dialog_put_form (PlazaTextsDialog *self)
{
  GtkWidget *form = plaza_text_form_new (self->draft, self->language);

  adw_bin_set_child (self->form, form);
  plaza_text_form_set_narrow (PLAZA_TEXT_FORM (form), self->narrow);
  if (self->translations != NULL)
    plaza_text_form_say_state (PLAZA_TEXT_FORM (form), self->translations);
}

static void
texts_dialog_drop (PlazaTextsDialog *self)
{
  if (self->draft == NULL)
    return;

  plaza_texts_dialog_keep (self);
  g_signal_handlers_disconnect_by_data (self->draft, self);
  adw_bin_set_child (self->form, NULL);
  g_clear_object (&self->keeper);
  g_clear_object (&self->draft);
}

static void
texts_dialog_say_title (PlazaTextsDialog *self)
{
  const PlazaTextItem *item = texts_dialog_get_item (self);
  const char *words = !plaza_text_draft_is_new (PLAZA_TEXT_DRAFT (self->draft)) ? plaza_text_label_kind (item)
                      : item->section != NULL ? _("New Section") : plaza_text_label_new (item->thing);

  adw_window_title_set_title (self->title, words);
  adw_navigation_page_set_title (self->page, words);
}

static void
chosen_cb (PlazaTextsDialog *self,
           const char       *name)
{
  g_autofree char *chosen = g_strdup (name);

  if (self->draft == NULL || !g_str_equal (texts_dialog_get_item (self)->name, chosen))
    plaza_texts_dialog_open (self, chosen);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
texts_dialog_set_narrow (PlazaTextsDialog *self,
                         gboolean          narrow)
{
  self->narrow = narrow;
  if (texts_dialog_get_form (self) != NULL)
    plaza_text_form_set_narrow (texts_dialog_get_form (self), narrow);
}

static void
narrow_cb (PlazaTextsDialog *self)
{
  texts_dialog_set_narrow (self, TRUE);
}

static void
wide_cb (PlazaTextsDialog *self)
{
  texts_dialog_set_narrow (self, FALSE);
}

static void
texts_dialog_find_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  PlazaTextsDialog *self = PLAZA_TEXTS_DIALOG (widget);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  plaza_texts_list_find (self->list);
}

static void
texts_dialog_language_action (GtkWidget  *widget,
                              const char *name,
                              GVariant   *parameter)
{
  PlazaTextsDialog *self = PLAZA_TEXTS_DIALOG (widget);

  if (!g_set_str (&self->language, g_variant_get_string (parameter, NULL)))
    return;

  plaza_texts_languages_show (self->language_button, self->language);
  texts_dialog_list (self);
  if (self->draft != NULL)
    texts_dialog_put_form (self);
}

static void
plaza_texts_dialog_closed (AdwDialog *dialog)
{
  texts_dialog_drop (PLAZA_TEXTS_DIALOG (dialog));
}

static void
plaza_texts_dialog_dispose (GObject *object)
{
  PlazaTextsDialog *self = PLAZA_TEXTS_DIALOG (object);

  if (self->form != NULL)
    texts_dialog_drop (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_TEXTS_DIALOG);
  g_clear_pointer (&self->translations, plaza_translations_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_clear_object (&self->campaign);

  G_OBJECT_CLASS (plaza_texts_dialog_parent_class)->dispose (object);
}

static void
plaza_texts_dialog_class_init (PlazaTextsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_texts_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = plaza_texts_dialog_closed;

  plaza_texts_actions_install (widget_class);
  gtk_widget_class_install_action (widget_class, "texts.find", NULL, texts_dialog_find_action);
  gtk_widget_class_install_action (widget_class, "texts.language", "s", texts_dialog_language_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "texts.find", NULL);

  g_type_ensure (PLAZA_TYPE_TEXTS_LIST);
  plaza_look_add ("style-texts.css");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/texts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsDialog, split);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsDialog, page);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsDialog, language_button);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsDialog, title);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsDialog, kept);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsDialog, new_button);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsDialog, more);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsDialog, save);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsDialog, scrolled);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsDialog, form);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
plaza_texts_dialog_init (PlazaTextsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plaza_menu_names_attach (self->new_button);
  plaza_menu_names_attach (self->more);
  /* The same key as in the event's form. */
  plaza_shortcuts_say (self->save, plaza_shortcuts_find ("editor.save"));
}

/**
 * plaza_texts_dialog_new:
 *
 * Returns: (transfer floating): a dialog in which the texts of @campaign are written
 */
AdwDialog *
plaza_texts_dialog_new (PlazaCampaign *campaign)
{
  PlazaTextsDialog *self;
  GStrv languages;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  self = g_object_new (PLAZA_TYPE_TEXTS_DIALOG, NULL);
  self->campaign = g_object_ref (campaign);
  languages = plaza_campaign_get_record (campaign)->languages;
  self->language = plaza_texts_languages_choose (languages);
  plaza_texts_languages_offer (self->language_button, languages, self->language);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (texts_dialog_follow_cb), self, G_CONNECT_SWAPPED);
  texts_dialog_list (self);

  return ADW_DIALOG (self);
}

/**
 * plaza_texts_dialog_open:
 * @name: (nullable): which text; %NULL for the first
 *
 * Opens it to be written, with what was typed of it before and not saved.
 */
void
plaza_texts_dialog_open (PlazaTextsDialog *self,
                         const char       *name)
{
  /* It may be of the draft that goes. */
  g_autofree char *own = g_strdup (name);
  g_autoptr(PlazaTextItem) item = NULL;
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(PlazaKeptDraft) kept = NULL;
  g_autoptr(PlazaDraft) draft = NULL;

  g_return_if_fail (PLAZA_IS_TEXTS_DIALOG (self));

  items = plaza_text_items_list (self->campaign);
  item = own != NULL ? plaza_text_item_find (self->campaign, own) : NULL;
  if (item == NULL)
    item = plaza_text_item_copy (g_ptr_array_index (items, 0));

  texts_dialog_drop (self);
  kept = plaza_kept_text_find (self->campaign, own != NULL ? own : item->name);
  draft = kept != NULL ? plaza_kept_text_open (kept, self->campaign) : NULL;
  if (draft == NULL)
    {
      g_clear_pointer (&kept, plaza_kept_draft_free);
      draft = plaza_text_draft_new (self->campaign, item);
    }
  plaza_texts_dialog_show (self, draft, kept != NULL ? kept->time : NULL);
  if (own != NULL)
    adw_navigation_split_view_set_show_content (self->split, TRUE);
}

/**
 * plaza_texts_dialog_begin:
 * @writing: whether a certain text is wanted
 *
 * For a dialog that was just presented: puts the keyboard into the text, or else where one types what to find.
 */
void
plaza_texts_dialog_begin (PlazaTextsDialog *self,
                          gboolean          writing)
{
  g_return_if_fail (PLAZA_IS_TEXTS_DIALOG (self));

  if (writing)
    gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
  else
    plaza_texts_list_find (self->list);
}

/* For the actions: opens @draft, which may be of a text that is new. @time: (nullable): when it was typed, where that
 * was before. */
void
plaza_texts_dialog_show (PlazaTextsDialog *self,
                         PlazaDraft       *draft,
                         const char       *time)
{
  texts_dialog_drop (self);
  self->draft = g_object_ref (draft);
  self->keeper = plaza_kept_banner_keep (draft, GTK_WIDGET (self->kept), GTK_WIDGET (self->scrolled));
  texts_dialog_put_form (self);
  texts_dialog_say_title (self);
  plaza_kept_banner_say (self->banner, plaza_draft_is_dirty (draft) ? time : NULL);
  g_signal_connect_object (draft, "changed", G_CALLBACK (texts_dialog_update_cb), self, G_CONNECT_SWAPPED);
  texts_dialog_update_cb (self);
  texts_dialog_mark (self);
  if (plaza_text_draft_is_new (PLAZA_TEXT_DRAFT (draft)))
    adw_navigation_split_view_set_show_content (self->split, TRUE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

/* For the actions: what is typed is on the disk now; where it cannot be, that is said. */
void
plaza_texts_dialog_keep (PlazaTextsDialog *self)
{
  g_autoptr(GError) error = NULL;

  if (self->keeper != NULL && !plaza_draft_keeper_flush (self->keeper, &error))
    plaza_texts_dialog_tell (self, error->message);
}

/* For the actions: it is saved, or not wanted. */
void
plaza_texts_dialog_discard (PlazaTextsDialog *self)
{
  plaza_draft_keeper_discard (self->keeper);
}

void
plaza_texts_dialog_tell (PlazaTextsDialog *self,
                         const char       *sentence)
{
  plaza_notice_show (GTK_WIDGET (self->scrolled), sentence);
}

void
plaza_texts_dialog_offer_undo (PlazaTextsDialog *self,
                               const char       *sentence)
{
  plaza_window_undo_offer (GTK_WIDGET (self->scrolled), self->campaign, NULL, sentence);
}

PlazaCampaign *
plaza_texts_dialog_get_campaign (PlazaTextsDialog *self)
{
  return self->campaign;
}

PlazaDraft *
plaza_texts_dialog_get_draft (PlazaTextsDialog *self)
{
  return self->draft;
}

const char *
plaza_texts_dialog_get_language (PlazaTextsDialog *self)
{
  return self->language;
}

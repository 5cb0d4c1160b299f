/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-text-form.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plaza-pill.h"
#include "plaza-text-cards.h"
#include "plaza-text-change.h"
#include "plaza-text-draft.h"
#include "plaza-text-facts.h"
#include "plaza-text-fields.h"
#include "plaza-text-labels.h"

/* The original and its translation side by side, one field below the other, and the facts below both. */
struct _PlazaTextForm
{
  GtkBox      parent_instance;

  PlazaDraft *draft;
  char       *language;   /* of the translation; NULL where the campaign has one language */
  GPtrArray  *pairs;      /* boxes that stand side by side where there is room */
  GPtrArray  *cards;      /* where a text is typed in one language */
  GHashTable *targets;    /* member -> the card in which its translation is typed */
  GtkWidget  *state;      /* how the translation stands */
  GtkWidget  *target_head;
};

G_DEFINE_FINAL_TYPE (PlazaTextForm, plaza_text_form, GTK_TYPE_BOX)

static void
plaza_text_form_dispose (GObject *object)
{
  PlazaTextForm *self = PLAZA_TEXT_FORM (object);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->targets, g_hash_table_unref);

  G_OBJECT_CLASS (plaza_text_form_parent_class)->dispose (object);
}

static void
plaza_text_form_class_init (PlazaTextFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plaza_text_form_dispose;
}

static void
plaza_text_form_init (PlazaTextForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  self->pairs = g_ptr_array_new ();
  self->cards = g_ptr_array_new ();
  self->targets = g_hash_table_new (g_str_hash, g_str_equal);
}

static const char *
text_form_get_source (PlazaTextForm *self)
{
  return plaza_campaign_get_record (plaza_draft_get_campaign (self->draft))->languages[0];
}

/* @right: (nullable) */
static void
text_form_add_pair (PlazaTextForm *self,
                    GtkWidget     *left,
                    GtkWidget     *right)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  gtk_box_set_homogeneous (GTK_BOX (pair), TRUE);
  gtk_box_append (GTK_BOX (pair), left);
  if (right != NULL)
    gtk_box_append (GTK_BOX (pair), right);
  gtk_box_append (GTK_BOX (self), pair);
  g_ptr_array_add (self->pairs, pair);
}

static GtkWidget *
text_form_head_new (const char *language,
                    GtkWidget  *pill)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *title = plaza_text_label_language (language);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (head), label);
  if (pill != NULL)
    gtk_box_append (GTK_BOX (head), pill);

  return head;
}

static void
text_form_add_heads (PlazaTextForm *self)
{
  /* Translators: the language in which a text was written first. */
  GtkWidget *original = plaza_pill_new (_("Original"), NULL, PLAZA_PILL_PLAIN);

  if (self->language == NULL)
    return;

  self->target_head = text_form_head_new (self->language, NULL);
  text_form_add_pair (self, text_form_head_new (text_form_get_source (self), original), self->target_head);
}

static GtkWidget *
text_form_card (PlazaTextForm        *self,
                const PlazaTextField *field,
                const char           *language)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", field->name, language);
  GtkWidget *card = plaza_text_card_new (self->draft, field, name, language);

  g_ptr_array_add (self->cards, card);
  return card;
}

static void
text_form_add_field (PlazaTextForm        *self,
                     const PlazaTextField *field)
{
  GtkWidget *target = self->language != NULL ? text_form_card (self, field, self->language) : NULL;

  text_form_add_pair (self, text_form_card (self, field, text_form_get_source (self)), target);
  if (target != NULL)
    g_hash_table_insert (self->targets, (gpointer) field->name, target);
}

/**
 * plaza_text_form_new:
 * @draft: a #PlazaTextDraft
 * @language: (nullable): into which it is translated beside the original
 *
 * Returns: (transfer floating): where it is written
 */
GtkWidget *
plaza_text_form_new (PlazaDraft *draft,
                     const char *language)
{
  const PlazaTextItem *item = plaza_text_draft_get_item (PLAZA_TEXT_DRAFT (draft));
  PlazaTextForm *self = g_object_new (PLAZA_TYPE_TEXT_FORM, NULL);
  guint n_fields;
  const PlazaTextField *fields = plaza_text_fields_list (item->type, &n_fields);

  self->draft = g_object_ref (draft);
  /* A bill has no text in several languages. */
  self->language = item->thing != PLAZA_THING_BILL ? g_strdup (language) : NULL;
  text_form_add_heads (self);
  for (guint i = 0; i < n_fields; i++)
    if (plaza_text_field_is_text (item->type, &fields[i]))
      text_form_add_field (self, &fields[i]);
  plaza_text_facts_add (GTK_BOX (self), self->pairs, draft);

  return GTK_WIDGET (self);
}

/**
 * plaza_text_form_set_narrow:
 *
 * What stands side by side stands one above the other instead.
 */
void
plaza_text_form_set_narrow (PlazaTextForm *self,
                            gboolean       narrow)
{
  g_return_if_fail (PLAZA_IS_TEXT_FORM (self));

  for (guint i = 0; i < self->pairs->len; i++)
    {
      GtkWidget *pair = g_ptr_array_index (self->pairs, i);

      gtk_orientable_set_orientation (GTK_ORIENTABLE (pair), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
      gtk_box_set_homogeneous (GTK_BOX (pair), !narrow);
    }
  for (guint i = 0; self->language != NULL && i < self->cards->len; i++)
    plaza_text_card_set_narrow (g_ptr_array_index (self->cards, i), narrow);
}

static void
text_form_say_change (PlazaTextForm     *self,
                      PlazaTranslations *translations,
                      const char        *member,
                      GtkWidget         *card)
{
  const PlazaTextItem *item = plaza_text_draft_get_item (PLAZA_TEXT_DRAFT (self->draft));
  const PlazaTranslation *outdated = plaza_translations_find (translations, item, member, self->language);
  const char *source = text_form_get_source (self);
  g_autofree char *name = g_strdup_printf ("%s.%s", member, source);
  PlazaDraftField *field = plaza_draft_get_field (self->draft, name);

  plaza_text_card_say (card, outdated != NULL ? plaza_text_change_new (outdated, plaza_draft_field_get_saved (field), source, member) : NULL);
}

/**
 * plaza_text_form_say_state:
 * @translations: as they stand now
 *
 * Says whether the translation is missing or out of date, and what became another in the original.
 */
void
plaza_text_form_say_state (PlazaTextForm     *self,
                           PlazaTranslations *translations)
{
  const PlazaTextItem *item;
  const char *words;
  GHashTableIter iter;
  gpointer member, card;

  g_return_if_fail (PLAZA_IS_TEXT_FORM (self));

  if (self->language == NULL)
    return;

  item = plaza_text_draft_get_item (PLAZA_TEXT_DRAFT (self->draft));
  words = plaza_text_draft_is_new (PLAZA_TEXT_DRAFT (self->draft))
          ? NULL : plaza_text_label_state (plaza_translations_state (translations, item, self->language));
  if (self->state != NULL)
    gtk_box_remove (GTK_BOX (self->target_head), self->state);
  self->state = words != NULL ? plaza_pill_new (words, NULL, PLAZA_PILL_ATTENTION) : NULL;
  if (self->state != NULL)
    gtk_box_append (GTK_BOX (self->target_head), self->state);

  g_hash_table_iter_init (&iter, self->targets);
  while (g_hash_table_iter_next (&iter, &member, &card))
    text_form_say_change (self, translations, member, card);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-text-preview.h"

#include <glib/gi18n.h>

#include "plaza-prose-view.h"

/* A letter waits for no rendering: it is made when somebody rests. */
#define REST_MS 250

struct _PlazaTextPreview
{
  AdwPreferencesRow  parent_instance;

  PlazaDraftField   *field;
  char              *language;
  GtkWidget         *box;
  GtkWidget         *prose;
  guint              rest;
};

/* What is typed in a field as its readers will see it, by the reader's own widget. */
G_DEFINE_FINAL_TYPE (PlazaTextPreview, plaza_text_preview, ADW_TYPE_PREFERENCES_ROW)

static void
preview_update (PlazaTextPreview *self)
{
  const char *text = plaza_draft_field_get_text (self->field);

  if (self->prose != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->prose);
  self->prose = plaza_prose_view_new (text, NULL);
  plaza_prose_view_set_language (PLAZA_PROSE_VIEW (self->prose), self->language);
  gtk_box_append (GTK_BOX (self->box), self->prose);
  gtk_widget_set_visible (GTK_WIDGET (self), *text != '\0');
}

static void
preview_rested_cb (gpointer self)
{
  PLAZA_TEXT_PREVIEW (self)->rest = 0;
  preview_update (self);
}

static void
preview_changed_cb (PlazaTextPreview *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add_once (REST_MS, preview_rested_cb, self);
}

static void
plaza_text_preview_dispose (GObject *object)
{
  PlazaTextPreview *self = PLAZA_TEXT_PREVIEW (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_object (&self->field);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (plaza_text_preview_parent_class)->dispose (object);
}

static void
plaza_text_preview_class_init (PlazaTextPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plaza_text_preview_dispose;
}

static void
plaza_text_preview_init (PlazaTextPreview *self)
{
  /* Translators: above a text as its readers will see it. */
  GtkWidget *caption = gtk_label_new (_("As it is read"));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_box_append (GTK_BOX (self->box), caption);
  gtk_widget_add_css_class (self->box, "text-preview");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/**
 * plaza_text_preview_new:
 * @field: what is typed
 * @language: in which language
 *
 * Returns: (transfer floating): a row that shows it as it will be read
 */
GtkWidget *
plaza_text_preview_new (PlazaDraftField *field,
                        const char      *language)
{
  PlazaTextPreview *self;

  g_return_val_if_fail (PLAZA_IS_DRAFT_FIELD (field), NULL);

  self = g_object_new (PLAZA_TYPE_TEXT_PREVIEW, NULL);
  self->field = g_object_ref (field);
  self->language = g_strdup (language);
  g_signal_connect_object (field, "notify::text", G_CALLBACK (preview_changed_cb), self, G_CONNECT_SWAPPED);
  preview_update (self);

  return GTK_WIDGET (self);
}

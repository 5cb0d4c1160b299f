/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-fact-row.h"

#include "plaza-label-language.h"
#include "plaza-notice.h"

/* A row of a boxed list that states a fact, with what there is to say about it
 * below. Lower than libadwaita's rows, which hold switches: five facts are to
 * be seen where a window is low. */
struct _PlazaFactRow
{
  GtkListBoxRow  parent_instance;

  GtkBox        *box;
  GtkLabel      *title;
  GtkLabel      *subtitle;
};

G_DEFINE_FINAL_TYPE (PlazaFactRow, plaza_fact_row, GTK_TYPE_LIST_BOX_ROW)

static GtkLabel *
fact_row_add_label (GtkWidget *column)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f, NULL);

  plaza_label_set_language (GTK_LABEL (label), NULL);
  gtk_box_append (GTK_BOX (column), label);

  return GTK_LABEL (label);
}

static void
fact_row_copy_clicked_cb (GtkWidget *button)
{
  plaza_notice_copy (button,
                     g_object_get_data (G_OBJECT (button), "text"),
                     g_object_get_data (G_OBJECT (button), "notice"));
}

static void
plaza_fact_row_class_init (PlazaFactRowClass *klass)
{
}

static void
plaza_fact_row_init (PlazaFactRow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  self->title = fact_row_add_label (column);
  self->subtitle = fact_row_add_label (column);
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "fact-note");
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_box_append (self->box, column);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->box));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "fact-row");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->subtitle, NULL,
                                  -1);
}

/**
 * plaza_fact_row_append:
 * @icon_name: (nullable): before the text
 * @title: the fact; plain text
 * @subtitle: (nullable): what there is to say about it; plain text
 *
 * Adds a row to a boxed list. Its text may come from anywhere: it is never read
 * as markup, may be as long as it likes, and runs in the direction of its letters.
 *
 * Returns: (transfer none): the row
 */
PlazaFactRow *
plaza_fact_row_append (GtkListBox *list,
                       const char *icon_name,
                       const char *title,
                       const char *subtitle)
{
  PlazaFactRow *self;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (PLAZA_TYPE_FACT_ROW, NULL);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL && *subtitle != '\0');

  if (icon_name != NULL)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

      gtk_widget_add_css_class (icon, "fact-note");
      gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      plaza_fact_row_add_prefix (self, icon);
    }

  gtk_list_box_append (list, GTK_WIDGET (self));

  return self;
}

/**
 * plaza_fact_row_set_language:
 * @language: (nullable): what language the title is in
 */
void
plaza_fact_row_set_language (PlazaFactRow *self,
                             const char   *language)
{
  g_return_if_fail (PLAZA_IS_FACT_ROW (self));

  plaza_label_set_language (self->title, language);
}

/**
 * plaza_fact_row_add_prefix:
 * @widget: (transfer floating): what stands before the text
 */
void
plaza_fact_row_add_prefix (PlazaFactRow *self,
                           GtkWidget    *widget)
{
  g_return_if_fail (PLAZA_IS_FACT_ROW (self));

  gtk_box_prepend (self->box, widget);
}

/**
 * plaza_fact_row_add_suffix:
 * @widget: (transfer floating): what stands at the end of the row
 */
void
plaza_fact_row_add_suffix (PlazaFactRow *self,
                           GtkWidget    *widget)
{
  g_return_if_fail (PLAZA_IS_FACT_ROW (self));

  gtk_box_append (self->box, widget);
}

/**
 * plaza_fact_row_add_button:
 * @name: what it does
 *
 * Returns: (transfer none): a button at the end of the row
 */
GtkWidget *
plaza_fact_row_add_button (PlazaFactRow *self,
                           const char   *icon_name,
                           const char   *name)
{
  GtkWidget *button;

  g_return_val_if_fail (PLAZA_IS_FACT_ROW (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  button = gtk_button_new_from_icon_name (icon_name);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  plaza_fact_row_add_suffix (self, button);

  return button;
}

/**
 * plaza_fact_row_add_copy:
 * @text: what goes to the clipboard
 * @name: what the button does
 * @notice: what to say when it is done
 */
void
plaza_fact_row_add_copy (PlazaFactRow *self,
                         const char   *text,
                         const char   *name,
                         const char   *notice)
{
  GtkWidget *button = plaza_fact_row_add_button (self, "edit-copy-symbolic", name);

  g_return_if_fail (text != NULL);

  g_object_set_data_full (G_OBJECT (button), "text", g_strdup (text), g_free);
  g_object_set_data_full (G_OBJECT (button), "notice", g_strdup (notice), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (fact_row_copy_clicked_cb), NULL);
}

const char *
plaza_fact_row_get_title (PlazaFactRow *self)
{
  g_return_val_if_fail (PLAZA_IS_FACT_ROW (self), NULL);

  return gtk_label_get_text (self->title);
}

const char *
plaza_fact_row_get_subtitle (PlazaFactRow *self)
{
  g_return_val_if_fail (PLAZA_IS_FACT_ROW (self), NULL);

  return gtk_label_get_text (self->subtitle);
}

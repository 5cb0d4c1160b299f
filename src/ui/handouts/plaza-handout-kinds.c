/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout-kinds.h"

#include <math.h>

#include "plaza-handout-words.h"
#include "plaza-page-face.h"

typedef struct
{
  PlazaPageFace *face;
  GtkLabel      *pages;
} Row;

struct _PlazaHandoutKinds
{
  AdwBin              parent_instance;

  GtkListBox         *list;
  Row                 rows[PLAZA_N_HANDOUTS];
  PlazaHandoutDraft  *draft;
  PlazaHandoutProofs *proofs;
};

G_DEFINE_FINAL_TYPE (PlazaHandoutKinds, plaza_handout_kinds, ADW_TYPE_BIN)

#define THUMBNAIL_HEIGHT 80

static GtkWidget *
kinds_create_words (const char  *title,
                    GtkLabel   **caption)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (title);

  *caption = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_xalign (*caption, 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (GTK_WIDGET (*caption), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (*caption), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (*caption), "numeric");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (*caption));

  return box;
}

static void
kinds_add_row (PlazaHandoutKinds *self,
               PlazaHandout       handout)
{
  Row *row = &self->rows[handout];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = kinds_create_words (plaza_handout_title (handout), &row->pages);
  GtkWidget *list_row = gtk_list_box_row_new ();

  row->face = PLAZA_PAGE_FACE (plaza_page_face_new_thumbnail ());
  gtk_widget_set_size_request (GTK_WIDGET (row->face), 62, THUMBNAIL_HEIGHT);
  gtk_widget_set_valign (GTK_WIDGET (row->face), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->face));
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  plaza_handout_title (handout), -1);
  gtk_list_box_append (self->list, list_row);
}

static void
row_activated_cb (PlazaHandoutKinds *self,
                  GtkListBoxRow     *row)
{
  if (self->draft != NULL)
    plaza_handout_draft_set_handout (self->draft, gtk_list_box_row_get_index (row));
}

/* Not the list's own selection, which goes with the keyboard: whoever passes a
 * kind with Tab or an arrow key has not chosen to print it. */
static void
kinds_select_row_cb (PlazaHandoutKinds *self)
{
  PlazaHandout handout = plaza_handout_draft_get_handout (self->draft);

  for (guint i = 0; i < PLAZA_N_HANDOUTS; i++)
    {
      GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i));

      if (i == handout)
        gtk_widget_set_state_flags (row, GTK_STATE_FLAG_SELECTED, FALSE);
      else
        gtk_widget_unset_state_flags (row, GTK_STATE_FLAG_SELECTED);
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, i == handout, -1);
    }
}

static void
kinds_show_proof_cb (PlazaHandoutKinds *self,
                     guint              handout)
{
  Row *row = &self->rows[handout];
  PlazaPages *pages = plaza_handout_proofs_get_pages (self->proofs, handout);
  guint n = pages != NULL ? plaza_pages_get_n (pages) : 0;
  g_autofree char *words = n > 0 ? plaza_handout_pages (n) : NULL;
  double width, height;

  gtk_label_set_text (row->pages, words != NULL ? words : "");
  plaza_page_face_set_page (row->face, n > 0 ? pages : NULL, 0);
  if (n == 0)
    return;

  plaza_pages_get_size (pages, &width, &height);
  gtk_widget_set_size_request (GTK_WIDGET (row->face),
                               (int) round (THUMBNAIL_HEIGHT * width / height), THUMBNAIL_HEIGHT);
}

static void
plaza_handout_kinds_dispose (GObject *object)
{
  PlazaHandoutKinds *self = PLAZA_HANDOUT_KINDS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_HANDOUT_KINDS);
  g_clear_object (&self->proofs);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (plaza_handout_kinds_parent_class)->dispose (object);
}

static void
plaza_handout_kinds_class_init (PlazaHandoutKindsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_handout_kinds_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/handout-kinds.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutKinds, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
plaza_handout_kinds_init (PlazaHandoutKinds *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < PLAZA_N_HANDOUTS; i++)
    kinds_add_row (self, i);
}

/**
 * plaza_handout_kinds_set_draft:
 * @draft: where the choice goes
 * @proofs: of @draft
 */
void
plaza_handout_kinds_set_draft (PlazaHandoutKinds  *self,
                               PlazaHandoutDraft  *draft,
                               PlazaHandoutProofs *proofs)
{
  g_return_if_fail (PLAZA_IS_HANDOUT_KINDS (self));

  g_set_object (&self->draft, draft);
  g_set_object (&self->proofs, proofs);
  g_signal_connect_object (draft, "notify::handout", G_CALLBACK (kinds_select_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (proofs, "proof", G_CALLBACK (kinds_show_proof_cb), self, G_CONNECT_SWAPPED);
  kinds_select_row_cb (self);
}

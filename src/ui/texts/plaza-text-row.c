/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-text-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-pill.h"
#include "plaza-point-age.h"
#include "plaza-text-labels.h"
#include "plaza-wording.h"

struct _PlazaTextRow
{
  GtkListBoxRow   parent_instance;

  PlazaTextItem  *item;
  PlazaTextState  state;
  char           *folded;  /* what is searched in */
};

/* A text in the list of all: what it is called, what kind it is, and how its translation stands. */
G_DEFINE_FINAL_TYPE (PlazaTextRow, plaza_text_row, GTK_TYPE_LIST_BOX_ROW)

static void
plaza_text_row_finalize (GObject *object)
{
  PlazaTextRow *self = PLAZA_TEXT_ROW (object);

  g_clear_pointer (&self->item, plaza_text_item_free);
  g_free (self->folded);

  G_OBJECT_CLASS (plaza_text_row_parent_class)->finalize (object);
}

static void
plaza_text_row_class_init (PlazaTextRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_text_row_finalize;
}

static void
plaza_text_row_init (PlazaTextRow *self)
{
}

/* "Key ask · as of Feb 7 · draft" */
static char *
text_row_line (const PlazaTextItem *item,
               gboolean             is_draft)
{
  const PlazaPoint *point = item->thing == PLAZA_THING_POINT ? item->record : NULL;
  g_autofree char *age = point != NULL ? plaza_point_age_words (point) : NULL;
  g_autoptr(GString) line = g_string_new (plaza_text_label_kind (item));

  plaza_text_append (line, " · ", age);
  /* Translators: of a text of which something is typed and not saved. */
  plaza_text_append (line, " · ", is_draft ? _("draft") : NULL);
  return g_string_free_and_steal (g_steal_pointer (&line));
}

static GtkWidget *
text_row_label_new (const char *text,
                    const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
text_row_fill (PlazaTextRow *self,
               const char   *title,
               const char   *line,
               const char   *state)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *second = text_row_label_new (line, "row-line");
  GtkWidget *pill = state != NULL ? plaza_pill_new (state, NULL, PLAZA_PILL_ATTENTION) : NULL;

  gtk_widget_add_css_class (second, "dimmed");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), text_row_label_new (title, "row-title"));
  gtk_box_append (GTK_BOX (words), second);
  gtk_box_append (GTK_BOX (box), words);
  if (pill != NULL)
    {
      gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
      gtk_label_set_ellipsize (GTK_LABEL (pill), PANGO_ELLIPSIZE_NONE);
      gtk_box_append (GTK_BOX (box), pill);
    }
  /* A guide's sections stand behind it, further in. */
  if (self->item->section != NULL)
    gtk_widget_set_margin_start (box, 18);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/**
 * plaza_text_row_new:
 * @state: of its translation
 * @is_draft: whether something of it is typed and not saved
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
plaza_text_row_new (PlazaCampaign       *campaign,
                    const PlazaTextItem *item,
                    PlazaTextState       state,
                    gboolean             is_draft)
{
  PlazaTextRow *self = g_object_new (PLAZA_TYPE_TEXT_ROW, NULL);
  const PlazaPoint *point = item->thing == PLAZA_THING_POINT ? item->record : NULL;
  const char *words = plaza_text_label_state (state);
  g_autofree char *title = plaza_text_item_title (item, campaign);
  g_autofree char *line = text_row_line (item, is_draft);
  g_autofree char *said = NULL;

  if (words == NULL && point != NULL && plaza_point_age_is_due (point))
    words = plaza_point_age_mark ();
  self->item = plaza_text_item_copy (item);
  self->state = state;
  self->folded = plaza_text_fold (title);
  text_row_fill (self, title, line, words);
  said = words != NULL ? g_strdup_printf ("%s, %s", line, words) : g_strdup (line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said, -1);

  return GTK_WIDGET (self);
}

const PlazaTextItem *
plaza_text_row_get_item (PlazaTextRow *self)
{
  g_return_val_if_fail (PLAZA_IS_TEXT_ROW (self), NULL);

  return self->item;
}

PlazaTextState
plaza_text_row_get_state (PlazaTextRow *self)
{
  g_return_val_if_fail (PLAZA_IS_TEXT_ROW (self), PLAZA_TEXT_NONE);

  return self->state;
}

/**
 * plaza_text_row_matches:
 * @folded: what is looked for, as of plaza_text_fold()
 *
 * Returns: whether its title has that
 */
gboolean
plaza_text_row_matches (PlazaTextRow *self,
                        const char   *folded)
{
  g_return_val_if_fail (PLAZA_IS_TEXT_ROW (self), FALSE);

  return strstr (self->folded, folded) != NULL;
}

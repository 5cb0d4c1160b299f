/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-ask-chooser.h"

#include <glib/gi18n.h>

#include "plaza-ask-row.h"

struct _PlazaAskChooser
{
  AdwBin        parent_instance;

  GtkListBox   *list;
  PlazaAskList *asks;
  char         *language;
};

G_DEFINE_FINAL_TYPE (PlazaAskChooser, plaza_ask_chooser, ADW_TYPE_BIN)

static guint
chooser_position_of (PlazaAskChooser *self,
                     PlazaAskItem    *item)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->asks));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(PlazaAskItem) other = g_list_model_get_item (G_LIST_MODEL (self->asks), i);

      if (other == item)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* The rows are made anew by a move: the keyboard's place goes with the ask. */
static void
chooser_move_to (PlazaAskChooser *self,
                 guint            from,
                 guint            to)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->asks));
  GtkListBoxRow *row;
  g_autofree char *where = NULL;

  if (from >= n || to >= n || from == to)
    return;

  plaza_ask_list_move (self->asks, from, to);
  row = gtk_list_box_get_row_at_index (self->list, to);
  gtk_widget_grab_focus (GTK_WIDGET (row));

  /* Translators: said by a screen reader after an ask was moved; %1$u is its new place of %2$u. */
  where = g_strdup_printf (_("Moved to place %1$u of %2$u"), to + 1, n);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), where, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
chooser_move_cb (PlazaAskRow     *row,
                 int              by,
                 PlazaAskChooser *self)
{
  int from = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (from + by >= 0)
    chooser_move_to (self, from, from + by);
}

static void
chooser_take_cb (PlazaAskRow     *row,
                 PlazaAskItem    *item,
                 PlazaAskChooser *self)
{
  chooser_move_to (self, chooser_position_of (self, item), gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

static GtkWidget *
chooser_create_row (gpointer item,
                    gpointer data)
{
  PlazaAskChooser *self = data;
  GtkWidget *row = plaza_ask_row_new (item, self->language);

  g_signal_connect_object (row, "move", G_CALLBACK (chooser_move_cb), self, 0);
  g_signal_connect_object (row, "take", G_CALLBACK (chooser_take_cb), self, 0);

  return row;
}

static void
plaza_ask_chooser_dispose (GObject *object)
{
  PlazaAskChooser *self = PLAZA_ASK_CHOOSER (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_ASK_CHOOSER);
  g_clear_object (&self->asks);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (plaza_ask_chooser_parent_class)->dispose (object);
}

static void
plaza_ask_chooser_class_init (PlazaAskChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_ask_chooser_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/ask-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaAskChooser, list);
}

static void
plaza_ask_chooser_init (PlazaAskChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plaza_ask_chooser_set_asks:
 * @asks: what to choose from
 * @language: content language that the headlines are shown in
 */
void
plaza_ask_chooser_set_asks (PlazaAskChooser *self,
                            PlazaAskList    *asks,
                            const char      *language)
{
  g_return_if_fail (PLAZA_IS_ASK_CHOOSER (self));
  g_return_if_fail (PLAZA_IS_ASK_LIST (asks));

  if (self->asks == asks && g_strcmp0 (self->language, language) == 0)
    return;

  g_set_str (&self->language, language);
  g_set_object (&self->asks, asks);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (asks), chooser_create_row, self, NULL);
}

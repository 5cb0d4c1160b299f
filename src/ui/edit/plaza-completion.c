/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-completion.h"

#include <glib/gi18n.h>

#include "plaza-announce.h"

typedef struct
{
  GtkWidget             *row;
  GtkWidget             *popover;   /* made when the keyboard comes to the row */
  GtkListBox            *list;
  PlazaCompletionFind    find;
  PlazaCompletionChoose  choose;    /* NULL: it is typed */
  gpointer               data;
  GDestroyNotify         destroy;
  gboolean               choosing;
} Completion;

static void
completion_free (gpointer data)
{
  Completion *self = data;

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_free (self);
}

static void
completion_hide (Completion *self)
{
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
completion_left_cb (Completion *self)
{
  completion_hide (self);
}

static void
completion_row_destroyed_cb (Completion *self)
{
  if (self->popover != NULL)
    gtk_widget_unparent (g_steal_pointer (&self->popover));
}

static void
completion_activated_cb (Completion    *self,
                         GtkListBoxRow *item)
{
  g_autofree char *choice = g_strdup (gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (item))));

  self->choosing = TRUE;
  if (self->choose != NULL)
    self->choose (choice, self->data);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->row), choice);
  self->choosing = FALSE;
  completion_hide (self);
  gtk_widget_grab_focus (self->row);
  gtk_editable_set_position (GTK_EDITABLE (self->row), -1);
}

/* From the first up, back to where one types. */
static gboolean
completion_keynav_failed_cb (Completion       *self,
                             GtkDirectionType  direction)
{
  return direction == GTK_DIR_UP && gtk_widget_grab_focus (self->row) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static gboolean
completion_key_cb (Completion *self,
                   guint       key)
{
  GtkListBoxRow *first;

  if (self->popover == NULL || !gtk_widget_get_visible (self->popover))
    return GDK_EVENT_PROPAGATE;

  first = gtk_list_box_get_row_at_index (self->list, 0);
  if ((key == GDK_KEY_Down || key == GDK_KEY_KP_Down) && gtk_list_box_get_selected_row (self->list) == NULL &&
      gtk_widget_get_focus_child (self->popover) == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (first)) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  completion_hide (self);
  gtk_widget_grab_focus (self->row);
  return GDK_EVENT_STOP;
}

static void
completion_ensure_popover (Completion *self)
{
  if (self->popover != NULL)
    return;

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_tab_behavior (self->list, GTK_LIST_TAB_ITEM);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Suggestions"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (completion_activated_cb), self);
  g_signal_connect_swapped (self->list, "keynav-failed", G_CALLBACK (completion_keynav_failed_cb), self);

  /* The keyboard stays in the entry while one types. */
  self->popover = g_object_new (GTK_TYPE_POPOVER, "autohide", FALSE, "has-arrow", FALSE, "position", GTK_POS_BOTTOM,
                                "halign", GTK_ALIGN_START, "child", self->list, NULL);
  gtk_widget_add_css_class (self->popover, "menu");
  gtk_widget_set_parent (self->popover, self->row);
}

/* Not with the first letter, which is slow enough. */
static void
completion_entered_cb (Completion *self)
{
  completion_ensure_popover (self);
}

/* @choice: (nullable): what it offers; nothing hides it */
static void
completion_set_item (GtkListBoxRow *item,
                     const char    *choice)
{
  gtk_widget_set_visible (GTK_WIDGET (item), choice != NULL);
  if (choice == NULL)
    return;

  gtk_label_set_label (GTK_LABEL (gtk_list_box_row_get_child (item)), choice);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, choice, -1);
}

/* The rows are those of the letter before, as far as they reach: to make them anew is most of what a letter takes. */
static void
completion_set_items (Completion *self,
                      GStrv       choices,
                      guint       n)
{
  GtkListBoxRow *item;

  for (guint i = 0; (item = gtk_list_box_get_row_at_index (self->list, (int) i)) != NULL || i < n; i++)
    {
      if (item == NULL)
        {
          GtkWidget *label = gtk_label_new (NULL);

          gtk_label_set_xalign (GTK_LABEL (label), 0);
          item = GTK_LIST_BOX_ROW (gtk_list_box_row_new ());
          gtk_list_box_row_set_child (item, label);
          gtk_list_box_append (self->list, GTK_WIDGET (item));
        }
      completion_set_item (item, i < n ? choices[i] : NULL);
    }
}

static void
completion_show (Completion *self,
                 GStrv       choices)
{
  guint n = g_strv_length (choices);
  g_autofree char *words = NULL;

  completion_ensure_popover (self);
  completion_set_items (self, choices, n);
  if (!gtk_widget_get_visible (self->popover))
    gtk_popover_popup (GTK_POPOVER (self->popover));
  /* Translators: said to who does not see the list below what they type. */
  words = g_strdup_printf (ngettext ("%u suggestion", "%u suggestions", n), n);
  plaza_announce (self->row, words);
}

/* Only of what somebody types there, not of what is put there. */
static void
completion_changed_cb (Completion *self)
{
  g_auto(GStrv) choices = NULL;

  if (self->choosing || (gtk_widget_get_state_flags (self->row) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    return;

  choices = self->find (gtk_editable_get_text (GTK_EDITABLE (self->row)), self->data);
  if (choices != NULL && choices[0] != NULL)
    completion_show (self, choices);
  else
    completion_hide (self);
}

/**
 * plaza_completion_attach:
 * @row: a #GtkEditable
 * @find: what may be meant
 * @choose: (nullable): takes what was chosen; %NULL to type it
 * @data: (transfer full): for both
 *
 * Offers below @row what is known, while somebody types there. Down goes to it, Enter takes it, Escape leaves it.
 */
void
plaza_completion_attach (GtkWidget             *row,
                         PlazaCompletionFind    find,
                         PlazaCompletionChoose  choose,
                         gpointer               data,
                         GDestroyNotify         destroy)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  Completion *self = g_new0 (Completion, 1);

  g_return_if_fail (GTK_IS_EDITABLE (row));

  self->row = row;
  self->find = find;
  self->choose = choose;
  self->data = data;
  self->destroy = destroy;
  g_object_set_data_full (G_OBJECT (row), "plaza-completion", self, completion_free);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (completion_changed_cb), self);
  g_signal_connect_swapped (row, "destroy", G_CALLBACK (completion_row_destroyed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (completion_key_cb), self);
  gtk_widget_add_controller (row, keys);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (completion_entered_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (completion_left_cb), self);
  gtk_widget_add_controller (row, focus);
}

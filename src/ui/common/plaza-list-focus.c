/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-list-focus.h"

#include "plaza-painted.h"

#define ITEM "list-item"

/**
 * plaza_list_focus_add_row:
 * @item: just set up, with its child
 *
 * Lets plaza_list_focus_watch() find the position of a row by its widget.
 */
void
plaza_list_focus_add_row (GtkListItem *item)
{
  g_return_if_fail (GTK_IS_LIST_ITEM (item));

  /* Borrowed: they are made and go together. */
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (item)), ITEM, item);
}

/* A screen reader was told nothing of a row that was not on screen. */
static void
list_focus_tell_cb (GtkWidget *list)
{
  GtkWidget *row = gtk_widget_get_focus_child (list);
  GtkRoot *root = gtk_widget_get_root (list);

  if (row == NULL || gtk_root_get_focus (root) != row)
    return;

  gtk_root_set_focus (root, NULL);
  gtk_widget_grab_focus (row);
}

static gboolean
list_focus_show_row_cb (gpointer data)
{
  GtkListView *list = data;
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (list));
  GtkWidget *child = row != NULL ? gtk_widget_get_first_child (row) : NULL;
  GtkListItem *item = child != NULL ? g_object_get_data (G_OBJECT (child), ITEM) : NULL;

  if (item == NULL || gtk_list_item_get_position (item) == GTK_INVALID_LIST_POSITION)
    return G_SOURCE_REMOVE;

  if (!gtk_widget_get_mapped (row))
    plaza_painted_then (GTK_WIDGET (list), list_focus_tell_cb);
  gtk_list_view_scroll_to (list, gtk_list_item_get_position (item), GTK_LIST_SCROLL_NONE, NULL);

  return G_SOURCE_REMOVE;
}

/* GTK says which row it is only after this. */
static void
list_focus_enter_cb (GtkListView *list)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, list_focus_show_row_cb, g_object_ref (list), g_object_unref);
}

/**
 * plaza_list_focus_watch:
 * @list: whose rows are known by plaza_list_focus_add_row()
 */
void
plaza_list_focus_watch (GtkListView *list)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  g_signal_connect_object (focus, "enter", G_CALLBACK (list_focus_enter_cb), list, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (list), focus);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-ask-row.h"

#include <glib/gi18n.h>

#include "plaza-announce.h"

struct _PlazaAskRow
{
  AdwActionRow  parent_instance;

  PlazaAskItem *item;
  double        drag_x;
  double        drag_y;
};

G_DEFINE_FINAL_TYPE (PlazaAskRow, plaza_ask_row, ADW_TYPE_ACTION_ROW)

static guint move_signal, take_signal;

static void
ask_row_move_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  g_signal_emit (widget, move_signal, 0, strcmp (name, "ask.move-up") == 0 ? -1 : 1);
}

static GdkContentProvider *
ask_row_prepare_cb (GtkDragSource *source,
                    double         x,
                    double         y,
                    PlazaAskRow   *self)
{
  self->drag_x = x;
  self->drag_y = y;

  return gdk_content_provider_new_typed (PLAZA_TYPE_ASK_ITEM, self->item);
}

static void
ask_row_drag_begin_cb (GtkDragSource *source,
                       GdkDrag       *drag,
                       PlazaAskRow   *self)
{
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, self->drag_x, self->drag_y);
}

static GdkDragAction
ask_row_enter_cb (GtkDropTarget *target,
                  double         x,
                  double         y,
                  PlazaAskRow   *self)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_list_box_drag_highlight_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (self));

  return GDK_ACTION_MOVE;
}

static void
ask_row_leave_cb (GtkDropTarget *target,
                  PlazaAskRow   *self)
{
  gtk_list_box_drag_unhighlight_row (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (self))));
}

static gboolean
ask_row_drop_cb (GtkDropTarget *target,
                 const GValue  *value,
                 double         x,
                 double         y,
                 PlazaAskRow   *self)
{
  g_signal_emit (self, take_signal, 0, g_value_get_object (value));

  return TRUE;
}

static void
ask_row_add_dragging (PlazaAskRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (PLAZA_TYPE_ASK_ITEM, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (source, "prepare", G_CALLBACK (ask_row_prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (ask_row_drag_begin_cb), self);
  g_signal_connect (target, "enter", G_CALLBACK (ask_row_enter_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (ask_row_leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (ask_row_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* The row has the focus, and not the box in it. */
static void
ask_row_update_checked (PlazaAskRow *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_CHECKED,
                               plaza_ask_item_get_chosen (self->item) ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                                                      : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
ask_row_chosen_cb (PlazaAskRow *self)
{
  ask_row_update_checked (self);
  plaza_announce (GTK_WIDGET (self),
                  plaza_ask_item_get_chosen (self->item) ? _("On the leave-behind") : _("Not on the leave-behind"));
}

static void
plaza_ask_row_dispose (GObject *object)
{
  g_clear_object (&PLAZA_ASK_ROW (object)->item);

  G_OBJECT_CLASS (plaza_ask_row_parent_class)->dispose (object);
}

static void
plaza_ask_row_class_init (PlazaAskRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_ask_row_dispose;

  move_signal = g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                              0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  take_signal = g_signal_new ("take", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                              0, NULL, NULL, NULL, G_TYPE_NONE, 1, PLAZA_TYPE_ASK_ITEM);

  gtk_widget_class_install_action (widget_class, "ask.move-up", NULL, ask_row_move_action);
  gtk_widget_class_install_action (widget_class, "ask.move-down", NULL, ask_row_move_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "ask.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "ask.move-down", NULL);
}

static void
plaza_ask_row_init (PlazaAskRow *self)
{
}

/**
 * plaza_ask_row_new:
 * @item: the ask
 * @language: content language that its headline is shown in
 *
 * Returns: (transfer floating): a row for a list box
 */
GtkWidget *
plaza_ask_row_new (PlazaAskItem *item,
                   const char   *language)
{
  const PlazaPoint *point = plaza_ask_item_get_point (item);
  const char *headline = plaza_texts_get_or (point->headlines, language, point->id);
  PlazaAskRow *self = g_object_new (PLAZA_TYPE_ASK_ROW,
                                    "use-markup", FALSE,
                                    "title", headline,
                                    "title-lines", 3,
                                    NULL);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *handle = g_object_new (GTK_TYPE_IMAGE, "icon-name", "list-drag-handle-symbolic",
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->item = g_object_ref (item);
  g_signal_connect_object (item, "notify::chosen", G_CALLBACK (ask_row_chosen_cb), self, G_CONNECT_SWAPPED);
  ask_row_update_checked (self);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (check, FALSE);
  g_object_bind_property (item, "chosen", check, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self, NULL, -1);
  gtk_widget_add_css_class (handle, "dimmed");
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), handle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), check);
  ask_row_add_dragging (self);

  return GTK_WIDGET (self);
}

/**
 * plaza_ask_row_get_item:
 *
 * Returns: (transfer none): the ask
 */
PlazaAskItem *
plaza_ask_row_get_item (PlazaAskRow *self)
{
  g_return_val_if_fail (PLAZA_IS_ASK_ROW (self), NULL);

  return self->item;
}

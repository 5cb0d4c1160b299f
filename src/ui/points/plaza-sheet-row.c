/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet-row.h"

#include <glib/gi18n.h>

#include "plaza-point-view.h"
#include "plaza-window-read-only.h"
#include "plaza-wording-sheet.h"

struct _PlazaSheetRow
{
  GtkListBoxRow   parent_instance;

  GtkWidget      *handle;
  GtkLabel       *number;
  GtkLabel       *title;
  GtkLabel       *line;
  GtkImage       *arrow;
  GtkButton      *remove;
  GtkRevealer    *revealer;

  PlazaCampaign  *campaign;
  PlazaSheetItem *item;
  char           *language;
  double          grip_x;
  double          grip_y;
};

G_DEFINE_FINAL_TYPE (PlazaSheetRow, plaza_sheet_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
remove_clicked_cb (PlazaSheetRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

/* A click into the text selects words; it must not close the row. */
static void
text_pressed_cb (GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
revealed_cb (PlazaSheetRow *self)
{
  if (!gtk_revealer_get_child_revealed (self->revealer) && !gtk_revealer_get_reveal_child (self->revealer))
    gtk_revealer_set_child (self->revealer, NULL);
}

static GdkContentProvider *
sheet_row_drag_prepare_cb (PlazaSheetRow *self,
                           double         x,
                           double         y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT (x, y);

  if (gtk_widget_compute_point (self->handle, GTK_WIDGET (self), &point, &point))
    {
      self->grip_x = point.x;
      self->grip_y = point.y;
    }

  return gdk_content_provider_new_typed (PLAZA_TYPE_SHEET_ITEM, self->item);
}

/* What is dragged is a row of its own, with the ground that the list gives it. */
static void
sheet_row_drag_begin_cb (PlazaSheetRow *self,
                         GdkDrag       *drag)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = plaza_sheet_row_new (self->campaign, self->item, self->language);

  gtk_label_set_label (PLAZA_SHEET_ROW (row)->number, gtk_label_get_label (self->number));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_size_request (list, gtk_widget_get_width (GTK_WIDGET (self)), -1);
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), list);
  gdk_drag_set_hotspot (drag, self->grip_x, self->grip_y);

  gtk_widget_add_css_class (GTK_WIDGET (self), "dragged");
}

static void
sheet_row_drag_end_cb (PlazaSheetRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
}

static void
plaza_sheet_row_dispose (GObject *object)
{
  PlazaSheetRow *self = PLAZA_SHEET_ROW (object);

  g_clear_object (&self->campaign);
  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_SHEET_ROW);

  G_OBJECT_CLASS (plaza_sheet_row_parent_class)->dispose (object);
}

static void
plaza_sheet_row_finalize (GObject *object)
{
  g_free (PLAZA_SHEET_ROW (object)->language);

  G_OBJECT_CLASS (plaza_sheet_row_parent_class)->finalize (object);
}

static void
plaza_sheet_row_class_init (PlazaSheetRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_sheet_row_dispose;
  object_class->finalize = plaza_sheet_row_finalize;

  signals[REMOVE] =
    g_signal_new ("remove", PLAZA_TYPE_SHEET_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/sheet-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, handle);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, number);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, title);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, line);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, remove);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, revealer);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
}

static void
plaza_sheet_row_init (PlazaSheetRow *self)
{
  GtkDragSource *source = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_cursor_from_name (self->handle, "grab");

  source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (sheet_row_drag_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (sheet_row_drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (sheet_row_drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (source));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

/**
 * plaza_sheet_row_new:
 * @campaign: the campaign
 * @item: a point on its sheet
 * @language: the content language
 */
GtkWidget *
plaza_sheet_row_new (PlazaCampaign  *campaign,
                     PlazaSheetItem *item,
                     const char     *language)
{
  PlazaSheetRow *self = g_object_new (PLAZA_TYPE_SHEET_ROW, NULL);
  const PlazaPoint *point = plaza_sheet_item_get_point (item);
  g_autofree char *title = point != NULL ? plaza_point_view_title (point, language)
                                         : g_strdup (plaza_wording_part_title (NULL, item, language));
  g_autofree char *remove = NULL;
  g_autofree char *line = NULL;

  self->campaign = g_object_ref (campaign);
  self->item = g_object_ref (item);
  self->language = g_strdup (language);
  gtk_label_set_label (self->title, title);
  line = point != NULL ? plaza_point_view_line (point) : plaza_wording_minutes (NULL, plaza_sheet_item_get_minutes (item));
  gtk_label_set_label (self->line, line);
  if (point != NULL)
    plaza_point_view_mark_age (self->line, point);

  remove = g_strdup_printf (_("Take “%s” off the sheet"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  plaza_window_read_only_mark (GTK_WIDGET (self->remove), campaign);
  plaza_window_read_only_mark (self->handle, campaign);

  return GTK_WIDGET (self);
}

PlazaSheetItem *
plaza_sheet_row_get_item (PlazaSheetRow *self)
{
  g_return_val_if_fail (PLAZA_IS_SHEET_ROW (self), NULL);

  return self->item;
}

const char *
plaza_sheet_row_get_title (PlazaSheetRow *self)
{
  g_return_val_if_fail (PLAZA_IS_SHEET_ROW (self), NULL);

  return gtk_label_get_label (self->title);
}

/**
 * plaza_sheet_row_set_number:
 * @number: where the point stands on the sheet, from 1
 * @of: how many points there are
 */
void
plaza_sheet_row_set_number (PlazaSheetRow *self,
                            guint          number,
                            guint          of)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *place = NULL;
  g_autofree char *description = NULL;

  g_return_if_fail (PLAZA_IS_SHEET_ROW (self));

  gtk_label_set_label (self->number, digits);
  /* Translators: the place of a point on the sheet, for a screen reader. */
  place = g_strdup_printf (_("%1$u of %2$u"), number, of);
  description = g_strdup_printf ("%s, %s", place, gtk_label_get_label (self->line));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (self->title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

gboolean
plaza_sheet_row_get_open (PlazaSheetRow *self)
{
  g_return_val_if_fail (PLAZA_IS_SHEET_ROW (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

/**
 * plaza_sheet_row_set_open:
 * @open: whether all of the point is to be read
 * @animate: whether it unfolds before the reader's eyes
 */
void
plaza_sheet_row_set_open (PlazaSheetRow *self,
                          gboolean       open,
                          gboolean       animate)
{
  g_return_if_fail (PLAZA_IS_SHEET_ROW (self));

  if (open == plaza_sheet_row_get_open (self))
    return;

  if (open && plaza_sheet_item_get_point (self->item) != NULL)
    gtk_revealer_set_child (self->revealer,
                            plaza_point_view_new (self->campaign, plaza_sheet_item_get_point (self->item),
                                                  self->language));
  gtk_revealer_set_transition_duration (self->revealer, animate ? 250 : 0);
  gtk_revealer_set_reveal_child (self->revealer, open);
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-minutes-bar.h"

#include <adwaita.h>

#define HEIGHT 14
#define GAP 2
#define RADIUS 4

struct _PlazaMinutesBar
{
  GtkWidget   parent_instance;

  PlazaSheet *sheet;
  int         length;  /* of the meeting */
};

G_DEFINE_FINAL_TYPE (PlazaMinutesBar, plaza_minutes_bar, GTK_TYPE_WIDGET)

/* How much of the accent each has; the style of the legend says the same. */
static const float strengths[] = {
  [PLAZA_MINUTES_FRAME] = 0.46f,
  [PLAZA_MINUTES_STORIES] = 0.72f,
  [PLAZA_MINUTES_POINTS] = 0.26f,
  [PLAZA_MINUTES_ASKS] = 1.0f,
};

static void
minutes_bar_append_segment (GtkWidget             *widget,
                            GtkSnapshot           *snapshot,
                            const graphene_rect_t *bounds,
                            float                  strength)
{
  gboolean high_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  GskRoundedRect shape;
  GdkRGBA accent, colour;

  gtk_widget_get_color (widget, &accent);
  colour = accent;
  colour.alpha *= strength;

  gsk_rounded_rect_init_from_rect (&shape, bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &colour, bounds);
  gtk_snapshot_pop (snapshot);
  if (high_contrast)
    gtk_snapshot_append_border (snapshot, &shape, (float[]) { 1, 1, 1, 1 },
                                (GdkRGBA[]) { accent, accent, accent, accent });
}

static void
plaza_minutes_bar_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 0;
}

static void
plaza_minutes_bar_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  PlazaMinutesBar *self = PLAZA_MINUTES_BAR (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint n = self->sheet != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->sheet)) : 0;
  double width = gtk_widget_get_width (widget);
  double x = 0, scale;

  if (n == 0)
    return;

  scale = width / MAX (MAX (self->length, 1), plaza_sheet_count_minutes (self->sheet));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(PlazaSheetItem) item = g_list_model_get_item (G_LIST_MODEL (self->sheet), i);
      double length = scale * plaza_sheet_item_get_minutes (item);
      float shown = (float) MAX (length - GAP, 1);

      minutes_bar_append_segment (widget, snapshot,
                                  &GRAPHENE_RECT_INIT ((float) (rtl ? width - x - shown : x), 0, shown, HEIGHT),
                                  strengths[plaza_minutes_bar_of (item)]);
      x += length;
    }
}

static void
plaza_minutes_bar_dispose (GObject *object)
{
  plaza_minutes_bar_set_sheet (PLAZA_MINUTES_BAR (object), NULL);

  G_OBJECT_CLASS (plaza_minutes_bar_parent_class)->dispose (object);
}

static void
plaza_minutes_bar_class_init (PlazaMinutesBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_minutes_bar_dispose;
  widget_class->measure = plaza_minutes_bar_measure;
  widget_class->snapshot = plaza_minutes_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "minutesbar");
  /* What it shows stands beside it in words. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
plaza_minutes_bar_init (PlazaMinutesBar *self)
{
}

/**
 * plaza_minutes_bar_set_sheet:
 * @sheet: (nullable): whose parts to show from now on
 */
void
plaza_minutes_bar_set_sheet (PlazaMinutesBar *self,
                             PlazaSheet      *sheet)
{
  g_return_if_fail (PLAZA_IS_MINUTES_BAR (self));

  if (self->sheet == sheet)
    return;

  if (self->sheet != NULL)
    g_signal_handlers_disconnect_by_func (self->sheet, gtk_widget_queue_draw, self);
  g_set_object (&self->sheet, sheet);
  if (sheet != NULL)
    {
      g_signal_connect_object (sheet, "items-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (sheet, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * plaza_minutes_bar_set_length:
 * @minutes: how long the meeting is
 */
void
plaza_minutes_bar_set_length (PlazaMinutesBar *self,
                              int              minutes)
{
  g_return_if_fail (PLAZA_IS_MINUTES_BAR (self));

  self->length = minutes;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * plaza_minutes_bar_of:
 *
 * Returns: what the colour of that part says
 */
PlazaMinutes
plaza_minutes_bar_of (PlazaSheetItem *item)
{
  const PlazaPoint *point = plaza_sheet_item_get_point (item);

  if (point != NULL)
    return point->group == PLAZA_GROUP_KEY_ASKS ? PLAZA_MINUTES_ASKS : PLAZA_MINUTES_POINTS;

  return plaza_sheet_item_get_line (item)->kind == PLAZA_LINE_STORY ? PLAZA_MINUTES_STORIES : PLAZA_MINUTES_FRAME;
}

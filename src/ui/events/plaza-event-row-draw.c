/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-row-private.h"

/* As legible as WCAG 2.2, 1.4.3 wants it (tests/ui/test-contrast.c). */
#define LINE_ALPHA 0.75f
#define LINE_ALPHA_HIGH_CONTRAST 0.9f

/* @x counts from where a line begins, at the left or at the right. */
static void
row_draw_layout (PlazaEventRow *self,
                       GtkSnapshot   *snapshot,
                       PangoLayout   *layout,
                       int            x,
                       int            y,
                       int            width,
                       float          alpha)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int left = rtl ? gtk_widget_get_width (widget) - x - width : x;
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  color.alpha *= alpha;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (left, y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static float
row_draw_get_alpha (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  return adw_style_manager_get_high_contrast (manager) ? LINE_ALPHA_HIGH_CONTRAST : LINE_ALPHA;
}

static void
row_draw_line (PlazaEventRow *self,
                         GtkSnapshot   *snapshot,
                         int            x,
                         int            y,
                         int            width)
{
  PangoLayout *distance = plaza_event_row_get_distance_layout (self);
  float alpha = row_draw_get_alpha (GTK_WIDGET (self));
  guint lines = 1, own = 1;
  int line_height = 0, taken;

  if (self->line != NULL && *self->line != '\0')
    {
      if (self->line_layout == NULL)
        self->line_layout = plaza_event_line_create (gtk_widget_get_pango_context (GTK_WIDGET (self)), self->line);
      lines = plaza_event_line_fit (self->line_layout, self->line, self->short_line, distance, width);
      pango_layout_get_pixel_size (self->line_layout, NULL, &line_height);
      own = pango_layout_get_line_count (self->line_layout);
      line_height /= own;
      row_draw_layout (self, snapshot, self->line_layout, x, y, width, alpha);
    }

  if (distance == NULL)
    return;

  pango_layout_set_width (distance, -1);
  pango_layout_get_pixel_size (distance, &taken, NULL);
  /* The name of a place may be longer than the row. */
  if (taken > width)
    {
      pango_layout_set_ellipsize (distance, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (distance, width * PANGO_SCALE);
      taken = width;
    }
  row_draw_layout (self, snapshot, distance, lines > own ? x : x + width - taken,
                         y + (int) (lines - 1) * line_height, taken, alpha);
}

void
plaza_event_row_draw_text (PlazaEventRow *self,
                         GtkSnapshot   *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int beside = gtk_widget_get_width (GTK_WIDGET (self->tile)) + PLAZA_EVENT_ROW_GAP;
  int width = MAX (gtk_widget_get_width (widget) - beside, PLAZA_EVENT_ROW_LEAST_TEXT);
  int y = plaza_event_row_get_text_top (self, width, gtk_widget_get_height (widget));

  row_draw_layout (self, snapshot, plaza_event_row_get_title_layout (self, width), beside, y, width, self->past ? row_draw_get_alpha (widget) : 1);
  if (plaza_event_row_has_line (self))
    row_draw_line (self, snapshot, beside, y + self->title_height, width);
}

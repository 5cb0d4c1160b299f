/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-pin.h"

struct _PlazaMapPin
{
  GtkButton  parent_instance;

  double     halo;
};

G_DEFINE_FINAL_TYPE (PlazaMapPin, plaza_map_pin, GTK_TYPE_BUTTON)

/* Dots and gaps of the halo's edge, in pixels. */
static const float dashes[] = { 3, 3 };
/* How much of the colour its area has. */
#define AREA_STRENGTH 0.16

static void
pin_append_halo (PlazaMapPin *self,
                 GtkSnapshot *snapshot)
{
  graphene_point_t middle = GRAPHENE_POINT_INIT (gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                                                 gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskStroke) stroke = gsk_stroke_new (1);
  g_autoptr(GskPath) circle = NULL;
  GdkRGBA strong, weak;

  gsk_path_builder_add_circle (builder, &middle, self->halo);
  circle = gsk_path_builder_to_path (builder);
  gtk_widget_get_color (GTK_WIDGET (self), &strong);
  weak = strong;
  weak.alpha *= AREA_STRENGTH;
  gsk_stroke_set_dash (stroke, dashes, G_N_ELEMENTS (dashes));

  gtk_snapshot_append_fill (snapshot, circle, GSK_FILL_RULE_WINDING, &weak);
  gtk_snapshot_append_stroke (snapshot, circle, stroke, &strong);
}

static void
plaza_map_pin_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  PlazaMapPin *self = PLAZA_MAP_PIN (widget);

  if (self->halo > 0)
    pin_append_halo (self, snapshot);

  GTK_WIDGET_CLASS (plaza_map_pin_parent_class)->snapshot (widget, snapshot);
}

static void
plaza_map_pin_class_init (PlazaMapPinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = plaza_map_pin_snapshot;
  gtk_widget_class_set_css_name (widget_class, "mappin");
}

static void
plaza_map_pin_init (PlazaMapPin *self)
{
}

static GtkWidget *
pin_add_dot (GtkWidget      *pin,
             PlazaPrecision  precision)
{
  if (precision != PLAZA_PRECISION_EXACT)
    gtk_widget_add_css_class (pin, "ring");
  gtk_button_set_child (GTK_BUTTON (pin), g_object_new (GTK_TYPE_BOX, "css-name", "mapdot", NULL));
  return pin;
}

/**
 * plaza_map_pin_new:
 * @precision: how well the place is known: filled for an address, a ring for less
 *
 * Returns: (transfer floating): a dot within a button that is large enough to be met
 */
GtkWidget *
plaza_map_pin_new (PlazaPrecision precision)
{
  return pin_add_dot (g_object_new (PLAZA_TYPE_MAP_PIN, NULL), precision);
}

/**
 * plaza_map_pin_new_picture:
 * @precision: likewise
 *
 * Returns: (transfer floating): the same, neither to press nor to reach, for a
 *   picture whose name says what the pin would
 */
GtkWidget *
plaza_map_pin_new_picture (PlazaPrecision precision)
{
  return pin_add_dot (g_object_new (PLAZA_TYPE_MAP_PIN,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    "can-target", FALSE,
                                    "focusable", FALSE,
                                    NULL), precision);
}

/**
 * plaza_map_pin_set_halo:
 * @radius: of what the place may be off by, in pixels; 0 for none
 */
void
plaza_map_pin_set_halo (PlazaMapPin *self,
                        double       radius)
{
  g_return_if_fail (PLAZA_IS_MAP_PIN (self));

  if (self->halo == radius)
    return;

  self->halo = radius;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-pin.h"

#include "plaza-map-symbol.h"

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

/* Three shapes for those who cannot tell the symbols: out of doors, round a
 * table, from afar. */
static const char *
get_shape (PlazaKind kind)
{
  switch (kind)
    {
    case PLAZA_KIND_LEGISLATIVE_VISIT:
    case PLAZA_KIND_TOWN_HALL:
    case PLAZA_KIND_PANEL:
    case PLAZA_KIND_ROUNDTABLE:
    case PLAZA_KIND_CONVERSATION:
    case PLAZA_KIND_COMMUNITY_MEETING:
    case PLAZA_KIND_CONVENING:
      return "meeting";
    case PLAZA_KIND_CALL_IN:
    case PLAZA_KIND_SOCIAL_MEDIA:
    case PLAZA_KIND_ACTION_ALERT:
      return "afar";
    case PLAZA_KIND_RALLY:
    case PLAZA_KIND_VIGIL:
    case PLAZA_KIND_MARCH:
    case PLAZA_KIND_PRESS_CONFERENCE:
    case PLAZA_KIND_CANVASS:
    case PLAZA_KIND_OTHER:
    default:
      return "gathering";
    }
}

static GskPath *
new_circles (graphene_point_t middle,
             double           radius,
             double           hole)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();

  gsk_path_builder_add_circle (builder, &middle, radius);
  if (hole > 0)
    gsk_path_builder_add_circle (builder, &middle, hole);
  return gsk_path_builder_to_path (builder);
}

/* The area leaves the pin out, whose own ground is drawn before this. */
static void
append_halo (PlazaMapPin *self,
             GtkSnapshot *snapshot)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  graphene_point_t middle = GRAPHENE_POINT_INIT (width / 2, height / 2);
  g_autoptr(GskPath) area = new_circles (middle, self->halo, MIN (width, height) / 2);
  g_autoptr(GskPath) edge = new_circles (middle, self->halo, 0);
  g_autoptr(GskStroke) stroke = gsk_stroke_new (1);
  GdkRGBA strong, weak;

  gtk_widget_get_color (GTK_WIDGET (self), &strong);
  weak = strong;
  weak.alpha *= AREA_STRENGTH;
  gsk_stroke_set_dash (stroke, dashes, G_N_ELEMENTS (dashes));

  gtk_snapshot_append_fill (snapshot, area, GSK_FILL_RULE_EVEN_ODD, &weak);
  gtk_snapshot_append_stroke (snapshot, edge, stroke, &strong);
}

static void
plaza_map_pin_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  PlazaMapPin *self = PLAZA_MAP_PIN (widget);

  GTK_WIDGET_CLASS (plaza_map_pin_parent_class)->snapshot (widget, snapshot);

  if (self->halo > 0)
    append_halo (self, snapshot);
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

GtkWidget *
plaza_map_pin_new (PlazaKind      kind,
                   PlazaPrecision precision)
{
  PlazaMapPin *self = g_object_new (PLAZA_TYPE_MAP_PIN, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (self), get_shape (kind));
  if (precision != PLAZA_PRECISION_EXACT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "ring");
  gtk_button_set_child (GTK_BUTTON (self), plaza_map_symbol_new (kind));
  return GTK_WIDGET (self);
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

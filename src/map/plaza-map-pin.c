/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-pin.h"

#include "plaza-map-symbol.h"

struct _PlazaMapPin
{
  GtkButton  parent_instance;

  guint32    id;
  gboolean   selected;
  double     halo;
};

G_DEFINE_FINAL_TYPE (PlazaMapPin, plaza_map_pin, GTK_TYPE_BUTTON)

typedef enum
{
  PROP_ID = 1,
  PROP_SELECTED,
  PROP_HALO,
} PlazaMapPinProperty;

static GParamSpec *properties[PROP_HALO + 1];

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
plaza_map_pin_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  PlazaMapPin *self = PLAZA_MAP_PIN (object);

  switch ((PlazaMapPinProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_uint (value, self->id);
      break;
    case PROP_SELECTED:
      g_value_set_boolean (value, self->selected);
      break;
    case PROP_HALO:
      g_value_set_double (value, self->halo);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_map_pin_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  PlazaMapPin *self = PLAZA_MAP_PIN (object);

  switch ((PlazaMapPinProperty) prop_id)
    {
    case PROP_ID:
      self->id = g_value_get_uint (value);
      break;
    case PROP_SELECTED:
      plaza_map_pin_set_selected (self, g_value_get_boolean (value));
      break;
    case PROP_HALO:
      plaza_map_pin_set_halo (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = plaza_map_pin_get_property;
  object_class->set_property = plaza_map_pin_set_property;
  widget_class->snapshot = plaza_map_pin_snapshot;

  properties[PROP_ID] =
    g_param_spec_uint ("id", NULL, NULL, 0, G_MAXUINT32, 0,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] =
    g_param_spec_boolean ("selected", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HALO] =
    g_param_spec_double ("halo", NULL, NULL, 0, G_MAXDOUBLE, 0,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "mappin");
}

static void
plaza_map_pin_init (PlazaMapPin *self)
{
}

GtkWidget *
plaza_map_pin_new (guint32        id,
                   PlazaKind      kind,
                   PlazaPrecision precision)
{
  PlazaMapPin *self = g_object_new (PLAZA_TYPE_MAP_PIN, "id", id, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (self), get_shape (kind));
  if (precision != PLAZA_PRECISION_EXACT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "ring");
  gtk_button_set_child (GTK_BUTTON (self), plaza_map_symbol_new (kind));
  return GTK_WIDGET (self);
}

guint32
plaza_map_pin_get_id (PlazaMapPin *self)
{
  g_return_val_if_fail (PLAZA_IS_MAP_PIN (self), 0);

  return self->id;
}

void
plaza_map_pin_set_selected (PlazaMapPin *self,
                            gboolean     selected)
{
  g_return_if_fail (PLAZA_IS_MAP_PIN (self));

  if (self->selected == !!selected)
    return;

  self->selected = !!selected;
  if (self->selected)
    gtk_widget_add_css_class (GTK_WIDGET (self), "selected");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "selected");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

gboolean
plaza_map_pin_get_selected (PlazaMapPin *self)
{
  g_return_val_if_fail (PLAZA_IS_MAP_PIN (self), FALSE);

  return self->selected;
}

/**
 * plaza_map_pin_set_halo:
 * @radius: in pixels; 0 for none
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HALO]);
}

double
plaza_map_pin_get_halo (PlazaMapPin *self)
{
  g_return_val_if_fail (PLAZA_IS_MAP_PIN (self), 0);

  return self->halo;
}

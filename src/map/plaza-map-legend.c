/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-legend.h"

#include <glib/gi18n.h>

#include "plaza-wording.h"

struct _PlazaMapLegend
{
  GtkWidget  parent_instance;

  GtkWidget *samples;
  GtkWidget *address;
  GtkWidget *area;
  GtkWidget *further;
  GtkWidget *route;
  GtkWidget *several;
  GtkWidget *state;
  GtkWidget *separator;
  GtkWidget *nowhere;
  GtkLabel  *words;
  guint      n_nowhere;
  int        shapes;     /* PlazaMapShapes */
};

G_DEFINE_FINAL_TYPE (PlazaMapLegend, plaza_map_legend, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_N_NOWHERE = 1,
} PlazaMapLegendProperty;

static GParamSpec *properties[PROP_N_NOWHERE + 1];

enum
{
  ACTIVATED,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clicked_cb (PlazaMapLegend *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
legend_update (PlazaMapLegend *self)
{
  g_autofree char *number = plaza_wording_number (NULL, self->n_nowhere);
  /* Translators: how many events the map cannot show, since nothing of their place is known. */
  g_autofree char *words = g_strdup_printf (ngettext ("%s without a place", "%s without a place", self->n_nowhere), number);

  gtk_label_set_label (self->words, words);
  gtk_widget_set_visible (self->samples, self->shapes != 0);
  gtk_widget_set_visible (self->address, (self->shapes & PLAZA_MAP_SHAPE_ADDRESS) != 0);
  gtk_widget_set_visible (self->area, (self->shapes & PLAZA_MAP_SHAPE_AREA) != 0);
  gtk_widget_set_visible (self->further, (self->shapes & PLAZA_MAP_SHAPE_FURTHER) != 0);
  gtk_widget_set_visible (self->route, (self->shapes & PLAZA_MAP_SHAPE_ROUTE) != 0);
  gtk_widget_set_visible (self->several, (self->shapes & PLAZA_MAP_SHAPE_SEVERAL) != 0);
  gtk_widget_set_visible (self->state, (self->shapes & PLAZA_MAP_SHAPE_STATE) != 0);
  gtk_widget_set_visible (self->separator, self->shapes != 0 && self->n_nowhere > 0);
  gtk_widget_set_visible (self->nowhere, self->n_nowhere > 0);
  /* Without anything to say there is no panel. */
  gtk_widget_set_opacity (GTK_WIDGET (self), self->shapes != 0 || self->n_nowhere > 0 ? 1 : 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
legend_set_stacked (PlazaMapLegend *self,
                    gboolean        stacked)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkOrientation orientation = stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  if (gtk_orientable_get_orientation (GTK_ORIENTABLE (layout)) == orientation)
    return;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->separator), stacked ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  if (stacked)
    gtk_widget_add_css_class (GTK_WIDGET (self), "stacked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "stacked");
}

/* The marks, beside or below each other. */
static void
legend_set_tall (PlazaMapLegend *self,
                 gboolean        tall)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->samples),
                                  tall ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->samples), tall ? 2 : 12);
  gtk_widget_set_margin_top (self->samples, tall ? 6 : 0);
  gtk_widget_set_margin_bottom (self->samples, tall ? 6 : 0);
}

static void
plaza_map_legend_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((PlazaMapLegendProperty) prop_id)
    {
    case PROP_N_NOWHERE:
      g_value_set_uint (value, PLAZA_MAP_LEGEND (object)->n_nowhere);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_map_legend_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((PlazaMapLegendProperty) prop_id)
    {
    case PROP_N_NOWHERE:
      plaza_map_legend_set_n_nowhere (PLAZA_MAP_LEGEND (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_map_legend_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_MAP_LEGEND);

  G_OBJECT_CLASS (plaza_map_legend_parent_class)->dispose (object);
}

static void
plaza_map_legend_class_init (PlazaMapLegendClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_map_legend_dispose;
  object_class->get_property = plaza_map_legend_get_property;
  object_class->set_property = plaza_map_legend_set_property;

  properties[PROP_N_NOWHERE] =
    g_param_spec_uint ("n-nowhere", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "maplegend");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/map-legend.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaMapLegend, samples);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapLegend, address);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapLegend, area);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapLegend, further);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapLegend, route);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapLegend, several);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapLegend, state);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapLegend, separator);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapLegend, nowhere);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapLegend, words);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
plaza_map_legend_init (PlazaMapLegend *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  legend_update (self);
}

void
plaza_map_legend_set_n_nowhere (PlazaMapLegend *self,
                                guint           n_nowhere)
{
  g_return_if_fail (PLAZA_IS_MAP_LEGEND (self));

  if (self->n_nowhere == n_nowhere)
    return;

  self->n_nowhere = n_nowhere;
  legend_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_NOWHERE]);
}

/**
 * plaza_map_legend_set_shapes:
 * @shapes: the marks that are in view, each of which is explained
 */
void
plaza_map_legend_set_shapes (PlazaMapLegend *self,
                             PlazaMapShapes  shapes)
{
  g_return_if_fail (PLAZA_IS_MAP_LEGEND (self));

  if (self->shapes == (int) shapes)
    return;

  self->shapes = shapes;
  legend_update (self);
}

/**
 * plaza_map_legend_fit:
 * @width: what there is room for, in pixels
 *
 * Where that is too little for one line, the events without a place are below;
 * where it is too little for the marks, too, each has a line.
 */
void
plaza_map_legend_fit (PlazaMapLegend *self,
                      int             width)
{
  int natural;

  g_return_if_fail (PLAZA_IS_MAP_LEGEND (self));

  legend_set_tall (self, FALSE);
  legend_set_stacked (self, FALSE);
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  legend_set_stacked (self, natural > width && self->n_nowhere > 0);

  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  legend_set_tall (self, natural > width);
}

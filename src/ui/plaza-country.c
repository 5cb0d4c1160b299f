/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-country.h"

#include <math.h>

#include "plaza-albers.h"
#include "plaza-map.h"

struct _PlazaCountry
{
  GtkWidget  parent_instance;

  GskPath   *land;
  GskPath   *borders;
  GArray    *cells;    /* PlazaMapCell; NULL for none */
};

G_DEFINE_FINAL_TYPE (PlazaCountry, plaza_country, GTK_TYPE_WIDGET)

#define OUTLINE "/org/weareallamerica/Plaza/places/outline.txt"

#define MIN_WIDTH 200
#define NATURAL_WIDTH 560
/* How much of the colour of text land, borders and coast have. */
#define LAND 0.10
#define BORDERS 0.16
#define COAST 0.32
/* Of a dot for one event, in pixels, and for as many as there may be; its area
 * grows with their number. */
#define SMALL_DOT 4.4
#define LARGE_DOT 11.0

static GdkRGBA
fade (const GdkRGBA *color,
      double         part)
{
  GdkRGBA faded = *color;

  faded.alpha *= part;
  return faded;
}

/* Lines keep their width, whatever the size of the picture. */
static void
append_line (GtkSnapshot   *snapshot,
             GskPath       *path,
             double         scale,
             const GdkRGBA *color)
{
  g_autoptr(GskStroke) stroke = gsk_stroke_new (1 / scale);

  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
append_ground (PlazaCountry  *self,
               GtkSnapshot   *snapshot,
               double         scale,
               const GdkRGBA *color)
{
  GdkRGBA land = fade (color, LAND), borders = fade (color, BORDERS), coast = fade (color, COAST);

  gtk_snapshot_append_fill (snapshot, self->land, GSK_FILL_RULE_WINDING, &land);
  append_line (snapshot, self->borders, scale, &borders);
  append_line (snapshot, self->land, scale, &coast);
}

/* Each by itself: as one area, hundreds of dots that overlap take longer to fill. */
static void
append_dots (PlazaCountry  *self,
             GtkSnapshot   *snapshot,
             double         scale,
             const GdkRGBA *color)
{
  cairo_t *cr;

  if (self->cells == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, PLAZA_ALBERS_WIDTH, PLAZA_ALBERS_HEIGHT));
  gdk_cairo_set_source_rgba (cr, color);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const PlazaMapCell *cell = &g_array_index (self->cells, PlazaMapCell, i);
      double radius = MIN (SMALL_DOT * sqrt (cell->count), LARGE_DOT) / scale;
      double x, y;

      if (!plaza_albers_project (cell->latitude, cell->longitude, &x, &y))
        continue;

      cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      cairo_fill (cr);
    }

  cairo_destroy (cr);
}

static GtkSizeRequestMode
plaza_country_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
plaza_country_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  int width = for_size < 0 ? NATURAL_WIDTH : for_size;

  *minimum = *natural = width * PLAZA_ALBERS_HEIGHT / PLAZA_ALBERS_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;

  *minimum = MIN_WIDTH;
  *natural = NATURAL_WIDTH;
}

/* The ground in the colour of the text around it, the dots in its own. The
 * country is the same from right to left. */
static void
plaza_country_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  PlazaCountry *self = PLAZA_COUNTRY (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double scale = MIN (width / PLAZA_ALBERS_WIDTH, height / PLAZA_ALBERS_HEIGHT);
  GdkRGBA ink, accent;

  if (self->land == NULL || self->borders == NULL || scale <= 0)
    return;

  gtk_widget_get_color (gtk_widget_get_parent (widget), &ink);
  gtk_widget_get_color (widget, &accent);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((width - scale * PLAZA_ALBERS_WIDTH) / 2,
                                                          (height - scale * PLAZA_ALBERS_HEIGHT) / 2));
  gtk_snapshot_scale (snapshot, scale, scale);
  append_ground (self, snapshot, scale, &ink);
  append_dots (self, snapshot, scale, &accent);
  gtk_snapshot_restore (snapshot);
}

static void
plaza_country_finalize (GObject *object)
{
  PlazaCountry *self = PLAZA_COUNTRY (object);

  g_clear_pointer (&self->land, gsk_path_unref);
  g_clear_pointer (&self->borders, gsk_path_unref);
  g_clear_pointer (&self->cells, g_array_unref);

  G_OBJECT_CLASS (plaza_country_parent_class)->finalize (object);
}

static void
plaza_country_class_init (PlazaCountryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plaza_country_finalize;
  widget_class->get_request_mode = plaza_country_get_request_mode;
  widget_class->measure = plaza_country_measure;
  widget_class->snapshot = plaza_country_snapshot;
  gtk_widget_class_set_css_name (widget_class, "country");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
plaza_country_init (PlazaCountry *self)
{
  g_autoptr(GBytes) bytes = g_resources_lookup_data (OUTLINE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto(GStrv) lines = bytes != NULL ? g_strsplit (g_bytes_get_data (bytes, NULL), "\n", 3) : NULL;

  if (lines == NULL || g_strv_length (lines) < 2)
    return;

  self->land = gsk_path_parse (lines[0]);
  self->borders = gsk_path_parse (lines[1]);
}

GtkWidget *
plaza_country_new (void)
{
  return g_object_new (PLAZA_TYPE_COUNTRY, NULL);
}

/**
 * plaza_country_take_cells:
 * @cells: (transfer full) (nullable) (element-type PlazaMapCell): where there are events
 *
 * Shows these instead of those before. What is not in the picture has no dot.
 */
void
plaza_country_take_cells (PlazaCountry *self,
                          GArray       *cells)
{
  g_return_if_fail (PLAZA_IS_COUNTRY (self));

  g_clear_pointer (&self->cells, g_array_unref);
  self->cells = cells;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

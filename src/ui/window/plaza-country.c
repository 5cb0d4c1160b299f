/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-country.h"

#include <math.h>
#include <stdlib.h>

#include "plaza-albers.h"
#include "plaza-map.h"

struct _PlazaCountry
{
  GtkWidget  parent_instance;

  GArray    *cells;    /* PlazaMapCell; NULL for none */
};

G_DEFINE_FINAL_TYPE (PlazaCountry, plaza_country, GTK_TYPE_WIDGET)

#define OUTLINE "/org/weareallamerica/Plaza/places/outline.txt"

#define MIN_WIDTH 200
#define NATURAL_WIDTH 560
/* How much of the colour of text land, borders and coast have. */
#define LAND 0.10
#define BORDERS 0.145
#define COAST 0.30
/* Of a dot for one event, in pixels, and for as many as there may be; its area
 * grows with their number. */
#define SMALL_DOT 4.4
#define LARGE_DOT 11.0

static double
country_get_scale (GtkWidget *widget)
{
  return MIN ((double) gtk_widget_get_width (widget) / PLAZA_ALBERS_WIDTH,
              (double) gtk_widget_get_height (widget) / PLAZA_ALBERS_HEIGHT);
}

/* As the display has them to one of the window's. */
static double
country_get_pixels (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : 1;
}

/* How much of each pixel is covered, in the outline's frame. The fast way of cairo
 * takes half the time and looks the same; so does adding, since nothing else is
 * quick where there is no colour. */
static cairo_t *
country_begin_mask (GtkWidget *widget)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double scale = country_get_scale (widget), pixels = country_get_pixels (widget);
  cairo_surface_t *mask = cairo_image_surface_create (CAIRO_FORMAT_A8, ceil (width * pixels), ceil (height * pixels));
  cairo_t *cr;

  cairo_surface_set_device_scale (mask, pixels, pixels);
  cr = cairo_create (mask);
  cairo_surface_destroy (mask);
  cairo_translate (cr, (width - scale * PLAZA_ALBERS_WIDTH) / 2, (height - scale * PLAZA_ALBERS_HEIGHT) / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_set_operator (cr, CAIRO_OPERATOR_ADD);

  return cr;
}

/* What is drawn in it keeps what it needs of the mask. */
static void
country_end_mask (cairo_t   *mask,
                  cairo_t   *cr,
                  GtkWidget *coloured)
{
  GdkRGBA color;

  gtk_widget_get_color (coloured, &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_mask_surface (cr, cairo_get_target (mask), 0, 0);
  cairo_destroy (mask);
}

/* Of a line of the file: where each path begins, and whole steps from there.
 *
 * Returns: the next line */
static const char *
country_trace_path (cairo_t    *cr,
                    const char *line)
{
  while (*line == 'M')
    {
      char *end;
      double x = strtol (line + 1, &end, 10);
      double y = strtol (end, &end, 10);

      cairo_move_to (cr, x, y);
      for (end += *end == 'l'; *end == ' ' || *end == '-' || g_ascii_isdigit (*end);)
        {
          x = strtol (end, &end, 10);
          y = strtol (end, &end, 10);
          cairo_rel_line_to (cr, x, y);
        }
      if (*end == 'z')
        cairo_close_path (cr);
      line = *end == 'z' ? end + 1 : end;
    }

  return *line == '\n' ? line + 1 : line;
}

/* Lines keep their width, whatever the size of the picture. */
static void
country_draw_ground (GtkWidget *widget,
                     cairo_t   *cr)
{
  g_autoptr(GBytes) bytes = g_resources_lookup_data (OUTLINE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  const char *land = g_bytes_get_data (bytes, NULL), *borders = country_trace_path (cr, land);

  cairo_set_line_width (cr, 1 / country_get_scale (widget));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_source_rgba (cr, 0, 0, 0, LAND);
  cairo_fill_preserve (cr);
  cairo_set_source_rgba (cr, 0, 0, 0, COAST);
  cairo_stroke (cr);
  country_trace_path (cr, borders);
  cairo_set_source_rgba (cr, 0, 0, 0, BORDERS);
  cairo_stroke (cr);
}

/* Each by itself: as one area, hundreds of dots that overlap take longer to fill. */
static void
country_draw_dots (PlazaCountry *self,
                   cairo_t      *cr)
{
  double scale = country_get_scale (GTK_WIDGET (self));

  for (guint i = 0; self->cells != NULL && i < self->cells->len; i++)
    {
      const PlazaMapCell *cell = &g_array_index (self->cells, PlazaMapCell, i);
      double x, y;

      if (!plaza_albers_project (cell->latitude, cell->longitude, &x, &y))
        continue;

      cairo_arc (cr, x, y, MIN (SMALL_DOT * sqrt (cell->count), LARGE_DOT) / scale, 0, 2 * G_PI);
      cairo_fill (cr);
    }
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
 * country is the same from right to left. Two masks, since GTK keeps what is drawn,
 * and draws it again for each beat of a cursor on this page: paths take ten times
 * as long. */
static void
plaza_country_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  cairo_t *cr, *mask;

  if (country_get_scale (widget) <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                                 gtk_widget_get_height (widget)));
  mask = country_begin_mask (widget);
  country_draw_ground (widget, mask);
  country_end_mask (mask, cr, gtk_widget_get_parent (widget));
  mask = country_begin_mask (widget);
  country_draw_dots (PLAZA_COUNTRY (widget), mask);
  country_end_mask (mask, cr, widget);
  cairo_destroy (cr);
}

static void
plaza_country_finalize (GObject *object)
{
  g_clear_pointer (&PLAZA_COUNTRY (object)->cells, g_array_unref);

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

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
/* The seventh is the largest. */
#define N_DOTS 7

static double
country_get_scale (GtkWidget *widget)
{
  return MIN ((double) gtk_widget_get_width (widget) / PLAZA_ALBERS_WIDTH,
              (double) gtk_widget_get_height (widget) / PLAZA_ALBERS_HEIGHT);
}

/* Where the picture begins, which stands in the middle. */
static double
country_get_left (GtkWidget *widget)
{
  return (gtk_widget_get_width (widget) - country_get_scale (widget) * PLAZA_ALBERS_WIDTH) / 2;
}

static double
country_get_top (GtkWidget *widget)
{
  return (gtk_widget_get_height (widget) - country_get_scale (widget) * PLAZA_ALBERS_HEIGHT) / 2;
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

  cr = cairo_create (mask);
  cairo_surface_destroy (mask);
  cairo_scale (cr, pixels, pixels);
  cairo_translate (cr, country_get_left (widget), country_get_top (widget));
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
  double pixels = country_get_pixels (coloured);
  GdkRGBA color;

  gtk_widget_get_color (coloured, &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_surface_set_device_scale (cairo_get_target (mask), pixels, pixels);
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

/* From one pixel of the mask to another, column by column, or row by row where it is steep; where
 * lines meet, the stronger stays. It is a hundredth of what cairo takes to go round 1,500 of them. */
static void
country_draw_line (cairo_surface_t *mask,
                   graphene_point_t from,
                   graphene_point_t to,
                   double           width,
                   double           alpha)
{
  gboolean steep = fabs (to.y - from.y) > fabs (to.x - from.x);
  double along = steep ? from.y : from.x, across = steep ? from.x : from.y;
  double end = steep ? to.y : to.x, run = end - along;
  double slope = run != 0 ? ((steep ? to.x : to.y) - across) / run : 0;
  double half = width / 2 * sqrt (1 + slope * slope);
  int stride = cairo_image_surface_get_stride (mask);
  int length = steep ? cairo_image_surface_get_height (mask) : cairo_image_surface_get_width (mask);
  int breadth = steep ? cairo_image_surface_get_width (mask) : cairo_image_surface_get_height (mask);

  for (int i = MAX (0, floor (MIN (along, end))); i < length && i <= MAX (along, end); i++)
    {
      double middle = across + slope * (CLAMP (i + 0.5, MIN (along, end), MAX (along, end)) - along);

      for (int j = MAX (0, floor (middle - half)); j < breadth && j < middle + half; j++)
        {
          double covered = MIN (j + 1, middle + half) - MAX (j, middle - half);
          guchar *pixel = cairo_image_surface_get_data (mask) + (steep ? i * stride + j : j * stride + i);

          *pixel = MAX (*pixel, 255 * alpha * covered);
        }
    }
}

/* Lines keep their width, whatever the size of the picture. */
static void
country_draw_lines (cairo_t *cr,
                    double   width,
                    double   alpha)
{
  cairo_path_t *path = cairo_copy_path (cr);
  graphene_point_t start = GRAPHENE_POINT_INIT_ZERO, from = start;

  cairo_surface_flush (cairo_get_target (cr));
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      gboolean closes = path->data[i].header.type == CAIRO_PATH_CLOSE_PATH;
      double x = closes ? 0 : path->data[i + 1].point.x, y = closes ? 0 : path->data[i + 1].point.y;
      graphene_point_t to;

      cairo_user_to_device (cr, &x, &y);
      to = closes ? start : GRAPHENE_POINT_INIT (x, y);
      if (path->data[i].header.type == CAIRO_PATH_MOVE_TO)
        start = to;
      else
        country_draw_line (cairo_get_target (cr), from, to, width, alpha);
      from = to;
    }
  cairo_surface_mark_dirty (cairo_get_target (cr));
  cairo_path_destroy (path);
}

static void
country_draw_ground (GtkWidget *widget,
                     cairo_t   *cr)
{
  g_autoptr(GBytes) bytes = g_resources_lookup_data (OUTLINE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  const char *land = country_trace_path (cr, g_bytes_get_data (bytes, NULL));
  double width = country_get_pixels (widget);

  country_draw_lines (cr, width, BORDERS);
  cairo_new_path (cr);
  country_trace_path (cr, land);
  country_draw_lines (cr, width, COAST);
  cairo_set_source_rgba (cr, 0, 0, 0, LAND);
  cairo_fill (cr);
}

/* How much a dot covers of each pixel, in a square around its middle. */
static cairo_surface_t *
country_make_dot (double radius)
{
  int size = 2 * ceil (radius);
  cairo_surface_t *dot = cairo_image_surface_create (CAIRO_FORMAT_A8, size, size);
  guchar *pixels = cairo_image_surface_get_data (dot);
  int stride = cairo_image_surface_get_stride (dot);

  for (int j = 0; j < size; j++)
    for (int i = 0; i < size; i++)
      {
        double x = i + 0.5 - size / 2, y = j + 0.5 - size / 2;

        pixels[j * stride + i] = 255 * CLAMP (radius + 0.5 - sqrt (x * x + y * y), 0, 1);
      }
  cairo_surface_mark_dirty (dot);

  return dot;
}

/* Each size of them is drawn once: cairo takes 25 million instructions to go round the 270 dots of 100,000 events, and
 * a mask of the whole picture is 0.2 MiB. */
static void
country_draw_dots (PlazaCountry *self,
                   cairo_t      *cr)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double scale = country_get_scale (widget), pixels = country_get_pixels (widget);
  cairo_surface_t *dots[N_DOTS] = { NULL };
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  gdk_cairo_set_source_rgba (cr, &color);
  for (guint i = 0; self->cells != NULL && i < self->cells->len; i++)
    {
      const PlazaMapCell *cell = &g_array_index (self->cells, PlazaMapCell, i);
      double radius = MIN (SMALL_DOT * sqrt (cell->count), LARGE_DOT) * pixels;
      cairo_surface_t **dot = &dots[MIN (cell->count, N_DOTS) - 1];
      double x, y;

      if (!plaza_albers_project (cell->latitude, cell->longitude, &x, &y))
        continue;

      if (*dot == NULL)
        {
          *dot = country_make_dot (radius);
          cairo_surface_set_device_scale (*dot, pixels, pixels);
        }
      x = (country_get_left (widget) + scale * x) * pixels - ceil (radius);
      y = (country_get_top (widget) + scale * y) * pixels - ceil (radius);
      cairo_mask_surface (cr, *dot, round (x) / pixels, round (y) / pixels);
    }

  for (guint i = 0; i < N_DOTS; i++)
    g_clear_pointer (&dots[i], cairo_surface_destroy);
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
 * country is the same from right to left. Masks, since GTK keeps what is drawn,
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
  country_draw_dots (PLAZA_COUNTRY (widget), cr);
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pages-view.h"

#include <math.h>

#include "plaza-page-face.h"
#include "plaza-pages-view-input.h"

struct _PlazaPagesView
{
  GtkWidget            parent_instance;

  PlazaPages          *pages;
  PlazaPageFace       *faces[2];
  guint                page;
  gboolean             spread;
  PlazaPagesZoom       zoom;
  double               scale;

  GtkAdjustment       *adjustments[2];   /* by GtkOrientation */
  GtkScrollablePolicy  policies[2];
};

G_DEFINE_FINAL_TYPE_WITH_CODE (PlazaPagesView, plaza_pages_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

typedef enum
{
  PROP_PAGES = 1,
  PROP_PAGE,
  PROP_N_SHOWN,
  PROP_SPREAD,
  PROP_ZOOM,
  PROP_SCALE,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} PlazaPagesViewProperty;

static GParamSpec *properties[N_PROPS];

/* Pixels around the pages and between two of them. */
#define MARGIN 24
#define GAP 20
/* 25 % to 400 % of the paper's own size, at 96 pixels to 72 points. */
#define MIN_SCALE (0.25 * 96 / 72)
#define MAX_SCALE (4.0 * 96 / 72)

static guint
pages_view_n_columns (PlazaPagesView *self)
{
  return self->spread && self->pages != NULL && plaza_pages_get_n (self->pages) > 1 ? 2 : 1;
}

static double
pages_view_scale_for (PlazaPagesView *self,
                      int             width,
                      int             height)
{
  double page_width, page_height, by_width, by_height;
  guint columns = pages_view_n_columns (self);

  if (self->zoom == PLAZA_PAGES_ZOOM_SCALE)
    return self->scale;

  plaza_pages_get_size (self->pages, &page_width, &page_height);
  by_width = (width - 2 * MARGIN - GAP * (columns - 1.0)) / (page_width * columns);
  by_height = (height - 2 * MARGIN) / page_height;
  if (self->zoom == PLAZA_PAGES_ZOOM_PAGE)
    by_width = MIN (by_width, by_height);

  /* Unlike a scale that was asked for, one that fits may be as small as it must. */
  return CLAMP (by_width, 0.05, MAX_SCALE);
}

static void
size_of_page (PlazaPagesView *self,
              double          scale,
              int            *width,
              int            *height)
{
  double page_width, page_height;

  plaza_pages_get_size (self->pages, &page_width, &page_height);
  *width = (int) round (page_width * scale);
  *height = (int) round (page_height * scale);
}

static void
pages_view_configure (PlazaPagesView *self,
                      GtkOrientation  orientation,
                      double          content,
                      double          room)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double upper = MAX (content, room);

  gtk_adjustment_configure (adjustment,
                            CLAMP (gtk_adjustment_get_value (adjustment), 0, upper - room),
                            0, upper, room * 0.1, room * 0.9, room);
}

/* Where the content begins: centred where there is room, else scrolled. */
static double
pages_view_origin (PlazaPagesView *self,
                   GtkOrientation  orientation,
                   double          content,
                   double          room)
{
  if (content < room)
    return round ((room - content) / 2);

  return -round (gtk_adjustment_get_value (self->adjustments[orientation]));
}

static void
plaza_pages_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  PlazaPagesView *self = PLAZA_PAGES_VIEW (widget);
  guint columns = pages_view_n_columns (self);
  int page_width = 0, page_height = 0, content_width, content_height, x, y;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (self->pages != NULL)
    size_of_page (self, pages_view_scale_for (self, width, height), &page_width, &page_height);

  content_width = page_width * columns + GAP * (columns - 1) + 2 * MARGIN;
  content_height = page_height + 2 * MARGIN;
  pages_view_configure (self, GTK_ORIENTATION_HORIZONTAL, content_width, width);
  pages_view_configure (self, GTK_ORIENTATION_VERTICAL, content_height, height);
  x = pages_view_origin (self, GTK_ORIENTATION_HORIZONTAL, content_width, width) + MARGIN;
  y = pages_view_origin (self, GTK_ORIENTATION_VERTICAL, content_height, height) + MARGIN;

  for (guint i = 0; i < 2; i++)
    {
      guint column = mirrored ? columns - 1 - MIN (i, columns - 1) : i;
      GtkAllocation place = { x + (page_width + GAP) * (int) column, y, page_width, page_height };

      if (gtk_widget_get_child_visible (GTK_WIDGET (self->faces[i])))
        gtk_widget_size_allocate (GTK_WIDGET (self->faces[i]), &place, -1);
    }
}

static void
plaza_pages_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  PlazaPagesView *self = PLAZA_PAGES_VIEW (widget);

  for (guint i = 0; i < 2; i++)
    gtk_widget_measure (GTK_WIDGET (self->faces[i]), orientation, -1, NULL, NULL, NULL, NULL);

  *minimum = 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 400 : 500;
}

/* Faces of what is not shown keep no picture. */
static void
pages_view_show_faces (PlazaPagesView *self)
{
  guint n = plaza_pages_view_get_n_shown (self);

  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_set_child_visible (GTK_WIDGET (self->faces[i]), i < n);
      if (i < n)
        plaza_page_face_set_page (self->faces[i], self->pages, self->page + i);
      else
        plaza_page_face_set_page (self->faces[i], NULL, 0);
    }

  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
pages_view_set_adjustment (PlazaPagesView *self,
                           GtkOrientation  orientation,
                           GtkAdjustment  *adjustment)
{
  g_autoptr(GtkAdjustment) owned = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));

  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);

  g_signal_connect_swapped (owned, "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self);
  g_set_object (&self->adjustments[orientation], owned);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
plaza_pages_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  PlazaPagesView *self = PLAZA_PAGES_VIEW (object);

  switch ((PlazaPagesViewProperty) prop_id)
    {
    case PROP_PAGES:
      g_value_set_object (value, self->pages);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_N_SHOWN:
      g_value_set_uint (value, plaza_pages_view_get_n_shown (self));
      break;
    case PROP_SPREAD:
      g_value_set_boolean (value, self->spread);
      break;
    case PROP_ZOOM:
      g_value_set_uint (value, self->zoom);
      break;
    case PROP_SCALE:
      g_value_set_double (value, plaza_pages_view_get_scale (self));
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_pages_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  PlazaPagesView *self = PLAZA_PAGES_VIEW (object);

  switch ((PlazaPagesViewProperty) prop_id)
    {
    case PROP_PAGES:
      plaza_pages_view_set_pages (self, g_value_get_object (value));
      break;
    case PROP_PAGE:
      plaza_pages_view_set_page (self, g_value_get_uint (value));
      break;
    case PROP_SPREAD:
      plaza_pages_view_set_spread (self, g_value_get_boolean (value));
      break;
    case PROP_ZOOM:
      plaza_pages_view_set_zoom (self, g_value_get_uint (value));
      break;
    case PROP_HADJUSTMENT:
      pages_view_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      pages_view_set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    case PROP_N_SHOWN:
    case PROP_SCALE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_pages_view_dispose (GObject *object)
{
  PlazaPagesView *self = PLAZA_PAGES_VIEW (object);

  for (guint i = 0; i < 2; i++)
    {
      if (self->adjustments[i] != NULL)
        g_signal_handlers_disconnect_by_data (self->adjustments[i], self);
      g_clear_object (&self->adjustments[i]);
      if (self->faces[i] != NULL)
        gtk_widget_unparent (GTK_WIDGET (self->faces[i]));
      self->faces[i] = NULL;
    }
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (plaza_pages_view_parent_class)->dispose (object);
}

static void
pages_view_install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_PAGES] =
    g_param_spec_object ("pages", NULL, NULL, PLAZA_TYPE_PAGES, G_PARAM_READWRITE | flags);
  properties[PROP_PAGE] =
    g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READWRITE | flags);
  properties[PROP_N_SHOWN] =
    g_param_spec_uint ("n-shown", NULL, NULL, 0, 2, 0, G_PARAM_READABLE | flags);
  properties[PROP_SPREAD] =
    g_param_spec_boolean ("spread", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  properties[PROP_ZOOM] =
    g_param_spec_uint ("zoom", NULL, NULL, 0, PLAZA_PAGES_ZOOM_SCALE, PLAZA_PAGES_ZOOM_PAGE,
                       G_PARAM_READWRITE | flags);
  properties[PROP_SCALE] =
    g_param_spec_double ("scale", NULL, NULL, 0, G_MAXDOUBLE, 1, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
plaza_pages_view_class_init (PlazaPagesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = plaza_pages_view_get_property;
  object_class->set_property = plaza_pages_view_set_property;
  object_class->dispose = plaza_pages_view_dispose;
  widget_class->measure = plaza_pages_view_measure;
  widget_class->size_allocate = plaza_pages_view_size_allocate;

  pages_view_install_properties (object_class);
  gtk_widget_class_set_css_name (widget_class, "pagesview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
plaza_pages_view_init (PlazaPagesView *self)
{
  for (guint i = 0; i < 2; i++)
    {
      self->faces[i] = PLAZA_PAGE_FACE (plaza_page_face_new ());
      gtk_widget_set_child_visible (GTK_WIDGET (self->faces[i]), FALSE);
      gtk_widget_set_parent (GTK_WIDGET (self->faces[i]), GTK_WIDGET (self));
    }
  pages_view_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  pages_view_set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);

  self->scale = 96.0 / 72.0;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  plaza_pages_view_add_input (self);
}

/**
 * plaza_pages_view_get_pages:
 *
 * Returns: (nullable) (transfer none): what lies on the desk
 */
PlazaPages *
plaza_pages_view_get_pages (PlazaPagesView *self)
{
  g_return_val_if_fail (PLAZA_IS_PAGES_VIEW (self), NULL);

  return self->pages;
}

/**
 * plaza_pages_view_set_pages:
 * @pages: (nullable): takes the place of the pages shown; the reader stays
 *   where they are, as far as there is such a page
 */
void
plaza_pages_view_set_pages (PlazaPagesView *self,
                            PlazaPages     *pages)
{
  guint n;

  g_return_if_fail (PLAZA_IS_PAGES_VIEW (self));

  if (!g_set_object (&self->pages, pages))
    return;

  n = pages != NULL ? plaza_pages_get_n (pages) : 0;
  if (self->page >= n)
    self->page = n > 0 ? n - 1 : 0;
  self->page -= self->page % pages_view_n_columns (self);

  pages_view_show_faces (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGES]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SHOWN]);
}

guint
plaza_pages_view_get_page (PlazaPagesView *self)
{
  g_return_val_if_fail (PLAZA_IS_PAGES_VIEW (self), 0);

  return self->page;
}

/**
 * plaza_pages_view_set_page:
 * @page: a page to show, from 0; side by side, it may become the right one
 */
void
plaza_pages_view_set_page (PlazaPagesView *self,
                           guint           page)
{
  g_return_if_fail (PLAZA_IS_PAGES_VIEW (self));

  if (self->pages == NULL || page >= plaza_pages_get_n (self->pages))
    return;

  page -= page % pages_view_n_columns (self);
  if (page == self->page)
    return;

  self->page = page;
  gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL], 0);
  pages_view_show_faces (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SHOWN]);
}

guint
plaza_pages_view_get_n_shown (PlazaPagesView *self)
{
  g_return_val_if_fail (PLAZA_IS_PAGES_VIEW (self), 0);

  if (self->pages == NULL)
    return 0;

  return MIN (pages_view_n_columns (self), plaza_pages_get_n (self->pages) - self->page);
}

gboolean
plaza_pages_view_get_spread (PlazaPagesView *self)
{
  g_return_val_if_fail (PLAZA_IS_PAGES_VIEW (self), FALSE);

  return self->spread;
}

void
plaza_pages_view_set_spread (PlazaPagesView *self,
                             gboolean        spread)
{
  g_return_if_fail (PLAZA_IS_PAGES_VIEW (self));

  spread = !!spread;
  if (self->spread == spread)
    return;

  self->spread = spread;
  self->page -= self->page % pages_view_n_columns (self);
  pages_view_show_faces (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPREAD]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SHOWN]);
}

PlazaPagesZoom
plaza_pages_view_get_zoom (PlazaPagesView *self)
{
  g_return_val_if_fail (PLAZA_IS_PAGES_VIEW (self), PLAZA_PAGES_ZOOM_PAGE);

  return self->zoom;
}

/**
 * plaza_pages_view_set_zoom:
 * @zoom: how large; %PLAZA_PAGES_ZOOM_SCALE keeps the scale that it is at
 */
void
plaza_pages_view_set_zoom (PlazaPagesView *self,
                           PlazaPagesZoom  zoom)
{
  g_return_if_fail (PLAZA_IS_PAGES_VIEW (self));

  if (self->zoom == zoom)
    return;

  if (zoom == PLAZA_PAGES_ZOOM_SCALE)
    self->scale = plaza_pages_view_get_scale (self);
  self->zoom = zoom;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
}

/**
 * plaza_pages_view_get_scale:
 *
 * Returns: pixels of the screen to a point of the paper, as it is shown now.
 *   "scale" is notified when the reader changes it, not when the window does.
 */
double
plaza_pages_view_get_scale (PlazaPagesView *self)
{
  g_return_val_if_fail (PLAZA_IS_PAGES_VIEW (self), 1.0);

  if (self->pages == NULL)
    return self->scale;

  return pages_view_scale_for (self, gtk_widget_get_width (GTK_WIDGET (self)),
                               gtk_widget_get_height (GTK_WIDGET (self)));
}

/**
 * plaza_pages_view_zoom_at:
 * @scale: pixels of the screen to a point of the paper
 * @x: horizontal position in the view that stays where it is
 * @y: vertical position in the view that stays where it is
 */
void
plaza_pages_view_zoom_at (PlazaPagesView *self,
                          double          scale,
                          double          x,
                          double          y)
{
  const double at[2] = { x, y };
  double ratio;

  g_return_if_fail (PLAZA_IS_PAGES_VIEW (self));

  scale = CLAMP (scale, MIN_SCALE, MAX_SCALE);
  ratio = scale / plaza_pages_view_get_scale (self);
  self->scale = scale;
  self->zoom = PLAZA_PAGES_ZOOM_SCALE;

  for (guint i = 0; i < 2; i++)
    {
      GtkAdjustment *adjustment = self->adjustments[i];
      double value = (gtk_adjustment_get_value (adjustment) + at[i]) * ratio - at[i];

      /* The new extent is known once allocated; until then only the value must not be clamped. */
      gtk_adjustment_set_upper (adjustment, MAX (gtk_adjustment_get_upper (adjustment),
                                                 value + gtk_adjustment_get_page_size (adjustment)));
      gtk_adjustment_set_value (adjustment, value);
    }

  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
}

/**
 * plaza_pages_view_zoom_by:
 * @factor: above 1 makes the page larger, around the middle of the view
 */
void
plaza_pages_view_zoom_by (PlazaPagesView *self,
                          double          factor)
{
  g_return_if_fail (PLAZA_IS_PAGES_VIEW (self));

  plaza_pages_view_zoom_at (self, plaza_pages_view_get_scale (self) * factor,
                            gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                            gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

/**
 * plaza_pages_view_step:
 * @direction: 1 for what follows, -1 for what is before; two pages where two are shown
 */
void
plaza_pages_view_step (PlazaPagesView *self,
                       int             direction)
{
  int target;

  g_return_if_fail (PLAZA_IS_PAGES_VIEW (self));

  target = (int) self->page + direction * (int) pages_view_n_columns (self);
  if (target >= 0)
    plaza_pages_view_set_page (self, target);
}

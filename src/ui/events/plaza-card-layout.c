/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-card-layout.h"

/* Cards stand two by two where each has at least this much room, else one
 * below the other. Pixels. */
#define MIN_COLUMN 210
#define SPACING 12

struct _PlazaCardLayout
{
  GtkLayoutManager parent_instance;
};

/* Two columns of equal width and rows of equal height. GtkFlowBox gives all
 * rows the height of the tallest; GtkGrid does not fall back to one column. */
G_DEFINE_FINAL_TYPE (PlazaCardLayout, plaza_card_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
card_layout_columns_in (int width)
{
  return width >= 2 * MIN_COLUMN + SPACING ? 2 : 1;
}

static int
card_layout_column_width (int width)
{
  return card_layout_columns_in (width) == 2 ? (width - SPACING) / 2 : width;
}

static GtkWidget *
card_layout_next_visible (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* Measures the row that begins with @child; answers the first child of the next. */
static GtkWidget *
card_layout_measure_row (GtkWidget *child,
                         int        width,
                         int       *height)
{
  *height = 0;

  for (int i = 0; i < card_layout_columns_in (width) && child != NULL; i++)
    {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, card_layout_column_width (width), &minimum, NULL, NULL, NULL);
      *height = MAX (*height, minimum);
      child = card_layout_next_visible (gtk_widget_get_next_sibling (child));
    }

  return child;
}

static void
card_layout_measure_width (GtkWidget *widget,
                           int       *minimum,
                           int       *natural)
{
  GtkWidget *child = card_layout_next_visible (gtk_widget_get_first_child (widget));

  *minimum = *natural = 0;
  for (; child != NULL; child = card_layout_next_visible (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, 2 * child_natural + SPACING);
    }
}

static int
card_layout_height_for (GtkWidget *widget,
                        int        width)
{
  GtkWidget *child = card_layout_next_visible (gtk_widget_get_first_child (widget));
  int total = 0;

  while (child != NULL)
    {
      int height;

      child = card_layout_measure_row (child, width, &height);
      total += height + (child != NULL ? SPACING : 0);
    }

  return total;
}

static void
plaza_card_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  int least, wanted;

  card_layout_measure_width (widget, &least, &wanted);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = wanted;
    }
  else
    {
      *minimum = *natural = card_layout_height_for (widget, for_size < 0 ? wanted : MAX (for_size, least));
    }
}

static void
plaza_card_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  GtkWidget *child = card_layout_next_visible (gtk_widget_get_first_child (widget));
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int column = card_layout_column_width (width);
  int y = 0;

  while (child != NULL)
    {
      int row_height;
      GtkWidget *end = card_layout_measure_row (child, width, &row_height);

      for (int i = 0; child != end; i++)
        {
          int x = i * (column + SPACING);

          gtk_widget_size_allocate (child, &(GtkAllocation) { rtl ? width - x - column : x, y, column, row_height }, -1);
          child = card_layout_next_visible (gtk_widget_get_next_sibling (child));
        }

      y += row_height + SPACING;
    }
}

static GtkSizeRequestMode
plaza_card_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
plaza_card_layout_class_init (PlazaCardLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = plaza_card_layout_measure;
  layout_class->allocate = plaza_card_layout_allocate;
  layout_class->get_request_mode = plaza_card_layout_get_request_mode;
}

static void
plaza_card_layout_init (PlazaCardLayout *self)
{
}

GtkLayoutManager *
plaza_card_layout_new (void)
{
  return g_object_new (PLAZA_TYPE_CARD_LAYOUT, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-clear.h"

#include <string.h>

/* A mark may touch a name at its edge, in pixels. */
#define TOLERANCE 2
/* What is around a name, and the dot in front of a town's: that says where the
 * town is, and so does a mark that covers it (tools/lib/make_styles.py). */
#define PADDING 4
#define DOT 14

static gboolean
is_covered (const graphene_rect_t *name,
            const graphene_rect_t *marks,
            guint                  n_marks)
{
  for (guint i = 0; i < n_marks; i++)
    {
      graphene_rect_t common;

      if (graphene_rect_intersection (name, &marks[i], &common) &&
          common.size.width > TOLERANCE && common.size.height > TOLERANCE)
        return TRUE;
    }

  return FALSE;
}

/* A name is a widget of libshumate's, which decides whether it has room among
 * the others; so it stays where it is, and is only not seen. */
static void
clear_name (GtkWidget             *name,
            GtkWidget             *map,
            const graphene_rect_t *marks,
            guint                  n_marks)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_child_visible (name) || !gtk_widget_compute_bounds (name, map, &bounds))
    return;

  bounds.origin.x += MIN (DOT, bounds.size.width);
  bounds.size.width -= MIN (DOT + PADDING, bounds.size.width);
  gtk_widget_set_opacity (name, is_covered (&bounds, marks, n_marks) ? 0 : 1);
}

/**
 * plaza_map_clear_names:
 * @ground: a layer of vector tiles
 * @map: that it is in
 * @marks: (array length=n_marks): what is covered, in @map's coordinates
 *
 * Hides the names that a mark lies on, and shows the others. To be called when
 * the names have their places, and again when something was moved.
 */
void
plaza_map_clear_names (GtkWidget             *ground,
                       GtkWidget             *map,
                       const graphene_rect_t *marks,
                       guint                  n_marks)
{
  for (GtkWidget *child = gtk_widget_get_first_child (ground); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (strcmp (G_OBJECT_TYPE_NAME (child), "ShumateVectorSymbolContainer") != 0)
        continue;

      for (GtkWidget *name = gtk_widget_get_first_child (child); name != NULL; name = gtk_widget_get_next_sibling (name))
        clear_name (name, map, marks, n_marks);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-clear.h"

#include <string.h>

/* A mark may touch a name at its edge, in pixels. */
#define TOLERANCE 1
/* What is around a name, and the dot in front of a town's: that says where the
 * town is, and so does a mark that lies on it (tools/lib/make_styles.py). */
#define PADDING 4
#define DOT 14

static gboolean
clear_covers (const graphene_rect_t *mark,
              const graphene_rect_t *name)
{
  double middle = mark->origin.x + mark->size.width / 2 - name->origin.x;
  double before = middle > 0 && middle < DOT ? DOT : PADDING;
  graphene_rect_t letters = GRAPHENE_RECT_INIT (name->origin.x + before, name->origin.y + PADDING,
                                                MAX (0, name->size.width - before - PADDING),
                                                MAX (0, name->size.height - 2 * PADDING));
  graphene_rect_t common;

  return graphene_rect_intersection (mark, &letters, &common) &&
         common.size.width > TOLERANCE && common.size.height > TOLERANCE;
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
  gboolean covered = FALSE;

  if (!gtk_widget_get_child_visible (name) || !gtk_widget_compute_bounds (name, map, &bounds))
    return;

  for (guint i = 0; i < n_marks && !covered; i++)
    covered = clear_covers (&marks[i], &bounds);
  gtk_widget_set_opacity (name, covered ? 0 : 1);
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

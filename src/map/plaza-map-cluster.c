/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-cluster.h"

#include "plaza-wording.h"

struct _PlazaMapCluster
{
  GtkButton   parent_instance;

  GtkLabel   *number;
  const char *size;  /* a class; NULL for the smallest */
};

G_DEFINE_FINAL_TYPE (PlazaMapCluster, plaza_map_cluster, GTK_TYPE_BUTTON)

/* The more, the larger. */
static const char *
cluster_get_size (guint count)
{
  if (count < 10)
    return NULL;
  if (count < 100)
    return "dozens";

  return "many";
}

static void
plaza_map_cluster_class_init (PlazaMapClusterClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mapcluster");
}

/* Not by gtk_button_set_label(): a screen reader would say that label, "5", and
 * not the name that the mark has. */
static void
plaza_map_cluster_init (PlazaMapCluster *self)
{
  self->number = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "numeric");
  gtk_button_set_child (GTK_BUTTON (self), GTK_WIDGET (self->number));
}

/**
 * plaza_map_cluster_new:
 *
 * Returns: (transfer floating): a cluster without a number
 */
GtkWidget *
plaza_map_cluster_new (void)
{
  return g_object_new (PLAZA_TYPE_MAP_CLUSTER, NULL);
}

/**
 * plaza_map_cluster_set_count:
 * @count: how many events
 */
void
plaza_map_cluster_set_count (PlazaMapCluster *self,
                             guint            count)
{
  g_autofree char *words = plaza_wording_number (NULL, count);
  const char *size = cluster_get_size (count);

  g_return_if_fail (PLAZA_IS_MAP_CLUSTER (self));

  gtk_label_set_label (self->number, words);
  if (self->size == size)
    return;

  if (self->size != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->size);
  if (size != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), size);
  self->size = size;
}

/**
 * plaza_map_cluster_set_ring:
 *
 * Of a state, from now on.
 */
void
plaza_map_cluster_set_ring (PlazaMapCluster *self)
{
  g_return_if_fail (PLAZA_IS_MAP_CLUSTER (self));

  gtk_widget_add_css_class (GTK_WIDGET (self), "ring");
}

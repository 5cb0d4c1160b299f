/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_MAP_CLUSTER (plaza_map_cluster_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMapCluster, plaza_map_cluster, PLAZA, MAP_CLUSTER, GtkButton)

/* Several events on the map: a button with their number. As a ring it stands
 * for those of which nothing but the state is known: where they are is less
 * certain, as a pin's ring says too. */

GtkWidget *plaza_map_cluster_new       (void);
void       plaza_map_cluster_set_count (PlazaMapCluster *self,
                                        guint            count);
void       plaza_map_cluster_set_ring  (PlazaMapCluster *self);

G_END_DECLS

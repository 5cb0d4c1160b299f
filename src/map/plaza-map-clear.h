/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names on the ground give way to the marks that lie on them. */

void plaza_map_clear_names (GtkWidget             *ground,
                            GtkWidget             *map,
                            const graphene_rect_t *marks,
                            guint                  n_marks);

G_END_DECLS

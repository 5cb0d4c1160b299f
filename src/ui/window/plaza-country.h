/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_COUNTRY (plaza_country_get_type ())
G_DECLARE_FINAL_TYPE (PlazaCountry, plaza_country, PLAZA, COUNTRY, GtkWidget)

/* A picture of the country with a dot where there are events: a few kilobytes,
 * where the map is a library and a file of tiles. */

GtkWidget *plaza_country_new        (void);
void       plaza_country_take_cells (PlazaCountry *self,
                                     GArray       *cells);

G_END_DECLS

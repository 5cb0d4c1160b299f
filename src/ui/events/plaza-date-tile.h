/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_DATE_TILE (plaza_date_tile_get_type ())
G_DECLARE_FINAL_TYPE (PlazaDateTile, plaza_date_tile, PLAZA, DATE_TILE, GtkWidget)

GtkWidget *plaza_date_tile_new       (void);
void       plaza_date_tile_set_dates (PlazaDateTile *self,
                                      const char    *first,
                                      const char    *last,
                                      const char    *day,
                                      const char    *last_day);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-enums.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_MAP_PIN (plaza_map_pin_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMapPin, plaza_map_pin, PLAZA, MAP_PIN, GtkButton)

/* One event on the map: a button that looks like what is known of its place:
 * filled for an address, a ring for the middle of a ZIP code or a city. Its
 * middle is the spot. */

GtkWidget *plaza_map_pin_new         (PlazaPrecision  precision);
GtkWidget *plaza_map_pin_new_picture (PlazaPrecision  precision);
void       plaza_map_pin_set_halo    (PlazaMapPin    *self,
                                      double          radius);

G_END_DECLS

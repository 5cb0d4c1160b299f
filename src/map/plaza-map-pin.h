/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-enums.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_MAP_PIN (plaza_map_pin_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMapPin, plaza_map_pin, PLAZA, MAP_PIN, GtkButton)

/* One event on the map: a button that looks like its kind (shape and symbol)
 * and like what is known of its place (filled for an address, a ring for the
 * middle of a ZIP code or a city). Its middle is the spot.
 *
 * Properties:
 *   "id"        uint, construct-only: the event's
 *   "selected"  boolean: drawn larger
 *   "halo"      double: radius of what the place may be off by, in pixels; 0 for none
 */

GtkWidget *plaza_map_pin_new          (guint32         id,
                                       PlazaKind       kind,
                                       PlazaPrecision  precision);
guint32    plaza_map_pin_get_id       (PlazaMapPin    *self);
void       plaza_map_pin_set_selected (PlazaMapPin    *self,
                                       gboolean        selected);
gboolean   plaza_map_pin_get_selected (PlazaMapPin    *self);
void       plaza_map_pin_set_halo     (PlazaMapPin    *self,
                                       double          radius);
double     plaza_map_pin_get_halo     (PlazaMapPin    *self);

G_END_DECLS

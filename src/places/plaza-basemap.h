/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The deepest zoom of which there are squares; what is deeper is made from it. */
#define PLAZA_BASEMAP_LAST_ZOOM 8

#define PLAZA_TYPE_BASEMAP (plaza_basemap_get_type ())
G_DECLARE_FINAL_TYPE (PlazaBasemap, plaza_basemap, PLAZA, BASEMAP, GObject)

/* The drawing beneath the events, from files that come with the program: land,
 * water, borders and names in squares, and the styles to draw them in. It
 * belongs to one thread. Each error is one sentence, for the place where the
 * map would be. */

PlazaBasemap *plaza_basemap_open       (GError       **error);
GBytes       *plaza_basemap_read_tile  (PlazaBasemap  *self,
                                        int            zoom,
                                        int            x,
                                        int            y,
                                        GError       **error);
char         *plaza_basemap_read_style (PlazaBasemap  *self,
                                        gboolean       dark,
                                        GError       **error);

G_END_DECLS

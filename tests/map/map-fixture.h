/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-map-view.h"

G_BEGIN_DECLS

/* Before any map is shown: GTK and libadwaita with Plaza's style and icons. */
void           map_fixture_init        (void);
/* The campaign of tests/example; or the one that travels in the program, where that was said before. */
void           map_fixture_use_live    (void);
PlazaPack     *map_fixture_pack        (void);
/* Made once. */
PlazaCampaign *map_fixture_campaign    (void);
PlazaEvent    *map_fixture_event       (const char  *uid);
/* A window around a map; both go with gtk_window_destroy(). */
GtkWidget     *map_fixture_window      (GtkWidget   *view,
                                        int          width,
                                        int          height);
/* Runs the main loop until it is so; fails after many seconds. */
typedef gboolean (*MapFixtureFunc) (gpointer data);
void           map_fixture_wait        (MapFixtureFunc is_so,
                                        gpointer     data);
void           map_fixture_wait_loaded (GtkWidget   *view);
/* Some frames are drawn, and all is done that follows from them. */
void           map_fixture_settle      (GtkWidget   *widget);
/* (transfer full): what it looks like, on a plain ground. */
GdkTexture    *map_fixture_draw        (GtkWidget   *widget);
/* (transfer container): all widgets of that type below one. */
GPtrArray     *map_fixture_find        (GtkWidget   *widget,
                                        GType        type);
/* A folder like data/places, to be given to the program as $PLAZA_DATA_DIR:
 * without a map where @sql is %NULL, else with one to which @sql was done. */
char          *map_fixture_data_folder (const char  *sql);
void           map_fixture_free_folder (char        *folder);
/* After all tests. */
void           map_fixture_clean       (void);

G_END_DECLS

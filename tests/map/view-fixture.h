/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "map-fixture.h"

G_BEGIN_DECLS

/* The size of the map, in pixels. */
#define WIDTH 800
#define HEIGHT 700

/* A map of all events in a window, and what it said. */
typedef struct
{
  GtkWidget *window;
  GtkWidget *view;
  guint32    activated;
  guint32    opened;
  GArray    *events;    /* activated together */
  GArray    *nowhere;
} Fixture;

/* A test with one of its own, of which nothing stays. */
void             view_fixture_add          (const char *path,
                                            void      (*test) (Fixture *, gconstpointer));
PlazaMapView    *view_fixture_get          (Fixture    *fixture);
ShumateViewport *view_fixture_get_viewport (Fixture    *fixture);
/* The widgets of a type on it: how many, the only one, the one that a screen
 * reader calls so. */
guint            view_fixture_count        (Fixture    *fixture,
                                            GType       type);
GtkWidget       *view_fixture_get_one      (Fixture    *fixture,
                                            GType       type);
GtkWidget       *view_fixture_find_named   (Fixture    *fixture,
                                            GType       type,
                                            const char *name);
void             view_fixture_click        (GtkWidget  *button);
/* Drawn larger than others. */
gboolean         view_fixture_is_enlarged  (GtkWidget  *button);
/* Whether a label in it says just that. */
gboolean         view_fixture_says         (GtkWidget  *widget,
                                            const char *words);
/* What a click at a place of the map meets: a type of button, or the place one
 * is near. */
GtkWidget       *view_fixture_pick         (Fixture    *fixture,
                                            double      latitude,
                                            double      longitude);
guint32          view_fixture_id           (const char *uid);
/* Two events with an address each, @apart degrees apart. */
PlazaCampaign   *view_fixture_make_pair    (const char *path,
                                            double      apart);

G_END_DECLS

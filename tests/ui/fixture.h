/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-opened.h"

typedef gboolean (*FixtureCondition) (gpointer data);

/* Before any test of a widget: GTK and libadwaita with Plaza's icons. */
void           fixture_init             (int    *argc,
                                         char ***argv);
/* With Plaza's style sheet too, where sizes count. */
void           fixture_use_style        (void);
/* Before a campaign is asked for: the one that travels in the program, where its pages are looked at. */
void           fixture_use_live         (void);
/* The campaign of tests/example, for one program. */
PlazaCampaign *fixture_campaign         (void);
PlazaEvent    *fixture_event            (const char *uid);
/* Lets the main loop do all that it has to do now, and windows on screen draw it. */
void           fixture_settle           (void);
/* Lets it go round until something is so. Answers how often it went round. */
guint          fixture_wait_until       (FixtureCondition is_so,
                                         gpointer         data);
void           fixture_wait_for_file  (const char       *path);
char          *fixture_wait_for_alert (void);
/* A few frames, in which all that was queued is laid out and drawn. */
void           fixture_wait_for_frames  (GtkWidget *widget);
/* The first widget of that type in @widget, which may be it itself; or NULL. */
GtkWidget     *fixture_find             (GtkWidget  *widget,
                                         GType       type);
/* What is open in a window that there is not, over what is asked there. */
PlazaOpened   *fixture_new_opened       (PlazaCampaign *campaign);
/* Counts the notifications of a property from now on; read it with *count. */
guint         *fixture_count_notify     (gpointer    object,
                                         const char *property);
int            fixture_run              (void);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_FIND_BAR (plaza_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (PlazaFindBar, plaza_find_bar, PLAZA, FIND_BAR, GtkBox)

/* Where one types what to find, and goes from hit to hit. Signals "changed"
 * (query), "go" (1 to the next hit, -1 to the one before), "entered", where
 * Enter was pressed, and "left", where Escape was: the query goes after it. */

const char *plaza_find_bar_get_query (PlazaFindBar *self);
void        plaza_find_bar_set_query (PlazaFindBar *self,
                                      const char   *query);
void        plaza_find_bar_set_hits  (PlazaFindBar *self,
                                      int           current,
                                      guint         n_hits);
gboolean    plaza_find_bar_take_key (PlazaFindBar          *self,
                                     GtkEventControllerKey *keys);

G_END_DECLS

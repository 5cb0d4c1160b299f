/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_SEARCH_PROVIDER (plaza_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (PlazaSearchProvider, plaza_search_provider, PLAZA, SEARCH_PROVIDER, GObject)

/* Finds events for the shell's own search. What is chosen there is shown by the application's actions
 * app.show-event (a uid) and app.search-events (words). */

PlazaSearchProvider *plaza_search_provider_new       (GtkApplication       *application);
gboolean             plaza_search_provider_export    (PlazaSearchProvider  *self,
                                                      GDBusConnection      *connection,
                                                      const char           *path,
                                                      GError              **error);
void                 plaza_search_provider_unexport  (PlazaSearchProvider  *self,
                                                      GDBusConnection      *connection);

G_END_DECLS

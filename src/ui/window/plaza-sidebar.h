/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-asked.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_SIDEBAR (plaza_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (PlazaSidebar, plaza_sidebar, PLAZA, SIDEBAR, AdwNavigationPage)

GtkWidget *plaza_sidebar_new       (PlazaAsked   *asked);
void       plaza_sidebar_set_file  (PlazaSidebar *self,
                                    const char   *file);
void       plaza_sidebar_open_menu (PlazaSidebar *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-asked.h"

G_BEGIN_DECLS

GtkListItemFactory *plaza_event_factory_new_rows         (PlazaAsked *asked);
GtkListItemFactory *plaza_event_factory_new_headers      (PlazaAsked *asked);
guint               plaza_event_factory_count_rows       (PlazaAsked *asked,
                                                          int         height);
char               *plaza_event_factory_describe_section (PlazaAsked *asked,
                                                          guint       position);

G_END_DECLS

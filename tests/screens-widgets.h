/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void       screens_settle       (GtkWidget  *window);
GtkWidget *screens_find_popover (GtkWidget  *widget);
GtkWidget *screens_find_type    (GtkWidget  *widget,
                                 const char *type);
GtkWidget *screens_find_class   (GtkWidget  *widget,
                                 const char *css_class);

G_END_DECLS

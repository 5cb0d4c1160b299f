/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char      *plaza_link_to_words     (const char *uri);
char      *plaza_link_for_telephone (const char *number);
char      *plaza_link_show_telephone (const char *number);
void       plaza_link_open         (GtkWidget  *widget,
                                    const char *uri);
GtkWidget *plaza_link_button_new   (const char *uri,
                                    const char *label);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A short word to the reader at the foot of the page that a widget is on. */

void plaza_notice_show (GtkWidget  *widget,
                        const char *sentence);
void plaza_notice_copy (GtkWidget  *widget,
                        const char *text,
                        const char *sentence);
void plaza_notice_undo (GtkWidget      *widget,
                        const char     *sentence,
                        GCallback       undo,
                        gpointer        data,
                        GClosureNotify  destroy);

G_END_DECLS

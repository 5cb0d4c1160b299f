/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A short word to the reader at the foot of the page that a widget is on. A
 * window shows one at a time: the newest, which is true. */

void plaza_notice_show    (GtkWidget      *widget,
                           const char     *sentence);
void plaza_notice_keep    (GtkWidget      *widget,
                           const char     *sentence);
void plaza_notice_copy    (GtkWidget      *widget,
                           const char     *text,
                           const char     *sentence);
void plaza_notice_offer   (GtkWidget      *widget,
                           const char     *sentence,
                           const char     *button_label,
                           GCallback       callback,
                           gpointer        data,
                           GClosureNotify  destroy);
void plaza_notice_remind  (GtkWidget      *widget,
                           const char     *sentence,
                           const char     *button_label,
                           GCallback       callback,
                           gpointer        data);
void plaza_notice_undo    (GtkWidget      *widget,
                           const char     *about,
                           const char     *sentence,
                           GCallback       undo,
                           gpointer        data,
                           GClosureNotify  destroy);
void plaza_notice_dismiss (GtkWidget      *widget,
                           const char     *about);

G_END_DECLS

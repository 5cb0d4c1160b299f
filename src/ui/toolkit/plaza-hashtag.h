/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean   plaza_hashtag_is         (const char *text);
GtkWidget *plaza_hashtag_button_new (const char *hashtag,
                                     const char *label);

G_END_DECLS

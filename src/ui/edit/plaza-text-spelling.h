/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void plaza_text_spelling_attach (GtkTextView *view,
                                 const char  *language);

G_END_DECLS

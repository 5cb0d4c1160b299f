/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean plaza_speller_word_is_checked (const GtkTextIter *start,
                                        const GtkTextIter *end);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What somebody reaches without a pointer, and sees. */

/* All that the focus comes to in @direction, from where it is until it comes
 * round. Fails where the key is taken and the focus stays. */
GHashTable *reach_walk          (GtkWidget       *root,
                                 GtkDirectionType direction);
/* Fails unless every button and entry in @part that can be used is in @reached. */
void        reach_assert_all    (GtkWidget       *part,
                                 GHashTable      *reached);
/* Fails where a label in @part has no room for its text. */
void        reach_assert_whole  (GtkWidget       *part);

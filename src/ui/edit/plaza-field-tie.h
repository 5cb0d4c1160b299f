/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-draft.h"

G_BEGIN_DECLS

/* What is typed where, and what is said of it: any widget over a field of a draft. */

void       plaza_field_tie      (GtkWidget       *widget,
                                 GtkWidget       *focus,
                                 PlazaDraftField *field);
void       plaza_field_tie_show (GtkWidget       *widget,
                                 GtkAccessible   *accessible,
                                 PlazaDraftField *field);
GtkWidget *plaza_field_tie_find (GtkWidget       *root,
                                 PlazaDraftField *field);

G_END_DECLS

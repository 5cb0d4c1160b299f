/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The row to which Tab leads in a long list is scrolled into sight. GTK 4.18 does
 * so only for a row that had not the keyboard before: where the list was scrolled
 * since, or filled anew, the keyboard was on a row that nobody saw, and stayed. */

void plaza_list_focus_add_row (GtkListItem *item);
void plaza_list_focus_watch   (GtkListView *list);

G_END_DECLS

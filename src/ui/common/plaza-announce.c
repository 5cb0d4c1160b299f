/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-announce.h"

#include <adwaita.h>

/**
 * plaza_announce:
 * @widget: where it happened
 * @words: what a screen reader says of it
 *
 * Said by what is around @widget: in GTK 4.18 what a program is tested with has
 * no announcement by a widget that has the focus, and stops there.
 */
void
plaza_announce (GtkWidget  *widget,
                const char *words)
{
  GtkWidget *around = gtk_widget_get_ancestor (widget, ADW_TYPE_BIN);

  if (around != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (around), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

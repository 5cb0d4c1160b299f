/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* Undo and redo of what was done to the campaign: in the menu, by keys and from
 * notices. What one types in an entry has an undo of its own, which GTK does. */

void plaza_window_undo_install (GtkWidgetClass *window_class);
void plaza_window_undo_attach  (GtkWidget      *window);
void plaza_window_undo_list    (GMenu          *menu,
                                PlazaCampaign  *campaign);
void plaza_window_undo_run     (GtkWidget      *widget,
                                PlazaCampaign  *campaign,
                                gint64          batch);
void plaza_window_undo_offer   (GtkWidget      *widget,
                                PlazaCampaign  *campaign,
                                const char     *about,
                                const char     *sentence);

G_END_DECLS

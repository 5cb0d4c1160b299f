/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* Changes to the sheet as the user makes them: each says what went wrong, and
 * what takes something away can be undone. */

gboolean plaza_sheet_edit_add    (GtkWidget     *widget,
                                  PlazaCampaign *campaign,
                                  const char    *point);
gboolean plaza_sheet_edit_remove (GtkWidget     *widget,
                                  PlazaCampaign *campaign,
                                  const char    *point,
                                  const char    *title);
gboolean plaza_sheet_edit_move   (GtkWidget     *widget,
                                  PlazaCampaign *campaign,
                                  guint          from,
                                  guint          to);
int      plaza_sheet_edit_find   (PlazaCampaign *campaign,
                                  const char    *point);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

void     plaza_window_read_only_attach (GtkWidget     *window,
                                        GtkBox        *content,
                                        PlazaCampaign *campaign);
gboolean plaza_window_read_only_mark   (GtkWidget     *control,
                                        PlazaCampaign *campaign);

G_END_DECLS

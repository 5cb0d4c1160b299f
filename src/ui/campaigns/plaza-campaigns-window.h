/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_CAMPAIGNS_WINDOW (plaza_campaigns_window_get_type ())
G_DECLARE_FINAL_TYPE (PlazaCampaignsWindow, plaza_campaigns_window, PLAZA, CAMPAIGNS_WINDOW, AdwApplicationWindow)

GtkWidget *plaza_campaigns_window_new (GtkApplication       *application);
void       plaza_campaigns_window_say (PlazaCampaignsWindow *self,
                                       const char           *sentence);

G_END_DECLS

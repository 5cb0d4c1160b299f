/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

void  plaza_event_add_to_calendar (GtkWidget     *widget,
                                   PlazaCampaign *campaign,
                                   PlazaEvent    *event);
void  plaza_event_save_calendar   (GtkWidget     *widget,
                                   PlazaCampaign *campaign,
                                   PlazaEvent    *event);
char *plaza_event_calendar_name   (PlazaEvent    *event);

G_END_DECLS

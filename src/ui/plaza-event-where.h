/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

void plaza_event_where_fill (GtkListBox    *list,
                             PlazaCampaign *campaign,
                             PlazaEvent    *event);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

void plaza_read_failure_attach (GtkWidget     *window,
                                PlazaCampaign *campaign);

G_END_DECLS

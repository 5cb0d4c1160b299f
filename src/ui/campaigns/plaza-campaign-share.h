/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* What is done with a campaign as a whole. Each says first, in words, what is in what it makes and what is not. */

void       plaza_campaign_share_pack  (GtkWidget     *page,
                                       PlazaCampaign *campaign);
void       plaza_campaign_share_copy  (GtkWidget     *page,
                                       PlazaCampaign *campaign);
AdwDialog *plaza_campaign_share_close (PlazaCampaign *campaign);

G_END_DECLS

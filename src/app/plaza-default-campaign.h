/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

char          *plaza_default_campaign_path (void);
PlazaCampaign *plaza_default_campaign_open (GError **error);

G_END_DECLS

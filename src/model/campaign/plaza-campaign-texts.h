/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

char *plaza_campaign_find_last_text (PlazaCampaign *self);

G_END_DECLS

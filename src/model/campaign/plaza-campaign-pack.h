/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* A campaign as the records of a pack. */

PlazaPack *plaza_campaign_read_pack (PlazaCampaign  *self,
                                     GError        **error);

G_END_DECLS

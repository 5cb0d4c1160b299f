/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-progress.h"

G_BEGIN_DECLS

/* Which file a campaign is in, for a thread that opens it anew: a campaign belongs to the thread that
 * opened it. */
typedef struct _PlazaCampaignFile PlazaCampaignFile;

PlazaCampaignFile *plaza_campaign_file_new  (PlazaCampaign            *campaign);
void               plaza_campaign_file_free (PlazaCampaignFile        *self);
PlazaCampaign     *plaza_campaign_file_open (const PlazaCampaignFile  *self,
                                             PlazaProgress            *progress,
                                             GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaCampaignFile, plaza_campaign_file_free)

G_END_DECLS

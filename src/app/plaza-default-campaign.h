/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-job.h"

G_BEGIN_DECLS

char          *plaza_default_campaign_path (void);
PlazaJob      *plaza_default_campaign_job_new (void);
PlazaCampaign *plaza_default_campaign_open (GError **error);

G_END_DECLS

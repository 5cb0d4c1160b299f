/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-job.h"

G_BEGIN_DECLS

/* What takes long with a campaign alone. After one that wrote, plaza_campaign_refresh() shows it. */

PlazaJob *plaza_undo_job_new   (PlazaCampaign *campaign,
                                gint64         batch);
PlazaJob *plaza_redo_job_new   (PlazaCampaign *campaign,
                                gint64         batch);
PlazaJob *plaza_backup_job_new (PlazaCampaign *campaign);
PlazaJob *plaza_tidy_job_new   (PlazaCampaign *campaign);
gboolean  plaza_campaign_is_tidy (PlazaCampaign *campaign);
void      plaza_campaign_tidy_a_little (PlazaCampaign *campaign);

G_END_DECLS

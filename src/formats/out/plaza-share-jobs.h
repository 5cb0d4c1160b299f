/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-job.h"

G_BEGIN_DECLS

/* What of a campaign is given to others, as a whole: its pack, and a copy without people. */

PlazaJob *plaza_pack_job_new   (PlazaCampaign *campaign,
                                const char    *folder);
PlazaJob *plaza_copy_job_new   (PlazaCampaign *campaign,
                                const char    *path);
GStrv     plaza_share_job_get_notes (PlazaJob *job);
guint     plaza_share_job_get_count (PlazaJob *job);

G_END_DECLS

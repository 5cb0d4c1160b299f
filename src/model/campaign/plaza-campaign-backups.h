/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-job.h"

G_BEGIN_DECLS

/**
 * PlazaCampaignBackup:
 * @path: where it is
 * @time: when it was made, as "2017-02-22T14:05:00Z"
 * @size: in bytes
 *
 * A copy of a campaign as it was.
 */
typedef struct
{
  char    *path;
  char    *time;
  guint64  size;
} PlazaCampaignBackup;

GPtrArray *plaza_campaign_list_backups (PlazaCampaign *self);
PlazaJob  *plaza_restore_job_new       (const char    *backup,
                                        const char    *path);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-job.h"

G_BEGIN_DECLS

/* A campaign whose file cannot be worked on where it is: on another computer's disk, or given by the portal of a sandbox.
 * What is changed is in a copy, until that is written back. */

gboolean  plaza_campaign_is_away    (PlazaCampaign *self);
gboolean  plaza_campaign_is_settled (PlazaCampaign *self);
char     *plaza_campaign_take_word  (PlazaCampaign *self);
PlazaJob *plaza_settle_job_new      (PlazaCampaign *campaign);

G_END_DECLS

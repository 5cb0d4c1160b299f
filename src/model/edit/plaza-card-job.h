/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-job.h"
#include "plaza-pack.h"

G_BEGIN_DECLS

/* What there is to see of a campaign that is not open: its own record, and how many events it has. */

PlazaJob                  *plaza_card_job_new          (const char *path);
const PlazaCampaignRecord *plaza_card_job_get_record   (PlazaJob   *job);
guint                      plaza_card_job_get_n_events (PlazaJob   *job);
gboolean                   plaza_card_job_is_missing   (PlazaJob   *job);

G_END_DECLS

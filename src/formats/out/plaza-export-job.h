/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-export.h"
#include "plaza-job.h"

G_BEGIN_DECLS

/* Writes events to a file in a thread: plaza_export_events() of a campaign that is opened there. */

PlazaJob *plaza_export_job_new        (PlazaCampaign         *campaign,
                                       const PlazaEventQuery *query,
                                       PlazaAudience          audience,
                                       const char            *path,
                                       gboolean               bom);
PlazaJob *plaza_export_job_new_event  (PlazaCampaign         *campaign,
                                       const char            *uid,
                                       const char            *path);
void      plaza_export_job_get_counts (PlazaJob              *job,
                                       guint                 *n,
                                       guint                 *n_undated);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-job.h"

G_BEGIN_DECLS

/**
 * PlazaEventBatch:
 * @PLAZA_EVENT_BATCH_KIND: they are of a kind, a nick of #PlazaKind
 * @PLAZA_EVENT_BATCH_ORGANIZATION: it leads them as well, behind those who do already
 * @PLAZA_EVENT_BATCH_DAY: "YYYY-MM-DD", on which they begin
 * @PLAZA_EVENT_BATCH_CONFIRM: their organizers said today that they are true
 * @PLAZA_EVENT_BATCH_CANCEL: they do not take place
 *
 * What is done to several events at once, as one change.
 */
typedef enum
{
  PLAZA_EVENT_BATCH_KIND,
  PLAZA_EVENT_BATCH_ORGANIZATION,
  PLAZA_EVENT_BATCH_DAY,
  PLAZA_EVENT_BATCH_CONFIRM,
  PLAZA_EVENT_BATCH_CANCEL,
} PlazaEventBatch;

gboolean  plaza_event_batch_is_long   (GArray           *ids);
int       plaza_event_batch_run       (PlazaCampaign    *campaign,
                                       GArray           *ids,
                                       PlazaEventBatch   change,
                                       const char       *value,
                                       GError          **error);
PlazaJob *plaza_event_batch_job_new   (PlazaCampaign    *campaign,
                                       GArray           *ids,
                                       PlazaEventBatch   change,
                                       const char       *value);
int       plaza_event_batch_job_get_n (PlazaJob         *job);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* What is done to several events at once, as one change. @ids are guint32; each answers how many were otherwise
 * before, or -1 with @error set: then none is changed. */

int plaza_event_batch_set_kind         (PlazaCampaign *campaign,
                                        GArray        *ids,
                                        PlazaKind      kind,
                                        GError       **error);
int plaza_event_batch_add_organization (PlazaCampaign *campaign,
                                        GArray        *ids,
                                        const char    *name,
                                        GError       **error);
int plaza_event_batch_set_day          (PlazaCampaign *campaign,
                                        GArray        *ids,
                                        const char    *date,
                                        GError       **error);
int plaza_event_batch_confirm          (PlazaCampaign *campaign,
                                        GArray        *ids,
                                        GError       **error);
int plaza_event_batch_cancel           (PlazaCampaign *campaign,
                                        GArray        *ids,
                                        GError       **error);

G_END_DECLS

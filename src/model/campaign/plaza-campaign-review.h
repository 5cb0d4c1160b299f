/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

/**
 * PlazaWaiting:
 * @event: as it is in the campaign
 * @file: (nullable): from which file it came, or what waits; %NULL where that is not known
 * @since: (nullable): since when it waits, UTC, as "2017-02-11T09:02:10Z"
 * @is_change: whether it is a change of an event that somebody decided about already
 *
 * What somebody sent in and nobody has decided about.
 */
typedef struct
{
  PlazaEvent *event;
  char       *file;
  char       *since;
  gboolean    is_change;
} PlazaWaiting;

void         plaza_waiting_free           (PlazaWaiting   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaWaiting, plaza_waiting_free)

PlazaEvent  *plaza_campaign_find_source   (PlazaCampaign  *self,
                                           const char     *key,
                                           GError        **error);
GPtrArray   *plaza_campaign_list_waiting  (PlazaCampaign  *self,
                                           GError        **error);
GPtrArray   *plaza_campaign_list_declined (PlazaCampaign  *self,
                                           GError        **error);
guint        plaza_campaign_count_waiting (PlazaCampaign  *self);
const char  *plaza_campaign_get_origin    (PlazaCampaign  *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

gboolean             plaza_campaign_table_write  (PlazaStore                 *store,
                                                  const PlazaCampaignRecord  *record,
                                                  GError                    **error);
PlazaCampaignRecord *plaza_campaign_table_load   (PlazaStore                 *store,
                                                  GError                    **error);
PlazaCampaignRecord *plaza_campaign_table_look   (PlazaStore                 *store,
                                                  GError                    **error);
gboolean             plaza_campaign_table_count  (PlazaStore                 *store,
                                                  guint                       counts[4],
                                                  GError                    **error);

G_END_DECLS

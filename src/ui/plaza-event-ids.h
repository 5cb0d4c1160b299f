/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENT_IDS (plaza_event_ids_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventIds, plaza_event_ids, PLAZA, EVENT_IDS, GObject)

GListModel *plaza_event_ids_new (PlazaCampaign *campaign,
                                 GArray        *ids);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

GArray *plaza_event_undoable (PlazaCampaign *campaign,
                              GPtrArray     *rows);

G_END_DECLS

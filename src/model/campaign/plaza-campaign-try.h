/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

gboolean plaza_campaign_try (PlazaCampaign  *self,
                             GPtrArray      *edits,
                             GError        **error);

G_END_DECLS

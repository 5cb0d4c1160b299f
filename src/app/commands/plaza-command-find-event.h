/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

PlazaEvent *plaza_command_find_event (PlazaCampaign *campaign,
                                      const char    *uid);
gboolean    plaza_command_is_asked_for (PlazaEvent        *event,
                                        PlazaReviewChoice  choice);

G_END_DECLS

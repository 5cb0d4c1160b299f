/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

AdwDialog *plaza_event_history_new (PlazaCampaign *campaign,
                                    PlazaEvent    *event);

G_END_DECLS

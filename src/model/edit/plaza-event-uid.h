/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

char *plaza_event_uid_propose (PlazaCampaign *campaign,
                               GHashTable    *taken,
                               const char    *where,
                               const char    *title);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_CAMPAIGN_TYPE "application/x-plaza-campaign"

/* The campaigns that were opened lately (plaza-recent-files.h), as the window offers them. */

void   plaza_recent_add         (PlazaCampaign *campaign);
void   plaza_recent_list        (GMenu         *menu,
                                 PlazaCampaign *except);
GFile *plaza_recent_find_folder (GFile         *hidden);

G_END_DECLS

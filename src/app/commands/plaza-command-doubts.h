/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

GStrv plaza_command_doubts_list (PlazaCampaign *campaign,
                                 const char    *uid);
void  plaza_command_doubts_note (PlazaCampaign *campaign,
                                 const char    *uid,
                                 GStrv          before);

G_END_DECLS

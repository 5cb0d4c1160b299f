/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-command-io.h"

G_BEGIN_DECLS

PlazaCommandStatus plaza_command_unconfirmed (PlazaCampaign *campaign,
                                              const char    *since,
                                              gboolean       json);

void               plaza_command_print_reply (PlazaCampaign *campaign,
                                              GPtrArray     *events,
                                              int            kind,
                                              const char    *words);

G_END_DECLS

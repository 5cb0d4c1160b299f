/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-command-io.h"

G_BEGIN_DECLS

PlazaCommandStatus plaza_command_change (PlazaCampaign *campaign,
                                         const char    *action,
                                         GPtrArray     *edits,
                                         gboolean       dry_run);

char              *plaza_command_name_thing (PlazaThing   thing,
                                         const char    *uid);
char              *plaza_command_describe_event (const PlazaEventRecord *event);

G_END_DECLS

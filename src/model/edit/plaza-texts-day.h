/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

char *plaza_texts_day         (PlazaCampaign *campaign);
char *plaza_texts_day_of_time (const char    *time);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

char *plaza_texts_day (PlazaCampaign *campaign);

G_END_DECLS

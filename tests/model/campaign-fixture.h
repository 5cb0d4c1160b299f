/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* A campaign of its own for each test, in a folder that is gone afterwards. */
typedef struct
{
  char          *folder;
  PlazaCampaign *campaign;
} CampaignFixture;

void campaign_fixture_create    (CampaignFixture *self,
                                 PlazaPack       *pack);
void campaign_fixture_set_up    (CampaignFixture *self,
                                 gconstpointer    data);
void campaign_fixture_tear_down (CampaignFixture *self,
                                 gconstpointer    data);

G_END_DECLS

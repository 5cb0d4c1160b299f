/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

/* The campaign that travels with the program, read from its folder, and in a file of its own. */
typedef struct
{
  char          *folder;
  PlazaPack     *pack;
  PlazaCampaign *campaign;
} LiveCampaign;

/* A test with one of its own, of which nothing stays. */
void live_campaign_add (const char *path,
                        void      (*test) (LiveCampaign *, gconstpointer));

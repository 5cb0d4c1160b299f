/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-test-pack.h"

G_BEGIN_DECLS

/* A campaign of some hundred events all over the states and territories, many
 * at the same spot, some known by their state alone, some not even by that; some
 * wait for review or were declined, and some have several places. */
typedef struct
{
  char          *folder;
  PlazaPack     *pack;
  PlazaCampaign *campaign;
} NearFixture;

void                    near_fixture_set_up       (NearFixture           *self,
                                                   gconstpointer          data);
void                    near_fixture_tear_down    (NearFixture           *self,
                                                   gconstpointer          data);
const PlazaEventRecord *near_fixture_get          (NearFixture           *self,
                                                   guint32                id);
double                  near_fixture_get_distance (NearFixture           *self,
                                                   guint32                id,
                                                   const PlazaEventQuery *query);
void                    near_fixture_choose_place (PlazaEventQuery       *query);
GArray                 *near_fixture_ask          (NearFixture           *self,
                                                   const PlazaEventQuery *query);

#define NEAR_ADD(name, function) \
  g_test_add (name, NearFixture, NULL, near_fixture_set_up, function, near_fixture_tear_down)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-map-geometry.h"
#include "plaza-map-spots.h"

G_BEGIN_DECLS

/**
 * PlazaMapQuery:
 * @campaign: (nullable): whose events
 * @query: which of them
 * @zoom: of the squares that were looked up last
 * @bounds: what they cover
 * @filtered: (private) (nullable): smaller squares of what the filters leave
 *
 * Asks a campaign for what a map shows.
 */
typedef struct
{
  PlazaCampaign   *campaign;
  PlazaEventQuery  query;
  int              zoom;
  PlazaMapBounds   bounds;
  GArray          *filtered;
} PlazaMapQuery;

#define PLAZA_MAP_QUERY_INIT { .query = PLAZA_EVENT_QUERY_INIT }

void      plaza_map_query_set         (PlazaMapQuery         *self,
                                       PlazaCampaign         *campaign,
                                       const PlazaEventQuery *query);
void      plaza_map_query_clear       (PlazaMapQuery         *self);
GArray   *plaza_map_query_look_up     (PlazaMapQuery         *self,
                                       const PlazaMapCamera  *camera,
                                       double                 width,
                                       double                 height);
gboolean  plaza_map_query_find_extent (PlazaMapQuery         *self,
                                       const PlazaMapSpot    *spot,
                                       PlazaMapBounds        *extent);
void      plaza_map_query_find_core   (PlazaMapQuery         *self,
                                       const PlazaMapSpot    *spot,
                                       double                *latitude,
                                       double                *longitude);
gboolean  plaza_map_query_holds       (PlazaMapQuery         *self,
                                       guint32                id,
                                       double                 latitude,
                                       double                 longitude);
GArray   *plaza_map_query_list_events (PlazaMapQuery         *self,
                                       const PlazaMapSpot    *spot);

G_END_DECLS

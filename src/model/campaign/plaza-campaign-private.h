/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-event-cache.h"
#include "plaza-event-index.h"
#include "plaza-event-key.h"
#include "plaza-event-tree.h"

G_BEGIN_DECLS

/* What only some windows show is read when it is first asked for: opening a
 * campaign reads its own record and no more. */
struct _PlazaCampaign
{
  GObject               parent_instance;
  PlazaStore           *store;
  PlazaCampaignRecord  *record;
  GPtrArray            *values;      /* of PlazaValue */
  char                 *origin;
  gint64                seen;        /* the newest batch of the history that was looked at */
  gint64                committed;   /* the last batch that was written from here */
  gint64                version;     /* of the file, by other connections' count */
  GPtrArray            *former;      /* arrays that were read before something in them changed */

  PlazaEventIndex      *indexes[PLAZA_N_EVENT_ORDERS];
  PlazaOrigin           near;        /* of the index by distance */
  PlazaEventTree       *tree;        /* of the index by day */
  GHashTable           *scattered;   /* id -> days, of events with gaps */
  PlazaEventQuery       matched;     /* the last query, and its answer */
  GArray               *matches;
  PlazaEventIndex      *matches_index;
  PlazaEventCache      *events;

  GPtrArray            *officials;
  GPtrArray            *bills;
  GPtrArray            *guides;
  GPtrArray            *themes;
  GPtrArray            *points;
  GPtrArray            *messages;
  PlazaSheet           *sheet;
  GPtrArray            *sheets;      /* of PlazaSheet, borrowed: all that look at this campaign */
};

/* As the file keeps it; by distance it keeps none. */
static inline PlazaOrder
plaza_campaign_order (PlazaEventOrder order)
{
  return order == PLAZA_EVENT_ORDER_DAY ? PLAZA_ORDER_DAY : PLAZA_ORDER_STATE;
}

PlazaEventIndex *plaza_campaign_get_index      (PlazaCampaign          *self,
                                                PlazaEventOrder         order,
                                                GError                **error);
gboolean         plaza_campaign_load_points    (PlazaCampaign          *self,
                                                PlazaEventIndex        *index,
                                                GError                **error);
PlazaEventIndex *plaza_campaign_get_any_index  (PlazaCampaign          *self);
GHashTable      *plaza_campaign_get_scattered  (PlazaCampaign          *self,
                                                PlazaEventIndex        *index,
                                                GError                **error);
GArray          *plaza_campaign_match          (PlazaCampaign          *self,
                                                const PlazaEventQuery  *query,
                                                PlazaEventFilter       *filter,
                                                PlazaEventIndex       **index,
                                                GError                **error);
GArray          *plaza_campaign_query_sections (PlazaCampaign          *self,
                                                const PlazaEventQuery  *query,
                                                GArray                **sections,
                                                GError                **error);
void             plaza_campaign_forget_lists   (PlazaCampaign          *self);
void             plaza_campaign_follow_lists   (PlazaCampaign          *self,
                                                GArray                 *ids);
gboolean         plaza_campaign_load_values    (PlazaCampaign          *self,
                                                GError                **error);
void             plaza_campaign_hold_values    (PlazaCampaign          *self,
                                                GPtrArray              *edits);
gboolean         plaza_campaign_see_all        (PlazaCampaign          *self,
                                                GError                **error);
void             plaza_campaign_emit_changed   (PlazaCampaign          *self,
                                                GPtrArray              *changes);
gboolean         plaza_sheet_reload            (PlazaSheet             *self,
                                                GError                **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENT_LIST (plaza_event_list_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventList, plaza_event_list, PLAZA, EVENT_LIST, GObject)

/* A GListModel of PlazaEvent over the ordered ids that a query gave. A row
 * becomes an object when somebody asks for it, and is kept while it is used:
 * a GListStore of a hundred thousand events would cost half a second and 30 MB. */

PlazaEventList *plaza_event_list_new         (void);
void            plaza_event_list_set         (PlazaEventList         *self,
                                              PlazaCampaign          *campaign,
                                              const PlazaEventQuery  *query);
void            plaza_event_list_set_ids     (PlazaEventList         *self,
                                              PlazaCampaign          *campaign,
                                              GArray                 *ids);
GArray         *plaza_event_list_get_ids     (PlazaEventList         *self);
guint           plaza_event_list_find        (PlazaEventList         *self,
                                              gint64                  id);
void            plaza_event_list_get_section (PlazaEventList         *self,
                                              guint                   position,
                                              guint                  *start,
                                              guint                  *end);
double          plaza_event_list_get_distance_km (PlazaEventList     *self,
                                                  guint               position);
gboolean        plaza_event_list_is_following (PlazaEventList    *self);
gboolean        plaza_event_list_is_past     (PlazaEventList         *self,
                                              guint                   position);

G_END_DECLS

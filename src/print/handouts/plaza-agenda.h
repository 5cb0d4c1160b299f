/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* Some 250 pages. More are nobody's agenda. */
#define PLAZA_AGENDA_MOST 2500

/**
 * PlazaAgendaDay:
 * @date: (nullable): "YYYY-MM-DD"; %NULL for the events without a date
 * @first: the first of its events, among those of the agenda
 * @n: how many it has
 */
typedef struct
{
  const char *date;
  guint       first;
  guint       n;
} PlazaAgendaDay;

/**
 * PlazaAgenda:
 * @campaign: whose events they are
 * @ids: (element-type guint32): which of its events were asked for
 * @query: (nullable): what @ids are the answer to, which must stay
 * @n_loaded: how many of @ids have been looked for
 * @events: (element-type PlazaEvent): by their first day, what has none last;
 *   in a day those that take all of it, then by time, then those without one;
 *   otherwise in the order asked for
 * @days: (element-type PlazaAgendaDay): the days of @events, none of them empty
 * @day_of: (element-type guint): for each event the index of its day
 * @first_date: (nullable): the first day of all
 * @last_date: (nullable): the last day of all, on which an event may only go on
 * @zone: (nullable): the zone of all times, where they share one
 * @names_zones: whether each time must name its zone
 * @has_invited: whether an event is for those invited
 * @has_gaps: whether an event lacks a time, a place or an address
 * @n_all: how many events the campaign has
 *
 * What is on, day by day, in no language yet.
 */
typedef struct
{
  PlazaCampaign         *campaign;
  GArray                *ids;
  const PlazaEventQuery *query;
  guint                  n_loaded;
  GPtrArray             *events;
  GArray                *days;
  GArray                *day_of;
  const char            *first_date;
  const char            *last_date;
  const char            *zone;
  gboolean               names_zones;
  gboolean               has_invited;
  gboolean               has_gaps;
  guint                  n_all;
} PlazaAgenda;

PlazaAgenda          *plaza_agenda_new     (PlazaCampaign          *campaign,
                                            GArray                 *ids,
                                            const PlazaEventQuery  *query,
                                            GError                **error);
void                  plaza_agenda_free    (PlazaAgenda            *self);
gboolean              plaza_agenda_load    (PlazaAgenda            *self,
                                            guint                   n);
gboolean              plaza_agenda_arrange (PlazaAgenda            *self,
                                            GError                **error);
const PlazaAgendaDay *plaza_agenda_get_day (const PlazaAgenda      *self,
                                            guint                   event);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaAgenda, plaza_agenda_free)

G_END_DECLS

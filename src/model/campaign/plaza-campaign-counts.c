/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-private.h"

/**
 * plaza_campaign_count_states:
 * @query: (nullable): which events; %NULL for all
 *
 * Returns: (transfer full) (nullable) (element-type PlazaStateCount): the states
 *   that have events, in the order of their names in the user's language; the
 *   events that have none are counted last, as those of ""
 */
GArray *
plaza_campaign_count_states (PlazaCampaign          *self,
                             const PlazaEventQuery  *query,
                             GError                **error)
{
  PlazaEventQuery by_state = query != NULL ? *query : (PlazaEventQuery) PLAZA_EVENT_QUERY_INIT;
  PlazaEventFilter filter;
  PlazaEventIndex *index;
  g_autoptr(GArray) positions = NULL;
  GArray *states;
  int last = -1;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  by_state.order = PLAZA_EVENT_ORDER_STATE;
  positions = plaza_campaign_match (self, &by_state, &filter, &index, error);
  if (positions == NULL)
    return NULL;

  states = g_array_new (FALSE, TRUE, sizeof (PlazaStateCount));
  for (guint i = 0; i < positions->len; i++)
    {
      int state = plaza_event_index_get_key (index, g_array_index (positions, guint32, i))->state;

      if (state != last)
        {
          g_array_set_size (states, states->len + 1);
          plaza_event_state_unpack (state, g_array_index (states, PlazaStateCount, states->len - 1).state);
          last = state;
        }
      g_array_index (states, PlazaStateCount, states->len - 1).count++;
    }

  return states;
}

/**
 * plaza_campaign_list_states:
 *
 * Returns: (transfer full): the states that have events, as plaza_campaign_count_states() orders them
 */
GStrv
plaza_campaign_list_states (PlazaCampaign *self)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr(GArray) states = plaza_campaign_count_states (self, NULL, NULL);

  for (guint i = 0; states != NULL && i < states->len; i++)
    g_strv_builder_add (names, g_array_index (states, PlazaStateCount, i).state);

  return g_strv_builder_end (names);
}

/**
 * plaza_campaign_count_lacks:
 * @query: (nullable): which events; %NULL for all
 * @lacks: (out caller-allocates): how many of them lack what; all 0 where that could not be counted
 */
void
plaza_campaign_count_lacks (PlazaCampaign         *self,
                            const PlazaEventQuery *query,
                            PlazaLackCount        *lacks)
{
  const PlazaEventQuery all = PLAZA_EVENT_QUERY_INIT;
  PlazaEventFilter filter;
  PlazaEventIndex *index;
  g_autoptr(GArray) positions = NULL;

  g_return_if_fail (PLAZA_IS_CAMPAIGN (self));

  *lacks = (PlazaLackCount) { 0 };
  positions = plaza_campaign_match (self, query != NULL ? query : &all, &filter, &index, NULL);

  for (guint i = 0; positions != NULL && i < positions->len; i++)
    {
      guint flags = plaza_event_index_get_key (index, g_array_index (positions, guint32, i))->flags;

      lacks->any += (flags & PLAZA_EVENT_ATTENTION) != 0;
      lacks->time += (flags & PLAZA_EVENT_NO_TIME) != 0;
      lacks->address += (flags & PLAZA_EVENT_NO_ADDRESS) != 0;
      lacks->contact += (flags & PLAZA_EVENT_NO_CONTACT) != 0;
    }
}

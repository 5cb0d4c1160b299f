/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-private.h"

#include "plaza-event-rare.h"

/* Of more changes than these it is quicker to read the keys of all events anew. */
#define FEW 16

static void
campaign_follow_forget_answers (PlazaCampaign *self)
{
  g_clear_pointer (&self->matches, g_array_unref);
  plaza_event_query_clear (&self->matched);
  g_clear_pointer (&self->tree, plaza_event_tree_free);
  g_clear_pointer (&self->scattered, g_hash_table_unref);
  g_clear_pointer (&self->indexes[PLAZA_EVENT_ORDER_DISTANCE], plaza_event_index_free);
}

/**
 * plaza_campaign_forget_lists:
 *
 * For the room: lets go of all that was made of the events' keys.
 */
void
plaza_campaign_forget_lists (PlazaCampaign *self)
{
  campaign_follow_forget_answers (self);
  for (guint order = 0; order < PLAZA_N_EVENT_ORDERS; order++)
    g_clear_pointer (&self->indexes[order], plaza_event_index_free);
}

/* The places that few events have beside their own: they stand by positions, which are others now. */
static void
follow_further (PlazaCampaign    *self,
                PlazaEventIndex **index)
{
  g_autoptr(GArray) further = NULL;

  if (*index == NULL || !plaza_event_index_has_points (*index))
    return;

  further = plaza_event_rare_list_points (self->store, NULL);
  if (further != NULL)
    plaza_event_index_set_further (*index, further);
  else
    g_clear_pointer (index, plaza_event_index_free);
}

/* Most changes move nothing: the keys of a hundred thousand events need not be copied for a title. */
static gboolean
campaign_follow_all_stand (PlazaCampaign   *self,
                           PlazaEventOrder  order,
                           GArray          *ids)
{
  for (guint i = 0; i < ids->len; i++)
    {
      guint32 id = g_array_index (ids, guint32, i);
      PlazaEventStanding standing;

      if (!plaza_event_table_find_standing (self->store, plaza_campaign_order (order), id, &standing, NULL) || !standing.is_there ||
          !plaza_event_index_stands (self->indexes[order], id, &standing, order == PLAZA_EVENT_ORDER_STATE))
        return FALSE;
    }

  return TRUE;
}

static void
campaign_follow_move_in_index (PlazaCampaign   *self,
                               PlazaEventOrder  order,
                               GArray          *ids)
{
  PlazaEventIndex **index = &self->indexes[order];

  if (*index == NULL)
    return;
  if (campaign_follow_all_stand (self, order, ids))
    {
      follow_further (self, index);
      return;
    }

  /* All of them first: beside what changed there may stand what changed. */
  for (guint i = 0; i < ids->len && *index != NULL; i++)
    plaza_event_index_take_out (*index, g_array_index (ids, guint32, i));

  for (guint i = 0; i < ids->len && *index != NULL; i++)
    {
      guint32 id = g_array_index (ids, guint32, i);
      PlazaEventStanding standing;

      /* What cannot be read is said by whoever reads it next. */
      if (!plaza_event_table_find_standing (self->store, plaza_campaign_order (order), id, &standing, NULL) || !standing.is_there ||
          !plaza_event_index_put_in (*index, id, &standing, order == PLAZA_EVENT_ORDER_STATE))
        g_clear_pointer (index, plaza_event_index_free);
    }

  follow_further (self, index);
}

/**
 * plaza_campaign_follow_lists:
 * @ids: (nullable) (element-type guint32): rows of the events that were changed, added or removed;
 *   %NULL where they are not known
 *
 * For the room: makes what was made of the events' keys right again. A hundred thousand keys are read in
 * more time than a frame has; one is moved in much less.
 */
void
plaza_campaign_follow_lists (PlazaCampaign *self,
                             GArray        *ids)
{
  if (ids == NULL || ids->len > FEW)
    {
      plaza_campaign_forget_lists (self);
      return;
    }

  campaign_follow_forget_answers (self);
  campaign_follow_move_in_index (self, PLAZA_EVENT_ORDER_STATE, ids);
  campaign_follow_move_in_index (self, PLAZA_EVENT_ORDER_DAY, ids);
}

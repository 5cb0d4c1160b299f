/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-private.h"

#include "plaza-event-rare.h"
#include "plaza-event-sections.h"
#include "plaza-event-tree.h"
#include "plaza-state-order.h"

/* Where no more than this part of all events is wanted, the nearest are found
 * one by one rather than by ordering all. */
#define SMALL_PART 16

/**
 * plaza_campaign_get_index:
 * @order: by state or by day
 *
 * Returns: (transfer none) (nullable): all events in that order
 */
PlazaEventIndex *
plaza_campaign_get_index (PlazaCampaign    *self,
                          PlazaEventOrder   order,
                          GError          **error)
{
  GArray *keys, *ids;

  g_assert (order != PLAZA_EVENT_ORDER_DISTANCE);

  if (self->indexes[order] != NULL)
    return self->indexes[order];

  keys = plaza_event_table_list_keys (self->store, plaza_campaign_order (order), &ids, error);
  if (keys != NULL && order == PLAZA_EVENT_ORDER_STATE)
    plaza_state_order_apply (NULL, ids, keys);
  if (keys != NULL)
    self->indexes[order] = plaza_event_index_new (ids, keys);
  return self->indexes[order];
}

/**
 * plaza_campaign_load_points:
 * @index: by state or by day
 *
 * Most lists never ask where their events are.
 *
 * Returns: whether @index knows the points of its events
 */
gboolean
plaza_campaign_load_points (PlazaCampaign    *self,
                            PlazaEventIndex  *index,
                            GError          **error)
{
  gboolean by_day = index == self->indexes[PLAZA_EVENT_ORDER_DAY];
  g_autoptr(GArray) points = NULL;
  g_autoptr(GArray) further = NULL;

  if (plaza_event_index_has_points (index))
    return TRUE;

  points = plaza_event_table_list_points (self->store, by_day ? PLAZA_ORDER_DAY : PLAZA_ORDER_STATE, error);
  further = points != NULL ? plaza_event_rare_list_points (self->store, error) : NULL;
  if (further == NULL)
    return FALSE;

  plaza_event_index_set_points (index, points, further);
  return TRUE;
}

/**
 * plaza_campaign_get_any_index:
 *
 * For what needs no order and cannot report an error.
 *
 * Returns: (transfer none) (nullable): whichever index is there
 */
PlazaEventIndex *
plaza_campaign_get_any_index (PlazaCampaign *self)
{
  PlazaEventIndex *index = self->indexes[PLAZA_EVENT_ORDER_DAY];

  return index != NULL ? index : plaza_campaign_get_index (self, PLAZA_EVENT_ORDER_STATE, NULL);
}

/* All events by their distance; made anew when the place is another one. */
static PlazaEventIndex *
campaign_query_get_near_index (PlazaCampaign          *self,
                               const PlazaEventFilter *filter,
                               GError                **error)
{
  PlazaEventIndex *by_day = plaza_campaign_get_index (self, PLAZA_EVENT_ORDER_DAY, error);
  PlazaEventIndex **index = &self->indexes[PLAZA_EVENT_ORDER_DISTANCE];

  if (by_day == NULL)
    return NULL;

  if (*index != NULL && (self->near.x != filter->origin.x || self->near.y != filter->origin.y))
    {
      g_clear_pointer (&self->matches, g_array_unref);
      g_clear_pointer (index, plaza_event_index_free);
    }
  if (*index == NULL)
    *index = plaza_event_index_new_near (by_day, &filter->origin);

  self->near = filter->origin;
  return *index;
}

/**
 * plaza_campaign_get_scattered:
 *
 * Returns: (transfer none) (nullable) (element-type guint GArray): by id, the
 *   days of the few events whose days do not follow each other
 */
GHashTable *
plaza_campaign_get_scattered (PlazaCampaign    *self,
                              PlazaEventIndex  *index,
                              GError          **error)
{
  g_autoptr(GHashTable) scattered = NULL;

  if (self->scattered != NULL)
    return self->scattered;

  scattered = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < plaza_event_index_get_size (index); i++)
    {
      guint32 id = plaza_event_index_get_id (index, i);
      GArray *days;

      if (!plaza_event_index_get_key (index, i)->has_gaps)
        continue;

      days = plaza_event_table_list_days (self->store, id, error);
      if (days == NULL)
        return NULL;
      g_hash_table_insert (scattered, GUINT_TO_POINTER (id), days);
    }

  self->scattered = g_steal_pointer (&scattered);
  return self->scattered;
}

static gboolean
campaign_query_has_words (const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;

  for (const char *p = valid; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static gboolean
campaign_query_is_by_distance (const PlazaEventQuery *query)
{
  return query->order == PLAZA_EVENT_ORDER_DISTANCE && query->has_near;
}

/* The nearest few; %NULL where there are not as many, so that those without a
 * point are wanted, too. */
static GArray *
campaign_query_find_nearest (PlazaCampaign          *self,
                             const PlazaEventQuery  *query,
                             const PlazaEventFilter *filter,
                             GArray                 *hits,
                             PlazaEventIndex        *by_day)
{
  g_autoptr(GArray) positions = NULL;

  if (query->limit == 0 || query->limit > plaza_event_index_get_size (by_day) / SMALL_PART)
    return NULL;

  if (self->tree == NULL)
    self->tree = plaza_event_tree_new (by_day);
  positions = plaza_event_tree_nearest (self->tree, filter, hits, query->limit);
  return positions->len == query->limit || !filter->anywhere ? g_steal_pointer (&positions) : NULL;
}

static GArray *
campaign_query_find_matches (PlazaCampaign          *self,
                             const PlazaEventQuery  *query,
                             PlazaEventFilter       *filter,
                             PlazaEventIndex       **index,
                             GError                **error)
{
  gboolean by_distance = campaign_query_is_by_distance (query);
  g_autoptr(GArray) hits = NULL;
  GArray *positions;

  if (campaign_query_has_words (query->text))
    {
      hits = plaza_event_table_search (self->store, query->text, error);
      if (hits == NULL)
        return NULL;
    }

  positions = by_distance ? campaign_query_find_nearest (self, query, filter, hits, *index) : NULL;
  if (positions != NULL)
    return positions;

  if (by_distance)
    *index = campaign_query_get_near_index (self, filter, error);
  return *index != NULL ? plaza_event_index_match (*index, filter, hits) : NULL;
}

/* The list, the map, its states and its counts ask for the same one after the
 * other, and the map again with each move. All events are no work to find, and
 * a long answer. */
static void
campaign_query_remember (PlazaCampaign         *self,
                         const PlazaEventQuery *query,
                         GArray                *positions,
                         PlazaEventIndex       *index)
{
  g_clear_pointer (&self->matches, g_array_unref);
  if (positions == NULL || plaza_event_query_is_all (query))
    return;

  plaza_event_query_clear (&self->matched);
  plaza_event_query_copy_into (query, &self->matched);
  self->matches = g_array_ref (positions);
  self->matches_index = index;
}

/**
 * plaza_campaign_match:
 * @query: what is wanted
 * @filter: (out): the query, taken apart
 * @index: (out) (transfer none): to what the positions belong
 *
 * For the room: the first half of a query.
 *
 * Returns: (transfer full) (nullable) (element-type guint32): the positions of
 *   the events wanted, in the query's order, not to be changed; more than its
 *   limit where that is no less work
 */
GArray *
plaza_campaign_match (PlazaCampaign          *self,
                      const PlazaEventQuery  *query,
                      PlazaEventFilter       *filter,
                      PlazaEventIndex       **index,
                      GError                **error)
{
  PlazaEventOrder order = campaign_query_is_by_distance (query) || query->order == PLAZA_EVENT_ORDER_DAY ? PLAZA_EVENT_ORDER_DAY
                                                                                                         : PLAZA_EVENT_ORDER_STATE;
  GArray *positions;

  *index = plaza_campaign_get_index (self, order, error);
  if (*index == NULL)
    return NULL;

  if ((query->day != NULL || query->first_day != NULL || query->last_day != NULL) &&
      plaza_campaign_get_scattered (self, *index, error) == NULL)
    return NULL;
  if (query->has_near && !plaza_campaign_load_points (self, *index, error))
    return NULL;

  plaza_event_filter_init (filter, query, self->scattered);
  if (self->matches != NULL && plaza_event_query_equals (&self->matched, query))
    {
      *index = self->matches_index;
      return g_array_ref (self->matches);
    }

  positions = campaign_query_find_matches (self, query, filter, index, error);
  campaign_query_remember (self, query, positions, *index);
  return positions;
}

/* Returns: (transfer full): the first @limit of @ids, which are not its own */
static GArray *
campaign_query_cut (GArray *ids,
                    GArray *sections,
                    guint   limit)
{
  while (sections != NULL && sections->len > 0 && g_array_index (sections, guint, sections->len - 1) >= limit)
    g_array_set_size (sections, sections->len - 1);

  return g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (guint32)), ids->data, limit);
}

/**
 * plaza_campaign_query_sections:
 * @sections: (out) (optional) (element-type guint): where in the answer each
 *   section starts
 *
 * For the room: plaza_campaign_query() with its sections.
 *
 * Returns: (transfer full) (nullable) (element-type guint32): ids in order, not
 *   to be changed
 */
GArray *
plaza_campaign_query_sections (PlazaCampaign          *self,
                               const PlazaEventQuery  *query,
                               GArray                **sections,
                               GError                **error)
{
  PlazaEventFilter filter;
  PlazaEventIndex *index;
  g_autoptr(GArray) positions = plaza_campaign_match (self, query, &filter, &index, error);
  g_autoptr(GArray) ids = NULL;

  if (positions == NULL)
    return NULL;

  if (sections != NULL)
    *sections = g_array_new (FALSE, FALSE, sizeof (guint));
  ids = plaza_event_sections_arrange (index, query, &filter, positions, sections != NULL ? *sections : NULL);
  if (query->limit > 0 && ids->len > query->limit)
    return campaign_query_cut (ids, sections != NULL ? *sections : NULL, query->limit);

  return g_steal_pointer (&ids);
}

/**
 * plaza_campaign_query:
 * @query: what is wanted; a text without a letter or digit asks for everything
 *
 * Returns: (transfer full) (nullable) (element-type guint32): ids in order, not
 *   to be changed: who asks for all shares them with the index
 */
GArray *
plaza_campaign_query (PlazaCampaign          *self,
                      const PlazaEventQuery  *query,
                      GError                **error)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  return plaza_campaign_query_sections (self, query, NULL, error);
}

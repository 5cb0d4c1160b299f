/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-private.h"

#include <string.h>

#include "plaza-map-table.h"

/* A map that shows both sides of 180° shows two windows of squares. */
#define MAX_WINDOWS 2

static PlazaMapWindow
campaign_map_window_between (int    zoom,
                             double south,
                             double west,
                             double north,
                             double east)
{
  int shift = plaza_map_shift (zoom);
  PlazaMapWindow window = { .zoom = zoom };

  plaza_mercator_split (plaza_mercator_point (north, west), &window.first_x, &window.first_y);
  plaza_mercator_split (plaza_mercator_point (south, east), &window.last_x, &window.last_y);
  window.first_x >>= shift;
  window.last_x >>= shift;
  window.first_y >>= shift;
  window.last_y >>= shift;
  return window;
}

static guint
campaign_map_find_windows (int                   zoom,
                           const PlazaMapBounds *bounds,
                           PlazaMapWindow        windows[MAX_WINDOWS])
{
  const PlazaMapBounds world = { -90, -180, 90, 180 };

  if (bounds == NULL)
    bounds = &world;

  if (bounds->west <= bounds->east)
    {
      windows[0] = campaign_map_window_between (zoom, bounds->south, bounds->west, bounds->north, bounds->east);
      return 1;
    }

  windows[0] = campaign_map_window_between (zoom, bounds->south, bounds->west, bounds->north, 180);
  windows[1] = campaign_map_window_between (zoom, bounds->south, -180, bounds->north, bounds->east);
  /* Where they meet in a square, it is shown once. */
  if (windows[0].first_x <= windows[1].last_x)
    windows[1].last_x = windows[0].first_x - 1;
  return windows[0].first_x > 0 ? 2 : 1;
}

static gboolean
campaign_map_is_in (const PlazaMapWindow *windows,
                    guint                 n_windows,
                    guint32               x,
                    guint32               y)
{
  for (guint i = 0; i < n_windows; i++)
    if (x >= windows[i].first_x && x <= windows[i].last_x && y >= windows[i].first_y && y <= windows[i].last_y)
      return TRUE;

  return FALSE;
}

/* The squares of a filtered set are counted from the keys. */
static gboolean
campaign_map_count_cells (PlazaCampaign          *self,
                          const PlazaEventQuery  *query,
                          const PlazaMapWindow   *windows,
                          guint                   n_windows,
                          GArray                 *cells,
                          GError                **error)
{
  g_autoptr(PlazaMapTally) tally = plaza_map_tally_new (windows[0].zoom);
  int shift = plaza_map_shift (windows[0].zoom);
  PlazaEventFilter filter;
  PlazaEventIndex *index;
  g_autoptr(GArray) positions = plaza_campaign_match (self, query, &filter, &index, error);
  g_autoptr(GArray) counts = NULL;

  if (positions == NULL || !plaza_campaign_load_points (self, index, error))
    return FALSE;

  for (guint i = 0; i < positions->len; i++)
    {
      guint32 position = g_array_index (positions, guint32, i);
      guint64 point = plaza_event_index_get_point (index, position);
      guint32 x, y;

      plaza_mercator_split (point, &x, &y);
      if (point != 0 && campaign_map_is_in (windows, n_windows, x >> shift, y >> shift))
        plaza_map_tally_add (tally, plaza_event_index_get_id (index, position), point, x, y);
    }

  counts = plaza_map_tally_finish (tally);
  g_array_set_size (cells, counts->len);
  for (guint i = 0; i < counts->len; i++)
    plaza_map_count_to_cell (&g_array_index (counts, PlazaMapCount, i), &g_array_index (cells, PlazaMapCell, i));
  return TRUE;
}

static void
campaign_map_add_first (PlazaMapCell    *cell,
                        PlazaEventIndex *index)
{
  guint32 position = plaza_event_index_find (index, cell->first);

  if (position == PLAZA_EVENT_INDEX_NONE)
    return;

  cell->kind = plaza_event_index_get_key (index, position)->kind;
  cell->precision = plaza_event_index_get_key (index, position)->precision;
}

/**
 * plaza_campaign_map_cells:
 * @query: (nullable): which events; %NULL for all
 * @zoom: of the map; %PLAZA_MAP_FIRST_ZOOM and %PLAZA_MAP_LAST_ZOOM stand for what is beyond
 * @bounds: (nullable): what the map shows; %NULL for the world
 *
 * All events are read from the file's own count, others are counted from
 * memory; neither reads an event.
 *
 * Returns: (transfer full) (nullable) (element-type PlazaMapCell): the squares
 *   in view that have events
 */
GArray *
plaza_campaign_map_cells (PlazaCampaign          *self,
                          const PlazaEventQuery  *query,
                          int                     zoom,
                          const PlazaMapBounds   *bounds,
                          GError                **error)
{
  g_autoptr(GArray) cells = g_array_new (FALSE, FALSE, sizeof (PlazaMapCell));
  PlazaMapWindow windows[MAX_WINDOWS];
  PlazaEventIndex *index;
  guint n_windows;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  n_windows = campaign_map_find_windows (CLAMP (zoom, PLAZA_MAP_FIRST_ZOOM, PLAZA_MAP_LAST_ZOOM), bounds, windows);
  if (plaza_event_query_is_all (query))
    {
      for (guint i = 0; i < n_windows; i++)
        if (!plaza_map_table_list (self->store, &windows[i], cells, error))
          return NULL;
    }
  else if (!campaign_map_count_cells (self, query, windows, n_windows, cells, error))
    return NULL;

  index = plaza_campaign_get_any_index (self);
  for (guint i = 0; index != NULL && i < cells->len; i++)
    campaign_map_add_first (&g_array_index (cells, PlazaMapCell, i), index);
  return g_steal_pointer (&cells);
}

/* Whether an event is among those that the caller wants of the query's. */
typedef gboolean (*WantedFunction) (PlazaEventIndex *index,
                                    guint32          position,
                                    gconstpointer    data);

static GArray *
campaign_map_list_those (PlazaCampaign          *self,
                         const PlazaEventQuery  *query,
                         WantedFunction          wanted,
                         gboolean                by_point,
                         gconstpointer           data,
                         GError                **error)
{
  const PlazaEventQuery all = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GArray) ids = plaza_campaign_query (self, query != NULL ? query : &all, error);
  g_autoptr(GArray) those = g_array_new (FALSE, FALSE, sizeof (guint32));
  PlazaEventIndex *index = plaza_campaign_get_any_index (self);

  if (ids == NULL || index == NULL)
    return g_steal_pointer (&ids);
  if (by_point && !plaza_campaign_load_points (self, index, error))
    return NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      guint32 id = g_array_index (ids, guint32, i), position = plaza_event_index_find (index, id);

      if (position != PLAZA_EVENT_INDEX_NONE && wanted (index, position, data))
        g_array_append_val (those, id);
    }

  return g_steal_pointer (&those);
}

static gboolean
campaign_map_is_in_window (PlazaEventIndex *index,
                           guint32          position,
                           gconstpointer    data)
{
  const PlazaMapWindow *window = data;
  guint64 point = plaza_event_index_get_point (index, position);
  int shift = plaza_map_shift (window->zoom);
  guint32 x, y;

  plaza_mercator_split (point, &x, &y);
  return point != 0 && x >> shift == window->first_x && y >> shift == window->first_y;
}

/**
 * plaza_campaign_map_cell_events:
 * @query: (nullable): as for plaza_campaign_map_cells()
 * @zoom: as there
 * @cell: one of its squares
 *
 * Returns: (transfer full) (nullable) (element-type guint32): the ids of the
 *   square's events, in the query's order
 */
GArray *
plaza_campaign_map_cell_events (PlazaCampaign          *self,
                                const PlazaEventQuery  *query,
                                int                     zoom,
                                const PlazaMapCell     *cell,
                                GError                **error)
{
  PlazaMapWindow window = { CLAMP (zoom, PLAZA_MAP_FIRST_ZOOM, PLAZA_MAP_LAST_ZOOM), cell->x, cell->x, cell->y, cell->y };


  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return campaign_map_list_those (self, query, campaign_map_is_in_window, TRUE, &window, error);
}

static gboolean
campaign_map_is_nowhere (PlazaEventIndex *index,
                         guint32          position,
                         gconstpointer    data)
{
  return plaza_event_index_get_key (index, position)->precision == PLAZA_PRECISION_NONE;
}

/**
 * plaza_campaign_map_nowhere:
 * @query: (nullable): which events; %NULL for all
 *
 * Returns: (transfer full) (nullable) (element-type guint32): the ids of those
 *   of which not even the state can be shown on a map, in the query's order
 */
GArray *
plaza_campaign_map_nowhere (PlazaCampaign          *self,
                            const PlazaEventQuery  *query,
                            GError                **error)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return campaign_map_list_those (self, query, campaign_map_is_nowhere, FALSE, NULL, error);
}

/**
 * plaza_campaign_map_count_nowhere:
 * @query: (nullable): as for plaza_campaign_map_nowhere(), but without a limit
 * @n: (out): how many that would list; 0 where they could not be counted
 *
 * Orders no events to count them.
 *
 * Returns: whether they could be counted
 */
gboolean
plaza_campaign_map_count_nowhere (PlazaCampaign          *self,
                                  const PlazaEventQuery  *query,
                                  guint                  *n,
                                  GError                **error)
{
  const PlazaEventQuery all = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GArray) positions = NULL;
  PlazaEventFilter filter;
  PlazaEventIndex *index;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), FALSE);
  g_return_val_if_fail (n != NULL, FALSE);

  *n = 0;
  positions = plaza_campaign_match (self, query != NULL ? query : &all, &filter, &index, error);
  if (positions == NULL)
    return FALSE;

  for (guint i = 0; i < positions->len; i++)
    *n += campaign_map_is_nowhere (index, g_array_index (positions, guint32, i), NULL);

  return TRUE;
}

static int
campaign_map_compare_states (gconstpointer a,
                             gconstpointer b)
{
  return strcmp (((const PlazaMapState *) a)->state, ((const PlazaMapState *) b)->state);
}

static void
campaign_map_count_state (GArray              *states,
                          const PlazaEventKey *key,
                          guint32              id)
{
  char name[3];
  PlazaMapState *state;

  plaza_event_state_unpack (key->state, name);

  for (guint i = 0; i < states->len; i++)
    {
      state = &g_array_index (states, PlazaMapState, i);
      if (strcmp (state->state, name) == 0)
        {
          state->count++;
          state->first = MIN (state->first, id);
          return;
        }
    }

  g_array_set_size (states, states->len + 1);
  state = &g_array_index (states, PlazaMapState, states->len - 1);
  *state = (PlazaMapState) { .count = 1, .first = id };
  memcpy (state->state, name, sizeof state->state);
}

/**
 * plaza_campaign_map_states:
 * @query: (nullable): which events; %NULL for all
 *
 * Returns: (transfer full) (nullable) (element-type PlazaMapState): by state,
 *   how many events are known by their state alone
 */
GArray *
plaza_campaign_map_states (PlazaCampaign          *self,
                           const PlazaEventQuery  *query,
                           GError                **error)
{
  const PlazaEventQuery all = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GArray) states = g_array_new (FALSE, FALSE, sizeof (PlazaMapState));
  g_autoptr(GArray) positions = NULL;
  PlazaEventFilter filter;
  PlazaEventIndex *index;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  positions = plaza_campaign_match (self, query != NULL ? query : &all, &filter, &index, error);
  if (positions == NULL)
    return NULL;

  for (guint i = 0; i < positions->len; i++)
    {
      guint32 position = g_array_index (positions, guint32, i);
      const PlazaEventKey *key = plaza_event_index_get_key (index, position);

      if (key->precision == PLAZA_PRECISION_STATE && key->state != 0)
        campaign_map_count_state (states, key, plaza_event_index_get_id (index, position));
    }

  g_array_sort (states, campaign_map_compare_states);
  return g_steal_pointer (&states);
}

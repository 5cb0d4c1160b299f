/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-private.h"

/* Squares of some 300 km: near enough to say that something goes on there. */
#define ZOOM 5
/* As many as can be compared with each place that comes to mind. */
#define MAX_FOCUSES 300

static int
campaign_focus_compare_counts (gconstpointer a,
                               gconstpointer b)
{
  const PlazaMapCell *one = a, *other = b;

  return one->count > other->count ? -1 : one->count < other->count;
}

static void
campaign_focus_set_state (PlazaPlaceFocus *focus,
                          PlazaEventIndex *index,
                          guint32          id)
{
  guint32 position = plaza_event_index_find (index, id);

  if (position != PLAZA_EVENT_INDEX_NONE)
    plaza_event_state_unpack (plaza_event_index_get_key (index, position)->state, focus->state);
}

/**
 * plaza_campaign_list_focuses:
 *
 * For plaza_places_set_focus(): a place near which there are events comes to
 * mind before another of its name.
 *
 * Returns: (transfer full) (element-type PlazaPlaceFocus): where the events
 *   are, the most first
 */
GArray *
plaza_campaign_list_focuses (PlazaCampaign *self)
{
  GArray *focuses = g_array_new (FALSE, TRUE, sizeof (PlazaPlaceFocus));
  g_autoptr(GArray) cells = NULL;
  g_autoptr(GArray) states = NULL;
  PlazaEventIndex *index;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), focuses);

  index = plaza_campaign_get_any_index (self);
  cells = plaza_campaign_map_cells (self, NULL, ZOOM, NULL, NULL);
  states = plaza_campaign_map_states (self, NULL, NULL);
  if (index == NULL || cells == NULL || states == NULL)
    return focuses;

  g_array_sort (cells, campaign_focus_compare_counts);
  for (guint i = 0; i < MIN (cells->len, MAX_FOCUSES - MIN (states->len, MAX_FOCUSES)); i++)
    {
      const PlazaMapCell *cell = &g_array_index (cells, PlazaMapCell, i);
      PlazaPlaceFocus focus = { .has_point = TRUE, .latitude = cell->latitude, .longitude = cell->longitude };

      campaign_focus_set_state (&focus, index, cell->first);
      g_array_append_val (focuses, focus);
    }

  for (guint i = 0; i < MIN (states->len, MAX_FOCUSES); i++)
    {
      PlazaPlaceFocus focus = { .has_point = FALSE };

      campaign_focus_set_state (&focus, index, g_array_index (states, PlazaMapState, i).first);
      g_array_append_val (focuses, focus);
    }

  return focuses;
}

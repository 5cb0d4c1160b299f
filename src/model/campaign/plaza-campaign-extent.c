/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-private.h"

/* The world's longitudes are looked at in this many stripes. */
#define STRIPE_BITS 10
#define N_STRIPES (1 << STRIPE_BITS)
#define SIDE (1u << PLAZA_MERCATOR_BITS)

/* Guam lies west of 180° and Hawaii east of it: what is shown goes round the
 * world on the side where there is more to see. Answers the stripe behind the
 * longest run of empty ones. */
static guint
campaign_extent_find_start (const gboolean used[N_STRIPES])
{
  guint start = 0, longest = 0, run = 0;

  /* Twice round, since a run may pass the end. */
  for (guint i = 0; i < 2 * N_STRIPES; i++)
    {
      if (!used[i % N_STRIPES])
        {
          run++;
          continue;
        }

      if (run > longest)
        {
          longest = run;
          start = i % N_STRIPES;
        }
      run = 0;
    }

  return start;
}

static void
campaign_extent_measure (GArray         *points,
                         guint           start,
                         PlazaMapBounds *bounds)
{
  guint32 origin = start << (PLAZA_MERCATOR_BITS - STRIPE_BITS);
  guint32 west = SIDE, east = 0, north = SIDE, south = 0;

  for (guint i = 0; i < points->len; i++)
    {
      guint32 x, y;

      plaza_mercator_split (g_array_index (points, guint64, i), &x, &y);
      x = (x - origin) & (SIDE - 1);
      west = MIN (west, x);
      east = MAX (east, x);
      north = MIN (north, y);
      south = MAX (south, y);
    }

  plaza_mercator_to_degrees ((west + origin) & (SIDE - 1), north, &bounds->north, &bounds->west);
  plaza_mercator_to_degrees ((east + origin) & (SIDE - 1), south, &bounds->south, &bounds->east);
}

/**
 * plaza_campaign_map_extent:
 * @query: (nullable): which events; %NULL for all
 * @bounds: (out): the smallest box of the map that holds their points
 *
 * Returns: whether any of them has a point; %FALSE also on an error, which
 *   the list of the same query reports
 */
gboolean
plaza_campaign_map_extent (PlazaCampaign         *self,
                           const PlazaEventQuery *query,
                           PlazaMapBounds        *bounds)
{
  const PlazaEventQuery all = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr(GArray) positions = NULL;
  gboolean used[N_STRIPES] = { FALSE };
  PlazaEventFilter filter;
  PlazaEventIndex *index;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), FALSE);

  positions = plaza_campaign_match (self, query != NULL ? query : &all, &filter, &index, NULL);
  if (positions == NULL || !plaza_campaign_load_points (self, index, NULL))
    return FALSE;

  for (guint i = 0; i < positions->len; i++)
    {
      guint64 point = plaza_event_index_get_point (index, g_array_index (positions, guint32, i));
      guint32 x, y;

      if (point == 0)
        continue;

      plaza_mercator_split (point, &x, &y);
      used[x >> (PLAZA_MERCATOR_BITS - STRIPE_BITS)] = TRUE;
      g_array_append_val (points, point);
    }

  if (points->len == 0)
    return FALSE;

  campaign_extent_measure (points, campaign_extent_find_start (used), bounds);
  return TRUE;
}

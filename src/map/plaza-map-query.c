/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-query.h"

#include <math.h>

#include "plaza-mercator.h"

/* More marks than this make panning slow; then each square is four times as large. */
#define MAX_MARKS 200
/* How much more than what is in view is looked up, so that a small move asks nothing. */
#define SURROUNDINGS 1.6
/* Squares are looked up this much deeper to see what lies in one. */
#define DEEPER 4
/* How much deeper where there are no more events than marks: they are put
 * together only where they would touch, and not by squares. */
#define FEW_DEEPER 2

/**
 * plaza_map_query_set:
 * @query: copied
 */
void
plaza_map_query_set (PlazaMapQuery         *self,
                     PlazaCampaign         *campaign,
                     const PlazaEventQuery *query)
{
  g_set_object (&self->campaign, campaign);
  g_clear_pointer (&self->filtered, g_array_unref);
  plaza_event_query_clear (&self->query);
  plaza_event_query_copy_into (query, &self->query);
}

void
plaza_map_query_clear (PlazaMapQuery *self)
{
  g_clear_object (&self->campaign);
  g_clear_pointer (&self->filtered, g_array_unref);
  plaza_event_query_clear (&self->query);
}

/**
 * plaza_map_query_look_up:
 * @width: of the map, in pixels
 * @height: of the map, in pixels
 *
 * A square is between 64 and 128 pixels wide, larger where there are many and
 * smaller where there are few.
 * What cannot be read is shown as nothing: the list of the same query says why.
 *
 * Returns: (transfer full) (element-type PlazaMapCell): the squares in view and
 *   around it; @self's zoom and bounds say which
 */
GArray *
plaza_map_query_look_up (PlazaMapQuery        *self,
                         const PlazaMapCamera *camera,
                         double                width,
                         double                height)
{
  g_clear_pointer (&self->filtered, g_array_unref);
  self->bounds = plaza_map_view_bounds (camera, width * SURROUNDINGS, height * SURROUNDINGS);
  self->zoom = (int) floor (camera->zoom) + 1;
  if (plaza_campaign_count_events (self->campaign, self->query.review) <= MAX_MARKS)
    self->zoom += FEW_DEEPER;
  self->zoom = CLAMP (self->zoom, PLAZA_MAP_FIRST_ZOOM, PLAZA_MAP_LAST_ZOOM);

  while (TRUE)
    {
      g_autoptr(GArray) cells = plaza_campaign_map_cells (self->campaign, &self->query, self->zoom, &self->bounds, NULL);

      if (cells == NULL)
        return g_array_new (FALSE, FALSE, sizeof (PlazaMapCell));
      if (cells->len <= MAX_MARKS || self->zoom == PLAZA_MAP_FIRST_ZOOM)
        return g_steal_pointer (&cells);

      self->zoom--;
    }
}

/* What a square covers, a hair within its edges. */
static PlazaMapBounds
map_query_get_cell_bounds (const PlazaMapCell *cell,
                           int                 zoom)
{
  double side = exp2 (-(zoom + PLAZA_MAP_CELL_BITS)), margin = side / 1024;
  PlazaMapBounds bounds;

  plaza_mercator_unproject (cell->x * side + margin, cell->y * side + margin, &bounds.north, &bounds.west);
  plaza_mercator_unproject ((cell->x + 1) * side - margin, (cell->y + 1) * side - margin, &bounds.south, &bounds.east);
  return bounds;
}

/* What the filters leave is counted anew with each question: once for all that
 * was looked up, then, and not for each square of it. */
static const GArray *
map_query_need_filtered (PlazaMapQuery *self,
                         int            deeper)
{
  if (self->filtered == NULL)
    self->filtered = plaza_campaign_map_cells (self->campaign, &self->query, deeper, &self->bounds, NULL);

  return self->filtered;
}

static void
map_query_append_those_in (GArray             *those,
                           const GArray       *cells,
                           int                 shift,
                           const PlazaMapCell *square)
{
  for (guint i = 0; cells != NULL && i < cells->len; i++)
    {
      const PlazaMapCell *cell = &g_array_index (cells, PlazaMapCell, i);

      if (cell->x >> shift == square->x && cell->y >> shift == square->y)
        g_array_append_vals (those, cell, 1);
    }
}

/* All that lies in @spot, in squares that are smaller by some zooms. */
static GArray *
map_query_list_deeper (PlazaMapQuery      *self,
                       const PlazaMapSpot *spot)
{
  int deeper = MIN (self->zoom + DEEPER, PLAZA_MAP_LAST_ZOOM);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (PlazaMapCell));

  for (guint i = 0; i < spot->cells->len; i++)
    {
      const PlazaMapCell *square = &g_array_index (spot->cells, PlazaMapCell, i);
      PlazaMapBounds bounds = map_query_get_cell_bounds (square, self->zoom);
      g_autoptr(GArray) cells = NULL;

      if (plaza_event_query_is_all (&self->query))
        cells = plaza_campaign_map_cells (self->campaign, &self->query, deeper, &bounds, NULL);
      map_query_append_those_in (all, cells != NULL ? cells : map_query_need_filtered (self, deeper), deeper - self->zoom, square);
    }

  return all;
}

/**
 * plaza_map_query_find_extent:
 * @spot: of what was looked up last
 * @extent: (out): where its events really are
 *
 * Returns: %FALSE where it lies on both sides of 180°, so that it has to be
 *   opened in another way
 */
gboolean
plaza_map_query_find_extent (PlazaMapQuery      *self,
                             const PlazaMapSpot *spot,
                             PlazaMapBounds     *extent)
{
  g_autoptr(GArray) cells = map_query_list_deeper (self, spot);

  *extent = (PlazaMapBounds) { spot->latitude, spot->longitude, spot->latitude, spot->longitude };
  for (guint i = 0; i < cells->len; i++)
    {
      const PlazaMapCell *cell = &g_array_index (cells, PlazaMapCell, i);

      plaza_map_bounds_extend (extent, cell->latitude, cell->longitude);
    }

  return extent->east - extent->west < 180;
}

/**
 * plaza_map_query_find_core:
 * @spot: of what was looked up last
 * @latitude: (out): degrees north
 * @longitude: (out): degrees east
 *
 * Says where most of its events are, close together: the middle of a cluster
 * may be between two cities, where there is nothing.
 */
void
plaza_map_query_find_core (PlazaMapQuery      *self,
                           const PlazaMapSpot *spot,
                           double             *latitude,
                           double             *longitude)
{
  g_autoptr(GArray) cells = map_query_list_deeper (self, spot);
  guint most = 0;

  *latitude = spot->latitude;
  *longitude = spot->longitude;
  for (guint i = 0; i < cells->len; i++)
    {
      const PlazaMapCell *cell = &g_array_index (cells, PlazaMapCell, i);

      if (cell->count <= most)
        continue;
      most = cell->count;
      *latitude = cell->latitude;
      *longitude = cell->longitude;
    }
}

/**
 * plaza_map_query_holds:
 * @id: of an event
 * @latitude: of its point
 * @longitude: likewise
 *
 * Returns: whether the query finds it
 */
gboolean
plaza_map_query_holds (PlazaMapQuery *self,
                       guint32        id,
                       double         latitude,
                       double         longitude)
{
  int shift = plaza_map_shift (PLAZA_MAP_LAST_ZOOM);
  g_autoptr(GArray) ids = NULL;
  PlazaMapCell cell = { 0 };

  plaza_mercator_split (plaza_mercator_point (latitude, longitude), &cell.x, &cell.y);
  cell.x >>= shift;
  cell.y >>= shift;
  ids = plaza_campaign_map_cell_events (self->campaign, &self->query, PLAZA_MAP_LAST_ZOOM, &cell, NULL);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (g_array_index (ids, guint32, i) == id)
      return TRUE;

  return FALSE;
}

/**
 * plaza_map_query_list_events:
 * @spot: of what was looked up last
 *
 * Returns: (transfer full) (element-type guint32): the ids of its events, in
 *   the query's order within each square
 */
GArray *
plaza_map_query_list_events (PlazaMapQuery      *self,
                             const PlazaMapSpot *spot)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < spot->cells->len; i++)
    {
      g_autoptr(GArray) some = plaza_campaign_map_cell_events (self->campaign, &self->query, self->zoom,
                                                               &g_array_index (spot->cells, PlazaMapCell, i), NULL);

      if (some != NULL && some->len > 0)
        g_array_append_vals (ids, some->data, some->len);
    }

  return ids;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-states.h"

#include "plaza-map-geometry.h"
#include "plaza-map-mark.h"
#include "plaza-map-query.h"
#include "plaza-places.h"

/* From here on a state has room for its name and a count below; where it has not,
 * the count takes the place of the name rather than lie in the next state. */
#define NAMES_ZOOM 3.6

struct _PlazaMapStates
{
  GObject              parent_instance;

  PlazaMapQuery        query;
  PlazaPlaces         *places;
  ShumateMarkerLayer  *layer;
  GPtrArray           *shown;   /* Shown */
  GArray              *hidden;  /* PlazaMapState: those that have no middle */
};

G_DEFINE_FINAL_TYPE (PlazaMapStates, plaza_map_states, G_TYPE_OBJECT)

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  PlazaMapMark  *mark;
  PlazaMapLabel  middle;  /* of the state, where its name is: the mark is below, and gives way to pins */
} Shown;

static void
map_states_shown_free (Shown *self)
{
  plaza_map_mark_free (self->mark);
  g_free (self);
}

static GPtrArray *
map_states_new_shown (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) map_states_shown_free);
}

static void
map_states_append_events (PlazaMapStates *self,
                          const char     *state,
                          GArray         *ids)
{
  g_auto(PlazaEventQuery) query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GArray) some = NULL;

  plaza_event_query_copy_into (&self->query.query, &query);
  g_set_str (&query.state, state);
  query.without_place = TRUE;
  some = plaza_campaign_query (self->query.campaign, &query, NULL);
  if (some != NULL && some->len > 0)
    g_array_append_vals (ids, some->data, some->len);
}

static void
map_states_clicked_cb (PlazaMapStates *self,
                       GtkWidget      *button)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < self->shown->len; i++)
    {
      const PlazaMapMark *mark = ((const Shown *) g_ptr_array_index (self->shown, i))->mark;

      if (mark->button == button)
        map_states_append_events (self, mark->key, ids);
    }

  g_signal_emit (self, signals[ACTIVATED], 0, ids);
}

/* The one of a state, from those before. */
static Shown *
map_states_steal (GPtrArray  *before,
                  const char *state)
{
  for (guint i = 0; i < before->len; i++)
    if (g_str_equal (((const Shown *) g_ptr_array_index (before, i))->mark->key, state))
      return g_ptr_array_steal_index_fast (before, i);

  return NULL;
}

static void
map_states_add (PlazaMapStates      *self,
                const PlazaMapState *state)
{
  g_autoptr(PlazaPlaceMatch) match = plaza_places_state (self->places, state->state, NULL);
  Shown *shown;

  if (match == NULL)
    {
      g_array_append_vals (self->hidden, state, 1);
      return;
    }

  shown = g_new0 (Shown, 1);
  shown->middle = plaza_map_label_at (match->latitude, match->longitude);
  shown->mark = plaza_map_mark_new_state (state, match->latitude, match->longitude, self->layer);
  g_signal_connect_object (shown->mark->button, "clicked", G_CALLBACK (map_states_clicked_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->shown, shown);
}

static void
map_states_add_or_keep (PlazaMapStates      *self,
                        GPtrArray           *before,
                        const PlazaMapState *state)
{
  Shown *shown = map_states_steal (before, state->state);

  if (shown == NULL)
    {
      map_states_add (self, state);
      return;
    }

  plaza_map_mark_take_state (shown->mark, state);
  g_ptr_array_add (self->shown, shown);
}

static void
plaza_map_states_dispose (GObject *object)
{
  PlazaMapStates *self = PLAZA_MAP_STATES (object);

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  plaza_map_query_clear (&self->query);
  g_clear_object (&self->layer);
  g_clear_object (&self->places);

  G_OBJECT_CLASS (plaza_map_states_parent_class)->dispose (object);
}

static void
plaza_map_states_finalize (GObject *object)
{
  PlazaMapStates *self = PLAZA_MAP_STATES (object);

  g_array_unref (self->hidden);

  G_OBJECT_CLASS (plaza_map_states_parent_class)->finalize (object);
}

static void
plaza_map_states_class_init (PlazaMapStatesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plaza_map_states_dispose;
  object_class->finalize = plaza_map_states_finalize;

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ARRAY);
}

static void
plaza_map_states_init (PlazaMapStates *self)
{
  self->query = (PlazaMapQuery) PLAZA_MAP_QUERY_INIT;
  self->shown = map_states_new_shown ();
  self->hidden = g_array_new (FALSE, FALSE, sizeof (PlazaMapState));
}

/**
 * plaza_map_states_new:
 * @map: gets a layer
 */
PlazaMapStates *
plaza_map_states_new (ShumateMap  *map,
                      PlazaPlaces *places)
{
  PlazaMapStates *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);

  self = g_object_new (PLAZA_TYPE_MAP_STATES, NULL);
  self->places = g_object_ref (places);
  self->layer = g_object_ref_sink (shumate_marker_layer_new (shumate_map_get_viewport (map)));
  shumate_map_add_layer (map, SHUMATE_LAYER (self->layer));
  return self;
}

/**
 * plaza_map_states_set_query:
 * @query: copied
 *
 * Counts anew. The marks of states that have events before and after stay, so
 * that the keyboard does, too. Not to be called from a signal of this object.
 */
void
plaza_map_states_set_query (PlazaMapStates        *self,
                            PlazaCampaign         *campaign,
                            const PlazaEventQuery *query)
{
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GArray) states = NULL;

  g_return_if_fail (PLAZA_IS_MAP_STATES (self));

  before = g_steal_pointer (&self->shown);
  self->shown = map_states_new_shown ();
  plaza_map_query_set (&self->query, campaign, query);
  g_array_set_size (self->hidden, 0);

  states = plaza_campaign_map_states (campaign, query, NULL);
  for (guint i = 0; states != NULL && i < states->len; i++)
    map_states_add_or_keep (self, before, &g_array_index (states, PlazaMapState, i));
}

/**
 * plaza_map_states_show:
 * @spots: (element-type PlazaMapSpot): not to be covered, where that is possible
 * @scale: as from plaza_map_zoom_to_scale()
 */
void
plaza_map_states_show (PlazaMapStates *self,
                       GPtrArray      *spots,
                       double          scale)
{
  g_autoptr(GArray) labels = g_array_new (FALSE, FALSE, sizeof (PlazaMapLabel));
  gboolean named = plaza_map_scale_to_zoom (scale) >= NAMES_ZOOM;

  g_return_if_fail (PLAZA_IS_MAP_STATES (self));

  for (guint i = 0; named && i < self->shown->len; i++)
    g_array_append_val (labels, ((const Shown *) g_ptr_array_index (self->shown, i))->middle);

  for (guint i = 0; i < self->shown->len; i++)
    {
      const Shown *shown = g_ptr_array_index (self->shown, i);
      PlazaMapLabel wanted = named ? plaza_map_label_below (&shown->middle, scale) : shown->middle;
      PlazaMapLabel label = plaza_map_spots_avoid (spots, labels, scale, &wanted);

      plaza_map_mark_move (shown->mark, label.latitude, label.longitude);
      g_array_append_val (labels, label);
    }
}

/**
 * plaza_map_states_extend:
 * @bounds: (inout): grows so that it holds the states' middles
 * @any: whether @bounds holds anything yet
 *
 * Returns: whether it does now
 */
gboolean
plaza_map_states_extend (PlazaMapStates *self,
                         PlazaMapBounds *bounds,
                         gboolean        any)
{
  g_return_val_if_fail (PLAZA_IS_MAP_STATES (self), any);

  for (guint i = 0; i < self->shown->len; i++)
    {
      PlazaMapLabel middle = ((const Shown *) g_ptr_array_index (self->shown, i))->middle;

      if (!any)
        *bounds = (PlazaMapBounds) { middle.latitude, middle.longitude, middle.latitude, middle.longitude };
      else if (bounds->west <= bounds->east)
        plaza_map_bounds_extend (bounds, middle.latitude, middle.longitude);
      any = TRUE;
    }

  return any;
}

/**
 * plaza_map_states_append_places:
 * @locations: (element-type ShumateLocation): gets where the counts are; not owned
 */
void
plaza_map_states_append_places (PlazaMapStates *self,
                                GPtrArray      *locations)
{
  g_return_if_fail (PLAZA_IS_MAP_STATES (self));

  for (guint i = 0; i < self->shown->len; i++)
    g_ptr_array_add (locations, ((const Shown *) g_ptr_array_index (self->shown, i))->mark->marker);
}

/**
 * plaza_map_states_append_hidden:
 * @ids: (element-type guint32): gets the ids of the events whose state has no count here
 */
void
plaza_map_states_append_hidden (PlazaMapStates *self,
                                GArray         *ids)
{
  g_return_if_fail (PLAZA_IS_MAP_STATES (self));

  for (guint i = 0; i < self->hidden->len; i++)
    map_states_append_events (self, g_array_index (self->hidden, PlazaMapState, i).state, ids);
}

/**
 * plaza_map_states_get_n_hidden:
 *
 * Returns: how many events that are
 */
guint
plaza_map_states_get_n_hidden (PlazaMapStates *self)
{
  guint n = 0;

  g_return_val_if_fail (PLAZA_IS_MAP_STATES (self), 0);

  for (guint i = 0; i < self->hidden->len; i++)
    n += g_array_index (self->hidden, PlazaMapState, i).count;

  return n;
}

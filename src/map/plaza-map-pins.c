/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-pins.h"

#include "plaza-map-marks.h"
#include "plaza-map-query.h"
#include "plaza-map-states.h"

/* Of a pin's dot, in pixels; its button is larger. */
#define DOT_RADIUS 8
/* By how much the map may grow before marks are put together anew. */
#define GROWTH 1.06

struct _PlazaMapPins
{
  GObject              parent_instance;

  PlazaMapQuery        query;
  PlazaPlaces         *places;
  ShumateMarkerLayer  *layer;
  PlazaMapStates      *states;
  PlazaMapMarks       *marks;
  GPtrArray           *spots;         /* that the marks show */
  GArray              *cells;         /* in and around what is in view; NULL when they are to be looked up */
  double               scale;         /* of the spots */
  double               zoom;          /* at which they are seen */
  guint                n_nowhere;
  gboolean             stale;         /* the query is new: states and n_nowhere are to be counted */
  guint32              selected;
  PlazaEvent          *parted;        /* the selected one, if the query finds it; NULL if not */
  gboolean             parting;       /* it is to be looked for */
};

G_DEFINE_FINAL_TYPE (PlazaMapPins, plaza_map_pins, G_TYPE_OBJECT)

typedef enum
{
  PROP_N_NOWHERE = 1,
} PlazaMapPinsProperty;

static GParamSpec *properties[PROP_N_NOWHERE + 1];

enum
{
  EVENT_ACTIVATED,
  EVENTS_ACTIVATED,
  FIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
pins_drop (GArray  *ids,
           guint32  id)
{
  for (guint i = ids->len; i > 0; i--)
    if (g_array_index (ids, guint32, i - 1) == id)
      g_array_remove_index (ids, i - 1);
}

/* Closer, as long as that parts them; then all of them as a list. */
static void
pins_activate_spot (PlazaMapPins       *self,
                    const PlazaMapSpot *spot)
{
  g_autoptr(GArray) ids = NULL;
  PlazaMapBounds extent;

  if (spot->count == 1)
    {
      g_signal_emit (self, signals[EVENT_ACTIVATED], 0, spot->first);
      return;
    }

  if (!spot->one_spot && self->zoom < PLAZA_MAP_MAX_ZOOM && plaza_map_query_find_extent (&self->query, spot, &extent))
    {
      g_signal_emit (self, signals[FIT], 0, &extent);
      return;
    }

  ids = plaza_map_query_list_events (&self->query, spot);
  if (ids->len > spot->count)
    pins_drop (ids, self->selected);
  g_signal_emit (self, signals[EVENTS_ACTIVATED], 0, ids);
}

static void
pins_clicked_cb (PlazaMapPins *self,
                 GtkWidget    *button)
{
  PlazaMapMark *mark = plaza_map_marks_find (self->marks, button);

  if (mark != NULL)
    pins_activate_spot (self, mark->spot);
}

static void
pins_state_activated_cb (PlazaMapPins *self,
                         GArray       *ids)
{
  g_signal_emit (self, signals[EVENTS_ACTIVATED], 0, ids);
}

/* Once after each change of the query or the selection: an event that the
 * filters leave out has no pin, though its square may have one. */
static void
pins_look_for_selected (PlazaMapPins *self)
{
  g_autoptr(PlazaEvent) event = NULL;
  const PlazaPlace *place;

  self->parting = FALSE;
  g_clear_object (&self->parted);
  if (self->selected == 0)
    return;

  event = plaza_campaign_get_event (self->query.campaign, self->selected);
  place = event != NULL ? plaza_event_record_first_point (plaza_event_get_record (event)) : NULL;
  if (place != NULL && plaza_map_query_holds (&self->query, self->selected, place->latitude, place->longitude))
    self->parted = g_steal_pointer (&event);
}

/* What is left of two is a pin again, and of the other event. */
static void
become_pin (PlazaMapPins *self,
            PlazaMapSpot *spot)
{
  g_autoptr(GArray) ids = plaza_map_query_list_events (&self->query, spot);
  g_autoptr(PlazaEvent) event = NULL;
  const PlazaPlace *place;

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, guint32, i) != self->selected)
      spot->first = g_array_index (ids, guint32, i);

  event = plaza_campaign_get_event (self->query.campaign, spot->first);
  spot->one_spot = TRUE;
  place = event != NULL ? plaza_event_record_first_point (plaza_event_get_record (event)) : NULL;
  if (place != NULL)
    spot->precision = place->precision;
}

/* The selected event has its own pin, whatever it would be put together with. */
static void
pins_part_selected (PlazaMapPins *self)
{
  const PlazaPlace *place = self->parted != NULL ? plaza_event_record_first_point (plaza_event_get_record (self->parted)) : NULL;
  PlazaMapSpot *spot = NULL;

  if (place != NULL)
    spot = plaza_map_spots_find (self->spots, self->query.zoom, place->latitude, place->longitude);
  if (spot == NULL || spot->count < 2)
    return;

  plaza_map_spots_part (self->spots, spot, self->selected, place, self->scale);
  if (spot->count == 1)
    become_pin (self, spot);
}

static PlazaMapSpot *
pins_find_selected (PlazaMapPins *self)
{
  if (self->selected == 0 || self->spots == NULL)
    return NULL;

  return plaza_map_spots_find_event (self->spots, self->selected);
}

static void
pins_mark_selected (PlazaMapPins *self)
{
  plaza_map_marks_select (self->marks, pins_find_selected (self));
}

static void
pins_show_spots (PlazaMapPins *self)
{
  g_clear_pointer (&self->spots, g_ptr_array_unref);
  self->spots = plaza_map_spots_new (self->cells, self->scale);
  pins_part_selected (self);
  plaza_map_marks_set (self->marks, self->spots, self->scale);
  plaza_map_states_show (self->states, self->spots, self->scale);
}

static guint
pins_count_nowhere (PlazaMapPins *self)
{
  guint n = 0;

  if (self->query.campaign == NULL)
    return 0;

  plaza_campaign_map_count_nowhere (self->query.campaign, &self->query.query, &n, NULL);
  return n + plaza_map_states_get_n_hidden (self->states);
}

/* Not with every letter that is typed, but when it is shown, or asked for. */
static void
pins_freshen (PlazaMapPins *self)
{
  guint n_nowhere;

  if (!self->stale)
    return;

  self->stale = FALSE;
  plaza_map_states_set_query (self->states, self->query.campaign, &self->query.query);
  n_nowhere = pins_count_nowhere (self);
  if (self->n_nowhere != n_nowhere)
    {
      self->n_nowhere = n_nowhere;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_NOWHERE]);
    }
}

static void
plaza_map_pins_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PlazaMapPins *self = PLAZA_MAP_PINS (object);

  switch ((PlazaMapPinsProperty) prop_id)
    {
    case PROP_N_NOWHERE:
      pins_freshen (self);
      g_value_set_uint (value, self->n_nowhere);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_map_pins_dispose (GObject *object)
{
  PlazaMapPins *self = PLAZA_MAP_PINS (object);

  g_clear_pointer (&self->marks, plaza_map_marks_free);
  g_clear_object (&self->states);
  g_clear_object (&self->parted);
  g_clear_object (&self->places);
  g_clear_object (&self->layer);
  plaza_map_query_clear (&self->query);

  G_OBJECT_CLASS (plaza_map_pins_parent_class)->dispose (object);
}

static void
plaza_map_pins_finalize (GObject *object)
{
  PlazaMapPins *self = PLAZA_MAP_PINS (object);

  g_clear_pointer (&self->spots, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_array_unref);

  G_OBJECT_CLASS (plaza_map_pins_parent_class)->finalize (object);
}

static void
plaza_map_pins_class_init (PlazaMapPinsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = plaza_map_pins_dispose;
  object_class->finalize = plaza_map_pins_finalize;
  object_class->get_property = plaza_map_pins_get_property;

  properties[PROP_N_NOWHERE] =
    g_param_spec_uint ("n-nowhere", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[EVENT_ACTIVATED] =
    g_signal_new ("event-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[EVENTS_ACTIVATED] =
    g_signal_new ("events-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ARRAY);
  signals[FIT] =
    g_signal_new ("fit", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
plaza_map_pins_init (PlazaMapPins *self)
{
  self->query = (PlazaMapQuery) PLAZA_MAP_QUERY_INIT;
  self->places = plaza_places_new ();
}

/**
 * plaza_map_pins_new:
 * @map: gets the layers
 */
PlazaMapPins *
plaza_map_pins_new (ShumateMap *map)
{
  PlazaMapPins *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);

  self = g_object_new (PLAZA_TYPE_MAP_PINS, NULL);
  /* The states' counts lie beneath the pins. */
  self->states = plaza_map_states_new (map, self->places);
  g_signal_connect_object (self->states, "activated", G_CALLBACK (pins_state_activated_cb), self, G_CONNECT_SWAPPED);
  self->layer = g_object_ref_sink (shumate_marker_layer_new (shumate_map_get_viewport (map)));
  shumate_map_add_layer (map, SHUMATE_LAYER (self->layer));
  self->marks = plaza_map_marks_new (self->layer, G_CALLBACK (pins_clicked_cb), G_OBJECT (self));
  return self;
}

/**
 * plaza_map_pins_set_query:
 * @query: which events; copied
 *
 * To be shown by plaza_map_pins_update().
 */
void
plaza_map_pins_set_query (PlazaMapPins          *self,
                          PlazaCampaign         *campaign,
                          const PlazaEventQuery *query)
{
  g_return_if_fail (PLAZA_IS_MAP_PINS (self));
  g_return_if_fail (PLAZA_IS_CAMPAIGN (campaign));
  g_return_if_fail (query != NULL);

  plaza_map_query_set (&self->query, campaign, query);
  g_clear_pointer (&self->cells, g_array_unref);
  self->stale = TRUE;
  self->parting = TRUE;
}

/**
 * plaza_map_pins_get_extent:
 * @bounds: (out): what holds all pins, and the states that are counted
 *
 * Returns: whether there is anything
 */
gboolean
plaza_map_pins_get_extent (PlazaMapPins   *self,
                           PlazaMapBounds *bounds)
{
  gboolean any;

  g_return_val_if_fail (PLAZA_IS_MAP_PINS (self), FALSE);

  pins_freshen (self);
  any = self->query.campaign != NULL && plaza_campaign_map_extent (self->query.campaign, &self->query.query, bounds);
  return plaza_map_states_extend (self->states, bounds, any);
}

/**
 * plaza_map_pins_list_nowhere:
 *
 * Returns: (transfer full) (element-type guint32): ids of the events that are
 *   neither a pin nor counted on a state, in the query's order
 */
GArray *
plaza_map_pins_list_nowhere (PlazaMapPins *self)
{
  GArray *ids = NULL;

  g_return_val_if_fail (PLAZA_IS_MAP_PINS (self), NULL);

  pins_freshen (self);
  if (self->query.campaign != NULL)
    ids = plaza_campaign_map_nowhere (self->query.campaign, &self->query.query, NULL);
  if (ids == NULL)
    ids = g_array_new (FALSE, FALSE, sizeof (guint32));

  plaza_map_states_append_hidden (self->states, ids);
  return ids;
}

/**
 * plaza_map_pins_set_selected:
 * @id: of the event whose mark is larger; 0 for none
 */
void
plaza_map_pins_set_selected (PlazaMapPins *self,
                             guint32       id)
{
  g_return_if_fail (PLAZA_IS_MAP_PINS (self));

  if (self->selected == id)
    return;

  self->selected = id;
  self->parting = TRUE;
  pins_mark_selected (self);
}

guint32
plaza_map_pins_get_selected (PlazaMapPins *self)
{
  g_return_val_if_fail (PLAZA_IS_MAP_PINS (self), 0);

  return self->selected;
}

/**
 * plaza_map_pins_get_parted:
 *
 * Returns: (transfer none) (nullable): the selected event, if the query finds it
 */
PlazaEvent *
plaza_map_pins_get_parted (PlazaMapPins *self)
{
  g_return_val_if_fail (PLAZA_IS_MAP_PINS (self), NULL);

  return self->parted;
}

/**
 * plaza_map_pins_update:
 * @width: of the map, in pixels
 * @height: of the map, in pixels
 *
 * Shows what is in view. Not to be called from a signal of this object, since
 * buttons may go.
 *
 * Returns: whether there is more to do, in the next frame
 */
gboolean
plaza_map_pins_update (PlazaMapPins         *self,
                       const PlazaMapCamera *camera,
                       double                width,
                       double                height)
{
  PlazaMapBounds view;
  double scale, growth;
  gboolean changed, more;

  g_return_val_if_fail (PLAZA_IS_MAP_PINS (self), FALSE);

  if (self->query.campaign == NULL || width <= 0 || height <= 0)
    return FALSE;

  pins_freshen (self);
  self->zoom = camera->zoom;
  view = plaza_map_view_bounds (camera, width, height);
  scale = plaza_map_zoom_to_scale (camera->zoom);
  growth = MAX (scale, self->scale) / MAX (1, MIN (scale, self->scale));
  changed = self->parting;
  if (changed)
    pins_look_for_selected (self);
  if (self->cells == NULL || !plaza_map_bounds_hold (&self->query.bounds, &view) || growth >= GROWTH)
    {
      g_clear_pointer (&self->cells, g_array_unref);
      self->cells = plaza_map_query_look_up (&self->query, camera, width, height);
      self->scale = scale;
      changed = TRUE;
    }
  if (changed)
    pins_show_spots (self);

  more = plaza_map_marks_add (self->marks, &view);
  pins_mark_selected (self);
  return more;
}

/**
 * plaza_map_pins_name:
 *
 * Gives some marks what a screen reader says of them, which takes longer than
 * all the rest: when the map is at rest.
 *
 * Returns: whether there are more to name, in the next frame
 */
gboolean
plaza_map_pins_name (PlazaMapPins *self)
{
  g_return_val_if_fail (PLAZA_IS_MAP_PINS (self), FALSE);

  return self->query.campaign != NULL && plaza_map_marks_name (self->marks, &self->query, self->places);
}

static void
pins_add_spot (GArray             *discs,
               const PlazaMapSpot *spot)
{
  PlazaMapDisc disc = { spot->latitude, spot->longitude, DOT_RADIUS, PLAZA_MAP_SHAPE_AREA };

  if (spot->count > 1)
    {
      disc.radius = plaza_map_spots_radius (spot->count);
      disc.shape = PLAZA_MAP_SHAPE_SEVERAL;
    }
  else if (spot->precision == PLAZA_PRECISION_EXACT)
    disc.shape = PLAZA_MAP_SHAPE_ADDRESS;

  g_array_append_val (discs, disc);
}

/**
 * plaza_map_pins_list:
 * @more: (nullable): one that is on the map besides
 *
 * Returns: (transfer full) (element-type PlazaMapDisc): where there are marks,
 *   in view and around it, the counts of states too
 */
GArray *
plaza_map_pins_list (PlazaMapPins       *self,
                     const PlazaMapSpot *more)
{
  GArray *discs = g_array_new (FALSE, FALSE, sizeof (PlazaMapDisc));
  g_autoptr(GPtrArray) states = g_ptr_array_new ();

  g_return_val_if_fail (PLAZA_IS_MAP_PINS (self), discs);

  if (more != NULL)
    pins_add_spot (discs, more);
  for (guint i = 0; self->spots != NULL && i < self->spots->len; i++)
    pins_add_spot (discs, g_ptr_array_index (self->spots, i));

  plaza_map_states_append_places (self->states, states);
  for (guint i = 0; i < states->len; i++)
    {
      PlazaMapDisc disc = {
        shumate_location_get_latitude (states->pdata[i]), shumate_location_get_longitude (states->pdata[i]),
        PLAZA_MAP_LABEL_RADIUS, PLAZA_MAP_SHAPE_STATE,
      };

      g_array_append_val (discs, disc);
    }

  return discs;
}

/**
 * plaza_map_pins_get_selected_button:
 *
 * Returns: (transfer none) (nullable): what shows the selected event
 */
GtkWidget *
plaza_map_pins_get_selected_button (PlazaMapPins *self)
{
  const PlazaMapSpot *spot;
  const PlazaMapMark *mark;

  g_return_val_if_fail (PLAZA_IS_MAP_PINS (self), NULL);

  spot = pins_find_selected (self);
  mark = spot != NULL ? plaza_map_marks_find_spot (self->marks, spot) : NULL;
  return mark != NULL ? mark->button : NULL;
}

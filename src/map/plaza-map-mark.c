/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-mark.h"

#include "plaza-map-cluster.h"
#include "plaza-map-marker.h"
#include "plaza-map-names.h"
#include "plaza-map-pin.h"
#include "plaza-wording.h"

/* By how much the middle of a ZIP code or of a city may be off, in metres: the
 * median ZIP code area of the Census has 90 square kilometres. */
#define POSTAL_RADIUS 5400
#define CITY_RADIUS 9000
/* Below this the halo would be lost behind the pin, in pixels. */
#define MIN_HALO 22

char *
plaza_map_mark_key_of_spot (const PlazaMapSpot *spot)
{
  return g_strdup_printf ("%u %u %d", spot->first, spot->count, spot->one_spot);
}

static gboolean
map_mark_query_tooltip_cb (PlazaMapMark *self,
                           int           x,
                           int           y,
                           gboolean      by_keyboard,
                           GtkTooltip   *tooltip)
{
  gtk_tooltip_set_text (tooltip, self->name);
  return self->name != NULL;
}

/* As a tooltip too, which is asked for when it is shown: to set one has GTK ask
 * the display where the pointer is, each time. */
static void
map_mark_set_name (PlazaMapMark *self,
                   const char   *name)
{
  g_set_str (&self->name, name);
  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static PlazaMapMark *
mark_new (GtkWidget          *button,
          ShumateMarkerLayer *layer)
{
  PlazaMapMark *self = g_new0 (PlazaMapMark, 1);

  self->layer = layer;
  self->button = button;
  self->marker = g_object_ref_sink (plaza_map_marker_new ());
  gtk_widget_set_has_tooltip (button, TRUE);
  g_signal_connect_swapped (button, "query-tooltip", G_CALLBACK (map_mark_query_tooltip_cb), self);
  shumate_marker_set_child (self->marker, button);
  return self;
}

/* In view from the first moment: a layer places a marker when it is added. */
static void
map_mark_show (PlazaMapMark *self,
               double        latitude,
               double        longitude)
{
  plaza_map_mark_move (self, latitude, longitude);
  shumate_marker_layer_add_marker (self->layer, self->marker);
}

/**
 * plaza_map_mark_new_spot:
 * @layer: to which it is added
 *
 * Returns: (transfer full): a pin for one event, a cluster for more; without a
 *   name, which takes longer than all the rest
 */
PlazaMapMark *
plaza_map_mark_new_spot (const PlazaMapSpot *spot,
                         ShumateMarkerLayer *layer)
{
  GtkWidget *button = spot->count == 1 ? plaza_map_pin_new (spot->precision) : plaza_map_cluster_new ();
  PlazaMapMark *self = mark_new (button, layer);

  if (spot->count > 1)
    plaza_map_cluster_set_count (PLAZA_MAP_CLUSTER (button), spot->count);
  self->key = plaza_map_mark_key_of_spot (spot);
  map_mark_show (self, spot->latitude, spot->longitude);
  return self;
}

/**
 * plaza_map_mark_new_picture:
 * @spot: of one event
 * @layer: to which it is added
 *
 * Returns: (transfer full): a pin that is only looked at
 */
PlazaMapMark *
plaza_map_mark_new_picture (const PlazaMapSpot *spot,
                            ShumateMarkerLayer *layer)
{
  PlazaMapMark *self = mark_new (plaza_map_pin_new_picture (spot->precision), layer);

  self->key = plaza_map_mark_key_of_spot (spot);
  map_mark_show (self, spot->latitude, spot->longitude);
  return self;
}

/**
 * plaza_map_mark_new_state:
 * @latitude: of where it is
 * @longitude: likewise
 * @layer: to which it is added
 *
 * Returns: (transfer full): the count of a state
 */
PlazaMapMark *
plaza_map_mark_new_state (const PlazaMapState *state,
                          double               latitude,
                          double               longitude,
                          ShumateMarkerLayer  *layer)
{
  PlazaMapMark *self = mark_new (plaza_map_cluster_new (), layer);

  plaza_map_cluster_set_ring (PLAZA_MAP_CLUSTER (self->button));
  self->key = g_strdup (state->state);
  plaza_map_mark_take_state (self, state);
  map_mark_show (self, latitude, longitude);
  return self;
}

void
plaza_map_mark_move (PlazaMapMark *self,
                     double        latitude,
                     double        longitude)
{
  ShumateLocation *location = SHUMATE_LOCATION (self->marker);

  if (shumate_location_get_latitude (location) != latitude || shumate_location_get_longitude (location) != longitude)
    shumate_location_set_location (location, latitude, longitude);
}

static double
map_mark_get_halo (const PlazaMapSpot *spot,
                   double              metres)
{
  double radius;

  switch (spot->precision)
    {
    case PLAZA_PRECISION_POSTAL:
      radius = POSTAL_RADIUS / metres;
      break;
    case PLAZA_PRECISION_CITY:
      radius = CITY_RADIUS / metres;
      break;
    case PLAZA_PRECISION_EXACT:
    case PLAZA_PRECISION_STATE:
    case PLAZA_PRECISION_NONE:
    default:
      return 0;
    }

  return radius >= MIN_HALO ? radius : 0;
}

/**
 * plaza_map_mark_take_spot:
 * @metres: of a pixel
 *
 * Gives the mark what it stands for now, which has the same key.
 */
void
plaza_map_mark_take_spot (PlazaMapMark       *self,
                          const PlazaMapSpot *spot,
                          double              metres)
{
  PlazaMapSpot *copy = g_memdup2 (spot, sizeof *spot);

  g_array_ref (copy->cells);
  g_clear_pointer (&self->spot, plaza_map_spot_free);
  self->spot = copy;
  /* @spot may have been the one before. */
  plaza_map_mark_move (self, copy->latitude, copy->longitude);
  if (PLAZA_IS_MAP_PIN (self->button))
    plaza_map_pin_set_halo (PLAZA_MAP_PIN (self->button), map_mark_get_halo (copy, metres));
}

/**
 * plaza_map_mark_take_state:
 * @state: the one that the mark is of
 *
 * Gives the mark the state's count.
 */
void
plaza_map_mark_take_state (PlazaMapMark        *self,
                           const PlazaMapState *state)
{
  g_autofree char *name = plaza_wording_events_in (NULL, state->count, state->state);

  if (g_strcmp0 (self->name, name) == 0)
    return;

  plaza_map_cluster_set_count (PLAZA_MAP_CLUSTER (self->button), state->count);
  map_mark_set_name (self, name);
}

/**
 * plaza_map_mark_can_turn:
 *
 * Returns: whether a mark that is no longer needed can show @spot instead: a
 *   cluster another one, unless the keyboard is on it
 */
gboolean
plaza_map_mark_can_turn (PlazaMapMark       *self,
                         const PlazaMapSpot *spot)
{
  return spot->count > 1 && PLAZA_IS_MAP_CLUSTER (self->button) && !gtk_widget_has_focus (self->button);
}

void
plaza_map_mark_turn (PlazaMapMark       *self,
                     const PlazaMapSpot *spot)
{
  g_free (self->key);
  self->key = plaza_map_mark_key_of_spot (spot);
  plaza_map_cluster_set_count (PLAZA_MAP_CLUSTER (self->button), spot->count);
  map_mark_set_name (self, NULL);
}

/**
 * plaza_map_mark_ensure_name:
 *
 * Gives it what a screen reader says of it, for which an event is read, or the
 * place that a cluster is near is looked up.
 *
 * Returns: whether it had none
 */
gboolean
plaza_map_mark_ensure_name (PlazaMapMark  *self,
                            PlazaMapQuery *query,
                            PlazaPlaces   *places)
{
  g_autoptr(PlazaEvent) first = NULL;
  g_autofree char *name = NULL;

  if (self->name != NULL)
    return FALSE;

  first = plaza_campaign_get_event (query->campaign, self->spot->first);
  if (self->spot->count == 1 && first != NULL)
    name = plaza_map_name_event (first);
  else if (self->spot->one_spot)
    name = plaza_map_name_spot (self->spot, first);
  else
    name = plaza_map_name_cluster (self->spot, query, places);
  map_mark_set_name (self, name);
  return TRUE;
}

/**
 * plaza_map_mark_set_selected:
 * @selected: whether it is drawn larger
 */
void
plaza_map_mark_set_selected (PlazaMapMark *self,
                             gboolean      selected)
{
  if (selected)
    gtk_widget_add_css_class (self->button, "selected");
  else
    gtk_widget_remove_css_class (self->button, "selected");
}

/**
 * plaza_map_mark_free:
 *
 * Takes it from the map.
 */
void
plaza_map_mark_free (PlazaMapMark *self)
{
  g_signal_handlers_disconnect_by_data (self->button, self);
  if (gtk_widget_get_parent (GTK_WIDGET (self->marker)) == GTK_WIDGET (self->layer))
    shumate_marker_layer_remove_marker (self->layer, self->marker);
  g_object_unref (self->marker);
  g_clear_pointer (&self->spot, plaza_map_spot_free);
  g_free (self->key);
  g_free (self->name);
  g_free (self);
}

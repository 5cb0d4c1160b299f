/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-ground.h"

#include "plaza-map-geometry.h"
#include "plaza-map-source.h"
#include "plaza-map-threads.h"
#include "plaza-map-tiles.h"

/* The key of the only source in the styles. */
#define SOURCE "plaza"
/* In degrees: a hundredth of a millimetre on the ground, and enough for
 * libshumate to look at what is missing. */
#define NUDGE 1e-7
/* How long after a leap to another place and zoom it asks for what is there, when it did not at once. */
#define LEAP_MS 250

struct _PlazaMapGround
{
  GObject         parent_instance;

  ShumateMap     *map;      /* not owned: it owns the layer */
  PlazaBasemap   *basemap;
  PlazaMapTiles  *tiles;
  PlazaMapSource *source;
  ShumateLayer   *layer;    /* not owned */
  guint           nudging;
  guint           leaping;
  double          nudge;
  gboolean        dark;
  gboolean        loaded;
};

G_DEFINE_FINAL_TYPE (PlazaMapGround, plaza_map_ground, G_TYPE_OBJECT)

typedef enum
{
  PROP_LOADED = 1,
} PlazaMapGroundProperty;

static GParamSpec *properties[PROP_LOADED + 1];

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
map_ground_set_loaded (PlazaMapGround *self,
                       gboolean        loaded)
{
  if (self->loaded == loaded)
    return;

  self->loaded = loaded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

static void
map_loaded_cb (PlazaMapGround *self)
{
  map_ground_set_loaded (self, TRUE);
}

static void
map_ground_asked_cb (PlazaMapGround *self)
{
  map_ground_set_loaded (self, FALSE);
}

static void
map_ground_failed_cb (PlazaMapGround *self,
                      const GError   *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
map_ground_nudge (PlazaMapGround *self)
{
  ShumateLocation *location = SHUMATE_LOCATION (shumate_map_get_viewport (self->map));

  self->nudge = self->nudge > 0 ? -NUDGE : NUDGE;
  shumate_location_set_location (location, shumate_location_get_latitude (location),
                                 shumate_location_get_longitude (location) + self->nudge);
}

/* libshumate 1.4 asks for its first squares when it hears of a move, which may
 * have been before it had a size: then the map stays blank until somebody
 * moves it. So it is moved by nothing until it asks. */
static gboolean
map_ground_nudge_cb (GtkWidget     *widget,
                     GdkFrameClock *clock,
                     gpointer       data)
{
  PlazaMapGround *self = data;

  if (plaza_map_tiles_get_asked (self->tiles))
    {
      self->nudging = 0;
      return G_SOURCE_REMOVE;
    }

  if (gtk_widget_get_width (widget) > 0 && gtk_widget_get_height (widget) > 0)
    map_ground_nudge (self);

  return G_SOURCE_CONTINUE;
}

static gboolean
map_ground_leaped_cb (gpointer data)
{
  PlazaMapGround *self = data;

  self->leaping = 0;
  if (self->map != NULL)
    map_ground_nudge (self);

  return G_SOURCE_REMOVE;
}

static void
map_ground_stop_nudging (PlazaMapGround *self)
{
  g_clear_handle_id (&self->leaping, g_source_remove);
  if (self->nudging != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->map), self->nudging);
  self->nudging = 0;
}

static PlazaMapSource *
map_ground_new_source (PlazaMapGround  *self,
                       GError         **error)
{
  g_autofree char *style = plaza_basemap_read_style (self->basemap, self->dark, error);
  g_autoptr(ShumateVectorRenderer) renderer = NULL;

  if (style == NULL)
    return NULL;

  renderer = shumate_vector_renderer_new (self->dark ? "plaza-dark" : "plaza-light", style, error);
  if (renderer == NULL)
    return NULL;

  g_clear_object (&self->tiles);
  self->tiles = plaza_map_tiles_new (self->basemap);
  g_signal_connect_object (self->tiles, "asked", G_CALLBACK (map_ground_asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tiles, "failed", G_CALLBACK (map_ground_failed_cb), self, G_CONNECT_SWAPPED);
  shumate_vector_renderer_set_data_source (renderer, SOURCE, SHUMATE_DATA_SOURCE (self->tiles));
  shumate_map_source_set_max_zoom_level (SHUMATE_MAP_SOURCE (renderer), PLAZA_MAP_MAX_ZOOM);
  return plaza_map_source_new (renderer);
}

/* The layer stays until the squares that it asked for are drawn, and may ask for
 * more: that is no longer of interest. */
static void
map_ground_remove_layer (PlazaMapGround *self)
{
  map_ground_stop_nudging (self);
  if (self->layer == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->layer, self);
  g_signal_handlers_disconnect_by_data (self->tiles, self);
  shumate_map_remove_layer (self->map, self->layer);
  self->layer = NULL;
  g_clear_pointer (&self->source, plaza_map_source_retire);
}

/**
 * plaza_map_ground_show:
 *
 * Puts the layer beneath the others of the map.
 *
 * Returns: whether there is something to draw; otherwise the map has no ground
 */
gboolean
plaza_map_ground_show (PlazaMapGround  *self,
                       GError         **error)
{
  ShumateViewport *viewport;
  ShumateMapSource *source;

  g_return_val_if_fail (PLAZA_IS_MAP_GROUND (self), FALSE);

  plaza_map_threads_ensure ();
  map_ground_remove_layer (self);
  map_ground_set_loaded (self, FALSE);
  self->source = map_ground_new_source (self, error);
  if (self->source == NULL)
    return FALSE;

  source = SHUMATE_MAP_SOURCE (self->source);
  viewport = shumate_map_get_viewport (self->map);
  shumate_viewport_set_reference_map_source (viewport, source);
  self->layer = SHUMATE_LAYER (shumate_map_layer_new (source, viewport));
  g_signal_connect_object (self->layer, "map-loaded", G_CALLBACK (map_loaded_cb), self,
                           G_CONNECT_SWAPPED);
  /* Each name of a town is a label: two hundred between the list and the first
   * pin, for who hears them one after the other. Pins say where they are. */
  g_object_set (self->layer, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  shumate_map_insert_layer_above (self->map, self->layer, NULL);
  self->nudging = gtk_widget_add_tick_callback (GTK_WIDGET (self->map), map_ground_nudge_cb, self, NULL);
  return TRUE;
}

/**
 * plaza_map_ground_leap:
 *
 * To be called when the map was put elsewhere at once. libshumate 1.4 sometimes shows nothing there until it is
 * moved again.
 */
void
plaza_map_ground_leap (PlazaMapGround *self)
{
  g_return_if_fail (PLAZA_IS_MAP_GROUND (self));

  g_clear_handle_id (&self->leaping, g_source_remove);
  if (self->layer != NULL)
    self->leaping = g_timeout_add (LEAP_MS, map_ground_leaped_cb, self);
}

static void
plaza_map_ground_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  PlazaMapGround *self = PLAZA_MAP_GROUND (object);

  switch ((PlazaMapGroundProperty) prop_id)
    {
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_map_ground_dispose (GObject *object)
{
  PlazaMapGround *self = PLAZA_MAP_GROUND (object);

  if (self->map != NULL)
    {
      map_ground_remove_layer (self);
      g_clear_weak_pointer (&self->map);
    }
  g_clear_handle_id (&self->leaping, g_source_remove);
  g_clear_pointer (&self->source, plaza_map_source_retire);
  g_clear_object (&self->tiles);
  g_clear_object (&self->basemap);

  G_OBJECT_CLASS (plaza_map_ground_parent_class)->dispose (object);
}

static void
plaza_map_ground_class_init (PlazaMapGroundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plaza_map_ground_dispose;
  object_class->get_property = plaza_map_ground_get_property;

  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
plaza_map_ground_init (PlazaMapGround *self)
{
}

/**
 * plaza_map_ground_new:
 * @map: not owned; this object has to go before the map does
 *
 * Returns: (transfer full): the ground, not shown yet
 */
PlazaMapGround *
plaza_map_ground_new (ShumateMap   *map,
                      PlazaBasemap *basemap)
{
  PlazaMapGround *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);
  g_return_val_if_fail (PLAZA_IS_BASEMAP (basemap), NULL);

  self = g_object_new (PLAZA_TYPE_MAP_GROUND, NULL);
  g_set_weak_pointer (&self->map, map);
  self->basemap = g_object_ref (basemap);
  return self;
}

/**
 * plaza_map_ground_set_dark:
 *
 * libshumate cannot change a style: the layer is made anew.
 */
void
plaza_map_ground_set_dark (PlazaMapGround *self,
                           gboolean        dark)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (PLAZA_IS_MAP_GROUND (self));

  if (self->dark == !!dark)
    return;

  self->dark = !!dark;
  if (self->layer != NULL && !plaza_map_ground_show (self, &error))
    map_ground_failed_cb (self, error);
}

/**
 * plaza_map_ground_get_layer:
 *
 * Returns: (transfer none) (nullable): what draws it; another one after a change of style
 */
ShumateLayer *
plaza_map_ground_get_layer (PlazaMapGround *self)
{
  g_return_val_if_fail (PLAZA_IS_MAP_GROUND (self), NULL);

  return self->layer;
}

gboolean
plaza_map_ground_get_loaded (PlazaMapGround *self)
{
  g_return_val_if_fail (PLAZA_IS_MAP_GROUND (self), FALSE);

  return self->loaded;
}

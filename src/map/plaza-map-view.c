/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-view-private.h"

#include <glib/gi18n.h>

#include "plaza-map-near.h"
#include "plaza-unit.h"

/* Below this width the legend lies above the attribution, not beside it, and
 * the scale above both. */
#define NARROW 740
#define EDGE 12
#define ATTRIBUTION_HEIGHT 22

G_DEFINE_FINAL_TYPE (PlazaMapView, plaza_map_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_DARK = 1,
  PROP_PLAIN,
  PROP_SELECTED,
  PROP_ERROR,
  PROP_LOADED,
} PlazaMapViewProperty;

static GParamSpec *properties[PROP_LOADED + 1];

enum
{
  EVENT_ACTIVATED,
  EVENT_OPENED,
  EVENTS_ACTIVATED,
  NOWHERE_ACTIVATED,
  COPIED,
  PIN_MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
map_view_fail_cb (PlazaMapView *self,
                  const GError *error)
{
  gtk_label_set_label (self->error, error->message);
  gtk_stack_set_visible_child_name (self->stack, "error");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

/* Where the legend has room, which depends on how much it says. Margins are set
 * before the child is laid out. */
static void
map_view_make_room (PlazaMapView *self,
                    int           width)
{
  gboolean narrow = width < NARROW && !self->plain;
  int height;

  /* Both with their margins. */
  plaza_map_legend_fit (self->legend, width);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->legend), narrow ? EDGE + ATTRIBUTION_HEIGHT : EDGE);
  gtk_widget_measure (GTK_WIDGET (self->legend), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->scale), narrow ? height - EDGE : 0);
}

/* At rest: names for who hears the map, and room for its marks. */
static gboolean
map_view_finish (PlazaMapView *self)
{
  if (plaza_map_pins_name (self->pins))
    return G_SOURCE_CONTINUE;

  plaza_map_view_clear_names (self);
  self->card_placed = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self->overlay));
  self->update = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
map_view_update_cb (GtkWidget     *widget,
                    GdkFrameClock *clock,
                    gpointer       data)
{
  PlazaMapView *self = PLAZA_MAP_VIEW (widget);
  PlazaMapCamera camera = plaza_map_view_get_camera (self);
  gboolean more, moving = self->moving, had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->map)) != NULL;

  if (plaza_map_view_get_error (self) != NULL)
    {
      self->update = 0;
      return G_SOURCE_REMOVE;
    }

  self->moving = FALSE;
  more = plaza_map_pins_update (self->pins, &camera, self->width, self->height);
  if (self->mark != NULL)
    plaza_map_mark_take_spot (self->mark, self->mark->spot,
                              plaza_map_metres (plaza_map_zoom_to_scale (camera.zoom), self->mark->spot->latitude));
  if (!self->plain)
    plaza_map_further_show (self->further, plaza_map_pins_get_parted (self->pins), FALSE);
  plaza_map_view_update_legend (self);
  plaza_map_view_update_card (self);

  /* The pin with the keyboard became a part of a cluster, or the other way round. */
  if (had_focus && gtk_widget_get_focus_child (GTK_WIDGET (self->map)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->map));

  return more || moving ? G_SOURCE_CONTINUE : map_view_finish (self);
}

/* However often the map moves in a frame, its pins follow once, before they are
 * laid out. */
static void
map_view_queue_update_cb (PlazaMapView *self)
{
  self->moving = TRUE;
  if (self->update == 0)
    self->update = gtk_widget_add_tick_callback (GTK_WIDGET (self), map_view_update_cb, NULL, NULL);
}

static void
map_view_loaded_cb (PlazaMapView *self)
{
  map_view_queue_update_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

static void
map_view_event_activated_cb (PlazaMapView *self,
                             guint         id)
{
  if (id == plaza_map_pins_get_selected (self->pins))
    g_signal_emit (self, signals[EVENT_OPENED], 0, id);
  else
    g_signal_emit (self, signals[EVENT_ACTIVATED], 0, id);
}

static void
map_view_events_activated_cb (PlazaMapView *self,
                              GArray       *ids)
{
  g_signal_emit (self, signals[EVENTS_ACTIVATED], 0, ids);
}

static void
card_opened_cb (PlazaMapView *self)
{
  g_signal_emit (self, signals[EVENT_OPENED], 0, plaza_map_pins_get_selected (self->pins));
}

static void
card_copied_cb (PlazaMapView *self,
                const char   *address)
{
  g_signal_emit (self, signals[COPIED], 0, address);
}

static void
legend_changed_cb (PlazaMapView *self)
{
  if (self->width > 0)
    map_view_make_room (self, self->width);
}

static void
nowhere_cb (PlazaMapView *self)
{
  g_autoptr(GArray) ids = plaza_map_pins_list_nowhere (self->pins);

  g_signal_emit (self, signals[NOWHERE_ACTIVATED], 0, ids);
}

static gboolean
get_child_position_cb (PlazaMapView *self,
                       GtkWidget    *widget,
                       GdkRectangle *place)
{
  return plaza_map_view_place_card (self, widget, place);
}

static void
map_view_set_plain (PlazaMapView *self,
                    gboolean      plain)
{
  self->plain = plain;
  gtk_widget_set_visible (self->controls, !plain);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), !plain);
  gtk_widget_set_visible (GTK_WIDGET (self->scale), !plain);
  gtk_widget_set_can_target (GTK_WIDGET (self->map), !plain);
  gtk_widget_set_focusable (GTK_WIDGET (self->map), !plain);
}

static void
plaza_map_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PlazaMapView *self = PLAZA_MAP_VIEW (object);

  switch ((PlazaMapViewProperty) prop_id)
    {
    case PROP_DARK:
      g_value_set_boolean (value, self->dark);
      break;
    case PROP_PLAIN:
      g_value_set_boolean (value, self->plain);
      break;
    case PROP_SELECTED:
      g_value_set_uint (value, plaza_map_view_get_selected (self));
      break;
    case PROP_ERROR:
      g_value_set_string (value, plaza_map_view_get_error (self));
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, plaza_map_view_get_loaded (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_map_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  PlazaMapView *self = PLAZA_MAP_VIEW (object);

  switch ((PlazaMapViewProperty) prop_id)
    {
    case PROP_DARK:
      plaza_map_view_set_dark (self, g_value_get_boolean (value));
      break;
    case PROP_PLAIN:
      map_view_set_plain (self, g_value_get_boolean (value));
      break;
    case PROP_SELECTED:
      plaza_map_view_set_selected (self, g_value_get_uint (value));
      break;
    case PROP_ERROR:
    case PROP_LOADED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_map_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (PLAZA_MAP_VIEW (widget)->stack), orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

static void
plaza_map_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  PlazaMapView *self = PLAZA_MAP_VIEW (widget);
  gboolean first = self->width == 0 && width > 0 && height > 0;

  if (self->width != width)
    map_view_make_room (self, width);
  if (self->width != width || self->height != height)
    map_view_queue_update_cb (self);

  self->width = width;
  self->height = height;
  if (first)
    plaza_map_view_take_size (self);

  gtk_widget_allocate (GTK_WIDGET (self->stack), width, height, baseline, NULL);
}

/* The keyboard comes to the map, and from there to its pins and controls. */
static gboolean
plaza_map_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLAZA_MAP_VIEW (widget)->map));
}

/* GTK's own goes backwards from the first pin to what has grab_focus(), which is
 * the map again: one would never come out of it. */
static gboolean
plaza_map_view_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (PLAZA_MAP_VIEW (widget)->stack), direction);
}

/* What is on the map goes before the map. */
static void
plaza_map_view_dispose (GObject *object)
{
  PlazaMapView *self = PLAZA_MAP_VIEW (object);

  g_clear_pointer (&self->further, plaza_map_further_free);
  g_clear_object (&self->pins);
  g_clear_object (&self->ground);
  g_clear_pointer (&self->mark, plaza_map_mark_free);
  g_clear_object (&self->near);
  g_clear_object (&self->campaign);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_MAP_VIEW);

  G_OBJECT_CLASS (plaza_map_view_parent_class)->dispose (object);
}

static void
map_view_install_properties (GObjectClass *object_class)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE, writable);
  properties[PROP_PLAIN] = g_param_spec_boolean ("plain", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] = g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT32, 0, writable);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, readable);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, readable);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
map_view_install_signals (GType type)
{
  signals[EVENT_ACTIVATED] =
    g_signal_new ("event-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[EVENT_OPENED] =
    g_signal_new ("event-opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[EVENTS_ACTIVATED] =
    g_signal_new ("events-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ARRAY);
  signals[NOWHERE_ACTIVATED] =
    g_signal_new ("nowhere-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ARRAY);
  signals[PIN_MOVED] =
    g_signal_new ("pin-moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[COPIED] =
    g_signal_new ("copied", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
map_view_bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (SHUMATE_TYPE_MAP);
  g_type_ensure (SHUMATE_TYPE_SCALE);
  g_type_ensure (PLAZA_TYPE_MAP_LEGEND);
  g_type_ensure (PLAZA_TYPE_MAP_CARD);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaMapView, stack);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapView, overlay);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapView, map);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapView, scale);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapView, controls);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapView, legend);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapView, card);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapView, error);
  gtk_widget_class_bind_template_callback (widget_class, get_child_position_cb);
  gtk_widget_class_bind_template_callback (widget_class, nowhere_cb);
  gtk_widget_class_bind_template_callback (widget_class, card_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, card_copied_cb);
  gtk_widget_class_bind_template_callback (widget_class, legend_changed_cb);
}

/* Only who sees a map needs its style. It lies below style.css, which knows all that is shown. */
static void
map_view_add_style (void)
{
  g_autoptr(GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, "/org/weareallamerica/Plaza/style-map.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION - 1);
}

static void
plaza_map_view_class_init (PlazaMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  map_view_add_style ();
  object_class->dispose = plaza_map_view_dispose;
  object_class->get_property = plaza_map_view_get_property;
  object_class->set_property = plaza_map_view_set_property;
  widget_class->measure = plaza_map_view_measure;
  widget_class->grab_focus = plaza_map_view_grab_focus;
  widget_class->focus = plaza_map_view_focus;
  widget_class->size_allocate = plaza_map_view_size_allocate;

  map_view_install_properties (object_class);
  map_view_install_signals (G_TYPE_FROM_CLASS (klass));
  map_view_bind_template (widget_class);
  plaza_map_view_install_camera (widget_class);
  gtk_widget_class_set_css_name (widget_class, "mapview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
map_view_set_up_ground (PlazaMapView *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaBasemap) basemap = plaza_basemap_open (&error);

  if (basemap == NULL)
    {
      map_view_fail_cb (self, error);
      return;
    }

  self->ground = plaza_map_ground_new (self->map, basemap);
  g_signal_connect_object (self->ground, "failed", G_CALLBACK (map_view_fail_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ground, "notify::loaded", G_CALLBACK (map_view_loaded_cb), self, G_CONNECT_SWAPPED);
  if (!plaza_map_ground_show (self->ground, &error))
    map_view_fail_cb (self, error);
}

static void
map_view_set_up_pins (PlazaMapView *self)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);

  /* Below the pins: where an event is at the very place, the pin is seen. */
  self->further = plaza_map_further_new (self->map, G_CALLBACK (card_opened_cb), G_OBJECT (self));
  self->near_layer = shumate_marker_layer_new (viewport);
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->near_layer));

  self->pins = plaza_map_pins_new (self->map);
  g_signal_connect_object (self->pins, "event-activated", G_CALLBACK (map_view_event_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pins, "events-activated", G_CALLBACK (map_view_events_activated_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self->pins, "n-nowhere", self->legend, "n-nowhere", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (viewport, "notify", G_CALLBACK (map_view_queue_update_cb), self, G_CONNECT_SWAPPED);
}

static void
plaza_map_view_init (PlazaMapView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  shumate_scale_set_viewport (self->scale, shumate_map_get_viewport (self->map));
  shumate_scale_set_unit (self->scale,
                          plaza_unit_of_locale () == PLAZA_UNIT_MILES ? SHUMATE_UNIT_IMPERIAL : SHUMATE_UNIT_METRIC);
  map_view_set_up_pins (self);
  plaza_map_view_init_camera (self);
  map_view_set_up_ground (self);
}

GtkWidget *
plaza_map_view_new (void)
{
  return g_object_new (PLAZA_TYPE_MAP_VIEW, NULL);
}

/* The event is of the campaign that is set, whichever of the two came first. */
static void
map_view_fill_card (PlazaMapView *self)
{
  guint32 id = plaza_map_pins_get_selected (self->pins);
  g_autoptr(PlazaEvent) event = NULL;

  if (id != 0 && self->campaign != NULL)
    event = plaza_campaign_get_event (self->campaign, id);
  if (event != NULL)
    plaza_map_card_set_event (self->card, event);
  self->card_placed = FALSE;
}

/**
 * plaza_map_view_set_query:
 * @query: which events; copied
 *
 * Shows them, from the next frame in which the map is in sight on: until then
 * it costs nothing. Where the map is stays; plaza_map_view_fit() shows all of
 * them.
 */
void
plaza_map_view_set_query (PlazaMapView          *self,
                          PlazaCampaign         *campaign,
                          const PlazaEventQuery *query)
{
  g_return_if_fail (PLAZA_IS_MAP_VIEW (self));

  g_set_object (&self->campaign, campaign);
  plaza_map_pins_set_query (self->pins, campaign, query);
  map_view_fill_card (self);
  map_view_queue_update_cb (self);
}

/**
 * plaza_map_view_set_near:
 * @label: how the place is named: "48188"
 *
 * Marks the place from which the reader looks for events.
 */
void
plaza_map_view_set_near (PlazaMapView *self,
                         const char   *label,
                         double        latitude,
                         double        longitude)
{
  g_return_if_fail (PLAZA_IS_MAP_VIEW (self));
  g_return_if_fail (label != NULL);

  plaza_map_view_clear_near (self);
  self->near = plaza_map_near_new (label, latitude, longitude);
  shumate_marker_layer_add_marker (self->near_layer, self->near);
}

void
plaza_map_view_clear_near (PlazaMapView *self)
{
  g_return_if_fail (PLAZA_IS_MAP_VIEW (self));

  if (self->near != NULL)
    shumate_marker_layer_remove_marker (self->near_layer, self->near);
  g_clear_object (&self->near);
}

void
plaza_map_view_set_dark (PlazaMapView *self,
                         gboolean      dark)
{
  g_return_if_fail (PLAZA_IS_MAP_VIEW (self));

  if (self->dark == !!dark)
    return;

  self->dark = !!dark;
  if (self->dark)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dark");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dark");
  plaza_map_further_set_dark (self->further, self->dark);
  if (self->ground != NULL)
    plaza_map_ground_set_dark (self->ground, self->dark);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DARK]);
}

/**
 * plaza_map_view_set_selected:
 * @id: of an event; 0 for none
 */
void
plaza_map_view_set_selected (PlazaMapView *self,
                             guint32       id)
{
  g_return_if_fail (PLAZA_IS_MAP_VIEW (self));

  if (id == plaza_map_pins_get_selected (self->pins))
    return;

  plaza_map_pins_set_selected (self->pins, id);
  map_view_fill_card (self);
  map_view_queue_update_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

guint32
plaza_map_view_get_selected (PlazaMapView *self)
{
  g_return_val_if_fail (PLAZA_IS_MAP_VIEW (self), 0);

  return plaza_map_pins_get_selected (self->pins);
}

/**
 * plaza_map_view_get_error:
 *
 * Returns: (nullable): why there is no map, in one sentence
 */
const char *
plaza_map_view_get_error (PlazaMapView *self)
{
  const char *error;

  g_return_val_if_fail (PLAZA_IS_MAP_VIEW (self), NULL);

  error = gtk_label_get_label (self->error);
  return *error != '\0' ? error : NULL;
}

/**
 * plaza_map_view_get_loaded:
 *
 * Returns: whether all that is in view has been drawn
 */
gboolean
plaza_map_view_get_loaded (PlazaMapView *self)
{
  g_return_val_if_fail (PLAZA_IS_MAP_VIEW (self), FALSE);

  return self->ground != NULL && plaza_map_ground_get_loaded (self->ground);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-view-private.h"

#include "plaza-mercator.h"

/* One step of a key or a button: a quarter of the map, and twice its size. */
#define PAN 0.25
#define ZOOM 1.0
/* A single place would fit at any zoom: this one shows its surroundings. */
#define FIT_ZOOM 9.0
/* Two ends of a march are parted, and a town is still recognized. */
#define PLACES_ZOOM 11.0
#define MOVE_MS 350
#define STEP_MS 180

/* Half a pin at each side, and what lies over the map. */
#define PAD_TOP 36
#define PAD_CONTROLS 64
#define PAD_LEGEND 84
#define PAD_SIDE 36
#define PAD_PLAIN 24

/* The United States without Alaska and Hawaii, where there is nothing to show. */
static const PlazaMapBounds country = { 24.5, -124.8, 49.4, -66.9 };

PlazaMapCamera
plaza_map_view_get_camera (PlazaMapView *self)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);

  return (PlazaMapCamera) {
    shumate_location_get_latitude (SHUMATE_LOCATION (viewport)),
    shumate_location_get_longitude (SHUMATE_LOCATION (viewport)),
    shumate_viewport_get_zoom_level (viewport),
  };
}

static gboolean
camera_wants_motion (PlazaMapView *self)
{
  gboolean enabled;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled, NULL);
  return enabled && gtk_widget_get_mapped (GTK_WIDGET (self->map));
}

static void
camera_move (PlazaMapView         *self,
             const PlazaMapCamera *camera,
             guint                 duration)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);

  if (duration > 0 && camera_wants_motion (self))
    {
      self->target = *camera;
      self->target_time = g_get_monotonic_time () + duration * G_TIME_SPAN_MILLISECOND;
      shumate_map_go_to_full_with_duration (self->map, camera->latitude, camera->longitude, camera->zoom, duration);
      return;
    }

  self->target_time = 0;
  shumate_map_stop_go_to (self->map);
  /* A pin that is out of view in between would lose the keyboard. */
  g_object_freeze_notify (G_OBJECT (viewport));
  shumate_viewport_set_zoom_level (viewport, camera->zoom);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), camera->latitude, camera->longitude);
  g_object_thaw_notify (G_OBJECT (viewport));
  if (self->ground != NULL)
    plaza_map_ground_leap (self->ground);
}

/* Before the map has a size, it is remembered. The way there is shown unless the
 * reader wants no motion. */
static void
camera_go (PlazaMapView         *self,
           const PlazaMapCamera *camera,
           gboolean              animate)
{
  self->wants_fit = FALSE;
  self->wants_bounds = FALSE;
  self->around = 0;
  self->camera = *camera;
  self->wants_camera = self->width == 0;
  if (!self->wants_camera)
    camera_move (self, camera, animate ? MOVE_MS : 0);
}

static PlazaMapPadding
camera_get_padding (PlazaMapView *self)
{
  if (self->plain)
    return (PlazaMapPadding) { PAD_PLAIN, PAD_PLAIN, PAD_PLAIN, PAD_PLAIN };
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    return (PlazaMapPadding) { PAD_TOP, PAD_SIDE, PAD_LEGEND, PAD_CONTROLS };

  return (PlazaMapPadding) { PAD_TOP, PAD_CONTROLS, PAD_LEGEND, PAD_SIDE };
}

static void
camera_go_to_bounds (PlazaMapView         *self,
                     const PlazaMapBounds *bounds,
                     gboolean              animate)
{
  PlazaMapPadding padding = camera_get_padding (self);
  PlazaMapCamera camera = plaza_map_fit (bounds, self->width, self->height, &padding, FIT_ZOOM);

  camera_go (self, &camera, animate);
}

/* What lies in one place, and may still be parted by coming closer, goes on
 * from where the map is. */
static void
camera_fit_cb (PlazaMapView         *self,
               const PlazaMapBounds *bounds)
{
  PlazaMapCamera now = plaza_map_view_get_camera (self);
  PlazaMapPadding padding = camera_get_padding (self);
  PlazaMapCamera camera = plaza_map_fit (bounds, self->width, self->height, &padding, PLAZA_MAP_MAX_ZOOM);

  camera.zoom = MIN (MAX (camera.zoom, now.zoom + ZOOM), PLAZA_MAP_MAX_ZOOM);
  camera_go (self, &camera, TRUE);
}

static void
camera_fit (PlazaMapView *self,
            gboolean      animate)
{
  PlazaMapBounds bounds;
  gboolean any;

  if (self->width == 0)
    {
      self->wants_fit = TRUE;
      self->wants_camera = FALSE;
      return;
    }

  any = plaza_map_pins_get_extent (self->pins, &bounds);
  if (plaza_map_further_extend (self->further, &bounds, any))
    camera_go_to_bounds (self, &bounds, animate);
  else
    camera_go_to_bounds (self, &country, animate);
}

static double
camera_get_zoom_around (PlazaMapView *self,
                        double        latitude,
                        double        km)
{
  return plaza_map_zoom_around (latitude, km, MAX (1, MIN (self->width, self->height)));
}

/**
 * plaza_map_view_take_size:
 *
 * For the view's own files: the map got its first size.
 */
void
plaza_map_view_take_size (PlazaMapView *self)
{
  if (self->around > 0)
    self->camera.zoom = camera_get_zoom_around (self, self->camera.latitude, self->around);
  if (self->wants_bounds)
    plaza_map_view_show_bounds (self, &self->bounds);
  else if (self->wants_camera)
    camera_move (self, &self->camera, 0);
  else if (self->wants_fit)
    camera_fit (self, FALSE);

  self->wants_camera = FALSE;
  self->wants_fit = FALSE;
}

/**
 * plaza_map_view_show_bounds:
 * @bounds: of the places of one event
 *
 * Shows all of it, as close as it can be; as soon as the map has a size.
 */
void
plaza_map_view_show_bounds (PlazaMapView         *self,
                            const PlazaMapBounds *bounds)
{
  PlazaMapPadding padding = camera_get_padding (self);
  PlazaMapCamera camera;

  if (self->width == 0)
    {
      self->bounds = *bounds;
      self->wants_bounds = TRUE;
      self->wants_fit = FALSE;
      return;
    }

  camera = plaza_map_fit (bounds, self->width, self->height, &padding, PLACES_ZOOM);
  camera_go (self, &camera, FALSE);
}

/* A step goes on from where the one before leads to, however fast the keys are. */
static PlazaMapCamera
camera_get_target (PlazaMapView *self)
{
  return g_get_monotonic_time () < self->target_time ? self->target : plaza_map_view_get_camera (self);
}

static void
camera_zoom_by (PlazaMapView *self,
                double        steps)
{
  PlazaMapCamera camera = camera_get_target (self);

  camera.zoom = CLAMP (camera.zoom + steps, PLAZA_MAP_MIN_ZOOM, PLAZA_MAP_MAX_ZOOM);
  camera_move (self, &camera, STEP_MS);
}

static void
camera_pan_by (PlazaMapView *self,
               double        across,
               double        down)
{
  PlazaMapCamera camera = camera_get_target (self);
  double scale = plaza_map_zoom_to_scale (camera.zoom);
  double x, y;

  plaza_mercator_project (camera.latitude, camera.longitude, &x, &y);
  plaza_mercator_unproject (x + across * self->width / scale, y + down * self->height / scale,
                            &camera.latitude, &camera.longitude);
  camera_move (self, &camera, STEP_MS);
}

static void
camera_zoom_in_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  camera_zoom_by (PLAZA_MAP_VIEW (widget), ZOOM);
}

static void
camera_zoom_out_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  camera_zoom_by (PLAZA_MAP_VIEW (widget), -ZOOM);
}

static void
camera_fit_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  camera_fit (PLAZA_MAP_VIEW (widget), TRUE);
}

static gboolean
camera_key_pressed_cb (PlazaMapView          *self,
                       guint                  key,
                       guint                  code,
                       GdkModifierType        state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      camera_pan_by (self, -PAN, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      camera_pan_by (self, PAN, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      camera_pan_by (self, 0, -PAN);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      camera_pan_by (self, 0, PAN);
      return GDK_EVENT_STOP;
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      camera_zoom_by (self, ZOOM);
      return GDK_EVENT_STOP;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      camera_zoom_by (self, -ZOOM);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      camera_fit (self, TRUE);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* The map is never turned: north is up, and the names can be read. */
static void
camera_rotated_cb (ShumateViewport *viewport)
{
  if (shumate_viewport_get_rotation (viewport) != 0)
    shumate_viewport_set_rotation (viewport, 0);
}

void
plaza_map_view_install_camera (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, camera_zoom_in_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, camera_zoom_out_action);
  gtk_widget_class_install_action (widget_class, "map.fit", NULL, camera_fit_action);
}

void
plaza_map_view_init_camera (PlazaMapView *self)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);
  GtkEventController *keys = gtk_event_controller_key_new ();

  shumate_viewport_set_min_zoom_level (viewport, PLAZA_MAP_MIN_ZOOM);
  shumate_viewport_set_max_zoom_level (viewport, PLAZA_MAP_MAX_ZOOM);
  g_signal_connect (viewport, "notify::rotation", G_CALLBACK (camera_rotated_cb), NULL);
  g_signal_connect_object (self->pins, "fit", G_CALLBACK (camera_fit_cb), self, G_CONNECT_SWAPPED);

  /* Before the map, which has keys of its own. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (camera_key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->map), keys);
  self->wants_fit = TRUE;
}

/**
 * plaza_map_view_fit:
 *
 * Shows all events that have a place, or the country where there is none.
 */
void
plaza_map_view_fit (PlazaMapView *self)
{
  g_return_if_fail (PLAZA_IS_MAP_VIEW (self));

  camera_fit (self, TRUE);
}

/**
 * plaza_map_view_center:
 * @latitude: degrees north
 * @longitude: degrees east
 * @zoom: 1 for the world, 4 for a part of the country, 8 for a county, 12 at most
 *
 * Goes there.
 */
void
plaza_map_view_center (PlazaMapView *self,
                       double        latitude,
                       double        longitude,
                       double        zoom)
{
  PlazaMapCamera camera = { latitude, longitude, CLAMP (zoom, PLAZA_MAP_MIN_ZOOM, PLAZA_MAP_MAX_ZOOM) };

  g_return_if_fail (PLAZA_IS_MAP_VIEW (self));

  camera_go (self, &camera, TRUE);
}

/**
 * plaza_map_view_show_around:
 * @latitude: degrees north
 * @longitude: degrees east
 * @km: more than 0
 *
 * Goes there, so close that @km are in view to all sides.
 */
void
plaza_map_view_show_around (PlazaMapView *self,
                            double        latitude,
                            double        longitude,
                            double        km)
{
  PlazaMapCamera camera;

  g_return_if_fail (PLAZA_IS_MAP_VIEW (self));
  g_return_if_fail (km > 0);

  camera = (PlazaMapCamera) { latitude, longitude, camera_get_zoom_around (self, latitude, km) };
  camera_go (self, &camera, TRUE);
  self->around = km;
}

/**
 * plaza_map_view_reveal:
 * @latitude: degrees north
 * @longitude: degrees east
 *
 * Goes there if the map shows another place, no closer and no farther than before.
 */
void
plaza_map_view_reveal (PlazaMapView *self,
                       double        latitude,
                       double        longitude)
{
  PlazaMapPadding padding;
  PlazaMapCamera camera;
  double scale, x, y, middle_x, middle_y;

  g_return_if_fail (PLAZA_IS_MAP_VIEW (self));

  if (self->width == 0)
    return;

  padding = camera_get_padding (self);
  camera = camera_get_target (self);
  scale = plaza_map_zoom_to_scale (camera.zoom);
  plaza_mercator_project (camera.latitude, camera.longitude, &middle_x, &middle_y);
  plaza_mercator_project (latitude, longitude, &x, &y);
  x = self->width / 2.0 + (x - middle_x) * scale;
  y = self->height / 2.0 + (y - middle_y) * scale;
  if (x >= padding.left / 2 && x <= self->width - padding.right / 2 &&
      y >= padding.top / 2 && y <= self->height - padding.bottom / 2)
    return;

  camera.latitude = latitude;
  camera.longitude = longitude;
  camera_go (self, &camera, TRUE);
}

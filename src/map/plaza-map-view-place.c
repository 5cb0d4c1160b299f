/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "plaza-mercator.h"
#include "plaza-map-spots.h"

/* How far a key moves the pin, in metres on the ground: from one house to the next, and from one quarter to the next. */
#define STEP_METRES 25.0
#define LEAP_METRES 250.0
/* A press that is not farther from the pin takes it. */
#define REACH_PIXELS 22.0

static void
view_place_put (PlazaMapView   *self,
                double          latitude,
                double          longitude,
                PlazaPrecision  precision)
{
  PlazaMapSpot *spot = g_new0 (PlazaMapSpot, 1);
  double scale = plaza_map_zoom_to_scale (plaza_map_view_get_camera (self).zoom);

  spot->count = 1;
  spot->one_spot = TRUE;
  spot->latitude = latitude;
  spot->longitude = longitude;
  spot->precision = precision;
  spot->cells = g_array_new (FALSE, FALSE, sizeof (PlazaMapCell));
  g_clear_pointer (&self->mark, plaza_map_mark_free);
  self->mark = plaza_map_mark_new_picture (spot, self->near_layer);
  plaza_map_mark_take_spot (self->mark, spot, plaza_map_metres (scale, latitude));
  plaza_map_spot_free (spot);
}

/* Whoever moves it says where exactly it is. */
static void
view_place_take (PlazaMapView *self,
                 double        latitude,
                 double        longitude)
{
  view_place_put (self, latitude, longitude, PLAZA_PRECISION_EXACT);
  g_signal_emit_by_name (self, "pin-moved", latitude, longitude);
}

/* From where the map is, if there is no pin yet. */
static void
view_place_get (PlazaMapView *self,
                double       *latitude,
                double       *longitude)
{
  PlazaMapCamera camera = plaza_map_view_get_camera (self);

  *latitude = self->mark != NULL ? self->mark->spot->latitude : camera.latitude;
  *longitude = self->mark != NULL ? self->mark->spot->longitude : camera.longitude;
}

static void
view_place_step (PlazaMapView *self,
                 int           east,
                 int           north,
                 gboolean      leaps)
{
  double latitude, longitude, x, y, step;

  view_place_get (self, &latitude, &longitude);
  plaza_mercator_project (latitude, longitude, &x, &y);
  step = (leaps ? LEAP_METRES : STEP_METRES) / plaza_map_metres (1, latitude);
  plaza_mercator_unproject (x + east * step, y - north * step, &latitude, &longitude);
  view_place_take (self, latitude, longitude);
  plaza_map_view_reveal (self, latitude, longitude);
}

static gboolean
view_place_key_cb (PlazaMapView    *self,
                   guint            key,
                   guint            code,
                   GdkModifierType  state)
{
  static const struct { guint key, keypad; int east, north; } steps[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, 1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, -1 },
  };

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (key == steps[i].key || key == steps[i].keypad)
      {
        view_place_step (self, steps[i].east, steps[i].north, (state & GDK_SHIFT_MASK) != 0);
        return GDK_EVENT_STOP;
      }

  return GDK_EVENT_PROPAGATE;
}

static void
view_place_drag_begin_cb (PlazaMapView *self,
                          double        x,
                          double        y,
                          GtkGesture   *gesture)
{
  double latitude, longitude, pin_x, pin_y;

  view_place_get (self, &latitude, &longitude);
  shumate_viewport_location_to_widget_coords (shumate_map_get_viewport (self->map), GTK_WIDGET (self->map),
                                              latitude, longitude, &pin_x, &pin_y);
  self->held = GRAPHENE_POINT_INIT ((float) pin_x, (float) pin_y);
  if (self->mark == NULL || hypot (pin_x - x, pin_y - y) > REACH_PIXELS)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
  else
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
view_place_drag_update_cb (PlazaMapView *self,
                           double        across,
                           double        down)
{
  double latitude, longitude;

  shumate_viewport_widget_coords_to_location (shumate_map_get_viewport (self->map), GTK_WIDGET (self->map),
                                              self->held.x + across, self->held.y + down, &latitude, &longitude);
  view_place_put (self, latitude, longitude, PLAZA_PRECISION_EXACT);
}

static void
view_place_drag_end_cb (PlazaMapView *self,
                        double        across,
                        double        down)
{
  double latitude, longitude;

  if (across == 0 && down == 0)
    return;

  view_place_get (self, &latitude, &longitude);
  view_place_take (self, latitude, longitude);
}

/* The wheel belongs to the form that the map is in. */
static void
view_place_free_wheel (PlazaMapView *self)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->map));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static void
view_place_begin (PlazaMapView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->placing = TRUE;
  gtk_widget_set_can_target (GTK_WIDGET (self->map), TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (self->map), TRUE);
  gtk_widget_set_visible (self->controls, TRUE);
  /* There is nothing else to be shown. */
  gtk_widget_set_visible (gtk_widget_get_last_child (self->controls), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Where the pin is"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Pin: arrow keys move it, with Shift farther; plus and minus change the map’s size"), -1);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (view_place_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->overlay), keys);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (view_place_drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (view_place_drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (view_place_drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->map), GTK_EVENT_CONTROLLER (drag));
  view_place_free_wheel (self);
}

/* So close that one recognizes what is around as well as the pin is known. */
static double
view_place_get_zoom (PlazaPrecision precision)
{
  return precision == PLAZA_PRECISION_EXACT ? PLAZA_MAP_MAX_ZOOM
         : precision == PLAZA_PRECISION_POSTAL ? 10.5
         : precision == PLAZA_PRECISION_CITY ? 9.5 : 4;
}

/**
 * plaza_map_view_place_pin:
 * @self: a map that is plain
 * @latitude: degrees north; without a point, of the middle of the country
 * @longitude: degrees east
 * @precision: how well the point is known; %PLAZA_PRECISION_NONE for no pin
 *
 * Puts a pin there, which is dragged or moved by arrow keys: "pin-moved" says where to.
 */
void
plaza_map_view_place_pin (PlazaMapView   *self,
                          double          latitude,
                          double          longitude,
                          PlazaPrecision  precision)
{
  gboolean first;

  g_return_if_fail (PLAZA_IS_MAP_VIEW (self));

  first = !self->placing;
  if (first)
    view_place_begin (self);
  if (!first && self->mark != NULL && self->mark->spot->precision == precision &&
      self->mark->spot->latitude == latitude && self->mark->spot->longitude == longitude)
    return;

  if (first || precision != PLAZA_PRECISION_EXACT)
    plaza_map_view_center (self, latitude, longitude, view_place_get_zoom (precision));
  else
    plaza_map_view_reveal (self, latitude, longitude);
  g_clear_pointer (&self->mark, plaza_map_mark_free);
  if (precision <= PLAZA_PRECISION_CITY)
    view_place_put (self, latitude, longitude, precision);
}

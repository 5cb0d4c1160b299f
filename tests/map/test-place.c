/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pin that is put by hand: by the arrow keys, nearly and farther, and by a drag that begins at it. */
#include "map-fixture.h"

#include <shumate/shumate.h>

#include "plaza-map-pin.h"
#include "plaza-map-view.h"

#define LATITUDE 42.28
#define LONGITUDE -83.52

typedef struct
{
  GtkWidget *window;
  GtkWidget *view;
  GtkWidget *map;
  double     latitude;
  double     longitude;
  guint      moves;
} Place;

static void
moved_cb (Place  *self,
          double  latitude,
          double  longitude)
{
  self->latitude = latitude;
  self->longitude = longitude;
  self->moves++;
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static void
set_up (Place         *self,
        gconstpointer  precision)
{
  self->view = g_object_new (PLAZA_TYPE_MAP_VIEW, "plain", TRUE, NULL);
  self->latitude = LATITUDE;
  self->longitude = LONGITUDE;
  g_signal_connect_swapped (self->view, "pin-moved", G_CALLBACK (moved_cb), self);
  plaza_map_view_place_pin (PLAZA_MAP_VIEW (self->view), LATITUDE, LONGITUDE, GPOINTER_TO_INT (precision));
  self->window = map_fixture_window (self->view, 400, 240);
  map_fixture_settle (self->window);
  self->map = find (self->view, SHUMATE_TYPE_MAP);
}

static void
tear_down (Place         *self,
           gconstpointer  precision)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

/* The first controller of that kind around the map that takes it. */
static gboolean
press (Place           *self,
       guint            key,
       GdkModifierType  state)
{
  for (GtkWidget *widget = gtk_widget_get_parent (self->map); widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);
          gboolean handled = FALSE;

          if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
            g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
          if (handled)
            return TRUE;
        }
    }

  return FALSE;
}

static void
test_keys (Place         *self,
           gconstpointer  precision)
{
  double near, far;

  g_assert_true (gtk_widget_get_focusable (self->map));
  g_assert_true (press (self, GDK_KEY_Up, 0));
  near = self->latitude - LATITUDE;
  g_assert_cmpfloat (near, >, 0);
  g_assert_cmpfloat_with_epsilon (self->longitude, LONGITUDE, 1e-9);
  g_assert_true (press (self, GDK_KEY_Down, GDK_SHIFT_MASK));
  far = LATITUDE + near - self->latitude;
  g_assert_cmpfloat_with_epsilon (far / near, 10, 0.01);
  g_assert_true (press (self, GDK_KEY_Right, 0));
  g_assert_cmpfloat (self->longitude, >, LONGITUDE);
  g_assert_true (press (self, GDK_KEY_Left, 0));
  g_assert_cmpfloat_with_epsilon (self->longitude, LONGITUDE, 1e-9);
  g_assert_cmpuint (self->moves, ==, 4);
  g_assert_false (press (self, GDK_KEY_Left, GDK_CONTROL_MASK));
}

static GtkGesture *
find_drag (Place *self)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (self->map);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        return GTK_GESTURE (controller);
    }

  return NULL;
}

/* It is dropped where it was let go. */
static void
test_drag (Place         *self,
           gconstpointer  precision)
{
  ShumateViewport *viewport = shumate_map_get_viewport (SHUMATE_MAP (self->map));
  GtkGesture *drag = find_drag (self);
  double latitude, longitude;

  g_assert_nonnull (drag);
  g_signal_emit_by_name (drag, "drag-begin", 200.0, 120.0);
  g_signal_emit_by_name (drag, "drag-end", 0.0, 0.0);
  g_assert_cmpuint (self->moves, ==, 0);
  shumate_viewport_widget_coords_to_location (viewport, self->map, 240, 90, &latitude, &longitude);
  g_signal_emit_by_name (drag, "drag-update", 40.0, -30.0);
  g_assert_cmpuint (self->moves, ==, 0);
  g_signal_emit_by_name (drag, "drag-end", 40.0, -30.0);
  g_assert_cmpuint (self->moves, ==, 1);
  g_assert_cmpfloat_with_epsilon (self->latitude, latitude, 1e-4);
  g_assert_cmpfloat_with_epsilon (self->longitude, longitude, 1e-4);
}

/* A ring in the middle of a city becomes a pin once somebody moves it; where nothing is known there is none before. */
static void
test_looks (Place         *self,
            gconstpointer  precision)
{
  GtkWidget *pin = find (self->map, PLAZA_TYPE_MAP_PIN);

  if (GPOINTER_TO_INT (precision) == PLAZA_PRECISION_NONE)
    g_assert_null (pin);
  else
    g_assert_true (gtk_widget_has_css_class (pin, "ring"));

  g_assert_true (press (self, GDK_KEY_Up, 0));
  pin = find (self->map, PLAZA_TYPE_MAP_PIN);
  g_assert_nonnull (pin);
  g_assert_false (gtk_widget_has_css_class (pin, "ring"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  map_fixture_init ();

  g_test_add ("/map-place/keys", Place, GINT_TO_POINTER (PLAZA_PRECISION_EXACT), set_up, test_keys, tear_down);
  g_test_add ("/map-place/drag", Place, GINT_TO_POINTER (PLAZA_PRECISION_EXACT), set_up, test_drag, tear_down);
  g_test_add ("/map-place/looks/city", Place, GINT_TO_POINTER (PLAZA_PRECISION_CITY), set_up, test_looks, tear_down);
  g_test_add ("/map-place/looks/none", Place, GINT_TO_POINTER (PLAZA_PRECISION_NONE), set_up, test_looks, tear_down);

  return g_test_run ();
}

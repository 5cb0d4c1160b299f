/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From where the map is seen. */
#include "plaza-map-geometry.h"
#include "view-fixture.h"

/* The map and libshumate agree on where things are, also between two zooms. */
static void
test_agreement (Fixture       *fixture,
                gconstpointer  data)
{
  ShumateMap *map = SHUMATE_MAP (view_fixture_get_one (fixture, SHUMATE_TYPE_MAP));
  ShumateViewport *viewport = shumate_map_get_viewport (map);

  for (double zoom = 2; zoom < 9; zoom += 0.7)
    {
      PlazaMapCamera camera = { 39, -95, zoom };
      PlazaMapBounds bounds = plaza_map_view_bounds (&camera, WIDTH, HEIGHT);
      double x, y;

      plaza_map_view_center (view_fixture_get (fixture), camera.latitude, camera.longitude, camera.zoom);
      shumate_viewport_location_to_widget_coords (viewport, GTK_WIDGET (map), bounds.north, bounds.west, &x, &y);
      g_test_message ("zoom %g: %g, %g", zoom, x, y);
      g_assert_cmpfloat_with_epsilon (x, 0, 1.5);
      g_assert_cmpfloat_with_epsilon (y, 0, 1.5);
    }
}

/* As GTK does when the map has the keyboard. */
static gboolean
press (Fixture         *fixture,
       guint            key,
       GdkModifierType  state)
{
  GtkWidget *map = view_fixture_get_one (fixture, SHUMATE_TYPE_MAP);
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (map);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }

  return handled;
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { guint key; int east, north, closer; } keys[] = {
    { GDK_KEY_Right, 1, 0, 0 }, { GDK_KEY_Left, -1, 0, 0 }, { GDK_KEY_Up, 0, 1, 0 }, { GDK_KEY_Down, 0, -1, 0 },
    { GDK_KEY_KP_Right, 1, 0, 0 }, { GDK_KEY_KP_Up, 0, 1, 0 }, { GDK_KEY_plus, 0, 0, 1 }, { GDK_KEY_equal, 0, 0, 1 },
    { GDK_KEY_KP_Add, 0, 0, 1 }, { GDK_KEY_minus, 0, 0, -1 }, { GDK_KEY_KP_Subtract, 0, 0, -1 },
  };
  ShumateViewport *viewport = view_fixture_get_viewport (fixture);
  ShumateLocation *location = SHUMATE_LOCATION (viewport);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      plaza_map_view_center (view_fixture_get (fixture), 40, -95, 5);
      g_assert_true (press (fixture, keys[i].key, 0));
      g_test_message ("%s", gdk_keyval_name (keys[i].key));
      g_assert_cmpint (shumate_location_get_longitude (location) > -95 + 0.1, ==, keys[i].east > 0);
      g_assert_cmpint (shumate_location_get_longitude (location) < -95 - 0.1, ==, keys[i].east < 0);
      g_assert_cmpint (shumate_location_get_latitude (location) > 40 + 0.1, ==, keys[i].north > 0);
      g_assert_cmpint (shumate_location_get_latitude (location) < 40 - 0.1, ==, keys[i].north < 0);
      g_assert_cmpfloat_with_epsilon (shumate_viewport_get_zoom_level (viewport), 5 + keys[i].closer, 1e-6);
    }

  g_assert_false (press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
  g_assert_false (press (fixture, GDK_KEY_Tab, 0));
  g_assert_false (press (fixture, GDK_KEY_Return, 0));
}

/* Neither closer nor further than there is something to see, nor turned. */
static void
test_limits (Fixture       *fixture,
             gconstpointer  data)
{
  ShumateViewport *viewport = view_fixture_get_viewport (fixture);
  double home;

  press (fixture, GDK_KEY_Home, 0);
  home = shumate_viewport_get_zoom_level (viewport);
  for (int i = 0; i < 20; i++)
    press (fixture, GDK_KEY_plus, 0);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (viewport), ==, PLAZA_MAP_MAX_ZOOM);
  for (int i = 0; i < 20; i++)
    press (fixture, GDK_KEY_minus, 0);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (viewport), ==, PLAZA_MAP_MIN_ZOOM);
  for (int i = 0; i < 30; i++)
    press (fixture, GDK_KEY_Up, 0);
  map_fixture_settle (fixture->window);
  shumate_viewport_set_rotation (viewport, 1);
  g_assert_cmpfloat (shumate_viewport_get_rotation (viewport), ==, 0);
  press (fixture, GDK_KEY_Home, 0);
  g_assert_cmpfloat_with_epsilon (shumate_viewport_get_zoom_level (viewport), home, 1e-6);
}

/* Before the map has a size, and after. */
static void
test_around (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *view = plaza_map_view_new (), *window;
  g_autoptr(GPtrArray) maps = map_fixture_find (view, SHUMATE_TYPE_MAP);
  ShumateViewport *early = shumate_map_get_viewport (maps->pdata[0]), *late = view_fixture_get_viewport (fixture);
  double zoom = plaza_map_zoom_around (42.28, 80, HEIGHT);

  plaza_map_view_show_around (view_fixture_get (fixture), 42.28, -83.48, 80);
  g_assert_cmpfloat_with_epsilon (shumate_viewport_get_zoom_level (late), zoom, 1e-6);
  g_assert_cmpfloat_with_epsilon (shumate_location_get_latitude (SHUMATE_LOCATION (late)), 42.28, 1e-6);

  plaza_map_view_show_around (PLAZA_MAP_VIEW (view), 42.28, -83.48, 80);
  window = map_fixture_window (view, WIDTH, HEIGHT);
  map_fixture_settle (window);
  g_assert_cmpfloat_with_epsilon (shumate_viewport_get_zoom_level (early), zoom, 1e-6);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  map_fixture_init ();

  view_fixture_add ("/map-camera/agreement", test_agreement);
  view_fixture_add ("/map-camera/keys", test_keys);
  view_fixture_add ("/map-camera/limits", test_limits);
  view_fixture_add ("/map-camera/around", test_around);

  status = g_test_run ();
  map_fixture_clean ();
  return status;
}

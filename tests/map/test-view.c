/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <shumate/shumate.h>
#include <string.h>

#include "map-fixture.h"
#include "plaza-map-card.h"
#include "plaza-map-cluster.h"
#include "plaza-map-geometry.h"
#include "plaza-map-legend.h"
#include "plaza-map-pin.h"
#include "plaza-pack-reader.h"

#define WIDTH 800
#define HEIGHT 700

typedef struct
{
  GtkWidget *window;
  GtkWidget *view;
  guint32    activated;
  guint32    opened;
  GArray    *events;    /* activated together */
  GArray    *nowhere;
} Fixture;

static void
activated_cb (Fixture *fixture,
              guint    id)
{
  fixture->activated = id;
}

static void
opened_cb (Fixture *fixture,
           guint    id)
{
  fixture->opened = id;
}

static void
events_cb (Fixture *fixture,
           GArray  *ids)
{
  g_clear_pointer (&fixture->events, g_array_unref);
  fixture->events = g_array_ref (ids);
}

static void
nowhere_cb (Fixture *fixture,
            GArray  *ids)
{
  g_clear_pointer (&fixture->nowhere, g_array_unref);
  fixture->nowhere = g_array_ref (ids);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->view = plaza_map_view_new ();
  g_signal_connect_swapped (fixture->view, "event-activated", G_CALLBACK (activated_cb), fixture);
  g_signal_connect_swapped (fixture->view, "event-opened", G_CALLBACK (opened_cb), fixture);
  g_signal_connect_swapped (fixture->view, "events-activated", G_CALLBACK (events_cb), fixture);
  g_signal_connect_swapped (fixture->view, "nowhere-activated", G_CALLBACK (nowhere_cb), fixture);
  fixture->window = map_fixture_window (fixture->view, WIDTH, HEIGHT);
  plaza_map_view_set_query (PLAZA_MAP_VIEW (fixture->view), map_fixture_campaign (),
                            &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
  plaza_map_view_fit (PLAZA_MAP_VIEW (fixture->view));
  map_fixture_settle (fixture->window);
}

/* Nothing of it stays. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *view = fixture->view;

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (view);
  g_clear_pointer (&fixture->events, g_array_unref);
  g_clear_pointer (&fixture->nowhere, g_array_unref);
}

static PlazaMapView *
get_view (Fixture *fixture)
{
  return PLAZA_MAP_VIEW (fixture->view);
}

static guint
count (Fixture *fixture,
       GType    type)
{
  g_autoptr(GPtrArray) found = map_fixture_find (fixture->view, type);

  return found->len;
}

static GtkWidget *
find_named (Fixture    *fixture,
            GType       type,
            const char *name)
{
  g_autoptr(GPtrArray) found = map_fixture_find (fixture->view, type);

  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (found->pdata[i]),
                                                                   GTK_ACCESSIBLE_PROPERTY_LABEL, name);

      if (wrong == NULL)
        return found->pdata[i];
    }

  return NULL;
}

static GtkWidget *
get_one (Fixture *fixture,
         GType    type)
{
  g_autoptr(GPtrArray) found = map_fixture_find (fixture->view, type);

  g_assert_cmpuint (found->len, ==, 1);
  return found->pdata[0];
}

static guint32
get_id (const char *uid)
{
  g_autoptr(PlazaEvent) event = map_fixture_event (uid);

  return plaza_event_get_id (event);
}

static void
click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
}

/* Drawn larger than others. */
static gboolean
is_enlarged (GtkWidget *button)
{
  graphene_matrix_t matrix;

  g_assert_true (gtk_widget_compute_transform (button, gtk_widget_get_parent (button), &matrix));
  return graphene_matrix_get_x_scale (&matrix) > 1.1;
}

static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  static const char * const names[] = {
    "\u2068Interfaith Solidarity March\u2069, Canton, Wed 5:30 PM EST. Placed by ZIP code",
    "1 event somewhere in Michigan",
    "2 events somewhere in Texas",
    "2 events at one spot in \u2068Miami\u2069",
    "4 events near \u2068Glendale\u2069",
  };

  g_assert_null (plaza_map_view_get_error (get_view (fixture)));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *mark = find_named (fixture, GTK_TYPE_BUTTON, names[i]);

      g_test_message ("%s", names[i]);
      g_assert_nonnull (mark);
      g_assert_true (gtk_widget_get_focusable (mark));
    }
}

/* Each event is a pin, in a cluster, counted on a state, or among those that
 * are nowhere; once. */
static void
test_sum (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(GPtrArray) clusters = map_fixture_find (fixture->view, PLAZA_TYPE_MAP_CLUSTER);
  guint n = count (fixture, PLAZA_TYPE_MAP_PIN), n_nowhere;

  for (guint i = 0; i < clusters->len; i++)
    {
      const char *words = gtk_button_get_label (clusters->pdata[i]);

      n += atoi (strchr (words, ' ') != NULL ? strchr (words, ' ') : words);
    }

  g_object_get (get_one (fixture, PLAZA_TYPE_MAP_LEGEND), "n-nowhere", &n_nowhere, NULL);
  g_assert_cmpuint (n_nowhere, ==, 3);
  g_assert_cmpuint (n + n_nowhere, ==, plaza_campaign_count_events (map_fixture_campaign ()));
}

static void
test_nowhere (Fixture       *fixture,
              gconstpointer  data)
{
  g_signal_emit_by_name (get_one (fixture, PLAZA_TYPE_MAP_LEGEND), "activated");
  g_assert_cmpuint (fixture->nowhere->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(PlazaEvent) event = plaza_campaign_get_event (map_fixture_campaign (),
                                                              g_array_index (fixture->nowhere, guint32, i));

      g_assert_null (plaza_event_get_record (event)->place.state);
    }
}

static void
test_pin (Fixture       *fixture,
          gconstpointer  data)
{
  guint32 march = get_id ("canton-interfaith-solidarity-march");
  GtkWidget *pin = find_named (fixture, PLAZA_TYPE_MAP_PIN,
                               "\u2068Interfaith Solidarity March\u2069, Canton, Wed 5:30 PM EST. Placed by ZIP code");

  g_assert_false (is_enlarged (pin));
  click (pin);
  g_assert_cmpuint (fixture->activated, ==, march);
  g_assert_cmpuint (fixture->opened, ==, 0);

  plaza_map_view_set_selected (get_view (fixture), march);
  map_fixture_settle (fixture->window);
  g_assert_true (is_enlarged (pin));
  click (pin);
  g_assert_cmpuint (fixture->opened, ==, march);
}

static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  guint32 march = get_id ("canton-interfaith-solidarity-march");
  GtkWidget *card = get_one (fixture, PLAZA_TYPE_MAP_CARD);
  graphene_rect_t bounds;

  g_assert_false (gtk_widget_get_visible (card));
  plaza_map_view_set_selected (get_view (fixture), march);
  map_fixture_settle (fixture->window);
  g_assert_true (gtk_widget_get_mapped (card));
  g_assert_true (gtk_widget_compute_bounds (card, fixture->view, &bounds));
  g_assert_true (graphene_rect_contains_rect (&GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT), &bounds));
  click (card);
  g_assert_cmpuint (fixture->opened, ==, march);

  /* Out of view, and back. */
  plaza_map_view_center (get_view (fixture), 34, -118, 7);
  map_fixture_settle (fixture->window);
  g_assert_false (gtk_widget_get_visible (card));
  plaza_map_view_fit (get_view (fixture));
  map_fixture_settle (fixture->window);
  g_assert_true (gtk_widget_get_visible (card));
  plaza_map_view_set_selected (get_view (fixture), 0);
  map_fixture_settle (fixture->window);
  g_assert_false (gtk_widget_get_visible (card));
}

/* A selected event that a cluster shows marks the cluster. */
static void
test_selected_in_cluster (Fixture       *fixture,
                          gconstpointer  data)
{
  GtkWidget *cluster = find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, "2 events at one spot in \u2068Miami\u2069");

  plaza_map_view_set_selected (get_view (fixture), get_id ("miami-diaz-balart-visit"));
  map_fixture_settle (fixture->window);
  g_assert_true (is_enlarged (cluster));
  plaza_map_view_set_selected (get_view (fixture), 0);
  map_fixture_settle (fixture->window);
  g_assert_false (is_enlarged (cluster));
}

static void
test_cluster (Fixture       *fixture,
              gconstpointer  data)
{
  guint n_pins;

  /* Los Angeles three times, and Glendale. */
  click (find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, "4 events near \u2068Glendale\u2069"));
  map_fixture_settle (fixture->window);
  g_assert_null (fixture->events);
  n_pins = count (fixture, PLAZA_TYPE_MAP_PIN);
  g_assert_cmpuint (n_pins, ==, 1);
  click (find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, "3 events at one spot in \u2068Los Angeles\u2069"));
  g_assert_cmpuint (fixture->events->len, ==, 3);
}

/* Two events so close that no zoom parts them, at two spots. */
static PlazaCampaign *
make_pair (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = plaza_pack_read ("resource:///org/weareallamerica/Plaza/campaigns/we-are-all-america", &error);
  PlazaCampaign *campaign;

  g_assert_no_error (error);
  g_ptr_array_set_size (pack->events, 2);
  for (guint i = 0; i < 2; i++)
    {
      PlazaPlace *place = &((PlazaEventRecord *) g_ptr_array_index (pack->events, i))->place;

      place->precision = PLAZA_PRECISION_EXACT;
      place->latitude = 42.3 + i * 0.0005;
      place->longitude = -83.5;
    }

  campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
  return campaign;
}

/* Where the map cannot come closer, a cluster is opened as a list; also when it
 * was put together a hair before. */
static void
test_closest (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("plaza-map-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pair.plaza", NULL);
  g_autoptr(PlazaCampaign) campaign = make_pair (path);

  plaza_map_view_set_query (get_view (fixture), campaign, &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
  plaza_map_view_center (get_view (fixture), 42.3, -83.5, PLAZA_MAP_MAX_ZOOM - 0.05);
  map_fixture_settle (fixture->window);
  plaza_map_view_center (get_view (fixture), 42.3, -83.5, PLAZA_MAP_MAX_ZOOM);
  map_fixture_settle (fixture->window);
  click (get_one (fixture, PLAZA_TYPE_MAP_CLUSTER));
  g_assert_nonnull (fixture->events);
  g_assert_cmpuint (fixture->events->len, ==, 2);

  plaza_map_view_set_query (get_view (fixture), map_fixture_campaign (), &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
  map_fixture_settle (fixture->window);
  g_clear_object (&campaign);
  map_fixture_free_folder (g_steal_pointer (&folder));
}

static void
test_state (Fixture       *fixture,
            gconstpointer  data)
{
  click (find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, "2 events somewhere in Texas"));
  g_assert_cmpuint (fixture->events->len, ==, 2);
}

/* The map and libshumate agree on where things are, also between two zooms. */
static void
test_agreement (Fixture       *fixture,
                gconstpointer  data)
{
  ShumateMap *map = SHUMATE_MAP (get_one (fixture, SHUMATE_TYPE_MAP));
  ShumateViewport *viewport = shumate_map_get_viewport (map);

  for (double zoom = 2; zoom < 9; zoom += 0.7)
    {
      PlazaMapCamera camera = { 39, -95, zoom };
      PlazaMapBounds bounds = plaza_map_view_bounds (&camera, WIDTH, HEIGHT);
      double x, y;

      plaza_map_view_center (get_view (fixture), camera.latitude, camera.longitude, camera.zoom);
      shumate_viewport_location_to_widget_coords (viewport, GTK_WIDGET (map), bounds.north, bounds.west, &x, &y);
      g_test_message ("zoom %g: %g, %g", zoom, x, y);
      g_assert_cmpfloat_with_epsilon (x, 0, 1.5);
      g_assert_cmpfloat_with_epsilon (y, 0, 1.5);
    }
}

/* What still shows the same is the same widget: the focus stays where it is. */
static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *pin = find_named (fixture, PLAZA_TYPE_MAP_PIN,
                               "\u2068Interfaith Solidarity March\u2069, Canton, Wed 5:30 PM EST. Placed by ZIP code");

  gtk_widget_grab_focus (pin);
  plaza_map_view_set_query (get_view (fixture), map_fixture_campaign (), &(PlazaEventQuery) { .attendance = -1, .state = (char *) "MI" });
  plaza_map_view_center (get_view (fixture), 43, -84, 5.5);
  map_fixture_settle (fixture->window);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == pin);
  g_assert_cmpuint (count (fixture, PLAZA_TYPE_MAP_PIN), ==, 2);
}

/* A state that still has events keeps its count, though they are fewer. */
static void
test_kept_state (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *texas = find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, "2 events somewhere in Texas");

  gtk_widget_grab_focus (texas);
  plaza_map_view_set_query (get_view (fixture), map_fixture_campaign (),
                            &(PlazaEventQuery) { .attendance = -1, .text = (char *) "Hensarling" });
  map_fixture_settle (fixture->window);
  g_assert_true (find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, "1 event somewhere in Texas") == texas);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (texas)), ==, "TX 1");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == texas);
  g_assert_cmpuint (count (fixture, PLAZA_TYPE_MAP_CLUSTER), ==, 1);
  click (texas);
  g_assert_cmpuint (fixture->events->len, ==, 1);
}

/* A query without an answer shows the country, with nothing on it. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  plaza_map_view_set_query (get_view (fixture), map_fixture_campaign (),
                            &(PlazaEventQuery) { .attendance = -1, .text = (char *) "xylophone" });
  plaza_map_view_fit (get_view (fixture));
  map_fixture_settle (fixture->window);
  g_assert_cmpuint (count (fixture, PLAZA_TYPE_MAP_PIN), ==, 0);
  g_assert_cmpuint (count (fixture, PLAZA_TYPE_MAP_CLUSTER), ==, 0);
}

static ShumateViewport *
get_viewport (Fixture *fixture)
{
  return shumate_map_get_viewport (SHUMATE_MAP (get_one (fixture, SHUMATE_TYPE_MAP)));
}

/* As GTK does when the map has the keyboard. */
static gboolean
press (Fixture         *fixture,
       guint            key,
       GdkModifierType  state)
{
  GtkWidget *map = get_one (fixture, SHUMATE_TYPE_MAP);
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
  ShumateViewport *viewport = get_viewport (fixture);
  ShumateLocation *location = SHUMATE_LOCATION (viewport);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      plaza_map_view_center (get_view (fixture), 40, -95, 5);
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
  ShumateViewport *viewport = get_viewport (fixture);
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

/* Tab comes to every pin, cluster and count, and out again. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  guint n_marks = count (fixture, PLAZA_TYPE_MAP_PIN) + count (fixture, PLAZA_TYPE_MAP_CLUSTER);
  g_autoptr(GHashTable) reached = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < 2 * n_marks + 10; i++)
    {
      GtkWidget *focus;

      if (!gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD))
        break;

      focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      if (PLAZA_IS_MAP_PIN (focus) || PLAZA_IS_MAP_CLUSTER (focus))
        g_hash_table_add (reached, focus);
    }

  g_assert_cmpuint (g_hash_table_size (reached), ==, n_marks);
}

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  g_autoptr(GPtrArray) labels = map_fixture_find (widget, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (strcmp (gtk_label_get_text (labels->pdata[i]), words) == 0)
      return TRUE;

  return FALSE;
}

/* In whatever order the window sets things. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *view = plaza_map_view_new ();
  GtkWidget *window = map_fixture_window (view, WIDTH, HEIGHT);
  guint32 march = get_id ("canton-interfaith-solidarity-march");
  g_autoptr(GPtrArray) cards = map_fixture_find (view, PLAZA_TYPE_MAP_CARD);

  plaza_map_view_set_selected (PLAZA_MAP_VIEW (view), march);
  plaza_map_view_set_near (PLAZA_MAP_VIEW (view), "48188", 42.28, -83.48);
  plaza_map_view_center (PLAZA_MAP_VIEW (view), 42.3, -83.5, 7);
  map_fixture_settle (window);
  plaza_map_view_set_query (PLAZA_MAP_VIEW (view), map_fixture_campaign (), &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
  map_fixture_settle (window);
  g_assert_cmpuint (plaza_map_view_get_selected (PLAZA_MAP_VIEW (view)), ==, march);
  g_assert_true (gtk_widget_get_mapped (cards->pdata[0]));
  g_assert_true (says (cards->pdata[0], "Interfaith Solidarity March"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Before the map has a size, and after. */
static void
test_around (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *view = plaza_map_view_new (), *window;
  g_autoptr(GPtrArray) maps = map_fixture_find (view, SHUMATE_TYPE_MAP);
  ShumateViewport *early = shumate_map_get_viewport (maps->pdata[0]), *late = get_viewport (fixture);
  double zoom = plaza_map_zoom_around (42.28, 80, HEIGHT);

  plaza_map_view_show_around (get_view (fixture), 42.28, -83.48, 80);
  g_assert_cmpfloat_with_epsilon (shumate_viewport_get_zoom_level (late), zoom, 1e-6);
  g_assert_cmpfloat_with_epsilon (shumate_location_get_latitude (SHUMATE_LOCATION (late)), 42.28, 1e-6);

  plaza_map_view_show_around (PLAZA_MAP_VIEW (view), 42.28, -83.48, 80);
  window = map_fixture_window (view, WIDTH, HEIGHT);
  map_fixture_settle (window);
  g_assert_cmpfloat_with_epsilon (shumate_viewport_get_zoom_level (early), zoom, 1e-6);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What a click at a place of the map meets: a type of button, or the place one
 * is near. */
static GtkWidget *
pick (Fixture *fixture,
      double   latitude,
      double   longitude)
{
  GtkWidget *map = get_one (fixture, SHUMATE_TYPE_MAP);
  double x, y;

  shumate_viewport_location_to_widget_coords (get_viewport (fixture), map, latitude, longitude, &x, &y);
  return gtk_widget_pick (map, x, y, GTK_PICK_DEFAULT);
}

/* Where an event is at the very place that one is near, its pin is seen. */
static void
test_near_below (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(PlazaEvent) march = map_fixture_event ("canton-interfaith-solidarity-march");
  const PlazaPlace *place = &plaza_event_get_record (march)->place;
  GtkWidget *pin = find_named (fixture, PLAZA_TYPE_MAP_PIN,
                               "\u2068Interfaith Solidarity March\u2069, Canton, Wed 5:30 PM EST. Placed by ZIP code");

  plaza_map_view_set_near (get_view (fixture), "48188", place->latitude, place->longitude);
  map_fixture_settle (fixture->window);
  g_assert_true (gtk_widget_get_ancestor (pick (fixture, place->latitude, place->longitude), PLAZA_TYPE_MAP_PIN) == pin);

  /* Where there is none, the place. */
  plaza_map_view_set_near (get_view (fixture), "Marquette", 46.5, -87.4);
  map_fixture_settle (fixture->window);
  g_assert_true (pick (fixture, 46.5, -87.4) == find_named (fixture, GTK_TYPE_BOX, "You look for events near Marquette"));
}

static void
test_near (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *near;

  plaza_map_view_set_near (get_view (fixture), "48188", 42.28, -83.48);
  near = find_named (fixture, GTK_TYPE_BOX, "You look for events near 48188");
  g_assert_nonnull (near);
  plaza_map_view_set_near (get_view (fixture), "Detroit", 42.33, -83.05);
  g_assert_null (find_named (fixture, GTK_TYPE_BOX, "You look for events near 48188"));
  plaza_map_view_clear_near (get_view (fixture));
  plaza_map_view_clear_near (get_view (fixture));
  g_assert_null (find_named (fixture, GTK_TYPE_BOX, "You look for events near Detroit"));
}

static void
add (const char *path,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  map_fixture_init ();

  add ("/map-view/marks", test_marks);
  add ("/map-view/sum", test_sum);
  add ("/map-view/nowhere", test_nowhere);
  add ("/map-view/pin", test_pin);
  add ("/map-view/card", test_card);
  add ("/map-view/selected-in-cluster", test_selected_in_cluster);
  add ("/map-view/cluster", test_cluster);
  add ("/map-view/closest", test_closest);
  add ("/map-view/state", test_state);
  add ("/map-view/agreement", test_agreement);
  add ("/map-view/kept", test_kept);
  add ("/map-view/kept-state", test_kept_state);
  add ("/map-view/empty", test_empty);
  add ("/map-view/keys", test_keys);
  add ("/map-view/limits", test_limits);
  add ("/map-view/tab", test_tab);
  add ("/map-view/order", test_order);
  add ("/map-view/around", test_around);
  add ("/map-view/near", test_near);
  add ("/map-view/near-below", test_near_below);

  status = g_test_run ();
  map_fixture_clean ();
  return status;
}

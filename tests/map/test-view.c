/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is on the map. */
#include <string.h>

#include "plaza-map-card.h"
#include "plaza-map-cluster.h"
#include "plaza-map-geometry.h"
#include "plaza-map-legend.h"
#include "plaza-map-pin.h"
#include "plaza-pack-reader.h"
#include "view-fixture.h"

static guint32
get_id (const char *uid)
{
  g_autoptr(PlazaEvent) event = map_fixture_event (uid);

  return plaza_event_get_id (event);
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

  g_assert_null (plaza_map_view_get_error (view_fixture_get (fixture)));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *mark = view_fixture_find_named (fixture, GTK_TYPE_BUTTON, names[i]);

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
  guint n = view_fixture_count (fixture, PLAZA_TYPE_MAP_PIN), n_nowhere;

  for (guint i = 0; i < clusters->len; i++)
    {
      const char *words = gtk_button_get_label (clusters->pdata[i]);

      n += atoi (strchr (words, ' ') != NULL ? strchr (words, ' ') : words);
    }

  g_object_get (view_fixture_get_one (fixture, PLAZA_TYPE_MAP_LEGEND), "n-nowhere", &n_nowhere, NULL);
  g_assert_cmpuint (n_nowhere, ==, 3);
  g_assert_cmpuint (n + n_nowhere, ==, plaza_campaign_count_events (map_fixture_campaign ()));
}

static void
test_nowhere (Fixture       *fixture,
              gconstpointer  data)
{
  g_signal_emit_by_name (view_fixture_get_one (fixture, PLAZA_TYPE_MAP_LEGEND), "activated");
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
  GtkWidget *pin = view_fixture_find_named (fixture, PLAZA_TYPE_MAP_PIN,
                                            "\u2068Interfaith Solidarity March\u2069, Canton, Wed 5:30 PM EST. Placed by ZIP code");

  g_assert_false (is_enlarged (pin));
  view_fixture_click (pin);
  g_assert_cmpuint (fixture->activated, ==, march);
  g_assert_cmpuint (fixture->opened, ==, 0);

  plaza_map_view_set_selected (view_fixture_get (fixture), march);
  map_fixture_settle (fixture->window);
  g_assert_true (is_enlarged (pin));
  view_fixture_click (pin);
  g_assert_cmpuint (fixture->opened, ==, march);
}

static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  guint32 march = get_id ("canton-interfaith-solidarity-march");
  GtkWidget *card = view_fixture_get_one (fixture, PLAZA_TYPE_MAP_CARD);
  graphene_rect_t bounds;

  g_assert_false (gtk_widget_get_visible (card));
  plaza_map_view_set_selected (view_fixture_get (fixture), march);
  map_fixture_settle (fixture->window);
  g_assert_true (gtk_widget_get_mapped (card));
  g_assert_true (gtk_widget_compute_bounds (card, fixture->view, &bounds));
  g_assert_true (graphene_rect_contains_rect (&GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT), &bounds));
  view_fixture_click (card);
  g_assert_cmpuint (fixture->opened, ==, march);

  /* Out of view, and back. */
  plaza_map_view_center (view_fixture_get (fixture), 34, -118, 7);
  map_fixture_settle (fixture->window);
  g_assert_false (gtk_widget_get_visible (card));
  plaza_map_view_fit (view_fixture_get (fixture));
  map_fixture_settle (fixture->window);
  g_assert_true (gtk_widget_get_visible (card));
  plaza_map_view_set_selected (view_fixture_get (fixture), 0);
  map_fixture_settle (fixture->window);
  g_assert_false (gtk_widget_get_visible (card));
}

/* A selected event that a cluster shows marks the cluster. */
static void
test_selected_in_cluster (Fixture       *fixture,
                          gconstpointer  data)
{
  GtkWidget *cluster = view_fixture_find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, "2 events at one spot in \u2068Miami\u2069");

  plaza_map_view_set_selected (view_fixture_get (fixture), get_id ("miami-diaz-balart-visit"));
  map_fixture_settle (fixture->window);
  g_assert_true (is_enlarged (cluster));
  plaza_map_view_set_selected (view_fixture_get (fixture), 0);
  map_fixture_settle (fixture->window);
  g_assert_false (is_enlarged (cluster));
}

static void
test_cluster (Fixture       *fixture,
              gconstpointer  data)
{
  guint n_pins;

  /* Los Angeles three times, and Glendale. */
  view_fixture_click (view_fixture_find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, "4 events near \u2068Glendale\u2069"));
  map_fixture_settle (fixture->window);
  g_assert_null (fixture->events);
  n_pins = view_fixture_count (fixture, PLAZA_TYPE_MAP_PIN);
  g_assert_cmpuint (n_pins, ==, 1);
  view_fixture_click (view_fixture_find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, "3 events at one spot in \u2068Los Angeles\u2069"));
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

  plaza_map_view_set_query (view_fixture_get (fixture), campaign, &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
  plaza_map_view_center (view_fixture_get (fixture), 42.3, -83.5, PLAZA_MAP_MAX_ZOOM - 0.05);
  map_fixture_settle (fixture->window);
  plaza_map_view_center (view_fixture_get (fixture), 42.3, -83.5, PLAZA_MAP_MAX_ZOOM);
  map_fixture_settle (fixture->window);
  view_fixture_click (view_fixture_get_one (fixture, PLAZA_TYPE_MAP_CLUSTER));
  g_assert_nonnull (fixture->events);
  g_assert_cmpuint (fixture->events->len, ==, 2);

  plaza_map_view_set_query (view_fixture_get (fixture), map_fixture_campaign (), &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
  map_fixture_settle (fixture->window);
  g_clear_object (&campaign);
  map_fixture_free_folder (g_steal_pointer (&folder));
}

static void
test_state (Fixture       *fixture,
            gconstpointer  data)
{
  view_fixture_click (view_fixture_find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, "2 events somewhere in Texas"));
  g_assert_cmpuint (fixture->events->len, ==, 2);
}

/* What still shows the same is the same widget: the focus stays where it is. */
static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *pin = view_fixture_find_named (fixture, PLAZA_TYPE_MAP_PIN,
                                            "\u2068Interfaith Solidarity March\u2069, Canton, Wed 5:30 PM EST. Placed by ZIP code");

  gtk_widget_grab_focus (pin);
  plaza_map_view_set_query (view_fixture_get (fixture), map_fixture_campaign (), &(PlazaEventQuery) { .attendance = -1, .state = (char *) "MI" });
  plaza_map_view_center (view_fixture_get (fixture), 43, -84, 5.5);
  map_fixture_settle (fixture->window);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == pin);
  g_assert_cmpuint (view_fixture_count (fixture, PLAZA_TYPE_MAP_PIN), ==, 2);
}

/* A state that still has events keeps its count, though they are fewer. */
static void
test_kept_state (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *texas = view_fixture_find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, "2 events somewhere in Texas");

  gtk_widget_grab_focus (texas);
  plaza_map_view_set_query (view_fixture_get (fixture), map_fixture_campaign (),
                            &(PlazaEventQuery) { .attendance = -1, .text = (char *) "Hensarling" });
  map_fixture_settle (fixture->window);
  g_assert_true (view_fixture_find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, "1 event somewhere in Texas") == texas);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (texas)), ==, "TX 1");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == texas);
  g_assert_cmpuint (view_fixture_count (fixture, PLAZA_TYPE_MAP_CLUSTER), ==, 1);
  view_fixture_click (texas);
  g_assert_cmpuint (fixture->events->len, ==, 1);
}

/* A query without an answer shows the country, with nothing on it. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  plaza_map_view_set_query (view_fixture_get (fixture), map_fixture_campaign (),
                            &(PlazaEventQuery) { .attendance = -1, .text = (char *) "xylophone" });
  plaza_map_view_fit (view_fixture_get (fixture));
  map_fixture_settle (fixture->window);
  g_assert_cmpuint (view_fixture_count (fixture, PLAZA_TYPE_MAP_PIN), ==, 0);
  g_assert_cmpuint (view_fixture_count (fixture, PLAZA_TYPE_MAP_CLUSTER), ==, 0);
}

/* Tab comes to every pin, cluster and count, and out again. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  guint n_marks = view_fixture_count (fixture, PLAZA_TYPE_MAP_PIN) + view_fixture_count (fixture, PLAZA_TYPE_MAP_CLUSTER);
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

/* What a click at a place of the map meets: a type of button, or the place one
 * is near. */
static GtkWidget *
pick (Fixture *fixture,
      double   latitude,
      double   longitude)
{
  GtkWidget *map = view_fixture_get_one (fixture, SHUMATE_TYPE_MAP);
  double x, y;

  shumate_viewport_location_to_widget_coords (view_fixture_get_viewport (fixture), map, latitude, longitude, &x, &y);
  return gtk_widget_pick (map, x, y, GTK_PICK_DEFAULT);
}

/* Where an event is at the very place that one is near, its pin is seen. */
static void
test_near_below (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(PlazaEvent) march = map_fixture_event ("canton-interfaith-solidarity-march");
  const PlazaPlace *place = &plaza_event_get_record (march)->place;
  GtkWidget *pin = view_fixture_find_named (fixture, PLAZA_TYPE_MAP_PIN,
                                            "\u2068Interfaith Solidarity March\u2069, Canton, Wed 5:30 PM EST. Placed by ZIP code");

  plaza_map_view_set_near (view_fixture_get (fixture), "48188", place->latitude, place->longitude);
  map_fixture_settle (fixture->window);
  g_assert_true (gtk_widget_get_ancestor (pick (fixture, place->latitude, place->longitude), PLAZA_TYPE_MAP_PIN) == pin);

  /* Where there is none, the place. */
  plaza_map_view_set_near (view_fixture_get (fixture), "Marquette", 46.5, -87.4);
  map_fixture_settle (fixture->window);
  g_assert_true (pick (fixture, 46.5, -87.4) == view_fixture_find_named (fixture, GTK_TYPE_BOX, "You look for events near Marquette"));
}

static void
test_near (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *near;

  plaza_map_view_set_near (view_fixture_get (fixture), "48188", 42.28, -83.48);
  near = view_fixture_find_named (fixture, GTK_TYPE_BOX, "You look for events near 48188");
  g_assert_nonnull (near);
  plaza_map_view_set_near (view_fixture_get (fixture), "Detroit", 42.33, -83.05);
  g_assert_null (view_fixture_find_named (fixture, GTK_TYPE_BOX, "You look for events near 48188"));
  plaza_map_view_clear_near (view_fixture_get (fixture));
  plaza_map_view_clear_near (view_fixture_get (fixture));
  g_assert_null (view_fixture_find_named (fixture, GTK_TYPE_BOX, "You look for events near Detroit"));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  map_fixture_init ();

  view_fixture_add ("/map-view/marks", test_marks);
  view_fixture_add ("/map-view/sum", test_sum);
  view_fixture_add ("/map-view/nowhere", test_nowhere);
  view_fixture_add ("/map-view/pin", test_pin);
  view_fixture_add ("/map-view/card", test_card);
  view_fixture_add ("/map-view/selected-in-cluster", test_selected_in_cluster);
  view_fixture_add ("/map-view/cluster", test_cluster);
  view_fixture_add ("/map-view/closest", test_closest);
  view_fixture_add ("/map-view/state", test_state);
  view_fixture_add ("/map-view/kept", test_kept);
  view_fixture_add ("/map-view/kept-state", test_kept_state);
  view_fixture_add ("/map-view/empty", test_empty);
  view_fixture_add ("/map-view/tab", test_tab);
  view_fixture_add ("/map-view/order", test_order);
  view_fixture_add ("/map-view/near", test_near);
  view_fixture_add ("/map-view/near-below", test_near_below);

  status = g_test_run ();
  map_fixture_clean ();
  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is on the map. */
#include "plaza-map-card.h"
#include "plaza-map-cluster.h"
#include "plaza-map-geometry.h"
#include "plaza-map-legend.h"
#include "plaza-map-pin.h"
#include "view-fixture.h"

static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  static const char * const names[] = {
    "\u2068Rally and Prayer Vigil\u2069, Phoenix, Wed 12–7 PM MST (2–9 PM your time). Placed by city",
    "1 event somewhere in Michigan",
    "2 events somewhere in Texas",
    "2 events at one spot in \u2068Chicago\u2069, Illinois",
    "3 events near \u2068Los Angeles\u2069, California",
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

static const char *
number_of (GtkWidget *cluster)
{
  return gtk_label_get_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (cluster))));
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
      n += atoi (number_of (clusters->pdata[i]));
    }

  g_object_get (view_fixture_get_one (fixture, PLAZA_TYPE_MAP_LEGEND), "n-nowhere", &n_nowhere, NULL);
  g_assert_cmpuint (n_nowhere, ==, 2);
  g_assert_cmpuint (n + n_nowhere, ==, plaza_campaign_count_events (map_fixture_campaign (), PLAZA_REVIEW_CHOICE_ALL));
}

static void
test_nowhere (Fixture       *fixture,
              gconstpointer  data)
{
  g_signal_emit_by_name (view_fixture_get_one (fixture, PLAZA_TYPE_MAP_LEGEND), "activated");
  g_assert_cmpuint (fixture->nowhere->len, ==, 2);
  for (guint i = 0; i < fixture->nowhere->len; i++)
    {
      g_autoptr(PlazaEvent) event = plaza_campaign_get_event (map_fixture_campaign (),
                                                              g_array_index (fixture->nowhere, guint32, i));

      g_assert_null (plaza_event_get_record (event)->place.state);
    }
}

/* So near that it is parted from what is around it. */
static GtkWidget *
go_to_march (Fixture *fixture)
{
  plaza_map_view_center (view_fixture_get (fixture), 43, -84, 5.5);
  map_fixture_settle (fixture->window);
  return view_fixture_find_named (fixture, PLAZA_TYPE_MAP_PIN,
                                  "\u2068Interfaith Solidarity March\u2069, Canton, Wed 5:30 PM EST. Placed by ZIP code");
}

static void
test_pin (Fixture       *fixture,
          gconstpointer  data)
{
  guint32 march = view_fixture_id ("canton-march");
  GtkWidget *pin = go_to_march (fixture);

  g_assert_false (view_fixture_is_enlarged (pin));
  view_fixture_click (pin);
  g_assert_cmpuint (fixture->activated, ==, march);
  g_assert_cmpuint (fixture->opened, ==, 0);

  plaza_map_view_set_selected (view_fixture_get (fixture), march);
  map_fixture_settle (fixture->window);
  g_assert_true (view_fixture_is_enlarged (pin));
  view_fixture_click (pin);
  g_assert_cmpuint (fixture->opened, ==, march);
}

static void
test_cluster (Fixture       *fixture,
              gconstpointer  data)
{
  guint n_pins;

  /* Los Angeles twice, and Glendale. */
  view_fixture_click (view_fixture_find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, "3 events near \u2068Los Angeles\u2069, California"));
  map_fixture_settle (fixture->window);
  g_assert_null (fixture->events);
  n_pins = view_fixture_count (fixture, PLAZA_TYPE_MAP_PIN);
  g_assert_cmpuint (n_pins, ==, 1);
  view_fixture_click (view_fixture_find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, "2 events at one spot in \u2068Los Angeles\u2069, California"));
  g_assert_cmpuint (fixture->events->len, ==, 2);
}

/* Where the map cannot come closer, a cluster is opened as a list; also when it
 * was put together a hair before. */
static void
test_closest (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("plaza-map-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pair.plaza", NULL);
  /* So close that no zoom parts them, at two spots. */
  g_autoptr(PlazaCampaign) campaign = view_fixture_make_pair (path, 0.0005);

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

static gboolean
is_loaded (gpointer view)
{
  return plaza_map_view_get_loaded (view);
}

/* Before its tiles are asked for, the map has all that it asked for, too. */
static gboolean
has_names (gpointer view)
{
  g_autoptr(GPtrArray) names = map_fixture_find (view, g_type_from_name ("ShumateVectorSymbol"));

  return is_loaded (view) && names->len > 0;
}

/* No mark lies on a name that is seen, but for the dot in front of a town's; and
 * names that are not covered are seen. */
static void
test_names_are_free (Fixture       *fixture,
                     gconstpointer  data)
{
  static const struct { double latitude, longitude, zoom; } views[] = {
    { 39, -97, 3.4 }, { 42.35, -83.4, 7.6 }, { 33.5, -112, 8 }, { 42.28, -83.46, 10 },
  };
  GtkWidget *map = view_fixture_get_one (fixture, SHUMATE_TYPE_MAP);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr(GPtrArray) names = NULL, marks = NULL;
      guint n_seen = 0;

      plaza_map_view_center (view_fixture_get (fixture), views[i].latitude, views[i].longitude, views[i].zoom);
      map_fixture_settle (fixture->window);
      map_fixture_wait (has_names, fixture->view);
      map_fixture_settle (fixture->window);
      names = map_fixture_find (fixture->view, g_type_from_name ("ShumateVectorSymbol"));
      marks = map_fixture_find (fixture->view, SHUMATE_TYPE_MARKER);
      g_assert_cmpuint (names->len, >, 0);
      for (guint j = 0; j < names->len; j++)
        {
          graphene_rect_t name, mark, common;

          if (!gtk_widget_get_child_visible (names->pdata[j]) || gtk_widget_get_opacity (names->pdata[j]) == 0)
            continue;
          n_seen++;
          g_assert_true (gtk_widget_compute_bounds (names->pdata[j], map, &name));
          graphene_rect_inset (&name, 4, 4);
          name.origin.x += 10;
          name.size.width -= MIN (10, name.size.width);
          for (guint k = 0; k < marks->len; k++)
            {
              g_assert_true (gtk_widget_compute_bounds (marks->pdata[k], map, &mark));
              graphene_rect_inset (&mark, 5, 5);
              if (gtk_widget_get_child_visible (marks->pdata[k]) && graphene_rect_intersection (&name, &mark, &common))
                g_assert_true (common.size.width <= 2 || common.size.height <= 2);
            }
        }
      g_test_message ("%g, %g: %u of %u names", views[i].latitude, views[i].longitude, n_seen, names->len);
      g_assert_cmpuint (n_seen, >, 3);
    }
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
  GtkWidget *pin = go_to_march (fixture);

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
                            &(PlazaEventQuery) { .attendance = -1, .text = (char *) "Draft" });
  map_fixture_settle (fixture->window);
  g_assert_true (view_fixture_find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, "1 event somewhere in Texas") == texas);
  g_assert_cmpstr (number_of (texas), ==, "1");
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

/* In whatever order the window sets things. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *view = plaza_map_view_new ();
  GtkWidget *window = map_fixture_window (view, WIDTH, HEIGHT);
  guint32 march = view_fixture_id ("canton-march");
  g_autoptr(GPtrArray) cards = map_fixture_find (view, PLAZA_TYPE_MAP_CARD);

  plaza_map_view_set_selected (PLAZA_MAP_VIEW (view), march);
  plaza_map_view_set_near (PLAZA_MAP_VIEW (view), "48188", 42.28, -83.48);
  plaza_map_view_center (PLAZA_MAP_VIEW (view), 42.3, -83.5, 7);
  map_fixture_settle (window);
  plaza_map_view_set_query (PLAZA_MAP_VIEW (view), map_fixture_campaign (), &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
  map_fixture_settle (window);
  g_assert_cmpuint (plaza_map_view_get_selected (PLAZA_MAP_VIEW (view)), ==, march);
  g_assert_true (gtk_widget_get_mapped (cards->pdata[0]));
  g_assert_true (view_fixture_says (cards->pdata[0], "Interfaith Solidarity March"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where an event is at the very place that one is near, its pin is seen. */
static void
test_near_below (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(PlazaEvent) march = map_fixture_event ("canton-march");
  const PlazaPlace *place = &plaza_event_get_record (march)->place;
  GtkWidget *pin = go_to_march (fixture);

  plaza_map_view_set_near (view_fixture_get (fixture), "48188", place->latitude, place->longitude);
  map_fixture_settle (fixture->window);
  g_assert_true (gtk_widget_get_ancestor (view_fixture_pick (fixture, place->latitude, place->longitude), PLAZA_TYPE_MAP_PIN) == pin);

  /* Where there is none, the place. */
  plaza_map_view_set_near (view_fixture_get (fixture), "Marquette", 46.5, -87.4);
  map_fixture_settle (fixture->window);
  g_assert_true (view_fixture_pick (fixture, 46.5, -87.4) == view_fixture_find_named (fixture, GTK_TYPE_BOX, "You look for events near Marquette"));
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

/* A map of one event is a picture with a name; its pin is neither pressed nor
 * reached, and none of a screen reader's buttons. */
static void
test_plain (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PlazaEvent) march = map_fixture_event ("canton-march");
  GtkWidget *view = g_object_new (PLAZA_TYPE_MAP_VIEW, "plain", TRUE, NULL);
  GtkWidget *window = map_fixture_window (view, 400, 150);
  g_autoptr(GPtrArray) pins = NULL;

  plaza_map_view_show_event (PLAZA_MAP_VIEW (view), march);
  map_fixture_settle (window);
  pins = map_fixture_find (view, PLAZA_TYPE_MAP_PIN);
  g_assert_cmpuint (pins->len, ==, 1);
  g_assert_false (gtk_widget_get_focusable (pins->pdata[0]));
  gtk_test_accessible_assert_role (pins->pdata[0], GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "\u2068Interfaith Solidarity March\u2069, Canton, Wed 5:30 PM EST. Placed by ZIP code. "
                                       "From \u2068Example Hill Church\u2069 to \u2068Example Hall\u2069");
  g_assert_false (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A selected event has its own pin, and what is left of its cluster stands beside:
 * of two a pin, of more a number. */
static void
test_parted (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { const char *uid, *before, *rest; } cases[] = {
    { "chicago-visit", "2 events at one spot in \u2068Chicago\u2069, Illinois", NULL },
    { "los-angeles-panel", "3 events near \u2068Los Angeles\u2069, California",
      "2 events near \u2068Los Angeles\u2069, California" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEvent) event = map_fixture_event (cases[i].uid);
      const PlazaPlace *place = &plaza_event_get_record (event)->place;
      guint n_pins = view_fixture_count (fixture, PLAZA_TYPE_MAP_PIN);
      GtkWidget *pin;

      g_assert_nonnull (view_fixture_find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, cases[i].before));
      plaza_map_view_set_selected (view_fixture_get (fixture), plaza_event_get_id (event));
      map_fixture_settle (fixture->window);
      g_assert_null (view_fixture_find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, cases[i].before));
      g_assert_true (cases[i].rest == NULL || view_fixture_find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, cases[i].rest) != NULL);
      g_assert_cmpuint (view_fixture_count (fixture, PLAZA_TYPE_MAP_PIN), ==, n_pins + (cases[i].rest != NULL ? 1 : 2));

      pin = gtk_widget_get_ancestor (view_fixture_pick (fixture, place->latitude, place->longitude), PLAZA_TYPE_MAP_PIN);
      g_assert_nonnull (pin);
      g_assert_true (view_fixture_is_enlarged (pin));
      test_sum (fixture, NULL);

      plaza_map_view_set_selected (view_fixture_get (fixture), 0);
      map_fixture_settle (fixture->window);
      g_assert_nonnull (view_fixture_find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, cases[i].before));
      g_assert_cmpuint (view_fixture_count (fixture, PLAZA_TYPE_MAP_PIN), ==, n_pins);
    }
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
  view_fixture_add ("/map-view/names-are-free", test_names_are_free);
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
  view_fixture_add ("/map-view/plain", test_plain);
  view_fixture_add ("/map-view/parted", test_parted);

  status = g_test_run ();
  map_fixture_clean ();
  return status;
}

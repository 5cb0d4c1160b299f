/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is on the map. */
#include <string.h>

#include "plaza-map-card.h"
#include "plaza-map-cluster.h"
#include "plaza-map-geometry.h"
#include "plaza-map-legend.h"
#include "plaza-map-pin.h"
#include "plaza-map-route.h"
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

  g_assert_true (gtk_widget_compute_transform (gtk_button_get_child (GTK_BUTTON (button)), button, &matrix));
  return graphene_matrix_get_x_scale (&matrix) > 1.1;
}

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
  guint32 march = get_id ("canton-march");
  GtkWidget *pin = go_to_march (fixture);

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

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  g_autoptr(GPtrArray) buttons = map_fixture_find (widget, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (buttons->pdata[i]), label) == 0)
      return buttons->pdata[i];

  return NULL;
}

static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  guint32 march = get_id ("canton-march");
  GtkWidget *card = view_fixture_get_one (fixture, PLAZA_TYPE_MAP_CARD);
  graphene_rect_t bounds;

  g_assert_false (gtk_widget_get_visible (card));
  plaza_map_view_set_selected (view_fixture_get (fixture), march);
  map_fixture_settle (fixture->window);
  g_assert_true (gtk_widget_get_mapped (card));
  g_assert_true (gtk_widget_compute_bounds (card, fixture->view, &bounds));
  g_assert_true (graphene_rect_contains_rect (&GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT), &bounds));
  view_fixture_click (find_button (card, "Open"));
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

      pin = gtk_widget_get_ancestor (pick (fixture, place->latitude, place->longitude), PLAZA_TYPE_MAP_PIN);
      g_assert_nonnull (pin);
      g_assert_true (is_enlarged (pin));
      test_sum (fixture, NULL);

      plaza_map_view_set_selected (view_fixture_get (fixture), 0);
      map_fixture_settle (fixture->window);
      g_assert_nonnull (view_fixture_find_named (fixture, PLAZA_TYPE_MAP_CLUSTER, cases[i].before));
      g_assert_cmpuint (view_fixture_count (fixture, PLAZA_TYPE_MAP_PIN), ==, n_pins);
    }
}

/* An event that the filters leave out has no pin, though its square has marks. */
static void
test_selected_left_out (Fixture       *fixture,
                        gconstpointer  data)
{
  plaza_map_view_set_query (view_fixture_get (fixture), map_fixture_campaign (),
                            &(PlazaEventQuery) { .attendance = -1, .text = (char *) "Panel" });
  plaza_map_view_set_selected (view_fixture_get (fixture), get_id ("glendale-conversation"));
  map_fixture_settle (fixture->window);
  g_assert_cmpuint (view_fixture_count (fixture, PLAZA_TYPE_MAP_PIN), ==, 1);
  g_assert_false (gtk_widget_get_visible (view_fixture_get_one (fixture, PLAZA_TYPE_MAP_CARD)));
}

/* Wherever the event is: the card lies on no mark. */
static void
test_card_is_free (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char * const uids[] = {
    "phoenix-rally", "los-angeles-panel", "chicago-visit",
    "chicago-call-in", "canton-march",
  };
  GtkWidget *card = view_fixture_get_one (fixture, PLAZA_TYPE_MAP_CARD);
  GtkWidget *map = view_fixture_get_one (fixture, SHUMATE_TYPE_MAP);

  for (guint i = 0; i < G_N_ELEMENTS (uids); i++)
    {
      g_autoptr(GPtrArray) marks = map_fixture_find (fixture->view, SHUMATE_TYPE_MARKER);
      graphene_rect_t over, mark;

      plaza_map_view_set_selected (view_fixture_get (fixture), get_id (uids[i]));
      map_fixture_settle (fixture->window);
      g_clear_pointer (&marks, g_ptr_array_unref);
      marks = map_fixture_find (fixture->view, SHUMATE_TYPE_MARKER);
      g_assert_true (gtk_widget_compute_bounds (card, map, &over));
      for (guint j = 0; j < marks->len; j++)
        {
          g_assert_true (gtk_widget_compute_bounds (marks->pdata[j], map, &mark));
          /* A pin's button is larger than its dot. */
          graphene_rect_inset (&mark, 5, 5);
          if (gtk_widget_get_child_visible (marks->pdata[j]))
            g_assert_false (graphene_rect_intersection (&over, &mark, NULL));
        }
    }
}

/* The words of the legend, but for the events that have no place. */
static char *
read_legend (Fixture *fixture)
{
  GtkWidget *samples = gtk_widget_get_first_child (view_fixture_get_one (fixture, PLAZA_TYPE_MAP_LEGEND));
  GString *words = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (samples); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (samples) && gtk_widget_get_visible (child))
      g_string_append_printf (words, "%s. ", gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (child))));

  return g_string_free_and_steal (words);
}

/* The legend names the marks in view, all of them and no others. */
static void
test_legend (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { double latitude, longitude, zoom; const char *words; } cases[] = {
    { 39, -97, 3.4, "City or ZIP. Several. State only. " },
    { 41.88, -87.63, 10, "Several. " },
    { 42.28, -83.48, 10, "City or ZIP. " },
    { 31, -99, 6, "State only. " },
    { 45, -150, 6, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = NULL;

      plaza_map_view_center (view_fixture_get (fixture), cases[i].latitude, cases[i].longitude, cases[i].zoom);
      map_fixture_settle (fixture->window);
      words = read_legend (fixture);
      g_test_message ("%g, %g", cases[i].latitude, cases[i].longitude);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
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

/* Two events with an address each, @apart degrees apart. */
static PlazaCampaign *
make_pair (const char *path,
           double      apart)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = map_fixture_pack ();
  PlazaCampaign *campaign;

  g_ptr_array_set_size (pack->events, 2);
  for (guint i = 0; i < 2; i++)
    {
      PlazaPlace *place = &((PlazaEventRecord *) g_ptr_array_index (pack->events, i))->place;

      place->precision = PLAZA_PRECISION_EXACT;
      place->latitude = 42.3 + i * apart;
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
  /* So close that no zoom parts them, at two spots. */
  g_autoptr(PlazaCampaign) campaign = make_pair (path, 0.0005);

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

/* A filled dot is in the legend when there is one. */
static void
test_legend_address (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("plaza-map-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pair.plaza", NULL);
  g_autoptr(PlazaCampaign) campaign = make_pair (path, 1);
  g_autofree char *words = NULL;

  plaza_map_view_set_query (view_fixture_get (fixture), campaign, &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
  plaza_map_view_fit (view_fixture_get (fixture));
  map_fixture_settle (fixture->window);
  words = read_legend (fixture);
  g_assert_cmpstr (words, ==, "Address. ");

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
  guint32 march = get_id ("canton-march");
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

static gboolean
shows_route (GtkWidget *view)
{
  g_autoptr(GPtrArray) routes = map_fixture_find (view, PLAZA_TYPE_MAP_ROUTE);

  g_assert_cmpuint (routes->len, ==, 1);
  return gtk_widget_get_visible (routes->pdata[0]) && plaza_map_route_is_in_view (routes->pdata[0]);
}

static gboolean
explains (GtkWidget  *legend,
          const char *words)
{
  g_autoptr(GPtrArray) labels = map_fixture_find (legend, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (strcmp (gtk_label_get_text (labels->pdata[i]), words) == 0)
      return gtk_widget_get_mapped (labels->pdata[i]);

  g_assert_not_reached ();
}

/* All places of the event that is chosen, and what they are; none of another. */
static void
test_further (Fixture       *fixture,
              gconstpointer  data)
{
  static const char name[] = "Ends at: Example Hall, Canton, Michigan. Placed by city";
  GtkWidget *legend = view_fixture_get_one (fixture, PLAZA_TYPE_MAP_LEGEND);
  GtkWidget *mark;

  plaza_map_view_center (view_fixture_get (fixture), 42.3, -83.47, 11);
  map_fixture_settle (fixture->window);
  g_assert_null (view_fixture_find_named (fixture, GTK_TYPE_BUTTON, name));
  g_assert_false (shows_route (fixture->view));
  g_assert_false (explains (legend, "Route of the march"));

  plaza_map_view_set_selected (view_fixture_get (fixture), get_id ("canton-march"));
  map_fixture_settle (fixture->window);
  mark = view_fixture_find_named (fixture, GTK_TYPE_BUTTON, name);
  g_assert_nonnull (mark);
  g_assert_true (gtk_widget_get_focusable (mark));
  g_assert_true (shows_route (fixture->view));
  g_assert_true (explains (legend, "Further place"));
  g_assert_true (explains (legend, "Route of the march"));
  g_assert_true (says (view_fixture_get_one (fixture, PLAZA_TYPE_MAP_CARD),
                       "From \u2068Example Hill Church\u2069 to \u2068Example Hall\u2069"));
  view_fixture_click (mark);
  g_assert_cmpuint (fixture->opened, ==, get_id ("canton-march"));

  /* The legend names what is in view. */
  plaza_map_view_center (view_fixture_get (fixture), 33.4, -112, 9);
  map_fixture_settle (fixture->window);
  g_assert_false (explains (legend, "Further place"));
  g_assert_false (explains (legend, "Route of the march"));

  plaza_map_view_set_selected (view_fixture_get (fixture), get_id ("phoenix-rally"));
  map_fixture_settle (fixture->window);
  g_assert_null (view_fixture_find_named (fixture, GTK_TYPE_BUTTON, name));
}

static PlazaEvent *
event_at (PlazaKind     kind,
          const double *latitudes,
          guint         n)
{
  PlazaEventRecord *record = plaza_event_record_new ();

  record->kind = kind;
  record->title = g_strdup ("Example");
  for (guint i = 0; i < n; i++)
    {
      PlazaFurtherPlace *further = i > 0 ? plaza_record_new (&plaza_further_place_type) : NULL;
      PlazaPlace *place = further != NULL ? &further->place : &record->place;

      if (further != NULL)
        g_ptr_array_add (record->further_places, further);
      place->to_be_announced = latitudes[i] == 0;
      if (place->to_be_announced)
        continue;

      place->precision = PLAZA_PRECISION_EXACT;
      place->latitude = latitudes[i];
      place->longitude = -83;
    }

  return plaza_event_new (record, NULL);
}

/* On the picture of one event, wherever its places are, and whichever are known. */
static void
test_plain_further (Fixture       *fixture,
                    gconstpointer  data)
{
  static const struct { PlazaKind kind; double latitudes[3]; guint n, n_pins, n_further; gboolean route; } cases[] = {
    { PLAZA_KIND_MARCH, { 42, 0, 0 }, 1, 1, 0, FALSE }, { PLAZA_KIND_MARCH, { 42, 42.1, 0 }, 2, 1, 1, TRUE },
    { PLAZA_KIND_MARCH, { 42, 42.1, 42.2 }, 3, 1, 2, TRUE }, { PLAZA_KIND_PANEL, { 42, 42.1, 45 }, 3, 1, 2, FALSE },
    { PLAZA_KIND_MARCH, { 0, 42.1, 0 }, 3, 0, 1, FALSE }, { PLAZA_KIND_MARCH, { 0, 42.1, 42.2 }, 3, 0, 2, TRUE },
    { PLAZA_KIND_MARCH, { 42, 0, 42.2 }, 3, 1, 1, TRUE }, { PLAZA_KIND_MARCH, { 42, 42, 0 }, 2, 1, 1, TRUE },
    { PLAZA_KIND_MARCH, { 0, 0, 0 }, 3, 0, 0, FALSE },
  };
  GtkWidget *view = g_object_new (PLAZA_TYPE_MAP_VIEW, "plain", TRUE, NULL);
  GtkWidget *window = map_fixture_window (view, 400, 150);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEvent) event = event_at (cases[i].kind, cases[i].latitudes, cases[i].n);
      gboolean shown = cases[i].n_pins + cases[i].n_further > 0;
      g_autoptr(GPtrArray) pins = NULL;
      g_autoptr(GPtrArray) markers = NULL;

      plaza_map_view_show_event (PLAZA_MAP_VIEW (view), event);
      g_assert_cmpint (gtk_widget_get_visible (view), ==, shown);
      if (!shown)
        continue;

      map_fixture_settle (window);
      pins = map_fixture_find (view, PLAZA_TYPE_MAP_PIN);
      markers = map_fixture_find (view, SHUMATE_TYPE_MARKER);
      g_assert_cmpuint (pins->len, ==, cases[i].n_pins);
      g_assert_cmpuint (markers->len, ==, cases[i].n_pins + cases[i].n_further);
      g_assert_cmpint (shows_route (view), ==, cases[i].route);
      /* All of them are in view. */
      for (guint j = 0; j < markers->len; j++)
        {
          graphene_rect_t bounds;

          g_assert_true (gtk_widget_compute_bounds (markers->pdata[j], view, &bounds));
          g_assert_true (graphene_rect_contains_rect (&GRAPHENE_RECT_INIT (0, 0, 400, 150), &bounds));
        }
    }

  gtk_window_destroy (GTK_WINDOW (window));
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
  view_fixture_add ("/map-view/parted", test_parted);
  view_fixture_add ("/map-view/selected-left-out", test_selected_left_out);
  view_fixture_add ("/map-view/card-is-free", test_card_is_free);
  view_fixture_add ("/map-view/legend", test_legend);
  view_fixture_add ("/map-view/legend-address", test_legend_address);
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
  view_fixture_add ("/map-view/further", test_further);
  view_fixture_add ("/map-view/plain", test_plain);
  view_fixture_add ("/map-view/plain-further", test_plain_further);

  status = g_test_run ();
  map_fixture_clean ();
  return status;
}

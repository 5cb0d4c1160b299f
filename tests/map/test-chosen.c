/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the map shows of the event that is chosen, and of one event alone. */
#include <string.h>

#include "plaza-map-card.h"
#include "plaza-map-cluster.h"
#include "plaza-map-geometry.h"
#include "plaza-map-legend.h"
#include "plaza-map-pin.h"
#include "plaza-map-route.h"
#include "view-fixture.h"

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
  guint32 march = view_fixture_id ("canton-march");
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

/* An event of which only a further place is known has its pin there, and none beside it; it is not nowhere. */
static void
test_further_alone (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("plaza-map-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "alone.plaza", NULL);
  g_autoptr(PlazaPack) pack = map_fixture_pack ();
  g_autoptr(PlazaCampaign) campaign = NULL;
  PlazaFurtherPlace *further = plaza_record_new (&plaza_further_place_type);
  PlazaEventRecord *event = g_ptr_array_index (pack->events, 0);
  guint n_nowhere;

  g_ptr_array_set_size (pack->events, 1);
  event->place.precision = PLAZA_PRECISION_STATE;
  event->place.latitude = event->place.longitude = 0;
  further->place.precision = PLAZA_PRECISION_EXACT;
  further->place.latitude = 42.3;
  further->place.longitude = -83.5;
  g_ptr_array_set_size (event->further_places, 0);
  g_ptr_array_add (event->further_places, further);
  campaign = plaza_campaign_create (path, pack, NULL);
  g_assert_nonnull (campaign);

  plaza_map_view_set_query (view_fixture_get (fixture), campaign, &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
  plaza_map_view_center (view_fixture_get (fixture), 42.3, -83.5, 9);
  map_fixture_settle (fixture->window);
  for (int selected = 0; selected <= 1; selected++)
    {
      plaza_map_view_set_selected (view_fixture_get (fixture), selected);
      map_fixture_settle (fixture->window);
      g_assert_cmpuint (view_fixture_count (fixture, PLAZA_TYPE_MAP_PIN), ==, 1);
      g_assert_nonnull (gtk_widget_get_ancestor (view_fixture_pick (fixture, 42.3, -83.5), PLAZA_TYPE_MAP_PIN));
      g_assert_cmpint (gtk_widget_get_visible (view_fixture_get_one (fixture, PLAZA_TYPE_MAP_CARD)), ==, selected);
    }
  g_object_get (view_fixture_get_one (fixture, PLAZA_TYPE_MAP_LEGEND), "n-nowhere", &n_nowhere, NULL);
  g_assert_cmpuint (n_nowhere, ==, 0);

  plaza_map_view_set_query (view_fixture_get (fixture), map_fixture_campaign (), &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
  map_fixture_settle (fixture->window);
  g_clear_object (&campaign);
  map_fixture_free_folder (g_steal_pointer (&folder));
}

/* An event that the filters leave out has no pin, though its square has marks. */
static void
test_selected_left_out (Fixture       *fixture,
                        gconstpointer  data)
{
  plaza_map_view_set_query (view_fixture_get (fixture), map_fixture_campaign (),
                            &(PlazaEventQuery) { .attendance = -1, .text = (char *) "Panel" });
  plaza_map_view_set_selected (view_fixture_get (fixture), view_fixture_id ("glendale-conversation"));
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

      plaza_map_view_set_selected (view_fixture_get (fixture), view_fixture_id (uids[i]));
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

  plaza_map_view_set_selected (view_fixture_get (fixture), view_fixture_id ("canton-march"));
  map_fixture_settle (fixture->window);
  mark = view_fixture_find_named (fixture, GTK_TYPE_BUTTON, name);
  g_assert_nonnull (mark);
  g_assert_true (gtk_widget_get_focusable (mark));
  g_assert_true (shows_route (fixture->view));
  g_assert_true (explains (legend, "Further place"));
  g_assert_true (explains (legend, "Route of the march"));
  g_assert_true (view_fixture_says (view_fixture_get_one (fixture, PLAZA_TYPE_MAP_CARD),
                       "From \u2068Example Hill Church\u2069 to \u2068Example Hall\u2069"));
  view_fixture_click (mark);
  g_assert_cmpuint (fixture->opened, ==, view_fixture_id ("canton-march"));

  /* The legend names what is in view. */
  plaza_map_view_center (view_fixture_get (fixture), 33.4, -112, 9);
  map_fixture_settle (fixture->window);
  g_assert_false (explains (legend, "Further place"));
  g_assert_false (explains (legend, "Route of the march"));

  plaza_map_view_set_selected (view_fixture_get (fixture), view_fixture_id ("phoenix-rally"));
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

  view_fixture_add ("/map-chosen/card", test_card);
  view_fixture_add ("/map-chosen/selected-left-out", test_selected_left_out);
  view_fixture_add ("/map-chosen/card-is-free", test_card_is_free);
  view_fixture_add ("/map-chosen/further", test_further);
  view_fixture_add ("/map-chosen/plain-further", test_plain_further);
  view_fixture_add ("/map-chosen/further-alone", test_further_alone);

  status = g_test_run ();
  map_fixture_clean ();
  return status;
}

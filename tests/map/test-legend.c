/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the legend says of the marks in view. */
#include "plaza-map-geometry.h"
#include "plaza-map-legend.h"
#include "view-fixture.h"

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

/* A filled dot is in the legend when there is one. */
static void
test_legend_address (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("plaza-map-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pair.plaza", NULL);
  g_autoptr(PlazaCampaign) campaign = view_fixture_make_pair (path, 1);
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

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  map_fixture_init ();

  view_fixture_add ("/map-legend/legend", test_legend);
  view_fixture_add ("/map-legend/legend-address", test_legend_address);

  status = g_test_run ();
  map_fixture_clean ();
  return status;
}

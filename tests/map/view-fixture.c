/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view-fixture.h"

#include <string.h>

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

PlazaMapView *
view_fixture_get (Fixture *fixture)
{
  return PLAZA_MAP_VIEW (fixture->view);
}

guint
view_fixture_count (Fixture *fixture,
                    GType    type)
{
  g_autoptr(GPtrArray) found = map_fixture_find (fixture->view, type);

  return found->len;
}

GtkWidget *
view_fixture_find_named (Fixture    *fixture,
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

GtkWidget *
view_fixture_get_one (Fixture *fixture,
                      GType    type)
{
  g_autoptr(GPtrArray) found = map_fixture_find (fixture->view, type);

  g_assert_cmpuint (found->len, ==, 1);
  return found->pdata[0];
}

ShumateViewport *
view_fixture_get_viewport (Fixture *fixture)
{
  return shumate_map_get_viewport (SHUMATE_MAP (view_fixture_get_one (fixture, SHUMATE_TYPE_MAP)));
}

void
view_fixture_click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
}

void
view_fixture_add (const char *path,
                  void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

guint32
view_fixture_id (const char *uid)
{
  g_autoptr(PlazaEvent) event = map_fixture_event (uid);

  return plaza_event_get_id (event);
}

gboolean
view_fixture_is_enlarged (GtkWidget *button)
{
  graphene_matrix_t matrix;

  g_assert_true (gtk_widget_compute_transform (gtk_button_get_child (GTK_BUTTON (button)), button, &matrix));
  return graphene_matrix_get_x_scale (&matrix) > 1.1;
}

GtkWidget *
view_fixture_pick (Fixture *fixture,
                   double   latitude,
                   double   longitude)
{
  GtkWidget *map = view_fixture_get_one (fixture, SHUMATE_TYPE_MAP);
  double x, y;

  shumate_viewport_location_to_widget_coords (view_fixture_get_viewport (fixture), map, latitude, longitude, &x, &y);
  return gtk_widget_pick (map, x, y, GTK_PICK_DEFAULT);
}

PlazaCampaign *
view_fixture_make_pair (const char *path,
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

gboolean
view_fixture_says (GtkWidget  *widget,
                   const char *words)
{
  g_autoptr(GPtrArray) labels = map_fixture_find (widget, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (strcmp (gtk_label_get_text (labels->pdata[i]), words) == 0)
      return TRUE;

  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view-fixture.h"

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

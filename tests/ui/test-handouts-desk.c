/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "fake-pages.h"
#include "fixture.h"
#include "plaza-handout-desk.h"
#include "plaza-page-face.h"

typedef struct
{
  GtkWidget        *window;
  PlazaHandoutDesk *desk;
  PlazaPagesView   *view;
  PlazaPages       *pages;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->window = gtk_window_new ();
  fixture->desk = g_object_new (PLAZA_TYPE_HANDOUT_DESK, NULL);
  fixture->view = plaza_handout_desk_get_view (fixture->desk);
  fixture->pages = fake_pages_new (GPOINTER_TO_UINT (data));

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->desk));
  gtk_window_present (GTK_WINDOW (fixture->window));
  plaza_handout_desk_show_pages (fixture->desk, fixture->pages);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->pages);
}

static GtkWidget *
first_face (Fixture *fixture)
{
  return gtk_widget_get_first_child (GTK_WIDGET (fixture->view));
}

static void
test_fit (Fixture       *fixture,
          gconstpointer  data)
{
  int view_width, view_height;

  fixture_wait_for_frames (fixture->window);
  view_width = gtk_widget_get_width (GTK_WIDGET (fixture->view));
  view_height = gtk_widget_get_height (GTK_WIDGET (fixture->view));
  g_assert_cmpint (gtk_widget_get_height (first_face (fixture)), ==, view_height - 48);
  g_assert_cmpfloat_with_epsilon (plaza_pages_view_get_scale (fixture->view), (view_height - 48) / 792.0, 0.01);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->desk), "desk.zoom", "s", "width"));
  fixture_wait_for_frames (fixture->window);
  g_assert_cmpint (gtk_widget_get_width (first_face (fixture)), ==, view_width - 48);
}

static void
test_scrolling_draws_nothing (Fixture       *fixture,
                              gconstpointer  data)
{
  GtkAdjustment *vertical = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->view));
  guint drawn;

  plaza_pages_view_set_zoom (fixture->view, PLAZA_PAGES_ZOOM_WIDTH);
  fixture_wait_for_frames (fixture->window);
  drawn = fake_pages_get_n_drawn (fixture->pages);
  g_assert_cmpfloat (gtk_adjustment_get_upper (vertical), >, gtk_adjustment_get_page_size (vertical));

  for (guint i = 1; i <= 5; i++)
    {
      gtk_adjustment_set_value (vertical, 40 * i);
      fixture_wait_for_frames (fixture->window);
    }

  g_assert_cmpuint (fake_pages_get_n_drawn (fixture->pages), ==, drawn);
}

static void
test_zoom_keeps_its_place (Fixture       *fixture,
                           gconstpointer  data)
{
  GtkAdjustment *vertical = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->view));
  double before;

  plaza_pages_view_set_zoom (fixture->view, PLAZA_PAGES_ZOOM_WIDTH);
  fixture_wait_for_frames (fixture->window);
  gtk_adjustment_set_value (vertical, 100);
  before = plaza_pages_view_get_scale (fixture->view);

  plaza_pages_view_zoom_at (fixture->view, before * 1.5, 0, 50);
  fixture_wait_for_frames (fixture->window);
  g_assert_cmpfloat_with_epsilon (plaza_pages_view_get_scale (fixture->view), before * 1.5, 0.001);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (vertical), 150 * 1.5 - 50, 1.5);
}

static void
test_zoom_is_bounded (Fixture       *fixture,
                      gconstpointer  data)
{
  fixture_wait_for_frames (fixture->window);
  for (guint i = 0; i < 30; i++)
    plaza_pages_view_zoom_by (fixture->view, 1.5);
  g_assert_cmpfloat_with_epsilon (plaza_pages_view_get_scale (fixture->view), 4 * 96 / 72.0, 0.001);
  for (guint i = 0; i < 30; i++)
    plaza_pages_view_zoom_by (fixture->view, 0.5);
  g_assert_cmpfloat_with_epsilon (plaza_pages_view_get_scale (fixture->view), 0.25 * 96 / 72.0, 0.001);
  g_assert_cmpuint (plaza_pages_view_get_zoom (fixture->view), ==, PLAZA_PAGES_ZOOM_SCALE);
}

static void
test_turn (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *desk = GTK_WIDGET (fixture->desk);

  g_assert_cmpuint (plaza_pages_view_get_n_shown (fixture->view), ==, 1);
  gtk_widget_activate_action (desk, "desk.next", NULL);
  g_assert_cmpuint (plaza_pages_view_get_page (fixture->view), ==, 1);
  gtk_widget_activate_action (desk, "desk.next", NULL);
  gtk_widget_activate_action (desk, "desk.next", NULL);
  g_assert_cmpuint (plaza_pages_view_get_page (fixture->view), ==, 2);
  gtk_widget_activate_action (desk, "desk.previous", NULL);
  g_assert_cmpuint (plaza_pages_view_get_page (fixture->view), ==, 1);
}

static void
test_spread (Fixture       *fixture,
             gconstpointer  data)
{
  plaza_pages_view_set_page (fixture->view, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->desk), "desk.spread", NULL);
  g_assert_cmpuint (plaza_pages_view_get_page (fixture->view), ==, 0);
  g_assert_cmpuint (plaza_pages_view_get_n_shown (fixture->view), ==, 2);

  plaza_pages_view_step (fixture->view, 1);
  g_assert_cmpuint (plaza_pages_view_get_page (fixture->view), ==, 2);
  g_assert_cmpuint (plaza_pages_view_get_n_shown (fixture->view), ==, 1);

  fixture_wait_for_frames (fixture->window);
  plaza_handout_desk_set_narrow (fixture->desk, TRUE);
  g_assert_false (plaza_pages_view_get_spread (fixture->view));
  g_assert_cmpuint (plaza_pages_view_get_zoom (fixture->view), ==, PLAZA_PAGES_ZOOM_WIDTH);
  fixture_wait_for_frames (fixture->window);
}

/* The reader's page stays as far as there is one. */
static void
test_fewer_pages (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(PlazaPages) one = fake_pages_new (1);

  plaza_pages_view_set_page (fixture->view, 2);
  plaza_handout_desk_show_pages (fixture->desk, one);
  g_assert_cmpuint (plaza_pages_view_get_page (fixture->view), ==, 0);
  g_assert_cmpuint (plaza_pages_view_get_n_shown (fixture->view), ==, 1);

  plaza_handout_desk_show_problem (fixture->desk, "Title", "Fonts <missing> & more", "Do it", "desk.next");
  g_assert_cmpuint (plaza_pages_view_get_n_shown (fixture->view), ==, 0);
  fixture_wait_for_frames (fixture->window);
}

static void
test_text_is_read (Fixture       *fixture,
                   gconstpointer  data)
{
  gtk_test_accessible_assert_role (first_face (fixture), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (first_face (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, "Text of page 1");
  plaza_pages_view_step (fixture->view, 1);
  gtk_test_accessible_assert_property (first_face (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, "Text of page 2");
}

#define ADD(name, n_pages) \
  g_test_add ("/handouts/desk/" #name, Fixture, GUINT_TO_POINTER (n_pages), set_up, test_##name, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD (fit, 1);
  ADD (scrolling_draws_nothing, 1);
  ADD (zoom_keeps_its_place, 1);
  ADD (zoom_is_bounded, 1);
  ADD (turn, 3);
  ADD (spread, 3);
  ADD (fewer_pages, 3);
  ADD (text_is_read, 2);

  return g_test_run ();
}

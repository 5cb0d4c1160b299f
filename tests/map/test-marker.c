/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "map-fixture.h"

#include "plaza-map-marker.h"

#define SIZE 120

/* Returns: what the display would show of it */
static GBytes *
draw (GtkWidget     *window,
      GskRenderNode *node)
{
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  g_autoptr(GdkTexture) texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE));
  guchar *pixels = g_malloc (SIZE * SIZE * 4);

  gdk_texture_download (texture, pixels, SIZE * 4);
  return g_bytes_new_take (pixels, SIZE * SIZE * 4);
}

static GskRenderNode *
take_marker (GtkWidget *marker)
{
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (marker)->snapshot (marker, snapshot);
  return gtk_snapshot_to_node (snapshot);
}

static GskRenderNode *
take_child (GtkWidget *marker)
{
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();

  gtk_widget_snapshot_child (marker, gtk_widget_get_first_child (marker), snapshot);
  return gtk_snapshot_to_node (snapshot);
}

/* One picture, where the processor draws, and the same as its child at any time. */
static void
test_looks (void)
{
  GtkWidget *button = gtk_button_new_with_label ("1"), *marker = GTK_WIDGET (plaza_map_marker_new ()), *window;
  g_autoptr(GBytes) before = NULL;

  shumate_marker_set_child (SHUMATE_MARKER (marker), button);
  window = map_fixture_window (marker, SIZE, SIZE);
  for (guint i = 1; i < 4; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i * i);
      g_autoptr(GskRenderNode) own = NULL, child = NULL;
      g_autoptr(GBytes) drawn = NULL, expected = NULL;

      gtk_button_set_label (GTK_BUTTON (button), number);
      map_fixture_settle (window);
      own = take_marker (marker);
      child = take_child (marker);
      g_assert_cmpint (gsk_render_node_get_node_type (own), ==, GSK_TEXTURE_NODE);
      g_assert_cmpint (gsk_render_node_get_node_type (child), !=, GSK_TEXTURE_NODE);
      drawn = draw (window, own);
      expected = draw (window, child);
      g_assert_true (g_bytes_equal (drawn, expected));
      g_assert_false (before != NULL && g_bytes_equal (drawn, before));
      g_clear_pointer (&before, g_bytes_unref);
      before = g_steal_pointer (&drawn);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_empty (void)
{
  GtkWidget *marker = GTK_WIDGET (plaza_map_marker_new ()), *window = map_fixture_window (marker, SIZE, SIZE);

  map_fixture_settle (window);
  g_assert_null (take_marker (marker));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  /* The one for which it is made. */
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_test_init (&argc, &argv, NULL);
  map_fixture_init ();

  g_test_add_func ("/map/marker/looks", test_looks);
  g_test_add_func ("/map/marker/empty", test_empty);

  return g_test_run ();
}

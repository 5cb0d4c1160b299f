/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "map-fixture.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <shumate/shumate.h>
#include <sqlite3.h>

#include "plaza-pack-reader.h"
#include "plaza-program.h"

#define PATIENCE_SECONDS 30
#define N_FRAMES 3
/* Longer than a frame. */
#define PAUSE_MS 50
#define LIVE "resource:///org/weareallamerica/Plaza/campaigns/we-are-all-america"

static PlazaCampaign *campaign;
static gboolean is_live;
static char *campaign_folder;
static guint n_layers;

void
map_fixture_init (void)
{
  g_autoptr(GtkCssProvider) style = gtk_css_provider_new ();
  g_autofree char *words = plaza_program_locale_folder ();

  /* Not gtk_test_init(): that forces a locale of its own. */
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, words);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_css_provider_load_from_resource (style, "/org/weareallamerica/Plaza/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void
map_fixture_use_live (void)
{
  is_live = TRUE;
}

PlazaPack *
map_fixture_pack (void)
{
  g_autofree char *example = g_test_build_filename (G_TEST_DIST, "example", NULL);
  g_autoptr(GError) error = NULL;
  PlazaPack *pack = plaza_pack_read (is_live ? LIVE : example, &error);

  g_assert_no_error (error);
  return pack;
}

PlazaCampaign *
map_fixture_campaign (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = NULL;
  g_autofree char *path = NULL;

  if (campaign != NULL)
    return campaign;

  campaign_folder = g_dir_make_tmp ("plaza-map-XXXXXX", &error);
  g_assert_no_error (error);
  pack = map_fixture_pack ();
  path = g_build_filename (campaign_folder, "map.plaza", NULL);
  campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
  return campaign;
}

PlazaEvent *
map_fixture_event (const char *uid)
{
  g_autoptr(GError) error = NULL;
  PlazaEvent *event = plaza_campaign_find_event (map_fixture_campaign (), uid, &error);

  g_assert_no_error (error);
  g_assert_nonnull (event);
  return event;
}

static void
layer_gone_cb (gpointer  data,
               GObject  *layer)
{
  n_layers--;
}

static void
watch_layers (GtkWidget *view)
{
  g_autoptr(GPtrArray) layers = map_fixture_find (view, SHUMATE_TYPE_MAP_LAYER);

  for (guint i = 0; i < layers->len; i++)
    g_object_weak_ref (layers->pdata[i], layer_gone_cb, NULL);
  n_layers += layers->len;
}

static gboolean
are_layers_gone (gpointer data)
{
  return n_layers == 0;
}

GtkWidget *
map_fixture_window (GtkWidget *view,
                    int        width,
                    int        height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), view);
  watch_layers (view);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static gboolean
give_up_cb (gpointer data)
{
  g_error ("What was waited for did not come in %d seconds", PATIENCE_SECONDS);
  return G_SOURCE_REMOVE;
}

void
map_fixture_wait (MapFixtureFunc is_so,
                  gpointer       data)
{
  guint timeout = g_timeout_add_seconds (PATIENCE_SECONDS, give_up_cb, NULL);

  while (!is_so (data))
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (timeout);
}

static gboolean
is_loaded (gpointer view)
{
  return plaza_map_view_get_loaded (view);
}

void
map_fixture_wait_loaded (GtkWidget *view)
{
  map_fixture_wait (is_loaded, view);
}

static void
count_frame_cb (guint *n)
{
  ++*n;
}

static gboolean
has_enough (gpointer n)
{
  return *(guint *) n >= N_FRAMES;
}

static gboolean
pause_over_cb (gpointer over)
{
  *(gboolean *) over = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
is_true (gpointer flag)
{
  return *(gboolean *) flag;
}

/* As long as something waits for the next frame, that comes before what is of less priority, however late both are. */
static void
wait_for_no_frame (const guint *n)
{
  guint before;

  do
    {
      gboolean over = FALSE;

      before = *n;
      g_timeout_add_full (G_PRIORITY_LOW, PAUSE_MS, pause_over_cb, &over, NULL);
      map_fixture_wait (is_true, &over);
    }
  while (*n != before);
}

void
map_fixture_settle (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  guint n = 0;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (count_frame_cb), &n);

  gdk_frame_clock_begin_updating (clock);
  map_fixture_wait (has_enough, &n);
  gdk_frame_clock_end_updating (clock);
  wait_for_no_frame (&n);
  g_signal_handler_disconnect (clock, handler);
}

GdkTexture *
map_fixture_draw (GtkWidget *widget)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr(GskRenderNode) node = NULL;
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GdkRGBA ground = dark ? (GdkRGBA) { 0.14, 0.14, 0.15, 1 } : (GdkRGBA) { 0.98, 0.98, 0.98, 1 };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GdkTexture *texture;

  gtk_snapshot_append_color (snapshot, &ground, &bounds);
  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), bounds.size.width, bounds.size.height);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_true (gsk_renderer_realize_for_display (renderer, gtk_widget_get_display (widget), NULL));
  texture = gsk_renderer_render_texture (renderer, node, &bounds);
  gsk_renderer_unrealize (renderer);
  return texture;
}

static void
find (GtkWidget *widget,
      GType      type,
      GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find (child, type, found);
}

GPtrArray *
map_fixture_find (GtkWidget *widget,
                  GType      type)
{
  GPtrArray *found = g_ptr_array_new ();

  find (widget, type, found);
  return found;
}

static void
copy (const char *folder,
      const char *name)
{
  g_autofree char *sources = plaza_program_data_folder ();
  g_autofree char *from = g_build_filename (sources, name, NULL);
  g_autofree char *to = g_build_filename (folder, name, NULL);
  g_autoptr(GFile) source = g_file_new_for_path (from);
  g_autoptr(GFile) target = g_file_new_for_path (to);
  g_autoptr(GError) error = NULL;

  g_file_copy (source, target, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
change (const char *folder,
        const char *sql)
{
  g_autofree char *path = g_build_filename (folder, "map.mbtiles", NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

char *
map_fixture_data_folder (const char *sql)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("plaza-map-XXXXXX", &error);

  g_assert_no_error (error);
  copy (folder, "places.sqlite");
  copy (folder, "map-light.json");
  copy (folder, "map-dark.json");
  if (sql == NULL)
    return folder;

  copy (folder, "map.mbtiles");
  change (folder, sql);
  return folder;
}

void
map_fixture_free_folder (char *folder)
{
  g_autoptr(GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }

  g_rmdir (folder);
  g_free (folder);
}

/* In the program its application sees to it that no thread still draws. */
void
map_fixture_clean (void)
{
  map_fixture_wait (are_layers_gone, NULL);
  g_clear_object (&campaign);
  g_clear_pointer (&campaign_folder, map_fixture_free_folder);
}

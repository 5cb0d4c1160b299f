/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws the map to PNGs, for people to look at:
 *
 *   plaza-map-pictures FOLDER [NAME…]
 *
 * The language and the contrast are those of the environment; with a name that
 * begins with "rtl-" from right to left, with "dark-" dark. */
#include <adwaita.h>
#include <string.h>

#include "made-up.h"
#include "map-fixture.h"
#include "plaza-data-file.h"

static char *folder;

static void
save (GtkWidget  *view,
      const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr(GdkTexture) texture = map_fixture_draw (view);

  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s could not be written", path);
  g_print ("%s\n", path);
}

static void
show_all (PlazaMapView *view)
{
  plaza_map_view_set_query (view, map_fixture_campaign (), &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
  plaza_map_view_fit (view);
}

static void
show_detroit (PlazaMapView *view)
{
  show_all (view);
  plaza_map_view_center (view, 42.35, -83.4, 7.6);
}

static void
show_close (PlazaMapView *view)
{
  show_all (view);
  plaza_map_view_center (view, 42.28, -83.46, 10);
}

static void
show_east (PlazaMapView *view)
{
  show_all (view);
  plaza_map_view_center (view, 40, -80, 5.3);
}

static void
select_rally (PlazaMapView *view)
{
  g_autoptr(PlazaEvent) event = map_fixture_event ("phoenix-rally-and-prayer-vigil");

  show_all (view);
  plaza_map_view_set_selected (view, plaza_event_get_id (event));
}

/* One of three at one spot, the others of which stand beside it. */
static void
select_panel (PlazaMapView *view)
{
  g_autoptr(PlazaEvent) event = map_fixture_event ("los-angeles-immigration-panel");

  show_all (view);
  plaza_map_view_set_selected (view, plaza_event_get_id (event));
}

static void
select_march (PlazaMapView *view)
{
  g_autoptr(PlazaEvent) event = map_fixture_event ("canton-interfaith-solidarity-march");

  show_detroit (view);
  plaza_map_view_set_near (view, "48188", 42.28, -83.75);
  plaza_map_view_set_selected (view, plaza_event_get_id (event));
}

static void
show_many (PlazaMapView *view)
{
  g_autofree char *places = plaza_data_file ("places.sqlite");
  g_autofree char *path = g_build_filename (folder, "many.plaza", NULL);
  g_autoptr(PlazaPack) pack = made_up_pack_new (5000, places);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;

  remove (path);
  campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
  plaza_map_view_set_query (view, campaign, &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
  plaza_map_view_center (view, 39, -97, 3.4);
}

static void
show_many_close (PlazaMapView *view)
{
  show_many (view);
  plaza_map_view_center (view, 41.6, -87.6, 7);
}

static void
show_event (PlazaMapView *view,
            const char   *uid)
{
  g_autoptr(PlazaEvent) event = map_fixture_event (uid);

  plaza_map_view_show_event (view, event);
}

static void
show_march (PlazaMapView *view)
{
  show_event (view, "canton-interfaith-solidarity-march");
}

static void
show_rally (PlazaMapView *view)
{
  show_event (view, "phoenix-rally-and-prayer-vigil");
}

static void
show_vigil (PlazaMapView *view)
{
  show_event (view, "lansing-solidarity-vigil");
}

typedef struct
{
  const char *name;
  int         width;
  int         height;
  void      (*prepare) (PlazaMapView *view);
  const char *data;     /* what is done to the map's file; "missing" that there is none */
  gboolean    plain;
} Picture;

static const Picture pictures[] = {
  { "country", 800, 700, show_all },
  { "country-low", 1000, 480, show_all },
  { "country-narrow", 360, 600, show_all },
  { "detroit", 800, 700, show_detroit },
  { "detroit-narrow", 360, 600, show_detroit },
  { "close", 800, 700, show_close },
  { "east", 800, 700, show_east },
  { "many", 800, 700, show_many },
  { "many-close", 800, 700, show_many_close },
  { "selected", 800, 700, select_rally },
  { "selected-narrow", 360, 600, select_rally },
  { "parted", 800, 700, select_panel },
  { "near", 800, 700, select_march },
  { "event-zip", 400, 150, show_march, NULL, TRUE },
  { "event-address", 400, 150, show_rally, NULL, TRUE },
  { "event-city", 400, 150, show_vigil, NULL, TRUE },
  { "missing", 400, 300, show_all, "missing" },
  { "damaged", 400, 300, show_all, "UPDATE image SET data = zeroblob (40)" },
};

static gboolean
has_ended (gpointer view)
{
  return plaza_map_view_get_loaded (view) || plaza_map_view_get_error (view) != NULL;
}

static void
draw (const Picture *picture,
      const char    *name)
{
  gboolean missing = g_strcmp0 (picture->data, "missing") == 0;
  char *data = picture->data != NULL ? map_fixture_data_folder (missing ? NULL : picture->data) : NULL;
  GtkWidget *view, *window;

  if (data != NULL)
    g_setenv ("PLAZA_DATA_DIR", data, TRUE);
  view = g_object_new (PLAZA_TYPE_MAP_VIEW, "plain", picture->plain, NULL);
  plaza_map_view_set_dark (PLAZA_MAP_VIEW (view), g_str_has_prefix (name, "dark-"));
  window = map_fixture_window (view, picture->width, picture->height);
  picture->prepare (PLAZA_MAP_VIEW (view));
  map_fixture_settle (window);
  map_fixture_wait (has_ended, view);
  map_fixture_settle (window);
  save (view, name);
  gtk_window_destroy (GTK_WINDOW (window));
  g_unsetenv ("PLAZA_DATA_DIR");
  if (data != NULL)
    map_fixture_free_folder (data);
}

static void
draw_named (const char *name)
{
  gboolean dark = g_str_has_prefix (name, "dark-"), mirrored = g_str_has_prefix (name, "rtl-");
  const char *plain = name + (dark ? strlen ("dark-") : mirrored ? strlen ("rtl-") : 0);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_widget_set_default_direction (mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (g_str_equal (pictures[i].name, plain))
      {
        draw (&pictures[i], name);
        return;
      }

  g_error ("There is no picture named %s", name);
}

int
main (int   argc,
      char *argv[])
{
  if (argc < 2)
    {
      g_printerr ("Usage: plaza-map-pictures FOLDER [NAME…]\n");
      return 2;
    }

  map_fixture_init ();
  map_fixture_use_live ();
  folder = argv[1];
  g_mkdir_with_parents (folder, 0755);
  for (int i = 2; i < argc; i++)
    draw_named (argv[i]);
  for (guint i = 0; argc == 2 && i < G_N_ELEMENTS (pictures); i++)
    draw_named (pictures[i].name);

  map_fixture_clean ();
  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "plaza-basemap.h"
#include "plaza-test-pack.h"

static void
test_open (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaBasemap) basemap = plaza_basemap_open (&error);
  g_autoptr(GBytes) world = NULL;

  g_assert_no_error (error);
  world = plaza_basemap_read_tile (basemap, 0, 0, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (world), >, 0);
}

static void
test_styles (void)
{
  g_autoptr(PlazaBasemap) basemap = plaza_basemap_open (NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *light = plaza_basemap_read_style (basemap, FALSE, &error);
  g_autofree char *dark = plaza_basemap_read_style (basemap, TRUE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (light, "\"plaza\""));
  g_assert_nonnull (strstr (dark, "\"plaza\""));
  g_assert_cmpstr (light, !=, dark);
}

/* WCAG 2.2's relative luminance of "#rrggbb". */
static double
get_luminance (const char *color)
{
  static const double parts[] = { 0.2126, 0.7152, 0.0722 };
  double luminance = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      char digits[] = { color[1 + 2 * i], color[2 + 2 * i], '\0' };
      double part = g_ascii_strtoull (digits, NULL, 16) / 255.0;

      luminance += parts[i] * (part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }

  return luminance;
}

static double
get_contrast (const char *one,
              const char *other)
{
  double first = get_luminance (one), second = get_luminance (other);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

/* The colour of a layer, "#rrggbb". */
static char *
find_color (const char *style,
            const char *layer)
{
  g_autofree char *id = g_strdup_printf ("\"id\": \"%s\"", layer);
  const char *place = strstr (style, id);

  g_assert_nonnull (place);
  place = strstr (place, "\"#");
  g_assert_nonnull (place);
  return g_strndup (place + 1, strlen ("#rrggbb"));
}

/* The land has an edge against the water, and in the dark it stands out of
 * libadwaita's page, too: the map is no hole. Names are readable on it. */
static void
test_edges (void)
{
  static const struct { gboolean dark; const char *page; double least; } styles[] = { { FALSE, "#fafafb", 1 }, { TRUE, "#222226", 1.5 } };
  g_autoptr(PlazaBasemap) basemap = plaza_basemap_open (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autofree char *style = plaza_basemap_read_style (basemap, styles[i].dark, NULL);
      g_autofree char *land = find_color (style, "states");
      g_autofree char *water = find_color (style, "water");
      g_autofree char *coast = find_color (style, "coast");
      g_autofree char *name = find_color (style, "state-names");
      g_autofree char *city = find_color (style, "cities");

      g_assert_cmpfloat (get_contrast (land, styles[i].page), >=, styles[i].least);
      g_assert_cmpfloat (get_contrast (land, water), >=, 1.25);
      g_assert_cmpfloat (get_contrast (coast, land), >=, 2);
      g_assert_cmpfloat (get_contrast (name, land), >=, 4);
      g_assert_cmpfloat (get_contrast (city, land), >=, 4.5);
    }
}

/* Where the map is and its style is not, it says the same as of a damaged map. */
static void
test_no_style (void)
{
  g_autoptr(PlazaBasemap) basemap = plaza_basemap_open (NULL);
  g_autoptr(GError) error = NULL;
  char *folder = plaza_test_folder_new ();

  g_setenv ("PLAZA_DATA_DIR", folder, TRUE);
  g_assert_null (plaza_basemap_read_style (basemap, FALSE, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (plaza_basemap_open (&error));
  g_assert_nonnull (error);
  g_unsetenv ("PLAZA_DATA_DIR");
  plaza_test_folder_free (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/basemap/open", test_open);
  g_test_add_func ("/basemap/styles", test_styles);
  g_test_add_func ("/basemap/edges", test_edges);
  g_test_add_func ("/basemap/no-style", test_no_style);

  return g_test_run ();
}

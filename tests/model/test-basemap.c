/* SPDX-License-Identifier: GPL-3.0-or-later */
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
  g_test_add_func ("/basemap/no-style", test_no_style);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-basemap.h"

#include "plaza-data-file.h"
#include "plaza-tiles.h"

struct _PlazaBasemap
{
  GObject     parent_instance;

  PlazaTiles *tiles;
};

G_DEFINE_FINAL_TYPE (PlazaBasemap, plaza_basemap, G_TYPE_OBJECT)

G_STATIC_ASSERT (PLAZA_BASEMAP_LAST_ZOOM == PLAZA_TILES_LAST_ZOOM);

static void
plaza_basemap_finalize (GObject *object)
{
  plaza_tiles_close (PLAZA_BASEMAP (object)->tiles);

  G_OBJECT_CLASS (plaza_basemap_parent_class)->finalize (object);
}

static void
plaza_basemap_class_init (PlazaBasemapClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_basemap_finalize;
}

static void
plaza_basemap_init (PlazaBasemap *self)
{
}

/**
 * plaza_basemap_open:
 *
 * Returns: (transfer full) (nullable): the map that comes with the program
 */
PlazaBasemap *
plaza_basemap_open (GError **error)
{
  g_autofree char *path = plaza_data_file ("map.mbtiles");
  PlazaTiles *tiles = plaza_tiles_open (path, error);
  PlazaBasemap *self;

  if (tiles == NULL)
    return NULL;

  self = g_object_new (PLAZA_TYPE_BASEMAP, NULL);
  self->tiles = tiles;
  return self;
}

/**
 * plaza_basemap_read_tile:
 * @zoom: how many times the world was halved
 * @x: which square, from the west
 * @y: which square, from the north
 *
 * Returns: (transfer full) (nullable): a vector tile, empty where there is
 *   nothing to draw; %NULL with @error set
 */
GBytes *
plaza_basemap_read_tile (PlazaBasemap  *self,
                         int            zoom,
                         int            x,
                         int            y,
                         GError       **error)
{
  g_return_val_if_fail (PLAZA_IS_BASEMAP (self), NULL);

  return plaza_tiles_read (self->tiles, zoom, x, y, error);
}

/**
 * plaza_basemap_read_style:
 * @dark: for light text on dark ground
 *
 * Returns: (transfer full) (nullable): a style for MapLibre, in JSON
 */
char *
plaza_basemap_read_style (PlazaBasemap  *self,
                          gboolean       dark,
                          GError       **error)
{
  g_autofree char *path = plaza_data_file (dark ? "map-dark.json" : "map-light.json");
  char *style = NULL;

  g_return_val_if_fail (PLAZA_IS_BASEMAP (self), NULL);

  if (!g_file_get_contents (path, &style, NULL, NULL))
    plaza_tiles_fail (error);
  return style;
}

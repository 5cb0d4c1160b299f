/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-tiles.h"

struct _PlazaMapTiles
{
  ShumateDataSource  parent_instance;

  PlazaBasemap      *basemap;
  gboolean           asked;
  gboolean           failed;
};

G_DEFINE_FINAL_TYPE (PlazaMapTiles, plaza_map_tiles, SHUMATE_TYPE_DATA_SOURCE)

enum
{
  ASKED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Once is enough: a damaged file has many squares. */
static void
map_tiles_fail (PlazaMapTiles *self,
                const GError  *error)
{
  if (self->failed)
    return;

  self->failed = TRUE;
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* A square takes less than a tenth of a millisecond to read. */
static void
plaza_map_tiles_get_tile_data_async (ShumateDataSource   *source,
                                     int                  x,
                                     int                  y,
                                     int                  zoom_level,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  PlazaMapTiles *self = PLAZA_MAP_TILES (source);
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr(GError) error = NULL;
  GBytes *bytes;

  self->asked = TRUE;
  g_signal_emit (self, signals[ASKED], 0);
  bytes = plaza_basemap_read_tile (self->basemap, zoom_level, x, y, &error);

  g_task_set_source_tag (task, plaza_map_tiles_get_tile_data_async);
  if (bytes == NULL)
    {
      map_tiles_fail (self, error);
      /* The renderer draws nothing for an empty square, and would leave one
       * that failed unfinished, together with those around it. */
      bytes = g_bytes_new (NULL, 0);
    }

  g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
}

static GBytes *
plaza_map_tiles_get_tile_data_finish (ShumateDataSource  *source,
                                      GAsyncResult       *result,
                                      GError            **error)
{
  g_return_val_if_fail (g_task_is_valid (result, source), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
plaza_map_tiles_dispose (GObject *object)
{
  g_clear_object (&PLAZA_MAP_TILES (object)->basemap);

  G_OBJECT_CLASS (plaza_map_tiles_parent_class)->dispose (object);
}

static void
plaza_map_tiles_class_init (PlazaMapTilesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  ShumateDataSourceClass *source_class = SHUMATE_DATA_SOURCE_CLASS (klass);

  object_class->dispose = plaza_map_tiles_dispose;
  source_class->get_tile_data_async = plaza_map_tiles_get_tile_data_async;
  source_class->get_tile_data_finish = plaza_map_tiles_get_tile_data_finish;

  signals[ASKED] = g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
plaza_map_tiles_init (PlazaMapTiles *self)
{
}

PlazaMapTiles *
plaza_map_tiles_new (PlazaBasemap *basemap)
{
  PlazaMapTiles *self;

  g_return_val_if_fail (PLAZA_IS_BASEMAP (basemap), NULL);

  self = g_object_new (PLAZA_TYPE_MAP_TILES,
                       "min-zoom-level", 0,
                       "max-zoom-level", PLAZA_BASEMAP_LAST_ZOOM,
                       NULL);
  self->basemap = g_object_ref (basemap);
  return self;
}

/**
 * plaza_map_tiles_get_asked:
 *
 * Returns: whether a square was ever asked for
 */
gboolean
plaza_map_tiles_get_asked (PlazaMapTiles *self)
{
  g_return_val_if_fail (PLAZA_IS_MAP_TILES (self), FALSE);

  return self->asked;
}

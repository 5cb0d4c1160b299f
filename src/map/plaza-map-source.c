/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-source.h"

struct _PlazaMapSource
{
  ShumateMapSource  parent_instance;

  ShumateMapSource *renderer;
};

G_DEFINE_FINAL_TYPE (PlazaMapSource, plaza_map_source, SHUMATE_TYPE_MAP_SOURCE)

static void
filled_cb (GObject      *renderer,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;

  if (shumate_map_source_fill_tile_finish (SHUMATE_MAP_SOURCE (renderer), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
plaza_map_source_fill_tile_async (ShumateMapSource    *source,
                                  ShumateTile         *tile,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  PlazaMapSource *self = PLAZA_MAP_SOURCE (source);
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, plaza_map_source_fill_tile_async);
  shumate_map_source_fill_tile_async (self->renderer, tile, NULL, filled_cb, task);
}

/* Fails where the square is no longer wanted. */
static gboolean
plaza_map_source_fill_tile_finish (ShumateMapSource  *source,
                                   GAsyncResult      *result,
                                   GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, source), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
plaza_map_source_dispose (GObject *object)
{
  g_clear_object (&PLAZA_MAP_SOURCE (object)->renderer);

  G_OBJECT_CLASS (plaza_map_source_parent_class)->dispose (object);
}

static void
plaza_map_source_class_init (PlazaMapSourceClass *klass)
{
  ShumateMapSourceClass *source_class = SHUMATE_MAP_SOURCE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_map_source_dispose;
  source_class->fill_tile_async = plaza_map_source_fill_tile_async;
  source_class->fill_tile_finish = plaza_map_source_fill_tile_finish;
}

static void
plaza_map_source_init (PlazaMapSource *self)
{
}

/**
 * plaza_map_source_new:
 * @renderer: with its data source
 *
 * Returns: (transfer full): what draws the same, at the same zooms
 */
ShumateMapSource *
plaza_map_source_new (ShumateVectorRenderer *renderer)
{
  ShumateMapSource *source;
  PlazaMapSource *self;

  g_return_val_if_fail (SHUMATE_IS_VECTOR_RENDERER (renderer), NULL);

  source = SHUMATE_MAP_SOURCE (renderer);
  self = g_object_new (PLAZA_TYPE_MAP_SOURCE,
                       "id", shumate_map_source_get_id (source),
                       "tile-size", shumate_map_source_get_tile_size (source),
                       "min-zoom-level", shumate_map_source_get_min_zoom_level (source),
                       "max-zoom-level", shumate_map_source_get_max_zoom_level (source),
                       NULL);
  self->renderer = g_object_ref (source);
  return SHUMATE_MAP_SOURCE (self);
}

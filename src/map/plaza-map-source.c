/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-source.h"

struct _PlazaMapSource
{
  ShumateMapSource  parent_instance;

  ShumateMapSource *renderer;  /* NULL in a retired one */
};

G_DEFINE_FINAL_TYPE (PlazaMapSource, plaza_map_source, SHUMATE_TYPE_MAP_SOURCE)

/* Those that are retired; as many as there were maps at a time. */
static GPtrArray *spares;

/* That are being drawn. */
static guint n_wanted;
static gboolean held;
static guint timeout;
/* The slowest machine draws a square in less, and the others go on meanwhile. */
static guint patience_ms = 5000;

static void
map_source_let_program_go (void)
{
  GApplication *application = g_application_get_default ();

  g_clear_handle_id (&timeout, g_source_remove);
  if (held && application != NULL)
    g_application_release (application);
  held = FALSE;
}

static gboolean
map_source_timeout_cb (gpointer nothing)
{
  timeout = 0;
  map_source_let_program_go ();

  return G_SOURCE_REMOVE;
}

/* A program that ended while a thread still drew would take the libraries from
 * under it: its last window may be gone, but it stays until that is done; unless
 * nothing has come for so long that nothing will. */
static void
map_source_hold_program (void)
{
  GApplication *application = g_application_get_default ();

  if (application == NULL)
    return;

  if (!held)
    g_application_hold (application);
  held = TRUE;
  g_clear_handle_id (&timeout, g_source_remove);
  timeout = g_timeout_add (patience_ms, map_source_timeout_cb, NULL);
}

static void
map_source_update_hold (void)
{
  if (n_wanted == 0)
    map_source_let_program_go ();
  else
    map_source_hold_program ();
}

static void
map_source_filled_cb (GObject      *renderer,
                      GAsyncResult *result,
                      gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;

  if (shumate_map_source_fill_tile_finish (SHUMATE_MAP_SOURCE (renderer), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  n_wanted--;
  map_source_update_hold ();
}

/* A layer that goes may ask for more. */
static void
map_source_filled_by_nobody (GTask *task)
{
  g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The map is gone");
  g_object_unref (task);
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
  if (self->renderer == NULL)
    {
      map_source_filled_by_nobody (task);
      return;
    }

  n_wanted++;
  map_source_update_hold ();
  shumate_map_source_fill_tile_async (self->renderer, tile, NULL, map_source_filled_cb, task);
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

static PlazaMapSource *
map_source_take_spare (void)
{
  if (spares == NULL || spares->len == 0)
    return g_object_new (PLAZA_TYPE_MAP_SOURCE, NULL);

  return g_ptr_array_steal_index (spares, spares->len - 1);
}

/**
 * plaza_map_source_new:
 * @renderer: with its data source
 *
 * Returns: (transfer full): what draws the same, at the same zooms; to be given
 *   back with plaza_map_source_retire()
 */
PlazaMapSource *
plaza_map_source_new (ShumateVectorRenderer *renderer)
{
  ShumateMapSource *source;
  PlazaMapSource *self;

  g_return_val_if_fail (SHUMATE_IS_VECTOR_RENDERER (renderer), NULL);

  source = SHUMATE_MAP_SOURCE (renderer);
  self = map_source_take_spare ();
  g_object_set (self,
                "id", shumate_map_source_get_id (source),
                "tile-size", shumate_map_source_get_tile_size (source),
                "min-zoom-level", shumate_map_source_get_min_zoom_level (source),
                "max-zoom-level", shumate_map_source_get_max_zoom_level (source),
                NULL);
  self->renderer = g_object_ref (source);
  return self;
}

/**
 * plaza_map_source_retire:
 * @self: (transfer full): draws nothing from now on
 */
void
plaza_map_source_retire (PlazaMapSource *self)
{
  g_return_if_fail (PLAZA_IS_MAP_SOURCE (self));

  g_clear_object (&self->renderer);
  if (spares == NULL)
    spares = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (spares, self);
}

/**
 * plaza_map_source_set_patience:
 * @ms: how long the program stays for squares that do not come; 0 for not at all.
 *   A test has no time for the usual
 */
void
plaza_map_source_set_patience (guint ms)
{
  patience_ms = ms;
}

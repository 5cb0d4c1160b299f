/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What draws the map's squares: the program stays while one is drawn, and goes
 * although one never comes. */
#include "map-fixture.h"

#include "plaza-basemap.h"
#include "plaza-map-source.h"

/* Gives no square before it is told to. */
typedef struct
{
  ShumateDataSource  parent_instance;

  GPtrArray         *tasks;
} Silent;

typedef ShumateDataSourceClass SilentClass;

GType silent_get_type (void);
G_DEFINE_TYPE (Silent, silent, SHUMATE_TYPE_DATA_SOURCE)

static void
silent_get_tile_data_async (ShumateDataSource   *source,
                            int                  x,
                            int                  y,
                            int                  zoom_level,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_ptr_array_add (((Silent *) source)->tasks, g_task_new (source, cancellable, callback, user_data));
}

static GBytes *
silent_get_tile_data_finish (ShumateDataSource  *source,
                             GAsyncResult       *result,
                             GError            **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
silent_finalize (GObject *object)
{
  g_ptr_array_unref (((Silent *) object)->tasks);

  G_OBJECT_CLASS (silent_parent_class)->finalize (object);
}

static void
silent_class_init (SilentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = silent_finalize;
  klass->get_tile_data_async = silent_get_tile_data_async;
  klass->get_tile_data_finish = silent_get_tile_data_finish;
}

static void
silent_init (Silent *self)
{
  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
silent_answer (Silent *self)
{
  for (guint i = 0; i < self->tasks->len; i++)
    g_task_return_pointer (self->tasks->pdata[i], g_bytes_new (NULL, 0), (GDestroyNotify) g_bytes_unref);
  g_ptr_array_set_size (self->tasks, 0);
}

typedef struct
{
  Silent         *data;
  PlazaMapSource *source;
  gboolean        answers;  /* while the program is held */
  guint           n_filled;
} Case;

static void
filled_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (shumate_map_source_fill_tile_finish (SHUMATE_MAP_SOURCE (source), result, &error));
  g_assert_no_error (error);
  ((Case *) data)->n_filled++;
}

static gboolean
answer_cb (gpointer data)
{
  silent_answer (data);
  return G_SOURCE_REMOVE;
}

static void
activate_cb (GApplication *application,
             Case         *self)
{
  for (int x = 3; x < 6; x++)
    {
      g_autoptr(ShumateTile) tile = shumate_tile_new_full (x, 6, 512, 4);

      shumate_map_source_fill_tile_async (SHUMATE_MAP_SOURCE (self->source), tile, NULL, filled_cb, self);
    }
  g_assert_cmpuint (self->data->tasks->len, >, 0);
  if (self->answers)
    g_idle_add (answer_cb, self->data);
}

static void
set_up (Case *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaBasemap) basemap = plaza_basemap_open (&error);
  g_autofree char *style = plaza_basemap_read_style (basemap, FALSE, &error);
  g_autoptr(ShumateVectorRenderer) renderer = shumate_vector_renderer_new ("plaza-light", style, &error);

  g_assert_no_error (error);
  self->data = g_object_new (silent_get_type (), "min-zoom-level", 0, "max-zoom-level", 6, NULL);
  shumate_vector_renderer_set_data_source (renderer, "plaza", SHUMATE_DATA_SOURCE (self->data));
  self->source = plaza_map_source_new (renderer);
}

/* Without a window nothing else keeps it. That it ends is what is tried. */
static void
run (Case *self)
{
  g_autoptr(GApplication) application = g_application_new ("org.example.Silent", G_APPLICATION_NON_UNIQUE);

  g_application_set_default (application);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), self);
  g_assert_cmpint (g_application_run (application, 0, NULL), ==, 0);
  g_application_set_default (NULL);
}

static void
clean_up (Case *self)
{
  plaza_map_source_retire (self->source);
  g_object_unref (self->data);
}

static gboolean
all_came (gpointer self)
{
  return ((Case *) self)->n_filled == 3;
}

static void
test_never (void)
{
  Case self = { NULL };

  set_up (&self);
  plaza_map_source_set_patience (50);
  run (&self);
  g_assert_cmpuint (self.n_filled, ==, 0);
  /* Later than anybody waits: nothing is let go twice. */
  silent_answer (self.data);
  map_fixture_wait (all_came, &self);
  clean_up (&self);
}

static void
test_comes (void)
{
  Case self = { .answers = TRUE };

  set_up (&self);
  plaza_map_source_set_patience (60 * 1000);
  run (&self);
  g_assert_cmpuint (self.n_filled, ==, 3);
  clean_up (&self);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  map_fixture_init ();

  g_test_add_func ("/map-source/never", test_never);
  g_test_add_func ("/map-source/comes", test_comes);

  status = g_test_run ();
  map_fixture_clean ();
  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-draft-keeper.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "plaza-kept-draft.h"

/* Nothing that was typed longer ago than two of these is lost. */
#define REST_MS 1000

struct _PlazaDraftKeeper
{
  GObject          parent_instance;

  PlazaDraft      *draft;
  char            *path;
  guint            rest;
  GMutex           disk;      /* one writes at a time */
  gboolean         flushed;   /* behind "disk": what a thread still wants to write is older than what is there */
  gboolean         writing;
  gboolean         discarded;
  gboolean         kept;
};

G_DEFINE_FINAL_TYPE (PlazaDraftKeeper, plaza_draft_keeper, G_TYPE_OBJECT)

enum
{
  PROP_KEPT = 1,
};

static GParamSpec *kept_property;
static guint failed_signal;

static void keeper_rested_cb (gpointer data);

static void
keeper_set_kept (PlazaDraftKeeper *self,
                 gboolean          kept)
{
  if (self->kept == kept)
    return;

  self->kept = kept;
  g_object_notify_by_pspec (G_OBJECT (self), kept_property);
}

static void
keeper_forget (PlazaDraftKeeper *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  g_unlink (self->path);
  keeper_set_kept (self, FALSE);
}

/* In a thread: a disk may be slow, and somebody types. */
static void
keeper_write_cb (GTask        *task,
                 gpointer      self,
                 gpointer      text,
                 GCancellable *cancellable)
{
  PlazaDraftKeeper *keeper = PLAZA_DRAFT_KEEPER (self);
  GError *error = NULL;
  gboolean written;

  g_mutex_lock (&keeper->disk);
  written = keeper->flushed || plaza_kept_draft_write (keeper->path, text, &error);
  g_mutex_unlock (&keeper->disk);
  if (written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
keeper_written_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      data)
{
  PlazaDraftKeeper *self = PLAZA_DRAFT_KEEPER (object);
  g_autoptr(GError) error = NULL;
  gboolean written = g_task_propagate_boolean (G_TASK (result), &error);

  self->writing = FALSE;
  /* It was saved or thrown away while it was written. */
  if (self->discarded || !plaza_draft_is_dirty (self->draft))
    keeper_forget (self);
  else if (written)
    keeper_set_kept (self, self->rest == 0);
  else
    g_signal_emit (self, failed_signal, 0, error->message);
}

static void
keeper_rested_cb (gpointer data)
{
  PlazaDraftKeeper *self = data;
  g_autoptr(GTask) task = NULL;

  self->rest = 0;
  if (self->writing)
    {
      self->rest = g_timeout_add_once (REST_MS, keeper_rested_cb, self);
      return;
    }

  self->writing = TRUE;
  self->flushed = FALSE;
  task = g_task_new (self, NULL, keeper_written_cb, NULL);
  g_task_set_task_data (task, plaza_kept_draft_print (self->draft), g_free);
  g_task_run_in_thread (task, keeper_write_cb);
}

/* Not after the last letter: somebody may type for long without a rest. */
static void
keeper_changed_cb (PlazaDraftKeeper *self)
{
  if (self->discarded)
    return;

  if (!plaza_draft_is_dirty (self->draft))
    {
      if (!self->writing)
        keeper_forget (self);
      return;
    }

  keeper_set_kept (self, FALSE);
  if (self->rest == 0)
    self->rest = g_timeout_add_once (REST_MS, keeper_rested_cb, self);
}

static void
plaza_draft_keeper_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_KEPT)
    g_value_set_boolean (value, PLAZA_DRAFT_KEEPER (object)->kept);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_draft_keeper_finalize (GObject *object)
{
  PlazaDraftKeeper *self = PLAZA_DRAFT_KEEPER (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  g_object_unref (self->draft);
  g_free (self->path);
  g_mutex_clear (&self->disk);

  G_OBJECT_CLASS (plaza_draft_keeper_parent_class)->finalize (object);
}

static void
plaza_draft_keeper_class_init (PlazaDraftKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = plaza_draft_keeper_get_property;
  object_class->finalize = plaza_draft_keeper_finalize;

  kept_property = g_param_spec_boolean ("kept", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_KEPT, kept_property);
  failed_signal = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plaza_draft_keeper_init (PlazaDraftKeeper *self)
{
  g_mutex_init (&self->disk);
}

PlazaDraftKeeper *
plaza_draft_keeper_new (PlazaDraft *draft)
{
  PlazaDraftKeeper *self;

  g_return_val_if_fail (PLAZA_IS_DRAFT (draft), NULL);

  self = g_object_new (PLAZA_TYPE_DRAFT_KEEPER, NULL);
  self->draft = g_object_ref (draft);
  self->path = plaza_kept_draft_path (draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (keeper_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * plaza_draft_keeper_flush:
 *
 * For who leaves: keeps now what is typed.
 *
 * Returns: whether it is kept, or %FALSE with @error set
 */
gboolean
plaza_draft_keeper_flush (PlazaDraftKeeper *self,
                          GError          **error)
{
  g_autofree char *text = NULL;
  gboolean written;

  g_return_val_if_fail (PLAZA_IS_DRAFT_KEEPER (self), FALSE);

  if (self->discarded || !plaza_draft_is_dirty (self->draft))
    return TRUE;

  g_clear_handle_id (&self->rest, g_source_remove);
  text = plaza_kept_draft_print (self->draft);
  g_mutex_lock (&self->disk);
  written = self->flushed = plaza_kept_draft_write (self->path, text, error);
  g_mutex_unlock (&self->disk);

  return written;
}

/**
 * plaza_draft_keeper_discard:
 *
 * Throws away what is kept, and keeps no more.
 */
void
plaza_draft_keeper_discard (PlazaDraftKeeper *self)
{
  g_return_if_fail (PLAZA_IS_DRAFT_KEEPER (self));

  self->discarded = TRUE;
  if (!self->writing)
    keeper_forget (self);
}

gboolean
plaza_draft_keeper_get_kept (PlazaDraftKeeper *self)
{
  g_return_val_if_fail (PLAZA_IS_DRAFT_KEEPER (self), FALSE);

  return self->kept;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-progress.h"

#include <glib/gi18n.h>

#include "plaza-point.h"

struct _PlazaProgress
{
  GCancellable *cancellable;
  GMutex        lock;      /* of what follows */
  char         *words;
  double        from, to;  /* what the stage is of the whole */
  double        fraction;  /* −1 while nobody knows */
};

/**
 * plaza_progress_new:
 *
 * Returns: (transfer full): the progress of work that was not begun
 */
PlazaProgress *
plaza_progress_new (void)
{
  PlazaProgress *self = g_atomic_rc_box_new0 (PlazaProgress);

  g_mutex_init (&self->lock);
  self->cancellable = g_cancellable_new ();
  self->fraction = -1;
  self->to = 1;
  return self;
}

PlazaProgress *
plaza_progress_ref (PlazaProgress *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
progress_clear (gpointer data)
{
  PlazaProgress *self = data;

  g_mutex_clear (&self->lock);
  g_clear_object (&self->cancellable);
  g_free (self->words);
}

void
plaza_progress_unref (PlazaProgress *self)
{
  g_atomic_rc_box_release_full (self, progress_clear);
}

/**
 * plaza_progress_begin:
 * @self: (nullable): the progress
 * @words: (nullable): what is done now, as a person reads it: “Reading the events…”; %NULL for what it was
 * @from: where this stage stands in the whole, from 0
 * @to: where it ends, up to 1
 *
 * Begins a stage of the work, of which it is not known how far it is before plaza_progress_step().
 */
void
plaza_progress_begin (PlazaProgress *self,
                      const char    *words,
                      double         from,
                      double         to)
{
  g_autoptr(GMutexLocker) locker = NULL;

  if (self == NULL)
    return;

  locker = g_mutex_locker_new (&self->lock);
  if (words != NULL)
    g_set_str (&self->words, words);
  self->from = from;
  self->to = to;
  if (from > 0)
    self->fraction = from;
}

/**
 * plaza_progress_step:
 * @self: (nullable): the progress
 * @done: how much of the stage is done
 * @all: of how much
 * @error: %G_IO_ERROR_CANCELLED where the work is to stop
 *
 * Cheap: whoever works calls it for each thing, and whoever looks does so at times.
 *
 * Returns: whether the work goes on; otherwise it takes back what it began
 */
gboolean
plaza_progress_step (PlazaProgress  *self,
                     guint64         done,
                     guint64         all,
                     GError        **error)
{
  if (self == NULL)
    return TRUE;

  g_mutex_lock (&self->lock);
  self->fraction = self->from + (self->to - self->from) * (all > 0 ? (double) MIN (done, all) / (double) all : 1);
  g_mutex_unlock (&self->lock);

  if (plaza_point_reach ("step"))
    while (!plaza_progress_is_cancelled (self))
      g_usleep (1000);

  return plaza_progress_check (self, error);
}

/**
 * plaza_progress_check:
 * @self: (nullable): the progress
 * @error: %G_IO_ERROR_CANCELLED where the work is to stop
 *
 * Returns: whether the work goes on
 */
gboolean
plaza_progress_check (PlazaProgress  *self,
                      GError        **error)
{
  if (self == NULL || !plaza_progress_is_cancelled (self))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled. Nothing was changed."));
  return FALSE;
}

/**
 * plaza_progress_read:
 * @words: (out) (transfer full) (nullable): what is done now
 *
 * Returns: how much of the work is done, from 0 to 1; −1 where nobody knows
 */
double
plaza_progress_read (PlazaProgress  *self,
                     char          **words)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  *words = g_strdup (self->words);
  return self->fraction;
}

/**
 * plaza_progress_cancel:
 *
 * Asks the work to stop; whether it did, its result says.
 */
void
plaza_progress_cancel (PlazaProgress *self)
{
  g_cancellable_cancel (self->cancellable);
}

gboolean
plaza_progress_is_cancelled (PlazaProgress *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

/**
 * plaza_progress_get_cancellable:
 *
 * Returns: (transfer none): what is cancelled with it, for functions of GIO
 */
GCancellable *
plaza_progress_get_cancellable (PlazaProgress *self)
{
  return self->cancellable;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-proof-wait.h"

#include <glib/gi18n.h>

/* How often the thread looks whether it is to stop, in microseconds. */
#define LOOK (50 * 1000)

#define PARTS 1000

/* Shared by the window, which lays out, and the thread, which tells how far that is. */
typedef struct
{
  GMutex              lock;
  GCond               changed;
  guint               done;     /* of PARTS */

  PlazaHandoutProofs *proofs;   /* these are the window's */
  PlazaHandout        handout;
  gulong              step, proof;
} ProofWait;

static void
proof_wait_tell (ProofWait *self,
                 double     fraction)
{
  g_mutex_lock (&self->lock);
  self->done = (guint) (fraction * PARTS);
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->lock);
}

static void
proof_wait_step_cb (PlazaHandoutProofs *proofs,
                    guint               handout,
                    double              fraction,
                    ProofWait          *self)
{
  /* All is done when there are pages, and not before. */
  if (handout == self->handout)
    proof_wait_tell (self, MIN (fraction, 0.999));
}

static void
proof_wait_proof_cb (PlazaHandoutProofs *proofs,
                     guint               handout,
                     ProofWait          *self)
{
  if (handout == self->handout)
    proof_wait_tell (self, 1);
}

static gboolean
proof_wait_run (PlazaProgress  *progress,
                gpointer        data,
                GError        **error)
{
  ProofWait *self = data;
  gboolean go_on = TRUE;

  plaza_progress_begin (progress, _("Laying out the pages…"), 0, 1);
  g_mutex_lock (&self->lock);
  while (go_on && self->done < PARTS)
    {
      g_cond_wait_until (&self->changed, &self->lock, g_get_monotonic_time () + LOOK);
      go_on = plaza_progress_step (progress, self->done, PARTS, error);
    }
  g_mutex_unlock (&self->lock);

  return go_on;
}

static void
proof_wait_free (gpointer data)
{
  ProofWait *self = data;

  g_signal_handler_disconnect (self->proofs, self->step);
  g_signal_handler_disconnect (self->proofs, self->proof);
  plaza_handout_proofs_unwait (self->proofs, self->handout);
  g_object_unref (self->proofs);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
  g_free (self);
}

/**
 * plaza_proof_wait_new:
 * @handout: what is not yet as the draft says
 *
 * Has @handout laid out before all that nobody looks at, also while its page is out of sight.
 *
 * Returns: (transfer full): a job that ends when it is laid out, for better or worse; it is to be started, and let
 *   go of in the window's thread
 */
PlazaJob *
plaza_proof_wait_new (PlazaHandoutProofs *proofs,
                      PlazaHandout        handout)
{
  ProofWait *self;

  g_return_val_if_fail (PLAZA_IS_HANDOUT_PROOFS (proofs), NULL);

  self = g_new0 (ProofWait, 1);
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  self->proofs = g_object_ref (proofs);
  self->handout = handout;
  self->done = plaza_handout_proofs_is_current (proofs, handout) ? PARTS : 0;
  self->step = g_signal_connect (proofs, "step", G_CALLBACK (proof_wait_step_cb), self);
  self->proof = g_signal_connect (proofs, "proof", G_CALLBACK (proof_wait_proof_cb), self);
  plaza_handout_proofs_wait (proofs, handout);

  return plaza_job_new (proof_wait_run, self, proof_wait_free);
}

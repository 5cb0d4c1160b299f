/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-handout-proofs.h"
#include "plaza-job.h"

G_BEGIN_DECLS

/* The wait for the pages of a handout, as a job: so it has the bar, the words and the way to stop it that other
 * work has. The pages themselves are laid out by the window, to which they belong, between two frames. */

PlazaJob *plaza_proof_wait_new (PlazaHandoutProofs *proofs,
                                PlazaHandout        handout);

G_END_DECLS

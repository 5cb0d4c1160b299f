/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-handout-draft.h"
#include "plaza-pages.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_HANDOUT_PROOFS (plaza_handout_proofs_get_type ())
G_DECLARE_FINAL_TYPE (PlazaHandoutProofs, plaza_handout_proofs, PLAZA, HANDOUT_PROOFS, GObject)

/* The pages of every handout as the draft says now. A change is laid out once
 * the frame that shows it is drawn: the one in view first, then those of which
 * only a thumbnail is seen; a long one a little at a time. Signals: "proof" (a
 * PlazaHandout) tells each; "late" (a PlazaHandout) that the one in view takes longer;
 * "step" (a PlazaHandout, a double from 0 to 1) how far one is that is not yet done. */

PlazaHandoutProofs *plaza_handout_proofs_new         (PlazaHandoutDraft  *draft);
void                plaza_handout_proofs_set_active  (PlazaHandoutProofs *self,
                                                      gboolean            active);
PlazaPages         *plaza_handout_proofs_get_pages   (PlazaHandoutProofs *self,
                                                      PlazaHandout        handout);
const GError       *plaza_handout_proofs_get_error   (PlazaHandoutProofs *self,
                                                      PlazaHandout        handout);
gboolean            plaza_handout_proofs_is_current  (PlazaHandoutProofs *self,
                                                      PlazaHandout        handout);
void                plaza_handout_proofs_wait        (PlazaHandoutProofs *self,
                                                      PlazaHandout        handout);
void                plaza_handout_proofs_unwait      (PlazaHandoutProofs *self,
                                                      PlazaHandout        handout);

G_END_DECLS

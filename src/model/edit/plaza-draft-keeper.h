/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-draft.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_DRAFT_KEEPER (plaza_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (PlazaDraftKeeper, plaza_draft_keeper, PLAZA, DRAFT_KEEPER, GObject)

/* Keeps what is typed in a draft on the disk, a second after it was typed, and lets go of it once it is saved.
 * Property: "kept", whether all that is typed is on the disk. Signal "failed" (sentence): it cannot be kept. */

PlazaDraftKeeper *plaza_draft_keeper_new     (PlazaDraft       *draft);
gboolean          plaza_draft_keeper_get_kept (PlazaDraftKeeper *self);
gboolean          plaza_draft_keeper_flush   (PlazaDraftKeeper *self,
                                              GError          **error);
void              plaza_draft_keeper_discard (PlazaDraftKeeper *self);

G_END_DECLS

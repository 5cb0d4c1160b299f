/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-handout-draft.h"
#include "plaza-handout-proofs.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_HANDOUT_KINDS (plaza_handout_kinds_get_type ())
G_DECLARE_FINAL_TYPE (PlazaHandoutKinds, plaza_handout_kinds, PLAZA, HANDOUT_KINDS, AdwBin)

/* The handouts there are, each with its own first page as a thumbnail. */

void plaza_handout_kinds_set_draft (PlazaHandoutKinds  *self,
                                    PlazaHandoutDraft  *draft,
                                    PlazaHandoutProofs *proofs);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-enums.h"
#include "plaza-kept-draft.h"

G_BEGIN_DECLS

/* What somebody typed of a text and did not save; it is kept under the text's name. */

#define PLAZA_KEPT_TEXT ".text"

GPtrArray      *plaza_kept_text_list     (PlazaCampaign  *campaign);
PlazaKeptDraft *plaza_kept_text_find     (PlazaCampaign  *campaign,
                                          const char     *name);
PlazaKeptDraft *plaza_kept_text_find_new (PlazaCampaign  *campaign,
                                          PlazaThing      thing,
                                          const char     *guide);
PlazaDraft     *plaza_kept_text_open     (PlazaKeptDraft *self,
                                          PlazaCampaign  *campaign);

G_END_DECLS

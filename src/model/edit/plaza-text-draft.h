/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-draft.h"
#include "plaza-text-item.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_TEXT_DRAFT (plaza_text_draft_get_type ())
G_DECLARE_FINAL_TYPE (PlazaTextDraft, plaza_text_draft, PLAZA, TEXT_DRAFT, PlazaDraft)

/* A text while somebody types it, in all its languages. Its fields are named in plaza-text-fields.h: "headlines.es". */

PlazaDraft          *plaza_text_draft_new      (PlazaCampaign       *campaign,
                                                const PlazaTextItem *item);
PlazaDraft          *plaza_text_draft_new_for  (PlazaCampaign       *campaign,
                                                PlazaThing           thing,
                                                const char          *guide,
                                                const char          *after);
PlazaDraft          *plaza_text_draft_resume   (PlazaCampaign       *campaign,
                                                PlazaThing           thing,
                                                const char          *uid,
                                                const char          *section);
const PlazaTextItem *plaza_text_draft_get_item (PlazaTextDraft      *self);
gboolean             plaza_text_draft_is_new   (PlazaTextDraft      *self);
char                *plaza_text_draft_dup_title (PlazaTextDraft     *self);

G_END_DECLS

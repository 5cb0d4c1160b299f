/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-draft.h"
#include "plaza-kept-draft.h"
#include "plaza-new-job.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_NEW_DRAFT (plaza_new_draft_get_type ())
G_DECLARE_FINAL_TYPE (PlazaNewDraft, plaza_new_draft, PLAZA, NEW_DRAFT, PlazaDraft)

/* What is typed of a campaign that there is not yet: "name", "day", "last_day", "languages", "accent", "hashtag", "from", and "file",
 * which follows the name until somebody chooses another. */

PlazaDraft       *plaza_new_draft_new      (const PlazaCampaignRecord *like,
                                            const char                *folder);
PlazaNewCampaign *plaza_new_draft_finish   (PlazaNewDraft             *self);
void              plaza_new_draft_set_file (PlazaNewDraft             *self,
                                            const char                *path);
void              plaza_new_draft_refuse   (PlazaNewDraft             *self,
                                            const char                *name,
                                            const char                *sentence);
void              plaza_new_draft_begin    (PlazaNewDraft             *self);
void              plaza_new_draft_forget   (PlazaNewDraft             *self);
PlazaKeptDraft   *plaza_new_draft_find_kept (void);

G_END_DECLS

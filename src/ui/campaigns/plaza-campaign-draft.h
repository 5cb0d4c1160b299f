/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-draft.h"
#include "plaza-kept-draft.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_CAMPAIGN_DRAFT (plaza_campaign_draft_get_type ())
G_DECLARE_FINAL_TYPE (PlazaCampaignDraft, plaza_campaign_draft, PLAZA, CAMPAIGN_DRAFT, PlazaDraft)

/* The campaign itself, while somebody changes it: "name", "day", "last_day", "hashtag", "accent"; "languages", "contributors" and
 * "hashtags", a line for each; "titles.es", "summaries.es" for each language; "themes", a line for each that stays, and
 * "themes.KEY.es", what it is called. */

PlazaDraft *plaza_campaign_draft_new         (PlazaCampaign      *campaign);
PlazaKeptDraft *plaza_campaign_draft_find_kept (PlazaCampaign *campaign);
GStrv       plaza_campaign_draft_get_themes  (PlazaCampaignDraft *self);
char       *plaza_campaign_draft_add_theme   (PlazaCampaignDraft *self);
void        plaza_campaign_draft_drop_theme  (PlazaCampaignDraft *self,
                                              const char         *key);
char       *plaza_campaign_draft_theme_field (const char         *key,
                                              const char         *language);

G_END_DECLS

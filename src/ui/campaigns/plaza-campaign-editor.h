/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-draft.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_CAMPAIGN_EDITOR (plaza_campaign_editor_get_type ())
G_DECLARE_FINAL_TYPE (PlazaCampaignEditor, plaza_campaign_editor, PLAZA, CAMPAIGN_EDITOR, AdwDialog)

/* Signal "saved": the campaign has what was typed. */

AdwDialog  *plaza_campaign_editor_new       (PlazaCampaign       *campaign);
PlazaDraft *plaza_campaign_editor_get_draft (PlazaCampaignEditor *self);

G_END_DECLS

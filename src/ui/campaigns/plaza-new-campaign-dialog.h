/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-draft.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_NEW_CAMPAIGN_DIALOG (plaza_new_campaign_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlazaNewCampaignDialog, plaza_new_campaign_dialog, PLAZA, NEW_CAMPAIGN_DIALOG, AdwDialog)

AdwDialog  *plaza_new_campaign_dialog_new       (const PlazaCampaignRecord *like,
                                                 const char                *path,
                                                 const char                *folder);
PlazaDraft *plaza_new_campaign_dialog_get_draft (PlazaNewCampaignDialog    *self);

G_END_DECLS

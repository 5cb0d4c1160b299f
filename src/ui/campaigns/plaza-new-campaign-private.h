/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-draft-keeper.h"
#include "plaza-new-campaign-dialog.h"
#include "plaza-new-job.h"

G_BEGIN_DECLS

/* For the dialog's own files. */

/* What a campaign of one's own is to be, and what it begins with. */
struct _PlazaNewCampaignDialog
{
  AdwDialog            parent_instance;

  PlazaDraft          *draft;
  PlazaDraftKeeper    *keeper;
  char                *like_path;  /* of the campaign that is offered; NULL for none */
  PlazaJob            *looking;    /* at what is chosen, in a thread */
  PlazaJob            *making;     /* while the campaign is made */
  AdwBanner           *banner;
  GtkWidget           *kept;
  GtkWidget           *cancel;
  GtkWidget           *form;
  AdwPreferencesGroup *facts;
  AdwBin              *languages;
  AdwPreferencesGroup *looks;
  AdwPreferencesGroup *sources;
  AdwPreferencesRow   *like;
  GtkCheckButton      *like_check;
  AdwActionRow        *other;
  GtkCheckButton      *other_check;
  AdwActionRow        *pack;
  GtkCheckButton      *pack_check;
  GtkCheckButton      *nothing_check;
  GtkWidget           *events_group;
  AdwSwitchRow        *events;
  GtkWidget           *sides;
  GtkLabel            *along;
  AdwPreferencesGroup *place;
  AdwActionRow        *file;
};

void plaza_new_campaign_dialog_name_like    (PlazaNewCampaignDialog    *self,
                                             const PlazaCampaignRecord *record);
void plaza_new_campaign_dialog_toggled      (PlazaNewCampaignDialog    *self,
                                             GtkCheckButton            *check);
void plaza_new_campaign_dialog_stop_looking (PlazaNewCampaignDialog    *self);
void plaza_new_campaign_dialog_choose_again (PlazaNewCampaignDialog    *self);

G_END_DECLS

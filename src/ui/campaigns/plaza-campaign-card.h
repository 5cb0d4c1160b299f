/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-recent-files.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_CAMPAIGN_CARD (plaza_campaign_card_get_type ())
G_DECLARE_FINAL_TYPE (PlazaCampaignCard, plaza_campaign_card, PLAZA, CAMPAIGN_CARD, GtkFlowBoxChild)

/* A campaign that was opened before, in its own accent: what the list of them says of it at once, and the rest when its
 * file was looked at, in a thread. Signal "removed": it is not in the list any more. */

GtkWidget  *plaza_campaign_card_new      (const PlazaRecentFile *file);
const char *plaza_campaign_card_get_path (PlazaCampaignCard     *self);
gboolean    plaza_campaign_card_is_there (PlazaCampaignCard     *self);

G_END_DECLS

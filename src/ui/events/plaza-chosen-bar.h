/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign.h"
#include "plaza-event-selection.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_CHOSEN_BAR (plaza_chosen_bar_get_type ())
G_DECLARE_FINAL_TYPE (PlazaChosenBar, plaza_chosen_bar, PLAZA, CHOSEN_BAR, AdwBin)

/* Below the list, while several events are chosen: how many, and what is done to all of them. */

GtkWidget *plaza_chosen_bar_new (PlazaCampaign       *campaign,
                                 PlazaEventSelection *selection);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENT_HISTORY (plaza_event_history_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventHistory, plaza_event_history, PLAZA, EVENT_HISTORY, AdwBin)

/* What became of an event: who changed what and when, the newest first. Beside its page where there is room, else a dialog. */

GtkWidget *plaza_event_history_new        (PlazaCampaign     *campaign,
                                           gboolean           closes);
void       plaza_event_history_show       (PlazaEventHistory *self,
                                           PlazaEvent        *event);
AdwDialog *plaza_event_history_new_dialog (PlazaCampaign     *campaign,
                                           PlazaEvent        *event);

G_END_DECLS

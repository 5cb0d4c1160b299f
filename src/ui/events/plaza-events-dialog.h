/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENTS_DIALOG (plaza_events_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventsDialog, plaza_events_dialog, PLAZA, EVENTS_DIALOG, AdwDialog)

/* Signals:
 *   "chosen" (PlazaEvent): one of them, when the dialog is closing
 */

AdwDialog *plaza_events_dialog_new (PlazaCampaign *campaign,
                                    GArray        *ids);

G_END_DECLS

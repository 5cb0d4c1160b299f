/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_BACKUPS_DIALOG (plaza_backups_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlazaBackupsDialog, plaza_backups_dialog, PLAZA, BACKUPS_DIALOG, AdwDialog)

AdwDialog *plaza_backups_dialog_new (PlazaCampaign *campaign);

G_END_DECLS

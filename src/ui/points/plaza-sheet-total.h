/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_SHEET_TOTAL (plaza_sheet_total_get_type ())
G_DECLARE_FINAL_TYPE (PlazaSheetTotal, plaza_sheet_total, PLAZA, SHEET_TOTAL, GtkBox)

/* How long all parts of a sheet take, of how long the meeting is, and for an event's how long that is. */

void plaza_sheet_total_set (PlazaSheetTotal *self,
                            PlazaSheet      *sheet,
                            PlazaEvent      *event);

G_END_DECLS

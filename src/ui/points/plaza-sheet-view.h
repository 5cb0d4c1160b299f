/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_SHEET_VIEW (plaza_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (PlazaSheetView, plaza_sheet_view, PLAZA, SHEET_VIEW, AdwBin)

/* The parts chosen for an event, to put in order and to print. Signal
 * "event-picked" (event, or NULL): for which event they are. */

void     plaza_sheet_view_set           (PlazaSheetView  *self,
                                         PlazaSheet      *sheet,
                                         const char      *language);
void     plaza_sheet_view_set_event     (PlazaSheetView  *self,
                                         PlazaEvent      *event);
void     plaza_sheet_view_set_languages (PlazaSheetView  *self,
                                         const char      *languages);
void     plaza_sheet_view_set_narrow    (PlazaSheetView  *self,
                                         gboolean         narrow);
gboolean plaza_sheet_view_save          (PlazaSheetView  *self,
                                         GError         **error);

G_END_DECLS

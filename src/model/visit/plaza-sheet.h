/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plaza-pack.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_SHEET_ITEM (plaza_sheet_item_get_type ())
G_DECLARE_FINAL_TYPE (PlazaSheetItem, plaza_sheet_item, PLAZA, SHEET_ITEM, GObject)

const PlazaPoint *plaza_sheet_item_get_point (PlazaSheetItem  *self);

typedef struct _PlazaCampaign PlazaCampaign;

#define PLAZA_TYPE_SHEET (plaza_sheet_get_type ())
G_DECLARE_FINAL_TYPE (PlazaSheet, plaza_sheet, PLAZA, SHEET, GObject)

/* The points chosen for a visit, in the order chosen: a GListModel of
 * PlazaSheetItem. Every change is in the campaign file when the call returns.
 * The property "is-own" is whether it is an event's own. */

PlazaSheet    *plaza_sheet_new          (PlazaCampaign    *campaign,
                                         const char       *event);
void           plaza_sheet_set_event    (PlazaSheet       *self,
                                         const char       *event);
gboolean       plaza_sheet_get_is_own   (PlazaSheet       *self);
PlazaCampaign *plaza_sheet_get_campaign (PlazaSheet       *self);
gboolean       plaza_sheet_use_general  (PlazaSheet       *self,
                                         GError          **error);

gboolean plaza_sheet_contains (PlazaSheet       *self,
                               const char       *point_id);
gboolean plaza_sheet_add      (PlazaSheet       *self,
                               const char       *point_id,
                               GError          **error);
gboolean plaza_sheet_remove   (PlazaSheet       *self,
                               const char       *point_id,
                               GError          **error);
gboolean plaza_sheet_move     (PlazaSheet       *self,
                               guint             from,
                               guint             to,
                               GError          **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign-private.h"
#include "plaza-sheet.h"

G_BEGIN_DECLS

struct _PlazaSheet
{
  GObject          parent_instance;
  PlazaCampaign   *campaign;  /* tells the sheet what was changed; weak */
  char            *event;     /* uid; NULL: the general sheet */
  PlazaEventSheet *record;    /* of the event's own; NULL where it has none */
  GPtrArray       *items;     /* of PlazaSheetItem */
};

static inline const PlazaSheetLine *
plaza_sheet_peek (GPtrArray *items,
                  guint      position)
{
  return plaza_sheet_item_get_line (g_ptr_array_index (items, position));
}

G_END_DECLS

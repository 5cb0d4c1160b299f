/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-ask-item.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_ASK_ROW (plaza_ask_row_get_type ())
G_DECLARE_FINAL_TYPE (PlazaAskRow, plaza_ask_row, PLAZA, ASK_ROW, AdwActionRow)

/* One ask with its check box, which can be dragged or moved by Alt and an
 * arrow. The signal "move" (int) asks for as many places down; "take"
 * (PlazaAskItem) asks that the item dropped on this row take its place. */

GtkWidget    *plaza_ask_row_new      (PlazaAskItem *item,
                                      const char   *language);
PlazaAskItem *plaza_ask_row_get_item (PlazaAskRow  *self);

G_END_DECLS

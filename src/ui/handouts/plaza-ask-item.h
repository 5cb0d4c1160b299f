/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plaza-pack.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_ASK_ITEM (plaza_ask_item_get_type ())
G_DECLARE_FINAL_TYPE (PlazaAskItem, plaza_ask_item, PLAZA, ASK_ITEM, GObject)

/* An ask that may be on the leave-behind. Property "chosen": boolean. */

PlazaAskItem     *plaza_ask_item_new        (const PlazaPoint *point,
                                             gboolean          chosen);
const PlazaPoint *plaza_ask_item_get_point  (PlazaAskItem     *self);
gboolean          plaza_ask_item_get_chosen (PlazaAskItem     *self);
void              plaza_ask_item_set_chosen (PlazaAskItem     *self,
                                             gboolean          chosen);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plaza-place-match.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_PLACE_ITEM (plaza_place_item_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPlaceItem, plaza_place_item, PLAZA, PLACE_ITEM, GObject)

/* A match as an object, for lists and bindings. Property: "label". */

PlazaPlaceItem        *plaza_place_item_new       (const PlazaPlaceMatch *match);
const PlazaPlaceMatch *plaza_place_item_get_match (PlazaPlaceItem        *self);
const char            *plaza_place_item_get_label (PlazaPlaceItem        *self);

G_END_DECLS

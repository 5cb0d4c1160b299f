/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-place-item.h"
#include "plaza-places.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_PLACE_LIST (plaza_place_list_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPlaceList, plaza_place_list, PLAZA, PLACE_LIST, GObject)

/* A GListModel of PlazaPlaceItem: what may be meant by the text typed so far.
 * Properties: "text"; "message", the sentence to show where the list is no
 * answer: the place is unknown, or no places can be had; and "suggesting",
 * whether the items are nearest spellings of an unknown place. */

PlazaPlaceList *plaza_place_list_new            (PlazaPlaces    *places);
void            plaza_place_list_set_text       (PlazaPlaceList *self,
                                                 const char     *text);
const char     *plaza_place_list_get_message    (PlazaPlaceList *self);
gboolean        plaza_place_list_get_suggesting (PlazaPlaceList *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-event.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_MAP_CARD (plaza_map_card_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMapCard, plaza_map_card, PLAZA, MAP_CARD, GtkButton)

/* A few words on the selected event, beside its pin: a button that opens it. */

void         plaza_map_card_set_event (PlazaMapCard                 *self,
                                       PlazaEvent                   *event);
GdkRectangle plaza_map_card_place     (const GdkRectangle           *space,
                                       const graphene_point_t       *pin,
                                       int                           width,
                                       int                           height,
                                       const graphene_point_t       *others,
                                       guint                         n_others);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-event.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_MAP_CARD (plaza_map_card_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMapCard, plaza_map_card, PLAZA, MAP_CARD, GtkBox)

/* A few words on the selected event, near its pin: when, where, and whom to ask.
 *
 * Signals:
 *   "opened": the event's page is wanted
 *   "copied" (string): the contact's e-mail address is wanted
 */

void         plaza_map_card_set_event (PlazaMapCard           *self,
                                       PlazaEvent             *event);
GdkRectangle plaza_map_card_place     (const GdkRectangle     *space,
                                       const graphene_point_t *pin,
                                       int                     width,
                                       int                     height,
                                       const graphene_rect_t  *marks,
                                       guint                   n_marks);

G_END_DECLS

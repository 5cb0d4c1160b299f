/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-pack.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_MESSAGE_CARD (plaza_message_card_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMessageCard, plaza_message_card, PLAZA, MESSAGE_CARD, GtkBox)

/* A sample message as it would be copied now. Signal "ask" (name): the user
 * wants to fill in a placeholder. */

GtkWidget  *plaza_message_card_new      (const PlazaMessage *message,
                                         const char         *language,
                                         GHashTable         *values);
void        plaza_message_card_fill     (PlazaMessageCard   *self,
                                         GHashTable         *values);
const char *plaza_message_card_get_blank_after (PlazaMessageCard *self,
                                                const char       *name);
void        plaza_message_card_copy     (PlazaMessageCard   *self);
const char *plaza_message_card_get_text (PlazaMessageCard   *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-draft.h"
#include "plaza-text-fields.h"

G_BEGIN_DECLS

GtkWidget *plaza_text_card_new (PlazaDraft           *draft,
                                const PlazaTextField *field,
                                const char           *name,
                                const char           *language);
void       plaza_text_card_set_narrow (GtkWidget     *card,
                                       gboolean       narrow);
void       plaza_text_card_say (GtkWidget            *card,
                                GtkWidget            *said);

G_END_DECLS

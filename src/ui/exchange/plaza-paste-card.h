/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-import-plan.h"
#include "plaza-paste-marks.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_PASTE_CARD (plaza_paste_card_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPasteCard, plaza_paste_card, PLAZA, PASTE_CARD, AdwBin)

/* A draft that was read in a text; opened, its fields with the numbers of the words that they were read from. Signals
 * "opened": somebody wants to see it; "chosen": the field that is in hand. */

GtkWidget *plaza_paste_card_new        (PlazaImportPlan *plan,
                                        PlazaImportRow  *row,
                                        const char      *campaign_day);
void       plaza_paste_card_open       (PlazaPasteCard  *self,
                                        GPtrArray       *fields,
                                        GArray          *marks,
                                        const char      *text,
                                        guint            draft);
void       plaza_paste_card_close      (PlazaPasteCard  *self);
void       plaza_paste_card_set_narrow (PlazaPasteCard  *self,
                                        gboolean         narrow);
void       plaza_paste_card_choose     (PlazaPasteCard  *self,
                                        const char      *field);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-translations.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_TEXT_ROW (plaza_text_row_get_type ())
G_DECLARE_FINAL_TYPE (PlazaTextRow, plaza_text_row, PLAZA, TEXT_ROW, GtkListBoxRow)

GtkWidget           *plaza_text_row_new       (PlazaCampaign       *campaign,
                                               const PlazaTextItem *item,
                                               PlazaTextState       state,
                                               gboolean             is_draft);
const PlazaTextItem *plaza_text_row_get_item  (PlazaTextRow        *self);
PlazaTextState       plaza_text_row_get_state (PlazaTextRow        *self);
gboolean             plaza_text_row_matches   (PlazaTextRow        *self,
                                               const char          *folded);

G_END_DECLS

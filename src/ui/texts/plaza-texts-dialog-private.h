/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-draft.h"
#include "plaza-texts-dialog.h"

G_BEGIN_DECLS

/* Between the dialog and what is done in it. */

PlazaCampaign *plaza_texts_dialog_get_campaign (PlazaTextsDialog *self);
PlazaDraft    *plaza_texts_dialog_get_draft    (PlazaTextsDialog *self);
const char    *plaza_texts_dialog_get_language (PlazaTextsDialog *self);
void           plaza_texts_dialog_show         (PlazaTextsDialog *self,
                                                PlazaDraft       *draft,
                                                const char       *time);
void           plaza_texts_dialog_tell         (PlazaTextsDialog *self,
                                                const char       *sentence);
void           plaza_texts_dialog_offer_undo   (PlazaTextsDialog *self,
                                                const char       *sentence);
void           plaza_texts_dialog_keep         (PlazaTextsDialog *self);
void           plaza_texts_dialog_discard      (PlazaTextsDialog *self);
void           plaza_texts_actions_install     (GtkWidgetClass   *widget_class);
void           plaza_texts_actions_update      (PlazaTextsDialog *self);

G_END_DECLS

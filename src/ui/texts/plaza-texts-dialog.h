/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_TEXTS_DIALOG (plaza_texts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlazaTextsDialog, plaza_texts_dialog, PLAZA, TEXTS_DIALOG, AdwDialog)

/* Where staff write the campaign's texts and translate them. What is typed is kept, also when another text is opened;
 * it is in the campaign when it is saved. */

AdwDialog *plaza_texts_dialog_new   (PlazaCampaign    *campaign);
void       plaza_texts_dialog_open  (PlazaTextsDialog *self,
                                     const char       *name);
void       plaza_texts_dialog_begin (PlazaTextsDialog *self,
                                     gboolean          writing);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-draft.h"
#include "plaza-translations.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_TEXT_FORM (plaza_text_form_get_type ())
G_DECLARE_FINAL_TYPE (PlazaTextForm, plaza_text_form, PLAZA, TEXT_FORM, GtkBox)

GtkWidget *plaza_text_form_new        (PlazaDraft        *draft,
                                       const char        *language);
void       plaza_text_form_set_narrow (PlazaTextForm     *self,
                                       gboolean           narrow);
void       plaza_text_form_say_state  (PlazaTextForm     *self,
                                       PlazaTranslations *translations);

G_END_DECLS

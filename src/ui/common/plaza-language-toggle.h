/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_LANGUAGE_TOGGLE (plaza_language_toggle_get_type ())
G_DECLARE_FINAL_TYPE (PlazaLanguageToggle, plaza_language_toggle, PLAZA, LANGUAGE_TOGGLE, AdwBin)

/* Chooses a content language. Property "language": its tag, never NULL once
 * there are languages; where both may be printed, the one chosen last, and "both"
 * says that both are wanted. */

void        plaza_language_toggle_set_languages (PlazaLanguageToggle *self,
                                                 const char * const  *languages);
const char *plaza_language_toggle_get_language  (PlazaLanguageToggle *self);
void        plaza_language_toggle_set_language  (PlazaLanguageToggle *self,
                                                 const char          *language);
void        plaza_language_toggle_offer_both   (PlazaLanguageToggle *self);
gboolean    plaza_language_toggle_get_both     (PlazaLanguageToggle *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-handout-draft.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_HANDOUT_FORM (plaza_handout_form_get_type ())
G_DECLARE_FINAL_TYPE (PlazaHandoutForm, plaza_handout_form, PLAZA, HANDOUT_FORM, AdwBin)

/* What can be chosen for a handout. The asks, the organizations and the
 * contact are pages of their own within it, so that the preview stays in view.
 * Property "narrow": whether the event is chosen here too, for want of room elsewhere. */

void plaza_handout_form_set_draft   (PlazaHandoutForm  *self,
                                     PlazaHandoutDraft *draft);
void plaza_handout_form_follow_guides (PlazaHandoutForm *self);
void plaza_handout_form_set_verdict (PlazaHandoutForm  *self,
                                     const char        *verdict,
                                     gboolean           fits);
gboolean plaza_handout_form_focus_language (PlazaHandoutForm *self);
void plaza_handout_form_show        (PlazaHandoutForm  *self,
                                     const char        *tag);

G_END_DECLS

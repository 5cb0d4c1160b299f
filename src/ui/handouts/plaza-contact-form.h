/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-handout-draft.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_CONTACT_FORM (plaza_contact_form_get_type ())
G_DECLARE_FINAL_TYPE (PlazaContactForm, plaza_contact_form, PLAZA, CONTACT_FORM, AdwNavigationPage)

/* Whom to print as the contact, and what the code holds. */

void plaza_contact_form_set_draft (PlazaContactForm  *self,
                                   PlazaHandoutDraft *draft);

G_END_DECLS
